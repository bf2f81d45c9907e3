import { expect, it } from 'vitest';
import type { Certification } from '../../../src/domain/types';
import { checkRetired } from '../../../src/kb/checks/retired-without-date-or-successor';
import { aCertification } from '../../support/builders';
import { findings } from './findings';

it.each<[Partial<Certification>, string[]]>([
  [{ status: 'active' }, []],
  [{ status: 'retired' }, ['the date', 'the successor']],
  [{ status: 'retired', retiresOn: '2025-01-01', successorNote: 'None.' }, []],
  [{ status: 'retiring', retiresOn: '2027-01-01', successor: 'next' }, []],
  [{ status: 'retiring', retiresOnUnknown: true, statusNote: 'Not told.', successor: 'next' }, []],
  [{ status: 'retired', retiresOnUnknown: true, successor: 'next' }, ['the reason why the date is not known']],
])('%o lacks %o', (certification, lacks) => {
  const found = findings(checkRetired, { certifications: [aCertification({ id: 'master', ...certification })] });
  expect(found.map((line) => line.split(', ')[1])).toEqual(lacks);
});

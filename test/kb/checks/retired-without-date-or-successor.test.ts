import { expect, it } from 'vitest';
import type { Certification } from '../../../src/domain/types';
import { checkRetired } from '../../../src/kb/checks/retired-without-date-or-successor';
import { aCertification } from '../../support/builders';
import { findings, unreadable } from './findings';

it.each<[Partial<Certification>, string[]]>([
  [{ status: 'active' }, []],
  [{ status: 'retired' }, ['the date: retiresOn', 'the successor: successor']],
  [{ status: 'retired', retiresOn: '2025-01-01', successorNote: 'None.' }, []],
  [{ status: 'retiring', retiresOn: '2027-01-01', successor: 'next' }, []],
  [{ status: 'retiring', retiresOnUnknown: true, statusNote: 'Not told.', successor: 'next' }, []],
  [{ status: 'retired', retiresOnUnknown: true, successor: 'next' }, ['the reason why the date is not known: statusNote']],
  [{ status: 'retired', retiresOnUnknown: false, successor: 'next' }, ['the date: retiresOn']],
  // What cannot be read may be right.
  [{ status: 'retired', retiresOn: unreadable, successor: unreadable }, []],
  [{ status: 'retired', retiresOnUnknown: unreadable, successorNote: unreadable }, []],
  [{ status: unreadable, retiresOnUnknown: true }, []],
])('%o lacks %o', (certification, lacks) => {
  const found = findings(checkRetired, { certifications: [aCertification({ id: 'master', ...certification })] });
  expect(found.map((line) => line.split(', ').slice(1).join(': '))).toEqual(lacks);
});

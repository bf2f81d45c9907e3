import { expect, it } from 'vitest';
import { checkRetiredRecommended } from '../../../src/kb/checks/retired-recommended';
import { aCertification, aRole } from '../../support/builders';
import { findings } from './findings';

const roles = [aRole({ certifications: { entry: [], main: [{ certification: 'master', why: 'x' }], stretch: [] } })];
const certifications = [aCertification({ id: 'master', status: 'retiring', retiresOn: '2026-06-30', successor: 'grand-master' })];

it.each([
  ['2026-06-30', ['baker certifications.main[0].certification: master, retiring, 2026-06-30, grand-master']],
  ['2026-07-01', ['baker certifications.main[0].certification: master, retired, 2026-06-30, grand-master']],
  ['2025-12-30', ['baker certifications.main[0].certification: master, retiring, 2026-06-30, grand-master']],
  ['2025-12-29', []],
])('judges advice on %s', (asOf, expected) => {
  expect(findings(checkRetiredRecommended, { roles, certifications }, { asOf })).toEqual(expected);
});

it('says nothing without a day', () => {
  expect(findings(checkRetiredRecommended, { roles, certifications })).toEqual([]);
});

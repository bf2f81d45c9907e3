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

it.each([
  ['2026-06-30', ['baker certifications.main[0].certification: master, in development, , ']],
  ['2026-07-01', []],
])('judges what can first be earned on 1 July 2026 on %s', (asOf, expected) => {
  const later = [aCertification({ id: 'master', availableFrom: '2026-07-01' })];
  expect(findings(checkRetiredRecommended, { roles, certifications: later }, { asOf })).toEqual(expected);
});

it('wants advice of a beta to say so', () => {
  const beta = [aCertification({ id: 'master', status: 'beta' })];
  const saying = (why: string) => [aRole({ certifications: { entry: [], main: [{ certification: 'master', why }], stretch: [] } })];
  const asOf = '2026-06-30';
  expect(
    findings(checkRetiredRecommended, { roles: saying('The first of its kind; still a beta.'), certifications: beta }, { asOf }),
  ).toEqual([]);
  expect(findings(checkRetiredRecommended, { roles: saying('The first of its kind.'), certifications: beta }, { asOf })).toEqual([
    'baker certifications.main[0].certification: master, in beta, which its "why" does not say,, , ',
  ]);
});

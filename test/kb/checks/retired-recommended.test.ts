import { expect, it } from 'vitest';
import type { Certification } from '../../../src/domain/types';
import type { CheckContext } from '../../../src/kb/checks/context';
import { checkRetiredRecommended } from '../../../src/kb/checks/retired-recommended';
import { aCertification, aRawBase, aRole } from '../../support/builders';
import { findings, unreadable } from './findings';

const roles = [aRole({ certifications: { entry: [], main: [{ certification: 'master', why: 'x' }], stretch: [] } })];
const certifications = [aCertification({ id: 'master', status: 'retiring', retiresOn: '2026-06-30', successor: 'grand-master' })];

it.each([
  ['2026-06-30', ['baker certifications.main[0].certification: master, retiring, 2026-06-30, grand-master']],
  ['2026-07-01', ['baker certifications.main[0].certification: master, retired, 2026-06-30, grand-master']],
  ['2025-12-30', ['baker certifications.main[0].certification: master, about to end, 2026-06-30, grand-master']],
  ['2025-12-29', []],
])('judges advice on %s', (asOf, expected) => {
  expect(findings(checkRetiredRecommended, { roles, certifications }, { asOf })).toEqual(expected);
});

it.each<[status: Certification['status'], asOf: string, expected: string[]]>([
  ['active', '2025-12-29', []],
  ['active', '2025-12-30', ['about to end']],
  ['active', '2026-06-30', ['about to end']],
  ['active', '2026-07-01', ['retired']],
  ['beta', '2025-12-29', []],
  ['beta', '2025-12-30', ['about to end']],
])('warns of one that is %s and ends on a known day, on %s: %j', (status, asOf, expected) => {
  const ending = [aCertification({ id: 'master', status, retiresOn: '2026-06-30' })];
  const saying = [aRole({ certifications: { entry: [], main: [{ certification: 'master', why: 'A beta.' }], stretch: [] } })];
  const lines = expected.map((word) => `baker certifications.main[0].certification: master, ${word}, 2026-06-30, `);
  expect(findings(checkRetiredRecommended, { roles: saying, certifications: ending }, { asOf })).toEqual(lines);
});

it.each([
  ['2027-12-31', []],
  ['2028-01-01', ['baker certifications.main[0].certification: master, expected to have ended, 2027, ']],
])('warns of one whose end was expected in 2027, on %s', (asOf, expected) => {
  const parts = { roles, certifications: [aCertification({ id: 'master', expectedEnd: '2027' })] };
  expect(findings(checkRetiredRecommended, parts, { asOf })).toEqual(expected);
});

it('counts as an error what cannot be earned, and as a warning what may be about to end or to have ended', () => {
  const severity = (entry: Partial<Certification>) => {
    const base = aRawBase({ roles, certifications: [aCertification({ id: 'master', ...entry })] });
    const context = { base, asOf: '2026-06-30' } as unknown as CheckContext;
    return [...checkRetiredRecommended(context)].map((found) => found.severity);
  };
  expect(severity({ status: 'retired' })).toEqual(['error']);
  expect(severity({ retiresOn: '2026-06-29' })).toEqual(['error']);
  expect(severity({ retiresOn: '2026-06-30' })).toEqual(['warning']);
  expect(severity({ expectedEnd: '2025' })).toEqual(['warning']);
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

it('warns of one that ends on a day that nobody knows', () => {
  const ending = [aCertification({ id: 'master', status: 'retiring', retiresOnUnknown: true })];
  expect(findings(checkRetiredRecommended, { roles, certifications: ending }, { asOf: '2026-06-30' })).toEqual([
    'baker certifications.main[0].certification: master, retiring, , ',
  ]);
});

it('looks at all that a role advises', () => {
  const main = ['unknown', 'good', 'old', 'good'].map((certification) => ({ certification, why: 'x' }));
  const entries = [
    aCertification({ id: 'unknown', status: unreadable }),
    aCertification({ id: 'good' }),
    aCertification({ id: 'old', status: 'retired' }),
  ];
  const parts = { roles: [aRole({ certifications: { entry: main.slice(2), main, stretch: main.slice(1) } })], certifications: entries };
  expect(findings(checkRetiredRecommended, parts, { asOf: '2026-06-30' }).map((line) => line.split(':')[0])).toEqual([
    'baker certifications.entry[0].certification',
    'baker certifications.main[2].certification',
    'baker certifications.stretch[1].certification',
  ]);
});

it.each<[string, Partial<Certification>]>([
  ['status', { status: unreadable, retiresOn: '2025-06-30' }],
  ['first day', { status: 'in-development', availableFrom: unreadable }],
  ['last day', { status: 'retiring', retiresOn: unreadable }],
  ['expected end', { expectedEnd: unreadable }],
  ['announcement', { status: 'retiring', retiresOn: '2026-09-30', retirementAnnouncedOn: unreadable }],
])('says nothing of one whose %s cannot be read', (_, entry) => {
  const unknown = [aCertification({ id: 'master', ...entry })];
  expect(findings(checkRetiredRecommended, { roles, certifications: unknown }, { asOf: '2026-06-30' })).toEqual([]);
});

it('needs only what the status follows from', () => {
  const certifications = [aCertification({ id: 'master', status: 'retired', checkedOn: unreadable })];
  expect(findings(checkRetiredRecommended, { roles, certifications }, { asOf: '2026-06-30' })).toEqual([
    'baker certifications.main[0].certification: master, retired, , ',
  ]);
});

it('wants advice of a beta to say so', () => {
  const beta = [aCertification({ id: 'master', status: 'beta' })];
  const saying = (why: string) => [aRole({ certifications: { entry: [], main: [{ certification: 'master', why }], stretch: [] } })];
  const asOf = '2026-06-30';
  const found = (why: string) => findings(checkRetiredRecommended, { roles: saying(why), certifications: beta }, { asOf });
  expect(found('The first of its kind; still a beta.')).toEqual([]);
  expect(found('Beta, but the first of its kind.')).toEqual([]);
  expect(found(unreadable)).toEqual([]);
  const line = 'baker certifications.main[0].certification: master, in beta, which its "why" does not say,, , ';
  expect(found('The first of its kind.')).toEqual([line]);
  expect(found('Named after Elisabeta.')).toEqual([line]);
});

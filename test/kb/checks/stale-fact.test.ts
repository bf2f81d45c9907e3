import { describe, expect, it } from 'vitest';
import { checkStaleFacts, oldestDay, parseMaxAge } from '../../../src/kb/checks/stale-fact';
import { aCertification, aRole, aSource } from '../../support/builders';
import { findings } from './findings';

describe('parseMaxAge', () => {
  it.each([
    ['18m', { count: 18, unit: 'm' }],
    ['90D', { count: 90, unit: 'd' }],
    [' 2y ', { count: 2, unit: 'y' }],
    ['9999d', { count: 9999, unit: 'd' }],
  ])('reads %s', (text, age) => expect(parseMaxAge(text)).toEqual(age));
  it.each(['', '18', 'm', '-1m', '1.5y', '18 m', '99999d', '1w'])('refuses "%s"', (text) => expect(parseMaxAge(text)).toBeUndefined());
});

describe('oldestDay', () => {
  it.each([
    ['2026-08-31', '18m', '2025-02-28'],
    ['2026-11-23', '0d', '2026-11-23'],
    ['2026-11-23', '90d', '2026-08-25'],
    ['2024-03-01', '1d', '2024-02-29'],
    ['2024-02-29', '1y', '2023-02-28'],
    ['2026-01-15', '12m', '2025-01-15'],
    ['2026-01-01', '1d', '2025-12-31'],
    ['2026-03-01', '0d', '2026-03-01'],
    ['2026-05-01', '30d', '2026-04-01'],
    // 1900 had no 29 February.
    ['2024-02-29', '124y', '1900-02-28'],
    // Years keep four digits: days are compared as text.
    ['2026-01-15', '2000y', '0026-01-15'],
    ['2026-01-15', '9999y', '0000-01-15'],
    ['0001-01-01', '400d', '0000-11-28'],
  ])('%s less %s is %s', (asOf, text, day) => {
    const age = parseMaxAge(text);
    expect(age && oldestDay(asOf, age)).toBe(day);
  });
});

describe('stale-fact', () => {
  const parts = {
    roles: [aRole({ reviewedOn: '2025-01-01' })],
    certifications: [aCertification({ id: 'master', checkedOn: '2025-01-02' })],
    sources: [aSource({ checkedOn: '2024-12-31' })],
  };
  it('finds what was last seen before the day', () => {
    expect(findings(checkStaleFacts, parts, { oldest: '2025-01-02', asOf: '2026-01-02' })).toEqual([
      'baker reviewedOn: 2025-01-01, 2025-01-02, 2026-01-02',
      'guild-register checkedOn: 2024-12-31, 2025-01-02, 2026-01-02',
    ]);
  });
  it('finds what nobody knows the day of, whatever the age', () => {
    const undated = { certifications: [aCertification({ id: 'master', checkedOn: '2026-01-01', checkedOnPrecision: 'none' })] };
    expect(findings(checkStaleFacts, undated, { oldest: '2020-01-01', asOf: '2026-01-02' })).toEqual([
      'master checkedOn: , 2020-01-01, 2026-01-02',
    ]);
    const ofAYear = { certifications: [aCertification({ checkedOn: '2026-01-01', checkedOnPrecision: 'year' })] };
    expect(findings(checkStaleFacts, ofAYear, { oldest: '2026-01-01', asOf: '2026-01-02' })).toEqual([]);
  });
  it('says nothing without an age', () => expect(findings(checkStaleFacts, parts)).toEqual([]));
});

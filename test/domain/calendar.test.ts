import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, dayOf, daysFrom, isDay, monthAndYear, monthsBetween, shortDate } from '../../src/domain/calendar';

/** The calendar of the machine, as an independent witness; days are those of years 1 to 9999. */
const witness = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('days', () => {
  it('are numbered as the calendar counts them', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(dayOf(number)).toBe(witness(number));
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2024-02-29', 19_782],
  ])('%s is day %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 2, '2000-03-01'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2028-02-29', 1461, '2032-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysFrom(from, to)).toBe(days);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-03-31', -1, '2028-02-29'],
    ['2028-01-01', -1, '2027-12-01'],
    ['0999-12-31', 2, '1000-02-28'],
    ['0998-12-31', 2, '0999-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -12, '2025-01-31'],
    ['2026-03-31', -18, '2024-09-30'],
    ['2026-03-31', -119_988, '0000-01-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each(['2024-02-29', '0000-02-29', '9999-12-31'])('%s is one', (day) => expect(isDay(day)).toBe(true));
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '12026-01-01',
    '2026-01-011',
    '2026-01-01\n',
    '',
  ])('%j is none', (day) => expect(isDay(day)).toBe(false));

  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2025-01-15', '2026-01-14', 11],
    ['2026-02-01', '2026-01-01', 0],
  ])('from %s to %s are %d whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

  it('are written short for tables', () => {
    expect(shortDate('2027-03-04')).toBe('4 Mar 2027');
    expect(monthAndYear('2027-12-31')).toBe('Dec 2027');
  });
});

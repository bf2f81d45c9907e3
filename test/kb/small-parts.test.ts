import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBefore, isDay, monthsBefore, monthsBetween } from '../../src/kb/days';
import { digest } from '../../src/kb/digest';
import { nearest } from '../../src/kb/nearest';
import { pathText, sortProblems } from '../../src/kb/problem';

describe('digest', () => {
  it('notices any one changed byte, and a lost one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, flip) => {
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = (changed[place] as number) ^ flip;
        expect(digest(changed)).not.toBe(digest(bytes));
        expect(digest(bytes.slice(0, -1))).not.toBe(digest(bytes));
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        // The same bytes at another place in memory.
        expect(digest(shifted.subarray(1))).toBe(digest(bytes));
      }),
    );
  });
});

describe('days', () => {
  it.each(['2024-02-29', '1990-01-01', '2099-12-31'])('takes %s', (day) => expect(isDay(day)).toBe(true));
  it.each([
    '2023-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '1989-12-31',
    '2100-01-01',
    '20260101',
    '12026-01-01',
    '2026-01-011',
    '',
  ])('refuses %s', (day) => expect(isDay(day)).toBe(false));

  it('goes back as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 5000 }), (at, days) => {
        const dayOf = (number: number) => new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10);
        expect(daysBefore(dayOf(at), days)).toBe(dayOf(at - days));
      }),
    );
  });

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-31', 12, '2025-01-31'],
    ['2026-08-31', -6, '2027-02-28'],
  ])('%s less %d months is %s', (day, months, before) => expect(monthsBefore(day, months)).toBe(before));

  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2025-01-15', '2026-01-14', 11],
    ['2026-02-01', '2026-01-01', 0],
  ])('from %s to %s are %d whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});

describe('nearest', () => {
  it.each([
    ['kneeding', 'kneading'],
    ['tilte', 'title'],
    ['x', undefined],
    ['something-else', undefined],
  ])('%s is %s', (wanted, expected) => expect(nearest(['title', 'kneading', 'tools'], wanted)).toBe(expected));
  it('is the first by id of two that are as near', () => expect(nearest(['cat', 'bat'], 'hat')).toBe('bat'));
});

describe('problems', () => {
  it.each([
    [[], ''],
    [['skills', 2, 'level'], 'skills[2].level'],
    [[4, 'prerequisites', 0], '[4].prerequisites[0]'],
    [['tools', 'c++', 'a b'], 'tools.c++["a b"]'],
  ])('%j is shown as %s', (path, text) => expect(pathText(path)).toBe(text));

  it('are sorted by place, whatever the order they were found in', () => {
    const problem = (file: string, line: number) => ({
      code: 'orphan' as const,
      severity: 'warning' as const,
      file,
      line,
      column: 1,
      path: '',
      args: {},
    });
    const sorted = [problem('a', 2), problem('a', 10), problem('b', 1)];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: 3 }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(sorted);
      }),
    );
  });
});

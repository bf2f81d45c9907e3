import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  overlapOf,
  pairsOf,
  profileDifference,
  relativeDifference,
  scaleDifference,
  setDifference,
} from '../../../src/domain/compare/difference';

const weighted = fc
  .dictionary(fc.constantFrom('dough', 'yeast', 'oven', 'flour', 'salt'), fc.integer({ min: 1, max: 10 }))
  .map((entries) => new Map(Object.entries(entries)));
const maybe = fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null });

describe('the overlap of two sets', () => {
  it('is symmetric, and between 0 and 1', () => {
    fc.assert(
      fc.property(weighted, weighted, (a, b) => {
        const overlap = overlapOf(a, b);
        expect(overlap).toBe(overlapOf(b, a));
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the same set only, and 0 without a common key', () => {
    fc.assert(
      fc.property(weighted, weighted, (a, b) => {
        expect(overlapOf(a, a)).toBe(1);
        const same = a.size === b.size && [...a].every(([key, weight]) => b.get(key) === weight);
        expect(overlapOf(a, b) === 1).toBe(same);
        if (![...a.keys()].some((key) => b.has(key)) && a.size + b.size > 0) expect(overlapOf(a, b)).toBe(0);
      }),
    );
  });

  it('weighs: sum of minima over sum of maxima', () => {
    expect(
      overlapOf(
        new Map([
          ['dough', 10],
          ['oven', 2],
        ]),
        new Map([
          ['dough', 5],
          ['salt', 3],
        ]),
      ),
    ).toBe(5 / 15);
  });
});

describe('a difference', () => {
  const measures: Record<string, (values: (number | null)[]) => number | null> = {
    relative: relativeDifference,
    scale: (values) => scaleDifference(values, 200_000),
    profile: (values) =>
      profileDifference(
        values.map((value) => (value === null ? null : { dough: value })),
        200_000,
      ),
  };

  it.each(Object.entries(measures))('%s: 0 to 1 whatever the order, 0 for the same, null when nothing is known', (_, measure) => {
    fc.assert(
      fc.property(fc.array(maybe, { minLength: 2, maxLength: 6 }), (values) => {
        const difference = measure(values);
        const known = values.filter((value) => value !== null);
        if (known.length < 2) {
          expect(difference).toBeNull();
          return;
        }
        expect(difference).toBeGreaterThanOrEqual(0);
        expect(difference).toBeLessThanOrEqual(1);
        expect(measure([...values].reverse())).toBeCloseTo(difference ?? -1, 12);
        expect(difference === 0).toBe(new Set(known).size === 1);
      }),
    );
  });

  it('of sets does not depend on their order, and is 0 for the same', () => {
    fc.assert(
      fc.property(fc.array(weighted, { minLength: 2, maxLength: 5 }), (sets) => {
        expect(setDifference([...sets].reverse())).toBeCloseTo(setDifference(sets) ?? -1, 12);
        expect(setDifference(sets.map(() => sets[0] ?? new Map()))).toBe(0);
      }),
    );
  });

  it('leaves the pairs of an unknown value out', () => {
    expect(relativeDifference([100, null, 50])).toBe(0.5);
    expect(scaleDifference([1, 2, null], 4)).toBe(0.25);
  });
});

it('every pair is met once, in order', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

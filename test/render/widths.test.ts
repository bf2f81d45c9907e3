import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, shareOut } from '../../src/render/widths';

const demands = fc.array(fc.record({ natural: fc.integer({ min: 1, max: 100 }), min: fc.integer({ min: 1, max: 30 }) }), {
  minLength: 1,
  maxLength: 8,
});

test.each<[[natural: number, min: number][], number, number[] | undefined]>([
  [
    [
      [10, 5],
      [50, 20],
    ],
    70,
    [10, 50],
  ],
  [
    [
      [10, 5],
      [50, 20],
    ],
    40,
    [10, 30],
  ],
  [
    [
      [50, 20],
      [50, 20],
    ],
    61,
    [31, 30],
  ],
  [
    [
      [30, 20],
      [90, 20],
      [90, 20],
    ],
    120,
    [30, 45, 45],
  ],
  [
    [
      [50, 20],
      [50, 20],
    ],
    39,
    undefined,
  ],
  [
    [
      [5, 20],
      [5, 20],
    ],
    10,
    [5, 5],
  ],
])('%j in %i columns', (wanted, available, widths) => {
  expect(
    shareOut(
      wanted.map(([natural, min]) => ({ natural, min })),
      available,
    ),
  ).toEqual(widths);
});

test('nobody gets too much or too little, and nothing is left while somebody wants more', () => {
  fc.assert(
    fc.property(demands, fc.integer({ min: 0, max: 400 }), (wanted, available) => {
      const widths = shareOut(wanted, available);
      const least = wanted.reduce((sum, { natural, min }) => sum + Math.min(natural, min), 0);
      expect(widths === undefined).toBe(least > available);
      if (!widths) return;
      const sum = widths.reduce((total, width) => total + width, 0);
      expect(sum).toBe(
        Math.min(
          available,
          wanted.reduce((total, { natural }) => total + natural, 0),
        ),
      );
      wanted.forEach(({ natural, min }, index) => {
        expect(widths[index]).toBeLessThanOrEqual(natural);
        expect(widths[index]).toBeGreaterThanOrEqual(Math.min(natural, min));
      });
    }),
  );
});

test('in a listing the room goes to the column that makes the rows tall', () => {
  const long = Array.from({ length: 5 }, () => [10, 100]);
  const wanted = [
    { natural: 30, min: 10 },
    { natural: 60, min: 10 },
  ];
  expect(balance(wanted, [...long, [30, 10]], 60)).toEqual([10, 50]);
  expect(balance(wanted, long, 200)).toEqual([30, 60]);
  expect(balance(wanted, long, 19)).toBeUndefined();
});

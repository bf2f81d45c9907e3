import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '../../../src/domain/advise/evidence';
import { centre } from '../../../src/domain/advise/evidence';
import { contributionsOf, rankRoles, sumRows } from '../../../src/domain/advise/rank';

const row = (id: string, values: number[]): EvidenceRow => ({ evidence: { kind: 'tool', id, label: id }, values });
const rows = [row('oven', [1, -1, 0]), row('peel', [0.5, 0, -0.5]), row('mill', [-0.25, 0.5, -0.25])];

describe('the ranking', () => {
  it('adds up what is known', () => {
    expect([...sumRows(rows, 3)]).toEqual([1.25, -0.5, -0.75]);
    expect([...sumRows([], 2)]).toEqual([0, 0]);
  });

  it('puts equal roles in the order of their ids', () => {
    expect(rankRoles(['c', 'a', 'b'], [1, 1, 2]).map(({ role }) => role)).toEqual(['b', 'a', 'c']);
  });

  it('narrowed to some roles keeps their scores', () => {
    expect(rankRoles(['a', 'b', 'c'], [1, 2, 3], new Set(['a', 'c']))).toEqual([
      { role: 'c', score: 3 },
      { role: 'a', score: 1 },
    ]);
  });

  it('does not depend on the order of the evidence', () => {
    const small = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { maxLength: 20 }), (values) => {
        const made = values.map((pair, i) => row(`tool-${i}`, pair));
        expect([...sumRows(made, 2)]).toEqual([...sumRows([...made].reverse(), 2)]);
      }),
    );
  });

  it('splits reasons into for and against, strongest first', () => {
    const { because, against } = contributionsOf(rows, 'baker', 0);
    expect(because.map(({ evidence, value }) => [evidence.id, value])).toEqual([
      ['oven', 1],
      ['peel', 0.5],
    ]);
    expect(against.map(({ evidence }) => evidence.id)).toEqual(['mill']);
    expect(contributionsOf(rows, 'taster', 2).because).toEqual([]);
  });
});

describe('centring', () => {
  it('takes the mean away, and what is left of it by rounding', () => {
    expect([...centre(Float64Array.of(1, 2, 6))]).toEqual([-2, -1, 3]);
    expect([...centre(Float64Array.of(0.1 + 0.2, 0.3, 0.3))]).toEqual([0, 0, 0]);
    expect([...centre(new Float64Array(0))]).toEqual([]);
  });
});

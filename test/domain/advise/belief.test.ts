import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beliefOf, doubtIn } from '../../../src/domain/advise/belief';
import type { EvidenceKind, EvidenceRow } from '../../../src/domain/advise/evidence';
import { softmax } from '../../../src/domain/interview/belief';

const row = (kind: EvidenceKind, ...values: number[]): EvidenceRow => ({ evidence: { kind, id: kind, label: kind }, values });
const tools = row('tool', 2, 0, -2);
const agreeing = row('answer', 1.5, 0, -1.5);
const contrary = row('answer', -1.5, 0, 1.5);
const slip = 0.2;

describe('the belief', () => {
  it('is the plain softmax where no tool is named', () => {
    expect(beliefOf([agreeing], 3, slip)).toEqual(softmax([1.5, 0, -1.5]));
  });

  it('shares the doubt in tools alone out equally', () => {
    const byTools = softmax([2, 0, -2]);
    beliefOf([tools], 3, slip).forEach((share, role) => {
      expect(share).toBeCloseTo((1 - slip) * (byTools[role] as number) + slip / 3, 12);
    });
  });

  it("follows Bayes' rule: what else is known, times what the tools say or nothing", () => {
    const byTools = softmax([2, 0, -2]);
    const products = [1.5, 0, -1.5].map((other, role) => Math.exp(other) * ((1 - slip) * (byTools[role] as number) + slip / 3));
    const total = products.reduce((a, b) => a + b, 0);
    beliefOf([tools, agreeing], 3, slip).forEach((share, role) => {
      expect(share).toBeCloseTo((products[role] as number) / total, 12);
    });
  });

  it('calls roles a tie that tools and all else order in opposite ways', () => {
    const [first, second, third] = beliefOf([row('tool', 6, 0, 0), row('answer', -4, 1, 0)], 3, slip);
    expect(first).toBe(second);
    expect(first).toBeGreaterThan(third as number);
    expect((first as number) * 2 + (third as number)).toBeCloseTo(1, 12);
  });

  it('never makes a higher score less probable, and adds up to 1', () => {
    const values = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, values, (byTools, byAnswers) => {
        const belief = beliefOf([row('tool', ...byTools), row('answer', ...byAnswers)], 5, slip);
        const score = (role: number): number => (byTools[role] as number) + (byAnswers[role] as number);
        const order = [0, 1, 2, 3, 4].sort((a, b) => score(b) - score(a));
        const falling = order.map((role) => belief[role] as number);
        falling.slice(1).forEach((share, at) => {
          expect(share).toBeLessThanOrEqual(falling[at] as number);
        });
        expect(falling.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the doubt in what tools say', () => {
  it('is the share of people whose tools mislead where nothing else is known', () => {
    expect(doubtIn([tools], 3, slip)).toBeCloseTo(slip, 12);
    expect(doubtIn([tools, row('tools', 0.5, 0, -0.5)], 3, slip)).toBeCloseTo(slip, 12);
  });

  it("follows Bayes' rule, worked by hand", () => {
    const byTools = softmax([2, 0, -2]);
    const byOthers = [Math.exp(-1.5), 1, Math.exp(1.5)];
    const telling = byOthers.reduce((sum, value, role) => sum + value * (byTools[role] as number), 0);
    const misleading = byOthers.reduce((a, b) => a + b, 0) / 3;
    expect(doubtIn([tools, contrary], 3, slip)).toBeCloseTo((slip * misleading) / (slip * misleading + (1 - slip) * telling), 12);
  });

  it('falls where other evidence says the same, and rises where it says the opposite', () => {
    expect(doubtIn([tools, agreeing], 3, slip)).toBeLessThan(slip);
    expect(doubtIn([tools, contrary], 3, slip)).toBeGreaterThan(slip);
  });
});

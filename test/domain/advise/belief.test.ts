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

  it('shares the doubt in the tools out equally', () => {
    for (const rows of [[tools], [tools, agreeing], [tools, contrary]]) {
      const doubt = doubtIn(rows, 3, slip);
      const sum = softmax([0, 1, 2].map((role) => rows.reduce((total, { values }) => total + (values[role] as number), 0)));
      beliefOf(rows, 3, slip).forEach((share, role) => {
        expect(share).toBeCloseTo((1 - doubt) * (sum[role] as number) + doubt / 3, 12);
      });
    }
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

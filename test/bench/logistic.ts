/** A logistic regression for comparison: what can be learned from people whose roles are known. */

/** A person: the places of the features that they have. */
export type Features = readonly number[];

/**
 * Weights per feature, the intercept last. Newton's method on the log-likelihood less ridge / 2 times the sum of squared weights.
 * @param count how many features there are.
 */
export function fitLogistic(first: readonly Features[], second: readonly Features[], count: number, ridge: number): Float64Array {
  const weights = new Float64Array(count + 1);
  for (let round = 0; round < 12; round++) {
    const hessian = Array.from(weights, (_, i) => new Float64Array(count + 1).fill(i < count ? ridge : 0, i, i + 1));
    const step = weights.map((weight, i) => (i < count ? -ridge * weight : 0));
    for (const [people, label] of [
      [first, 1],
      [second, 0],
    ] as const) {
      for (const features of people) {
        const chance = 1 / (1 + Math.exp(-scoreOf(weights, features)));
        const held = [...features, count];
        for (const i of held) {
          step[i] = (step[i] as number) + label - chance;
          const row = hessian[i] as Float64Array;
          for (const j of held) row[j] = (row[j] as number) + chance * (1 - chance);
        }
      }
    }
    solve(hessian, step);
    for (let i = 0; i <= count; i++) weights[i] = (weights[i] as number) + (step[i] as number);
  }
  return weights;
}

export const scoreOf = (weights: Float64Array, features: Features): number =>
  features.reduce((sum, feature) => sum + (weights[feature] as number), weights[weights.length - 1] as number);

/** Replaces `right` by matrix^-1 right, and the matrix by rubbish. No rows are exchanged: every pivot must be far from 0. */
export function solve(matrix: Float64Array[], right: Float64Array): void {
  const size = right.length;
  for (let p = 0; p < size; p++) {
    const pivot = matrix[p] as Float64Array;
    for (let r = p + 1; r < size; r++) {
      const row = matrix[r] as Float64Array;
      const factor = (row[p] as number) / (pivot[p] as number);
      if (factor === 0) continue;
      for (let c = p; c < size; c++) row[c] = (row[c] as number) - factor * (pivot[c] as number);
      right[r] = (right[r] as number) - factor * (right[p] as number);
    }
  }
  for (let p = size - 1; p >= 0; p--) {
    const row = matrix[p] as Float64Array;
    let rest = right[p] as number;
    for (let c = p + 1; c < size; c++) rest -= (row[c] as number) * (right[c] as number);
    right[p] = rest / (row[p] as number);
  }
}

/** A logistic regression for comparison: what can be learned from people whose roles are known. */

import { solveInPlace } from '../../src/domain/advise/discriminant';

/** A person: the places of the features that they have. */
export type Features = readonly number[];

/**
 * Weights per feature, the intercept last. Newton's method on the log-likelihood less ridge / 2 times the sum of squared weights.
 * @param count how many features there are.
 */
export function fitLogistic(first: readonly Features[], second: readonly Features[], count: number, ridge: number): Float64Array {
  const weights = new Float64Array(count + 1);
  for (let round = 0; round < 12; round++) {
    const hessian = Array.from(weights, (_, i) => Array.from(weights, (_, j) => (i === j && i < count ? ridge : 0)));
    const step = Array.from(weights, (weight, i) => Float64Array.of(i < count ? -ridge * weight : 0));
    for (const [people, label] of [
      [first, 1],
      [second, 0],
    ] as const) {
      for (const features of people) {
        const chance = 1 / (1 + Math.exp(-scoreOf(weights, features)));
        const held = [...features, count];
        for (const i of held) {
          const gradient = step[i] as Float64Array;
          gradient[0] = (gradient[0] as number) + label - chance;
          const row = hessian[i] as number[];
          for (const j of held) row[j] = (row[j] as number) + chance * (1 - chance);
        }
      }
    }
    solveInPlace(hessian, step);
    for (let i = 0; i <= count; i++) weights[i] = (weights[i] as number) + (step[i]?.[0] as number);
  }
  return weights;
}

export const scoreOf = (weights: Float64Array, features: Features): number =>
  features.reduce((sum, feature) => sum + (weights[feature] as number), weights[weights.length - 1] as number);

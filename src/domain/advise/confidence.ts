/** How sure the first place is. */

import { softmax } from '../interview/belief';
import { toolParameters } from './parameters';

/**
 * The probability of each role: (1 - slip) times the softmax of the scores, plus the slip shared equally. The slip is the
 * part of people whose evidence does not show their role; without it the surest cases would be overrated.
 * @param scores nats, of the roles to choose among.
 * @param slip 0-1; the fitted one is for evidence of tools alone.
 */
export function roleProbabilities(scores: ArrayLike<number>, slip: number = toolParameters.slip): Float64Array {
  return softmax(scores).map((share) => (1 - slip) * share + slip / scores.length);
}

/** The probability that the first of the ranking is right. 0 where there is nothing to rank. */
export const confidenceOf = (scores: ArrayLike<number>, slip?: number): number =>
  roleProbabilities(scores, slip).reduce((a, b) => Math.max(a, b), 0);

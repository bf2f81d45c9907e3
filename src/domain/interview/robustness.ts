/** How often the first role stays first when some of what was told had been a little different. */

import { addTo } from '../advise/evidence';
import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers } from './belief';
import { believe, firstOf, ranking } from './belief';
import { seededRandom } from './random';
import type { Variation } from './variations';
import { variations } from './variations';

export type Robustness = {
  trials: number;
  /** Share of the trials in which the same role was first, 0-1. */
  survives: number;
  /** The roles that took its place, most frequent first. */
  rivals: readonly { role: Id; share: number }[];
};

/** Enough for a share that is exact to about two percentage points. */
export const trials = 500;

/** A first place that survives so many of the trials is called firm. Judgement. */
export const firmAt = 0.5;

/** The chance of each answer to move to one of its nearest neighbours. Our judgement of what a second sitting would change. */
export const shiftProbability = 0.25;

/**
 * Tries seeded random changes of the answers. The same answers, whatever their order, give the same result: the numbers
 * are drawn in the order of the bank, from one seed.
 * @param shiftOf what else may have been different: nats to add to every role in one trial.
 */
export function robustness(
  bank: Bank,
  answers: Answers,
  prior?: ArrayLike<number>,
  shiftOf?: (random: () => number) => Float64Array,
): Robustness {
  const { scores } = believe(bank, answers, prior);
  const steps = variations(bank, answers).map(nearest);
  const random = seededRandom(1);
  const first = firstOf(bank.roles, scores);
  const wins = new Float64Array(bank.roles.length);
  for (let trial = 0; trial < trials; trial++) {
    const moved = shiftOf?.(random);
    const start = moved ? scores.map((score, role) => score + (moved[role] as number)) : scores;
    const top = firstOf(bank.roles, shifted(start, steps, random));
    wins[top] = (wins[top] as number) + 1;
  }
  const rivals = ranking(bank.roles, wins)
    .filter((role) => role !== first && (wins[role] as number) > 0)
    .map((role) => ({ role: bank.roles[role] as Id, share: (wins[role] as number) / trials }));
  return { trials, survives: (wins[first] as number) / trials, rivals };
}

/** The least distant variations of one answer: the neighbours on a scale, the closest situation, any one tick. */
function nearest(group: readonly Variation[]): Variation[] {
  const least = Math.min(...group.map((change) => change.distance));
  return group.filter((change) => change.distance <= least + 1e-9);
}

function shifted(scores: Float64Array, steps: readonly (readonly Variation[])[], random: () => number): Float64Array {
  const changed = scores.slice();
  for (const group of steps) {
    const moves = random() < shiftProbability;
    const choice = Math.floor(random() * group.length);
    const shift = group[choice]?.shift;
    if (moves && shift) addTo(changed, shift);
  }
  return changed;
}

/** What the belief amounts to: one role, a tie, or not enough known. */

import type { Id, TraitId } from '../types';
import { type Bank, farApart, questionOf, traitMeans } from './bank';
import type { Answers } from './belief';
import { isAnswered, ranking } from './belief';
import type { Candidate } from './next-question';
import { candidates } from './next-question';

export type Verdict = {
  verdict: 'clear' | 'close' | 'open';
  /** Probability of the best role. */
  confidence: number;
  /** Roles that the evidence does not tell apart, best first; only the best where the verdict is clear, or where none comes near it. */
  tied: readonly Id[];
};

/** Probability of the best role from which it is named alone. See test/bench/interview.ts for how often that is wrong. */
export const clearAt = 0.7;
/** Together the roles of a tie must reach this much; else too little is known to name any. */
export const closeAt = 0.6;
/** A role is part of the tie when it is at least this probable, against the best: one answer can turn three to one round. */
export const tieRatio = 1 / 3;
/** More than four names are no tie but a field. */
export const largestTie = 4;

/**
 * A leader that none comes near is still `open` while it is not probable enough: there is nothing to tie it with, and too little to
 * name it on.
 * Nor is one `clear`, however probable, of which too little is known.
 * @param roles best first, where that is known: those that are equally probable keep this order.
 */
export function verdictOf(roles: readonly Id[], probabilities: ArrayLike<number>, canBeClear = true): Verdict {
  const order = roles.map((_, index) => index).sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number));
  const confidence = probabilities[order[0] as number] as number;
  const near = order.filter((role) => (probabilities[role] as number) >= confidence * tieRatio);
  const together = near.reduce((sum, role) => sum + (probabilities[role] as number), 0);
  const tied = near.map((role) => roles[role] as Id);
  if (confidence >= clearAt && canBeClear) return { verdict: 'clear', confidence, tied: tied.slice(0, 1) };
  if (together >= closeAt && near.length > 1 && near.length <= largestTie) return { verdict: 'close', confidence, tied };
  return { verdict: 'open', confidence, tied };
}

/** Questions that are named. */
const mostBreakers = 3;

/** The open questions that tell the given roles apart best, most telling first. */
export function tieBreakers(bank: Bank, probabilities: Float64Array, answers: Answers, tied: readonly Id[]): Candidate[] {
  const names = new Set(tied);
  const inside = probabilities.map((p, role) => (names.has(bank.roles[role] as Id) ? p : 0));
  const sum = inside.reduce((a, b) => a + b, 0);
  if (sum === 0) return [];
  return candidates(
    bank,
    inside.map((p) => p / sum),
    answers,
  ).slice(0, mostBreakers);
}

/** Traits that no answer has touched yet, in the order in which the most telling open questions would touch them. */
export function missingTraits(bank: Bank, probabilities: Float64Array, answers: Answers): TraitId[] {
  const said = answers.filter((answer) => isAnswered(answer) && answer.options.length > 0);
  const known = new Set(said.flatMap(({ question }) => questionOf(bank, question).traits));
  const open = candidates(bank, probabilities, answers).flatMap(({ question }) => questionOf(bank, question).traits);
  return [...new Set(open)].filter((trait) => !known.has(trait));
}

/** Whom an answer on such a trait would have to tell apart. */
const firstFew = 3;

/** Of these traits those by which the first roles differ: an answer on them would tell the first ones apart. */
export function telling(bank: Bank, probabilities: Float64Array, traits: readonly TraitId[]): TraitId[] {
  const possible = ranking(bank.roles, probabilities).filter((role) => (probabilities[role] as number) > 0);
  const first = possible.slice(0, firstFew);
  const means = traitMeans(bank);
  return traits.filter((trait) => {
    const places = first.map((role) => means.get(trait)?.[role] ?? 0);
    return Math.max(...places) - Math.min(...places) >= farApart;
  });
}

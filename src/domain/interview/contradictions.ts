/** Answers that hardly fit together: the same person, the same trait, two far ends. Pointed out, never corrected. */

import type { Id, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import { optionIndex } from './bank';
import type { Answers } from './belief';
import { inBankOrder } from './belief';
import { answerNoise, normalCdf } from './likelihood';

export type AnswerRef = { question: Id; option: Id /** Where the option stands on the trait, 0-100. */; at: number };

export type Contradiction = {
  trait: TraitId;
  first: AnswerRef;
  second: AnswerRef;
  /** Distance between the two in standard deviations of the difference of two answers. */
  deviations: number;
};

/**
 * How seldom two answers of one person may be so far apart by chance to be pointed out: one pair in a hundred, and rarer
 * where many pairs are compared, so that at most one consistent person in twenty is asked about anything.
 */
const chanceAllowed = (pairs: number): number => Math.min(0.01, 0.05 / pairs);

/**
 * A forced choice says less of each trait than a scale: one takes the nearest of a few situations. Its position counts
 * with twice the variance.
 */
const varianceOf = (entry: BankQuestion): number => answerNoise ** 2 * (entry.question.type === 'scale' ? 1 : 2);

/** Pairs of answers that one person would hardly give, the farthest apart first; one pair per trait. */
export function contradictions(bank: Bank, answers: Answers): Contradiction[] {
  const byTrait = placesByTrait(bank, answers);
  const pairs = [...byTrait.values()].reduce((sum, places) => sum + (places.length * (places.length - 1)) / 2, 0);
  return [...byTrait]
    .flatMap(([trait, places]) => farthestPair(trait, places))
    .filter((pair) => 2 * normalCdf(-pair.deviations) <= chanceAllowed(pairs))
    .sort((a, b) => b.deviations - a.deviations || (a.trait < b.trait ? -1 : 1));
}

type Place = { trait: TraitId; ref: AnswerRef; variance: number };

function placesByTrait(bank: Bank, answers: Answers): Map<TraitId, Place[]> {
  const byTrait = new Map<TraitId, Place[]>();
  for (const { entry, options } of inBankOrder(bank, answers)) {
    if (entry.question.type === 'multiple') continue;
    for (const place of placesOf(entry, options[0] as Id)) byTrait.set(place.trait, [...(byTrait.get(place.trait) ?? []), place]);
  }
  return byTrait;
}

function placesOf(entry: BankQuestion, option: Id): Place[] {
  const row = optionIndex(entry, option) * entry.traits.length;
  return entry.traits.map((trait, t) => ({
    trait,
    ref: { question: entry.question.id, option, at: entry.positions[row + t] as number },
    variance: varianceOf(entry),
  }));
}

function farthestPair(trait: TraitId, places: readonly Place[]): Contradiction[] {
  let farthest: Contradiction | undefined;
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const deviations = Math.abs(a.ref.at - b.ref.at) / Math.sqrt(a.variance + b.variance);
      if (deviations > (farthest?.deviations ?? 0)) farthest = { trait, first: a.ref, second: b.ref, deviations };
    }
  }
  return farthest ? [farthest] : [];
}

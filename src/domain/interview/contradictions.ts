/** Answers that hardly fit together: two far ends of one trait, or more than a day holds. Pointed out, never corrected. */

import type { Id, Question, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import { optionIndex } from './bank';
import type { Answers } from './belief';
import { inBankOrder } from './belief';
import { answerNoise, normalCdf } from './likelihood';

export type AnswerRef = { question: Id; option: Id /** Where the option stands on the trait, or what it claims, 0-100. */; at: number };

export type Contradiction = {
  trait: TraitId;
  first: AnswerRef;
  second: AnswerRef;
  /** Distance between the two in standard deviations of the difference of two answers. */
  deviations: number;
};

/**
 * Two answers of one person that are so far apart by chance only once in a hundred pairs. Of consistent simulated people (sigma 18) one
 * in 300 is asked about a pair after an interview, and one in four after the whole bank; of imagined people one in 200, and one in 11.
 */
const chanceOfOne = 0.01;

/**
 * A forced choice says less of each trait than a scale: one takes the nearest of a few situations. Its position counts
 * with twice the variance.
 */
const varianceOf = (entry: BankQuestion): number => answerNoise ** 2 * (entry.question.type === 'scale' ? 1 : 2);

/** From here on an option of a situation stands for much of a trait, if no other of the question has more by over `near`. */
const much = 70;
const near = 10;
/** Those who pick an option stand on average less far out than what it says: the end of a scale says none or all, a situation this much. */
const saidAt = 85;

/**
 * Whether an answer was picked for what it says of the trait: the end of a scale, or of several situations one that has about the
 * most of it. What else a situation has little of comes along with it, and is not said.
 */
function isSaid(entry: BankQuestion, t: number, at: number): boolean {
  const places = entry.question.options.map((_, option) => entry.positions[option * entry.traits.length + t] as number);
  const most = Math.max(...places);
  return entry.question.type === 'scale' ? at === most || at === Math.min(...places) : at >= Math.max(most - near, much);
}

/** Pairs of answers that one person would hardly give, the farthest apart first; one pair per trait. */
export function contradictions(bank: Bank, answers: Answers): Contradiction[] {
  const found = [...placesByTrait(bank, answers)]
    .flatMap(([trait, places]) => pairsOf(trait, places))
    .filter(({ deviations }) => 2 * normalCdf(-deviations) <= chanceOfOne)
    .sort((a, b) => b.deviations - a.deviations || (a.trait < b.trait ? -1 : 1));
  const farthest = new Map([...found].reverse().map((pair) => [pair.trait, pair]));
  return found.filter((pair) => farthest.get(pair.trait) === pair);
}

type Place = { ref: AnswerRef; says: number; variance: number };

function placesByTrait(bank: Bank, answers: Answers): Map<TraitId, Place[]> {
  const byTrait = new Map<TraitId, Place[]>();
  for (const { entry, options } of inBankOrder(bank, answers)) {
    if (entry.question.type === 'multiple') continue;
    for (const { trait, ...place } of placesOf(entry, options[0] as Id)) byTrait.set(trait, [...(byTrait.get(trait) ?? []), place]);
  }
  return byTrait;
}

/** Where an answer stands on the traits of which it says something. */
function placesOf(entry: BankQuestion, option: Id): (Place & { trait: TraitId })[] {
  const row = optionIndex(entry, option) * entry.traits.length;
  return entry.traits.flatMap((trait, t) => {
    const at = entry.positions[row + t] as number;
    if (!isSaid(entry, t, at)) return [];
    return [{ trait, ref: { question: entry.question.id, option, at }, says: whatItSays(entry, at), variance: varianceOf(entry) }];
  });
}

const whatItSays = ({ question: { type } }: BankQuestion, at: number): number =>
  type !== 'scale' ? Math.max(at, saidAt) : at > 50 ? 100 : 0;

const pairsOf = (trait: TraitId, places: readonly Place[]): Contradiction[] =>
  places.flatMap((a, index) =>
    places.slice(index + 1).map((b) => ({
      trait,
      first: a.ref,
      second: b.ref,
      deviations: Math.abs(a.says - b.says) / Math.sqrt(a.variance + b.variance),
    })),
  );

/** What there is only one of: the time of a working day, and what the work is to be about. */
export const claimed = ['time', 'subject'] as const;

/** Answers that together claim more of one working day than there is. */
export type Overfull = { of: (typeof claimed)[number]; answers: readonly AnswerRef[] /** Percent of a day. */; sum: number };

/**
 * Two things can go on at once, such as analysing and programming, or pictures of nature: up to two days are no contradiction. Of
 * consistent simulated people (sigma 18) one in a thousand is asked about more after an interview, and one in 27 after the whole bank;
 * of imagined people none, and one in 100.
 */
const mostClaimed = 200;

/** What the answers claim too much of, with the largest claims that make it too much. */
export function overfull(bank: Bank, answers: Answers): Overfull[] {
  return claimed.flatMap((of) => {
    const claims = inBankOrder(bank, answers)
      .flatMap(({ entry: { question }, options }) =>
        options.map((option) => ({ question: question.id, option, at: claimOf(question, option, of) })),
      )
      .sort((a, b) => b.at - a.at);
    const needed = claims.findIndex((_, last) => sumOf(claims.slice(0, last + 1)) > mostClaimed) + 1;
    return needed === 0 ? [] : [{ of, answers: claims.slice(0, needed), sum: sumOf(claims) }];
  });
}

const claimOf = ({ options }: Question, id: Id, of: Overfull['of']): number => options.find((option) => option.id === id)?.[of] ?? 0;
const sumOf = (claims: readonly AnswerRef[]): number => claims.reduce((sum, { at }) => sum + at, 0);

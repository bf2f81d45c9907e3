/** Answers that hardly fit together: the same person, the same trait, two far ends. Pointed out, never corrected. */

import type { Id, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import { optionIndex } from './bank';
import type { Answers } from './belief';
import { inBankOrder } from './belief';
import { answerNoise, normalCdf } from './likelihood';

type AnswerRef = { question: Id; option: Id /** Where the option stands on the trait, 0-100. */; at: number };

export type Contradiction = {
  trait: TraitId;
  first: AnswerRef;
  second: AnswerRef;
  /** Distance between the two in standard deviations of the difference of two answers. */
  deviations: number;
};

/** Two answers of one person that are so far apart by chance only once in a hundred pairs. */
const chanceOfOne = 0.01;

/**
 * Two answers that contradict each other directly are pointed out however many others there are: each was picked for what it
 * says of the trait, and they say the opposite. Of consistent simulated people (sigma 18, test/domain/interview/shipped.test.ts)
 * one in fifty or fewer is asked about such a pair after an interview, and one in four after the whole bank.
 *
 * Any other pair is one of many that might be apart by chance. It has to be the rarer, the more are compared, so that at most
 * one consistent person in twenty is asked about any of them.
 */
const chanceAllowed = (direct: boolean, pairs: number): number => (direct ? chanceOfOne : Math.min(chanceOfOne, 0.05 / pairs));

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
  const pairs = [...placesByTrait(bank, answers)].flatMap(([trait, places]) => pairsOf(trait, places));
  const found = pairs
    .filter(({ direct, deviations }) => 2 * normalCdf(-deviations) <= chanceAllowed(direct, pairs.length))
    .sort((a, b) => b.deviations - a.deviations || (a.trait < b.trait ? -1 : 1));
  const farthest = new Map([...found].reverse().map((pair) => [pair.trait, pair]));
  return found.filter((pair) => farthest.get(pair.trait) === pair).map(({ direct: _, ...pair }) => pair);
}

type Place = { ref: AnswerRef; says: number; variance: number; said: boolean };
type Pair = Contradiction & { direct: boolean };

function placesByTrait(bank: Bank, answers: Answers): Map<TraitId, Place[]> {
  const byTrait = new Map<TraitId, Place[]>();
  for (const { entry, options } of inBankOrder(bank, answers)) {
    if (entry.question.type === 'multiple') continue;
    for (const { trait, ...place } of placesOf(entry, options[0] as Id)) byTrait.set(trait, [...(byTrait.get(trait) ?? []), place]);
  }
  return byTrait;
}

function placesOf(entry: BankQuestion, option: Id): (Place & { trait: TraitId })[] {
  const row = optionIndex(entry, option) * entry.traits.length;
  return entry.traits.map((trait, t) => {
    const at = entry.positions[row + t] as number;
    const said = isSaid(entry, t, at);
    const says = said ? whatItSays(entry, at) : at;
    return { trait, ref: { question: entry.question.id, option, at }, says, variance: varianceOf(entry), said };
  });
}

const whatItSays = ({ question: { type } }: BankQuestion, at: number): number =>
  type !== 'scale' ? Math.max(at, saidAt) : at > 50 ? 100 : 0;

const pairsOf = (trait: TraitId, places: readonly Place[]): Pair[] =>
  places.flatMap((a, index) =>
    places.slice(index + 1).map((b) => ({
      trait,
      first: a.ref,
      second: b.ref,
      deviations: Math.abs(a.says - b.says) / Math.sqrt(a.variance + b.variance),
      direct: a.said && b.said,
    })),
  );

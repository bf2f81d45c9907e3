/** When the interview ends. */

import { type Bank, questionOf } from './bank';
import type { Answers } from './belief';
import { addedWeightOf, firstOf, isAnswered, traitCounts } from './belief';
import { type Candidate, outcomesOf } from './next-question';
import { clearAt, missingTraits, telling, verdictOf } from './verdict';

export type StopReason =
  | 'settled' // the best role is probable enough
  | 'unchangeable' // no single further answer would put another role first, or none is expected to say anything
  | 'cap' // the agreed number of questions was put
  | 'exhausted'; // the bank has no further question

export type StopRule = {
  /** At least so many questions are answered, as long as there are any. */
  fewest: number;
  /** At most so many are put, skipped ones included. */
  most: number;
  /** Probability of the best role at which the belief counts as settled. */
  settledAt: number;
  /** Expected information gain (nats) of the best question below which asking on is of no use, but see `leavesOpen`. */
  leastGain: number;
  /** Below this probability of the best role there is a tie to break: asking goes on even if it takes more than one answer to turn it. */
  tieBelow: number;
};

/**
 * Chosen on simulated people (test/bench/interview.ts), so that most of them are asked no more than 10 questions. With a least gain of
 * 0.05 four more of 100 of them end with the role of the whole bank, but imagined people are asked 14 questions, not 11, and at most four
 * more of 100 are right. 0.12 nats take two equally probable roles to about 74 and 26 %.
 */
export const usualRule: StopRule = { fewest: 4, most: 15, settledAt: clearAt, leastGain: 0.12, tieBelow: 0.5 };
/**
 * Where tools or skills are known: they point somewhere at once, and whether that is what the person wants takes answers that are not
 * expected to say much. A tool alone can make a verdict clear, and no single answer turn it: neither ends the interview.
 */
export const besideRule: StopRule = { ...usualRule, settledAt: 0.85, tieBelow: 0.85, leastGain: 0.05 };
/** Every question of the bank. */
export const fullRule: StopRule = {
  fewest: Number.POSITIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  settledAt: Number.POSITIVE_INFINITY,
  leastGain: 0,
  tieBelow: 0,
};

/**
 * Why to stop now, or null: ask on.
 * @param open the questions that were not put yet, most informative first.
 */
export function stopReason(
  bank: Bank,
  probabilities: Float64Array,
  answers: Answers,
  open: readonly Candidate[],
  rule: StopRule = usualRule,
): StopReason | null {
  const confidence = Math.max(...probabilities);
  if (open.length === 0) return 'exhausted';
  if (answers.length >= rule.most) return 'cap';
  if (answers.filter(isAnswered).length < rule.fewest) return null;
  if (confidence >= rule.settledAt) return 'settled';
  if ((open[0] as Candidate).gain < rule.leastGain && !leavesOpen(bank, probabilities, answers)) return 'unchangeable';
  if (confidence < rule.tieBelow) return null;
  return canChange(bank, probabilities, answers, open) ? null : 'unchangeable';
}

/** Whether no role stands out and a trait that tells the first ones apart was not asked about: who is told so would rather have been asked. */
const leavesOpen = (bank: Bank, probabilities: Float64Array, answers: Answers): boolean =>
  verdictOf(bank.roles, probabilities).verdict === 'open' &&
  telling(bank, probabilities, missingTraits(bank, probabilities, answers)).length > 0;

/** Is there an answer to an open question that would put another role first? */
export function canChange(bank: Bank, probabilities: Float64Array, answers: Answers, open: readonly Candidate[]): boolean {
  const counts = traitCounts(bank, answers);
  const top = firstOf(bank.roles, probabilities);
  const leads = leadsOver(probabilities, top);
  return open.some(({ question }) => {
    const entry = questionOf(bank, question);
    return overtakes(outcomesOf(bank, entry).logs, addedWeightOf(entry, counts), leads, top);
  });
}

/** ln P(top) - ln P(role), per role. */
const leadsOver = (probabilities: Float64Array, top: number): Float64Array =>
  probabilities.map((p) => Math.log(probabilities[top] as number) - Math.log(p));

function overtakes(table: Float64Array, weight: number, leads: Float64Array, top: number): boolean {
  for (let row = 0; row < table.length; row += leads.length) {
    const mine = table[row + top] as number;
    for (let role = 0; role < leads.length; role++) {
      if (role !== top && weight * ((table[row + role] as number) - mine) > (leads[role] as number)) return true;
    }
  }
  return false;
}

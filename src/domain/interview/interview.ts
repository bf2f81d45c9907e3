/** One step of the interview: what is believed after these answers, and whether to ask on. */

import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers } from './belief';
import { believe } from './belief';
import type { Candidate } from './next-question';
import { candidates, entropy } from './next-question';
import type { StopReason, StopRule } from './stop';
import { stopReason, usualRule } from './stop';

export type Step = {
  /** Of each role, as it is believed now. */
  probabilities: Float64Array;
  /** The question to put now; null when the interview is over. */
  next: Id | null;
  /** Why it is over; null while it goes on. */
  stopped: StopReason | null;
  /** Questions not put yet, most informative first. */
  open: readonly Candidate[];
};

/**
 * The state of the interview as a function of what is known: going back is leaving out the last answer.
 * @param probabilities of the roles, by the answers and all else that is known; by the answers alone where they are left out.
 */
export function step(
  bank: Bank,
  answers: Answers,
  probabilities: Float64Array = believe(bank, answers).probabilities,
  rule: StopRule = usualRule,
): Step {
  const open = candidates(bank, probabilities, answers);
  const stopped = stopReason(bank, probabilities, answers, open, rule);
  return { probabilities, open, stopped, next: stopped === null ? (open[0]?.question ?? null) : null };
}

/** Entropy in nats of a belief that is just settled: this much for one role, the rest shared by three. */
const settledEntropy = ({ settledAt }: StopRule): number => {
  const rest = (1 - settledAt) / 3;
  return settledAt < 1 ? entropy([settledAt, rest, rest, rest]) : 0;
};

/**
 * About how many questions there will be in all, for "question 3 of about 8": those put, and as many more as it takes to
 * bring the entropy down to that of a settled belief if each question told as much as the next one.
 */
export function aboutHowMany({ probabilities, open, next }: Step, answers: Answers, rule: StopRule = usualRule): number {
  if (next === null) return answers.length;
  const most = Math.min(rule.most, answers.length + open.length);
  const more = Math.ceil((entropy(probabilities) - settledEntropy(rule)) / Math.max(open[0]?.gain ?? 0, rule.leastGain, 0.01));
  return Math.min(most, Math.max(answers.length + Math.max(1, more), rule.fewest));
}

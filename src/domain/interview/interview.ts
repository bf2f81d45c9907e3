/** One step of the interview: what is believed after these answers, and whether to ask on. */

import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers, Belief } from './belief';
import { believe } from './belief';
import type { Candidate } from './next-question';
import { candidates, entropy } from './next-question';
import type { StopReason, StopRule } from './stop';
import { stopReason, usualRule } from './stop';

export type Step = {
  belief: Belief;
  /** The question to put now; null when the interview is over. */
  next: Id | null;
  /** Why it is over; null while it goes on. */
  stopped: StopReason | null;
  /** Questions not put yet, most informative first. */
  open: readonly Candidate[];
};

/**
 * The state of the interview as a function of the answers alone: going back is leaving out the last answer.
 * @param confidence the probability of the best role that the verdict will state, where it is not that of the belief: tools leave a
 *   doubt, and an interview that ended without it would find its own verdict open.
 */
export function step(bank: Bank, answers: Answers, prior?: ArrayLike<number>, rule: StopRule = usualRule, confidence?: number): Step {
  const belief = believe(bank, answers, prior);
  const open = candidates(bank, belief.probabilities, answers);
  const stopped = stopReason(bank, belief.probabilities, answers, open, rule, confidence);
  return { belief, open, stopped, next: stopped === null ? (open[0]?.question ?? null) : null };
}

/** Entropy in nats of a belief that is just settled: 0.85 for one role, the rest shared by three. */
const settledEntropy = 0.59;

/**
 * About how many questions there will be in all, for "question 3 of about 8": those put, and as many more as it takes to
 * bring the entropy down to that of a settled belief if each question told as much as the next one.
 */
export function aboutHowMany({ belief, open, next }: Step, answers: Answers, rule: StopRule = usualRule): number {
  if (next === null) return answers.length;
  const most = Math.min(rule.most, answers.length + open.length);
  const more = Math.ceil((entropy(belief.probabilities) - settledEntropy) / Math.max(open[0]?.gain ?? 0, rule.leastGain, 0.01));
  return Math.min(most, Math.max(answers.length + Math.max(1, more), rule.fewest));
}

/** One step of the interview: what is believed after these answers, and whether to ask on. */

import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers, Belief } from './belief';
import { believe } from './belief';
import type { Candidate } from './next-question';
import { candidates } from './next-question';
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

/** The state of the interview as a function of the answers alone: going back is leaving out the last answer. */
export function step(bank: Bank, answers: Answers, prior?: ArrayLike<number>, rule: StopRule = usualRule): Step {
  const belief = believe(bank, answers, prior);
  const open = candidates(bank, belief.probabilities, answers);
  const stopped = stopReason(bank, belief.probabilities, answers, open, rule);
  return { belief, open, stopped, next: stopped === null ? (open[0]?.question ?? null) : null };
}

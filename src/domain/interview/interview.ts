/** One step of the interview: what is believed after these answers, and whether to ask on. */

import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers } from './belief';
import { believe } from './belief';
import type { Candidate } from './next-question';
import { candidates } from './next-question';
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

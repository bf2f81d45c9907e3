import type { Held } from '../gap';
import type { Id, IsoDate } from '../types';
import type { Pace } from './dates';
import type { Target } from './steps';
import type { Choice, Named } from './wishes';

/** What a plan is made for. */
export type PlanRequest = Pace & {
  targets: readonly Target[];
  held: Held;
  /** Certifications that are held. */
  certified?: ReadonlySet<Id>;
  /** Those of them that were taken for this plan: what they cost is spent of the budget. */
  taken?: ReadonlySet<Id>;
  /** Default: the best of each rung, with the little that those for entry and the main ones ask beyond the roles. Named ones bring all that they ask. */
  choose?: Choice;
  /** Tools in use: of exams that are equally good theirs come first. */
  tools?: readonly Named[];
  /** US dollars for certifications, those that were taken included. */
  budget?: number | undefined;
  /** No exam is taken before it. Default: the start. */
  today?: IsoDate;
};

/** The first day on which an exam can be taken: today, or later where the plan starts later. */
export function firstDay({ start, today = start }: Pick<PlanRequest, 'start' | 'today'>): IsoDate {
  return today > start ? today : start;
}

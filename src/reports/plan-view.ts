import type { Plan } from '../domain/plan/plan';
import type { PlanRequest } from '../domain/plan/request';
import type { Certification, HourRange, Id, IsoDate, Level, LinkedRole, Skill, Source } from '../domain/types';

/** Of all certifications those that are asked for: a plan speaks of a few. */
export type Certifications = Pick<ReadonlyMap<Id, Certification>, 'get'>;

/** Everything that the formats of a plan are made of. */
export type PlanView = {
  plan: Plan;
  targets: readonly LinkedRole[];
  skills: ReadonlyMap<Id, Skill>;
  /** As they are on the first day. */
  certifications: Certifications;
  request: PlanRequest;
  /** What has been done: ticked off, or set in the profile. */
  done: readonly { id: string; skill: Id; title: string; from: Level; to: Level; hours: HourRange; on?: IsoDate }[];
  /** Certifications ticked off. */
  certified: readonly Id[];
  /** False when nothing is known of the person. */
  isKnown: boolean;
  all: boolean;
  /** The flags of this run, for commands that are suggested: all of them, and without the plan that was ticked off. */
  again: { all: string; undone: string };
  sources: readonly Source[];
};

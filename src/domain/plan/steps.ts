import type { Certification, HourRange, Id, IsoDate, Level, LinkedRole, Rung } from '../types';

/** What a certification asks beyond what is held: these skills, what they build on, and the hours of both. */
export type Rest = { missing: readonly Lacking[]; buildsOn: readonly Lacking[]; hours: HourRange };
export type Lacking = { skill: Id; title: string; level: Level };

/** A role that the plan leads to: all that planning needs of it. */
export type Target = Pick<LinkedRole, 'id' | 'title' | 'skills' | 'languages' | 'certifications'>;

/** A piece of learning before it has a date: one skill, from a level to a higher one. */
export type Unit = {
  skill: Id;
  fromLevel: Level;
  toLevel: Level;
  /** The targets that need it, in the order in which they were named. */
  serves: readonly Id[];
  /** The level at which its stage ends: 2 foundations, 3 working level, 4 practitioner, 5 expert. */
  stage: Level;
  hours: HourRange;
  /** How much it matters to the target that it matters most to, 1-5; 0: none of them asks it as essential. */
  importance: number;
};

export type SkillStep = Omit<Unit, 'importance'> & {
  kind: 'skill';
  /** `python:3`: the skill and the level that the step ends at. The same in every plan. */
  id: string;
  title: string;
  start: IsoDate;
  end: IsoDate;
};

/** An attitude that the targets ask: it grows with the work. `id` as that of a step, to be ticked off. */
export type Attitude = Pick<SkillStep, 'id' | 'skill' | 'title' | 'fromLevel' | 'toLevel' | 'serves'>;

export type CertificationStep = {
  kind: 'certification';
  /** The certification's id. */
  id: Id;
  title: string;
  serves: readonly Id[];
  rung: Rung | 'chosen';
  /** Nothing beyond the skills: what an exam takes on top of them is not known. */
  hours: HourRange;
  /** The day on which the last of its skills is reached, or today where that has passed. */
  start: IsoDate;
  end: IsoDate;
  /** US dollars; null: the price is not known. */
  cost: number | null;
  entry: Certification;
  /** The certification that it takes the place of, because that one cannot be earned on the day. */
  insteadOf?: Certification;
  /** Others of the same rung that could be earned on their day. */
  alternatives: readonly Id[];
  /** What it brought into the plan beyond the targets; what a course teaches and the plan does not is not in the plan. */
  beyond?: Rest & { planned: boolean };
  /** The day on which it lapses unless it is renewed, where the plan goes on after that. */
  lapsesOn?: IsoDate;
};

export type Step = SkillStep | CertificationStep;

export const skillStepId = (skill: Id, level: Level): string => `${skill}:${level}`;

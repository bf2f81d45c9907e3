import { chainOf } from '../advised';
import { asSatOn, canBeEarnedOn, statusOn, withAge } from '../certification';
import { awareness, type Held, hoursBetween, missingPrerequisites, prerequisiteLevel, sumHours } from '../gap';
import type { Certification, Id, IsoDate, Level, Skill } from '../types';
import { grown } from './attitudes';
import type { Attitude, CertificationStep, Lacking, Rest, SkillStep, Target } from './steps';

/** On which day of a plan a certification can be earned. */

export type World = { certifications: ReadonlyMap<Id, Certification>; skills: ReadonlyMap<Id, Skill> };

/** Why a certification is not in a plan. Nothing is left out silently. */
export type Reason =
  | { reason: 'over-budget'; cost: number }
  | { reason: 'price-unknown' }
  /** It cannot be earned on the day on which its skills are reached. */
  | { reason: 'not-available'; on: IsoDate; retiresOn?: IsoDate }
  /** It can be earned neither today nor, as far as is known, on a later day: it has ended, or is not there yet. */
  | { reason: 'not-offered'; ended: boolean; retiresOn?: IsoDate }
  /** Its end is expected before the day on which its skills are reached, and none is announced: it is for the reader to decide. */
  | { reason: 'may-have-ended'; on: IsoDate; expectedEnd: string }
  /** It asks for more than the plan teaches: these, which take so many hours with the prerequisites that are missing, too. */
  | ({ reason: 'asks-more' } & Rest)
  /** It demands time on a job, which learning does not give; its skills are reached by `on`. */
  | { reason: 'needs-experience'; on: IsoDate; prerequisites: string; cost: number | null }
  /** An entry certification of which all that counts is held from the start (`isBehind`). */
  | { reason: 'nothing-new' }
  /** An entry certification whose skills the plan reaches no sooner than those of this one, the main one of the same role. */
  | { reason: 'no-sooner'; than: { certification: Id; title: string }; on: IsoDate }
  /** It teaches a programming language that no role of the plan asks, to somebody who has another. */
  | { reason: 'other-language' }
  /** It goes beyond the main one of its role, and none of those is planned. */
  | { reason: 'no-main' }
  /** It was asked for, and is held. */
  | { reason: 'held' };

export type LeftOut = { certification: Id; title: string; serves: readonly Id[]; rung: CertificationStep['rung'] } & Reason & {
    /** It was asked for, and what it asks is learnt all the same. */
    planned?: true;
    /** The certification that was asked for, where it has ended and this one has taken its place. */
    insteadOf?: Id;
  };
/** `insteadOf`: the certification that was advised, where its successor stands in for it. */
export type Placed = { entry: Certification; on: IsoDate; insteadOf?: Certification };
type Refused = { entry: Certification; why: Reason };

export type Timeline = {
  /** When a level of a skill is reached: on `start` what is held, later what the steps end with; undefined: never. */
  reached(skill: Id, level: Level): IsoDate | undefined;
  /** What is held before the plan, and after it. */
  before: Held;
  after: Held;
  start: IsoDate;
};

/** A course teaches what it names, and asks for none of it beforehand. */
export const isCourse = ({ level }: Pick<Certification, 'level'>): boolean => level === 'course';

/** Whether all that a certification asks is held; of one that asks nothing known nobody can say. */
export const isCovered = ({ skills }: Pick<Certification, 'skills'>, held: Held): boolean =>
  skills.length > 0 && skills.every(({ skill, level }) => (held.get(skill) ?? 0) >= level);

/** Judgement. Whoever holds a skill so many levels above an exam for entry does not begin there. */
const farBeyond = 3;

/**
 * Whether somebody is beyond an entry certification: what counts of it is held. That is what it shows beyond awareness and the roles ask as
 * essential, else all that it shows beyond awareness, else all. One that shows awareness only is behind whoever has foundations in most of
 * its skills, too; and any is behind an expert in one of those that the roles ask.
 */
export function isBehind({ skills }: Pick<Certification, 'skills'>, targets: readonly Target[], held: Held): boolean {
  const has = (skill: Id): Level => held.get(skill) ?? 0;
  const isAsked = ({ skill }: { skill: Id }): boolean =>
    targets.some((target) => target.skills.some((need) => need.skill === skill && need.relation === 'essential'));
  const deep = skills.filter(({ level }) => level > awareness);
  const own = deep.filter(isAsked);
  const counted = own.length > 0 ? own : deep.length > 0 ? deep : skills;
  if (isCovered({ skills: counted }, held)) return true;
  if (skills.some((one) => isAsked(one) && has(one.skill) >= one.level + farBeyond)) return true;
  return deep.length === 0 && skills.filter(({ skill }) => has(skill) > awareness).length > skills.length / 2;
}

/** An attitude waits for no day. */
export function timeline(held: Held, steps: readonly SkillStep[], attitudes: readonly Attitude[], start: IsoDate): Timeline {
  const asSoon = grown(held, attitudes);
  const bySkill = new Map<Id, SkillStep[]>();
  for (const step of steps) bySkill.set(step.skill, [...(bySkill.get(step.skill) ?? []), step]);
  const learnt = (skill: Id, level: Level) => bySkill.get(skill)?.find((step) => step.toLevel >= level)?.end;
  return {
    reached: (skill, level) => ((asSoon.get(skill) ?? 0) >= level ? start : learnt(skill, level)),
    before: held,
    after: new Map([...asSoon, ...steps.map(({ skill, toLevel }) => [skill, toLevel] as const)]),
    start,
  };
}

/**
 * The day on which the last of its skills is reached; undefined while the plan does not reach them all, or none is known. Of what a
 * course teaches it is the last that the plan has, too.
 */
function coveredOn(entry: Certification, { reached, start }: Timeline): IsoDate | undefined {
  const days = entry.skills.flatMap(({ skill, level }) => reached(skill, level) ?? []);
  if (isCourse(entry)) return latest([start, ...days]);
  return days.length < entry.skills.length ? undefined : latest(days);
}

const latest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort().at(-1);

/**
 * The day for a certification, or for the first of its successors that can be earned on the day when its skills are reached;
 * else every reason that was met on the way. No exam is taken before today, however early the plan began, nor before `earliest`. One
 * that only asks more is not replaced, as it is still the one to work for; but for one that has ended already.
 */
export function place(
  advised: Certification,
  known: Timeline,
  world: World,
  today: IsoDate,
  earliest: IsoDate = today,
): Placed | Refused[] {
  const refused: Refused[] = [];
  for (const entry of chainOf(advised, world.certifications)) {
    const covered = coveredOn(entry, known);
    const never = notOffered(entry, today);
    if (covered === undefined && never === undefined)
      return [...refused, { entry, why: { reason: 'asks-more', ...restOf(entry, known.after, world.skills) } }];
    const on = latest([covered ?? today, today, earliest]) ?? today;
    if (never === undefined && canBeEarnedOn(entry, on))
      return { entry: asSatOn(withAge(entry, today), on), on, ...(entry === advised ? {} : { insteadOf: advised }) };
    refused.push({ entry, why: never ?? { reason: 'not-available', on, ...endOf(entry) } });
  }
  return refused;
}

const endOf = ({ retiresOn }: Certification): { retiresOn?: IsoDate } => (retiresOn === undefined ? {} : { retiresOn });

/** That it can be earned neither on this day nor on any later one, as far as is known. */
export function notOffered(entry: Certification, day: IsoDate): Reason | undefined {
  if (canBeEarnedOn(entry, day)) return undefined;
  const ended = statusOn(entry, day) !== 'in-development';
  return ended || entry.availableFrom === undefined ? { reason: 'not-offered', ended, ...endOf(entry) } : undefined;
}

/** Why a price cannot be paid, where it cannot: from a purse without end all can, known or not. */
export function overBudget(cost: number | null, purse: number): Reason | undefined {
  if (purse === Number.POSITIVE_INFINITY) return undefined;
  if (cost === null) return { reason: 'price-unknown' };
  return cost > purse ? { reason: 'over-budget', cost } : undefined;
}

/** What a certification asks beyond what is held. */
export function restOf(entry: Pick<Certification, 'skills'>, held: Held, skills: ReadonlyMap<Id, Skill>): Rest {
  const missing = entry.skills.filter(({ skill, level }) => (held.get(skill) ?? 0) < level);
  const needed = new Map(missing.map(({ skill, level }) => [skill, level]));
  for (const id of missingPrerequisites(missing, held, skills)) {
    needed.set(id, Math.max(needed.get(id) ?? 0, prerequisiteLevel) as Level);
  }
  const lacking = (skill: Id, level: Level): Lacking => ({ skill, level, title: skills.get(skill)?.title ?? skill });
  return {
    missing: missing.map(({ skill, level }) => lacking(skill, level)),
    buildsOn: [...needed].slice(missing.length).map(([skill, level]) => lacking(skill, level)),
    hours: sumHours([...needed].map(([id, level]) => hoursBetween(skills.get(id), held.get(id) ?? 0, level))),
  };
}

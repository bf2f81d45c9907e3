import { canBeEarnedOn } from '../certification';
import { type Held, hoursBetween, sumHours } from '../gap';
import type { Certification, HourRange, Id, IsoDate, Level, Skill } from '../types';
import type { CertificationStep, SkillStep } from './steps';

/** On which day of a plan a certification can be earned. */

export type World = { certifications: ReadonlyMap<Id, Certification>; skills: ReadonlyMap<Id, Skill> };

/** Why a certification is not in a plan. Nothing is left out silently. */
export type Reason =
  | { reason: 'over-budget'; cost: number }
  | { reason: 'price-unknown' }
  /** It cannot be earned on the day on which its skills are reached. */
  | { reason: 'not-available'; on: IsoDate; retiresOn?: IsoDate }
  /** It asks for more than the plan teaches. */
  | { reason: 'asks-more'; missing: readonly { skill: Id; title: string; level: Level }[]; hours: HourRange }
  /** It demands time on a job, which learning does not give; its skills are reached by `on`. */
  | { reason: 'needs-experience'; on: IsoDate; prerequisites: string; cost: number | null }
  /** An entry certification whose skills are all held from the start. */
  | { reason: 'nothing-new' };

export type LeftOut = { certification: Id; title: string; serves: readonly Id[]; rung: CertificationStep['rung'] } & Reason;
/** `covered`: when the last of its skills is reached. `insteadOf`: the certification that was advised, where its successor stands in for it. */
export type Placed = { entry: Certification; covered: IsoDate; on: IsoDate; insteadOf?: Certification };
export type Refused = { entry: Certification; why: Reason };

/** When a level of a skill is reached: on `start` what is held, later what the steps end with; undefined: never. */
export type Reached = (skill: Id, level: Level) => IsoDate | undefined;

export function timeline(held: Held, steps: readonly SkillStep[], start: IsoDate): Reached {
  const bySkill = new Map<Id, SkillStep[]>();
  for (const step of steps) bySkill.set(step.skill, [...(bySkill.get(step.skill) ?? []), step]);
  return (skill, level) => ((held.get(skill) ?? 0) >= level ? start : bySkill.get(skill)?.find((step) => step.toLevel >= level)?.end);
}

/** The day on which the last of its skills is reached; undefined while the plan does not reach them all, or none is known. */
function coveredOn(entry: Certification, reached: Reached): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const { skill, level } of entry.skills) {
    const day = reached(skill, level);
    if (day === undefined) return undefined;
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/**
 * The day for a certification, or for the first of its successors that can be earned on the day when its skills are reached;
 * else every reason that was met on the way. No exam is taken before today, however early the plan began. One that only asks more is not replaced: it is still the one to work for.
 */
export function place(advised: Certification, reached: Reached, world: World, today: IsoDate): Placed | Refused[] {
  const refused: Refused[] = [];
  const seen = new Set<Id>();
  for (let entry: Certification | undefined = advised; entry && !seen.has(entry.id); ) {
    seen.add(entry.id);
    const covered = coveredOn(entry, reached);
    if (covered === undefined) return [...refused, { entry, why: asksMore(entry, reached, world) }];
    const on = covered > today ? covered : today;
    if (canBeEarnedOn(entry, on)) return { entry, covered, on, ...(entry === advised ? {} : { insteadOf: advised }) };
    refused.push({ entry, why: { reason: 'not-available', on, ...(entry.retiresOn === undefined ? {} : { retiresOn: entry.retiresOn }) } });
    entry = entry.successor === undefined ? undefined : world.certifications.get(entry.successor);
  }
  return refused;
}

function asksMore(entry: Certification, reached: Reached, { skills }: World): Reason {
  const missing = entry.skills.filter(({ skill, level }) => reached(skill, level) === undefined);
  const hours = missing.map(({ skill, level }): HourRange => {
    const known = skills.get(skill);
    const from = ([4, 3, 2, 1] as const).find((lower) => reached(skill, lower) !== undefined) ?? 0;
    return known ? hoursBetween(known, from, level) : [0, 0];
  });
  return {
    reason: 'asks-more',
    missing: missing.map(({ skill, level }) => ({ skill, level, title: skills.get(skill)?.title ?? skill })),
    hours: sumHours(hours),
  };
}

import { isAttitude } from './everywhere';
import type { HourRange, Id, Importance, Level, LinkedRole, Skill } from './types';

/** What somebody can do: skill id -> level. A skill that is not in it is unknown and counts as 0 for effort only. */
export type Held = ReadonlyMap<Id, Level>;

/** What a role asks: all that the arithmetic needs of it. */
export type Asking = Pick<LinkedRole, 'id' | 'skills'>;

export type SkillGap = {
  skill: Id;
  title: string;
  /** `implied`: no essential requirement of the role, but a prerequisite of one, needed at level 2. It may be asked for as optional too. */
  relation: 'essential' | 'optional' | 'implied';
  importance: Importance | null;
  /** The level that the role asks, raised to 2 where an essential skill that is still to be learnt builds on it. */
  required: Level;
  held: Level;
  /** Levels missing, 0 when there is no gap. */
  missing: number;
  /** Hours from `held` to `required`. */
  hours: HourRange;
  /** What closing it adds to the coverage, 0-1; 0 for what is not essential. */
  coverage: number;
};

export type Gap = {
  role: Id;
  /** One entry for each requirement in the role's order, whatever is held; then implied prerequisites by id. */
  skills: readonly SkillGap[];
  coverage: number;
  /** Hours to close every essential gap with its prerequisites. */
  hours: HourRange;
};

/** The level of somebody who knows what a skill is for, and has not begun it. */
export const awareness: Level = 1;

/** The level that a prerequisite must have before what builds on it is begun, which is learnt beyond awareness. */
export const prerequisiteLevel: Level = 2;

const addHours = (a: HourRange, b: HourRange): HourRange => [a[0] + b[0], a[1] + b[1]];
export const sumHours = (ranges: Iterable<HourRange>): HourRange => [...ranges].reduce(addHours, [0, 0]);
export const hoursOf = (parts: readonly { hours: HourRange }[]): HourRange => sumHours(parts.map(({ hours }) => hours));
export const middleOf = ([low, high]: HourRange): number => (low + high) / 2;

/**
 * Hours from one level to a higher one: the sum of the steps between them; nothing when the level is held, or the skill not known.
 * An attitude takes none: what the base says of it is time spent in the work, which nobody sets aside.
 */
export const hoursBetween = (skill: Pick<Skill, 'kind' | 'hoursToLevel'> | undefined, from: Level, to: Level): HourRange =>
  skill === undefined || isAttitude(skill) ? [0, 0] : sumHours(skill.hoursToLevel.slice(from, to));

/** A skill, and the level up to which it is learnt. */
export type Wanted = { skill: Id; level: Level };

/**
 * The prerequisites that are still below level 2, of everything that is wanted, transitively; in no order. What is wanted for
 * awareness needs none: one knows what it is for, and does not begin it.
 */
export function missingPrerequisites(wanted: Iterable<Wanted>, held: Held, skills: ReadonlyMap<Id, Skill>): Set<Id> {
  const missing = new Set<Id>();
  const visit = (id: Id) => {
    for (const prerequisite of skills.get(id)?.prerequisites ?? []) {
      if ((held.get(prerequisite) ?? 0) >= prerequisiteLevel || missing.has(prerequisite)) continue;
      missing.add(prerequisite);
      visit(prerequisite);
    }
  };
  for (const { skill, level } of wanted) if (level > awareness) visit(skill);
  return missing;
}

/** How much of one requirement is met, 0-1: partly met counts in part, and what asks for nothing is met. */
const metShare = (held: Level, required: Level): number => (required === 0 ? 1 : Math.min(held, required) / required);

/**
 * Share of the essential requirements met, weighted by importance: sum(importance x min(held, required) / required)
 * / sum(importance); 0-1. A base has no role without essential requirements: reading one fails.
 */
export function coverageOf(role: Asking, held: Held): number {
  let weight = 0;
  let met = 0;
  for (const need of role.skills) {
    if (need.relation !== 'essential') continue;
    weight += need.importance;
    met += need.importance * metShare(held.get(need.skill) ?? 0, need.level);
  }
  return weight === 0 ? 1 : met / weight;
}

/**
 * What a person has and lacks for a role. Essential requirements and the prerequisites they imply make up the hours. Optional ones
 * are listed with theirs, which no sum counts; one that something essential builds on has an entry for that, too.
 */
export function findGaps(role: Asking, held: Held, skills: ReadonlyMap<Id, Skill>): Gap {
  const essential = role.skills.filter((need) => need.relation === 'essential');
  const begun = essential.filter((need) => need.level > (held.get(need.skill) ?? 0));
  const prerequisites = missingPrerequisites(begun, held, skills);
  const weight = essential.reduce((sum, need) => sum + need.importance, 0);
  const gap = (id: Id, title: string, need: Pick<SkillGap, 'relation' | 'importance' | 'required'>, asked: Level): SkillGap => {
    const has = held.get(id) ?? 0;
    return {
      skill: id,
      title,
      ...need,
      held: has,
      missing: Math.max(0, need.required - has),
      hours: hoursBetween(skills.get(id), has, need.required),
      coverage: need.relation === 'essential' ? ((need.importance ?? 0) * (1 - metShare(has, asked))) / weight : 0,
    };
  };
  const listed = role.skills.map((need) => {
    const isRaised = need.relation === 'essential' && need.level < prerequisiteLevel && prerequisites.has(need.skill);
    const required = isRaised ? prerequisiteLevel : need.level;
    return gap(need.skill, need.title, { relation: need.relation, importance: need.importance, required }, need.level);
  });
  const counted = new Set(essential.map((need) => need.skill));
  const implied = [...prerequisites]
    .filter((id) => !counted.has(id) && skills.has(id))
    .sort()
    .map((id) => gap(id, skills.get(id)?.title ?? id, { relation: 'implied', importance: null, required: prerequisiteLevel }, 0));
  const all = [...listed, ...implied];
  return {
    role: role.id,
    skills: all,
    coverage: coverageOf(role, held),
    hours: hoursOf(all.filter((entry) => entry.relation !== 'optional')),
  };
}

import type { HourRange, Id, Importance, Level, LinkedRole, Skill } from './types';

/** What somebody can do: skill id -> level. A skill that is not in it is unknown and counts as 0 for effort only. */
export type Held = ReadonlyMap<Id, Level>;

export type SkillGap = {
  skill: Id;
  title: string;
  /** `implied`: no requirement of the role, but a prerequisite of one, needed at level 2. */
  relation: 'essential' | 'optional' | 'implied';
  importance: Importance | null;
  required: Level;
  held: Level;
  /** Levels missing, 0 when there is no gap. */
  missing: number;
  /** Levels held beyond what is required. */
  surplus: number;
  hours: HourRange;
};

export type Gap = {
  role: Id;
  skills: readonly SkillGap[];
  /**
   * Share of the essential requirements met, weighted by importance: sum(importance x min(held, required) / required)
   * / sum(importance); 0-1. Partly met counts in part.
   */
  coverage: number;
  /** Hours to close every essential gap with its prerequisites. */
  hours: HourRange;
};

/** The level that a prerequisite must have before what builds on it is begun. */
export const prerequisiteLevel: Level = 2;

const zero: HourRange = [0, 0];
export const addHours = (a: HourRange, b: HourRange): HourRange => [a[0] + b[0], a[1] + b[1]];
export const sumHours = (ranges: readonly HourRange[]): HourRange => ranges.reduce(addHours, zero);

/** Hours from one level to a higher one: the sum of the steps between them; nothing when the level is held. */
export function hoursBetween(skill: Skill, from: Level, to: Level): HourRange {
  return sumHours(skill.hoursToLevel.slice(from, Math.max(from, to)));
}

/** The prerequisites that are still below level 2, of everything in `begun`, transitively; in no order. */
export function missingPrerequisites(begun: Iterable<Id>, held: Held, skills: ReadonlyMap<Id, Skill>): Set<Id> {
  const missing = new Set<Id>();
  const visit = (id: Id) => {
    for (const prerequisite of skills.get(id)?.prerequisites ?? []) {
      if ((held.get(prerequisite) ?? 0) >= prerequisiteLevel || missing.has(prerequisite)) continue;
      missing.add(prerequisite);
      visit(prerequisite);
    }
  };
  for (const id of begun) visit(id);
  return missing;
}

function skillGap(skill: Skill, need: Pick<SkillGap, 'relation' | 'importance' | 'required'>, held: Held): SkillGap {
  const has = held.get(skill.id) ?? 0;
  return {
    skill: skill.id,
    title: skill.title,
    ...need,
    held: has,
    missing: Math.max(0, need.required - has),
    surplus: Math.max(0, has - need.required),
    hours: hoursBetween(skill, has, need.required),
  };
}

/**
 * What a person has and lacks for a role. Essential requirements and the prerequisites they imply make up the hours;
 * optional ones are listed with theirs.
 */
export function findGaps(role: Pick<LinkedRole, 'id' | 'skills'>, held: Held, skills: ReadonlyMap<Id, Skill>): Gap {
  const gaps: SkillGap[] = [];
  for (const need of role.skills) {
    const skill = skills.get(need.skill);
    if (skill) gaps.push(skillGap(skill, { relation: need.relation, importance: need.importance, required: need.level }, held));
  }
  const essential = gaps.filter((gap) => gap.relation === 'essential');
  const begun = essential.filter((gap) => gap.missing > 0).map((gap) => gap.skill);
  const listed = new Map(gaps.map((gap) => [gap.skill, gap]));
  for (const id of [...missingPrerequisites(begun, held, skills)].sort()) {
    const skill = skills.get(id);
    const known = listed.get(id);
    // An optional requirement that is also a prerequisite is needed after all, at least up to level 2.
    if (!skill || known?.relation === 'essential') continue;
    const implied = skillGap(skill, { relation: 'implied', importance: known?.importance ?? null, required: prerequisiteLevel }, held);
    if (known) gaps.splice(gaps.indexOf(known), 1, { ...implied, ...(known.required > prerequisiteLevel ? { required: prerequisiteLevel } : {}) });
    else gaps.push(implied);
  }
  const weight = essential.reduce((sum, gap) => sum + (gap.importance ?? 0), 0);
  const met = essential.reduce((sum, gap) => sum + ((gap.importance ?? 0) * Math.min(gap.held, gap.required)) / Math.max(1, gap.required), 0);
  return {
    role: role.id,
    skills: gaps,
    coverage: weight === 0 ? 0 : met / weight,
    hours: sumHours(gaps.filter((gap) => gap.relation !== 'optional').map((gap) => gap.hours)),
  };
}

import { type Held, prerequisiteLevel } from './gap';
import type { Id, Level, LinkedRole, Skill } from './types';

/** What somebody can do, completed by what that implies. */

/**
 * Whoever holds a skill at level 2 or above is taken to hold its prerequisites at level 2: that is what a prerequisite means,
 * "held before this one is begun". `fixed` are skills whose level somebody stated, and a statement is not overruled.
 * Returns the whole map, and for each level that was implied the skill that implied it.
 */
export function withImplied(
  held: Held,
  skills: ReadonlyMap<Id, Skill>,
  fixed: ReadonlySet<Id> = new Set(),
): { held: Map<Id, Level>; implied: Map<Id, Id> } {
  const all = new Map(held);
  const implied = new Map<Id, Id>();
  const visit = (id: Id, by: Id) => {
    for (const prerequisite of skills.get(id)?.prerequisites ?? []) {
      if (fixed.has(prerequisite) || (all.get(prerequisite) ?? 0) >= prerequisiteLevel) continue;
      all.set(prerequisite, prerequisiteLevel);
      implied.set(prerequisite, by);
      visit(prerequisite, by);
    }
  };
  // Sorted, so that the reason given does not depend on the order in which the skills were named.
  for (const [id, level] of [...held].sort(([a], [b]) => (a < b ? -1 : 1))) if (level >= prerequisiteLevel) visit(id, id);
  return { held: all, implied };
}

/**
 * What somebody in a role holds: its essential skills at the level asked, its optional ones, which only some settings need, at one
 * level less, and what all of them imply.
 */
export function heldInRole(role: Pick<LinkedRole, 'skills'>, skills: ReadonlyMap<Id, Skill>): Map<Id, Level> {
  const own = role.skills.flatMap(({ skill, relation, level }): [Id, Level][] => {
    const held = relation === 'essential' ? level : Math.max(0, level - 1);
    return held > 0 ? [[skill, held as Level]] : [];
  });
  return withImplied(new Map(own), skills).held;
}

/** The higher level of each skill. */
export function joined(a: Held, b: Held): Map<Id, Level> {
  const all = new Map(a);
  for (const [id, level] of b) if (level > (all.get(id) ?? 0)) all.set(id, level);
  return all;
}

/** A skill that is held beyond what a role asks. `required` 0: the role does not ask for it. */
export type Surplus = { skill: Id; title: string; held: Level; required: Level };

/** What somebody holds beyond what a role asks, the highest level first. */
export function surplusOf(role: Pick<LinkedRole, 'skills'>, held: Held, skills: ReadonlyMap<Id, Skill>): Surplus[] {
  const asked = new Map(role.skills.map((need) => [need.skill, need.level]));
  return [...held]
    .map(([skill, level]) => ({ skill, title: skills.get(skill)?.title ?? skill, held: level, required: asked.get(skill) ?? 0 }))
    .filter((entry) => entry.held > entry.required)
    .sort((a, b) => b.held - a.held || (a.skill < b.skill ? -1 : 1));
}

import type { Id, Skill } from '../types';

/**
 * What is learnt before something else although nobody calls it a prerequisite: a subject before its uses. Both API design and Python
 * build on programming. Python is of its group, so it is programming carried on, and API design is a use of it: one learns a
 * language before one designs with it. A rule of thumb, so it gives way wherever it would turn in a circle with what has to come first.
 */

/** Skill -> those of these skills that are carried on before it is used, sorted. */
export function carriedOnBefore(ids: Iterable<Id>, skills: ReadonlyMap<Id, Skill>): Map<Id, Id[]> {
  const all = [...ids].sort();
  const before = new Map<Id, Id[]>();
  const needs = (id: Id): readonly Id[] => [...(skills.get(id)?.prerequisites ?? []), ...(before.get(id) ?? [])];
  for (const subject of all) {
    const group = skills.get(subject)?.group;
    const bases = (skills.get(subject)?.prerequisites ?? []).filter((id) => skills.get(id)?.group === group);
    for (const use of all) {
      if (skills.get(use)?.group === group || !bases.some((base) => reaches(use, base, prerequisitesIn(skills)))) continue;
      if (!reaches(subject, use, needs)) before.set(use, [...(before.get(use) ?? []), subject]);
    }
  }
  return before;
}

const prerequisitesIn =
  (skills: ReadonlyMap<Id, Skill>) =>
  (id: Id): readonly Id[] =>
    skills.get(id)?.prerequisites ?? [];

/** Whether one skill, by whatever it needs, needs another. */
function reaches(from: Id, to: Id, needs: (id: Id) => readonly Id[]): boolean {
  const seen = new Set<Id>();
  const visit = (id: Id): boolean =>
    needs(id).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return visit(next);
    });
  return visit(from);
}

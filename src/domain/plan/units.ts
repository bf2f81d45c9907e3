import { type Asking, findGaps, type Held, hoursBetween, missingPrerequisites, prerequisiteLevel, sumHours } from '../gap';
import type { HourRange, Id, Level, Skill } from '../types';
import type { Target, Unit } from './steps';

/** Levels that somebody chose beyond what the roles ask, e.g. for an exam; they serve these targets. */
export type Extra = { skill: Id; level: Level; serves: readonly Id[] };

/** Skill -> target -> the level that it needs. Only what is not held. */
type Needs = Map<Id, Map<Id, Level>>;

function need(needs: Needs, skill: Id, target: Id, level: Level): void {
  const levels = needs.get(skill) ?? new Map<Id, Level>();
  if (level > (levels.get(target) ?? 0)) levels.set(target, level);
  needs.set(skill, levels);
}

function needsOf(targets: readonly Target[], held: Held, skills: ReadonlyMap<Id, Skill>, extra: readonly Extra[]): Needs {
  const needs: Needs = new Map();
  for (const target of targets) {
    for (const gap of findGaps(target, held, skills).skills) {
      if (gap.relation !== 'optional' && gap.missing > 0) need(needs, gap.skill, target.id, gap.required);
    }
  }
  for (const { skill, level, serves } of extra) {
    if ((held.get(skill) ?? 0) >= level) continue;
    for (const target of serves) {
      need(needs, skill, target, level);
      for (const prerequisite of missingPrerequisites([{ skill, level }], held, skills))
        need(needs, prerequisite, target, prerequisiteLevel);
    }
  }
  return needs;
}

/** Where learning one skill may pause: at the end of a stage, and where a target has enough. */
const stageEnds: readonly Level[] = [2, 3, 4, 5];

function importanceOf(skill: Id, targets: readonly Target[]): number {
  const asked = targets.flatMap(({ skills }) => skills.filter((need) => need.skill === skill && need.relation === 'essential'));
  return Math.max(0, ...asked.map(({ importance }) => importance));
}

/**
 * Everything that the targets ask and that is not held, cut into units: a unit ends where a stage ends or where some target has
 * enough, so that every unit serves a fixed set of targets. Together they close exactly the gaps. In the order of the roles' lists.
 */
export function unitsFor(targets: readonly Target[], held: Held, skills: ReadonlyMap<Id, Skill>, extra: readonly Extra[] = []): Unit[] {
  const units: Unit[] = [];
  for (const [id, levels] of needsOf(targets, held, skills, extra)) {
    const skill = skills.get(id);
    if (!skill) continue;
    const top = Math.max(...levels.values());
    const ends = [...new Set([...stageEnds, ...levels.values()])].filter((level) => level <= top).sort((a, b) => a - b);
    let from: Level = held.get(id) ?? 0;
    for (const to of ends) {
      if (to <= from) continue;
      units.push({
        skill: id,
        fromLevel: from,
        toLevel: to,
        serves: targets.filter((target) => (levels.get(target.id) ?? 0) >= to).map((target) => target.id),
        stage: Math.max(to, prerequisiteLevel) as Level,
        hours: hoursBetween(skill, from, to),
        importance: importanceOf(id, targets),
      });
      from = to;
    }
  }
  return units;
}

/** Hours to bring everything that a role asks up to `level`, or to what it asks where that is less. */
export function hoursUpTo(level: Level, role: Asking, held: Held, skills: ReadonlyMap<Id, Skill>): HourRange {
  const gaps = findGaps(role, held, skills).skills.filter((gap) => gap.relation !== 'optional' && gap.missing > 0);
  return sumHours(gaps.map((gap) => hoursBetween(skills.get(gap.skill), gap.held, Math.min(level, gap.required) as Level)));
}

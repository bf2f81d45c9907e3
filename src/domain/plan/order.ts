import { middleOf, prerequisiteLevel } from '../gap';
import type { Id, Skill } from '../types';
import type { Unit } from './steps';
import { carriedOnBefore } from './subjects';

/** Units that serve the same targets and end the same stage: they stand together in a plan. */
export type Group = { serves: readonly Id[]; stage: Unit['stage']; units: Unit[] };

/**
 * The order of learning. Stage by stage (the foundations of all targets before depth in any); in a stage first what serves most
 * targets, then what serves fewer; in that by coverage gained per hour, a unit together with what comes before it and is missing:
 * its prerequisites, and subjects before their uses. Whatever a unit builds on serves at least the same targets and ends in the
 * first stage, so it never comes later.
 */
export function orderUnits(units: readonly Unit[], targets: readonly Id[], skills: ReadonlyMap<Id, Skill>): Group[] {
  const groups = new Map<string, Group>();
  for (const unit of units) {
    const key = `${unit.serves.join(' ')} ${unit.stage}`;
    const group = groups.get(key);
    if (group) group.units.push(unit);
    else groups.set(key, { serves: unit.serves, stage: unit.stage, units: [unit] });
  }
  const place = (group: Group): number => group.serves.reduce((sum, id) => sum + 2 ** (targets.length - 1 - targets.indexOf(id)), 0);
  return [...groups.values()]
    .sort((a, b) => a.stage - b.stage || b.serves.length - a.serves.length || place(b) - place(a))
    .map((group) => ({ ...group, units: orderGroup(group.units, skills) }));
}

const compare = (a: Unit, b: Unit): number => (a.skill === b.skill ? a.toLevel - b.toLevel : a.skill < b.skill ? -1 : 1);

/** The units that come before one, among those that are left: lower levels of its skill, and up to level 2 what has to be held first. */
function before(unit: Unit, left: ReadonlySet<Unit>, bySkill: ReadonlyMap<Id, readonly Unit[]>, first: (id: Id) => readonly Id[]): Unit[] {
  const lower = (bySkill.get(unit.skill) ?? []).filter((other) => other.toLevel < unit.toLevel);
  const foundations = first(unit.skill).flatMap((id) => (bySkill.get(id) ?? []).filter((other) => other.fromLevel < prerequisiteLevel));
  return [...lower, ...foundations].filter((other) => left.has(other)).sort(compare);
}

/** Takes the bundle (a unit and all that it still needs) of the best value per hour, again and again. */
function orderGroup(units: readonly Unit[], skills: ReadonlyMap<Id, Skill>): Unit[] {
  const bySkill = new Map<Id, Unit[]>();
  for (const unit of units) bySkill.set(unit.skill, [...(bySkill.get(unit.skill) ?? []), unit]);
  const begun = units.filter((unit) => unit.fromLevel < prerequisiteLevel).map((unit) => unit.skill);
  const subjects = carriedOnBefore(new Set(begun), skills);
  const first = (id: Id) => [...(skills.get(id)?.prerequisites ?? []), ...(subjects.get(id) ?? [])];
  const left = new Set([...units].sort(compare));
  const ordered: Unit[] = [];
  while (left.size > 0) {
    let best: { bundle: Unit[]; rate: number; hours: number } | undefined;
    for (const unit of left) {
      const bundle = bundleOf(unit, (other) => before(other, left, bySkill, first));
      const hours = bundle.reduce((sum, part) => sum + middleOf(part.hours), 0);
      const rate = bundle.reduce((sum, part) => sum + part.value, 0) / Math.max(hours, 1e-9);
      if (!best || rate > best.rate || (rate === best.rate && hours < best.hours)) best = { bundle, rate, hours };
    }
    for (const unit of best?.bundle ?? []) {
      ordered.push(unit);
      left.delete(unit);
    }
  }
  return ordered;
}

/** A unit after everything that it needs, what is needed first in front. */
function bundleOf(unit: Unit, needed: (unit: Unit) => readonly Unit[]): Unit[] {
  const bundle = new Set<Unit>();
  const seen = new Set<Unit>();
  const visit = (one: Unit) => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const other of needed(one)) visit(other);
    bundle.add(one);
  };
  visit(unit);
  return [...bundle];
}

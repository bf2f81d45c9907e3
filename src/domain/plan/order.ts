import { isOfUseEverywhere } from '../everywhere';
import { middleOf, prerequisiteLevel } from '../gap';
import type { Id, Skill } from '../types';
import type { Unit } from './steps';
import { carriedOnBefore } from './subjects';

/**
 * The order of learning. Stage by stage (the foundations of all targets before depth in any); in a stage first what serves most
 * targets, then what serves fewer; in that subjects before what is of use everywhere, and what matters most first, together with what
 * comes before it and is missing: its prerequisites, and subjects before their uses. What matters equally goes by importance per hour,
 * then as the role lists it. Whatever a unit builds on serves at least the same targets and ends in the first stage, so it never comes
 * later.
 */
export function orderUnits(units: readonly Unit[], targets: readonly Id[], skills: ReadonlyMap<Id, Skill>): Unit[] {
  const place = ({ serves }: Unit): number => serves.reduce((sum, id) => sum + 2 ** (targets.length - 1 - targets.indexOf(id)), 0);
  const byGroup = (a: Unit, b: Unit) => a.stage - b.stage || b.serves.length - a.serves.length || place(b) - place(a);
  const groups = new Map<string, Unit[]>();
  for (const unit of [...units].sort(byGroup)) {
    const key = `${unit.serves.join(' ')} ${unit.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].flatMap((group) => orderGroup(group, skills));
}

/** A unit with all that it still needs. */
type Bundle = { units: Unit[]; importance: number; isOwn: boolean; rate: number };

/**
 * Takes the bundle of the unit that matters most, again and again: first those of subjects, since nobody begins a trade with attention
 * to detail, nor with writing for the sake of reports. Of equals the first in order stands first.
 */
function orderGroup(units: readonly Unit[], skills: ReadonlyMap<Id, Skill>): Unit[] {
  // What is learnt beyond level 2 waits for nothing.
  const begun = new Map(units.filter((unit) => unit.fromLevel < prerequisiteLevel).map((unit) => [unit.skill, unit]));
  const subjects = carriedOnBefore(begun.keys(), skills);
  const left = new Set(units);
  const before = ({ skill }: Unit): Unit[] =>
    [...(skills.get(skill)?.prerequisites ?? []), ...(subjects.get(skill) ?? [])]
      .flatMap((id) => begun.get(id) ?? [])
      .filter((other) => left.has(other))
      .sort((a, b) => units.indexOf(a) - units.indexOf(b));
  const isSubject = ({ skill }: Unit): boolean => {
    const entry = skills.get(skill);
    return entry !== undefined && !isOfUseEverywhere(entry);
  };
  const bundle = (unit: Unit): Bundle => {
    const parts = bundleOf(unit, before);
    const { importance } = unit;
    const hours = parts.reduce((sum, part) => sum + middleOf(part.hours), 0);
    const rate = parts.reduce((sum, part) => sum + part.importance, 0) / Math.max(hours, 1e-9);
    return { units: parts, importance, isOwn: parts.every((part) => isSubject(part) || part.importance >= importance), rate };
  };
  const ordered: Unit[] = [];
  while (left.size > 0) {
    const own = [...left].filter(isSubject);
    const [best] = (own.length > 0 ? own : [...left]).map(bundle).sort(byWorth);
    for (const unit of best?.units ?? []) {
      ordered.push(unit);
      left.delete(unit);
    }
  }
  return ordered;
}

const byWorth = (a: Bundle, b: Bundle): number => b.importance - a.importance || Number(b.isOwn) - Number(a.isOwn) || b.rate - a.rate;

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

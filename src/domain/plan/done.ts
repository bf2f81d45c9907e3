import type { Held } from '../gap';
import { joined } from '../held';
import type { Certification, Id, IsoDate, Level } from '../types';
import { skillStepId } from './steps';

/** A plan written as Markdown, ticked off and read back. */

export type Tick = { id: string; line: number };

/** The ids of ticked lines, `- [x] \`python:3\` ...`; any list marker, any indentation. Whatever else the file holds is left alone. */
export function readTicks(text: string): Tick[] {
  return text.split('\n').flatMap((line, at) => {
    const id = /^\s*(?:[-*+]|\d+[.)])\s+\[[xX]\]\s+`([^`]+)`/.exec(line)?.[1];
    return id === undefined ? [] : [{ id, line: at + 1 }];
  });
}

export type Done = {
  skills: Map<Id, Level>;
  certifications: Set<Id>;
  /** Ticked, and neither a step of a skill nor a certification of this base. */
  unknown: Tick[];
};

/** What the ticks say is held now. */
export function doneOf(ticks: readonly Tick[], known: Record<'skills' | 'certifications', Pick<ReadonlySet<Id>, 'has'>>): Done {
  const done: Done = { skills: new Map(), certifications: new Set(), unknown: [] };
  for (const tick of ticks) {
    const [, skill = '', level = ''] = /^(.+):([1-5])$/.exec(tick.id) ?? [];
    if (known.skills.has(skill)) done.skills.set(skill, Math.max(Number(level), done.skills.get(skill) ?? 0) as Level);
    else if (known.certifications.has(tick.id)) done.certifications.add(tick.id);
    else done.unknown.push(tick);
  }
  return done;
}

/** What these certifications prove, as in a profile; a skill in `fixed` stays at the level that was stated. */
export function provedBy(ids: Iterable<Id>, certifications: ReadonlyMap<Id, Pick<Certification, 'skills'>>, fixed: ReadonlySet<Id>): Held {
  const proved = [...ids].flatMap((id) => certifications.get(id)?.skills ?? []).filter(({ skill }) => !fixed.has(skill));
  return proved.reduce<Held>((held, { skill, level }) => joined(held, new Map([[skill, level]])), new Map());
}

/** One change that has been made: a skill from a level to a higher one. */
export type Change = { id: string; skill: Id; from: Level; to: Level; on?: IsoDate };

/** What is held now beyond what was held before: what was ticked, and what that implies. */
export function changesOf(held: Held, before: Held): Change[] {
  return [...held]
    .map(([skill, to]) => ({ id: skillStepId(skill, to), skill, from: before.get(skill) ?? 0, to }))
    .filter((change) => change.to > change.from)
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

/**
 * What of the changes that were noted, oldest first, is still held: a level that was lowered since, or raised twice, counts once
 * and no higher than it is now.
 */
export function lastingChanges(log: readonly { skill: Id; from: Level; to: Level; on: IsoDate }[], held: Held): Change[] {
  const lasting = new Map<Id, Change[]>();
  const upTo = (skill: Id, level: Level) =>
    (lasting.get(skill) ?? [])
      .map((change) => (change.to > level ? { ...change, id: skillStepId(skill, level), to: level } : change))
      .filter((change) => change.to > change.from);
  for (const { skill, from, to, on } of log) {
    const before = upTo(skill, from);
    lasting.set(skill, to > from ? [...before, { id: skillStepId(skill, to), skill, from, to, on }] : upTo(skill, to));
  }
  return [...lasting.keys()].flatMap((skill) => upTo(skill, held.get(skill) ?? 0));
}

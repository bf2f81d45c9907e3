import type { Id, Level, Skill, Tool } from '../types';
import { upTo } from '../words';
import { assumedLevel } from './levels';
import type { Place, Stated } from './reading';

/**
 * A level that was stated for something that is only a tool, and says nothing: a tool counts as used, and shows its skills at
 * level 2 at most. `shows`: a skill whose level would count instead.
 */
export type ToolLevel = Place & { tool: Id; title: string; level: Level; shows?: { skill: Id; title: string } };

export type Entries = { skills: ReadonlyMap<Id, Skill>; tools: ReadonlyMap<Id, Tool> };

/** `tools` and `skills` as they were named; of a skill that the tool shows and that has a level of its own nothing is lost. */
export function idleLevels(
  tools: readonly Stated[],
  skills: readonly Stated[],
  isStated: (skill: Id) => boolean,
  entries: Entries,
): ToolLevel[] {
  const highest = new Map<Id, ToolLevel>();
  for (const { id, title, from, said, level } of tools) {
    if (level === undefined || level <= Math.max(assumedLevel, highest.get(id)?.level ?? 0)) continue;
    // A word that names a skill too (SQL) is that skill's level.
    if (from.startsWith('meta.career.skills.') || skills.some((skill) => skill.from === from && skill.said === said)) continue;
    const shown = entries.tools.get(id)?.evidenceOf.map(({ skill }) => skill) ?? [];
    if (shown.some(isStated)) continue;
    const first = shown.map((skill) => entries.skills.get(skill)).find((skill) => skill !== undefined);
    highest.set(id, { tool: id, title, level, from, said, ...(first ? { shows: { skill: first.id, title: first.title } } : {}) });
  }
  return [...highest.values()];
}

/** Up to five of them, and what to say instead, in one sentence. */
export function idleLevelsText(levels: readonly ToolLevel[]): string {
  const names = levels.map(({ title, level }) => `${title} (${level})`);
  const example = levels.find(({ shows }) => shows !== undefined);
  const instead = example ? `; give the level of a skill, for example "${example.shows?.title}:${example.level}"` : '';
  return `a tool counts as used and shows level ${assumedLevel} at most, so a higher level of it is not read: ${upTo(5, names)}${instead}`;
}

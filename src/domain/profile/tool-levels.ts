import type { Id, Level, Skill, Tool } from '../types';
import { upTo } from '../words';
import { assumedLevel } from './levels';
import type { Place, Stated } from './reading';

/**
 * A level that was stated for something that is only a tool, above the level 2 that using a tool shows at most. `shows`: the skill
 * that the tool is chiefly about, where `isTaken`: the level is taken as that skill's; else a skill whose level would count instead.
 */
export type ToolLevel = Place & { tool: Id; title: string; level: Level; shows?: { skill: Id; title: string }; isTaken: boolean };

export type Entries = { skills: ReadonlyMap<Id, Skill>; tools: ReadonlyMap<Id, Tool> };

/** `tools` and `skills` as they were named; of a skill that the tool shows and that has a level of its own nothing is lost. */
export function levelsOfTools(
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
    const tool = entries.tools.get(id);
    const chief = tool && chiefSkill(tool, entries);
    const shown = tool?.evidenceOf.map(({ skill }) => skill) ?? [];
    if (chief ? isStated(chief.id) : shown.some(isStated)) continue;
    const shows = chief ?? shown.map((skill) => entries.skills.get(skill)).find((skill) => skill !== undefined);
    const skill = shows && { skill: shows.id, title: shows.title };
    highest.set(id, { tool: id, title, level, from, said, isTaken: chief !== undefined, ...(skill ? { shows: skill } : {}) });
  }
  return [...highest.values()];
}

/**
 * The skill that a tool is chiefly about: of those that using it shows best, and not merely in passing, the one that its entry names
 * first. A skill that is another tool (Python of pandas, SQL of DuckDB) is that one's: who is an expert in a library need not be one
 * in its language, but who is one in a dialect (Transact-SQL) is. Then it is the one that is left, if it is one.
 */
function chiefSkill({ id, category, evidenceOf }: Tool, { skills, tools }: Entries): Skill | undefined {
  const best = Math.max(assumedLevel, ...evidenceOf.map(({ level }) => level));
  const shown = evidenceOf.flatMap(({ skill, level }) => (level === best ? (skills.get(skill) ?? []) : []));
  const isDialectOf = (other: Tool) => category === 'language' && other.category === 'language';
  const isOther = ({ title }: Skill) =>
    [...tools.values()].some((other) => other.id !== id && namesOf(other).includes(title) && !isDialectOf(other));
  const [first, ...others] = shown.filter((skill) => !isOther(skill));
  return first === shown[0] || others.length === 0 ? first : undefined;
}

const namesOf = ({ title, aliases }: Tool): string[] => [title, ...aliases];

/** Up to five of them, in one sentence. */
export function takenLevelsText(levels: readonly ToolLevel[]): string {
  const [first, ...others] = levels.map(({ title, level, shows }) => [`level ${level} of "${title}"`, `as that of ${shows?.title}`]);
  return upTo(5, [...(first ? [first.join(' is taken ')] : []), ...others.map((other) => other.join(' '))]);
}

/** Up to five of them, and what to say instead, in one sentence. */
export function idleLevelsText(levels: readonly ToolLevel[]): string {
  const names = levels.map(({ title, level }) => `${title} (${level})`);
  const example = levels.find(({ shows }) => shows !== undefined);
  const instead = example ? `; give the level of a skill, for example "${example.shows?.title}:${example.level}"` : '';
  return `a tool counts as used and shows level ${assumedLevel} at most, so a higher level of it is not read: ${upTo(5, names)}${instead}`;
}

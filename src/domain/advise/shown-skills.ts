/** What tools say that no survey asked for and no role lists: nothing by themselves, but they show skills. */

import type { Id, Level } from '../types';

export type NamedSkill = {
  skill: Id;
  title: string;
  level: Level;
  /** The tool that shows it, where the person did not name the skill themselves. */
  by?: string;
  /** The certifications that prove it, where they did not. */
  provedBy?: readonly string[];
};

export type ShowingTools = {
  /** `weights`: of tools that count as tools. */
  tools: { weights: ReadonlyMap<Id, unknown> };
  titleOf(tool: Id): string;
  skillTitleOf(skill: Id): string;
  shows(tool: Id): readonly { skill: Id; level: Level }[];
};

/**
 * The skills that were named, and those that the other tools show, each at the highest level that one of them shows; of equals the
 * first tool by id. A skill that was named counts as it was named.
 */
export function withShownSkills(
  named: readonly NamedSkill[],
  used: Iterable<Id>,
  { tools: { weights }, titleOf, skillTitleOf, shows }: ShowingTools,
): NamedSkill[] {
  const known = new Set(named.map(({ skill }) => skill));
  const shown = new Map<Id, NamedSkill>();
  for (const tool of [...new Set(used)].filter((id) => !weights.has(id)).sort()) {
    for (const { skill, level } of shows(tool)) {
      if (known.has(skill) || level <= (shown.get(skill)?.level ?? 0)) continue;
      shown.set(skill, { skill, title: skillTitleOf(skill), level, by: titleOf(tool) });
    }
  }
  return [...named, ...[...shown.values()].sort((a, b) => (a.skill < b.skill ? -1 : 1))];
}

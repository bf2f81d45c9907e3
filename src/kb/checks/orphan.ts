import type { Kind } from '../kinds';
import { type Check, entriesOf, type Finding } from './context';

/**
 * Entries that nothing uses: a skill that no role asks for and no skill builds on, a tool that no role and no survey names and that
 * shows no skill in use (in a profile it would change nothing), a certification without a role that is no successor either, a
 * family without roles.
 */
export const checkOrphans: Check = (context) => {
  const used: Record<'skill' | 'tool' | 'certification' | 'family', Set<string>> = {
    skill: new Set(),
    tool: new Set(),
    certification: new Set(),
    family: new Set(),
  };
  for (const role of entriesOf(context, 'role')) {
    used.family.add(role.family);
    for (const { skill } of role.skills) used.skill.add(skill);
    for (const tool of [...role.tools, ...role.languages]) used.tool.add(tool);
    for (const step of ['entry', 'main', 'stretch'] as const)
      for (const advice of role.certifications[step]) used.certification.add(advice.certification);
  }
  for (const skill of entriesOf(context, 'skill')) for (const needed of skill.prerequisites) used.skill.add(needed);
  for (const tool of entriesOf(context, 'tool')) if (tool.evidenceOf.some(({ skill }) => used.skill.has(skill))) used.tool.add(tool.id);
  for (const survey of entriesOf(context, 'survey')) for (const tool of Object.keys(survey.tools)) used.tool.add(tool);
  for (const entry of entriesOf(context, 'certification')) {
    if (entry.roles.length > 0) used.certification.add(entry.id);
    if (entry.successor !== undefined) used.certification.add(entry.successor);
  }
  return (['skill', 'tool', 'certification', 'family'] as const).flatMap((kind) =>
    unused(context.base.entries[kind].keys(), kind, used[kind]),
  );
};

function unused(ids: Iterable<string>, kind: Kind, used: ReadonlySet<string>): Finding[] {
  return [...ids].filter((id) => !used.has(id)).map((id) => ({ code: 'orphan', kind, id, path: ['id'], args: { kind, id } }));
}

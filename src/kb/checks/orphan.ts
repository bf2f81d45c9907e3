import { rungs } from '../../domain/types';
import type { Kind } from '../kinds';
import { isLost } from '../readable';
import { type Check, entriesOf, type Finding } from './context';

const judged = ['skill', 'tool', 'certification', 'family'] as const;
type Judged = (typeof judged)[number];

/** Whose entries name those of a kind. */
const users: Record<Judged, readonly Kind[]> = {
  skill: ['role', 'skill'],
  tool: ['role', 'survey', 'skill'],
  certification: ['role', 'certification'],
  family: ['role'],
};

/**
 * Entries that nothing uses: a skill that no role asks for and no skill builds on, a tool that no role and no survey names and that
 * shows no skill in use (in a profile it would change nothing), a certification without a role that is no successor either, a
 * family without roles. Where a name that may be one of theirs cannot be
 * read, nothing is said of the kind.
 */
export const checkOrphans: Check = (context) => {
  const used: Record<Judged, Set<string>> = { skill: new Set(), tool: new Set(), certification: new Set(), family: new Set() };
  const unsure = new Set(judged.filter((kind) => users[kind].some((user) => context.lost.kinds.has(user))));
  const use = (kind: Judged, ids: readonly (string | undefined)[] | undefined) => {
    if (ids === undefined) unsure.add(kind);
    for (const id of ids ?? []) {
      if (id === undefined) unsure.add(kind);
      else used[kind].add(id);
    }
  };
  for (const role of entriesOf(context, 'role')) {
    use('family', [role.family]);
    use(
      'skill',
      role.skills?.map((requirement) => requirement?.skill),
    );
    use('tool', role.tools);
    use('tool', role.languages);
    for (const step of rungs)
      use(
        'certification',
        role.certifications?.[step]?.map((advice) => advice?.certification),
      );
  }
  for (const skill of entriesOf(context, 'skill')) use('skill', skill.prerequisites);
  if (unsure.has('skill')) unsure.add('tool');
  for (const tool of entriesOf(context, 'tool')) {
    // One that may show a skill in use is no orphan.
    const shows = tool.evidenceOf?.some((evidence) => evidence?.skill === undefined || used.skill.has(evidence.skill)) ?? true;
    if (shows) used.tool.add(tool.id);
  }
  for (const survey of entriesOf(context, 'survey')) use('tool', survey.tools && Object.keys(survey.tools));
  for (const entry of entriesOf(context, 'certification')) {
    if (entry.roles?.length !== 0) used.certification.add(entry.id);
    if (entry.successor !== undefined || isLost(entry, 'successor')) use('certification', [entry.successor]);
  }
  return judged.filter((kind) => !unsure.has(kind)).flatMap((kind) => unused(context.base.entries[kind].keys(), kind, used[kind]));
};

function unused(ids: Iterable<string>, kind: Kind, used: ReadonlySet<string>): Finding[] {
  // What has no id that can be read is not what nobody names.
  const named = [...ids].filter((id) => !id.startsWith('#'));
  return named.filter((id) => !used.has(id)).map((id) => ({ code: 'orphan', kind, id, path: ['id'], args: { kind, id } }));
}

import type { Entries, Kind } from './kinds';

/** Entries that name nothing which an overlay has hidden. What roles name is left out where they are linked. */
export function withoutHidden(entries: Entries, hidden: ReadonlySet<string>): Entries {
  if (hidden.size === 0) return entries;
  const isShown = (kind: Kind, id: string): boolean => !hidden.has(`${kind}:${id}`);
  const each = <T>(map: ReadonlyMap<string, T>, strip: (entry: T) => T) => new Map([...map].map(([id, entry]) => [id, strip(entry)]));
  return {
    ...entries,
    skill: each(entries.skill, (entry) => ({ ...entry, prerequisites: entry.prerequisites.filter((id) => isShown('skill', id)) })),
    tool: each(entries.tool, (entry) => ({ ...entry, evidenceOf: entry.evidenceOf.filter(({ skill }) => isShown('skill', skill)) })),
    certification: each(entries.certification, ({ successor, ...entry }) => ({
      ...entry,
      ...(successor !== undefined && isShown('certification', successor) ? { successor } : {}),
      roles: entry.roles.filter((id) => isShown('role', id)),
      skills: entry.skills.filter(({ skill }) => isShown('skill', skill)),
    })),
    survey: each(entries.survey, (entry) => ({
      ...entry,
      tools: Object.fromEntries(Object.entries(entry.tools).filter(([id]) => isShown('tool', id))),
    })),
  };
}

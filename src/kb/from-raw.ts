import { lazily } from '../domain/lazily';
import type { Warning } from '../domain/outcome';
import { buildNames, type NameIndex } from '../domain/profile/names';
import type { KnowledgeBase, LinkedRole } from '../domain/types';
import type { Base, RoleIndexEntry } from './base-type';
import type { Counts } from './compiled';
import { pickSources } from './from-compiled';
import type { RawBase } from './kinds';
import { linkBase } from './link/base';
import { linkRole } from './link/role';
import { surveysOf } from './link/survey';

/** A base over entries that are in memory: what was just read from YAML, or what a test has made. */
export function rawBackedBase(raw: RawBase, warnings: readonly Warning[] = [], notes: readonly Warning[] = []): Base {
  const { entries } = raw;
  const surveys = surveysOf(entries.survey.values());
  const linked = new Map<string, LinkedRole>();
  const all = lazily(() => linkBase(raw));
  return {
    version: raw.version,
    date: raw.date,
    title: raw.title,
    counts: countsOf(raw),
    warnings,
    notes,
    index: indexOf(raw),
    role(id) {
      const written = entries.role.get(id);
      if (!written) return undefined;
      const role = linked.get(id) ?? linkRole(written, raw, surveys);
      linked.set(id, role);
      return role;
    },
    sources: (ids) => pickSources(ids, entries.source),
    catalogue: {
      skills: () => entries.skill,
      tools: () => entries.tool,
      certifications: () => entries.certification,
      sources: () => entries.source,
      families: () => entries.family,
      questions: () => [...entries.question.values()],
      requirements: () => requirementsOf(all()),
    },
    names: lazily(() => namesIn(raw)),
    all,
  };
}

export const namesIn = ({ entries }: RawBase): NameIndex =>
  buildNames({
    skills: entries.skill.values(),
    tools: entries.tool.values(),
    certifications: { [Symbol.iterator]: () => entries.certification.values() },
    roles: [...entries.role.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });

export const requirementsOf = ({ roles }: Pick<KnowledgeBase, 'roles'>): Pick<LinkedRole, 'id' | 'skills'>[] =>
  [...roles.values()].map(({ id, skills }) => ({ id, skills })).sort((a, b) => (a.id < b.id ? -1 : 1));

export function countsOf({ entries }: RawBase): Counts {
  return {
    roles: entries.role.size,
    skills: entries.skill.size,
    tools: entries.tool.size,
    certifications: entries.certification.size,
    sources: entries.source.size,
    questions: entries.question.size,
  };
}

export function indexOf({ entries }: RawBase): RoleIndexEntry[] {
  return [...entries.role.values()]
    .map(({ id, title, aliases, family }) => ({ id, title, aliases, family }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

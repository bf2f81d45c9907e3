import type { FamilyId, KnowledgeBase } from '../../domain/types';
import type { RawBase } from '../kinds';
import { linkRole } from './role';
import { surveysOf } from './survey';

/** Skills, tools and certifications without the skills that an overlay has hidden. */
export function withoutHiddenSkills({ entries, hidden }: RawBase): Pick<KnowledgeBase, 'skills' | 'tools' | 'certifications'> {
  const { skill: skills, tool: tools, certification: certifications } = entries;
  if (![...hidden].some((key) => key.startsWith('skill:'))) return { skills, tools, certifications };
  const each = <T>(map: ReadonlyMap<string, T>, strip: (entry: T) => T) => new Map([...map].map(([id, entry]) => [id, strip(entry)]));
  const isThere = ({ skill }: { skill: string }): boolean => skills.has(skill);
  return {
    skills: each(skills, (entry) => ({ ...entry, prerequisites: entry.prerequisites.filter((skill) => isThere({ skill })) })),
    tools: each(tools, (entry) => ({ ...entry, evidenceOf: entry.evidenceOf.filter(isThere) })),
    certifications: each(certifications, (entry) => ({ ...entry, skills: entry.skills.filter(isThere) })),
  };
}

/** The whole base, linked. */
export function linkBase(base: RawBase): KnowledgeBase {
  const { entries } = base;
  const surveys = surveysOf(base);
  return {
    version: base.version,
    date: base.date,
    title: base.title,
    roles: new Map([...entries.role].map(([id, role]) => [id, linkRole(role, base, surveys)])),
    ...withoutHiddenSkills(base),
    questions: [...entries.question.values()],
    sources: entries.source,
    families: entries.family as ReadonlyMap<FamilyId, NonNullable<ReturnType<typeof entries.family.get>>>,
    occupations: entries.occupation,
    surveys,
  };
}

import type { KnowledgeBase } from '../../domain/types';
import type { RawBase } from '../kinds';
import { linkRole } from './role';
import { surveysOf } from './survey';

/** The whole base, linked. */
export function linkBase(base: RawBase): KnowledgeBase {
  const { entries } = base;
  const surveys = surveysOf(entries.survey.values());
  return {
    version: base.version,
    date: base.date,
    title: base.title,
    roles: new Map([...entries.role].map(([id, role]) => [id, linkRole(role, base, surveys)])),
    skills: entries.skill,
    tools: entries.tool,
    certifications: entries.certification,
    questions: [...entries.question.values()],
    sources: entries.source,
    families: entries.family,
    occupations: entries.occupation,
    surveys: surveys.people,
  };
}

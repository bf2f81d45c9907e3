import { activityIds } from '../domain/types';
import type { EntryOf, Kind } from './kinds';
import type { Path } from './problem';

/** Every place where an entry names another one. */
export type Reference = { to: Kind | 'activity'; id: string; path: Path; which?: 'key' };

const list = (to: Kind, ids: readonly string[], ...path: (string | number)[]): Reference[] =>
  ids.map((id, at) => ({ to, id, path: [...path, at] }));

const keys = (to: Reference['to'], record: object | undefined, ...path: string[]): Reference[] =>
  Object.keys(record ?? {}).map((id) => ({ to, id, path: [...path, id], which: 'key' }));

const one = (to: Kind, id: string | undefined, ...path: (string | number)[]): Reference[] => (id === undefined ? [] : [{ to, id, path }]);

const finders: { [K in Kind]: (entry: EntryOf[K]) => Reference[] } = {
  role: (role) => [
    ...one('family', role.family, 'family'),
    ...role.skills.flatMap(({ skill }, at) => one('skill', skill, 'skills', at, 'skill')),
    ...list('tool', role.tools, 'tools'),
    ...list('tool', role.languages, 'languages'),
    ...(['entry', 'main', 'stretch'] as const).flatMap((step) =>
      role.certifications[step].flatMap(({ certification }, at) =>
        one('certification', certification, 'certifications', step, at, 'certification'),
      ),
    ),
    ...role.entry.routes.flatMap((route, at) => one('role', route.role, 'entry', 'routes', at, 'role')),
    ...role.next.flatMap((step, at) => one('role', step.role, 'next', at, 'role')),
    ...one('occupation', role.links.onet?.code, 'links', 'onet', 'code'),
    ...one('occupation', role.nearestOccupation, 'nearestOccupation'),
    ...(role.pay ?? []).flatMap(({ source }, at) => one('source', source, 'pay', at, 'source')),
    ...one('source', role.outlook?.source, 'outlook', 'source'),
  ],
  skill: (skill) => list('skill', skill.prerequisites, 'prerequisites'),
  tool: (tool) => tool.evidenceOf.flatMap(({ skill }, at) => one('skill', skill, 'evidenceOf', at, 'skill')),
  certification: (entry) => [
    ...one('certification', entry.successor, 'successor'),
    ...list('role', entry.roles, 'roles'),
    ...entry.skills.flatMap(({ skill }, at) => one('skill', skill, 'skills', at, 'skill')),
    ...one('source', entry.source, 'source'),
  ],
  question: () => [],
  source: () => [],
  family: () => [],
  occupation: (entry) => [
    ...one('source', entry.wage?.source, 'wage', 'source'),
    ...one('source', entry.projection?.source, 'projection', 'source'),
    ...one('source', entry.interests?.source, 'interests', 'source'),
    ...one('source', entry.education?.source, 'education', 'source'),
    ...one('source', entry.ratings?.source, 'ratings', 'source'),
  ],
  survey: (survey) => [
    ...one('source', survey.source, 'source'),
    ...keys('role', survey.n, 'n'),
    ...keys('tool', survey.tools, 'tools'),
    ...Object.entries(survey.tools).flatMap(([tool, users]) => keys('role', users, 'tools', tool)),
    ...keys('activity', survey.activities, 'activities'),
    ...Object.entries(survey.activities ?? {}).flatMap(([activity, people]) => keys('role', people, 'activities', activity)),
    ...keys('role', survey.pay, 'pay'),
  ],
};

export function referencesOf<K extends Kind>(kind: K, entry: EntryOf[K]): Reference[] {
  return finders[kind](entry);
}

export const activities: ReadonlySet<string> = new Set(activityIds);

import { activityIds, rungs } from '../domain/types';
import type { Kind } from './kinds';
import type { Path } from './problem';
import type { ReadableEntry } from './readable';

/** Every place where an entry names another one. */
type Reference = { to: Kind | 'activity'; id: string; path: Path; which?: 'key' };

type Step = string | number;

const one = (to: Kind, id: string | undefined, ...path: Step[]): Reference[] => (id === undefined ? [] : [{ to, id, path }]);

const list = (to: Kind, ids: readonly (string | undefined)[] | undefined, ...path: Step[]): Reference[] =>
  (ids ?? []).flatMap((id, at) => one(to, id, ...path, at));

/** One field of each entry of a list. */
const each = <F extends string>(
  to: Kind,
  field: F,
  entries: readonly ({ [K in F]?: string | undefined } | undefined)[] | undefined,
  ...path: Step[]
) => (entries ?? []).flatMap((entry, at) => one(to, entry?.[field], ...path, at, field));

const keys = (to: Reference['to'], record: object | undefined, ...path: string[]): Reference[] =>
  Object.keys(record ?? {}).map((id) => ({ to, id, path: [...path, id], which: 'key' }));

const keysWithin = (to: Kind, record: { [key: string]: object | undefined } | undefined, field: string): Reference[] =>
  Object.entries(record ?? {}).flatMap(([key, inside]) => keys(to, inside, field, key));

const finders: { [K in Kind]: (entry: ReadableEntry<K>) => Reference[] } = {
  role: (role) => [
    ...one('family', role.family, 'family'),
    ...each('skill', 'skill', role.skills, 'skills'),
    ...list('tool', role.tools, 'tools'),
    ...list('tool', role.languages, 'languages'),
    ...rungs.flatMap((step) => each('certification', 'certification', role.certifications?.[step], 'certifications', step)),
    ...each('role', 'role', role.entry?.routes, 'entry', 'routes'),
    ...each('role', 'role', role.next, 'next'),
    ...one('occupation', role.links?.onet?.code, 'links', 'onet', 'code'),
    ...one('occupation', role.nearestOccupation, 'nearestOccupation'),
    ...each('source', 'source', role.pay, 'pay'),
    ...one('source', role.outlook?.source, 'outlook', 'source'),
  ],
  skill: (skill) => list('skill', skill.prerequisites, 'prerequisites'),
  tool: (tool) => each('skill', 'skill', tool.evidenceOf, 'evidenceOf'),
  certification: (entry) => [
    ...one('certification', entry.successor, 'successor'),
    ...list('role', entry.roles, 'roles'),
    ...each('skill', 'skill', entry.skills, 'skills'),
    ...one('source', entry.source, 'source'),
  ],
  question: () => [],
  source: () => [],
  family: () => [],
  occupation: (entry) =>
    (['wage', 'projection', 'interests', 'education', 'ratings'] as const).flatMap((part) =>
      one('source', entry[part]?.source, part, 'source'),
    ),
  survey: (survey) => [
    ...one('source', survey.source, 'source'),
    ...keys('role', survey.answers, 'answers'),
    ...keys('role', survey.n, 'n'),
    ...keys('tool', survey.tools, 'tools'),
    ...keysWithin('role', survey.tools, 'tools'),
    ...keys('activity', survey.activities, 'activities'),
    ...keysWithin('role', survey.activities, 'activities'),
    ...keys('role', survey.pay, 'pay'),
  ],
};

export function referencesOf<K extends Kind>(kind: K, entry: ReadableEntry<K>): Reference[] {
  return finders[kind](entry);
}

export const activities: ReadonlySet<string> = new Set(activityIds);

import { didYouMean, findNamed, nearestNames, withoutKind } from '../domain/names';
import { failure } from '../domain/outcome';
import type { Id, KnowledgeBase, LinkedRole } from '../domain/types';
import type { Base } from '../kb/base';
import { suggest } from './suggest';

/**
 * The role that was meant by an id, alias or title; an unknown one fails with up to three suggestions, or with what else to do.
 */
export function findRole(base: Base, name: string, otherwise?: string): LinkedRole {
  // An id as it is written needs no list of names.
  return base.role(withoutKind('role', name)) ?? roleById(base, findRoleId(base, name, otherwise));
}

export function findRoleId(
  base: Base,
  name: string,
  otherwise = 'career list roles shows all of them; career search finds by word',
): string {
  const wanted = withoutKind('role', name);
  const entry = findNamed(base.index, wanted);
  if (entry) return entry.id;
  const near = nearestNames(base.index, wanted);
  throw failure('unknown-id', 'unknown-role', `there is no role "${name}"`, {
    hint: didYouMean(near, otherwise),
    details: { name, suggestions: near },
  });
}

export function roleById(base: Base, id: string): LinkedRole {
  const role = base.role(id);
  if (role === undefined) throw new Error(`role ${id} is in the index and not in the base`);
  return role;
}

export type Families = KnowledgeBase['families'];

/** The family of an id or a title, in any case. */
export const familyNamed = (families: Families, name: string): Id | undefined =>
  findNamed(
    [...families.values()].map(({ id, title }) => ({ id, title, aliases: [] })),
    name,
  )?.id;

/** A filter that is not understood must not look like an empty list. */
export function findFamily(families: Families, name: string): Id {
  const id = familyNamed(families, name);
  if (id !== undefined) return id;
  throw failure('unknown-id', 'unknown-family', `there is no role family "${name}"`, {
    hint: suggest([...families.keys()], name, 'career list families shows all of them'),
  });
}

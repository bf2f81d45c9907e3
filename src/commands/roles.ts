import { didYouMean, findNamed, nearestNames, withoutKind } from '../domain/names';
import { failure } from '../domain/outcome';
import type { Id, KnowledgeBase, LinkedRole } from '../domain/types';
import { orList } from '../domain/words';
import type { Base } from '../kb/base';
import { suggest } from './suggest';

/**
 * The role that was meant by an id, alias or title; an unknown one fails with up to three suggestions, or with what else to do.
 */
export function findRole(base: Base, name: string, otherwise?: string): LinkedRole {
  // An id as it is written needs no list of names.
  return base.role(withoutKind('role', name)) ?? roleById(base, findRoleId(base, name, otherwise));
}

/** Several roles; all that are unknown are named at once. */
export const findRoles = (base: Base, names: readonly string[]): LinkedRole[] => {
  // Ids as they are written need no list of names.
  const written = names.map((name) => base.role(withoutKind('role', name)));
  return written.includes(undefined)
    ? findRoleIds(base, names, wayToRoles, true).map((id) => roleById(base, id))
    : (written as LinkedRole[]);
};

const wayToRoles = 'career list roles shows all of them; career search finds by word';

export const findRoleId = (base: Base, name: string, otherwise?: string): string => findRoleIds(base, [name], otherwise)[0] as string;

/** @param isWords whether the names are words of the shell's, which may have parted a title. */
export function findRoleIds(base: Base, names: readonly string[], otherwise = wayToRoles, isWords = false): string[] {
  const found = names.map((name) => findNamed(base.index, withoutKind('role', name))?.id);
  const unknown = [...new Set(names.filter((_, at) => found[at] === undefined))].map((name) => ({
    name,
    suggestions: nearestNames(base.index, withoutKind('role', name)),
  }));
  const [first, ...others] = unknown;
  if (first === undefined) return found as string[];
  const unquoted = isWords ? titlesInWords(base, names) : undefined;
  if (others.length === 0) {
    throw failure('unknown-id', 'unknown-role', `there is no role "${first.name}"`, {
      hint: unquoted ?? didYouMean(first.suggestions, otherwise),
      details: first,
    });
  }
  const near = unknown.filter(({ suggestions }) => suggestions.length > 0);
  const hints = near.map(({ name, suggestions }) => `for "${name}" ${didYouMean(suggestions, '')}`);
  throw failure('unknown-id', 'unknown-role', `there is no role ${orList(unknown.map(({ name }) => `"${name}"`))}`, {
    hint: unquoted ?? [...hints, ...(near.length < unknown.length ? [otherwise] : [])].join('; '),
    details: { ...first, unknown },
  });
}

/** What to say to `data scientist ml engineer`, where the shell parted the words of titles; undefined where no words in a row are one. */
export function titlesInWords(base: Base, names: readonly string[]): string | undefined {
  const titles: string[] = [];
  for (let at = 0; at < names.length; ) {
    const longest = [6, 5, 4, 3, 2].find(
      (words) => at + words <= names.length && findNamed(base.index, names.slice(at, at + words).join(' ')),
    );
    if (longest !== undefined) titles.push(`"${names.slice(at, at + longest).join(' ')}"`);
    at += longest ?? 1;
  }
  return titles.length > 0 ? `put a title of several words in quotes: ${titles.join(' ')}` : undefined;
}

export function roleById(base: Base, id: string): LinkedRole {
  const role = base.role(id);
  if (role === undefined) throw new Error(`role ${id} is in the index and not in the base`);
  return role;
}

type Families = KnowledgeBase['families'];

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

import { isOfUseEverywhere } from '../everywhere';
import type { Id, LinkedRole } from '../types';
import type { Item } from './cells';

/** Which entries of a list tell the compared roles apart. */

export type ComparedItem = Item & {
  /** True when it marks this role out: no other role of the comparison has it. */
  only: boolean;
  /** True when another role has it as well, to a clearly different degree. */
  telling: boolean;
};

/** Rows where "only this role has it" says something: things, not sentences. */
const things: ReadonlySet<string> = new Set(['tools', 'skills', 'languages', 'certifications']);
const usedThings: ReadonlySet<string> = new Set(['tools', 'languages']);

/** A tool is no mark of a role while others, whether or not it is listed for them, use it at least half as often. */
const commonAt = 0.5;
/** Where the same survey does not say how often the role itself uses it: this share of the others is common use. */
const commonShare = 0.1;
/** Two shares or levels (0-1) further apart than this tell roles apart. */
const tellingAt = 0.1;

/** Does the role list it, as a tool or as a language? */
export const lists = ({ tools, languages }: LinkedRole, tool: Id): boolean => [...tools, ...languages].some(({ id }) => id === tool);

function alsoUses(other: LinkedRole, tool: Id, role: LinkedRole): boolean {
  if (lists(other, tool)) return true;
  return other.surveyed.some(({ source, tools }) => {
    const share = tools[tool];
    const own = role.surveyed.find((survey) => survey.source === source)?.tools[tool];
    return share !== undefined && share >= (own === undefined ? commonShare : own * commonAt);
  });
}

/**
 * Attitudes, and what is of use everywhere, such as writing or critical thinking, mark no role: that a list leaves them out does not
 * say that they are not needed.
 */
const isSpecial = (role: LinkedRole, skill: Id): boolean => role.skills.some((need) => need.skill === skill && !isOfUseEverywhere(need));

/** Whether a thing that no other role lists in this row marks the role out: it is required, or in common use, nowhere else either. */
function isOnly(row: string, key: Id, role: LinkedRole, others: readonly LinkedRole[]): boolean {
  if (!things.has(row) || others.length === 0) return false;
  // A language that another role lists as one is asked for there, too.
  if (row === 'skills')
    return isSpecial(role, key) && !others.some((other) => other.skills.some((need) => need.skill === key) || lists(other, key));
  return !usedThings.has(row) || !others.some((other) => alsoUses(other, key, role));
}

const isApart = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) > tellingAt - 1e-9;

/** The entries of the role at `at` in one row; `lists` are the entries of every role there. */
export function markItems(row: string, at: number, lists: readonly (readonly Item[])[], roles: readonly LinkedRole[]): ComparedItem[] {
  const role = roles[at] as LinkedRole;
  const others = roles.filter((other) => other !== role);
  const elsewhere = lists.filter((_, place) => place !== at).map((list) => new Map(list.map((item) => [item.key, item])));
  return (lists[at] ?? []).map((item) => {
    const same = elsewhere.flatMap((list) => list.get(item.key) ?? []);
    return {
      ...item,
      only: same.length === 0 && isOnly(row, item.key, role, others),
      telling: same.some(({ amount }) => isApart(item.amount, amount)),
    };
  });
}

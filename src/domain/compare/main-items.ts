import { unofficialPay } from '../figures';
import { shownOf } from '../words';
import type { ComparedItem } from './marks';

/** How many entries of a list a short view shows, with two roles and with more; rows that are not here are shown whole. */
const limits: Readonly<Record<string, readonly [two: number, more: number]>> = {
  tools: [8, 6],
  skills: [8, 6],
  work: [4, 3],
  certifications: [6, 5],
  'choose-if': [2, 2],
  levels: [8, 6],
  'job-ads': [8, 6],
  misconceptions: [2, 2],
  'entry-routes': [3, 2],
};

/** Lists of names. Elsewhere an entry is a sentence or two. */
const shortLists: ReadonlySet<string> = new Set(['tools', 'skills', 'certifications', 'levels', 'job-ads']);

/**
 * What a short view shows of a list, in its order, and how many entries it leaves out. Entries that two roles have to a different
 * degree go before others; of levels only these are shown, since the skills have a row of their own.
 */
export function mainItems(row: string, items: readonly ComparedItem[], roles: number): { items: readonly ComparedItem[]; hidden: number } {
  const telling = items.filter((item) => item.telling);
  if (row === 'levels' && telling.length > 0) return { items: telling, hidden: 0 };
  // The strongest traits: that there are weaker ones goes without saying.
  if (row === 'traits') return { items: items.slice(0, 4), hidden: 0 };
  // The official figure, what all who were asked report, and what job ads offer: roles that share the first are told apart by these.
  if (row === 'pay') {
    const told = unofficialPay.map((kind) => items.find((item) => item.unofficial === kind));
    const shown = items.filter((item, at) => at === 0 || told.includes(item));
    return { items: shown, hidden: items.length - shown.length };
  }
  const [two, more] = limits[row] ?? [items.length, items.length];
  const limit = roles > 2 ? more : two;
  const room = shortLists.has(row) ? shownOf(items.length, limit) : limit;
  // The first entry is what a role is known for: it stays, whatever tells more.
  const chosen = new Set([...new Set([...items.slice(0, 1), ...telling, ...items])].slice(0, room));
  return { items: items.filter((item) => chosen.has(item)), hidden: items.length - chosen.size };
}

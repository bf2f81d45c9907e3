import { isLost, type ReadableEntry } from '../readable';
import { type Check, entriesOf, type Finding } from './context';

/** How many entries a list of a role has, so that roles can be compared: what data/README.md asks for. */
export const usualLengths = {
  work: [5, 8],
  skills: [12, 20],
  tools: [10, 18],
  languages: [1, 5],
  chooseIf: [3, 5],
  misconceptions: [2, 3],
  routes: [2, 4],
  next: [2, 4],
} as const satisfies Record<string, readonly [low: number, high: number]>;

type List = keyof typeof usualLengths;

const listOf = (role: ReadableEntry<'role'>, list: List): readonly unknown[] | undefined =>
  list === 'routes' ? role.entry?.routes : role[list];

/** What stands in for an occupation, where a role is linked to none. */
const substitutes = {
  nearestOccupation: 'its pay and outlook are shown, labelled, where links.onet is missing: write its O*NET-SOC code',
  interests: 'where links.onet is missing they are yours to judge: six numbers, 1 to 7',
} as const;

/** A role of which less is said than of others, so that it fits everybody a little: lists that are short, interests or an occupation missing. */
export const checkThinRoles: Check = function* (context) {
  for (const role of entriesOf(context, 'role')) {
    for (const list of Object.keys(usualLengths) as List[]) {
      const [low, high] = usualLengths[list];
      const written = listOf(role, list);
      if (written === undefined || written.length >= low) continue;
      const path = list === 'routes' ? ['entry', list] : [list];
      yield { code: 'too-few', kind: 'role', id: role.id, path, args: { count: written.length, low, high } };
    }
    // It may stand in a file that could not be read, and which this one only changes.
    if (role.links === undefined || isLost(role.links, 'onet') || role.links.onet || context.lost.has('role', role.id)) continue;
    for (const [key, otherwise] of Object.entries(substitutes)) {
      if (Object.hasOwn(role, key)) continue;
      const finding: Finding = { code: 'missing-key', kind: 'role', id: role.id, path: [key], args: { key, otherwise } };
      yield { ...finding, severity: 'warning' };
    }
  }
};

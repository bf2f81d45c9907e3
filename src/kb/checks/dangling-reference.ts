import { kinds } from '../kinds';
import { aBudget, nearest } from '../nearest';
import { activities, referencesOf } from '../references';
import { type Check, entriesOf, type Finding } from './context';

/**
 * A reference to an id that nobody writes. What an overlay has hidden is not missing: linking leaves it out. What may stand in a file
 * that could not be read is not missing either.
 */
export const checkDanglingReferences: Check = function* (context): Generator<Finding> {
  const budget = aBudget();
  for (const kind of kinds) {
    for (const entry of entriesOf(context, kind)) {
      for (const { to, id, path, which } of referencesOf(kind, entry)) {
        const known = to === 'activity' ? activities : context.ids[to];
        if (known.has(id) || context.base.hidden.has(`${to}:${id}`) || (to !== 'activity' && context.lost.has(to, id))) continue;
        const near = nearest(known, id, budget);
        yield {
          code: 'dangling-reference',
          kind,
          id: entry.id,
          path,
          ...(which ? { which } : {}),
          args: { to, id, ...(near ? { near } : {}) },
        };
      }
    }
  }
};

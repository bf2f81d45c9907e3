import type { Check, Finding } from './context';

/** Lists of entries are sorted by id, so that two people who add one do not collide. Questions and families have an order of their own. */
export const checkSorted: Check = function* (context): Generator<Finding> {
  for (const kind of ['skill', 'tool', 'certification', 'source', 'occupation'] as const) {
    for (const written of context.order(kind).values()) {
      // What is written twice is found by another rule.
      const ids = [...new Set(written)];
      const at = ids.findIndex((id, index) => id < (ids[index - 1] ?? ''));
      const id = ids[at];
      if (id !== undefined) yield { code: 'unsorted-list', kind, id, path: ['id'], args: { id, before: ids[at - 1] ?? '' } };
    }
  }
};

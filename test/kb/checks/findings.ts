import type { Check, CheckContext } from '../../../src/kb/checks/context';
import { kinds } from '../../../src/kb/kinds';
import { lostOf } from '../../../src/kb/lost';
import { pathText } from '../../../src/kb/problem';
import { aRawBase, type WorldParts } from '../../support/builders';

/** In place of a part that is wrong in itself. */
export const unreadable = undefined as never;

/** What one rule finds in a world, as `id path: argument, argument`. */
export function findings(check: Check, parts: WorldParts, context: Partial<CheckContext> = {}): string[] {
  const base = aRawBase(parts);
  const whole: CheckContext = {
    base,
    ids: Object.fromEntries(kinds.map((kind) => [kind, new Set(base.entries[kind].keys())])) as unknown as CheckContext['ids'],
    lost: lostOf([]),
    where: (kind, id, path = []) => `${kind}/${id} ${pathText(path)}`,
    layer: () => 0,
    order: (kind) => new Map([['file', [...base.entries[kind].keys()]]]),
    ...context,
  };
  return [...check(whole)].map(({ id, path, args }) => `${id} ${pathText(path)}: ${Object.values(args).join(', ')}`);
}

import type { Path } from '../problem';
import { type Check, entriesOf, type Finding, listed } from './context';

const finding = (kind: 'role' | 'certification', id: string, path: Path, role: string, what: 'itself' | 'twice'): Finding => ({
  code: 'next-role',
  kind,
  id,
  path,
  args: { role, what },
});

/** A next step or an entry route that leads from a role to itself, or names one role twice; a certification that succeeds itself. */
export const checkNextRoles: Check = function* (context): Generator<Finding> {
  for (const { id, next, entry } of entriesOf(context, 'role')) {
    const seen = new Set([id]);
    for (const [at, { role }] of listed(next)) {
      if (role === undefined) continue;
      if (seen.has(role)) yield finding('role', id, ['next', at, 'role'], role, role === id ? 'itself' : 'twice');
      seen.add(role);
    }
    for (const [at, { role }] of listed(entry?.routes))
      if (role === id) yield finding('role', id, ['entry', 'routes', at, 'role'], id, 'itself');
  }
  for (const { id, successor } of entriesOf(context, 'certification'))
    if (successor === id) yield finding('certification', id, ['successor'], id, 'itself');
};

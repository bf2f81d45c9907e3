import { type Check, entriesOf, type Finding, listed } from './context';

/** A next step or an entry route that leads from a role to itself, or names one role twice; a certification that succeeds itself. */
export const checkNextRoles: Check = (context) => {
  const findings: Finding[] = [];
  for (const role of entriesOf(context, 'role')) {
    const seen = new Set<string>();
    for (const [at, step] of listed(role.next)) {
      if (step.role === undefined) continue;
      const path = ['next', at, 'role'];
      if (step.role === role.id)
        findings.push({ code: 'next-role', kind: 'role', id: role.id, path, args: { role: step.role, what: 'itself' } });
      else if (seen.has(step.role))
        findings.push({ code: 'next-role', kind: 'role', id: role.id, path, args: { role: step.role, what: 'twice' } });
      seen.add(step.role);
    }
    for (const [at, route] of listed(role.entry?.routes)) {
      if (route.role !== role.id) continue;
      findings.push({
        code: 'next-role',
        kind: 'role',
        id: role.id,
        path: ['entry', 'routes', at, 'role'],
        args: { role: role.id, what: 'itself' },
      });
    }
  }
  for (const entry of entriesOf(context, 'certification')) {
    if (entry.successor !== entry.id) continue;
    findings.push({
      code: 'next-role',
      kind: 'certification',
      id: entry.id,
      path: ['successor'],
      args: { role: entry.id, what: 'itself' },
    });
  }
  return findings;
};

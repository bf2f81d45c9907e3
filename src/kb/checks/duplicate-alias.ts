import { normaliseName } from '../../domain/names';
import { type Check, type CheckContext, entriesOf, type Finding, listed } from './context';

type NamedKind = 'role' | 'skill' | 'tool';

/** A name, in any case and spelling of blanks, that two entries of a kind answer to. */
export const checkDuplicateAliases: Check = (context) => (['role', 'skill', 'tool'] as const).flatMap((kind) => duplicates(context, kind));

function duplicates(context: CheckContext, kind: NamedKind): Finding[] {
  const findings: Finding[] = [];
  const taken = new Map<string, { id: string; name: string; path: (string | number)[] }>();
  const claim = (id: string, name: string, path: (string | number)[]) => {
    const key = normaliseName(name);
    const first = taken.get(key);
    if (first === undefined) taken.set(key, { id, name, path });
    else if (first.id !== id) {
      findings.push({
        code: 'duplicate-alias',
        kind,
        id,
        path,
        args: { name, other: first.id, where: context.where(kind, first.id, first.path) },
      });
    } else if (path[0] === 'aliases' && first.path[0] === 'aliases' && first.name === name) {
      findings.push({
        code: 'duplicate-alias',
        kind,
        id,
        path,
        severity: 'warning',
        args: { name, other: id, where: context.where(kind, id, first.path) },
      });
    }
  };
  // Ids and titles first, so that an alias that collides with one of them is what is reported.
  for (const entry of entriesOf(context, kind)) claim(entry.id, entry.id, ['id']);
  for (const { id, title } of entriesOf(context, kind)) if (title !== undefined) claim(id, title, ['title']);
  for (const { id, aliases } of entriesOf(context, kind)) for (const [at, alias] of listed(aliases)) claim(id, alias, ['aliases', at]);
  return findings;
}

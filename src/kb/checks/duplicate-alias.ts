import { normaliseName } from '../../domain/names';
import { type Check, type CheckContext, entriesOf, type Finding, listed } from './context';

type NamedKind = (typeof kinds)[number];

const kinds = ['role', 'skill', 'tool', 'certification'] as const;

/** A name, in any case and spelling of blanks, that two entries of a kind answer to. */
export const checkDuplicateAliases: Check = (context) => kinds.flatMap((kind) => duplicates(context, kind));

type Claim = { id: string; name: string; path: (string | number)[] };

function duplicates(context: CheckContext, kind: NamedKind): Finding[] {
  const findings: Finding[] = [];
  const taken = new Map<string, Claim>();
  const layer = ({ id, path }: Claim) => context.layer(kind, id, path);
  const tell = ({ id, name, path }: Claim, other: Claim, severity: 'error' | 'warning') =>
    findings.push({
      code: 'duplicate-alias',
      kind,
      id,
      path,
      severity,
      args: { name, other: other.id, where: context.where(kind, other.id, other.path) },
    });
  const claim = (id: string, name: string, path: Claim['path']) => {
    const key = normaliseName(name);
    const here: Claim = { id, name, path };
    const first = taken.get(key);
    if (first === undefined) taken.set(key, here);
    else if (first.id !== id) {
      // Whoever wrote it later took a name that was there.
      if (layer(first) > layer(here)) {
        tell(first, here, 'error');
        taken.set(key, here);
      } else tell(here, first, 'error');
    } else if (first.path[0] === 'aliases' && first.name === name) tell(here, first, 'warning');
  };
  // Ids and titles first, so that an alias that collides with one of them is what is reported.
  for (const entry of entriesOf(context, kind)) claim(entry.id, entry.id, ['id']);
  for (const { id, title } of entriesOf(context, kind)) if (title !== undefined) claim(id, title, ['title']);
  for (const { id, aliases } of entriesOf(context, kind)) for (const [at, alias] of listed(aliases)) claim(id, alias, ['aliases', at]);
  return findings;
}

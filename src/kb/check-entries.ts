import { checkShape } from './checks/shape';
import { type Kind, kinds } from './kinds';
import { type Merged, type MergedEntry, problemAt } from './merge';
import { isFull, problemLimit } from './problem';
import { readableOf } from './readable';

/** What each merged entry gets wrong by itself; what is left of it is what the rules see. A lowest layer that is ready has been checked. */
export function checkEntries(merged: Merged): void {
  for (const kind of kinds) for (const [id, entry] of merged.entries[kind]) if (entry.layer >= 0) checkEntry(merged, kind, id, entry);
  if (merged.base && merged.base.layer >= 0) checkEntry(merged, 'base', 'base', merged.base);
}

function checkEntry({ problems }: Merged, kind: Kind | 'base', id: string, entry: MergedEntry): void {
  if (isFull(problems)) return;
  const findings = checkShape(kind, entry.value);
  for (const { code, path, which, args } of findings.slice(0, problemLimit + 1)) {
    problems.push(problemAt(entry.at(path, which), [...entry.prefix, ...path], code, args));
  }
  if (kind === 'role' && fileId(entry.file) !== id) {
    problems.push(problemAt(entry.at(['id']), ['id'], 'file-name-not-id', { id, name: `${fileId(entry.file)}.yaml` }));
  }
  if (findings.length > 0) entry.readable = { ...readableOf(entry.value, findings), id };
}

const fileId = (file: string): string => (file.split(/[/\\]/).at(-1) ?? '').replace(/\.yaml$/, '');

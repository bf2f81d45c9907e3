import { checkShape, type ShapeFinding } from './checks/shape';
import { type Kind, kinds } from './kinds';
import { fileId, type Lost } from './lost';
import { type Merged, type MergedEntry, placeOf, problemAt } from './merge';
import { isFull, type ProblemCode, problemLimit } from './problem';
import { readableOf } from './readable';

/** What each merged entry gets wrong by itself; what is left of it is what the rules see. A lowest layer that is ready has been checked. */
export function checkEntries(merged: Merged, lost: Lost): void {
  for (const kind of kinds)
    for (const [id, entry] of merged.entries[kind]) if (entry.top.layer >= 0) checkEntry(merged, lost, kind, id, entry);
  if (merged.base && merged.base.top.layer >= 0) checkEntry(merged, lost, 'base', 'base', merged.base);
}

const missing: ReadonlySet<ProblemCode> = new Set(['missing-key', 'figure-without-source']);

function checkEntry({ problems }: Merged, lost: Lost, kind: Kind | 'base', id: string, entry: MergedEntry): void {
  if (isFull(problems)) return;
  // What is not here may stand in a file that could not be read, and which this one only changes.
  const isElsewhere = ({ code, path }: ShapeFinding) => path.length === 1 && missing.has(code) && lost.has(kind, id);
  const findings = checkShape(kind, entry.value).filter((finding) => !isElsewhere(finding));
  for (const { code, path, which, args } of findings.slice(0, problemLimit + 1)) {
    const { place, way } = placeOf(entry, path, which);
    problems.push(problemAt(place, way, code, args));
  }
  // An id that is none is told already; no file should be named after it.
  const isIdWrong = findings.some(({ path }) => path.length === 1 && path[0] === 'id');
  if (kind === 'role' && fileId(entry.top.file) !== id && !isIdWrong) {
    problems.push(problemAt(entry.top.at(['id']), ['id'], 'file-name-not-id', { id, name: `${fileId(entry.top.file)}.yaml` }));
  }
  if (findings.length > 0) entry.readable = { ...readableOf(entry.value, findings), id };
}

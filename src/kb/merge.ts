import type { Written } from './collect';
import { describe } from './describe';
import { type Kind, kinds } from './kinds';
import type { Lost } from './lost';
import { isFull, type Path, type Place, type Problem, type ProblemArgs, type ProblemCode, pathText } from './problem';
import type { ReadableEntry } from './readable';

/**
 * Layers, lowest first, to one set of entries. An entry of a later layer replaces the top-level fields that it names and
 * leaves the others; `hide: true` takes the entry away. Nothing is merged more deeply than that.
 */

/** Where the merged entry's fields were written. */
export type Origin = { file: string; prefix: Path; at: Written['at'] };
export type MergedEntry = Origin & {
  value: Record<string, unknown>;
  /** The same without what its own findings are about: what rules look at. */
  readable: Record<string, unknown>;
  layer: number;
};
export type Merged = {
  /** `kind` -> id -> entry. */
  entries: Record<Kind, Map<string, MergedEntry>>;
  base: MergedEntry | undefined;
  hidden: Set<string>;
  problems: Problem[];
};

/** A lowest layer that needs no checking: what the build compiled. */
export type Ready = { entries: Record<Kind, ReadonlyMap<string, { value: object; file: string }>>; base: object; baseFile: string };

const startOf = (file: string) => (): Place => ({ file, line: 1, column: 1 });

export function mergeLayers(ready: Ready | undefined, layers: readonly (readonly Written[])[], lost: Lost): Merged {
  const merged: Merged = {
    entries: Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Merged['entries'],
    base: undefined,
    hidden: new Set(),
    problems: [],
  };
  if (ready) takeReady(merged, ready);
  for (const [at, layer] of layers.entries()) addLayer(merged, layer, at, lost);
  return merged;
}

function takeReady(merged: Merged, ready: Ready): void {
  const entry = (value: object, file: string): MergedEntry => ({
    value: value as Record<string, unknown>,
    readable: value as Record<string, unknown>,
    file,
    prefix: [],
    at: startOf(file),
    layer: -1,
  });
  for (const kind of kinds) for (const [id, { value, file }] of ready.entries[kind]) merged.entries[kind].set(id, entry(value, file));
  merged.base = entry(ready.base, ready.baseFile);
}

export const problemAt = (place: Place, path: Path, code: ProblemCode, args: ProblemArgs): Problem => ({
  code,
  severity: 'error',
  file: place.file,
  line: place.line,
  column: place.column,
  path: pathText(path),
  args,
});

function addLayer(merged: Merged, layer: readonly Written[], at: number, lost: Lost): void {
  const seen = new Map<string, Written>();
  for (const written of layer) {
    if (isFull(merged.problems)) return;
    const { kind, id } = written;
    const first = seen.get(`${kind}:${id}`);
    if (first) {
      const place = written.at(['id']);
      const other = first.at(['id']);
      merged.problems.push(
        problemAt(place, [...written.prefix, 'id'], 'duplicate-id', { kind, id, file: other.file, line: other.line, column: other.column }),
      );
      continue;
    }
    seen.set(`${kind}:${id}`, written);
    if (kind === 'base') merged.base = overlay(merged.base, written, at);
    else if (written.value.hide === true) hide(merged, kind, written, lost);
    else {
      merged.entries[kind].set(id, overlay(merged.entries[kind].get(id), withoutHide(merged, written), at));
      merged.hidden.delete(`${kind}:${id}`);
    }
  }
}

function hide(merged: Merged, kind: Kind, written: Written, lost: Lost): void {
  const { id } = written;
  for (const key of Object.keys(written.value)) {
    if (key === 'id' || key === 'hide') continue;
    merged.problems.push(problemAt(written.at([key], 'key'), [...written.prefix, key], 'field-of-hidden', { key }));
  }
  if (!merged.entries[kind].delete(id) && !lost.has(kind, id))
    merged.problems.push(problemAt(written.at(['id']), [...written.prefix, 'id'], 'nothing-to-hide', { kind, id }));
  merged.hidden.add(`${kind}:${id}`);
}

/** Anything but `hide: true` hides nothing. */
function withoutHide(merged: Merged, written: Written): Written {
  if (!Object.hasOwn(written.value, 'hide')) return written;
  const { hide: found, ...value } = written.value;
  const args = { found: describe(found), allowed: 'true', ...(typeof found === 'string' ? { near: 'true' } : {}) };
  const otherwise = 'leave "hide" out of an entry that is to stay';
  if (found !== undefined)
    merged.problems.push(problemAt(written.at(['hide']), [...written.prefix, 'hide'], 'unknown-value', { ...args, otherwise }));
  return { ...written, value };
}

function overlay(under: MergedEntry | undefined, over: Written, layer: number): MergedEntry {
  if (!under) return { value: over.value, readable: over.value, file: over.file, prefix: over.prefix, at: over.at, layer };
  const owns = (path: Path) => path.length === 0 || Object.hasOwn(over.value, String(path[0]));
  // A field that is missing below was missed by whoever wrote the latest part.
  const missing = (path: Path) => !Object.hasOwn(under.value, String(path[0]));
  const value = { ...under.value, ...over.value };
  return {
    value,
    readable: value,
    file: over.file,
    prefix: over.prefix,
    at: (path, which) => (owns(path) || missing(path) ? over.at(path, which) : under.at(path, which)),
    layer,
  };
}

/** The entries of a kind by id, as far as they can be read: sorted, but questions and families in the order in which they are written. */
export function readableEntries<K extends Kind>(merged: Merged, kind: K): Map<string, ReadableEntry<K>> {
  const entries = [...merged.entries[kind]];
  if (kind !== 'question' && kind !== 'family') entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(entries.map(([id, { readable }]) => [id, readable as unknown as ReadableEntry<K>]));
}

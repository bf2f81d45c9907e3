import { describe } from '../domain/describe';
import type { Written } from './collect';
import { type Kind, kinds } from './kinds';
import type { Lost } from './lost';
import { isFull, type Path, type Place, type Problem, type ProblemArgs, type ProblemCode, pathText } from './problem';
import type { ReadableEntry } from './readable';

/**
 * Layers, lowest first, to one set of entries. An entry of a later layer replaces the top-level fields that it names and
 * leaves the others; `hide: true` takes the entry away. Nothing is merged more deeply than that.
 */

/** What one layer writes of an entry. */
export type Part = { file: string; prefix: Path; at: Written['at']; layer: number };
export type MergedEntry = {
  value: Record<string, unknown>;
  /** The same without what its own findings are about: what rules look at. */
  readable: Record<string, unknown>;
  /** The latest part. */
  top: Part;
  /** Who wrote the field that a path leads to. */
  partOf(path: Path): Part;
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
  const entry = (value: object, file: string) =>
    wholeEntry(value as Record<string, unknown>, { file, prefix: [], at: startOf(file), layer: -1 });
  for (const kind of kinds) for (const [id, { value, file }] of ready.entries[kind]) merged.entries[kind].set(id, entry(value, file));
  merged.base = entry(ready.base, ready.baseFile);
}

const wholeEntry = (value: Record<string, unknown>, top: Part): MergedEntry => ({ value, readable: value, top, partOf: () => top });

/** Where a part of an entry stands, and the way to it from the root of its file. */
export function placeOf(entry: MergedEntry, path: Path, which?: 'key' | 'value'): { place: Place; way: Path } {
  const part = entry.partOf(path);
  return { place: part.at(path, which), way: [...part.prefix, ...path] };
}

export const problemAt = (place: Place, path: Path, code: ProblemCode, args: ProblemArgs): Problem => ({
  code,
  severity: 'error',
  ...place,
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
      merged.problems.push(problemAt(written.at(['id']), [...written.prefix, 'id'], 'duplicate-id', { kind, id, ...first.at(['id']) }));
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

function overlay(under: MergedEntry | undefined, { value: over, file, prefix, at }: Written, layer: number): MergedEntry {
  const top: Part = { file, prefix, at, layer };
  if (!under) return wholeEntry(over, top);
  // A field that is missing below was missed by whoever wrote the latest part.
  const isOnTop = ([key]: Path) => key === undefined || Object.hasOwn(over, key) || !Object.hasOwn(under.value, key);
  const value = { ...under.value, ...over };
  return { value, readable: value, top, partOf: (path) => (isOnTop(path) ? top : under.partOf(path)) };
}

/** The entries of a kind by id, as far as they can be read: sorted, but questions and families in the order in which they are written. */
export function readableEntries<K extends Kind>(merged: Merged, kind: K): Map<string, ReadableEntry<K>> {
  const entries = [...merged.entries[kind]];
  if (kind !== 'question' && kind !== 'family') entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(entries.map(([id, { readable }]) => [id, readable as unknown as ReadableEntry<K>]));
}

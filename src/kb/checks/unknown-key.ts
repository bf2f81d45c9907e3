import { nearest } from '../nearest';
import type { Path } from '../problem';
import type { SchemaNode } from './schema-walk';
import type { ShapeFinding } from './shape';

/** Every key of a map that its schema does not name, with the nearest one that it does. valibot itself stops at the first. */
export function* unknownKeys({ entries }: SchemaNode, part: object, path: Path): Generator<ShapeFinding> {
  if (entries === undefined || Array.isArray(part)) return;
  let known: { all: string[]; missing: string[] } | undefined;
  for (const key of Object.keys(part)) {
    if (Object.hasOwn(entries, key)) continue;
    const all = Object.keys(entries);
    known ??= { all, missing: all.filter((field) => !Object.hasOwn(part, field)) };
    // A field that is not there yet is the likelier one; in an overlay it may be there from the layer below.
    const near = nearest(known.missing, key) ?? nearest(known.all, key);
    yield { code: 'unknown-key', path: [...path, key], which: 'key', args: { key, ...(near ? { near } : {}) } };
  }
}

import type { GenericSchema } from 'valibot';
import { nearest } from '../nearest';
import type { Path } from '../problem';
import type { ShapeFinding } from './shape';

/** A schema as this walk sees it; a pipe keeps the fields of what it starts with. */
type Node = {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  items?: readonly Node[];
  value?: Node;
  wrapped?: Node;
};

/** Every key that its schema does not name, with the nearest one that it does. valibot itself stops at the first. */
export function findUnknownKeys(schema: GenericSchema, value: unknown): ShapeFinding[] {
  return walk(schema as unknown as Node, value, []);
}

function walk(node: Node | undefined, value: unknown, path: Path): ShapeFinding[] {
  if (node === undefined || typeof value !== 'object' || value === null) return [];
  if (node.wrapped) return walk(node.wrapped, value, path);
  if (Array.isArray(value)) return value.flatMap((item, at) => walk(node.item ?? node.items?.[at], item, [...path, at]));
  if (node.type === 'record') return Object.entries(value).flatMap(([key, inside]) => walk(node.value, inside, [...path, key]));
  const { entries } = node;
  if (entries === undefined) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    if (Object.hasOwn(entries, key)) return walk(entries[key], inside, [...path, key]);
    const known = Object.keys(entries);
    // A field that is not there yet is the likelier one; in an overlay it may be there from the layer below.
    const near =
      nearest(
        known.filter((field) => !Object.hasOwn(value, field)),
        key,
      ) ?? nearest(known, key);
    return [{ code: 'unknown-key', path: [...path, key], which: 'key', args: { key, ...(near ? { near } : {}) } }];
  });
}

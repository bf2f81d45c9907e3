import { describe } from '../../domain/describe';
import type { Path } from '../problem';
import type { SchemaNode } from './schema-walk';
import type { ShapeFinding } from './shape';

/** A list of another length than its schema names. To valibot a value that is missing looks like one that could not be read. */
export function listLength({ items }: SchemaNode, part: object, path: Path): ShapeFinding | undefined {
  if (items === undefined || !Array.isArray(part) || part.length === items.length) return undefined;
  return { code: 'wrong-type', path: [...path], args: { expected: `a list of ${items.length} entries`, found: describe(part) } };
}

import { describe } from '../../domain/describe';
import type { Path } from '../problem';
import type { SchemaNode } from './schema-walk';
import type { ShapeFinding } from './shape';

/** A list where fields are needed: valibot takes one for an object that has none of them, which is right where all may be missing. */
export function listForFields({ type }: SchemaNode, part: object, path: Path): ShapeFinding | undefined {
  if (!Array.isArray(part) || (type !== 'strict_object' && type !== 'record')) return undefined;
  return { code: 'wrong-type', path: [...path], args: { expected: 'keys with values', found: describe(part) } };
}

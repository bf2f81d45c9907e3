import type { GenericSchema } from 'valibot';
import type { Path } from '../problem';

/** A schema as a walk sees it; a pipe keeps the fields of what it starts with. */
export type SchemaNode = {
  type: string;
  entries?: Readonly<Record<string, SchemaNode>>;
  item?: SchemaNode;
  items?: readonly SchemaNode[];
  value?: SchemaNode;
  wrapped?: SchemaNode;
};

/** `part` is a map or a list, `path` the way to it: to be copied by whoever keeps it, since it changes as the walk goes on. */
export type Look = (node: SchemaNode, part: object, path: Path) => void;

/** Shows every map and every list of a value together with what the schema says of it, as far as there is a schema. */
export function walkSchema(schema: GenericSchema, value: unknown, look: Look): void {
  walk(schema as unknown as SchemaNode, value, [], look);
}

function walk(node: SchemaNode | undefined, value: unknown, path: (string | number)[], look: Look): void {
  if (node === undefined || typeof value !== 'object' || value === null) return;
  if (node.wrapped) {
    walk(node.wrapped, value, path, look);
    return;
  }
  look(node, value, path);
  const inside = (child: SchemaNode | undefined, key: string | number, part: unknown) => {
    if (typeof part !== 'object') return;
    path.push(key);
    walk(child, part, path, look);
    path.pop();
  };
  if (Array.isArray(value)) for (const [at, part] of value.entries()) inside(node.item ?? node.items?.[at], at, part);
  else {
    for (const [key, part] of Object.entries(value)) inside(node.type === 'record' ? node.value : ownNode(node.entries, key), key, part);
  }
}

const ownNode = (entries: SchemaNode['entries'], key: string): SchemaNode | undefined =>
  entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined;

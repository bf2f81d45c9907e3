import type { Id } from '../types';
import { type Known, type KnownKind, knownKinds, type NameIndex, type Names } from './names';

/** The names of one kind as the compiled base keeps them: found without walking through thousands of them. */
export type PackedNames = {
  known: readonly (readonly [id: Id, title: string])[];
  /** Name without case and punctuation -> place in `known`. */
  names: Readonly<Record<string, number>>;
};

export function packNames(kind: KnownKind, { byKind }: NameIndex): PackedNames {
  const places = new Map<Id, number>();
  const known: [Id, string][] = [];
  const { spelled, get } = byKind[kind]();
  const names = [...spelled()].map((normal): [string, number] => {
    const { id, title } = get(normal) as Known;
    const place = places.get(id) ?? known.length;
    if (place === known.length) known.push([id, title]);
    places.set(id, place);
    return [normal, place];
  });
  return { known, names: Object.fromEntries(names) };
}

export function unpackNames(kind: KnownKind, { known, names }: PackedNames): Names {
  const at = (place: number) => {
    const [id, title] = known[place] as PackedNames['known'][number];
    return { kind, id, title };
  };
  return {
    get: (normal) => (Object.hasOwn(names, normal) ? at(names[normal] as number) : undefined),
    spelled: () => Object.keys(names),
  };
}

/** An index whose kinds, and the names that stand out, are read when they are first asked for. */
export function lazyNames(read: { names(kind: KnownKind): PackedNames; marked(): readonly string[] }): NameIndex {
  const kinds = new Map<KnownKind, Names>();
  let marked: ReadonlySet<string> | undefined;
  const namesOf = (kind: KnownKind) => () => {
    const names = kinds.get(kind) ?? unpackNames(kind, read.names(kind));
    kinds.set(kind, names);
    return names;
  };
  return {
    byKind: Object.fromEntries(knownKinds.map((kind) => [kind, namesOf(kind)])) as NameIndex['byKind'],
    get marked() {
      marked ??= new Set(read.marked());
      return marked;
    },
  };
}

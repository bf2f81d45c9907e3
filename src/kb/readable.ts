import type { EntryOf, Kind } from './kinds';
import type { Path, ProblemCode } from './problem';

/**
 * What can be read of an entry. A part that is wrong in itself has been reported and is `undefined`, so that rules can look at the
 * rest: one mistake must not hide another. What was never written is not there at all.
 */
type Readable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [At in keyof T]: Readable<T[At]> | undefined }
    : { readonly [Key in keyof T]?: Readable<T[Key]> | undefined };

export type ReadableEntry<K extends Kind> = Readable<EntryOf[K]> & { readonly id: string };
export type ReadableEntries = { readonly [K in Kind]: ReadonlyMap<string, ReadableEntry<K>> };

/** There, but not to be read: not the same as missing. */
export const isLost = <T extends object>(part: T, key: keyof T): boolean => Object.hasOwn(part, key) && part[key] === undefined;

/** Findings that leave a value of the right type; an unknown key is looked at by nobody, and one that is missing is not there. */
const harmless: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'missing-key',
  'missing-trait',
  'figure-without-source',
  'out-of-range',
  'bad-date',
  'bad-url',
]);

type Part = { [key: string]: unknown };

/** The entry without what its findings are about. Only what lies on the way to one of them is copied. */
export function readableOf<T extends object>(entry: T, findings: readonly { code: ProblemCode; path: Path; which?: 'key' | 'value' }[]): T {
  const copied = new Set<unknown>();
  const copyOf = (part: Part): Part => {
    if (copied.has(part)) return part;
    const copy = (Array.isArray(part) ? [...part] : { ...part }) as Part;
    copied.add(copy);
    return copy;
  };
  let root = entry as unknown as Part;
  for (const { code, path, which } of findings) {
    if (harmless.has(code)) continue;
    root = copyOf(root);
    let here = root;
    for (const [depth, key] of path.entries()) {
      const inside = here[key];
      const isEnd = depth === path.length - 1;
      if (!isEnd && (typeof inside !== 'object' || inside === null)) break;
      if (isEnd && which === 'key') delete here[key];
      else here[key] = isEnd ? undefined : copyOf(inside as Part);
      here = here[key] as Part;
    }
  }
  return root as unknown as T;
}

import type { Kind } from './kinds';
import type { FoundFile } from './walk';

/** What could not be read. Nothing may be said to be missing, or to be used by nothing, because of it. */

/** A file or a folder. `ids`: what may stand in it; undefined where nobody knows. */
export type LostPart = { kind: Kind | 'base'; ids: readonly string[] | undefined };

export type Lost = {
  /** Kinds of which something is lost. */
  kinds: ReadonlySet<LostPart['kind']>;
  /** Whether the entry may be among it. */
  has(kind: LostPart['kind'], id: string): boolean;
};

export function lostOf(parts: readonly LostPart[]): Lost {
  const unnamed = new Set(parts.filter(({ ids }) => ids === undefined).map(({ kind }) => kind));
  const named = new Set(parts.flatMap(({ kind, ids }) => (ids ?? []).map((id) => `${kind}:${id}`)));
  return { kinds: new Set(parts.map(({ kind }) => kind)), has: (kind, id) => unnamed.has(kind) || named.has(`${kind}:${id}`) };
}

/** The name of a role's file is its id; the ids of a list are whatever stands after `id:` in its text, if that could be read. */
export function lostFile({ kind, path }: FoundFile, text?: string): LostPart {
  if (kind === 'role') return { kind, ids: [fileId(path)] };
  return { kind, ids: text === undefined ? undefined : Array.from(text.matchAll(writtenId), ([, id = '']) => id) };
}

const writtenId = /(?:^|[\s{,])["']?id["']?\s*:\s*["']?([a-z0-9][a-z0-9.-]{0,63})/g;

/** `baker` of `roles/baker.yaml`. */
export const fileId = (file: string): string => (file.split(/[/\\]/).at(-1) ?? '').replace(/\.ya?ml$/i, '');

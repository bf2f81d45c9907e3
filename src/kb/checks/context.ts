import type { IsoDate } from '../../domain/types';
import type { Kind, RawBase } from '../kinds';
import type { Lost } from '../lost';
import type { Path, ProblemArgs, ProblemCode, Severity } from '../problem';
import type { ReadableEntries, ReadableEntry } from '../readable';

/** What a rule sees. Rules are pure: they look at what can be read of each entry, and return findings. */
export type CheckContext = {
  base: Pick<RawBase, 'hidden'> & { entries: ReadableEntries };
  /** Every id that is written anywhere, also of an entry that is itself wrong: a reference to it is not dangling. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** What could not be read, and may hold what is missed. */
  lost: Lost;
  /** File, line and column of a part of an entry, as text, for messages that name two places. */
  where(kind: Kind, id: string, path?: Path): string;
  /** The layer that wrote a part of an entry: what was written later is what made something wrong. */
  layer(kind: Kind, id: string, path: Path): number;
  /** Ids of one kind in the order in which one file writes them, per file. */
  order(kind: Kind): ReadonlyMap<string, readonly string[]>;
  /** The day on which statuses and ages are judged; only `kb check` has one. */
  asOf?: IsoDate;
  /** Facts seen before this day are stale. */
  oldest?: IsoDate;
};

export type Finding = {
  code: ProblemCode;
  kind: Kind;
  id: string;
  path: Path;
  which?: 'key' | 'value';
  severity?: Severity;
  args: ProblemArgs;
  /** Other places that it follows from: it is told at the one that was written in the latest layer. */
  causes?: readonly Pick<Finding, 'kind' | 'id' | 'path'>[];
};

/** Findings may come one by one: the runner stops asking when it has more than anybody reads. */
export type Check = (context: CheckContext) => Iterable<Finding>;

export const entriesOf = <K extends Kind>(context: CheckContext, kind: K): IterableIterator<ReadableEntry<K>> =>
  context.base.entries[kind].values() as IterableIterator<ReadableEntry<K>>;

/** The entries of a list with their places in it; those that cannot be read are passed over. */
export function* listed<T>(list: readonly (T | undefined)[] | undefined): Generator<[at: number, item: T]> {
  for (const [at, item] of (list ?? []).entries()) if (item !== undefined) yield [at, item];
}

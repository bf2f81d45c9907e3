/**
 * How much the cells of one row differ: 0 the same, 1 nothing in common; null where a number would mean nothing (prose).
 * Each measure is the mean over all pairs of roles, so that a row means the same for two roles and for six.
 */

/** Key -> weight. A plain set has weight 1 for each key. */
type WeightedSet = ReadonlyMap<string, number>;

export const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((first, at) => items.slice(at + 1).map((second): [T, T] => [first, second]));

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Weighted Jaccard similarity (Ruzicka): sum of minima over sum of maxima; 0-1, and 1 for two empty sets. */
export function overlapOf(a: WeightedSet, b: WeightedSet): number {
  let shared = 0;
  let all = 0;
  a.forEach((x, key) => {
    const y = b.get(key) ?? 0;
    shared += Math.min(x, y);
    all += Math.max(x, y);
  });
  b.forEach((y, key) => {
    if (!a.has(key)) all += y;
  });
  return all === 0 ? 1 : shared / all;
}

export const setDifference = (sets: readonly WeightedSet[]): number | null => mean(pairsOf(sets).map(([a, b]) => 1 - overlapOf(a, b)));

/** Numbers, as a share of the largest: (max - min) / max of the absolute values. Unknown cells leave their pairs out. */
export const relativeDifference = (values: readonly (number | null)[]): number | null =>
  mean(
    pairsOf(values).flatMap(([a, b]) => {
      if (a === null || b === null) return [];
      const largest = Math.max(Math.abs(a), Math.abs(b));
      return [largest === 0 ? 0 : Math.min(1, Math.abs(a - b) / largest)];
    }),
  );

/** Steps on a scale of `span` steps. */
export const scaleDifference = (values: readonly (number | null)[], span: number): number | null =>
  mean(pairsOf(values).flatMap(([a, b]) => (a === null || b === null ? [] : [Math.min(1, Math.abs(a - b) / span)])));

/** Profiles over the same keys: the mean distance per key, as a share of `span`. */
export function profileDifference(profiles: readonly (Readonly<Record<string, number>> | null)[], span: number): number | null {
  return mean(
    pairsOf(profiles).flatMap(([a, b]) => {
      if (a === null || b === null) return [];
      const keys = Object.keys(a).filter((key) => b[key] !== undefined);
      const distance = mean(keys.map((key) => Math.abs((a[key] ?? 0) - (b[key] ?? 0)) / span));
      return distance === null ? [] : [distance];
    }),
  );
}

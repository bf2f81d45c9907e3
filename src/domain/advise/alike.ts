/** Which surveyed roles a role that nobody asked is like, by the lists of tools of both. */

import type { Id } from '../types';
import type { ToolParameters } from './parameters';
import { liftAt, type Places } from './shares';

/** A surveyed role, and how much it counts for what another is expected to use. */
export type Alike = { id: Id; weight: number };

/**
 * Per role the weights of the surveyed ones: the squared cosine between the lists, in which a tool counts what its place is worth,
 * over the sum of these and `strangeness`. So they add up to less than 1, and to little where no list is like its own.
 */
export function alikeOf(
  places: readonly Places[],
  surveyed: readonly { id: Id; at: number }[],
  { estimateLift, strangeness }: ToolParameters,
): Alike[][] {
  const vectors = places.map((list) => new Map([...list].map(([tool, place]) => [tool, liftAt(place, estimateLift)])));
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()));
  return vectors.map((mine, role) => {
    const near = surveyed.flatMap(({ id, at }) => {
      const other = vectors[at] as Map<Id, number>;
      const dot = [...mine].reduce((sum, [tool, worth]) => sum + worth * (other.get(tool) ?? 0), 0);
      return dot > 0 ? [{ id, weight: (dot / ((lengths[role] as number) * (lengths[at] as number))) ** 2 }] : [];
    });
    const total = near.reduce((sum, { weight }) => sum + weight, strangeness);
    return near.map(({ id, weight }) => ({ id, weight: weight / total }));
  });
}

import { didYouMean, nearestNames } from '../domain/names';

/** What to say to a word that is none of `known`: the nearest ones, or what else would help. */
export function suggest(known: readonly string[], word: string, otherwise: string): string {
  const near = nearestNames(
    known.map((id) => ({ id, title: id, aliases: [] })),
    word,
  );
  return didYouMean(near, otherwise);
}

import { didYouMean, nearestWords } from '../domain/names';

/** What to say to a word that is none of `known`: the nearest ones, or what else would help. */
export const suggest = (known: readonly string[], word: string, otherwise: string): string =>
  didYouMean(nearestWords(known, word), otherwise);

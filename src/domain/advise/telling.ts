/** What in an answer tells about a role: an option touches several traits. */

import type { BankQuestion } from '../interview/bank';
import { answerNoise } from '../interview/likelihood';
import type { TraitId } from '../types';
import { mean } from './shares';

/** A role, by index, against another one or, without it, against the mean of all. */
export type Against = { role: number; other?: number | undefined };

/** The traits that an option touches. */
export const touchedBy = (entry: BankQuestion, option: number): TraitId[] =>
  entry.traits.filter((_, t) => !Number.isNaN(entry.positions[option * entry.traits.length + t]));

function lead(values: ArrayLike<number>, { role, other }: Against): number {
  const rest = other === undefined ? mean(Array.from(values)) : (values[other] as number);
  return (values[role] as number) - rest;
}

/** A place in the middle says nothing. */
const middle = 50;

/**
 * The trait that makes an answer speak for a role, or with -1 against it: of those that its option, by index, is about, and on which
 * its log-likelihood leads (or falls back), the one that it is about most. Somebody who chose numbers hears of numbers, and not of
 * devices, which were another option; only a step of a scale is about what it wants little of. Undefined where none speaks so.
 */
export function tellingTrait(entry: BankQuestion, option: number, against: Against, sign: 1 | -1): TraitId | undefined {
  const parts = touchedBy(entry, option).map((trait) => {
    const t = entry.traits.indexOf(trait);
    const at = entry.positions[option * entry.traits.length + t] as number;
    const terms = (entry.means[t] as Float64Array).map(
      (mean, r) => -((at - mean) ** 2) / (2 * (answerNoise ** 2 + ((entry.variances[t] as Float64Array)[r] as number))),
    );
    return { trait, at, says: sign * lead(terms, against) };
  });
  return parts
    .filter(({ at, says }) => says > 0 && (at > middle || entry.question.type === 'scale'))
    .sort((a, b) => Math.abs(b.at - middle) - Math.abs(a.at - middle) || b.says - a.says)[0]?.trait;
}

/** Shares of the people of a role who are expected to give an answer, or hold a degree, and of those it is held against. */
export type Expected = {
  here: number;
  /** Of the other role; without one the mean over all others. */
  there: number;
  /** Of those others: how many there are, and how many of them have a smaller share. */
  others: number;
  fewer: number;
};

/**
 * What evidence rests on, in shares. The evidence is a logarithm, held against the mean of the logarithms, which lies below that of the
 * mean of the shares: what speaks for a role may have a smaller share there than elsewhere on average, because a few roles have a
 * large one. There the number of roles with a smaller one says why (see `elsewhere`).
 */
export function expectedOf(shares: ArrayLike<number>, { role, other }: Against): Expected {
  const here = shares[role] as number;
  const rest = other === undefined ? Array.from(shares).filter((_, at) => at !== role) : [shares[other] as number];
  return { here, there: mean(rest), others: rest.length, fewer: rest.filter((share) => share < here).length };
}

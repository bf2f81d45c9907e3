/** What in an answer tells about a role: an option touches several traits. */

import type { BankQuestion } from '../interview/bank';
import { answerNoise } from '../interview/likelihood';
import type { TraitId } from '../types';

/** A role, by index, against another one or, without it, against the mean of all. */
export type Against = { role: number; other?: number | undefined };

/** The traits that an option touches. */
export const touchedBy = (entry: BankQuestion, option: number): TraitId[] =>
  entry.traits.filter((_, t) => !Number.isNaN(entry.positions[option * entry.traits.length + t]));

function lead(values: ArrayLike<number>, { role, other }: Against): number {
  const rest = other === undefined ? Array.from(values).reduce((a, b) => a + b, 0) / values.length : (values[other] as number);
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

/** Shares of the people of a role, and of the other one or, without it, of roles on average, who are expected to give an answer. */
export type Expected = { here: number; there: number };

/**
 * What the evidence of an answer rests on, in shares instead of logarithms. The average is the geometric one, since it is the mean of
 * the logarithms that is taken off: an answer that is expected more often here than there speaks for the role, and no other does.
 * @param logs ln of the share of each role's people.
 */
export function expectedOf(logs: ArrayLike<number>, { role, other }: Against): Expected {
  const mean = Array.from(logs).reduce((a, b) => a + b, 0) / logs.length;
  return { here: Math.exp(logs[role] as number), there: Math.exp(other === undefined ? mean : (logs[other] as number)) };
}

/** What in an answer tells about a role: an option touches several traits. */

import type { Bank, BankQuestion } from '../interview/bank';
import { answerNoise, answerTable } from '../interview/likelihood';
import type { TraitId } from '../types';

/** A role, by index, against another one or, without it, against the mean of all. */
export type Against = { role: number; other?: number | undefined };

/** An option, by index; `ticked` is false where a multiple choice left it out. */
export type Told = { option: number; ticked: boolean };

/**
 * The trait that makes an answer speak for a role, or with -1 against it: of those that its option touches, the one on which the option
 * stands near to the role or far from it. Undefined where the option touches none.
 */
export const tellingTrait = (entry: BankQuestion, { option, ticked }: Told, against: Against, sign: 1 | -1): TraitId | undefined =>
  traitOf(entry, option, against, ticked ? sign : sign === 1 ? -1 : 1);

const touches = (entry: BankQuestion, option: number): number[] =>
  entry.traits.flatMap((_, t) => (Number.isNaN(entry.positions[option * entry.traits.length + t]) ? [] : [t]));

function lead(values: ArrayLike<number>, { role, other }: Against): number {
  const rest = other === undefined ? Array.from(values).reduce((a, b) => a + b, 0) / values.length : (values[other] as number);
  return (values[role] as number) - rest;
}

/**
 * The trait on which the log-likelihood of the option leads most (or, with -1, falls back most). One that the option speaks for goes
 * first: somebody who chose numbers hears of numbers, and of devices, which were another option, only where nothing else tells.
 */
function traitOf(entry: BankQuestion, option: number, against: Against, sign: 1 | -1): TraitId | undefined {
  const parts = touches(entry, option).map((t) => {
    const at = entry.positions[option * entry.traits.length + t] as number;
    const terms = (entry.means[t] as Float64Array).map(
      (mean, r) => -((at - mean) ** 2) / (2 * (answerNoise ** 2 + ((entry.variances[t] as Float64Array)[r] as number))),
    );
    return { trait: entry.traits[t], says: sign * lead(terms, against), isMeant: at >= 50 };
  });
  const meant = parts.filter(({ says, isMeant }) => isMeant && says > 0);
  return (meant.length > 0 ? meant : parts).reduce<(typeof parts)[number] | undefined>(
    (best, part) => (best === undefined || part.says > best.says ? part : best),
    undefined,
  )?.trait;
}

/** Shares of the people of a role, and of the other one or, without it, of roles on average, who are expected to give an answer. */
export type Expected = { here: number; there: number };

/**
 * What the evidence of an answer rests on, in shares instead of logarithms. The average is the geometric one, since it is the mean of
 * the logarithms that is taken off: an answer that is expected more often here than there speaks for the role, and no other does.
 */
export function expectedOf(bank: Bank, entry: BankQuestion, { option, ticked }: Told, { role, other }: Against): Expected {
  const row = (entry.question.type === 'multiple' ? 2 * option + (ticked ? 0 : 1) : option) * bank.roles.length;
  const values = answerTable(bank, entry).subarray(row, row + bank.roles.length);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { here: Math.exp(values[role] as number), there: Math.exp(other === undefined ? mean : (values[other] as number)) };
}

/** Which part of an answer tells most about a role: an answer touches several traits, and a multiple choice has several ticks. */

import type { Bank, BankQuestion } from '../interview/bank';
import { optionIndex } from '../interview/bank';
import { answerNoise, answerTable } from '../interview/likelihood';
import type { Id, TraitId } from '../types';

export type TellingPart = {
  option: Id;
  /** False: a multiple choice in which leaving this option out told most. */
  ticked: boolean;
  /** The trait on which the option stands near to or far from the role; undefined where the option touches none. */
  trait: TraitId | undefined;
};

/** A role, by index, against another one or, without it, against the mean of all. */
export type Against = { role: number; other?: number | undefined };

/** @param sign 1: the part that speaks most for the role; -1: most against it. */
export function tellingPart(bank: Bank, entry: BankQuestion, options: readonly Id[], against: Against, sign: 1 | -1): TellingPart {
  if (entry.question.type !== 'multiple') {
    const option = options[0] ?? '';
    return { option, ticked: true, trait: tellingTrait(entry, optionIndex(entry, option), against, sign) };
  }
  const roles = bank.roles.length;
  const table = answerTable(bank, entry);
  const parts = entry.question.options
    .map((option, index) => {
      const ticked = options.includes(option.id);
      const row = (2 * index + (ticked ? 0 : 1)) * roles;
      return { option: option.id, index, ticked, says: sign * lead(table.subarray(row, row + roles), against) };
    })
    .filter(({ index }) => touches(entry, index).length > 0);
  const first = parts.reduce((a, b) => (b.says > a.says ? b : a));
  return {
    option: first.option,
    ticked: first.ticked,
    trait: tellingTrait(entry, first.index, against, first.ticked ? sign : sign === 1 ? -1 : 1),
  };
}

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
function tellingTrait(entry: BankQuestion, option: number, against: Against, sign: 1 | -1): TraitId | undefined {
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
export function expectedOf(bank: Bank, entry: BankQuestion, { option, ticked }: TellingPart, { role, other }: Against): Expected {
  const index = optionIndex(entry, option);
  const row = (entry.question.type === 'multiple' ? 2 * index + (ticked ? 0 : 1) : index) * bank.roles.length;
  const values = answerTable(bank, entry).subarray(row, row + bank.roles.length);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { here: Math.exp(values[role] as number), there: Math.exp(other === undefined ? mean : (values[other] as number)) };
}

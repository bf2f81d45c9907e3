/**
 * Other answers that the person could have given: one step away, on the same questions. As the questions stay the same,
 * so do the weights, and a changed answer shifts the scores by the difference of two rows.
 */

import type { Id } from '../types';
import type { Bank, BankQuestion } from './bank';
import { optionIndex } from './bank';
import type { Answers } from './belief';
import { answerValues, inBankOrder, traitCounts } from './belief';

export type Variation = {
  question: Id;
  from: readonly Id[];
  to: readonly Id[];
  /** How far apart the two answers stand, 0-100: root mean square over the traits of the question. */
  distance: number;
  /** Nats to add to every role's score. */
  shift: Float64Array;
};

/**
 * Every single other answer, per answered question, in the order of the bank: all other options of a choice, and for a
 * multiple choice each option ticked or unticked.
 */
export function variations(bank: Bank, answers: Answers): Variation[][] {
  const counts = traitCounts(bank, answers);
  return inBankOrder(bank, answers).map(({ entry, options }) => {
    const now = answerValues(bank, entry, options, counts);
    return otherAnswers(entry, options).map((to) => {
      const then = answerValues(bank, entry, to, counts);
      return {
        question: entry.question.id,
        from: options,
        to,
        distance: distanceOf(entry, options, to),
        shift: then.map((v, i) => v - (now[i] as number)),
      };
    });
  });
}

/** Every answer that is one step from this one. */
export function otherAnswers(entry: BankQuestion, options: readonly Id[]): (readonly Id[])[] {
  if (entry.question.type !== 'multiple') {
    return entry.question.options.filter((option) => option.id !== options[0]).map((option) => [option.id]);
  }
  return entry.question.options.map((toggled) =>
    entry.question.options.filter((option) => options.includes(option.id) !== (option.id === toggled.id)).map((option) => option.id),
  );
}

/** One tick more or less counts as one step of a scale: 25. */
const tickDistance = 25;

function distanceOf(entry: BankQuestion, from: readonly Id[], to: readonly Id[]): number {
  if (entry.question.type === 'multiple') return tickDistance;
  const size = entry.traits.length;
  const a = optionIndex(entry, from[0] as Id) * size;
  const b = optionIndex(entry, to[0] as Id) * size;
  let sum = 0;
  for (let t = 0; t < size; t++) sum += ((entry.positions[a + t] as number) - (entry.positions[b + t] as number)) ** 2;
  return Math.sqrt(sum / Math.max(size, 1));
}

/** The answers with one of them replaced. */
export function withChange(answers: Answers, change: Pick<Variation, 'question' | 'to'>): Answers {
  return answers.map((answer) => (answer.question === change.question ? { question: answer.question, options: change.to } : answer));
}

/** The next question: the one from which the most information is to be expected. */

import type { Id, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import type { Answers } from './belief';
import { addedWeightOf, traitCounts } from './belief';
import { answerTable, remembered } from './likelihood';
import { tickOutcomes } from './ticks';

export type Candidate = {
  question: Id;
  /** Expected information gain in nats: how much the entropy of the belief falls, on average over the answers. */
  gain: number;
};

/** All questions that were not put yet, most informative first; equal ones by id. */
export function candidates(bank: Bank, probabilities: Float64Array, answers: Answers): Candidate[] {
  const asked = new Set(answers.map((answer) => answer.question));
  const counts = traitCounts(bank, answers);
  return bank.questions
    .filter((entry) => !asked.has(entry.question.id))
    .map((entry) => ({ question: entry.question.id, gain: expectedGain(bank, entry, probabilities, counts) }))
    .sort((a, b) => b.gain - a.gain || (a.question < b.question ? -1 : 1));
}

/**
 * The entropy of the belief now less its mean after the answer, in nats. The answers are expected as the belief has it,
 * sum over roles of P(role) P(answer | role), and each would change the belief with the weight that it would have.
 * Exact for scales and single choices; for a multiple choice over the options in which roles differ most.
 */
export function expectedGain(bank: Bank, entry: BankQuestion, probabilities: Float64Array, counts: ReadonlyMap<TraitId, number>): number {
  const { logs, chances } = outcomesOf(bank, entry);
  return entropy(probabilities) - entropyAfter(logs, chances, probabilities, addedWeightOf(entry, counts));
}

/** Every answer to a question, as `logs[answer * roles + role]`, ln P as it counts, and `chances`, P(answer | role). */
export function outcomesOf(bank: Bank, entry: BankQuestion): { logs: Float64Array; chances: Float64Array } {
  if (entry.question.type === 'multiple') return tickOutcomes(bank, entry);
  const logs = answerTable(bank, entry);
  return { logs, chances: remembered(bank, `chances ${entry.index}`, () => logs.map(Math.exp)) };
}

/** With u = p P(answer | role)^weight the entropy after an answer is ln(sum u) - sum(u ln u) / sum u. */
function entropyAfter(table: Float64Array, chances: Float64Array, probabilities: Float64Array, weight: number): number {
  const roles = probabilities.length;
  const live = [...probabilities.keys()].filter((role) => (probabilities[role] as number) >= negligible);
  const logs = live.map((role) => Math.log(probabilities[role] as number));
  let after = 0;
  for (let row = 0; row < table.length; row += roles) {
    let chance = 0;
    let sum = 0;
    let sumLog = 0;
    for (let i = 0; i < live.length; i++) {
      const role = live[i] as number;
      const log = (logs[i] as number) + weight * (table[row + role] as number);
      const updated = Math.exp(log);
      chance += (probabilities[role] as number) * (chances[row + role] as number);
      sum += updated;
      sumLog += updated * log;
    }
    after += chance * (Math.log(sum) - sumLog / sum);
  }
  return after;
}

/** Roles less probable than this cannot change a gain that is compared with hundredths of a nat. */
const negligible = 1e-7;

/** -sum p ln p, in nats. */
export function entropy(probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] as number;
    if (p >= negligible) sum -= p * Math.log(p);
  }
  return sum;
}

/** The next question: the one from which the most information is to be expected. */

import type { Id, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import type { Answers } from './belief';
import { addedWeightOf, traitCounts } from './belief';
import { answerTable, remembered } from './likelihood';

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
 * Exact for scales and single choices; for a multiple choice exact over the first ten options.
 */
export function expectedGain(bank: Bank, entry: BankQuestion, probabilities: Float64Array, counts: ReadonlyMap<TraitId, number>): number {
  const table = entry.question.type === 'multiple' ? tickOutcomes(bank, entry) : answerTable(bank, entry);
  const chances = remembered(bank, `chances ${entry.index}`, () => table.map(Math.exp));
  return entropy(probabilities) - entropyAfter(table, chances, probabilities, addedWeightOf(entry, counts));
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

const mostOptions = 10;

/** ln P(set of ticks | role) for every set, the options being independent within a role. */
function tickOutcomes(bank: Bank, entry: BankQuestion): Float64Array {
  return remembered(bank, `ticks ${entry.index}`, () => {
    const roles = bank.roles.length;
    const rows = informativeRows(bank, entry, answerTable(bank, entry)).slice(0, mostOptions);
    const outcomes = new Float64Array(2 ** rows.length * roles);
    for (let set = 0; set < 2 ** rows.length; set++) {
      rows.forEach(({ ticked, left }, bit) => {
        addRow(outcomes, set * roles, (set >> bit) & 1 ? ticked : left);
      });
    }
    return outcomes;
  });
}

function addRow(outcomes: Float64Array, offset: number, row: Float64Array): void {
  for (let role = 0; role < row.length; role++) outcomes[offset + role] = (outcomes[offset + role] as number) + (row[role] as number);
}

function informativeRows(bank: Bank, entry: BankQuestion, table: Float64Array): { ticked: Float64Array; left: Float64Array }[] {
  const roles = bank.roles.length;
  return entry.question.options.flatMap((option, index) => {
    if (option.at && Object.keys(option.at).length > 0) {
      const row = 2 * index * roles;
      return [{ ticked: table.subarray(row, row + roles), left: table.subarray(row + roles, row + 2 * roles) }];
    }
    const shares = option.activity && bank.activityShares.get(option.activity);
    return shares ? [shareRows(shares)] : [];
  });
}

/** A role without a share is taken to be like the average of the others: it neither gains nor loses. */
function shareRows(shares: Float64Array): { ticked: Float64Array; left: Float64Array } {
  const known = shares.filter((share) => !Number.isNaN(share));
  const mean = known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : 0.5;
  const filled = shares.map((share) => Math.min(0.98, Math.max(0.02, Number.isNaN(share) ? mean : share)));
  return { ticked: filled.map((share) => Math.log(share)), left: filled.map((share) => Math.log(1 - share)) };
}

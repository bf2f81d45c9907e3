/** The next question: the one from which the most information is to be expected. */

import type { Id, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import type { Answers } from './belief';
import { countsFor, traitCounts } from './belief';
import { addedTable } from './likelihood';

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
 * I(answer; role) = H(answer) - sum over roles of P(role) H(answer | role), in nats.
 * Exact for scales and single choices; for a multiple choice exact over the first ten options.
 */
export function expectedGain(
  bank: Bank,
  entry: BankQuestion,
  probabilities: Float64Array,
  counts: ReadonlyMap<TraitId, number>,
): number {
  const table = addedTable(bank, entry, countsFor(entry, counts));
  const outcomes = entry.question.type === 'multiple' ? tickOutcomes(bank, entry, table) : table;
  return mutualInformation(outcomes, probabilities);
}

function mutualInformation(table: Float64Array, probabilities: Float64Array): number {
  const roles = probabilities.length;
  let gain = 0;
  for (let row = 0; row < table.length; row += roles) {
    let total = 0;
    let inner = 0;
    for (let role = 0; role < roles; role++) {
      const p = probabilities[role] as number;
      if (p < 1e-9) continue;
      const log = table[row + role] as number;
      const joint = p * Math.exp(log);
      total += joint;
      inner += joint * log;
    }
    if (total > 0) gain += inner - total * Math.log(total);
  }
  return gain;
}

const mostOptions = 10;

/** ln P(set of ticks | role) for every set, the options being independent within a role. */
function tickOutcomes(bank: Bank, entry: BankQuestion, table: Float64Array): Float64Array {
  const key = `${entry.index}*${table[0]}`;
  const known = bank.memory.get(key);
  if (known) return known;
  const roles = bank.roles.length;
  const rows = informativeRows(bank, entry, table).slice(0, mostOptions);
  const outcomes = new Float64Array(2 ** rows.length * roles);
  for (let set = 0; set < 2 ** rows.length; set++) {
    rows.forEach(({ ticked, left }, bit) => {
      const from = (set >> bit) & 1 ? ticked : left;
      for (let role = 0; role < roles; role++) outcomes[set * roles + role] = (outcomes[set * roles + role] as number) + (from[role] as number);
    });
  }
  bank.memory.set(key, outcomes);
  return outcomes;
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

/**
 * How probable an answer is for the people of a role.
 *
 * A person of role r stands on trait t at the role's mean, give or take the role's spread. Asked about it, the person
 * is off by `answerNoise`. An option that stands at x on the traits of the question is then chosen with a probability
 * in proportion to the product over the traits of exp(-(x - mean)² / (2 variance)), normalised over the options.
 *
 * variance = answerNoise² + k spread², where k is how many of the answers touch the trait. The mean of k such answers
 * has the variance answerNoise² / k + spread²: the noise averages out, the person's own distance from the role's mean
 * does not, because it is the same in all of them. Each of the k answers thus gets 1/k of what they say together, and
 * the order in which they came does not matter.
 */

import type { Bank, BankQuestion } from './bank';

/** Standard deviation of one answer around the person's own position, 0-100: a little under the 25 between two points of a five-point scale. */
export const answerNoise = 18;

/**
 * Share of answers that are slips: misread, mistyped, given at random. Our judgement. It bounds what a single answer
 * can say: ln(0.04 / 5) = -4.8 against a role on five options, so that no role is ruled out by one click.
 */
export const slipRate = 0.04;

const noiseVariance = answerNoise ** 2;

/** Variance of an answer around a role's mean when `count` answers (this one included) touch the trait. */
export const answerVariance = (spreadSquared: number, count: number): number => noiseVariance + count * spreadSquared;

/**
 * Variance with which one more answer counts on top of `before` others: the information 1/variance that k + 1 answers
 * carry together, less what k carried.
 */
export const addedVariance = (spreadSquared: number, before: number): number =>
  (answerVariance(spreadSquared, before) * answerVariance(spreadSquared, before + 1)) / noiseVariance;

type VarianceRule = (spreadSquared: number, count: number) => number;

/**
 * ln P(option | role) as `table[option * roles + role]`; each role's column sums to 1 over the options. For a multiple
 * choice the row 2 * option is ln P(ticked | role) and the row 2 * option + 1 is ln P(left | role).
 * @param counts per trait of the question, how many answers touch it, this one included.
 */
export function answerTable(bank: Bank, entry: BankQuestion, counts: readonly number[]): Float64Array {
  return remembered(bank, `${entry.index}=${counts.join()}`, () => tableOf(bank, entry, counts, answerVariance));
}

/** The same for a question that is still to be asked: what it would add. `before`: answers that touch the trait so far. */
export function addedTable(bank: Bank, entry: BankQuestion, before: readonly number[]): Float64Array {
  return remembered(bank, `${entry.index}+${before.join()}`, () => tableOf(bank, entry, before, addedVariance));
}

function remembered(bank: Bank, key: string, compute: () => Float64Array): Float64Array {
  const known = bank.memory.get(key);
  if (known) return known;
  const table = compute();
  bank.memory.set(key, table);
  return table;
}

function tableOf(bank: Bank, entry: BankQuestion, counts: readonly number[], rule: VarianceRule): Float64Array {
  return entry.question.type === 'multiple' ? multipleTable(bank, entry, counts, rule) : choiceTable(bank, entry, counts, rule);
}

function choiceTable(bank: Bank, entry: BankQuestion, counts: readonly number[], rule: VarianceRule): Float64Array {
  const roles = bank.roles.length;
  const options = entry.question.options.length;
  const table = new Float64Array(options * roles);
  for (let t = 0; t < entry.traits.length; t++) {
    const means = entry.means[t] as Float64Array;
    const variances = entry.variances[t] as Float64Array;
    for (let role = 0; role < roles; role++) {
      const precision = 0.5 / rule(variances[role] as number, counts[t] as number);
      for (let option = 0; option < options; option++) {
        const distance = (entry.positions[option * entry.traits.length + t] as number) - (means[role] as number);
        table[option * roles + role] = (table[option * roles + role] as number) - distance * distance * precision;
      }
    }
  }
  for (let role = 0; role < roles; role++) normaliseColumn(table, role, roles, options);
  return table;
}

/** From log-densities to ln P with slips: P = (1 - slip) density / sum + slip / options. */
function normaliseColumn(table: Float64Array, role: number, roles: number, options: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let o = 0; o < options; o++) top = Math.max(top, table[o * roles + role] as number);
  let sum = 0;
  for (let o = 0; o < options; o++) sum += Math.exp((table[o * roles + role] as number) - top);
  for (let o = 0; o < options; o++) {
    const share = Math.exp((table[o * roles + role] as number) - top) / sum;
    table[o * roles + role] = Math.log((1 - slipRate) * share + slipRate / options);
  }
}

/**
 * An option is ticked when the person's mean position on its traits, counted towards the option's side, is above the
 * middle: P = Phi((mean - 50) / sd), with slips. An option that touches no trait says nothing.
 */
function multipleTable(bank: Bank, entry: BankQuestion, counts: readonly number[], rule: VarianceRule): Float64Array {
  const roles = bank.roles.length;
  const table = new Float64Array(2 * entry.question.options.length * roles);
  entry.question.options.forEach((_, option) => {
    for (let role = 0; role < roles; role++) {
      const { count, mean, variance } = affinity(entry, option, role, counts, rule);
      const ticked = count === 0 ? 0.5 : slipRate / 2 + (1 - slipRate) * normalCdf((mean - 50) / Math.sqrt(variance));
      table[2 * option * roles + role] = Math.log(ticked);
      table[(2 * option + 1) * roles + role] = Math.log(1 - ticked);
    }
  });
  return table;
}

function affinity(entry: BankQuestion, option: number, role: number, counts: readonly number[], rule: VarianceRule) {
  let count = 0;
  let mean = 0;
  let variance = 0;
  for (let t = 0; t < entry.traits.length; t++) {
    const position = entry.positions[option * entry.traits.length + t] as number;
    if (Number.isNaN(position)) continue;
    const roleMean = (entry.means[t] as Float64Array)[role] as number;
    count++;
    mean += position >= 50 ? roleMean : 100 - roleMean;
    variance += rule((entry.variances[t] as Float64Array)[role] as number, counts[t] as number);
  }
  return { count, mean: mean / count, variance: variance / (count * count) };
}

/** Standard normal distribution function; logistic approximation of Bowling et al. (2009), error below 1.5e-4. */
export function normalCdf(z: number): number {
  return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
}

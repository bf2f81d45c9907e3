/**
 * How probable an answer is for the people of a role, and how much an answer counts beside others.
 *
 * A person of role r stands on trait t at the role's mean, give or take the role's spread, and is off by `answerNoise`
 * in any one answer. An option that stands at x on the traits of the question is then chosen with a probability in
 * proportion to the product over the traits of exp(-(x - mean)² / (2 (answerNoise² + spread²))), normalised over the
 * options of the question.
 *
 * Answers are not independent: the person's own distance from the role's mean is the same in all of them. The mean of k
 * answers on a trait has the variance spread² + answerNoise² / k, where k independent ones would have
 * (spread² + answerNoise²) / k. Each of them therefore counts with the ratio of the two, `repeatWeight`. It depends on
 * the set of answers only, never on their order. And one click on a situation that involves T traits is one decision, not
 * T: it counts with 1 / sqrt(T), half-way (as a power of T) between T answers and one.
 *
 * For a multiple choice, see ticks.ts.
 */

import type { Bank, BankQuestion } from './bank';

/** Standard deviation of one answer around the person's own position, 0-100: a little under the 25 between two points of a five-point scale. */
export const answerNoise = 18;

/** The typical spread within a role, 0-100: the mean over all roles and traits of the shipped base, rounded. */
export const typicalSpread = 13;

/**
 * Share of answers that are slips: misread, mistyped, given at random. Our judgement. It bounds what a single answer
 * can say: ln(0.04 / 5) = -4.8 against a role on five options, so that no role is ruled out by one click.
 */
export const slipRate = 0.04;

/**
 * Nats per unit of log-likelihood. Judgement, between two measurements (`npm run bench:interview`): simulated people stand at their
 * role's means, and with 1 are still more often right than told; of people whom a language model imagined, each made to differ from the
 * others of the role, half of those who were told `clear` were then told wrong. 0.5 fits those best to whom the options were adjusted, 0.65
 * the others. A multiple choice has a weight of its own (ticks.ts).
 */
export const answerScale = 0.65;

const noise = answerNoise ** 2;
const spread = typicalSpread ** 2;

/** How much each of k answers on one trait counts: (noise² + spread²) / (noise² + k spread²); 1, 0.74, 0.59, 0.49 for k = 1 to 4. */
export const repeatWeight = (count: number): number => (noise + spread) / (noise + count * spread);

/** What one more answer adds when the trait has `before`: the weight of all k + 1 together less that of the k. */
export const addedRepeatWeight = (before: number): number => (before + 1) * repeatWeight(before + 1) - before * repeatWeight(before);

/** The weight of an answer: `answerScale` times, over its traits, the mean of `weights` (one per trait), divided by the root of their number. */
export function answerWeight(weights: readonly number[]): number {
  if (weights.length === 0) return answerScale;
  return (answerScale * weights.reduce((a, b) => a + b, 0)) / weights.length / Math.sqrt(weights.length);
}

/** ln P(option | role) as `table[option * roles + role]`; each role's column sums to 1 over the options. Not for a multiple choice. */
export const answerTable = (bank: Bank, entry: BankQuestion): Float64Array =>
  remembered(bank, `answer ${entry.index}`, () => choiceTable(bank, entry));

/** A table computed once per bank; the key names everything that it depends on. */
export function remembered(bank: Bank, key: string, compute: () => Float64Array): Float64Array {
  const known = bank.memory.get(key);
  if (known) return known;
  const table = compute();
  bank.memory.set(key, table);
  return table;
}

function choiceTable(bank: Bank, entry: BankQuestion): Float64Array {
  const roles = bank.roles.length;
  const options = entry.question.options.length;
  const table = new Float64Array(options * roles);
  for (let t = 0; t < entry.traits.length; t++) {
    const means = entry.means[t] as Float64Array;
    const variances = entry.variances[t] as Float64Array;
    for (let role = 0; role < roles; role++) {
      const precision = 0.5 / (noise + (variances[role] as number));
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

/** Standard normal distribution function, Abramowitz and Stegun 26.2.17: absolute error below 7.5e-8. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z < 0 ? tail : 1 - tail;
}

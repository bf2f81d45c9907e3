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
 * An option of a multiple choice is ticked or left by so many of a role's people as the survey that asked it says (see
 * advise/activities.ts), and elsewhere by as many as the role's traits lead to expect; see `ticks`.
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

export const ticks = {
  /**
   * Computed from the 48 shares of the Kaggle survey 2022, six work activities for eight roles, by maximum likelihood (0.15 to 0.2 and
   * 0.5 to 0.6 without any one of the activities): how many tick an option that lies far below the middle of their role's traits, and
   * far above it. Even of what their role is about, nearly half leave any one thing out. It misses the shares by 0.11 on average.
   */
  seldom: 0.17,
  often: 0.57,
  /**
   * Computed: options go together, so that six say less than six times as much. It is how ln(share who leave all) grows with the sum of
   * ln(share who leave each), over the roles surveyed, where activities correlate by 0.1 (0.77) to 0.4 (0.51); the tools, whose `scale`
   * was fitted on people, count alike (0.6). Beside a list of tools, on people simulated in eleven ways, data scientists are told from ML
   * engineers and from data analysts with an AUC within 0.007 of that of the best weight, where 1 loses up to 0.018
   * (`npm run bench:activities`).
   */
  weight: 0.65,
} as const;

const noise = answerNoise ** 2;
const spread = typicalSpread ** 2;

/** How much each of k answers on one trait counts: (noise² + spread²) / (noise² + k spread²); 1, 0.74, 0.59, 0.49 for k = 1 to 4. */
export const repeatWeight = (count: number): number => (noise + spread) / (noise + count * spread);

/** What one more answer adds when the trait has `before`: the weight of all k + 1 together less that of the k. */
export const addedRepeatWeight = (before: number): number => (before + 1) * repeatWeight(before + 1) - before * repeatWeight(before);

/** The weight of an answer: over its traits, the mean of `weights` (one per trait), divided by the root of their number. */
export function answerWeight(weights: readonly number[]): number {
  if (weights.length === 0) return 1;
  return weights.reduce((a, b) => a + b, 0) / weights.length / Math.sqrt(weights.length);
}

/**
 * ln P(option | role) as `table[option * roles + role]`; each role's column sums to 1 over the options. For a multiple
 * choice the row 2 * option is ln P(ticked | role) and the row 2 * option + 1 is ln P(left | role), which sum to 1 where anything is known.
 */
export function answerTable(bank: Bank, entry: BankQuestion): Float64Array {
  return remembered(bank, `answer ${entry.index}`, () =>
    entry.question.type === 'multiple' ? multipleTable(bank, entry) : choiceTable(bank, entry),
  );
}

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

function multipleTable(bank: Bank, entry: BankQuestion): Float64Array {
  const roles = bank.roles.length;
  const table = new Float64Array(2 * entry.question.options.length * roles);
  entry.question.options.forEach(({ activity }, option) => {
    const asked = activity && bank.activityShares.get(activity);
    const shares = Float64Array.from({ length: roles }, (_, role) => {
      const share = asked?.[role] ?? Number.NaN;
      return Number.isNaN(share) ? expectedShare(entry, option, role) : share;
    });
    table.set(logsWithUnknown(shares), 2 * option * roles);
    table.set(logsWithUnknown(shares.map((share) => 1 - share)), (2 * option + 1) * roles);
  });
  return table;
}

/**
 * The share of a role's people who tick an option: on the side of those who do often where their mean position on its traits, counted
 * towards the option's side, is above the middle. NaN for an option that touches no trait.
 */
function expectedShare(entry: BankQuestion, option: number, role: number): number {
  const { count, mean, variance } = affinity(entry, option, role);
  return count === 0 ? Number.NaN : ticks.seldom + (ticks.often - ticks.seldom) * normalCdf((mean - 50) / Math.sqrt(variance));
}

/** A role of which nothing is known is taken to be like the average of the others, so that nothing speaks for or against it. */
function logsWithUnknown(shares: Float64Array): Float64Array {
  const known = shares.filter((share) => !Number.isNaN(share)).map(Math.log);
  const average = known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : Math.log(0.5);
  return shares.map((share) => (Number.isNaN(share) ? average : Math.log(share)));
}

function affinity(entry: BankQuestion, option: number, role: number): { count: number; mean: number; variance: number } {
  let count = 0;
  let mean = 0;
  let variance = 0;
  for (let t = 0; t < entry.traits.length; t++) {
    const position = entry.positions[option * entry.traits.length + t] as number;
    if (Number.isNaN(position)) continue;
    const roleMean = (entry.means[t] as Float64Array)[role] as number;
    count++;
    mean += position >= 50 ? roleMean : 100 - roleMean;
    variance += noise + ((entry.variances[t] as Float64Array)[role] as number);
  }
  return { count, mean: mean / count, variance: variance / (count * count) };
}

/** Standard normal distribution function, Abramowitz and Stegun 26.2.17: absolute error below 7.5e-8. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z < 0 ? tail : 1 - tail;
}

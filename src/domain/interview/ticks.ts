/**
 * How a multiple choice counts: by which options were ticked, not by how many.
 *
 * People differ in how many options they tick, whatever their role. So the answer is held against the people of each role who tick as
 * many: with o = p / (1 - p), the odds of an option with the share p, and e_n the sum over all sets of n options of the product of
 * their odds,
 *
 *     ln P(these n | n are ticked, role) = sum of ln o over the ticked options - ln e_n
 *
 * This is the conditional logistic model. Ticking nothing, or everything, says nothing.
 */

import type { ActivityId } from '../types';
import type { Bank, BankQuestion } from './bank';
import { answerNoise, normalCdf, remembered } from './likelihood';

export const ticks = {
  /**
   * Computed from the 48 shares of the Kaggle survey 2022, six work activities for eight roles, by maximum likelihood (0.15 to 0.2 and
   * 0.5 to 0.6 without any one of the activities): how many tick an option that lies far below the middle of their role's traits, and
   * far above it. Even of what their role is about, nearly half leave any one thing out.
   */
  seldom: 0.17,
  often: 0.57,
  /**
   * Judgement, between what simulated people ask for: 1.1 to 1.2 where nothing but the activities of that survey is known, and they
   * correlate by 0.1 to 0.25 within a role (tried once, with its shares); 0.3 to 1 beside a list of tools, with an AUC within 0.008 of
   * the best weight for both pairs of roles in each of eleven worlds (`npm run bench:activities`).
   */
  weight: 0.8,
} as const;

/** Survey shares of some activities, for `roles` in their order: above 0 and below 1; NaN where nobody of the role was asked. */
export type AskedActivities = ReadonlyMap<ActivityId, ArrayLike<number>>;

/**
 * The share of each role's people who tick each option of a multiple choice, `shares[option][role]`: the survey's where it asked, and
 * elsewhere what the traits of the option lead to expect, moved (in log-odds) by as much as the survey's shares of that option lie
 * above what they lead to expect of the roles that it asked: 0.07 off a role left out, where unmoved it is 0.11 (root mean square).
 * One role more that agrees is added, so that a survey of one role moves by half.
 */
export function tickShares(entry: BankQuestion, asked: AskedActivities): Float64Array[] {
  return entry.question.options.map(({ activity }, option) => {
    const expected = expectedLogOdds(entry, option);
    const told = activity && asked.get(activity);
    if (!told) return expected.map(shareOf);
    const gaps = Array.from(told, (share, role) => logOdds(share) - (expected[role] as number)).filter((gap) => !Number.isNaN(gap));
    const shift = gaps.reduce((a, b) => a + b, 0) / (gaps.length + 1);
    return expected.map((usual, role) => (Number.isNaN(told[role]) ? shareOf(usual + shift) : (told[role] as number)));
  });
}

const logOdds = (share: number): number => Math.log(share / (1 - share));
const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * An option is ticked often where the role's mean position on its traits, counted towards the option's side, is above the middle:
 * seldom + (often - seldom) x Phi((mean - 50) / sd). One that touches no trait is ticked by half of everybody.
 */
function expectedLogOdds(entry: BankQuestion, option: number): Float64Array {
  const touched = entry.traits.flatMap((_, t) => {
    const position = entry.positions[option * entry.traits.length + t] as number;
    return Number.isNaN(position)
      ? []
      : [{ means: entry.means[t] as Float64Array, variances: entry.variances[t] as Float64Array, position }];
  });
  return Float64Array.from({ length: entry.roles }, (_, role) => {
    if (touched.length === 0) return 0;
    const sum = (of: (trait: (typeof touched)[number]) => number) => touched.reduce((total, trait) => total + of(trait), 0);
    const mean = sum(({ means, position }) => (position >= 50 ? (means[role] as number) : 100 - (means[role] as number))) / touched.length;
    const deviation = Math.sqrt(sum(({ variances }) => answerNoise ** 2 + (variances[role] as number))) / touched.length;
    return logOdds(ticks.seldom + (ticks.often - ticks.seldom) * normalCdf((mean - 50) / deviation));
  });
}

/** e_0 to e_n of these odds: the sums over all sets of as many of the product of their odds. */
function sumsOverSets(odds: readonly number[]): number[] {
  const sums = [1];
  for (const one of odds) {
    sums.push(0);
    for (let n = sums.length - 1; n > 0; n--) sums[n] = (sums[n] as number) + (sums[n - 1] as number) * one;
  }
  return sums;
}

function oddsOf(entry: BankQuestion, role: number, option: number): number {
  const share = entry.shares?.[option]?.[role] as number;
  return share / (1 - share);
}

const oddsIn = (entry: BankQuestion, role: number, options: readonly number[]): number[] =>
  options.map((option) => oddsOf(entry, role, option));

const allOptions = (entry: BankQuestion): number[] => entry.question.options.map((_, option) => option);

/** ln P(these options | as many are ticked, role), per role. */
function setLogs(entry: BankQuestion, ticked: readonly number[]): Float64Array {
  return Float64Array.from({ length: entry.roles }, (_, role) => {
    const product = oddsIn(entry, role, ticked).reduce((a, b) => a * b, 1);
    return Math.log(product / (sumsOverSets(oddsIn(entry, role, allOptions(entry)))[ticked.length] as number));
  });
}

/** ln of the share of those of each role who tick `count` options that tick this one. */
export function logsAmong(entry: BankQuestion, option: number, count: number): Float64Array {
  const others = allOptions(entry).filter((other) => other !== option);
  return Float64Array.from({ length: entry.roles }, (_, role) => {
    const without = sumsOverSets(oddsIn(entry, role, others));
    const withIt = oddsOf(entry, role, option) * (without[count - 1] ?? 0);
    return Math.log(withIt / (withIt + (without[count] ?? 0)));
  });
}

/**
 * What each ticked option says, per role: ln of its share among those who tick as many, and an equal part of what the set says beyond
 * the sum of these. Together ln P(set | as many are ticked, role). None where all are ticked.
 */
export function tickLogs(entry: BankQuestion, ticked: readonly number[]): Float64Array[] {
  // There is one set of all options, and everybody who ticks as many ticks it.
  if (ticked.length === entry.question.options.length) return [];
  const each = ticked.map((option) => logsAmong(entry, option, ticked.length));
  const whole = setLogs(entry, ticked);
  const rest = whole.map((log, role) => (log - each.reduce((sum, logs) => sum + (logs[role] as number), 0)) / ticked.length);
  return each.map((logs) => logs.map((log, role) => log + (rest[role] as number)));
}

/** Of each number of ticks, from none to all, the set that speaks most for a role rather than for another one. */
export function setsFor(entry: BankQuestion, role: number, other: number): (readonly number[])[] {
  const lead = (option: number): number => Math.log(oddsOf(entry, role, option) / oddsOf(entry, other, option));
  const best = allOptions(entry).sort((a, b) => lead(b) - lead(a) || a - b);
  return [[], ...best.map((_, last) => best.slice(0, last + 1).sort((a, b) => a - b))];
}

/** There are two to the power of so many sets of ticks. */
const mostOptions = 8;

type TickOutcomes = {
  /** ln P(set | as many are ticked, role) as `logs[set * roles + role]`, for every set of the options in which roles differ most. */
  logs: Float64Array;
  /** P(set | role), the options being independent within a role. */
  chances: Float64Array;
};

/** Every answer that there can be, by the options in which roles differ most: those of the others change little. */
export function tickOutcomes(bank: Bank, entry: BankQuestion): TickOutcomes {
  const { roles } = entry;
  const table = (name: string, of: (odds: readonly number[]) => (set: readonly number[]) => number) =>
    remembered(bank, `${name} ${entry.index}`, () => {
      const options = mostTelling(entry);
      const sets = Array.from({ length: 2 ** options.length }, (_, set) =>
        options.flatMap((_option, bit) => ((set >> bit) & 1 ? [bit] : [])),
      );
      const values = new Float64Array(sets.length * roles);
      for (let role = 0; role < roles; role++) {
        const inRole = of(oddsIn(entry, role, options));
        sets.forEach((set, at) => {
          values[at * roles + role] = inRole(set);
        });
      }
      return values;
    });
  const productOf = (odds: readonly number[], set: readonly number[]) => set.reduce((product, bit) => product * (odds[bit] as number), 1);
  return {
    logs: table('set logs', (odds) => {
      const sums = sumsOverSets(odds);
      return (set) => Math.log(productOf(odds, set) / (sums[set.length] as number));
    }),
    // The product of 1 + o is the sum over all sets.
    chances: table('set chances', (odds) => {
      const all = odds.reduce((product, one) => product * (1 + one), 1);
      return (set) => productOf(odds, set) / all;
    }),
  };
}

function mostTelling(entry: BankQuestion): number[] {
  const spread = allOptions(entry).map((option) => {
    const logs = Array.from(entry.shares?.[option] ?? [], Math.log);
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    return { option, variance: logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) };
  });
  const most = spread.sort((a, b) => b.variance - a.variance).slice(0, mostOptions);
  return most.map(({ option }) => option).sort((a, b) => a - b);
}

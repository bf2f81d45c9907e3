/** Shares of practitioners: counts made into probabilities. */

import type { Id, Survey } from '../types';
import type { Alike } from './alike';
import type { ToolParameters } from './parameters';

/** What the model needs of a role. `tools`: most typical first; `languages`: those that it names, some of them among its tools. */
export type ToolRole = { id: Id; family: string; tools: readonly Id[]; languages?: readonly Id[] };

/** Where a list names a tool: 0 is the first place. */
export type Places = ReadonlyMap<Id, number>;

/** What every step of building the shares needs. */
export type Context = {
  roles: readonly ToolRole[];
  index: ReadonlyMap<Id, number>;
  /** Per role: its tools. */
  listed: readonly Places[];
  /** The same with its languages after them, for what nobody asked. Where people were asked they add nothing (tried on the 1,993). */
  named: readonly Places[];
  /** Per role: how much each role of the widest survey counts for what it is expected to use (see alike.ts). Adds up to less than 1. */
  alike: readonly (readonly Alike[])[];
  parameters: ToolParameters;
};

/** The roles that a survey knows. */
export const coveredBy = (roles: readonly ToolRole[], survey: Survey): Id[] =>
  roles.map((role) => role.id).filter((id) => (survey.n[id] ?? 0) > 0);

/** Did the survey ask for the tool? */
export const asks = (survey: Survey, tool: Id): boolean => Object.hasOwn(survey.tools, tool);

/**
 * Users of a tool in a role. Where the survey left the figure out, what is to be expected of 0, 1 or 2 users when `average` of
 * all people use the tool: the mean of a Poisson distribution cut off above 2.
 */
export function usersOf(survey: Survey, tool: Id, role: Id, average: number): number {
  const users = survey.tools[tool]?.[role];
  if (users !== undefined) return Math.min(users, survey.n[role] as number);
  const expected = (survey.n[role] as number) * average;
  return (expected * (1 + expected)) / (1 + expected + expected ** 2 / 2);
}

/** The share of an average role's people who use the tool; half a user is added, so that it is never 0. */
export function averageShare(survey: Survey, tool: Id, covered: readonly Id[]): number {
  let sum = 0;
  for (const role of covered) sum += ((survey.tools[tool]?.[role] ?? 0) + 0.5) / ((survey.n[role] as number) + 1);
  return sum / Math.max(1, covered.length);
}

export const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0);

/**
 * The share of a role that a survey knows, as if some more people had been asked: as many of them use the tool as the average
 * role and the role's own list lead to expect (`lifted`). So lists speak for roles that few answered for.
 */
export function smoothed(context: Context, survey: Survey, tool: Id, role: Id, average: number): number {
  const people = context.parameters.pseudoPeople;
  const expected = lifted(context.listed[context.index.get(role) as number], average, tool, context.parameters.listLift);
  return (usersOf(survey, tool, role, average) + people * expected) / ((survey.n[role] as number) + people);
}

/** From a base share towards 100 %, the further the earlier the role lists the tool; the base where it does not. */
export function lifted(places: Places | undefined, base: number, tool: Id, lift: Lift): number {
  const place = places?.get(tool);
  return place === undefined ? base : base + (1 - base) * liftAt(place, lift);
}

type Lift = ToolParameters['listLift'];

/** The part of the way to 100 % that a place in a list is worth; 0 is the first. */
export const liftAt = (place: number, { first, step, least }: Lift): number => Math.max(least, first - step * place);

/**
 * The share of a role that nobody asked: as far as lists are like its own that of their roles, for the rest the one given;
 * raised where it lists the tool.
 * @param elsewhere the share of people who are like none of these.
 * @param shareOf the share of a role of the widest survey.
 */
export function estimated(context: Context, tool: Id, role: number, elsewhere: number, shareOf: (role: Id) => number): number {
  const { alike, named, parameters } = context;
  let base = 0;
  let rest = 1;
  for (const { id, weight } of alike[role] as readonly Alike[]) {
    base += weight * shareOf(id);
    rest -= weight;
  }
  return lifted(named[role], base + rest * elsewhere, tool, parameters.estimateLift);
}

/** p (1 - p), averaged with weights. */
export function weightedVariance(weights: ArrayLike<number>, shares: ArrayLike<number>): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    const share = shares[i] as number;
    sum += (weights[i] as number) * share * (1 - share);
    total += weights[i] as number;
  }
  return total > 0 ? sum / total : 0;
}

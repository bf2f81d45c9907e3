/** The share of every role's people who use each tool: measured where a survey says so, else taken from the role's own list. */

import type { Id, Survey } from '../types';
import type { ToolParameters } from './parameters';

/** What the model needs of a role. `tools`: most typical first. */
export type ToolRole = { id: Id; family: string; tools: readonly Id[] };

export type Profiles = {
  roles: readonly Id[];
  /** Sorted. */
  tools: readonly Id[];
  /** `shares[tool][role]`, 0-1. */
  shares: readonly Float64Array[];
  /** Per tool: how much people of one role differ in it, p (1 - p) averaged over roles, then over surveys. */
  variance: Float64Array;
  /** Per tool: did the widest survey ask for it? Only then does it say anything that a person does not name it. */
  asked: readonly boolean[];
  /** Per role: respondents of the widest survey; 0 where it has none. */
  people: Float64Array;
  /** What the narrower surveys know. */
  fields: readonly Field[];
  /** Per role: does a survey stand behind its whole profile, its own or that of its nearest role? */
  surveyed: readonly boolean[];
};

/** A survey of a narrower field, for telling the roles of that field apart. */
export type Field = {
  tools: readonly Id[];
  /** `shares[tool][role]` with every role of the base; NaN for roles that it does not cover. */
  shares: readonly Float64Array[];
  variance: Float64Array;
  /** Per role: the role of both surveys that it is compared with, by index; -1: none. */
  reference: readonly number[];
};

type Context = {
  roles: readonly ToolRole[];
  index: ReadonlyMap<Id, number>;
  places: readonly ReadonlyMap<Id, number>[];
  parameters: ToolParameters;
};

/**
 * Users of a tool in a role. Where the survey left the figure out, what is to be expected of 0, 1 or 2 users when `average` of
 * all people use the tool: the mean of a Poisson distribution cut off above 2.
 */
function usersOf(survey: Survey, tool: Id, role: Id, average: number): number {
  const users = survey.tools[tool]?.[role];
  if (users !== undefined) return users;
  const expected = (survey.n[role] as number) * average;
  return (expected * (1 + expected)) / (1 + expected + expected ** 2 / 2);
}

/** The share of an average role's people who use the tool; half a user is added, so that it is never 0. */
const averageShare = (survey: Survey, tool: Id, covered: readonly Id[]): number =>
  mean(covered.map((role) => ((survey.tools[tool]?.[role] ?? 0) + 0.5) / ((survey.n[role] as number) + 1)));

const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const mean = (values: readonly number[]): number => (values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0);

/** Joins the surveys and the roles' own lists. The survey that knows most roles is the frame; the others refine it. */
export function buildProfiles(roles: readonly ToolRole[], surveys: readonly Survey[], parameters: ToolParameters): Profiles {
  const index = new Map(roles.map((role, i) => [role.id, i]));
  const places = roles.map((role) => new Map([...new Set(role.tools)].map((tool, place) => [tool, place])));
  const context: Context = { roles, index, places, parameters };
  const covered = (survey: Survey): Id[] => roles.map((role) => role.id).filter((id) => (survey.n[id] ?? 0) > 0);
  const ordered = [...surveys]
    .filter((survey) => covered(survey).length > 0)
    .sort((a, b) => covered(b).length - covered(a).length || (a.id < b.id ? -1 : 1));
  const [frame, ...seconds] = ordered;
  const shares = new Map<Id, Float64Array>();
  const surveyed = roles.map((role) => frame !== undefined && (frame.n[role.id] ?? 0) > 0);
  if (frame) addFrame(context, shares, frame, covered(frame));
  const fields = seconds.map((second) => addSecond(context, shares, surveyed, frame as Survey, second, covered(second)));
  addListed(context, shares);
  const tools = [...shares.keys()].sort();
  const people = Float64Array.from(roles, (role) => frame?.n[role.id] ?? 0);
  return {
    roles: roles.map((role) => role.id),
    tools,
    shares: tools.map((tool) => shares.get(tool) as Float64Array),
    variance: Float64Array.from(tools, (tool) => varianceOf(context, shares.get(tool) as Float64Array, tool, ordered, people)),
    asked: tools.map((tool) => frame !== undefined && tool in frame.tools),
    people,
    fields,
    surveyed,
  };
}

/** From a base share towards 100 %, the further the earlier the role lists the tool; the base where it does not. */
function lifted({ places, parameters }: Context, base: number, tool: Id, role: number): number {
  const place = places[role]?.get(tool);
  if (place === undefined) return base;
  const { first, step, least } = parameters.listLift;
  return base + (1 - base) * Math.max(least, first - step * place);
}

function addFrame(context: Context, shares: Map<Id, Float64Array>, frame: Survey, covered: readonly Id[]): void {
  const { roles, parameters } = context;
  for (const tool of Object.keys(frame.tools)) {
    const average = averageShare(frame, tool, covered);
    const known = new Map(covered.map((role) => [role, smoothed(frame, tool, role, average, parameters.pseudoPeople)]));
    const unknown = mean([...known.values()]);
    shares.set(
      tool,
      Float64Array.from(roles, (role, i) => known.get(role.id) ?? lifted(context, unknown, tool, i)),
    );
  }
}

const smoothed = (survey: Survey, tool: Id, role: Id, average: number, people: number): number =>
  (usersOf(survey, tool, role, average) + people * average) / ((survey.n[role] as number) + people);

/**
 * A survey of a narrower field. A role that only it knows takes the frame's shares of the nearest role that both know, moved by
 * the odds ratio that it finds between the two. For tools that only it knows, its shares stand, and roles outside its field are
 * taken to use them as seldom as its rarest users.
 */
function addSecond(
  context: Context,
  shares: Map<Id, Float64Array>,
  surveyed: boolean[],
  frame: Survey,
  second: Survey,
  covered: readonly Id[],
): Field {
  const { roles, index, parameters } = context;
  const both = covered.filter((role) => (frame.n[role] ?? 0) > 0).sort((a, b) => (second.n[b] as number) - (second.n[a] as number));
  const familyOf = (role: Id): string => (roles[index.get(role) as number] as ToolRole).family;
  const reference = roles.map((role) => {
    if (!covered.includes(role.id)) return -1;
    const known = (frame.n[role.id] ?? 0) > 0;
    const found = known ? both[0] : both.find((other) => familyOf(other) === role.family);
    return found === undefined || found === role.id ? -1 : (index.get(found) as number);
  });
  for (const role of covered) {
    const r = index.get(role) as number;
    const from = reference[r] as number;
    if (from < 0 || (frame.n[role] ?? 0) > 0) continue;
    surveyed[r] = true;
    for (const [tool, values] of shares) {
      const base = values[from] as number;
      values[r] =
        tool in second.tools
          ? movedShare(second, tool, covered, base, (roles[from] as ToolRole).id, role, parameters.oddsPrior)
          : lifted(context, base, tool, r);
    }
  }
  const rows: Float64Array[] = [];
  const tools = Object.keys(second.tools).sort();
  for (const tool of tools) {
    const average = averageShare(second, tool, covered);
    const own = new Map(covered.map((role) => [role, smoothed(second, tool, role, average, parameters.pseudoPeople)]));
    rows.push(Float64Array.from(roles, (role) => own.get(role.id) ?? Number.NaN));
    if (shares.has(tool)) continue;
    const large = covered.filter((role) => (second.n[role] as number) >= parameters.fewestForMinimum);
    const outside = Math.min(...(large.length > 0 ? large : covered).map((role) => own.get(role) as number));
    shares.set(
      tool,
      Float64Array.from(roles, (role, i) => own.get(role.id) ?? lifted(context, outside, tool, i)),
    );
  }
  const weights = roles.map((role) => Math.min(second.n[role.id] ?? 0, parameters.commonFrom));
  const variance = Float64Array.from(rows, (row) => Math.max(parameters.leastVariance, weightedVariance(weights, row)));
  return { tools, shares: rows, variance, reference };
}

function movedShare(second: Survey, tool: Id, covered: readonly Id[], base: number, from: Id, to: Id, prior: number): number {
  const average = averageShare(second, tool, covered);
  const odds = (role: Id): number => logit((usersOf(second, tool, role, average) + prior) / ((second.n[role] as number) + 2 * prior));
  return logistic(logit(base) + odds(to) - odds(from));
}

/** Tools that no survey knows: rare, but for the roles that list them. */
function addListed(context: Context, shares: Map<Id, Float64Array>): void {
  const { roles, parameters } = context;
  for (const tool of new Set(roles.flatMap((role) => role.tools))) {
    if (shares.has(tool)) continue;
    shares.set(
      tool,
      Float64Array.from(roles, (_, i) => lifted(context, parameters.unlistedShare, tool, i)),
    );
  }
}

/** p (1 - p) over the roles of the frame and over those of every further survey that asked for the tool; the mean of these. */
function varianceOf(context: Context, shares: Float64Array, tool: Id, surveys: readonly Survey[], people: Float64Array): number {
  const { roles, parameters } = context;
  const frame = people.some((n) => n > 0) ? people.map((n) => Math.min(n, parameters.commonFrom)) : people.map(() => 1);
  const within = [weightedVariance(frame, shares)];
  for (const survey of surveys.slice(1)) {
    if (!(tool in survey.tools)) continue;
    const covered = roles.map((role) => role.id).filter((id) => (survey.n[id] ?? 0) > 0);
    const average = averageShare(survey, tool, covered);
    within.push(
      weightedVariance(
        covered.map((role) => Math.min(survey.n[role] as number, parameters.commonFrom)),
        covered.map((role) => usersOf(survey, tool, role, average) / (survey.n[role] as number)),
      ),
    );
  }
  const estimated = surveys.some((survey) => tool in survey.tools) ? 0 : parameters.estimateVariance;
  return Math.max(parameters.leastVariance, mean(within)) + estimated;
}

function weightedVariance(weights: ArrayLike<number>, shares: ArrayLike<number>): number {
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

/** Surveys of a narrower field than the widest one: for telling the roles of that field apart. */

import type { Id, Survey } from '../types';
import { averageShare, type Context, coveredBy, estimated, lifted, smoothed, type ToolRole, usersOf, weightedVariance } from './shares';

export type Field = {
  /** Sorted. */
  tools: readonly Id[];
  /** `shares[tool][role]` with every role of the base; NaN for roles that it does not cover. */
  shares: readonly Float64Array[];
  variance: Float64Array;
  /** Per role: the role of both surveys that it is compared with, by index; -1: none. */
  reference: readonly number[];
};

const logit = (p: number): number => Math.log(p / (1 - p));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The roles that both surveys know, the second's largest first. */
function knownToBoth({ roles }: Context, frame: Survey, second: Survey): Id[] {
  return coveredBy(roles, second)
    .filter((role) => (frame.n[role] ?? 0) > 0)
    .sort((a, b) => (second.n[b] as number) - (second.n[a] as number) || (a < b ? -1 : 1));
}

/**
 * A survey of a narrower field. A role that only it knows takes the frame's shares of the nearest role that both know, moved by
 * the odds ratio that it finds between the two. For tools that only it knows, its shares stand, and roles outside its field are
 * taken to use them as seldom as its rarest users.
 */
export function addField(context: Context, shares: Map<Id, Float64Array>, surveyed: boolean[], frame: Survey, second: Survey): Field {
  const { roles, index, parameters } = context;
  const covered = coveredBy(roles, second);
  const both = knownToBoth(context, frame, second);
  const familyOf = (role: Id): string => (roles[index.get(role) as number] as ToolRole).family;
  const reference = roles.map((role) => {
    if (!covered.includes(role.id)) return -1;
    const known = (frame.n[role.id] ?? 0) > 0;
    const found = known ? both[0] : both.find((other) => familyOf(other) === role.family);
    return found === undefined || found === role.id ? -1 : (index.get(found) as number);
  });
  const tools = Object.keys(second.tools).sort();
  const averages = new Map(tools.map((tool) => [tool, averageShare(second, tool, covered)]));
  const logOdds = logOddsIn(second, averages, parameters.oddsPrior);
  for (const role of covered) {
    const r = index.get(role) as number;
    const from = reference[r] as number;
    if (from < 0 || (frame.n[role] ?? 0) > 0) continue;
    surveyed[r] = true;
    for (const [tool, values] of shares) {
      const base = values[from] as number;
      values[r] = averages.has(tool)
        ? logistic(logit(base) + logOdds(tool, role) - logOdds(tool, (roles[from] as ToolRole).id))
        : lifted(context.listed[r], base, tool, parameters.listLift);
    }
  }
  const large = covered.filter((role) => (second.n[role] as number) >= parameters.fewestForMinimum);
  const rows: Float64Array[] = [];
  for (const tool of tools) {
    const average = averages.get(tool) as number;
    const own = new Map(covered.map((role) => [role, smoothed(context, second, tool, role, average)]));
    rows.push(Float64Array.from(roles, ({ id }) => own.get(id) ?? Number.NaN));
    if (shares.has(tool)) continue;
    const outside = Math.min(...(large.length > 0 ? large : covered).map((role) => own.get(role) as number));
    shares.set(
      tool,
      Float64Array.from(
        roles,
        ({ id }, role) => own.get(id) ?? estimated(context, tool, role, outside, (other) => own.get(other) ?? outside),
      ),
    );
  }
  const weights = roles.map((role) => Math.min(second.n[role.id] ?? 0, parameters.commonFrom));
  const variance = Float64Array.from(rows, (row) => Math.max(parameters.leastVariance, weightedVariance(weights, row)));
  return { tools, shares: rows, variance, reference };
}

/** Respondents that a role known only to the second survey would have had, by its ratio to that survey's largest role that both know. */
export function addCounts(context: Context, common: Float64Array, frame: Survey, second: Survey): void {
  const largest = knownToBoth(context, frame, second)[0];
  if (largest === undefined) return;
  context.roles.forEach(({ id }, role) => {
    const counted = second.n[id] ?? 0;
    if (common[role] === 0 && counted > 0) common[role] = ((frame.n[largest] as number) * counted) / (second.n[largest] as number);
  });
}

const logOddsIn =
  (survey: Survey, averages: ReadonlyMap<Id, number>, prior: number) =>
  (tool: Id, role: Id): number =>
    logit((usersOf(survey, tool, role, averages.get(tool) as number) + prior) / ((survey.n[role] as number) + 2 * prior));

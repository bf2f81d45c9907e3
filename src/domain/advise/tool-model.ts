/**
 * From tools to roles: a linear discriminant built from the shares of practitioners who use each tool.
 *
 * The weight of a tool for a role is how far the role's share lies above the average role's, in units of how much people of one
 * role differ in it; tools that travel together share one weight (Fisher's rule: inverse covariance times difference of
 * means). See `career help scoring`.
 */

import type { Id, Survey } from '../types';
import { type Ecosystem, ecosystems as measuredEcosystems } from './ecosystems';
import { centre, type EvidenceRow } from './evidence';
import { type ToolParameters, toolParameters } from './parameters';
import { buildProfiles, type Field, type Profiles, type ToolRole } from './profiles';

export type ToolModel = {
  roles: readonly Id[];
  /** Per tool that tells roles apart: the weight for each role, in nats for one tool in a list of the usual length. */
  weights: ReadonlyMap<Id, Float64Array>;
  /** What leaving out everything says, in nats; times `leftOutScale` and `listScale`. */
  leftOut: Float64Array;
  /** What the frequency of the role in the survey says, in nats. */
  commonness: Float64Array;
  /** The tools that the widest survey asked for. */
  asked: ReadonlySet<Id>;
  profiles: Profiles;
  parameters: ToolParameters;
};

/** Weights below this are rounding errors of evidence that says nothing. */
const nothing = 1e-12;

/**
 * Prepares the weights once. Cost: tools x roles x ecosystems.
 * @param surveys any number; the one that knows most roles is the frame.
 */
export function buildToolModel(
  roles: readonly ToolRole[],
  surveys: readonly Survey[],
  parameters: ToolParameters = toolParameters,
  ecosystems: readonly Ecosystem[] = measuredEcosystems,
): ToolModel {
  const profiles = buildProfiles(roles, surveys, parameters);
  const { raw, leftOut } = discriminant(profiles, parameters, ecosystems);
  const weights = new Map<Id, Float64Array>();
  profiles.tools.forEach((tool, t) => {
    const row = centre(scaled(raw[t] as Float64Array, parameters.scale));
    if (row.some((value) => Math.abs(value) > nothing)) weights.set(tool, row);
  });
  return {
    roles: profiles.roles,
    weights,
    leftOut: centre(scaled(leftOut, parameters.scale)),
    asked: new Set(profiles.tools.filter((_, t) => profiles.asked[t])),
    commonness: centre(scaled(commonness(profiles, parameters), parameters.scale)),
    profiles,
    parameters,
  };
}

const scaled = (values: Float64Array, factor: number): Float64Array => values.map((value) => value * factor);

/**
 * Inverse covariance times the role's distance from the average surveyed role. The covariance of two tools within a role is
 * sd sd' (breadth + sum over ecosystems of loading loading'), so that its inverse needs one small matrix (Woodbury's identity).
 * Tools that the widest survey did not ask for stand alone: nobody knows what they go with, and leaving them out says nothing.
 */
function discriminant(profiles: Profiles, parameters: ToolParameters, ecosystems: readonly Ecosystem[]) {
  const { tools, shares, variance, surveyed, asked } = profiles;
  const roles = profiles.roles.length;
  const factors = ecosystems.length + 1;
  const typical = shares.map((row) => averageOf(row, surveyed));
  const loading = tools.map((tool, t) =>
    asked[t]
      ? [Math.sqrt(parameters.breadth), ...ecosystems.map((ecosystem) => ecosystem.loadings[tool] ?? 0)]
      : new Array<number>(factors).fill(0),
  );
  const own = tools.map((_, t) => {
    const common = (loading[t] as number[]).reduce((sum, value) => sum + value * value, 0);
    return Math.max(0.05, 1 - common) * (variance[t] as number) + parameters.extraVariance;
  });
  const slope = tools.map((_, t) => (loading[t] as number[]).map((value) => value * Math.sqrt(variance[t] as number)));
  const inner = Array.from({ length: factors }, (_, f) => Array.from({ length: factors }, (_, g) => (f === g ? 1 : 0)));
  const pull = Array.from({ length: factors }, () => new Float64Array(roles));
  tools.forEach((_, t) => {
    for (let f = 0; f < factors; f++) {
      const part = (slope[t]?.[f] as number) / (own[t] as number);
      if (part === 0) continue;
      for (let g = 0; g < factors; g++) (inner[f] as number[])[g] = (inner[f]?.[g] as number) + part * (slope[t]?.[g] as number);
      for (let r = 0; r < roles; r++)
        (pull[f] as Float64Array)[r] = (pull[f]?.[r] as number) + part * ((shares[t]?.[r] as number) - (typical[t] as number));
    }
  });
  solveInPlace(inner, pull);
  const raw = tools.map((_, t) =>
    Float64Array.from(profiles.roles, (_role, r) => {
      let value = (shares[t]?.[r] as number) - (typical[t] as number);
      for (let f = 0; f < factors; f++) value -= (slope[t]?.[f] as number) * (pull[f]?.[r] as number);
      return value / (own[t] as number);
    }),
  );
  for (const field of profiles.fields) refine(profiles, raw, field, parameters);
  const leftOut = new Float64Array(roles);
  const distance = new Float64Array(roles);
  tools.forEach((_, t) => {
    if (!asked[t]) return;
    for (let r = 0; r < roles; r++) {
      const weight = raw[t]?.[r] as number;
      const share = shares[t]?.[r] as number;
      leftOut[r] = (leftOut[r] as number) - (weight * (share + (typical[t] as number))) / 2;
      distance[r] = (distance[r] as number) + (weight * (share - (typical[t] as number))) / 2;
    }
  });
  // A role that no survey covers is not the average of all: it differs from it in ways unknown, as much as the others do.
  const unknown = averageOf(distance, surveyed);
  for (let r = 0; r < roles; r++) if (!surveyed[r]) leftOut[r] = (leftOut[r] as number) - unknown;
  return { raw, leftOut };
}

/**
 * Between roles of a narrower survey's field that survey speaks by the same rule, relative to a role that both surveys know:
 * alone where the wider one does not know the role or the tool, else for its part.
 */
function refine(profiles: Profiles, raw: readonly Float64Array[], field: Field, parameters: ToolParameters): void {
  const place = new Map(profiles.tools.map((tool, t) => [tool, t]));
  const own = field.variance.map((variance) => (1 - parameters.breadth) * variance + parameters.extraVariance);
  const slope = field.variance.map((variance) => Math.sqrt(parameters.breadth * variance));
  const shared = slope.reduce((sum, value, k) => sum + value ** 2 / (own[k] as number), 1);
  field.reference.forEach((from, to) => {
    if (from < 0) return;
    const gap = field.shares.map((row) => (row[to] as number) - (row[from] as number));
    const pull = gap.reduce((sum, value, k) => sum + ((slope[k] as number) * value) / (own[k] as number), 0) / shared;
    field.tools.forEach((tool, k) => {
      const t = place.get(tool) as number;
      const row = raw[t] as Float64Array;
      const both = profiles.asked[t] === true && (profiles.people[to] as number) > 0;
      const part = both ? parameters.secondSurvey : 1;
      const moved = (row[from] as number) + ((gap[k] as number) - (slope[k] as number) * pull) / (own[k] as number);
      row[to] = (1 - part) * (row[to] as number) + part * moved;
    });
  });
}

/** The mean over the surveyed roles; over all where none is. */
function averageOf(values: Float64Array, surveyed: readonly boolean[]): number {
  const any = surveyed.some((flag) => flag);
  const chosen = values.filter((_, role) => !any || surveyed[role]);
  return chosen.reduce((a, b) => a + b, 0) / Math.max(1, chosen.length);
}

function commonness({ people }: Profiles, parameters: ToolParameters): Float64Array {
  const logs = people.map((n) => (n > 0 ? Math.log(Math.min(n, parameters.commonFrom)) : Number.NaN));
  const known = logs.filter((value) => !Number.isNaN(value));
  const typical = known.reduce((a, b) => a + b, 0) / Math.max(1, known.length);
  return logs.map((value) => (Number.isNaN(value) ? 0 : parameters.commonness * (value - typical)));
}

/** Replaces `right` by matrix^-1 right. Gauss-Jordan; the matrix is 1 + a positive semidefinite one, so every pivot is at least 1. */
function solveInPlace(matrix: number[][], right: Float64Array[]): void {
  const size = matrix.length;
  for (let p = 0; p < size; p++) {
    for (let row = 0; row < size; row++) {
      if (row === p) continue;
      const factor = (matrix[row]?.[p] as number) / (matrix[p]?.[p] as number);
      if (factor === 0) continue;
      for (let c = p; c < size; c++) (matrix[row] as number[])[c] = (matrix[row]?.[c] as number) - factor * (matrix[p]?.[c] as number);
      const target = right[row] as Float64Array;
      const source = right[p] as Float64Array;
      for (let c = 0; c < target.length; c++) target[c] = (target[c] as number) - factor * (source[c] as number);
    }
  }
  for (let p = 0; p < size; p++) {
    const pivot = matrix[p]?.[p] as number;
    const row = right[p] as Float64Array;
    for (let c = 0; c < row.length; c++) row[c] = (row[c] as number) / pivot;
  }
}

/**
 * The evidence of a list of tools: a row per tool, and two for the list as a whole. Unknown ids, repetitions and tools that
 * do not tell roles apart leave no trace; the order is of no account. Nothing known: no rows.
 * @param titleOf the name to print; default: the id.
 */
export function toolRows(model: ToolModel, tools: Iterable<Id>, titleOf: (tool: Id) => string = (tool) => tool): EvidenceRow[] {
  const { parameters, weights } = model;
  const named = [...new Set(tools)].filter((tool) => weights.has(tool)).sort();
  if (named.length === 0) return [];
  const each = listScale(named.length, parameters);
  const omission = leftOutScale(named.filter((tool) => model.asked.has(tool)).length, parameters);
  return [
    ...named.map((tool) => ({
      evidence: { kind: 'tool' as const, id: tool, label: titleOf(tool) },
      values: scaled(weights.get(tool) as Float64Array, each),
    })),
    { evidence: { kind: 'tools', id: 'commonness', label: 'how common the role is' }, values: scaled(model.commonness, each) },
    { evidence: { kind: 'tools', id: 'left-out', label: 'what your tools leave out' }, values: scaled(model.leftOut, each * omission) },
  ];
}

/** How much each of n named tools counts: the root of 16 / n, so that n tools together count with the root of n. */
export const listScale = (count: number, { usualList, shortList }: ToolParameters = toolParameters): number =>
  Math.sqrt(usualList / Math.max(count, shortList));

/** How much the omissions of a list count that names n of the tools asked for. */
export const leftOutScale = (count: number, { leftOut }: ToolParameters = toolParameters): number =>
  (leftOut.most * count ** 2) / (count ** 2 + leftOut.half ** 2);

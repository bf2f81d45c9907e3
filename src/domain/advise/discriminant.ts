/** Fisher's linear discriminant over the tools: inverse covariance times difference of means. */

import type { Id } from '../types';
import type { Ecosystem } from './ecosystems';
import type { Field } from './field';
import type { ToolParameters } from './parameters';
import type { Profiles } from './profiles';

type Discriminant = {
  /** `weights[tool][role]`: how much naming the tool speaks for the role, before `scale` and before its mean over the roles is taken off. */
  weights: readonly Float64Array[];
  /** Per role: what it says that none of the tools asked about is named. */
  leftOut: Float64Array;
};

/**
 * Inverse covariance times the role's distance from the average surveyed role. The covariance of two tools within a role is
 * sd sd' (breadth + sum over ecosystems of loading loading'), so that its inverse needs one small matrix (Woodbury's identity).
 * Tools that the widest survey did not ask for stand alone: nobody knows what they go with, and leaving them out says nothing.
 */
export function discriminant(profiles: Profiles, parameters: ToolParameters, ecosystems: readonly Ecosystem[]): Discriminant {
  const { tools, shares, variance, surveyed, asked } = profiles;
  const typical = shares.map((row) => averageOf(row, surveyed));
  const slopes = tools.map((tool, t) => (asked[t] ? slopesOf(tool, variance[t] as number, parameters, ecosystems) : []));
  // Less than all of it is shared, whatever the ecosystems: a test says so of the loadings that there are.
  const own = tools.map((_, t) => {
    const common = (slopes[t] as Slope[]).reduce((sum, { slope }) => sum + slope ** 2, 0);
    return (variance[t] as number) - common + parameters.extraVariance;
  });
  const weights = shares.map((row, t) => row.map((share) => share - (typical[t] as number)));
  const pull = pullOf(weights, slopes, own, ecosystems.length + 1);
  weights.forEach((row, t) => {
    for (const { factor, slope } of slopes[t] as Slope[]) {
      const along = pull[factor] as Float64Array;
      for (let r = 0; r < row.length; r++) row[r] = (row[r] as number) - slope * (along[r] as number);
    }
    const doubt = (r: number): number => (profiles.guessed[t]?.[r] ? parameters.estimateVariance : 0);
    for (let r = 0; r < row.length; r++) row[r] = (row[r] as number) / ((own[t] as number) + doubt(r));
  });
  for (const field of profiles.fields) refine(profiles, weights, field, parameters);
  return { weights, leftOut: leftOutOf(profiles, weights, typical, parameters) };
}

/** The constant of the rule: minus half the sum over tools of weight times (share + typical share). */
function leftOutOf(
  { roles, shares, asked, surveyed }: Profiles,
  weights: readonly Float64Array[],
  typical: readonly number[],
  { unknownDistance }: ToolParameters,
): Float64Array {
  const leftOut = new Float64Array(roles.length);
  const distance = new Float64Array(roles.length);
  weights.forEach((row, t) => {
    if (!asked[t]) return;
    for (let r = 0; r < row.length; r++) {
      const share = shares[t]?.[r] as number;
      leftOut[r] = (leftOut[r] as number) - ((row[r] as number) * (share + (typical[t] as number))) / 2;
      distance[r] = (distance[r] as number) + ((row[r] as number) * (share - (typical[t] as number))) / 2;
    }
  });
  const unknown = unknownDistance * averageOf(distance, surveyed);
  return leftOut.map((value, r) => (surveyed[r] ? value : value + unknown));
}

/** How far a tool goes with a factor: its loading times its standard deviation. Factor 0 is breadth, the others ecosystems. */
type Slope = { factor: number; slope: number };

function slopesOf(tool: Id, variance: number, parameters: ToolParameters, ecosystems: readonly Ecosystem[]): Slope[] {
  const deviation = Math.sqrt(variance);
  const loaded = ecosystems.flatMap(({ loadings }, index) =>
    Object.hasOwn(loadings, tool) ? [{ factor: index + 1, slope: (loadings[tool] as number) * deviation }] : [],
  );
  return [{ factor: 0, slope: Math.sqrt(parameters.breadth) * deviation }, ...loaded];
}

/** Per factor and role: (1 + F' D^-1 F)^-1 F' D^-1 times the differences of shares, F being the slopes and D the tools' own variance. */
function pullOf(differences: readonly Float64Array[], slopes: readonly Slope[][], own: readonly number[], factors: number): Float64Array[] {
  const inner = Array.from({ length: factors }, (_, f) => Array.from({ length: factors }, (_, g) => (f === g ? 1 : 0)));
  const pull = Array.from({ length: factors }, () => new Float64Array(differences[0]?.length ?? 0));
  differences.forEach((row, t) => {
    for (const { factor, slope } of slopes[t] as Slope[]) {
      const part = slope / (own[t] as number);
      const line = inner[factor] as number[];
      for (const other of slopes[t] as Slope[]) line[other.factor] = (line[other.factor] as number) + part * other.slope;
      const target = pull[factor] as Float64Array;
      for (let r = 0; r < row.length; r++) target[r] = (target[r] as number) + part * (row[r] as number);
    }
  });
  solveInPlace(inner, pull);
  return pull;
}

/**
 * Between roles of a narrower survey's field that survey speaks by the same rule, relative to a role that both surveys know:
 * alone where the wider one does not know the role or the tool, else for its part. How much people differ in a tool is here what the
 * role's own people do: a tool that hardly anybody of a role uses speaks strongly against it.
 */
function refine(profiles: Profiles, weights: readonly Float64Array[], field: Field, parameters: ToolParameters): void {
  const place = new Map(profiles.tools.map((tool, t) => [tool, t]));
  // Roles that both surveys know first: the others are built on them.
  const isKnown = (role: number): boolean => (profiles.people[role] as number) > 0;
  const order = field.reference.flatMap((from, to) => (from < 0 ? [] : [to])).sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
  for (const to of order) {
    const from = field.reference[to] as number;
    const within = field.shares.map((row) => Math.max(parameters.leastVariance, (row[to] as number) * (1 - (row[to] as number))));
    const own = within.map((variance) => (1 - parameters.breadth) * variance + parameters.fieldVariance);
    const slope = within.map((variance) => Math.sqrt(parameters.breadth * variance));
    const shared = slope.reduce((sum, value, k) => sum + value ** 2 / (own[k] as number), 1);
    const gap = field.shares.map((row) => (row[to] as number) - (row[from] as number));
    const pull = gap.reduce((sum, value, k) => sum + ((slope[k] as number) * value) / (own[k] as number), 0) / shared;
    field.tools.forEach((tool, k) => {
      const t = place.get(tool) as number;
      const row = weights[t] as Float64Array;
      const both = profiles.asked[t] === true && isKnown(to);
      const part = both ? parameters.secondSurvey : 1;
      const moved = (row[from] as number) + ((gap[k] as number) - (slope[k] as number) * pull) / (own[k] as number);
      row[to] = (1 - part) * (row[to] as number) + part * moved;
    });
  }
}

/** The mean over the surveyed roles; over all where none is. */
function averageOf(values: Float64Array, surveyed: readonly boolean[]): number {
  let sum = 0;
  let known = 0;
  for (let role = 0; role < values.length; role++) {
    if (!surveyed[role]) continue;
    sum += values[role] as number;
    known++;
  }
  return known > 0 ? sum / known : values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

/** Replaces `right` by matrix^-1 right. Gauss-Jordan without exchange of rows: for a positive definite matrix, as 1 + a semidefinite one is here. */
export function solveInPlace(matrix: number[][], right: Float64Array[]): void {
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

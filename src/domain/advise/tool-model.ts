/**
 * From tools to roles: a linear discriminant built from the shares of practitioners who use each tool.
 *
 * The weight of a tool for a role is how far the role's share lies above the average role's, in units of how much people of one
 * role differ in it; tools that travel together share one weight (Fisher's rule: inverse covariance times difference of
 * means). See `career help scoring`.
 */

import type { Id, Survey } from '../types';
import { discriminant } from './discriminant';
import { type Ecosystem, ecosystems as measuredEcosystems } from './ecosystems';
import { centre, type EvidenceRow } from './evidence';
import { type ToolParameters, toolParameters } from './parameters';
import { buildProfiles, type Profiles } from './profiles';
import type { ToolRole } from './shares';

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
  /** The same of every further survey. */
  askedElsewhere: readonly ReadonlySet<Id>[];
  profiles: Profiles;
  parameters: ToolParameters;
};

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
  const { weights: raw, leftOut } = discriminant(profiles, parameters, ecosystems);
  const weights = new Map<Id, Float64Array>();
  profiles.tools.forEach((tool, t) => {
    const row = centre(scaled(raw[t] as Float64Array, parameters.scale));
    if (row.some((value) => value !== 0)) weights.set(tool, row);
  });
  return {
    roles: profiles.roles,
    weights,
    leftOut: centre(scaled(leftOut, parameters.scale)),
    asked: new Set(profiles.tools.filter((_, t) => profiles.asked[t])),
    askedElsewhere: profiles.fields.map((field) => new Set(field.tools)),
    commonness: centre(scaled(commonness(profiles, parameters), parameters.scale)),
    profiles,
    parameters,
  };
}

const scaled = (values: Float64Array, factor: number): Float64Array => values.map((value) => value * factor);

/** A role that nobody counted, or hardly anybody, is taken to be as rare as the rarest of the widest survey. */
function commonness({ common, people }: Profiles, parameters: ToolParameters): Float64Array {
  const known = people.filter((n) => n > 0);
  if (known.length === 0) return new Float64Array(people.length);
  const rarest = known.reduce((a, b) => Math.min(a, b));
  return common.map((n) => parameters.commonness * Math.log(Math.min(Math.max(n, rarest), parameters.commonFrom)));
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
  const [here, ...elsewhere] = [model.asked, ...model.askedElsewhere].map((asked) => named.filter((tool) => asked.has(tool)).length);
  const omission = leftOutScale(here as number, Math.max(...elsewhere, 0), parameters);
  return [
    ...named.map((tool) => ({
      evidence: { kind: 'tool' as const, id: tool, label: titleOf(tool) },
      values: scaled(weights.get(tool) as Float64Array, each),
    })),
    { evidence: { kind: 'tools', id: 'commonness', label: 'how common the role is' }, values: scaled(model.commonness, each) },
    { evidence: { kind: 'tools', id: 'left-out', label: 'what your tools leave out' }, values: scaled(model.leftOut, each * omission) },
  ];
}

/** How much each of n named tools counts: the root of 16 / n, so that n tools together count with the root of n; a short list counts like one of 4. */
export const listScale = (count: number, { usualList, shortList }: ToolParameters = toolParameters): number =>
  Math.sqrt(usualList / Math.max(count, shortList));

/**
 * How much the omissions of a list count of which the widest survey asked for `count` tools and another one for `elsewhere`. A list
 * that knows the words of the other survey better was made with that in mind: what it leaves out of the widest says less.
 */
export const leftOutScale = (count: number, elsewhere = 0, { leftOut }: ToolParameters = toolParameters): number =>
  (leftOut.most * count ** 2) / (Math.max(count, elsewhere) ** 2 + leftOut.half ** 2);

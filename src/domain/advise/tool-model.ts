/**
 * From tools to roles, by the shares of practitioners who use each tool. Two rules share the work (`shortPart`):
 *
 * - a short list names some of what a person uses: each tool counts by how much of all that the role's people name it is
 *   (multinomial naive Bayes), and what is missing may just not have been said;
 * - a long list names most of it: a linear discriminant (Fisher's), in which what is left out counts as well and tools that travel
 *   together count once.
 *
 * Beside both, the fewer tools are named the more it counts which of them a role's own list names (`headPart`).
 *
 * See `career help scoring`.
 */

import type { Id, Survey } from '../types';
import type { Alike } from './alike';
import { discriminant } from './discriminant';
import { type Ecosystem, ecosystems as measuredEcosystems } from './ecosystems';
import { addTo, centre, type EvidenceRow } from './evidence';
import { type ToolParameters, toolParameters } from './parameters';
import { buildProfiles, type Profiles } from './profiles';
import { mean, type ToolRole } from './shares';

export type ToolModel = {
  roles: readonly Id[];
  /** Per tool that tells roles apart: the weight for each role in a long list, in nats for one tool in a list of the usual length. */
  weights: ReadonlyMap<Id, Float64Array>;
  /** The same in a short list. */
  shortWeights: ReadonlyMap<Id, Float64Array>;
  /** What leaving out everything says in a long list of the usual length, in nats; times `leftOutScale`. */
  leftOut: Float64Array;
  /**
   * What each named tool that the widest survey asked for says in a short list by taking the place of all others, in nats in a list of
   * the usual length: of people who use much, each tool is less of it.
   */
  shortLeftOut: Float64Array;
  /** What the frequency of the role in the survey says, in nats. */
  commonness: Float64Array;
  /** Per tool that a role's own list names: the more for these roles, the fewer they are. The mean over the roles is 0. */
  typical: ReadonlyMap<Id, Float64Array>;
  /** The tools that the widest survey asked for. */
  asked: ReadonlySet<Id>;
  /** The same of every further survey. */
  askedElsewhere: readonly ReadonlySet<Id>[];
  /** Tools that are used in every occupation and that no survey asked for: they make no list longer. */
  everyday: ReadonlySet<Id>;
  profiles: Profiles;
  parameters: ToolParameters;
};

type ToolModelSettings = {
  /** Tools that are used in every occupation. */
  everyday?: ReadonlySet<Id>;
  parameters?: ToolParameters;
  ecosystems?: readonly Ecosystem[];
};

/**
 * Prepares the weights once. Cost: tools x roles x ecosystems.
 * @param surveys any number; the one that knows most roles is the frame.
 */
export function buildToolModel(
  roles: readonly ToolRole[],
  surveys: readonly Survey[],
  { everyday = new Set(), parameters = toolParameters, ecosystems = measuredEcosystems }: ToolModelSettings = {},
): ToolModel {
  const profiles = buildProfiles(roles, surveys, parameters, everyday);
  const { weights: raw, leftOut } = discriminant(profiles, parameters, ecosystems);
  const askedElsewhere = profiles.fields.map((field) => new Set(field.tools));
  const asked = new Set(profiles.tools.filter((_, t) => profiles.asked[t]));
  const weights = new Map<Id, Float64Array>();
  const shortWeights = new Map<Id, Float64Array>();
  const logs = (shares: Float64Array): Float64Array => centre(shares.map((share) => shortLog(share, parameters)));
  profiles.tools.forEach((tool, t) => {
    const row = centre(scaled(raw[t] as Float64Array, parameters.scale));
    if (row.every((value) => value === 0)) return;
    weights.set(tool, row);
    shortWeights.set(tool, logs(profiles.shares[t] as Float64Array));
  });
  return {
    roles: profiles.roles,
    weights,
    shortWeights,
    leftOut: centre(scaled(leftOut, parameters.scale)),
    shortLeftOut: logs(toolsEach(profiles)).map((value) => -value),
    typical: typicalOf(roles),
    asked,
    askedElsewhere,
    everyday: new Set([...everyday].filter((tool) => ![asked, ...askedElsewhere].some((tools) => tools.has(tool)))),
    commonness: centre(scaled(commonness(profiles, parameters), parameters.scale)),
    profiles,
    parameters,
  };
}

/** ln(roles / those that list the tool) / ln(roles), for these: 1 where one alone lists it, 0 where all do. */
function typicalOf(roles: readonly ToolRole[]): Map<Id, Float64Array> {
  const lists = roles.map(({ tools, languages = [] }) => new Set([...tools, ...languages]));
  return new Map(
    [...new Set(lists.flatMap((list) => [...list]))].map((tool) => {
      const listing = lists.filter((list) => list.has(tool)).length;
      const each = Math.log(roles.length / listing) / Math.log(Math.max(2, roles.length));
      return [tool, centre(Float64Array.from(lists, (list) => (list.has(tool) ? each : 0)))];
    }),
  );
}

/** What a tool that this share of a role's people use says in a short list, in nats, before its mean over the roles is taken off. */
export const shortLog = (share: number, { shortScale, shareFloor }: ToolParameters): number => shortScale * Math.log(share + shareFloor);

/**
 * How many of the tools that the widest survey asked for people of each role use. Where no survey knows: as many as those of the roles
 * that it is like, for the rest as many as elsewhere (geometric means).
 */
function toolsEach({ roles, shares, asked, surveyed, alike }: Profiles): Float64Array {
  const known = shares.filter((_, t) => asked[t]);
  // A survey that asked for no tools leaves finite numbers, too.
  const logs = roles.map((_, role) => Math.log(known.reduce((sum, row) => sum + (row[role] as number), Number.MIN_VALUE)));
  const usual = mean(logs.filter((_, role) => surveyed[role]));
  const expected = (near: readonly Alike[]): number =>
    near.reduce((sum, { id, weight }) => sum + weight * ((logs[roles.indexOf(id)] as number) - usual), usual);
  return Float64Array.from(roles, (_, role) =>
    Math.exp(surveyed[role] ? (logs[role] as number) : expected(alike[role] as readonly Alike[])),
  );
}

const scaled = (values: Float64Array, factor: number): Float64Array => values.map((value) => value * factor);

/** A role that nobody counted is taken to be as common as the others are on average. */
function commonness({ common }: Profiles, parameters: ToolParameters): Float64Array {
  const known = Array.from(common).filter((n) => n > 0);
  const logOf = (n: number): number => Math.log(Math.min(n, parameters.commonFrom));
  const average = known.reduce((sum, n) => sum + logOf(n), 0) / Math.max(1, known.length);
  return common.map((n) => parameters.commonness * (n > 0 ? logOf(n) : average));
}

/** Of these tools those that tell roles apart, each once, sorted. */
export const weighedTools = ({ weights }: ToolModel, tools: Iterable<Id>): Id[] =>
  [...new Set(tools)].filter((tool) => weights.has(tool)).sort();

/** How many tools make a list long or short: those that tell roles apart, but for the everyday ones, of which people name any number; 1 at least. */
export const listLength = (model: ToolModel, tools: Iterable<Id>): number =>
  Math.max(1, weighedTools(model, tools).filter((tool) => !model.everyday.has(tool)).length);

/**
 * The evidence of a list of tools: a row per tool, and three for the list as a whole. Unknown ids, repetitions and tools that
 * do not tell roles apart leave no trace; the order is of no account. Nothing known: no rows.
 * @param titleOf the name to print; default: the id.
 */
export function toolRows(model: ToolModel, tools: Iterable<Id>, titleOf: (tool: Id) => string = (tool) => tool): EvidenceRow[] {
  const named = weighedTools(model, tools);
  if (named.length === 0) return [];
  const countOf = countsIn(model, named);
  const leftOut = leftOutParts(model, named);
  return [
    ...named.map((tool) => ({
      evidence: { kind: 'tool' as const, id: tool, label: titleOf(tool) },
      values: weightIn(model, tool, countOf(tool)),
    })),
    { evidence: { kind: 'tools', id: 'typical', label: "your tools in the role's list" }, values: typicalValues(model, named, countOf) },
    { evidence: { kind: 'tools', id: 'commonness', label: 'how common the role is' }, values: model.commonness },
    {
      evidence: { kind: 'tools', id: 'left-out', label: 'what your tools leave out' },
      values: leftOut.long.map((value, role) => value + (leftOut.short[role] as number)),
    },
  ];
}

/** What it says that a role's own list names a tool, in a list of `count` tools; nats per role. */
export const typicalIn = ({ typical, roles, parameters }: ToolModel, tool: Id, count: number): Float64Array =>
  scaled(
    typical.get(tool) ?? new Float64Array(roles.length),
    parameters.typicalTool * listScale(count, parameters) * headPart(count, parameters),
  );

function typicalValues(model: ToolModel, named: readonly Id[], countOf: (tool: Id) => number): Float64Array {
  const values = new Float64Array(model.roles.length);
  for (const tool of named) addTo(values, typicalIn(model, tool, countOf(tool)));
  return values;
}

type LeftOutParts = {
  /** As a long list, by which tools are missing; nats per role. */
  long: Float64Array;
  /** As a short one, by how many a role's people use; nats per role. */
  short: Float64Array;
  /** How many of the tools the widest survey asked for. */
  asked: number;
  /** See `leftOutScale`. */
  omission: number;
};

/** What a list says by what it leaves out. */
export function leftOutParts(model: ToolModel, tools: Iterable<Id>): LeftOutParts {
  const named = weighedTools(model, tools);
  const knownTo = (survey: ReadonlySet<Id>): number => named.filter((tool) => survey.has(tool)).length;
  const asked = knownTo(model.asked);
  const omission = leftOutScale(asked, Math.max(...model.askedElsewhere.map(knownTo), 0));
  const length = listLength(model, named);
  const each = listScale(length, model.parameters);
  return {
    long: scaled(model.leftOut, each * leftOutPart(length, model.parameters) * omission),
    short: scaled(model.shortLeftOut, each * shortPart(length, model.parameters) * asked),
    asked,
    omission,
  };
}

/** As one of how many each tool of a list counts, as `weighedTools` has it: an everyday tool as one of all that are named. */
export function countsIn(model: ToolModel, named: readonly Id[]): (tool: Id) => number {
  const length = listLength(model, named);
  return (tool) => (model.everyday.has(tool) ? named.length : length);
}

/** What naming a tool says of each role in a list of `count` tools, in nats. The tool has to be one of the model's. */
export const weightIn = (model: ToolModel, tool: Id, count: number): Float64Array =>
  mixed(model.weights.get(tool) as Float64Array, model.shortWeights.get(tool) as Float64Array, count, model.parameters);

/** What a list of `count` tools says, of what it says as a long one and as a short one of the usual length; nats per role. */
function mixed(long: Float64Array, short: Float64Array, count: number, parameters: ToolParameters): Float64Array {
  const part = shortPart(count, parameters);
  const each = listScale(count, parameters);
  return long.map((value, role) => each * ((1 - part) * value + part * (short[role] as number)));
}

/** How much each of n named tools counts: the root of 16 / n, so that n tools together count with the root of n. */
export const listScale = (count: number, { usualList }: ToolParameters = toolParameters): number => Math.sqrt(usualList / count);

/** How far a list of n tools is judged as a short one: 1 for none, half at `shortList`, little at thirty. The square is judgement. */
export const shortPart = (count: number, { shortList }: ToolParameters = toolParameters): number => 1 / (1 + (count / shortList) ** 2);

/** How far a list of n tools is what its owner thinks of first: 0.82 for three, half at `headOfList`, 0.03 for a usual one. The cube is judgement. */
export const headPart = (count: number, { headOfList }: ToolParameters = toolParameters): number => 1 / (1 + (count / headOfList) ** 3);

/**
 * How far what a list of n tools leaves out counts as in a long one: 0.06 for four, half at `shortList`, 0.96 at thirty. A short list names
 * what its owner thinks of first, so its omissions count less than what it names: the cube of n, where `shortPart` has the square. Chosen by
 * imagined lists (`bench:lists`, A, on that day: first 73.6 %, in three 91.4 with the cube, 71.5 and 89.5 with the square, the power 4 alike); real
 * people's lists, whole or cut to 3, 5 or 8 of their tools at random, are told as well with either.
 */
export const leftOutPart = (count: number, { shortList }: ToolParameters = toolParameters): number => 1 / (1 + (shortList / count) ** 3);

/**
 * How much the omissions of a long list count of which the widest survey asked for `count` tools and another one for `elsewhere`. A list
 * that knows the words of the other survey better was made with that in mind: what it leaves out of the widest says less (judgement; the square, too).
 */
export const leftOutScale = (count: number, elsewhere = 0): number => (count / Math.max(1, count, elsewhere)) ** 2;

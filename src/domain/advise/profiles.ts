/** The share of every role's people who use each tool: measured where a survey says so, else taken from the role's own list. */

import type { Id, Survey } from '../types';
import { type Alike, alikeOf } from './alike';
import { addCounts, addField, type Field } from './field';
import type { ToolParameters } from './parameters';
import {
  asks,
  averageShare,
  type Context,
  coveredBy,
  estimated,
  lifted,
  mean,
  type Places,
  smoothed,
  type ToolRole,
  weightedVariance,
} from './shares';

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
  /** `guessed[tool][role]`: does the share rest on lists only, because no survey asked for the tool, or only one of another field? */
  guessed: readonly (readonly boolean[])[];
  /** Per role: respondents of the widest survey; 0 where it has none. */
  people: Float64Array;
  /** The same, and for a role that only a narrower survey counted: what its ratio to that survey's largest role makes of it. */
  common: Float64Array;
  /** What the narrower surveys know. */
  fields: readonly Field[];
  /** Per role: how much each role of the widest survey counts for what it is expected to use (see alike.ts). */
  alike: readonly (readonly Alike[])[];
  /** Per role: does a survey stand behind its whole profile, its own or that of its nearest role? */
  surveyed: readonly boolean[];
};

/** Joins the surveys and the roles' own lists. The survey that knows most roles is the frame; the others refine it. */
export function buildProfiles(
  roles: readonly ToolRole[],
  surveys: readonly Survey[],
  parameters: ToolParameters,
  everyday: ReadonlySet<Id>,
): Profiles {
  const index = new Map(roles.map((role, i) => [role.id, i]));
  const places = (names: readonly Id[]): Places => new Map([...new Set(names)].map((tool, place) => [tool, place]));
  const listed = roles.map(({ tools }) => places(tools));
  const named = roles.map(({ tools, languages = [] }) => places([...tools, ...languages]));
  const covered = (survey: Survey): Id[] => coveredBy(roles, survey);
  const ordered = [...surveys]
    .filter((survey) => covered(survey).length > 0)
    .sort((a, b) => covered(b).length - covered(a).length || (a.id < b.id ? -1 : 1));
  const [frame, ...seconds] = ordered;
  const inFrame = frame === undefined ? [] : covered(frame).map((id) => ({ id, at: index.get(id) as number }));
  const context: Context = { roles, index, listed, named, alike: alikeOf(named, inFrame, parameters), parameters };
  const shares = new Map<Id, Float64Array>();
  const surveyed = roles.map((role) => frame !== undefined && (frame.n[role.id] ?? 0) > 0);
  if (frame) addFrame(context, shares, frame, covered(frame));
  const fields = seconds.map((second) => addField(context, shares, surveyed, frame as Survey, second));
  addListed(context, shares, everyday);
  const tools = [...shares.keys()].sort();
  const people = Float64Array.from(roles, (role) => frame?.n[role.id] ?? 0);
  const common = people.slice();
  for (const second of seconds) addCounts(context, common, frame as Survey, second);
  return {
    roles: roles.map((role) => role.id),
    tools,
    shares: tools.map((tool) => shares.get(tool) as Float64Array),
    variance: variancesOf(context, tools, shares, fields, people),
    asked: tools.map((tool) => frame !== undefined && asks(frame, tool)),
    guessed: tools.map((tool) => {
      const askedBy = ordered.filter((survey) => asks(survey, tool));
      return roles.map(({ id }) => !askedBy.some((survey) => survey === frame || (survey.n[id] ?? 0) > 0));
    }),
    people,
    common,
    fields,
    alike: context.alike,
    surveyed,
  };
}

function addFrame(context: Context, shares: Map<Id, Float64Array>, frame: Survey, covered: readonly Id[]): void {
  const { roles } = context;
  for (const tool of Object.keys(frame.tools)) {
    const average = averageShare(frame, tool, covered);
    const known = new Map(covered.map((role) => [role, smoothed(context, frame, tool, role, average)]));
    // People of other roles use other tools than a survey of developers asks for.
    const elsewhere = context.parameters.elsewhere * mean([...known.values()]);
    const shareOf = (role: Id): number => known.get(role) as number;
    shares.set(
      tool,
      Float64Array.from(roles, ({ id }, role) => known.get(id) ?? estimated(context, tool, role, elsewhere, shareOf)),
    );
  }
}

/**
 * Tools that no survey knows: rare, but for the roles that list them, and less so the more lists name them (`listedBase`); those that
 * are used in every occupation are not rare anywhere.
 */
function addListed(context: Context, shares: Map<Id, Float64Array>, everyday: ReadonlySet<Id>): void {
  const { roles, named, parameters } = context;
  const listing = new Map<Id, Id[]>();
  roles.forEach(({ family }, role) => {
    for (const tool of (named[role] as Places).keys()) if (!shares.has(tool)) listing.set(tool, [...(listing.get(tool) ?? []), family]);
  });
  for (const [tool, families] of listing) {
    const least = everyday.has(tool) ? parameters.everydayShare : 0;
    const base = (family: Id): number => Math.max(least, listedBase(families, family, parameters));
    shares.set(
      tool,
      Float64Array.from(roles, ({ family }, role) => lifted(named[role], base(family), tool, parameters.estimateLift)),
    );
  }
}

/** The share of a tool that nobody asked for in a role of this family that does not list it. @param families of the roles that do. */
const listedBase = (families: readonly Id[], family: Id, { listed }: ToolParameters): number =>
  1 - families.reduce((without, other) => without * (1 - (other === family ? listed.sameFamily : listed.otherFamily)), 1);

/** p (1 - p) over the roles of the frame and over those of every further survey that asked for the tool; the mean of these. */
function variancesOf(
  { parameters }: Context,
  tools: readonly Id[],
  shares: ReadonlyMap<Id, Float64Array>,
  fields: readonly Field[],
  people: Float64Array,
): Float64Array {
  const anyone = people.some((n) => n > 0);
  const weights = people.map((n) => (anyone ? Math.min(n, parameters.commonFrom) : 1));
  const inFields = fields.map((field) => new Map(field.tools.map((tool, t) => [tool, field.variance[t] as number])));
  return Float64Array.from(tools, (tool) => {
    const elsewhere = inFields.flatMap((field) => field.get(tool) ?? []);
    const within = mean([weightedVariance(weights, shares.get(tool) as Float64Array), ...elsewhere]);
    return Math.max(parameters.leastVariance, within);
  });
}

import type { Id, IsoDate, LinkedRole } from '../types';
import type { Content } from './cells';

/** `surveys`: where shares are read from, best first (see `surveyOrder`). */
export type RowContext = { asOf: IsoDate; surveys: readonly Id[] };

/** One row of the comparison: what it says of a role, and how far roles are apart in it. */
export type RowDefinition = {
  id: string;
  label: string;
  cell(role: LinkedRole, context: RowContext): Content;
  difference(roles: readonly LinkedRole[]): number | null;
};

export const setOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, 1]));
export const sourcesOf = (items: readonly { source: Id }[]) => [...new Set(items.map((item) => item.source))].sort();

/** The source of what the authors of the base decided themselves: words, choices and order are always theirs. */
export const judgement: Id = 'judgement';
/** For lists that are ours and state figures of others too. */
export const judgedWith = (items: readonly { source?: Id }[]): Id[] =>
  [...new Set([judgement, ...items.map(({ source = judgement }) => source)])].sort();

/** What a role cannot do without, the most important first. */
export const essentialSkills = ({ skills }: LinkedRole) =>
  skills.filter((need) => need.relation === 'essential').sort((a, b) => b.importance - a.importance);

/** Skills by what they weigh in the role: importance times two for an essential one. */
export const skillWeights = (role: LinkedRole) =>
  new Map(role.skills.map((need) => [need.skill, need.importance * (need.relation === 'essential' ? 2 : 1)]));
export const toolSet = (role: LinkedRole) => setOf(role.tools.map((tool) => tool.id));

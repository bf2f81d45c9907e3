import type { Id, IsoDate, LinkedRole } from '../types';
import { type Item, surveyOrder } from './cells';
import { overlapOf, pairsOf } from './difference';
import { leadingRows } from './leading-rows';
import { type RowContext, skillWeights, toolSet } from './row';
import { allRows } from './rows';

export type ComparedItem = Item & {
  /** True when it marks this role out: no other role of the comparison has it. */
  only: boolean;
  /** True when another role has it as well, to a clearly different degree. */
  telling: boolean;
};
export type ComparisonCell = {
  role: Id;
  value: unknown;
  text: string;
  short?: string;
  sources: readonly Id[];
  items?: readonly ComparedItem[];
};
export type ComparisonRow = { id: string; label: string; cells: readonly ComparisonCell[]; difference: number | null };
export type Overlap = { a: Id; b: Id; skills: number; tools: number };
export type Comparison = {
  roles: readonly { id: Id; title: string }[];
  rows: readonly ComparisonRow[];
  overlap: readonly Overlap[];
  /** Titles of what all of them have: essential skills and typical tools, in the order of the first role. */
  common: { skills: readonly string[]; tools: readonly string[] };
};

/** Rows where "only this role has it" says something: things, not sentences. */
const things: ReadonlySet<string> = new Set(['tools', 'skills', 'languages', 'certifications']);
const usedThings: ReadonlySet<string> = new Set(['tools', 'languages']);

/** A tool is no mark of a role while others, whether or not it is listed for them, use it at least half as often. */
const commonAt = 0.5;
/** Where the same survey does not say how often the role itself uses it: this share of the others is common use. */
const commonShare = 0.1;
/** Two shares or levels (0-1) further apart than this tell roles apart. */
const tellingAt = 0.1;

function alsoUses(other: LinkedRole, tool: Id, role: LinkedRole): boolean {
  if (other.tools.some((own) => own.id === tool) || other.languages.some((language) => language.id === tool)) return true;
  return other.surveyed.some(({ source, tools }) => {
    const share = tools[tool];
    const own = role.surveyed.find((survey) => survey.source === source)?.tools[tool];
    return share !== undefined && share >= (own === undefined ? commonShare : own * commonAt);
  });
}

/**
 * Attitudes, and what O*NET rates in every occupation, such as writing or critical thinking, mark no role: a list that leaves them
 * out does not say that they are not needed.
 */
const isSpecial = (role: LinkedRole, skill: Id): boolean =>
  role.skills.some((need) => need.skill === skill && need.kind !== 'attitude' && need.source === undefined);

/** Whether a thing marks this role out: listed for no other, and, for a tool, not in common use there either. */
function isOnly(row: string, key: Id, role: LinkedRole, others: readonly LinkedRole[]): boolean {
  if (!things.has(row) || others.length === 0) return false;
  if (row === 'skills') return isSpecial(role, key) && !others.some((other) => other.skills.some((need) => need.skill === key));
  return !usedThings.has(row) || !others.some((other) => alsoUses(other, key, role));
}

const isApart = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) > tellingAt - 1e-9;

/** Words have no distance; the same words have none to each other. */
const sameWords = (cells: readonly { text: string }[]): 0 | null => (cells.every(({ text }) => text === cells[0]?.text) ? 0 : null);

/** Every row of two or more roles, in the fixed order, and how much each pair shares (0-1). */
export function compareRoles(roles: readonly LinkedRole[], { asOf }: { asOf: IsoDate }): Comparison {
  // Shares of one survey only: those of another one, side by side with them, would be taken for comparable.
  const context: RowContext = { asOf, surveys: surveyOrder(roles).slice(0, 1) };
  return {
    roles: roles.map(({ id, title }) => ({ id, title })),
    rows: allRows.map((row) => {
      const contents = roles.map((role) => row.cell(role, context));
      const cells = contents.map((content, at): ComparisonCell => {
        const role = roles[at] as LinkedRole;
        const others = roles.filter((other) => other !== role);
        const same = ({ key }: Item) =>
          contents.filter((other) => other !== content).flatMap((other) => other.items?.filter((item) => item.key === key) ?? []);
        const items = content.items?.map((item): ComparedItem => {
          const elsewhere = same(item);
          return {
            ...item,
            only: elsewhere.length === 0 && isOnly(row.id, item.key, role, others),
            telling: elsewhere.some(({ amount }) => isApart(item.amount, amount)),
          };
        });
        return {
          role: role.id,
          value: content.value,
          text: content.text ?? (items?.map((item) => item.text).join('; ') || '-'),
          ...(content.short === undefined ? {} : { short: content.short }),
          sources: content.sources ?? [],
          ...(items ? { items } : {}),
        };
      });
      return { id: row.id, label: row.label, cells, difference: row.difference(roles) ?? sameWords(cells) };
    }),
    overlap: pairsOf(roles).map(([a, b]) => ({
      a: a.id,
      b: b.id,
      skills: overlapOf(skillWeights(a), skillWeights(b)),
      tools: overlapOf(toolSet(a), toolSet(b)),
    })),
    common: commonTo(roles),
  };
}

function commonTo(roles: readonly LinkedRole[]): Comparison['common'] {
  const [first, ...others] = roles;
  const essential = (role: LinkedRole) => role.skills.filter((need) => need.relation === 'essential');
  return {
    skills: first
      ? [...essential(first)]
          .sort((a, b) => b.importance - a.importance)
          .filter(({ skill }) => others.every((other) => essential(other).some((need) => need.skill === skill)))
          .map(({ title }) => title)
      : [],
    tools: (first?.tools ?? [])
      .filter(({ id }) => others.every((other) => other.tools.some((tool) => tool.id === id)))
      .map(({ title }) => title),
  };
}

/** Which rows to show: the eight that lead and the `count` further ones that differ most, in the fixed order. */
export function mainRows(comparison: Comparison, count = 5): ComparisonRow[] {
  const leading = new Set(leadingRows.map((row) => row.id));
  const differing = comparison.rows
    .filter((row) => !leading.has(row.id) && row.difference !== null && row.difference > 0)
    .sort((a, b) => (b.difference ?? 0) - (a.difference ?? 0))
    .slice(0, count);
  return comparison.rows.filter((row) => leading.has(row.id) || differing.includes(row));
}

/** Rows in which the roles are not known to be the same. */
export const differingRows = (comparison: Comparison): ComparisonRow[] => comparison.rows.filter((row) => row.difference !== 0);

import type { Id, IsoDate, LinkedRole } from '../types';
import { type Content, surveyOrder } from './cells';
import { overlapOf, pairsOf } from './difference';
import { leadingRows } from './leading-rows';
import { type ComparedItem, markItems } from './marks';
import { essentialSkills, type RowContext, skillWeights, toolSet } from './row';
import { allRows } from './rows';

export type ComparisonCell = {
  role: Id;
  value: unknown;
  text: string;
  /** In few words, where there are fewer. */
  short: string | undefined;
  sources: readonly Id[];
  /** The entries of a list, marked. */
  readonly items: readonly ComparedItem[] | undefined;
};
export type ComparisonRow = { id: string; label: string; cells: readonly ComparisonCell[]; difference: number | null };
type Overlap = { a: Id; b: Id; skills: number; tools: number };
export type Comparison = {
  roles: readonly { id: Id; title: string }[];
  rows: readonly ComparisonRow[];
  overlap: readonly Overlap[];
  /** Titles of what all of them have: essential skills and typical tools, in the order of the first role. */
  common: { skills: readonly string[]; tools: readonly string[] };
};

/** Words have no distance; the same words have none to each other. Nor is 0 what a measure does not see while the words differ. */
const sameWords = (cells: readonly { text: string }[]): 0 | null => (cells.every(({ text }) => text === cells[0]?.text) ? 0 : null);

/** Every row of two or more roles, in the fixed order, and how much each pair shares (0-1). */
export function compareRoles(roles: readonly LinkedRole[], { asOf }: { asOf: IsoDate }): Comparison {
  // Shares of one survey only: those of another one, side by side with them, would be taken for comparable.
  const context: RowContext = { asOf, surveys: surveyOrder(roles).slice(0, 1) };
  return {
    roles: roles.map(({ id, title }) => ({ id, title })),
    rows: allRows.map((row) => {
      const contents = roles.map((role) => row.cell(role, context));
      const cells = contents.map((_, at) => cellOf(row.id, at, contents, roles));
      return { id: row.id, label: row.label, cells, difference: row.difference(roles) || sameWords(cells) };
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

/** A program reads values and texts; which entries tell roles apart is found when a person is shown them. */
function cellOf(row: string, at: number, contents: readonly Content[], roles: readonly LinkedRole[]): ComparisonCell {
  const { value, text, short, sources = [], items } = contents[at] as Content;
  let marked: readonly ComparedItem[] | undefined;
  return {
    role: (roles[at] as LinkedRole).id,
    value,
    text: text ?? (items?.map((item) => item.text).join('; ') || '-'),
    short,
    sources,
    get items() {
      marked ??=
        items &&
        markItems(
          row,
          at,
          contents.map((content) => content.items ?? []),
          roles,
        );
      return marked;
    },
  };
}

function commonTo([first, ...others]: readonly LinkedRole[]): Comparison['common'] {
  if (!first) return { skills: [], tools: [] };
  const skills = essentialSkills(first).filter(({ skill }) =>
    others.every((other) => other.skills.some((need) => need.skill === skill && need.relation === 'essential')),
  );
  const tools = first.tools.filter(({ id }) => others.every((other) => other.tools.some((tool) => tool.id === id)));
  return { skills: skills.map(({ title }) => title), tools: tools.map(({ title }) => title) };
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

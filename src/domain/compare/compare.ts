import type { Id, IsoDate, LinkedRole } from '../types';
import { type Item, shareOf, surveyOrder } from './cells';
import { overlapOf, pairsOf } from './difference';
import { leadingRows } from './leading-rows';
import { type RowContext, skillWeights, toolSet } from './row';
import { allRows } from './rows';

export type ComparedItem = Item & {
  /** True when no other role of the comparison has it. */
  only: boolean;
};
export type ComparisonCell = { role: Id; value: unknown; text: string; sources: readonly Id[]; items?: readonly ComparedItem[] };
export type ComparisonRow = { id: string; label: string; cells: readonly ComparisonCell[]; difference: number | null };
export type Overlap = { a: Id; b: Id; skills: number; tools: number };
export type Comparison = { roles: readonly { id: Id; title: string }[]; rows: readonly ComparisonRow[]; overlap: readonly Overlap[] };

/** Rows where "only this role has it" says something: things, not sentences. */
const things: ReadonlySet<string> = new Set(['tools', 'skills', 'languages', 'certifications', 'next-roles']);
const usedThings: ReadonlySet<string> = new Set(['tools', 'languages']);

/** A tool is no mark of a role while others, whether or not it is listed for them, use it at least half as often. */
const commonAt = 0.5;

/** Whether a thing marks this role out: listed for no other, and, for a tool, not in common use there either. */
function isOnly(row: string, key: Id, role: LinkedRole, others: readonly LinkedRole[], surveys: readonly Id[]): boolean {
  if (!things.has(row) || others.length === 0) return false;
  if (row === 'skills') return !others.some((other) => other.skills.some((need) => need.skill === key));
  if (!usedThings.has(row)) return true;
  const own = shareOf(role, key, surveys);
  return others.every((other) => {
    if (other.tools.some((tool) => tool.id === key) || other.languages.some((language) => language.id === key)) return false;
    const share = shareOf(other, key, surveys);
    return share === undefined || own === undefined || share.share < own.share * commonAt;
  });
}

/** Every row of two or more roles, in the fixed order, and how much each pair shares (0-1). */
export function compareRoles(roles: readonly LinkedRole[], { asOf }: { asOf: IsoDate }): Comparison {
  const context: RowContext = { asOf, surveys: surveyOrder(roles) };
  return {
    roles: roles.map(({ id, title }) => ({ id, title })),
    rows: allRows.map((row) => {
      const contents = roles.map((role) => row.cell(role, context));
      const holders = new Map<string, number>();
      for (const content of contents) for (const item of content.items ?? []) holders.set(item.key, (holders.get(item.key) ?? 0) + 1);
      const cells = contents.map((content, at): ComparisonCell => {
        const role = roles[at] as LinkedRole;
        const others = roles.filter((other) => other !== role);
        const items = content.items?.map((item) => ({
          ...item,
          only: holders.get(item.key) === 1 && isOnly(row.id, item.key, role, others, context.surveys),
        }));
        return {
          role: role.id,
          value: content.value,
          text: content.text ?? (items?.map((item) => item.text).join('; ') || '-'),
          sources: content.sources ?? [],
          ...(items ? { items } : {}),
        };
      });
      return { id: row.id, label: row.label, cells, difference: row.difference(roles) };
    }),
    overlap: pairsOf(roles).map(([a, b]) => ({
      a: a.id,
      b: b.id,
      skills: overlapOf(skillWeights(a), skillWeights(b)),
      tools: overlapOf(toolSet(a), toolSet(b)),
    })),
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

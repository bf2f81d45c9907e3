import type { ComparedItem, Comparison, ComparisonCell, ComparisonRow } from '../domain/compare/compare';
import type { You } from '../domain/compare/you';
import type { Source } from '../domain/types';
import { andList, hours, percent } from '../domain/words';
import type { Block, Cell, Report, Text } from '../render/report';
import { citations } from './footnotes';

/** How many entries of a long list the default view shows. */
const shown: Readonly<Record<string, number>> = { tools: 8, skills: 8, certifications: 6, levels: 8 };

const itemText = ({ text, only }: ComparedItem): Text => (only ? [{ text, tone: 'strong' }, ' *'] : text);

function cellOf(row: ComparisonRow, cell: ComparisonCell, everything: boolean): Cell {
  if (cell.items === undefined || cell.items.length === 0) return cell.text;
  const limit = everything ? cell.items.length : (shown[row.id] ?? cell.items.length);
  const hidden = cell.items.length - limit;
  const items = cell.items.slice(0, limit).map(itemText);
  return { items: hidden > 0 ? [...items, [{ text: `and ${hidden} more`, tone: 'muted' }]] : items };
}

function overlapBlocks(comparison: Comparison): Block[] {
  const title = new Map(comparison.roles.map((role) => [role.id, role.title]));
  const line = ({ a, b, skills, tools }: Comparison['overlap'][number]) =>
    `${title.get(a)} and ${title.get(b)} share ${percent(skills)} of their skills, weighted by importance, and ${percent(tools)} of their typical tools.`;
  if (comparison.overlap.length === 1) return comparison.overlap.map((pair) => ({ kind: 'paragraph', text: line(pair) }));
  return [{ kind: 'list', items: comparison.overlap.map(line) }];
}

/** How far the person is from each role, in a sentence each. */
function youBlock({ roles }: Comparison, you: You): Block {
  const title = new Map(roles.map((role) => [role.id, role.title]));
  const line = ({ role, coverage, hours: rest }: You['roles'][number]) =>
    `You meet ${percent(coverage)} of what ${title.get(role)} essentially asks; the rest takes ${hours(rest)}: career gap ${role} --profile FILE.`;
  return { kind: 'list', items: you.roles.map(line) };
}

/** The comparison as a table: one column per role, then what the roles share, then the sources. */
export function reportComparison(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  sources: readonly Source[],
  view: { everything: boolean; you?: You },
): Report {
  const { you } = view;
  const cite = citations(sources);
  const body = rows.map((row) => ({
    id: row.id,
    cells: [
      [
        { text: row.label, tone: 'strong' as const },
        { text: cite.mark(row.cells.flatMap((cell) => cell.sources)), tone: 'muted' as const },
      ],
      ...row.cells.map((cell) => cellOf(row, cell, view.everything)),
      ...(you ? [you.rows.get(row.id)?.text ?? '-'] : []),
    ],
  }));
  const ids = comparison.roles.map((role) => role.id);
  const marked = rows.some((row) => row.cells.some((cell) => cell.items?.some((item) => item.only)));
  return {
    title: andList(comparison.roles.map((role) => role.title)).replace(/ and ([^,]*)$/, ' or $1'),
    blocks: [
      {
        kind: 'table',
        id: 'comparison',
        layout: 'comparison',
        columns: [
          { id: 'row', label: '' },
          ...comparison.roles.map((role) => ({ id: role.id, label: role.title })),
          ...(you ? [{ id: 'you', label: 'You are nearer to' }] : []),
        ],
        rows: body,
      },
      ...(marked
        ? [
            {
              kind: 'note' as const,
              text: '* marks one role out among those compared. Percentages: share of surveyed practitioners of the role.',
              tone: 'muted' as const,
            },
          ]
        : []),
      ...(you ? [youBlock(comparison, you)] : []),
      ...overlapBlocks(comparison),
      cite.block(),
      ...(view.everything
        ? []
        : [
            {
              kind: 'note' as const,
              text: `Every row: career compare ${ids.join(' ')} --all. One role: career show ${ids[0]}.`,
              tone: 'muted' as const,
            },
          ]),
    ],
  };
}

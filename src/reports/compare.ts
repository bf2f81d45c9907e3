import type { Comparison, ComparisonCell, ComparisonRow } from '../domain/compare/compare';
import { mainItems } from '../domain/compare/main-items';
import type { ComparedItem } from '../domain/compare/marks';
import type { You } from '../domain/compare/you';
import { unofficialPay } from '../domain/figures';
import type { LinkedRole, Source } from '../domain/types';
import { hours, orList, percent } from '../domain/words';
import type { Block, Cell, Report, Span, Text } from '../render/report';
import { command, commandsBlock } from './commands';
import { alsoBlock } from './compare-also';
import { doubtsLegend } from './doubt';
import { citations, legendBlock } from './footnotes';
import { ratedLegend } from './rated';
import { dash } from './section';
import { askedBy, type SharedList, shareLegend, surveyNotes } from './shares';

/**
 * `everything`: no list is cut. `summary`: below the table stands what everybody asks though no row shown says it. `data`: for a
 * program, without marks that need a legend. `spoken`: for a screen reader, which says of an asterisk nothing or too much.
 */
type ComparisonView = {
  everything: boolean;
  summary: boolean;
  data: boolean;
  spoken: boolean;
  /** The roles: who was counted under them, and whose official figures they carry. */
  asked: readonly Pick<LinkedRole, 'title' | 'surveyed' | 'pay' | 'outlook'>[];
  you?: You;
  /** Which base and which day, for the commands that are suggested. */
  again: string;
  /** ` --profile FILE`, likewise. */
  profile: string;
};

/** Lists of names: in a short view they run on, since a line each would make the table long. */
const running: ReadonlySet<string> = new Set([
  'tools',
  'skills',
  'languages',
  'certifications',
  'levels',
  'traits',
  'next-roles',
  'job-ads',
]);

type Part = string | Span;
/** `unit`: what a number at the end of an entry is out of, where the legend is too far below it. */
type Shown = ComparisonView & { bare: boolean; unit: string };

/** What a list says of an entry; `bare`: without what another row says too. */
const saidOf = ({ text, short }: ComparedItem, { everything, bare }: Shown): string => (everything || bare ? text : (short ?? text));

function itemText(item: ComparedItem, view: Shown): Part[] {
  const { only } = item;
  const said = `${saidOf(item, view)}${view.unit}`;
  if (!only || view.data) return [said];
  return [{ text: said, tone: 'strong' }, view.spoken ? ' (only here)' : '*'];
}

const muted = (text: string): Span => ({ text, tone: 'muted' });

/** `A, B*, C, and 3 more`; with semicolons where an entry has a comma itself. */
function runOn(items: readonly ComparedItem[], hidden: number, view: Shown): Part[] {
  const gap = items.some((item) =>
    saidOf(item, view)
      .replace(/\([^)]*\)/g, '')
      .includes(', '),
  )
    ? '; '
    : ', ';
  const parts = items.flatMap((item, at) => [...(at === 0 ? [] : [gap]), ...itemText(item, view)]);
  return hidden === 0 ? parts : [...parts, gap, muted(`and ${hidden} more`)];
}

/** Entries by the part of the list that they belong to, in their order. */
function partsOf(items: readonly ComparedItem[]): [part: string | undefined, items: readonly ComparedItem[]][] {
  return [...new Set(items.map((item) => item.part))].map((part) => [part, items.filter((item) => item.part === part)]);
}

function shortCell(row: ComparisonRow, cell: ComparisonCell, view: Shown): Cell {
  const { items, hidden } = mainItems(row.id, cell.items ?? [], row.cells.length);
  if (!running.has(row.id)) {
    const texts: Text[] = items.map((item) => itemText(item, view));
    const [only] = texts;
    return texts.length === 1 && only !== undefined && hidden === 0 ? only : { items: texts, hidden };
  }
  const parts = partsOf(items);
  const named = row.id === 'levels' && items.every((item) => item.telling) ? [muted('Shared, at another level: ')] : [];
  if (parts.length === 1 && parts[0]?.[0] === undefined) return [...named, ...runOn(items, hidden, view)];
  // A line of its own: what is left out may belong to any part.
  return { items: parts.map(([part, own]) => [muted(`${part ?? 'Other'}: `), ...runOn(own, 0, view)]), hidden };
}

function cellOf(row: ComparisonRow, cell: ComparisonCell, view: Shown): Cell {
  if (cell.items?.length === 0 && row.id !== 'pay') return dash('none');
  if (cell.items === undefined || cell.items.length === 0) return view.everything ? cell.text : (cell.short ?? cell.text);
  return view.everything ? { items: cell.items.map((item) => itemText(item, view)) } : shortCell(row, cell, view);
}

/** The entries of a list that a view shows. */
const shownItems = (row: ComparisonRow, { items = [] }: ComparisonCell, view: ComparisonView): readonly ComparedItem[] =>
  view.everything ? items : mainItems(row.id, items, row.cells.length).items;

const listsOf = (rows: readonly ComparisonRow[]): SharedList[] =>
  rows.flatMap((row) => row.cells.map(({ role, items = [] }) => ({ row: row.id, role, items })));

/** The skills that these rows rate, for each role. */
const skillsOf = (rows: readonly ComparisonRow[], roles: ComparisonView['asked']) =>
  rows
    .filter(({ id }) => id === 'skills' || id === 'levels')
    .flatMap(({ cells }) =>
      cells.flatMap(({ items = [] }, at) =>
        items.map(({ title, text, source }) => ({ title: title ?? text, source, role: roles[at]?.title })),
      ),
    );

/** Wages and outlooks of different occupations invite a ranking that they cannot bear, where one of them is only the nearest. */
function occupationsLegend(roles: ComparisonView['asked']): string[] {
  const official = roles
    .flatMap(({ pay, outlook }) => [...pay, ...(outlook ? [outlook] : [])])
    .filter(({ whose }) => !unofficialPay.some((kind) => kind === whose));
  const differ = new Set(official.map(({ of }) => of)).size > 1;
  return differ && official.some(({ whose }) => whose === 'nearest-occupation')
    ? [
        'Pay and outlook: of all jobs in the official occupation named. Where these differ, they do not say which role pays better or grows faster.',
      ]
    : [];
}

/** What the marks and the percentages in these rows mean. */
function legend(rows: readonly ComparisonRow[], view: ComparisonView, mark: (sources: readonly string[]) => string): Block[] {
  const isMarked = !view.spoken && rows.some((row) => row.cells.some((cell) => cell.items?.some(({ only }) => only)));
  const has = (id: string) => rows.some((row) => row.id === id && row.cells.some(({ items = [] }) => items.length > 0));
  const doubts = rows.flatMap((row) => row.cells.flatMap((cell) => shownItems(row, cell, view).map(({ doubt }) => doubt)));
  const says = [
    ...(isMarked
      ? [
          'Marked *: only this role lists it. A tool that surveys find in the others too is not marked, nor is an attitude or a skill that is of use everywhere.',
        ]
      : []),
    ...(!view.everything && has('skills') && !has('levels') ? ['Skills: with the level asked, from 1 (awareness) to 5 (expert).'] : []),
    ...ratedLegend(skillsOf(rows, view.asked), mark),
    ...shareLegend(listsOf(rows)),
    ...(has('certifications') ? ['Certifications: entry to begin with, main for the role itself, stretch to go beyond it.'] : []),
    ...doubtsLegend(doubts),
    ...(view.summary || rows.some(({ id }) => id === 'pay' || id === 'outlook') ? occupationsLegend(view.asked) : []),
  ];
  return legendBlock(says);
}

/** How far the person is from each role, in a sentence each. */
function youBlock({ roles }: Comparison, you: You, again: string): Block {
  const title = new Map(roles.map((role) => [role.id, role.title]));
  const line = ({ role, coverage, hours: rest }: You['roles'][number]): Text => [
    `You meet ${percent(coverage)} of what ${title.get(role)} essentially asks; the rest takes ${hours(rest)}: `,
    command(`career gap ${role}${again}`),
  ];
  return { kind: 'list', items: you.roles.map(line) };
}

/** The comparison as a table: one column per role, then what the roles share, then the sources. */
export function reportComparison(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  sources: readonly Source[],
  view: ComparisonView,
): Report {
  const { you, again } = view;
  const told = `${view.profile}${again}`;
  const cite = citations(sources);
  const hasLevels = rows.some(({ id }) => id === 'levels');
  const shownIn = ({ id }: ComparisonRow): Shown => ({
    ...view,
    bare: id === 'skills' && hasLevels,
    unit: id === 'skills' && !hasLevels && view.spoken && !view.everything ? ' of 5' : '',
  });
  const body = rows.map((row) => ({
    cells: [
      view.data ? row.label : [{ text: row.label, tone: 'strong' as const }, muted(cite.mark(row.cells.flatMap((cell) => cell.sources)))],
      ...row.cells.map((cell) => cellOf(row, cell, shownIn(row))),
      ...(you ? [you.rows.get(row.id)?.text ?? dash('')] : []),
    ],
  }));
  const ids = comparison.roles.map((role) => role.id);
  return {
    title: orList(comparison.roles.map((role) => role.title)),
    blocks: [
      {
        kind: 'table',
        layout: 'comparison',
        columns: [
          { id: 'row', label: '' },
          ...comparison.roles.map((role) => ({ id: role.id, label: role.title })),
          ...(you ? [{ id: 'you', label: 'You are nearer to' }] : []),
        ],
        rows: body,
      },
      ...legend(rows, view, cite.mark),
      ...(you ? [youBlock(comparison, you, told)] : []),
      alsoBlock(comparison, rows, cite.mark, view),
      cite.block(askedBy(listsOf(rows), new Map(comparison.roles.map(({ id, title }) => [id, title]))), surveyNotes(view.asked)),
      ...(view.everything
        ? []
        : [
            commandsBlock(
              [`career compare ${ids.join(' ')} --all${told}`, `career show ${ids[0]}${again}`, `career path ${ids[0]} ${ids[1]}${again}`],
              'More',
            ),
          ]),
    ],
  };
}

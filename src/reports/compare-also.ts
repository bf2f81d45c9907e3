import type { Comparison, ComparisonRow } from '../domain/compare/compare';
import { judgement } from '../domain/compare/row';
import { andList, percent } from '../domain/words';
import type { Block, Cell, Fact, Text } from '../render/report';

/** What stands below the table: what the roles have in common, and what everybody asks though no row shown says it. */

type Pair = Comparison['overlap'][number];

/** Of more pairs than this the nearest are named, and the one furthest apart. */
const pairsShown = 3;
const namesShown = 5;

/** Rows that are worth a word where all roles are the same in them. */
const sameRows: readonly string[] = ['outlook', 'education', 'entry', 'on-call'];

const everyone = ({ roles }: Comparison): 'both' | 'all' => (roles.length === 2 ? 'both' : 'all');

/** `Both need Python and Statistics; both use Git.` */
function commonText(comparison: Comparison): string {
  const named = (verb: string, titles: readonly string[]) => {
    if (titles.length === 0) return [];
    const hidden = titles.length - namesShown;
    const list = hidden > 0 ? `${titles.slice(0, namesShown).join(', ')} and ${hidden} more` : andList(titles);
    return [`${everyone(comparison)} ${verb} ${list}`];
  };
  // A language that all of them need is a skill and a tool: said once.
  const tools = comparison.common.tools.filter((title) => !comparison.common.skills.includes(title));
  const said = [...named('need', comparison.common.skills), ...named('use', tools)].join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function overlapCell(comparison: Comparison, everything: boolean): Cell {
  const title = new Map(comparison.roles.map((role) => [role.id, role.title]));
  const common = commonText(comparison);
  const [first, ...others] = comparison.overlap;
  if (!first) return '-';
  if (others.length === 0) {
    const text = `${title.get(first.a)} and ${title.get(first.b)} share ${percent(first.skills)} of their skills, weighted by importance, and ${percent(first.tools)} of their typical tools.`;
    return [text, common].filter(Boolean).join(' ');
  }
  const text = ({ a, b, skills, tools }: Pair, at: number) =>
    `${percent(skills)} of the skills${at === 0 ? ' (weighted by importance)' : ''}, ${percent(tools)} of the tools: ${title.get(a)} and ${title.get(b)}`;
  const near = (pair: Pair) => pair.skills + pair.tools;
  const ordered = [...comparison.overlap].sort((a, b) => near(b) - near(a));
  const cut = !everything && ordered.length > pairsShown + 1;
  const shown = cut ? [...ordered.slice(0, pairsShown), ...ordered.slice(-1)] : ordered;
  const skipped = cut ? [`The other ${ordered.length - shown.length} pairs lie between the last two.`] : [];
  return { items: [...shown.map(text), ...skipped, ...(common ? [common] : [])] };
}

/** Roles with the same text are named together: `both: median ...`. */
function grouped(comparison: Comparison, row: ComparisonRow): readonly string[] {
  const texts = row.cells.map((cell) => cell.items?.[0]?.text ?? cell.short ?? cell.text);
  return [...new Set(texts)].map((text) => {
    const titles = comparison.roles.filter((_, at) => texts[at] === text).map((role) => role.title);
    return `${titles.length === texts.length ? everyone(comparison) : andList(titles)}: ${text}`;
  });
}

/** Pay, where no row tells it. */
function payFacts(comparison: Comparison, rows: readonly ComparisonRow[], mark: (sources: readonly string[]) => string): Fact[] {
  const pay = comparison.rows.find((row) => row.id === 'pay');
  if (!pay || rows.includes(pay)) return [];
  const texts = grouped(comparison, pay);
  const sources = pay.cells.flatMap((cell) => cell.items?.[0]?.source ?? []);
  const label: Text = [pay.label, { text: mark(sources), tone: 'muted' }];
  return [{ label, value: texts.length === 1 ? (texts[0] ?? '-') : { items: texts } }];
}

/** Rows without any difference, in a line. */
function sameFacts(comparison: Comparison, rows: readonly ComparisonRow[], mark: (sources: readonly string[]) => string): Fact[] {
  const same = comparison.rows.filter((row) => sameRows.includes(row.id) && row.difference === 0 && !rows.includes(row));
  const texts = same.flatMap((row): Text[] => {
    const said = row.cells.map((cell) => cell.short ?? cell.text);
    if (said.some((text) => text !== said[0])) return [];
    const label = `${row.label.toLowerCase()}${row.label.endsWith('?') ? '' : ':'}`;
    return [[`${label} ${said[0]}`, { text: mark(row.cells.flatMap((cell) => cell.sources)), tone: 'muted' }]];
  });
  return texts.length === 0 ? [] : [{ label: `Same for ${everyone(comparison)}`, value: { items: texts } }];
}

export function alsoBlock(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  mark: (sources: readonly string[]) => string,
  view: { everything: boolean; summary: boolean },
): Block {
  const label: Text = ['In common', { text: mark([judgement]), tone: 'muted' }];
  const overlap: Fact = { label, value: overlapCell(comparison, view.everything) };
  return {
    kind: 'facts',
    items: view.summary ? [...payFacts(comparison, rows, mark), ...sameFacts(comparison, rows, mark), overlap] : [overlap],
  };
}

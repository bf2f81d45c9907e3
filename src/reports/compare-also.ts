import type { Item } from '../domain/compare/cells';
import type { Comparison, ComparisonRow } from '../domain/compare/compare';
import { judgement } from '../domain/compare/row';
import { unofficialPay } from '../domain/figures';
import { andList, capitalised, counted, percent, upTo } from '../domain/words';
import type { Block, Cell, Fact, Text } from '../render/report';
import { cited } from './footnotes';

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
  const named = (verb: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [`${everyone(comparison)} ${verb} ${upTo(namesShown, titles, andList)}`];
  // A language that all of them need is a skill and a tool: said once.
  const tools = comparison.common.tools.filter((title) => !comparison.common.skills.includes(title));
  const said = [...named('need', comparison.common.skills), ...named('use', tools)].join('; ');
  return said === '' ? '' : `${capitalised(said)}.`;
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
    `${title.get(a)} and ${title.get(b)}: ${percent(skills)} of the skills${at === 0 ? ', weighted by importance,' : ''} and ${percent(tools)} of the tools`;
  const near = (pair: Pair) => pair.skills + pair.tools;
  const ordered = [...comparison.overlap].sort((a, b) => near(b) - near(a));
  const cut = !everything && ordered.length > pairsShown + 1;
  const shown = cut ? [...ordered.slice(0, pairsShown), ...ordered.slice(-1)] : ordered;
  const skipped = cut
    ? [`The other ${ordered.length - shown.length} pairs are less alike than these, and more than the last; by both shares together.`]
    : [];
  return { items: [...shown.map(text), ...skipped, ...(common ? [common] : [])] };
}

/** Roles with the same text are named together: `both: median ...`. A role without a text is not named. */
function grouped(comparison: Comparison, texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts)].flatMap((text) => {
    if (text === undefined) return [];
    const titles = comparison.roles.filter((_, at) => texts[at] === text).map((role) => role.title);
    return [`${titles.length === texts.length ? everyone(comparison) : andList(titles)}: ${text}`];
  });
}

/** `and 3 more self-reported figures of Data Scientist with --rows pay`. */
function hiddenPay({ roles }: Comparison, pay: ComparisonRow, shown: readonly Item[]): Text | undefined {
  const hidden = pay.cells.map(({ items = [] }) => items.filter((item) => !shown.includes(item)));
  const all = hidden.flat();
  if (all.length === 0) return undefined;
  const [kind = 'more'] = unofficialPay.filter((one) => all.every((item) => item.unofficial === one));
  const whose = andList(roles.filter((_, at) => hidden[at]?.length).map((role) => role.title));
  return [{ text: `and ${counted(all.length, `${kind} figure`)} of ${whose} with --rows pay`, tone: 'muted' }];
}

/** Pay, where no row tells it: the official figures, and what people report or ads offer where that tells roles apart. */
function payFacts(comparison: Comparison, rows: readonly ComparisonRow[], mark: (sources: readonly string[]) => string): Fact[] {
  const pay = comparison.rows.find((row) => row.id === 'pay');
  if (!pay || rows.includes(pay)) return [];
  const first = pay.cells.map(({ items }) => items?.[0]);
  const telling = unofficialPay
    .map((kind) => pay.cells.map(({ items }, at) => items?.find((item) => item.unofficial === kind && item !== first[at])))
    .filter((items) => new Set(items.flatMap((item) => item?.text ?? [])).size > 1);
  const shown = [first, ...telling].flat().filter((item) => item !== undefined);
  const texts = [first.map((item, at) => item?.text ?? pay.cells[at]?.text), ...telling.map((items) => items.map((item) => item?.text))];
  const lines = texts.flatMap((said) => grouped(comparison, said));
  const after = hiddenPay(comparison, pay, shown);
  const label = cited(pay.label, mark(shown.flatMap(({ source }) => source ?? [])));
  return [{ label, value: lines.length === 1 && after === undefined ? (lines[0] ?? '-') : { items: lines, ...(after && { after }) } }];
}

/** Rows without any difference, in a line. */
function sameFacts(comparison: Comparison, rows: readonly ComparisonRow[], mark: (sources: readonly string[]) => string): Fact[] {
  const same = comparison.rows.filter((row) => sameRows.includes(row.id) && row.difference === 0 && !rows.includes(row));
  const texts = same.flatMap((row): Text[] => {
    const said = row.cells.map((cell) => cell.short ?? cell.text);
    if (said.some((text) => text !== said[0])) return [];
    const label = `${row.label.toLowerCase()}${row.label.endsWith('?') ? '' : ':'}`;
    return [cited(`${label} ${said[0]}`, mark(row.cells.flatMap((cell) => cell.sources)))];
  });
  return texts.length === 0 ? [] : [{ label: `Same for ${everyone(comparison)}`, value: { items: texts } }];
}

export function alsoBlock(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  mark: (sources: readonly string[]) => string,
  view: { everything: boolean; summary: boolean },
): Block {
  const overlap: Fact = { label: cited('In common', mark([judgement])), value: overlapCell(comparison, view.everything) };
  return {
    kind: 'facts',
    items: view.summary ? [...payFacts(comparison, rows, mark), ...sameFacts(comparison, rows, mark), overlap] : [overlap],
  };
}

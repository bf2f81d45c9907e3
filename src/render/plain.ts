import type { Block, Cell, RenderOptions, Report, Span, Table, Text } from './report';
import { isClose, itemsOf, type Line, lineText, noteLabel, piecesOf, remarksOf, textOf, UNKNOWN } from './text';
import { lineWidth, widthOf, wrap } from './wrap';

const MIN_WIDTH = 20;

/**
 * One readable text without a grid, box characters, colour or tabs: for pipes, and for a screen reader. A table row is a sentence:
 * "Row label. Column: value; Column: value." Wrapped at `options.width`; `Infinity` keeps each sentence on one line.
 */
export function renderPlain(report: Report, options: Pick<RenderOptions, 'width' | 'ascii'>): string {
  const width = Math.max(MIN_WIDTH, options.width);
  const sections = report.blocks.map((block) => ({ block, lines: blockTexts(block, options).flatMap((text) => hang(text, width)) }));
  const lines = report.title === undefined ? [] : [...hang(read(report.title, options), width), ''];
  sections.forEach(({ block, lines: own }, index) => {
    const before = sections[index - 1]?.block;
    if (before && !isClose(before, block)) lines.push('');
    for (const line of own) lines.push(line);
  });
  // Until here they keep a number with its unit.
  return `${lines.map((line) => line.replaceAll('\u00a0', ' ').trimEnd()).join('\n')}\n`;
}

type Look = { ascii: boolean };
/** A text with what stands before its first line ("- ") and before the others, so that the eye finds the next one. */
type Sentence = string | { lead?: string; indent: string; text: string | Line };

/** A sign in its words. */
const aloud = (part: string | Span): string | Span =>
  typeof part === 'string' || part.aloud === undefined ? part : { ...part, text: part.aloud };

/** What is read of a text, in pieces where a command must stay whole. */
const piecesRead = (text: Text, look: Look): Line => piecesOf(typeof text === 'string' ? text : text.map(aloud), look);

const read = (text: Text, look: Look): string => lineText(piecesRead(text, look)).trim();

/** A dash by itself is not heard, or heard as nothing. */
const unknownAloud = 'not known';

function readItems(cell: Cell, look: Look): string[] | undefined {
  return itemsOf(cell)
    ?.map((item) => read(item, look))
    .filter((item) => item !== '');
}

/** Items with commas or full stops of their own: between commas nobody would hear where one ends. */
const needsNumbers = (items: readonly string[] = []) => items.length > 1 && items.some((item) => /[,;.!?](?: |$)/.test(item));

/** A list is read as one sentence; what is said behind its entries has no number. */
function readCell(cell: Cell, look: Look, numbered = needsNumbers(readItems(cell, look))): string {
  const items = readItems(cell, look);
  if (!items) {
    const text = textOf(cell);
    return text === UNKNOWN ? unknownAloud : read(text, look);
  }
  if (items.length === 0) return 'none';
  if (items.length < 2) return items.join('');
  const entries = items.length - remarksOf(cell).length;
  const told = items.map((item, index) => {
    const isAfter = index >= entries;
    const said = numbered && !isAfter ? `(${index + 1}) ${item}` : item;
    if (index === 0) return said;
    if (/[.!?]$/.test(items[index - 1] ?? '')) return ` ${isAfter ? said.replace(/^a/, 'A') : said}`;
    return `${isAfter && item.startsWith('(') ? '' : ','} ${said}`;
  });
  return told.join('');
}

function hang(sentence: Sentence, width: number): string[] {
  const { lead = '', indent, text } = typeof sentence === 'string' ? { indent: '', text: sentence } : sentence;
  const pieces = typeof text === 'string' ? [{ text }] : text;
  const whole = [{ text: lead }, ...pieces];
  if (lineWidth(whole) <= width) return [lineText(whole)];
  // A long lead just begins the text.
  if (indent.length > width / 2) return hang({ indent: '', text: whole }, width);
  const room = width - indent.length;
  return wrap(pieces, room).map((line, index) => `${index === 0 ? lead : indent}${lineText(line)}`);
}

function hanging(lead: string, text: string | Line): Sentence {
  return { lead, indent: ' '.repeat(widthOf(lead)), text };
}

function labelled(label: string, value: string): string {
  return label === '' ? value : `${label}: ${value}`;
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function rowTexts(table: Table, look: Look): string[] {
  const labels = table.columns.map((column) => read(column.label, look));
  return table.rows.map((row) => {
    const cells = table.columns.map((_, index) => row.cells[index] ?? '');
    // The lists of one row are read alike.
    const numbered = cells.some((cell) => needsNumbers(readItems(cell, look)));
    const [name, ...values] = cells.map((cell) => readCell(cell, look, numbered));
    const pairs = values.flatMap((value, index) => (value === '' ? [] : [labelled(labels[index + 1] ?? '', value)]));
    const said = pairs.map((pair, index) => (index === pairs.length - 1 || /[.!?]$/.test(pair) ? pair : `${pair};`)).join(' ');
    const parts = [name ?? '', said].filter((part) => part !== '');
    return parts.map(ended).join(' ');
  });
}

/** What its rows are: a caption, or a label over their names that says it. */
function introOf(table: Table, look: Look): string[] {
  if (table.caption !== undefined) return [ended(read(table.caption, look))];
  const [first] = table.columns;
  const label = first?.announces ? read(first.label, look) : '';
  return label === '' ? [] : [`${label}:`];
}

function blockTexts(block: Block, look: Look): Sentence[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ indent: '', text: piecesRead(block.text, look) }];
    case 'list':
      return block.items.map((item, index) => hanging(block.ordered ? `${index + 1}. ` : '- ', piecesRead(item, look)));
    case 'table':
      return [...introOf(block, look), ...rowTexts(block, look).map((text) => ({ indent: '  ', text }))];
    case 'facts':
      return block.items.map(({ label, value }) => labelled(read(label, look), readCell(value, look)));
    case 'bars':
      return block.items.map(({ label, text }) => labelled(read(label, look), read(text, look)));
    case 'note': {
      const label = noteLabel(block.tone);
      return [{ indent: '', text: [...(label ? [{ text: `${label} ` }] : []), ...piecesRead(block.text, look)] }];
    }
    case 'footnotes':
      return block.items.map(({ mark, text }) => hanging(`${read(mark, look)} `, read(text, look)));
    default:
      return block satisfies never;
  }
}

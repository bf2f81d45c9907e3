import { cellLines, type Look, MAX_COLUMN, styleOf } from './grid';
import type { Cell, Span, Table, Text } from './report';
import { itemsOf, type Line, piecesOf, type Style, textOf } from './text';
import { lineWidth, measure, oneLine, wrap } from './wrap';

/** From this width on a label stands beside its value, below it above. */
const BESIDE = 60;
const MAX_LABEL = 24;

export type Pair = { label: Text; value: Cell; style?: Style | undefined };

/** Label and value pairs: in two columns where there is room, otherwise the value below its label, indented. */
export function pairLines(pairs: readonly Pair[], look: Look): Line[] {
  if (look.width >= BESIDE) return beside(pairs, look);
  return pairs.flatMap(({ label, value, style }): Line[] => {
    const name = oneLine(piecesOf(label, look, 'strong'));
    if (name.length === 0) return cellLines(value, look.width, look, style);
    const head: Line = [...name, { text: ':', style: 'strong' }];
    if (!itemsOf(value)) {
      const whole = wrap([...head, { text: ' ' }, ...piecesOf(textOf(value), look, style)], look.width);
      if (whole.length === 1) return whole;
    }
    const body = cellLines(value, look.width - 2, look, style);
    return [...wrap(head, look.width), ...body.map((line) => [{ text: '  ' }, ...line])];
  });
}

function beside(pairs: readonly Pair[], look: Look): Line[] {
  const widest = Math.max(0, ...pairs.map(({ label }) => measure(piecesOf(label, look)).natural));
  const column = Math.max(2, Math.min(widest, MAX_LABEL));
  return pairs.flatMap(({ label, value, style }) => {
    const left = wrap(piecesOf(label, look, 'strong'), column);
    const right = cellLines(value, Math.min(look.width - column - 2, MAX_COLUMN + MAX_LABEL), look, style);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, y): Line => {
      const head = left[y] ?? [];
      return [...head, { text: ' '.repeat(column + 2 - lineWidth(head)) }, ...(right[y] ?? [])];
    });
  });
}

function withRule(title: Line[], look: Look): Line[] {
  const width = Math.max(1, ...title.map(lineWidth));
  return [...title, [{ text: (look.ascii ? '-' : '─').repeat(width), style: 'frame' }]];
}

/** What the first cell of a row says, as one text. */
function nameOf(cell: Cell): Text {
  return (
    itemsOf(cell)?.flatMap((item, index): (string | Span)[] => [index === 0 ? '' : ', ', ...(typeof item === 'string' ? [item] : item)]) ??
    textOf(cell)
  );
}

/** A comparison that is too wide: one block for each thing compared. */
function byColumn(table: Table, look: Look): Line[][] {
  return table.columns.slice(1).map((column, index) => {
    const title = withRule(wrap(piecesOf(column.label, look, 'heading'), look.width), look);
    const pairs = table.rows.map((row) => ({ label: nameOf(row.cells[0] ?? ''), value: row.cells[index + 1] ?? '', style: row.tone }));
    return [...title, ...pairLines(pairs, look)];
  });
}

/** A listing that is too wide: one block a row, under its name. */
function byRow(table: Table, look: Look): Line[][] {
  return table.rows.map((row) => {
    const title = cellLines(row.cells[0] ?? '', look.width, look, styleOf(row, 0));
    // A cell that is empty on purpose says nothing: its label alone would be a line about nothing.
    const pairs = table.columns
      .slice(1)
      .map((column, index) => ({ label: column.label, value: row.cells[index + 1] ?? '', style: row.tone }))
      .filter((_, index) => row.cells[index + 1] !== '');
    const body = pairLines(pairs, { ...look, width: look.width - 2 });
    return [...title, ...body.map((line) => [{ text: '  ' }, ...line])];
  });
}

/** The table as blocks of label and value, with an empty line between. */
export function stackLines(table: Table, look: Look): Line[] {
  const blocks = table.layout === 'comparison' && table.columns.length > 1 ? byColumn(table, look) : byRow(table, look);
  const [first] = table.columns;
  const head = first?.announces ? [...wrap(piecesOf(first.label, look, 'strong'), look.width), []] : [];
  return [...head, ...blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block]))];
}

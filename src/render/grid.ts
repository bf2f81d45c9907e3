import type { Cell, Row, Table, Text } from './report';
import { itemsOf, type Line, type Piece, piecesOf, type Style, textOf, UNKNOWN } from './text';
import { balance, type Demand, shareOut } from './widths';
import { lineWidth, measure, widthOf, wrap, wrapWithLead } from './wrap';

/** Text columns wider than this are tiring to read, however wide the terminal is. */
export const MAX_COLUMN = 60;
/** Below this a column of prose is a ragged strip: the table is stacked. Three roles fit into 80 columns. */
const MIN_COMPARISON = 18;
/** A longer word, or part of one between hyphens, is broken rather than that it makes its column wider. */
const MAX_UNBROKEN = 32;
const MAX_PART = 18;
/** Row labels wrap, to leave the room to the prose beside them: a sixth of the width, within these. */
const ROW_LABEL = { least: 14, most: 24 };

export type Look = { ascii: boolean; width: number };

/** A table cut into lines: for each row, for each column, the lines of the cell; the first row is the header. */
export type Grid = { widths: number[]; rows: Line[][][]; aligns: ('left' | 'right')[] };

/** Columns that the frame takes between two columns of text: ` │ ` or two spaces. */
export function gapOf(table: Table): number {
  return table.layout === 'comparison' ? 3 : 2;
}

export function bullet(look: { ascii: boolean }): Piece {
  return { text: look.ascii ? '- ' : '• ', style: 'muted' };
}

function textsOf(cell: Cell): readonly Text[] {
  const items = itemsOf(cell);
  return items ? (items.length > 0 ? items : [UNKNOWN]) : [textOf(cell)];
}

/** The lines of a cell; a list has one item a line, each with a bullet. */
export function cellLines(cell: Cell, width: number, look: Look, style?: Style): Line[] {
  const texts = textsOf(cell);
  const isList = (itemsOf(cell)?.length ?? 0) > 0;
  return texts.flatMap((text) => {
    const pieces = piecesOf(text, look, style);
    return isList ? wrapWithLead(bullet(look), pieces, width) : wrap(pieces, width);
  });
}

/** Style of a text in a table that has no tone of its own: row labels stand out unless the whole row has a tone. */
export function styleOf(row: Row, column: number): Style | undefined {
  return row.tone ?? (column === 0 ? 'strong' : undefined);
}

type Size = { natural: number; longestWord: number; longestPart: number };

function largest(a: Size, b: Size): Size {
  return {
    natural: Math.max(a.natural, b.natural),
    longestWord: Math.max(a.longestWord, b.longestWord),
    longestPart: Math.max(a.longestPart, b.longestPart),
  };
}

function sizeOf(cell: Cell, look: Look): Size {
  const lead = (itemsOf(cell)?.length ?? 0) > 0 ? widthOf(bullet(look).text) : 0;
  const { natural, longestWord, longestPart } = textsOf(cell)
    .map((text) => measure(piecesOf(text, look)))
    .reduce(largest);
  return { natural: natural + lead, longestWord: longestWord + lead, longestPart: longestPart + lead };
}

/** The narrowest width at which a column of a comparison reads well. Its row labels wrap, but are not broken. */
function comparisonDemand(size: Size, index: number, look: Look): Demand {
  if (index > 0) return { natural: Math.min(size.natural, MAX_COLUMN), min: MIN_COMPARISON };
  const word = Math.min(size.longestWord, ROW_LABEL.most);
  const cap = Math.min(ROW_LABEL.most, Math.max(ROW_LABEL.least, Math.floor(look.width / 6)));
  return { natural: Math.min(size.natural, Math.max(cap, word)), min: word };
}

/** How wide each column becomes, or nothing when the table cannot be read at this width and has to be stacked. */
export function columnWidths(table: Table, look: Look): number[] | undefined {
  const lines = [table.columns.map((column): Cell => column.label), ...table.rows.map((row) => row.cells)];
  const cells = lines.map((line) => table.columns.map((_, index) => sizeOf(line[index] ?? '', look)));
  const sizes = table.columns.map((_, index) => cells.map((line) => line[index] as Size).reduce(largest));
  const available = look.width - gapOf(table) * (table.columns.length - 1);
  const demands = (demand: (size: Size, index: number) => Demand) =>
    sizes.map((size, index) => {
      const { natural, min } = demand(size, index);
      return { natural: Math.max(2, natural), min: Math.max(2, table.columns[index]?.min ?? min) };
    });
  if (table.layout === 'comparison')
    return shareOut(
      demands((size, index) => comparisonDemand(size, index, look)),
      available,
    );
  const lengths = cells.map((line) => line.map(({ natural }) => natural));
  const capped = (natural: number) => Math.min(natural, MAX_COLUMN);
  const whole = demands((size) => ({ natural: capped(size.natural), min: Math.min(size.longestWord, MAX_UNBROKEN) }));
  const parts = demands((size) => ({ natural: capped(size.natural), min: Math.min(size.longestPart, MAX_PART) }));
  const [name, ...others] = [whole[0] as Demand, ...parts.slice(1)];
  // Ids stay in one piece where that leaves room for the rest; rather a listing with broken ids than none.
  const kept = name.min <= look.width / 3 ? balance([name, ...others], lengths, available) : undefined;
  return balance(whole, lengths, available) ?? kept ?? balance(parts, lengths, available);
}

/** Wraps every cell to its column. */
export function fillGrid(table: Table, widths: number[], look: Look): Grid {
  const header = table.columns.map((column, index) => cellLines(column.label, widths[index] ?? 2, look, 'heading'));
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => cellLines(row.cells[index] ?? '', widths[index] ?? 2, look, styleOf(row, index))),
  );
  return { widths, rows: [header, ...rows], aligns: table.columns.map((column) => column.align ?? 'left') };
}

/** Lines that a row takes. */
export function heightOf(cells: readonly Line[][]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

/** Each printed line as its cells, padded to the widths of the columns. */
export function gridLines(grid: Grid): Line[][] {
  return grid.rows.flatMap((cells) =>
    Array.from({ length: heightOf(cells) }, (_, y) => cells.map((lines, x) => pad(lines[y] ?? [], grid.widths[x] ?? 0, grid.aligns[x]))),
  );
}

function pad(line: Line, width: number, align: 'left' | 'right' | undefined): Line {
  const blank = { text: ' '.repeat(Math.max(0, width - lineWidth(line))) };
  return align === 'right' ? [blank, ...line] : [...line, blank];
}

/** The grid without a library: linear, for tables of many rows. */
export function plainGrid(grid: Grid, gap: number, look: { ascii: boolean }): Line[] {
  const lines = gridLines(grid).map((cells) => cells.flatMap((line, x): Line => (x === 0 ? line : [{ text: ' '.repeat(gap) }, ...line])));
  const width = grid.widths.reduce((sum, column) => sum + column + gap, -gap);
  const header = heightOf(grid.rows[0] ?? []);
  const rule: Line = [{ text: (look.ascii ? '-' : '─').repeat(width), style: 'frame' }];
  return [...lines.slice(0, header), rule, ...lines.slice(header)];
}

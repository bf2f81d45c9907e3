import type { Cell, Column, Row, Table, Text } from './report';
import { itemsOf, type Line, type Piece, piecesOf, type Style, textOf, UNKNOWN } from './text';
import { shareOut } from './widths';
import { lineWidth, measure, widthOf, wrap, wrapWithLead } from './wrap';

/** Text columns wider than this are tiring to read, however wide the terminal is. */
export const MAX_COLUMN = 60;
/** Below these a column of prose, or of a listing, is a ragged strip: the table is stacked instead. */
const MIN_COMPARISON = 20;
const MIN_LISTING = 10;
/** A longer word may be broken rather than make its column wider. */
const MAX_UNBROKEN = 24;
const MAX_ROW_LABEL = 24;

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
export function styleOf(table: Table, row: Row, column: number): Style | undefined {
  return row.tone ?? (column === 0 && table.layout === 'comparison' ? 'strong' : undefined);
}

function demandOf(cells: readonly Cell[], look: Look): { natural: number; longestWord: number } {
  let natural = 1;
  let longestWord = 1;
  for (const cell of cells) {
    const lead = (itemsOf(cell)?.length ?? 0) > 0 ? widthOf(bullet(look).text) : 0;
    for (const text of textsOf(cell)) {
      const size = measure(piecesOf(text, look));
      natural = Math.max(natural, size.natural + lead);
      longestWord = Math.max(longestWord, size.longestWord + lead);
    }
  }
  return { natural, longestWord };
}

function minimum(table: Table, column: Column, index: number, longestWord: number): number {
  if (column.min !== undefined) return column.min;
  if (table.layout === 'comparison') return index === 0 ? Math.min(longestWord, MAX_UNBROKEN) : MIN_COMPARISON;
  return Math.max(Math.min(longestWord, MAX_UNBROKEN), Math.min(MIN_LISTING, longestWord));
}

/** How wide each column becomes, or nothing when the table cannot be read at this width and has to be stacked. */
export function columnWidths(table: Table, look: Look): number[] | undefined {
  const demands = table.columns.map((column, index) => {
    const cells = [column.label, ...table.rows.map((row) => row.cells[index] ?? '')];
    const { natural, longestWord } = demandOf(cells, look);
    const cap = index === 0 && table.layout === 'comparison' ? MAX_ROW_LABEL : MAX_COLUMN;
    const min = Math.max(2, minimum(table, column, index, longestWord));
    return { natural: Math.max(2, Math.min(natural, cap)), min };
  });
  return shareOut(demands, look.width - gapOf(table) * (table.columns.length - 1));
}

/** Wraps every cell to its column. */
export function fillGrid(table: Table, widths: number[], look: Look): Grid {
  const header = table.columns.map((column, index) => cellLines(column.label, widths[index] ?? 2, look, 'heading'));
  const rows = table.rows.map((row) =>
    table.columns.map((_, index) => cellLines(row.cells[index] ?? '', widths[index] ?? 2, look, styleOf(table, row, index))),
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

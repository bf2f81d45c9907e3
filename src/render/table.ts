import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { blockLines } from './blocks';
import { columnWidths, fillGrid, type Grid, gapOf, gridLines, heightOf, type Look, plainGrid } from './grid';
import type { RenderOptions, Report, Table } from './report';
import { stackLines } from './stack';
import { isClose, type Line, lineText, type Piece, piecesOf, type Style } from './text';
import { wrap } from './wrap';

/** cli-table3 takes more than linear time: tables with more rows, or more lines in them, are drawn by us. */
const MAX_DRAWN_ROWS = 200;
const MAX_DRAWN_LINES = 1_000;
/** No layout can do with less; a terminal that claims to be narrower gets lines of this width. */
const MIN_WIDTH = 20;

/** For people at a terminal. Ends with a newline; no line is wider than `options.width` (20 at least). */
export function renderTable(report: Report, options: RenderOptions): string {
  const look: Look = { ascii: options.ascii, width: Math.max(MIN_WIDTH, options.width) };
  const paint = painter(new Chalk({ level: options.color }), options.color);
  const lines: Line[] = report.title === undefined ? [] : [...wrap(piecesOf(report.title, look, 'heading'), look.width), []];
  report.blocks.forEach((block, index) => {
    const before = report.blocks[index - 1];
    if (before && !isClose(before, block)) lines.push([]);
    for (const line of block.kind === 'table' ? tableLines(block, look) : blockLines(block, look)) lines.push(line);
  });
  return `${lines.map((line) => paint(trimEnd(line))).join('\n')}\n`;
}

function tableLines(table: Table, look: Look): Line[] {
  const caption = table.caption === undefined ? [] : wrap(piecesOf(table.caption, look, 'muted'), look.width);
  const widths = columnWidths(table, look);
  if (!widths) return [...caption, ...stackLines(table, look)];
  const grid = fillGrid(table, widths, look);
  const lines = grid.rows.reduce((sum, cells) => sum + heightOf(cells), 0);
  const isLong = table.rows.length > MAX_DRAWN_ROWS || lines > MAX_DRAWN_LINES;
  return [...caption, ...(isLong ? plainGrid(grid, gapOf(table), look) : drawGrid(grid, table, look))];
}

/** What stands between two columns, and the rules between rows and under the header with what crosses them there. */
const FRAME = {
  comparison: { middle: ' │ ', thin: ['─', '─┼─'], bold: ['━', '━┿━'] },
  listing: { middle: '  ', thin: ['─', '──'], bold: ['─', '──'] },
} as const;
const ASCII_FRAME = {
  comparison: { middle: ' | ', thin: ['-', '-+-'], bold: ['=', '=+='] },
  listing: { middle: '  ', thin: ['-', '--'], bold: ['-', '--'] },
} as const;
const NO_FRAME = {
  top: '',
  'top-left': '',
  'top-mid': '',
  'top-right': '',
  bottom: '',
  'bottom-left': '',
  'bottom-mid': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '',
  'mid-mid': '',
};
/**
 * cli-table3 draws the frame around empty cells of the right size, and the texts are laid in afterwards. So nobody else measures
 * a text (its idea of the width of an emoji is not ours, and slow), cuts it or recolours it, and all that it drew is frame.
 */
function drawGrid(grid: Grid, table: Table, look: Look): Line[] {
  const isComparison = table.layout === 'comparison';
  const { middle, thin, bold } = (look.ascii ? ASCII_FRAME : FRAME)[isComparison ? 'comparison' : 'listing'];
  const drawn = new CliTable({
    chars: { ...NO_FRAME, middle },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: grid.widths,
  });
  const heights = grid.rows.map(heightOf);
  // Rules under the header, and between rows only where lines of one row could be taken for rows.
  const hasRule = heights.map(
    (height, index) => index === 1 || (index > 1 && isComparison && (height > 1 || (heights[index - 1] ?? 0) > 1)),
  );
  heights.forEach((height, index) => {
    const content = '\n'.repeat(height - 1);
    const [mid, cross] = index === 1 ? bold : thin;
    const chars = hasRule[index] ? { mid, 'mid-mid': cross } : {};
    drawn.push(grid.widths.map(() => ({ content, chars })));
  });
  const frame = drawn.toString().split('\n');
  const lines = gridLines(grid);
  return heights.flatMap((height, index) => {
    const above = hasRule[index] ? frame.splice(0, 1).map((text): Line => [{ text, style: 'frame' }]) : [];
    return [...above, ...frame.splice(0, height).map((line) => layIn(line, lines.shift() ?? [], grid.widths, middle.length))];
  });
}

/** Replaces the blanks of the cells in a drawn line by their texts, which bring their own padding. */
function layIn(frame: string, cells: readonly Line[], widths: readonly number[], gap: number): Line {
  let end = 0;
  return cells.flatMap((cell, x): Piece[] => {
    const between: Piece = { text: x === 0 ? '' : frame.slice(end, end + gap), style: 'frame' };
    end += (x === 0 ? 0 : gap) + (widths[x] ?? 0);
    return [between, ...cell];
  });
}

function trimEnd(line: Line): Line {
  const pieces = [...line];
  while (pieces.length > 0) {
    const last = pieces.at(-1) as Piece;
    const text = last.text.replace(/ +$/, '');
    if (text !== '') return [...pieces.slice(0, -1), { ...last, text }];
    pieces.pop();
  }
  return pieces;
}

/** Middle tones, legible on a black and on a white ground; with 16 colours the terminal's own theme decides. */
function painter(chalk: ChalkInstance, level: RenderOptions['color']): (line: Line) => string {
  if (level === 0) return lineText;
  const rich = level > 1;
  const muted = rich ? chalk.ansi256(243) : chalk.dim;
  const styles: Record<Style, ChalkInstance> = {
    heading: chalk.bold,
    strong: chalk.bold,
    frame: muted,
    muted,
    good: rich ? chalk.ansi256(28) : chalk.green,
    bad: rich ? chalk.ansi256(160) : chalk.red,
    warn: rich ? chalk.ansi256(130) : chalk.yellow,
    accent: rich ? chalk.ansi256(32) : chalk.cyan,
  };
  return (line) => line.map(({ text, style }) => (style && text.trim() !== '' ? styles[style](text) : text)).join('');
}

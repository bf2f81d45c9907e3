import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { blockLines } from './blocks';
import { columnWidths, fillGrid, type Grid, gapOf, type Look, plainGrid } from './grid';
import type { Block, RenderOptions, Report, Table } from './report';
import { stackLines } from './stack';
import { type Line, type Piece, piecesOf, type Style } from './text';
import { lineWidth, wrap } from './wrap';

/** cli-table3 takes more than linear time: tables with more rows are drawn by us. */
const MAX_DRAWN_ROWS = 200;
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

/** What follows a heading, and one note after another, stands without an empty line. */
function isClose(before: Block, block: Block): boolean {
  return before.kind === 'heading' || (before.kind === 'note' && block.kind === 'note');
}

function tableLines(table: Table, look: Look): Line[] {
  const caption = table.caption === undefined ? [] : wrap(piecesOf(table.caption, look, 'muted'), look.width);
  const widths = columnWidths(table, look);
  if (!widths) return [...caption, ...stackLines(table, look)];
  const grid = fillGrid(table, widths, look);
  return [...caption, ...(table.rows.length > MAX_DRAWN_ROWS ? plainGrid(grid, gapOf(table)) : drawGrid(grid, table, look))];
}

const NO_RULE = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
const STAND_IN = 'x';
const STAND_INS = /x+/g;

/**
 * cli-table3 draws the frame around stand-ins of the right width, and the text is laid in afterwards: so no text is measured,
 * cut or recoloured by anyone else, and whatever is not a stand-in is frame.
 */
function drawGrid(grid: Grid, table: Table, look: Look): Line[] {
  const isComparison = table.layout === 'comparison';
  const rule = look.ascii ? '-' : '─';
  const [middle, cross] = isComparison ? (look.ascii ? [' | ', '-+-'] : [' │ ', '─┼─']) : ['  ', `${rule}${rule}`];
  const drawn = new CliTable({
    chars: {
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
      mid: rule,
      'mid-mid': cross,
      middle,
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: grid.widths,
    colAligns: grid.aligns,
  });
  const isTall = grid.rows.map((cells) => cells.some((lines) => lines.length > 1));
  grid.rows.forEach((cells, index) => {
    // Rules under the header, and between rows only where lines of one row could be taken for rows.
    const hasRule = index === 1 || (isComparison && (isTall[index] || isTall[index - 1]));
    const contents = cells.map((lines) =>
      lines.map((line) => STAND_IN.repeat(Math.max(lines.length > 1 ? 1 : 0, lineWidth(line)))).join('\n'),
    );
    drawn.push(contents.map((content) => (hasRule ? { content } : { content, chars: NO_RULE })));
  });
  return layIn(drawn.toString(), grid);
}

function layIn(frame: string, grid: Grid): Line[] {
  const texts = grid.rows
    .flatMap((cells) => {
      const height = Math.max(1, ...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, y) => cells.flatMap((lines) => (lines[y] && hasStandIn(lines, y) ? [lines[y]] : [])));
    })
    .flat();
  let next = 0;
  return frame.split('\n').map((line) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const match of line.matchAll(STAND_INS)) {
      pieces.push({ text: line.slice(end, match.index), style: 'frame' });
      const text = texts[next++] ?? [];
      pieces.push(...text, { text: ' '.repeat(match[0].length - lineWidth(text)) });
      end = match.index + match[0].length;
    }
    pieces.push({ text: line.slice(end), style: 'frame' });
    return pieces;
  });
}

function hasStandIn(lines: readonly Line[], y: number): boolean {
  return lines.length > 1 || lineWidth(lines[y] ?? []) > 0;
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
  if (level === 0) return (line) => line.map((piece) => piece.text).join('');
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

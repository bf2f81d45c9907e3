import type { Block, Cell, Span, Text, Tone } from './report';
import { safe } from './safe';

/** Tones of our own decoration, beside those that a report may use. */
export type Style = Tone | 'heading' | 'frame';
/** A piece of output that is safe to print; a line is a row of them. */
export type Piece = { text: string; style?: Style | undefined; whole?: true };
export type Line = readonly Piece[];

/** What a line says, without its styles. */
export const lineText = (line: Line): string => line.map(({ text }) => text).join('');

/** What follows a heading, and one note after another, stands without an empty line. */
export const isClose = (before: Block, block: Block): boolean =>
  before.kind === 'heading' || (before.kind === 'note' && block.kind === 'note');

/**
 * Longest text, in UTF-16 units, that the formats for people show in full; what is left out is counted at its end.
 * The knowledge base allows no longer string, so only a stranger's file meets this. CSV, Markdown, JSON and YAML never cut.
 */
export const MAX_TEXT = 10_000;

const ASCII: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '--',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '…': '...',
  '•': '*',
  '·': '-',
  '×': 'x',
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '✓': '+',
  '✗': 'x',
};
const TRANSLITERATED = new RegExp(`[${Object.keys(ASCII).join('')}]`, 'g');

/** Punctuation and signs with an obvious ASCII spelling; letters of any script are content and stay. */
function toAscii(text: string): string {
  return text.replace(TRANSLITERATED, (character) => ASCII[character] ?? character);
}

/** How many UTF-16 units of `text` may be shown: a cut between the two halves of a character would leave a lone surrogate. */
function cutAt(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** The pieces of a text, safe and of bounded length; what has no tone of its own gets `style`. */
export function piecesOf(text: Text, options: { ascii: boolean }, style?: Style): Piece[] {
  const pieces: Piece[] = [];
  let room = MAX_TEXT;
  let hidden = 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    const span: Span = typeof part === 'string' ? { text: part } : part;
    const end = hidden > 0 ? 0 : cutAt(span.text, room);
    room -= end;
    hidden += span.text.length - end;
    const shown = safe(span.text.slice(0, end));
    const piece: Piece = { text: options.ascii ? toAscii(shown) : shown, style: span.tone ?? style };
    if (shown !== '') pieces.push(span.whole ? { ...piece, whole: true } : piece);
  }
  if (hidden > 0) pieces.push({ text: `${options.ascii ? '...' : '…'} (${hidden} more characters)`, style: 'muted' });
  return pieces;
}

/** The whole text without tones, safe and uncut. */
export function plainText(text: Text): string {
  return safe(typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
}

/** What is said behind the entries of a list and is none: how many were left out, and what holds for all. */
export function remarksOf(cell: Cell): readonly Text[] {
  if (typeof cell !== 'object' || !('items' in cell)) return [];
  const { hidden = 0, after } = cell;
  return [...(hidden > 0 ? [[{ text: `and ${hidden} more`, tone: 'muted' } as const]] : []), ...(after === undefined ? [] : [after])];
}

/** The texts of a list cell with what is said behind them, or nothing for any other cell. */
export const itemsOf = (cell: Cell): readonly Text[] | undefined =>
  typeof cell === 'object' && 'items' in cell ? [...cell.items, ...remarksOf(cell)] : undefined;

/** What people read in a cell that is not a list. */
export function textOf(cell: Cell): Text {
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  return 'items' in cell ? [] : cell;
}

/** What stands where nothing is known. */
export const UNKNOWN = '-';

/** "Note:" or "Warning:", so that a note says without colour what it is. */
export function noteLabel(tone: Tone | undefined): string | undefined {
  if (tone === 'warn' || tone === 'bad') return 'Warning:';
  return tone === undefined || tone === 'muted' ? 'Note:' : undefined;
}

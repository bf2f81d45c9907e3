import stringWidth from 'fast-string-width';
import { type Line, lineText, type Piece, type Style } from './text';

/** Running text is not set wider than this, however wide the terminal is. */
export const MAX_MEASURE = 90;

type Word = { pieces: Piece[]; width: number };
type Glyph = { text: string; style: Style | undefined; width: number };

const PRINTABLE_ASCII = /^[ -~]*$/;
/**
 * Where a word too long for its line is best broken: after these, so that no URL, path or compound breaks inside a name.
 * Between digits a hyphen, point or comma belongs to a date, a code or a number; a mark stays with its bracket.
 */
const SOFT_BREAK = /(?<=[/_:;&?=|]|\)(?=\w)|[-.,](?!\d))(?!$)/;

export function widthOf(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}

export function lineWidth(line: Line): number {
  return line.length === 1 ? widthOf(line[0]?.text ?? '') : widthOf(lineText(line));
}

/** A piece with what is written to it without a space: `career show x` in brackets, or before a full stop. */
function glued(pieces: readonly Piece[], at: number): string {
  const [before, after] = [lineText(pieces.slice(0, at)), lineText(pieces.slice(at + 1))];
  return [before.split(' ').at(-1), pieces[at]?.text, after.split(' ')[0]].join('');
}

/** Words in order. Only the ordinary space separates them, outside what stays whole in so many columns; runs of it count as one. */
function wordsOf(pieces: readonly Piece[], columns = 0): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  for (const [at, { text, style, whole }] of pieces.entries()) {
    const parts = whole && widthOf(glued(pieces, at)) <= columns ? [text] : text.split(' ');
    parts.forEach((part, index) => {
      if (index > 0) open = undefined;
      if (part === '') return;
      if (!open) {
        open = { pieces: [], width: 0 };
        words.push(open);
      }
      open.pieces.push({ text: part, style });
    });
  }
  for (const word of words) word.width = lineWidth(word.pieces);
  return words;
}

/** Widths of the longest word, of the longest part of one between its soft breaks, and of the whole text on one line. */
export function measure(pieces: readonly Piece[]): { longestWord: number; longestPart: number; natural: number } {
  let longestWord = 0;
  let longestPart = 0;
  let natural = -1;
  for (const word of wordsOf(pieces)) {
    longestWord = Math.max(longestWord, word.width);
    natural += word.width + 1;
    if (word.width > longestPart) {
      for (const part of lineText(word.pieces).split(SOFT_BREAK)) longestPart = Math.max(longestPart, widthOf(part));
    }
  }
  return { longestWord, longestPart, natural: Math.max(0, natural) };
}

let segmenter: Intl.Segmenter | undefined;

/** What the eye takes as one character: a base with its marks, a joined emoji, a flag. */
function glyphsOf(word: Word, width: number): Glyph[] {
  return word.pieces.flatMap(({ text, style }) => {
    if (PRINTABLE_ASCII.test(text)) return Array.from(text, (character) => ({ text: character, style, width: 1 }));
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, style, width: widthOf(segment) })).flatMap((glyph) =>
      glyph.width > width ? Array.from(glyph.text, (character) => ({ text: character, style, width: widthOf(character) })) : [glyph],
    );
  });
}

function append(line: Piece[], text: string, style: Style | undefined): void {
  const last = line.at(-1);
  if (last && last.style === style) last.text += text;
  else line.push({ text, style });
}

function addWord(line: Piece[], word: Word): void {
  const first = word.pieces[0];
  if (line.length > 0) append(line, ' ', line.at(-1)?.style === first?.style ? first?.style : undefined);
  for (const piece of word.pieces) append(line, piece.text, piece.style);
}

/** Breaks a word wider than `width`; the first part goes on a line that has `room` columns left. */
function breakWord(word: Word, room: number, width: number): Word[] {
  const parts: Glyph[][] = [[]];
  let used = 0;
  let limit = room;
  for (const glyph of glyphsOf(word, width)) {
    let part = parts.at(-1) as Glyph[];
    // What a soft break carries over may leave no room for a wide character: then the line ends once more.
    while (used + glyph.width > limit && (part.length > 0 || limit < width)) {
      let soft = part.length;
      while (soft > 0 && !SOFT_BREAK.test(`${part[soft - 1]?.text}${(part[soft] ?? glyph).text}`)) soft -= 1;
      part = soft > 0 ? part.splice(soft) : [];
      parts.push(part);
      used = part.reduce((sum, { width: columns }) => sum + columns, 0);
      limit = width;
    }
    part.push(glyph);
    used += glyph.width;
  }
  return parts.map((part) => {
    const pieces: Piece[] = [];
    for (const glyph of part) append(pieces, glyph.text, glyph.style);
    return { pieces, width: lineWidth(pieces) };
  });
}

/** Whether the first of these parts ends where a word is best broken. */
const isSoft = ([first, second]: readonly Word[]): boolean =>
  SOFT_BREAK.test(`${lineText(first?.pieces ?? []).at(-1) ?? ''}${lineText(second?.pieces ?? []).at(0) ?? ''}`);

/**
 * Breaks a text into lines of at most `width` columns: between words, and inside a word only when it is longer than a line.
 * Written here because the usual packages normalise what they wrap, cut inside a character that is made of several code
 * points, or carry only one colour over a line end. An empty text gives one empty line.
 */
export function wrap(pieces: readonly Piece[], width: number): Line[] {
  const columns = Math.max(2, width);
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of wordsOf(pieces, columns)) {
    // Not the same as `used > 0`: a lone combining mark takes no column.
    const gap = lines.at(-1)?.length ? 1 : 0;
    if (used + gap + word.width <= columns) {
      addWord(lines.at(-1) as Piece[], word);
      used += gap + word.width;
      continue;
    }
    if (word.width <= columns) {
      lines.push([]);
      addWord(lines.at(-1) as Piece[], word);
      used = word.width;
      continue;
    }
    // Start on the current line when that saves one without a break inside a name, and in scripts that write without spaces.
    const room = columns - used - gap;
    const isSpaced = word.pieces.every((piece) => PRINTABLE_ASCII.test(piece.text));
    const started = room > 0 ? breakWord(word, room, columns) : [];
    const saves =
      room > 0 && (!isSpaced || (isSoft(started) && 1 + Math.ceil((word.width - room) / columns) <= Math.ceil(word.width / columns)));
    const parts = saves ? started : breakWord(word, columns, columns);
    parts.forEach((part, index) => {
      if (index > 0 || (!saves && gap > 0)) lines.push([]);
      // Nothing of it may have fitted into the room: a wide character beside one free column.
      if (part.pieces.length > 0) addWord(lines.at(-1) as Piece[], part);
    });
    used = lineWidth(lines.at(-1) as Piece[]);
  }
  return lines;
}

/** The text as one line, however long, without spaces around it. */
export function oneLine(pieces: readonly Piece[]): Line {
  return wrap(pieces, Number.POSITIVE_INFINITY)[0] ?? [];
}

/** Wraps with a lead before the first line ("• ") and as much blank before the others; a long lead just begins the text. */
export function wrapWithLead(lead: Piece, pieces: readonly Piece[], width: number): Line[] {
  const indent = widthOf(lead.text);
  if (indent > width / 2) return wrap([lead, ...pieces], width);
  return wrap(pieces, width - indent).map((line, index) => [index === 0 ? lead : { text: ' '.repeat(indent) }, ...line]);
}

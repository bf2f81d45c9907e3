import { bullet, type Look } from './grid';
import type { Bar, Block, Table } from './report';
import { pairLines } from './stack';
import { type Line, lineText, noteLabel, type Piece, piecesOf } from './text';
import { lineWidth, MAX_MEASURE, measure, oneLine, widthOf, wrap, wrapWithLead } from './wrap';

const MAX_BAR = 24;
const MIN_BAR = 8;

/** The lines of every block that is not a table. */
export function blockLines(block: Exclude<Block, Table>, look: Look): Line[] {
  const width = Math.min(look.width, MAX_MEASURE);
  switch (block.kind) {
    case 'heading':
      return wrap(piecesOf(block.text, look, block.level === 2 ? 'strong' : 'heading'), width);
    case 'paragraph':
      return wrap(piecesOf(block.text, look), width);
    case 'list':
      return block.items.flatMap((item, index) => {
        const lead: Piece = block.ordered
          ? { text: `${index + 1}.`.padEnd(`${block.items.length}.`.length + 1), style: 'muted' }
          : bullet(look);
        return wrapWithLead(lead, piecesOf(item, look), width);
      });
    case 'facts':
      return pairLines(block.items, look);
    case 'bars':
      return barLines(block.items, look);
    case 'note': {
      const label = noteLabel(block.tone);
      const lead: Piece[] = label ? [{ text: `${label} `, style: block.tone ?? 'muted' }] : [];
      return wrap([...lead, ...piecesOf(block.text, look, block.tone === 'muted' || !label ? block.tone : undefined)], width);
    }
    case 'footnotes': {
      const marks = Math.max(0, ...block.items.map(({ mark }) => measure(piecesOf(mark, look)).natural));
      return block.items.flatMap(({ mark, text }) => {
        const lead = lineText(piecesOf(mark, look));
        return wrapWithLead(
          { text: `${lead}${' '.repeat(Math.max(0, marks - widthOf(lead)) + 1)}`, style: 'muted' },
          piecesOf(text, look, 'muted'),
          width,
        );
      });
    }
    default:
      return block satisfies never;
  }
}

/** `█████████░░░`: the number of full cells is the share, rounded; nothing but zero looks empty. */
function barPieces(share: number, cells: number, look: Look): Piece[] {
  const bounded = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  const full = bounded > 0 ? Math.max(1, Math.round(bounded * cells)) : 0;
  return [
    { text: (look.ascii ? '#' : '█').repeat(full), style: 'accent' },
    { text: (look.ascii ? '.' : '░').repeat(cells - full), style: 'frame' },
  ];
}

function barLines(bars: readonly Bar[], look: Look): Line[] {
  const labels = bars.map(({ label }) => oneLine(piecesOf(label, look)));
  const texts = bars.map(({ text }) => oneLine(piecesOf(text, look)));
  const widestLabel = Math.max(1, ...labels.map(lineWidth));
  const widestText = Math.max(1, ...texts.map(lineWidth));
  const cells = Math.min(MAX_BAR, look.width - widestLabel - widestText - 4);
  if (cells >= MIN_BAR) {
    return labels.map((label, index) => {
      const gap = ' '.repeat(widestLabel - lineWidth(label) + 2);
      return [...label, { text: gap }, ...barPieces(bars[index]?.share ?? 0, cells, look), { text: '  ' }, ...(texts[index] ?? [])];
    });
  }
  // Too narrow for one line: the label, and below it the bar with its text.
  const narrow = Math.min(MIN_BAR, Math.max(1, look.width - 12));
  return labels.flatMap((label, index) => {
    const bar = barPieces(bars[index]?.share ?? 0, narrow, look);
    const text = wrap(texts[index] ?? [], look.width - narrow - 4);
    return [
      ...wrap(label, look.width),
      ...text.map(
        (line, y): Line => (y === 0 ? [{ text: '  ' }, ...bar, { text: '  ' }, ...line] : [{ text: ' '.repeat(narrow + 4) }, ...line]),
      ),
    ];
  });
}

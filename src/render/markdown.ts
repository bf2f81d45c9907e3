import type { Block, Cell, Report, Table, Text } from './report';
import { itemsOf, noteLabel, plainText, textOf, UNKNOWN } from './text';

/** ASCII punctuation that means something to Markdown, HTML or GitHub's formulas inside a line; a backslash makes each plain. */
const SPECIAL = /[\\`*_[\]()<>#!|~&$]/g;
/** What means something only at the start of a block: a list, a rule, a heading underlined. */
const AT_START = /^(?:[-+=]|\d+(?=[.)]))/;
/** Web addresses stay links; every character that could end one or mean something in a table is left out of them. */
const URL = /https?:\/\/[A-Za-z0-9\-._~/?#@!$&*+,=%:]*[A-Za-z0-9\-_~/#=&%]/g;

/** GitHub-flavoured Markdown, whole and unwrapped. Every text is escaped, so nothing in it is taken for markup or HTML. */
export function renderMarkdown(report: Report): string {
  const title = report.title === undefined ? [] : [`# ${inline(report.title)}`];
  return `${[...title, ...report.blocks.map((part, index) => blockText(part, index % 2 === 0 ? '-' : '*'))].filter((text) => text !== '').join('\n\n')}\n`;
}

function escapePlain(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** A text without tones, safe inside a line or a table cell. */
export function escapeMarkdown(text: string): string {
  let out = '';
  let end = 0;
  for (const match of text.matchAll(URL)) {
    out += `${escapePlain(text.slice(end, match.index))}<${match[0]}>`;
    end = match.index + match[0].length;
  }
  return out + escapePlain(text.slice(end));
}

function inline(text: Text): string {
  return escapeMarkdown(plainText(text).trim());
}

/** A text that begins a line of its own. */
function block(text: Text): string {
  return inline(text).replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

function cellText(cell: Cell): string {
  const items = itemsOf(cell);
  if (!items) return inline(textOf(cell));
  if (items.length === 0) return UNKNOWN;
  return items.length === 1 ? inline(items[0] ?? '') : items.map((item) => `• ${inline(item)}`).join('<br>');
}

function tableText(table: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const isComparison = table.layout === 'comparison';
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((_, index) => cellText(row.cells[index] ?? ''));
    return line(isComparison ? [bold(cells[0] ?? ''), ...cells.slice(1)] : cells);
  });
  const head = line(table.columns.map((column) => inline(column.label)));
  const rule = line(table.columns.map((column) => (column.align === 'right' ? '---:' : '---')));
  const caption = table.caption === undefined ? '' : `${block(table.caption)}\n\n`;
  return `${caption}${[head, rule, ...rows].join('\n')}`;
}

/** Two lists in a row would become one: their bullets alternate. */
type Bullet = '-' | '*';

function listText(items: readonly string[], bullet: Bullet): string {
  return items.map((item) => `${bullet} ${item}`).join('\n');
}

function labelled(label: Text, value: string): string {
  return [bold(inline(label) && `${inline(label)}:`), value].filter((part) => part !== '').join(' ');
}

function blockText(part: Block, bullet: Bullet): string {
  switch (part.kind) {
    case 'heading':
      return `${part.level === 2 ? '###' : '##'} ${inline(part.text)}`;
    case 'paragraph':
      return block(part.text);
    case 'list':
      return part.ordered
        ? part.items.map((item, index) => `${index + 1}. ${block(item)}`).join('\n')
        : listText(part.items.map(block), bullet);
    case 'table':
      return tableText(part);
    case 'facts':
      return listText(
        part.items.map(({ label, value }) => labelled(label, cellText(value))),
        bullet,
      );
    case 'bars':
      return listText(
        part.items.map(({ label, text }) => labelled(label, inline(text))),
        bullet,
      );
    case 'note': {
      const label = noteLabel(part.tone);
      return `> ${label ? `${bold(label)} ${inline(part.text)}` : block(part.text)}`;
    }
    case 'footnotes':
      return listText(
        part.items.map(({ mark, text }) => `${block(mark)} ${inline(text)}`),
        bullet,
      );
    default:
      return part satisfies never;
  }
}

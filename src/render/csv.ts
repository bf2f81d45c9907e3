import { stringify } from 'csv-stringify/sync';
import type { Cell, Report, Row, Table } from './report';
import { safe } from './safe';
import { itemsOf, plainText, textOf, UNKNOWN } from './text';

type Field = string | number | boolean | null;

/**
 * What a spreadsheet would take for a formula: one of the signs, plain or full-width, after any spaces. csv-stringify's own
 * `escape_formulas` looks at the first character only; it stays on as a second guard.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Every table of the report as RFC 4180 records with a header line; an empty line stands between two tables. Lists are joined
 * by "; ". Numbers and booleans stay what they are, unknown is empty, and a text that a spreadsheet would run gets a `'` in front.
 * A report without a table gives its facts and bars, a field a line; one without those gives nothing.
 */
export function renderCsv(report: Report): string {
  const tables = report.blocks.filter((block) => block.kind === 'table');
  return (tables.length > 0 ? tables : fieldsOf(report)).map((table) => tableText(table)).join('\n');
}

function fieldsOf({ blocks }: Report): Table[] {
  const rows = blocks.flatMap((block): Row[] => {
    if (block.kind === 'facts') return block.items.map(({ label, value }) => ({ cells: [label, value] }));
    return block.kind === 'bars' ? block.items.map(({ label, text }) => ({ cells: [label, text] })) : [];
  });
  const columns = ['Field', 'Value'].map((label) => ({ id: label.toLowerCase(), label }));
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}

function tableText(table: Table): string {
  const head = table.columns.map((column) => guarded(plainText(column.label) || safe(column.id)));
  const rows = table.rows.map((row) => table.columns.map((_, index) => fieldOf(row.cells[index] ?? '')));
  return stringify([head, ...rows], {
    escape_formulas: true,
    record_delimiter: '\n',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function fieldOf(cell: Cell): Field {
  if (typeof cell === 'object' && 'value' in cell) {
    if (typeof cell.value === 'string') return guarded(plainText(cell.value));
    return typeof cell.value === 'number' && !Number.isFinite(cell.value) ? null : cell.value;
  }
  const items = itemsOf(cell);
  const text = items ? items.map(plainText).join('; ') : plainText(textOf(cell));
  return text === UNKNOWN ? null : guarded(text);
}

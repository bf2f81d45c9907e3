import { stringify } from 'csv-stringify/sync';
import type { Cell, Report, Table } from './report';
import { safe } from './safe';
import { itemsOf, plainText, textOf } from './text';

type Field = string | number | boolean | null;

/**
 * What a spreadsheet would take for a formula: one of the signs, plain or full-width, after any spaces. csv-stringify's own
 * `escape_formulas` looks at the first character only; it stays on as a second guard.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Every table of the report as RFC 4180 records with a header line; an empty line stands between two tables. Lists are joined
 * by "; ". Numbers and booleans stay what they are, unknown is empty, and a text that a spreadsheet would run gets a `'` in front.
 */
export function renderCsv(report: Report): string {
  const tables = report.blocks.filter((block) => block.kind === 'table');
  return tables.map((table) => tableText(table)).join('\n');
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
  return guarded(items ? items.map(plainText).join('; ') : plainText(textOf(cell)));
}

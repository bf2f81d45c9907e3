import type { Block, Cell, Column, Report, Row, Text } from '../render/report';
import { UNKNOWN } from '../render/text';

/** Blocks under their heading; nothing where there are none. */
export const section = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading, level: 2 }, ...blocks];

/** A list under its heading; nothing where it is empty. */
export const listed = (heading: string, items: readonly Text[]): Block[] =>
  section(heading, items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A text under its heading; nothing where it is empty. */
export const told = (heading: string, text: Text): Block[] => section(heading, text.length === 0 ? [] : [{ kind: 'paragraph', text }]);

/** A table; nothing where it has no rows. */
export const table = (columns: readonly Column[], rows: readonly Row[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];

/** For a spreadsheet: one table, whose columns go by their ids. */
export const dataReport = (columns: readonly string[], rows: readonly Row[]): Report => ({
  blocks: [{ kind: 'table', columns: columns.map((column) => ({ id: column, label: column })), rows }],
});

/** A dash for something else than what is not known, with the words that say so to who hears it; without words it is left out there. */
export const dash = (aloud: string): Text => [{ text: UNKNOWN, aloud }];

/** A number that stays one in a spreadsheet; null where it is not known. */
export const numberCell = (value: number | null): Cell => ({ value, text: value === null ? UNKNOWN : String(value) });

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv';
import type { Block, Cell } from '../../src/render/report';
import { safe } from '../../src/render/safe';
import { parseCsv as parse } from '../support/csv';
import { anyString, anyTable } from './arbitraries';

const csvOf = (...cells: Cell[]) =>
  renderCsv({ blocks: [{ kind: 'table', columns: cells.map((_, index) => ({ id: `c${index}`, label: '' })), rows: [{ cells }] }] });
const read = (...cells: Cell[]) => parse(csvOf(...cells))[1];

test('texts are read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(anyString, { minLength: 2, maxLength: 5 }), (texts) => {
      const guarded = texts.map(safe).map((text) => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text));
      expect(read(...texts)).toEqual(guarded);
    }),
  );
});

test('no text begins like a formula', () => {
  const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
  for (const start of starts)
    for (const space of ['', ' ', '   ', '\u00a0']) expect(read(`${space}${start}1+1`, 'x')).toEqual([`'${space}${start}1+1`, 'x']);
  expect(read('\t=1', '\r=1')).toEqual(['\\x09=1', '\\x0d=1']);
  expect(read({ items: ['=1', 'b'] }, { value: '=1', text: 'one' }, { value: ' ＝1', text: 'one' })).toEqual(["'=1; b", "'=1", "' ＝1"]);
  expect(parse(renderCsv({ blocks: [{ kind: 'table', columns: [{ id: 'a', label: ' =1' }], rows: [] }] }))[0]).toEqual(["' =1"]);
});

test('numbers and booleans stay what they are, unknown is empty, a list is one field', () => {
  expect(
    read(
      { value: -5, text: 'five below' },
      { value: 0.25, text: '25 %' },
      { value: true, text: 'yes' },
      { value: null, text: '-' },
      { items: ['a', 'b'] },
      { items: [] },
      '-',
    ),
  ).toEqual(['-5', '0.25', 'true', '', 'a; b', '', '']);
  expect(read({ value: Number.NaN, text: '' }, { value: Number.POSITIVE_INFINITY, text: '' })).toEqual(['', '']);
});

test('every record has as many fields as there are columns', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const records = parse(renderCsv({ blocks: [table] }));
      expect(records).toHaveLength(table.rows.length + 1);
      for (const record of records) expect(record).toHaveLength(table.columns.length);
    }),
  );
});

test('a report without a table gives its facts and bars', () => {
  const blocks: Block[] = [
    { kind: 'facts', items: [{ label: 'Rolls', value: { items: ['rye', 'spelt'] } }] },
    { kind: 'bars', items: [{ label: 'Sold', share: 0.5, text: '=half' }] },
  ];
  expect(renderCsv({ blocks })).toBe("Field,Value\nRolls,rye; spelt\nSold,'=half\n");
});

test('a report without any of these is empty', () => expect(renderCsv({ blocks: [{ kind: 'paragraph', text: 'x' }] })).toBe(''));

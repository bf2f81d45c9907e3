import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { Block, Report, Table, Text } from '../../src/render/report';
import { renderTable } from '../../src/render/table';
import { MAX_TEXT } from '../../src/render/text';
import { anyReport, anyTable } from './arbitraries';
import { bakery, options } from './bakery';
import { COLOUR, RAW } from './payloads';

const widths = fc.integer({ min: 20, max: 200 });
const widest = (text: string) =>
  Math.max(
    ...text
      .replace(COLOUR, '')
      .split('\n')
      .map((line) => stringWidth(line)),
  );

test('no line is wider than asked for, whatever the texts and the width', () => {
  fc.assert(
    fc.property(anyReport, widths, fc.boolean(), (report, width, ascii) => {
      expect(widest(renderTable(report, options({ width, ascii })))).toBeLessThanOrEqual(width);
    }),
    { numRuns: 150 },
  );
});

test('colour adds nothing but colour codes, closed at the end of each line', () => {
  fc.assert(
    fc.property(anyReport, widths, fc.constantFrom(1 as const, 2 as const, 3 as const), (report, width, color) => {
      const coloured = renderTable(report, options({ width, color }));
      expect(coloured.replace(COLOUR, '')).toBe(renderTable(report, options({ width })));
      for (const line of coloured.split('\n')) {
        const last = line.match(COLOUR)?.at(-1);
        if (last) expect(['\x1b[39m', '\x1b[22m']).toContain(last);
      }
    }),
    { numRuns: 100 },
  );
});

test('nothing raw reaches the terminal', () => {
  fc.assert(
    fc.property(anyReport, widths, (report, width) => {
      expect(renderTable(report, options({ width }))).not.toMatch(RAW);
    }),
    { numRuns: 100 },
  );
});

describe('no character is lost or moved', () => {
  /** Cell number n is written in its own 16 letters, so that what came of it can be picked out of the drawing. */
  const letters = (cell: number, lengths: readonly number[]): string => {
    let next = 0;
    return lengths
      .map((length) => Array.from({ length }, () => String.fromCodePoint(0x4e00 + cell * 16 + (next++ % 16))).join(''))
      .join(' ');
  };
  const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
  const shape = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('comparison' as const, undefined));

  test('in a table of any shape, drawn or stacked', () => {
    fc.assert(
      fc.property(
        shape.chain(([columns, rows, layout]) =>
          fc.tuple(
            fc.constant({ columns, rows, layout }),
            fc.array(lengths, { minLength: columns * (rows + 1), maxLength: columns * (rows + 1) }),
            fc.array(fc.boolean()),
            widths,
          ),
        ),
        ([{ columns, rows, layout }, words, isList, width]) => {
          const texts = words.map((word, index) => letters(index, word));
          const table: Table = {
            kind: 'table',
            layout,
            columns: Array.from({ length: columns }, (_, x) => ({ id: `c${x}`, label: texts[x] ?? '' })),
            rows: Array.from({ length: rows }, (_, y) => ({
              cells: Array.from({ length: columns }, (_, x) => {
                const text = texts[(y + 1) * columns + x] ?? '';
                return isList[y] ? { items: text.split(' ') } : text;
              }),
            })),
          };
          const drawn = renderTable({ blocks: [table] }, options({ width }));
          const stacked = !drawn.startsWith(texts.slice(0, columns).join(''));
          texts.forEach((text, cell) => {
            const own = new RegExp(`[\\u{${(0x4e00 + cell * 16).toString(16)}}-\\u{${(0x4e0f + cell * 16).toString(16)}}]`, 'gu');
            const shown = (drawn.match(own) ?? []).join('');
            const wanted = text.replaceAll(' ', '');
            // A stacked table repeats the labels of its rows or columns.
            if (stacked && (cell < columns || cell % columns === 0)) {
              if (wanted !== '') expect(shown.replaceAll(wanted, '')).toBe('');
            } else expect(shown).toBe(wanted);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('in any other block', () => {
    const squeeze = (text: string) => text.replace(/\s/g, '');
    const text =
      'Bread,  a_long/path/without-any-space-at-all/but/with/slashes-and-dashes 数据科学家是一个很长的词没有空格 👩‍💻 e\u0301te\u0301 \x1b[31m end';
    const shown = squeeze(text.replace('\x1b', '\\x1b'));
    const blocks: Block[] = [
      { kind: 'heading', text },
      { kind: 'paragraph', text: [{ text: text.slice(0, 9), tone: 'bad' }, text.slice(9)] },
      { kind: 'list', items: [text] },
      { kind: 'facts', items: [{ label: 'x', value: text }] },
      { kind: 'bars', items: [{ label: text, share: 0.5, text: '' }] },
      { kind: 'note', text },
      { kind: 'footnotes', items: [{ mark: '1', text }] },
    ];
    for (let width = 20; width <= 200; width += 1)
      for (const block of blocks) expect(squeeze(renderTable({ blocks: [block] }, options({ width })))).toContain(shown);
  });
});

test('any table keeps every character of its cells at every width', () => {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const character of text.replace(/[\s─━│┼┿•:\-x]/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
    return counts;
  };
  fc.assert(
    fc.property(anyTable, widths, ({ columns: [, ...columns], rows, ...rest }, width) => {
      // A stacked table does not say what its first column is called, and one without rows says nothing.
      const table = { ...rest, rows: [...rows, { cells: [] }], columns: [{ id: 'name', label: '' }, ...columns] };
      const wide = count(renderTable({ blocks: [table] }, options({ width: 100_000 })));
      const narrow = count(renderTable({ blocks: [table] }, options({ width })));
      for (const [character, times] of wide) expect(narrow.get(character) ?? 0, character).toBeGreaterThanOrEqual(times);
    }),
    { numRuns: 100 },
  );
});

test('a listing in blocks has no label for a cell that is empty', () => {
  const columns = ['Part', 'Skills', 'Until'].map((label) => ({ id: label, label }));
  const table: Table = { kind: 'table', columns, rows: [{ cells: ['Today', '', 'November'] }, { cells: ['Foundations', '9', 'May'] }] };
  const lines = renderTable({ blocks: [table] }, options({ width: 20 })).split('\n');
  expect(lines).toEqual(['Today', '  Until: November', '', 'Foundations', '  Skills: 9', '  Until: May', '']);
});

const cellOf = (text: Text, columns = 2): Report => ({
  blocks: [
    {
      kind: 'table',
      layout: 'comparison',
      columns: Array.from({ length: columns }, (_, x) => ({ id: `c${x}`, label: `C${x}` })),
      rows: [{ cells: Array.from({ length: columns }, () => text) }],
    },
  ],
});

test('a character made of several code points is never cut', () => {
  const shown = renderTable(cellOf('👩‍💻'.repeat(40)), options({ width: 60 }));
  expect(shown.split('👩‍💻').length - 1).toBe(80);
});

test('a text of a megabyte is cut visibly, and fast', () => {
  for (const text of [
    'x'.repeat(1_000_000),
    'word '.repeat(200_000),
    '数'.repeat(500_000),
    '\x1b'.repeat(1_000_000),
    'e\u0301'.repeat(500_000),
  ]) {
    const start = performance.now();
    const shown = renderTable(cellOf(text), options({ width: 80 }));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(shown).toContain('more');
    expect(shown.replace(/\s/g, '')).toContain(`(${text.length - MAX_TEXT}morecharacters)`.slice(0, 8));
    expect(shown.length).toBeLessThan(200_000);
  }
});

test('many rows are drawn without the table library, in the same shape', () => {
  const listing = (rows: number): Report => ({
    blocks: [
      {
        kind: 'table',
        columns: [
          { id: 'id', label: 'Id' },
          { id: 'n', label: 'Number', align: 'right' },
        ],
        rows: Array.from({ length: rows }, (_, index) => ({ cells: [`row-${index}`, `${index}`] })),
      },
    ],
  });
  const few = renderTable(listing(200), options()).split('\n');
  const many = renderTable(listing(201), options()).split('\n');
  expect(many.slice(0, few.length - 1)).toEqual(few.slice(0, -1));
  const start = performance.now();
  expect(renderTable(listing(20_000), options()).split('\n')).toHaveLength(20_003);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test.each([0, 1, 10, Number.NaN, Number.POSITIVE_INFINITY])('a terminal that says it is %s columns wide is no reason to fail', (width) => {
  expect(renderTable(bakery, options({ width }))).toContain('Baker');
});

test('wide terminals do not stretch the text', () => {
  const prose = 'word '.repeat(100);
  expect(widest(renderTable(cellOf(prose, 3), options({ width: 400 })))).toBeLessThanOrEqual(3 * 63);
  expect(widest(renderTable({ blocks: [{ kind: 'paragraph', text: prose }] }, options({ width: 400 })))).toBeLessThanOrEqual(90);
});

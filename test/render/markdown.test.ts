import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, renderMarkdown } from '../../src/render/markdown';
import type { Block } from '../../src/render/report';
import { safe } from '../../src/render/safe';
import { anyReport, anyString } from './arbitraries';

/** What a Markdown reader makes of an escaped text. */
const read = (text: string) => text.replace(/<(https?:[^>]*)>|\\([!-/:-@[-`{-~])/g, (_, url, character) => url ?? character);
/** The cells of a line of a table: only a bare bar ends one. */
const cellsOf = (line: string) => (line.match(/(?:\\.|[^\\|])+/g) ?? []).map((cell) => cell.trim());

test('a cell is read back as it was written, lists item by item', () => {
  fc.assert(
    fc.property(anyString, fc.array(anyString, { minLength: 2, maxLength: 4 }), (text, items) => {
      const rows = [{ cells: ['name', text, { items }] }];
      const columns = ['', 'a', 'b'].map((label) => ({ id: label, label }));
      const lines = renderMarkdown({ blocks: [{ kind: 'table', columns, rows }] }).split('\n');
      expect(lines).toHaveLength(4);
      const [name, shown = '', list = ''] = cellsOf(
        `${lines[2]}`.slice(1).replaceAll('|  |', '| \u0001 |').replaceAll('|  |', '| \u0001 |'),
      ).map((cell) => cell.replace('\u0001', ''));
      expect(name).toBe('name');
      expect(read(shown)).toBe(safe(text).trim());
      expect(list.split('<br>').map((item) => read(item.replace(/^• ?/, '')))).toEqual(items.map((item) => safe(item).trim()));
    }),
  );
});

test('nothing of a text is markup or HTML', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const line of renderMarkdown(report).split('\n')) {
        const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/<https?:\/\/[^<>\s|]+>|<br>/g, '');
        expect(bare.replace(/^> /, '')).not.toMatch(/[<>&`_[\]()~$]/);
        // What is left of stars: bold labels, and the bullet.
        expect(bare.replace(/^\* /, '').replace(/\*\*/g, '')).not.toContain('*');
      }
    }),
  );
});

test.each([
  ['<script>alert(1)</script>', '\\<script\\>alert\\(1\\)\\</script\\>'],
  ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
  ['![](http://evil)', '\\!\\[\\]\\(<http://evil>\\)'],
  ['a|b', 'a\\|b'],
  ['AT&amp;T', 'AT\\&amp;T'],
  ['C# and C++', 'C\\# and C++'],
  ['see https://example.org/a_b?c=d.', 'see <https://example.org/a_b?c=d>.'],
  ['https://example.org/"onclick="x', '<https://example.org/>"onclick="x'],
  ['$10 and $20', '\\$10 and \\$20'],
  ['*bold*, ~~gone~~, `code`', '\\*bold\\*, \\~\\~gone\\~\\~, \\`code\\`'],
  ['C:\\*', 'C:\\\\\\*'],
  ['https://example.org/a|b', '<https://example.org/a>\\|b'],
])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

test.each([
  ['- no list', '\\- no list'],
  ['+ no list', '\\+ no list'],
  ['2024. no list', '2024\\. no list'],
  ['1) no list', '1\\) no list'],
  ['=== no underline', '\\=== no underline'],
  ['---', '\\---'],
  ['# no heading', '\\# no heading'],
  ['> no quote', '\\> no quote'],
])('a paragraph that begins like something else: %s', (text, escaped) => {
  expect(renderMarkdown({ blocks: [{ kind: 'paragraph', text }] })).toBe(`${escaped}\n`);
});

test.each<[Block, string]>([
  [{ kind: 'heading', text: '- Rolls' }, '## - Rolls'],
  [{ kind: 'heading', level: 2, text: 'Rolls' }, '### Rolls'],
  [{ kind: 'list', items: ['- a', 'b'] }, '- \\- a\n- b'],
  [{ kind: 'list', ordered: true, items: ['- a', 'b'] }, '1. \\- a\n2. b'],
  [
    {
      kind: 'facts',
      items: [
        { label: 'None', value: { items: [] } },
        { label: '', value: 'x' },
      ],
    },
    '- **None:** -\n- x',
  ],
  [{ kind: 'footnotes', items: [{ mark: '1.', text: '- a' }] }, '- 1\\. - a'],
  [{ kind: 'note', text: '- a' }, '> **Note:** - a'],
  [{ kind: 'note', tone: 'good', text: '- a' }, '> \\- a'],
  [{ kind: 'paragraph', text: '' }, ''],
  [
    {
      kind: 'table',
      layout: 'comparison',
      columns: [
        { id: 'a', label: '' },
        { id: 'b', label: 'B' },
      ],
      rows: [{ cells: ['', ' x '] }],
    },
    '|  | B |\n| --- | --- |\n|  | x |',
  ],
])('%j', (block, text) => {
  expect(renderMarkdown({ blocks: [{ kind: 'paragraph', text: 'before' }, block, { kind: 'paragraph', text: 'after' }] })).toBe(
    ['before', text.replace(/^- /gm, '* '), 'after']
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n'),
  );
});

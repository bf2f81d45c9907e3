import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { renderPlain } from '../../src/render/plain';
import type { Cell, Column } from '../../src/render/report';
import { anyReport } from './arbitraries';
import { bakery, options } from './bakery';

const row = (...cells: Cell[]) =>
  renderPlain(
    { blocks: [{ kind: 'table', columns: ['Role', 'Pay', 'Tools'].map((label) => ({ id: label, label })), rows: [{ cells }] }] },
    options({ width: Number.POSITIVE_INFINITY }),
  );

test.each<[Cell[], string]>([
  [['Baker', '31,000', { items: ['oven', 'peel'] }], 'Baker. Pay: 31,000; Tools: oven, peel.\n'],
  [['Baker', '', { items: [] }], 'Baker. Tools: none.\n'],
  [['Baker', '-', { value: null, text: '-' }], 'Baker. Pay: not known; Tools: not known.\n'],
  [['Baker', [{ text: '-', aloud: 'nothing' }], [{ text: '-', aloud: '' }]], 'Baker. Pay: nothing.\n'],
  [['Baker', 'unknown!'], 'Baker. Pay: unknown!\n'],
  [['', '31,000'], 'Pay: 31,000.\n'],
  [['Baker', { items: ['', 'oven'] }], 'Baker. Pay: oven.\n'],
  [['Baker', { items: ['oven', 'peel'] }, { items: ['Early, gladly'] }], 'Baker. Pay: oven, peel; Tools: Early, gladly.\n'],
  [['Baker', { items: ['Node.js', '1,5'] }], 'Baker. Pay: Node.js, 1,5.\n'],
  [[{ value: 1, text: 'One' }, { value: 2, text: 'two' }, 'x'], 'One. Pay: two; Tools: x.\n'],
  [['Baker', 'bread.', 'no'], 'Baker. Pay: bread. Tools: no.\n'],
  [['Baker', ['0 ', { text: '→', aloud: 'to' }, ' 2'], '0 → 2'], 'Baker. Pay: 0 to 2; Tools: 0 → 2.\n'],
  [
    ['Baker', '-', { items: ['You like flour.', 'You rise early, gladly'] }],
    'Baker. Pay: not known; Tools: (1) You like flour. (2) You rise early, gladly.\n',
  ],
  [
    ['Baker', { items: ['oven', 'peel'], hidden: 2 }, { items: ['You like flour, and bread', 'You rise early.'], hidden: 3 }],
    'Baker. Pay: (1) oven, (2) peel, and 2 more; Tools: (1) You like flour, and bread, (2) You rise early. And 3 more.\n',
  ],
  [
    ['Baker', { items: ['oven', 'peel'], after: '(not verified)' }, { items: ['flour, sifted', 'salt'], after: 'and 4 more figures' }],
    'Baker. Pay: (1) oven, (2) peel (not verified); Tools: (1) flour, sifted, (2) salt, and 4 more figures.\n',
  ],
  [['Baker', { items: ['oven', 'peel'], after: '(not verified)' }], 'Baker. Pay: oven, peel (not verified).\n'],
  // An entry may begin like what is said of all.
  [['Baker', { items: ['oven, hot', '(small) peel'] }], 'Baker. Pay: (1) oven, hot, (2) (small) peel.\n'],
])('a row is a sentence: %j', (cells, text) => expect(row(...cells)).toBe(text));

test('what the rows are is said once: by the caption, or by a label that says it', () => {
  const columns = [
    { id: 'skill', label: 'Missing, heaviest first', announces: true as const },
    { id: 'hours', label: 'Hours' },
  ];
  const told = (more: { caption?: string; columns?: Column[] }) =>
    renderPlain({ blocks: [{ kind: 'table', columns, rows: [{ cells: ['Kneading', '20 h'] }], ...more }] }, options({ width: 80 }));
  expect(told({})).toBe('Missing, heaviest first:\nKneading. Hours: 20 h.\n');
  expect(told({ caption: 'To learn' })).toBe('To learn.\nKneading. Hours: 20 h.\n');
  expect(
    told({
      columns: [
        { id: 'id', label: 'Id' },
        { id: 'hours', label: 'Hours' },
      ],
    }),
  ).toBe('Kneading. Hours: 20 h.\n');
});

test('a bar is its text', () => {
  const text = renderPlain({ blocks: [{ kind: 'bars', items: [{ label: 'a', share: 0.7, text: 'seven in ten' }] }] }, options());
  expect(text).toBe('a: seven in ten\n');
});

test('no grid: no tabs and no box characters', () => expect(renderPlain(bakery, options())).not.toMatch(/[\t\u2500-\u259f]/));

test('no line is too wide', () => {
  fc.assert(
    fc.property(anyReport, fc.integer({ min: 20, max: 200 }), fc.boolean(), (report, width, ascii) => {
      const text = renderPlain(report, options({ width, ascii }));
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 150 },
  );
});

test('a megabyte is cut visibly', () => {
  const text = renderPlain({ blocks: [{ kind: 'paragraph', text: 'x'.repeat(1_000_000) }] }, options());
  expect(text.length).toBeLessThan(11_000);
  expect(text).toContain('(990000 more characters)');
});

test('no line ends inside a command that has room on one, or between a number and its unit', () => {
  const plain = (width: number) => {
    const text = ['To go on: ', { text: 'career plan baker miller', whole: true as const }, '.'];
    const facts = { kind: 'facts' as const, items: [{ label: 'Hours to learn', value: '20-45\u00a0h' }] };
    return renderPlain(
      { blocks: [{ kind: 'paragraph', text }, { kind: 'note', text }, { kind: 'list', items: [text] }, facts] },
      options({ width }),
    );
  };
  expect(plain(30)).toBe(
    'To go on:\ncareer plan baker miller.\n\nNote: To go on:\ncareer plan baker miller.\n\n- To go on:\n  career plan baker miller.\n\nHours to learn: 20-45 h\n',
  );
  // Where it has none it is broken between its words.
  expect(plain(22)).toMatch(/^To go on: career plan\nbaker miller\.\n[\s\S]*\nHours to learn:\n20-45 h\n$/);
});

test('a mark that leaves no room beside it begins the text', () => {
  const block = { kind: 'footnotes' as const, items: [{ mark: '[long-mark]', text: 'Bakers of the world, 2026' }] };
  expect(renderPlain({ blocks: [block] }, options({ width: 20 }))).toBe('[long-mark] Bakers\nof the world, 2026\n');
});

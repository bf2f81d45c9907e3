import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe } from '../../src/render/safe';
import { lineWidth, measure, wrap } from '../../src/render/wrap';
import { anyString } from './arbitraries';

const lines = (text: string, width: number) => wrap([{ text }], width).map((line) => line.map((piece) => piece.text).join(''));

test.each<[text: string, width: number, lines: string[]]>([
  ['', 10, ['']],
  ['  two   words  ', 20, ['two words']],
  ['one two three', 7, ['one two', 'three']],
  ['ml-inference-performance-engineer', 20, ['ml-inference-', 'performance-engineer']],
  ['https://example.org/a/path', 14, ['https://', 'example.org/a/', 'path']],
  // A line is saved only where nothing is broken inside a name.
  ['Analyst, Analytics-DA-201', 15, ['Analyst,', 'Analytics-', 'DA-201']],
  ['Analyst (Analytics-DA-201)*', 18, ['Analyst', '(Analytics-', 'DA-201)*']],
  ['a data-modelling-tool', 12, ['a data-', 'modelling-', 'tool']],
  ['at a https://example.org', 14, ['at a https://', 'example.org']],
  ['unbroken', 5, ['unbro', 'ken']],
  ['until 2026-12-31', 10, ['until', '2026-12-31']],
  ['x2026-12-31', 10, ['x2026-12-3', '1']],
  ['71\u00a0% of all', 6, ['71\u00a0%', 'of all']],
  ['数据科学家', 5, ['数据', '科学', '家']],
  ['a 数据科学家', 5, ['a 数', '据科', '学家']],
  ['👩‍💻👩‍💻👩‍💻', 4, ['👩‍💻👩‍💻', '👩‍💻']],
  ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
])('%j in %i columns', (text, width, expected) => expect(lines(text, width)).toEqual(expected));

test.each<[width: number, lines: string[]]>([
  [16, ['Run', '(career show x),', 'then go.']],
  // With the bracket and the comma it is longer than a line.
  [15, ['Run (career', 'show x), then', 'go.']],
])('what stays whole does so with what is written to it, in %i columns', (width, expected) => {
  const around = [
    [['Run ('], ['), then go.']],
    [
      ['Run ', '('],
      [')', ', then go.'],
    ],
  ];
  for (const [before = [], after = []] of around) {
    const plain = (texts: string[]) => texts.map((text) => ({ text }));
    const wrapped = wrap([...plain(before), { text: 'career show x', whole: true }, ...plain(after)], width);
    expect(wrapped.map((line) => line.map((piece) => piece.text).join(''))).toEqual(expected);
  }
});

test.each<[width: number, lines: string[]]>([
  [17, ['Run', '("career show x")']],
  [16, ['Run ("career', 'show x")']],
])('what stays whole does so with all that is written to it, in however many pieces, in %i columns', (width, expected) => {
  const wrapped = wrap([{ text: 'Run (' }, { text: '"' }, { text: 'career show x', whole: true }, { text: '"' }, { text: ')' }], width);
  expect(wrapped.map((line) => line.map((piece) => piece.text).join(''))).toEqual(expected);
});

test('a tone goes on after a line end, and over the space between two words', () => {
  expect(wrap([{ text: 'a ' }, { text: 'bold text', style: 'strong' }, { text: ', plain' }], 7)).toEqual([
    [{ text: 'a ' }, { text: 'bold', style: 'strong' }],
    [{ text: 'text', style: 'strong' }, { text: ',' }],
    [{ text: 'plain' }],
  ]);
});

test('a text that fits stays on one line, another takes more', () => {
  fc.assert(
    fc.property(anyString, fc.integer({ min: 2, max: 60 }), (text, width) => {
      const pieces = [{ text: safe(text) }];
      const { natural, longestWord, longestPart } = measure(pieces);
      expect(longestPart).toBeLessThanOrEqual(longestWord);
      expect(longestWord).toBeLessThanOrEqual(natural);
      const wrapped = wrap(pieces, width);
      expect(wrapped.length === 1).toBe(natural <= width);
      expect(Math.max(...wrapped.map(lineWidth))).toBeLessThanOrEqual(width);
    }),
  );
});

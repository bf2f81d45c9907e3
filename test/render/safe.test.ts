import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/render/csv';
import { renderJson } from '../../src/render/json';
import { renderMarkdown } from '../../src/render/markdown';
import { renderPlain } from '../../src/render/plain';
import type { Report } from '../../src/render/report';
import { safe } from '../../src/render/safe';
import { renderTable } from '../../src/render/table';
import { renderYaml } from '../../src/render/yaml';
import { anyReport, anyString } from './arbitraries';
import { options } from './bakery';
import { PAYLOADS, RAW } from './payloads';

test('what is dangerous becomes visible, twice is once', () => {
  expect(safe('a\x1b[31m\x9b\r\n\t\x00\x7f\u202e\u2069\u2028\ud800')).toBe(
    'a\\x1b[31m\\x9b\\x0d\\x0a\\x09\\x00\\x7f\\u202e\\u2069\\u2028\\ud800',
  );
  fc.assert(
    fc.property(fc.oneof(anyString, fc.string({ unit: 'binary' })), (text) => {
      const shown = safe(text);
      expect(shown).not.toMatch(RAW);
      expect(shown).not.toContain('\n');
      expect(safe(shown)).toBe(shown);
    }),
  );
});

test.each([
  'שלום עולם',
  'مرحبا بالعالم',
  'می\u200cخواهم',
  '👩‍💻 👨‍👩‍👧‍👦 🇬🇷 👍🏽',
  'e\u0301te\u0301',
  'नमस्ते',
  '数据科学家',
  'a\u200eb\u200f',
  'C:\\x1b',
  'café – “quoted”',
])('ordinary text is left alone: %s', (text) => expect(safe(text)).toBe(text));

/** The same text in every place that a report has. */
const everywhere = (text: string): Report => ({
  title: text,
  blocks: [
    { kind: 'heading', text: [{ text, tone: 'strong' }] },
    { kind: 'paragraph', text: [text, { text, tone: 'bad' }] },
    { kind: 'list', items: [text] },
    ...(['comparison', undefined] as const).map((layout) => ({
      kind: 'table' as const,
      layout,
      id: text,
      caption: text,
      columns: [
        { id: text, label: text },
        { id: text, label: '' },
      ],
      rows: [{ id: text, cells: [text, { items: [text, [{ text }]] }] }, { cells: [{ value: text, text }] }],
    })),
    { kind: 'facts', items: [{ label: text, value: text }] },
    { kind: 'bars', items: [{ label: text, share: 1, text }] },
    { kind: 'note', text, tone: 'warn' },
    { kind: 'footnotes', items: [{ mark: text, text }] },
  ],
});

describe.each(Object.entries(PAYLOADS))('%s', (_, payload) => {
  test('does not reach a terminal from any place in any format', async () => {
    const report = everywhere(`ok ${payload} end`);
    const document = { [payload]: payload, list: [payload, `x: ${payload}`] };
    const texts = [
      ...[20, 40, 80, 200].map((width) => renderTable(report, options({ width }))),
      renderTable(report, options({ ascii: true })),
      renderPlain(report, options()),
      renderMarkdown(report),
      renderCsv(report),
      renderJson(document),
      await renderYaml(document),
    ];
    for (const text of texts) expect(text).not.toMatch(RAW);
  });
});

test('nor does anything else', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const text of [renderPlain(report, options()), renderMarkdown(report), renderCsv(report)]) expect(text).not.toMatch(RAW);
    }),
  );
});

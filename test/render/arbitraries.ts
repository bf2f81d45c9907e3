import fc from 'fast-check';
import type { Block, Cell, Report, Text, Tone } from '../../src/render/report';

/** Words that go wrong somewhere: wide, joined, combining, right to left, unbroken, obeyed by a terminal, meant by a format. */
const awkward = fc.constantFrom(
  'a',
  'of',
  'Python',
  'machine-learning',
  'interpretability',
  'https://example.org/a_very/long/path?with=query&and=more#than-fits',
  '数据科学家',
  '데이터',
  'עברית',
  'العربية',
  '👩‍💻',
  '👨‍👩‍👧‍👦',
  '🇬🇷',
  '👍🏽',
  'e\u0301te\u0301',
  'नमस्ते',
  'Ａ',
  '\u0301',
  '\u200d',
  '1\ufe0f\u20e3',
  '\ufe0f',
  'ffi',
  '\x1b[31m',
  '\x9b2J',
  '\u202e',
  '\u2066',
  '\r',
  '\n',
  '\t',
  '\x00',
  '\x7f',
  '\ud800',
  '\udc00x',
  '\u2028',
  '\u200f',
  '\ufeff',
  '=1+1',
  '-5',
  '@x',
  '|',
  '`',
  '**',
  '<b>',
  '[x](y)',
  '\\',
  '"',
  "'",
  ',',
  ';',
  '71\u00a0%',
  '{',
  '—',
);
const word = fc.oneof({ weight: 6, arbitrary: awkward }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) });
export const anyString = fc
  .array(word, { maxLength: 12 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '  '), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((part, index) => part + gaps[index]).join('')),
  );

const tone = fc.constantFrom<(Tone | undefined)[]>('strong', 'good', 'bad', 'warn', 'muted', 'accent', undefined);
const withTone = <T extends object>(value: T, style: Tone | undefined): T & { tone?: Tone } => (style ? { ...value, tone: style } : value);

export const anyText: fc.Arbitrary<Text> = fc.oneof(
  anyString,
  fc.array(
    fc.oneof(
      anyString,
      fc.tuple(anyString, tone).map(([text, style]) => withTone({ text }, style)),
    ),
    { maxLength: 4 },
  ),
);

export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.record({ items: fc.array(anyText, { maxLength: 5 }) }),
  fc.record({ items: fc.array(anyText, { minLength: 1, maxLength: 5 }), hidden: fc.nat(99), after: anyText }),
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), anyString),
    text: anyText,
  }),
);

export const anyTable = fc
  .tuple(fc.array(anyText, { minLength: 1, maxLength: 7 }), fc.constantFrom('comparison' as const, undefined), fc.array(fc.boolean()))
  .chain(([labels, layout, right]) =>
    fc
      .array(
        fc.tuple(fc.array(anyCell, { maxLength: labels.length }), tone).map(([cells, style]) => withTone({ cells }, style)),
        { maxLength: 6 },
      )
      .map((rows) => ({
        kind: 'table' as const,
        layout,
        columns: labels.map((label, index) => ({ id: `c${index}`, label, align: right[index] ? ('right' as const) : ('left' as const) })),
        rows,
      })),
  );

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyTable,
  anyText.map((text): Block => ({ kind: 'heading', text })),
  anyText.map((text): Block => ({ kind: 'paragraph', text })),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(anyText, { maxLength: 11 }), ordered: fc.boolean() }),
  fc.record({ kind: fc.constant('facts' as const), items: fc.array(fc.record({ label: anyText, value: anyCell }), { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('bars' as const),
    items: fc.array(fc.record({ label: anyText, share: fc.oneof(fc.double({ min: 0, max: 1 }), fc.double()), text: anyText }), {
      maxLength: 4,
    }),
  }),
  fc.tuple(anyText, tone).map(([text, style]): Block => withTone({ kind: 'note', text }, style)),
  fc.record({ kind: fc.constant('footnotes' as const), items: fc.array(fc.record({ mark: anyString, text: anyText }), { maxLength: 3 }) }),
);

export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(fc.option(anyText, { nil: undefined }), fc.array(anyBlock, { maxLength: 4 }))
  .map(([title, blocks]) => (title === undefined ? { blocks } : { title, blocks }));

import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { renderJson, renderJsonLine } from '../../src/render/json';
import { renderYaml } from '../../src/render/yaml';
import { anyString } from './arbitraries';
import { options } from './bakery';
import { RAW } from './payloads';

const scalar = fc.oneof(
  anyString,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '012',
    '1.10',
    'no',
    'Yes',
    '2026-06-30',
    '12:30',
    '~',
    'null',
    '0x1f',
    '1_000',
    '=',
    '<<',
    '- x',
    'a: b',
    '#',
    '',
    ' x ',
    '!!js',
    '&a',
    '*a',
    '%YAML 1.1',
    '\n ! ',
    ' a\n  b\n',
    '---',
    '...',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);
const anyDocument = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(anyString, fc.constantFrom('y', '012', '__proto__', '<<')), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('JSON is read back as it was written, without one raw control character', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const text of [renderJson(document), renderJsonLine(document)]) {
        expect(JSON.parse(text)).toEqual(document);
        expect(text).not.toMatch(RAW);
      }
      expect(renderJsonLine(document).indexOf('\n')).toBe(renderJsonLine(document).length - 1);
    }),
  );
});

test.each(['1.2', '1.1'] as const)('YAML is read back as it was written, by a reader of YAML %s too', async (version) => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const text = await renderYaml(document);
      expect(text).not.toMatch(RAW);
      const read = parseDocument(text, { version, merge: false });
      expect(read.errors).toEqual([]);
      expect(read.toJS()).toEqual(document);
    }),
  );
});

test.each([
  ['NaN', { a: { b: Number.NaN } }],
  ['Infinity', [Number.POSITIVE_INFINITY]],
  ['a hole in a list', [undefined]],
  ['no document', undefined],
])('%s is a mistake of ours, not null', async (_, document) => {
  expect(() => renderJson(document)).toThrow(TypeError);
  expect(() => renderJsonLine(document)).toThrow(TypeError);
  await expect(renderYaml(document)).rejects.toThrow(TypeError);
});

test('a field without a value is left out', async () => {
  expect(renderJsonLine({ a: undefined, b: 1 })).toBe('{"b":1}\n');
  expect(await renderYaml({ a: undefined, b: 1 })).toBe('b: 1\n');
});

describe('a renderer is loaded when it is needed', () => {
  const heavy = ['chalk', 'cli-table3', 'csv-stringify/sync', 'yaml'];
  afterEach(() => {
    for (const name of heavy) vi.doUnmock(name);
    vi.resetModules();
  });

  test('JSON, plain text and Markdown load no package for tables, colours, CSV or YAML', async () => {
    vi.resetModules();
    for (const name of heavy) {
      vi.doMock(name, () => {
        throw new Error(`${name} was loaded`);
      });
    }
    const { render } = await import('../../src/render');
    const output = { document: {}, report: () => ({ blocks: [] }) };
    for (const format of ['json', 'plain', 'markdown'] as const)
      await expect(render(format, output, options())).resolves.toBeTypeOf('string');
    for (const format of ['table', 'csv', 'yaml'] as const) await expect(render(format, output, options())).rejects.toThrow();
  });
});

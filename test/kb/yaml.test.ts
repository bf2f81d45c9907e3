import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { decodeText } from '../../src/kb/decode';
import { problemLine } from '../../src/kb/messages';
import { problemCodes } from '../../src/kb/problem';
import { readYaml } from '../../src/kb/yaml';

const value = (text: string) => readYaml(text, 'f.yaml').value;
const codes = (text: string) => readYaml(text, 'f.yaml').problems.map(({ code }) => code);

describe('readYaml', () => {
  it.each<[string, unknown]>([
    ['NO', 'NO'],
    ['no', 'no'],
    ['on', 'on'],
    ['y', 'y'],
    ['012', 12],
    ['0o12', 10],
    ['12:30', '12:30'],
    ['1.10', 1.1],
    ['"1.10"', '1.10'],
    ['2026-06-30', '2026-06-30'],
    ['~', null],
    ['', null],
    ['"<<"', '<<'],
    ['!!str 12', '12'],
    ['!!str 12: x', { '12': 'x' }],
    ['a: !!map { b: 1 }', { a: { b: 1 } }],
    ['!!seq [!!int 3, !!float 1.5, !!bool true, !!null ~]', [3, 1.5, true, null]],
    ['%YAML 1.2\n---\na: 1', { a: 1 }],
    ['# nothing', null],
    ['\u{1F468} : x', { '\u{1F468}': 'x' }],
    ['title: שלום', { title: 'שלום' }],
    ['title: e\u0301', { title: 'e\u0301' }],
  ])('reads %s as YAML 1.2 core', (text, expected) => {
    expect(value(text)).toEqual(expected);
    expect(codes(text)).toEqual([]);
  });

  it.each<[string, string]>([
    ['a: !foo x', 'tag'],
    ['a: !!binary aGk=', 'tag'],
    ['a: !!set { b }', 'tag'],
    ['a: !!timestamp 2026-01-01', 'tag'],
    ['a: !include x', 'tag'],
    ['a: ! x', 'tag'],
    ['a: &a [*a]', 'anchor'],
    ['&k a: 1', 'anchor'],
    ['*k : 1', 'anchor'],
    ['!foo a: 1', 'tag'],
    ['<<: { a: 1 }', 'merge-key'],
    ['? [a]\n: b', 'non-string-key'],
    ['null: a', 'non-string-key'],
    ['true: a', 'non-string-key'],
    ['a: 1\na: 2', 'duplicate-key'],
    ['{ a: 1, "\\x61": 2 }', 'duplicate-key'],
    ['__proto__: { x: 1 }', 'unsafe-key'],
    ['a: .nan', 'not-finite'],
    ['a:\n\t- b', 'bad-yaml'],
    ['a: "b', 'bad-yaml'],
    ['a: b: c', 'bad-yaml'],
    ['"\\ud800": 1', 'unsafe-text'],
    ['a: 1\n---\nb: 2', 'several-documents'],
    ['%YAML 1.1\n---\na: no', 'yaml-directive'],
    ['%FOO bar\n---\na: no', 'bad-yaml'],
  ])('refuses %s: %s', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it.each<[string, string]>([
    ['a: !!binary aGk=', '1:13 a: the tag !!binary is not allowed'],
    ['b:\n  !foo a: 1', '2:8 b.a: the tag !foo is not allowed'],
    ['b:\n  &k a: 1', '2:6 b.a: anchors (&) and aliases (*) are not allowed'],
    ['b:\n  a: 1\n  a: 2', '3:3 b.a: the key "a" is there twice'],
    ['b:\n  5: x', '2:3 b: the key 5 is not text'],
    ['b:\n  [a]: x', '2:3 b: a key has to be text'],
    ['b: "ab\\u0007"', '1:4 b: the text has a control character (U+0007) at position 3'],
    [`b: "\\u0007${'x'.repeat(10_000)}"`, '1:4 b: the text has 10001 characters; 10000 are allowed'],
    ['a: 1\n---\nb: 2\n---\nc: 3', '2:1 the file holds 3 documents'],
    ['a: b: c\n---\nd: 1', '1:4 this is not valid YAML: Nested mappings are not allowed in compact mappings'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, '1:34 [0][0][0][0]: this is nested too deeply; 32 levels are allowed'],
  ])('says of %s, once: %s', (text, line) => {
    expect(readYaml(text, 'f.yaml').problems.map(problemLine)).toEqual([`f.yaml:${line}`]);
  });

  it('takes a text of 10,000 characters inside 32 lists', () => {
    const text = `${'['.repeat(32)}${'x'.repeat(10_000)}${']'.repeat(32)}`;
    expect(codes(text)).toEqual([]);
    expect(codes(`[${text}]`)).toEqual(['too-deep']);
  });

  it('tells the first ten mistakes of a text that is not YAML', () => {
    expect(codes('a: b: c\n'.repeat(30))).toEqual(Array(10).fill('bad-yaml'));
  });

  it('keeps no more problems than are told, and one that shows that there are more', () => {
    expect(codes(`{ ${'a: 1, '.repeat(3000)} }`)).toHaveLength(1001);
  });

  it('keeps names of inherited properties as what they are', () => {
    const object = value('constructor: 1\ntoString: 2') as object;
    expect(Object.keys(object)).toEqual(['constructor', 'toString']);
  });

  it('finds places', () => {
    const read = readYaml('\ufeffa:\r\n  - b: 1\r\n    c: [x, y]\r\n'.slice(1), 'f.yaml');
    const place = (path: (string | number)[], which?: 'key') => `${read.at(path, which).line}:${read.at(path, which).column}`;
    expect(place(['a', 0, 'b'])).toBe('2:8');
    expect(place(['a', 0, 'b'], 'key')).toBe('2:5');
    expect(place(['a', 0, 'c', 1])).toBe('3:12');
    expect(place(['a', 0, 'nothing', 'there'])).toBe('2:5');
    expect(place(['a', 'length'])).toBe('2:3');
    expect(place(['a', 0, 'c', 1], 'key')).toBe('3:12');
    expect(place(['constructor'])).toBe('1:1');
    expect(place([])).toBe('1:1');
  });

  it('finds the first of two that have one key, and the key where there is no value', () => {
    const place = (text: string, key: string) => readYaml(text, 'f.yaml').at([key]).column;
    expect(place('{ a: 1, a: 2 }', 'a')).toBe(6);
    expect(place('{ a, b }', 'b')).toBe(6);
  });

  const json = fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' });

  it('gives back what was written', () => {
    const safeText = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        safeText,
        fc.integer(),
        // -0 is written as 0.
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(
        safeText.filter((key) => key !== '<<' && key !== '__proto__'),
        tie('value'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    })).value;
    fc.assert(
      fc.property(tree, (written) => {
        const text = stringify(written, { aliasDuplicateObjects: false, version: '1.2', schema: 'core' });
        const read = readYaml(text, 'f.yaml');
        expect(read.problems).toEqual([]);
        expect(read.value).toEqual(JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 300 },
    );
  });

  it('reads every JSON, or says what it does not take', () => {
    fc.assert(
      fc.property(json, (written) => {
        const read = readYaml(JSON.stringify(written), 'f.yaml');
        if (read.problems.length === 0) expect(read.value).toEqual(JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the bytes', () => {
    const shapes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(
          fc.constantFrom(
            'a: ',
            '- ',
            '? ',
            ': ',
            '[',
            ']',
            '{',
            '}',
            ',',
            '"',
            "'",
            '|\n',
            '>-\n',
            '&a ',
            '*a ',
            '!!x ',
            '!',
            '#',
            '%',
            '---\n',
            '...\n',
            '\n',
            '  ',
            '\t',
            '<<',
            'x',
          ),
          { maxLength: 60 },
        )
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    fc.assert(
      fc.property(shapes, (bytes) => {
        const decoded = decodeText(bytes, 'f.yaml');
        const problems = decoded.ok ? readYaml(decoded.text, 'f.yaml').problems : [decoded.problem];
        for (const problem of problems) {
          expect(problemCodes).toContain(problem.code);
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('decodeText', () => {
  const decode = (...bytes: number[]) => decodeText(Uint8Array.from(bytes), 'f.yaml');
  it.each<[string, number[]]>([
    ['latin1', [0x61, 0xe4]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xfe, 0xff, 0, 0x61]],
  ])('refuses %s', (_, bytes) => {
    expect(decode(...bytes)).toMatchObject({ ok: false, problem: { code: 'not-utf8', line: 1 } });
  });

  it('names the line of the first bad byte', () => {
    expect(decode(0x61, 10, 0x62, 10, 0xff)).toMatchObject({ problem: { line: 3 } });
  });

  it('takes a byte order mark and CRLF', () => {
    expect(decode(0xef, 0xbb, 0xbf, 0x61, 13, 10)).toEqual({ ok: true, text: 'a\r\n' });
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(400_000)],
    ['question marks', '? '.repeat(400_000)],
    ['indentation', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['mixed', '- ? '.repeat(200_000)],
  ])('stops deep nesting by %s before it is parsed', (_, text) => {
    expect(decodeText(new TextEncoder().encode(text), 'f.yaml')).toMatchObject({ ok: false, problem: { code: 'too-deep' } });
  });

  it.each([
    ['blank lines of any width', `a: 1\n${' '.repeat(5000)}\n`],
    ['brackets in prose', 'a: "[x] (y) {z}"\n'.repeat(500)],
    ['a list of dashes', `a: ${'-'.repeat(200)}\n`],
  ])('lets pass %s', (_, text) => {
    expect(decodeText(new TextEncoder().encode(text), 'f.yaml').ok).toBe(true);
  });
});

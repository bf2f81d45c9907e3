import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnCareer } from '../support/binary';
import { root, tempDir } from '../support/run';

const measure = path.join(root, 'test/support/report-usage.cjs');

async function run(...argv: string[]) {
  const ran = await spawnCareer(argv, { node: ['--require', measure] });
  expect(ran.signal, 'ended by a signal').toBeNull();
  const [, err = '', kilobytes, ms] = /^([\s\S]*)peak (\d+) kB, (\d+) ms\n$/.exec(ran.err) ?? [];
  expect(Number(ms)).toBeLessThan(5000);
  expect(Number(kilobytes) / 1024, 'megabytes').toBeLessThan(512);
  expect(err).not.toMatch(/TypeError|RangeError|ReferenceError|Maximum call stack|\[object Object\]|undefined|NaN|^\s+at |Warning:/m);
  return { ...ran, err };
}

const put = (text: string | Buffer) => (file: string) => fs.writeFileSync(file, text);
const nested = (levels: number) => `${'{"meta":'.repeat(levels)}1${'}'.repeat(levels)}`;
const bomb = `a0: &a0 [lol]\n${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`).join('\n')}`;

/** A file, and the beginning of the line about it. */
const hostile: [string, (file: string) => void, string][] = [
  ['nothing there', () => {}, ':1:1 '],
  ['a directory', (file) => fs.mkdirSync(file), ':1:1 '],
  ['a link that leads nowhere', (file) => fs.symlinkSync('nowhere', file), ':1:1 '],
  ['a link to itself', (file) => fs.symlinkSync(path.basename(file), file), ':1:1 '],
  ['a FIFO', (file) => execFileSync('mkfifo', [file]), ':1:1 '],
  ['a device without end', (file) => fs.symlinkSync('/dev/zero', file), ':1:1 '],
  ['an empty file', put(''), ':1:1 '],
  ['50 MB', put(`{"basics":{"name":"${'x'.repeat(50_000_000)}"}}`), ':1:1 '],
  ['5,000 levels of JSON', put(nested(5000)), ':1:'],
  ['100,000 open brackets', put('['.repeat(100_000)), ':1:'],
  ['an alias bomb', put(bomb), ':'],
  ['a file that is cut off', put('{"basics": {"name": "A'), ':'],
  ['JSON with a word too much', put('{"answers": {}} no'), ':1:'],
  ['a list', put('[1, 2]'), ':1:1 '],
  ['a number', put('12'), ':1:1 '],
  ['a text', put('"hello"'), ':1:1 '],
  ['__proto__ for a key', put('{"__proto__": {"polluted": true}}'), ':1:2 '],
  ['a key that is there twice', put('{"answers": {}, "answers": {}}'), ':1:17 '],
  ['Latin-1', put(Buffer.from('{"basics": {"name": "M\xfcller"}}', 'latin1')), ':1:1 '],
  ['UTF-16', put(Buffer.from('\ufeff{}', 'utf16le')), ':1:1 '],
  ['NUL', put('{"basics": {"name": "a\0b"}}'), ':1:'],
  ['YAML in a JSON file', put('basics: !!js/function "x"\n'), ':1:'],
];

describe.each([
  ['--profile', ['gap', 'ml-engineer', '--profile']],
  ['--answers', ['advise', '--answers']],
])('%s', (_, argv) => {
  it.each(hostile)('%s: exit 4 with its place, soon and small', async (_name, make, place) => {
    const file = path.join(tempDir(), 'file.json');
    make(file);
    const { code, out, err } = await run(...argv, file);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err.slice(0, `career: ${file}${place}`.length)).toBe(`career: ${file}${place}`);
    expect(err.length).toBeLessThan(64_000);
    const error = JSON.parse((await run(...argv, file, '--json')).err).error;
    expect(error).toMatchObject({ exitCode: 4 });
    expect(error.details[0]).toMatchObject({ file });
  });
});

describe('--batch', () => {
  it('answers the good lines and says what is wrong with the others', async () => {
    const lines = [
      '{"id":"a","skills":["Python"],"tools":["pandas"]}',
      '{"id":"b","skills":"Python"}',
      'not JSON',
      nested(5000),
      '[]',
      'null',
      '{"id":"c","__proto__":{"skills":["Python"]}}',
      '{"id":{"x":1},"skills":[1]}',
      `{"id":"d","skills":["${'x'.repeat(100_000)}"]}`,
      `{"id":"e","tools":${JSON.stringify(Array(5000).fill('pandas'))}}`,
      '{"id":"constructor","skills":["constructor","__proto__","toString"]}',
      '{"id":"f","answers":{"constructor":"x"}}',
      '',
      '{"id":"z","unknown":true}',
    ];
    const file = path.join(tempDir(), 'people.jsonl');
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    const { code, out } = await run('advise', '--batch', file);
    expect(code).toBe(4);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(lines.filter((line) => line !== '').length);
    const errors = answers.filter((answer) => 'error' in answer);
    for (const { line, error } of errors) expect([typeof line, typeof error]).toEqual(['number', 'string']);
    expect(errors.map((answer) => answer.line)).toEqual(expect.arrayContaining([2, 3, 5, 6, 8]));
    expect(answers.filter((answer) => !('error' in answer)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a', 'constructor', 'f', 'z']),
    );
    expect(answers.at(-1)).toMatchObject({ id: 'z', verdict: 'open' });
    expect(({} as Record<string, unknown>).skills).toBeUndefined();
  });

  it('reads a byte order mark and CR LF, and names lines that are not UTF-8', async () => {
    const file = path.join(tempDir(), 'people.jsonl');
    fs.writeFileSync(
      file,
      Buffer.concat([Buffer.from('\ufeff{"id":1}\r\n{"id":2,"skills":["'), Buffer.from([0xff]), Buffer.from('"]}\n{"id":3}')]),
    );
    const { code, out } = await run('advise', '--batch', file);
    expect(code).toBe(4);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([expect.objectContaining({ id: 1 }), { line: 2, error: expect.any(String) }, expect.objectContaining({ id: 3 })]);
  });

  it('of nothing is nothing', async () => {
    expect(await run('advise', '--batch', '/dev/null')).toMatchObject({ code: 4 });
    const file = path.join(tempDir(), 'nobody.jsonl');
    fs.writeFileSync(file, '');
    expect(await run('advise', '--batch', file)).toMatchObject({ code: 0, out: '' });
  });
});

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnCareer } from '../support/binary';
import { root, tempDir, writeFiles } from '../support/run';

/** What one command may take, whatever it is given. Processor time, since the machine may be busy with other tests. */
const limitMs = 5000;
const limitMb = 512;

/** Says at the end of stderr what the process took. */
const measure = path.join(root, 'test/support/report-usage.cjs');

async function run(...argv: string[]) {
  const ran = await spawnCareer(argv, { node: ['--require', measure] });
  expect(ran.signal, 'ended by a signal').toBeNull();
  const [, err = '', kilobytes, ms] = /^([\s\S]*)peak (\d+) kB, (\d+) ms\n$/.exec(ran.err) ?? [];
  expect(Number(ms)).toBeLessThan(limitMs);
  expect(Number(kilobytes) / 1024, 'megabytes').toBeLessThan(limitMb);
  expect(err).not.toMatch(/TypeError|RangeError|ReferenceError|Maximum call stack|\[object Object\]|undefined|NaN|^\s+at |Warning:/m);
  return { ...ran, err };
}

const bomb = Array.from({ length: 10 }, (_, at) =>
  at === 0
    ? 'a0: &a0 [lol]'
    : `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
).join('\n');

const deep = (open: string, close: string, levels = 5000) => `${open.repeat(levels)}${close.repeat(levels)}`;

/** A file of a base, and the beginning of the line that tells about it. */
const hostile: [string, string, (file: string) => void, string][] = [
  ['an alias bomb', 'tools/x.yaml', (file) => fs.writeFileSync(file, bomb), ':1:9 a0: anchors'],
  ['an alias to itself', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- &a [*a]\n'), ':1:6 [0]: anchors'],
  ['5,000 flow lists', 'tools/x.yaml', (file) => fs.writeFileSync(file, deep('[', ']')), ':1:'],
  ['5,000 flow maps', 'tools/x.yaml', (file) => fs.writeFileSync(file, deep('{a: ', '}')), ':1:'],
  ['200,000 open brackets', 'tools/x.yaml', (file) => fs.writeFileSync(file, '['.repeat(200_000)), ':1:'],
  ['5,000 dashes', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- '.repeat(5000)), ':1:'],
  ['5,000 question marks', 'tools/x.yaml', (file) => fs.writeFileSync(file, '? '.repeat(5000)), ':1:'],
  [
    '1,200 levels of indentation',
    'tools/x.yaml',
    (file) => fs.writeFileSync(file, Array.from({ length: 1200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')),
    ':',
  ],
  ['__proto__ for a key', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- __proto__: { polluted: true }\n'), ':1:3 '],
  [
    'a key that is there twice',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, 'id: data-engineer\ntitle: A\ntitle: B\n'),
    ':3:1 ',
  ],
  [
    'the same key in other letters',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, 'id: data-engineer\n"\\x69d": x\n'),
    ':2:1 ',
  ],
  [
    'Latin-1',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, Buffer.from('id: data-engineer\ntitle: M\xfcller\n', 'latin1')),
    ':2:1 ',
  ],
  ['UTF-16', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, Buffer.from('\ufeffid: data-engineer\n', 'utf16le')), ':1:1 '],
  ['an overlong slash', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, Buffer.from([0x61, 0xc0, 0xaf])), ':1:1 '],
  ['NUL', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, 'id: data-engineer\ntitle: a\0b\n'), ':2:1 '],
  [
    'a bidi override',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, 'id: data-engineer\ntitle: "a\u202eb"\n'),
    ':2:8 title: ',
  ],
  [
    'a zero-width space',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, 'id: data-engineer\ntitle: "a\u200bb"\n'),
    ':2:8 title: ',
  ],
  [
    'a version that is a number',
    'roles/data-engineer.yaml',
    (file) => fs.writeFileSync(file, 'id: data-engineer\ntitle: 1.10\n'),
    ':2:8 title: ',
  ],
  ['not a number', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- id: x\n  level: .nan\n'), ':2:10 [0].level: '],
  ['a tag', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- !!js/function "x"\n'), ':1:'],
  ['YAML 1.1', 'tools/x.yaml', (file) => fs.writeFileSync(file, '%YAML 1.1\n---\n- no\n'), ':1:1 '],
  ['two documents', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- a\n---\n- b\n'), ':'],
  ['a merge key', 'tools/x.yaml', (file) => fs.writeFileSync(file, '- <<: { a: 1 }\n'), ':1:3 '],
  ['nothing', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, ''), ':1:1 '],
  ['a list in place of an entry', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, '- id: data-engineer\n'), ':1:1 '],
  ['a directory in place of a file', 'roles/data-engineer.yaml', (file) => fs.mkdirSync(file), ':1:1 '],
  ['a link that leads nowhere', 'roles/data-engineer.yaml', (file) => fs.symlinkSync('nowhere', file), ':1:1 '],
  ['a link to itself', 'roles/data-engineer.yaml', (file) => fs.symlinkSync('data-engineer.yaml', file), ':1:1 '],
  ['a FIFO', 'roles/data-engineer.yaml', (file) => execFileSync('mkfifo', [file]), ':1:1 '],
  ['a device without end', 'roles/data-engineer.yaml', (file) => fs.symlinkSync('/dev/zero', file), ':1:1 '],
  ['50 MB', 'roles/data-engineer.yaml', (file) => fs.writeFileSync(file, `id: data-engineer\ntitle: ${'x'.repeat(50_000_000)}\n`), ':1:1 '],
  ['3 GB with holes', 'roles/data-engineer.yaml', (file) => fs.truncateSync(file, 3_000_000_000), ':1:1 '],
  ['a million lines', 'tools/x.yaml', (file) => fs.writeFileSync(file, '\n'.repeat(990_000)), ':'],
  ['a line of 900 kB', 'tools/x.yaml', (file) => fs.writeFileSync(file, `- {id: ${'x'.repeat(900_000)}}\n`), ':1:'],
  [
    '60,000 keys',
    'tools/x.yaml',
    (file) => fs.writeFileSync(file, `- {${Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join(',')}}`),
    ':1:',
  ],
];

describe('a hostile file in a knowledge base is a finding with its place, soon and small', () => {
  it.each(hostile)('%s', async (name, at, make, place) => {
    const dir = tempDir();
    const file = path.join(dir, at);
    fs.mkdirSync(path.dirname(file));
    if (name.startsWith('3 GB')) fs.writeFileSync(file, '');
    make(file);
    const list = await run('list', '--kb', dir);
    expect({ code: list.code, out: list.out }).toEqual({ code: 4, out: '' });
    expect(list.err).toMatch(/^career: /);
    expect(list.err.slice('career: '.length).split('\n')).toContainEqual(expect.stringContaining(`${file}${place}`));
    const check = await run('kb', 'check', dir, '--no-builtin');
    expect({ code: check.code, err: check.err }).toEqual({ code: 4, err: '' });
    expect(check.out.split('\n')).toContainEqual(expect.stringContaining(`${file}${place}`));
    expect(check.out.length).toBeLessThan(1_000_000);
    expect(list.err.length).toBeLessThan(64_000);
  });

  it.each(['/', '/nowhere', '/dev/null', '/proc', '/etc/passwd'])('--kb %s', async (dir) => {
    const { code, out, err } = await run('compare', 'ml-engineer', 'data-scientist', '--kb', dir);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err.startsWith(`career: ${dir}:1:1 `)).toBe(true);
  });

  it('ten thousand mistakes are told in few words', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `- { id: "T ${at}", titel: 1, x: 2, y: 3 }`).join('\n');
    const dir = writeFiles(tempDir(), { 'tools/x.yaml': lines });
    const { code, err } = await run('list', '--kb', dir);
    expect(code).toBe(4);
    expect(err.split('\n').length).toBeLessThan(30);
    expect(err.length).toBeLessThan(64_000);
  });

  it.each([
    ['that mean nothing', (id: string) => `- { id: ${id}, title: T, aa: 1, b: 2, c: 3, d: 4, e: 5, note: ${'x'.repeat(18)} }`],
    ['that are tools', (id: string) => `- { id: ${id}, title: ${id}, category: c, summary: s, aliases: [], evidenceOf: [] }`],
  ])('30 files of 6,500 small entries %s', async (_, entry) => {
    const lines = (at: number) => Array.from({ length: 6500 }, (_, line) => entry(`t${at}-${line}`)).join('\n');
    const dir = writeFiles(tempDir(), Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`tools/t${at}.yaml`, lines(at)])));
    for (const argv of [
      ['list', '--kb', dir],
      ['kb', 'check', dir],
      ['kb', 'check', dir, '--no-builtin'],
    ]) {
      const { code, out, err } = await run(...argv);
      expect(code).toBe(4);
      expect(out + err).toContain(`${dir}:1:1 all files together have more than 150000 values`);
    }
  });

  it('a file that cannot be read is named', async () => {
    const dir = writeFiles(tempDir(), { 'roles/data-engineer.yaml': 'id: data-engineer\n' });
    fs.chmodSync(path.join(dir, 'roles/data-engineer.yaml'), 0);
    const { code, err } = await run('list', '--kb', dir);
    // The administrator may read everything.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else expect({ code, err }).toEqual({ code: 4, err: expect.stringContaining('data-engineer.yaml:1:1 ') });
  });
});

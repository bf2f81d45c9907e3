import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOUR } from '../render/payloads';
import { bakeryRunner, documentOf, errorOf, type RunOptions, refused, run, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();
const compare = ['compare', 'baker', 'miller'] as const;
/** Every kind of screen that people read. */
const screens: readonly (readonly string[])[] = [
  [],
  compare,
  ['compare', 'baker', 'miller', 'pastry-chef', '--all'],
  ['list', 'skills'],
  ['list', 'families'],
  ['certifications'],
  ['show', 'baker'],
  ['show', 'kneading'],
  ['show', 'scales'],
  ['show', 'master-baker-1'],
  ['search', 'bake'],
  ['similar', 'baker'],
  ['gap', 'miller', '--skills', 'Kneading:4, Counting:1', '-q'],
  ['path', 'baker', 'miller'],
  ['plan', 'miller', 'pastry-chef', '--skills', 'Kneading:4', '-q'],
  ['advise', '--tools', 'Scales', '--skills', 'Kneading:4', '--no-input', '--details'],
  ['advise', '--print-questions'],
  ['kb', 'stats'],
  ['help', 'formats'],
  ['help', 'knowledge-base'],
];
const isColoured = (text: string) => text.includes('\x1b[');

describe('the format', () => {
  it.each([
    ['table', /━/],
    ['plain', /^Main focus \[1\]\. Baker: /m],
    ['json', /^\{\n {2}"schema": "career\/comparison",\n {2}"schemaVersion": 1,/],
    ['csv', /^Main focus,"?dough/m],
    ['markdown', /^\| \*\*Main focus \\\[1\\\]\*\* \|/m],
    ['yaml', /^schema: career\/comparison$/m],
  ])('%s', async (format, shape) => {
    const { code, out, err } = await bakery(...compare, '--format', format);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(shape);
    expect(out.endsWith('\n')).toBe(true);
    expect(await bakery(...compare, '-f', format)).toEqual({ code, out, err });
  });

  it('json is what --json says', async () => {
    const long = await bakery(...compare, '--format', 'json');
    for (const flags of [['--json'], ['--json', '--format', 'json'], ['-fjson'], ['--format=json'], ['-qf', 'json']]) {
      expect(await bakery(...compare, ...flags)).toEqual(long);
    }
  });

  it('of several the last one counts, also in how a failure is told', async () => {
    expect(await bakery(...compare, '-f', 'json', '-f', 'csv')).toEqual(await bakery(...compare, '-f', 'csv'));
    const told = await refused(bakery('compare', 'bakr', 'miller'), 3);
    for (const flags of [['-f', 'json', '-f', 'csv'], ['--format=json', '-fjson', '--format', 'csv'], ['-ofjson']]) {
      expect(await refused(bakery('compare', 'bakr', 'miller', ...flags), 3)).toBe(told);
    }
    for (const flags of [
      ['-f', 'csv', '-f', 'json'],
      ['-fcsv', '--format=json'],
      ['--format', 'csv', '-fjson'],
      ['-f', 'csv', '-qfjson'],
      ['-qf', 'json'],
    ]) {
      expect((await errorOf(bakery('compare', 'bakr', 'miller', ...flags))).code).toBe('unknown-role');
    }
  });

  it('is none that is no flag, in how a failure is told', async () => {
    expect(await refused(bakery('list', '--formatjson'), 2)).toMatch(/^career: unknown option/);
  });

  it.each([['table'], ['csv'], ['yaml']])('%s and --json at once are refused', async (format) => {
    const error = await errorOf(bakery(...compare, '--json', '--format', format));
    expect(error).toMatchObject({ code: 'conflicting-flags', exitCode: 2 });
  });

  it('two questions at once are refused', async () => {
    await refused(run('advise', '--print-questions', '--batch', '-'), 2);
  });

  it.each([
    ['xml', 'compare', 'baker', 'miller'],
    ['JSON', 'list'],
    ['', 'list'],
    ['ics', 'compare', 'baker', 'miller'],
    ['ics', 'list'],
    ['csv', 'help', 'compare'],
  ])('"%s" is refused where a command has none such', async (format, ...argv) => {
    await refused(bakery(...argv, '--format', format), 2);
  });
});

describe('CAREER_DEBUG', () => {
  it.each<[string, boolean]>([
    ['1', true],
    ['0', false],
    ['', false],
  ])('%j', async (value, isShown) => {
    const { err } = await bakeryRunner({ env: { CAREER_DEBUG: value } })('show', 'nothing-like-it');
    expect(/\n\s+at /.test(err)).toBe(isShown);
  });
});

describe('the place to write to', () => {
  it('is a file, written whole, with nothing on standard output', async () => {
    const file = path.join(tempDir(), 'out.json');
    const ran = await bakery(...compare, '--json', '-o', file);
    expect(ran).toEqual({ code: 0, out: '', err: `career: wrote ${file}\n` });
    expect(fs.readFileSync(file, 'utf8')).toBe((await bakery(...compare, '--json')).out);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['out.json']);
  });

  it('is never overwritten without --force', async () => {
    const file = path.join(writeFiles(tempDir(), { 'out.csv': 'precious' }), 'out.csv');
    expect(await refused(bakery('list', '-f', 'csv', '-o', file), 2)).toContain('--force');
    expect(fs.readFileSync(file, 'utf8')).toBe('precious');
    expect((await bakery('list', '-f', 'csv', '--output', file, '--force', '-q')).err).toBe('');
    expect(fs.readFileSync(file, 'utf8')).toContain('baker,Baker');
  });

  it('is standard output for "-"', async () => {
    expect(await bakery('list', '-o', '-')).toEqual(await bakery('list'));
  });

  it('is a link only with --force, and then what it leads to is written', async () => {
    const dir = writeFiles(tempDir(), { 'folder/target': 'precious' });
    const [link, target] = [path.join(dir, 'link'), path.join(dir, 'folder/target')];
    fs.symlinkSync('folder/other', link);
    fs.symlinkSync('target', path.join(dir, 'folder/other'));
    await refused(bakery('list', '-o', link), 2);
    expect(fs.readFileSync(target, 'utf8')).toBe('precious');
    for (const isThere of [true, false]) {
      if (!isThere) fs.rmSync(target);
      expect((await bakery('list', '-o', link, '--force')).code).toBe(0);
      expect(fs.readFileSync(target, 'utf8')).toContain('Baker');
      expect(fs.readlinkSync(link)).toBe('folder/other');
      expect(fs.readdirSync(dir)).toEqual(['folder', 'link']);
      expect(fs.readdirSync(path.join(dir, 'folder'))).toEqual(['other', 'target']);
    }
  });

  it('is no link that leads in a circle', async () => {
    const link = path.join(tempDir(), 'link');
    fs.symlinkSync('link', link);
    expect(await refused(bakery('list', '-o', link, '--force'), 4)).toContain('lead in a circle');
  });

  it('keeps who may read a file', async () => {
    const file = path.join(writeFiles(tempDir(), { mine: 'old' }), 'mine');
    fs.chmodSync(file, 0o600);
    expect((await bakery('list', '-o', file, '--force')).code).toBe(0);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('may be a device, which is written and never replaced', async () => {
    expect((await bakery('list', '-o', '/dev/null')).code).toBe(0);
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await refused(bakery('list', '-o', '/dev/full'), 4)).toContain('the disk is full');
  });

  it.each<[string, (dir: string) => string, number, string]>([
    ['a directory', (dir) => dir, 4, 'it is a directory'],
    ['below a directory that is not there', (dir) => path.join(dir, 'a/b'), 4, 'its directory does not exist'],
    ['below a file', (dir) => path.join(writeFiles(dir, { file: '' }), 'file/b'), 4, 'leads through a file'],
    ['a name that is too long', (dir) => path.join(dir, 'x'.repeat(300)), 4, 'the name is too long'],
    ['nothing', () => '', 2, 'takes the name of a file'],
  ])('is refused when it is %s', async (_, where, code, why) => {
    const told = await refused(bakery('list', '-o', where(tempDir())), code);
    expect(told).toContain(why);
    expect(told).not.toContain('.tmp');
  });

  it('has no colour unless it is asked for', async () => {
    const file = path.join(tempDir(), 'out.txt');
    await bakeryRunner({ terminal: 100, colorDepth: 8 })('list', '-o', file);
    expect(isColoured(fs.readFileSync(file, 'utf8'))).toBe(false);
    await bakery('list', '-o', file, '--force', '--color', 'always');
    expect(isColoured(fs.readFileSync(file, 'utf8'))).toBe(true);
  });
});

describe('the day', () => {
  const item = async (day: string) => {
    const { items, knowledgeBase } = (await documentOf(run('certifications', '--json', '--as-of', day))) as {
      items: { id: string; status: string }[];
      knowledgeBase: { asOf: string };
    };
    expect(knowledgeBase.asOf).toBe(day);
    return items.find(({ id }) => id === 'ms-ai-102');
  };

  it('decides what is retired', async () => {
    expect((await item('2026-06-29'))?.status).not.toBe('retired');
    expect((await item('2026-06-30'))?.status).not.toBe('retired');
    expect(await item('2026-07-01')).toMatchObject({ status: 'retired', retiresOn: '2026-06-30', successor: 'ms-ai-103' });
    expect((await item('9999-12-31'))?.status).toBe('retired');
  });

  it('is today when nothing is said', async () => {
    const status = async (today: string) => {
      const { items } = (await documentOf(bakeryRunner({ today })('certifications', '--json'))) as {
        items: { id: string; status: string }[];
      };
      return items.find(({ id }) => id === 'chocolate-lab')?.status;
    };
    expect(await status('2026-09-30')).toBe('retiring');
    expect(await status('2026-10-01')).toBe('retired');
  });

  it('changes no more than statuses and ages', async () => {
    const rows = async (day: string) => {
      const document = await documentOf(bakery(...compare, '--json', '--as-of', day));
      return (document.rows as { id: string }[]).filter((row) => row.id !== 'certifications');
    };
    expect(await rows('1999-01-01')).toEqual(await rows('2099-01-01'));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', 'yesterday', '', '2026-06-30T00:00:00Z', '٢٠٢٦-٠١-٠١'])(
    '"%s" is refused',
    async (day) => {
      const error = await errorOf(bakery('list', '--json', '--as-of', day));
      expect(error).toMatchObject({ code: 'bad-date', exitCode: 2, hint: 'for example --as-of 2026-06-30' });
    },
  );
});

describe('the width', () => {
  it.each([20, 30, 40, 60, 79, 80, 120, 200])('of %i columns is kept', async (width) => {
    for (const argv of screens) {
      const { code, out } = await bakery(...argv, '--width', String(width));
      expect(code).toBe(0);
      const longest = Math.max(...out.split('\n').map((line) => [...line].length));
      expect(longest, `${argv.join(' ')} at ${width}`).toBeLessThanOrEqual(width);
    }
  });

  it('is that of the terminal, and the flag stands before it', async () => {
    const narrow = await bakeryRunner({ terminal: 50 })(...compare);
    expect(narrow.out).toBe((await bakery(...compare, '--width', '50')).out);
    expect((await bakeryRunner({ terminal: 50 })(...compare, '--width', '90')).out).toBe((await bakery(...compare, '--width', '90')).out);
    expect((await bakery(...compare)).out).toBe((await bakery(...compare, '--width', '80')).out);
  });

  it.each([0, 1, 5, 19])('of a terminal of %i columns is survived', async (columns) => {
    expect((await bakeryRunner({ terminal: columns })(...compare)).code).toBe(0);
    expect((await bakeryRunner({ terminal: columns })('--help')).code).toBe(0);
  });

  it.each(['19', '0', '-5', '1e3', '80.5', 'wide', '', '99999999999'])('"%s" is refused', async (width) => {
    expect(await refused(bakery('list', `--width=${width}`), 2)).toContain('--width');
  });
});

describe('the looks', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
  const notAscii = /[^\x00-\x7f]/;

  it('are ASCII with --ascii', async () => {
    for (const argv of screens) {
      expect((await bakery(...argv, '--ascii')).out).not.toMatch(notAscii);
    }
    expect((await bakery(...compare)).out).toMatch(notAscii);
  });

  it.each<[string, RunOptions, string[]]>([
    ['--accessible', {}, ['--accessible']],
    ['ACCESSIBLE', { env: { ACCESSIBLE: '1' } }, []],
  ])('are sentences with %s', async (_, options, flags) => {
    const { out } = await bakeryRunner(options)(...compare, ...flags);
    expect(out).toMatch(/^Main focus \[1\]\. Baker: dough, ovens and the clock; Miller: /m);
    expect(out).not.toMatch(/[│━─┿•]/);
  });

  it.each(['', '0', 'false'])('ACCESSIBLE="%s" asks for nothing', async (value) => {
    expect(await bakeryRunner({ env: { ACCESSIBLE: value } })(...compare)).toEqual(await bakery(...compare));
  });

  const terminal = { terminal: 80, colorDepth: 8 };
  it.each<[string, RunOptions, string[], boolean]>([
    ['a pipe has none', {}, [], false],
    ['a terminal that can has', terminal, [], true],
    ['a terminal that cannot has none', { terminal: 80, colorDepth: 1 }, [], false],
    ['--color always, in a pipe', {}, ['--color', 'always'], true],
    ['--color never', terminal, ['--color', 'never'], false],
    ['--color auto', terminal, ['--color', 'auto'], true],
    ['--no-color', terminal, ['--no-color'], false],
    ['NO_COLOR', { ...terminal, env: { NO_COLOR: '1' } }, [], false],
    ['an empty NO_COLOR is not set', { ...terminal, env: { NO_COLOR: '' } }, [], true],
    ['NO_COLOR and --color always: the flag counts', { env: { NO_COLOR: '1' } }, ['--color', 'always'], true],
    ['FORCE_COLOR in a pipe', { env: { FORCE_COLOR: '1' } }, [], true],
    ['FORCE_COLOR=0', { ...terminal, env: { FORCE_COLOR: '0' } }, [], false],
    ['FORCE_COLOR and --no-color: the flag counts', { env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
    ['NO_COLOR and FORCE_COLOR: no colour', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, [], false],
    ['CLICOLOR_FORCE in a pipe', { env: { CLICOLOR_FORCE: '1' } }, [], true],
    ['CLICOLOR=0', { ...terminal, env: { CLICOLOR: '0' } }, [], false],
    ['CLICOLOR=0 and FORCE_COLOR', { ...terminal, env: { CLICOLOR: '0', FORCE_COLOR: '1' } }, [], true],
    ['TERM=dumb', { ...terminal, env: { TERM: 'dumb' } }, [], false],
    ['TERM=dumb and FORCE_COLOR', { env: { TERM: 'dumb', FORCE_COLOR: '1' } }, [], true],
  ])('colour: %s', async (_, options, flags, coloured) => {
    const { out } = await bakeryRunner(options)(...compare, ...flags);
    expect(isColoured(out)).toBe(coloured);
    expect(out.replace(COLOUR, '')).toBe((await bakery(...compare)).out);
  });

  it.each<[string, RunOptions, boolean]>([
    ['1', { terminal: 80, colorDepth: 24 }, false],
    ['2', {}, true],
    ['3', {}, true],
    ['true', { terminal: 80, colorDepth: 8 }, true],
    ['true', {}, false],
  ])('colour: FORCE_COLOR=%s in %j has more than 16: %j', async (FORCE_COLOR, options, isRich) => {
    const { out } = await bakeryRunner({ ...options, env: { FORCE_COLOR } })(...compare);
    expect(isColoured(out)).toBe(true);
    expect(out.includes('[38;5;')).toBe(isRich);
  });

  it.each(['json', 'csv', 'markdown', 'yaml'])('colour: never in %s', async (format) => {
    const { out } = await bakeryRunner({ terminal: 80, colorDepth: 24, env: { FORCE_COLOR: '3' } })(
      ...compare,
      '-f',
      format,
      '--color',
      'always',
    );
    expect(isColoured(out)).toBe(false);
  });

  it('colour: only auto, always and never', async () => {
    expect(await refused(bakery('list', '--color', 'sometimes'), 2)).toContain('always');
  });
});

describe('a flag', () => {
  it('stands before or after the command', async () => {
    const after = await bakery('list', 'skills', '--json', '--as-of', '2026-01-01', '--width', '60');
    expect(await bakery('--json', '--as-of', '2026-01-01', '--width', '60', 'list', 'skills')).toEqual(after);
    expect(await bakery('--json', 'list', '--as-of=2026-01-01', 'skills', '--width=60')).toEqual(after);
    const inner = await bakery('kb', 'stats', '--json');
    expect(await bakery('--json', 'kb', 'stats')).toEqual(inner);
    expect(await bakery('kb', '--json', 'stats')).toEqual(inner);
  });

  it.each<[string[], string, string, string]>([
    [['compare', 'baker', 'miller'], '--rows', 'focus', 'pay'],
    [['advise', '--tools', 'Oven'], '--among', 'baker', 'miller'],
    [['advise'], '--tools', 'Oven', 'Scales'],
    [['gap', 'baker'], '--skills', 'Kneading:3', 'Fermentation:2'],
  ])('%j with a list is one list where it is given twice: %s', async (argv, flag, first, second) => {
    const once = await bakery(...argv, flag, `${first}, ${second}`, '--json');
    expect(once.code).toBe(0);
    expect(await bakery(...argv, flag, first, flag, second, '--json')).toEqual(once);
    // An empty one adds nothing.
    expect(await bakery(...argv, flag, '', flag, `${first}, ${second}`, flag, '', '--json')).toEqual(once);
  });

  it('with a list that is empty is as empty where it is given twice', async () => {
    const once = await bakery('gap', 'baker', '--skills', '', '--json');
    expect(once.code).toBe(0);
    expect(await bakery('gap', 'baker', '--skills', '', '--skills', '', '--json')).toEqual(once);
  });

  it('-q drops notes, warnings and hints, never the message', async () => {
    const options = { compiled: path.join(tempDir(), 'nothing') };
    expect((await bakeryRunner(options)('list')).err).toMatch(/^career: the compiled knowledge base is missing/);
    expect((await bakeryRunner(options)('list', '-q')).err).toBe('');
    expect((await bakery('compare', 'bakr', 'miller', '-q')).err).toBe('career: there is no role "bakr"\n');
    const error = await errorOf(bakery('compare', 'bakr', 'miller', '-q', '--json'));
    expect(error.hint).toBe('did you mean baker?');
  });

  it('--debug shows where an error came from, and nothing else does', async () => {
    expect((await bakery('compare', 'bakr', 'miller')).err).not.toMatch(/^\s+at /m);
    for (const ran of [
      bakery('compare', 'bakr', 'miller', '--debug'),
      bakeryRunner({ env: { CAREER_DEBUG: '1' } })('compare', 'bakr', 'miller'),
    ]) {
      const { code, out, err } = await ran;
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(/^career: there is no role "bakr"\nhint: .*\n\s+at /);
    }
    // What stands after -- is a name.
    expect((await bakery('show', '--', '--json')).err).toMatch(/^career: there is no role, /);
    expect((await bakery('show', '--', '--debug')).err).not.toMatch(/^\s+at /m);
  });

  it('--version is the version, whatever else is there', async () => {
    const version = `career ${JSON.parse(fs.readFileSync('package.json', 'utf8')).version}\n`;
    for (const argv of [['--version'], ['-V'], ['list', '--version'], ['-V', 'nonsense']]) {
      expect(await bakery(...argv)).toEqual({ code: 0, out: version, err: '' });
    }
  });
});

describe('the same command', () => {
  it.each([
    ['compare', 'ml-engineer', 'data-scientist', 'ai-engineer'],
    ['list', 'tools'],
    ['certifications'],
    ['show', 'data-engineer'],
    ['show', 'python'],
    ['search', 'machine', 'learning'],
    ['similar', 'data-engineer'],
    ['kb', 'stats'],
  ])('%s %s gives the same bytes', async (...argv) => {
    for (const format of ['json', 'table']) {
      const first = await run(...argv, '-f', format);
      expect(first.code).toBe(0);
      expect(await run(...argv, '-f', format)).toEqual(first);
    }
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryRunner, documentOf, run, runner, tempDir } from '../support/run';

const bakery = bakeryRunner();
const topics = ['environment', 'exit-codes', 'formats', 'scripting', 'knowledge-base', 'scoring', 'accessibility'];

/** The commands that `career --help` lists. */
async function commandsOf(...path: string[]): Promise<string[]> {
  const { out } = await bakery(...path, '--help');
  const [, listed = ''] = /^Commands:\n((?: .*\n?)+)/m.exec(out) ?? [];
  return [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] ?? '');
}

describe('help', () => {
  it('lists every command of the contract', async () => {
    expect(await commandsOf()).toEqual(
      expect.arrayContaining(['compare', 'list', 'show', 'search', 'similar', 'certifications', 'kb', 'help']),
    );
    expect(await commandsOf('kb')).toEqual(['check', 'stats', 'new', 'schema']);
  });

  it('is the same for `help X`, `X --help` and `X -h`, on standard output', async () => {
    for (const command of [...(await commandsOf()), ...(await commandsOf('kb')).map((inner) => `kb ${inner}`)]) {
      const argv = command.split(' ');
      const { code, out, err } = await bakery(...argv, '--help');
      expect({ code, err }, command).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: career ${command}`));
      expect(out).toContain('--format');
      expect((await bakery(...argv, '-h')).out).toBe(out);
      expect((await bakery('help', ...argv)).out).toBe(out);
    }
    expect((await bakery('help')).out).toBe((await bakery('--help')).out);
    expect((await bakery('kb')).out).toBe((await bakery('kb', '--help')).out);
  });

  it('goes into the file that --output names, as every result', async () => {
    const file = path.join(tempDir(), 'help.txt');
    const told = { code: 0, out: '', err: `career: wrote ${file}\n` };
    for (const argv of [
      ['compare', '--help', '-o', file],
      ['-o', file, '--force', 'compare', '-h'],
      ['help', 'compare', '-o', file, '--force'],
    ]) {
      expect(await bakery(...argv)).toEqual(told);
      expect(fs.readFileSync(file, 'utf8')).toBe((await bakery('compare', '--help')).out);
    }
    expect(await bakery('--help', '-o', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('exists already') });
    expect((await bakery('kb', '--output', file, '--force')).out).toBe('');
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^Usage: career kb /);
    expect((await bakery('--help', '-o', '-')).out).toBe((await bakery('--help')).out);
  });

  it('names every flag that the contract promises', async () => {
    const { out } = await bakery('compare', '--help');
    for (const flag of [
      '-f, --format',
      '--json',
      '-o, --output',
      '--force',
      '--kb',
      '--no-builtin',
      '--as-of',
      '--color',
      '--no-color',
      '--ascii',
      '--width',
      '--accessible',
      '--no-input',
      '-q, --quiet',
      '--debug',
      '-h, --help',
      '-V, --version',
      '--diff',
      '--all',
      '--rows',
      '--profile',
    ]) {
      expect(out).toContain(`  ${flag}`);
    }
  });

  it.each([60, 80, 100])('fits a terminal of %i columns', async (columns) => {
    for (const argv of [['--help'], ['compare', '--help'], ['kb', 'check', '--help']]) {
      const { out } = await runner({ terminal: columns })(...argv);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it('keeps to --width, wherever it stands', async () => {
    for (const argv of [
      ['compare', '--help', '--width', '50'],
      ['--width=50', 'compare', '-h'],
      ['help', 'compare', '--width', '50'],
    ])
      expect(Math.max(...(await run(...argv)).out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  it('of a command is one block of Markdown', async () => {
    const { out } = await run('help', 'compare', '--format', 'markdown');
    expect(out).toBe(`\`\`\`text\n${(await run('help', 'compare')).out}\`\`\`\n`);
  });

  it.each(topics)('has the topic %s, in every format', async (topic) => {
    const { code, out, err } = await bakery('help', topic);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n').length).toBeGreaterThan(3);
    const { topic: named, text } = await documentOf(bakery('help', topic, '--json'));
    expect(named).toBe(topic);
    expect(String(text).split('\n')[0]).toBe(out.split('\n')[0]);
    expect((await bakery('help', topic, '-f', 'markdown')).out).toMatch(/^# /);
  });
});

describe('every command that the program names can be run', () => {
  /** `career ...` as it stands in a text, up to where the sentence goes on. */
  const named = (text: string) => [...text.matchAll(/career [a-z]+[^\n.;:(]*(?:"[^"]*")?/g)].map((match) => match[0]);

  it('on the start screen', async () => {
    const { commands } = (await documentOf(run('--json'))) as { commands: string[] };
    expect(commands).toHaveLength(4);
    for (const command of commands) {
      const [program, ...argv] = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
      expect(program).toBe('career');
      if (argv[0] === 'advise') continue;
      expect((await run(...argv)).code, command).toBe(0);
    }
    expect(named((await run()).out)).toEqual(expect.arrayContaining(commands.slice(0, 1)));
  });
});

describe('the start screen', () => {
  it('says what this is, how much it knows and since when, and asks nothing', async () => {
    const { code, out, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\d+ roles, \d+ skills, [\d,]+ tools, \d+ certifications from \d+ sources/);
    expect(out).toMatch(/version \d+\.\d+/);
    expect(out.split('\n').length).toBeLessThan(25);
  });

  it('names what a base of one’s own has', async () => {
    const { counts, commands } = (await documentOf(bakery('--json'))) as { counts: object; commands: string[] };
    expect(counts).toEqual({ roles: 3, skills: 6, tools: 7, certifications: 5, sources: 4, questions: 2 });
    expect(commands[0]).toBe('career compare baker miller');
    const first = commands[0]?.split(' ').slice(1) ?? [];
    expect((await bakery(...first)).code).toBe(0);
  });
});

describe('help in a narrow terminal', () => {
  it('keeps to its width, with every word of the wide one', async () => {
    const wide = (await runner({ terminal: 100 })('plan', '--help')).out;
    const narrow = (await runner({ terminal: 40 })('plan', '--help')).out;
    expect(narrow.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(narrow.split(/\s+/)).toEqual(wide.split(/\s+/));
  });

  it.each(['', 'compare', 'advise', 'list', 'plan', 'kb', 'kb check', 'help', 'profile set'])('down to --width 20: %s', async (command) => {
    const argv = [...command.split(' ').filter(Boolean), '--help'];
    const { out } = await run(...argv, '--width', '20');
    expect(out.split('\n').filter((line) => line.length > 20)).toEqual([]);
    expect(out.split(/\s+/)).toEqual((await run(...argv)).out.split(/\s+/));
  });
});

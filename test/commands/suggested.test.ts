import { describe, expect, it } from 'vitest';
import { refused, run, runner, tempDir, writeFiles } from '../support/run';

/** A base of its own on another day: the flags that every suggested command needs to know of the same roles. */
const base = ['--kb', 'test/fixtures/kb-bakery', '--no-builtin', '--as-of', '2026-12-24'];
const typed = ` ${base.join(' ')}`;

/** What is suggested in a text, each up to the flags of its base, or to where a command without them ends. */
const suggestedIn = (text: string): string[] =>
  [
    ...text
      .replace(/\s+/g, ' ')
      .matchAll(/career (?:show|compare|gap|plan|path|similar|advise|certifications|list)\b(?:(?!career )[^;()\n])*/g),
  ].map(([command]) => {
    const end = command.indexOf(typed);
    return end === -1 ? command : command.slice(0, end + typed.length);
  });

describe('commands that are suggested on another base', () => {
  it.each<[string[]]>([
    [['compare', 'baker', 'miller']],
    [['show', 'baker']],
    [['show', 'skill:kneading']],
    [['show', 'tool:scales']],
    [['similar', 'baker']],
    [['search', 'bread']],
    [['list', 'roles']],
    [['gap', 'baker', '--skills', 'Kneading:1']],
    [['path', 'baker', 'miller']],
    [['plan', 'baker']],
    [['advise', '--tools', 'Scales']],
    [['advise', '--tools', 'nothing known']],
    [['advise', '--tools', 'Scales', '--why-not', 'miller']],
  ])('by %j run on it', async (argv) => {
    const { code, out } = await run(...argv, ...base, '--format', 'plain');
    expect(code).toBe(0);
    const commands = suggestedIn(out);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      expect(command).toContain(typed);
      // An interview needs a terminal.
      if (command.startsWith('career advise')) continue;
      const [, ...words] = command.split(' ').map((word) => word.replaceAll('"', ''));
      expect({ command, code: (await run(...words)).code }).toEqual({ command, code: 0 });
    }
  });

  it('to find out what is wrong with it finds that', async () => {
    const broken = writeFiles(tempDir(), { 'roles/baker.yaml': 'id: baker\ntitle: 7\nfamily: 8\n' });
    const told = await refused(run('list', '--kb', broken), 4);
    const [, command = ''] = /^hint: career (.*) shows every problem with a tip$/m.exec(told) ?? [];
    expect(await run(...command.split(' '))).toMatchObject({ code: 4, out: expect.stringContaining('baker.yaml:2:8 title') });
    const many = writeFiles(tempDir(), {
      'roles/baker.yaml': `id: baker\n${Array.from({ length: 30 }, (_, at) => `x${at}: 1\n`).join('')}`,
    });
    expect(await refused(run('list', '--kb', many), 4)).toContain(`more: career kb check --kb ${many} shows all of them`);
  });

  it.each<[string[]]>([
    [['compare', 'baker', 'baker']],
    [['path', 'baker', 'baker']],
    [['path', 'baker', '--hours-per-week', '8']],
    [['show', 'mill']],
  ])('by the refusal of %j run on it', async (argv) => {
    const told = await refused(run(...argv, ...base), argv[0] === 'show' ? 3 : 2);
    const commands = suggestedIn(told.replace(/^career: .*$/m, ''));
    expect(commands).not.toEqual([]);
    for (const command of commands) expect(command).toContain(typed);
  });

  it('by the start screen run on it', async () => {
    const { out } = await run(...base, '--json');
    const { commands } = JSON.parse(out);
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) expect(command).toMatch(new RegExp(`${typed}$`));
  });

  it('are the same on every day, also on the one that is named', async () => {
    const on = (today: string) => runner({ today })('compare', 'ml-engineer', 'data-scientist', '--as-of', '2026-12-24');
    expect(await on('2026-12-24')).toEqual(await on('2026-11-23'));
  });

  it('are bare on the built-in base', async () => {
    expect((await run('show', 'ml-engineer', '--format', 'plain')).out.replace(/\s+/g, ' ')).toContain(
      'career gap ml-engineer; career plan ml-engineer',
    );
  });
});

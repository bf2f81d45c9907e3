import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnCareer } from '../support/binary';
import { root, tempDir } from '../support/run';

const watchdog = path.join(root, 'test/support/watchdog.cjs');
const watched = (...argv: string[]) => spawnCareer(argv, { node: ['--require', watchdog] });

const commands = [
  [],
  ['--help'],
  ['compare', 'ml-engineer', 'data-scientist'],
  ['compare', 'ml-engineer', 'data-scientist', '--json'],
  ['compare', 'ml-engineer', 'data-scientist', '--color', 'always'],
  ['list', 'certifications', '-f', 'csv'],
  ['list', 'skills', '-f', 'markdown'],
  ['show', 'ml-engineer', '-f', 'yaml'],
  ['show', 'kubernetes'],
  ['search', 'machine', 'learning'],
  ['similar', 'data-engineer'],
  ['certifications', '--role', 'ml-engineer'],
  ['kb', 'stats'],
  ['kb', 'check', path.join(root, 'test/fixtures/kb-bakery'), '--no-builtin', '--as-of', '2026-02-01'],
  ['kb', 'new', 'role', 'a-role', '--dry-run'],
  ['kb', 'schema', 'role'],
  ['list', '--no-builtin', '--kb', path.join(root, 'test/fixtures/kb-bakery')],
  ['help', 'knowledge-base'],
];

describe('the program keeps to itself', () => {
  it('has a watchdog that bites', async () => {
    const { code, err } = await watched('list', '-o', path.join(tempDir(), 'file'));
    expect(err).toContain('watchdog: fs.openSync');
    expect(code).not.toBe(0);
  });

  it.each(commands.map((argv) => [argv.join(' '), argv] as const))('career %s reaches nothing outside', async (_, argv) => {
    const { code, out, err } = await watched(...argv);
    expect({ code, err: err.replace(/^career: there is also .*\n/, '') }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
  });

  it('leaves no file anywhere and needs no home', async () => {
    const places = ['home', 'tmp', 'cwd', 'config'].map((name) => path.join(tempDir(), name));
    for (const place of places) fs.mkdirSync(place);
    const [home = '', tmp = '', cwd = '', config = ''] = places;
    const envs: Record<string, string>[] = [
      { HOME: home, TMPDIR: tmp, XDG_CONFIG_HOME: config, XDG_CACHE_HOME: config },
      {},
      { HOME: '' },
      { HOME: '/dev/null', XDG_CONFIG_HOME: 'relative' },
    ];
    const answers = [];
    for (const env of envs) {
      for (const argv of [
        ['compare', 'ml-engineer', 'data-scientist'],
        ['search', 'python'],
        ['kb', 'stats', '--json'],
      ]) {
        const { code, out, err } = await spawnCareer(argv, { env, cwd });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        answers.push([argv[0], out]);
      }
    }
    expect(new Set(answers.map((answer) => answer.join('\n'))).size).toBe(3);
    for (const place of places) expect(fs.readdirSync(place)).toEqual([]);
  });

  it('does not depend on locale, time zone or directory', async () => {
    const ask = (env: Record<string, string>, cwd?: string) =>
      spawnCareer(['compare', 'ml-engineer', 'data-scientist', '--json', '--as-of', '2026-11-23'], { env, ...(cwd ? { cwd } : {}) });
    const { out } = await ask({});
    for (const env of [
      { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Kiritimati' },
      { LANG: 'C', TERM: 'dumb', COLUMNS: '20' },
    ]) {
      expect((await ask(env as Record<string, string>, tempDir())).out).toBe(out);
    }
  });

  it('takes today from the calendar of the time zone', async () => {
    const day = async (TZ: string) => JSON.parse((await spawnCareer(['--json'], { env: { TZ } })).out).knowledgeBase.asOf;
    // Twenty-six hours apart: never the same day.
    expect(await day('Pacific/Kiritimati')).not.toBe(await day('Etc/GMT+12'));
  });
});

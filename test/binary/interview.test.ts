import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shell, spawnCareer } from '../support/binary';
import { tempDir } from '../support/run';
import { keys, openTerminal, plainOf, type Terminal } from '../support/terminal';

/** Short: what is told is not asked, and two questions are enough. */
const short = ['advise', '--tools', 'Python', '--questions', '2'];

async function atFirstQuestion(argv: readonly string[] = short, options: Parameters<typeof openTerminal>[1] = {}): Promise<Terminal> {
  const terminal = openTerminal(argv, options);
  await terminal.sees(/Question 1 of at most \d+\..*Ctrl-C quit/s);
  return terminal;
}

/** Presses Enter until the question after which nothing is asked. */
async function enterToTheEnd(terminal: Terminal): Promise<void> {
  for (const next of [/Question 2/, /limits must a role keep/, /Show the result/]) {
    terminal.press(keys.enter);
    await terminal.sees(new RegExp(`${next.source}[\\s\\S]*Ctrl-C quit`));
  }
  terminal.press(keys.enter);
}

describe('the interview ends when it is told to, and gives the terminal back', () => {
  it.each<[string, string[], RegExp]>([
    ['a list of choices', short, /Question 1/],
    ['a search', ['advise'], /Which tools/],
  ])('Ctrl-C at %s', async (_, argv, prompt) => {
    const dir = tempDir();
    const terminal = openTerminal([...argv, '--save-answers', 'saved.json'], { cwd: dir, redirect: '> out' });
    await terminal.sees(new RegExp(`${prompt.source}[\\s\\S]*Ctrl-C quit`));
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toEqual({ code: 130, settingsKept: true });
    expect(terminal.cursorIsVisible()).toBe(true);
    expect(plainOf(terminal.raw())).toContain('nothing was saved');
    expect(fs.readdirSync(dir)).toEqual(['out']);
    expect(fs.readFileSync(path.join(dir, 'out'), 'utf8')).toBe('');
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s', async (signal, code) => {
    const terminal = await atFirstQuestion();
    terminal.signal(signal);
    expect(await terminal.ended).toEqual({ code, settingsKept: true });
    expect(terminal.cursorIsVisible()).toBe(true);
    // The question is taken off the screen, line by line, and what is said stands in its place.
    const [before = '', after] = terminal.since().split('career: cancelled; nothing was saved\r\n');
    expect(after).toBeDefined();
    expect(before).not.toContain('\n');
    expect(before.split('\x1b[2K').length).toBeGreaterThan(8);
  });

  it('Ctrl-D', async () => {
    const terminal = await atFirstQuestion();
    terminal.press(keys.ctrlD);
    expect(await terminal.ended).toEqual({ code: 130, settingsKept: true });
    expect(terminal.cursorIsVisible()).toBe(true);
  });

  it('Ctrl-C at a question for a screen reader', async () => {
    const terminal = openTerminal([...short, '--accessible']);
    await terminal.sees(/Question 1[\s\S]*Enter for/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toEqual({ code: 130, settingsKept: true });
  });
});

describe('a question', () => {
  it('says why it is asked, and is asked again', async () => {
    const terminal = await atFirstQuestion();
    terminal.press('?');
    await terminal.sees(/Why this is asked: \S[\s\S]*Question 1 of at most/);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('can be gone back to with Esc', async () => {
    const terminal = await atFirstQuestion();
    terminal.press(keys.enter);
    await terminal.sees(/Question 2 of at most \d+\..*Ctrl-C quit/s);
    terminal.press(keys.escape);
    await terminal.sees(/Question 1 of at most \d+\..*Ctrl-C quit/s);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('can be skipped', async () => {
    const dir = tempDir();
    const terminal = await atFirstQuestion(['advise', '--tools', 'Python', '--questions', '1', '--save-answers', 'saved.json'], {
      cwd: dir,
    });
    // The list does not wrap round: the last entry is where many steps down end.
    terminal.press(...Array(15).fill(keys.down), keys.enter);
    await terminal.sees(/skipped[\s\S]*Ctrl-C quit/);
    terminal.press(keys.enter);
    await terminal.sees(/Show the result[\s\S]*Ctrl-C quit/);
    terminal.press(keys.enter);
    expect((await terminal.ended).code).toBe(0);
    const { answers } = JSON.parse(fs.readFileSync(path.join(dir, 'saved.json'), 'utf8'));
    expect(Object.values(answers)).toEqual([null]);
  });
});

describe('a whole interview', () => {
  it('prints its result on standard output, its questions on standard error, and is the same from the file it saved', async () => {
    const dir = tempDir();
    const day = ['--as-of', '2026-11-23', '--json'];
    const terminal = await atFirstQuestion([...short, '--save-answers', 'saved.json', ...day], { cwd: dir, redirect: '> out.json' });
    await enterToTheEnd(terminal);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    expect(terminal.cursorIsVisible()).toBe(true);
    const asked = fs.readFileSync(path.join(dir, 'out.json'), 'utf8');
    expect(JSON.parse(asked)).toMatchObject({ schema: 'career/advice', asked: 2 });
    const told = await spawnCareer(['advise', '--answers', 'saved.json', ...day], { cwd: dir });
    expect(told.code).toBe(0);
    expect(told.out).toBe(asked);
  });

  it.each<[string, string[], Record<string, string>]>([
    ['--accessible', ['--accessible'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('can be held line by line with %s, with nothing redrawn', async (_, flags, env) => {
    const terminal = openTerminal([...short, ...flags], { env });
    await terminal.sees(/Question 1[\s\S]*Enter for[\s\S]*: $/);
    for (const next of [
      /Question 2[\s\S]*Enter for[\s\S]*: $/,
      /limits must a role keep[\s\S]*Enter for[\s\S]*: $/,
      /Show the result[\s\S]*Enter for[\s\S]*: $/,
    ]) {
      terminal.press(keys.enter);
      await terminal.sees(next);
    }
    terminal.press(keys.enter);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    expect(terminal.raw().replaceAll('\x1b[?25h', '')).not.toContain('\x1b');
  });

  it('has no colour on standard error with --no-color', async () => {
    const terminal = await atFirstQuestion([...short, '--no-color']);
    terminal.press(keys.ctrlC);
    await terminal.ended;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
    expect(terminal.raw()).not.toMatch(/\x1b\[[0-9;]*[1-9][0-9;]*m/);
  });
});

describe('without a terminal to ask at', () => {
  it.each([
    ['nothing to read', 'career advise </dev/null'],
    ['a pipe', 'echo | career advise'],
    ['a closed input', 'career advise <&-'],
    ['--no-input', 'career advise --no-input'],
  ])('%s: every missing key and its flag, exit 2', async (_, line) => {
    const { code, out, err } = await shell(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const flag of ['--skills', '--tools', '--profile', '--answers']) expect(err).toContain(flag);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('--no-input never asks, not even at a terminal', async () => {
    const terminal = openTerminal(['advise', '--no-input']);
    expect((await terminal.ended).code).toBe(2);
    expect(plainOf(terminal.raw())).toContain('nothing is known of you, and --no-input forbids to ask;');
    const { err } = await shell('career advise --json --no-input');
    const { error } = JSON.parse(err);
    expect(error).toMatchObject({ code: 'input-needed', exitCode: 2 });
    expect(error.details.length).toBeGreaterThan(3);
    for (const { key, flag } of error.details) expect([typeof key, flag.startsWith('--')]).toEqual(['string', true]);
  });
});

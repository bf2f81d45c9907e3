import { describe, expect, it } from 'vitest';
import { tempDir } from '../support/run';
import { keys, lastQuestion, menu, openTerminal, plainOf, pressing } from '../support/terminal';

/** The list of tools: put again, it is empty at first. */
const anew = (row: RegExp) => menu(new RegExp(`work with\\? [^\\n]*\\n\\s*type to search[\\s\\S]*${row.source}`));

describe('when the terminal gets another width, the menus', () => {
  it.each([
    ['Down', keys.down],
    ['a number', '2'],
    ['nothing', ''],
  ])('keep the row that %s has marked, however often', async (_, key) => {
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL']);
    await terminal.sees(menu(/Question 1 [\s\S]*❯/));
    if (key) await pressing(terminal, key, /❯[\s\S]*Ctrl-C quit/);
    const [, row = ''] = /❯ ([^\n]*)/.exec(plainOf(terminal.since())) ?? [];
    for (const columns of [70, 90, 75, 85]) {
      terminal.resize(columns);
      await terminal.sees(lastQuestion(new RegExp(`❯ ${row}[\\s\\S]*Ctrl-C quit$`), columns));
    }
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it.each([
    ['', /❯ \+ Python/],
    ['sql', /❯ \+ (?!SQL\n)/],
  ])('keep the tool that Down has marked after "%s", and when help is asked for', async (typed, row) => {
    const terminal = openTerminal(['advise']);
    await terminal.sees(menu(/Done \(none\)/));
    if (typed) await pressing(terminal, typed, menu(/❯ \+ SQL\n/));
    await pressing(terminal, keys.down, menu(row));
    for (const columns of [70, 90]) {
      terminal.resize(columns);
      await terminal.sees(anew(row));
    }
    await pressing(terminal, '?', anew(row));
    expect(plainOf(terminal.since())).toMatch(`with? ${typed}`);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

describe('Ctrl-Z stops the program, and the question is there again, as it stood,', () => {
  it.each<[string, string[], RegExp, [string, RegExp][]]>([
    [
      'at the tools',
      [],
      /Which tools/,
      [
        ['sq', /with\? sq\n[\s\S]*❯ \+ SQL\n/],
        [keys.down, /with\? sq\n[\s\S]*❯ \+ Microsoft SQL Server/],
      ],
    ],
    ['at tools that nobody knows', [], /Which tools/, [['qqqqq', /with\? qqqqq\n[\s\S]*Nothing goes/]]],
    ['at a question', ['--tools', 'SQL'], /Question 1 /, [['2', /Question 1 [^❯]*\n {2}[^❯]*\n❯/]]],
  ])('%s', async (_, flags, question, steps) => {
    const terminal = openTerminal(['advise', '--questions', '1', ...flags], { jobs: true });
    await terminal.sees(menu(question));
    for (const [key, seen] of steps) await pressing(terminal, key, menu(seen));
    await pressing(terminal, keys.ctrlZ, /stopped\n[0-9a-f:]+\n$/);
    expect(terminal.cursorIsVisible()).toBe(true);
    const settings = plainOf(terminal.raw()).split('\n');
    expect(settings.at(-2)).toBe(settings[0]);
    await pressing(terminal, ' ', menu(steps.at(-1)?.[1] ?? question));
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toEqual({ code: 130, settingsKept: true });
    expect(terminal.cursorIsVisible()).toBe(true);
  });
});

it('a question that is put again after Ctrl-Z has the width that the terminal has then', async () => {
  const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL'], { jobs: true });
  await terminal.sees(menu(/Question 1 /));
  await pressing(terminal, keys.ctrlZ, /stopped\n[0-9a-f:]+\n$/);
  terminal.resize(40);
  await pressing(terminal, ' ', /Question 1 [\s\S]*Ctrl-C\s+quit$/);
  await terminal.sees(lastQuestion(/❯[\s\S]*Skip[\s\S]*Ctrl-C\s+quit$/, 40));
  terminal.press(keys.ctrlC);
  expect((await terminal.ended).code).toBe(130);
});

describe('Ctrl-Z at the name of a file', () => {
  it.each([
    ['that can be written', 'mine.json'],
    ['that cannot', 'nowhere/mine.json'],
  ])('%s keeps what is typed, to go on with it', async (_, typed) => {
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL'], { jobs: true, cwd: tempDir() });
    await terminal.sees(menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, keys.enter, menu(/Show the result\n {2}Save the answers to a file/));
    await pressing(terminal, [keys.down, keys.enter], /Name of the file/);
    await pressing(terminal, typed, new RegExp(`${typed}$`));
    await pressing(terminal, keys.ctrlZ, /stopped\n[0-9a-f:]+\n$/);
    await pressing(terminal, ' ', new RegExp(`Esc goes back\\) ${typed}$`));
    await pressing(terminal, ['\x7f', 'l'], new RegExp(`Esc goes back\\) ${typed.slice(0, -1)}l$`));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

it('a question that is read aloud is there again after Ctrl-Z', async () => {
  const terminal = openTerminal(['advise', '--accessible', '--questions', '1', '--tools', 'SQL'], { jobs: true });
  const question = /Number 1 to 5[^:]*: $/;
  await terminal.sees(question);
  await pressing(terminal, ['4', keys.ctrlZ], /stopped\n[0-9a-f:]+\n$/);
  await pressing(terminal, ' ', question);
  await pressing(terminal, ['2', keys.enter], /limits must a role keep/);
  terminal.press(keys.ctrlC);
  expect((await terminal.ended).code).toBe(130);
});

describe('what is pasted by mistake', () => {
  it('is drawn up to a length, and Ctrl-C ends the program at once', async () => {
    const terminal = openTerminal(['advise'], { rows: 30 });
    await terminal.sees(menu(/Done \(none\)/));
    await pressing(terminal, 'Lorem ipsum dolor sit amet '.repeat(100), menu(/Nothing goes by that name/));
    // Drawn letter by letter it would be some megabytes.
    expect(terminal.since().length).toBeLessThan(200_000);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

describe('keys of a menu', () => {
  const select = {
    left: '\x1b[D',
    right: '\x1b[C',
    delete: '\x1b[3~',
    f1: '\x1bOP',
    'Ctrl-E': '\x05',
    'Ctrl-N': '\x0e',
    'Alt-x': '\x1bx',
    'Shift-Tab': '\x1b[Z',
  };

  it.each([
    ['Home', '\x1b[H', /Question 1 [^❯]*\n❯ Nearly all/],
    ['PageUp', '\x1b[5~', /Question 1 [^❯]*\n❯ Nearly all/],
    ['End', '\x1b[F', /❯ Skip this question/],
    ['PageDown', '\x1b[6~', /❯ Skip this question/],
  ])('%s goes to an end', async (_, key, row) => {
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL']);
    await terminal.sees(menu(/Question 1 [\s\S]*❯/));
    await pressing(terminal, key, menu(row));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('that mean nothing do nothing', async () => {
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL']);
    await terminal.sees(menu(/Question 1 [\s\S]*❯/));
    // The key behind them is answered from where they have left the mark.
    for (const key of Object.values(select)) {
      await pressing(terminal, [key, keys.down], menu(/Question 1 [\s\S]*\n❯ (?!Nearly|More)/));
      await pressing(terminal, keys.up, menu(/Question 1 /));
    }
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

describe('several names at once', () => {
  it('are all added', async () => {
    const terminal = openTerminal(['advise']);
    await terminal.sees(menu(/Done \(none\)/));
    await pressing(terminal, 'python, postgres, python', menu(/❯ \+ Python, PostgreSQL\n/));
    await pressing(terminal, keys.enter, menu(/work with\? \(Python, PostgreSQL\)[\s\S]*❯ Done\n/));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('of which one is not known are not', async () => {
    const terminal = openTerminal(['advise']);
    await terminal.sees(menu(/Done \(none\)/));
    await pressing(terminal, 'python, postgers', menu(/Not known: postgers\. Did you mean PostgreSQL/));
    await pressing(terminal, [keys.enter, '\x15'], menu(/work with\?\s+❯ Done \(none\)\n/));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

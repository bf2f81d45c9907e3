import { describe, expect, it } from 'vitest';
import { keys, lastQuestion, menu, openTerminal, plainOf, pressing } from '../support/terminal';

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
      await terminal.sees(menu(row));
    }
    await pressing(terminal, '?', menu(new RegExp(`Type a part of a name[\\s\\S]*${row.source}`)));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

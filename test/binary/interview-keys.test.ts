import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir, writeFiles } from '../support/run';
import { keys, lastQuestion, menu, openTerminal, plainOf, pressing, type Terminal } from '../support/terminal';

/** Up to the end of a question for a screen reader. */
const line = (text: RegExp) => new RegExp(`${text.source}[\\s\\S]*: $`);

/** What was saved, after the program has ended well. */
async function savedIn(terminal: Terminal, dir: string) {
  expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
  expect(terminal.cursorIsVisible()).toBe(true);
  return JSON.parse(fs.readFileSync(path.join(dir, 'saved.json'), 'utf8'));
}

const saving = ['advise', '--questions', '1', '--save-answers', 'saved.json'];

describe('the menus', () => {
  it('find tools by typing, add and remove them, and refuse what nobody knows', async () => {
    const dir = tempDir();
    const terminal = openTerminal(saving, { cwd: dir });
    await terminal.sees(menu(/Which tools[\s\S]*Done \(none\)/));
    await pressing(terminal, 'pytorc', menu(/pytorc[\s\S]*\+ PyTorch/));
    // Tab is no letter, and completes nothing.
    await pressing(terminal, '\th', menu(/\? pytorch\n[\s\S]*\+ PyTorch/));
    await pressing(terminal, keys.enter, menu(/\(PyTorch\)[\s\S]*Done\n {2}[+-] /));
    await pressing(terminal, 'sklearn', menu(/sklearn[\s\S]*\+ scikit-learn/i));
    await pressing(
      terminal,
      '?',
      menu(/Type a part of a name[\s\S]*Which tools[^\n]*\n?[^\n]*\(PyTorch\) sklearn\n[\s\S]*\+ scikit-learn/i),
    );
    await pressing(terminal, keys.enter, menu(/\(PyTorch, scikit-learn\)/i));
    await pressing(terminal, 'qqqqq', menu(/Nothing goes by that name/));
    // Enter does nothing there; without the name the list is back.
    await pressing(terminal, [keys.enter, ...Array(5).fill('\x7f')], menu(/Done\n/));
    await pressing(terminal, 'pytorc', menu(/- PyTorch/));
    await pressing(terminal, keys.enter, menu(/\(scikit-learn\)[\s\S]*Done\n/i));
    await pressing(terminal, keys.enter, menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, keys.enter, menu(/Show the result[\s\S]*Tools: scikit-learn/i));
    terminal.press(keys.enter);
    expect((await savedIn(terminal, dir)).tools).toEqual(['scikit-learn']);
  });

  it('mark several limits with the space bar, go back with Esc, and change an answer in the summary', async () => {
    const dir = tempDir();
    const terminal = openTerminal([...saving, '--tools', 'SQL'], { cwd: dir });
    await terminal.sees(menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, keys.escape, menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, '?', menu(/left out of the list[\s\S]*limits must a role keep/));
    await pressing(terminal, [keys.space, keys.down, keys.down, keys.space], menu(/◉[\s\S]*◉/));
    await pressing(terminal, keys.enter, menu(/Show the result[\s\S]*No regular on-call duty/));
    await pressing(terminal, keys.escape, menu(/limits must a role keep[\s\S]*◉[\s\S]*◉/));
    await pressing(terminal, keys.enter, menu(/Show the result/));
    await pressing(terminal, '?', menu(/computed anew[\s\S]*Show the result/));
    await pressing(terminal, [keys.down, keys.down], menu(/Show the result/));
    await pressing(terminal, keys.enter, menu(/Once more/));
    await pressing(terminal, [...Array(9).fill(keys.down), keys.enter], menu(/skipped[\s\S]*Show the result/));
    terminal.press(keys.enter);
    const { answers, constraints } = await savedIn(terminal, dir);
    expect(constraints).toEqual({ onCall: 'some', firstJob: true });
    expect(Object.values(answers)).toEqual([null]);
  });

  it('of a new profile lead back with Esc: the role can be another one, and what was typed is there to be changed', async () => {
    const dir = tempDir();
    const terminal = openTerminal(['profile', 'init', 'me.json'], { cwd: dir });
    await terminal.sees(/Your name/);
    await pressing(terminal, ['Sa', keys.enter], menu(/What do you do[\s\S]*Esc back/));
    await pressing(terminal, 'data analyst', menu(/❯ Data Analyst/));
    await pressing(terminal, keys.enter, menu(/Which skills/));
    await pressing(terminal, keys.escape, menu(/What do you do[^)]*\(Data\s+Analyst\)[\s\S]*Done\n/));
    await pressing(terminal, keys.escape, /Your name \(may be left empty\) Sa$/);
    await pressing(terminal, ['m', keys.enter], menu(/What do you do[^)]*\(Data\s+Analyst\)/));
    await pressing(terminal, 'data engineer', menu(/❯ Data Engineer/));
    for (const next of [menu(/Which skills/), menu(/Which tools/), /Hours a week[\s\S]*Esc goes back/, /US dollars/])
      await pressing(terminal, keys.enter, next);
    terminal.press(keys.enter);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    const { basics, meta } = JSON.parse(fs.readFileSync(path.join(dir, 'me.json'), 'utf8'));
    expect([basics.name, meta.career.currentRole]).toEqual(['Sam', 'data-engineer']);
  });

  it('of a new profile keep the role that is taken again, and let it and what was typed be taken back', async () => {
    const dir = tempDir();
    const terminal = openTerminal(['profile', 'init', 'me.json'], { cwd: dir });
    await terminal.sees(/Your name/);
    await pressing(terminal, keys.enter, menu(/What do you do/));
    await pressing(terminal, 'data analyst', menu(/❯ Data Analyst/));
    await pressing(terminal, keys.enter, menu(/Which skills/));
    await pressing(terminal, keys.escape, menu(/What do you do[^)]*\(Data\s+Analyst\)/));
    await pressing(terminal, 'data analyst', menu(/❯ Data Analyst/));
    await pressing(terminal, keys.enter, menu(/fits\n {2}Data Analyst\n[\s\S]*Which skills/));
    await pressing(terminal, keys.escape, menu(/What do you do[^)]*\(Data\s+Analyst\)/));
    await pressing(terminal, '?', menu(/press Enter on it to take it, or on Done[\s\S]*Done\n {2}None\n/));
    await pressing(terminal, keys.down, menu(/❯ None/));
    await pressing(terminal, keys.enter, menu(/fits\n {2}none\n[\s\S]*Which skills/));
    for (const next of [menu(/Which tools/), /Hours a week/]) await pressing(terminal, keys.enter, next);
    await pressing(terminal, ['5', keys.enter], /US dollars/);
    await pressing(terminal, keys.escape, /Hours a week[^\n]* 5$/);
    await pressing(terminal, '\x7f', /Hours a week[^\n]*\(Esc goes back\) *$/);
    await pressing(terminal, keys.enter, /US dollars/);
    terminal.press(keys.enter);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    expect(JSON.parse(fs.readFileSync(path.join(dir, 'me.json'), 'utf8')).meta.career).toEqual({ skills: {} });
  });

  it.each([30, 40, 200])('fit %i columns', async (columns) => {
    const terminal = openTerminal(['advise', '--questions', '1'], { columns });
    await terminal.sees(/Ctrl-C/);
    await pressing(terminal, keys.enter, /Question 1 [\s\S]*Ctrl-C/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toMatchObject({ code: 130, settingsKept: true });
    const lines = plainOf(terminal.raw()).split(/[\r\n]+/);
    const texts = lines.filter((text) => /^(People|\? Question| {2}I )/.test(text));
    expect(texts.length).toBeGreaterThan(0);
    // On a wide terminal they are as wide as the result.
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(Math.min(columns, 90));
  });

  it.each([30, 40])('say in whole words that nobody knows a name, in %i columns', async (columns) => {
    const terminal = openTerminal(['advise'], { columns });
    await terminal.sees(/Ctrl-C\s+quit/);
    await pressing(terminal, 'qqqqq', /Nothing\s+goes\s+by\s+that\s+name:\s+Ctrl-U\s+deletes\s+it,[\s\S]*without\s+it[\s\S]*Ctrl-C\s+quit/);
    const rows = `Nothing${plainOf(terminal.since()).split('Nothing').at(-1)}`.split(/[\r\n]+/);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('say why and stand as they stood', async () => {
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL']);
    await terminal.sees(menu(/Question 1 /));
    await pressing(terminal, Array(9).fill(keys.down), menu(/❯ Skip this question/));
    await pressing(terminal, keys.up, menu(/❯ (?!Skip)/));
    await pressing(terminal, '?', menu(/Why this is asked[\s\S]*\n❯ [^\n]*\n {2}Skip this question/));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, [keys.space, keys.down, keys.down, keys.space], menu(/◉[\s\S]*❯◉/));
    await pressing(terminal, '?', menu(/left out of the list[\s\S]*\n ◉[^\n]*\n ◯[^\n]*\n❯◉/));
    await pressing(terminal, [keys.down, '?'], menu(/left out of the list[\s\S]*\n ◉[^\n]*\n ◯[^\n]*\n ◉[^\n]*\n❯◯/));
    await pressing(terminal, keys.enter, menu(/Show the result/));
    await pressing(terminal, [keys.down, '?'], menu(/computed anew[\s\S]*Show the result\n❯/));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('are drawn anew when the terminal gets another width, and stand as they stood', async () => {
    const terminal = openTerminal(['advise', '--questions', '1']);
    await terminal.sees(menu(/Which tools/));
    await pressing(terminal, 'pyt', menu(/\+ pytest/));
    const narrow = (mark: RegExp) => new RegExp(`${mark.source}[\\s\\S]*Ctrl-C\\s+quit`);
    terminal.resize(40);
    await terminal.sees(narrow(/Which tools[^\n]*\n {2}[^\n]*\? pyt\n[\s\S]*\+ pytest/));
    await pressing(terminal, [...Array(3).fill('\x7f')], narrow(/❯ Done \(none\)/));
    await pressing(terminal, keys.enter, narrow(/Question 1 /));
    await pressing(terminal, [keys.down], narrow(/❯/));
    for (const columns of [30, 60, 25]) {
      terminal.resize(columns);
      await terminal.sees(lastQuestion(/❯[\s\S]*Skip[\s\S]*Ctrl-C\s+quit$/, columns));
    }
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('are no higher than the terminal, and say so when there is more', async () => {
    const terminal = openTerminal(['advise', '--questions', '6', '--tools', 'SQL', '--first-job'], { columns: 40, rows: 16 });
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await terminal.sees(new RegExp(`Question ${number} [\\s\\S]*Ctrl-C\\s+quit`));
      terminal.press(keys.enter);
    }
    await terminal.sees(/That is all[\s\S]*\(8 in all\)[\s\S]*Ctrl-C\s+quit/);
    const frame = plainOf(terminal.since()).split('? That is all').at(-1) ?? '';
    expect(frame.split('\n').length).toBeLessThan(16);
    await pressing(terminal, Array(9).fill(keys.down), /Question|❯/);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('save at the end what is not to be answered again', async () => {
    const dir = writeFiles(tempDir(), { 'there.json': 'precious' });
    const terminal = openTerminal(['advise', '--questions', '1', '--tools', 'SQL'], { cwd: dir });
    await terminal.sees(menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/limits must a role keep/));
    await pressing(terminal, keys.enter, menu(/Show the result\n {2}Save the answers to a file/));
    await pressing(terminal, [keys.down, keys.enter], /Name of the file \(Esc goes back\) \(answers\.json\)$/);
    await pressing(terminal, keys.escape, menu(/Show the result\n {2}Save the answers to a file/));
    await pressing(terminal, [keys.down, keys.enter], /Name of the file/);
    await pressing(terminal, ['there.json', keys.enter], /there\.json exists already; choose another name/);
    terminal.press(...Array(10).fill('\x7f'), 'mine.json', keys.enter);
    await terminal.sees(/Next: [\s\S]*--answers\s+mine\.json\s+--details/);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    expect(JSON.parse(fs.readFileSync(path.join(dir, 'mine.json'), 'utf8'))).toMatchObject({ schemaVersion: 1, tools: ['SQL'] });
    expect(fs.readFileSync(path.join(dir, 'there.json'), 'utf8')).toBe('precious');
  });

  it('skip with Tab', async () => {
    const dir = tempDir();
    const terminal = openTerminal([...saving, '--questions', '2', '--tools', 'SQL'], { cwd: dir });
    await terminal.sees(menu(/Question 1 [\s\S]*Tab skip/));
    await pressing(terminal, '\t', menu(/skipped[\s\S]*Question 2 /));
    await pressing(terminal, '\t', menu(/skipped[\s\S]*limits must a role keep/));
    await pressing(terminal, ['\t', keys.enter], menu(/Show the result/));
    terminal.press(keys.enter);
    expect(Object.values((await savedIn(terminal, dir)).answers)).toEqual([null, null]);
  });

  it('draw with ASCII only where that is asked for', async () => {
    const terminal = openTerminal(['advise', '--ascii', '--questions', '1']);
    await terminal.sees(/Ctrl-C quit/);
    await pressing(terminal, keys.enter, menu(/Question 1 /));
    terminal.press(keys.ctrlC);
    await terminal.ended;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
    expect(plainOf(terminal.raw())).not.toMatch(/[^\x00-\x7f]/);
  });

  it('leave only questions and answers on the screen', async () => {
    const terminal = openTerminal(['advise', '--questions', '2', '--tools', 'SQL', '--no-color']);
    await terminal.sees(menu(/Question 1 /));
    await pressing(terminal, keys.enter, menu(/✔ Question 1 [^\n]*\n(?: {2}[^\n]*\n)+\? Question 2/));
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });
});

describe('line by line', () => {
  const aloud = [...saving, '--accessible'];

  it('names, numbers, b, s and ? are understood, and nothing is guessed', async () => {
    const dir = tempDir();
    const terminal = openTerminal([...aloud, '--questions', '2'], { cwd: dir });
    await terminal.sees(line(/Which tools[\s\S]*Enter for none/));
    await pressing(terminal, '?\r', line(/commas between them[\s\S]*Enter for none/));
    await pressing(terminal, '2.\r', line(/Not known: 2\.\.\n[\s\S]*Enter for none/));
    await pressing(
      terminal,
      'pytorch, sequel server, qqqqq\r',
      line(/Understood: PyTorch[\s\S]*Not known: qqqqq\.[\s\S]*Enter for PyTorch/),
    );
    // What was understood is not lost to a slip of the keys.
    await pressing(terminal, '9\r', line(/Not known: 9\.\n[\s\S]*Enter for PyTorch/));
    await pressing(terminal, keys.enter, line(/Question 1 /));
    await pressing(terminal, '?\r', line(/Why this is asked[\s\S]*Question 1 /));
    await pressing(terminal, '9\r', line(/Please type a number from 1 to \d/));
    await pressing(terminal, '1e0\r', line(/Please type a number/));
    await pressing(terminal, '1\r', line(/Question 2 /));
    await pressing(terminal, 'Back\r', line(/Question 1 [\s\S]*Enter for 1/));
    await pressing(terminal, '1\r', line(/Question 2 /));
    await pressing(terminal, 'b\r', line(/Question 1 [\s\S]*Enter for 1/));
    await pressing(terminal, '2\r', line(/Question 2 /));
    await pressing(terminal, 'skip\r', line(/limits must a role keep/));
    await pressing(terminal, '1 x\r', line(/Please type numbers from 1 to 5/));
    await pressing(terminal, '3, 1\r', line(/Show the result[\s\S]*Limits: No regular on-call duty/));
    terminal.press(keys.enter);
    const { tools, answers, constraints } = await savedIn(terminal, dir);
    expect(tools).toEqual(['pytorch']);
    expect(Object.values(answers).at(-1)).toBeNull();
    expect(constraints).toEqual({ onCall: 'some', firstJob: true });
  });

  it('a new profile may be left empty, and b goes back', async () => {
    const dir = tempDir();
    const terminal = openTerminal(['profile', 'init', 'me.json', '--accessible'], { cwd: dir });
    await terminal.sees(line(/Your name/));
    await pressing(terminal, keys.enter, line(/What do you do[\s\S]*Enter for none, b to go back/));
    await pressing(terminal, 'b\r', line(/Your name/));
    // Where there is nothing to take back it is a name.
    await pressing(terminal, 'none\r', line(/What do you do/));
    for (const next of [/Which skills/, /Which tools/, /Hours a week/]) await pressing(terminal, keys.enter, line(next));
    await pressing(terminal, '5\r', line(/US dollars[^:]*: no limit\), b to go back/));
    const soFar = line(/Hours a week[\s\S]*so far 5, which Enter keeps, none to\nclear/);
    await pressing(terminal, 'b\r', soFar);
    await pressing(terminal, keys.enter, line(/US dollars/));
    await pressing(terminal, 'b\r', soFar);
    await pressing(terminal, 'none\r', line(/US dollars/));
    terminal.press(keys.enter);
    expect(await terminal.ended).toEqual({ code: 0, settingsKept: true });
    const { basics, meta } = JSON.parse(fs.readFileSync(path.join(dir, 'me.json'), 'utf8'));
    expect([basics.name, meta.career]).toEqual(['none', { skills: {} }]);
  });

  it('what was said can be taken back, though an empty line keeps it', async () => {
    const dir = tempDir();
    const terminal = openTerminal(aloud, { cwd: dir });
    await terminal.sees(line(/Which tools/));
    await pressing(terminal, 'sql, git, pandas\r', line(/Question 1 /));
    await pressing(terminal, 'b\r', line(/Which tools[\s\S]*Enter for SQL, Git and pandas, none to clear,\nquestion mark/));
    await pressing(terminal, 'none\r', line(/Question 1 /));
    await pressing(terminal, '1\r', line(/limits must a role keep[\s\S]*Enter for none, b to go back/));
    await pressing(terminal, '1\r', line(/Limits: No regular[\s\S]*Number 1/));
    await pressing(terminal, '3\r', line(/limits must a role keep[\s\S]*Enter for the same as before, none to clear/));
    await pressing(terminal, 'None\r', line(/Tools: none\n3\. Limits: none[\s\S]*Number 1/));
    terminal.press(keys.enter);
    expect(Object.keys(await savedIn(terminal, dir))).toEqual(['schemaVersion', 'answers']);
  });

  it('nothing is said that holds of menus only, and no number twice', async () => {
    const dir = tempDir();
    const terminal = openTerminal(['profile', 'init', 'me.json', '--accessible'], { cwd: dir });
    await terminal.sees(line(/Your name/));
    await pressing(terminal, keys.enter, line(/What do you do/));
    await pressing(terminal, '?\r', line(/Type one name\.[\s\S]*One name, Enter for none/));
    await pressing(terminal, keys.enter, line(/Which skills/));
    await pressing(terminal, 'sql\r', line(/How well: SQL\?\n1\. awareness\n2\. foundational\n[\s\S]*Number 1/));
    expect(plainOf(terminal.raw())).not.toMatch(/type to search|arrow/i);
    terminal.press(keys.ctrlC);
    expect((await terminal.ended).code).toBe(130);
  });

  it('what may be skipped says so once', async () => {
    const terminal = openTerminal(['advise', '--full', '--accessible']);
    await terminal.sees(line(/Which tools/));
    // Wherever in the bank the question with several answers stands.
    terminal.press(`\r${'s\r'.repeat(60)}`);
    await terminal.sees(/Pick\s+all that apply\.[\s\S]*?\nNumbers separated by blanks, Enter or s to skip, b to go back/);
    terminal.press(keys.ctrlC);
    await terminal.ended;
  });

  it('lines typed ahead are kept for the questions to come', async () => {
    const dir = tempDir();
    const terminal = openTerminal(aloud, { cwd: dir });
    await terminal.sees(line(/Which tools/));
    terminal.press('sql\r\r\r\r');
    const { tools, answers } = await savedIn(terminal, dir);
    expect(tools).toEqual(['sql']);
    expect(Object.keys(answers)).toHaveLength(1);
  });

  it('Ctrl-D ends it, and saves nothing', async () => {
    const dir = tempDir();
    const terminal = openTerminal(aloud, { cwd: dir });
    await terminal.sees(line(/Which tools/));
    terminal.press(keys.ctrlD);
    expect(await terminal.ended).toEqual({ code: 130, settingsKept: true });
    expect(plainOf(terminal.raw())).toContain('\ncareer: cancelled; nothing was saved\n');
    expect(fs.readdirSync(dir)).toEqual([]);
  });
});

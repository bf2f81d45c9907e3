import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { career, spawnCareer } from '../support/binary';
import { tempDir, writeFiles } from '../support/run';
import { openShell } from '../support/terminal';

const left = '\x1b[D';

/** Keys before Tab, and the words that the program is then given. */
const lines: [string, string[]][] = [
  ['career compare ml-engineer data-s', ['compare', 'ml-engineer', 'data-scientist']],
  ['career compare --format=mark', ['compare', '--format=markdown']],
  ['career compare --rows pay,sk', ['compare', '--rows', 'pay,skills']],
  ['career compare -- ml-p', ['compare', '--', 'ml-performance-engineer']],
  ['career profile show --js', ['profile', 'show', '--json']],
  ['career show tool:pyth', ['show', 'tool:python']],
  ['career show "tool:pyth', ['show', 'tool:python']],
  ['career gap --profile "my profile.json" ml-p', ['gap', '--profile', 'my profile.json', 'ml-performance-engineer']],
  [`career compare ml-p data-scientist${left.repeat(15)}`, ['compare', 'ml-performance-engineer', 'data-scientist']],
  // Files, where one is asked for.
  ['career advise --profile no', ['advise', '--profile', 'notes of mine.json']],
  ['career advise --profile=no', ['advise', '--profile=notes of mine.json']],
  ['career list --kb my', ['list', '--kb', 'my base']],
  ['career compare my', ['compare', 'my']],
  // What was typed is not run.
  ["career compare '$(touch ran)' ml-p", ['compare', '$(touch ran)', 'ml-performance-engineer']],
];

/** A shell set up as `career completion --help` says, where `career` says what it is given but for what completion asks of it. */
async function completing(shell: string) {
  const { out } = await spawnCareer(['completion', '--help']);
  const told = out.matchAll(/((?: {2}\S.*\n)+) {4}in ~\/([^\s,]+)/g);
  const home = tempDir();
  writeFiles(home, {
    ...Object.fromEntries([...told].map(([, script = '', file = '']) => [file, script])),
    'bin/career': `#!/bin/sh\ncase $1 in complete|completion) exec '${process.execPath}' '${career()}' "$@" ;; esac\nprintf '<%s>' "$@"; echo .\n`,
    // Where fish has none of these it makes them from the manual, as long as that takes.
    '.local/share/fish/generated_completions/none': '',
    '.cache/fish/generated_completions/none': '',
    '.config/fish/config.fish': 'function fish_prompt; echo "ready> "; end\n',
    'work/my profile.json': '',
    'work/notes of mine.json': '',
    'work/my base/base.yaml': '',
  });
  fs.chmodSync(path.join(home, 'bin/career'), 0o755);
  const prompt = "PS1='ready> '\n";
  for (const file of ['.bashrc', '.zshrc']) fs.appendFileSync(path.join(home, file), prompt);
  const cwd = path.join(home, 'work');
  const terminal = openShell(shell, { cwd, env: { HOME: home, PATH: `${home}/bin:${process.env.PATH}`, LC_ALL: 'C.UTF-8' } });
  await terminal.sees(/ready> /);
  return { cwd, terminal };
}

describe.each([
  ['bash', /ms-az-500 +ms-az-900/],
  ['zsh', /ms-az-900 +-- Microsoft Certified: Azure Fundamentals/],
  ['fish', /ms-az-900 +\(Microsoft Certified: Azure Fundamentals\)/],
])('Tab in %s', (shell, listed) => {
  const installed = spawnSync(shell, ['--version']).status === 0;

  it.skipIf(!installed)('completes what the program offers', async () => {
    const { cwd, terminal } = await completing(shell);
    const given: typeof lines = [];
    for (const [keys] of lines) {
      terminal.press(`${keys}\t\r`);
      await terminal.sees(/>\.\n/);
      const [words = ''] = /<.*(?=>\.\n)/.exec(terminal.since().replaceAll('\r', '')) ?? [];
      // Of a directory's name some shells complete the slash.
      given.push([keys, words.slice(1).replace(/\/$/, '').split('><')]);
    }
    expect(given).toEqual(lines);
    expect(fs.existsSync(path.join(cwd, 'ran'))).toBe(false);
  });

  it.skipIf(!installed)('says nothing of an error', async () => {
    const { terminal } = await completing(shell);
    terminal.press('export CAREER_KB=/nowhere\r');
    await terminal.sees(/ready> /);
    terminal.press('career compare ml-p\t\r');
    await terminal.sees(/>\.\n/);
    expect(terminal.since()).toContain('<compare><ml-p>.');
    expect(terminal.since()).not.toMatch(/nowhere|hint/);
  });

  it.skipIf(!installed).each([
    ['career show ms-az-', listed],
    ['career completion ', /bash +fish +powershell +zsh/],
  ])('lists words, with what they mean where that says more: %s', async (keys, words) => {
    const { terminal } = await completing(shell);
    terminal.press(`${keys}\t\t`);
    await terminal.sees(words);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shell, spawnCareer } from '../support/binary';
import { root, run, tempDir } from '../support/run';

/** Far more than the 65,536 bytes that a pipe holds. */
const long = 'list tools --json';

describe('the built program', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(await spawnCareer(['--version'])).toMatchObject({ code: 0, out: `career ${version}\n`, err: '' });
  });

  it('says what the program in this process says', async () => {
    for (const argv of [
      ['compare', 'ml-engineer', 'data-scientist', '--as-of', '2026-11-23'],
      ['show', 'python', '--as-of', '2026-11-23', '--json'],
      ['compare', 'ml-enginer', 'data-scientist'],
      ['list', 'roles', '-f', 'csv'],
    ]) {
      const { code, out, err } = await spawnCareer(argv);
      expect({ code, out, err }).toEqual(await run(...argv));
    }
  });
});

describe('standard output', () => {
  it('arrives whole through a pipe that is read slowly', async () => {
    const whole = await run(...long.split(' '), '--as-of', '2026-11-23');
    expect(whole.out.length).toBeGreaterThan(65_536 * 2);
    const through = async (reader: string) => (await shell(`career ${long} --as-of 2026-11-23 | ${reader}`)).out;
    expect(await through('cat')).toBe(whole.out);
    // The shell reads a pipe byte by byte.
    expect(await through('{ for i in 1 2 3 4 5 6 7 8 9; do IFS= read -r line; printf "%s\\n" "$line"; done; cat; }')).toBe(whole.out);
    expect(await through('dd bs=511 status=none')).toBe(whole.out);
  });

  it('may be closed by its reader at any time: exit 0, and no word about it', async () => {
    for (const reader of ['head -1 >/dev/null', 'true', 'head -c 70000 >/dev/null']) {
      const { out, err } = await shell(`career ${long} | ${reader}; echo "\${PIPESTATUS[0]}"`);
      expect({ out, err }, reader).toEqual({ out: '0\n', err: '' });
    }
  });

  it('on a full disk is an error with its cause', async () => {
    for (const command of ['--version', '--help', 'compare ml-engineer data-scientist', 'list tools', 'help formats', 'kb schema']) {
      const { code, err } = await shell(`career ${command} >/dev/full`);
      expect(code, command).toBe(1);
      expect(err).toMatch(/^career: cannot write the result: ENOSPC: no space left on device[^\n]*\nhint: [^\n]*\n$/);
    }
  });

  it('on a full disk is a JSON error where JSON was asked for', async () => {
    const { code, err } = await shell(`career ${long} >/dev/full`);
    expect({ code, exitCode: JSON.parse(err).error.exitCode }).toEqual({ code: 1, exitCode: 1 });
    // Nor does a note stand before it.
    const noted = await shell('career gap ml-engineer --skills Juggling --json >/dev/full');
    expect(JSON.parse(noted.err).error.code).toBe('cannot-write');
  });

  it('goes to a file as it goes to a pipe', async () => {
    const file = path.join(tempDir(), 'out');
    await shell(`career ${long} --as-of 2026-11-23 >${file}`);
    expect(fs.readFileSync(file, 'utf8')).toBe((await run(...long.split(' '))).out);
  });
});

describe('streams that are not there', () => {
  it.each(['>&-', '2>&-', '<&-', '>&- 2>&- <&-'])('%s is survived', async (closed) => {
    for (const [command, expected] of [
      ['compare ml-engineer data-scientist', 0],
      ['compare ml-enginer data-scientist', 3],
      ['list --kb /nowhere', 4],
    ] as const) {
      expect((await shell(`career ${command} ${closed}`)).code, command).toBe(expected);
    }
  });

  it('standard input that cannot be read is no long text', async () => {
    const { code, out, err } = await shell('career gap ml-engineer --profile - </proc/self/mem');
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toMatch(/^career: <stdin>:1:1 this cannot be read \(EIO\)\n/);
  });

  it('standard input that never ends is refused for what it is', async () => {
    const { code, out, err } = await shell('yes | career gap ml-engineer --profile -');
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toMatch(/^career: <stdin>:1:1 .*larger than/);
  });

  it('nor need the folder be there', async () => {
    const inRemoved = (command: string) => shell(`mkdir ${tempDir()}/gone; cd $_; rmdir "$PWD"; ${command}`);
    expect((await inRemoved('career list')).code).toBe(0);
    for (const flags of ['--kb our-base', '-o out.txt']) {
      const { code, out, err } = await inRemoved(`career list ${flags}`);
      expect({ code, out }, flags).toEqual({ code: 4, out: '' });
      expect(err).toBe('career: the folder you are in does not exist any more\nhint: change to one that exists\n');
    }
  });

  it('notes that cannot be written cost nothing', async () => {
    // `show python` has a note: there are two entries of that name.
    expect((await shell('career show python')).err).not.toBe('');
    const { code, out } = await shell('career show python 2>/dev/full');
    expect(code).toBe(0);
    expect(out).toBe((await shell('career show python 2>/dev/null')).out);
    expect((await shell('career show nothing-like-it 2>/dev/full')).code).toBe(3);
  });
});

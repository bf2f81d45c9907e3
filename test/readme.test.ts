import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryRunner, root, run } from './support/run';

const file = path.join(root, 'README.md');
const readme = fs.readFileSync(file, 'utf8');

/** The words of a shell line: quotes keep blanks together. */
const wordsOf = (line: string): string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** The README with what its commands print today. */
async function withRealOutput(text: string): Promise<string> {
  let out = '';
  let end = 0;
  for (const match of text.matchAll(/```console\n\$ career ([^\n]*)\n[\s\S]*?```/g)) {
    const ran = await run(...wordsOf(match[1] ?? ''));
    expect({ code: ran.code, err: ran.err }, match[1]).toEqual({ code: 0, err: '' });
    out += `${text.slice(end, match.index)}\`\`\`console\n$ career ${match[1]}\n${ran.out}\`\`\``;
    end = match.index + match[0].length;
  }
  return out + text.slice(end);
}

describe('README.md', () => {
  it('shows what its commands print', async () => {
    await expect(await withRealOutput(readme)).toMatchFileSnapshot(file);
  });

  it('names the line that runs it and the line that tests it', () => {
    expect(readme).toContain('\n    npm ci && node bin/career.js compare ml-engineer data-scientist\n');
    expect(readme).toContain('\n    npm cit\n');
  });

  it('names commands that work', async () => {
    const named = [...readme.matchAll(/\| `(career [^|]*)` \|/g)].flatMap((match) => (match[1] ?? '').split('`, `'));
    expect(named.length).toBeGreaterThan(8);
    for (const command of named) {
      const [, ...argv] = wordsOf(command);
      const { code, err } = await run(...argv, ...(argv[0] === 'advise' ? ['--help'] : []));
      expect(code, `${command}\n${err}`).toBe(0);
    }
  });

  it('names every command that people have', async () => {
    const { out } = await bakeryRunner()('--help');
    const commands = [...(/^Commands:\n((?: .*\n?)+)/m.exec(out)?.[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]);
    const unnamed = commands.filter((command) => !readme.includes(`career ${command}`));
    expect(unnamed.filter((command) => !['profile', 'completion'].includes(command ?? ''))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'src/README.md', 'test/README.md', 'data/README.md'])(
    '%s links to files that are there',
    (name) => {
      const text = fs.readFileSync(path.join(root, name), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
      expect(links.filter((link) => !fs.existsSync(path.resolve(root, path.dirname(name), link)))).toEqual([]);
    },
  );

  it('and its sisters name scripts that there are', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const name of ['README.md', 'CONTRIBUTING.md', 'src/README.md', 'test/README.md', 'data/README.md']) {
      const named = [...fs.readFileSync(path.join(root, name), 'utf8').matchAll(/npm run ([a-z][a-z:]*)/g)].map((match) => match[1] ?? '');
      expect(
        named.filter((script) => !(script in scripts)),
        name,
      ).toEqual([]);
    }
  });

  it('and src/README.md gives every package its reason', () => {
    const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const map = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
    expect(Object.keys(devDependencies).filter((name) => !map.includes(name))).toEqual([]);
    const versions = [...map.matchAll(/^\| (\S+) (\d+\.\d+\.\d+) \|/gm)].map(([, name = '', version]) => [name, version]);
    expect(versions.length).toBeGreaterThan(5);
    for (const [name = '', version] of versions) expect(devDependencies[name], name).toBe(version);
  });

  it('and src/README.md has the arrows that the tests check', () => {
    const map = fs.readFileSync(path.join(root, 'src/README.md'), 'utf8');
    const rooms = fs.readdirSync(path.join(root, 'src')).filter((name) => name !== 'README.md');
    for (const room of rooms) expect(map).toContain(`| \`${room}${room.includes('.') ? '' : '/'}\` |`);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(__dirname, '../src');

/**
 * Which room may import which; each room may import itself. Arrows only go down, so that what is low can be read and tested alone.
 * Types of `io` may be imported anywhere above `domain`: the outside world is handed in, and its shape has to be named.
 */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  render: [],
  kb: ['domain'],
  reports: ['domain', 'render'],
  interview: ['domain'],
  commands: ['interview', 'kb', 'reports', 'render', 'domain'],
  program: ['commands', 'domain', 'kb'],
  main: ['program', 'commands', 'io', 'domain'],
  // The prompters clean what they show, and a cancelled prompt is a failure of the contract.
  io: ['domain', 'render'],
  build: ['kb', 'io', 'domain', 'commands', 'program'],
};

/** Packages, and the only rooms or files that may import them: a heavy one is loaded in one place, and only where it is used. */
const owners: Record<string, readonly string[]> = {
  commander: ['program.ts', 'commands/'],
  chalk: ['render/table.ts'],
  'cli-table3': ['render/table.ts'],
  'csv-stringify': ['render/csv.ts'],
  'fast-string-width': ['render/'],
  inquirer: ['io/inquirer.ts'],
  // One reads, the other writes.
  yaml: ['kb/yaml.ts', 'render/yaml.ts'],
  valibot: ['kb/schema/', 'kb/checks/', 'build/documents/'],
  minisearch: ['commands/handlers/search-index.ts'],
  '@bomb.sh/tab': ['commands/handlers/completion.ts'],
  '@valibot/to-json-schema': ['build/schema.ts'],
  'ical-generator': ['render/calendar.ts'],
  esbuild: ['build/'],
};

type Import = { file: string; specifier: string; typeOnly: boolean };

const files = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => /\.(ts|mjs)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s(type\s)?[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)) {
    found.push({ file, specifier: match[2] ?? match[3] ?? match[4] ?? '', typeOnly: match[1] !== undefined });
  }
  return found;
}

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.\w+$/, ''));

const imports = files.flatMap(importsOf);

describe('the rooms of src', () => {
  it('is read at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('are those of src/README.md', () => {
    const rows = readFileSync(path.join(src, 'README.md'), 'utf8').matchAll(/^\| `(\w+)(?:\/|\.ts)` \|.*\| ([\w, ]*)\|$/gm);
    const told = Object.fromEntries(
      [...rows].map(([, room = '', list = '']) => [
        room,
        list
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
          .sort(),
      ]),
    );
    expect(told).toEqual(Object.fromEntries(Object.entries(mayImport).map(([room, list]) => [room, [...list].sort()])));
  });

  it('import only downwards', () => {
    const wrong = imports.filter(({ file, specifier, typeOnly }) => {
      if (!specifier.startsWith('.')) return false;
      const target = path.relative(src, path.resolve(src, path.dirname(file), specifier)).replaceAll('\\', '/');
      if (target.startsWith('../package.json')) return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from === to || (to === 'io' && typeOnly && from !== 'domain' && from !== 'render')) return false;
      // The findings and statistics of a base are kb's own words.
      if (typeOnly && from === 'reports' && to === 'kb') return false;
      return !mayImport[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('load each package in its own place', () => {
    const wrong = imports.filter(({ file, specifier, typeOnly }) => {
      if (typeOnly || specifier.startsWith('.') || specifier.startsWith('node:')) return false;
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      return !owners[name]?.some((owner) => file === owner || file.startsWith(owner.endsWith('/') ? owner : `${owner}\0`));
    });
    expect(wrong).toEqual([]);
  });

  it('touch the world only in io', () => {
    const wrong = files
      .filter((file) => !['io', 'build', 'main'].includes(roomOf(file)))
      .filter((file) =>
        /\b(process|console)\.\w|Date\.now|new Date\(|\bfetch\(|Math\.random/.test(
          readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('never open a network connection or start a program', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        roomOf(file) !== 'build' &&
        /^(node:)?(https?|http2|net|tls|dgram|dns|child_process|cluster|worker_threads|inspector)(\/|$)/.test(specifier),
    );
    expect(wrong).toEqual([]);
  });

  it('hold files of at most 300 lines', () => {
    const long = files.filter((file) => readFileSync(path.join(src, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

it('keeps to what belongs at the top level, so that no output of a run is committed', () => {
  const ignored = /^(\.|node_modules$|dist(-|$)|coverage$|.*\.tgz$)/;
  const fixed = ['bin', 'data', 'package-lock.json', 'package.json', 'src', 'test', 'tsconfig.json'];
  const beside = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md'];
  const found = readdirSync(path.resolve(__dirname, '..')).filter((name) => !ignored.test(name));
  expect(found.sort()).toEqual([...fixed, ...beside].sort());
});

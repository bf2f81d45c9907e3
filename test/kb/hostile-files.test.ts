import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '../../src/io/files';
import { problemLine } from '../../src/kb/messages';
import { bakeryDir, bakeryWith, checkFolders } from '../support/bakery';
import { memoryFiles } from '../support/memory-files';

/** Real files of the nasty kinds: each is a finding with its place, soon. */
let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'career-kb-'));
  fs.cpSync(bakeryDir, dir, { recursive: true });
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

async function check(...dirs: string[]): Promise<string[]> {
  const problems = await checkFolders({ files: realFiles, dirs: dirs.length > 0 ? dirs : [dir], asOf: '2026-02-01' });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => `${problem.code} ${problemLine(problem).replace(dir, '')}`);
}

const inside = (name: string) => path.join(dir, name);

/** Processor time, since the machine may be busy with other tests. */
const limitMs = 5000;

describe('the loader survives', () => {
  it.each<[string, string, () => void]>([
    ['a FIFO', 'not-a-file /tools/x.yaml:1:1', () => execFileSync('mkfifo', [inside('tools/x.yaml')])],
    ['a link to a device', 'not-a-file /tools/x.yaml:1:1', () => fs.symlinkSync('/dev/zero', inside('tools/x.yaml'))],
    ['a link to nowhere', 'unreadable-file /tools/x.yaml:1:1', () => fs.symlinkSync('nowhere', inside('tools/x.yaml'))],
    ['a link to itself', 'unreadable-file /tools/x.yaml:1:1', () => fs.symlinkSync('x.yaml', inside('tools/x.yaml'))],
    ['a folder named like a file', 'not-a-file /tools/x.yaml:1:1', () => fs.mkdirSync(inside('tools/x.yaml'))],
    ['a folder inside a folder', 'unread-folder /tools/x:1:1', () => fs.mkdirSync(inside('tools/x'))],
    [
      'a link from a folder to its parent',
      'linked-directory /surveys:1:1',
      () => {
        fs.rmSync(inside('surveys'), { recursive: true });
        fs.symlinkSync('.', inside('surveys'));
      },
    ],
    [
      'a sparse file of 3 GB',
      'too-large /tools/x.yaml:1:1',
      () => {
        fs.writeFileSync(inside('tools/x.yaml'), '');
        fs.truncateSync(inside('tools/x.yaml'), 3_000_000_000);
      },
    ],
    ['50 MB of brackets', 'too-large /tools/x.yaml:1:1', () => fs.writeFileSync(inside('tools/x.yaml'), '['.repeat(50_000_000))],
    ['a line of 900 kB', 'too-deep /tools/x.yaml:1:', () => fs.writeFileSync(inside('tools/x.yaml'), `a:${' :'.repeat(450_000)}`)],
    [
      '400,000 keys that are the same',
      'too-many-values /tools/x.yaml:1:1',
      () => fs.writeFileSync(inside('tools/x.yaml'), `[{${'a,'.repeat(400_000)}}]`),
    ],
    [
      '20,000 entries that are empty',
      'missing-key /tools/x.yaml:1:',
      () => fs.writeFileSync(inside('tools/x.yaml'), `[${'{},'.repeat(20_000)}]`),
    ],
    [
      '400,000 entries that are none',
      'too-many-values /tools/x.yaml:1:1',
      () => fs.writeFileSync(inside('tools/x.yaml'), `[${'a,'.repeat(400_000)}]`),
    ],
    [
      '50,000 keys',
      'unknown-key /tools/x.yaml:1:',
      () => fs.writeFileSync(inside('tools/x.yaml'), `- {${Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join(',')}}`),
    ],
    [
      '50,000 references that lead nowhere',
      'dangling-reference /roles/baker.yaml:19:',
      () => {
        const role = fs.readFileSync(inside('roles/baker.yaml'), 'utf8');
        const ids = Array.from({ length: 50_000 }, (_, at) => `t${at}`).join(',');
        fs.writeFileSync(inside('roles/baker.yaml'), role.replace(/^tools: .*$/m, `tools: [${ids}]`));
      },
    ],
    [
      '5,000 names that are taken, in two files',
      'duplicate-alias /tools/x.yaml:',
      () => {
        const tools = (from: number) =>
          Array.from(
            { length: 5000 },
            (_, at) => `- { id: t${from + at}, title: T ${at}, category: c, summary: s, aliases: [], evidenceOf: [] }`,
          );
        fs.writeFileSync(inside('tools/w.yaml'), tools(0).join('\n'));
        fs.writeFileSync(inside('tools/x.yaml'), tools(5000).join('\n'));
      },
    ],
    [
      '900 long ids that are unknown, among 5,000 that are like them',
      'dangling-reference /roles/baker.yaml:19:',
      () => {
        const long = (name: string) => name.padEnd(64, 'abcdefghij');
        const tools = Array.from(
          { length: 5000 },
          (_, at) => `- { id: ${long(`t${at}`)}, title: T ${at}, category: c, summary: s, aliases: [] }`,
        );
        fs.writeFileSync(inside('tools/x.yaml'), tools.map((line) => line.replace(' }', ', evidenceOf: [] }')).join('\n'));
        const ids = Array.from({ length: 900 }, (_, at) => long(`q${at}`)).join(',');
        const role = fs.readFileSync(inside('roles/baker.yaml'), 'utf8');
        fs.writeFileSync(inside('roles/baker.yaml'), role.replace(/^tools: .*$/m, `tools: [${ids}]`));
      },
    ],
    ['5,000 levels', 'too-deep /tools/x.yaml:1:', () => fs.writeFileSync(inside('tools/x.yaml'), `${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['an alias bomb', 'anchor /tools/x.yaml:1:', () => fs.writeFileSync(inside('tools/x.yaml'), bomb)],
    ['a loop of 2,000 prerequisites', 'prerequisite-cycle /skills/x.yaml:', () => fs.writeFileSync(inside('skills/x.yaml'), chain(2000))],
    [
      '2,000 loops through one skill',
      'prerequisite-cycle /skills/x.yaml:',
      () => fs.writeFileSync(inside('skills/x.yaml'), chain(2000, ', s0')),
    ],
  ])('%s', async (_, where, make) => {
    make();
    const before = process.cpuUsage();
    const lines = await check();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(limitMs);
    expect(lines).toContainEqual(expect.stringMatching(`^${where.replace(/[.[\]]/g, '\\$&')}`));
    expect(lines.length).toBeLessThanOrEqual(1000);
  });

  it('folders that are missing, files, empty, or the whole disk', async () => {
    expect(await check(inside('nothing'))).toEqual([expect.stringMatching(/^missing-directory \/nothing:1:1 /)]);
    expect(await check(inside('base.yaml'))).toEqual([expect.stringMatching(/^not-a-directory \/base\.yaml:1:1 /)]);
    fs.mkdirSync(inside('empty'));
    expect(await check(inside('empty'))).toEqual([expect.stringMatching(/^no-entries \/empty:1:1 /)]);
    expect(await check('/')).toEqual([expect.stringMatching(/^no-entries /)]);
  });

  it('more text than anybody writes', async () => {
    const file = `# ${'x'.repeat(990_000)}\n[]`;
    const files = memoryFiles(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`kb/tools/t${at}.yaml`, file])));
    const problems = await checkFolders({ files, dirs: ['kb'], asOf: '2026-02-01' });
    expect(problems.map(problemLine)).toEqual(['kb:1:1 all files together are larger than 8000000 bytes']);
  });

  it('more values than anybody writes', async () => {
    const tools = (from: number) =>
      Array.from({ length: 4000 }, (_, at) => `- { id: t${from + at}, title: T ${from + at}, category: c, summary: s, aliases: [] }`);
    const changes = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`tools/t${at}.yaml`, tools(at * 4000).join('\n')]));
    const problems = await checkFolders({ files: bakeryWith(changes), dirs: ['kb'], asOf: '2026-02-01' });
    expect(problems.map(problemLine)).toEqual(['kb:1:1 all files together have more than 150000 values']);
  });

  it('more files than anybody has', async () => {
    const files = memoryFiles(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`kb/tools/t${at}.yaml`, '[]'])));
    const problems = await checkFolders({ files, dirs: ['kb'], asOf: '2026-02-01' });
    expect(problems.map(({ code }) => code)).toEqual(['too-many-files']);
  });

  it.each([
    ['of entries', Array.from({ length: 3000 }, (_, at) => `- { id: t${at}, wrong: 1 }`).join('\n')],
    ['of one entry', `- { id: t, ${Array.from({ length: 3000 }, (_, at) => `k${at}: 1`).join(', ')} }`],
    ['that are no entries', `[${'1,'.repeat(3000)}]`],
    ['of YAML', `- {${'a: 1,'.repeat(3000)}}`],
    ['of one id', '- { id: t }\n'.repeat(3000)],
  ])('more problems %s than anybody reads, and accuses no other file of them', async (_, list) => {
    const problems = await checkFolders({ files: bakeryWith({ 'skills/a.yaml': list }), dirs: ['kb'], asOf: '2026-02-01' });
    expect(problems).toHaveLength(1000);
    expect(problems.at(-1)?.code).toBe('too-many-problems');
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(['kb/skills/a.yaml']);
  });

  it('an error after more warnings than anybody reads, and still tells it', async () => {
    const unused = Array.from(
      { length: 1100 },
      (_, at) => `- { id: t${1000 + at}, title: T ${at}, category: c, summary: s, aliases: [], evidenceOf: [] }`,
    ).join('\n');
    const files = bakeryWith({ 'tools/a.yaml': unused, 'tools/z.yaml': '- { id: z, wrong: 1 }' });
    const problems = await checkFolders({ files, dirs: ['kb'], asOf: '2026-02-01' });
    expect(problems).toHaveLength(1000);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`)).toContain(
      'kb/tools/z.yaml unknown-key',
    );
  });
});

/** Nine generations, each naming the one before nine times. */
const bomb = Array.from({ length: 9 }, (_, at) => (at === 0 ? 'a0: &a0 [lol]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`)).join(
  '\n',
);

/** Skills that each need the next one, and perhaps more. */
function chain(length: number, more = ''): string {
  const hours = '[[1, 2], [1, 2], [1, 2], [1, 2], [1, 2]]';
  return Array.from(
    { length },
    (_, at) =>
      `- { id: s${at}, title: S ${at}, kind: skill, group: g, reuse: transversal, summary: s, aliases: [], prerequisites: [s${(at + 1) % length}${more}], hoursToLevel: ${hours}, hoursBasis: b, proof: p }`,
  ).join('\n');
}

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../src/io/files';
import { dataDir } from '../data/shipped';
import { career } from '../support/binary';
import { bakeryRunner, refused, run, runner, tempDir, writeFiles } from '../support/run';
import { playing } from '../support/scripted';

const bakery = bakeryRunner();

/** What is written, and what is refused before anything is. */

const profile = (): string => {
  const file = path.join(tempDir(), 'resume.json');
  fs.writeFileSync(file, '{ "meta": { "career": { "skills": { "python": 3 } } } }\n');
  return file;
};
const text = (file: string): string => fs.readFileSync(file, 'utf8');

describe('profile set', () => {
  it('loses no level where many set one at once', async () => {
    const file = profile();
    const skills = ['sql', 'statistics', 'deep-learning', 'version-control', 'java', 'kotlin', 'r-language', 'mlops'];
    const ran = await Promise.all(skills.map((skill) => run('profile', 'set', skill, '2', '--profile', file)));
    expect(ran.map(({ code }) => code)).toEqual(skills.map(() => 0));
    const { career } = JSON.parse(text(file)).meta;
    expect(career.skills).toEqual({ python: 3, ...Object.fromEntries(skills.map((skill) => [skill, 2])) });
    expect(career.log).toHaveLength(skills.length);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['resume.json']);
  });

  it.each([[['--format', 'csv']], [['--format', 'ics']], [['--output', 'package.json']]])('%j changes nothing', async (flags) => {
    const file = profile();
    const before = text(file);
    await refused(run('profile', 'set', 'python', '4', '--profile', file, ...flags), 2);
    expect(text(file)).toBe(before);
  });
});

describe('one file for two things', () => {
  it('is refused to profile set and kb new, with --force too', async () => {
    const file = profile();
    const before = text(file);
    await refused(run('profile', 'set', 'python', '4', '--profile', file, '--output', file, '--force'), 2);
    expect(text(file)).toBe(before);
    const dir = tempDir();
    fs.mkdirSync(path.join(dir, 'skills'));
    const entry = path.join(dir, 'skills/zee.yaml');
    await refused(run('kb', 'new', 'skill', 'zee', '--dir', dir, '--output', entry, '--force'), 2);
    expect(fs.existsSync(entry)).toBe(false);
  });
});

describe('a file that another run', () => {
  it('has made since it was looked for is not written over', async () => {
    const out = path.join(tempDir(), 'out');
    const files = {
      ...realFiles,
      create(file: string, content: string) {
        fs.writeFileSync(file, 'precious');
        realFiles.create(file, content);
      },
    };
    expect(await refused(bakeryRunner({ files })('list', '--output', out), 2)).toContain('exists already');
    expect(text(out)).toBe('precious');
  });

  it('is writing, or was, is left alone, and what to remove is said', async () => {
    const file = profile();
    const lock = path.join(path.dirname(file), '.resume.json.lock');
    fs.writeFileSync(lock, '');
    const said = await refused(run('profile', 'set', 'python', '4', '--profile', file), 4);
    expect(said).toContain('another run is writing it, or was stopped while it did');
    expect(said).toContain(`hint: remove ${lock} if no other run is writing`);
  });
});

describe('/dev/stdout', () => {
  it('is written to wherever it leads, and stays what it is', () => {
    const out = path.join(tempDir(), 'out');
    const to = (redirect: string, ...flags: string[]) =>
      execFileSync('sh', [
        '-c',
        `"${process.execPath}" "${career()}" list families ${flags.join(' ')} -o /dev/stdout -q ${redirect} "${out}"`,
      ]);
    to('>');
    const once = text(out);
    expect(once).toContain('analytics');
    to('>>', '--force');
    expect(text(out).length).toBe(2 * once.length);
    expect(fs.lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
  });
});

describe('before anything is written', () => {
  it('profile init is told of one place', async () => {
    const dir = tempDir();
    await refused(run('profile', 'init', path.join(dir, 'a.json'), '--skills', 'Python:3', '--output', path.join(dir, 'b.json')), 2);
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it('profile init asks nothing where its result cannot be written', async () => {
    const out = path.join(writeFiles(tempDir(), { there: 'precious' }), 'there');
    const asked = (): never => {
      throw new Error('asked all the same');
    };
    const never = { prompter: playing(asked) };
    await refused(runner(never)('profile', 'init', path.join(tempDir(), 'a.json'), '--output', out), 2);
    await refused(runner(never)('profile', 'init', '-', '--format', 'csv'), 2);
    await refused(runner(never)('profile', 'init', path.join(out, 'b')), 4);
  });

  it('profile init refuses a format, and a folder that is not there', async () => {
    const dir = tempDir();
    const init = (file: string, ...flags: string[]) => run('profile', 'init', path.join(dir, file), '--skills', 'Python:3', ...flags);
    await refused(init('a.json', '--format', 'csv'), 2);
    const said = await refused(init('no/a.json'), 4);
    expect(said).toContain('its directory does not exist');
    expect(said).not.toContain('.tmp');
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it('advise refuses one file for the answers and for the result', async () => {
    const file = path.join(tempDir(), 'a');
    const same = path.join(path.dirname(file), '.', 'a');
    expect(await refused(run('advise', '--tools', 'Python', '--save-answers', file, '--output', same), 2)).toContain('is named twice');
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('a knowledge base', () => {
  it('that is named twice is read once', async () => {
    const dir = writeFiles(tempDir(), { 'roles/pastry-chef.yaml': 'id: pastry-chef\nhide: true\n' });
    expect((await bakery('kb', 'check', dir, '--kb', `${dir}/.`)).code).toBe(0);
    expect((await bakery('list', '--kb', dir, '--kb', dir)).code).toBe(0);
    expect((await run('kb', 'check', dataDir, '--kb', dataDir)).out).toContain('No problem');
  });

  it('that is none is not said to be without problems', async () => {
    expect(await refused(bakery('kb', 'check', '--no-builtin'), 2)).toContain('leaves no knowledge base');
  });

  it('from which an overlay hides something names it nowhere', async () => {
    const hidden = {
      'tools/x.yaml': ['pytorch', 'pandas'],
      'certifications/x.yaml': ['ms-ai-103', 'aws-dva-c03'],
      'skills/x.yaml': ['computer-vision'],
      'roles/data-analyst.yaml': [],
    };
    const lines = (ids: readonly string[]) => ids.map((id) => `- { id: ${id}, hide: true }\n`).join('');
    const dir = writeFiles(tempDir(), {
      ...Object.fromEntries(Object.entries(hidden).map(([file, ids]) => [file, lines(ids)])),
      'roles/data-analyst.yaml': 'id: data-analyst\nhide: true\n',
    });
    const named = /"(pytorch|pandas|ms-ai-103|aws-dva-c03|computer-vision|data-analyst)"/;
    for (const argv of [
      ['advise', '--skills', 'Python:3', '--why-not', 'ml-engineer', '--details'],
      ['show', 'role:data-scientist'],
      ['show', 'certification:ms-ai-102'],
      ['list', 'certifications'],
      ['compare', 'data-scientist', 'ml-engineer', '--all'],
      ['plan', 'ml-engineer'],
      ['path', 'data-scientist', 'ml-engineer'],
      ['similar', 'data-scientist'],
    ]) {
      const { code, out } = await run(...argv, '--kb', dir, '--json', '--no-input');
      expect(code, argv.join(' ')).toBe(0);
      expect(named.exec(out)?.[0], argv.join(' ')).toBe(undefined);
    }
  });

  it('from which an overlay hides a skill says so of no exam', async () => {
    const dir = writeFiles(tempDir(), { 'skills/x.yaml': '- { id: python, hide: true }\n- { id: statistics, hide: true }\n' });
    const { leftOut } = JSON.parse((await run('plan', 'mle', '--kb', dir, '--json')).out);
    type Lacking = { skill: string };
    const named = leftOut.flatMap(({ missing = [], buildsOn = [] }: { missing?: Lacking[]; buildsOn?: Lacking[] }) => [
      ...missing,
      ...buildsOn,
    ]);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ skill }: Lacking) => ['python', 'statistics'].includes(skill))).toEqual([]);
  });
});

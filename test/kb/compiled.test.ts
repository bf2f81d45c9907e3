import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileKb } from '../../src/build/compile-kb';
import { knownKinds } from '../../src/domain/profile/names';
import type { Files } from '../../src/io/files';
import { realFiles } from '../../src/io/files';
import { type Base, openBase, withBase } from '../../src/kb/base';
import { compiledShape } from '../../src/kb/compiled';
import { bakeryDir } from '../support/bakery';

let home: string;
let data: string;
let compiled: string;
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'career-compiled-'));
  data = path.join(home, 'data');
  compiled = path.join(home, 'kb');
  fs.cpSync(bakeryDir, data, { recursive: true });
  compileKb(data, compiled);
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

type Options = Parameters<typeof openBase>[0];
const options = (more: Partial<Options> = {}): Options => ({
  files: realFiles,
  dataDir: data,
  compiledDir: compiled,
  overlays: [],
  builtin: true,
  ...more,
});
/** The base as a command that looks at everything has it. */
const open = (more: Partial<Options> = {}) =>
  withBase(
    () => options(more),
    async (openIt) => {
      const base = await openIt();
      base.all();
      return base;
    },
  );
const codes = (base: Base) => [...base.warnings, ...base.notes].map(({ code }) => code);
const file = (name: string) => path.join(data, name);
const edit = (name: string, from: string, to: string) =>
  fs.writeFileSync(file(name), fs.readFileSync(file(name), 'utf8').replace(from, to));

/** Everything that a command can see of a base. */
const seen = (base: Base) => ({
  version: base.version,
  date: base.date,
  title: base.title,
  counts: base.counts,
  index: base.index,
  roles: base.index.map(({ id }) => base.role(id)),
  // Maps of any make by what is in them.
  all: Object.entries(base.all()).map(([key, value]) => [key, typeof value === 'string' ? value : [...value.values()]]),
  names: knownKinds.map((kind) => {
    const { spelled, get } = base.names().byKind[kind]();
    return new Map([...spelled()].map((name) => [name, get(name)]));
  }),
  marked: base.names().marked,
  sources: base.sources(['wage-office', 'nothing', 'guild-survey']),
});

/** What npm gives every file of a package. */
const npmTime = new Date('1985-10-26T08:15:00.000Z');

describe('the compiled form', () => {
  it('says the same as the YAML', async () => {
    const fresh = await open();
    expect(codes(fresh)).toEqual([]);
    expect(seen(fresh)).toEqual(seen(await open({ compiledDir: undefined })));
  });

  it('is the same for the same files, but for their times', () => {
    const again = path.join(home, 'again');
    compileKb(data, again);
    const withoutTimes = (dir: string) => fs.readFileSync(path.join(dir, 'manifest.json'), 'utf8').replace(/"mtimeMs":[\d.]+/g, '');
    expect(withoutTimes(again)).toBe(withoutTimes(compiled));
  });

  it('lets a comparison read the roles and nothing else', async () => {
    const read: string[] = [];
    const files: Files = {
      ...realFiles,
      read(name, limit) {
        read.push(path.relative(home, name));
        return realFiles.read(name, limit);
      },
    };
    const base = await openBase(options({ files }));
    const sources = base.role('baker')?.pay.map(({ source }) => source) ?? [];
    base.role('miller');
    base.role('constructor');
    expect(base.sources(sources).map(({ id }) => id)).toEqual(['wage-office', 'guild-survey']);
    expect(read).toEqual(['kb/manifest.json', 'kb/roles/baker.json', 'kb/roles/miller.json']);
  });

  it.each<[string, () => void]>([
    ['a changed file', () => edit('roles/baker.yaml', 'title: Baker', 'title: Maker')],
    ['a longer file', () => edit('roles/baker.yaml', 'title: Baker', 'title: Head Baker')],
    [
      'a longer file of the same time',
      () => {
        fs.utimesSync(file('roles/baker.yaml'), 1, 1);
        compileKb(data, compiled);
        edit('roles/baker.yaml', 'title: Baker', 'title: Head Baker');
        fs.utimesSync(file('roles/baker.yaml'), 1, 1);
      },
    ],
    ['a new file', () => fs.writeFileSync(file('tools/more.yaml'), '[]')],
    [
      'a question before the others',
      () => {
        const [question = ''] = fs.readFileSync(file('questions/all.yaml'), 'utf8').match(/- id: [\s\S]*?(?=\n- id: )/) ?? [];
        fs.writeFileSync(file('questions/0.yaml'), question.replace(/id: .*/, 'id: zero'));
      },
    ],
    ['a missing file', () => fs.rmSync(file('questions/all.yaml'))],
    ['a renamed file', () => fs.renameSync(file('tools/mill.yaml'), file('tools/millstones.yaml'))],
  ])('is not served after %s', async (_, change) => {
    change();
    const base = await open();
    expect(codes(base)).toEqual(['compiled-stale']);
    expect(seen(base)).toEqual(seen(await open({ compiledDir: undefined })));
  });

  describe('when the file of one role changed', () => {
    /** What a command sees that reads the baker only. */
    const baker = () =>
      withBase(options, async (openIt) => {
        const base = await openIt();
        return { title: base.role('baker')?.title, next: base.role('baker')?.next.map(({ title }) => title), codes: codes(base) };
      });

    it('is served to who reads another role', async () => {
      edit('roles/miller.yaml', 'title: Miller', 'title: Master Miller');
      expect((await baker()).codes).toEqual([]);
      expect((await open()).role('miller')?.title).toBe('Master Miller');
    });

    it('is not served to who reads that role', async () => {
      edit('roles/baker.yaml', 'title: Baker', 'title: Head Baker');
      expect(await baker()).toMatchObject({ title: 'Head Baker', codes: ['compiled-stale'] });
    });

    it('is not served to who reads a role that leads on to it', async () => {
      edit('roles/pastry-chef.yaml', 'title: Pastry Chef', 'title: Pastry Head');
      expect(await baker()).toMatchObject({ next: ['Pastry Head'], codes: ['compiled-stale'] });
    });

    it('is served when the content is the same', async () => {
      fs.utimesSync(file('roles/baker.yaml'), 1, 1);
      expect((await baker()).codes).toEqual([]);
    });

    it('is not served to who looks through the names', async () => {
      edit('roles/miller.yaml', 'title: Miller', 'title: Master Miller');
      const titles = withBase(options, async (openIt) => (await openIt()).index.map(({ title }) => title));
      expect(await titles).toContain('Master Miller');
    });
  });

  it('is read for the files that did not change', async () => {
    const read: string[] = [];
    const files: Files = {
      ...realFiles,
      read(name, limit) {
        if (name.endsWith('.yaml')) read.push(path.relative(data, name));
        return realFiles.read(name, limit);
      },
    };
    edit('roles/baker.yaml', 'title: Baker', 'title: Maker');
    expect((await open({ files })).role('baker')?.title).toBe('Maker');
    // Once to compare its content, once to parse it.
    expect(read).toEqual(['roles/baker.yaml', 'roles/baker.yaml']);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'an entry that others need is gone',
      () => edit('tools/mill.yaml', 'id: roller-mill', 'id: water-mill'),
      /roles\/miller\.yaml:\d+:9 tools\[0\]: there is no tool "roller-mill"/,
    ],
    [
      'an id is there twice',
      () => fs.copyFileSync(file('tools/mill.yaml'), file('tools/mill2.yaml')),
      /tools\/mill2\.yaml:2:7 \[0\]\.id: the tool "roller-mill" is already defined/,
    ],
    ['a file belongs nowhere', () => fs.writeFileSync(file('bread.yaml'), 'a: 1'), /bread\.yaml:1:1 /],
    ['a file cannot be read', () => fs.mkdirSync(file('tools/x.yaml')), /tools\/x\.yaml:1:1 this is not a regular file/],
    ['a field is lost', () => edit('roles/baker.yaml', 'title: Baker\n', ''), /roles\/baker\.yaml:2:1 title: the field "title" is missing/],
  ])('says where, if %s', async (_, change, message) => {
    change();
    await expect(open()).rejects.toThrow(message);
  });

  it('is served when only the times of the files changed', async () => {
    for (const name of ['roles/baker.yaml', 'base.yaml']) fs.utimesSync(file(name), 1, 1);
    expect(codes(await open())).toEqual([]);
  });

  it('is served where npm has unpacked the files', async () => {
    for (const name of fs.readdirSync(data, { recursive: true, encoding: 'utf8' })) fs.utimesSync(file(name), npmTime, npmTime);
    expect(codes(await open())).toEqual([]);
  });

  it('notices a change that keeps the size', async () => {
    edit('base.yaml', "'3.1'", "'3.2'");
    expect((await open()).version).toBe('3.2');
  });

  it.each<[string, string, () => void]>([
    ['missing', 'compiled-missing', () => fs.rmSync(compiled, { recursive: true })],
    ['without a manifest', 'compiled-missing', () => fs.rmSync(path.join(compiled, 'manifest.json'))],
    ['with half a manifest', 'compiled-damaged', () => fs.truncateSync(path.join(compiled, 'manifest.json'), 100)],
    ['with an empty manifest', 'compiled-damaged', () => fs.writeFileSync(path.join(compiled, 'manifest.json'), '{}')],
    [
      'with another manifest',
      'compiled-damaged',
      () => fs.writeFileSync(path.join(compiled, 'manifest.json'), `{"shape":${compiledShape},"version":"1","seen":7,"parts":{}}`),
    ],
    ['of another shape', 'compiled-stale', () => fs.writeFileSync(path.join(compiled, 'manifest.json'), '{"shape":0}')],
  ])('that is %s costs time only', async (_, code, damage) => {
    damage();
    const base = await open();
    expect(codes(base)).toEqual([code]);
    expect(base.role('baker')?.title).toBe('Baker');
  });

  it.each<[string, () => void]>([
    ['half an index', () => fs.truncateSync(path.join(compiled, 'index.json'), 30)],
    ['no index', () => fs.rmSync(path.join(compiled, 'index.json'))],
  ])('with %s costs time only, once names are looked up', async (_, damage) => {
    damage();
    const seenNames = await withBase(options, async (open) => {
      const base = await open();
      return [base.index.map(({ id }) => id), codes(base)];
    });
    expect(seenNames).toEqual([['baker', 'miller', 'pastry-chef'], ['compiled-damaged']]);
  });

  it.each<[string, (name: string) => void]>([
    ['gone', (name) => fs.rmSync(name)],
    ['cut', (name) => fs.truncateSync(name, 200)],
    ['a changed letter', (name) => fs.writeFileSync(name, fs.readFileSync(name, 'utf8').replace('Baker', 'Faker'))],
    ['of another role', (name) => fs.copyFileSync(path.join(compiled, 'roles/miller.json'), name)],
    [
      'of another role, with the date of npm',
      (name) => {
        fs.copyFileSync(path.join(compiled, 'roles/miller.json'), name);
        fs.utimesSync(name, npmTime, npmTime);
      },
    ],
    [
      'a folder',
      (name) => {
        fs.rmSync(name);
        fs.mkdirSync(name);
      },
    ],
  ])('a part that is damaged (%s) is noticed when it is read, and everything starts again', async (_, damage) => {
    damage(path.join(compiled, 'roles/baker.json'));
    const opened: string[][] = [];
    const title = await withBase(options, async (open) => {
      const base = await open();
      opened.push(codes(base));
      return base.role('baker')?.title;
    });
    expect(title).toBe('Baker');
    expect(opened).toEqual([[], ['compiled-damaged']]);
  });

  it('is the lowest layer of overlays', async () => {
    const overlay = path.join(home, 'school');
    fs.mkdirSync(path.join(overlay, 'roles'), { recursive: true });
    fs.writeFileSync(path.join(overlay, 'roles/baker.yaml'), 'id: baker\ntitle: School Baker\n');
    const fast = await open({ overlays: [overlay] });
    expect(fast.role('baker')?.title).toBe('School Baker');
    expect(seen(fast)).toEqual(seen(await open({ overlays: [overlay], compiledDir: undefined })));
    fs.truncateSync(path.join(compiled, 'layer.json'), 100);
    const slow = await open({ overlays: [overlay] });
    expect(codes(slow)).toEqual(['compiled-damaged']);
    expect(seen(slow)).toEqual(seen(fast));
  });

  it('is not made from a base with errors', () => {
    edit('roles/baker.yaml', 'skill: kneading', 'skill: kneeding');
    expect(() => compileKb(data, compiled)).toThrow(/roles\/baker\.yaml:16:14 skills\[0\]\.skill: there is no skill "kneeding"/);
  });
});

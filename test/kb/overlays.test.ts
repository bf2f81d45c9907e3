import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/domain/outcome';
import { openBase } from '../../src/kb/base';
import { bakery, bakeryWith, checkFolders } from '../support/bakery';

/** The bakery with layers on top: each a record of files in a folder of its own. */
function openWith(layers: Record<string, string>[], { builtin = true } = {}) {
  const files = bakeryWith();
  for (const [at, layer] of layers.entries()) for (const [name, text] of Object.entries(layer)) files.set(`layer${at}/${name}`, text);
  return openBase({ files, dataDir: 'kb', compiledDir: undefined, overlays: layers.map((_, at) => `layer${at}`), builtin });
}

async function failure(layers: Record<string, string>[], options?: { builtin: boolean }): Promise<string> {
  try {
    await openWith(layers, options);
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
  return 'no failure';
}

describe('an overlay', () => {
  it('replaces the fields that it names and leaves the others', async () => {
    const base = await openWith([{ 'roles/baker.yaml': 'id: baker\nfocus: bread\naliases: [Loafer]\n' }]);
    expect(base.role('baker')).toMatchObject({ focus: 'bread', aliases: ['Loafer'], goal: 'bread on the shelf when the shop opens' });
  });

  it('gives a role a wage of its own, which stands first', async () => {
    const pay =
      'pay:\n  - { whose: own, of: Graduates of the school, region: Bakeria, currency: EUR, year: 2026, median: 41000, source: school }\n';
    const sources =
      '- { id: school, title: T, publisher: P, summary: S, period: "2026", region: Bakeria, licence: none, attribution: A, checkedOn: 2026-01-01 }\n';
    const base = await openWith([{ 'roles/baker.yaml': `id: baker\n${pay}`, 'sources/school.yaml': sources }]);
    expect(base.role('baker')?.pay.map(({ whose, median }) => [whose, median])).toEqual([
      ['own', 41000],
      ['own', 36000],
      ['self-reported', 30000],
    ]);
  });

  it('adds a role and changes a wage of an occupation', async () => {
    const helper = (bakery['roles/miller.yaml'] ?? '')
      .replace('id: miller', 'id: helper')
      .replace('title: Miller', 'title: Helper')
      .replace('[Mill Operator]', '[]');
    const base = await openWith([
      {
        'roles/helper.yaml': helper,
        'occupations/local.yaml':
          '- id: 51-3011.00\n  wage: { region: Bakeria, currency: EUR, year: 2026, median: 40000, employment: 10, source: wage-office }\n',
      },
    ]);
    expect(base.index.map(({ id }) => id)).toEqual(['baker', 'helper', 'miller', 'pastry-chef']);
    expect(base.role('baker')?.pay[0]).toMatchObject({ region: 'Bakeria', median: 40000, of: 'Bakers (51-3011)' });
  });

  it('hides entries, and what named them forgets them', async () => {
    const base = await openWith([
      {
        'roles/pastry-chef.yaml': 'id: pastry-chef\nhide: true\n',
        'tools/gone.yaml': '- { id: scales, hide: true }\n',
        'skills/gone.yaml': '- { id: counting, hide: true }\n',
      },
    ]);
    expect(base.index.map(({ id }) => id)).toEqual(['baker', 'miller']);
    expect(base.role('baker')?.next).toEqual([]);
    expect(base.role('baker')?.tools.map(({ id }) => id)).toEqual(['deck-oven', 'dough-mixer']);
    expect(base.role('miller')?.skills.map(({ skill }) => skill)).toEqual(['grain-grading']);
  });

  it('hides and brings back', async () => {
    const miller = bakery['roles/miller.yaml'] ?? '';
    const base = await openWith([{ 'roles/miller.yaml': 'id: miller\nhide: true\n' }, { 'roles/miller.yaml': miller }]);
    expect(base.role('miller')?.title).toBe('Miller');
    expect(base.catalogue.certifications().get('flour-basics')?.roles).toContain('miller');
  });

  it('is overridden by a later one', async () => {
    const base = await openWith([
      { 'roles/baker.yaml': 'id: baker\nfocus: one\ngoal: one\n' },
      { 'roles/baker.yaml': 'id: baker\nfocus: two\n' },
    ]);
    expect(base.role('baker')).toMatchObject({ focus: 'two', goal: 'one' });
  });

  it('puts its entries among the others by id, its questions behind them', async () => {
    const [question = ''] = (bakery['questions/all.yaml'] ?? '').match(/- id: [\s\S]*?(?=\n- id: )/) ?? [];
    const written = [...(bakery['questions/all.yaml'] ?? '').matchAll(/^- id: (.*)/gm)].map(([, id]) => id);
    const base = await openWith([
      {
        'questions/more.yaml': question.replace(/id: .*/, 'id: a-first'),
        'sources/more.yaml':
          '- { id: a-first, title: T, publisher: P, summary: S, period: "2026", region: R, licence: none, attribution: A, checkedOn: 2026-01-01 }\n',
      },
    ]);
    expect(base.catalogue.questions().map(({ id }) => id)).toEqual([...written, 'a-first']);
    const ids = [...base.catalogue.sources().keys()];
    expect(ids[0]).toBe('a-first');
    expect(ids).toEqual([...ids].sort());
  });

  it('stands alone without the built-in base', async () => {
    const base = await openWith([{ ...bakery, 'base.yaml': 'version: "9"\ndate: 2026-03-03\ntitle: Mine\n' }], { builtin: false });
    expect([base.version, base.date, base.title, base.index.length]).toEqual(['9', '2026-03-03', 'Mine', 3]);
  });

  it('needs no base.yaml: then its day is that of its newest fact', async () => {
    const { 'base.yaml': _, ...rest } = bakery;
    const base = await openWith([rest], { builtin: false });
    expect([base.version, base.date]).toEqual(['0', '2026-01-12']);
  });

  it.each<[string, Record<string, string>[], RegExp]>([
    [
      'a new entry that is not whole',
      [{ 'roles/cook.yaml': 'id: cook\n' }],
      /layer0\/roles\/cook\.yaml:1:1 title: the field "title" is missing/,
    ],
    [
      'a field that is wrong',
      [{ 'roles/baker.yaml': 'id: baker\ntitle: 7\n' }],
      /layer0\/roles\/baker\.yaml:2:8 title: this should be text, not the number 7/,
    ],
    [
      'a reference that leads nowhere',
      [{ 'roles/baker.yaml': 'id: baker\ntools: [spoon]\n' }],
      /layer0\/roles\/baker\.yaml:2:9 tools\[0\]: there is no tool "spoon"/,
    ],
    [
      'two entries of one id',
      [{ 'tools/x.yaml': '- { id: scales, title: A }\n- { id: scales, title: B }\n' }],
      /layer0\/tools\/x\.yaml:2:9 \[1\]\.id: the tool "scales" is already defined at layer0\/tools\/x\.yaml:1:9/,
    ],
    [
      'a hidden entry with fields',
      [{ 'tools/x.yaml': '- { id: scales, hide: true, title: A }\n' }],
      /layer0\/tools\/x\.yaml:1:29 \[0\]\.title: this changes nothing, since "hide: true" takes the whole entry away/,
    ],
    [
      'hide: false',
      [{ 'tools/x.yaml': '- { id: scales, hide: false }\n' }],
      /layer0\/tools\/x\.yaml:1:23 \[0\]\.hide: false is not allowed here; allowed: true/,
    ],
    ['a name that is taken', [{ 'roles/baker.yaml': 'id: baker\naliases: [Patissier]\n' }], /the name "Patissier" already means/],
    [
      'a list for fields',
      [{ 'roles/baker.yaml': 'id: baker\nlinks: []\n' }],
      /:2:8 links: this should be keys with values, not a list of 0 entries/,
    ],
    ['nothing in it', [{ 'README.md': 'x' }], /layer0:1:1 there is no entry of a knowledge base in this folder/],
  ])('fails with %s', async (_, layers, message) => {
    expect(await failure(layers)).toMatch(message);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['is told', { 'tools/x.yaml': '[]', 'roler/cook.yaml': 'id: cook' }, ['school/roler warning unread-folder']],
    [
      'is told where it is the only one',
      { 'roler/cook.yaml': 'id: cook' },
      ['school error no-entries', 'school/roler warning unread-folder'],
    ],
    ['may be something else’s', { 'tools/x.yaml': '[]', 'schema/role.json': '{}', 'docs/roles.md': 'x', '.ci/run.yaml': 'a: 1' }, []],
    ['is not looked for where nothing is a base', { 'etc/x.yaml': 'a: 1' }, ['school error no-entries']],
  ])('with a folder of another name: it %s', async (_, overlay, told) => {
    const files = bakeryWith();
    for (const [name, text] of Object.entries(overlay)) files.set(`school/${name}`, text);
    const problems = await checkFolders({ files, dirs: ['kb', 'school'], asOf: '2026-02-01' });
    expect(problems.map(({ file, severity, code }) => `${file} ${severity} ${code}`)).toEqual(told);
  });

  it('may be named with a slash at its end', async () => {
    const files = bakeryWith();
    files.set('school/roles/baker.yaml', 'id: baker\ntitle: 7\n');
    const open = openBase({ files, dataDir: 'kb', compiledDir: undefined, overlays: ['school//'], builtin: true });
    await expect(open).rejects.toMatchObject({ message: expect.stringMatching(/^school\/roles\/baker\.yaml:2:8 /) });
  });

  it('that does not exist, or is a file, fails with its name', async () => {
    const open = (overlay: string) =>
      openBase({ files: bakeryWith(), dataDir: 'kb', compiledDir: undefined, overlays: [overlay], builtin: true });
    await expect(open('nowhere')).rejects.toMatchObject({
      outcome: 'bad-file',
      message: expect.stringMatching(/^nowhere:1:1 this folder does not exist/),
    });
    await expect(open('kb/base.yaml')).rejects.toMatchObject({
      message: expect.stringMatching(/^kb\/base\.yaml:1:1 this is not a folder/),
    });
  });

  it('fails with at most 20 problems and the number of the others', async () => {
    const list = Array.from({ length: 40 }, (_, at) => `- { id: t${at} }`).join('\n');
    const message = await failure([{ 'tools/x.yaml': list }]);
    expect(message.split('\n')).toHaveLength(21);
    expect(message).toMatch(/and 180 more: career kb check shows all of them$/);
  });
});

describe('checkBase', () => {
  it('leaves out warnings about folders that it was not asked about, never errors', async () => {
    const files = bakeryWith();
    files.set('school/tools/x.yaml', '- { id: spare, title: Spare, category: x, summary: S, aliases: [], evidenceOf: [] }\n');
    const check = (about: string[], asOf = '2026-02-01') =>
      checkFolders({ files, dirs: ['kb', 'school'], about, asOf, maxAge: { count: 1, unit: 'd' } });
    expect((await check(['school'])).map(({ file, code }) => `${file} ${code}`)).toEqual(['school/tools/x.yaml orphan']);
    expect((await check(['kb'])).every(({ file }) => file.startsWith('kb/'))).toBe(true);
    expect((await check(['school'], '2026-10-01')).map(({ code }) => code)).toEqual(['retired-recommended', 'orphan']);
  });
});

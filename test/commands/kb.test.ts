import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryDir } from '../support/bakery';
import { bakeryPaths, bakeryRunner, documentOf, json, refused, root, run, runner, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();

/** A school: one role of its own, and another wage for one that everybody knows. */
const school = () =>
  writeFiles(tempDir(), {
    'roles/apprentice.yaml': fs
      .readFileSync(path.join(bakeryDir, 'roles/baker.yaml'), 'utf8')
      .replace('id: baker', 'id: apprentice')
      .replace('title: Baker', 'title: Apprentice')
      .replace('aliases: [Bread Baker, Boulanger]', 'aliases: [Trainee]'),
    'sources/own.yaml': `- id: school-survey
  title: Survey of the school
  publisher: The school
  summary: What graduates earn.
  url: https://example.org/school
  period: '2026'
  region: Bakeria
  licence: internal
  attribution: The school.
  checkedOn: 2026-01-20
`,
    'roles/miller.yaml': `id: miller
pay:
  - { whose: own, of: Graduates of the school, region: Bakeria, currency: USD, year: 2026, median: 31000, source: school-survey }
`,
  });

describe('a directory of one’s own', () => {
  it('adds a role and changes a wage', async () => {
    const dir = school();
    const { items } = (await documentOf(bakery('list', '--json', '--kb', dir))) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(['apprentice', 'baker', 'miller', 'pastry-chef']);
    const { rows, knowledgeBase } = (await documentOf(bakery('compare', 'trainee', 'miller', '--json', '--kb', dir))) as {
      rows: { id: string; cells: { text: string }[] }[];
      knowledgeBase: { sources: { id: string }[] };
    };
    expect(rows.find(({ id }) => id === 'pay')?.cells[1]?.text).toContain('$31,000');
    expect(knowledgeBase.sources.map(({ id }) => id)).toContain('school-survey');
    // What it does not name stays.
    expect(rows.find(({ id }) => id === 'focus')?.cells[1]?.text).toBe('grain, stones and sieves');
  });

  it('may come from CAREER_KB, and the flag stands before it', async () => {
    const dir = school();
    const withEnv = bakeryRunner({ env: { CAREER_KB: dir } });
    expect((await withEnv('list')).out).toContain('apprentice');
    expect((await bakeryRunner({ env: { CAREER_KB: `/nowhere:${dir}` } })('list')).code).toBe(4);
    expect((await bakeryRunner({ env: { CAREER_KB: '' } })('list')).out).not.toContain('apprentice');
    const other = writeFiles(tempDir(), { 'roles/miller.yaml': 'id: miller\ntitle: Miller of the sea\n' });
    const { out } = await withEnv('list', '--kb', other);
    expect(out).toContain('Miller of the sea');
    expect(out).not.toContain('apprentice');
  });

  it('is laid over the ones before it', async () => {
    const [first, second] = ['First', 'Second'].map((title) =>
      writeFiles(tempDir(), { 'roles/miller.yaml': `id: miller\ntitle: ${title}\n` }),
    );
    expect((await bakery('list', '--kb', first ?? '', '--kb', second ?? '')).out).toContain('Second');
    expect((await bakery('list', '--kb', second ?? '', '--kb', first ?? '')).out).toContain('First');
  });

  it('may hide a role', async () => {
    const dir = writeFiles(tempDir(), { 'roles/pastry-chef.yaml': 'id: pastry-chef\nhide: true\n' });
    expect((await bakery('list', '--kb', dir)).out).not.toContain('pastry-chef');
    await refused(bakery('show', 'role:pastry-chef', '--kb', dir), 3);
  });

  it('may be all there is', async () => {
    const alone = (...argv: string[]) => run(...argv, '--no-builtin', '--kb', bakeryDir);
    expect((await alone('list', '--format', 'csv')).out).toBe((await bakery('list', '--format', 'csv')).out);
    expect((await alone('compare', 'baker', 'miller', '--json')).out).toBe((await bakery('compare', 'baker', 'miller', '--json')).out);
    await refused(alone('compare', 'ml-engineer', 'baker'), 3);
  });

  it('goes together with the shipped base', async () => {
    const analyst = fs.readFileSync(path.join(root, 'data/roles/data-analyst.yaml'), 'utf8');
    const dir = writeFiles(tempDir(), {
      'roles/clinic-data-analyst.yaml': analyst
        .replace('id: data-analyst', 'id: clinic-data-analyst')
        .replace(/^title: .*/m, 'title: Clinic Data Analyst')
        .replace(/^aliases:(\n {2}- .*)+|^aliases: .*/m, 'aliases: []'),
      'roles/data-analyst.yaml': 'id: data-analyst\nfocus: clinics\n',
    });
    const { rows } = await json('compare', 'data-analyst', 'Clinic Data Analyst', '--rows', 'focus', '--kb', dir);
    expect(rows[0].cells.map((cell: { text: string }) => cell.text === 'clinics')).toEqual([true, false]);
  });

  it('with a mistake is refused, with every place', async () => {
    const dir = writeFiles(tempDir(), {
      'roles/miller.yaml': 'id: miller\ntitle: 12\ncolour: red\n',
      'tools/mill.yaml': '- { id: roller-mill, category: [] }\n',
    });
    const told = await refused(bakery('list', '--kb', dir), 4);
    expect(told).toContain(`${dir}/roles/miller.yaml:2:8 title: this should be text, not the number 12`);
    expect(told).toContain(`${dir}/roles/miller.yaml:3:1`);
    expect(told).toContain(`${dir}/tools/mill.yaml:1:32 [0].category: this should be text`);
  });
});

describe('a warning of kb check', () => {
  const dir = () => writeFiles(tempDir(), { 'roles/miller.yaml': 'id: miller\naliases: [Mill Operator, Mill Operator]\n' });
  const check = (...argv: string[]) => bakery('kb', 'check', '--as-of', '2026-02-01', ...argv);

  it('has its path behind its place, as every finding', async () => {
    const { code, out } = await check(dir());
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/\/roles\/miller\.yaml:2:\d+ aliases\[1\]: warning: the name /);
  });

  it('is a line of data, and none is data without a line', async () => {
    expect((await check(dir(), '-f', 'csv')).out).toMatch(/^Place,.*\r?\n.*miller\.yaml/);
    const none = writeFiles(tempDir(), { 'roles/miller.yaml': 'id: miller\ntitle: Master Miller\n' });
    const { code, out } = await check(none, '-f', 'csv');
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: 'Place,Field,Severity,Code,Problem,Tip' });
  });
});

describe('a file of the base that is broken', () => {
  it('is all that a command tells of', async () => {
    const dir = path.join(tempDir(), 'kb');
    fs.cpSync(path.join(root, 'data'), dir, { recursive: true });
    fs.appendFileSync(path.join(dir, 'roles/data-scientist.yaml'), '  bad: [\n');
    const told = await refused(runner({ data: dir, compiled: '/nowhere' })('list'), 4);
    const lines = told.split('\n').filter((line) => line !== '' && !/^(career: the compiled|hint: )/.test(line));
    expect(lines.filter((line) => !line.replace('career: ', '').startsWith(`${dir}/roles/data-scientist.yaml:`))).toEqual([]);
    expect(lines[0]).toContain('this is not valid YAML');
  });
});

describe('the compiled form', () => {
  /** A copy of the bakery that may be changed. */
  const copy = () => {
    const dir = path.join(tempDir(), 'kb');
    fs.cpSync(bakeryDir, dir, { recursive: true, preserveTimestamps: true });
    const compiled = path.join(tempDir(), 'compiled');
    fs.cpSync(bakeryPaths().compiled, compiled, { recursive: true });
    return { dir, compiled, in: runner({ data: dir, compiled }) };
  };

  it('is never older than the YAML', async () => {
    const { dir, in: own } = copy();
    expect((await own('list')).err).toBe('');
    const file = path.join(dir, 'roles/miller.yaml');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('title: Miller', 'title: Master Miller'));
    const { code, out, err } = await own('list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Master Miller');
    expect((await own('list', '--debug')).err).toContain('YAML');
    fs.rmSync(file);
    fs.writeFileSync(path.join(dir, 'roles/baker.yaml'), 'id: baker');
    expect((await own('list')).code).toBe(4);
  });

  it.each<[string, (compiled: string) => void]>([
    ['deleted', (dir) => fs.rmSync(dir, { recursive: true })],
    ['without its manifest', (dir) => fs.rmSync(path.join(dir, 'manifest.json'))],
    ['with garbage for a manifest', (dir) => fs.writeFileSync(path.join(dir, 'manifest.json'), '\0\xff not JSON')],
    [
      'with a manifest of another kind',
      (dir) => {
        const file = path.join(dir, 'manifest.json');
        fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), parts: null }));
      },
    ],
    ['with a manifest cut off', (dir) => fs.truncateSync(path.join(dir, 'manifest.json'), 200)],
    ['with a part cut off', (dir) => fs.truncateSync(path.join(dir, 'roles/baker.json'), 100)],
    ['with a part of garbage', (dir) => fs.writeFileSync(path.join(dir, 'roles/baker.json'), 'null')],
    ['with a part missing', (dir) => fs.rmSync(path.join(dir, 'roles/baker.json'))],
    ['with its index cut off', (dir) => fs.truncateSync(path.join(dir, 'index.json'), 10)],
    [
      'with a directory in place of a part',
      (dir) => {
        fs.rmSync(path.join(dir, 'roles/baker.json'));
        fs.mkdirSync(path.join(dir, 'roles/baker.json'));
      },
    ],
  ])('%s costs time and a note, nothing else', async (_, damage) => {
    const { compiled, in: own } = copy();
    damage(compiled);
    for (const argv of [
      ['compare', 'Baker', 'Miller'],
      ['show', 'Baker'],
    ]) {
      const { code, out, err } = await own(...argv);
      expect(code).toBe(0);
      expect(out).toBe((await bakery(...argv)).out);
      expect(err).toMatch(/^career: the compiled knowledge base is (missing|damaged)[^\n]*\n$/);
    }
    const document = JSON.parse((await own('compare', 'Baker', 'Miller', '--json')).out);
    expect(document.warnings).toEqual([{ code: expect.stringMatching(/^compiled-(missing|damaged)$/), message: expect.any(String) }]);
  });
});

describe('kb check', () => {
  it('finds nothing wrong with the shipped base', async () => {
    const { code, out } = await run('kb', 'check');
    expect(out).toMatch(/^No problem in |warning/);
    expect(code).toBe(0);
  });

  it('prints its findings on standard output, exit 4', async () => {
    const dir = writeFiles(tempDir(), { 'roles/miller.yaml': 'id: miller\ntitle: 12\n', 'tools/x.yaml': '- [' });
    const { code, out, err } = await bakery('kb', 'check', dir);
    expect({ code, err }).toEqual({ code: 4, err: '' });
    expect(out).toContain(`${dir}/roles/miller.yaml:2:8 title: this should be text, not the number 12\n`);
    expect(out).toMatch(/^tip: /m);
    const { errors, problems, total } = JSON.parse((await bakery('kb', 'check', dir, '--json')).out);
    expect(errors).toBe(total);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      file: expect.stringContaining(dir),
      line: expect.any(Number),
      column: expect.any(Number),
    });
    for (const format of ['csv', 'markdown', 'yaml', 'plain']) expect((await bakery('kb', 'check', dir, '-f', format)).code).toBe(4);
  });

  it('gives every tip: once where findings of a kind share it, else beside its finding', async () => {
    const dir = writeFiles(tempDir(), {
      'certifications/guild.yaml': '- { id: master-baker, status: retired }\n',
      'roles/miller.yaml': 'id: miller\ntitle: 12\nsummary: []\ntools: [scalse, roller-mil, xxxxxx]\nlanguages: [yyyyyy]\n',
    });
    const { out } = await bakery('kb', 'check', dir);
    const lines = out.split('\n').filter((line) => line.startsWith(dir) || line.startsWith('tip: '));
    expect(lines.map((line) => line.replace(/^\S+:\d+:\d+ \S+: /, ''))).toEqual([
      'the certification is retired, and the date is missing; add retiresOn, or retiresOnUnknown: true with a statusNote',
      'the certification is retired, and the successor is missing; add successor or successorNote',
      expect.stringMatching(/^"master-baker" is retired and should not be recommended, at .*baker\.yaml:26:22$/),
      'this should be text, not the number 12; put it in quotes',
      'this should be text, not a list of 0 entries; write one line of text',
      'warning: 3 entries, where a role has 10 to 18',
      'there is no tool "scalse"; did you mean "scales"?',
      'there is no tool "roller-mil"; did you mean "roller-mill"?',
      'there is no tool "xxxxxx"',
      'there is no tool "yyyyyy"',
      'tip: retired-recommended: remove it from the advice',
      'tip: too-few: add what is missing: a role of which little is said seems to suit everybody',
      'tip: dangling-reference: add the entry, or remove the reference',
    ]);
  });

  it('with --max-age is exit 5 when facts are older', async () => {
    const day = ['--as-of', '2026-02-01'];
    expect((await bakery('kb', 'check', bakeryDir, '--no-builtin', ...day)).code).toBe(0);
    expect((await bakery('kb', 'check', bakeryDir, '--no-builtin', '--max-age', '12m', ...day)).code).toBe(0);
    const { code, out } = await bakery('kb', 'check', bakeryDir, '--no-builtin', '--max-age', '5d', ...day);
    expect(code).toBe(5);
    expect(out).toContain('last checked on');
  });

  it.each(['/nowhere', 'package.json', '/'])('%s is a finding', async (dir) => {
    const { code, out } = await bakery('kb', 'check', dir, '--no-builtin');
    expect(code).toBe(4);
    expect(out.startsWith(`${dir}:1:1 `)).toBe(true);
  });
});

describe('kb stats', () => {
  it('counts', async () => {
    const { counts, figures } = (await documentOf(bakery('kb', 'stats', '--json'))) as {
      counts: Record<string, number>;
      figures: { total: number };
    };
    expect(counts).toMatchObject({ roles: 3, skills: 6 });
    expect(figures.total).toBeGreaterThan(0);
  });
});

describe('kb stats for a spreadsheet', () => {
  it('has nothing but numbers beside its labels', async () => {
    const { out } = await bakery('kb', 'stats', '-f', 'csv');
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('Field,Value,Share');
    expect(rows.filter((row) => !/^[^,]+,\d+,(\d(\.\d+)?)?$/.test(row))).toEqual([]);
    expect(rows).toContain('Roles,3,');
    expect(rows.some((row) => row.startsWith('Wages by occupation,33,0.4177'))).toBe(true);
  });
});

describe('kb new', () => {
  it.each(['role', 'skill', 'tool', 'certification', 'question', 'source', 'occupation', 'survey', 'family'])(
    '%s prints an entry with --dry-run',
    async (kind) => {
      const dir = tempDir();
      const id = kind === 'occupation' ? '15-2051.00' : 'new-one';
      const { code, out, err } = await bakery('kb', 'new', kind, id, '--dry-run', '--dir', dir);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('TODO');
      expect(fs.readdirSync(dir)).toEqual([]);
    },
  );

  it('writes it where it belongs, once', async () => {
    const dir = path.join(tempDir(), 'our-base');
    const { code, out, err } = await bakery('kb', 'new', 'role', 'new-one', '--dir', dir);
    expect({ code, out }).toEqual({ code: 0, out: `${dir}/roles/new-one.yaml\n` });
    expect(err).toContain(`career kb check ${dir}`);
    const spaced = path.join(tempDir(), 'our base');
    expect((await bakery('kb', 'new', 'role', 'new-one', '--dir', spaced)).err).toContain(`career kb check "${spaced}"`);
    const file = path.join(dir, 'roles/new-one.yaml');
    fs.writeFileSync(file, 'mine');
    expect(await refused(bakery('kb', 'new', 'role', 'new-one', '--dir', dir), 2)).toContain('--force');
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
    expect((await bakery('kb', 'new', 'role', 'new-one', '--dir', dir, '--force')).code).toBe(0);
    // What it leaves to be done is a finding.
    expect((await bakery('kb', 'check', dir)).code).toBe(4);
  });

  it('asks in a role for all that it has to say', async () => {
    const dir = tempDir();
    await run('kb', 'new', 'role', 'clinic-data-analyst', '--dir', dir);
    const { problems } = JSON.parse((await run('kb', 'check', dir, '--json')).out) as { problems: { code: string; path: string }[] };
    const paths = problems.filter(({ code }) => code === 'unfinished').map(({ path }) => path);
    for (const path of ['skills[0].skill', 'tools[0]', 'languages[0]', 'traits.analysis.mean', 'next[0].role', 'links.onet.code', 'onCall'])
      expect(paths).toContain(path);
    // Nothing else is wrong with it, but that more of each is wanted.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unfinished', 'too-few']));
  });

  it('leaves a role out of the advice until something is asked for in it', async () => {
    const analyst = fs.readFileSync(path.join(root, 'data/roles/data-analyst.yaml'), 'utf8');
    const ours = analyst
      .replace('id: data-analyst', 'id: clinic-data-analyst')
      .replace(/^title: .*/m, 'title: Clinic Data Analyst')
      .replace(/^aliases: .*/m, 'aliases: []');
    const empty = writeFiles(tempDir(), { 'roles/clinic-data-analyst.yaml': ours.replace(/^skills:\n(?: {2}- .*\n)+/m, 'skills: []\n') });
    const optional = writeFiles(tempDir(), {
      'roles/clinic-data-analyst.yaml': ours.replaceAll('relation: essential', 'relation: optional'),
    });
    for (const dir of [empty, optional]) {
      const told = await refused(run('advise', '--tools', 'SQL', '--no-input', '--kb', dir), 4);
      expect(told).toContain('skills: the role asks for no essential skill, so nobody can be measured against it');
    }
    // Nor may an overlay hide all that a role asks for.
    const hiding = writeFiles(tempDir(), { 'skills/all.yaml': '- { id: grain-grading, hide: true }\n- { id: counting, hide: true }\n' });
    expect(await refused(bakery('gap', 'miller', '--kb', hiding), 4)).toContain('roles/miller.yaml');
  });

  it('warns of a role that says less than others, and of interests that nobody gives', async () => {
    const dir = writeFiles(tempDir(), { 'roles/data-analyst.yaml': 'id: data-analyst\ntools: [sql]\nlinks: {}\n' });
    const { code, out } = await run('kb', 'check', dir);
    expect(code).toBe(0);
    for (const line of [
      'tools: warning: 1 entry, where a role has 10 to 18',
      'interests: warning: the field',
      'nearestOccupation: warning: the field',
    ])
      expect(out).toContain(line);
    expect((await run('show', 'role:data-analyst', '--kb', dir)).code).toBe(0);
  });

  it.each(['json', 'yaml', 'csv', 'markdown', 'plain', 'table'])('tells in %s what it wrote', async (format) => {
    const dir = tempDir();
    const { code, out } = await bakery('kb', 'new', 'tool', 'new-one', '--dir', dir, '-f', format);
    expect(code).toBe(0);
    expect(out).toContain('tools/new-one.yaml');
    expect(fs.readdirSync(path.join(dir, 'tools'))).toEqual(['new-one.yaml']);
  });

  it('gives a script the path, the text, and whether it was written', async () => {
    const dir = tempDir();
    const file = path.join(dir, 'tools/new-one.yaml');
    const dry = await documentOf(bakery('kb', 'new', 'tool', 'new-one', '--dir', dir, '--dry-run', '--json'));
    expect(dry).toMatchObject({ kind: 'tool', id: 'new-one', path: file, written: false });
    const wet = JSON.parse((await bakery('kb', 'new', 'tool', 'new-one', '--dir', dir, '--json')).out);
    expect(wet).toMatchObject({ ...dry, written: true, warnings: [{ code: 'next' }] });
    expect(fs.readFileSync(file, 'utf8')).toBe(wet.text);
  });

  it.each([
    ['role', 'My Role', '"My Role" is not an id'],
    ['occupation', 'my-occupation', '"my-occupation" is not an O*NET-SOC code, such as 15-2051.00'],
    ['occupation', '15-2051', 'is not an O*NET-SOC code'],
    ['rol', 'my-role', 'there is no kind "rol"'],
  ])('refuses a %s with the id %s', async (kind, id, message) => {
    const dir = tempDir();
    expect(await refused(bakery('kb', 'new', kind, id, '--dir', dir), 2)).toContain(message);
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  it.each([
    ['in a format that it has not', ['-f', 'ics']],
    ['to a file that is there', ['-o', 'package.json']],
  ])('writes nothing when it is refused: %s', async (_, flags) => {
    const dir = tempDir();
    await refused(bakery('kb', 'new', 'tool', 'new-one', '--dir', dir, ...flags), 2);
    expect(fs.readdirSync(dir)).toEqual([]);
  });
});

describe('kb schema', () => {
  it('prints the schema of every name that it lists', async () => {
    const names = (await run('kb', 'schema')).out.trim().split('\n');
    expect(names).toEqual(expect.arrayContaining(['role', 'certification', 'skill', 'tool', 'question', 'source']));
    expect((await documentOf(run('kb', 'schema', '--json'))).names).toEqual(names);
    for (const name of names) {
      const { code, out, err } = await run('kb', 'schema', name);
      expect({ code, err }, name).toEqual({ code: 0, err: '' });
      expect(JSON.parse(out).$schema, name).toContain('json-schema.org');
      expect((await run('kb', 'schema', name, '--json')).out).toBe(out);
    }
  });

  it('has no other format', async () => {
    await refused(run('kb', 'schema', 'role', '-f', 'yaml'), 2);
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Prompter, Reply } from '../../src/io/prompter';
import { bakeryRunner, documentOf, json, refused, root, run, runner } from '../support/run';

const resume = (name: string) => path.join(root, 'test/fixtures/resumes', name);

function folder(): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'profile-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}
function fileWith(text: string | Uint8Array, name = 'resume.json'): string {
  const file = path.join(folder(), name);
  fs.writeFileSync(file, text);
  return file;
}
type Shown = {
  skills: { skill: string; level: number; because: { how: string; from?: string }[] }[];
  tools: { tool: string }[];
  unrecognised: { said: string; from: string; note: string | null }[];
};
const levelsOf = (shown: Shown) => Object.fromEntries(shown.skills.map((skill) => [skill.skill, skill.level]));

describe('profile show', () => {
  it('reads a tidy résumé', async () => {
    const shown = await json('profile', 'show', resume('data-analyst.json'));
    expect(levelsOf(shown)).toMatchObject({ sql: 4, 'data-visualisation': 4, python: 3, statistics: 3, 'a-b-testing': 3 });
    expect(shown).toMatchObject({ schema: 'career/profile', currentRole: 'data-analyst', educationLevel: 'bachelor' });
    expect(shown.certifications).toMatchObject([{ certification: 'ms-pl-300', date: '2024-11-07', from: 'certificates[0]' }]);
    expect(shown.tools.map((tool: { tool: string }) => tool.tool)).toEqual(
      expect.arrayContaining(['postgresql', 'tableau', 'power-bi', 'pandas']),
    );
    expect(shown.unrecognised.map((one: { said: string }) => one.said)).toEqual(['correlated subqueries', 'Reporting Officer']);
    expect(shown.mentions.map((one: { title: string }) => one.title)).toContain('PyTorch');
    expect(shown.notUsed).toEqual([
      { section: 'languages', entries: 1 },
      { section: 'interests', entries: 1 },
    ]);
  });

  it('reads a messy one: nulls, plain strings, years, sentences, words for levels that mean nothing', async () => {
    const shown = await json('profile', 'show', resume('messy-developer.json'));
    expect(levelsOf(shown)).toMatchObject({ python: 2, javascript: 2, typescript: 2, 'kubernetes-operation': 3, 'ci-cd': 2 });
    expect(shown.certifications.map((one: { certification: string }) => one.certification)).toEqual(['lf-cka', 'aws-saa-c03']);
    expect(shown.educationLevel).toBe('master');
    const said = shown.unrecognised.map((one: { said: string }) => one.said);
    for (const word of ['5+ years', 'Ninja', '42', 'true', 'Scrum thing', 'Life']) expect(said).toContain(word);
    expect(shown.headings.map((one: { said: string }) => one.said)).toEqual(['Programming Languages', 'Frontend', 'DevOps', 'Soft skills']);
  });

  it('reads the export of a network: other keys, a map of skills, free text', async () => {
    const shown = await json('profile', 'show', resume('network-export.json'));
    expect(shown).toMatchObject({ currentRole: 'it-support-specialist', educationLevel: 'secondary' });
    expect(shown.tools.map((tool: { tool: string }) => tool.tool)).toEqual(expect.arrayContaining(['powershell', 'jira', 'servicenow']));
  });

  it('reads YAML with accents, right-to-left text and emoji', async () => {
    const shown = await json('profile', 'show', resume('umlauts.yaml'));
    expect(levelsOf(shown)).toMatchObject({ python: 5, 'machine-learning-algorithms': 4, mlops: 3 });
    expect(shown.educationLevel).toBe('doctorate');
    expect(shown.unrecognised.map((one: { said: string }) => one.said)).toContain('תכנות');
  });

  it('reads a career changer with a section of our own', async () => {
    const shown = await json('profile', 'show', resume('career-changer.json'));
    expect(levelsOf(shown)).toMatchObject({ statistics: 3, mathematics: 5, python: 2, 'spreadsheet-modelling': 4 });
    expect(shown).toMatchObject({ hoursPerWeek: 6, budgetUsd: 250, currentRole: 'data-analyst', educationLevel: 'master' });
    expect(shown.usual.map((one: { skill: string }) => one.skill)).toContain('sql');
  });

  it.each(['data-analyst.json', 'messy-developer.json', 'network-export.json', 'umlauts.yaml', 'career-changer.json'])(
    'is readable at 80 and 40 columns: %s',
    async (name) => {
      for (const width of ['80', '40']) {
        const { code, out } = await run('profile', 'show', resume(name), '--width', width);
        expect(code).toBe(0);
        expect(out).toContain('Because');
        expect(out).not.toMatch(/undefined|\[object Object\]|NaN|null/);
      }
    },
  );

  it('names its file in the command that it suggests, as a shell takes it', async () => {
    const file = fileWith('{"skills":["SQL"]}', 'my file.json');
    const out = (await run('profile', 'show', file, '--width', '400')).out.replace(/\s+/g, ' ');
    expect(out).toContain(`career profile set "Python" 3 --profile "${file}".`);
  });

  it('takes no exam for a misspelling of another one', async () => {
    const file = fileWith('{"certificates":["AZ-103","DA-100","PL 3000","Azure Administrator Asociate"]}');
    const { unrecognised } = await json('profile', 'show', file);
    expect(unrecognised.map((one: { suggestions: string[] }) => one.suggestions.length > 0)).toEqual([false, false, false, true]);
  });

  it('reads standard input, and the default file is resume.json', async () => {
    const piped = await documentOf(runner({ stdin: '{"skills":["SQL"]}' })('profile', 'show', '-', '--json'));
    expect(piped).toMatchObject({ skills: [{ skill: 'sql', level: 2 }] });
    expect(await refused(run('profile', 'show'), 4)).toContain('resume.json:1:1 there is no such file');
    expect(await refused(run('profile', 'show', 'a.json', '--profile', 'b.json'), 2)).toContain('two files');
  });
});

describe('a person of the command line', () => {
  const gap = async (...argv: string[]) => {
    // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
    const { requirements }: any = await documentOf(run('gap', 'data-analyst', ...argv, '--json', '-q'));
    return requirements.map((one: { skill: string; held: number }) => [one.skill, one.held]);
  };

  it('is the same in whatever order levels are named: the highest counts', async () => {
    const highest = await gap('--skills', 'sql:4');
    expect(await gap('--skills', 'SQL:4, sql:1')).toEqual(highest);
    expect(await gap('--skills', 'sql:1, SQL:4')).toEqual(highest);
    for (const skills of ['{"SQL":4,"sql":1}', '{"sql":1,"SQL":4}'])
      expect(await gap('--profile', fileWith(`{"meta":{"career":{"skills":${skills}}}}`))).toEqual(highest);
  });

  it('may be told in several flags of one kind', async () => {
    expect(await gap('--tools', 'Git', '--tools', 'Python')).toEqual(await gap('--tools', 'Git, Python'));
    expect(await gap('--skills', 'SQL:4', '--skills', 'Statistics:3')).toEqual(await gap('--skills', 'SQL:4, Statistics:3'));
    const advice = (...argv: string[]) => json('advise', ...argv, '--top', '3');
    expect(await advice('--tools', 'Git', '--tools', 'Tableau')).toEqual(await advice('--tools', 'Git, Tableau'));
  });

  it('who does not use a tool is not advised by it', async () => {
    const file = fileWith('{"skills":["SQL: 3",{"name":"Git","level":0}]}');
    expect((await run('profile', 'show', file)).out).not.toContain('you use Git');
    expect((await json('profile', 'show', file)).skills.map((one: { skill: string }) => one.skill)).toEqual(['sql']);
    const { recommendations } = await json('advise', '--profile', file);
    expect(recommendations).toEqual((await json('advise', '--profile', fileWith('{"skills":["SQL: 3"]}'))).recommendations);
  });
});

describe('profile check', () => {
  it('says that a file is sound, and what in it is not recognised', async () => {
    const { code, out } = await run('profile', 'check', resume('data-analyst.json'));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('2 things were not recognised') });
    expect(await json('profile', 'check', resume('data-analyst.json'))).toMatchObject({
      ok: true,
      unrecognised: [{ said: 'correlated subqueries', from: 'skills[0].keywords[2]' }, { said: 'Reporting Officer' }],
    });
  });

  it('finds everything that is wrong in our own section, with its place', async () => {
    const file = fileWith('{\n  "meta": { "career": {\n    "skils": {},\n    "skills": { "sql": 9 },\n    "hoursPerWeek": "8"\n  } }\n}\n');
    const err = await refused(run('profile', 'check', file), 4);
    expect(err.split('\n').slice(0, 3)).toEqual([
      `career: ${file}:3:5 meta.career.skils: there is no field "skils"; did you mean "skills"?`,
      `${file}:4:24 meta.career.skills.sql: 9 is out of range: a whole number from 0 to 5`,
      `${file}:5:21 meta.career.hoursPerWeek: this should be a number, not "8"`,
    ]);
    expect(err).toContain('did you mean "skills"?');
  });

  it('checks interests, and says when they cannot be compared', async () => {
    const scores = '"realistic":2,"investigative":6,"artistic":3,"social":2,"enterprising":3';
    const some = fileWith(`{"meta":{"career":{"interests":{${scores}}}}}`);
    expect(await json('profile', 'check', some)).toMatchObject({
      unrecognised: [{ note: expect.stringContaining('missing: conventional') }],
    });
    const all = fileWith(`{"meta":{"career":{"interests":{${scores},"conventional":4}}}}`);
    expect(await json('profile', 'check', all)).toMatchObject({ unrecognised: [] });
    expect((await json('profile', 'show', all)).interests).toMatchObject({ investigative: 6, conventional: 4 });
    expect((await run('profile', 'show', all)).out).toContain('investigative 6');
    expect(await refused(run('profile', 'check', fileWith('{"meta":{"career":{"interests":{"social":9}}}}')), 4)).toContain('1 to 7');
  });

  it('lists a skill of our own section that does not exist, and does not fail', async () => {
    const file = fileWith('{"meta":{"career":{"skills":{"pyton":3},"currentRole":"Data Wizard"}}}');
    const { unrecognised } = await json('profile', 'check', file);
    expect(unrecognised).toMatchObject([{ said: 'pyton', suggestions: ['Python'] }, { said: 'Data Wizard' }]);
  });

  it.each([
    ['[1, 2]', 'a JSON Resume document'],
    ['"text"', 'a JSON Resume document'],
    ['', 'not valid JSON'],
    ['{"skills": [],}', '1:15 this is not valid JSON'],
    ['{"a": 1, "a": 2}', 'the key "a" is there twice'],
    ['{"a": {"\\u0062": 1, "b": 2}}', 'the key "b" is there twice'],
    ['{"__proto__": {"x": 1}}', '__proto__'],
    [`${'['.repeat(100)}${']'.repeat(100)}`, 'nested too deeply'],
    ['{"a": ', 'not valid JSON'],
    [new Uint8Array([0xff, 0xfe, 0x7b]), 'UTF-16'],
    [new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), 'not UTF-8'],
    ['{"a": "\0"}', 'NUL'],
    [`{"a": "${'x'.repeat(1_000_001)}"}`, 'larger than'],
  ])('refuses %j', async (text, words) => {
    const err = await refused(run('profile', 'check', fileWith(text)), 4);
    expect(err).toContain(words);
    expect(err).toMatch(/^career: .+:\d+:\d+ /);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('does not ask anybody to split one profile into several', async () => {
    const err = await refused(run('profile', 'check', fileWith(`{"a": "${'x'.repeat(1_000_001)}"}`)), 4);
    expect(err).not.toContain('split');
    expect(err).toContain('leave out pictures');
  });

  it('accepts what is merely unusual: a byte order mark, a long text, a key of any name', async () => {
    for (const text of [
      '\ufeff{"skills":["SQL"]}',
      `{"basics":{"image":"${'x'.repeat(200_000)}"},"skills":["SQL"]}`,
      '{"skills":["SQL"],"constructor":1,"x":{"toString":2}}',
      // Dashes and brackets inside a text are no depth.
      `{"skills":["SQL"],"basics":{"summary":"${'- '.repeat(40)}${'['.repeat(300)}"}}`,
    ]) {
      expect(await json('profile', 'check', fileWith(text))).toMatchObject({ ok: true, skills: 1 });
    }
  });
});

describe('a folder in the place of a profile', () => {
  it('is refused without advice to remove it', async () => {
    for (const argv of [
      ['profile', 'show', folder()],
      ['gap', 'data-analyst', '--profile', folder()],
    ]) {
      const err = await refused(run(...argv), 4);
      expect(err).toContain('this is not a regular file');
      expect(err).toContain('name a file, or - for standard input');
      expect(err).not.toMatch(/remove|YAML/);
    }
  });
});

describe('profile set', () => {
  it('changes one level, keeps everything else, and remembers what it was', async () => {
    const file = fileWith('{"basics":{"name":"Zoë"},"x":[1],"meta":{"version":"v1","career":{"hoursPerWeek":5}}}');
    const { out } = await run('profile', 'set', 'Python', '3', '--profile', file, '--as-of', '2026-12-24');
    expect(out).toContain('Python: 0 none → 3 working');
    expect((await run('profile', 'set', 'Go', '2', '--profile', fileWith('{}'), '--accessible')).out).toContain('0 none to 2 foundational');
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
      basics: { name: 'Zoë' },
      x: [1],
      meta: {
        version: 'v1',
        career: { hoursPerWeek: 5, skills: { python: 3 }, log: [{ skill: 'python', from: 0, to: 3, on: '2026-12-24' }] },
      },
    });
    await run('profile', 'set', 'Python', 'advanced', '--profile', file, '--as-of', '2027-01-02');
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career).toMatchObject({
      skills: { python: 4 },
      log: [{ to: 3 }, { from: 3, to: 4, on: '2027-01-02' }],
    });
    expect(fs.readdirSync(path.dirname(file))).toEqual(['resume.json']);
  });

  it('keeps who may read it, what a link leads to, and numbers as they are written', async () => {
    const file = fileWith('{"id":12345678901234567890,"x":[1.0,-0,1e400],"meta":{"career":{"budget":300.50}}}');
    fs.chmodSync(file, 0o600);
    const link = path.join(path.dirname(file), 'link.json');
    fs.symlinkSync('resume.json', link);
    expect((await run('profile', 'set', 'Python', '3', '--profile', link)).code).toBe(0);
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const text = fs.readFileSync(file, 'utf8');
    for (const number of ['"id": 12345678901234567890,', '1.0,', '-0,', '1e400\n', '"budget": 300.50,']) expect(text).toContain(number);
    expect(text).toContain('"python": 3');
  });

  it.each([['{"sql":1,"SQL":4}'], ['{"SQL":4,"sql":1}'], ['{"SQL":4}']])('leaves one spelling of a skill: %s', async (skills) => {
    const file = fileWith(`{"meta":{"career":{"skills":${skills}}}}`);
    expect((await run('profile', 'set', 'sql', '2', '--profile', file)).out).toContain('SQL: 4 practitioner → 2 foundational');
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career.skills).toEqual({ sql: 2 });
    expect((await json('profile', 'show', file)).skills).toMatchObject([{ skill: 'sql', level: 2 }]);
  });

  it('leaves a file alone that it cannot read or change without loss', async () => {
    for (const text of ['{"a":', 'skills: [SQL] # a comment\n']) {
      const file = fileWith(text);
      await refused(run('profile', 'set', 'sql', '3', '--profile', file), 4);
      expect(fs.readFileSync(file, 'utf8')).toBe(text);
    }
  });

  it('refuses what does not exist', async () => {
    const file = fileWith('{}');
    expect(await refused(run('profile', 'set', 'pyton', '3', '--profile', file), 3)).toContain('did you mean python');
    const tool = await refused(run('profile', 'set', 'pandas', '3', '--profile', file), 3);
    expect(tool).toContain('pandas is a tool');
    expect(tool).not.toContain('did you mean');
    const hint = async (level: string, ...flags: string[]) =>
      / (career profile set .*)/.exec(await refused(run('profile', 'set', 'Kubernetes', level, ...flags), 3))?.[1];
    expect(await hint('4')).toBe('career profile set kubernetes-operation 4');
    expect(await hint('advanced', '--profile', 's.json')).toBe('career profile set kubernetes-operation 4 --profile s.json');
    expect(await hint('7', '--profile', 'my file.json')).toBe(
      'career profile set kubernetes-operation LEVEL --profile "my file.json", LEVEL from 0 to 5',
    );
    expect(await refused(run('profile', 'set', 'python', '6', '--profile', file), 2)).toContain('levels: 0 none');
    expect(await refused(run('profile', 'set', 'python', '3', '--profile', '-'), 2)).toContain('changes a file');
    expect(await refused(run('profile', 'set', 'python', '3', '--profile', path.join(folder(), 'none.json')), 4)).toContain('no such file');
  });
});

describe('a name that is not the title', () => {
  it('stands before it where it was typed, or nearly', async () => {
    const file = path.join(folder(), 'me.json');
    await run('profile', 'init', file, '--skills', 'Python:3');
    const set = (name: string) => run('profile', 'set', name, '3', '--profile', file);
    expect((await set('communication')).out).toMatch(/^Communication \(Speaking\): /);
    expect((await set('speaking')).out).toMatch(/^Speaking: /);
    expect(await refused(set('Comunication'), 3)).toContain('did you mean Communication (Speaking)');
    expect((await run('gap', 'data-analyst', '--skills', 'Comunication')).err).toContain('"Comunication" (Communication (Speaking)?)');
    expect((await run('gap', 'data-analyst', '--skills', 'communication')).err).toContain('foundational: Communication (Speaking);');
    expect((await run('advise', '--skills', 'communication:4', '--no-input', '--details')).out).toContain(
      'You know Communication (Speaking)',
    );
    expect((await run('advise', '--skills', 'speaking:4', '--no-input', '--details')).out).toContain('You know Speaking (');
  });

  it('of a tool is found by profile set, too, where no skill is like it', async () => {
    const told = await refused(run('profile', 'set', 'kubernets', '3'), 3);
    expect(told).toContain('there is no skill "kubernets"');
    expect(told).toContain(
      'did you mean the tool Kubernetes? tools are named in meta.career.tools; a skill that it shows: career profile set ',
    );
  });
});

describe('profile init', () => {
  it('writes a profile from flags that the other commands read', async () => {
    const file = path.join(folder(), 'me.json');
    const { code, out } = await run(
      'profile',
      'init',
      file,
      '--name',
      'Sam',
      '--current-role',
      'MLE',
      '--skills',
      'SQL:3, Python',
      '--tools',
      'Git',
      '--hours-per-week',
      '6',
      '--budget',
      '300',
    );
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Wrote ') });
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
      basics: { name: 'Sam' },
      meta: { career: { skills: { sql: 3, python: 2 }, hoursPerWeek: 6, budget: 300, currentRole: 'ml-engineer' } },
    });
    expect(await json('gap', 'data-scientist', '--profile', file)).toMatchObject({ hoursPerWeek: 6, unrecognised: [] });
    expect(await refused(run('profile', 'init', file, '--skills', 'SQL'), 2)).toContain('exists already');
    expect((await run('profile', 'init', file, '--skills', 'SQL', '--force')).code).toBe(0);
  });

  it('prints it with -, and lists names that it does not know as other commands do', async () => {
    const { code, out, err } = await run('profile', 'init', '-', '--skills', 'SQL:3, Pyton:3', '--tools', 'Git, frobnicator');
    expect({ code, career: JSON.parse(out).meta.career }).toEqual({ code: 0, career: { skills: { sql: 3 }, tools: ['git'] } });
    expect(err).toMatch(/not recognised and not counted: "Pyton:3" \(Python\?\), "frobnicator"/);
    const file = path.join(folder(), 'me.json');
    const made = await run('profile', 'init', file, '--skills', 'SQL:3, Pyton:3', '--json');
    expect(JSON.parse(made.out)).toMatchObject({ skills: 1, unrecognised: ['Pyton:3'] });
  });

  it('says what check will say of it', async () => {
    const file = path.join(folder(), 'me.json');
    const out = (await run('profile', 'init', file, '--skills', 'Python:3', '--tools', 'Docker, Excel')).out.replace(/\s+/g, ' ');
    const { skills, tools } = await json('profile', 'check', file);
    expect(skills).toBeGreaterThan(1);
    expect(out).toContain(
      `: 1 skill, 2 tools. Tools show skills, and skills build on others: it is read as ${skills} skills, ${tools} tools.`,
    );
    const plain = path.join(folder(), 'plain.json');
    expect((await run('profile', 'init', plain, '--skills', 'Communication:3')).out).toContain(': 1 skill, 0 tools.\n');
    const spaced = path.join(folder(), 'my file.json');
    expect((await run('profile', 'init', spaced, '--skills', 'SQL')).out.replace(/\s+/g, ' ')).toContain(
      `career profile show "${spaced}"; use it with --profile "${spaced}".`,
    );
  });

  type Pick = Parameters<Prompter['pick']>[0];
  /** Somebody who leaves everything empty but what is told here. */
  const somebody = (acts: { pick?(ask: Pick): string[]; level?: Prompter['choose']; hours?: string }, said: string[] = []): Prompter => ({
    choose: acts.level ?? (async () => ({ kind: 'answer', value: '4' })),
    chooseMany: async () => ({ kind: 'skip' }),
    pick: async (ask) => ({ kind: 'answer', value: acts.pick?.(ask) ?? [] }),
    text: async ({ message, check }) => {
      expect(check('')).toBeUndefined();
      if (!message.includes('Hours')) return { kind: 'answer', value: '' };
      expect(check('many')).toContain('a number');
      return { kind: 'answer', value: acts.hours ?? '' };
    },
    say: (text) => said.push(text),
  });
  const written = async (prompter: Prompter) => {
    const file = path.join(folder(), 'me.json');
    const { code, err } = await runner({ prompter, terminal: 80 })('profile', 'init', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(fs.readFileSync(file, 'utf8')).meta.career;
  };
  const first = ({ search }: Pick, term: string) => search(term)[0]?.id ?? '';

  it('asks when nothing is said, and nobody has to answer everything', async () => {
    const said: string[] = [];
    const pick = (ask: Pick) =>
      ask.message.startsWith('What do you do')
        ? [first(ask, 'data ana')]
        : ask.message.startsWith('Which skills')
          ? [first(ask, 'sql')]
          : [...(ask.initial ?? [])];
    expect(await written(somebody({ pick, hours: '5' }, said))).toEqual({
      skills: { sql: 4 },
      hoursPerWeek: 5,
      currentRole: 'data-analyst',
    });
    expect(said.length).toBeGreaterThan(0);
    expect(await written(somebody({}))).toEqual({ skills: {} });
  });

  it('leads back from every question to the one before, which stands as it was answered', async () => {
    const says: Record<string, string[]> = {
      'Your name (may be left empty)': ['Sam'],
      'What do you do now? Leave it empty if no role fits': ['data-analyst'],
      'Which skills do you have?': ['sql', 'tool:excel', 'statistics'],
      'How well: SQL?': ['3'],
      'How well: Statistics?': ['1'],
      'Which tools do you use?': ['excel', 'git'],
      'Hours a week for learning (empty: 8)': ['5'],
      'US dollars for certifications (empty: no limit)': ['200'],
    };
    const asked: string[] = [];
    /** Goes back the first time that a question is put, and finds each as it left it. */
    const hesitant = (message: string, stood: readonly string[], canBack = false): string[] | undefined => {
      const isNew = !asked.includes(message);
      asked.push(message);
      if (isNew && canBack) return undefined;
      expect(asked.length > 1 || !canBack).toBe(true);
      const said = says[message] ?? [];
      if (answered.has(message)) expect(stood).toEqual(said);
      answered.add(message);
      return said;
    };
    const answered = new Set<string>();
    const said: string[] = [];
    const reply = <T>(said: string[] | undefined, value: (said: string[]) => T): Reply<T> =>
      said === undefined ? { kind: 'back' } : { kind: 'answer', value: value(said) };
    const one = ([first = '']: string[]) => first;
    const file = path.join(folder(), 'me.json');
    const prompter: Prompter = {
      choose: async ({ message, initial = '', canBack }) => reply(hesitant(message, [initial], canBack), one),
      chooseMany: async () => ({ kind: 'skip' }),
      pick: async ({ message, initial = [], titleOf, canBack }) => {
        expect(initial.map((id) => titleOf?.(id))).not.toContain(undefined);
        if (message.startsWith('Which skills') && initial.length > 0)
          expect(initial.map((id) => titleOf?.(id))).toEqual(['SQL', 'Excel (a tool)', 'Statistics']);
        return reply(hesitant(message, initial, canBack), (ids) => ids);
      },
      text: async ({ message, before = '', canBack }) => reply(hesitant(message, [before], canBack), one),
      say: (text) => said.push(text),
    };
    const { code } = await runner({ prompter, terminal: 80 })('profile', 'init', file);
    const { basics, meta } = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect({ code, name: basics.name, told: meta.career }).toEqual({
      code: 0,
      name: 'Sam',
      told: { skills: { sql: 3, statistics: 1 }, tools: ['excel', 'git'], hoursPerWeek: 5, budget: 200, currentRole: 'data-analyst' },
    });
    // Not again once the skills were picked.
    expect(said.filter((text) => text.startsWith('Only what you pick counts'))).toHaveLength(2);
    const messages = Object.keys(says);
    expect(asked).toEqual([...messages.slice(0, 1), ...messages.slice(1).flatMap((message, at) => [message, messages[at], message])]);
  });

  it('leaves out a tool among the skills that was taken out among the tools', async () => {
    const stood: (readonly string[])[] = [];
    let backs = 0;
    const prompter: Prompter = {
      ...somebody({}),
      pick: async ({ message, initial = [] }) => {
        if (message.startsWith('What')) return { kind: 'answer', value: [] };
        stood.push(initial);
        if (message.startsWith('Which tools')) return { kind: 'answer', value: backs === 0 ? ['git'] : [...initial] };
        return { kind: 'answer', value: stood.length === 1 ? ['tool:excel'] : [...initial] };
      },
      choose: async () => ({ kind: 'answer', value: '2' }),
      text: async ({ message }) => {
        // To the tools, and from there to the skills.
        if (message.startsWith('Hours') && backs++ === 0) return { kind: 'back' };
        return { kind: 'answer', value: '' };
      },
    };
    const back = prompter.pick;
    prompter.pick = async (ask) =>
      ask.message.startsWith('Which tools') && backs === 1 && stood.length === 2 ? { kind: 'back' } : back(ask);
    expect(await written(prompter)).toEqual({ skills: {}, tools: ['git'] });
    expect(stood).toEqual([[], ['excel'], [], ['git']]);
  });

  it('takes the level and the tool with a skill that is taken out again', async () => {
    const picks = [['sql', 'tool:excel'], ['statistics']];
    let backs = 0;
    const prompter: Prompter = {
      ...somebody({}),
      pick: async ({ message, initial = [] }) => {
        if (message.startsWith('Which skills')) return { kind: 'answer', value: picks.shift() ?? [] };
        if (message.startsWith('Which tools') && backs++ === 0) return { kind: 'back' };
        return { kind: 'answer', value: [...initial] };
      },
      choose: async ({ message }) =>
        message.includes('SQL') && backs > 0 ? { kind: 'back' } : { kind: 'answer', value: message.includes('SQL') ? '5' : '2' },
    };
    expect(await written(prompter)).toEqual({ skills: { statistics: 2 } });
  });

  it('asks for a level again after a question mark, and says what the levels mean', async () => {
    const said: string[] = [];
    let asked = 0;
    const level: Prompter['choose'] = async () => (asked++ === 0 ? { kind: 'why' } : { kind: 'answer', value: '3' });
    const pick = (ask: Pick) => (ask.message.startsWith('Which skills') ? [first(ask, 'sql')] : []);
    expect(await written(somebody({ pick, level }, said))).toEqual({ skills: { sql: 3 } });
    expect(said.join(' ')).toContain('3 working: on your own');
  });

  it('lets one role be picked, finds names exactly, and takes a tool among the skills for a tool', async () => {
    const asks: Pick[] = [];
    const pick = (ask: Pick) => {
      asks.push(ask);
      return ask.message.startsWith('Which skills') ? [first(ask, 'docker'), first(ask, 'statistics')] : [...(ask.initial ?? [])];
    };
    expect(await written(somebody({ pick }))).toEqual({ skills: { statistics: 4 }, tools: ['docker'] });
    expect(asks.map((ask) => ask.single === true)).toEqual([true, false, false]);
    const [roles, skills] = asks;
    expect(roles?.search('data analyst')[0]).toMatchObject({ id: 'data-analyst', exact: true });
    expect(skills?.search('excel').map((choice) => choice.label)).toContain('Excel (a tool)');
    expect(skills?.search('sql').some((choice) => choice.label.includes('(a tool)'))).toBe(false);
    expect(skills?.search('statistcs')[0]).toMatchObject({ id: 'statistics' });
  });

  it.each([
    ['the role', ['systems administrator']],
    ['most people, where no role is picked', []],
  ])('offers first what is usual for %s', async (_, names) => {
    const offered: Record<string, string[]> = {};
    const pick = (ask: Pick) => {
      if (ask.message.startsWith('What do you do')) return names.map((name) => first(ask, name));
      offered[ask.message.startsWith('Which skills') ? 'skills' : 'tools'] = ask.search('').map(({ id }) => id);
      return [];
    };
    await written(somebody({ pick }));
    const { entry } = await json('show', 'role:systems-administrator');
    const idsOf = (list: { skill?: string; id?: string }[]) => list.slice(0, 5).map(({ skill, id }) => skill ?? id);
    const usual = names.length > 0 ? { skills: idsOf(entry.skills), tools: idsOf(entry.tools) } : undefined;
    expect(offered.skills?.slice(0, 5)).toEqual(usual?.skills ?? expect.arrayContaining(['python', 'critical-thinking']));
    expect(offered.tools?.slice(0, 5)).toEqual(usual?.tools ?? expect.arrayContaining(['python', 'sql']));
    expect(offered.skills).toHaveLength(30);
  });

  it('keeps the level of a tool', async () => {
    const file = path.join(folder(), 'me.json');
    await run('profile', 'init', file, '--skills', 'Docker:1', '--tools', 'Git');
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career.tools).toEqual(['docker: 1', 'git']);
    const told = await documentOf(run('gap', 'devops-engineer', '--skills', 'Docker:1', '--tools', 'Git', '--json', '-q'));
    expect(await documentOf(run('gap', 'devops-engineer', '--profile', file, '--json', '-q'))).toEqual(told);
  });

  it('without a terminal says every flag that it needs', async () => {
    const err = await refused(bakeryRunner()('profile', 'init', path.join(folder(), 'x.json')), 2);
    for (const flag of ['--skills', '--tools', '--current-role', '--hours-per-week', '--budget', '--name']) expect(err).toContain(flag);
  });
});

describe('a name that is a skill and a tool', () => {
  it('has its level with the skill alone, and means the same in the file as in the flags', async () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'both-'));
    onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
    const file = path.join(dir, 'me.json');
    const flags = ['--skills', 'Python:3, SQL:2', '--tools', 'Excel'];
    await run('profile', 'init', file, ...flags);
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career).toEqual({
      skills: { python: 3, sql: 2 },
      tools: ['excel'],
    });
    expect((await json('gap', 'ml-engineer', '--profile', file)).skills).toEqual((await json('gap', 'ml-engineer', ...flags)).skills);
    const ranked = async (...told: string[]) => (await json('advise', '--no-input', ...told)).recommendations;
    expect(await ranked('--profile', file)).toEqual(await ranked(...flags));
  });
});

describe('a skill that is a tool too', () => {
  it.each([
    [['--skills', 'Python:3, SQL'], { python: 3, sql: 2 }, undefined],
    [['--skills', 'SQL:3', '--tools', 'SQL, Excel'], { sql: 3 }, ['excel']],
    [['--skills', 'SQL:1', '--tools', 'SQL'], { sql: 1 }, ['sql']],
  ])('is one thing in a new file, with a level or without: %j', async (flags, skills, tools) => {
    const file = path.join(folder(), 'me.json');
    await run('profile', 'init', file, ...flags);
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).meta.career).toEqual({ skills, ...(tools && { tools }) });
    const [read, told] = [await json('gap', 'ml-engineer', '--profile', file), await run('gap', 'ml-engineer', ...flags, '--json')];
    expect(read.skills).toEqual(JSON.parse(told.out).skills);
  });

  it('is written once, and its level changes as one; a name that is a tool only stays one', async () => {
    const file = path.join(folder(), 'me.json');
    await run('profile', 'init', file, '--skills', 'SQL:2, Go:3, Kubernetes:3', '--tools', 'Excel');
    await run('profile', 'set', 'sql', 'expert', '--profile', file);
    const { skills, tools } = JSON.parse(fs.readFileSync(file, 'utf8')).meta.career;
    expect({ skills, tools }).toEqual({ skills: { sql: 5, 'go-language': 3 }, tools: ['excel', 'kubernetes: 3'] });
    const shown = await json('profile', 'show', file);
    expect(shown.tools).toContainEqual(expect.objectContaining({ tool: 'sql', level: 5 }));
  });
});

describe('compare --profile', () => {
  it('says in each row which role is nearer to you, and by how much', async () => {
    const { code, out } = await run('compare', 'ml-engineer', 'data-scientist', '--profile', resume('data-analyst.json'), '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out);
    const row = (id: string) => document.rows.find((one: { id: string }) => one.id === id);
    expect(row('skills')).toMatchObject({ nearer: 'data-scientist', nearness: [{ role: 'ml-engineer' }, { role: 'data-scientist' }] });
    expect(row('skills').by).toBeCloseTo(row('skills').nearness[1].score - row('skills').nearness[0].score, 12);
    expect(row('focus')).toMatchObject({ nearer: null, by: null, nearness: [] });
    expect(row('education').nearer === null || typeof row('education').nearer === 'string').toBe(true);
    expect(document.you).toMatchObject({ roles: [{ role: 'ml-engineer' }, { role: 'data-scientist' }], unrecognised: expect.any(Array) });
    const table = await run('compare', 'ml-engineer', 'data-scientist', '--profile', resume('data-analyst.json'), '--width', '120');
    expect(table.out).toContain('You are nearer to');
    expect(table.out).toContain('You meet');
  });

  it('leaves the document of others as it was', async () => {
    const document = await json('compare', 'ml-engineer', 'data-scientist');
    expect(document).not.toHaveProperty('you');
    expect(Object.keys(document.rows[0])).toEqual(['id', 'label', 'cells', 'difference']);
  });
});

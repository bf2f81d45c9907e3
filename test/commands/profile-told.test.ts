import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentOf, json, refused, run } from '../support/run';

/** What a person is told of how they were read. */

function fileWith(text: string): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'told-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  const file = path.join(made, 'resume.json');
  fs.writeFileSync(file, text);
  return file;
}

describe('a level that is not understood', () => {
  const told = {
    skills: [
      { name: 'SQL', level: '7 years' },
      { name: 'Docker', level: 1000 },
      { name: 'Python', level: 'guru' },
      'Statistics (120%)',
      'Mathematics',
    ],
  };

  it('is said apart from those that were left out', async () => {
    const file = fileWith(JSON.stringify(told));
    for (const argv of [
      ['gap', 'data-analyst'],
      ['plan', 'data-analyst', '--certifications', 'none'],
      ['advise'],
      ['compare', 'data-analyst', 'data-scientist'],
    ]) {
      const { out, err } = await run(...argv, '--profile', file, '--json');
      const unknown =
        'level not understood: "guru" of Python, "7 years" of SQL, "120%" of Statistics (counted as 2, foundational), "1000" of Docker (counted as used)';
      expect(err).toContain(unknown);
      expect(err).toContain('named without a level, so counted as 2, foundational: Mathematics;');
      expect(JSON.parse(out).warnings).toMatchObject([
        { code: 'unknown-level', message: expect.stringContaining(unknown) },
        { code: 'assumed-level' },
      ]);
    }
    const shown = await run('profile', 'show', file, '--width', '200');
    expect(shown.out).toContain('"SQL" (skills[0].name), level "7 years" not understood');
    expect(shown.out).toContain('"Mathematics" (skills[4]), named without a level');
    expect((await json('profile', 'show', file)).tools).toContainEqual(
      expect.objectContaining({ tool: 'docker', level: null, unknownLevel: '1000' }),
    );
  });

  it('stands behind its name however many blanks there are', async () => {
    const { err } = await run('gap', 'ml-engineer', '--skills', 'Machine  Learning (5 years)');
    expect(err).toContain('level not understood: "5 years" of Machine learning algorithms');
  });

  it('is no matter where the level is known from elsewhere', async () => {
    const file = fileWith(JSON.stringify({ skills: [...told.skills.slice(0, 1), 'SQL: 4'] }));
    expect((await run('gap', 'data-analyst', '--profile', file)).err).toBe('');
  });

  it('makes no long warning', async () => {
    const names = ['SQL', 'Python', 'Statistics', 'Mathematics', 'MLOps', 'Linear algebra', 'Programming'];
    const file = fileWith(JSON.stringify({ skills: names.map((name) => ({ name, level: 'x'.repeat(5000) })) }));
    const { err } = await run('gap', 'data-analyst', '--profile', file);
    expect(err).toContain(' and 2 more (counted as 2');
    expect(err.length).toBeLessThan(600);
  });

  it.each(['4.9', '2.5', '3.5', '4.2/5'])('is a fraction, which is not cut off: %s', async (level) => {
    expect(await refused(run('gap', 'data-analyst', '--skills', `SQL:${level}`), 2)).toContain('no level that is known');
    expect(await refused(run('profile', 'set', 'sql', level, '--profile', fileWith('{}')), 2)).toContain('there is no level');
  });
});

describe('a level of something that is only a tool', () => {
  const told = { skills: [{ name: 'Docker', level: 'Expert' }, { name: 'Word', level: 'Expert' }, { name: 'Git', level: 2 }, 'SQL: 4'] };
  const taken = 'evel 5 of "Docker" is taken as that of Containerisation';
  const idle = 'shows level 2 at most, so a higher level of it is not read: Word (5); give the level of a skill, for example "Writing:5"';
  const heldIn = async (id: string, ...argv: string[]): Promise<number | undefined> => {
    const { skills } = await json('profile', 'show', fileWith((await run('profile', 'init', '-', ...argv)).out));
    return skills.find(({ skill }: { skill: string }) => skill === id)?.level;
  };

  it('is taken as that of the skill that the tool is about, or is not read, and both are said', async () => {
    const file = fileWith(JSON.stringify(told));
    for (const argv of [['gap', 'data-analyst'], ['plan', 'data-analyst', '--certifications', 'none'], ['advise']]) {
      const { err, out } = await run(...argv, '--profile', file, '--json');
      expect(err).toContain(taken);
      expect(err).toContain(idle);
      expect(JSON.parse(out).warnings).toMatchObject([{ code: 'level-taken' }, { code: 'level-of-tool' }]);
    }
    const gap = await documentOf(run('gap', 'platform-engineer', '--skills', 'Kubernetes:5', '--json', '-q'));
    expect(gap.requirements).toContainEqual(expect.objectContaining({ skill: 'kubernetes-operation', held: 5, gap: 0 }));
  });

  it.each([
    ['Terraform', 'infrastructure-as-code'],
    ['Linux', 'linux-administration'],
    ['AWS', 'cloud-fundamentals'],
    ['Spark', 'distributed-data-processing'],
    ['dbt', 'data-transformation-workflows'],
    ['Airflow', 'data-pipelines'],
    ['PyTorch', 'deep-learning'],
    ['Tableau', 'dashboard-design'],
    ['Power BI', 'business-intelligence-reporting'],
    ['Excel', 'spreadsheet-modelling'],
    ['PostgreSQL', 'relational-database-design'],
    // The first that its entry names is Java, which is a tool of its own.
    ['Spring Boot', 'server-side-web-development'],
    // A dialect of SQL, which is a tool of its own as well.
    ['T-SQL', 'sql'],
    // It goes by the name of its skill itself.
    ['Bash', 'bash-scripting'],
  ])('of %s is that of %s', async (tool, skill) => {
    expect(await heldIn(skill, '--skills', `${tool}:4`)).toBe(4);
    expect(await heldIn(skill, '--tools', `${tool}:4`)).toBe(4);
  });

  it.each([
    ['another tool', 'DuckDB', 'SQL'],
    ['one of several, once the language is left out', 'pandas', 'Python'],
    ['shown in passing', 'Word', 'Writing'],
  ])('is no level of a skill that is %s', async (_, tool, skill) => {
    const { err } = await run('gap', 'data-analyst', '--skills', `${tool}:5`);
    expect(err).toContain(`not read: ${tool} (5); give the level of a skill, for example "${skill}:5"`);
  });

  it('only raises, and gives way to a level of the skill', async () => {
    expect(await heldIn('kubernetes-operation', '--skills', 'Kubernetes:5, Kubernetes operation:3')).toBe(3);
    expect(await heldIn('kubernetes-operation', '--skills', 'Kubernetes:5, Kubernetes operation')).toBe(5);
    expect(await heldIn('kubernetes-operation', '--skills', 'Kubernetes:5, Containerisation:3')).toBe(5);
    const file = fileWith(JSON.stringify({ skills: ['Kubernetes: 5', 'Kubernetes operation: 3'] }));
    const { skills } = await json('profile', 'show', file);
    expect(skills).toContainEqual(expect.objectContaining({ skill: 'kubernetes-operation', level: 3 }));
    expect((await run('gap', 'platform-engineer', '--profile', file)).err).toBe('');
    // Of what is chiefly about nothing here, any level of what it shows is enough.
    expect((await run('gap', 'data-analyst', '--skills', 'pandas:5, Python:4')).err).toBe('');
    expect(await heldIn('infrastructure-as-code', '--skills', 'Terraform:3, Pulumi:4')).toBe(4);
    const { err } = await run('gap', 'platform-engineer', '--skills', 'Terraform:3, Pulumi:4');
    expect(err).toBe('career: level 4 of "Pulumi" is taken as that of Infrastructure as code\n');
  });

  it('is shown beside the tool, and in what a check finds', async () => {
    const file = fileWith(JSON.stringify(told));
    const shown = (await run('profile', 'show', file, '--width', '200')).out.replace(/\s+/g, ' ');
    expect(shown).toContain('Docker, Git, SQL, Word (level 5 not read)');
    expect(shown).toContain('"Docker" (skills[0].name), the level of Docker');
    expect(shown).toContain(taken);
    expect(shown).toContain(idle);
    const checked = await run('profile', 'check', file);
    expect(checked).toMatchObject({ code: 0, err: '' });
    const text = checked.out.replace(/\s+/g, ' ');
    expect(text).toContain('All that it lists was recognised, but not every level is read.');
    expect(text).toContain(taken);
    expect(text).toContain(idle);
    expect((await json('profile', 'check', file)).levelsOfTools).toMatchObject([
      { tool: 'word', level: 5, skill: 'writing', from: 'skills[1].name' },
    ]);
  });

  it.each([
    ['that a skill of the tool has too', ['--skills', 'Docker:5, Containerisation:5']],
    ['that it shows', ['--skills', 'Docker:2, Kubernetes:1', '--tools', 'Excel']],
    ['of a word that is a skill too', ['--skills', 'SQL:5, Python:5']],
  ])('is not spoken of where it is one %s', async (_, argv) => {
    expect((await run('gap', 'devops-engineer', ...argv)).err).toBe('');
    const { code, out } = await run('profile', 'init', '-', ...argv);
    expect(code).toBe(0);
    expect((await run('gap', 'devops-engineer', '--profile', fileWith(out))).err).toBe('');
  });

  it('makes no long warning', async () => {
    const names = ['Docker', 'Excel', 'Git', 'Kubernetes', 'Jenkins', 'Terraform', 'Ansible'];
    const { err } = await run('gap', 'devops-engineer', '--skills', names.map((name) => `${name}:5`).join(','));
    expect(err).toContain('level 5 of "Jenkins" as that of Continuous integration and delivery and 2 more');
  });
});

describe('a certification in a profile', () => {
  const held = (...certificates: object[]) => fileWith(JSON.stringify({ certificates }));
  const status = async (certificate: object, asOf = '2026-11-23') => {
    const [read] = (await json('profile', 'show', held(certificate), '--as-of', asOf)).certifications;
    return [read.status, read.successor, read.lapsedOn];
  };

  it('that is retired says so, and by what it was replaced', async () => {
    const file = held({ name: 'AI-102' });
    expect(await status({ name: 'AI-102' })).toEqual(['retired', 'ms-ai-103', null]);
    expect((await status({ name: 'AI-102' }, '2026-06-30'))[0]).toBe('active');
    const { out } = await run('profile', 'show', file, '--width', '160');
    expect(out).toContain('retired 30 June 2026, now AI-103 (ms-ai-103)');
    expect(out).toContain('still counts for what it proved');
    const retiring = await run('profile', 'show', held({ name: 'DVA-C02' }), '--width', '160');
    expect(retiring.out).toContain('retiring 1 December 2026 (not verified), then DVA-C03');
    expect(retiring.out).not.toContain('still counts');
    const { skills } = await json('profile', 'show', file);
    expect(skills.flatMap((one: { because: { how: string }[] }) => one.because.map(({ how }) => how))).toContain('certification');
  });

  // Security+ holds for 36 months, CTFL for ever, and how long Claude Certified Architect holds is not known.
  it.each([
    [{ name: 'CompTIA Security+', date: '2016-06-15' }, '2019-06-15', 'yours lapsed about June 2019'],
    [{ name: 'CompTIA Security+', date: '2016-02' }, '2019-02-28', 'yours lapsed about February 2019'],
    [{ name: 'CompTIA Security+', date: 'June 2016' }, '2019-06-30', 'yours lapsed about June 2019'],
    [{ name: 'CompTIA Security+', date: '2016' }, '2019-12-31', 'yours lapsed about 2019'],
    [{ name: 'CompTIA Security+', date: '2023-11-23' }, null, undefined],
    [{ name: 'CompTIA Security+', date: '2023' }, null, undefined],
    [{ name: 'CompTIA Security+', date: 'long ago' }, null, undefined],
    [{ name: 'CompTIA Security+', date: '2016-13-45' }, null, undefined],
    [{ name: 'CompTIA Security+' }, null, undefined],
    // Under another name; an end that is written down says more than an estimate.
    [{ name: 'CompTIA Security+', issueDate: '2016-02' }, '2019-02-28', 'yours lapsed about February 2019'],
    [{ name: 'CompTIA Security+', date: '02/2016' }, '2019-02-28', 'yours lapsed about February 2019'],
    [{ name: 'CompTIA Security+', date: 'Jan 2019 - Jan 2022' }, '2022-01-31', 'yours lapsed about January 2022'],
    [{ name: 'CompTIA Security+', year: 2016 }, '2019-12-31', 'yours lapsed about 2019'],
    [{ name: 'CompTIA Security+', date: '2016', expiryDate: '2027-05' }, null, undefined],
    [{ name: 'CompTIA Security+', date: '2024', endDate: '2025-05-31' }, '2025-05-31', 'yours lapsed about May 2025'],
    [{ name: 'CompTIA Security+', date: '2016-02', expiryDate: 'none' }, '2019-02-28', 'yours lapsed about February 2019'],
    [{ name: 'ISTQB Certified Tester Foundation Level', date: '2010' }, null, undefined],
    [{ name: 'Claude Certified Architect - Foundations', date: '2010' }, null, undefined],
  ])('%j lapsed: %s', async (certificate, lapsedOn, words) => {
    expect((await status(certificate))[2]).toBe(lapsedOn);
    const { out } = await run('profile', 'show', held(certificate), '--width', '160');
    if (words === undefined) expect(out).not.toMatch(/lapsed|still counts/);
    else expect(out).toContain(`active; ${words}`);
  });
});

describe('what running text names', () => {
  it('is said with what makes it count', async () => {
    const work = [{ position: 'Cook', highlights: ['Moved the menu to PostgreSQL and Docker, with a dashboard in Excel'] }];
    const file = fileWith(JSON.stringify({ work }));
    const { out } = await run('profile', 'show', file, '--width', '200');
    const [flag = ''] = /--tools "[^"]+"/.exec(out) ?? [];
    expect(flag).toBe('--tools "PostgreSQL, Docker, Excel"');
    const { tools } = await json('profile', 'show', fileWith(JSON.stringify({ skills: [flag.slice(9, -1)] })));
    expect(tools.map((one: { title: string }) => one.title)).toEqual(['PostgreSQL', 'Docker', 'Excel']);
  });
});

describe('a job with its month in words', () => {
  it.each([
    ['2018-01', '2020-05'],
    ['Jan 2018', 'May 2020'],
    ['January 2018', 'May, 2020'],
  ])('from %s, the other from %s', async (before, after) => {
    const work = [
      { position: 'Data Engineer', startDate: before },
      { position: 'Data Analyst', startDate: after },
    ];
    expect((await json('profile', 'show', fileWith(JSON.stringify({ work })))).currentRole).toBe('data-analyst');
    const ahead = [{ position: 'Data Engineer', startDate: 'May 2028' }];
    expect((await json('profile', 'show', fileWith(JSON.stringify({ work: ahead })))).currentRole).toBe(null);
  });
});

describe('a day that lies ahead', () => {
  it.each([['2028-05'], ['May 2028'], ['2028'], ['2028-05-03']])('is one however it is written: %s', async (date) => {
    const certificates = [{ name: 'AZ-900', date }];
    const education = [{ area: 'Physics', studyType: 'Master', endDate: date }];
    const { certifications, unrecognised } = await json('profile', 'show', fileWith(JSON.stringify({ certificates, education })));
    expect(certifications).toEqual([]);
    expect(unrecognised).toMatchObject([
      { said: 'AZ-900', note: 'its date lies ahead' },
      { said: 'Master, Physics', note: 'not finished yet' },
    ]);
  });
});

describe('a tool that is named by a part of its name', () => {
  it.each([
    ['Foundry', 'Foundry (Ethereum), Microsoft Foundry or Palantir Foundry?'],
    ['Sentinel', 'Microsoft Sentinel?'],
    ['EMR', 'Amazon EMR or Amazon EMR Notebooks?'],
  ])('%s: %s', async (name, meant) => {
    expect((await run('gap', 'data-analyst', '--tools', name)).err).toContain(`"${name}" (${meant});`);
  });
});

describe('a certification among skills', () => {
  it('does not count, and is told where it would', async () => {
    const note = 'a certification, which counts among the certificates of a profile';
    expect((await run('gap', 'data-analyst', '--skills', 'OSCP')).err).toContain(`not recognised and not counted: "OSCP" (${note});`);
    const file = fileWith('{"skills":["CISSP","Knitting"]}');
    expect((await run('gap', 'data-analyst', '--profile', file)).err).toContain(`"CISSP" (${note}), "Knitting"`);
    expect((await json('profile', 'show', file)).unrecognised).toMatchObject([{ said: 'CISSP', note }, { note: null }]);
  });
});

describe('plain numbers of which one is above 5', () => {
  const rated = (...levels: number[]) =>
    fileWith(JSON.stringify({ skills: levels.map((level, at) => ({ name: ['SQL', 'Statistics'][at], level })) }));

  it.each([
    [[9, 4], 10, { sql: 4, statistics: 2 }],
    [[95, 60], 100, { sql: 4, statistics: 3 }],
  ])('are taken as out of another scale, and that is said wherever they count: %j', async (levels, top, expected) => {
    const file = rated(...levels);
    const { skills } = await json('profile', 'show', file);
    const held = skills.map(({ skill, level }: { skill: string; level: number }) => [skill, level]);
    expect(Object.fromEntries(held)).toMatchObject(expected);
    const said = `lain numbers in "skills" are taken as out of ${top}, as one of them is above 5; give levels from 0 to 5 where they are not`;
    for (const name of ['show', 'check']) expect((await run('profile', name, file)).out.replace(/\s+/g, ' ')).toContain(`Note: P${said}.`);
    for (const argv of [['gap', 'data-engineer'], ['advise']]) {
      const { err, out } = await run(...argv, '--profile', file, '--json');
      expect(err).toContain(`career: p${said}`);
      expect(JSON.parse(out).warnings).toContainEqual(expect.objectContaining({ code: 'level-scale' }));
    }
  });

  it('are said to be nothing else where none is', async () => {
    expect((await run('gap', 'data-engineer', '--profile', rated(5, 4))).err).not.toContain('out of');
  });
});

describe('the role that somebody works in', () => {
  const file = () => fileWith(JSON.stringify({ work: [{ position: 'Data Analyst', startDate: '2016' }], skills: ['SQL: 5'] }));
  const own = 'Data Analyst is your role of today: what is missing here may only not be said in the profile';

  it.each([
    ['gap', 'data-analyst'],
    ['plan', 'data-analyst', 'data-scientist'],
  ])('is said to be so by %s, whose hours are of what was not said', async (...argv) => {
    const { err, out } = await run(...argv, '--profile', file(), '--json');
    expect(err).toContain(own);
    expect(JSON.parse(out).warnings).toContainEqual(expect.objectContaining({ code: 'own-role' }));
    expect((await run(...argv, '--profile', file(), '-q')).err).not.toContain(own);
  });

  it('is no news of another role, or where nothing is missing', async () => {
    expect((await run('gap', 'data-engineer', '--profile', file())).err).not.toContain('your role of today');
    const { requirements } = await json('gap', 'data-analyst');
    const skills = Object.fromEntries(requirements.map(({ skill }: { skill: string }) => [skill, 5]));
    const able = fileWith(JSON.stringify({ meta: { career: { currentRole: 'data-analyst', skills } } }));
    for (const name of ['gap', 'plan']) expect((await run(name, 'data-analyst', '--profile', able)).err).not.toContain('role of today');
  });
});

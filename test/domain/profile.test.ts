import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/domain/names';
import { readCareerMeta } from '../../src/domain/profile/career';
import { assumedLevel, levelOf, splitLevel } from '../../src/domain/profile/levels';
import { buildNames, namedBy, suggest } from '../../src/domain/profile/names';
import { makePerson, type Person } from '../../src/domain/profile/person';
import { emptyReading, type Reading } from '../../src/domain/profile/reading';
import { lookUp, mentions, readTerm } from '../../src/domain/profile/recognise';
import { readResume } from '../../src/domain/profile/resume';
import { usualSkills } from '../../src/domain/profile/usual';
import type { Level } from '../../src/domain/types';
import { aCertification, aLinkedRole, aSkill, aTool } from '../support/builders';

const skills = [
  aSkill({ id: 'sql', title: 'SQL', aliases: ['structured query language'] }),
  aSkill({ id: 'python', title: 'Python', prerequisites: ['programming'] }),
  aSkill({ id: 'programming', title: 'Programming' }),
  aSkill({ id: 'ci-cd', title: 'Continuous integration', aliases: ['CI/CD'] }),
  aSkill({ id: 'reporting', title: 'Reporting', aliases: ['reporting'] }),
  aSkill({ id: 'time-series', title: 'Time series analysis', aliases: ['time series'] }),
];
const tools = [
  aTool({ id: 'python', title: 'Python', evidenceOf: [{ skill: 'python', level: 2 }] }),
  aTool({ id: 'go', title: 'Go', evidenceOf: [{ skill: 'programming', level: 2 }] }),
  aTool({ id: 'excel', title: 'Excel', aliases: ['Microsoft Excel'] }),
  aTool({ id: 'pytorch', title: 'PyTorch', evidenceOf: [{ skill: 'python', level: 2 }] }),
  aTool({ id: 'scikit-learn', title: 'scikit-learn' }),
  aTool({ id: 'cpp', title: 'C++' }),
];
const certifications = [
  aCertification({
    id: 'ms-pl-300',
    title: 'Microsoft Certified: Power BI Data Analyst Associate',
    issuer: 'Microsoft',
    examCodes: ['PL-300'],
    skills: [{ skill: 'reporting', level: 3 }],
  }),
];
const roles = [
  { id: 'data-analyst', title: 'Data Analyst', aliases: ['Analyst of data'] },
  { id: 'data-engineer', title: 'Data Engineer', aliases: [] },
];
const index = buildNames({ skills, tools, certifications, roles });
const world = {
  skills: new Map(skills.map((skill) => [skill.id, skill])),
  tools: new Map(tools.map((tool) => [tool.id, tool])),
  certifications: () => new Map(certifications.map((entry) => [entry.id, entry])),
};

const read = (resume: unknown): Reading => readResume(resume, index, { prose: true });
const personOf = (resume: unknown, flags: Reading = emptyReading()): Person =>
  makePerson({ reading: read(resume), meta: readCareerMeta(resume).meta, flags }, world);
const levels = (person: Person) => Object.fromEntries(person.skills);
const known = (text: string) =>
  readTerm(text, index).map((term) => [term.known.map(({ kind, id }) => `${kind}:${id}`).join(' '), term.level]);

describe('a level', () => {
  it.each([
    ['Beginner', 2],
    ['intermediate', 3],
    ['ADVANCED', 4],
    ['Master', 5],
    ['Expert', 5],
    ['expert level', 5],
    ['working', 3],
    ['none', 0],
    [3, 3],
    ['3', 3],
    [0, 0],
    ['3.0', 3],
    ['5/5', 5],
    ['4/5', 4],
    ['4 / 5', 4],
    ['Level 3', 3],
    ['3 - Intermediate', 3],
    ['Intermediate (3/5)', 3],
    ['Advanced (5 years)', 4],
    // Of another scale whose top is said; between two levels the lower one.
    ['8/10', 4],
    ['7/10', 3],
    ['4/10', 2],
    ['1/10', 1],
    ['0/10', 0],
    ['9 out of 10', 4],
    ['80%', 4],
    ['75 %', 3],
    ['100%', 5],
    ['85/100', 4],
    ['★★★★☆', 4],
    ['★★★★★', 5],
    ['●●○○○', 2],
    ['★★★★★★★☆☆☆', 3],
  ])('%j is %i', (written, level) => {
    expect(levelOf(written)).toBe(level);
  });

  it.each([
    'fluent',
    'Ninja',
    '5+ years',
    'Advanced/Expert',
    'Level 9',
    'fluent (4/5)',
    '110%',
    '6/5',
    '3/7',
    '★★★',
    '',
    6,
    -1,
    9,
    null,
    undefined,
    {},
    [],
    true,
    Number.NaN,
    'constructor',
    '3.11',
    4.9,
    2.5,
    '3.5',
    '4.2/5',
  ])('is not guessed from %j', (written) => {
    expect(levelOf(written)).toBeUndefined();
  });

  it.each([
    ['Python (advanced)', 'Python', 4],
    ['Python: 3', 'Python', 3],
    ['Python - expert', 'Python', 5],
    ['Python', 'Python', undefined],
    ['Python (the snake)', 'Python (the snake)', undefined],
    ['C++', 'C++', undefined],
    ['CI/CD: intermediate', 'CI/CD', 3],
  ])('is split from "%s"', (text, name, level) => {
    expect(splitLevel(text)).toEqual(level === undefined ? { name } : { name, level });
  });
});

describe('a term', () => {
  it.each([
    ['SQL', [['skill:sql', undefined]]],
    ['structured  query LANGUAGE', [['skill:sql', undefined]]],
    ['Python', [['skill:python tool:python', undefined]]],
    ['Python 3.11', [['skill:python tool:python', undefined]]],
    ['Structured Query Language (SQL)', [['skill:sql', undefined]]],
    ['Python (advanced)', [['skill:python tool:python', 4]]],
    ['CI/CD', [['skill:ci-cd', undefined]]],
    [
      'Go/Python',
      [
        ['tool:go', undefined],
        ['skill:python tool:python', undefined],
      ],
    ],
    [
      'Go, Python and snowballing',
      [
        ['tool:go', undefined],
        ['skill:python tool:python', undefined],
        ['', undefined],
      ],
    ],
    [
      'Python:4; SQL:2',
      [
        ['skill:python tool:python', 4],
        ['skill:sql', 2],
      ],
    ],
    [
      'I built pipelines with PyTorch, and Excel, for the finance department',
      [
        ['tool:pytorch', undefined],
        ['tool:excel', undefined],
      ],
    ],
    [
      'GitHub Actions for CI/CD',
      [
        ['', undefined],
        ['skill:ci-cd', undefined],
      ],
    ],
    ['snowballing', [['', undefined]]],
    ['', []],
    ['  \u200b ', []],
  ])('"%s" is read', (text, expected) => {
    expect(known(text)).toEqual(expected);
  });

  it('in a sentence counts only when it stands out', () => {
    const found = (text: string) => mentions(text, index).flatMap((term) => term.known.map((one) => one.id));
    expect(found('Go to market and reporting to the board')).toEqual([]);
    expect(found('Excel at what you do')).toEqual([]);
    expect(found('Wrote services in Go and did time series with scikit-learn.')).toEqual(['go', 'time-series', 'scikit-learn']);
    expect(found('Modelling in C++/Python, then Excel')).toEqual(['cpp', 'python', 'python', 'excel']);
  });

  it('leads to near names, or to none', () => {
    const near = (...argv: Parameters<typeof suggest>) => suggest(...argv).map(({ title }) => title);
    expect(near('Pyhton', ['skill', 'tool'], index)).toEqual(['Python']);
    expect(near('time serie', ['skill'], index)).toEqual(['Time series analysis']);
    expect(near('quantum knitting', ['skill', 'tool'], index)).toEqual([]);
    expect(near('x'.repeat(500), ['skill'], index)).toEqual([]);
    // A name of an exam may be longer than any other.
    expect(near('Microsoft Certified - Power BI Data Analist Asociate', ['certification'], index)).toHaveLength(1);
    expect(near('PL300', ['certification'], index)).toEqual(['Microsoft Certified: Power BI Data Analyst Associate']);
  });

  it('is found by every spelling of every name, ASCII or not', () => {
    const odd = buildNames({
      skills: [aSkill({ id: 'odd', title: 'Ünïcode näming', aliases: ['ＦＵＬＬwidth', 'ae\u0301rial', '.NET', '日本語'] })],
      tools: [],
      certifications: [],
      roles: [],
    });
    for (const name of ['ünïcode NÄMING', 'fullwidth', 'aérial', '.net', '日本語', 'odd'])
      expect(namedBy(name, ['skill'], odd), name).toHaveLength(1);
    expect(lookUp('constructor', index)).toEqual([]);
    expect(lookUp('__proto__', index)).toEqual([]);
  });
});

describe('a résumé', () => {
  it('is read with the place of everything', () => {
    const reading = read({
      basics: { label: 'Senior Data Analyst' },
      work: [
        { position: 'Data Analyst, Marketing', highlights: ['Moved reports to PyTorch'] },
        { position: 'Astronaut', endDate: '2019' },
      ],
      skills: [
        { name: 'Languages', level: 'Advanced', keywords: ['Python', 'Klingon'] },
        { name: 'SQL', level: 3 },
      ],
      certificates: [{ name: 'Power BI Data Analyst Associate (PL-300)', date: 2024 }],
      education: [{ studyType: 'BSc (Hons)', area: 'Maths' }],
      awards: [{}, {}],
    });
    expect(reading.skills.map(({ id, level, from }) => [id, level, from])).toEqual([
      ['python', 4, 'skills[0].keywords[0]'],
      ['sql', 3, 'skills[1].name'],
    ]);
    expect(reading.tools.map(({ id, level }) => [id, level])).toEqual([['python', 4]]);
    expect(reading.headings).toEqual([{ from: 'skills[0].name', said: 'Languages' }]);
    expect(reading.roles).toMatchObject([
      { id: 'data-analyst', current: false },
      { id: 'data-analyst', current: true, from: 'work[0].position' },
    ]);
    expect(reading.certifications).toMatchObject([{ id: 'ms-pl-300', date: '2024' }]);
    expect(reading.education).toMatchObject([{ level: 'bachelor', area: 'Maths' }]);
    expect(reading.mentions).toMatchObject([{ id: 'pytorch', from: 'work[0].highlights[0]' }]);
    expect(reading.unrecognised.map((entry) => entry.said)).toEqual(['Klingon', 'Astronaut']);
    expect(reading.notUsed).toEqual([{ section: 'awards', entries: 2 }]);
  });

  it.each([
    [{ skills: ['SQL', 'Python (advanced)'] }, { sql: 2, python: 4 }],
    [{ skills: { Languages: ['SQL'], Python: 3 } }, { sql: 2, python: 3 }],
    [{ skills: 'SQL, Python' }, { sql: 2, python: 2 }],
    [{ skills: [{ name: 'SQL', level: null, keywords: null }] }, { sql: 2 }],
    [{ skills: [{ name: 'Data', keywords: 'SQL; Python' }] }, { sql: 2, python: 2 }],
    [{ skills: [{ name: 'x', keywords: [{ name: 'SQL', level: 'Expert' }] }] }, { sql: 5 }],
    [{ skills: [{ name: 'SQL', level: '5+ years' }] }, { sql: 2 }],
    [{ projects: [{ keywords: ['SQL'] }] }, { sql: 2 }],
  ])('of an unusual shape is read: %j', (resume, expected) => {
    expect(levels(personOf(resume))).toMatchObject(expected);
  });

  it('never crashes, whatever its shape, and drops nothing that has text', () => {
    const sections = ['basics', 'skills', 'work', 'education', 'certificates', 'projects', 'languages', 'meta'];
    const anything = fc.anything({ maxDepth: 4, withBigInt: false, withDate: false });
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...sections), fc.string()), anything), (resume) => {
        const person = personOf(resume);
        for (const skill of person.held) expect(skill.because.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (keywords) => {
        const reading = read({ skills: [{ name: 'Group', keywords }] });
        const said = [...reading.skills, ...reading.tools, ...reading.unrecognised].length;
        const written = keywords.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        expect(said).toBeGreaterThanOrEqual(written);
      }),
    );
  });

  it('of the world outside is read: the five fixtures', () => {
    const folder = path.join(__dirname, '../fixtures/resumes');
    for (const file of ['data-analyst', 'messy-developer', 'network-export', 'career-changer']) {
      const resume = JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8'));
      expect(readCareerMeta(resume).findings).toEqual([]);
      expect(personOf(resume).reading).toBeDefined();
    }
  });
});

describe('a person', () => {
  it('holds the highest level that anything shows, with its reasons', () => {
    const person = personOf({
      skills: [
        { name: 'Python', level: 'Beginner', keywords: ['PyTorch'] },
        { name: 'Python', level: 'Advanced' },
      ],
      certificates: ['PL-300'],
    });
    expect(levels(person)).toEqual({ python: 4, programming: 2, reporting: 3 });
    expect(person.held.find((skill) => skill.skill === 'python')?.because).toMatchObject([{ how: 'stated', level: 4 }]);
    expect(person.held.find((skill) => skill.skill === 'programming')?.because).toMatchObject([{ how: 'implied', skill: 'python' }]);
    expect(person.held.find((skill) => skill.skill === 'reporting')?.because).toMatchObject([{ how: 'certification' }]);
  });

  it('who names a skill without a level holds it at the documented one', () => {
    const person = personOf({ skills: ['SQL'] });
    expect(person.held).toMatchObject([{ skill: 'sql', level: assumedLevel, because: [{ how: 'assumed', said: 'SQL' }] }]);
    expect(assumedLevel).toBe(2);
  });

  it.each([
    [{ skills: [{ name: 'SQL', level: '7 years' }] }, '7 years'],
    [{ skills: [{ name: 'SQL', level: 4.9 }] }, '4.9'],
    [{ skills: [{ name: 'Data', level: 'guru', keywords: ['SQL'] }] }, 'guru'],
    [{ skills: { SQL: 4.9 } }, '4.9'],
    [{ skills: { SQL: '7 years' } }, '7 years'],
    [{ skills: ['SQL (7 years)'] }, '7 years'],
    [{ skills: ['SQL: 9'] }, '9'],
    [{ skills: ['SQL, 2019'] }, undefined],
    [{ skills: ['SQL'] }, undefined],
  ])('who gives a level that is not understood did not leave it out: %j', (resume, unknownLevel) => {
    const [skill] = personOf(resume).held;
    expect(skill).toMatchObject({ skill: 'sql', level: assumedLevel, because: [{ how: 'assumed', said: expect.stringContaining('SQL') }] });
    expect(skill?.because[0]).toEqual(
      unknownLevel === undefined
        ? expect.not.objectContaining({ unknownLevel: expect.anything() })
        : expect.objectContaining({ unknownLevel }),
    );
  });

  it('keeps the level of a group where that of an item is not understood', () => {
    expect(levels(personOf({ skills: [{ name: 'Data', level: 'Advanced', keywords: [{ name: 'SQL', level: 'ninja' }] }] }))).toEqual({
      sql: 4,
    });
  });

  it('shows with a tool no more than their level with it', () => {
    expect(levels(personOf({ skills: [{ name: 'PyTorch', level: 1 }] }))).toEqual({ python: 1 });
    expect(levels(personOf({ skills: [{ name: 'PyTorch', level: 5 }] }))).toEqual({ python: 2, programming: 2 });
  });

  it('does not use a tool at level 0', () => {
    const person = personOf({ skills: [{ name: 'PyTorch', level: 0 }] });
    expect({ tools: person.tools, held: person.held }).toEqual({ tools: [], held: [] });
    expect(personOf({ skills: [{ name: 'PyTorch', level: 0 }, 'PyTorch'] }).tools).toEqual(['pytorch']);
  });

  it('is the same in whatever order levels stand: the highest of one kind counts', () => {
    const flag = (level: Level) => ({ id: 'python', title: 'Python', from: '--skills', said: `Python:${level}`, level });
    for (const order of [
      [3, 5],
      [5, 3],
    ] as const)
      expect(levels(personOf({}, { ...emptyReading(), skills: order.map(flag) }))).toMatchObject({ python: 5 });
  });

  it('has every tool and the first mention of a skill among the reasons', () => {
    const person = personOf({ skills: ['PyTorch', 'SQL', 'structured query language', 'Python'] });
    const because = (id: string) => person.held.find(({ skill }) => skill === id)?.because;
    expect(because('sql')).toMatchObject([{ how: 'assumed', said: 'SQL' }]);
    expect(because('python')).toMatchObject([{ how: 'assumed' }, { tool: 'pytorch' }, { tool: 'python' }]);
  });

  it('uses tools, listed by name, with their levels where every mention has one', () => {
    const { tools: used, toolLevels } = personOf({
      skills: [{ name: 'PyTorch', level: 3 }, { name: 'PyTorch', level: 4 }, 'Excel', { name: 'Go', level: 3 }, 'Go'],
    });
    expect(used).toEqual(['excel', 'go', 'pytorch']);
    expect(toolLevels).toEqual(new Map([['pytorch', 4]]));
  });

  it.each([
    ['2012', '2020', 'data-engineer'],
    ['2020', '2012', 'data-analyst'],
    [undefined, undefined, 'data-analyst'],
  ])('of two roles of today has the one that began last, else the first: %s, %s', (first, second, role) => {
    const work = [
      { position: 'Data Analyst', startDate: first, endDate: 'Present' },
      { position: 'Data Engineer', startDate: second, endDate: 'Present' },
    ];
    expect(personOf({ work }).currentRole).toBe(role);
  });

  it('is believed in their own words where another skill implies more', () => {
    expect(levels(personOf({ meta: { career: { skills: { programming: 1, python: 3 } } } }))).toEqual({ programming: 1, python: 3 });
  });

  it('is believed in their own words: meta.career before the rest, a flag before both', () => {
    const resume = { skills: [{ name: 'Python', level: 'Expert' }], meta: { career: { skills: { python: 1 } } } };
    expect(levels(personOf(resume))).toEqual({ python: 1 });
    const flags = { ...emptyReading(), skills: [{ id: 'python', title: 'Python', from: '--skills', said: 'Python:3', level: 3 as const }] };
    expect(levels(personOf(resume, flags))).toEqual({ python: 3, programming: 2 });
  });

  it('is told what is usual in their role, and none of it counts', () => {
    const person = personOf({ skills: ['SQL'], work: [{ position: 'Data Analyst' }] });
    const role = aLinkedRole({
      skills: [
        { skill: 'sql', level: 4, importance: 5, relation: 'essential', basis: 'judgement' },
        { skill: 'python', level: 3, importance: 3, relation: 'essential', basis: 'judgement' },
        { skill: 'reporting', level: 3, importance: 4, relation: 'essential', basis: 'judgement' },
        { skill: 'ci-cd', level: 3, importance: 4, relation: 'essential', basis: 'judgement' },
        { skill: 'time-series', level: 3, importance: 5, relation: 'optional', basis: 'judgement' },
      ],
    });
    expect(person.currentRole).toBe('data-analyst');
    expect(usualSkills(role, person).map((entry) => entry.skill)).toEqual(['ci-cd', 'reporting', 'python']);
    expect(levels(person)).toEqual({ sql: 2 });
  });
});

describe('meta.career', () => {
  const findings = (career: unknown) =>
    readCareerMeta({ meta: { career } }).findings.map(({ path: way, code, like }) => [
      way.slice(2).join('.'),
      code,
      like
        ? (nearestNames(
            like.known.map((id) => ({ id, title: id, aliases: [] })),
            like.word,
            1,
          )[0] ?? '')
        : '',
    ]);

  it('has a fixed shape: every departure is found, with the nearest key', () => {
    expect(
      findings({
        skils: {},
        skills: { sql: 9, python: 'high', reporting: 2.5 },
        hoursPerWeek: 0,
        budget: '5',
        currentRole: 3,
        tools: ['a', 1],
        interests: { realistic: 8, artistik: 3, social: 'much' },
        log: [{}, { skill: 'sql', from: 0, to: 1, on: '2026-13-45' }],
      }),
    ).toEqual([
      ['skils', 'unknown-key', 'skills'],
      ['hoursPerWeek', 'out-of-range', ''],
      ['budget', 'wrong-type', ''],
      ['currentRole', 'wrong-type', ''],
      ['skills.sql', 'out-of-range', ''],
      ['skills.python', 'wrong-type', ''],
      ['skills.reporting', 'out-of-range', ''],
      ['tools.1', 'wrong-type', ''],
      ['interests.artistik', 'unknown-key', 'artistic'],
      ['interests.realistic', 'out-of-range', ''],
      ['interests.social', 'wrong-type', ''],
      ['log.0', 'wrong-type', ''],
      ['log.1', 'wrong-type', ''],
    ]);
    expect(findings({ interests: 'painting' })).toEqual([['interests', 'wrong-type', '']]);
  });

  it.each<[career: Record<string, unknown>, wrong: string[]]>([
    [{ hoursPerWeek: 0.5, budget: 0, skills: { sql: 0, python: 5 }, interests: { realistic: 1, social: 7, artistic: null } }, []],
    [{ hoursPerWeek: 168, interests: null, log: [{ skill: 'sql', from: 0, to: 5, on: '2028-02-29' }] }, []],
    [
      { hoursPerWeek: 0.4, budget: -1, interests: { realistic: 0.9, social: 7.1 } },
      ['hoursPerWeek', 'budget', 'interests.realistic', 'interests.social'],
    ],
    [{ hoursPerWeek: 168.5, log: [{ skill: 'sql', from: 0.5, to: 5, on: '2028-02-29' }] }, ['hoursPerWeek', 'log.0']],
  ])('has bounds, which are within: %j', (career, wrong) => {
    expect(findings(career).map(([way]) => way)).toEqual(wrong);
  });

  it('is read without what is wrong in it', () => {
    const { meta } = readCareerMeta({
      meta: { career: { tools: [1, 'go', null], certifications: ['x', {}], skills: { sql: 6, python: 2 } } },
    });
    expect(meta).toEqual({ tools: ['go'], certifications: ['x'], skills: new Map([['python', 2]]), log: [] });
  });

  it('may be missing, or null, or only in part there', () => {
    for (const document of [
      {},
      { meta: null },
      { meta: { career: null } },
      { meta: { career: {} } },
      null,
      3,
      { meta: { career: { skills: null } } },
    ]) {
      expect(readCareerMeta(document)).toEqual({ meta: { skills: new Map(), tools: [], certifications: [], log: [] }, findings: [] });
    }
  });
});

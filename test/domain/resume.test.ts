import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNames } from '../../src/domain/profile/names';
import type { Reading } from '../../src/domain/profile/reading';
import { readResume } from '../../src/domain/profile/resume';
import { aCertification, aSkill, aTool } from '../support/builders';

const index = buildNames({
  skills: [aSkill({ id: 'sql', title: 'SQL' })],
  tools: ['Python', 'PyTorch', 'Kafka'].map((title) => aTool({ id: title.toLowerCase(), title })),
  certifications: [
    aCertification({ id: 'cissp', title: 'CISSP' }),
    aCertification({ id: 'terraform', title: 'HashiCorp Certified: Terraform Associate (004)' }),
    aCertification({ id: 'az-900', title: 'Azure', examCodes: ['AZ-900'] }),
  ],
  roles: ['Data Analyst', 'Data Engineer', 'Data Scientist', 'ML Engineer', 'Recruiter'].map((title) => ({
    id: title.toLowerCase().replace(' ', '-'),
    title,
    aliases: title === 'Data Engineer' ? ['DE'] : title === 'Data Analyst' ? ['Analyst'] : [],
  })),
});
const read = (resume: unknown): Reading => readResume(resume, index, { prose: true });

/** Everything of a reading, a line each: what was read as what, from where. */
function lines(resume: unknown): string[] {
  const { skills, tools, certifications, roles, education, mentions, unrecognised, headings, notUsed } = read(resume);
  return [
    ...[...skills, ...tools, ...certifications].map((entry) => `${entry.id} from ${entry.from}`),
    ...roles.map((role) => `${role.current ? 'now ' : ''}${role.id} from ${role.from}`),
    ...education.map((entry) => `${entry.level} from ${entry.from}`),
    ...mentions.map((entry) => `(${entry.id}) from ${entry.from}`),
    ...headings.map((entry) => `${entry.said}: from ${entry.from}`),
    ...unrecognised.map((entry) => `"${entry.said}" from ${entry.from}`),
    ...notUsed.map((entry) => `unused ${entry.section} ${entry.entries}`),
  ];
}

describe('of a résumé nothing vanishes', () => {
  it.each([
    [{ certificates: [], certifications: ['CISSP', 'AZ-900'] }, ['cissp from certifications[0]', 'az-900 from certifications[1]']],
    [{ certificates: null, certifications: ['CISSP'] }, ['cissp from certifications[0]']],
    [{ certificates: ['AZ-900'], certifications: ['CISSP'] }, ['az-900 from certificates[0]', 'cissp from certifications[0]']],
    ...[
      'HashiCorp Certified: Terraform Associate (004)',
      'HashiCorp Certified: Terraform Associate (003)',
      'HashiCorp Certified - Terraform Associate (002)',
      'HashiCorp Certified Terraform Associate',
      'Terraform Associate',
    ].map((name): [unknown, string[]] => [{ certificates: [name] }, ['terraform from certificates[0]']]),
    [{ work: [], employment: [{ position: 'Data Analyst' }] }, ['now data-analyst from employment[0].position']],
    // No skill, though the name of a role.
    [{ skills: ['Data Engineer'] }, ['"Data Engineer" from skills[0]']],
    [{ basics: ['Data Engineer'] }, ['"Data Engineer" from basics[0]']],
    [{ basics: 'Data Engineer' }, ['"Data Engineer" from basics']],
    [{ basics: { label: 'Data Engineer', hobby: 'chess' } }, ['data-engineer from basics.label', 'unused basics.hobby 1']],
    [{ meta: 'x' }, ['unused meta 1']],
    [{ meta: { theme: 'even' } }, []],
    [{ projects: ['Churn model in PyTorch'] }, ['(pytorch) from projects[0]']],
    [{ basics: { summary: 'Kafka.' } }, ['(kafka) from basics.summary']],
    [{ basics: { summary: 'Kafka wrote novels.' } }, []],
    [{ projects: [{ name: 'Churn model in PyTorch' }] }, ['(pytorch) from projects[0].name']],
    [
      { projects: [{ name: 'x', roles: ['Data Analyst', 'Cook'] }] },
      ['data-analyst from projects[0].roles[0]', '"Cook" from projects[0].roles[1]'],
    ],
    [{ certificates: [{ issuer: 'Microsoft', date: '2020' }] }, ['"Microsoft" from certificates[0]']],
    [{ work: [{ name: 'ACME', startDate: '2019' }] }, ['"ACME" from work[0]']],
    [{ work: [{ company: 'ACME', title: 'Data Analyst' }] }, ['now data-analyst from work[0].title']],
    [
      { work: [{ position: 'Data Analyst', technologies: ['Kafka'], team: ['a', 'b'] }] },
      ['kafka from work[0].technologies[0]', 'now data-analyst from work[0].position', 'unused work[0].team 2'],
    ],
    [{ work: [{}, null, { position: null }] }, []],
    [{ skills: [{ name: 'Klingon', keywords: [null, ''] }] }, ['"Klingon" from skills[0].name']],
    [{ skills: [{ name: 'SQL', years: 5 }] }, ['sql from skills[0].name', 'unused skills[0].years 1']],
    [
      { skills: [{ category: 'Data', items: ['SQL', 'Python'], tools: 'Kafka' }] },
      ['sql from skills[0].items[0]', 'python from skills[0].items[1]', 'kafka from skills[0].tools', 'Data: from skills[0].category'],
    ],
    [{ Skills: ['SQL'], technical_skills: ['Python'] }, ['sql from Skills[0]', 'python from technical_skills[0]']],
    [{ 'Work Experience': [{ position: 'Data Analyst' }] }, ['now data-analyst from Work Experience[0].position']],
    [{ Certifications: ['CISSP'] }, ['cissp from Certifications[0]']],
    [{ Meta: { career: {} } }, ['unused Meta 1']],
    [{ skills: [{ title: 'Data', keywords: ['SQL'] }] }, ['sql from skills[0].keywords[0]', 'Data: from skills[0].title']],
    [{ skills: [['SQL', 'Python']] }, ['sql from skills[0][0]', 'python from skills[0][1]']],
    [{ skills: ['Languages: SQL'] }, ['sql from skills[0]', 'Languages: from skills[0]']],
    [{ education: [{ degree: 'MSc' }, { institution: 'Life' }] }, ['master from education[0]', '"Life" from education[1]']],
    ...['present', 'Expected May 2027', 'in progress'].map((endDate): [unknown, string[]] => [
      { education: [{ studyType: 'MSc', endDate }] },
      ['"MSc" from education[0]'],
    ]),
    [{ education: [{ area: 'BSc Mathematics' }] }, ['bachelor from education[0]']],
    [{ education: [{ studyType: '', area: 'Machine Learning' }] }, ['"Machine Learning" from education[0]']],
    [{ awards: [{}, {}], volunteer: {}, references: '' }, ['unused awards 2']],
    [
      { certificates: ['CISSP, AZ-900; Scuba'] },
      ['cissp from certificates[0]', 'az-900 from certificates[0]', '"Scuba" from certificates[0]'],
    ],
    [{ certificates: 'CISSP, Scuba' }, ['"CISSP, Scuba" from certificates']],
    [{ technologies: ['SQL'], tools: 'Kafka' }, ['sql from technologies[0]', 'kafka from tools']],
    [
      {
        work: [
          {
            company: 'ACME',
            positions: [
              { title: 'Data Engineer', start: '2020' },
              { title: 'Data Analyst', start: '2018', end: '2020' },
            ],
          },
        ],
      },
      ['now data-engineer from work[0].positions[0].title', 'data-analyst from work[0].positions[1].title'],
    ],
    // Exams that are still to be passed.
    ...['CISSP (in progress)', 'AZ-900 (expected 2027)', 'Preparing for AZ-900', 'Not yet: AZ-900', 'AZ-900 - planned'].map(
      (name): [unknown, string[]] => [{ certificates: [{ name }] }, [`"${name}" from certificates[0]`]],
    ),
    [{ certificates: [{ name: 'CISSP', date: 'Expected May 2027' }] }, ['"CISSP" from certificates[0]']],
    [
      { certificates: [{ name: 'CISSP', authority: 'ISC2', year: 2021, expirationDate: 'May 2024', credentialId: 'x' }] },
      ['cissp from certificates[0]', 'unused certificates[0].credentialId 1'],
    ],
    // Dates.
    [{ certificates: [{ name: 'CISSP', date: '2020-13-45' }] }, ['cissp from certificates[0]', '"2020-13-45" from certificates[0].date']],
    [
      { education: [{ studyType: 'BSc', endDate: '2020-02-30' }] },
      ['bachelor from education[0]', '"2020-02-30" from education[0].endDate'],
    ],
  ])('%j', (resume, expected) => {
    expect(lines(resume)).toEqual(expected);
  });

  it('whatever its shape: every text is read, or listed, or in a place that is', () => {
    let next = 0;
    const text = fc.constant(null).map(() => `zq${++next}x`);
    const keys = ['name', 'title', 'keywords', 'level', 'position', 'roles', 'studyType', 'area', 'label', 'degree', 'odd', 'courses'];
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(null, '', true, 3),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 3 }),
      ),
    }));
    const section = fc.constantFrom(
      'basics',
      'skills',
      'work',
      'employment',
      'certificates',
      'certifications',
      'education',
      'projects',
      'odd',
    );
    fc.assert(
      fc.property(fc.dictionary(section, value, { maxKeys: 3 }), (resume) => {
        const reading = read(resume);
        const { notUsed, ...rest } = reading;
        const told = JSON.stringify(rest);
        for (const leaf of leavesOf(resume, '')) {
          // What has no name is listed as it is written, up to a length.
          const asWritten = rest.unrecognised.filter(({ said }) => /^[[{]/.test(said)).map(({ from }) => from);
          const isUnused = [...notUsed.map((one) => one.section), ...asWritten].some((place) => leaf.at.startsWith(place));
          // Running text is searched, and a project's name is one; the names of a person and of an employer say nothing.
          const isProse =
            /^basics\.name|^(work|employment)(\[\d+\])?\.name|\.courses|^projects\[\d+\](\.name.*)?$|^projects(\.name.*)?$/.test(leaf.at);
          expect(told.includes(leaf.text) || isUnused || isProse, `${leaf.text} at ${leaf.at} in ${JSON.stringify(resume)}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function leavesOf(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ at, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, number) => leavesOf(item, `${at}[${number}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, at === '' ? key : `${at}.${key}`));
}

describe('a degree without an end', () => {
  const degrees = (education: object) =>
    readResume({ education: [{ studyType: 'MSc', ...education }] }, index, { asOf: '2026-11-30' }).education;

  it.each([
    [{ startDate: '2026-09' }, 0],
    [{ startDate: '2026' }, 0],
    [{ startDate: '2019-09' }, 1],
    [{ startDate: '2025-12', endDate: '2026-10' }, 1],
    [{ startDate: '2025-09', endDate: '2027' }, 0],
    [{}, 1],
  ])('%j counts: %i', (dates, count) => {
    expect(degrees(dates)).toHaveLength(count);
  });
});

describe('a level in a résumé', () => {
  const levels = (skills: unknown) =>
    [...read({ skills }).skills, ...read({ skills }).tools].map(({ id, level }) => `${id} ${level ?? '-'}`).join(', ');

  it.each([
    [[{ name: 'SQL', proficiency: 'Advanced' }], 'sql 4'],
    [[{ name: 'SQL', rating: 3 }], 'sql 3'],
    [[{ name: 'SQL', level: '', rating: '4' }], 'sql 4'],
    [[{ name: 'Data', rating: 4, keywords: ['SQL'] }], 'sql 4'],
    [[{ name: 'Data', keywords: [{ name: 'SQL', proficiency: '60%' }] }], 'sql 3'],
    // One number above 5 shows of which scale all are.
    [
      [
        { name: 'SQL', level: 4 },
        { name: 'Kafka', level: 9 },
      ],
      'sql 2, kafka 4',
    ],
    [
      [
        { name: 'SQL', rating: '80' },
        { name: 'Kafka', rating: '5' },
      ],
      'sql 4, kafka 1',
    ],
    [
      [
        {
          name: 'Data',
          keywords: [
            { name: 'SQL', level: 4 },
            { name: 'Kafka', level: 8 },
          ],
        },
      ],
      'sql 2, kafka 4',
    ],
    [{ SQL: 90, Kafka: 40 }, 'sql 4, kafka 2'],
    [
      [
        { name: 'SQL', level: 4 },
        { name: 'Kafka', level: 5 },
      ],
      'sql 4, kafka 5',
    ],
    [
      [
        { name: 'SQL', level: 4 },
        { name: 'Kafka', level: 900 },
      ],
      'sql 4, kafka -',
    ],
    [
      [
        { name: 'SQL', level: 4 },
        { name: 'Kafka', level: 'Expert' },
      ],
      'sql 4, kafka 5',
    ],
  ])('%j: %s', (skills, expected) => {
    expect(levels(skills)).toBe(expected);
  });
});

describe('the role of today', () => {
  const current = (resume: unknown) => read(resume).roles.flatMap((role) => (role.current ? [role.id] : []));
  const job = (position: string, startDate?: string, endDate?: string) => ({ position, startDate, endDate });

  it.each([
    ['the only one', [job('Data Analyst', '2019')], ['data-analyst']],
    ['without dates the first', [job('Data Analyst'), job('Data Engineer')], ['data-analyst']],
    ['the newest without an end', [job('Data Analyst', '2012'), job('Data Engineer', '2020-05')], ['data-engineer']],
    ['not an old one whose end was forgotten', [job('Data Analyst', '2012'), job('Data Engineer', '2020', '2023')], []],
    ['not even where the newer one is unknown', [job('Cook', '2022'), job('Data Analyst', '2012')], []],
    ['one that says so', [job('Data Analyst', '2012', 'Present'), job('Data Engineer', '2020', '2023')], ['data-analyst']],
    ...['Till date', 'to present', 'aktuell', 'actualidad', 'Obecnie'].map((end): [string, unknown[], string[]] => [
      `one until "${end}"`,
      [job('Data Analyst', '2012', end), job('Data Engineer', '2020', '2023')],
      ['data-analyst'],
    ]),
    ...[
      ['03/2019', '05/2019'],
      ['2019/03', '2019/05/01'],
      ['03.2019', '01.05.2019'],
      ['Mar-2019', 'May-2019'],
      ['11/12/2018', '11/12/2019'],
    ].map(([first, second]): [string, unknown[], string[]] => [
      `the newest of ${first} and ${second}`,
      [job('Data Analyst', first), job('Data Engineer', second)],
      ['data-engineer'],
    ]),
    ['one that is marked', [{ ...job('Data Analyst', '2012', '2014'), current: true }], ['data-analyst']],
    [
      'every one that says so',
      [job('Data Analyst', '2012', 'Present'), job('Data Engineer', '2020', 'now')],
      ['data-analyst', 'data-engineer'],
    ],
    [
      'beside one that says so the newest',
      [job('Data Analyst', '2012', 'Present'), job('Data Engineer', '2020')],
      ['data-analyst', 'data-engineer'],
    ],
    ['none whose end is no day', [job('Data Analyst', '2012', '2020-02-31')], []],
    ['none that has ended', [job('Data Analyst', '2012', '2014')], []],
  ])('is %s', (_, work, expected) => {
    expect(current({ work })).toEqual(expected);
  });

  it('is read from start and end too', () => {
    expect(current({ work: [{ position: 'Data Analyst', start: 2018, end: 'Present' }] })).toEqual(['data-analyst']);
  });

  it.each([
    ['Senior Data Analyst (m/f/d), Marketing', ['data-analyst']],
    ['Data Analyst L2', ['data-analyst']],
    ['DataAnalyst', ['data-analyst']],
    ['Data Analyst III', ['data-analyst']],
    ['Tier 2 Data Analyst', ['data-analyst']],
    ['Tier 2 Analyst', []],
    ['L1 Analyst', []],
    ['Mid-level Data Analyst 2, part-time', ['data-analyst']],
    ['Entry Level Data Analyst', ['data-analyst']],
    ['Mid-Senior Data Analyst', ['data-analyst']],
    ['Mid-Data Analyst', []],
    ['Apprentice Data Analyst', ['data-analyst']],
    ['Data Analyst 365', []],
    ['Marketing - Data Analyst', ['data-analyst']],
    ['Data Analyst at ACME', ['data-analyst']],
    ['Data Analyst for Data Scientist teams', ['data-analyst']],
    ['Data Analyst / Data Engineer', ['data-analyst', 'data-engineer']],
    ['Data Analyst / Senior Data Analyst', ['data-analyst']],
    ['Recruiter for Data Scientist', ['recruiter']],
    ['Headhunter for Data Scientist', []],
    ['Assistant to Data Scientist', []],
    ['Teacher | Data Analyst (aspiring)', []],
    ['Teacher | Aspiring Data Analyst', []],
    ['Former Data Analyst', []],
    ['Data Engineer | former Data Analyst', ['data-engineer']],
    // Two letters behind a comma are a country or a degree.
    ['Nurse | Berlin, DE', []],
    ['Teacher, DE', []],
    ['DE', ['data-engineer']],
    ['Data Analyst | DE', ['data-analyst', 'data-engineer']],
    // What is broad names no role beside something else.
    ['Analyst', ['data-analyst']],
    ['Senior Analyst (m/f/d)', ['data-analyst']],
    ['Analyst, Equity Research', []],
    ['Programmer/Analyst', []],
    // Turned round, joined, and with what it is done with.
    ['Engineer, Data', ['data-engineer']],
    ['Senior Analyst - Data', ['data-analyst']],
    ['Analyst & Engineer, Data', []],
    ['Data/ML Engineer', ['data-engineer', 'ml-engineer']],
    ['Data & ML Engineer II', ['data-engineer', 'ml-engineer']],
    ['ML and Data Engineer at ACME', ['ml-engineer', 'data-engineer']],
    ['Data Analyst and Trainer', ['data-analyst']],
    ['Trainer and Data Analyst', []],
    ['Kafka Data Engineer', ['data-engineer']],
    ['Senior Data Engineer Kafka', ['data-engineer']],
    ['Data Engineer (Kafka)', ['data-engineer']],
    ['Kafka Analyst', []],
    ['Founding Data Engineer', ['data-engineer']],
    // In brackets.
    ['Data Analyst (ML Engineer)', ['data-analyst', 'ml-engineer']],
    ['Technology Associate (Senior Data Engineer)', ['data-engineer']],
    ['Ingénieure Data (Data Engineer)', ['data-engineer']],
    ['Hiring Manager (Data Scientist)', []],
    ['Trainer (Data Scientist)', []],
    ['Consultant (DE)', []],
  ])('is not guessed: "%s"', (position, expected) => {
    const reading = read({ work: [{ position }] });
    expect(reading.roles.map((role) => role.id)).toEqual(expected);
    expect(reading.unrecognised).toHaveLength(expected.length === 0 ? 1 : 0);
  });
});

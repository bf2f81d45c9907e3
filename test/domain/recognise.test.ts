import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNames } from '../../src/domain/profile/names';
import { lookUp, readTerm, splitNames, suggestionsFor, unknownLevel } from '../../src/domain/profile/recognise';
import { aSkill, aTool } from '../support/builders';

const titles = [
  ['hex', 'Hex'],
  ['prisma', 'Prisma'],
  ['figma', 'Figma'],
  ['make', 'Make'],
  ['shell', 'Shell'],
  ['ray', 'Ray'],
  ['kafka', 'Kafka', 'Apache Kafka'],
  ['spark', 'Spark'],
  ['aws', 'AWS', 'Amazon Web Services'],
  ['ec2', 'EC2', 'Amazon EC2', 'AWS EC2'],
  ['s3', 'S3'],
  ['lambda', 'Lambda'],
  ['databricks', 'Databricks'],
  ['azure', 'Azure'],
  ['terraform', 'Terraform'],
  ['ansible', 'Ansible'],
  ['excel', 'Excel'],
  ['vba', 'VBA', 'Excel VBA'],
  ['teams', 'Microsoft Teams', 'Teams'],
  ['docker', 'Docker'],
  ['python', 'Python'],
  ['java', 'Java'],
  ['c', 'C'],
  ['cpp', 'C++'],
  ['r', 'R'],
  ['d', 'D'],
  ['go', 'Go'],
  ['power-bi', 'Power BI'],
  ['postgresql', 'PostgreSQL', 'Postgres'],
] as const;
const skills = [
  aSkill({ id: 'sql', title: 'SQL', aliases: ['structured query language'] }),
  aSkill({ id: 'infrastructure-as-code', title: 'Infrastructure as code' }),
  aSkill({ id: 'statistics', title: 'Statistics' }),
  aSkill({ id: 'elm', title: 'Elm', aliases: ['Elm 3'] }),
  aSkill({ id: 'auth', title: 'Authentication and authorisation' }),
];
const index = buildNames({
  skills,
  tools: titles.map(([id, title, ...aliases]) => aTool({ id, title, aliases })),
  certifications: [],
  roles: [],
});

const counted = buildNames({
  skills: [
    aSkill({ id: 'risks', title: 'Risk assessment' }),
    aSkill({ id: 'plans', title: 'Data strategies' }),
    aSkill({ id: 'c', title: 'C' }),
  ],
  tools: [aTool({ id: 'teams', title: 'Teams', aliases: [] })],
  certifications: [],
  roles: [],
});

/** What was read, with its level; what was not, in quotes; headings with a colon. */
const read = (text: string): string[] =>
  readTerm(text, index).map(({ said, known, level, isHeading }) =>
    isHeading ? `${said}:` : known.length === 0 ? `"${said}"` : `${known[0]?.id}${level === undefined ? '' : ` ${level}`}`,
  );

describe('a term is read, or what of it was not read is listed', () => {
  it.each([
    // Lists, in words and in brackets.
    ['Kafka and Spark on AWS', ['kafka', 'spark', 'aws']],
    ['Spark on AWS', ['spark', 'aws']],
    ['Kafka and Spork on AWS', ['kafka', '"Spork"', 'aws']],
    ['AWS (EC2, S3, Lambda)', ['aws', 'ec2', 's3', 'lambda']],
    ['AWS (EC2, Glacier)', ['aws', 'ec2', '"Glacier"']],
    ['AWS (EC2, S3) and Docker', ['aws', 'ec2', 's3', 'docker']],
    ['Infrastructure as code with Terraform and Ansible on AWS', ['infrastructure-as-code', 'terraform', 'ansible', 'aws']],
    ['SQL, authentication and authorisation, Python', ['sql', 'auth', 'python']],
    ['Languages: Python, SQL', ['Languages:', 'python', 'sql']],
    ['Python, Klingon', ['python', '"Klingon"']],
    ['Klingon and Elvish', ['"Klingon and Elvish"']],
    // Levels, and words that are none.
    ['Excel: fluent', ['excel', '"fluent"']],
    ['Excel - fluent', ['excel', '"fluent"']],
    ['Python: 9', ['python', '"9"']],
    ['Python (5 years)', ['python', '"5 years"']],
    ['Python (3.11)', ['python']],
    ['Python (basic)', ['python', '"basic"']],
    ['Python (Programming Language)', ['python']],
    ['R (Programming Language), SQL', ['r', 'sql']],
    ['Python (advanced), SQL', ['python 4', 'sql']],
    ['Go, Python (advanced)', ['go', 'python 4']],
    ['Go/Python (advanced)', ['go 4', 'python 4']],
    ['python (4)', ['python 4']],
    ['python: 4', ['python 4']],
    ['Advanced Excel', ['excel 4']],
    ['Intermediate Power BI', ['power-bi 3']],
    ['Python expert', ['python 5']],
    ['Structured Query Language (SQL)', ['sql']],
    ['Standard query language (SQL)', ['sql']],
    ['Ninja work (SQL)', ['"Ninja work"', 'sql']],
    ['SQL 4', ['sql 4']],
    ['SQL 0', ['sql 0']],
    ['SQL 11', ['sql']],
    ['SQL 9', ['sql']],
    ['Web 3', ['"Web 3"']],
    // What has one version in its name has others.
    ['Elm 3', ['elm']],
    ['Elm 2', ['elm']],
    ['Elm: 2', ['elm 2']],
    ['Docker 4', ['docker']],
    ['Not familiar with Docker', ['"Not familiar with Docker"']],
    ['no Java', ['"no Java"']],
    ['Languages: Python (expert)', ['Languages:', 'python 5']],
    ['SQL: Python (expert), Java (beginner)', ['sql', 'python 5', 'java 2']],
    ['Python: expert', ['python 5']],
    ['Statistics basics', ['statistics']],
    ['authentication and authorisation experience', ['auth']],
    ['Strong statistics skills', ['statistics']],
    ['Elvish basics', ['"Elvish basics"']],
    ['Java 8/11/17', ['java']],
    ['Postgres 19c/21c', ['postgresql']],
    ['SQL 8/10', ['sql 4']],
    ['Kafka 80%', ['kafka 4']],
    ['Power BI ★★★☆☆', ['power-bi 3']],
    ['SQL (7/10)', ['sql 3']],
    ['Klingon 8/10', ['"Klingon 8/10"']],
    // A name in brackets beside one that both make up.
    ['Excel (VBA)', ['excel', 'vba']],
    ['Excel VBA', ['vba']],
    ['AWS (EC2)', ['aws', 'ec2']],
    ['Amazon (EC2)', ['ec2']],
    ['AWS (EC2 (spot), S3)', ['aws', 'ec2', '"spot"', 's3']],
    // Part of a name is not the name.
    ['Teams management', ['"Teams management"']],
    ['Teams administration', ['teams']],
    ['Docker management', ['docker']],
    // A letter among signs is no name.
    ["=cmd|' /C calc'!A0", [`"=cmd|' /C calc'!A0"`]],
    ["Excel, @SUM(1)*cmd|'/C calc'!A0", ['excel', '"@SUM(1)*cmd"', `"'/C calc'!A0"`]],
    ['/C', ['"/C"']],
    ['=R', ['"=R"']],
    ['"R"', ['r']],
    ['- R', ['r']],
    ['– R', ['r']],
    ['«R»', ['r']],
    ['C/R', ['c', 'r']],
    ['Hex Fiend', ['"Hex Fiend"']],
    ['Prisma Cloud', ['"Prisma Cloud"']],
    ['Figma Make', ['"Figma Make"']],
    ['Shell Oil', ['"Shell Oil"']],
    ['Ray tracing', ['"Ray tracing"']],
    ['Docker in production', ['"Docker in production"']],
    ['R & D', ['"R & D"']],
    ['R&D', ['"R&D"']],
    ['C1', ['"C1"']],
    ['B2', ['"B2"']],
    ['Go to', ['"Go to"']],
    // ... unless the rest says what it is, or whose.
    ['Python programming', ['python']],
    ['Python programming language', ['python']],
    ['Java development', ['java']],
    ['Postgres database', ['postgresql']],
    ['Microsoft Excel', ['excel']],
    ['Apache Spark', ['spark']],
    ['Excel 2019', ['excel']],
    ['Python3', ['python']],
    ['Python 3.x', ['python']],
    ['C++17', ['cpp']],
    // Versions of a database have a letter.
    ['Postgres 19c', ['postgresql']],
    ['Postgres 23ai', ['postgresql']],
    ['C 11', ['c']],
    ['AWS Glue', ['aws']],
    ['Ansible playbooks', ['ansible']],
    ['Docker structured query language', ['docker', 'sql']],
    ['Strong Python', ['python']],
    ['Azure Databricks', ['azure', 'databricks']],
    ['Python SQL Excel', ['python', 'sql', 'excel']],
    ['using Docker', ['docker']],
    // Sentences are searched for names; a word that looks like one and is none is listed.
    ['I built pipelines with Kafka, and Excel, for the finance department', ['kafka', 'excel']],
    ['Moved twelve services from Jankins to Docker', ['"Jankins"', 'docker']],
    ['Kafka, Go to market', ['kafka', '"Go to market"']],
    ['Excel at what you do', ['"Excel at what you do"']],
    ['Go to market and reporting to the board', ['"Go to market and reporting to the board"']],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('whatever was joined how: every word that looks like a name is in what was read or in what was listed', () => {
    const item = fc.oneof(
      fc.constantFrom('Kafka', 'AWS', 'SQL', 'Power BI', 'EC2', 'Python (advanced)', 'C++'),
      fc.integer({ min: 10, max: 99 }).map((n) => `Zork${n}`),
    );
    const glue = fc.constantFrom(', ', '; ', ' and ', ' & ', ' / ', '/', ' on ', ' with ', ' ', ': ', ' - ', ' for the ');
    fc.assert(
      fc.property(fc.array(fc.tuple(item, glue), { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, isBracketed) => {
        const text = parts.map(([name, join], at) => (at === parts.length - 1 ? name : `${name}${join}`)).join('');
        const written = isBracketed ? `AWS (${text})` : text;
        const told = readTerm(written, index)
          .map(({ said }) => said)
          .join(' | ');
        for (const [name] of parts) expect(told, written).toContain(name.replace(' (advanced)', ''));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['SQL, AWS (EC2, S3); Git', ['SQL', 'AWS (EC2, S3)', 'Git']],
    ['AWS (EC2 (spot, large), S3),SQL', ['AWS (EC2 (spot, large), S3)', 'SQL']],
    ['AWS (EC2, S3', ['AWS (EC2', 'S3']],
    ['EC2), S3', ['EC2)', 'S3']],
    ['AWS (EC2\nS3)', ['AWS (EC2', 'S3)']],
    [' , ;', []],
  ])('names of a list: %j', (text, expected) => {
    expect(splitNames(text)).toEqual(expected);
  });

  it('and a name that is part of it is suggested', () => {
    const near = (text: string) => suggestionsFor(text, ['skill', 'tool'], index);
    expect(near('Hex Fiend')).toEqual(['Hex']);
    expect(near('Figma Make')).toEqual(['Figma', 'Make']);
    expect(near('Docker in production')).toEqual(['Docker']);
    expect(near('Pyhton')).toEqual(['Python']);
    expect(near('quantum knitting')).toEqual([]);
    expect(suggestionsFor('Hex Fiend', ['certification'], index)).toEqual([]);
  });

  it('a skill is the same as one and as many, a tool is not', () => {
    const named = (text: string) => lookUp(text, counted).map(({ id }) => id);
    expect(['risk assessments', 'Risk Assessment', 'Data Strategy', 'data strategies'].map(named)).toEqual([
      ['risks'],
      ['risks'],
      ['plans'],
      ['plans'],
    ]);
    expect(['Team', 'Teams', 'CS'].map(named)).toEqual([[], ['teams'], []]);
  });

  it('a name of two letters has no version without a blank', () => {
    expect(lookUp('C1', index)).toEqual([]);
    expect(lookUp('R4', index)).toEqual([]);
    expect(lookUp('Python (the snake)', index)).toEqual([]);
    expect(lookUp('Python 3.12', index)).toMatchObject([{ id: 'python' }]);
  });
});

it('no text that is longer than any name is one, whatever could be taken off it', () => {
  expect(lookUp(`SQL${'!'.repeat(400)}`, index)).toHaveLength(1);
  expect(lookUp(`SQL${'!'.repeat(500)}`, index)).toEqual([]);
});

it('two levels are no level, a heading before one name with a level is none of them', () => {
  expect(unknownLevel('SQL:4:expert', index)).toBe('4:expert');
  expect(unknownLevel('Languages: SQL:4', index)).toBeUndefined();
});

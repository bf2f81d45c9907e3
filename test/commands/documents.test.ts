import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documents } from '../../src/build/documents';
import { bakeryDir } from '../support/bakery';
import { bakeryRunner, type Ran, root, run, runner, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();

type Schema = { [key: string]: unknown };

/** The published schema with every object closed: nothing may be printed that it does not describe. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema as Schema).map(([key, value]) => [key, closed(value)]));
  return inner.type === 'object' && inner.properties !== undefined && inner.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}

const schemaOf = (name: string): Schema => JSON.parse(fs.readFileSync(path.join(root, 'data/schema', `${name}.json`), 'utf8'));

function faults(name: string, document: unknown, { open = false } = {}): unknown[] {
  const ajv = new Ajv2020({ allErrors: false, strict: false });
  ajv.validate(open ? schemaOf(name) : (closed(schemaOf(name)) as object), document);
  return (ajv.errors ?? []).map(({ instancePath, message, params }) => ({ instancePath, message, params }));
}

const json = async (ran: Promise<Ran>): Promise<Schema> => JSON.parse((await ran).out);

const profile = {
  basics: { name: 'A baker' },
  work: [{ position: 'Baker', startDate: '2020-01-01', summary: 'Kneading.' }],
  skills: [{ name: 'Kneading', level: 'Advanced' }, { name: 'Juggling' }],
  meta: { career: { skills: { counting: 3 }, hoursPerWeek: 6, currentRole: 'baker' } },
};

/** Every kind of document, from a command that prints much of what it can. */
const printed: [string, string[]][] = [
  ['comparison', ['compare', 'baker', 'miller', 'pastry-chef']],
  ['comparison', ['compare', 'baker', 'miller', '--profile', 'PROFILE']],
  ['similar', ['similar', 'baker']],
  ['list', ['list']],
  ['list', ['list', 'skills']],
  ['list', ['list', 'tools']],
  ['list', ['list', 'families']],
  ['list', ['certifications']],
  ['entry', ['show', 'role:baker']],
  ['entry', ['show', 'skill:kneading']],
  ['entry', ['show', 'tool:scales']],
  ['entry', ['show', 'certification:master-baker-1']],
  ['search', ['search', 'bake']],
  ['start', []],
  ['help', ['help', 'compare']],
  ['help', ['help', 'formats']],
  ['gap', ['gap', 'miller', '--skills', 'Kneading:4, Juggling']],
  ['path', ['path', 'baker', 'miller']],
  ['path', ['path', 'miller', '--profile', 'PROFILE']],
  ['plan', ['plan', 'miller', 'pastry-chef', '--profile', 'PROFILE']],
  ['plan', ['plan', 'baker']],
  ['profile', ['profile', 'show', 'PROFILE']],
  ['profile-new', ['profile', 'init', 'NEW', '--skills', 'Kneading:3', '--tools', 'Scales']],
  ['profile-change', ['profile', 'set', 'kneading', '4', '--profile', 'PROFILE']],
  ['profile-check', ['profile', 'check', 'PROFILE']],
  ['advice', ['advise', '--skills', 'Kneading:4, Juggling', '--no-input']],
  ['questions', ['advise', '--print-questions']],
  ['kb-problems', ['kb', 'check', bakeryDir, '--no-builtin', '--as-of', '2026-11-23']],
  ['kb-stats', ['kb', 'stats']],
  ['kb-new', ['kb', 'new', 'role', 'apprentice', '--dry-run']],
];

const shipped: [string, string[]][] = [
  ['comparison', ['compare', 'ml-engineer', 'data-scientist', 'devops-engineer', 'security-analyst', 'product-analyst', 'ai-engineer']],
  ['list', ['certifications']],
  ['entry', ['show', 'role:ml-engineer']],
  ['entry', ['show', 'certification:ms-ai-102']],
  ['gap', ['gap', 'ml-engineer', '--skills', 'Python:4, SQL']],
  ['path', ['path', 'data-analyst', 'ml-engineer']],
  ['plan', ['plan', 'ml-engineer', 'data-engineer', '--skills', 'Python:3', '--budget', '300']],
  ['plan', ['plan', 'ml-engineer', '--certifications', 'pcap,pcep', '--budget', '300']],
  ['plan', ['plan', 'ml-engineer', '--budget', '50']],
  ['advice', ['advise', '--tools', 'Python, pandas, scikit-learn', '--no-input', '--why-not', 'data-analyst']],
  ['advice', ['advise', '--answers', 'ANSWERS', '--why-not', 'data-analyst', '--min-pay', '100000']],
  ['questions', ['advise', '--print-questions']],
  ['kb-schemas', ['kb', 'schema']],
  ['kb-stats', ['kb', 'stats']],
];

/** To every question of the shipped bank the answer that stands first. */
const firstOptions = [...readFirstOptions()];

function* readFirstOptions(): Generator<[string, string]> {
  const dir = path.join(root, 'data/questions');
  for (const name of fs.readdirSync(dir)) {
    for (const { id, options } of parse(fs.readFileSync(path.join(dir, name), 'utf8'))) if (options[0]) yield [id, options[0].id];
  }
}

describe('a document is what its schema says, and has no field that is not in it', () => {
  const withFiles = (argv: readonly string[]) => {
    const answers = { schemaVersion: 1, answers: Object.fromEntries(firstOptions) };
    const dir = writeFiles(tempDir(), { PROFILE: JSON.stringify(profile), ANSWERS: JSON.stringify(answers) });
    return argv.map((word) => (/^[A-Z]+$/.test(word) ? path.join(dir, word) : word));
  };

  it.each(printed)('%s: career %j', async (name, argv) => {
    const document = await json(bakery(...withFiles(argv), '--json'));
    expect(document.schema).toBe(`career/${name}`);
    expect(faults(name, document)).toEqual([]);
  });

  it.each(shipped)('%s on the shipped base: career %j', async (name, argv) => {
    const document = await json(run(...withFiles(argv), '--json'));
    expect(document.schema).toBe(`career/${name}`);
    expect(faults(name, document)).toEqual([]);
  });

  it('error, whatever failed', async () => {
    const failing = [
      ['compare', 'bakr', 'miller'],
      ['lst'],
      ['list', '--kb', '/nowhere'],
      ['advise', '--no-input'],
      ['list', '--width', '1'],
    ];
    for (const argv of failing) {
      const { err } = await bakery('--json', ...argv);
      expect(faults('error', JSON.parse(err)), argv.join(' ')).toEqual([]);
    }
  });

  it('batch and person, line by line', async () => {
    const people = [
      '{"id":"a","skills":["Kneading"],"tools":["Scales"]}',
      '{"id":2}',
      '{"skills":["x"]}',
      'no',
      '{"id":"e","answers":{"nothing":1}}',
    ];
    const { code, out } = await bakeryRunner({ stdin: people.join('\n') })('advise', '--batch', '-');
    expect(code).toBe(4);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(people.length);
    for (const line of lines) expect(faults('batch', line)).toEqual([]);
    for (const line of people.filter((text) => text.startsWith('{'))) expect(faults('person', JSON.parse(line))).toEqual([]);
  });

  it('answers, as they are saved', async () => {
    expect(
      faults('answers', {
        schemaVersion: 1,
        answers: { a: 'x', b: 2, c: ['x', 'y'], d: null },
        skills: ['Python'],
        constraints: { firstJob: true },
      }),
    ).toEqual([]);
    expect(faults('answers', { schemaVersion: 2, answers: {} })).not.toEqual([]);
    expect(faults('answers', { schemaVersion: 1, answer: {} })).not.toEqual([]);
    expect(faults('resume', profile, { open: true })).toEqual([]);
  });

  it('and every document is tried', () => {
    const tried = new Set([...printed, ...shipped].map(([name]) => name));
    const elsewhere = ['error', 'batch', 'person', 'answers', 'resume'];
    expect([...Object.keys(documents)].filter((name) => !tried.has(name) && !elsewhere.includes(name))).toEqual([]);
  });
});

describe('every document', () => {
  it.each([...printed, ...shipped].map(([, argv]) => [argv]))('career %j begins and ends alike, and is the same in YAML', async (argv) => {
    if (argv.some((word) => /^[A-Z]+$/.test(word))) return;
    const ask = shipped.some(([, own]) => own === argv) ? run : bakery;
    const document = await json(ask(...argv, '--json'));
    const keys = Object.keys(document);
    expect(keys.slice(0, 3)).toEqual(['schema', 'schemaVersion', 'knowledgeBase']);
    expect(keys.at(-1)).toBe('warnings');
    expect(document.schemaVersion).toBe(1);
    expect(document.knowledgeBase).toMatchObject({ asOf: '2026-11-23' });
    expect((await ask(...argv, '-f', 'yaml')).out).toContain(`schema: ${document.schema}\n`);
    expect(await json(ask(...argv, '--json'))).toEqual(document);
  });

  it('carries the warnings that are told on stderr', async () => {
    const { out, err } = await runner({ compiled: '/nowhere' })('list', 'families', '--json');
    const { warnings } = JSON.parse(out) as { warnings: { code: string; message: string }[] };
    expect(warnings.map(({ code }) => code)).toEqual(['compiled-missing']);
    expect(err).toBe(`career: ${warnings[0]?.message}\n`);
  });

  it('says which base it is from', async () => {
    expect((await json(bakery('--json'))).knowledgeBase).toMatchObject({ version: '3.1' });
    expect((await json(run('--json'))).knowledgeBase).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/) });
  });
});

import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/types';
import { shippedBase } from '../data/shipped';
import { advised, answersFile } from '../support/advising';
import { parseCsv } from '../support/csv';
import { aPerson, fileOf } from '../support/people';
import { errorOf, json, refused, run, runner, tempDir } from '../support/run';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

const answers = {
  'code-all-day': 2,
  'talk-or-quiet': '2',
  'free-day': 'question-figures',
  'work-activities': ['analyze-data', 'research'],
};

describe('--print-questions', () => {
  it('prints the bank with its options', async () => {
    const { schema, questions } = await json('advise', '--print-questions');
    expect(schema).toBe('career/questions');
    expect(questions.length).toBeGreaterThanOrEqual(40);
    for (const question of questions) {
      expect(Object.keys(question)).toEqual(['id', 'text', 'why', 'type', 'options']);
      expect(['single', 'multiple', 'scale']).toContain(question.type);
      for (const option of question.options) expect(Object.keys(option)).toEqual(['id', 'label']);
    }
    const activities = questions.find(({ id }: { id: string }) => id === 'work-activities');
    expect(activities.options.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['analyze-data', 'run-data-infrastructure', 'prototype-ml', 'run-ml-service', 'improve-models', 'research']),
    );
    const { out } = await run('advise', '--print-questions');
    expect(out).toContain('work-activities (any number)');
  });

  it('is a row per option in CSV', async () => {
    const { code, out } = await run('advise', '--print-questions', '-f', 'csv');
    expect(code).toBe(0);
    const [head, ...rows] = parseCsv(out);
    expect(head).toEqual(['question', 'text', 'type', 'option', 'label']);
    expect(rows).toEqual(
      base.questions.flatMap(({ id, text, type, options }) => options.map((one) => [id, text, type, one.id, one.label])),
    );
  });

  it('sets the question, its options and its reason apart', async () => {
    const { out } = await run('advise', '--print-questions');
    const parts = out.split('\n\n').map((part) => part.trim().replaceAll('\n', ' '));
    for (const { text, why } of base.questions) {
      expect(parts.filter((part) => part.endsWith(text))).toHaveLength(1);
      expect(parts).toContain(`Why this is asked: ${why}`);
    }
  });

  it('can all be answered from a file', async () => {
    const { questions } = await json('advise', '--print-questions');
    const all = Object.fromEntries(questions.map(({ id, options }: { id: string; options: { id: string }[] }) => [id, options.at(-1)?.id]));
    expect(await advised(['--answers', '-'], { stdin: JSON.stringify({ schemaVersion: 1, answers: all }) })).toMatchObject({
      asked: questions.length,
    });
  });
});

describe('--answers', () => {
  it('reads JSON and YAML alike, from a file and from standard input', async () => {
    const document = { schemaVersion: 1, answers, tools: ['SQL'], skills: ['Statistics:3'] };
    const yaml = `# mine\nschemaVersion: 1\nanswers:\n  code-all-day: 2\n  talk-or-quiet: "2"\n  free-day: question-figures\n  work-activities: [analyze-data, research]\ntools: [SQL]\nskills:\n  - Statistics:3\n`;
    const asJson = await run('advise', '--answers', answersFile(document), '--json');
    expect(asJson.code).toBe(0);
    expect(await run('advise', '--answers', answersFile(yaml, 'answers.yaml'), '--json')).toEqual(asJson);
    for (const stdin of [JSON.stringify(document), yaml, `\ufeff${yaml.replaceAll('\n', '\r\n')}`])
      expect(await runner({ stdin })('advise', '--answers', '-', '--json')).toEqual(asJson);
  });

  it('takes an option by its id, a step of a scale by its number, a list, and nothing for a skipped question', async () => {
    const plain = await advised(['--answers', answersFile({ schemaVersion: 1, answers })]);
    const other = {
      'work-activities': ['research', 'analyze-data', 'research'],
      'free-day': ['question-figures'],
      'talk-or-quiet': 2,
      'code-all-day': '2',
      'looks-matter': null,
    };
    const read = await advised([
      '--answers',
      answersFile({ schemaVersion: 1, answers: other, skills: null, tools: null, constraints: null }),
    ]);
    expect(read).toMatchObject({ asked: 4, recommendations: plain.recommendations });
  });

  it('takes marks in any order, and each once', async () => {
    const of = (marks: string[]) =>
      answersFile({ schemaVersion: 1, answers: { 'free-day': 'question-figures', 'work-activities': marks } });
    const why = ['--why-not', 'ux-designer'];
    const plain = await advised(['--answers', of(['analyze-data', 'research']), ...why]);
    expect(await advised(['--answers', of(['research', 'analyze-data', 'research']), ...why])).toEqual(plain);
  });

  it('takes no marks for an answer, and nothing for none', async () => {
    const asked = async (marks: unknown) =>
      (await advised(['--answers', answersFile({ schemaVersion: 1, answers: { 'work-activities': marks }, tools: ['SQL'] })])).asked;
    expect([await asked([]), await asked(null)]).toEqual([1, 0]);
  });

  it('takes a limit of nothing for none', async () => {
    const of = (constraints: unknown) => ['--answers', answersFile({ schemaVersion: 1, tools: ['SQL'], constraints })];
    const none = { education: null, onCall: null, firstJob: null, minimumPay: null, families: null };
    expect(await advised(of(none))).toEqual(await advised(of({})));
  });

  it.each([0, 10_000_000])('takes a minimum of the pay of %i, as the flag does', async (minimumPay) => {
    const file = answersFile({ schemaVersion: 1, tools: ['SQL'], constraints: { minimumPay } });
    expect(await advised(['--answers', file])).toEqual(await advised(['--tools', 'SQL', '--min-pay', `${minimumPay}`]));
  });

  it('stands below flags, and beside them', async () => {
    const file = answersFile({ schemaVersion: 1, answers, tools: ['SQL'], constraints: { onCall: 'rare', firstJob: true } });
    const both = answersFile({ schemaVersion: 1, answers, tools: ['SQL', 'R'], constraints: { onCall: 'some', firstJob: true } });
    expect(await run('advise', '--answers', file, '--tools', 'R', '--on-call', 'some', '--json')).toEqual(
      await run('advise', '--answers', both, '--json'),
    );
  });

  it('is not read twice from standard input', async () => {
    await refused(run('advise', '--answers', '-', '--profile', '-'), 2);
  });

  it.each<[string, unknown, string, string | undefined]>([
    [
      'an unknown question',
      { schemaVersion: 1, answers: { 'code-al-day': 1 } },
      '1:31 answers.code-al-day: there is no question "code-al-day"',
      'code-all-day',
    ],
    [
      'an unknown option',
      { schemaVersion: 1, answers: { 'free-day': 'talk-and-plann' } },
      '1:42 answers.free-day: "talk-and-plann" is not allowed here',
      'talk-and-plan',
    ],
    [
      'an unknown option in a list',
      { schemaVersion: 1, answers: { 'work-activities': ['research', 'reserch'] } },
      'answers.work-activities[1]: "reserch" is not allowed',
      'research',
    ],
    [
      'a number off the scale',
      { schemaVersion: 1, answers: { 'code-all-day': 6 } },
      'the number 6 is not allowed here; allowed: 1, 2, 3, 4, 5',
      undefined,
    ],
    [
      'two options of one',
      { schemaVersion: 1, answers: { 'free-day': ['talk-and-plan', 'draw-screens'] } },
      'this should be one option, not a list',
      undefined,
    ],
    ['no option of one', { schemaVersion: 1, answers: { 'free-day': [] } }, 'this should be one option, not a', undefined],
    ['an unknown key', { schemaVersion: 1, answers: {}, tolls: [] }, '1:33 tolls: there is no field "tolls"', 'tools'],
    ['an unknown limit', { schemaVersion: 1, constraints: { onCal: 'some' } }, 'constraints.onCal: there is no field "onCal"', 'onCall'],
    ['a number in quotes', { schemaVersion: '1' }, '"1" is not allowed here; allowed: 1', 'write it without quotes'],
    ['a limit without sense', { schemaVersion: 1, constraints: { education: 'bachelors' } }, '"bachelors" is not allowed here', 'bachelor'],
    [
      'a family that is none',
      { schemaVersion: 1, constraints: { families: ['analytic'] } },
      'constraints.families[0]: "analytic" is not allowed',
      'analytics',
    ],
    ['pay that is no number', { schemaVersion: 1, constraints: { minimumPay: '90k' } }, 'this should be US dollars a year', undefined],
    ['pay without end', { schemaVersion: 1, constraints: { minimumPay: 1e308 } }, 'a whole number up to 10,000,000', undefined],
    ['half a dollar', { schemaVersion: 1, constraints: { minimumPay: 0.5 } }, 'a whole number up to 10,000,000', undefined],
    ['no version', { answers: {} }, '1:1 the field "schemaVersion" is missing', '"schemaVersion": 1'],
    [
      'an answer beside "answers"',
      { 'free-day': 'draw-screens' },
      'free-day: there is no field "free-day"',
      'answers belong under "answers": {"schemaVersion": 1, "answers": {"free-day": ',
    ],
    ['another version', { schemaVersion: 2, answers: {} }, 'the number 2 is not allowed here; allowed: 1', undefined],
    ['answers that are a list', { schemaVersion: 1, answers: [] }, 'answers: this should be keys with values', undefined],
    ['tools that are no list', { schemaVersion: 1, tools: 'SQL' }, 'tools: this should be a list', undefined],
    [
      'a level that is none',
      { schemaVersion: 1, skills: ['Python:wizard'] },
      '1:30 skills[0]: the level "wizard" is not allowed here; allowed: 0 none, 1 awareness, 2 foundational',
      'write a number or a word of these behind the name',
    ],
    [
      'a level as a value',
      { schemaVersion: 1, skills: [{ Python: 4 }] },
      '1:30 skills[0]: this should be text, not keys with values',
      'its level behind a colon without a blank: "Python:4"',
    ],
    ['a level that is too high', { schemaVersion: 1, skills: ['SQL:3', 'Statistics: 9'] }, 'skills[1]: the level "9" is not', undefined],
    ['a level behind one of several names', { schemaVersion: 1, tools: ['R, SQL:-1'] }, 'tools[0]: the level "-1" is not', undefined],
    ['a tool that is no text', { schemaVersion: 1, tools: ['SQL', 7] }, 'tools[1]: this should be text', undefined],
    ['a list', [], 'this should be keys with values, among them "answers"', undefined],
    ['nothing', '', 'this is not valid JSON: it is empty', undefined],
    ['no YAML', 'answers: [', ':1:', undefined],
  ])('refuses %s', async (_, content, message, suggestion) => {
    const file = answersFile(content);
    const told = await refused(run('advise', '--answers', file), 4);
    expect(told).toContain(message);
    expect(told.split('\n')[0]).toMatch(/^career: .*answers\.json:\d+:\d+ /);
    if (suggestion) expect(told).toContain(suggestion);
    // Said once: in the message, and not again as a hint.
    expect(told.split('did you mean').length).toBeLessThanOrEqual(2);
    const error = await errorOf(run('advise', '--answers', file, '--json'));
    expect(error).toMatchObject({ exitCode: 4 });
    expect(error.details[0]).toMatchObject({ file, line: expect.any(Number), column: expect.any(Number) });
  });

  it.each([
    ['one of a kind', { answers: { 'free-day': 'nap', 'code-all-day': 9 } }, 'write one of those'],
    [
      'different ones',
      { answers: { 'free-day': 'nap' }, toools: [] },
      'what helps differs from line to line: with --json each finding has its own "tip"',
    ],
  ])('gives a hint that holds for all of %s', async (_, content, hint) => {
    const file = answersFile({ schemaVersion: 1, ...content });
    expect((await refused(run('advise', '--answers', file), 4)).trimEnd().split('\n').at(-1)).toBe(`hint: ${hint}`);
    const { details } = await errorOf(run('advise', '--answers', file, '--json'));
    for (const { tip } of details) expect(tip).toMatch(/./);
  });

  it('says everything that is wrong at once, each with its line', async () => {
    const file = answersFile('schemaVersion: 1\nanswers:\n  free-day: nap\n  nonsense: 1\n  code-all-day: 9\ntoools: []\n', 'a.yaml');
    const { details } = await errorOf(run('advise', '--answers', file, '--json'));
    expect(details.map(({ line, code }: { line: number; code: string }) => [line, code]).sort()).toEqual([
      [3, 'unknown-value'],
      [4, 'unknown-key'],
      [5, 'unknown-value'],
      [6, 'unknown-key'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows no question "%s"', async (id) => {
    await refused(run('advise', '--answers', answersFile(`{"schemaVersion": 1, "answers": {"${id}": 1}}`)), 4);
  });

  it('refuses a file that is not there, a directory, and bytes that are no text', async () => {
    await refused(run('advise', '--answers', path.join(tempDir(), 'none.json')), 4);
    await refused(run('advise', '--answers', tempDir()), 4);
    await refused(runner({ stdin: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) })('advise', '--answers', '-'), 4);
  });
});

describe('a family', () => {
  it('is meant by its id or title, in any case, in a flag and in a file', async () => {
    const ids = ['data-platform', 'security'];
    const byId = (await run('advise', '--tools', 'SQL', '--family', ...ids, '--json')).out;
    expect((await run('advise', '--tools', 'SQL', '--family', 'Data platform', 'SECURITY', '--json')).out).toBe(byId);
    expect(await run('list', '--family', 'Data Platform')).toEqual(await run('list', '--family', 'data-platform'));
    const file = answersFile({ schemaVersion: 1, answers: {}, tools: ['SQL'], constraints: { families: ['Security', 'data Platform'] } });
    expect((await run('advise', '--answers', file, '--json')).out).toBe(byId);
    const twice = { schemaVersion: 1, tools: ['SQL'], constraints: { families: ['Security', 'security', 'data-platform'] } };
    const why = ['--why-not', 'data-analyst'];
    const byFlag = ['--tools', 'SQL', '--family', 'Security', 'security', 'data-platform'];
    for (const told of [['--answers', answersFile(twice)], byFlag]) {
      const { out } = await run('advise', ...told, ...why);
      expect(out.replace(/\s+/g, ' ')).toContain('Your limit "only data-platform, security" rules it out');
    }
    const [one] = (await run('advise', '--answers', file, '--save-answers', path.join(tempDir(), 'a.json'))).err.match(/\/.*a\.json/) ?? [];
    expect(JSON.parse(fs.readFileSync(one ?? '', 'utf8')).constraints.families.sort()).toEqual(ids);
  });
});

describe('--save-answers', () => {
  it('keeps what was told, so that --answers gives the same', async () => {
    const file = path.join(tempDir(), 'mine.json');
    const first = await runner({ stdin: JSON.stringify({ schemaVersion: 1, answers, constraints: { onCall: 'some' } }) })(
      ...[
        'advise',
        '--answers',
        '-',
        '--tools',
        'Tableau; SQL; Tableau',
        '--skills',
        'Statistics:3',
        '--first-job',
        '--save-answers',
        file,
        '--json',
      ],
    );
    expect(first).toMatchObject({ code: 0, err: `career: wrote ${file}\n` });
    expect(await run('advise', '--answers', file, '--json')).toEqual({ ...first, err: '' });
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
      schemaVersion: 1,
      answers: { 'free-day': 'question-figures', 'work-activities': ['analyze-data', 'research'] },
      tools: ['Tableau', 'SQL'],
      constraints: { onCall: 'some', firstJob: true },
    });
  });

  it('for anybody', async () => {
    await fc.assert(
      fc.asyncProperty(aPerson(base, { limited: true }), async (person) => {
        const file = path.join(tempDir(), 'mine.json');
        const told = await runner({ stdin: JSON.stringify(fileOf(person)) })('advise', '--answers', '-', '--save-answers', file, '--json');
        expect((await run('advise', '--answers', file, '--json')).out).toEqual(told.out);
      }),
      { numRuns: 6 },
    );
  });

  it('writes YAML where the file is named so', async () => {
    const file = path.join(tempDir(), 'mine.YAML');
    const told = ['--tools', 'SQL, C#', '--skills', 'Statistics:3', '--first-job'];
    const first = await run('advise', ...told, '--save-answers', file, '--json');
    expect(fs.readFileSync(file, 'utf8')).toBe(
      'schemaVersion: 1\nanswers: {}\nskills:\n  - Statistics:3\ntools:\n  - SQL\n  - C#\nconstraints:\n  firstJob: true\n',
    );
    expect((await run('advise', '--answers', file, '--json')).out).toBe(first.out);
    expect((await run('advise', ...told, '--save-answers', file, '--force', '--quiet')).err).toBe('');
  });

  it('overwrites only with --force', async () => {
    const file = answersFile('precious');
    await refused(run('advise', '--tools', 'SQL', '--save-answers', file), 2);
    expect((await run('advise', '--tools', 'SQL', '--save-answers', file, '--force')).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toContain('"SQL"');
  });
});

describe('without a terminal', () => {
  it('says every key that is missing, and its flag', async () => {
    const told = await refused(run('advise'), 2);
    for (const flag of ['--skills', '--tools', '--profile', '--answers']) expect(told).toContain(flag);
    for (const { id } of base.questions) expect(told).toContain(id);
    const error = await errorOf(run('advise', '--json'));
    expect(error).toMatchObject({ code: 'input-needed', exitCode: 2 });
    expect(error.details).toEqual([
      { key: 'skills', flag: '--skills' },
      { key: 'tools', flag: '--tools' },
      { key: 'profile', flag: '--profile' },
      ...base.questions.map(({ id }) => ({ key: `answers.${id}`, flag: '--answers' })),
    ]);
  });

  it('limits alone say nothing of the person', async () => {
    await refused(run('advise', '--first-job'), 2);
  });
});

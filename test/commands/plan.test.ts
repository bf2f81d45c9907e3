import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { duration } from '../../src/domain/duration';
import { bakeryRunner, documentOf, json, refused, root, run } from '../support/run';

const bakery = bakeryRunner();
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
const plan = async (...argv: string[]): Promise<any> => documentOf(bakery('plan', ...argv, '--json'));
type StepJson = {
  id: string;
  kind: string;
  title: string;
  start: string;
  end: string;
  hours: { low: number; high: number };
  cost?: number;
  serves: string[];
};

function temporaryFile(name: string, text: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

describe('plan', () => {
  it('has the promised document', async () => {
    const document = await plan('baker', '--start', '2027-01-04');
    expect(document).toMatchObject({ schema: 'career/plan', targets: ['baker'], start: '2027-01-04', hoursPerWeek: 8 });
    expect(Object.keys(document.totals)).toEqual(['hours', 'weeks', 'weeksRange', 'costUsd', 'unpriced']);
    const [first] = document.steps;
    expect(Object.keys(first)).toEqual([
      'id',
      'kind',
      'skill',
      'title',
      'fromLevel',
      'toLevel',
      'serves',
      'hours',
      'start',
      'end',
      'able',
      'proof',
    ]);
    expect(first).toMatchObject({ kind: 'skill', serves: ['baker'], start: '2027-01-04' });
    const hours = document.steps.reduce((sum: number, step: StepJson) => sum + step.hours.low, 0);
    expect(hours).toBe(document.totals.hours.low);
    const gap = await documentOf(bakery('gap', 'baker', '--json'));
    expect((await plan('baker', '--certifications', 'none')).totals.hours).toEqual(gap.hours);
  });

  it('is also called roadmap', async () => {
    expect((await bakery('roadmap', 'baker', '--json')).out).toBe((await bakery('plan', 'baker', '--json')).out);
  });

  it('places an exam with its price and renewal where its skills are covered', async () => {
    const { steps, totals } = await plan('baker', '--certifications', 'master-baker');
    const exam = steps.find((step: StepJson) => step.id === 'master-baker');
    expect(exam).toMatchObject({ kind: 'certification', certification: 'master-baker', cost: 300, hours: { low: 0, high: 0 } });
    expect(exam).toHaveProperty('renewal');
    const before = steps.filter((step: StepJson) => step.kind === 'skill' && ['kneading:4', 'fermentation:4'].includes(step.id));
    for (const step of before) expect(step.end <= exam.start).toBe(true);
    expect(totals.costUsd).toBe(300);
  });

  it('never plans a retired certification: what took its place is planned, and that is said', async () => {
    const { steps } = await plan('baker', '--certifications', 'master-baker-1');
    const exam = steps.find((step: StepJson) => step.kind === 'certification');
    expect(exam).toMatchObject({ id: 'master-baker', insteadOf: 'master-baker-1' });
    const { out } = await bakery('plan', 'baker', '--certifications', 'master-baker-1');
    expect(out.replace(/\s+/g, ' ')).toMatch(/takes the place of .*, whose last day is 30 June 2025/);
    // Before its end it is planned as it is.
    const before = await plan(
      'baker',
      '--certifications',
      'master-baker-1',
      '--start',
      '2024-01-01',
      '--hours-per-week',
      '168',
      '--as-of',
      '2024-01-01',
    );
    expect(before.steps.find((step: StepJson) => step.kind === 'certification')).toMatchObject({ id: 'master-baker-1', insteadOf: null });
  });

  it('keeps the budget and names what it cut', async () => {
    const document = await plan('baker', '--certifications', 'master-baker', '--budget', '299.5');
    expect(document.totals.costUsd).toBeLessThanOrEqual(299.5);
    expect(document.leftOut).toContainEqual(expect.objectContaining({ certification: 'master-baker', reason: 'over-budget', cost: 300 }));
    const { out } = await bakery('plan', 'baker', '--certifications', 'master-baker', '--budget', '100');
    expect(out).toContain('Cut by the budget');
    for (const budget of ['0', '50', '150', '300', '600'])
      expect((await plan('baker', 'miller', 'pastry-chef', '--budget', budget)).totals.costUsd).toBeLessThanOrEqual(Number(budget));
  });

  it('says that a price is not known instead of counting it as nothing', async () => {
    const { out, err } = await bakery('plan', 'pastry-chef', '--certifications', 'pastry-2', '--json');
    const document = JSON.parse(out);
    const exam = document.steps.find((step: StepJson) => step.id === 'pastry-2');
    expect(exam).not.toHaveProperty('cost');
    expect(document.totals).toMatchObject({ costUsd: 0, unpriced: ['pastry-2'] });
    expect(err).toContain('is not known, so the cost is without it');
  });

  it('keeps several doors open: stage by stage, shared steps first, with what each door costs', async () => {
    const document = await json('plan', 'ml-engineer', 'data-scientist');
    const stages = document.stages.map((stage: { level: number; serves: string[] }) => [stage.level, -stage.serves.length]);
    expect([...stages].sort(([a, b], [c, d]) => a - c || b - d)).toEqual(stages);
    expect(document.doors.map((door: { role: string }) => door.role)).toEqual(['ml-engineer', 'data-scientist']);
    for (const door of document.doors) expect(door.own.low + document.shared.low).toBe(door.hours.low);
    const { out } = await run('plan', 'ml-engineer', 'data-scientist');
    expect(out).toContain('What each door costs');
  });

  it('dates cross years and leap days', async () => {
    const { steps } = await plan('baker', '--start', '2027-12-30', '--hours-per-week', '0.5');
    for (const { start, end } of steps) {
      for (const day of [start, end]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      expect(start <= end).toBe(true);
    }
  });

  it('has no date after the year 9999', async () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-'));
    onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
    fs.cpSync(path.join(root, 'test/fixtures/kb-bakery'), dir, { recursive: true });
    const most = Array(5).fill('[20000, 20000]').join(', ');
    for (const name of fs.readdirSync(path.join(dir, 'skills'))) {
      const file = path.join(dir, 'skills', name);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/hoursToLevel: .*/g, `hoursToLevel: [${most}]`));
    }
    const slow = [
      'plan',
      'baker',
      'miller',
      'pastry-chef',
      '--kb',
      dir,
      '--no-builtin',
      '--hours-per-week',
      '0.5',
      '--start',
      '2999-12-31',
    ];
    for (const format of ['table', 'ics', 'csv'])
      expect(await refused(run(...slow, '--format', format), 2)).toContain('after the year 9999');
  });

  it('ends no later with more hours a week', async () => {
    const ends: string[] = [];
    for (const pace of ['2', '5', '8', '20', '40', '168']) ends.push((await plan('baker', '--hours-per-week', pace)).steps.at(-1).end);
    expect([...ends].sort().reverse()).toEqual(ends);
  });

  it('says what was done and what is left when the profile has moved on', async () => {
    const file = temporaryFile('resume.json', '{}');
    await bakery('profile', 'set', 'kneading', '3', '--profile', file, '--as-of', '2026-12-01');
    const document = await plan('baker', '--profile', file);
    expect(document.progress.done).toMatchObject([{ id: 'kneading:3', fromLevel: 0, toLevel: 3, on: '2026-12-01' }]);
    expect(document.steps.map((step: StepJson) => step.id)).not.toContain('kneading:2');
    const { out } = await bakery('plan', 'baker', '--profile', file);
    expect(out).toContain('Kneading, 0 → 3 (52-110 h), 1 December 2026');
  });
});

describe('what was done', () => {
  const told = 'Kneading:3';

  it('with nothing ticked changes nothing, and a tick overrules no level that was stated', async () => {
    const nothing = temporaryFile('plan.md', '# nothing\n');
    const mle = [
      'ml-engineer',
      '--quiet',
      '--json',
      '--skills',
      'Deep learning:3, Linear algebra:0, Statistics:0, Mathematics:0, Programming:0',
    ];
    const hours = async (...more: string[]) => JSON.parse((await run('plan', ...mle, ...more)).out).totals.hours;
    const before = await hours();
    expect(await hours('--done', nothing)).toEqual(before);
    const ticked = temporaryFile('plan.md', '- [x] `machine-learning-algorithms:2`\n');
    const { progress } = JSON.parse((await run('plan', ...mle, '--done', ticked)).out);
    expect(progress.done.map((one: { skill: string }) => one.skill)).not.toContain('linear-algebra');
  });

  it('lists what a tick implies, and reads its own list back', async () => {
    const ticked = temporaryFile('plan.md', '- [x] `deep-learning:2`\n');
    const document = await json('plan', 'ml-engineer', '--done', ticked);
    const done = document.progress.done.map((one: { id: string }) => one.id);
    expect(done).toEqual(expect.arrayContaining(['deep-learning:2', 'python:2', 'statistics:2']));
    const planned = document.steps.map((step: StepJson) => step.id);
    for (const id of done) expect(planned).not.toContain(id);
    const again = temporaryFile('again.md', (await run('plan', 'ml-engineer', '--done', ticked, '--format', 'markdown')).out);
    expect(await json('plan', 'ml-engineer', '--done', again)).toEqual(document);
  });

  it('counts no higher than these roles ask', async () => {
    const log = ['kneading', 'counting'].map((skill) => ({ skill, from: 0, to: 5, on: '2026-11-01' }));
    const career = { skills: { kneading: 5, counting: 5 }, log };
    const profile = temporaryFile('me.json', JSON.stringify({ meta: { career } }));
    const asked = new Map<string, number>();
    for (const { skill, toLevel } of (await plan('miller')).steps) if (skill) asked.set(skill, toLevel);
    expect([asked.get('kneading'), asked.get('counting')]).toEqual([undefined, 3]);
    const { progress } = await plan('miller', '--profile', profile);
    expect(progress.done).toMatchObject([{ id: 'counting:3', skill: 'counting', fromLevel: 0, toLevel: 3 }]);
  });

  it('counts a tick no higher, and what an exam asks that was asked for', async () => {
    const ticked = temporaryFile('plan.md', '- [x] `sql:5`\n- [x] `object-oriented-design:2`\n');
    const known = ['--skills', 'SQL:1', '--done', ticked];
    const done = async (choose: string) =>
      (await json('plan', 'ml-engineer', ...known, '--certifications', choose)).progress.done.map(({ id }: { id: string }) => id);
    expect(await done('none')).toEqual(['programming-fundamentals:2', 'sql:2']);
    expect(await done('pcap')).toEqual(['object-oriented-design:2', 'programming-fundamentals:2', 'sql:2']);
  });

  it('leaves out what was taken back', async () => {
    const file = temporaryFile('resume.json', '{}');
    const set = (level: string, day: string) => bakery('profile', 'set', 'kneading', level, '--profile', file, '--as-of', day);
    await set('3', '2026-11-01');
    await set('1', '2026-11-02');
    expect((await plan('baker', '--profile', file)).progress.done).toMatchObject([{ id: 'kneading:1', fromLevel: 0, toLevel: 1 }]);
    await set('0', '2026-11-03');
    expect((await plan('baker', '--profile', file)).progress.done).toEqual([]);
    expect((await bakery('plan', 'baker', '--profile', file, '--format', 'markdown')).out).not.toContain('- [x]');
  });

  it('counts a certification that is ticked off for its rung', async () => {
    const ticked = temporaryFile('plan.md', '- [x] `ms-ai-901`\n');
    const before = await json('plan', 'ai-engineer');
    const after = await json('plan', 'ai-engineer', '--done', ticked);
    const exams = (document: { steps: StepJson[] }) =>
      document.steps.filter((step) => step.kind === 'certification').map((step) => step.id);
    expect(exams(before)).toContain('ms-ai-901');
    expect(exams(after)).toEqual(exams(before).filter((id) => id !== 'ms-ai-901'));
  });

  it('counts what a certification proves that is ticked off, as one in a profile does', async () => {
    const ticked = temporaryFile('plan.md', '- [x] `aws-mla`\n');
    const profile = temporaryFile('me.json', JSON.stringify({ meta: { career: { certifications: ['aws-mla'] } } }));
    const hours = async (...more: string[]) => (await json('plan', 'ml-engineer', '--quiet', ...more)).totals.hours;
    expect(await hours('--done', ticked)).toEqual(await hours('--profile', profile));
    expect(await hours('--done', ticked)).not.toEqual(await hours());
    // Nor does one count more than the other where a level was stated.
    const stated = ['--skills', 'MLOps:1, Machine learning algorithms:0, Cloud platforms:1'];
    expect(await hours('--done', ticked, ...stated)).toEqual(await hours('--profile', profile, ...stated));
  });

  it('of a plan with another pace is suggested with the same flags', async () => {
    const flags = ['--skills', told, '--hours-per-week', '5', '--budget', '400'];
    const again = '--skills Kneading:3 --hours-per-week 5 --budget 400';
    expect((await bakery('plan', 'baker', ...flags, '--format', 'markdown')).out).toContain(`\`career plan baker ${again} --done FILE\``);
    const spaced = (text: string) => text.replace(/\s+/g, ' ');
    expect(spaced((await bakery('plan', 'baker', ...flags)).out)).toContain(`career plan baker ${again} --all`);
    expect(spaced((await bakery('gap', 'baker', ...flags.slice(0, 4))).out)).toContain(
      `career plan baker --skills Kneading:3 --hours-per-week 5`,
    );
    expect(spaced((await bakery('path', 'baker', ...flags.slice(0, 4))).out)).toContain(
      `career plan baker --skills Kneading:3 --hours-per-week 5`,
    );
    const file = temporaryFile("o'neil $x.json", '{"skills":["Kneading"]}');
    expect(spaced((await bakery('gap', 'baker', '--profile', file, '--width', '400')).out)).toContain(
      `--profile '${file.replace("'", "'\\''")}'`,
    );
    expect(spaced((await run('gap', 'ai-engineer', '--as-of', '2026-12-24', '--skills', 'Machine learning: 3')).out)).toContain(
      'career plan ai-engineer --skills "Machine learning: 3" --as-of 2026-12-24',
    );
  });
});

describe('an exam that asks for more than knowledge', () => {
  const argv = ['plan', 'ml-engineer', '--certifications', 'pmi-pmp', '--quiet'];
  const demanded = 'only when you have: a degree with 36 months of leading projects';

  it.each([['table'], ['plain'], ['markdown'], ['ics']])('says so in %s', async (format) => {
    const { out } = await run(...argv, '--format', format);
    const text = out.replaceAll('\r\n ', '').replaceAll('\\,', ',').replace(/\s+/g, ' ');
    expect(text).toContain(demanded);
  });

  it('says so in a column and a field', async () => {
    expect((await run(...argv, '--format', 'csv')).out).toContain('A degree with 36 months of leading projects');
    const { steps } = JSON.parse((await run(...argv, '--json')).out);
    const exam = steps.find((step: StepJson) => step.kind === 'certification');
    expect(exam.prerequisites).toContain('36 months of leading projects');
  });

  it('says so where it is nearly covered', async () => {
    const { out } = await run('plan', 'grc-analyst', '--quiet');
    expect(out.replace(/\s+/g, ' ')).toMatch(/\(isaca-cisa\): it also asks for .*; only when you have: five years in audit/);
    const { leftOut } = JSON.parse((await run('plan', 'grc-analyst', '--quiet', '--json')).out);
    const cisa = leftOut.find((one: { certification: string }) => one.certification === 'isaca-cisa');
    expect(cisa).toMatchObject({ reason: 'asks-more', prerequisites: expect.stringContaining('Five years in audit') });
  });

  it('is not placed unless it is asked for, and that is said', async () => {
    const { out } = await run('plan', 'it-project-manager', '--quiet');
    const document = JSON.parse((await run('plan', 'it-project-manager', '--quiet', '--json')).out);
    expect(document.steps.map((step: StepJson) => step.id)).not.toContain('pmi-pmp');
    expect(document.leftOut).toContainEqual(expect.objectContaining({ certification: 'pmi-pmp', reason: 'needs-experience' }));
    expect(out.replace(/\s+/g, ' ')).toContain(`(pmi-pmp): ${demanded}`);
  });
});

describe('plan as Markdown', () => {
  it('can be ticked off and read back', async () => {
    const { out } = await bakery('plan', 'baker', '--format', 'markdown');
    expect(out).toContain('- [ ] `kneading:2` **Kneading**');
    const ticked = temporaryFile(
      'plan.md',
      out.replace('- [ ] `kneading:2`', '- [x] `kneading:2`').replace('- [ ] `flour-basics`', '- [X] `flour-basics`'),
    );
    const document = await plan('baker', '--done', ticked);
    expect(document.progress.done).toMatchObject([{ id: 'kneading:2', fromLevel: 0, toLevel: 2 }]);
    expect(document.steps.map((step: StepJson) => step.id)).not.toContain('kneading:2');
    const before = await plan('baker');
    // Flour Basics asks for counting, which it proves.
    expect(document.totals.hours.high).toBe(before.totals.hours.high - 25 - 12);
    // Written again, what is done stays ticked.
    const again = await bakery('plan', 'baker', '--done', ticked, '--format', 'markdown');
    expect(again.out).toContain('- [x] `kneading:2` Kneading, level 0 to 2');
    expect(await plan('baker', '--done', temporaryFile('again.md', again.out))).toEqual(document);
  });

  it('says which ticks it does not know, and when there is none', async () => {
    const strange = temporaryFile('plan.md', '- [x] `juggling:3`\n');
    const { code, err } = await bakery('plan', 'baker', '--done', strange);
    expect(code).toBe(0);
    expect(err).toContain(`${strange}:1:1 "juggling:3" is no step that is known`);
    expect((await bakery('plan', 'baker', '--done', temporaryFile('plan.md', '# nothing\n'))).err).toContain('nothing is ticked');
    const piped = bakeryRunner({ stdin: '- [x] `juggling:3`\n' })('plan', 'baker', '--done', '-');
    expect((await piped).err).toContain('<stdin>:1:1 "juggling:3" is no step that is known');
    for (const [stdin, code, place] of [
      ['- [x] `juggling:3`\n', 'unknown-step', '<stdin>:1'],
      ['# nothing\n', 'nothing-ticked', '<stdin>'],
    ] as const) {
      const { out } = await bakeryRunner({ stdin })('plan', 'baker', '--done', '-', '--json');
      expect(JSON.parse(out).warnings).toMatchObject([{ code, path: place }]);
    }
  });

  it('escapes what others wrote', async () => {
    const { out } = await run('plan', 'ai-engineer', '--format', 'markdown');
    for (const line of out.split('\n').filter((one) => one.startsWith('- [')))
      expect(line).toMatch(/^- \[[ x]\] `[a-z0-9.-]+(:[1-5])?` \*\*/);
  });
});

describe('plan as a calendar', () => {
  const calendar = async (...argv: string[]) => (await run('plan', ...argv, '--format', 'ics', '--start', '2027-12-20')).out;

  it('is read by another library: an event a step, on its days', async () => {
    const text = await calendar('ml-engineer', '--skills', 'Python:4, Statistics:3');
    const { steps } = await json('plan', 'ml-engineer', '--skills', 'Python:4, Statistics:3', '--start', '2027-12-20');
    const component = new ICAL.Component(ICAL.parse(text));
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map((event) => [event.startDate.toString(), event.endDate.toString()])).toEqual(
      steps.map((step: StepJson) => [step.start, new Date(Date.parse(step.end) + 86_400_000).toISOString().slice(0, 10)]),
    );
    for (const [at, event] of events.entries()) expect(event.summary).toContain(steps[at].kind === 'skill' ? steps[at].title : 'Exam: ');
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
    expect(events[0]?.description).toMatch(/h\n.*Proof(, in small)?: /s);
    expect(component.getAllSubcomponents('vevent')[0]?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-23T00:00:00Z');
  });

  it('keeps to RFC 5545: CRLF, lines of at most 75 octets, every event with UID and DTSTAMP', async () => {
    const text = await calendar('ai-engineer');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const count = (word: string) => text.split(word).length - 1;
    expect(count('BEGIN:VEVENT')).toBe(count('\r\nUID:'));
    expect(count('BEGIN:VEVENT')).toBe(count('\r\nDTSTAMP:'));
  });

  it('of a plan with nothing left holds one event, since an empty calendar is none', async () => {
    const { out } = await bakery('plan', 'baker', '--skills', 'kneading:5, fermentation:5', '--certifications', 'none', '--format', 'ics');
    const [event, ...others] = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(others).toEqual([]);
    expect([event?.summary, event?.startDate.toString()]).toEqual(['Nothing left to learn', '2026-11-23']);
  });

  it('is the same bytes whenever it is made', async () => {
    expect(await calendar('ai-engineer')).toBe(await calendar('ai-engineer'));
    expect(await calendar('ai-engineer')).not.toMatch(/DTSTAMP:(?!20261123T000000Z)/);
  });
});

describe('plan as CSV', () => {
  it('is one table of all steps', async () => {
    const { out } = await bakery('plan', 'baker', '--format', 'csv');
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe(
      'id,kind,title,from_level,to_level,serves,hours_low,hours_high,start,end,cost_usd,able,proof,prerequisites,unverified',
    );
    expect(rows).toHaveLength((await plan('baker')).steps.length);
  });
});

it.each(['table', 'markdown', 'plain'])('a price that was not verified is never shown as firm: %s', async (format) => {
  const document = await documentOf(run('plan', 'ai-engineer', '--json'));
  const steps = document.steps as readonly (StepJson & { unverified?: readonly string[] })[];
  const unsure = steps.filter(({ unverified }) => unverified?.includes('priceUsd'));
  expect(unsure.map(({ id }) => id)).toEqual(['ms-ai-901']);
  const { out } = await run('plan', 'ai-engineer', '--all', '--format', format, '--width', '200');
  const [cost] = unsure.map((step) => step.cost);
  const bare = new RegExp(`\\$${cost}(?!\\d|, not verified| of it not verified)`);
  expect(out).toContain(`$${cost}`);
  expect(out).not.toMatch(bare);
});

describe('the roadmap of a person', () => {
  const beginner: string[] = [];
  const analyst = ['--profile', path.join(root, 'test/fixtures/resumes/data-analyst.json'), '--quiet'];

  it.each([
    ['ai-engineer', beginner],
    ['ml-engineer', beginner],
    ['ai-engineer', analyst],
    ['ml-engineer', analyst],
  ])('to %s with %j fits in 110 lines of 80 columns, and what matters is on the first screen', async (role, who) => {
    const { code, out } = await run('plan', role, ...who);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.length).toBeLessThanOrEqual(110);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    const screen = lines.slice(0, 24).join('\n');
    for (const word of ['h of learning', 'Foundations', 'Working level', 'You meet', '100%', 'Begin with']) expect(screen).toContain(word);
  });

  it.each([
    [['ai-engineer'], ['python:2', 'llm-application-development:2', 'retrieval-augmented-generation:2']],
    [['ai-engineer'], ['programming-fundamentals:2', 'python:2', 'api-design:2']],
    [['ml-engineer'], ['python:2', 'statistics:2', 'machine-learning-algorithms:2', 'deep-learning:2', 'python:3']],
  ])('to %j begins with what the rest is made of', async (roles, order) => {
    const { steps } = await json('plan', ...roles);
    const places = order.map((id) => steps.findIndex((step: StepJson) => step.id === id));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it.each([[['ai-engineer', 'ml-engineer']], [['ai-engineer', 'ml-engineer', 'data-scientist']]])(
    'of a working analyst to %j has no depth before foundations',
    async (roles) => {
      // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
      const { steps }: any = await documentOf(run('plan', ...roles, ...analyst, '--json'));
      const levels = steps.flatMap((step: StepJson & { toLevel: number }) => (step.kind === 'skill' ? [Math.max(2, step.toLevel)] : []));
      expect([...levels].sort()).toEqual(levels);
    },
  );

  it('counts to working level what ends at level 3 or below', async () => {
    const { stages, hoursPerWeek } = await json('plan', 'ai-engineer');
    const working = (stages as { level: number; hours: { low: number; high: number } }[]).filter(({ level }) => level <= 3);
    expect(working.map(({ level }) => level)).toContain(3);
    const sum = (end: 'low' | 'high') => working.reduce((all, { hours }) => all + hours[end], 0);
    const { out } = await run('plan', 'ai-engineer', '--quiet');
    expect(out.replace(/\s+/g, ' ')).toContain(
      `Working level, enough to work on your own, takes ${duration([sum('low'), sum('high')], hoursPerWeek)} at ${hoursPerWeek} h a week`,
    );
  });

  it('shows every step with --all', async () => {
    const { out } = await run('plan', 'ai-engineer', '--all');
    const { steps } = await json('plan', 'ai-engineer');
    expect(out.split(/Proof[,:]/).length - 1).toBe(steps.filter((step: StepJson) => step.kind === 'skill').length);
  });

  it('of somebody who is there already has no steps', async () => {
    const { out } = await bakery('plan', 'baker', '--skills', 'kneading:5, fermentation:5');
    expect(out).toContain('You meet every essential requirement.');
    expect(await plan('baker', '--skills', 'kneading:5, fermentation:5', '--certifications', 'none')).toMatchObject({
      steps: [],
      totals: { hours: { low: 0, high: 0 }, weeks: 0 },
    });
  });
});

describe('a plan at 40 columns', () => {
  it.each([[['ai-engineer']], [['cloud-engineer', 'devops-engineer']]])('of %j has no label without a value', async (roles) => {
    const { out } = await run('plan', ...roles, '--width', '40');
    expect(out).toMatch(/\n {2}Skills: \d+\n/);
    expect(out).not.toMatch(/\n {2}(?:Skills|Hours|Level):\n(?! {4})/);
  });

  it('tells the parts from the doors', async () => {
    const { out } = await run('plan', 'cloud-engineer', 'devops-engineer', '--width', '40');
    expect(out).toMatch(/\nWhat each door costs\nCloud Engineer\n(?:.*\n)*?\nPart by part\nToday\n {2}Until about: Nov 2026\n/);
  });
});

describe('the checklist of somebody who is there already', () => {
  const there = ['plan', 'baker', '--skills', 'kneading:5, fermentation:5', '--format', 'markdown'];

  it('has nothing to tick and says no hours', async () => {
    const { out } = await bakery(...there, '--certifications', 'none');
    expect(out).toBe('# Plan to Baker\n\nYou meet every essential requirement.\n');
  });

  it('has the exams that are left, and not among what was done', async () => {
    const ticked = temporaryFile('plan.md', '- [x] `kneading:5`\n- [x] `fermentation:5`\n');
    const { out } = await bakery('plan', 'baker', '--done', ticked, '--format', 'markdown');
    expect(out).toMatch(/\nYou meet every essential requirement\. Tick steps off/);
    expect(out).toMatch(/\n## Done\n\n(?:- \[x\] .*\n)+\n## Certifications\n\n- \[ \] `master-baker` /);
  });
});

describe('plan refuses', () => {
  it.each([
    [['baker', '--start', '2027-02-29'], 2, 'YYYY-MM-DD'],
    [['baker', '--start', '9999-12-31'], 2, '1900 to 2999'],
    [['baker', '--as-of', '9999-12-31'], 2, 'the day of --as-of'],
    [['baker', '--hours-per-week', '169'], 2, '0.5 to 168'],
    [['baker', '--hours-per-week', 'many'], 2, '"many"'],
    [['baker', '--budget', '-1'], 2, '--budget'],
    [['baker', 'baker'], 2, 'named twice'],
    [['baker', '--certifications', 'driving licence'], 3, 'there is no certification "driving licence"'],
    [['baker', '--certifications', 'master-bakr'], 3, 'did you mean master-baker'],
    [['astronaut'], 3, 'there is no role "astronaut"'],
    [['baker', '--done', '-', '--profile', '-'], 2, '--profile and --done cannot both read standard input'],
    [['baker', '--done', 'no-such-plan.md'], 4, 'no-such-plan.md:1:1 there is no such file'],
    [[], 2, 'role'],
  ])('%j', async (argv, code, words) => {
    expect(await refused(bakery('plan', ...argv), code)).toContain(words);
  });
});

it('plan refuses more roles than anybody keeps open, and says how to choose', async () => {
  const roles = ['ai-engineer', 'ml-engineer', 'data-scientist', 'data-engineer', 'mlops-engineer', 'nlp-engineer', 'data-analyst'];
  const err = await refused(run('plan', ...roles), 2);
  expect(err).toContain('plan takes 1 to 6 roles, not 7');
  expect(err).toContain('hint: name the nearest ones; career similar ai-engineer shows which are alike');
  expect(await refused(run('plan', ...roles, '--as-of', '2026-12-24'), 2)).toContain('similar ai-engineer --as-of 2026-12-24 shows');
});

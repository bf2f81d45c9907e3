import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { json, run, tempDir } from '../support/run';

/** What becomes of a certification is said wherever it is named, and one that has ended is not advised. On the shipped base. */

const said = async (...argv: string[]): Promise<string> => (await run(...argv, '--width', '300')).out.replace(/\s+/g, ' ');

const until = 'until 11 June 2027, then CompTIA Security+ (V8) under the same credential';
const instead = 'in place of SY0-701, retired 11 June 2027';
const before = ['--as-of', '2027-06-11'];
const after = ['--as-of', '2027-06-12'];
const compare = ['compare', 'security-analyst', 'network-engineer', '--rows', 'certifications'];
const read = ['-f', 'plain'];

describe('an exam that ends while its credential goes on', () => {
  it.each<[argv: string[], words: string]>([
    [['show', 'security-analyst', ...before], `CompTIA Security+ (SY0-701; ${until}), entry`],
    [[...compare, ...read, ...before], `CompTIA Security+ (SY0-701), entry, ${until}`],
    [['compare', 'security-analyst', 'security-engineer', ...read, ...before], `Entry: CompTIA Security+ (SY0-701; ${until})`],
    [['certifications', '--role', 'security-analyst', ...before], 'active until 2027-06-11, then comptia-security-plus-v8'],
    [['list', 'certifications', ...before], 'active until 2027-06-11, then comptia-security-plus-v8'],
    [['search', 'security+', ...before], 'CompTIA, SY0-701, active until 11 June 2027'],
    [
      ['plan', 'security-analyst', '--certifications', 'comptia-security-plus', '--hours-per-week', '80', '--start', '2026-12-01'],
      'last day 11 June 2027, then comptia-security-plus-v8',
    ],
    // On the day after, the next one is advised.
    [['show', 'security-analyst', ...after], `CompTIA Security+ (V8) (uncertain; ${instead}), entry: Covers what a first post`],
    [[...compare, ...read, ...after], `CompTIA Security+ (V8) (SY0-801), entry, uncertain; ${instead}`],
    [
      ['certifications', '--role', 'security-analyst', ...after],
      'comptia-security-plus-v8 CompTIA Security+ (V8) (uncertain) SY0-801? entry',
    ],
    [['certifications', '--role', 'security-analyst', ...after], 'CompTIA Security+ SY0-701 - associate'],
  ])('%j', async (argv, words) => {
    expect(await said(...argv)).toContain(words);
  });

  it('is not among what is advised once it has ended', async () => {
    expect(await said(...compare, ...read, ...after)).not.toContain('RETIRED');
    const { rows } = await json(...compare, ...after);
    const [analyst] = rows[0].cells;
    expect(analyst.value[0]).toMatchObject({ id: 'comptia-security-plus-v8', step: 'entry', insteadOf: 'comptia-security-plus' });
    expect(analyst.value.map(({ id }: { id: string }) => id)).not.toContain('comptia-security-plus');
    const { entry } = await json('show', 'security-analyst', ...after);
    expect(entry.certifications.entry[0]).toMatchObject({
      certification: 'comptia-security-plus-v8',
      insteadOf: 'comptia-security-plus',
      status: 'active',
    });
    expect(entry.certifications.entry[0]).not.toHaveProperty('successors');
  });
});

it('reads alike of all long before their last day', async () => {
  const { items } = await json('certifications', '--as-of', '2025-01-01');
  const statusOf = (id: string) => items.find((item: { id: string }) => item.id === id).status;
  expect(['aws-dva-c02', 'aws-ans-c01', 'ms-ai-102', 'comptia-security-plus'].map(statusOf)).toEqual(Array(4).fill('active'));
});

describe('an exam that changes while its credential goes on', () => {
  const skills = 'MLOps:4,Model deployment:4,Feature engineering:4,Model monitoring:4,Model evaluation:4,LLM application development:3';
  const plan = ['plan', 'ml-engineer', '--certifications', 'aws-mla', '--hours-per-week', '60', '--skills', skills];
  const engineers = ['compare', 'ml-engineer', 'mlops-engineer', '--rows', 'certifications', '-f', 'plain'];
  const next = 'then MLA-C02 from 14 January 2027';

  it.each<[argv: string[], day: string, words: string]>([
    [plan, '2026-11-30', `(ME1-C02): 30 Nov 2026; $75; valid 3 years; in beta; ${next}`],
    [plan, '2027-01-13', `(ME1-C02): 13 Jan 2027; $75; valid 3 years; in beta; ${next}`],
    [plan, '2027-01-14', '(MLA-C02): 14 Jan 2027; $150; valid 3 years'],
    [['show', 'aws-mla'], '2026-11-30', 'Status beta (as of 30 November 2026)'],
    [['show', 'aws-mla'], '2026-11-30', 'ME1-C02, beta, $75, 29 September 2026 to 13 January 2027'],
    [['show', 'aws-mla'], '2026-09-28', 'Status active (as of 28 September 2026)'],
    [['show', 'aws-mla'], '2027-01-14', 'Status active (as of 14 January 2027)'],
    [['show', 'aws-sap'], '2026-11-30', 'SAP-C03, from 17 November 2026 • (codes and days not verified at the issuer)'],
    [['show', 'aws-mla'], '2026-09-28', 'MLA-C01, until 28 September 2026'],
    [['certifications', '--role', 'ml-engineer'], '2026-11-30', 'ME1-C02 main associate 75 beta, then MLA-C02 from 2027-01-14'],
    [['certifications', '--role', 'ml-engineer'], '2026-09-28', 'active, then the beta ME1-C02 from 2026-09-29'],
    [engineers, '2026-11-30', `(ME1-C02), main, beta, ${next}`],
    [engineers, '2026-09-28', '(MLA-C01), main, then the beta ME1-C02 from 29 September 2026'],
    [['path', 'data-scientist', 'ml-engineer'], '2026-11-30', `(ME1-C02) ($75; in beta; ${next})`],
    [['search', 'ME1-C02'], '2026-11-30', `ME1-C02 or MLA-C02 or MLA-C01, beta, ${next}`],
  ])('%j on %s: %s', async (argv, day, words) => {
    expect(await said(...argv, '--as-of', day)).toContain(words);
  });

  it('is not there before its first day, where its version is in the name', async () => {
    const { items } = await json('certifications', '--issuer', 'comptia', '--as-of', '2026-06-22');
    const versioned = items.filter(({ id }: { id: string }) => ['comptia-cysa-plus', 'comptia-security-plus-v8'].includes(id));
    expect(versioned.map(({ status }: { status: string }) => status)).toEqual(['in-development', 'in-development']);
  });

  it.each([
    ['2026-09-28', 'MLA-C01', 150, 'active'],
    ['2026-09-29', 'ME1-C02', 75, 'beta'],
    ['2027-01-13', 'ME1-C02', 75, 'beta'],
    ['2027-01-14', 'MLA-C02', 150, 'active'],
  ])('on %s a script reads %s, %i, %s', async (day, examCode, priceUsd, status) => {
    const { items } = await json('list', 'certifications', '--as-of', day);
    expect(items.find(({ id }: { id: string }) => id === 'aws-mla')).toMatchObject({ examCode, priceUsd, status });
    const { entry } = await json('show', 'aws-mla', '--as-of', day);
    expect(entry).toMatchObject({ priceUsd, status });
    const { entry: role } = await json('show', 'ml-engineer', '--as-of', day);
    expect(role.certifications.main[0]).toMatchObject({ certification: 'aws-mla', priceUsd, status });
    const { steps } = await json(...plan, '--as-of', day);
    expect(steps.find(({ id }: { id: string }) => id === 'aws-mla')).toMatchObject({ examCode, cost: priceUsd, status });
  });

  it('costs what it is on the day where it is not in a plan, too', async () => {
    // The exam of a tool in use is planned in its place.
    const short = ['plan', 'ml-engineer', '--tools', 'Databricks', '--skills', skills.replace(/,LLM.*/, '')];
    expect(await said(...short, '--as-of', '2026-11-30')).toContain(`build on; $75; in beta; ${next}`);
    const costOn = async (day: string, ...flags: string[]) =>
      (await json(...short, ...flags, '--as-of', day)).leftOut.find((one: { certification: string }) => one.certification === 'aws-mla')
        .cost;
    expect([await costOn('2027-01-13'), await costOn('2027-01-14')]).toEqual([75, 150]);
    expect([await costOn('2026-11-30', '--start', '2027-01-14')]).toEqual([150]);
  });

  it('may cost nothing', async () => {
    const dir = `${tempDir()}/certifications`;
    fs.mkdirSync(dir);
    fs.writeFileSync(`${dir}/a.yaml`, "- id: aws-aib-c01\n  versions: [{ code: 'AIB-C01', beta: true, priceUsd: 0 }]\n");
    const text = await said('show', 'aws-aib-c01', '--kb', dir.replace(/\/certifications$/, ''));
    expect(text).toContain('AIB-C01, beta, $0');
  });

  it('is called what it is on the day where it follows one that is held', async () => {
    const file = `${tempDir()}/profile.json`;
    fs.writeFileSync(file, JSON.stringify({ certificates: [{ name: 'MLS-C01' }] }));
    expect(await said('profile', 'show', file, '--as-of', '2026-11-30')).toContain('now ME1-C02 (aws-mla)');
    expect(await said('profile', 'show', file, '--as-of', '2027-01-14')).toContain('now MLA-C02 (aws-mla)');
  });

  it('is paid for as what it is on the day', async () => {
    const { totals, leftOut } = await json(...plan, '--as-of', '2026-11-30', '--budget', '100');
    expect(totals.costUsd).toBe(75);
    expect(leftOut).toEqual([]);
    expect((await json(...plan, '--as-of', '2027-01-14', '--budget', '100')).leftOut[0]).toMatchObject({
      reason: 'over-budget',
      cost: 150,
    });
  });
});

it.each<[argv: string[], words: string]>([
  [['show', 'openjs-jsnad'], 'Warning: Believed to have ended. '],
  [['show', 'openjs-jsnad'], 'Status believed to have ended (as of 30 November 2026) (not verified at the issuer)'],
  [['certifications', '--issuer', 'openjs'], 'retired?'],
  [['plan', 'backend-developer', '--certifications', 'openjs-jsnad'], 'it is believed to have ended'],
])('%j says of an end that nobody confirmed: %s', async (argv, words) => {
  const text = await said(...argv, '--as-of', '2026-11-30');
  expect(text).toContain(words);
  expect(text).not.toMatch(/no longer/);
});

describe('a certification whose facts are old', () => {
  const id = 'deeplearning-ai-mls';

  it.each<[argv: string[], day: string, words: string]>([
    [['show', id], '2024-06-01', 'Status active (as of 1 June 2024): it can be earned'],
    [['show', id], '2024-06-02', 'Status active when it was seen (June 2022); whether it can be earned on 2 June 2024 is not known'],
    [['show', id], '2024-06-02', 'Warning: Its facts are more than 24 months old (June 2022): look at the issuer'],
    [['certifications', '--role', 'research-scientist'], '2026-11-30', 'active? 54 months'],
    [['certifications', '--role', 'research-scientist'], '2026-11-30', 'Of facts that are more than 24 months old the status is not'],
    [['show', 'research-scientist'], '2026-11-30', 'Machine Learning Specialization (status not verified), entry'],
    [['compare', 'research-scientist', 'statistician', ...read], '2026-11-30', 'Machine Learning Specialization (status not verified)'],
    [['search', 'stanford online'], '2026-11-30', 'active, status not verified'],
    [['plan', 'computer-vision-engineer', '--certifications', id], '2026-11-30', 'status not verified'],
  ])('%j on %s: %s', async (argv, day, words) => {
    expect(await said(...argv, '--as-of', day)).toContain(words);
  });

  it('has its status among what is not verified', async () => {
    const { entry } = await json('show', id, '--as-of', '2026-11-30');
    expect(entry).toMatchObject({ status: 'active', unverified: ['validMonths', 'status'] });
    const { items } = await json('certifications', '--as-of', '2026-11-30');
    expect(items.find((item: { id: string }) => item.id === id).unverified).toContain('status');
    const plan = await run('plan', 'computer-vision-engineer', '--certifications', id, '--as-of', '2026-11-30', '--json');
    const { steps } = JSON.parse(plan.out);
    expect(steps.find((step: { id: string }) => step.id === id).unverified).toContain('status');
  });
});

describe('a certification whose end is only expected', () => {
  // It stands after a main one: what that asks is held, too.
  const main = 'Python:2,SQL:2,Data cleaning:2,Exploratory data analysis:2,Data visualisation:2';
  const skills = [
    '--skills',
    `${main},Statistics:5,Machine learning algorithms:5,Predictive modelling:5,Mathematics:5,Model deployment:5,MLOps:5`,
  ];
  const plan = (day: string, ...more: string[]) => [
    'plan',
    'data-scientist',
    ...skills,
    '--start',
    day,
    '--as-of',
    day,
    '--quiet',
    ...more,
  ];
  const past = ['--as-of', '2028-01-01'];

  it.each<[argv: string[], words: string]>([
    [['show', 'comptia-dataai'], 'Expected end 2027'],
    [['show', 'comptia-dataai', ...past], 'It is expected to have ended in 2027: look at the issuer whether it can still be earned.'],
    [['show', 'comptia-dataai', ...past], 'Status expected to have ended in 2027 (as of 1 January 2028); active when it was seen'],
    [['list', 'certifications'], 'active, expected to end in 2027'],
    [['list', 'certifications', ...past], 'DY0-001 expert - expected to have ended in 2027 15 months'],
    [['search', 'dataai', ...past], 'DY0-001, expected to have ended in 2027'],
    [['show', 'data-scientist', ...past], 'expected to have ended in 2027), stretch'],
    [plan('2027-12-31'), 'expected to end in 2027'],
    [plan('2028-01-01'), '(comptia-dataai): it is expected to have ended in 2027, and its skills are reached on 1 January 2028'],
    [plan('2028-01-01', '--certifications', 'comptia-dataai'), 'expected to have ended in 2027'],
  ])('%j', async (argv, words) => {
    expect(await said(...argv)).toContain(words);
  });

  it('is no longer booked unasked, and the documents say why', async () => {
    const exams = async (...argv: string[]) => {
      const { steps, leftOut } = await json(...argv);
      return { booked: steps.some(({ id }: { id: string }) => id === 'comptia-dataai'), leftOut };
    };
    expect((await exams(...plan('2027-12-31'))).booked).toBe(true);
    expect((await exams(...plan('2028-01-01', '--certifications', 'comptia-dataai'))).booked).toBe(true);
    const { booked, leftOut } = await exams(...plan('2028-01-01'));
    expect(booked).toBe(false);
    const why = { certification: 'comptia-dataai', reason: 'may-have-ended', on: '2028-01-01', expectedEnd: '2027' };
    expect(leftOut).toContainEqual(expect.objectContaining(why));
  });

  it('keeps the status that was seen, in doubt', async () => {
    const doubtful = { status: 'active', expectedEnd: '2027', unverified: expect.arrayContaining(['status']) };
    expect((await json('show', 'comptia-dataai', ...past)).entry).toMatchObject(doubtful);
    const { items } = await json('certifications', ...past);
    expect(items.find(({ id }: { id: string }) => id === 'comptia-dataai')).toMatchObject(doubtful);
  });
});

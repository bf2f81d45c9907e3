import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, run, tempDir, writeFiles } from '../support/run';

type Exam = {
  id: string;
  kind: string;
  rung: string;
  start: string;
  lapsesOn: string | null;
  beyond: { hours: unknown; planned: boolean } | null;
};
const examsIn = ({ steps }: { steps: Exam[] }): Exam[] => steps.filter(({ kind }) => kind === 'certification');
const said = async (...argv: string[]) => (await run(...argv)).out.replace(/\s+/g, ' ');

describe('the exams of a plan that nobody asked for by name', () => {
  it('come with what they ask beyond the role, in the line of each', async () => {
    const [practitioner, architect] = examsIn(await json('plan', 'cloud-engineer'));
    expect(practitioner).toMatchObject({ id: 'aws-clf-c02', rung: 'entry', beyond: null });
    expect(architect).toMatchObject({ id: 'aws-saa-c03', rung: 'main', beyond: { hours: { low: 60, high: 150 }, planned: true } });
    const line = 'adds Cloud cost management to level 2 and Disaster recovery planning to level 2, 60-150 h';
    for (const format of ['table', 'plain', 'markdown']) expect(await said('plan', 'cloud-engineer', '-f', format)).toContain(line);
  });

  it('cost a price and no hours, in a table, read out and stacked', async () => {
    const exam = /Exam: CompTIA CySA\+ \(V4\) \(CS0-004\), \$425, not verified/;
    for (const [look, until] of [
      [['--width', '120'], / {2,}\d+ \w{3} 20\d\d\n/],
      [['--accessible', '--width', '200'], /\. Until: \d+ \w{3} 20\d\d\.\n/],
      [['--width', '40'], /\n {2}Until: \d+ \w{3} 20\d\d\n/],
    ] as const) {
      const { out } = await run('plan', 'security-analyst', ...look);
      const inOne = out.replace(/,\n(?=\$)/, ', ');
      expect(inOne).toMatch(new RegExp(exam.source + until.source));
      expect(out).not.toMatch(/Hours: (\$|price)/);
    }
  });

  it('are of a tool that somebody uses before they are of another, and of the role before beyond it', async () => {
    const analyst = ['plan', 'data-analyst', '--hours-per-week', '5', '--budget', '200', '--start', '2027-01-04'];
    const ids = async (...more: string[]) => examsIn(await json(...analyst, ...more)).map(({ id }) => id);
    expect(await ids('--tools', 'excel,power-bi,sql')).toEqual(['ms-pl-300']);
    expect(await ids('--tools', 'excel,tableau,sql')).toEqual(['tableau-data-analyst']);
  });

  it('are all that the role advises where all are asked for', async () => {
    const all = await json('plan', 'data-analyst', '--certifications', 'all', '--quiet');
    const advised = [
      'google-data-analytics',
      'pced',
      'ms-dp-900',
      'ms-pl-300',
      'tableau-data-analyst',
      'gcp-adp',
      'pcad',
      'databricks-da-associate',
    ];
    expect(
      examsIn(all)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...advised].sort());
    expect(all.leftOut.map(({ certification }: { certification: string }) => certification)).toEqual(['comptia-data-plus']);
  });

  it('say what a course teaches besides, and when one lapses before the end', async () => {
    const out = await said('plan', 'data-analyst', '--certifications', 'google-data-analytics,databricks-da-associate');
    expect(out).toMatch(/teaches R to level 1, [^;]*, which this plan does not count/);
    expect(out).toMatch(/valid 2 years; (?:adds [^;]*; )?lapses on \d+ \w+ 20\d\d, before this plan ends, unless renewed/);
  });
});

it('the day on which facts of exams were seen is said as far as it is known', async () => {
  const note = async (...argv: string[]) => /Note: ([^:]*); exams change/.exec(await said('plan', ...argv))?.[1];
  const chosen = (ids: string) => note('cloud-engineer', '--certifications', ids);
  expect(await chosen('aws-clf-c02')).toMatch(/^These facts were last seen on \d+ \w+ 20\d\d or later$/);
  expect(await chosen('aws-clf-c02,isaqb-cpsaf')).toMatch(/^These facts .* or later, some on a day that is not known$/);
  expect(await chosen('isaqb-cpsaf')).toBe('It is not known when these facts were last seen');
});

it('what follows an exam that has ended is named by its name and its id', async () => {
  const day = ['--start', '2027-07-01', '--as-of', '2027-07-01'];
  expect(await said('plan', 'systems-administrator', ...day)).toContain(
    'CompTIA Security+: last day 11 June 2027; its successor is CompTIA Security+ (V8) (comptia-security-plus-v8)',
  );
});

describe('three doors', () => {
  const roles = ['plan', 'bi-analyst', 'data-analyst', 'cloud-engineer', '--certifications', 'none'];

  it('count every hour once: of one door, of some, or of all', async () => {
    const { doors, common, shared, totals } = await json(...roles);
    expect(common.map(({ serves }: { serves: string[] }) => serves)).toEqual([['bi-analyst', 'data-analyst']]);
    for (const end of ['low', 'high'])
      expect([...doors.map((door: { own: Record<string, number> }) => door.own[end]), common[0].hours[end], shared[end]]).toSatisfy(
        (parts: number[]) => parts.reduce((a, b) => a + b) === totals.hours[end],
      );
  });

  it('say which of them stay together, and what they share', async () => {
    const out = await said(...roles);
    expect(out).toContain(
      'Nothing that is missing serves all of them. The doors part at once; for Business Intelligence Analyst and Data Analyst together 8-21 weeks follow.',
    );
    expect(out).toMatch(/• Business Intelligence Analyst and Data Analyst share [\d-]+ h more/);
  });
});

describe('an attitude', () => {
  it.each([
    ['table', /Shown in how you work, without hours or dates • Attention to detail, 0 → 3\. Proof: work handed over/],
    ['plain', /Shown in how you work, without hours or dates:? - Attention to detail, 0 to 3\. Proof/],
    ['markdown', /## Shown in how you work - \[ \] `attention-to-detail:3` \*\*Attention to detail\*\*, level 0 to 3\. Proof/],
    ['csv', /attention-to-detail:3,attitude,Attention to detail,0,3,grc-analyst,,,,,,/],
  ])('is listed with what proves it in %s, without hours or a day', async (format, words) => {
    expect(await said('plan', 'grc-analyst', '--format', format)).toMatch(words);
    expect((await run('plan', 'grc-analyst', '--format', 'ics')).out).not.toContain('Attention to detail');
  });

  it('can be ticked off', async () => {
    const { out } = await run('plan', 'grc-analyst', '--format', 'markdown');
    const dir = writeFiles(tempDir(), { 'plan.md': out.replace('- [ ] `attention-to-detail:3`', '- [x] `attention-to-detail:3`') });
    const done = await json('plan', 'grc-analyst', '--done', path.join(dir, 'plan.md'));
    expect(done.attitudes).toEqual([]);
    expect(done.progress.done).toMatchObject([{ id: 'attention-to-detail:3', hours: { low: 0, high: 0 } }]);
  });

  it('is alone left of who can do the rest, and then nobody is said to be there', async () => {
    const { requirements } = await json('gap', 'grc-analyst');
    const rest = requirements.filter(
      ({ skill, relation }: { skill: string; relation: string }) => relation !== 'optional' && skill !== 'attention-to-detail',
    );
    const skills = rest.map(({ title, required }: { title: string; required: number }) => `${title}:${required}`).join(', ');
    const out = await said('plan', 'grc-analyst', '--certifications', 'none', '--skills', skills);
    expect(out).toMatch(/Nothing is left to learn by the hour\. \S+ Shown in how you work/);
    expect(await said('gap', 'grc-analyst', '--skills', skills)).toContain(
      '1 skill below what is asked, none of which is learnt by the hour.',
    );
    expect(await said('path', 'grc-analyst', '--skills', skills)).toContain('Nothing is left to learn by the hour.');
  });

  it('counts no hours in any command, and they agree', async () => {
    const gap = await json('gap', 'grc-analyst');
    expect(gap.requirements.find(({ skill }: { skill: string }) => skill === 'attention-to-detail')).toMatchObject({
      gap: 3,
      hours: { low: 0, high: 0 },
    });
    const profile = path.join(writeFiles(tempDir(), { 'me.json': '{"meta":{"career":{"skills":{"cartography":1}}}}' }), 'me.json');
    const me = ['--profile', profile];
    const plan = await json('plan', 'grc-analyst', '--certifications', 'none', ...me);
    const way = await json('path', 'grc-analyst', ...me);
    const compared = await json('compare', 'grc-analyst', 'bi-analyst', ...me);
    const advice = await json('advise', '--among', 'grc-analyst,bi-analyst', '--no-input', ...me);
    const advised = advice.recommendations.find(({ role }: { role: string }) => role === 'grc-analyst');
    expect(plan.totals.hours).toEqual(gap.hours);
    expect(way.hours).toEqual(gap.hours);
    expect(compared.you.roles[0].hours).toEqual(gap.hours);
    expect(advised.gapHours).toEqual(gap.hours);
    expect(await said('gap', 'grc-analyst')).toMatch(/Attention to detail 0 → 3 - .*An attitude takes no hours/);
  });
});

it('what helps on the way is first what a plan takes, with what an issuer demands besides', async () => {
  const way = ['path', 'it-support-specialist', 'it-project-manager'];
  const [hop] = (await json(...way)).hops;
  const [first] = examsIn(await json('plan', 'it-project-manager'));
  expect(hop.certifications[0].certification).toBe(first?.id);
  expect(await said(...way)).toMatch(/Project Management Professional \(PMP\) \([^)]*only when you have: a degree with 36 months/);
});

it('what is of no use to somebody is passed over in silence, but for who asked for all', async () => {
  const why =
    'PCAP - Certified Associate Python Programmer: it is of a programming language that the role does not need, and you have another';
  const behind = 'AWS Certified Cloud Practitioner: you hold what it is there to show';
  for (const format of ['table', 'markdown']) {
    const plan = async (role: string, skills: string, which: string) =>
      said('plan', role, '--skills', skills, '--certifications', which, '--format', format);
    expect(await plan('qa-engineer', 'JavaScript:3', 'all')).toContain(why);
    expect(await plan('qa-engineer', 'JavaScript:3', 'best')).not.toContain('programming language');
    expect(await plan('cloud-engineer', 'AWS:4', 'all')).toContain(behind);
    expect(await plan('cloud-engineer', 'AWS:4', 'best')).not.toContain(behind);
  }
});

it('what an issuer demands keeps the capital of a name', async () => {
  expect(await said('plan', 'solutions-architect', '--certifications', 'ms-az-305')).toContain(
    'asks first: Azure Administrator Associate (AZ-104)',
  );
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { advised, answersFile } from '../support/advising';
import { json, run, tempDir, writeFiles } from '../support/run';

/** What the commands say on the shipped base, held against the day and against the base. */

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const fileOf = (name: string, content: string): string => path.join(writeFiles(tempDir(), { [name]: content }), name);
const words = async (...argv: string[]): Promise<string> => flat((await run(...argv)).out);

describe('list --role', () => {
  it.each(['software-engineer', 'ml-engineer', 'statistician', 'frontend-developer'])(
    'has of %s what it asks of that kind',
    async (role) => {
      const { entry } = await json('show', role);
      const listed = async (kind: string) => (await json('list', kind, '--role', role)).items.map(({ id }: { id: string }) => id);
      expect(await listed('skills')).toEqual(entry.skills.map(({ skill }: { skill: string }) => skill).sort());
      expect(await listed('tools')).toEqual([...new Set([...entry.tools, ...entry.languages].map(({ id }: { id: string }) => id))].sort());
    },
  );
});

describe('the bars of a tool', () => {
  const headings = async (tool: string): Promise<string[]> => (await run('show', tool)).out.match(/^Who uses it.*$/gm) ?? [];

  it('say how many roles they leave out, and nothing where they leave out none', async () => {
    expect(await headings('tool:docker')).toEqual(['Who uses it most, 10 of 12 roles [2]']);
    const python = await headings('tool:python');
    expect(python[0]).toBe('Who uses it [2]');
    expect(python[1]).toMatch(/^Who uses it most, 10 of \d\d roles \[3\]$/);
  });
});

describe('what a screen says beside its table', () => {
  it('gap: how many skills the hours are for, those to learn first too', async () => {
    const { requirements } = await json('gap', 'ml-engineer', '--skills', 'Python:4');
    const missing = (relation: string) =>
      requirements.filter((one: { relation: string; gap: number }) => one.relation === relation && one.gap > 0).length;
    expect(missing('implied')).toBeGreaterThan(0);
    expect(await words('gap', 'ml-engineer', '--skills', 'Python:4')).toContain(
      `${missing('essential')} skills below what is asked, and ${missing('implied')} to learn first: `,
    );
  });

  it('advise: whether skills were told, or tools show them', async () => {
    const heading = async (...flags: string[]) => /^Score; .*$/m.exec((await run('advise', '--no-input', ...flags)).out)?.[0];
    // Of SQL it is the tool that counts, and the level that was told shows in the share.
    for (const skills of ['SQL:5', 'Statistics']) expect(await heading('--skills', skills)).toContain('essential skills held;');
    for (const skills of [[], ['--skills', 'Statistics:0']])
      expect(await heading('--tools', 'Docker', ...skills)).toContain('your tools show');
    const file = fileOf('a.json', JSON.stringify({ schemaVersion: 1, answers: { 'free-day': 'draw-screens' } }));
    expect(await heading('--answers', file)).toContain('as none were named');
  });

  it('advise: every role that stands level is in the list', async () => {
    for (const width of ['50', '60', '80']) {
      const out = (
        await run('advise', '--no-input', '-q', '--width', width, '--skills', 'Stochastic processes:3, Infrastructure as code:3')
      ).out;
      const level = /([A-Z][^;]*) stand level at/.exec(flat(out))?.[1]?.split(/, | and (?=[A-Z])/) ?? [];
      expect(level.length).toBeGreaterThan(1);
      for (const title of level) expect(flat(out)).toMatch(new RegExp(`\\d\\. ${title}`));
    }
  });

  it('plan: no exam for entry where the main one is held', async () => {
    const file = fileOf('h.json', JSON.stringify({ meta: { career: { certifications: ['pcad'] } } }));
    const { steps, leftOut } = await json('plan', 'data-scientist', '--profile', file);
    expect(steps.map(({ certification }: { certification?: string }) => certification)).not.toContain('pced');
    expect(leftOut).toContainEqual(expect.objectContaining({ certification: 'pced', reason: 'no-sooner' }));
  });

  it('compare: a language that the other role lists is no mark of one', async () => {
    const { out } = await run('compare', 'ai-engineer', 'ai-governance-lead', '--rows', 'skills');
    expect(out).toContain('• AI agent design*');
    expect(out).toMatch(/• Python /);
  });

  it('show: a name that is a skill and a tool is suggested once', async () => {
    const { err } = await run('show', 'javscript');
    expect(err.match(/javascript/g)).toHaveLength(1);
  });

  it('plan: which exam for entry its main one makes needless', async () => {
    const argv = ['plan', 'systems-administrator', '--skills', 'Linux administration:2'];
    const { steps, leftOut } = await json(...argv);
    const late = leftOut.find(({ reason }: { reason: string }) => reason === 'no-sooner');
    const main = steps.find((step: { certification?: string }) => step.certification === late.than.certification);
    expect(main.end <= late.on).toBe(true);
    expect(await words(...argv)).toContain(
      `${late.title}: its skills are reached no sooner than those of ${late.than.title}, the main one`,
    );
  });

  it('show: tools in the order in which people look for them', async () => {
    const { out } = await run('show', 'skill:python', '--width', '200');
    expect(out).toContain('NLTK, Numba, NumPy');
  });
});

describe('what has retired', () => {
  it('stands after its successor in a search from its last day on', async () => {
    const order = async (day: string) =>
      (await json('search', 'aws', 'developer', 'associate', '--as-of', day)).results.map(({ id }: { id: string }) => id).slice(0, 2);
    expect(await order('2026-12-02')).toEqual(['aws-dva-c03', 'aws-dva-c02']);
  });

  it('is said to be with a day that is as firm as in its own line', async () => {
    expect(await words('show', 'aws-dva-c02', '--as-of', '2026-12-02')).toContain(
      'Retired on 1 December 2026 (not verified at the issuer): it can no longer be earned',
    );
  });

  it('and what is not there yet are as firm in a comparison', async () => {
    expect(
      await words('compare', 'ml-engineer', 'ai-engineer', '--rows', 'certifications', '--as-of', '2026-03-01', '--format', 'plain'),
    ).toContain('available from 16 April 2026, first day not verified');
  });
});

describe('a certificate in a profile', () => {
  it('is as firm as its facts', async () => {
    const profile = fileOf(
      'me.json',
      JSON.stringify({ certificates: [{ name: 'AWS Certified Developer - Associate DVA-C02', date: '2025-01' }] }),
    );
    const argv = ['profile', 'show', profile, '--as-of', '2026-11-29'];
    expect((await json(...argv)).certifications[0].unverified).toContain('retiresOn');
    expect(await words(...argv, '--format', 'plain')).toContain('retiring 1 December 2026 (not verified)');
  });
});

describe('similar', () => {
  it('says how many more skills two roles share, and names all where there is room', async () => {
    const { similar } = await json('similar', 'data-analyst', '--top', '5');
    const [longest] = [...similar].sort((a, b) => b.differs.length - a.differs.length);
    expect(longest.differs.length).toBeGreaterThan(7);
    const argv = ['similar', 'data-analyst', '--top', '5'];
    expect(await words(...argv, '--width', '200')).toContain(`${longest.differs[5]} and ${longest.differs.length - 6} more`);
    expect((await run(...argv, '--format', 'csv')).out).toContain(longest.differs.join(', '));
  });
});

describe('a profile with days ahead', () => {
  const resume = {
    education: [
      { studyType: 'Master', area: 'CS', endDate: '2028-06' },
      { studyType: 'PhD', endDate: '2026 (expected)' },
      { studyType: 'Bachelor', endDate: '2024' },
    ],
    work: [
      { position: 'Software Engineer', startDate: '2027-03-01' },
      { position: 'QA Engineer', startDate: '2020-01' },
    ],
    certificates: [
      { name: 'AZ-104', date: '2026-12-24' },
      { name: 'AZ-900', date: '2024-01' },
    ],
  };
  const shown = (day: string) => json('profile', 'show', fileOf('me.json', JSON.stringify(resume)), '--as-of', day);

  it('has what was held on that day, and lists the rest', async () => {
    const now = await shown('2026-11-29');
    expect(now.educationLevel).toBe('bachelor');
    expect(now.currentRole).toBe('qa-engineer');
    expect(now.certifications.map(({ certification }: { certification: string }) => certification)).toEqual(['ms-az-900']);
    expect(now.unrecognised.map(({ from }: { from: string }) => from).sort()).toEqual(['certificates[0]', 'education[0]', 'education[1]']);
    const later = await shown('2028-07-01');
    expect(later.educationLevel).toBe('master');
    expect(later.currentRole).toBe('software-engineer');
    expect(later.certifications).toHaveLength(2);
  });
});

describe('a plan with exams that were asked for', () => {
  it('keeps one that was ticked off, and what was learnt for it', async () => {
    const asked = ['plan', 'data-analyst', '--certifications', 'pcep'];
    const list = (await run(...asked, '--format', 'markdown')).out;
    const upTo = list.slice(0, list.indexOf('\n', list.indexOf('- [ ] `pcep`')));
    const done = fileOf('plan.md', upTo.replaceAll('- [ ]', '- [x]') + list.slice(upTo.length));
    const { progress, leftOut, totals } = await json(...asked, '--done', done);
    expect(leftOut.map(({ certification }: { certification: string }) => certification)).not.toContain('pcep');
    expect(progress.certifications).toEqual(['pcep']);
    const learnt = progress.done.reduce((sum: number, { hours }: { hours: { low: number } }) => sum + hours.low, 0);
    expect(learnt + totals.hours.low).toBe((await json(...asked)).totals.hours.low);
  });

  it('says that the one which has taken its place is held', async () => {
    const profile = fileOf('me.json', JSON.stringify({ certificates: [{ name: 'CompTIA Security+ (V8)', date: '2026-11-05' }] }));
    const argv = ['plan', 'security-analyst', '--profile', profile, '--skills', 'security-fundamentals:1', '--hours-per-week', '5'];
    const out = await words(...argv, '--certifications', 'comptia-security-plus', '--as-of', '2026-11-29');
    expect(out).toContain('Not planned: • CompTIA Security+ (V8): your profile lists it');
  });

  it('names what was asked for beside what has taken its place, in a checklist, too', async () => {
    const asked = ['plan', 'ai-engineer', '--certifications', 'ms-ai-102', '--budget', '100', '--as-of', '2026-11-29'];
    for (const format of ['table', 'markdown'])
      expect((await words(...asked, '--format', format)).replaceAll('\\', '')).toContain(
        ', in the place of Microsoft Certified: Azure AI Engineer Associate (AI-102): $165',
      );
    const unknown = ['plan', 'backend-developer', '--certifications', 'aws-dva-c03', '--format', 'markdown'];
    expect(await words(...unknown)).toContain('which skills it asks is not known');
  });

  it('offers none that ends before it begins', async () => {
    const out = await words('plan', 'network-engineer', '--start', '2028-01-01', '--as-of', '2026-11-29');
    expect(out).toContain('CompTIA Security+: last day 11 June 2027');
    expect(out).toContain('(comptia-security-plus-v8): it also asks for');
    expect(out).not.toContain('(comptia-security-plus):');
  });

  it('offers instead only what the rest of the budget pays and the plan does not have', async () => {
    for (const argv of [
      ['bi-analyst', 'data-scientist', '--budget', '429'],
      ['backend-developer', 'ai-engineer'],
      ['qa-engineer', 'computer-vision-engineer'],
    ]) {
      const { steps, totals, budgetUsd } = JSON.parse((await run('plan', ...argv, '--as-of', '2026-11-29', '--json')).out);
      const exams = steps.filter(({ kind }: { kind: string }) => kind === 'certification');
      const prices = new Map(
        (await json('list', 'certifications')).items.map((item: { id: string; priceUsd: number | null }) => [item.id, item.priceUsd]),
      );
      for (const { alternatives, cost } of exams) {
        for (const id of alternatives) {
          expect(exams.map((exam: { id: string }) => exam.id)).not.toContain(id);
          if (budgetUsd !== null) expect(totals.costUsd - cost + Number(prices.get(id))).toBeLessThanOrEqual(budgetUsd);
        }
      }
    }
  });
});

describe('advice of which little is known', () => {
  it('counts no roles where the limits leave one', async () => {
    const file = answersFile({ schemaVersion: 1, answers: { 'work-activities': [] } });
    const argv = ['--answers', file, '--among', 'data-engineer,data-scientist', '--family', 'data-platform'];
    expect((await advised(argv)).recommendations).toHaveLength(1);
    expect(await words('advise', ...argv)).toMatch(/^Of the 2 roles you named, your limits leave only Data Engineer\. /);
  });

  it('asks for no other answers where nothing was said by those there are', async () => {
    const file = answersFile({ schemaVersion: 1, answers: { 'work-activities': [] } });
    expect(await words('advise', '--answers', file, '--why-not', 'data-scientist')).not.toContain('would be enough to');
  });
});

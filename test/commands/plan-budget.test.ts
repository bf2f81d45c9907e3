import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryRunner, documentOf, json, run, tempDir, writeFiles } from '../support/run';

const plan = ['plan', 'ml-engineer', '--skills', 'SQL:4'];

describe('a certification that the budget cuts', () => {
  it('adds nothing to be learnt', async () => {
    const without = await json(...plan, '--certifications', 'none');
    const cut = await json(...plan, '--certifications', 'pcap', '--budget', '100');
    expect(cut.totals).toEqual(without.totals);
    expect(cut.leftOut).toMatchObject([{ certification: 'pcap', reason: 'over-budget', cost: 295 }]);
    const { out } = await run(...plan, '--certifications', 'pcap', '--budget', '100');
    expect(out.replace(/\s+/g, ' ')).toContain('$295; more than is left of the budget');
    const paid = await json(...plan, '--certifications', 'pcap', '--budget', '295');
    expect(paid.totals.costUsd).toBe(295);
    expect(paid.totals.hours.low).toBeGreaterThan(without.totals.hours.low);
  });

  it('is the one that no money is left for', async () => {
    const { steps, leftOut } = await json(...plan, '--certifications', 'pcep,pcap', '--budget', '295');
    const exams = steps.filter((step: { kind: string }) => step.kind === 'certification');
    expect(exams.map((step: { id: string }) => step.id)).toEqual(['pcep']);
    expect(leftOut).toMatchObject([{ certification: 'pcap', reason: 'over-budget' }]);
    // Not more than the budget: what it costs is more than the other exam leaves of it.
    const { out } = await run(...plan, '--certifications', 'pcep,pcap', '--budget', '295');
    expect(out.replace(/\s+/g, ' ')).toMatch(/of a budget of \$295 .*Cut by the budget: • .*: \$295; more than is left of the budget/);
  });

  it('is not proposed as nearly covered', async () => {
    const near = async (...more: string[]) => /Nearly covered[^[]*/.exec((await run(...plan, ...more)).out)?.[0] ?? '';
    expect(await near()).toContain('(databricks-ml-associate)');
    expect(await near()).toContain('$200');
    expect(await near('--budget', '50')).toBe('');
    // What was spent on exams that are done is no longer there.
    const dir = writeFiles(tempDir(), { 'plan.md': '- [x] `pcep`\n' });
    const done = ['--done', path.join(dir, 'plan.md')];
    expect(await near('--budget', '419', ...done)).toContain('(databricks-ml-associate)');
    expect(await near('--budget', '418', ...done)).not.toContain('(databricks-ml-associate)');
    const { leftOut } = await json(...plan, '--budget', '50');
    expect(leftOut).toContainEqual(expect.objectContaining({ certification: 'ms-ai-103', reason: 'asks-more', cost: 165 }));
    // What would be planned if there were money for it is cut by the budget, and for nothing else.
    expect(leftOut).toContainEqual(expect.objectContaining({ certification: 'aws-mla', reason: 'over-budget', cost: 75 }));
  });
});

describe('a price that was not verified', () => {
  const words = async (...argv: string[]) => (await run('plan', 'ai-engineer', '--format', 'plain', '--width', '400', ...argv)).out;

  it.each([
    [['--certifications', 'ms-ai-103', '--budget', '300'], 'Certifications, $165 (not verified) of a budget of $300'],
    [['--budget', '300'], 'Certifications, $299 ($99 of it not verified) of a budget of $300'],
    [[], 'Certifications, $599 ($99 of it not verified)'],
    [['--budget', '90'], 'Azure AI Fundamentals: $99, not verified; more than is left of the budget'],
  ])('is told from the sum and the budget: %j', async (argv, said) => {
    expect(`${await words(...argv)}\n`).toContain(`${said}\n`);
  });
});

describe('an exam of one door', () => {
  it('costs no $0 where its price is not known', async () => {
    const door = async (...argv: string[]) => (await bakeryRunner()('plan', ...argv, '--quiet', '--format', 'plain', '--width', '400')).out;
    const roles = ['miller', 'pastry-chef'];
    expect(await door(...roles, '--certifications', 'pastry-2')).toMatch(/\nPastry Chef\. .*; Exams: price not known\.\n/);
    expect(await door(...roles, '--certifications', 'pastry-2')).toContain('\nCertifications, price not known\n');
    expect(await door(...roles)).toMatch(/\nPastry Chef\. .*; Exams: \$60 and 1 price not known\.\n/);
    const { doors, totals } = await documentOf(bakeryRunner()('plan', ...roles, '--certifications', 'pastry-2', '--quiet', '--json'));
    expect(doors).toMatchObject([
      { role: 'miller', costUsd: 0, unpriced: [] },
      { role: 'pastry-chef', costUsd: 0, unpriced: ['pastry-2'] },
    ]);
    expect(totals).toMatchObject({ unpriced: ['pastry-2'] });
  });

  it('is as firm in the table of doors as in its own line', async () => {
    const { out } = await run('plan', 'ai-engineer', 'ml-engineer', '--format', 'plain', '--width', '400');
    expect(out).toMatch(/\nAI Engineer\. .*; Exams: \$599 \(\$99 of it not verified\)\.\n/);
  });

  it('says whose it is where the stage serves both', async () => {
    const { out } = await run('plan', 'ai-engineer', 'ml-engineer');
    expect(out).toMatch(/\nExam for Machine Learning Engineer: PCEP /);
  });

  it('has its day on one line, beside the details too', async () => {
    const { out } = await run('plan', 'ai-engineer', 'ml-engineer', '--all');
    expect(out).toMatch(/^Retrieval-augmented +0 → 2 +\S+\sh +\d+ [A-Z][a-z]{2} 20\d\d /m);
  });
});

describe('an exam that was ticked off', () => {
  const roles = ['plan', 'cloud-engineer', 'devops-engineer', '--quiet', '--budget', '130'];
  const words = async (...argv: string[]) => (await run(...roles, '--width', '200', ...argv)).out;

  /** The checklist of these roles with this exam ticked. */
  async function ticked(id: string): Promise<string> {
    const list = await words('--format', 'markdown');
    const done = list.includes(`- [ ] \`${id}\``) ? list.replace(`- [ ] \`${id}\``, `- [x] \`${id}\``) : `${list}- [x] \`${id}\`\n`;
    return path.join(writeFiles(tempDir(), { 'plan.md': done }), 'plan.md');
  }

  it('is paid of the same budget', async () => {
    const before = await json(...roles);
    expect(before.totals.costUsd).toBe(125);
    expect(before.progress).toMatchObject({ spentUsd: 0, unpriced: [] });
    const done = ['--done', await ticked('gcp-ace')];
    const after = await json(...roles, ...done);
    expect(after.progress).toMatchObject({ certifications: ['gcp-ace'], spentUsd: 125, unpriced: [] });
    expect(after.totals.costUsd).toBe(0);
    expect(after.leftOut).toContainEqual(expect.objectContaining({ certification: 'hashicorp-terraform-004', reason: 'over-budget' }));
    expect(await words(...done)).toContain('None in this plan, $0 of the $5 left of a budget of $130.');
    expect(await words(...done, '--budget', '200')).toMatch(/\nCertifications, \$70\.50 of the \$75 left of a budget of \$200\n/);
    expect(await words(...done, '--budget', '200', '--format', 'markdown')).toContain(
      '\nCertifications: \\$70.50 of the \\$75 left of a budget of \\$200.\n',
    );
  });

  it('costs nothing of it where the profile lists it', async () => {
    const resume = JSON.stringify({ certificates: [{ name: 'Google Cloud Associate Cloud Engineer' }] });
    const profile = path.join(writeFiles(tempDir(), { 'me.json': resume }), 'me.json');
    const { progress, totals } = await json(...roles, '--profile', profile, '--done', await ticked('gcp-ace'));
    expect(progress.spentUsd).toBe(0);
    expect(totals.costUsd).toBe(70.5);
  });

  it('is named where its price is not known', async () => {
    const done = ['--done', await ticked('comptia-linux-plus')];
    expect(await words(...done)).toMatch(/\nCertifications, \$125 of the \$130 left of a budget of \$130, less 1 price not known\n/);
    const { out, err } = await run(...roles.filter((word) => word !== '--quiet'), ...done, '--json');
    expect(JSON.parse(out).progress).toMatchObject({ spentUsd: 0, unpriced: ['comptia-linux-plus'] });
    expect(err).toContain('CompTIA Linux+ (V8) is not known, so what was spent is without it');
  });
});

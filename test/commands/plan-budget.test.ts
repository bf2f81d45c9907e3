import { describe, expect, it } from 'vitest';
import { json, run } from '../support/run';

const plan = ['plan', 'ml-engineer', '--skills', 'SQL:4'];

describe('a certification that the budget cuts', () => {
  it('adds nothing to be learnt', async () => {
    const without = await json(...plan, '--certifications', 'none');
    const cut = await json(...plan, '--certifications', 'pcap', '--budget', '100');
    expect(cut.totals).toEqual(without.totals);
    expect(cut.leftOut).toMatchObject([{ certification: 'pcap', reason: 'over-budget', cost: 295 }]);
    const { out } = await run(...plan, '--certifications', 'pcap', '--budget', '100');
    expect(out.replace(/\s+/g, ' ')).toContain('$295, more than there is to spend');
    const paid = await json(...plan, '--certifications', 'pcap', '--budget', '295');
    expect(paid.totals.costUsd).toBe(295);
    expect(paid.totals.hours.low).toBeGreaterThan(without.totals.hours.low);
  });

  it('is the one that no money is left for', async () => {
    const { steps, leftOut } = await json(...plan, '--certifications', 'pcep,pcap', '--budget', '295');
    const exams = steps.filter((step: { kind: string }) => step.kind === 'certification');
    expect(exams.map((step: { id: string }) => step.id)).toEqual(['pcep']);
    expect(leftOut).toMatchObject([{ certification: 'pcap', reason: 'over-budget' }]);
  });

  it('is not proposed as nearly covered', async () => {
    const near = async (...more: string[]) => /Nearly covered[^[]*/.exec((await run(...plan, ...more)).out)?.[0] ?? '';
    expect(await near()).toContain('(pcap)');
    expect(await near()).toContain('$295');
    expect(await near('--budget', '50')).toBe('');
    const { leftOut } = await json(...plan, '--budget', '50');
    expect(leftOut).toContainEqual(expect.objectContaining({ certification: 'pcap', reason: 'asks-more', cost: 295 }));
  });
});

describe('an exam of one door', () => {
  it('says whose it is where the stage serves both', async () => {
    const { out } = await run('plan', 'ai-engineer', 'ml-engineer');
    expect(out).toMatch(/\nExam for Machine Learning Engineer: PCEP /);
  });

  it('has its day on one line, beside the details too', async () => {
    const { out } = await run('plan', 'ai-engineer', 'ml-engineer', '--all');
    expect(out).toMatch(/^Retrieval-augmented +0 → 2 +\S+\sh +\d+ [A-Z][a-z]{2} 20\d\d /m);
  });
});

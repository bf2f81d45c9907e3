import { describe, expect, it } from 'vitest';
import { bakeryRunner, documentOf, json, refused, run } from '../support/run';

const bakery = bakeryRunner();
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
const path = async (...argv: string[]): Promise<any> => documentOf(bakery('path', ...argv, '--json'));
const sum = (hops: { hours: { low: number; high: number } }[]) => ({
  low: hops.reduce((all, hop) => all + hop.hours.low, 0),
  high: hops.reduce((all, hop) => all + hop.hours.high, 0),
});

describe('path', () => {
  it('goes straight, and its hours are those of its hops', async () => {
    const document = await path('baker', 'pastry-chef');
    expect(document).toMatchObject({
      schema: 'career/path',
      from: 'baker',
      to: 'pastry-chef',
      startsFrom: 'role',
      hops: [{ role: 'pastry-chef' }],
    });
    expect(sum(document.hops)).toEqual(document.hours);
  });

  it('as CSV has a row a hop, with numbers as numbers', async () => {
    const { out } = await run('path', 'data-analyst', 'data-engineer', '--format', 'csv');
    const document = await json('path', 'data-analyst', 'data-engineer');
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('way,hop,role,title,hours_low,hours_high,carries_over,missing,certifications');
    const ways = [document, ...document.steppingStones].map((way) => way.hops.length);
    expect(rows).toHaveLength(ways.reduce((all, hops) => all + hops, 0));
    const { low, high } = document.hours;
    expect(rows[0]).toMatch(new RegExp(`^0,1,data-engineer,Data Engineer,${low},${high},`));
  });

  it('gives a script every certification, and people the first three', async () => {
    const document = await json('path', 'data-analyst', 'data-engineer');
    const ids: string[] = document.hops[0].certifications.map((one: { certification: string }) => one.certification);
    expect(ids.length).toBeGreaterThan(3);
    const csv = (await run('path', 'data-analyst', 'data-engineer', '--format', 'csv')).out;
    expect(csv).toContain(ids.join(' '));
    const { out } = await run('path', 'data-analyst', 'data-engineer', '--format', 'markdown');
    const [helps = ''] = /Helps:.*/.exec(out) ?? [];
    expect(helps.split('$')).toHaveLength(4);
  });

  it('is not the same both ways', async () => {
    const there = await path('baker', 'miller');
    const back = await path('miller', 'baker');
    expect(there.hours).not.toEqual(back.hours);
  });

  it('carries over what a role asks in some settings only, at one level less, and says so', async () => {
    const document = await json('path', 'qa-engineer', 'devops-engineer');
    const carried = document.hops[0].carriesOver.map(({ skill, held }: { skill: string; held: number }) => [skill, held]);
    expect(carried).toEqual(expect.arrayContaining([['version-control', 2]]));
    const { out } = await run('path', 'qa-engineer', 'devops-engineer');
    expect(out).not.toContain('nothing that is essential there');
    expect(out.replace(/\s+/g, ' ')).toContain('and what it asks only in some settings at one level less;');
  });

  it('tells what both roles pay by one source that knows both, where the official figure is of a wider occupation', async () => {
    const read = async (...argv: string[]) => (await run('path', ...argv)).out.replace(/\s+/g, ' ');
    const told = await read('data-analyst', 'data-scientist');
    expect(told).toMatch(/Pay now, as Data Analyst median \$110,000 [^;]*; self-reported: any experience, n=57 /);
    expect(told).toMatch(/ Pay median \$160,000 [^;]*; self-reported: any experience, n=107 /);
    expect(told).not.toContain('nearest official occupation');
    expect(told).not.toContain('which of the roles pays better');
    expect(told).toContain('Stack Overflow');
    // Ads of one role are those of any title, of the other those without "senior".
    const unlike = await read('data-analyst', 'ml-engineer');
    expect(unlike).toMatch(/Pay now, as Data Analyst median \$112,590 /);
    expect(unlike).toContain('Pay of an official occupation is that of all jobs in it: it does not say which of the roles pays better.');
    const own = await read('qa-engineer', 'software-engineer');
    expect(own).toMatch(/Pay median \$133,080 [^;]*; published for this very role/);
    expect(own).not.toContain('which of the roles pays better');
    // What lies on the way is no reason to tell less of the two.
    const byStone = await read('data-analyst', 'data-engineer');
    expect(byStone.match(/ Pay median \$\d+,000 [^;]*; self-reported: any experience/g)).toHaveLength(2);
    expect(byStone).toContain(' Pay median $135,980 ');
    // Who starts from what they told is not paid as the first role.
    const fromYou = await read('data-analyst', 'data-scientist', '--skills', 'SQL:4');
    expect(fromYou).toContain(' Pay median $112,590 ');
    expect(fromYou).not.toContain('which of the roles pays better');
    // A script gets the official figures, and no source that they are not of.
    const { pay, knowledgeBase } = await json('path', 'data-analyst', 'data-scientist');
    expect(knowledgeBase.sources.map(({ id }: { id: string }) => id)).toEqual(['judgement', pay['data-analyst'].source]);
    expect(pay['data-analyst']).toMatchObject({ whose: 'nearest-occupation', median: 112590 });
  });

  it('starts from the person where one is told', async () => {
    const told = await path('pastry-chef', '--skills', 'plating:5, tempering chocolate:5');
    expect(told.startsFrom).toBe('person');
    expect(told.hops[0].missing.map((one: { skill: string }) => one.skill)).not.toContain('plating');
    expect(await path('pastry-chef', '--skills', 'plating:5')).toMatchObject({ from: null, startsFrom: 'person', warnings: [] });
  });

  it('says that a role to start from is not used where a person is told', async () => {
    const both = ['path', 'baker', 'pastry-chef', '--skills', 'plating:5'];
    const { from, startsFrom, warnings } = JSON.parse((await bakery(...both, '--json')).out);
    expect({ from, startsFrom }).toEqual({ from: 'baker', startsFrom: 'person' });
    expect(warnings).toMatchObject([{ code: 'start-not-used', message: expect.stringContaining('not from Baker') }]);
    const { err } = await bakery(...both);
    expect(err).toMatch(/^career: the way starts from you, not from Baker: /);
    expect((await path('baker', 'pastry-chef')).warnings).toEqual([]);
  });

  it('on the shipped base: from data analyst to data engineer by a stone that is on the way', async () => {
    const document = await json('path', 'data-analyst', 'data-engineer');
    expect(document.steppingStones.length).toBeGreaterThan(0);
    for (const way of document.steppingStones) {
      expect(sum(way.hops)).toEqual(way.hours);
      expect(way.via.length).toBeLessThanOrEqual(2);
      expect(way.hours.low).toBeGreaterThanOrEqual(document.hours.low);
      expect(way.extraHours.low).toBe(way.hours.low - document.hours.low);
      for (const hop of way.hops) expect(hop.hours.high).toBeLessThan(document.hours.high);
    }
    for (const role of document.hops)
      expect(document.pay[role.role]).toMatchObject({ whose: expect.any(String), source: expect.any(String) });
  });

  it('shows what carries over, what is new, what helps and what it pays, with its label', async () => {
    const { out } = await run('path', 'data-analyst', 'data-engineer');
    const text = out.replace(/\s+/g, ' ');
    for (const word of [
      'Straight:',
      'Carries over',
      'Still to learn',
      'Helps',
      'nearest official occupation',
      'by Analytics Engineer',
      'career path data-engineer data-analyst',
    ])
      expect(text).toContain(word);
  });

  it('repeats a role that is more than a word as a shell takes it', async () => {
    expect(await refused(run('path', 'data analyst'), 2)).toContain(
      'from a role: career path ROLE "data analyst"; from you: career path "data analyst" --skills "SQL:3"',
    );
  });

  it('says where no certification helps, since a dash would be something that is not known', async () => {
    expect((await json('path', 'frontend-developer', 'ux-designer')).hops[0].certifications).toEqual([]);
    expect((await run('path', 'frontend-developer', 'ux-designer', '--accessible')).out).toContain('\nHelps: no certification\n');
  });

  it('says of an exam when its last day is, and that it is in beta', async () => {
    const helps = async (...names: string[]) => (await run('path', ...names, '--as-of', '2026-11-29')).out.replace(/\s+/g, ' ');
    expect(await helps('ai-engineer', 'network-engineer')).toContain(
      'CompTIA Security+ (SY0-701) ($425; last day 11 June 2027, then comptia-security-plus-v8)',
    );
    expect(await helps('ai-engineer', 'ai-product-manager')).toContain('AWS Certified AI Business Strategist (AIB-C01) ($50; in beta)');
  });

  it('says when nothing is missing', async () => {
    const { out } = await bakery('path', 'baker', '--skills', 'kneading:5, fermentation:5');
    expect(out).toContain('Nothing is missing');
  });

  it('says which of its words are titles', async () => {
    const words = ['full', 'stack', 'web', 'developer', 'data', 'analyst'];
    expect(await refused(run('path', ...words), 2)).toMatch(/in quotes: "full stack web developer" "data analyst"$/m);
    expect(await refused(run('compare', 'data', 'analyst'), 3)).toContain('in quotes: "data analyst"');
  });

  it('refuses what it cannot take', async () => {
    expect(await refused(bakery('path', 'baker'), 2)).toContain('career path ROLE baker');
    expect(await refused(bakery('path', 'baker', 'baker'), 2)).toContain('is both the start and the goal');
    expect(await refused(bakery('path', 'baker', 'miller', 'pastry-chef'), 2)).toContain('takes two roles');
    expect(await refused(bakery('path', 'pastry', 'chef', 'baker'), 2)).toContain('in quotes: "pastry chef"');
    expect(await refused(bakery('path', 'baker', 'astronaut'), 3)).toContain('there is no role "astronaut"');
  });
});

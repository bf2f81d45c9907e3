import { describe, expect, it } from 'vitest';
import { bakeryRunner, documentOf, json, refused, run } from '../support/run';

const bakery = bakeryRunner();
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
const gap = async (...argv: string[]): Promise<any> => documentOf(bakery('gap', ...argv, '--json'));

describe('gap', () => {
  it('says per requirement what is held, required and missing', async () => {
    const document = await gap('baker', '--skills', 'Kneading:3');
    expect(document).toMatchObject({
      schema: 'career/gap',
      role: 'baker',
      title: 'Baker',
      hoursPerWeek: 8,
      transferable: [{ skill: 'kneading', held: 3 }],
      surplus: [],
      unrecognised: [],
    });
    const fermentation = document.requirements.find((one: { skill: string }) => one.skill === 'fermentation');
    expect(fermentation).toMatchObject({
      relation: 'essential',
      importance: 4,
      required: 4,
      held: 0,
      gap: 4,
      hours: { low: 235, high: 470 },
    });
    expect(Object.keys(fermentation)).toEqual(['skill', 'title', 'relation', 'importance', 'required', 'held', 'gap', 'hours', 'coverage']);
    expect(document.coverage).toBeGreaterThan(0);
    expect(document.coverage).toBeLessThan(1);
  });

  it('as CSV has numbers as numbers', async () => {
    const { out } = await bakery('gap', 'baker', '--format', 'csv');
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('skill,title,relation,importance,held,required,gap,hours_low,hours_high,coverage');
    expect(rows).toHaveLength((await gap('baker')).requirements.length);
    expect(rows).toContainEqual(expect.stringMatching(/^fermentation,Fermentation,essential,4,0,4,4,235,470,0\.\d+$/));
  });

  it('sums the hours of what is essential and of its prerequisites only', async () => {
    const document = await gap('baker');
    const counted = document.requirements.filter((one: { relation: string }) => one.relation !== 'optional');
    for (const end of ['low', 'high'])
      expect(counted.reduce((sum: number, one: { hours: Record<string, number> }) => sum + (one.hours[end] ?? 0), 0)).toBe(
        document.hours[end],
      );
  });

  it('lists what is asked in some places whatever is held, and whatever builds on it', async () => {
    const titles = async (...argv: string[]) => {
      const { out } = await run('gap', 'ml-engineer', '--format', 'plain', '--width', '1000', ...argv);
      const [, list = ''] = /\nAsked in some places\n(.*)\n/.exec(out) ?? [];
      return list.split(/ \([^)]*\)(?:, )?/).filter(Boolean);
    };
    const weaker = await titles();
    expect(weaker).toEqual(expect.arrayContaining(['Unit testing', 'Linear algebra', 'SQL']));
    expect(await titles('--skills', 'Unit testing:2, Linear algebra:2, SQL:2')).toEqual(weaker);
    const { requirements } = await json('gap', 'ml-engineer');
    const own = requirements.filter((one: { skill: string }) => one.skill === 'unit-testing');
    expect(own).toMatchObject([
      { relation: 'optional', held: 0, required: 3, gap: 3 },
      { relation: 'implied', held: 0, required: 2, gap: 2 },
    ]);
  });

  it.each([
    ['gap', 'ml-engineer'],
    ['plan', 'ml-engineer'],
    ['path', 'data-analyst', 'ml-engineer'],
  ])('has no arrow between levels where it is read aloud: %s', async (...argv) => {
    for (const how of [['--accessible'], ['--accessible', '--ascii'], ['--format', 'plain']]) {
      const { out } = await run(...argv, ...how, '--quiet');
      expect(out).toMatch(/[0-4] to [1-5]\b/);
      expect(out).not.toMatch(/\d (?:→|->) \d/);
    }
  });

  it('says what is left over', async () => {
    const { surplus } = await gap('baker', '--skills', 'Plating:5, counting:3');
    expect(surplus).toEqual([
      { skill: 'plating', title: 'Plating', held: 5, required: 0 },
      { skill: 'counting', title: 'Counting', held: 3, required: 2 },
    ]);
  });

  it('answers "how far, and what hurts most" on the first screen, at 80 and at 40 columns', async () => {
    for (const width of ['80', '40']) {
      const { code, out } = await run('gap', 'ai-engineer', '--skills', 'Python:3, SQL:4, Statistics:3', '--width', width);
      expect(code).toBe(0);
      const screen = out.split('\n').slice(0, 24).join('\n');
      expect(screen).toContain('Your gap to AI Engineer');
      expect(screen).toMatch(/\d+%/);
      expect(screen).toMatch(/[\d,]+-[\d,]+\sh/);
      expect(screen).toContain('0 → 4');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(Number(width));
    }
  });

  it('says that everything counts as missing when nothing is known', async () => {
    const { out } = await run('gap', 'ml-engineer');
    expect(out.replace(/\s+/g, ' ')).toContain('Nothing is known of you');
  });

  it('of somebody who holds everything is none', async () => {
    const { out } = await bakery('gap', 'baker', '--skills', 'kneading:5, fermentation:5, counting:5');
    expect(out).toContain('You meet every essential requirement.');
    expect(await gap('baker', '--skills', 'kneading:5, fermentation:5')).toMatchObject({ coverage: 1, hours: { low: 0, high: 0 } });
  });

  it('takes a skill that is named without a level at the documented one, and says so', async () => {
    const { out, err } = await bakery('gap', 'baker', '--skills', 'Kneading', '--json');
    const document = JSON.parse(out);
    expect(document.requirements.find((one: { skill: string }) => one.skill === 'kneading').held).toBe(2);
    expect(document.warnings).toMatchObject([{ code: 'assumed-level' }]);
    expect(err).toContain('named without a level, so counted as 2, foundational: Kneading');
  });

  it('lists what it does not recognise, with what may have been meant', async () => {
    const { code, out, err } = await bakery('gap', 'baker', '--skills', 'Kneeding:3, moonwalking', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).unrecognised).toEqual(['Kneeding:3', 'moonwalking']);
    expect(err).toContain('"Kneeding:3" (Kneading?), "moonwalking"');
  });

  it('counts a tool for what it shows', async () => {
    const { requirements } = await json('gap', 'ml-engineer', '--tools', 'PyTorch');
    expect(requirements.find((one: { skill: string }) => one.skill === 'deep-learning').held).toBe(2);
  });

  it('refuses what it cannot take', async () => {
    expect(await refused(bakery('gap', 'bakker'), 3)).toContain('did you mean baker?');
    expect(await refused(bakery('gap', 'baker', '--skills', 'Kneading:9'), 2)).toContain('levels: 0 none');
    expect(await refused(bakery('gap', 'baker', '--skills', 'Kneading:4:5'), 2)).toContain(
      '"Kneading:4:5" has no level that is known: "4:5"',
    );
    expect(await refused(bakery('gap', 'baker', '--skills', 'Kneading:expret'), 2)).toContain('"expret"');
    expect(await refused(bakery('gap', 'baker', '--hours-per-week', '0'), 2)).toContain('0.5 to 168');
    expect(await refused(bakery('gap', 'baker', '--profile', 'no-such-file.json'), 4)).toContain(
      'no-such-file.json:1:1 there is no such file',
    );
    expect(await refused(bakery('gap', 'baker', '-f', 'ics'), 2)).toContain('no format ics');
    expect(await refused(bakery('gap'), 2)).toContain('role');
  });
});

describe('a skill above what is asked', () => {
  it('is named once', async () => {
    const { out } = await run('gap', 'ml-engineer', '--skills', 'Machine learning algorithms:5, Cooking:2, Data storytelling:3');
    const text = out.replace(/\s+/g, ' ');
    expect(text.match(/Machine learning algorithms \(5, asked 4\)/g)).toHaveLength(1);
    expect(text).toContain('Yours beyond what the role asks');
  });
});

describe('a name that was not recognised', () => {
  it.each([
    ['Pyton:3', ''],
    ['SQL:2, Pyton:3', ' --skills SQL:2'],
    ['Pyton:3, Machine learning; SQL:2', ' --skills "Machine learning, SQL:2"'],
    ['SQL:2, Git', ' --skills "SQL:2, Git"'],
  ])('is left out of the command that comes next: %s', async (skills, again) => {
    const next = async (...argv: string[]) => (await run(...argv, '--skills', skills)).out.replace(/\s+/g, ' ');
    expect(await next('gap', 'ml-engineer')).toContain(`career plan ml-engineer${again} [1]`);
    expect(await next('plan', 'ml-engineer')).toContain(`career plan ml-engineer${again} --all.`);
    expect(await next('advise', '--no-input')).not.toMatch(/career (gap|advise)[^;]*Pyton/);
  });
});

describe('what job ads name', () => {
  const flat = async (...argv: string[]) => (await run('gap', ...argv)).out.replace(/\s+/g, ' ');

  it('is told by what the person has of it', async () => {
    expect(await flat('data-analyst', '--skills', 'SQL:3, Excel, Figma')).toContain(
      'Of yours: SQL 70%, Excel 45%. Besides: Python 41%, Tableau 41%, R 24%,',
    );
    const { out } = await run('gap', 'data-analyst', '--tools', 'Excel', '--json');
    const { jobAds } = JSON.parse(out);
    expect(jobAds).toMatchObject({ source: 'job-ads-2023', n: 3746 });
    expect(jobAds.tools.filter(({ told }: { told: boolean }) => told).map(({ id }: { id: string }) => id)).toEqual(['excel']);
  });

  it('is told to somebody who has nothing of it', async () => {
    expect(await flat('data-analyst')).toContain('how many of them [2] SQL 70%');
  });

  it('is not told of a role whose ads nobody has counted', async () => {
    expect(await flat('devops-engineer')).not.toContain('job ads');
    expect(JSON.parse((await run('gap', 'devops-engineer', '--json')).out).jobAds).toBeNull();
  });
});

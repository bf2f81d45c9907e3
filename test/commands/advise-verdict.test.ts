import { describe, expect, it } from 'vitest';
import { advised, answersFile } from '../support/advising';
import { run, runner } from '../support/run';

/** What the verdict claims, and of which roles. */

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const told = (content: object): string => answersFile({ schemaVersion: 1, ...content });
const screen = async (...argv: string[]): Promise<string> => flat((await run('advise', ...argv, '--no-input')).out).replace(/\*\*|\\/g, '');

describe('a verdict on roles that were named', () => {
  const two = 'frontend-developer,ux-designer';
  const four = `${two},data-analyst,data-scientist`;
  const answers = { 'code-all-day': 1, 'free-day': 'write-a-program', 'screen-or-tables': 3, material: 'code' };

  it.each<[string, string[], RegExp]>([
    [
      'clear',
      ['--among', two, '--tools', 'JavaScript, TypeScript, React, CSS, Webpack, Node.js'],
      /^Of the 2 roles you named, Front-end Developer fits you best: /,
    ],
    ['close', ['--among', two, '--tools', 'Figma, CSS'], /^Of the 2 roles you named, (a tie: |Front-end Developer \(\d\d%\) leads; )/],
    [
      'open',
      ['--among', 'data-engineer,network-engineer,ux-designer,data-analyst,ml-engineer,qa-engineer', '--tools', 'Bash'],
      /^Of the 6 roles you named, no role stands out yet /,
    ],
    ['close', ['--among', four, '--tools', 'SQL, Python, pandas'], /^Of the 4 roles you named, /],
  ])('that is %s says so: %j', async (verdict, argv, words) => {
    expect((await advised(argv)).verdict).toBe(verdict);
    for (const more of [[], ['--details'], ['--format', 'plain'], ['--format', 'markdown']])
      expect(await screen(...argv, ...more)).toMatch(words);
  });

  it('has them in the document, and of all roles nothing', async () => {
    expect((await advised(['--among', two, '--tools', 'Figma'])).among).toEqual(two.split(','));
    expect((await advised(['--tools', 'Figma'])).among).toBeNull();
    expect(await screen('--tools', 'Figma')).not.toContain('you named');
  });

  it('says it beside the limits, and where these leave one or nothing is known', async () => {
    const argv = ['--among', four, '--tools', 'SQL, Python'];
    expect(await screen(...argv, '--first-job')).toMatch(/^Of the 4 roles you named and within your limits, Data Analyst /);
    expect(await screen('--among', 'frontend-developer,data-scientist', '--tools', 'SQL, Python', '--family', 'software')).toMatch(
      /^Of the 2 roles you named, your limits leave only /,
    );
    expect(await screen('--among', two, '--answers', told({ answers: {} }))).toContain('so all 2 roles that you named stand level');
  });

  it('has no other place among them than it says', async () => {
    expect(await screen('--among', four, '--answers', told({ answers }), '--why-not', 'data-analyst')).toMatch(
      /Of the 4 roles you named it is number \d, /,
    );
  });
});

describe('a verdict from very little', () => {
  const batch = async (person: object) => JSON.parse((await runner({ stdin: JSON.stringify(person) })('advise', '--batch', '-')).out);

  it.each(['Kali', 'QGIS', 'Microsoft Project', 'Kali, Burp Suite'])(
    'is not clear, however probable the first role is: %s',
    async (tools) => {
      const { verdict, confidence, recommendations } = await advised(['--tools', tools]);
      expect(confidence).toBeGreaterThanOrEqual(0.7);
      expect(verdict).toBe('open');
      const count = tools.split(',').length;
      expect(await screen('--tools', tools)).toMatch(
        new RegExp(
          `^${recommendations[0].title} leads with \\d\\d%, well ahead of the next \\(.+, [\\d.]{1,3}%\\), but so little \\(${count} tools?\\) is not enough to be sure\\. Answer a few questions`,
        ),
      );
      expect(await batch({ tools: tools.split(', ') })).toMatchObject({ verdict: 'open', confidence });
    },
  );

  it('is clear from three tools, and from one with answers', async () => {
    expect((await advised(['--tools', 'Kali, Burp Suite, Metasploit'])).verdict).toBe('clear');
    const answers = { 'safe-from-attack': 'attack', 'attacks-and-defence': 5 };
    expect((await advised(['--tools', 'Kali', '--answers', told({ answers })])).verdict).toBe('clear');
    expect((await advised(['--tools', 'Kali', '--answers', told({ answers: { 'attacks-and-defence': null } })])).verdict).toBe('open');
  });
});

describe('a verdict within limits', () => {
  const answers = {
    'mathematics-at-work': 5,
    'sales-figures': 'compute-chances',
    'figures-all-day': 1,
    riddle: 'medicine',
    'learning-program': 'new-method',
    'uncertain-end': 1,
    'talk-or-quiet': 1,
  };
  const signed = (score: number) => `${score >= 0 ? '+' : ''}${score.toFixed(2)}`;

  it('names whom the limits leave out where that one is well ahead, with both scores, and claims no fit', async () => {
    const argv = ['--answers', told({ answers: { ...answers, 'attacks-and-defence': 5, trouble: 'break-in' } }), '--family', 'security'];
    const { recommendations, withoutConstraints } = await advised(argv);
    const [first, best] = [recommendations[0], withoutConstraints[0]];
    expect(best.score - first.score).toBeGreaterThan(Math.log(3));
    expect(first.score).toBeGreaterThan(0);
    for (const more of [[], ['--details']]) {
      const out = await screen(...argv, ...more);
      expect(out).toContain(
        `${best.title}, which your limits leave out, is well ahead: ${signed(best.score)} against ${signed(first.score)}.`,
      );
      expect(out).toContain(`Without the limit "only security": ${best.title} (${signed(best.score)})`);
      expect(out).not.toContain('fits you best');
    }
  });

  it('draws the bars against the best of all roles', async () => {
    const bar = async (...limits: string[]) =>
      /1\. Statistician +([█░]+) /.exec(await screen('--answers', told({ answers }), ...limits))?.[1];
    expect(await bar('--first-job')).toMatch(/^█+░+$/);
    expect(await bar('--first-job', '--family', 'data-science-and-ai', 'analytics')).toMatch(/░$/);
  });

  it('says which limit alone keeps the best role out, where one of several does', async () => {
    const limited = async (...limits: string[]) => {
      const argv = ['--answers', told({ answers }), ...limits];
      const { withoutConstraints } = await advised(argv);
      return { best: withoutConstraints[0], out: await screen(...argv, '--details') };
    };
    const two = await limited('--first-job', '--on-call', 'rare');
    expect(two.best.violates).toEqual(['firstJob']);
    expect(await screen('--answers', told({ answers }), '--first-job', '--on-call', 'rare')).toContain(
      `Without the limit "possible as a first job": ${two.best.title} (${signed(two.best.score)}).`,
    );
    expect(two.out).toContain(`Dropping "possible as a first job" alone would let ${two.best.title} in.`);
    for (const { best, out } of [await limited('--first-job'), await limited('--first-job', '--education', 'none')]) {
      expect(out).toContain(`Without your limits: ${best.title} (${signed(best.score)}; breaks "`);
      expect(out).not.toContain('Dropping');
    }
  });
});

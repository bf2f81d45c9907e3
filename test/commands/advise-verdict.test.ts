import { describe, expect, it } from 'vitest';
import { advised, answersFile } from '../support/advising';
import { run } from '../support/run';

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
    [
      'close',
      ['--among', two, '--tools', 'Figma, React, CSS'],
      /^Of the 2 roles you named, (a tie: |Front-end Developer \(\d\d%\) leads; )/,
    ],
    [
      'open',
      ['--among', 'data-engineer,network-engineer,ux-designer,data-analyst,ml-engineer,qa-engineer', '--tools', 'Git'],
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

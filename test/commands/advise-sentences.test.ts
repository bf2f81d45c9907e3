import { describe, expect, it } from 'vitest';
import { advised, answersFile, order, type Recommendation } from '../support/advising';
import { json, run } from '../support/run';

/** What the result says, each sentence where it is true and only there. */

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const screen = async (...argv: string[]): Promise<string> => flat((await run('advise', ...argv, '--no-input')).out);
const told = (content: object): string => answersFile({ schemaVersion: 1, ...content });
/** Tools that two or three roles use alike. */
const tieTools = 'R, SAS, Stata, SPSS';
const everyActivity = async (): Promise<string[]> => {
  const { questions } = await json('advise', '--print-questions');
  return questions.find(({ id }: { id: string }) => id === 'work-activities').options.map(({ id }: { id: string }) => id);
};

describe('roles that limits leave and for which nothing speaks', () => {
  const figures = {
    'team-help': 'for-answers',
    riddle: 'leaving',
    'figures-all-day': 1,
    'new-project': 'knows',
    'sales-figures': 'compute-chances',
    'next-week': 'look-into',
    'learn-from-examples': 2,
    'what-to-master': 'proofs',
    'pictures-and-shapes': 2,
  };

  it.each(['table', 'plain', 'markdown'])('are not said to fit, as %s', async (format) => {
    const argv = ['--answers', told({ answers: figures }), '--tools', 'tableau,r,power-bi', '--family', 'security'];
    const { tied, recommendations } = await advised([...argv, '--top', 'all']);
    expect((recommendations as Recommendation[])[0]?.score).toBeLessThan(0);
    const out = (await screen(...argv, '--format', format)).replace(/\*\*|\\/g, '');
    expect(out).toMatch(
      new RegExp(`^What you told speaks for none of the ${recommendations.length} roles that your limits leave; the least unlikely are `),
    );
    for (const { role, title } of recommendations.slice(0, tied.length))
      expect([role, out]).toEqual([role, expect.stringContaining(title)]);
    expect(out).not.toMatch(/a tie|fits you best/i);
  });
});

describe('how firm the first place is', () => {
  it('counts a tool that no survey asked for by the skills that it shows, said or unsaid', async () => {
    const answers = { 'looks-matter': 5 };
    const first = async (content: object) => order(await advised(['--answers', told(content)]))[0];
    const all = await first({ answers, tools: ['Snort'] });
    // One answer with one neighbour, one tool: four cases in all, of which these two are as likely as one in four.
    const unsaid = await first({ answers });
    expect(unsaid).not.toBe(all);
    const { robustness } = await advised(['--answers', told({ answers, tools: ['Snort'] })]);
    expect(robustness.survives).toBeLessThan(0.85);
    expect(robustness.survives).toBeGreaterThan(0.5);
  });

  it('is not how sure it is, which is said where it is not clear', async () => {
    const sure = async (tools: string) => {
      const { verdict, confidence } = await advised(['--tools', tools]);
      const [, percent] =
        /That it is firm does not make it sure: its probability is (\d+)%/.exec(await screen('--tools', tools, '--details')) ?? [];
      return { verdict, confidence, percent };
    };
    const open = await sure('SQL, Python');
    expect([open.verdict, open.percent]).toEqual(['open', (100 * open.confidence).toFixed(0)]);
    // What is not even firm needs no such words.
    expect((await advised(['--tools', 'Git, Linux, Python'])).robustness.survives).toBeLessThan(0.5);
    expect((await sure('Git, Linux, Python')).percent).toBeUndefined();
    expect(await sure('Swift, Xcode, SwiftUI, UIKit, Fastlane')).toMatchObject({ verdict: 'clear', percent: undefined });
  });
});

describe('marks that say nothing', () => {
  it('are all of them, as nobody who marks as many marks others', async () => {
    const file = told({ answers: { 'work-activities': await everyActivity() } });
    const { verdict, recommendations } = await advised(['--answers', file]);
    expect(verdict).toBe('open');
    for (const { score, because } of recommendations as Recommendation[]) expect([score, because]).toEqual([0, []]);
    const out = await screen('--answers', file, '--details');
    expect(out).toContain('Nothing is known of you yet');
    for (const claim of ['How firm', 'Had you', 'career gap']) expect(out).not.toContain(claim);
  });

  it('touch nothing where there are none', async () => {
    const untouched = async (answers: object) =>
      /No answer touched: ([^.]*)\./
        .exec(await screen('--answers', told({ answers }), '--details'))?.[1]
        ?.split('; ')
        .sort();
    expect(await untouched({ 'looks-matter': 1, 'work-activities': [] })).toEqual(await untouched({ 'looks-matter': 1 }));
    expect(await untouched({ 'looks-matter': 1 })).toContain('programming');
  });
});

describe('a tie', () => {
  it('is named in the order of the list, whose doubt makes some equally probable', async () => {
    const file = told({
      answers: {
        'screen-or-tables': 5,
        'next-week': 'build',
        'under-the-bonnet': 2,
        'pictures-and-shapes': 3,
        'looks-matter': 2,
        'where-it-is-used': 'in-pockets',
      },
      tools: ['git', 'docker'],
    });
    for (const argv of [
      ['--answers', file],
      ['--tools', tieTools],
      ['--skills', 'AI guardrails:5'],
    ]) {
      const { tied, recommendations } = await advised(argv);
      expect(tied.length).toBeGreaterThan(1);
      expect(tied).toEqual(order({ recommendations }).filter((role) => tied.includes(role)));
    }
    expect((await advised(['--answers', file])).verdict).toBe('close');
  });

  it('has its reasons where one role is shown only', async () => {
    expect(await screen('--tools', tieTools, '--top', '1')).toContain('What speaks most for one rather than the other');
  });

  it('is told apart by what speaks most for each, be it against the other', async () => {
    const { recommendations } = await advised(['--tools', tieTools]);
    const [first, second] = recommendations as [Recommendation, Recommendation];
    const values = (one: Recommendation) =>
      new Map([...one.because, ...one.against].map((reason) => [reason.evidence, reason.contribution]));
    const [mine, other] = [values(first), values(second)];
    const leads = [...new Set([...mine.keys(), ...other.keys()])].map((key) => (mine.get(key) ?? 0) - (other.get(key) ?? 0));
    const out = await screen('--tools', tieTools);
    const shown = [...(out.split('rather than the other')[1] ?? '').matchAll(/• (Against )?[^•]*?\(([+-]\d\.\d\d)\)/g)];
    expect(shown.map(([, against, value]) => (against ? -Number(value) : Number(value)).toFixed(2))).toEqual([
      Math.max(...leads).toFixed(2),
      Math.max(...leads.map((lead) => -lead)).toFixed(2),
    ]);
  });

  it('that skipped questions might break says so', async () => {
    const { questions } = await json('advise', '--print-questions');
    const skipped = Object.fromEntries(questions.map(({ id }: { id: string }) => [id, null]));
    const tools = tieTools.split(', ');
    const file = told({ answers: skipped, tools });
    expect(await screen('--answers', file)).toContain(
      `The questions that you skipped might tell them apart. (career advise --answers ${file} --full asks them again)`,
    );
    expect(await screen('--answers', told({ answers: { ...skipped, 'looks-matter': 3 } }))).toContain(
      'Answer what you skipped, or say what you use (--tools',
    );
  });
});

describe('a skill at level 0', () => {
  it('is nothing that the verdict rests on, nor a skill that is held', async () => {
    const out = await screen('--tools', 'Python, SQL', '--skills', 'Statistics:0');
    expect(out).toContain('(2 tools)');
    expect(out).toContain('share of the essential skills your tools show');
  });
});

describe('what would change it', () => {
  it('is no tool without which nothing would be known', async () => {
    const out = await screen('--tools', 'ONNX Runtime', '--among', 'business-analyst,computer-vision-engineer');
    expect(out).not.toContain('Without ONNX Runtime');
  });
});

describe('reasons among few roles', () => {
  it('hold a role against these, and say so', async () => {
    const among = ['--among', 'devops-engineer,backend-developer', '--tools', 'Git', '--details'];
    expect(await screen(...among)).toContain('Fewer of the people surveyed have this role than the roles compared on average');
    expect(await screen('--tools', 'Git', '--details', '--top', 'all')).toContain(
      'More of the people surveyed have this role than most others',
    );
  });
});

describe('the gap that is suggested', () => {
  it.each<[string, () => string[]]>([
    ['flags', () => ['--tools', 'Solidity, Hardhat, Foundry']],
    [
      'a file',
      () => ['--answers', told({ answers: { 'looks-matter': 1 }, tools: ['Solidity', 'Hardhat', 'Foundry'], skills: ['cryptography:3'] })],
    ],
  ])('is that of this screen, whatever was told by %s', async (_, given) => {
    const argv = given();
    const [first] = (await advised(argv)).recommendations as [Recommendation];
    const command = /career gap ([^;]*?)(;|$)/.exec(await screen(...argv))?.[1] ?? '';
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    const gap = await json('gap', ...words);
    expect(gap.role).toBe(first.role);
    expect(gap.coverage).toBe(first.coverage);
    expect(gap.coverage).toBeGreaterThan(0);
  });
});

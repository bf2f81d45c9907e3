import { beforeAll, describe, expect, it } from 'vitest';
import { buildAdviceModel } from '../../src/domain/advise/model';
import type { KnowledgeBase } from '../../src/domain/types';
import { shippedBase } from '../data/shipped';
import { simulatePerson } from '../domain/interview/simulated';
import type { Recommendation } from '../support/advising';
import { bakeryRunner, documentOf, type RunOptions, runner } from '../support/run';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

/** One line of a terminal of 24 is the prompt that comes after. */
const screen = 23;
const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** Lines that a text takes in a terminal of 80 columns that breaks what is longer. */
const height = (text: string): number => linesOf(text).reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / 80)), 0);

type File = { answers?: object; tools?: readonly string[]; skills?: readonly string[]; constraints?: object };

const shown = (file: File, ...flags: string[]) =>
  runner({ terminal: 80, stdin: JSON.stringify({ schemaVersion: 1, answers: {}, ...file }) })('advise', '--answers', '-', ...flags);

/** For every role somebody who answers like its people, with more or fewer answers, tools and skills. */
function people(): File[] {
  const { bank, roles } = buildAdviceModel(base);
  return roles.map((role, at) => {
    const answers = [...simulatePerson(bank, at, 20, at).answers.values()].slice(at % 3, (at % 3) + (at % 16));
    return {
      answers: Object.fromEntries(answers.map(({ question, options }) => [question, options])),
      tools: at % 2 === 0 ? role.tools.slice(0, at % 9).map(({ id }) => id) : [],
      skills: at % 5 === 0 ? role.skills.slice(0, 4).map(({ skill }) => `${skill}:3`) : [],
      constraints: at % 4 === 0 ? { education: 'associate' } : at % 4 === 1 ? { firstJob: true, onCall: 'rare' } : {},
    };
  });
}

describe('the short result', () => {
  it('fits one screen of 80 by 24, whoever asks', async () => {
    const heights: number[] = [];
    for (const file of people()) {
      const { code, out, err } = await shown(file);
      expect(code).toBe(0);
      expect(height(out) + height(err), out + err).toBeLessThanOrEqual(screen);
      heights.push(height(out));
    }
    // And uses it.
    expect(heights.sort((a, b) => a - b)[heights.length >> 1]).toBeGreaterThan(17);
  }, 60_000);

  it.each([4, 12, 30, 100])('fits it too where %i skills and tools stand in flags, and says what to do next', async (count) => {
    const skills = [...base.skills.values()].filter((_, at) => at % 2 === 1).map(({ title }) => title);
    const tools = [...base.tools.values()].filter((_, at) => at % 7 === 1).map(({ title }) => title);
    for (const argv of [
      ['--skills', skills.slice(0, count).join(', ')],
      ['--tools', tools.slice(0, count).join(', '), '--skills', skills.slice(-count).join(', '), '--first-job'],
    ]) {
      const { out, err } = await runner({ terminal: 80 })('advise', ...argv, '--no-input');
      expect(height(out) + height(err), out + err).toBeLessThanOrEqual(screen);
      expect(out).toMatch(/^Next: career compare /m);
      // A list is there whole or not at all: with a placeholder it would be another command.
      expect(out).not.toContain('...');
    }
  });

  it('of a tie hears both sides, and shows every role of it', async () => {
    const answers = {
      'invent-or-keep': '2',
      'proud-of': 'better-decision',
      'money-or-knowledge': '1',
      'code-all-day': '5',
      'order-and-rules': 'on-time',
      'figures-all-day': '2',
    };
    const file = { answers, skills: ['communication', 'documentation'] };
    const { out, err } = await shown(file);
    expect(height(out) + height(err), out + err).toBeLessThanOrEqual(screen);
    const tied: string[] = JSON.parse((await shown(file, '--json')).out).tied;
    expect(tied.length).toBeGreaterThan(3);
    const titles = tied.map((id) => base.roles.get(id)?.title ?? id);
    for (const [at, title] of titles.entries()) expect(out).toContain(`${at + 1}. ${title}`);
    // Where nothing is said beside it there is room for more.
    expect(out).not.toContain('5. ');
    const alone = (await shown(file, '--quiet')).out;
    expect(height(alone)).toBeLessThanOrEqual(screen);
    expect(alone).toContain('5. ');
    const sides = alone.split('What speaks most for one rather than the other\n')[1] ?? '';
    for (const title of titles.slice(0, 2)) expect(sides).toContain(`• ${title}: `);
  });

  it('leaves room for what stands on standard error', async () => {
    const skills = ['Statistics', 'Machine learning', 'Data visualisation', 'Linear algebra', 'Communication', 'Juggling', 'Frobnication'];
    const { out, err } = await shown({ skills, tools: ['PyTorch', 'Nosuchtool'], answers: { 'free-day': 'question-figures' } });
    expect(linesOf(err).length).toBeGreaterThan(1);
    expect(height(out) + height(err), out + err).toBeLessThanOrEqual(screen);
  });

  it.each([
    [
      'tools',
      { tools: ['R', 'Python'] },
      /% of \w[\w ]+ do, \d+% across the roles asked \[1\]/,
      /\[1\] Stack Overflow Developer Survey 2023/,
    ],
    [
      'what work it is',
      { answers: { 'work-activities': ['analyze-data', 'prototype-ml'] } },
      /so do \d+% of Data Scientists, expected from \d+% elsewhere on average \[1\]/,
      /\[1\] Kaggle .* 2022/,
    ],
  ])('names the source of shares of %s', async (_, file, share, source) => {
    const out = (await shown(file, '--details')).out.replace(/\s+/g, ' ');
    expect(out).toMatch(share);
    expect(out).toMatch(source);
  });

  it.each<[File, string]>([
    [{ tools: ['Go', 'Kubernetes'] }, 'each tool was left unsaid, with a chance of 25%:'],
    [{ skills: ['Statistics:3', 'Communication:3'] }, 'each skill was left unsaid, with a chance of 25%:'],
    [{ answers: { 'free-day': 'draw-screens' } }, 'each answer moved one step, with a chance of 25%:'],
    [
      { answers: { 'free-day': 'draw-screens' }, tools: ['Go'], skills: ['Statistics:3'] },
      'each answer moved one step and each tool and skill was left unsaid, with a chance of 25%:',
    ],
  ])('says of the trials what was there to be changed: %j', async (file, words) => {
    expect((await shown(file, '--details')).out.replace(/\s+/g, ' ')).toContain(`In 500 trials ${words} the first role`);
  });

  it('names the source of shares of degrees', async () => {
    const education = [{ institution: 'A university', area: 'Statistics', studyType: 'Doctorate' }];
    const { out } = await runner({ terminal: 80, stdin: JSON.stringify({ education }) })('advise', '--profile', '-', '--details');
    const [, mark] = /You hold a doctorate: [^[]+\[(\d)\]/.exec(out) ?? [];
    expect(out).toMatch(new RegExp(`^\\[${mark}\\] Educational attainment of workers by occupation, 2022-23`, 'm'));
  });

  it('has a verdict first, a bar and numbers for each role, a reason, and what to do next', async () => {
    const { out } = await shown({ tools: ['Kubernetes', 'Terraform', 'Prometheus', 'Ansible'] });
    const lines = linesOf(out);
    expect(lines[0]).toMatch(/fits you best|A tie for you|leads|No role stands out/);
    expect(lines.filter((line) => /^\d\. .+ [█░]+ {2}[+-]\d+\.\d\d; \d+%; [\d.,k-]+ h$/.test(line))).toHaveLength(7);
    expect(out).toMatch(/^• .*You use (Kubernetes|Terraform|Prometheus|Ansible)/m);
    expect(lines.at(-2) ?? '').not.toBe('');
    expect(out).toMatch(/^Next: career compare [a-z-]+ [a-z-]+/m);
  });

  it('grows with --top, and with --details', async () => {
    const file = { tools: ['Kubernetes', 'Terraform'] };
    expect(linesOf((await shown(file, '--top', '20')).out).filter((line) => /^\d+\. /.test(line))).toHaveLength(20);
    const { out } = await shown(file, '--details', '--top', '3');
    expect(out).toMatch(/What would change it\n[\s\S]*How firm it is\nIn 500 trials/);
  });

  it('has as many roles as somebody asks for, the usual number too, and as many as a tall terminal has room for', async () => {
    const stdin = JSON.stringify({
      schemaVersion: 1,
      answers: { 'free-day': 'tune-machines' },
      tools: ['Wireshark', 'Burp Suite', 'Kali Linux'],
    });
    const told = ['advise', '--answers', '-', '--first-job', '--education', 'secondary'];
    const listed = async (options: RunOptions, ...flags: string[]) =>
      linesOf((await runner({ stdin, ...options })(...told, ...flags)).out).filter((line) => /^\d+\. /.test(line)).length;
    expect(await listed({ terminal: 80, rows: 24 })).toBeLessThan(7);
    expect(await listed({ terminal: 80, rows: 24 }, '--top', '7')).toBe(7);
    expect(await listed({ terminal: 80, rows: 40 })).toBe(7);
  });

  it('is the same in 40 and in 200 columns, in ASCII and read aloud', async () => {
    const told = ['advise', '--tools', 'Kubernetes, Terraform'];
    for (const columns of [40, 200]) {
      const { code, out } = await runner({ terminal: columns })(...told, '--no-input');
      expect(code).toBe(0);
      for (const line of linesOf(out)) expect([...line].length).toBeLessThanOrEqual(columns);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
    expect((await runner({ terminal: 80 })(...told, '--no-input', '--ascii')).out).not.toMatch(/[^\x00-\x7f]/);
    const { out } = await runner({ terminal: 80 })(...told, '--no-input', '--accessible');
    expect(out).not.toMatch(/[█░•]/);
    expect(out).toMatch(/^1\. [A-Z][^\n]+: score \+\d/m);
  });

  it('keeps three roles and both quotes where no screen would hold them', async () => {
    const answers = {
      'code-all-day': '1',
      'alone-with-code-or-people': '5',
      'talk-or-quiet': '1',
      'answer-for-others': '1',
      'screen-or-tables': '5',
    };
    const stdin = JSON.stringify({
      schemaVersion: 1,
      answers: { ...answers, 'looks-matter': '5', 'mathematics-at-work': '1' },
      tools: ['Figma', 'Kubernetes'],
    });
    const { out } = await runner({ terminal: 40, stdin })('advise', '--answers', '-');
    expect(height(out)).toBeGreaterThan(screen);
    expect(out).toMatch(/^3\. /m);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Two answers pull apart on [^:]+: "[^"]+" \(.+\) and "[^"]+" \(/);
  });

  it('has the numbers of the document', async () => {
    const told = ['advise', '--tools', 'Scales', '--skills', 'Kneading:4', '-q'];
    const { recommendations } = (await documentOf(bakeryRunner()(...told, '--json'))) as { recommendations: Recommendation[] };
    const { out } = await bakeryRunner()(...told);
    expect(recommendations.length).toBeGreaterThan(1);
    for (const { rank, title, score, coverage } of recommendations) {
      const [, shownScore, shownCoverage] = new RegExp(`^${rank}\\. ${title} .*?([+-][\\d.]+); (\\d+)%; `, 'm').exec(out) ?? [];
      expect([Number(shownScore), Number(shownCoverage)]).toEqual([Number(score.toFixed(2)), Math.round(100 * coverage)]);
    }
  });
});

describe('a sentence', () => {
  it('says of a reason against a role that it is one', async () => {
    for (const details of [[], ['--details']]) {
      const shownAll = await Promise.all(
        people()
          .slice(0, 12)
          .map((file) => shown(file, '--width', '1000', ...details)),
      );
      const lines = shownAll.flatMap(({ out }) => out.replace(/\n {2}/g, ' ').split('\n'));
      const reasons = lines.filter((line) => /^• .*\([+-]\d+\.\d\d\)$/.test(line));
      const against = reasons.filter((line) => line.includes(' (-'));
      expect(against.length).toBeGreaterThan(0);
      expect(reasons.filter((line) => line.startsWith('• Against: '))).toEqual(against);
    }
  }, 60_000);

  it('is not said of what rounds to nothing', async () => {
    const told = { tools: ['Excel', 'Power BI', 'SQL'] };
    const { recommendations } = JSON.parse((await shown(told, '--json', '--top', 'all')).out) as { recommendations: Recommendation[] };
    const said = recommendations.flatMap(({ because, against }) => [...because, ...against].map(({ contribution }) => contribution));
    expect(said.some((contribution) => Math.abs(contribution) < 0.005)).toBe(true);
    const { out } = await shown(told, '--details', '--top', 'all');
    expect(out).toMatch(/^• You use .+/m);
    expect(out).not.toMatch(/[+-]0\.00\)/);
  });

  it('holds no raw id, no missing word and no doubled blank', async () => {
    const ids = [...base.questions.map(({ id }) => id), 'machine-learning:', 'data-systems'];
    for (const file of people().slice(0, 20)) {
      const { out } = await shown(file, '--details', '--top', '2', '--width', '1000');
      const sentences = linesOf(out).filter((line) => line.startsWith('•'));
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)|"" /);
        expect(ids.filter((id) => sentence.includes(` ${id}`) && id.includes('-'))).toEqual([]);
        expect(sentence).toMatch(
          /^• (?:Against: )?(You|Your|What your list leaves out speaks less|More of the people|Few of the people|No survey asked people|Of your tools the role's own list names|If you also used|Without|Had you|[A-Z][^•:]* use (?:more|fewer) tools than) ?/,
        );
      }
    }
  }, 60_000);
});

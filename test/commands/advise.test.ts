import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/types';
import { shippedBase } from '../data/shipped';
import { advised, order, type Recommendation } from '../support/advising';
import { aPerson, fileOf } from '../support/people';
import { bakeryRunner, documentOf, errorOf, json, refused, run, runner, tempDir, writeFiles } from '../support/run';

const bakery = bakeryRunner();

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

describe('the document', () => {
  it('has the keys of the contract, and scores that add up', async () => {
    const document = await advised(['--tools', 'PyTorch, SQL, pandas', '--skills', 'Statistics:4', '--top', 'all']);
    expect(document).toMatchObject({
      schema: 'career/advice',
      schemaVersion: 1,
      knowledgeBase: { asOf: '2026-11-23' },
      asked: 0,
      unrecognised: [],
    });
    expect(['clear', 'close', 'open']).toContain(document.verdict);
    expect(document.recommendations).toHaveLength(base.roles.size);
    for (const [at, one] of (document.recommendations as Recommendation[]).entries()) {
      expect(one.rank).toBe(at + 1);
      expect(base.roles.get(one.role)?.title).toBe(one.title);
      const sum = [...one.because, ...one.against].reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.abs(sum - one.score)).toBeLessThanOrEqual(1e-9);
      expect(one.coverage).toBeGreaterThanOrEqual(0);
      expect(one.coverage).toBeLessThanOrEqual(1);
    }
    for (const change of document.whatWouldChangeIt)
      expect(change).toMatchObject({
        change: expect.any(String),
        from: expect.any(String),
        to: expect.any(String),
        top: expect.any(String),
      });
  });

  it('has the answers that claim more of a working day than there is', async () => {
    const answers = { 'code-all-day': 1, 'figures-all-day': 1, explaining: 1, 'answer-for-others': 1 };
    const of = async (given: object) => advised(['--answers', '-'], { stdin: JSON.stringify({ schemaVersion: 1, answers: given }) });
    const { overfull } = await of(answers);
    expect(overfull).toMatchObject([
      { of: 'time', sum: expect.closeTo(2.9, 9), answers: [{ answer: 'Nearly all of it', share: 0.8 }, {}, {}] },
    ]);
    expect((await of({ ...answers, explaining: 4, 'answer-for-others': 4 })).overfull).toEqual([]);
  });

  it('adds up for anybody', async () => {
    await fc.assert(
      fc.asyncProperty(aPerson(base, { limited: true, tools: 20, skills: 10, answers: 20 }), async (person) => {
        const { recommendations } = await advised(['--answers', '-', '--top', 'all'], { stdin: JSON.stringify(fileOf(person)) });
        for (const { score, because, against } of recommendations as Recommendation[]) {
          const sum = [...because, ...against].reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('names the source of every figure in its reasons', async () => {
    const education = [{ institution: 'A university', area: 'Statistics', studyType: 'Doctorate' }];
    const cited = async (profile: object) => {
      const { knowledgeBase } = await advised(['--profile', '-'], { stdin: JSON.stringify(profile) });
      return (knowledgeBase as { sources: { id: string }[] }).sources.map(({ id }) => id);
    };
    const surveys = ['stackoverflow-2023', 'kaggle-2022', 'judgement'];
    expect(await cited({ skills: [{ name: 'PyTorch' }] })).toEqual(surveys);
    expect(await cited({ skills: [{ name: 'PyTorch' }], education })).toEqual([...surveys, 'bls-education-2022-23']);
  });

  it.each(['HTML', 'Go', 'Shell scripting', 'K8s'])('counts %s once, which names a tool and a skill', async (said) => {
    const asTool = await advised(['--tools', said]);
    expect((await advised(['--skills', said])).recommendations).toEqual(asTool.recommendations);
    expect((await advised(['--answers', '-'], { stdin: JSON.stringify({ schemaVersion: 1, skills: [said] }) })).recommendations).toEqual(
      asTool.recommendations,
    );
    const [line] = (await runner({ stdin: JSON.stringify({ skills: [said] }) })('advise', '--batch', '-')).out.split('\n');
    expect(JSON.parse(line as string).recommendations[0].score).toBe(asTool.recommendations[0].score);
  });

  it('takes every spelling of what is a skill and a tool for the same thing', async () => {
    const { skills, tools } = base;
    const both = [...skills.values()].flatMap(({ id, title, aliases }) => {
      const twin = [...tools.values()].find((tool) => tool.title === title);
      return twin ? [{ title, names: [id, ...aliases, twin.id, ...twin.aliases] }] : [];
    });
    expect(both.length).toBeGreaterThan(5);
    for (const { title, names } of both) {
      const stdin = [title, ...names].map((said) => JSON.stringify({ tools: [said] })).join('\n');
      const [first, ...others] = (await runner({ stdin })('advise', '--batch', '-')).out.trimEnd().split('\n');
      expect(
        names.filter((_, at) => others[at] !== first),
        title,
      ).toEqual([]);
    }
  });

  it('counts a language once whose level a profile sets, under any of its names', async () => {
    const [asTool] = (await advised(['--tools', 'HTML'])).recommendations;
    for (const name of ['html-and-css', 'HTML']) {
      const profile = { meta: { career: { skills: { [name]: 3 } } } };
      const [first] = (await advised(['--profile', '-'], { stdin: JSON.stringify(profile) })).recommendations;
      expect(first.score).toBe(asTool.score);
    }
    // Under two names it is said once, too.
    const profile = { skills: ['HTML'], meta: { career: { skills: { 'html-and-css': 3 } } } };
    const { out } = await runner({ stdin: JSON.stringify(profile) })('advise', '--profile', '-');
    expect(out).toMatch(/\b1 tool\b/);
    expect(out).not.toMatch(/\b1 skill\b/);
  });

  it('counts what a certificate proves as skills, and none of what it does not', async () => {
    const exam = [...base.certifications.values()].find(({ id }) => id === 'aws-mla');
    // Earned today.
    const profile = JSON.stringify({ certificates: [{ name: exam?.title, date: '2026-11-23' }] });
    const { recommendations } = await advised(['--profile', '-'], { stdin: profile });
    const known = recommendations.flatMap(({ because, against }: Recommendation) => [...because, ...against]);
    const proved = (exam?.skills ?? []).map(({ skill }) => `skill:${skill}`);
    expect(proved.length).toBeGreaterThan(2);
    expect([...new Set(known.map(({ evidence }: { evidence: string }) => evidence))].sort()).toEqual(proved.sort());
  });

  it('takes an exam for one thing said: what it alone proves counts for less than what is named', async () => {
    const exam = [...base.certifications.values()].find(({ id }) => id === 'aws-saa-c03');
    const levels = Object.fromEntries((exam?.skills ?? []).map(({ skill, level }) => [skill, level]));
    const [first = '', ...others] = Object.keys(levels);
    const certificates = [{ name: exam?.title, date: '2026-11-23' }];
    const saysOf = async (profile: unknown) => {
      const { recommendations } = await advised(['--profile', '-', '--top', 'all'], { stdin: JSON.stringify(profile) });
      const { because, against } = recommendations.find(({ role }: Recommendation) => role === 'solutions-architect');
      const rows: { evidence: string; label: string; contribution: number }[] = [...because, ...against];
      return new Map(rows.map((row) => [row.evidence.replace('skill:', ''), row]));
    };
    const [proved, named, both] = await Promise.all([
      saysOf({ certificates }),
      saysOf({ meta: { career: { skills: levels } } }),
      saysOf({ certificates, skills: [first] }),
    ]);
    const count = others.length + 1;
    const full = Math.sqrt(4 / Math.max(4, count));
    for (const skill of [first, ...others]) {
      expect(proved.get(skill)?.label).toContain(', as AWS Certified Solutions Architect - Associate proves)');
      expect(named.get(skill)?.label).not.toContain('proves');
      expect((proved.get(skill)?.contribution ?? 0) * Math.sqrt(count) * full).toBeCloseTo(named.get(skill)?.contribution ?? 1, 9);
    }
    // Named as well, if only by name, it is said apart.
    expect(both.get(first)?.label).not.toContain('proves');
    expect((both.get(first)?.contribution ?? 0) * full).toBeCloseTo(named.get(first)?.contribution ?? 1, 9);
    expect((both.get(others[0] ?? '')?.contribution ?? 0) * Math.sqrt(others.length) * full).toBeCloseTo(
      named.get(others[0] ?? '')?.contribution ?? 1,
      9,
    );
  });

  it('does not care in which order exams stand that prove the same, nor for a tool by a name that means a skill, too', async () => {
    const told = async (names: readonly string[], tool: string) => {
      const profile = { certificates: names.map((name) => ({ name })), skills: [tool] };
      return (await advised(['--profile', '-'], { stdin: JSON.stringify(profile) })).recommendations;
    };
    const exams = ['AWS Certified Solutions Architect - Associate', 'AWS Certified CloudOps Engineer - Associate'];
    expect(await told(exams, 'Git')).toEqual(await told([...exams].reverse(), 'Git'));
    const scores = async (tool: string) =>
      (await told(['Certified Kubernetes Administrator'], tool)).map(({ role, score }: Recommendation) => [role, score]);
    expect(await scores('K8s')).toEqual(await scores('Kubernetes'));
  });

  it('says where a profile shows what was not recognised', async () => {
    const file = path.join(writeFiles(tempDir(), { 'me.json': '{"skills":["SQL: 3","Klingon"]}' }), 'me.json');
    expect((await run('advise', '--profile', file, '--json')).err).toContain(`career profile show ${file} lists everything`);
  });

  it('is the same in any order, with doubles, in any spelling', async () => {
    const plain = await run(
      'advise',
      '--tools',
      'pytorch,scikit-learn,javascript,sql',
      '--skills',
      'statistics:3,machine-learning:4',
      '--json',
    );
    expect(plain.code).toBe(0);
    for (const [tools, skills] of [
      ['SQL, JavaScript, scikit-learn, PyTorch', 'Machine-Learning:4; Statistics:3'],
      ['  PYTORCH ,, SQL;sql, sklearn,Scikit Learn, javascript', 'STATISTICS: 3, machine learning (4)'],
      ['js\nSQL\npytorch\nscikit_learn', 'statistics:2, machine-learning:4, statistics:3'],
    ] as const)
      expect(await run('advise', '--tools', tools, '--skills', skills, '--json')).toEqual(plain);
  });

  it('lists names that it does not know, and counts nothing for them', async () => {
    const document = await advised(['--tools', 'PyTorch, Frobnicator 3000', '--skills', 'Juggling']);
    expect([...document.unrecognised].sort()).toEqual(['Frobnicator 3000', 'Juggling']);
    expect(document.warnings.map(({ code }: { code: string }) => code)).toContain('unrecognised');
    const known = await advised(['--tools', 'PyTorch']);
    expect(document.recommendations).toEqual(known.recommendations);
    expect((await run('advise', '--tools', 'PyTorch, Frobnicator 3000')).err).toMatch(
      /^career: not recognised and not counted: "Frobnicator 3000"/,
    );
  });

  it('is open, with all roles level, for somebody who says nothing', async () => {
    for (const argv of [
      ['--tools', 'quantum knitting'],
      ['--answers', '-'],
    ]) {
      const document = await advised([...argv, '--top', 'all'], { stdin: '{"schemaVersion": 1, "answers": {}}' });
      expect(document).toMatchObject({ verdict: 'open', asked: 0, whatWouldChangeIt: [] });
      expect(document.confidence).toBeCloseTo(1 / base.roles.size, 12);
      expect(new Set(document.recommendations.map(({ score }: Recommendation) => score))).toEqual(new Set([0]));
    }
    const { out, err } = await run('advise', '--tools', 'quantum knitting');
    expect(out).toMatch(/^Nothing is known of you yet/);
    expect(out).not.toMatch(/[█░]/);
    expect(err).toMatch(/^career: not recognised and not counted: "quantum knitting"/);
  });

  it.each([
    [['--tools', ''], 'nothing is known of you'],
    [['--skills', '', '--tools='], 'nothing is known of you'],
    [['--skills', ' , '], '--skills names nothing'],
  ])('needs to be told something: %j', async (flags, message) => {
    const { code, out, err } = await run('advise', ...flags, '--no-input');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`career: ${message}`);
  });

  it('is the same bytes every time', async () => {
    const argv = ['advise', '--tools', 'Kubernetes, Terraform', '--skills', 'Linux administration:4', '--as-of', '2026-01-01'];
    for (const format of ['json', 'yaml', 'table', 'plain', 'markdown'])
      expect(await run(...argv, '-f', format)).toEqual(await run(...argv, '-f', format));
  });
});

describe('reasons', () => {
  it('are sentences about the person, with figures of the base', async () => {
    const [first] = (await advised(['--tools', 'PyTorch', '--among', 'ml-engineer,data-scientist'])).recommendations as Recommendation[];
    const label = first?.because.find(({ evidence }) => evidence === 'tool:pytorch')?.label ?? '';
    const [, here = '', across = ''] = /^You use PyTorch: (\d+)% of .+ do, (\d+)% across the roles asked$/.exec(label) ?? [];
    const [survey] = base.surveys.filter(({ n, tools }) => (n[first?.role ?? ''] ?? 0) >= 50 && tools.pytorch);
    const share = ((survey?.tools.pytorch?.[first?.role ?? ''] ?? 0) / (survey?.n[first?.role ?? ''] ?? 1)) * 100;
    expect(Number(here)).toBe(Math.round(share));
    expect(Number(across)).toBeLessThan(Number(here));
  });

  it('never name a certification that is retired, nor a role that is not there', async () => {
    const retired = [...base.certifications.values()].filter(({ status }) => status === 'retired');
    expect(retired.length).toBeGreaterThan(3);
    const names = retired.flatMap(({ title, examCodes }) => [title, ...examCodes]);
    for (const tools of ['PyTorch, Azure', 'Kubernetes, AWS', 'SQL, Power BI', 'Metasploit, Wireshark']) {
      const { out } = await run('advise', '--tools', tools, '--details', '--top', 'all', '--width', '1000');
      expect(names.filter((name) => out.includes(name))).toEqual([]);
      for (const [, command = ''] of out.matchAll(/career (?:compare|gap) ([a-z -]+)(?=[;\n])/g))
        for (const id of command
          .trim()
          .split(' ')
          .filter((word) => !word.startsWith('-')))
          expect([...base.roles.keys()]).toContain(id);
    }
  });
});

describe('--among', () => {
  it('ranks these roles only, by any of their names', async () => {
    const document = await advised(['--tools', 'SQL', '--among', 'MLE, "Data Scientist",data-analyst'.replaceAll('"', '')]);
    expect([...order(document)].sort()).toEqual(['data-analyst', 'data-scientist', 'ml-engineer']);
  });

  it('refuses an unknown role and a single one', async () => {
    expect(await errorOf(run('advise', '--tools', 'SQL', '--among', 'ml-enginer,data-analyst', '--json'))).toMatchObject({
      exitCode: 3,
      code: 'unknown-role',
    });
    await refused(run('advise', '--tools', 'SQL', '--among', 'data-analyst'), 2);
    await refused(run('advise', '--tools', 'SQL', '--among', 'mle,ml-engineer'), 2);
  });
});

describe('--top', () => {
  it.each([
    ['1', 1],
    ['3', 3],
    ['all', 63],
    ['1000', 63],
  ])('%s', async (top, count) => {
    expect((await advised(['--tools', 'SQL', '--top', top])).recommendations).toHaveLength(Math.min(count, base.roles.size));
  });

  it('is 7 when nothing is said', async () => {
    expect((await advised(['--tools', 'SQL'])).recommendations).toHaveLength(7);
  });

  it('shortens the list and changes nothing in it', async () => {
    const all = await advised(['--tools', 'SQL', '--top', 'all']);
    expect((await advised(['--tools', 'SQL', '--top', '4'])).recommendations).toEqual(all.recommendations.slice(0, 4));
  });

  it.each(['0', '-1', 'many', '1.5', ''])('"%s" is refused', async (top) => {
    await refused(run('advise', '--tools', 'SQL', `--top=${top}`), 2);
  });
});

describe('on a base of one’s own', () => {
  it('works without a survey that covers it', async () => {
    const document = await documentOf(bakery('advise', '--tools', 'Scales', '--json'));
    expect((document.recommendations as Recommendation[]).length).toBe(3);
  });

  it('knows its families, questions and names only', async () => {
    await refused(bakery('advise', '--tools', 'Scales', '--family', 'circus'), 3);
    const { questions } = await documentOf(bakery('advise', '--print-questions', '--json'));
    expect((questions as unknown[]).length).toBeGreaterThan(0);
  });
});

describe('the formats', () => {
  it.each(['csv', 'ics'])('%s is refused, before anything is asked', async (format) => {
    await refused(run('advise', '--tools', 'SQL', '-f', format), 2);
  });

  it('take a tool that is written apart', async () => {
    const apart = await json('advise', '--tools', 'Big Query, Type Script');
    expect(apart).toEqual(await json('advise', '--tools', 'BigQuery, TypeScript'));
    expect((await run('advise', '--tools', 'Big Query, Type Script', '--no-input')).err).toBe('');
  });

  it('--details shows every reason', async () => {
    const { recommendations } = await json('advise', '--tools', 'PyTorch, SQL', '--top', '2');
    const { out } = await run('advise', '--tools', 'PyTorch, SQL', '--top', '2', '--details', '--width', '1000');
    for (const { because, against } of recommendations as Recommendation[])
      for (const { label } of [...because, ...against]) expect(out.replace(/\s+/g, ' ')).toContain(label);
  });

  it('a file is refused before the interview when it is there already', async () => {
    const dir = writeFiles(tempDir(), { there: 'precious' });
    for (const flag of ['--save-answers', '--output']) {
      await refused(run('advise', '--tools', 'SQL', flag, path.join(dir, 'there')), 2);
      expect(fs.readFileSync(path.join(dir, 'there'), 'utf8')).toBe('precious');
    }
    await refused(run('advise', '--tools', 'SQL', '--save-answers', '-'), 2);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildAdviceModel } from '../../src/domain/advise/model';
import { usualRule } from '../../src/domain/interview/stop';
import { cancelled } from '../../src/domain/outcome';
import type { KnowledgeBase, Question } from '../../src/domain/types';
import { shippedBase } from '../data/shipped';
import { simulatePerson } from '../domain/interview/simulated';
import { answersFile } from '../support/advising';
import { documentOf, json, type RunOptions, refused, run, runner, tempDir, writeFiles } from '../support/run';
import { type Act, answering, back, inOrder, playing, type Scripted, skip, type Telling, why } from '../support/scripted';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

const at = (prompter: Scripted, options: RunOptions = {}) => runner({ ...options, terminal: 80, prompter });
const questionIn = (message: string): Question | undefined => base.questions.find(({ text }) => message.endsWith(`. ${text}`));
const asked = ({ asked: prompts }: Scripted): string[] => prompts.flatMap(({ message }) => questionIn(message)?.id ?? []);

/** Somebody who answers every question as people of a role would, give or take. */
function like(role: string, more: Partial<Telling> = {}, seed = 1): Scripted {
  const { bank, ids } = buildAdviceModel(base);
  const { answers } = simulatePerson(bank, ids.indexOf(role), 12, seed);
  const all = Object.fromEntries([...answers].map(([id, { options }]) => [id, options]));
  return playing(answering(base.questions, { answers: all, ...more }));
}

/** Always the first choice, and content with the summary. */
const anybody = (): Scripted =>
  playing(({ kind, message, choices }) =>
    kind === 'pick' || kind === 'chooseMany' ? [] : message.startsWith('That is all') ? 'go' : (choices[0]?.id ?? ''),
  );

describe('the interview', () => {
  it.each([
    ['data-engineer', { tools: ['sql', 'apache-airflow', 'python'] }],
    ['technical-writer', {}],
    ['penetration-tester', { limits: ['no-on-call', 'no-master'] }],
  ] as const)('with a %s and the file of the answers give the same documents', async (role, more) => {
    const file = path.join(tempDir(), 'mine.json');
    const held = await at(like(role, more))('advise', '--save-answers', file, '--json');
    expect({ code: held.code, err: held.err }).toEqual({ code: 0, err: `career: wrote ${file}\n` });
    expect(await run('advise', '--answers', file, '--json')).toEqual({ ...held, err: '' });
    // Which command asks more differs, as the answers of the one are in no file.
    const lines = ({ out }: { out: string }) => out.replace(/career advise [^\n]*/g, 'career advise');
    expect(lines(await at(like(role, more))('advise', '--details', '--width', '500'))).toBe(
      lines(await runner({ terminal: 500 })('advise', '--answers', file, '--no-input', '--details')),
    );
    const { answers } = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(await documentOf(run('advise', '--answers', file, '--json'))).toMatchObject({
      asked: Object.values(answers).filter((answer) => answer !== null).length,
    });
  });

  it('asks for tools, then four to fifteen questions, then limits, and shows a summary', async () => {
    for (const role of ['data-analyst', 'embedded-developer', 'it-project-manager']) {
      const person = like(role);
      expect((await at(person)('advise')).code).toBe(0);
      const [first, ...others] = person.asked;
      expect(first?.kind).toBe('pick');
      const count = asked(person).length;
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(15);
      expect(new Set(asked(person)).size).toBe(count);
      expect(others.map(({ message }) => message.split('.')[0]).slice(0, 2)).toEqual([
        expect.stringMatching(/^Question 1 of at most 15$/),
        expect.stringMatching(/^Question 2 of at most 15$/),
      ]);
      expect(others.slice(count).map(({ kind, message }) => [kind, message])).toEqual([
        ['chooseMany', 'Which limits must a role keep to?'],
        ['choose', 'That is all. Show the result, or change something first?'],
      ]);
    }
  });

  it('asks nothing that it was told', async () => {
    const withTools = like('data-analyst');
    expect((await at(withTools)('advise', '--tools', 'SQL')).code).toBe(0);
    expect(withTools.asked.some(({ kind }) => kind === 'pick')).toBe(false);
    const limited = like('data-analyst');
    expect((await at(limited)('advise', '--first-job')).code).toBe(0);
    expect(limited.asked.some(({ message }) => message.startsWith('Which limits'))).toBe(false);
    const nobody = inOrder();
    expect((await at(nobody)('advise', '--answers', answersFile({ schemaVersion: 1, answers: { 'free-day': 'draw-screens' } }))).code).toBe(
      0,
    );
    expect(nobody.asked).toEqual([]);
  });

  it('goes on where a file of answers ends, with --full, and asks again what was skipped', async () => {
    const told = { 'free-day': 'draw-screens', 'code-all-day': 3, 'looks-matter': null };
    const person = anybody();
    const { code } = await at(person)('advise', '--answers', answersFile({ schemaVersion: 1, answers: told }), '--full');
    expect(code).toBe(0);
    expect(asked(person).sort()).toEqual(
      base.questions
        .map(({ id }) => id)
        .filter((id) => id !== 'free-day' && id !== 'code-all-day')
        .sort(),
    );
    expect(person.asked[0]?.message).toMatch(new RegExp(`^Question 1 of at most ${base.questions.length - 2}\\.`));
  });

  it('keeps as skipped what was, and was not put again for lack of questions', async () => {
    const [file, saved] = ['told.json', 'all.json'].map((name) => path.join(tempDir(), name)) as [string, string];
    const skipped = Object.fromEntries(base.questions.slice(0, 5).map(({ id }) => [id, null]));
    fs.writeFileSync(file, JSON.stringify({ schemaVersion: 1, answers: skipped }));
    const person = anybody();
    expect((await at(person)('advise', '--answers', file, '--full', '--questions', '2', '--save-answers', saved)).code).toBe(0);
    expect(asked(person)).toHaveLength(2);
    const { answers } = JSON.parse(fs.readFileSync(saved, 'utf8'));
    expect(Object.keys(answers).sort()).toEqual([...new Set([...Object.keys(skipped), ...asked(person)])].sort());
    for (const id of asked(person)) expect(answers[id]).not.toBeNull();
  });

  it('begins with the question that a tie names, where the command that is shown is typed', async () => {
    const tools = ['--tools', 'pandas, scikit-learn, PyTorch, Python'];
    const { verdict, tieBreakers } = await json('advise', ...tools);
    expect(verdict).toBe('close');
    const asks = tieBreakers[0].text;
    expect((await run('advise', ...tools)).out.replace(/\s+/g, ' ')).toContain(`"${asks}" (career advise --tools "${tools[1]}" asks it)`);
    const person = anybody();
    await at(person)('advise', ...tools);
    expect(person.asked[0]?.message).toBe(`Question 1 of at most 15. ${asks}`);
    const [first = ''] = asked(person);
    const skipped = answersFile({ schemaVersion: 1, answers: { [first]: null }, tools: tools[1]?.split(', ') });
    const { out } = await run('advise', '--answers', skipped);
    expect(out).not.toContain('asks it');
    // What was skipped may come before it, but it is asked.
    const [, named] =
      /apart best: "(.+?)" \(career advise --answers \S+ --full asks this and what you skipped\)/.exec(out.replace(/\s+/g, ' ')) ?? [];
    const more = anybody();
    await at(more)('advise', '--answers', skipped, '--questions', '4');
    expect(asked(more)).toHaveLength(4);
    expect(asked(more)).not.toContain(first);
    const again = anybody();
    await at(again)('advise', '--answers', skipped, '--full');
    expect(asked(again)).toContain(first);
    expect(again.asked.map(({ message }) => message.replace(/^Question \d+ of at most \d+\. /, ''))).toContain(named);
  });

  it('names in a tie no command that would put the same questions again, or not know who asks', async () => {
    const tools = 'pandas, scikit-learn, PyTorch, Python';
    const profile = JSON.stringify({ skills: tools.split(', ').map((name) => ({ name })) });
    const piped = (await runner({ stdin: profile })('advise', '--profile', '-')).out.replace(/\s+/g, ' ');
    expect(piped).toMatch(/What would tell them apart best: "[^"]+" Score/);
    const nobody = playing(({ message }) => (message.startsWith('Which limits') ? [] : message.startsWith('That is all') ? 'go' : skip));
    const skipped = (await at(nobody)('advise', '--tools', tools)).out.replace(/\s+/g, ' ');
    expect(skipped).toMatch(/What would tell them apart best: "[^"]+" Score/);
  });

  it('asks at most so many questions as --questions says, and the whole bank with --full', async () => {
    for (const [flags, count] of [
      [['--questions', '1'], 1],
      [['--questions', '3'], 3],
      [['--full', '--questions', '20'], 20],
      [['--full'], base.questions.length],
    ] as const) {
      const person = anybody();
      expect((await at(person)('advise', ...flags)).code).toBe(0);
      expect(asked(person)).toHaveLength(count);
      const numbers = person.asked.flatMap(({ message }) => /^Question (\d+) of at most (\d+)\. /.exec(message)?.slice(1) ?? []);
      expect(numbers).toEqual(Array.from({ length: count }, (_, at) => [String(at + 1), String(count)]).flat());
    }
  });

  it('tells who skipped everything what else helps, and not to do what was just done', async () => {
    const person = playing(({ kind, message }) =>
      kind === 'pick' || kind === 'chooseMany' ? [] : message.startsWith('That') ? 'go' : skip,
    );
    const out = (await at(person)('advise')).out.replace(/\s+/g, ' ');
    expect(asked(person)).toHaveLength(15);
    expect(out).toMatch(/^Nothing is known of you yet.*--tools "Python, SQL".*--skills.*look around\./);
    expect(out).not.toContain('Answer a few questions');
    expect(out).toMatch(/Next: career list families; career list roles $/);
  });

  it('asks of somebody who says only what they lack what it asks of somebody new', async () => {
    const [plain, lacking, holding] = [like('data-analyst'), like('data-analyst'), like('data-analyst')];
    await at(plain)('advise');
    await at(lacking)('advise', '--skills', 'Statistics:0');
    await at(holding)('advise', '--skills', 'Statistics:4');
    expect(asked(lacking)).toEqual(asked(plain));
    expect(asked(holding)).not.toEqual(asked(plain));
  });

  it('speaks of no answers to keep where none was given', async () => {
    const nobody = playing(({ message }) => (message.startsWith('Which limits') ? [] : message.startsWith('That is all') ? 'go' : skip));
    const { out } = await at(nobody)('advise', '--tools', 'SQL', '--questions', '2');
    expect(asked(nobody)).toHaveLength(2);
    expect(out).toContain('--details for more');
    expect(out).not.toMatch(/answers not saved|--save-answers/);
    const file = answersFile({ schemaVersion: 1, answers: { 'free-day': 'draw-screens' } });
    expect((await at(nobody)('advise', '--answers', file, '--questions', '2')).out).not.toMatch(/answers not saved|--save-answers/);
  });

  it('asks nothing with --questions 0 or --no-input, and then needs to be told', async () => {
    for (const flag of [['--questions', '0'], ['--no-input']]) {
      await refused(at(inOrder())('advise', ...flag), 2);
      expect((await at(inOrder())('advise', ...flag, '--tools', 'SQL')).code).toBe(0);
    }
  });

  it.each(['-1', 'abc', '1.5', '', '1001'])('refuses --questions %s, whether anything is asked or not', async (count) => {
    for (const told of [[], ['--tools', 'SQL'], ['--tools', 'SQL', '--no-input'], ['--print-questions']])
      await refused(at(inOrder())('advise', `--questions=${count}`, ...told), 2);
  });

  it('asks on where an answer that is taken back in the summary leaves it open', async () => {
    const [plain, changing] = [like('data-analyst'), like('data-analyst')];
    await at(plain)('advise');
    let summaries = 0;
    const { choose } = changing;
    changing.choose = async (ask) => {
      if (ask.message.startsWith('Once more')) return { kind: 'skip' };
      return ask.message.startsWith('That is all') && summaries++ === 0 ? { kind: 'answer', value: '0' } : choose(ask);
    };
    await at(changing)('advise');
    expect(summaries).toBe(2);
    expect(asked(changing).length).toBeGreaterThan(asked(plain).length);
  });

  it('marks the middle of a scale, and the first of what has no middle', async () => {
    const person = like('data-analyst');
    await at(person)('advise', '--full');
    const marked = person.asked.flatMap(({ message, initial }) => {
      const question = questionIn(message);
      return question && question.type !== 'multiple' ? [[question.type, question.options.findIndex(({ id }) => id === initial[0])]] : [];
    });
    expect(new Set(marked.map((one) => one.join(' ')))).toEqual(new Set(['scale 2', 'single 0']));
  });

  it('asks on where tools that are named in the summary need it', async () => {
    const [plain, changing] = [like('data-analyst'), like('data-analyst')];
    await at(plain)('advise');
    let summaries = 0;
    const { choose, pick } = changing;
    changing.choose = (ask) =>
      ask.message.startsWith('That is all') && summaries++ === 0 ? Promise.resolve({ kind: 'answer', value: 'tools' }) : choose(ask);
    changing.pick = (ask) => (summaries === 0 ? pick(ask) : Promise.resolve({ kind: 'answer', value: ['sql', 'apache-airflow'] }));
    await at(changing)('advise');
    expect(summaries).toBe(2);
    expect(asked(changing).length).toBeGreaterThan(asked(plain).length);
  });

  it('takes back, skip and why at any question', async () => {
    const first = base.questions.find(({ id }) => id === asked(shown)[0]);
    const second = asked(shown)[1];
    expect(first && second).toBeTruthy();
    const steps: Act[] = [['sql'], why, choiceOf(first as Question, 0), back, choiceOf(first as Question, 1), skip];
    const person = playing(
      ({ message, kind, choices }) =>
        steps.shift() ?? (kind === 'chooseMany' ? [] : message.startsWith('That') ? 'go' : (choices[0]?.id ?? '')),
    );
    const file = path.join(tempDir(), 'mine.json');
    expect((await at(person)('advise', '--save-answers', file)).code).toBe(0);
    expect(person.said).toContain(`Why this is asked: ${first?.why}`);
    const ids = asked(person);
    expect(ids.slice(0, 4).filter((id) => id === first?.id).length).toBe(4 - 1);
    // Back brings the answer that was given as the default.
    expect(person.asked[4]?.initial).toEqual([choiceOf(first as Question, 0)]);
    const { answers } = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(answers[first?.id ?? '']).toBe(choiceOf(first as Question, 1));
    expect(Object.values(answers)).toContain(null);
  });

  it('goes back one step from wherever it is: a question, the limits, the first question, the summary', async () => {
    const person = playing(
      (() => {
        const seen = { pick: 0, first: 0, limits: 0, late: 0, summary: 0 };
        return ({ kind, message, choices, initial }) => {
          if (kind === 'pick') return seen.pick++ === 0 ? ['sql'] : [...initial, 'python'];
          if (/^Question 1 /.test(message) && seen.first++ === 0) return back;
          if (/^Question 13 /.test(message) && seen.late++ === 0) return back;
          if (message.startsWith('Which limits')) return seen.limits++ === 0 ? back : ['no-on-call'];
          if (message.startsWith('That is all')) return seen.summary++ === 0 ? back : 'go';
          return kind === 'chooseMany' ? [] : (choices[0]?.id ?? '');
        };
      })(),
    );
    const file = path.join(tempDir(), 'mine.json');
    expect((await at(person)('advise', '--save-answers', file)).code).toBe(0);
    const picks = person.asked.filter(({ kind }) => kind === 'pick');
    expect(picks.map(({ initial }) => initial)).toEqual([[], ['sql']]);
    const saved = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(saved).toMatchObject({ tools: ['sql', 'python'], constraints: { onCall: 'some' } });
    const limits = person.asked.findIndex(({ message }) => message.startsWith('Which limits'));
    const twelfth = person.asked[limits - 1]?.message;
    expect(twelfth).toMatch(/^Question 12 /);
    expect(person.asked.filter(({ message }) => message === twelfth)).toHaveLength(2);
    const summary = person.asked.findIndex(({ message }) => message.startsWith('That is all'));
    expect(person.asked[summary + 1]?.message).toBe(person.asked[summary - 1]?.message);
    expect(person.asked[summary - 1]?.message).toMatch(/^Question 1[345] /);
    expect(person.asked.filter(({ message }) => message.startsWith('Which limits')).map(({ initial }) => initial)).toEqual([
      [],
      [],
      ['no-on-call'],
    ]);
  });

  it('lets everything be changed in the summary', async () => {
    let summaries = 0;
    const person = playing(({ kind, message, choices, initial }) => {
      if (kind === 'pick') return initial.length > 0 ? [] : ['sql'];
      if (message.startsWith('Once more')) return choices.at(-1)?.id ?? '';
      if (message.startsWith('Which limits')) return initial.length > 0 ? [] : ['no-on-call'];
      if (message.startsWith('That is all')) return (['tools', why, 'limits', '0', '1', 'go'] as Act[])[summaries++] ?? 'go';
      return kind === 'chooseMany' ? [] : (choices[0]?.id ?? '');
    });
    const file = path.join(tempDir(), 'mine.json');
    expect((await at(person)('advise', '--questions', '4', '--save-answers', file)).code).toBe(0);
    const saved = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(Object.keys(saved)).toEqual(['schemaVersion', 'answers']);
    const changed = person.asked.filter(({ message }) => message.startsWith('Once more'));
    expect(changed.map(({ initial, choices }) => initial[0] === choices[0]?.id)).toEqual([true, true]);
    expect(Object.values(saved.answers).slice(0, 2)).toEqual(changed.map(({ choices }) => choices.at(-1)?.id));
    expect(person.said.some((line) => line.startsWith('Choose an answer to give another one'))).toBe(true);
    const [, summary] = person.asked.filter(({ message }) => message.startsWith('That is all'));
    expect(summary?.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Show the result', 'Tools: none', 'Limits: No regular on-call duty']),
    );
  });

  it('goes back to the summary from limits that were opened there', async () => {
    const [limits, summary]: Act[][] = [
      [[], back],
      ['limits', 'go'],
    ];
    const person = playing(({ kind, message, choices }) => {
      if (message.startsWith('Which limits')) return limits?.shift() ?? [];
      if (message.startsWith('That is all')) return summary?.shift() ?? 'go';
      return kind === 'choose' ? (choices[0]?.id ?? '') : [];
    });
    expect((await at(person)('advise', '--questions', '4')).code).toBe(0);
    expect(person.asked.slice(-3).map(({ message }) => message.slice(0, 8))).toEqual(['That is ', 'Which li', 'That is ']);
  });

  it('proposes a name that is free', async () => {
    const dir = writeFiles(tempDir(), { 'answers.json': 'precious', 'answers-2.json': 'too' });
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(dir);
    const person = playing(({ kind, message, choices }) =>
      kind === 'text' ? '' : kind === 'pick' || kind === 'chooseMany' ? [] : message.startsWith('That') ? 'save' : (choices[0]?.id ?? ''),
    );
    expect((await at(person)('advise', '--questions', '1')).code).toBe(0);
    expect(fs.readdirSync(dir).sort()).toEqual(['answers-2.json', 'answers-3.json', 'answers.json']);
  });

  it('saves the answers at the end where that is wanted, and then says how to go on', async () => {
    const dir = writeFiles(tempDir(), { 'there.json': 'precious' });
    const [there, mine] = [path.join(dir, 'there.json'), path.join(dir, 'mine.json')];
    const names: Act[] = [there, path.join(dir, 'no/such/folder.json'), ` ${mine} `];
    const person = playing(({ kind, message, choices }) => {
      if (kind === 'text') return names.shift() ?? '';
      return kind === 'pick' ? ['sql'] : kind === 'chooseMany' ? [] : message.startsWith('That') ? 'save' : (choices[0]?.id ?? '');
    });
    const { code, out } = await at(person)('advise', '--questions', '4', '--first-job');
    expect(code).toBe(0);
    expect(out.trimEnd().replace(/\s+/g, ' ')).toMatch(new RegExp(`career advise --answers ${mine} --details$`));
    expect(person.said.filter((line) => line.startsWith(there))).toEqual([`${there} exists already; choose another name`]);
    expect(
      person.said.filter((line) => /cannot write .*folder\.json: its directory does not exist; choose another name$/.test(line)),
    ).toHaveLength(1);
    const saved = JSON.parse(fs.readFileSync(mine, 'utf8'));
    expect(saved).toMatchObject({ tools: ['sql'], constraints: { firstJob: true } });
    expect(Object.keys(saved.answers)).toHaveLength(4);
    expect(fs.readFileSync(there, 'utf8')).toBe('precious');
    const named = like('data-analyst');
    await at(named)('advise', '--save-answers', path.join(dir, 'other.json'));
    expect(named.asked.at(-1)?.choices.map(({ id }) => id)).not.toContain('save');
  });

  it('asks on where the doubt about the tools leaves the verdict open', async () => {
    for (const role of ['embedded-developer', 'game-developer', 'penetration-tester']) {
      const person = like(role);
      const tools = 'SQL, Apache Airflow, Python, Apache Spark';
      expect(await documentOf(at(person)('advise', '--tools', tools, '--json'))).toMatchObject({
        recommendations: expect.arrayContaining([expect.objectContaining({ rank: 1, role })]),
      });
      expect(asked(person).length, role).toBeGreaterThan(usualRule.fewest + 1);
    }
  });

  it('asks on when a limit takes the leader away, about the roles that are left', async () => {
    const all = like('game-developer');
    const free = await documentOf(at(all)('advise', '--json'));
    const person = like('game-developer', { limits: ['first-job'] });
    const limited = await documentOf(at(person)('advise', '--json'));
    expect((free.recommendations as { role: string }[])[0]?.role).toBe('game-developer');
    expect((limited.recommendations as { role: string }[]).map(({ role }) => role)).not.toContain('game-developer');
    expect(limited.asked as number).toBeGreaterThan(free.asked as number);
    const limitsAt = person.asked.findIndex(({ message }) => message.startsWith('Which limits'));
    expect(person.asked[limitsAt + 1]?.message).toMatch(/^Question \d+ of at most 15\./);
    expect(person.said).toContain(
      '"possible as a first job" leaves out Game Developer, which was first so far; what follows is about the roles that are left.',
    );
    expect(all.said.filter((line) => line.includes('leaves out'))).toEqual([]);
  });

  it('asks for limits while there are three questions left, and for none of these where nothing more tells', async () => {
    const lengths = [];
    for (const role of ['technical-writer', 'data-architect', 'statistician', 'applied-scientist', 'penetration-tester']) {
      const person = like(role);
      await at(person)('advise', '--tools', 'Git');
      const before = person.asked.findIndex(({ message }) => message.startsWith('Which limits'));
      expect(before).toBeLessThanOrEqual(12);
      const count = asked(person).length;
      if (count > before) expect(before).toBe(12);
      lengths.push(count);
    }
    expect(Math.max(...lengths)).toBe(15);
    expect(Math.min(...lengths)).toBeLessThan(12);
  });

  it('asks for limits while a fifth of the questions is left, the answers of a file not counted', async () => {
    const told = { 'code-all-day': 3, 'talk-or-quiet': 3, 'looks-matter': 3, 'free-day': 'draw-screens', 'figures-all-day': 3 };
    const person = anybody();
    await at(person)('advise', '--answers', answersFile({ schemaVersion: 1, answers: told }), '--questions', '5');
    expect(person.asked.map(({ message }) => message.replace(/ .*/, ''))).toEqual([
      ...['Question', 'Question', 'Question', 'Question', 'Which', 'Question', 'That'],
    ]);
  });

  it.each([
    ['where nothing is known', [], { answers: 'skipped', limits: ['no-degree'] }],
    ['where they leave no role', ['--among', 'data-scientist,ml-engineer'], { limits: ['no-degree'] }],
  ])('says of limits what they leave out, and not %s', async (_, flags, more) => {
    const skipped = Object.fromEntries(base.questions.map(({ id }) => [id, null]));
    const { limits } = more;
    const person = 'answers' in more ? playing(answering(base.questions, { answers: skipped, limits })) : like('data-scientist', more);
    expect((await at(person)('advise', ...flags)).code).toBe(0);
    expect(person.asked.some(({ message }) => message.startsWith('Which limits'))).toBe(true);
    expect(person.said.filter((line) => line.includes('so far'))).toEqual([]);
  });

  it('names every limit that leaves out who was first', async () => {
    const person = like('research-scientist', { limits: ['first-job', 'no-degree'] });
    await at(person)('advise');
    expect(person.said).toContainEqual(
      expect.stringMatching(/^"no more than secondary school asked" and "possible as a first job" leave out /),
    );
  });

  it('asks about what fits where the limits leave no role', async () => {
    const person = like('data-scientist');
    const { out } = await at(person)('advise', '--tools', 'Python', '--among', 'data-scientist,ml-engineer', '--education', 'none');
    expect(out).toContain('Your limits leave no role.');
    expect(asked(person).length).toBeLessThan(usualRule.most);
    for (const { message } of person.asked.filter((one) => one.message.startsWith('Question ')))
      expect(message).toMatch(/^Question \d+ of at most 15\. /);
  });

  it.each([
    ['tools that point elsewhere', ['--tools', 'Docker, Kubernetes, Terraform, Ansible']],
    ['a skill that hardly points anywhere', ['--skills', 'Critical thinking:1']],
  ])('asks longer where tools or skills are known: %s', async (_, flags) => {
    const known = like('data-analyst');
    await at(known)('advise', ...flags);
    const alone = like('data-analyst');
    await at(alone)('advise', '--skills', '');
    expect(asked(known).length).toBeGreaterThan(asked(alone).length);
  });

  it('says how many questions it puts at most, those of a file not counted', async () => {
    const file = answersFile({ schemaVersion: 1, answers: { 'code-all-day': 3, 'talk-or-quiet': 3, 'looks-matter': 3 } });
    const person = like('product-manager');
    await at(person)('advise', '--answers', file, '--questions', '4');
    const places = person.asked.flatMap(({ message }) => /^Question [^.]+/.exec(message) ?? []);
    expect(places).toEqual([1, 2, 3, 4].map((number) => `Question ${number} of at most 4`));
  });

  it('points out two answers that pull apart, with both quoted', async () => {
    const opposite: Record<string, string> = { 'code-all-day': '1', 'alone-with-code-or-people': '5' };
    const person = playing(({ kind, message, choices }) => {
      const question = questionIn(message);
      if (question && opposite[question.id]) return opposite[question.id] as string;
      return kind === 'pick' || kind === 'chooseMany'
        ? []
        : message.startsWith('That')
          ? 'go'
          : question?.type === 'scale'
            ? '3'
            : (choices[0]?.id ?? '');
    });
    const { out } = await at(person)('advise', '--full');
    const told = person.said.find((line) => line.startsWith('Two of your answers pull apart')) ?? '';
    expect(told).toContain('"Nearly all of it"');
    expect(told).toContain('"The meetings, without a second thought"');
    expect(told).toMatch(/you can change either below\.$/);
    expect(out).toMatch(/Two answers pull apart on programming: "Nearly all of it"/);
  });

  it('points out answers that claim more of a working day than there is, which can be changed', async () => {
    const all: Record<string, string> = { 'code-all-day': '1', 'figures-all-day': '1', explaining: '1' };
    const person = playing(({ kind, message, choices }) => {
      const question = questionIn(message);
      if (question && all[question.id]) return all[question.id] as string;
      if (kind === 'pick' || kind === 'chooseMany') return [];
      return message.startsWith('That') ? 'go' : question?.type === 'scale' ? '3' : (choices[0]?.id ?? '');
    });
    const { out } = await at(person)('advise', '--full', '--details');
    const told = person.said.find((line) => line.startsWith('3 of your answers claim more of one working day than there is: ')) ?? '';
    expect(told.match(/you said "Nearly all of it"/g)).toHaveLength(3);
    expect(told).toMatch(/All may be true; you can change any of them below\.$/);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /3 answers claim more of one working day than there is: "Nearly all of it" \(How much [^)]+.+ If not all are meant so, change one and run again\./,
    );
  });

  it('offers to change only what it asked', async () => {
    const told = answersFile({ schemaVersion: 1, answers: { 'figures-all-day': '5', 'free-day': 'question-figures' } });
    const person = anybody();
    await at(person)('advise', '--answers', told, '--questions', '1');
    expect(person.said.filter((line) => line.startsWith('Two of your answers pull apart'))).toEqual([
      expect.stringMatching(/Both may be true\.$/),
    ]);
  });

  it('changes the answer that was picked, beside those of a file', async () => {
    const file = answersFile({ schemaVersion: 1, answers: { 'figures-all-day': '5', 'free-day': 'question-figures' } });
    const summary: Act[] = ['0', 'go'];
    const person = playing(({ kind, message, choices }) =>
      kind === 'chooseMany' ? [] : message.startsWith('That is all') ? (summary.shift() ?? 'go') : (choices[0]?.id ?? ''),
    );
    await at(person)('advise', '--answers', file, '--questions', '2');
    const [first] = asked(person);
    const text = base.questions.find(({ id }) => id === first)?.text ?? '';
    expect(person.asked.find(({ message }) => message.startsWith('Once more'))?.message).toBe(`Once more. ${text}`);
    // The summary offers it so, and nothing of the file.
    const offered = person.asked.find(({ message }) => message.startsWith('That is all'))?.choices.filter(({ id }) => /^\d+$/.test(id));
    expect(offered?.map(({ label }) => label)).toEqual([expect.stringContaining(text), expect.anything()]);
  });

  it('goes back from the summary to the last question where limits were told', async () => {
    const summary: Act[] = [back, 'go'];
    const person = playing(({ kind, message, choices }) =>
      kind === 'pick' || kind === 'chooseMany'
        ? []
        : message.startsWith('That is all')
          ? (summary.shift() ?? 'go')
          : (choices[0]?.id ?? ''),
    );
    expect((await at(person)('advise', '--first-job', '--questions', '1')).code).toBe(0);
    expect(person.asked.map(({ message }) => message.replace(/[. ].*/, ''))).toEqual(['Which', 'Question', 'That', 'Question', 'That']);
  });

  it('that is cancelled saves nothing and prints nothing', async () => {
    const file = path.join(tempDir(), 'mine.json');
    let prompts = 0;
    const person = playing(({ kind, choices }) => {
      if (++prompts === 4) throw cancelled();
      return kind === 'pick' ? ['sql'] : (choices[0]?.id ?? '');
    });
    expect(await at(person)('advise', '--save-answers', file)).toEqual({
      code: 130,
      out: '',
      err: 'career: cancelled; nothing was saved\n',
    });
    expect(fs.existsSync(file)).toBe(false);
  });

  it('has nothing to hold with a base that has no questions', async () => {
    expect(
      (
        await at(inOrder(['Which tools', ['scales']], ['Which limits', []], ['That is all', 'go']), { data: 'test/fixtures/kb-bakery' })(
          'advise',
          '--questions',
          '0',
          '--tools',
          'Scales',
        )
      ).code,
    ).toBe(0);
  });
});

/** An interview that was held once, to know what is asked first. */
let shown: Scripted;
beforeAll(async () => {
  shown = playing(({ kind, message, choices }) =>
    kind === 'pick' ? ['sql'] : kind === 'chooseMany' ? [] : message.startsWith('That is all') ? 'go' : (choices[0]?.id ?? ''),
  );
  await at(shown)('advise');
});

const choiceOf = ({ options }: Question, index: number): string => options[index]?.id ?? '';

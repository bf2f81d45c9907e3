import { describe, expect, it } from 'vitest';
import { buildAdviceModel } from '../../src/domain/advise/model';
import { optionIndex, questionOf } from '../../src/domain/interview/bank';
import { answerTable } from '../../src/domain/interview/likelihood';
import { shippedBase } from '../data/shipped';
import { simulatePerson } from '../domain/interview/simulated';
import { advised, answersFile, order } from '../support/advising';
import { refused, run } from '../support/run';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
type Line = any;

/** Without the breaks of lines, which depend on the width. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('--why-not', () => {
  it('says what speaks against a role, and what would qualify it', async () => {
    const file = answersFile({
      schemaVersion: 1,
      answers: { 'code-all-day': 1, 'free-day': 'write-a-program', 'talk-or-quiet': 1, 'looks-matter': 5 },
    });
    const { whyNot, recommendations } = await advised(['--answers', file, '--why-not', 'UX and UI Designer']);
    expect(whyNot).toMatchObject({ role: 'ux-designer', leader: recommendations[0].role });
    expect(whyNot.rank).toBeGreaterThan(1);
    expect(whyNot.behind).toBeGreaterThan(0);
    expect(whyNot.answers[0].againstLeader).toBeLessThan(0);
    expect(whyNot.tools.length).toBeGreaterThan(0);
    const { out } = await run('advise', '--answers', file, '--why-not', 'ux-designer');
    expect(out).toMatch(
      /Why not UX and UI Designer[\s\S]+By its score it is number \d+[\s\S]+Where another answer would have brought it nearest to [\s\S]+Tools that you did not name/,
    );
  });

  it('shows every answer that it takes to come first, and is true of them', async () => {
    const answers = {
      'code-all-day': 5,
      'rules-and-records': 5,
      'free-day': 'talk-and-plan',
      'proud-of': 'kept-promises',
      'talk-or-quiet': 4,
    };
    const { whyNot } = await advised(['--answers', answersFile({ schemaVersion: 1, answers }), '--why-not', 'penetration-tester']);
    const better = new Map(whyNot.answers.map((one: Line) => [one.question, one.better]));
    expect(whyNot.enough.length).toBeGreaterThan(1);
    const changed = { ...answers, ...Object.fromEntries(whyNot.enough.map((id: string) => [id, (better.get(id) as Line).options])) };
    const after = order(await advised(['--answers', answersFile({ schemaVersion: 1, answers: changed }), '--top', 'all']));
    expect(after.indexOf('penetration-tester')).toBeLessThan(after.indexOf(whyNot.leader));
    const out = flat((await run('advise', '--answers', answersFile({ schemaVersion: 1, answers }), '--why-not', 'penetration-tester')).out);
    expect(after[0]).toBe(whyNot.enoughPuts);
    expect(out).toMatch(
      /(All|The first \d) of these together, answered in that other way, would be enough to (put it first|bring it past)/,
    );
    for (const id of whyNot.enough) expect(out).toContain((better.get(id) as Line).label);
  });

  it('names of several marks those that would have helped, as many as it takes', async () => {
    const answersOf = (marks: string[]) => answersFile({ schemaVersion: 1, answers: { 'work-activities': marks } });
    const file = answersOf(['bring-people-together', 'explain']);
    const to = async (role: string) => flat((await run('advise', '--answers', file, '--why-not', role)).out);
    expect(await to('business-analyst')).toMatch(/; having also marked "[^";]+; [^";]+" would have gained \d/);
    expect(await to('technical-writer')).toMatch(/\(-\d\.\d\d\); not having marked "[^";]+" would have gained \d/);
    expect(await to('application-security-engineer')).toMatch(
      /; having also marked "[^"]+" and not having marked "[^"]+" would have gained \d/,
    );
    for (const role of ['business-analyst', 'technical-writer', 'application-security-engineer', 'statistician']) {
      const { whyNot } = await advised(['--answers', file, '--why-not', role]);
      expect(whyNot.enough).toEqual(['work-activities']);
      const after = order(await advised(['--answers', answersOf(whyNot.answers[0].better.options), '--top', 'all']));
      expect(after.indexOf(role)).toBeLessThan(after.indexOf(whyNot.leader));
      expect(after[0]).toBe(whyNot.enoughPuts);
    }
  });

  it('says of another answer where it would cost the role that it puts first something, too', async () => {
    const answers = { 'figures-all-day': 1, 'sales-figures': 'ask-why', 'money-talk': 5, 'code-all-day': 4, riddle: 'wishes' };
    const file = answersFile({ schemaVersion: 1, answers });
    const { recommendations, whatWouldChangeIt } = await advised(['--answers', file]);
    const out = flat((await run('advise', '--answers', file, '--why-not', recommendations[0].role)).out);
    const said = [...out.matchAll(/would be first(: it would lose by that too, but less)?\./g)].map(([, clause]) => clause !== undefined);
    expect(said).toEqual(whatWouldChangeIt.map(({ edit }: { edit: { loses: boolean } }) => edit.loses));
    expect(new Set(said).size).toBe(2);
  });

  it('of the first says how far it is ahead and what would overturn that, and nothing of what brings it nearer', async () => {
    const answers = { 'figures-all-day': 1, 'sales-figures': 'ask-why', 'money-talk': 4, 'code-all-day': 4, riddle: 'wishes' };
    const file = answersFile({ schemaVersion: 1, answers });
    const { recommendations, whatWouldChangeIt } = await advised(['--answers', file]);
    const [first, second] = recommendations;
    const { whyNot } = await advised(['--answers', file, '--why-not', first.role]);
    expect(whyNot).toMatchObject({ leader: second.role, behind: 0, ahead: expect.closeTo(first.score - second.score, 9) });
    const out = flat((await run('advise', '--answers', file, '--why-not', first.role)).out);
    // Of its skills before the next one is named, or they would be taken for that one's.
    const next = `Next after it comes ${second.title}, ${(first.score - second.score).toFixed(2)} behind.`;
    expect(out).toMatch(new RegExp(`has the highest score (You hold|Its) [^.]+ h\\. ${next.replaceAll('.', '\\.')}`));
    expect(out).toMatch(/What would put another role first • Had you said "/);
    expect(whatWouldChangeIt.length).toBeGreaterThan(0);
    expect(out).not.toMatch(/nearest to|would be enough|would speak for it/);
    expect(out).toContain(`Tools that you did not name and that would set it further ahead of ${second.title}`);
    const tools = 'Swift, Xcode, SwiftUI, UIKit, Fastlane, Objective-C, CocoaPods, Core Data';
    const sure = flat(
      (await run('advise', '--tools', tools, '--why-not', (await advised(['--tools', tools])).recommendations[0].role)).out,
    );
    expect(sure).toMatch(
      /What would put another role first|Nothing that was tried \(one or two other answers, a tool more or less\) would put another role first\./,
    );
  });

  it('proposes only what people of the role say or mark more often than others', async () => {
    const base = await shippedBase();
    const { bank } = buildAdviceModel(base);
    const shares = (question: string, option: string): number[] => {
      const entry = questionOf(bank, question);
      const at = optionIndex(entry, option);
      return Array.from(
        entry.shares?.[at] ??
          answerTable(bank, entry)
            .slice(at * entry.roles, (at + 1) * entry.roles)
            .map(Math.exp),
      );
    };
    const suits = (question: string, option: string, role: string) => {
      const all = shares(question, option);
      return (all[bank.roles.indexOf(role)] as number) > all.reduce((a, b) => a + b, 0) / all.length;
    };
    let proposed = 0;
    for (const [at, role] of bank.roles.entries()) {
      const given = [...simulatePerson(bank, (at * 7 + 5) % bank.roles.length, 18, at).answers.values()].filter(
        (_, place) => place % 4 === at % 4,
      );
      const marks = { question: 'work-activities', options: ['write-programs', 'keep-running', 'analyze-data'] };
      const answers = [...given.filter(({ question }) => question !== 'work-activities'), marks];
      const content = { schemaVersion: 1, answers: Object.fromEntries(answers.map(({ question, options }) => [question, options])) };
      const { whyNot } = await advised(['--answers', answersFile(content), '--why-not', role]);
      for (const { question, options, better } of whyNot.answers.filter((one: Line) => one.better)) {
        const [added, left] = [
          better.options.filter((id: string) => !options.includes(id)),
          options.filter((id: string) => !better.options.includes(id)),
        ];
        proposed += added.length;
        for (const id of added) expect([role, question, id, suits(question, id, role)]).toEqual([role, question, id, true]);
        if (question === 'work-activities') for (const id of left) expect([role, id, suits(question, id, role)]).toEqual([role, id, false]);
      }
    }
    expect(proposed).toBeGreaterThan(100);
  });

  it('names tools that speak for the role, and none that speaks only against the other', async () => {
    const told = { schemaVersion: 1, answers: {}, tools: ['PyTorch', 'scikit-learn'] };
    const { whyNot } = await advised(['--answers', answersFile(told), '--why-not', 'backend-developer']);
    expect(whyNot.tools.length).toBeGreaterThan(1);
    for (const { tool } of whyNot.tools) {
      const file = answersFile({ ...told, tools: [...told.tools, tool] });
      const { recommendations } = await advised(['--answers', file, '--top', 'all']);
      const { because } = recommendations.find(({ role }: Line) => role === 'backend-developer');
      expect(because.map(({ evidence }: Line) => evidence)).toContain(`tool:${tool}`);
    }
  });

  it('claims no more than the answers it quotes', async () => {
    const file = answersFile({
      schemaVersion: 1,
      answers: { 'free-day': 'question-figures' },
      tools: ['PyTorch', 'scikit-learn', 'pandas', 'Jupyter'],
    });
    const { whyNot } = await advised(['--answers', file, '--why-not', 'ux-designer']);
    expect(whyNot.enough).toBeNull();
    const out = flat((await run('advise', '--answers', file, '--why-not', 'ux-designer')).out);
    expect(out).toContain('Not even the better answer to every question that you answered would bring it past ');
  });

  it('says who would be first where to pass the leader is not enough', async () => {
    const answersOf = (marks: string[]) => answersFile({ schemaVersion: 1, answers: { 'work-activities': marks } });
    const argv = ['--answers', answersOf(['bring-people-together', 'explain'])];
    const { whyNot, recommendations } = await advised([...argv, '--why-not', 'business-analyst']);
    const after = await advised(['--answers', answersOf(whyNot.answers[0].better.options)]);
    expect(after.recommendations[0].role).not.toBe('business-analyst');
    const out = flat((await run('advise', ...argv, '--why-not', 'business-analyst')).out);
    expect(out).toContain(
      `would be enough to bring it past ${recommendations[0].title}; first would then be ${after.recommendations[0].title}.`,
    );
  });

  const limited = {
    schemaVersion: 1,
    answers: {
      'money-or-knowledge': 4,
      'order-and-rules': 'who-may-see-what',
      'work-activities': ['shape-use', 'run-data-infrastructure'],
    },
    constraints: { minimumPay: 200_000, families: ['cloud-and-operations'] },
  };

  it('holds the only role that the limits leave against all, and says so', async () => {
    const file = answersFile(limited);
    const { recommendations, whyNot } = await advised(['--answers', file, '--why-not', 'platform-engineer']);
    expect(order({ recommendations })).toEqual(['platform-engineer']);
    const free = await advised(['--answers', answersFile({ ...limited, constraints: {} }), '--why-not', 'platform-engineer']);
    expect(whyNot).toEqual({ ...free.whyNot, enoughPuts: null, tools: whyNot.tools });
    // Freely those that put the role first come before the others; here none does, so the gain alone decides.
    const gains = new Map<string, number>(whyNot.tools.map(({ tool, gain }: Line) => [tool, gain]));
    expect([...gains.values()]).toEqual([...gains.values()].sort((x, y) => y - x));
    const others = free.whyNot.tools.filter(({ tool, overtakes }: Line) => !overtakes || gains.has(tool));
    expect(others.length).toBeGreaterThan(1);
    expect(others.map(({ tool }: Line) => gains.get(tool))).toEqual(others.map(({ gain }: Line) => gain));
    expect(whyNot.tools.some(({ overtakes, puts }: Line) => overtakes || puts !== null)).toBe(false);
    const out = flat((await run('advise', '--answers', file, '--why-not', 'platform-engineer')).out);
    expect(recommendations[0].score).toBeLessThan(0);
    expect(out).toContain('Your limits leave only Platform Engineer; what you told does not speak for it.');
    expect(out).not.toContain('fits you best');
    expect(out).toContain(`Your limits leave no other role. By its score it is number ${whyNot.rank}, `);
  });

  it('says that what comes after the only role that the limits leave is outside them', async () => {
    const told = { schemaVersion: 1, tools: ['Kubernetes', 'Terraform', 'Helm', 'Argo CD'], constraints: limited.constraints };
    const out = flat((await run('advise', '--answers', answersFile(told), '--why-not', 'platform-engineer')).out);
    expect(out).toContain('Your limits leave no other role. Next after it, outside them, comes ');
    const free = flat((await run('advise', '--answers', answersFile({ ...told, constraints: {} }), '--why-not', 'platform-engineer')).out);
    expect(free).toContain(' Next after it comes ');
  });

  it('says of a role that the limits rule out that they do, though they leave another one only', async () => {
    const out = flat((await run('advise', '--answers', answersFile(limited), '--why-not', 'analytics-engineer')).out);
    expect(out).not.toContain('leave no other role');
    expect(out).toMatch(/Your limits? .* rules? it out/);
  });

  it('says of a role that is level with the first that it is, and not that it has the highest score', async () => {
    const { whyNot, recommendations } = await advised(['--skills', 'Deep learning:5', '--why-not', 'computer-vision-engineer']);
    expect(order({ recommendations }).slice(0, 2)).toEqual(['applied-scientist', 'computer-vision-engineer']);
    expect(whyNot).toMatchObject({ rank: 2, behind: 0, leader: 'applied-scientist' });
    const out = flat((await run('advise', '--skills', 'Deep learning:5', '--why-not', 'computer-vision-engineer')).out);
    expect(out).toContain(
      'Why not Computer Vision Engineer By its score it is level with Applied Scientist, which comes first by its name.',
    );
  });

  it('names of many marks those that put it first, however many have to differ', async () => {
    const told = (marks: readonly string[]) =>
      answersFile({ schemaVersion: 1, answers: { 'work-activities': marks }, skills: ['cloud-security:5'] });
    const among = ['--among', 'digital-forensics-analyst,cloud-security-engineer'];
    const given = ['run-ml-service', 'research', 'bring-people-together'];
    const { whyNot } = await advised(['--answers', told(given), ...among, '--why-not', 'digital-forensics-analyst']);
    const [{ better }] = whyNot.answers;
    const after = await advised(['--answers', told(better.options), ...among]);
    expect(whyNot.enough).toEqual(['work-activities']);
    expect(order(after)[0]).toBe('digital-forensics-analyst');
  });

  it('of a tool that is enough by itself is true', async () => {
    const { whyNot } = await advised(['--tools', 'Docker, Python', '--why-not', 'ml-engineer']);
    const enough = whyNot.tools.filter(({ overtakes }: { overtakes: boolean }) => overtakes);
    expect(enough.length).toBeGreaterThan(0);
    for (const { tool } of enough) expect(order(await advised(['--tools', `Docker, Python, ${tool}`]))[0]).toBe('ml-engineer');
  });

  it('of a tool that is enough to pass the leader only says who would be first', async () => {
    const { whyNot } = await advised(['--tools', 'Java', '--why-not', 'data-scientist']);
    const passing = whyNot.tools.filter(({ puts }: Line) => puts !== null);
    expect(passing.map(({ tool }: Line) => tool)).toEqual(
      whyNot.tools.filter(({ gain }: Line) => gain > whyNot.behind).map(({ tool }: Line) => tool),
    );
    const others = passing.filter(({ puts }: Line) => puts !== 'data-scientist');
    expect(others.length).toBeGreaterThan(0);
    const out = flat((await run('advise', '--tools', 'Java', '--why-not', 'data-scientist')).out);
    for (const { tool, title, puts, overtakes } of others) {
      const after = await advised(['--tools', `Java, ${tool}`, '--top', 'all']);
      expect([order(after)[0], overtakes]).toEqual([puts, false]);
      expect(order(after).indexOf('data-scientist')).toBeLessThan(order(after).indexOf(whyNot.leader));
      const first = after.recommendations[0].title;
      expect(out).toMatch(new RegExp(`${title}[^•]*: enough by itself to bring it past [^;•]+; first would then be ${first}`));
    }
  });

  it('names the tools that put the role first before all others', async () => {
    const { whyNot } = await advised(['--tools', 'Linux', '--why-not', 'backend-developer']);
    const kinds: boolean[] = whyNot.tools.map(({ overtakes }: Line) => overtakes);
    expect([...new Set(kinds)]).toEqual([true, false]);
    const gains: number[] = whyNot.tools.map(({ gain }: Line) => gain);
    expect(gains.indexOf(Math.max(...gains))).toBeGreaterThan(0);
  });

  it.each(['scikit-learn', 'TensorFlow', 'NumPy'])('has the share of %s that show has, with its source', async (tool) => {
    const { out } = await run('advise', '--tools', 'Rust', '--why-not', 'data-scientist');
    const [, share, mark] = new RegExp(`${tool}, used by (\\d+%) there \\[(\\d)\\]`).exec(flat(out)) ?? [];
    expect(flat((await run('show', 'data-scientist')).out)).toContain(`${tool} ${share}`);
    expect(out).toMatch(new RegExp(`^\\[${mark}\\] (Kaggle|Stack Overflow) .* 202\\d, `, 'm'));
  });

  it('names no source of reasons that it does not show', async () => {
    const file = answersFile({ schemaVersion: 1, tools: ['Excel', 'pandas'], answers: { 'work-activities': ['analyze-data'] } });
    expect((await run('advise', '--answers', file, '--details')).out).toMatch(/^\[\d\] Kaggle /m);
    const { out } = await run('advise', '--answers', file, '--why-not', 'backend-developer');
    expect(out).toMatch(/^\[1\] Stack Overflow /m);
    expect(out).not.toContain('Kaggle');
  });

  it('of the first role says so', async () => {
    const [first = ''] = order(await advised(['--tools', 'Kubernetes, Terraform']));
    const { whyNot } = await advised(['--tools', 'Kubernetes, Terraform', '--why-not', first]);
    expect(whyNot).toMatchObject({ rank: 1, behind: 0 });
    expect(whyNot.tools.length).toBeGreaterThan(0);
    const { out } = await run('advise', '--tools', 'Kubernetes, Terraform', '--why-not', first);
    expect(out).toMatch(/has the highest score\n/);
    expect(out).not.toContain('enough by itself');
  });

  it('of a first role that a limit rules out says what would change among those that are left', async () => {
    const answers = { 'learn-from-examples': 4, 'mathematics-at-work': 4, 'code-all-day': 1, 'money-talk': 2 };
    const file = answersFile({ schemaVersion: 1, answers, tools: ['Python', 'Java'], constraints: { firstJob: true } });
    const { withoutConstraints } = await advised(['--answers', file]);
    const out = flat((await run('advise', '--answers', file, '--why-not', withoutConstraints[0].role)).out);
    // Another role is not ahead of this one by such an answer, only of those within the limits.
    expect(out).toContain(
      'has the highest score Your limit "possible as a first job" rules it out: it asks for experience in the field. Next after it comes ',
    );
    expect(out).toContain(' What would put another role first of those that your limits leave • Had you ');
    expect(out).not.toMatch(/What would put another role first •/);
  });

  it('of the first role asks for no other answers', async () => {
    const file = answersFile({ schemaVersion: 1, answers: { 'code-all-day': 2, 'free-day': 'question-figures', 'looks-matter': 2 } });
    const [first = ''] = order(await advised(['--answers', file]));
    const { whyNot } = await advised(['--answers', file, '--why-not', first]);
    expect(whyNot.answers.length).toBeGreaterThan(0);
    expect(whyNot).toMatchObject({ rank: 1, enough: [], enoughPuts: null });
    expect(flat((await run('advise', '--answers', file, '--why-not', first)).out)).not.toContain('would be enough');
  });

  it('of somebody of whom nothing is known names no winner', async () => {
    for (const role of ['ai-engineer', 'data-analyst']) {
      const { out } = await run('advise', '--tools', 'quantum knitting', '--first-job', '--why-not', role);
      expect(flat(out)).toMatch(
        / Why not [\w ]+ Nothing is known of you, so no role is ahead of it\. Its essential skills take [\d,]+-[\d,]+ h\./,
      );
      expect(out).not.toMatch(/highest score|Next after it|differs most|Without (your|the) limit/);
    }
  });

  it.each([
    ['that leave other roles', ['--tools', 'PyTorch', '--education', 'bachelor'], 'research-scientist'],
    ['that leave none', ['--tools', 'SQL', '--min-pay', '9000000'], 'data-engineer'],
  ])('of a role beyond limits %s promises no tool that would put it first', async (_, argv, role) => {
    const { whyNot } = await advised([...argv, '--why-not', role]);
    expect(whyNot.breaks.length).toBeGreaterThan(0);
    expect(whyNot.tools.length).toBeGreaterThan(0);
    const { out } = await run('advise', ...argv, '--why-not', role);
    expect(out).not.toContain('enough by itself');
  });

  it('holds a role within limits against the first of the list', async () => {
    const argv = ['--tools', 'Unity, C#', '--first-job'];
    const [first = '', second = ''] = order(await advised(argv));
    expect(order(await advised(['--tools', 'Unity, C#']))[0]).not.toBe(first);
    expect((await advised([...argv, '--why-not', first])).whyNot).toMatchObject({ rank: 1, behind: 0, leader: second });
    expect((await advised([...argv, '--why-not', second])).whyNot).toMatchObject({ rank: 2, leader: first });
    const { out } = await run('advise', ...argv, '--why-not', second);
    expect(out).toMatch(/Within your limits it is number 2, \d\.\d\d behind/);
  });

  it.each([
    ['--tools', 'Kubernetes, Terraform'],
    ['--tools', 'SQL', '--min-pay', '9000000'],
  ])('names the role that was asked about in what to do next: %s %s', async (...argv) => {
    const [first] = order(await advised(argv));
    const { out } = await run('advise', ...argv, '--why-not', 'penetration-tester');
    expect(flat(out)).toContain(`Next: ${first ? `career compare ${first} penetration-tester; ` : ''}career gap penetration-tester`);
  });

  it('names the limits that rule it out', async () => {
    const { whyNot } = await advised(['--tools', 'PyTorch', '--education', 'none', '--why-not', 'research-scientist']);
    expect(whyNot.breaks).toContain('education');
  });

  it.each([
    [
      ['--tools', 'Excel', '--first-job'],
      'ml-engineer',
      'Your limit "possible as a first job" rules it out: it asks for experience in the field.',
    ],
    [
      ['--tools', 'PyTorch', '--education', 'none', '--family', 'security'],
      'research-scientist',
      'Your limits "no formal education asked" and "only security" rule it out: it asks for a master\'s degree at least and it belongs to the family Data science and AI.',
    ],
  ])('says what the limits ask and what the role has: %j', async (argv, role, words) => {
    const { out } = await run('advise', ...argv, '--why-not', role);
    expect(flat(out)).toContain(words);
  });

  it('refuses an unknown role, and one that is not ranked', async () => {
    await refused(run('advise', '--tools', 'SQL', '--why-not', 'nobody'), 3);
    await refused(run('advise', '--tools', 'SQL', '--among', 'mle,ai-engineer', '--why-not', 'data-analyst'), 2);
  });
});

describe('limits', () => {
  it('on pay leave a role in whose ads offer as much, though the occupation that it is counted under earns less', async () => {
    const { recommendations } = await advised(['--tools', 'PyTorch, TensorFlow, MLflow', '--min-pay', '141000']);
    expect(recommendations[0].role).toBe('ml-engineer');
  });

  it('on pay say of which roles nobody knows whether they keep to it', async () => {
    const tools = ['--tools', 'PyTorch, TensorFlow, MLflow', '--top', '3'];
    const { warnings, recommendations } = await advised([...tools, '--min-pay', '120000']);
    expect(order({ recommendations })).toContain('applied-scientist');
    const [warning] = warnings.filter(({ code }: Line) => code === 'pay-unknown');
    expect(warning.message).toMatch(/^only the pay of a wider occupation is known of .*Applied Scientist/);
    expect(warning.message).not.toMatch(/Machine Learning Engineer|Data Scientist/);
    expect((await advised(tools)).warnings.map(({ code }: Line) => code)).not.toContain('pay-unknown');
  });

  it('by flags and in the file say the same', async () => {
    const file = answersFile({
      schemaVersion: 1,
      tools: ['PyTorch'],
      constraints: { education: 'bachelor', onCall: 'some', firstJob: true, minimumPay: 90_000, families: ['data-science-and-ai'] },
    });
    const flags = [
      '--tools',
      'PyTorch',
      '--education',
      'bachelor',
      '--on-call',
      'some',
      '--first-job',
      '--min-pay',
      '90000',
      '--family',
      'data-science-and-ai',
    ];
    expect((await run('advise', '--answers', file, '--json')).out).toBe((await run('advise', ...flags, '--json')).out);
  });

  it('show both lists', async () => {
    const document = await advised(['--tools', 'Unity, C#', '--first-job']);
    expect(document.withoutConstraints[0].violates.length + document.withoutConstraints[1].violates.length).toBeGreaterThan(0);
    expect((await run('advise', '--tools', 'Unity, C#', '--first-job')).out).toMatch(/^Within your limits|Without (your|the) limit/m);
  });

  it('that leave nothing: the cheapest to relax, and no crash', async () => {
    const argv = ['--tools', 'SQL', '--min-pay', '9000000'];
    const document = await advised(argv);
    expect(document).toMatchObject({ verdict: 'open', confidence: 0, recommendations: [], relax: { constraints: ['minimumPay'] } });
    const { code, out } = await run('advise', ...argv);
    expect(code).toBe(0);
    expect(flat(out)).toMatch(
      /^Your limits leave no role\. The least to drop is "a median of at least \$9,000,000": [^.]+ would then be possible, though its median is \$\d/,
    );
  });

  it('name several of them as several, and say that all were left out', async () => {
    const argv = ['--education', 'none', '--first-job', '--min-pay', '300000', '--family', 'security'];
    const { out } = await run('advise', '--tools', 'Excel', ...argv);
    expect(out).not.toContain('Warning');
    expect(flat(out)).toMatch(
      /The least to drop is "[^"]+" and "[^"]+": [^.]+ would then be possible, though it asks [^.]+ and (?:its median is|.* earn) \$/,
    );
    expect(flat(out)).toMatch(
      /Without your limits: .+\(\+[\d.]+\); all of them break "no formal education asked", "a median of at least \$300,000" and "only security"\./,
    );
  });

  it.each([
    [['JAX', '--education', 'none', '--among', 'research-scientist,data-scientist'], "it asks for a master's degree at least."],
    [['Go', '--on-call', 'rare', '--among', 'site-reliability-engineer,devops-engineer'], 'it has regular on-call duty.'],
    [['Unity', '--family', 'software', '--among', 'data-analyst,ml-engineer'], 'it belongs to the family'],
  ])('that leave nothing say what the role asks that would be possible: %s', async (argv, words) => {
    const { out } = await run('advise', '--tools', ...argv);
    expect(flat(out)).toContain(`would then be possible, though ${words}`);
  });

  it.each([
    ['--education', 'kindergarten'],
    ['--on-call', 'always'],
    ['--min-pay', 'much'],
  ])('%s %s is refused', async (flag, value) => {
    await refused(run('advise', '--tools', 'SQL', flag, value), 2);
  });

  it('an unknown family is an unknown id', async () => {
    await refused(run('advise', '--tools', 'SQL', '--family', 'circus'), 3);
  });
});

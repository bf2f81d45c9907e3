import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareBank } from '../../../src/domain/interview/bank';
import type { Answers } from '../../../src/domain/interview/belief';
import { believe, ranking } from '../../../src/domain/interview/belief';
import { contradictions } from '../../../src/domain/interview/contradictions';
import { counterfactuals } from '../../../src/domain/interview/counterfactuals';
import { seededRandom } from '../../../src/domain/interview/random';
import { robustness } from '../../../src/domain/interview/robustness';
import { variations, withChange } from '../../../src/domain/interview/variations';
import { gainOf, whyNot } from '../../../src/domain/interview/why-not';
import { seededNormal } from './simulated';
import { answer, choice, questions, role, roles, scale, skip, smallBank } from './worlds';

const bank = smallBank();
const first = (answers: Answers) => bank.roles[ranking(bank.roles, believe(bank, answers).scores)[0] ?? -1];

const givenAnswers = fc
  .tuple(...questions.map((question) => fc.constantFrom(...question.options.map((option) => answer(question.id, option.id)))))
  .chain((answers) => fc.shuffledSubarray(answers, { minLength: 1 }));

describe('what would change it', () => {
  it('names changes that do put the named role first', () => {
    fc.assert(
      fc.property(givenAnswers, (answers) => {
        for (const { changes, top } of counterfactuals(bank, answers)) {
          const changed = changes.reduce<Answers>((list, change) => withChange(list, change), answers);
          expect(first(changed)).toBe(top);
          expect(top).not.toBe(first(answers));
        }
      }),
    );
  });

  it('tells where the role that would be first loses by them, only less than the one that was', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(givenAnswers, (answers) => {
        for (const { changes, top, loses } of counterfactuals(bank, answers)) {
          const changed = changes.reduce<Answers>((list, change) => withChange(list, change), answers);
          const scoreOf = (given: Answers) => believe(bank, given).scores[bank.roles.indexOf(top)] as number;
          const gain = scoreOf(changed) - scoreOf(answers);
          if (Math.abs(gain) > 1e-9) expect(loses).toBe(gain < 0);
          seen[`${loses}`]++;
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(5);
  });

  it('takes one change where one is enough, the least distant first, and names no role twice', () => {
    fc.assert(
      fc.property(givenAnswers, (answers) => {
        const flips = variations(bank, answers)
          .flat()
          .filter((change) => first(withChange(answers, change)) !== first(answers))
          .sort((a, b) => a.distance - b.distance);
        const found = counterfactuals(bank, answers);
        const tops = found.map(({ top }) => top);
        expect(new Set(tops).size).toBe(tops.length);
        if (!flips[0]) return;
        expect(found.every(({ changes }) => changes.length === 1)).toBe(true);
        const [{ question, to } = { question: '', to: [] }] = found[0]?.changes ?? [];
        const taken = flips.find((change) => change.question === question && change.to.join() === to.join());
        expect(taken?.distance).toBe(flips[0].distance);
        // Of equally distant ones that after which the new first role leads the old one by most.
        const old = bank.roles.indexOf(first(answers) as string);
        const leadAfter = (change: (typeof flips)[number]) => {
          const { scores } = believe(bank, withChange(answers, change));
          return Math.max(...scores) - (scores[old] as number);
        };
        const leads = flips.filter(({ distance }) => distance === flips[0]?.distance).map(leadAfter);
        expect(taken && leadAfter(taken)).toBeCloseTo(Math.max(...leads), 9);
      }),
    );
  });

  it('holds a tick for as far as one step of a scale', () => {
    const distances = (...answers: Answers) => variations(bank, answers).map((all) => all.map(({ distance }) => distance));
    expect(distances(answer('code', '1'), answer('tick', 'programs'))).toEqual([
      [25, 50, 75, 100],
      [25, 25, 25],
    ]);
  });

  it('tries every option of a multiple choice, those of a survey, too', () => {
    const ticks = {
      ...choice('work', {}, 'multiple'),
      options: [
        { id: 'dig', label: 'dig', activity: 'research' as const },
        { id: 'sow', label: 'sow', at: { people: 90 } },
      ],
    };
    const tried = variations(prepareBank(roles, [ticks]), [answer('work', 'dig')]);
    expect(tried[0]?.map(({ to }) => to)).toEqual([[], ['dig', 'sow']]);
  });

  it('takes two where one is not enough', () => {
    const answers = [answer('code', '5'), answer('talk', '1'), answer('figures', '5'), answer('locks', '1')];
    const found = counterfactuals(bank, answers, [1, 0, 0, 0]);
    expect(found.map(({ changes }) => changes.length)).toContain(2);
    expect(new Set(found.map(({ changes }) => changes.length)).size).toBe(1);
  });

  it('has nothing to say without answers', () => {
    expect(counterfactuals(bank, [skip('code')])).toEqual([]);
  });
});

describe('robustness', () => {
  it('is the same for the same answers in any order', () => {
    fc.assert(
      fc.property(givenAnswers, (answers) => {
        expect(robustness(bank, [...answers].reverse())).toEqual(robustness(bank, answers));
      }),
      { numRuns: 30 },
    );
  });

  it('shares all trials out', () => {
    const { survives, rivals, trials } = robustness(bank, [answer('talk', '4'), answer('figures', '2')]);
    expect(trials).toBe(500);
    expect(rivals.reduce((sum, rival) => sum + rival.share, survives)).toBeCloseTo(1, 12);
  });

  it('moves each answer to one of its neighbours in one of four trials', () => {
    const tops = ['1', '2', '3', '4', '5'].map((option) => first([answer('talk', option)]));
    expect(tops).toEqual(['coder', 'coder', 'analyst', 'host', 'host']);
    expect(robustness(bank, [answer('talk', '5')]).survives).toBe(1);
    const { survives, rivals } = robustness(bank, [answer('talk', '4')]);
    expect(Math.abs(survives - 0.875)).toBeLessThan(0.04);
    expect(rivals.map(({ role }) => role)).toEqual(['analyst']);
  });

  it('is lower where little is known', () => {
    const weak = robustness(bank, [answer('figures', '3')]);
    const strong = robustness(bank, [answer('code', '5'), answer('code-again', '1'), answer('day', 'build'), answer('talk', '1')]);
    expect(strong.survives).toBeGreaterThan(weak.survives);
  });
});

describe('contradictions', () => {
  it('quotes both answers', () => {
    expect(contradictions(bank, [answer('code', '5'), answer('code-again', '5')])).toMatchObject([
      { trait: 'programming', first: { question: 'code', option: '5', at: 100 }, second: { question: 'code-again', option: '5', at: 0 } },
    ]);
  });

  it('leaves alone what one person may well say', () => {
    expect(contradictions(bank, [answer('code', '4'), answer('code-again', '4')])).toEqual([]);
    expect(contradictions(bank, [answer('code', '5'), answer('tick'), skip('code-again')])).toEqual([]);
  });

  it('holds a forced choice to what it was picked for, and not to what comes along with it', () => {
    expect(contradictions(bank, [answer('code', '1'), answer('day', 'build')])).toMatchObject([{ trait: 'programming' }]);
    expect(contradictions(bank, [answer('code', '5'), answer('day', 'meet')])).toEqual([]);
  });
});

describe('of many pairs of answers', () => {
  const alike = ['a', 'b', 'c', 'd', 'e'].map((id) => scale(id, 'analysis'));
  const many = prepareBank(roles, [scale('talk', 'people'), scale('quiet', 'people', -1), ...alike]);
  const others = alike.map(({ id }) => answer(id, '3'));

  it('quotes of a trait the two that are farthest apart, and the trait on which they are first', () => {
    const figures = choice('figures', { least: { analysis: 0 }, most: { analysis: 90 } });
    const pairs = prepareBank(roles, [figures, scale('count', 'analysis'), scale('talk', 'people'), scale('quiet', 'people', -1)]);
    const given = [answer('figures', 'most'), answer('count', '1'), answer('talk', '5'), answer('quiet', '5')];
    expect(contradictions(pairs, given).map(({ first, second }) => [first.question, second.question])).toEqual([
      ['talk', 'quiet'],
      ['figures', 'count'],
    ]);
  });

  it('two ends of scales are pointed out all the same', () => {
    expect(contradictions(many, [answer('talk', '5'), answer('quiet', '5'), ...others])).toMatchObject([{ trait: 'people' }]);
  });
});

describe('why not', () => {
  const answers = [answer('code', '5'), answer('talk', '1'), answer('locks', '2'), answer('tick', 'programs')];
  const behindOf = (role: string, prior?: number[]) => {
    const { scores } = believe(bank, answers, prior);
    return (scores[bank.roles.indexOf('coder')] as number) - (scores[bank.roles.indexOf(role)] as number);
  };
  /** Held against the coder, who leads. */
  const why = (role: string, prior?: number[]) => {
    const held = { target: bank.roles.indexOf(role), leader: bank.roles.indexOf('coder'), behind: behindOf(role, prior) };
    return whyNot(bank, answers, held, prior);
  };

  it('names the answers that cost the role most, the largest gain first, and what would have spoken for it', () => {
    const result = why('host');
    const gains = result.answers.map(gainOf);
    expect(gains.length).toBeGreaterThan(0);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(result.answers.find((missing) => missing.question === 'code')?.better?.options).toEqual(['1']);
  });

  it('names enough answers to overtake the leader', () => {
    const result = why('guard');
    expect(result.enough?.length).toBeGreaterThan(0);
    expect(result.answers.slice(0, result.enough?.length).map(({ question }) => question)).toEqual(result.enough);
    const better = new Map(result.answers.map((missing) => [missing.question, missing.better?.options]));
    const changed = answers.map((given) => {
      const to = result.enough?.includes(given.question) ? better.get(given.question) : undefined;
      return to ? { question: given.question, options: to } : given;
    });
    const { scores } = believe(bank, changed);
    expect(scores[bank.roles.indexOf('guard')]).toBeGreaterThan(scores[bank.roles.indexOf('coder')] ?? 0);
  });

  it('names the one that gains most where it is enough', () => {
    const near = why('guard', [0, 0, behindOf('guard') - 0.01, 0]);
    const [most] = [...why('guard').answers].sort(
      (a, b) => (b.better?.againstLeader ?? 0) - b.againstLeader - (a.better?.againstLeader ?? 0) + a.againstLeader,
    );
    expect(near.enough).toEqual([most?.question]);
  });

  it('names the traits on which the two lie a step of a scale apart, the farthest first', () => {
    expect(why('guard').traits).toEqual([
      { trait: 'security', role: 95, leader: 20 },
      { trait: 'programming', role: 40, leader: 95 },
    ]);
  });

  it('compares the leader with the second', () => {
    const [target, leader] = [bank.roles.indexOf('coder'), bank.roles.indexOf('guard')];
    const result = whyNot(bank, answers, { target, leader, behind: undefined });
    expect(result).toMatchObject({ enough: [], enoughPuts: null });
    // What speaks for it costs it nothing, though another answer might have spoken for it more.
    expect(result.answers.filter(({ againstLeader }) => againstLeader >= 0)).toEqual([]);
  });

  it('names first what is enough, no answer too many, and besides only what cost the role something', () => {
    const marks = fc.subarray(['programs', 'attacks', 'crowds']).map((ids) => answer('tick', ...ids));
    const one = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(givenAnswers, marks, fc.constantFrom(...bank.roles), fc.tuple(one, one, one, one), (some, tick, role, prior) => {
        const given = [...some.filter(({ question }) => question !== 'tick'), tick];
        const { scores } = believe(bank, given, prior);
        const [target, leader] = [bank.roles.indexOf(role), ranking(bank.roles, scores)[0] as number];
        if (target === leader) return;
        const held = { target, leader, behind: (scores[leader] as number) - (scores[target] as number) };
        const result = whyNot(bank, given, held, prior);
        const enough = result.enough ?? [];
        expect(result.answers.slice(0, enough.length).map(({ question }) => question)).toEqual(enough);
        for (const { againstLeader } of result.answers.slice(enough.length)) expect(againstLeader).toBeLessThan(0);
        const scoresAfter = (count: number) => {
          const better = new Map(result.answers.slice(0, count).map((one) => [one.question, one.better?.options]));
          const changed = given.map((one) => ({ ...one, options: better.get(one.question) ?? one.options }));
          return believe(bank, changed, prior).scores;
        };
        const leads = (all: Float64Array) => (all[target] as number) > (all[leader] as number);
        expect(leads(scoresAfter(enough.length))).toBe(result.enough !== null);
        if (result.enough === null) return expect(result.enoughPuts).toBeNull();
        expect(leads(scoresAfter(enough.length - 1))).toBe(false);
        expect(result.enoughPuts).toBe(bank.roles[ranking(bank.roles, scoresAfter(enough.length))[0] as number]);
      }),
      { numRuns: 300 },
    );
  });

  it('puts no role before one that answers like it', () => {
    const twins = prepareBank([role('one', { people: 90 }), role('two', { people: 90 }), role('far', { people: 5 })], questions);
    const given = [answer('talk', '5'), answer('code', '2')];
    expect(whyNot(twins, given, { target: 1, leader: 0, behind: 0 })).toMatchObject({ answers: [], enough: null, enoughPuts: null });
  });

  it('names traits from 25 of 100 apart on', () => {
    const pair = prepareBank([role('one', { people: 70, programming: 75 }), role('two', { people: 46, programming: 50 })], questions);
    const { traits } = whyNot(pair, [], { target: 0, leader: 1, behind: 1 });
    expect(traits).toEqual([{ trait: 'programming', role: 75, leader: 50 }]);
  });
});

describe('the generator', () => {
  it('gives the same numbers for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is uniform, and normal where asked', () => {
    const random = seededRandom(7);
    const uniform = Array.from({ length: 20_000 }, random);
    expect(uniform.reduce((a, b) => a + b, 0) / uniform.length).toBeCloseTo(0.5, 1);
    const normal = Array.from({ length: 20_000 }, seededNormal(random));
    const mean = normal.reduce((a, b) => a + b, 0) / normal.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(normal.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normal.length).toBeCloseTo(1, 1);
  });
});

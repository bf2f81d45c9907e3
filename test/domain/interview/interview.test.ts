import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bank, type BankQuestion, prepareBank } from '../../../src/domain/interview/bank';
import type { Answer } from '../../../src/domain/interview/belief';
import { believe, ranking, softmax } from '../../../src/domain/interview/belief';
import { step } from '../../../src/domain/interview/interview';
import { answerTable } from '../../../src/domain/interview/likelihood';
import { candidates, entropy, expectedGain } from '../../../src/domain/interview/next-question';
import { besideRule, canChange, fullRule, type StopRule, stopReason, usualRule } from '../../../src/domain/interview/stop';
import { clearAt, missingTraits, telling, tieBreakers, verdictOf } from '../../../src/domain/interview/verdict';
import { answer, choice, questions, role, roles, scale, skip, smallBank } from './worlds';

/** Every answer that there is to a question. */
function everyAnswer({ question: { id, type, options } }: BankQuestion): Answer[] {
  if (type !== 'multiple') return options.map((option) => answer(id, option.id));
  return Array.from({ length: 2 ** options.length }, (_, set) =>
    answer(id, ...options.flatMap((option, bit) => ((set >> bit) & 1 ? [option.id] : []))),
  );
}

const loose = { ...usualRule, fewest: 2, most: 5 };

describe('the next question', () => {
  it('takes a scale without positions by its direction', () => {
    const bare = { ...scale('bare', 'people', -1), options: ['a', 'b', 'c'].map((id) => ({ id, label: id })) };
    expect([...(prepareBank(roles, [bare]).questions[0]?.positions ?? [])]).toEqual([100, 50, 0]);
  });

  it('is the one with the largest expected gain, and never one that was put', () => {
    const bank = smallBank();
    const open = candidates(bank, believe(bank, []).probabilities, []);
    expect(open).toHaveLength(questions.length);
    for (const [i, candidate] of open.slice(1).entries()) expect(candidate.gain).toBeLessThanOrEqual(open[i]?.gain ?? 0);
    const after = candidates(bank, believe(bank, []).probabilities, [answer('code', '5'), skip('talk')]);
    expect(after.map((candidate) => candidate.question)).not.toContain('talk');
    expect(after).toHaveLength(questions.length - 2);
  });

  it('has a gain equal to the mean fall of the entropy, found by trying every answer', () => {
    const bank = smallBank();
    const prior = [0.4, -0.2, 0.9, 0];
    const { probabilities } = believe(bank, [], prior);
    for (const entry of bank.questions) {
      const { options } = entry.question;
      const chanceOf = (given: Answer, role: number) =>
        options.reduce((chance, { id }, o) => {
          const isGiven = given.options?.includes(id);
          const share = entry.shares?.[o]?.[role];
          if (share !== undefined) return chance * (isGiven ? share : 1 - share);
          return isGiven ? chance * Math.exp(answerTable(bank, entry)[o * roles.length + role] ?? 0) : chance;
        }, 1);
      const mean = everyAnswer(entry).reduce((total, given) => {
        const chance = probabilities.reduce((sum, p, role) => sum + p * chanceOf(given, role), 0);
        return total + chance * entropy(believe(bank, [given], prior).probabilities);
      }, 0);
      expect(expectedGain(bank, entry, probabilities, new Map())).toBeCloseTo(entropy(probabilities) - mean, 9);
    }
  });

  it('is in a tie the one that breaks it, be there one that tells more of all roles', () => {
    const bank = smallBank();
    const belief = Float64Array.from(bank.roles, (id) => ({ analyst: 0.43, host: 0.43, coder: 0.14 })[id] ?? 0);
    expect(candidates(bank, belief, [])[0]?.question).toBe('day');
    expect(tieBreakers(bank, belief, [], ['analyst', 'host'])[0]?.question).toBe('figures');
    expect(step(bank, [], belief).next).toBe('figures');
    const ahead = Float64Array.from(bank.roles, (id) => ({ analyst: 0.71, host: 0.25, coder: 0.04 })[id] ?? 0);
    expect(candidates(bank, ahead, [])[0]?.question).not.toBe(tieBreakers(bank, ahead, [], ['analyst', 'host'])[0]?.question);
    expect(step(bank, [], ahead).next).toBe(tieBreakers(bank, ahead, [], ['analyst', 'host'])[0]?.question);
    const settled = Float64Array.from(bank.roles, (id) => ({ analyst: 0.75, host: 0.11, coder: 0.14 })[id] ?? 0);
    expect(step(bank, [], settled).next).toBe(candidates(bank, settled, [])[0]?.question);
  });

  it('breaks ties by id', () => {
    const bank = prepareBank(roles, [scale('b', 'people'), scale('a', 'people'), scale('c', 'people')]);
    expect(candidates(bank, believe(bank, []).probabilities, []).map((candidate) => candidate.question)).toEqual(['a', 'b', 'c']);
  });

  it('uses survey shares to judge what a multiple choice would tell', () => {
    const ticks = {
      ...choice('work', {}, 'multiple'),
      options: [
        { id: 'dig', label: 'dig', activity: 'research' as const },
        { id: 'sow', label: 'sow' },
      ],
    };
    const plain = prepareBank(roles, [ticks]);
    const informed = prepareBank(roles, [ticks], new Map([['research' as const, Float64Array.of(0.9, 0.1, Number.NaN, 0.1)]]));
    expect(candidates(plain, believe(plain, []).probabilities, [])[0]?.gain).toBeCloseTo(0, 12);
    expect(candidates(informed, believe(informed, []).probabilities, [])[0]?.gain).toBeGreaterThan(0.05);
  });

  it('judges a multiple choice by the eight options that roles differ in most, wherever they stand', () => {
    const telling = Object.fromEntries([...'abcdefgh'].map((id) => [id, { programming: 90, security: 10 }]));
    const gain = (options: Parameters<typeof choice>[1]) => {
      const bank = prepareBank(roles, [choice('work', options, 'multiple')]);
      return candidates(bank, believe(bank, []).probabilities, [])[0]?.gain as number;
    };
    expect(gain({ ...telling, z: { programming: 90, people: 90 } })).toBeCloseTo(gain(telling), 12);
    expect(gain({ z: { programming: 90, people: 90 }, ...telling })).toBeCloseTo(gain(telling), 12);
    const { h: _, ...seven } = telling;
    expect(gain({ ...seven, z: { programming: 90, people: 90 } })).toBeGreaterThan(gain(seven) + 1e-6);
  });
});

describe('the stopping rule', () => {
  const known = (bank: Bank, answers: readonly Answer[], prior: number[]) => believe(bank, answers, prior).probabilities;

  it('asks before it has heard anything, whatever is known from elsewhere', () => {
    const bank = smallBank();
    for (const probabilities of [undefined, known(bank, [], [20, 0, 0, 0])]) {
      expect(step(bank, [], probabilities).stopped).toBeNull();
      expect(step(bank, [], probabilities).next).not.toBeNull();
    }
  });

  it('asks at least four', () => {
    const bank = smallBank();
    const strong = [answer('code', '5'), answer('talk', '1'), answer('day', 'build')];
    expect(step(bank, strong, known(bank, strong, [9, 0, 0, 0])).stopped).toBeNull();
    const four = [...strong, answer('locks', '2')];
    expect(step(bank, four, known(bank, four, [9, 0, 0, 0])).stopped).toBe('settled');
  });

  it('is settled when the verdict is clear, and before that only where no answer turns the order', () => {
    const bank = smallBank();
    const strong = [answer('code', '5'), answer('talk', '1'), answer('day', 'build'), answer('locks', '2')];
    const { settledAt, tieBelow } = usualRule;
    expect(settledAt).toBe(clearAt);
    // Three others share the rest: no answer to `figures` turns four to one round, and some answer turns a tie.
    const reason = (first: number, rule: StopRule) => {
      const rest = (1 - first) / 3;
      return stopReason(bank, Float64Array.of(first, rest, rest, rest), strong, [{ question: 'figures', gain: 1 }], rule);
    };
    expect([settledAt, settledAt - 0.01, tieBelow - 0.01].map((first) => reason(first, usualRule))).toEqual([
      'settled',
      'unchangeable',
      null,
    ]);
    expect([besideRule.settledAt, besideRule.settledAt - 0.01].map((first) => reason(first, besideRule))).toEqual(['settled', null]);
    expect(stopReason(bank, Float64Array.of(0.51, 0.49, 0, 0), strong, [{ question: 'talk', gain: 1 }], usualRule)).toBeNull();
  });

  it('does not count skipped questions as answers', () => {
    const bank = smallBank();
    const skipped = [skip('code'), skip('talk'), skip('day'), skip('locks')];
    expect(step(bank, skipped, known(bank, skipped, [9, 0, 0, 0])).stopped).toBeNull();
  });

  it('ends at the cap, skipped ones included, and when the bank is empty', () => {
    const bank = smallBank();
    const five = ['code', 'talk', 'day', 'locks', 'figures'].map(skip);
    expect(step(bank, five, undefined, loose).stopped).toBe('cap');
    expect(
      step(
        bank,
        questions.map((question) => skip(question.id)),
        undefined,
        fullRule,
      ).stopped,
    ).toBe('exhausted');
  });

  it('ends when no answer could put another role first', () => {
    const bank = smallBank();
    const answers = [answer('code', '5'), answer('talk', '1'), answer('code-again', '1')];
    const { probabilities } = believe(bank, answers, [4, 0, 0, 0]);
    expect(canChange(bank, probabilities, answers, candidates(bank, probabilities, answers))).toBe(false);
    expect(step(bank, answers, probabilities, { ...loose, settledAt: 2 }).stopped).toBe('unchangeable');
  });

  it('knows whether any answer to a question could put another role first', () => {
    const one = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(one, one, one, one), fc.constantFrom(...questions), (prior, { id }) => {
        const bank = smallBank();
        const first = (answers: Answer[]) => ranking(bank.roles, believe(bank, answers, prior).scores)[0];
        const turned = everyAnswer(bank.byId.get(id) as BankQuestion).some((given) => first([given]) !== first([]));
        expect(canChange(bank, believe(bank, [], prior).probabilities, [], [{ question: id, gain: 1 }])).toBe(turned);
      }),
      { numRuns: 300 },
    );
  });

  it('ends when the best question tells less than 0.12 nats', () => {
    const bank = smallBank();
    const four = ['code', 'talk', 'day', 'locks'].map((id) => answer(id, bank.byId.get(id)?.question.options[1]?.id ?? ''));
    const reason = (gain: number) => stopReason(bank, Float64Array.of(0.4, 0.3, 0.2, 0.1), four, [{ question: 'figures', gain }]);
    expect([reason(0.119), reason(0.12)]).toEqual(['unchangeable', null]);
  });

  it('asks on where no role stands out and a trait by which the first ones differ was not asked about', () => {
    const bank = smallBank();
    const answered = (...ids: string[]) => ids.map((id) => answer(id, bank.byId.get(id)?.question.options[1]?.id ?? ''));
    const reason = (shares: number[], ...ids: string[]) =>
      stopReason(bank, Float64Array.from(shares), answered(...ids), [{ question: 'tick', gain: 0.01 }]);
    const open = [0.499, 0.166, 0.166, 0.166];
    const withoutSecurity = ['code', 'code-again', 'talk', 'figures'];
    expect(reason(open, ...withoutSecurity)).toBeNull();
    expect(reason(open, ...withoutSecurity, 'locks')).toBe('unchangeable');
    // A tie says which question would break it.
    expect(reason([0.4, 0.3, 0.2, 0.1], ...withoutSecurity)).toBe('unchangeable');
  });

  it('ends when nothing more is to be learnt', () => {
    const twins = prepareBank([role('one', { people: 90 }), role('two', { people: 90 })], questions);
    const answers = [answer('code', '5'), answer('talk', '5')];
    expect(step(twins, answers, undefined, loose).stopped).toBe('unchangeable');
    expect(verdictOf(twins.roles, believe(twins, answers).probabilities)).toMatchObject({ verdict: 'close', tied: ['one', 'two'] });
  });

  it('asks the whole bank when it is told to', () => {
    const bank = smallBank();
    const answers: Answer[] = [];
    for (let next = step(bank, answers, undefined, fullRule).next; next !== null; next = step(bank, answers, undefined, fullRule).next) {
      answers.push(
        answer(next, ...(bank.byId.get(next)?.question.type === 'multiple' ? [] : [bank.byId.get(next)?.question.options[0]?.id ?? ''])),
      );
    }
    expect(answers).toHaveLength(questions.length);
  });

  it('asks on while there is a tie that one answer cannot turn', () => {
    const bank = smallBank();
    const answers = [answer('code', '5'), answer('code-again', '1')];
    const { probabilities } = believe(bank, answers);
    const strict = { ...loose, settledAt: 2, tieBelow: Math.max(...probabilities) + 0.001 };
    expect(stopReason(bank, probabilities, answers, [{ question: 'code', gain: 1 }], strict)).toBeNull();
    expect(stopReason(bank, probabilities, answers, [{ question: 'code', gain: 1 }], { ...strict, tieBelow: 0 })).toBe('unchangeable');
  });

  it('goes back by leaving out the last answer', () => {
    const bank = smallBank();
    const first = step(bank, []).next ?? '';
    const option = bank.byId.get(first)?.question.options[0]?.id ?? '';
    step(bank, [answer(first, option)]);
    expect(step(bank, []).next).toBe(first);
  });
});

describe('the verdict', () => {
  it.each<[string, number[], ReturnType<typeof verdictOf>['verdict'], string[]]>([
    ['one role that is probable enough', [0.8, 0.1, 0.1, 0, 0, 0, 0], 'clear', ['a']],
    ['one that is just probable enough', [0.7, 0.1, 0.1, 0.1, 0, 0, 0], 'clear', ['a']],
    ['two that are near each other, and together too little', [0.29, 0.25, 0.092, 0.092, 0.092, 0.092, 0.092], 'open', ['a', 'b']],
    ['two that are level', [0.4, 0.39, 0.1, 0.1, 0.01, 0, 0], 'close', ['a', 'b']],
    ['one that is a third as probable as the first', [0.6, 0.2, 0.1, 0.1, 0, 0, 0], 'close', ['a', 'b']],
    ['four', [0.25, 0.25, 0.2, 0.2, 0.05, 0.05, 0], 'close', ['a', 'b', 'c', 'd']],
    ['a first one that nothing comes near, and that is not probable enough', [0.699, 0.02, 0.02, 0.02, 0.02, 0.02, 0.199], 'open', ['a']],
    ['a first one and a field', [0.65, 0.1, 0.1, 0.1, 0.05, 0, 0], 'open', ['a']],
    ['all alike', [...softmax([0, 0, 0, 0, 0, 0, 0])], 'open', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['two that are level with much beside them', [0.25, 0.24, 0.1, 0.1, 0.1, 0.1, 0.11], 'open', ['a', 'b', 'g', 'c', 'd', 'e', 'f']],
  ])('of %s', (_, probabilities, verdict, tied) => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const found = verdictOf(names, probabilities);
    expect(found).toEqual({ verdict, confidence: probabilities[0], tied });
  });

  it('names the three questions that would break a tie', () => {
    const bank = smallBank();
    const { probabilities } = believe(bank, []);
    const breakers = tieBreakers(bank, probabilities, [], ['guard', 'analyst']);
    expect([breakers[0]?.question, breakers.length]).toEqual(['locks', 3]);
    expect(tieBreakers(bank, Float64Array.of(1, 0, 0, 0), [], ['host'])).toEqual([]);
  });

  it('tells traits by which the first three roles differ from those of the others', () => {
    const alike = prepareBank(
      [role('a', { people: 90 }), role('b', { people: 70, security: 60 }), role('c', { security: 66 }), role('d', { security: 95 })],
      questions,
    );
    const tells = (...shares: number[]) => telling(alike, Float64Array.from(shares), ['security', 'people', 'programming']);
    expect(tells(0.4, 0.3, 0.2, 0.1)).toEqual(['people']);
    expect(tells(0.4, 0.3, 0.1, 0.2)).toEqual(['security', 'people']);
    // Whom a limit leaves out is not to be told apart.
    expect(tells(0.6, 0.4, 0, 0)).toEqual([]);
  });

  it('names the traits that no answer has touched', () => {
    const bank = smallBank();
    const answers = [answer('day', 'ask'), answer('talk', '3')];
    expect(missingTraits(bank, believe(bank, answers).probabilities, answers)).toEqual(['security']);
    // Nothing was marked, so nothing was said.
    const none = [...answers, answer('tick')];
    expect(missingTraits(bank, believe(bank, none).probabilities, none)).toEqual(['security']);
  });
});

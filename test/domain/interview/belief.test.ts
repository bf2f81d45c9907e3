import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareBank, questionOf } from '../../../src/domain/interview/bank';
import type { Answer } from '../../../src/domain/interview/belief';
import { answerRows, believe, labelOf, ranking } from '../../../src/domain/interview/belief';
import { addedRepeatWeight, answerTable, answerWeight, normalCdf, repeatWeight } from '../../../src/domain/interview/likelihood';
import { answer, choice, questions, roles, skip, smallBank } from './worlds';

/** Any answers to any of the questions, in any order, some of them skipped. */
const anyAnswers = fc
  .tuple(
    ...questions.map((question) =>
      anyAnswer(
        question.id,
        question.options.map((option) => option.id),
        question.type === 'multiple',
      ),
    ),
  )
  .chain((answers) => fc.shuffledSubarray(answers as Answer[]));

function anyAnswer(question: string, options: string[], multiple: boolean): fc.Arbitrary<Answer> {
  const given = multiple ? fc.subarray(options) : fc.constantFrom(...options).map((option) => [option]);
  return fc.option(given, { nil: null, freq: 4 }).map((picked) => ({ question, options: picked }));
}

describe('the probability of an answer', () => {
  it('sums to one over the options of a question, for every role', () => {
    const bank = smallBank();
    for (const entry of bank.questions.filter((candidate) => candidate.question.type !== 'multiple')) {
      const table = answerTable(bank, entry);
      bank.roles.forEach((_, role) => {
        const sum = entry.question.options.reduce((total, _option, o) => total + Math.exp(table[o * bank.roles.length + role] ?? 0), 0);
        expect(sum).toBeCloseTo(1, 12);
      });
    }
  });

  it('sums to one over ticked and left', () => {
    const bank = smallBank();
    const table = answerTable(bank, questionOf(bank, 'tick'));
    for (let i = 0; i < 3; i++) expect(Math.exp(table[8 * i] ?? 0) + Math.exp(table[8 * i + 4] ?? 0)).toBeCloseTo(1, 12);
  });

  it('never falls below the share of slips', () => {
    const bank = smallBank();
    const table = answerTable(bank, questionOf(bank, 'code'));
    expect(Math.min(...table)).toBeGreaterThanOrEqual(Math.log(0.04 / 5) - 1e-12);
  });

  it('follows the formula, worked by hand', () => {
    const bank = smallBank();
    const density = [0, 25, 50, 75, 100].map((x) => Math.exp(-((x - 95) ** 2) / (2 * (18 ** 2 + 13 ** 2))));
    const sum = density.reduce((a, b) => a + b, 0);
    expect(answerTable(bank, questionOf(bank, 'code'))[4 * 4]).toBeCloseTo(Math.log((0.96 * (density[4] ?? 0)) / sum + 0.04 / 5), 12);
  });

  it('of a tick follows the formula, towards the side of each trait on which the option stands', () => {
    const bank = prepareBank(roles, [choice('alone', { cellar: { programming: 90, people: 10 } }, 'multiple')]);
    // The coder stands at 95 on programming and, away from people, at 85; the host at 5 on both.
    const deviation = Math.sqrt(2 * (18 ** 2 + 13 ** 2)) / 2;
    const ticked = (mean: number) => Math.log(0.17 + 0.4 * normalCdf((mean - 50) / deviation));
    const table = answerTable(bank, questionOf(bank, 'alone'));
    expect([table[0], table[3]].map((value) => value?.toFixed(9))).toEqual([90, 5].map((mean) => ticked(mean).toFixed(9)));
  });

  it('of a tick is the share of a survey where it asked, and otherwise what the traits lead to expect', () => {
    const question = {
      ...choice('work', {}, 'multiple'),
      options: [
        { id: 'dig', label: 'dig', activity: 'research' as const },
        { id: 'count', label: 'count', activity: 'analyze-data' as const, at: { analysis: 90 } },
      ],
    };
    const asked = new Map([
      ['research' as const, Float64Array.of(0.9, 0.4, Number.NaN, 0.1)],
      ['analyze-data' as const, Float64Array.of(0.3, Number.NaN, Number.NaN, 0.2)],
    ]);
    const bank = prepareBank(roles, [question], asked);
    const table = answerTable(bank, questionOf(bank, 'work')).map(Math.exp);
    const deviation = Math.sqrt(18 ** 2 + 13 ** 2);
    const expected = (mean: number) => 0.17 + 0.4 * normalCdf((mean - 50) / deviation);
    const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => value.toFixed(9));
    expect(rounded(table.slice(8, 12))).toEqual(rounded([0.3, expected(95), expected(40), 0.2]));
    expect(rounded(table.slice(12, 16))).toEqual(rounded([0.7, 1 - expected(95), 1 - expected(40), 0.8]));
    // Without traits and survey a role is like the average of the others: whatever is ticked, it is neither better off nor worse.
    for (const options of [['dig'], []]) {
      const row = answerRows(bank, [answer('work', ...options)])[0]?.values ?? [];
      expect(row[2]).toBeCloseTo(0, 12);
      expect(row[0]).not.toBeCloseTo(0, 2);
    }
  });

  it('counts a decision on several traits as one: divided by the root of their number', () => {
    expect([answerWeight([]), answerWeight([0.74]), answerWeight([1, 1, 1, 1]), answerWeight([1, 0.5])]).toEqual([
      1,
      0.74,
      0.5,
      0.75 / Math.SQRT2,
    ]);
  });

  it('uses a distribution function that is right where it is known', () => {
    for (const [z, p] of [
      [0, 0.5],
      [1, 0.8413447],
      [-1.96, 0.0249979],
    ] as const) {
      expect(normalCdf(z)).toBeCloseTo(p, 6);
    }
  });

  it('counts repeated questions on a trait for less, and each further one for less again', () => {
    expect(repeatWeight(1)).toBe(1);
    expect(addedRepeatWeight(0)).toBe(1);
    for (let k = 1; k < 10; k++) {
      expect(addedRepeatWeight(k)).toBeGreaterThan(0);
      expect(addedRepeatWeight(k)).toBeLessThan(addedRepeatWeight(k - 1));
    }
  });
});

describe('the belief', () => {
  it('is the sum of the printed contributions, to 1e-9', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }), (answers, prior) => {
        const bank = smallBank();
        const rows = answerRows(bank, answers);
        const { scores, probabilities } = believe(bank, answers, prior);
        scores.forEach((score, role) => {
          const sum = rows.reduce((total, row) => total + (row.values[role] ?? 0), prior[role] ?? 0);
          expect(Math.abs(sum - score)).toBeLessThan(1e-9);
        });
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has contributions that sum to zero over the roles', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const row of answerRows(smallBank(), answers)) {
          expect(Math.abs([...row.values].reduce((a, b) => a + b, 0))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const bank = smallBank();
        const turned = [...answers].reverse();
        expect([...believe(bank, turned).scores]).toEqual([...believe(bank, answers).scores]);
      }),
    );
  });

  it('is the same with and without skipped questions', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const bank = smallBank();
        const given = answers.filter((candidate) => candidate.options !== null);
        expect([...believe(bank, answers).scores]).toEqual([...believe(bank, given).scores]);
      }),
    );
  });

  it('is the same in a bank that was used before', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (first, second) => {
        const used = smallBank();
        believe(used, first);
        expect([...believe(used, second).scores]).toEqual([...believe(smallBank(), second).scores]);
      }),
    );
  });

  it('is uniform when nothing is known', () => {
    expect([...believe(smallBank(), []).probabilities]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...believe(smallBank(), [skip('code'), skip('tick')]).probabilities]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('follows the answers, whichever way a scale runs', () => {
    const bank = smallBank();
    const top = (answers: Answer[]) => bank.roles[ranking(bank.roles, believe(bank, answers).scores)[0] ?? -1];
    expect(top([answer('code', '5'), answer('code-again', '1'), answer('talk', '1')])).toBe('coder');
    expect(top([answer('talk', '5'), answer('day', 'meet')])).toBe('host');
    expect(top([answer('figures', '1')])).toBe('analyst');
    expect(top([answer('tick', 'attacks')])).toBe('guard');
  });

  it('breaks equal scores by id', () => {
    expect(ranking(['b', 'c', 'a'], [1, 2, 1])).toEqual([1, 2, 0]);
  });

  it('refuses what is not in the bank', () => {
    const bank = smallBank();
    expect(() => believe(bank, [answer('nothing', '1')])).toThrow(/no question nothing/);
    expect(() => believe(bank, [answer('code', '9')])).toThrow(/no option 9/);
    expect(() => believe(bank, [answer('code', '1', '2')])).toThrow(/exactly one/);
    expect(() => believe(bank, [answer('code')])).toThrow(/exactly one/);
  });

  it('quotes the answer in the words of its options', () => {
    const entry = questionOf(smallBank(), 'tick');
    expect(labelOf(entry, ['crowds', 'programs'])).toBe('programs; crowds');
    expect(labelOf(entry, [])).toBe('none of these');
  });
});

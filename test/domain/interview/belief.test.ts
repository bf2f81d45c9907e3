import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/domain/interview/bank';
import type { Answer } from '../../../src/domain/interview/belief';
import { answerRows, believe, labelOf, ranking } from '../../../src/domain/interview/belief';
import {
  addedRepeatWeight,
  answerScale,
  answerTable,
  answerWeight,
  normalCdf,
  repeatWeight,
} from '../../../src/domain/interview/likelihood';
import { answer, questions, skip, smallBank } from './worlds';

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

  it('counts a decision on several traits as one: divided by the root of their number', () => {
    const weights = [answerWeight([]), answerWeight([0.74]), answerWeight([1, 1, 1, 1]), answerWeight([1, 0.5])];
    for (const [at, weight] of [1, 0.74, 0.5, 0.75 / Math.SQRT2].entries()) expect(weights[at]).toBeCloseTo(answerScale * weight, 12);
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

import { describe, expect, it } from 'vitest';
import type { Bank } from '../../../src/domain/interview/bank';
import { type Answer, believe, ranking } from '../../../src/domain/interview/belief';
import { step } from '../../../src/domain/interview/interview';
import { verdictOf } from '../../../src/domain/interview/verdict';
import { imaginedPeople } from '../../bench/imagined-people';
import { shippedBank } from './shipped';

/** People who stray from their role as real ones may: what the interview says of them must not be firmer than it is true. */

const bank = shippedBank();
const groups = imaginedPeople(bank);

describe('imagined people', () => {
  it('have a role of the base and answers that the bank has', () => {
    expect(groups.map(({ people, asked }) => [people.length, asked.size])).toEqual([
      [693, 37],
      [189, bank.questions.length],
    ]);
    for (const { people } of groups) {
      expect(new Set(people.map(({ role }) => role))).toEqual(new Set(bank.roles.keys()));
      for (const { answers } of people) expect(() => believe(bank, [...answers.values()])).not.toThrow();
    }
  });

  // What was measured, with room for the sample (every third person) and for a base that is mended.
  it.each([
    [0, { overrated: 0.18, right: 0.25, wrongClear: 0.1 }],
    [1, { overrated: 0.08, right: 0.22, wrongClear: 0.03 }],
  ])('are not told far more than is true, group %i', (group, bounds) => {
    const { people, asked } = groups[group] as (typeof groups)[number];
    const part: Bank = { ...bank, questions: bank.questions.filter(({ question }) => asked.has(question.id)), memory: new Map() };
    const told = people.filter((_, at) => at % 3 === 0).map(({ role, answers }) => ({ role, ...hold(part, answers) }));
    const share = (of: (one: (typeof told)[number]) => number) => told.reduce((sum, one) => sum + of(one), 0) / told.length;
    const right = share(({ role, first }) => (first === role ? 1 : 0));
    expect(right).toBeGreaterThan(bounds.right);
    expect(share(({ confidence }) => confidence) - right).toBeLessThan(bounds.overrated);
    expect(share(({ role, first, verdict }) => (verdict === 'clear' && first !== role ? 1 : 0))).toBeLessThan(bounds.wrongClear);
  });
});

function hold(part: Bank, answers: ReadonlyMap<string, Answer>) {
  const given: Answer[] = [];
  for (;;) {
    const { next, probabilities } = step(part, given);
    if (next === null) {
      return { first: ranking(part.roles, probabilities)[0], ...verdictOf(part.roles, probabilities) };
    }
    given.push(answers.get(next) as Answer);
  }
}

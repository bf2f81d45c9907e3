import { describe, expect, it } from 'vitest';
import { believe, ranking } from '../../../src/domain/interview/belief';
import { verdictOf } from '../../../src/domain/interview/verdict';
import { imaginedPeople } from '../../bench/imagined-people';
import { shippedBank } from './shipped';
import { hold } from './simulated';

/** People who stray from their role as real ones may: what the interview says of them must not be firmer than it is true. */

const bank = shippedBank();
const groups = imaginedPeople(bank);

describe('imagined people', () => {
  it('have a role of the base and answers that the bank has', () => {
    expect(groups.map(({ people, asked }) => [people.length, asked.questions.length])).toEqual([
      [693, 37],
      [189, bank.questions.length],
    ]);
    for (const { people } of groups) {
      expect(new Set(people.map(({ role }) => role))).toEqual(new Set(bank.roles.keys()));
      for (const { answers } of people) expect(() => believe(bank, [...answers.values()])).not.toThrow();
    }
  });

  // What was measured of every third person, with room for a base that is mended.
  it.each([
    [0, { overrated: 0.12, right: 0.3, wrongClear: 0.08 }],
    [1, { overrated: 0.06, right: 0.4, wrongClear: 0.03 }],
  ])('are not told far more than is true, group %i', (group, bounds) => {
    const { people, asked } = groups[group] as (typeof groups)[number];
    const told = people
      .filter((_, at) => at % 3 === 0)
      .map((person) => {
        const { probabilities } = hold(asked, person);
        return { role: person.role, first: ranking(bank.roles, probabilities)[0], ...verdictOf(bank.roles, probabilities) };
      });
    const share = (of: (one: (typeof told)[number]) => number) => told.reduce((sum, one) => sum + of(one), 0) / told.length;
    const right = share(({ role, first }) => (first === role ? 1 : 0));
    expect(right).toBeGreaterThan(bounds.right);
    expect(share(({ confidence }) => confidence) - right).toBeLessThan(bounds.overrated);
    expect(share(({ role, first, verdict }) => (verdict === 'clear' && first !== role ? 1 : 0))).toBeLessThan(bounds.wrongClear);
  });
});

import { describe, expect, it } from 'vitest';
import { expectedOf, tellingTrait } from '../../../src/domain/advise/telling';
import { type Bank, optionIndex, prepareBank, questionOf } from '../../../src/domain/interview/bank';
import { choice, questions, roles } from '../interview/worlds';

const bank = prepareBank(roles, [...questions, choice('keep', { secrets: { programming: 90, security: 90 }, peace: {} }, 'multiple')]);
const told = (question: string, option: string, ticked: boolean, role: string, sign: 1 | -1 = 1, other?: string) => {
  const entry = questionOf(bank, question);
  return tellingTrait(entry, { option: optionIndex(entry, option), ticked }, against(bank, role, other), sign);
};
const against = ({ roles: ids }: Bank, role: string, other?: string) => ({
  role: ids.indexOf(role),
  other: other === undefined ? undefined : ids.indexOf(other),
});

describe('the trait that makes an answer speak', () => {
  it('is one that the option speaks for, where one does, though another tells more', () => {
    // A guard likes company as little as who chose to build, and that tells more; but it was not what the person said.
    expect(told('day', 'build', true, 'guard')).toBe('programming');
    expect(told('day', 'build', true, 'host', -1)).toBe('programming');
  });

  it('of an option that was left out is the one on which the role is farthest from it', () => {
    expect(told('keep', 'secrets', false, 'analyst')).toBe('security');
    expect(told('keep', 'secrets', false, 'coder', -1)).toBe('programming');
  });

  it('of an option that touches none is none', () => {
    expect(told('keep', 'peace', true, 'coder')).toBeUndefined();
  });

  it('against another role is what tells the two apart', () => {
    expect(told('keep', 'secrets', true, 'coder', 1, 'guard')).toBe('programming');
    expect(told('keep', 'secrets', true, 'guard', 1, 'coder')).toBe('security');
  });
});

describe('how often an answer is expected', () => {
  it('is the share of the people of a role, and of another one or of roles on average', () => {
    const entry = questionOf(bank, 'tick');
    const of = (ticked: boolean, other?: string) =>
      expectedOf(bank, entry, { option: optionIndex(entry, 'attacks'), ticked }, against(bank, 'guard', other));
    expect(of(true).here + of(false).here).toBeCloseTo(1, 12);
    expect(of(true).here).toBeGreaterThan(0.55);
    expect(of(true, 'analyst').there).toBeLessThan(0.18);
    const shares = roles.map(({ id }) => of(true, id).there);
    expect(of(true).there).toBeCloseTo(shares.reduce((product, share) => product * share, 1) ** (1 / shares.length), 12);
  });
});

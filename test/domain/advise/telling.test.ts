import { describe, expect, it } from 'vitest';
import { expectedOf, tellingTrait, touchedBy } from '../../../src/domain/advise/telling';
import { type Bank, optionIndex, prepareBank, questionOf } from '../../../src/domain/interview/bank';
import { choice, questions, roles } from '../interview/worlds';

const bank = prepareBank(roles, [
  ...questions,
  choice('keep', { secrets: { programming: 90, security: 90 }, peace: {} }, 'multiple'),
  choice('craft', { wards: { programming: 90, security: 70 }, words: { people: 90 } }),
  choice('paths', {
    numbers: { analysis: 75, security: 20, people: 50 },
    locks: { analysis: 30, security: 90, people: 40 },
    thought: { analysis: 45, security: 10, people: 35 },
  }),
]);
const told = (question: string, option: string, role: string, sign: 1 | -1 = 1, other?: string) => {
  const entry = questionOf(bank, question);
  return tellingTrait(entry, optionIndex(entry, option), against(bank, role, other), sign);
};
const against = ({ roles: ids }: Bank, role: string, other?: string) => ({
  role: ids.indexOf(role),
  other: other === undefined ? undefined : ids.indexOf(other),
});

describe('the trait that makes an answer speak', () => {
  it('is one that the option speaks for, where one does, though another tells more', () => {
    // A guard likes company as little as who chose to build, and that tells more; but it was not what the person said.
    expect(told('day', 'build', 'guard')).toBe('programming');
    expect(told('day', 'build', 'host', -1)).toBe('programming');
  });

  it('is the one that the option is about most, of those that speak for the role', () => {
    expect(told('paths', 'numbers', 'analyst')).toBe('analysis');
    // Of a guard the locks tell more.
    expect(told('craft', 'wards', 'guard')).toBe('programming');
    // The people of a host stand nearer to the middle, and to what was another option.
    expect(told('paths', 'numbers', 'host')).toBeUndefined();
    expect(told('paths', 'numbers', 'host', -1)).toBe('analysis');
  });

  it('is none where the option is about nothing, but for a step of a scale', () => {
    expect(told('paths', 'thought', 'analyst')).toBeUndefined();
    expect(told('locks', '1', 'analyst')).toBe('security');
    expect(told('locks', '3', 'guard', -1)).toBe('security');
  });

  it('of an option that touches none is none', () => {
    expect(told('keep', 'peace', 'coder')).toBeUndefined();
    const keep = questionOf(bank, 'keep');
    expect(['secrets', 'peace'].map((option) => touchedBy(keep, optionIndex(keep, option)))).toEqual([['programming', 'security'], []]);
  });

  it('against another role is what tells the two apart', () => {
    expect(told('keep', 'secrets', 'coder', 1, 'guard')).toBe('programming');
    expect(told('keep', 'secrets', 'guard', 1, 'coder')).toBe('security');
  });
});

describe('how often an answer is expected', () => {
  const shares = [0.9, 0.2, 0.4, 0.1];

  it('is the share of the people of a role, and of another one', () => {
    expect(expectedOf(shares, against(bank, 'guard', 'analyst'))).toEqual({ here: 0.4, there: 0.2, others: 1, fewer: 1 });
  });

  it('is held against the mean over the other roles, itself left out, and the number of those with less', () => {
    expect(expectedOf(shares, against(bank, 'guard'))).toEqual({ here: 0.4, there: expect.closeTo(0.4, 12), others: 3, fewer: 2 });
  });
});

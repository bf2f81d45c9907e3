import { describe, expect, it } from 'vitest';
import { expectedOf, tellingPart } from '../../../src/domain/advise/telling';
import { type Bank, prepareBank, questionOf } from '../../../src/domain/interview/bank';
import { choice, questions, roles } from '../interview/worlds';

const bank = prepareBank(roles, [...questions, choice('keep', { secrets: { programming: 90, security: 90 } }, 'multiple')]);
const told = (question: string, options: string[], role: string, sign: 1 | -1 = 1, other?: string) =>
  tellingPart(bank, questionOf(bank, question), options, against(bank, role, other), sign);
const against = ({ roles: ids }: Bank, role: string, other?: string) => ({
  role: ids.indexOf(role),
  other: other === undefined ? undefined : ids.indexOf(other),
});

describe('the part of an answer that tells most', () => {
  it('is a trait that the option speaks for, where one does, though another tells more', () => {
    // A guard likes company as little as who chose to build, and that tells more; but it was not what the person said.
    expect(told('day', ['build'], 'guard').trait).toBe('programming');
    expect(told('day', ['build'], 'host', -1).trait).toBe('programming');
  });

  it('of a multiple choice is the tick, or the one left out, that says most', () => {
    expect(told('tick', ['programs'], 'coder')).toEqual({ option: 'programs', ticked: true, trait: 'programming' });
    expect(told('tick', ['attacks'], 'host')).toEqual({ option: 'programs', ticked: false, trait: 'programming' });
    expect(told('tick', [], 'guard', -1)).toEqual({ option: 'attacks', ticked: false, trait: 'security' });
  });

  it('of an option that was left out is the trait on which the role is farthest from it', () => {
    expect(told('keep', [], 'analyst')).toEqual({ option: 'secrets', ticked: false, trait: 'security' });
  });

  it('against another role is what tells the two apart', () => {
    expect(told('tick', ['programs', 'attacks'], 'coder', 1, 'guard')).toMatchObject({ option: 'programs' });
    expect(told('tick', ['programs', 'attacks'], 'guard', 1, 'coder')).toMatchObject({ option: 'attacks' });
  });
});

describe('how often an answer is expected', () => {
  it('is the share of the people of a role, and of another one or of roles on average', () => {
    const entry = questionOf(bank, 'tick');
    const of = (ticked: boolean, other?: string) =>
      expectedOf(bank, entry, { option: 'attacks', ticked, trait: 'security' }, against(bank, 'guard', other));
    expect(of(true).here + of(false).here).toBeCloseTo(1, 12);
    expect(of(true).here).toBeGreaterThan(0.9);
    expect(of(true, 'analyst').there).toBeLessThan(0.1);
    const shares = roles.map(({ id }) => of(true, id).there);
    expect(of(true).there).toBeCloseTo(shares.reduce((product, share) => product * share, 1) ** (1 / shares.length), 12);
  });
});

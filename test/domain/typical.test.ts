import { describe, expect, it } from 'vitest';
import type { Importance, Level, LinkedRole, Role } from '../../src/domain/types';
import { mostTypicalOfCertification, mostTypicalOfSkill, mostTypicalOfTool } from '../../src/domain/typical';
import { aCertification, aKb, aRole, aSurvey } from '../support/builders';

const need = (skill: string, importance: Importance, level: Level, relation: 'essential' | 'optional' = 'essential') => ({
  skill,
  relation,
  importance,
  level,
  basis: 'judgement' as const,
});
const world = (roles: readonly Role[]) =>
  aKb({ roles, surveys: [aSurvey({ n: { one: 100, two: 100 }, tools: { oven: { one: 20, two: 70 } } })] });
const rolesOf = (roles: readonly Role[]) => [...world(roles).roles.values()];

/** The most typical one, that of the others, and so on, as long as one is typical at all. */
function inTurn(roles: readonly LinkedRole[], most: (left: readonly LinkedRole[]) => LinkedRole | undefined): string[] {
  const first = most(roles);
  return first === undefined
    ? []
    : [
        first.id,
        ...inTurn(
          roles.filter((role) => role !== first),
          most,
        ),
      ];
}

describe('the role that is most typical', () => {
  it('of a tool has it first in its list, then has the most users, then the first title', () => {
    const roles = [
      aRole({ id: 'able', tools: ['mixer', 'oven'] }),
      aRole({ id: 'one', tools: ['oven'] }),
      aRole({ id: 'two', tools: ['oven'] }),
    ];
    expect(mostTypicalOfTool(rolesOf(roles), 'oven')?.id).toBe('two');
    expect(mostTypicalOfTool(rolesOf(roles.slice(0, 2)), 'oven')?.id).toBe('one');
    expect(mostTypicalOfTool(rolesOf(['b', 'a'].map((id) => aRole({ id, tools: ['mixer'] }))), 'mixer')?.id).toBe('a');
    expect(mostTypicalOfTool(rolesOf(roles), 'scales')).toBeUndefined();
  });

  it('of a skill needs it, holds it for important, asks for much of it, names it early', () => {
    const asking = (id: string, ...skills: Role['skills']) => aRole({ id, skills });
    const roles = [
      asking('a-optional', need('x', 5, 5, 'optional')),
      asking('b-less', need('x', 3, 4)),
      asking('c-lower', need('x', 5, 3)),
      asking('d-later', need('y', 5, 4), need('x', 5, 4)),
      asking('e-first', need('x', 5, 4)),
      asking('f-equal', need('x', 5, 4)),
    ];
    expect(inTurn(rolesOf(roles), (left) => mostTypicalOfSkill(left, 'x'))).toEqual([
      'e-first',
      'f-equal',
      'd-later',
      'c-lower',
      'b-less',
      'a-optional',
    ]);
  });

  it('of a certification has it for the role itself, names it first, asks for what it proves', () => {
    const exam = aCertification({ id: 'exam', skills: [{ skill: 'x', level: 3 }] });
    const advising = (id: string, certifications: Partial<Role['certifications']>, ...skills: Role['skills']) =>
      aRole({ id, skills, certifications: { entry: [], main: [], stretch: [], ...certifications } });
    const [it, other] = ['exam', 'other'].map((certification) => ({ certification, why: 'It helps.' })) as [
      Role['certifications']['main'][number],
      Role['certifications']['main'][number],
    ];
    const roles = [
      advising('a-stretch', { stretch: [it] }),
      advising('b-entry', { entry: [it] }),
      advising('c-second', { main: [other, it] }),
      advising('d-nothing-proven', { main: [it] }),
      advising('e-proven', { main: [it] }, need('x', 4, 3)),
    ];
    const base = aKb({ roles, certifications: [exam] });
    expect(inTurn([...base.roles.values()], (left) => mostTypicalOfCertification(left, exam))).toEqual([
      'e-proven',
      'd-nothing-proven',
      'c-second',
      'b-entry',
      'a-stretch',
    ]);
  });
});

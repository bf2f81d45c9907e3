import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/domain/plan/plan';
import type { Id, Level } from '../../src/domain/types';
import { aLinkedRole, aSkill } from '../support/builders';

const bread = aSkill({
  id: 'bread',
  hoursToLevel: [
    [100, 100],
    [100, 100],
    [100, 100],
    [100, 100],
    [100, 100],
  ],
});

describe('an attitude', () => {
  const care = aSkill({ id: 'care', kind: 'attitude' });
  const role = aLinkedRole({
    id: 'baker',
    skills: [
      { skill: 'bread', level: 3, importance: 3, relation: 'essential', basis: 'judgement' },
      { skill: 'care', level: 3, importance: 3, relation: 'essential', basis: 'judgement' },
    ],
  });
  const world = { skills: new Map([bread, care].map((skill) => [skill.id, skill])), certifications: new Map() };
  const plan = (held: ReadonlyMap<Id, Level> = new Map()) =>
    makePlan({ targets: [role], held, start: '2027-01-04', hoursPerWeek: 10 }, world);

  it('has no hours and no days, and stands beside the steps', () => {
    const { steps, attitudes, totals } = plan(new Map([['care', 1]]));
    expect(steps.map(({ id }) => id)).toEqual(['bread:2', 'bread:3']);
    expect(totals.hours).toEqual([300, 300]);
    expect(attitudes).toEqual([{ id: 'care:3', skill: 'care', title: 'Care', fromLevel: 1, toLevel: 3, serves: ['baker'] }]);
  });

  it('grows with the stages, so that the end meets all that is asked', () => {
    expect(plan().stages.map(({ coverage }) => coverage.get('baker'))).toEqual([2 / 3, 1]);
    expect(plan(new Map([['bread', 3]]))).toMatchObject({ steps: [], stages: [], attitudes: [{ id: 'care:3' }] });
  });
});

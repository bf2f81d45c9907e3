import { expect, it } from 'vitest';
import { checkDanglingReferences } from '../../../src/kb/checks/dangling-reference';
import { aRole, aSkill, aSurvey } from '../../support/builders';
import { findings } from './findings';

const role = aRole({ id: 'baker', tools: ['oven'], next: [{ role: 'chef', why: 'x' }], nearestOccupation: '51-3011.00' });

it('finds nothing where everything resolves', () => {
  expect(findings(checkDanglingReferences, { roles: [role] })).toEqual([]);
});

it('finds what nobody writes, with the nearest id', () => {
  const ids = { tool: new Set(['ovens']), role: new Set(['baker']), family: new Set(['software']), occupation: new Set<string>() };
  expect(findings(checkDanglingReferences, { roles: [role] }, { ids: ids as never })).toEqual([
    'baker tools[0]: tool, oven, ovens',
    'baker next[0].role: role, chef',
    'baker nearestOccupation: occupation, 51-3011.00',
  ]);
});

it('looks at the keys of a survey, and at its activities', () => {
  const survey = aSurvey({ n: { baker: 5 }, tools: { oven: { baker: 5 } }, activities: { dancing: { baker: 1 } } });
  expect(findings(checkDanglingReferences, { roles: [role], surveys: [survey] })).toEqual([
    'guild-2025 activities.dancing: activity, dancing',
  ]);
});

it('does not take inherited names for ids', () => {
  const skill = aSkill({ id: 'kneading', prerequisites: ['constructor'] });
  expect(findings(checkDanglingReferences, { skills: [skill] }, { ids: { skill: new Set(['kneading']) } as never })).toEqual([
    'kneading prerequisites[0]: skill, constructor',
  ]);
});

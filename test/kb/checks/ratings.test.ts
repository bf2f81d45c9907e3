import { expect, it } from 'vitest';
import type { Role } from '../../../src/domain/types';
import { checkRatings } from '../../../src/kb/checks/ratings';
import { anOccupation, aRole, aSkill } from '../../support/builders';
import { findings } from './findings';

const skills = [aSkill({ id: 'kneading', onet: { element: 'Dough', scale: 'skill' } }), aSkill({ id: 'singing' })];
const occupations = [anOccupation({ id: '51-3011.00', ratings: { source: 's', skills: { Dough: [3.5, 4.2] } } })];
const link = (match: 'exact' | 'close' | 'broad'): Role['links'] => ({ onet: { code: '51-3011.00', match } });
const asked = { relation: 'essential', basis: 'onet' } as const;

it.each<[string, Partial<Role>, string[]]>([
  ['computes from an exact link', { links: link('exact'), skills: [{ skill: 'kneading', ...asked }] }, []],
  ['accepts what agrees', { links: link('close'), skills: [{ skill: 'kneading', ...asked, importance: 4, level: 3 }] }, []],
  [
    'refuses what differs',
    { links: link('close'), skills: [{ skill: 'kneading', ...asked, importance: 5, level: 2 }] },
    ['baker skills[0].importance: importance, 5, 4, kneading', 'baker skills[0].level: level, 2, 3, kneading'],
  ],
  [
    'refuses a broad link',
    { links: link('broad'), skills: [{ skill: 'kneading', ...asked }] },
    ['baker skills[0].basis: kneading, Dough, 51-3011.00, broad'],
  ],
  ['refuses a role without a link', { skills: [{ skill: 'kneading', ...asked }] }, ['baker skills[0].basis: kneading, Dough, , none']],
  [
    'refuses a skill without an element',
    { links: link('exact'), skills: [{ skill: 'singing', ...asked }] },
    ['baker skills[0].basis: singing, , 51-3011.00, exact'],
  ],
  [
    'asks for importance and level of a judgement',
    { skills: [{ skill: 'singing', relation: 'optional', basis: 'judgement' }] },
    ['baker skills[0].importance: importance', 'baker skills[0].level: level'],
  ],
])('%s', (_, role, expected) => {
  expect(findings(checkRatings, { roles: [aRole(role)], skills, occupations })).toEqual(expected);
});

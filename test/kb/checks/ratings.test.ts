import { describe, expect, it } from 'vitest';
import type { Occupation, Role } from '../../../src/domain/types';
import { checkRatings } from '../../../src/kb/checks/ratings';
import { anOccupation, aRole, aSkill } from '../../support/builders';
import { findings, unreadable } from './findings';

const skills = [
  aSkill({ id: 'kneading', onet: { element: 'Dough', scale: 'skill' } }),
  aSkill({ id: 'history', onet: { element: 'Past', scale: 'knowledge' } }),
  aSkill({ id: 'singing' }),
];
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
    'refuses knowledge where no knowledge is rated',
    { links: link('exact'), skills: [{ skill: 'history', ...asked }] },
    ['baker skills[0].basis: history, Past, 51-3011.00, exact'],
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
    'refuses an occupation without ratings',
    { links: { onet: { code: '51-9999.00', match: 'exact' } }, skills: [{ skill: 'kneading', ...asked }] },
    ['baker skills[0].basis: kneading, Dough, 51-9999.00, exact'],
  ],
  [
    'asks for importance and level of a judgement',
    { skills: [{ skill: 'singing', relation: 'optional', basis: 'judgement' }] },
    ['baker skills[0].importance: importance', 'baker skills[0].level: level'],
  ],
  [
    'looks at every skill of a role',
    {
      links: link('exact'),
      skills: [
        { skill: 'singing', relation: 'optional', basis: unreadable },
        { skill: unreadable, ...asked },
        { skill: 'singing', relation: 'optional', basis: 'judgement', importance: 1, level: 1 },
        { skill: 'singing', ...asked },
        { skill: 'kneading', ...asked, level: 2 },
      ],
    },
    ['baker skills[3].basis: singing, , 51-3011.00, exact', 'baker skills[4].level: level, 2, 3, kneading'],
  ],
])('%s', (_, role, expected) => {
  expect(findings(checkRatings, { roles: [aRole(role)], skills, occupations })).toEqual(expected);
});

describe('says nothing where', () => {
  const code = '51-3011.00';
  const rated = { source: 's', skills: {} };
  const byElement = (skill: string) => ({ links: link('exact'), skills: [{ skill, ...asked }] });

  it.each<[string, Partial<Role>, Partial<Occupation>?]>([
    ['the code of the link', { ...byElement('kneading'), links: { onet: { code: unreadable, match: 'exact' } } }],
    ['its match', { ...byElement('singing'), links: { onet: { code, match: unreadable } } }],
    ['the link', { ...byElement('kneading'), links: { onet: unreadable } }],
    ['the nearest occupation', { ...byElement('kneading'), links: {}, nearestOccupation: unreadable }],
    ['what the skill is called by O*NET', byElement('lost')],
    ['its element', byElement('no-element')],
    ['its scale', byElement('no-scale'), { ratings: { ...rated, knowledge: {} } }],
    ['the ratings', byElement('kneading'), { ratings: unreadable }],
    ['the rated skills', byElement('kneading'), { ratings: { source: 's', skills: unreadable } }],
    ['the rated knowledge', byElement('history'), { ratings: { ...rated, knowledge: unreadable } }],
    ['the rating', byElement('kneading'), { ratings: { source: 's', skills: { Dough: unreadable } } }],
    ['a part of it', { ...byElement('kneading') }, { ratings: { source: 's', skills: { Dough: [3, unreadable] } } }],
  ])('%s cannot be read', (_, role, occupation = { ratings: rated }) => {
    const more = [
      aSkill({ id: 'lost', onet: unreadable }),
      aSkill({ id: 'no-element', onet: { element: unreadable, scale: 'skill' } }),
      aSkill({ id: 'no-scale', onet: { element: 'Dough', scale: unreadable } }),
    ];
    const parts = { roles: [aRole(role)], skills: [...skills, ...more], occupations: [anOccupation({ id: code, ...occupation })] };
    expect(findings(checkRatings, parts)).toEqual([]);
  });
});

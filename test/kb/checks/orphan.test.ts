import { expect, it } from 'vitest';
import type { Role } from '../../../src/domain/types';
import type { CheckContext } from '../../../src/kb/checks/context';
import { checkOrphans } from '../../../src/kb/checks/orphan';
import { type LostPart, lostOf } from '../../../src/kb/lost';
import { aCertification, aFamily, aRole, aSkill, aSurvey, aTool, type WorldParts } from '../../support/builders';
import { findings, unreadable } from './findings';

it('finds what nothing uses', () => {
  const found = findings(checkOrphans, {
    roles: [
      aRole({ tools: ['oven'], skills: [{ skill: 'kneading', relation: 'essential', basis: 'judgement', importance: 1, level: 1 }] }),
    ],
    skills: [aSkill({ id: 'kneading', prerequisites: ['counting'] }), aSkill({ id: 'counting' }), aSkill({ id: 'singing' })],
    tools: [
      aTool({ id: 'oven' }),
      aTool({ id: 'spoon' }),
      aTool({ id: 'mixer', evidenceOf: [{ skill: 'kneading', level: 1 }] }),
      aTool({ id: 'abacus', evidenceOf: [{ skill: 'counting', level: 1 }] }),
      aTool({ id: 'microphone', evidenceOf: [{ skill: 'singing', level: 3 }] }),
      aTool({ id: 'scales' }),
    ],
    certifications: [
      aCertification({ id: 'old', successor: 'new' }),
      aCertification({ id: 'new' }),
      aCertification({ id: 'of-role', roles: ['baker'] }),
    ],
    surveys: [aSurvey({ tools: { scales: {} } })],
    families: [aFamily({ id: 'software' }), aFamily({ id: 'empty' })],
  });
  expect(found).toEqual([
    'singing id: skill, singing',
    'spoon id: tool, spoon',
    'microphone id: tool, microphone',
    'old id: certification, old',
    'empty id: family, empty',
  ]);
});

it('takes what any part of a role names for used', () => {
  const advice = (certification: string) => [{ certification, why: 'x' }];
  const certifications = { entry: advice('first'), main: advice('second'), stretch: advice('third') };
  expect(findings(checkOrphans, { roles: [aRole({ languages: ['french'], certifications })] })).toEqual([]);
});

/** One of each kind that nothing uses. */
const unused = (role: Partial<Role> = {}): WorldParts => ({
  roles: [aRole(role)],
  skills: [aSkill({ id: 'singing' })],
  tools: [aTool({ id: 'spoon', evidenceOf: [{ skill: 'singing', level: 1 }] })],
  certifications: [aCertification({ id: 'old' })],
  families: [aFamily({ id: 'software' }), aFamily({ id: 'empty' })],
});
const kindsOf = (parts: WorldParts, context?: Partial<CheckContext>) =>
  findings(checkOrphans, parts, context).map((line) => line.replace(/^.*: (\w+),.*$/, '$1'));

it.each<[LostPart['kind'], string[]]>([
  ['role', []],
  ['skill', ['certification', 'family']],
  ['survey', ['skill', 'certification', 'family']],
  ['certification', ['skill', 'tool', 'family']],
  ['source', ['skill', 'tool', 'certification', 'family']],
])('says nothing of what a lost %s may use', (kind, told) => {
  expect(kindsOf(unused(), { lost: lostOf([{ kind, ids: ['lost'] }]) })).toEqual(told);
});

it.each<[string, WorldParts, string[]]>([
  ['the skills of a role', unused({ skills: unreadable }), ['certification', 'family']],
  ['a skill of a role', unused({ skills: [unreadable] }), ['certification', 'family']],
  ['the tools of a role', unused({ tools: unreadable }), ['skill', 'certification', 'family']],
  ['the family of a role', unused({ family: unreadable }), ['skill', 'tool', 'certification']],
  ['the advice of a role', unused({ certifications: unreadable }), ['skill', 'tool', 'family']],
  ['a successor', { ...unused(), certifications: [aCertification({ id: 'old', successor: unreadable })] }, ['skill', 'tool', 'family']],
  ['its own roles', { ...unused(), certifications: [aCertification({ id: 'old', roles: unreadable })] }, ['skill', 'tool', 'family']],
  ['what it shows', { ...unused(), tools: [aTool({ id: 'spoon', evidenceOf: unreadable })] }, ['skill', 'certification', 'family']],
  [
    'a part of what it shows',
    { ...unused(), tools: [aTool({ id: 'spoon', evidenceOf: [unreadable] })] },
    ['skill', 'certification', 'family'],
  ],
  ['the tools of a survey', { ...unused(), surveys: [aSurvey({ tools: unreadable })] }, ['skill', 'certification', 'family']],
])('says nothing of what may be used where %s cannot be read', (_, parts, told) => {
  expect(kindsOf(parts)).toEqual(told);
});

it('says nothing of what has no id that can be read', () => {
  expect(findings(checkOrphans, { skills: [aSkill({ id: '#0' })] })).toEqual([]);
});

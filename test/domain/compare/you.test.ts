import { describe, expect, it } from 'vitest';
import { compareWithYou } from '../../../src/domain/compare/you';
import type { Person } from '../../../src/domain/profile/person';
import type { LinkedRole, Role } from '../../../src/domain/types';
import { aLinkedRole } from '../../support/builders';

type Known = Partial<Omit<Person, 'skills' | 'certifications'>> & {
  skills?: Record<string, 0 | 1 | 2 | 3 | 4 | 5>;
  certifications?: string[];
};

/** Somebody of whom nothing else is known. */
const aPerson = ({ skills = {}, certifications = [], ...known }: Known): Person =>
  ({
    skills: new Map(Object.entries(skills)),
    held: Object.entries(skills).map(([skill, level]) => ({ skill, title: skill, level, because: [] })),
    tools: [],
    certifications: new Set(certifications),
    ...known,
  }) as unknown as Person;

const need = (skill: string, level: 1 | 2 | 3 | 4 | 5, relation: 'essential' | 'optional' = 'essential') => ({
  skill,
  relation,
  importance: 4 as const,
  level,
  basis: 'judgement' as const,
});
const role = (id: string, written: Partial<Role>): LinkedRole => aLinkedRole({ id, title: id.toUpperCase(), ...written });
const advice = (...ids: string[]) => ids.map((certification) => ({ certification, why: 'x' }));
const scores = (realistic: number) => ({ realistic, investigative: 4, artistic: 4, social: 4, enterprising: 4, conventional: 4 });
const rowOf = (row: string, known: Known, ...roles: Partial<Role>[]) => {
  const compared = roles.map((written, at) => role('abcd'.charAt(at), written));
  return compareWithYou(compared, aPerson(known), new Map()).rows.get(row);
};

describe('how near somebody is to two roles', () => {
  const routes = [{ from: 'Mill', role: 'miller', text: 'x' }];
  const asks = (typical: 'bachelor' | 'secondary') => ({ education: { typical, minimum: 'none' as const, note: 'x' } });
  const [bachelor, secondary] = [asks('bachelor'), asks('secondary')];
  const certified = { certifications: { entry: advice('first'), main: advice('second'), stretch: [] } };
  const skilled = { skills: [need('kneading', 3), need('baking', 2), need('selling', 5, 'optional')] };

  it.each<[row: string, known: Known, a: Partial<Role>, b: Partial<Role>, text: string | undefined]>([
    ['tools', { tools: ['oven'] }, { tools: ['oven', 'mixer'] }, { tools: ['sieve'] }, 'A, 50% against 0%'],
    ['tools', { tools: ['oven'] }, { tools: ['sieve'] }, { tools: ['oven'] }, 'B, 100% against 0%'],
    ['tools', { tools: ['oven'] }, { tools: ['oven'] }, { tools: [] }, undefined],
    ['tools', {}, { tools: ['oven'] }, { tools: ['sieve'] }, undefined],
    ['languages', { tools: ['rye'] }, { languages: ['rye'] }, { languages: ['spelt'] }, 'A, 100% against 0%'],
    ['languages', {}, { languages: ['rye'] }, { languages: ['spelt'] }, undefined],
    ['skills', { skills: { kneading: 3 } }, skilled, { skills: [need('milling', 2)] }, 'A, 50% against 0%'],
    ['skills', {}, skilled, { skills: [need('milling', 2)] }, undefined],
    // Met in full or not: the skill that is nearly there does not count, nor does what is optional.
    ['levels', { skills: { kneading: 3, baking: 1, selling: 5 } }, skilled, { skills: [need('milling', 2)] }, 'A, 50% against 0%'],
    ['levels', { skills: { kneading: 3 } }, skilled, { skills: [need('selling', 2, 'optional')] }, undefined],
    ['levels', {}, skilled, skilled, undefined],
    [
      'certifications',
      { certifications: ['second'] },
      certified,
      { certifications: { entry: advice('third'), main: [], stretch: [] } },
      'A, 50% against 0%',
    ],
    ['certifications', {}, certified, certified, undefined],
    ['education', { education: 'secondary' }, bachelor, secondary, 'B, 100% against 60%'],
    ['education', { education: 'doctorate' }, bachelor, secondary, 'equally near to each: 100%'],
    ['education', {}, bachelor, secondary, undefined],
    ['interests', { interests: scores(7) as never }, { interests: scores(7) }, { interests: scores(1) }, 'A, 100% against 83%'],
    ['interests', { interests: scores(1) as never }, { interests: scores(7) }, { interests: scores(1) }, 'B, 100% against 83%'],
    ['interests', { interests: { realistic: 7 } as never }, { interests: scores(7) }, { interests: scores(1) }, undefined],
    ['entry-routes', { currentRole: 'miller' }, { entry: { bar: 'open', note: 'x', routes } }, {}, 'A, 100% against 0%'],
    ['entry-routes', {}, { entry: { bar: 'open', note: 'x', routes } }, {}, undefined],
    ['focus', { tools: ['oven'] }, {}, {}, undefined],
  ])('%s of %j', (row, known, a, b, text) => expect(rowOf(row, known, a, b)?.text).toBe(text));
});

it('names the nearest of several, how much nearer it is, and where nobody is', () => {
  const tools = (count: number) => ({ tools: Array.from({ length: 400 }, (_, at) => (at < count ? `t${at}` : `u${at}`)) });
  const known = { tools: Array.from({ length: 400 }, (_, at) => `t${at}`) };
  expect(rowOf('tools', known, tools(100), tools(300), tools(200))).toEqual({
    row: 'tools',
    scores: [
      { role: 'a', score: 0.25 },
      { role: 'b', score: 0.75 },
      { role: 'c', score: 0.5 },
    ],
    nearer: 'b',
    by: 0.25,
    text: 'B, 75% against 50%, 25%',
  });
  expect(rowOf('tools', known, tools(100), tools(300), tools(299))).toMatchObject({
    nearer: null,
    by: 0,
    text: '2 of them equally near: 75%',
  });
  expect(rowOf('tools', known, tools(300), tools(298))?.nearer).toBe(null);
  expect(rowOf('tools', known, tools(300), tools(297))).toMatchObject({
    nearer: 'a',
    by: expect.closeTo(0.0075),
    text: 'A, 75% against 74%',
  });
});

import { expect, it } from 'vitest';
import { checkPrerequisiteCycles } from '../../../src/kb/checks/prerequisite-cycle';
import { aSkill } from '../../support/builders';
import { findings } from './findings';

const loops = (needs: Record<string, string[]>) =>
  findings(checkPrerequisiteCycles, { skills: Object.entries(needs).map(([id, prerequisites]) => aSkill({ id, prerequisites })) });

it.each<[string, Record<string, string[]>, string[]]>([
  ['a tree', { a: [], b: ['a'], c: ['a', 'b'] }, []],
  ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a skill that needs itself', { a: ['a'] }, ['a prerequisites[0]: a > a']],
  ['a loop, told once and from its first id', { c: ['a'], b: ['c'], a: ['b'] }, ['a prerequisites[0]: a > b > c > a']],
  ['a loop beyond a way in', { z: ['b'], b: ['c'], c: ['b'] }, ['b prerequisites[0]: b > c > b']],
  ['two loops', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a prerequisites[0]: a > b > a', 'c prerequisites[0]: c > d > c']],
])('%s', (_, needs, expected) => {
  expect(loops(needs)).toEqual(expected);
});

it('names the first twenty of a long loop', () => {
  const needs = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`s${at + 10}`, [`s${((at + 1) % 30) + 10}`]]));
  const twenty = Array.from({ length: 20 }, (_, at) => `s${at + 10}`).join(' > ');
  expect(loops(needs)).toEqual([`s10 prerequisites[0]: ${twenty} > 10 more > s10`]);
});

it('takes a chain of 20,000 without a deep stack', () => {
  const needs = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`s${at}`, at < 19_999 ? [`s${at + 1}`] : []]));
  expect(loops(needs)).toEqual([]);
});

import { expect, it } from 'vitest';
import { checkPrerequisiteCycles } from '../../../src/kb/checks/prerequisite-cycle';
import { aSkill } from '../../support/builders';
import { findings, unreadable } from './findings';

const loops = (needs: Record<string, string[]>) =>
  findings(checkPrerequisiteCycles, { skills: Object.entries(needs).map(([id, prerequisites]) => aSkill({ id, prerequisites })) });

it.each<[string, Record<string, string[]>, string[]]>([
  ['a tree', { a: [], b: ['a'], c: ['a', 'b'] }, []],
  ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a skill that needs itself', { a: ['a'] }, ['a prerequisites[0]: a > a']],
  ['a loop, told once and from its first id', { c: ['a'], b: ['c'], a: ['b'] }, ['a prerequisites[0]: a > b > c > a']],
  ['a loop beyond a way in', { z: ['b'], b: ['c'], c: ['b'] }, ['b prerequisites[0]: b > c > b']],
  ['a skill that needs itself, and is needed', { a: ['z'], z: ['z'] }, ['z prerequisites[0]: z > z']],
  ['two loops', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a prerequisites[0]: a > b > a', 'c prerequisites[0]: c > d > c']],
])('%s', (_, needs, expected) => {
  expect(loops(needs)).toEqual(expected);
});

it('names the first twenty of a long loop', () => {
  const needs = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`s${at + 10}`, [`s${((at + 1) % 30) + 10}`]]));
  const twenty = Array.from({ length: 20 }, (_, at) => `s${at + 10}`).join(' > ');
  expect(loops(needs)).toEqual([`s10 prerequisites[0]: ${twenty} > 10 more > s10`]);
});

it('names all of a loop of twenty', () => {
  const needs = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`s${at + 10}`, [`s${((at + 1) % 20) + 10}`]]));
  expect(loops(needs)).toEqual([`s10 prerequisites[0]: ${Object.keys(needs).join(' > ')} > s10`]);
});

it('tells a loop at the skill that was written last', () => {
  const skills = [aSkill({ id: 'b', prerequisites: ['a'] }), aSkill({ id: 'a', prerequisites: ['b'] })];
  const writtenLater = (later: string) => findings(checkPrerequisiteCycles, { skills }, { layer: (_, id) => (id === later ? 1 : 0) });
  expect(writtenLater('a')).toEqual(['a prerequisites[0]: a > b > a']);
  expect(writtenLater('b')).toEqual(['b prerequisites[0]: b > a > b']);
});

it('looks beyond what cannot be read', () => {
  const skills = [aSkill({ id: 'a', prerequisites: [unreadable, 'b'] }), aSkill({ id: 'b', prerequisites: ['a'] })];
  expect(findings(checkPrerequisiteCycles, { skills })).toEqual(['a prerequisites[1]: a > b > a']);
});

it('takes a chain of 20,000 without a deep stack', () => {
  const needs = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`s${at}`, at < 19_999 ? [`s${at + 1}`] : []]));
  expect(loops(needs)).toEqual([]);
});

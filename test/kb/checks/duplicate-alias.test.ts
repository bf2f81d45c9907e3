import { expect, it } from 'vitest';
import { checkDuplicateAliases } from '../../../src/kb/checks/duplicate-alias';
import { aRole, aSkill, aTool } from '../../support/builders';
import { findings } from './findings';

it('finds names that lead to two roles, in any case and spelling of blanks', () => {
  const roles = [aRole({ id: 'baker', aliases: ['Bread Maker'] }), aRole({ id: 'miller', aliases: ['bread-maker', 'BAKER'] })];
  expect(findings(checkDuplicateAliases, { roles })).toEqual([
    'miller aliases[0]: bread-maker, baker, role/baker aliases[0]',
    'miller aliases[1]: BAKER, baker, role/baker id',
  ]);
});

it('lets a tool and a skill share a name, and an alias repeat its own title', () => {
  expect(
    findings(checkDuplicateAliases, { skills: [aSkill({ id: 'python', aliases: ['Python'] })], tools: [aTool({ id: 'python' })] }),
  ).toEqual([]);
});

it('keeps C, C++ and C# apart', () => {
  const tools = [aTool({ id: 'c', title: 'C' }), aTool({ id: 'cpp', title: 'C++' }), aTool({ id: 'csharp', title: 'C#' })];
  expect(findings(checkDuplicateAliases, { tools })).toEqual([]);
});

it('finds the same alias twice in one entry', () => {
  expect(findings(checkDuplicateAliases, { tools: [aTool({ id: 'oven', aliases: ['Stove', 'Stove'] })] })).toEqual([
    'oven aliases[1]: Stove, oven, tool/oven aliases[0]',
  ]);
});

import { expect, it } from 'vitest';
import type { CheckContext } from '../../../src/kb/checks/context';
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

it('looks at skills and tools too, each by themselves', () => {
  const parts = { skills: [aSkill({ id: 'singing', aliases: ['Voice'] })], tools: [aTool({ id: 'recorder', aliases: ['Voice'] })] };
  expect(findings(checkDuplicateAliases, parts)).toEqual([]);
  const more = { skills: [...parts.skills, aSkill({ id: 'voice' })], tools: [...parts.tools, aTool({ id: 'voice' })] };
  expect(findings(checkDuplicateAliases, more)).toEqual([
    'singing aliases[0]: Voice, voice, skill/voice id',
    'recorder aliases[0]: Voice, voice, tool/voice id',
  ]);
});

it('lets a tool and a skill share a name, and an alias repeat its own title', () => {
  expect(
    findings(checkDuplicateAliases, { skills: [aSkill({ id: 'python', aliases: ['Python'] })], tools: [aTool({ id: 'python' })] }),
  ).toEqual([]);
  expect(findings(checkDuplicateAliases, { tools: [aTool({ id: 'oven', title: 'Deck Oven', aliases: ['Deck Oven'] })] })).toEqual([]);
});

it('keeps C, C++ and C# apart', () => {
  const tools = [aTool({ id: 'c', title: 'C' }), aTool({ id: 'cpp', title: 'C++' }), aTool({ id: 'csharp', title: 'C#' })];
  expect(findings(checkDuplicateAliases, { tools })).toEqual([]);
});

it('finds the same alias twice in one entry', () => {
  expect(findings(checkDuplicateAliases, { tools: [aTool({ id: 'oven', aliases: ['Stove', 'Stove'] })] })).toEqual([
    'oven aliases[1]: Stove, oven, tool/oven aliases[0]',
  ]);
  expect(findings(checkDuplicateAliases, { tools: [aTool({ id: 'oven', aliases: ['Stove', 'stove'] })] })).toEqual([]);
});

it('blames whoever wrote a name later, not who comes first by id', () => {
  const tools = ['oven', 'range', 'stove'].map((id) => aTool({ id, aliases: ['Hearth'] }));
  const layer: CheckContext['layer'] = (_, id) => (id === 'range' ? 0 : 1);
  expect(findings(checkDuplicateAliases, { tools }, { layer })).toEqual([
    'oven aliases[0]: Hearth, range, tool/range aliases[0]',
    'stove aliases[0]: Hearth, range, tool/range aliases[0]',
  ]);
});

import { expect, it } from 'vitest';
import { similarityOf, similarRoles } from '../../src/domain/similar';
import { type LinkedRole, type Role, traitIds } from '../../src/domain/types';
import { aKb, aRole, someTraits } from '../support/builders';

const need = (skill: string, importance: 1 | 2 | 3 | 4 | 5, relation: 'essential' | 'optional' = 'essential') => ({
  skill,
  relation,
  importance,
  level: 3 as const,
  basis: 'judgement' as const,
});
const linked = (...roles: Partial<Role>[]): LinkedRole[] => {
  const written = roles.map((role) => aRole(role));
  const base = aKb(written);
  return written.map(({ id }) => base.roles.get(id) as LinkedRole);
};
const half = (most: number, least: number) => Object.fromEntries(traitIds.map((id, i) => [id, i % 2 === 0 ? most : least]));

it('is the mean of skills, tools and the day, in either order', () => {
  const [a, b] = linked(
    { id: 'a', skills: [need('kneading', 4), need('baking', 4)], tools: ['oven', 'mixer', 'sieve'], traits: someTraits(half(80, 20)) },
    {
      id: 'b',
      skills: [need('kneading', 4), need('baking', 4, 'optional')],
      tools: ['oven'],
      traits: someTraits({ ...half(60, 50), [traitIds[0]]: 50, [traitIds[2]]: 50 }),
    },
  ) as [LinkedRole, LinkedRole];
  // Eleven traits of 21 are high in the first, nine of them in the second: a fourfold table, whose correlation is phi.
  const alike = { skills: 0.75, tools: 1 / 3, day: (9 * 10 - 2 * 0) / Math.sqrt(11 * 10 * 9 * 12) };
  for (const found of [similarityOf(a, b), similarityOf(b, a)]) {
    expect(found.skills).toBeCloseTo(alike.skills, 12);
    expect(found.tools).toBeCloseTo(alike.tools, 12);
    expect(found.day).toBeCloseTo(alike.day, 12);
    expect(found.similarity).toBeCloseTo((alike.skills + alike.tools + alike.day / 2) / 2.5, 12);
  }
});

it.each([
  ['the opposite', half(20, 80), 0],
  ['the same in every trait', half(50, 50), 0],
  ['the same, all of it lower', half(60, 0), 1],
  // Rounding alone would make it more than 1.
  ['nearly the same throughout', half(4, 1), 1],
])('takes a day that is %s as alike by so much', (_, traits, day) => {
  const [a, b] = linked({ id: 'a', traits: someTraits(half(80, 20)) }, { id: 'b', traits: someTraits(traits) }) as [LinkedRole, LinkedRole];
  for (const found of [similarityOf(a, b), similarityOf(b, a)]) {
    expect(found.day).toBeCloseTo(day, 12);
    expect(found.day).toBeLessThanOrEqual(1);
  }
});

it('names the others, most alike first and then by id, with what the most important skills share and add', () => {
  const [baker, ...others] = linked(
    { id: 'baker', skills: [need('kneading', 4), need('baking', 4, 'optional')], tools: ['oven'] },
    { id: 'smith', tools: ['anvil'] },
    { id: 'miller', tools: ['sieve'] },
    {
      id: 'waiter',
      skills: [need('selling', 2), need('baking', 3), need('kneading', 5), need('tasting', 4), need('milling', 5, 'optional')],
    },
  ) as [LinkedRole, ...LinkedRole[]];
  const found = similarRoles(baker, [others[0], baker, ...others.slice(1)] as LinkedRole[]);
  expect(found.map(({ role, title, shared, differs }) => ({ role, title, shared, differs }))).toEqual([
    { role: 'waiter', title: 'Waiter', shared: ['Kneading', 'Baking'], differs: ['Tasting', 'Selling'] },
    { role: 'miller', title: 'Miller', shared: [], differs: [] },
    { role: 'smith', title: 'Smith', shared: [], differs: [] },
  ]);
});

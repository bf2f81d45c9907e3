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
const all = Object.fromEntries(traitIds.map((id) => [id, 70]));

it('is the mean of skills, tools and the day, in either order', () => {
  const [a, b] = linked(
    { id: 'a', skills: [need('kneading', 4), need('baking', 4)], tools: ['oven', 'mixer', 'sieve'], traits: someTraits(all) },
    { id: 'b', skills: [need('kneading', 4), need('baking', 4, 'optional')], tools: ['oven'] },
  ) as [LinkedRole, LinkedRole];
  const alike = { skills: 0.75, tools: 1 / 3, day: 0.8 };
  for (const found of [similarityOf(a, b), similarityOf(b, a)]) {
    expect(found.skills).toBeCloseTo(alike.skills, 12);
    expect(found.tools).toBeCloseTo(alike.tools, 12);
    expect(found.day).toBeCloseTo(alike.day, 12);
    expect(found.similarity).toBeCloseTo((alike.skills + alike.tools + alike.day) / 3, 12);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, middleOf } from '../../src/domain/gap';
import { heldInRole, withImplied } from '../../src/domain/held';
import { findPaths, largestDetour, smallerHop, walk } from '../../src/domain/path';
import { helpersFor } from '../../src/domain/path-help';
import type { Id, Level } from '../../src/domain/types';
import { aCertification, aLinkedRole, aSkill } from '../support/builders';
import { aWorld, someHeld } from '../support/worlds';

const need = (skill: Id, level: Level) => ({
  skill,
  level,
  importance: 3 as const,
  relation: 'essential' as const,
  basis: 'judgement' as const,
});

describe('on any world, the way to a role', () => {
  const journey = aWorld.chain((world) => fc.tuple(fc.constant(world), someHeld(world)));

  it('is never dearer than the direct one, and every stepping stone makes its largest hop smaller without a long detour', () => {
    fc.assert(
      fc.property(journey, ([world, some]) => {
        const held = withImplied(some, world.skills).held;
        for (const to of world.roles) {
          const { direct, stones } = findPaths(to, held, world.roles, world.skills);
          expect(direct.hours).toEqual(findGaps(to, held, world.skills).hours);
          for (const way of stones) {
            expect(way.hours[0]).toBeGreaterThanOrEqual(direct.hours[0]);
            expect(way.hours[1]).toBeGreaterThanOrEqual(direct.hours[1]);
            expect(way.hops.at(-1)?.role).toBe(to.id);
            expect(way.hops.length).toBeLessThanOrEqual(3);
            expect(new Set(way.hops.map((hop) => hop.role)).size).toBe(way.hops.length);
            expect(Math.max(...way.hops.map((hop) => middleOf(hop.hours)))).toBeLessThanOrEqual(middleOf(direct.hours) * smallerHop + 1e-9);
            expect(middleOf(way.hours)).toBeLessThanOrEqual(middleOf(direct.hours) * largestDetour + 1e-9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the cheapest of those with as many stones: none that was weighed beats it', () => {
    fc.assert(
      fc.property(journey, ([world, some]) => {
        const held = withImplied(some, world.skills).held;
        for (const to of world.roles) {
          const { direct, stones } = findPaths(to, held, world.roles, world.skills);
          const [single] = stones.filter((way) => way.hops.length === 2);
          for (const stone of world.roles.filter((role) => role.id !== to.id)) {
            const way = walk([stone, to], held, world.skills);
            const largest = Math.max(...way.hops.map((hop) => middleOf(hop.hours)));
            const isStone = way.hops.every((hop, at) => at > 0 || middleOf(hop.hours) > 0);
            if (!isStone || largest > middleOf(direct.hours) * smallerHop || middleOf(way.hours) > middleOf(direct.hours) * largestDetour)
              continue;
            expect(single && middleOf(single.hours) <= middleOf(way.hours) + 1e-9).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a way', () => {
  const skills = new Map(['dough', 'bread', 'cake'].map((id) => [id, aSkill({ id })]));
  const baker = aLinkedRole({ id: 'baker', skills: [need('dough', 3)] });
  const pastry = aLinkedRole({ id: 'pastry', skills: [need('dough', 3), need('cake', 3)] });
  const master = aLinkedRole({ id: 'master', skills: [need('dough', 3), need('cake', 3), need('bread', 3)] });

  it('is not the same back and forth', () => {
    const there = findPaths(pastry, heldInRole(baker, skills), [], skills);
    const back = findPaths(baker, heldInRole(pastry, skills), [], skills);
    expect(there.direct.hours).toEqual([85, 170]);
    expect(back.direct.hours).toEqual([0, 0]);
  });

  it('goes by a stone that lies on it, and keeps what was learnt there', () => {
    const { direct, stones } = findPaths(master, heldInRole(baker, skills), [pastry], skills);
    expect(direct.hours).toEqual([170, 340]);
    expect(stones.map((way) => way.hops.map((hop) => [hop.role, hop.hours]))).toEqual([
      [
        ['pastry', [85, 170]],
        ['master', [85, 170]],
      ],
    ]);
    expect(stones[0]?.hops[1]?.carriesOver.map((gap) => gap.skill)).toEqual(['dough', 'cake']);
    expect(stones[0]?.hops[1]?.missing.map((gap) => gap.skill)).toEqual(['bread']);
  });

  it('takes no role as a stone that is held already, or that is no smaller step', () => {
    const same = aLinkedRole({ id: 'same', skills: [need('dough', 2)] });
    expect(findPaths(pastry, heldInRole(baker, skills), [same, master], skills).stones).toEqual([]);
  });

  it('names certifications that prove what is missing and can be earned', () => {
    const advice = (id: string) => ({ certification: id, why: 'Because.' });
    const role = {
      ...pastry,
      certifications: { entry: [advice('basic')], main: [advice('gone'), advice('held'), advice('cakes')], stretch: [] },
    } as unknown as typeof pastry;
    const proves = { skills: [{ skill: 'cake', level: 2 as const }] };
    const certifications = new Map(
      [
        aCertification({ id: 'basic', ...proves }),
        aCertification({ id: 'gone', ...proves, status: 'retired', retiresOn: '2026-01-01' }),
        aCertification({ id: 'held', ...proves }),
        aCertification({ id: 'cakes', ...proves }),
        aCertification({ id: 'other', skills: [{ skill: 'dough', level: 2 }] }),
      ].map((entry) => [entry.id, entry]),
    );
    const [hop] = walk([pastry], heldInRole(baker, skills), skills).hops;
    const helpers = hop ? helpersFor(role, hop, certifications, new Set(['held']), '2026-11-23') : [];
    expect(helpers.map((helper) => [helper.certification.id, helper.proves])).toEqual([
      ['cakes', ['cake']],
      ['basic', ['cake']],
    ]);
  });
});

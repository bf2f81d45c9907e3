import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, middleOf } from '../../src/domain/gap';
import { heldInRole } from '../../src/domain/held';
import { findPaths, largestDetour, smallerHop, walk } from '../../src/domain/path';
import { helpersFor } from '../../src/domain/path-help';
import type { Id, Level, Skill } from '../../src/domain/types';
import { aCertification, aLinkedRole, aSkill } from '../support/builders';
import { aWorld, someHeld } from '../support/worlds';

const need = (skill: Id, level: Level) => ({
  skill,
  level,
  importance: 3 as const,
  relation: 'essential' as const,
  basis: 'judgement' as const,
});
const optional = (skill: Id, level: Level) => ({ ...need(skill, level), relation: 'optional' as const });

describe('on any world, the way to a role', () => {
  const journey = aWorld.chain((world) => fc.tuple(fc.constant(world), someHeld(world)));

  it('is never dearer than the direct one, and every stepping stone makes its largest hop smaller without a long detour', () => {
    fc.assert(
      // Also of people who say that they lack what something they hold builds on.
      fc.property(journey, ([world, held]) => {
        for (const to of world.roles) {
          const { direct, stones } = findPaths(to, held, world.roles, world.skills);
          expect(direct.hours).toEqual(findGaps(to, held, world.skills).hours);
          for (const way of stones) {
            expect(way.hours[0]).toBeGreaterThanOrEqual(direct.hours[0]);
            expect(way.hours[1]).toBeGreaterThanOrEqual(direct.hours[1]);
            expect(way.hops.at(-1)?.role).toBe(to.id);
            expect(way.hops.length).toBeLessThanOrEqual(3);
            expect(new Set(way.hops.map((hop) => hop.role)).size).toBe(way.hops.length);
            for (const stone of way.hops.slice(0, -1)) expect(middleOf(stone.hours)).toBeGreaterThan(0);
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
      // Also of people who say that they lack what something they hold builds on.
      fc.property(journey, ([world, held]) => {
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

  it('says what carries over, wholly or in part, and what is missing, the most hours first, then by name', () => {
    const hours = (id: string, ...ranges: Skill['hoursToLevel'][number][]) =>
      aSkill({ id, hoursToLevel: [...ranges, [1, 1], [1, 1], [1, 1], [1, 1]].slice(0, 5) as unknown as Skill['hoursToLevel'] });
    const known = new Map(
      [
        // By the low end the wide one would come last, by the high end first.
        hours('wide', [0, 22]),
        hours('narrow', [12, 14]),
        hours('z-twin', [5, 5]),
        hours('a-twin', [5, 5]),
        { ...aSkill({ id: 'part' }), prerequisites: ['base'] },
        aSkill({ id: 'base' }),
        aSkill({ id: 'nice' }),
      ].map((skill) => [skill.id, skill]),
    );
    const role = aLinkedRole({
      id: 'role',
      skills: [need('z-twin', 1), need('a-twin', 1), need('wide', 1), need('narrow', 1), need('part', 2), optional('nice', 5)],
    });
    const held = new Map<Id, Level>([
      ['part', 1],
      ['base', 1],
      ['nice', 4],
    ]);
    const [hop] = walk([role], held, known).hops;
    expect(hop?.carriesOver.map((gap) => gap.skill)).toEqual(['part']);
    expect(hop?.missing.map((gap) => gap.skill)).toEqual(['base', 'part', 'narrow', 'wide', 'a-twin', 'z-twin']);
  });

  it('names certifications that prove what is missing and can be earned', () => {
    const advice = (id: string) => ({ certification: id, why: 'Because.', checkedOn: '2026-11-01' });
    const role = {
      ...pastry,
      certifications: { entry: [advice('basic')], main: ['gone', 'held', 'cakes', 'low', 'other'].map(advice), stretch: [advice('cakes')] },
    } as unknown as typeof pastry;
    const proves = { skills: [{ skill: 'cake', level: 2 as const }] };
    const certifications = new Map(
      [
        aCertification({ id: 'basic', ...proves }),
        aCertification({ id: 'gone', ...proves, status: 'retired', retiresOn: '2026-01-01' }),
        aCertification({ id: 'held', ...proves }),
        aCertification({ id: 'cakes', ...proves }),
        // Of these one proves what is held of the cake, the other nothing that is missing.
        aCertification({ id: 'low', skills: [{ skill: 'cake', level: 1 }] }),
        aCertification({ id: 'other', skills: [{ skill: 'dough', level: 4 }] }),
      ].map((entry) => [entry.id, entry]),
    );
    const [hop] = walk([pastry], new Map([...heldInRole(baker, skills), ['cake', 1]]), skills).hops;
    const proofs = { certified: new Set(['held']), tools: [] };
    const helpers = hop ? helpersFor(role, hop, proofs, { skills, certifications }, '2026-11-23') : [];
    expect(helpers.map((helper) => [helper.certification.id, helper.proves])).toEqual([
      ['cakes', ['cake']],
      ['basic', ['cake']],
    ]);
  });
});

describe('stepping stones', () => {
  /** A role asks for skills of one letter, ten hours each, and of one or two hours. */
  const letters = new Map(
    [...'abcdefghxyzv12'].map((id) => [
      id,
      { ...aSkill({ id }), hoursToLevel: Array(5).fill(/\d/.test(id) ? [Number(id), Number(id)] : [10, 10]) } as unknown as Skill,
    ]),
  );
  const asking = (id: string, skills: string) => aLinkedRole({ id, skills: [...skills].map((skill) => need(skill, 1)) });

  // The target asks for a to h: 80 hours, so a hop has 60 at most and a way 112.
  it.each<[why: string, stones: Record<string, string>, ways: string[]]>([
    ['with a first hop of three quarters', { first: 'abcdef' }, ['first']],
    ['with no larger first hop', { first: 'abcdef1' }, []],
    ['with a last hop of three quarters', { first: 'ab' }, ['first']],
    ['with no larger last hop', { first: 'a' }, []],
    ['with a detour of two fifths', { first: 'abxyz2' }, ['first']],
    ['with no longer detour', { first: 'abxyz12' }, []],
    ['the cheapest, though another is nearer', { near: 'abcdx', cheap: 'ab' }, ['cheap', 'cheap near']],
    ['of two that are as cheap the one with the smaller hops', { low: 'ab', middle: 'abcd' }, ['middle']],
    ['of two that are as small the first by name', { z: 'abcd', y: 'efgh' }, ['y']],
    ['two, where they make the largest hop smaller', { third: 'abc', most: 'abcdef', fifth: 'ab' }, ['third', 'third most']],
    ['but one where two do not', { half: 'abcd', more: 'abcde' }, ['half']],
    ['two, where no one is enough, the first by name first', { z: 'b', y: 'a' }, ['y z']],
    ['two with no longer detour', { z: 'bxyzv', y: 'a' }, []],
    ['none that another on the way has met', { big: 'abcx', small: 'ab' }, ['small', 'small big']],
  ])('are shown %s: %j', (_, stones, ways) => {
    const roles = Object.entries(stones).map(([id, skills]) => asking(id, skills));
    const to = asking('target', 'abcdefgh');
    const found = findPaths(to, new Map(), [...roles, to], letters).stones;
    expect(found.map((way) => way.hops.map((hop) => hop.role).join(' '))).toEqual(ways.map((way) => `${way} target`));
  });
});

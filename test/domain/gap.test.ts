import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '../../src/domain/duration';
import { coverageOf, findGaps, type Gap, hoursBetween, middleOf } from '../../src/domain/gap';
import { heldInRole, joined, surplusOf, withImplied } from '../../src/domain/held';
import type { Id, Level, Skill } from '../../src/domain/types';
import { aLinkedRole, aSkill } from '../support/builders';
import { aWorld, someHeld } from '../support/worlds';

const skills = (...list: Skill[]) => new Map(list.map((skill) => [skill.id, skill]));
const held = (levels: Record<Id, Level>) => new Map(Object.entries(levels));

const dough = aSkill({ id: 'dough' });
const bread = aSkill({ id: 'bread', prerequisites: ['dough'] });
const croissants = aSkill({ id: 'croissants', prerequisites: ['bread'] });
const counting = aSkill({ id: 'counting' });
const bakery = skills(dough, bread, croissants, counting);

const need = (skill: Id, level: Level, more: { relation?: 'essential' | 'optional'; importance?: 1 | 2 | 3 | 4 | 5 } = {}) => ({
  skill,
  level,
  relation: more.relation ?? ('essential' as const),
  importance: more.importance ?? (3 as const),
  basis: 'judgement' as const,
});

describe('a gap', () => {
  it('is what is missing, with its prerequisites', () => {
    const role = aLinkedRole({ skills: [need('croissants', 3, { importance: 5 }), need('counting', 2)] });
    const gap = findGaps(role, held({ counting: 1 }), bakery);
    expect(gap.skills.map(({ skill, relation, held: has, required, missing }) => [skill, relation, has, required, missing])).toEqual([
      ['croissants', 'essential', 0, 3, 3],
      ['counting', 'essential', 1, 2, 1],
      ['bread', 'implied', 0, 2, 2],
      ['dough', 'implied', 0, 2, 2],
    ]);
    // 5+20+60 and 20 for what is asked, twice 5+20 for what is implied.
    expect(gap.hours).toEqual([85 + 20 + 25 + 25, 170 + 40 + 50 + 50]);
    // Importance 5 of 8 not met at all, 3 of 8 met by half.
    expect(gap.coverage).toBeCloseTo((3 * 0.5) / 8, 12);
    expect(gap.skills.map((entry) => entry.coverage)).toEqual([5 / 8, 1.5 / 8, 0, 0]);
  });

  it('leaves out prerequisites of what is held', () => {
    const role = aLinkedRole({ skills: [need('croissants', 2)] });
    expect(findGaps(role, held({ croissants: 2 }), bakery)).toMatchObject({ hours: [0, 0], coverage: 1 });
  });

  it('counts an optional skill only up to what something essential builds on, and lists it all the same', () => {
    const optional = { relation: 'optional' as const };
    const role = aLinkedRole({ skills: [need('bread', 3), need('dough', 3, optional), need('counting', 3, optional)] });
    const listed = (gap: Gap) =>
      gap.skills.map(({ skill, relation, required, missing, hours }) => [skill, relation, required, missing, hours]);
    const gap = findGaps(role, held({}), bakery);
    expect(listed(gap)).toEqual([
      ['bread', 'essential', 3, 3, [85, 170]],
      ['dough', 'optional', 3, 3, [85, 170]],
      ['counting', 'optional', 3, 3, [85, 170]],
      ['dough', 'implied', 2, 2, [25, 50]],
    ]);
    expect(gap.hours).toEqual([85 + 25, 170 + 50]);
    expect(listed(findGaps(role, held({ dough: 2 }), bakery))[1]).toEqual(['dough', 'optional', 3, 1, [60, 120]]);
    const modest = aLinkedRole({ skills: [need('bread', 3), need('dough', 1, optional)] });
    expect(listed(findGaps(modest, held({}), bakery)).slice(1)).toEqual([
      ['dough', 'optional', 1, 1, [5, 10]],
      ['dough', 'implied', 2, 2, [25, 50]],
    ]);
  });

  it('raises what is asked to what others build on', () => {
    const role = aLinkedRole({ skills: [need('bread', 3), need('dough', 1)] });
    expect(findGaps(role, held({ dough: 1 }), bakery).skills.find((entry) => entry.skill === 'dough')).toMatchObject({
      required: 2,
      missing: 1,
      coverage: 0,
    });
  });

  it('is not made up for by what is held beyond it', () => {
    const role = aLinkedRole({ skills: [need('dough', 2), need('counting', 2)] });
    expect(coverageOf(role, held({ dough: 5, counting: 1 }))).toBe(0.75);
  });

  it('lists what is implied by name', () => {
    const world = skills(aSkill({ id: 'a' }), aSkill({ id: 'b' }), aSkill({ id: 'c', prerequisites: ['b', 'a'] }));
    const { skills: listed } = findGaps(aLinkedRole({ skills: [need('c', 2)] }), held({}), world);
    expect(listed.map((entry) => entry.skill)).toEqual(['c', 'a', 'b']);
  });

  it('implies nothing by what is asked for awareness only', () => {
    const world = skills(aSkill({ id: 'a' }), aSkill({ id: 'b', prerequisites: ['a'] }), aSkill({ id: 'c', prerequisites: ['b'] }));
    const { skills: listed } = findGaps(aLinkedRole({ skills: [need('c', 1)] }), held({}), world);
    expect(listed.map((entry) => entry.skill)).toEqual(['c']);
    const both = findGaps(aLinkedRole({ skills: [need('c', 1), need('b', 2)] }), held({}), world);
    expect(both.skills.map((entry) => entry.skill)).toEqual(['c', 'b', 'a']);
  });

  it('takes what asks for nothing as met', () => {
    expect(coverageOf(aLinkedRole({ skills: [need('dough', 0)] }), held({}))).toBe(1);
    expect(coverageOf(aLinkedRole({ skills: [] }), held({}))).toBe(1);
  });

  it('has hours between levels', () => {
    expect(hoursBetween(dough, 0, 2)).toEqual([25, 50]);
    expect(hoursBetween(dough, 3, 2)).toEqual([0, 0]);
    expect(middleOf([10, 20])).toBe(15);
  });
});

describe('what is held', () => {
  it('brings its prerequisites with it, at level 2', () => {
    const { held: all, implied } = withImplied(held({ croissants: 3, counting: 1 }), bakery);
    expect(Object.fromEntries(all)).toEqual({ croissants: 3, counting: 1, bread: 2, dough: 2 });
    expect(Object.fromEntries(implied)).toEqual({ bread: 'croissants', dough: 'croissants' });
  });

  it('is implied by the same skill in whatever order the skills were named', () => {
    const both = skills(dough, bread, aSkill({ id: 'buns', prerequisites: ['dough'] }));
    for (const order of [['bread', 'buns'] as const, ['buns', 'bread'] as const])
      expect(withImplied(new Map(order.map((id) => [id, 3])), both).implied).toEqual(new Map([['dough', 'bread']]));
  });

  it('does not overrule what somebody stated, nor follow from level 1', () => {
    expect(Object.fromEntries(withImplied(held({ bread: 3, dough: 1 }), bakery, new Set(['dough'])).held)).toEqual({ bread: 3, dough: 1 });
    expect(Object.fromEntries(withImplied(held({ bread: 1 }), bakery).held)).toEqual({ bread: 1 });
  });

  it('in a role is what it essentially asks, and one level less of what it asks in some settings, with what that implies', () => {
    const optional = (skill: string, level: Level) => need(skill, level, { relation: 'optional' });
    const role = aLinkedRole({ skills: [need('bread', 4), optional('counting', 3)] });
    expect(Object.fromEntries(heldInRole(role, bakery))).toEqual({ bread: 4, dough: 2, counting: 2 });
    const little = aLinkedRole({ skills: [need('dough', 1), optional('counting', 1), optional('bread', 2)] });
    expect(Object.fromEntries(heldInRole(little, bakery))).toEqual({ dough: 1, bread: 1 });
    const other = aLinkedRole({ skills: [optional('croissants', 3)] });
    expect(Object.fromEntries(heldInRole(other, bakery))).toEqual({ croissants: 2, bread: 2, dough: 2 });
  });

  it('beyond what a role asks is surplus, the highest level first, then by name', () => {
    const role = aLinkedRole({ skills: [need('croissants', 2)] });
    expect(surplusOf(role, held({ dough: 1, croissants: 4, counting: 5, bread: 1, other: 0 }), bakery)).toEqual([
      { skill: 'counting', title: 'Counting', held: 5, required: 0 },
      { skill: 'croissants', title: 'Croissants', held: 4, required: 2 },
      { skill: 'bread', title: 'Bread', held: 1, required: 0 },
      { skill: 'dough', title: 'Dough', held: 1, required: 0 },
    ]);
  });
});

describe('on any world', () => {
  const personIn = aWorld.chain((world) => fc.tuple(fc.constant(world), someHeld(world), someHeld(world)));

  it('a larger profile never needs more and never covers less', () => {
    fc.assert(
      fc.property(personIn, ([world, some, more]) => {
        const less = withImplied(some, world.skills).held;
        const larger = withImplied(joined(some, more), world.skills).held;
        for (const role of world.roles) {
          const [a, b] = [findGaps(role, less, world.skills), findGaps(role, larger, world.skills)];
          expect(b.hours[0]).toBeLessThanOrEqual(a.hours[0]);
          expect(b.hours[1]).toBeLessThanOrEqual(a.hours[1]);
          expect(b.coverage).toBeGreaterThanOrEqual(a.coverage - 1e-12);
        }
      }),
    );
  });

  it('a role asks for the same whatever is held, and each entry says what is missing of it', () => {
    fc.assert(
      fc.property(personIn, ([world, some]) => {
        const person = withImplied(some, world.skills).held;
        for (const role of world.roles) {
          const { skills: entries } = findGaps(role, person, world.skills);
          const asked = entries.filter((entry) => entry.relation !== 'implied');
          expect(asked.map(({ skill, relation, importance }) => [skill, relation, importance])).toEqual(
            role.skills.map(({ skill, relation, importance }) => [skill, relation, importance]),
          );
          for (const [at, { relation, required }] of asked.entries()) {
            if (relation === 'optional') expect(required).toBe(role.skills[at]?.level);
            else expect(required).toBeGreaterThanOrEqual(role.skills[at]?.level ?? 0);
          }
          for (const { skill, held: has, required, missing, hours } of entries) {
            expect(missing).toBe(Math.max(0, required - has));
            expect(hours).toEqual(hoursBetween(world.skills.get(skill) as Skill, has, required));
          }
        }
      }),
    );
  });

  it('coverage and what is missing of it add up to one, and every figure is in its bounds', () => {
    fc.assert(
      fc.property(personIn, ([world, some]) => {
        for (const role of world.roles) {
          const gap = findGaps(role, some, world.skills);
          const essential = role.skills.some((entry) => entry.relation === 'essential');
          const missing = gap.skills.reduce((sum, entry) => sum + entry.coverage, 0);
          expect(gap.coverage + missing).toBeCloseTo(1, 9);
          if (!essential) expect(gap.coverage).toBe(1);
          for (const entry of gap.skills) expect(entry.hours[0]).toBeLessThanOrEqual(entry.hours[1]);
          const counted = gap.skills.filter((entry) => entry.relation !== 'optional');
          expect(new Set(counted.map((entry) => entry.skill)).size).toBe(counted.length);
        }
      }),
    );
  });
});

describe('a duration', () => {
  it.each([
    [[8, 16], 8, '1-2 weeks'],
    [[1, 2], 8, '1 week'],
    [[0, 0], 8, '0 weeks'],
    [[0, 20], 8, '1-3 weeks'],
    [[250, 650], 8, '7-19 months'],
    [[2232, 5860], 8, '5-14 years'],
    [[2232, 5860], 40, '13-34 months'],
    [[100, 100], 168, '1 week'],
    // At 7 hours a week an hour is a day: half a year is 182.6 of them, two and a half are 913.1. The middle decides.
    [[182, 182], 7, '26 weeks'],
    [[183, 183], 7, '6 months'],
    [[913, 913], 7, '30 months'],
    [[914, 914], 7, '3 years'],
    [[10, 200], 7, '1-29 weeks'],
    [[100, 300], 7, '3-10 months'],
  ] as const)('of %j hours at %i a week is %s', (range, pace, words) => {
    expect(duration(range, pace)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { dateUnits, weeksFor } from '../../src/domain/plan/dates';
import { makePlan } from '../../src/domain/plan/plan';
import type { Target } from '../../src/domain/plan/steps';
import { type Extra, hoursUpTo, unitsFor } from '../../src/domain/plan/units';
import type { HourRange, Id, Importance, Level, Skill } from '../../src/domain/types';
import { aLinkedRole, aSkill } from '../support/builders';

/** Skills whose first two levels take these hours together, and every further level as many. */
function skillOf(id: Id, hours: number | HourRange, more: Partial<Skill> = {}): Skill {
  const range: HourRange = typeof hours === 'number' ? [hours, hours] : hours;
  return aSkill({ id, hoursToLevel: [[0, 0], range, range, range, range], ...more });
}

/** The steps of a plan of one role that asks for skills by level and importance. */
function stepsOf(asked: readonly (readonly [skill: Id, level: number, importance: number])[], skills: readonly Skill[]): Id[] {
  const role = aLinkedRole({
    id: 'role',
    skills: asked.map(([skill, level, importance]) => ({
      skill,
      level: level as Level,
      importance: importance as Importance,
      relation: 'essential',
      basis: 'judgement',
    })),
  });
  const world = { skills: new Map(skills.map((skill) => [skill.id, skill])), certifications: new Map() };
  const plan = makePlan({ targets: [role], held: new Map(), start: '2027-01-04', hoursPerWeek: 10 }, world);
  return plan.steps.map((step) => step.id);
}

describe('of steps that serve the same, the first', () => {
  it('matters most, whatever it takes', () => {
    const skills = [skillOf('much', 60), skillOf('more', 90), skillOf('little', 10)];
    const asked = [['little', 2, 3] as const, ['much', 2, 4] as const, ['more', 4, 5] as const];
    expect(stepsOf(asked, skills)).toEqual(['more:2', 'much:2', 'little:2', 'more:3', 'more:4']);
  });

  it('takes the fewest hours of what matters as much, at the middle of its range', () => {
    // By the low end the wide one would be first, by the high end the last.
    const skills = [skillOf('high', 60), skillOf('wide', [10, 90]), skillOf('narrow', 40)];
    const asked = [['high', 2, 3] as const, ['wide', 2, 3] as const, ['narrow', 2, 3] as const];
    expect(stepsOf(asked, skills)).toEqual(['narrow:2', 'wide:2', 'high:2']);
  });

  it('counts what comes before it for what that matters itself', () => {
    const skills = [skillOf('base', 20), skillOf('deep', 10, { prerequisites: ['base'] }), skillOf('other', 20)];
    const asked = [['deep', 2, 3] as const, ['base', 2, 1] as const, ['other', 2, 3] as const];
    expect(stepsOf(asked, skills)).toEqual(['other:2', 'base:2', 'deep:2']);
  });

  it('stands first in the list of the role, where all else is equal, however far it is asked', () => {
    const skills = [skillOf('z', 20), skillOf('a', 20), skillOf('m', 20)];
    expect(stepsOf([['z', 2, 3] as const, ['m', 4, 3] as const, ['a', 2, 3] as const], skills).slice(0, 3)).toEqual(['z:2', 'm:2', 'a:2']);
  });

  it('counts with what it brings along: a skill is worth its prerequisites too', () => {
    const skills = [skillOf('base', 30), skillOf('deep', 10, { prerequisites: ['base'] }), skillOf('other', 25)];
    const asked = [['other', 2, 4] as const, ['base', 2, 3] as const, ['deep', 2, 4] as const];
    expect(stepsOf(asked, skills)).toEqual(['base:2', 'deep:2', 'other:2']);
  });

  it('waits for its prerequisites, which stand as the role lists them, and what it does not by name', () => {
    const skills = [skillOf('b', 10), skillOf('a', 20), skillOf('c', 1), skillOf('whole', 1, { prerequisites: ['b', 'a', 'c'] })];
    expect(stepsOf([['whole', 2, 3] as const], skills)).toEqual(['a:2', 'b:2', 'c:2', 'whole:2']);
    expect(stepsOf([['whole', 2, 3] as const, ['c', 2, 2] as const], skills)).toEqual(['c:2', 'a:2', 'b:2', 'whole:2']);
  });

  it('needs nothing of use everywhere, unless the role asks that as much', () => {
    const skills = [
      skillOf('words', 5, { reuse: 'transversal' }),
      skillOf('reports', 10, { prerequisites: ['words'] }),
      skillOf('bread', 90),
      skillOf('cake', 10),
    ];
    const asked = (...more: (readonly [Id, number, number])[]) =>
      stepsOf([['reports', 2, 4], ['bread', 2, 4], ['cake', 2, 3], ...more], skills);
    expect(asked()).toEqual(['bread:2', 'words:2', 'reports:2', 'cake:2']);
    expect(asked(['words', 2, 3])).toEqual(['bread:2', 'words:2', 'reports:2', 'cake:2']);
    expect(asked(['words', 2, 4])).toEqual(['words:2', 'reports:2', 'bread:2', 'cake:2']);
  });

  it('is of a subject before what is of use everywhere, but for what a subject builds on', () => {
    const skills = [
      skillOf('bread', 90),
      skillOf('care', 10, { reuse: 'transversal' }),
      skillOf('writing', 10, { reuse: 'transversal' }),
      skillOf('reckoning', 20, { reuse: 'transversal' }),
      skillOf('recipes', 80, { prerequisites: ['reckoning'] }),
    ];
    const asked = ['bread', 'care', 'writing', 'reckoning', 'recipes'].map((id) => [id, 2, 3] as const);
    expect(stepsOf(asked, skills)).toEqual(['reckoning:2', 'recipes:2', 'bread:2', 'care:2', 'writing:2']);
  });

  it('waits for nothing beyond level 2', () => {
    const skills = [skillOf('base', 50), skillOf('deep', 10, { prerequisites: ['base'] })];
    expect(stepsOf([['base', 3, 3] as const, ['deep', 3, 3] as const], skills)).toEqual(['base:2', 'deep:2', 'deep:3', 'base:3']);
    const dough = skillOf('dough', 10, { group: 'dough' });
    const yeast = skillOf('yeast', 50, { group: 'dough', prerequisites: ['dough'] });
    const bread = skillOf('bread', 10, { group: 'baking', prerequisites: ['dough'] });
    expect(stepsOf([['yeast', 3, 3] as const, ['bread', 3, 3] as const], [dough, yeast, bread])).toEqual([
      'dough:2',
      'yeast:2',
      'bread:2',
      'bread:3',
      'yeast:3',
    ]);
  });
});

describe('a unit', () => {
  const importancesOf = (targets: readonly Target[], held: Record<Id, Level> = {}, extra: readonly Extra[] = []) => {
    const known = new Map(['bread', 'cake', 'nice'].map((id) => [id, skillOf(id, 10)]));
    const units = unitsFor(targets, new Map(Object.entries(held)), known, extra);
    return units.map(({ skill, toLevel, importance }) => `${skill}:${toLevel} ${importance}`);
  };
  const role = (id: Id, ...asked: [skill: Id, level: Level, importance: Importance, relation?: 'essential' | 'optional'][]): Target =>
    aLinkedRole({
      id,
      skills: asked.map(([skill, level, importance, relation = 'essential']) => ({
        skill,
        level,
        importance,
        relation,
        basis: 'judgement',
      })),
    });

  it.each<[why: string, targets: Target[], held: Record<Id, Level>, extra: Extra[], units: string[]]>([
    [
      'its skill, at every level, in the order of the role',
      [role('a', ['cake', 4, 3], ['bread', 2, 1])],
      {},
      [],
      ['cake:2 3', 'cake:3 3', 'cake:4 3', 'bread:2 1'],
    ],
    ['the target to which it matters most', [role('a', ['bread', 2, 3]), role('b', ['bread', 2, 5])], { bread: 1 }, [], ['bread:2 5']],
    [
      'nobody where it is optional',
      [role('a', ['bread', 2, 1], ['nice', 2, 5, 'optional'])],
      {},
      [{ skill: 'nice', level: 2, serves: ['a'] }],
      ['bread:2 1', 'nice:2 0'],
    ],
    ['nobody where an exam alone asks it', [role('a', ['bread', 0, 3])], {}, [{ skill: 'cake', level: 2, serves: ['a'] }], ['cake:2 0']],
  ])('matters as much as to %s', (_, targets, held, extra, units) => {
    expect(importancesOf(targets, held, extra)).toEqual(units);
  });

  it('is none of what is held, or is no skill of the base', () => {
    const targets = [role('a', ['bread', 2, 3])];
    const extra = (skill: Id): Extra => ({ skill, level: 2, serves: ['a'] });
    expect(importancesOf(targets, { bread: 2, cake: 3 }, [extra('cake'), extra('unknown')])).toEqual([]);
  });

  it('takes no more hours up to a level than are asked for', () => {
    const known = new Map(
      ['base', 'bread', 'cake', 'nice'].map((id) => [id, skillOf(id, 10, id === 'bread' ? { prerequisites: ['base'] } : {})]),
    );
    const asking = role('a', ['bread', 5, 3], ['cake', 2, 3], ['nice', 3, 3, 'optional']);
    expect(hoursUpTo(3, asking, new Map(), known)).toEqual([40, 40]);
    expect(hoursUpTo(2, asking, new Map([['bread', 5]]), known)).toEqual([10, 10]);
  });
});

describe('dates', () => {
  const unit = (hours: HourRange) => ({ skill: 'bread', fromLevel: 0, toLevel: 2, serves: [], stage: 2, hours, importance: 0 }) as const;
  const datesOf = (hoursPerWeek: number, ...hours: HourRange[]) =>
    dateUnits(hours.map(unit), new Map(), { start: '2027-01-04', hoursPerWeek }).map(({ start, end }) => `${start} to ${end}`);

  it.each<[pace: number, hours: HourRange[], dates: string[]]>([
    [10, [[10, 30]], ['2027-01-04 to 2027-01-17']],
    // 3 * 7 / 0.7 is 30.000000000000004, which is not the beginning of a day more.
    [
      0.7,
      [
        [3, 3],
        [1, 1],
      ],
      ['2027-01-04 to 2027-02-02', '2027-02-03 to 2027-02-12'],
    ],
  ])('at %d hours a week of %j: %j', (pace, hours, dates) => {
    expect(datesOf(pace, ...hours)).toEqual(dates);
  });

  it.each([
    [20, 10, 2],
    [21, 10, 3],
    // 30.000000000000004.
    [21, 0.7, 30],
  ])('%d hours at %d a week are %i weeks', (hours, pace, weeks) => {
    expect(weeksFor(hours, pace)).toBe(weeks);
  });
});

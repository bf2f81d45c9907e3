import { describe, expect, it } from 'vitest';
import { degreeShare, educationRows, skillRows } from '../../../src/domain/advise/skill-model';
import type { Level, LinkedRole, Requirement } from '../../../src/domain/types';
import { aLinkedRole } from '../../support/builders';

const need = (skill: string, relation: Requirement['relation'], importance: Requirement['importance']): Requirement => ({
  skill,
  relation,
  importance,
  level: 3,
  basis: 'judgement',
});
const roles = [
  aLinkedRole({ id: 'baker', skills: [need('kneading', 'essential', 5), need('selling', 'optional', 5)] }),
  aLinkedRole({ id: 'miller', skills: [need('kneading', 'optional', 5), need('selling', 'essential', 1)] }),
  aLinkedRole({ id: 'taster', skills: [need('tasting', 'essential', 5)] }),
];
const named = (skill: string, level: Level = 5) => ({ skill, title: skill, level });
const said = (skills: Parameters<typeof skillRows>[1], at = 0) => {
  const values = skillRows(roles, skills)[at]?.values ?? [];
  return { difference: (a: number, b: number) => (values[a] as number) - (values[b] as number) };
};

describe('a named skill', () => {
  it('says the logarithm of the ratio of shares: essential 0.8, optional 0.4, each times importance / 5, unlisted 0.05', () => {
    const { difference } = said([named('kneading')]);
    expect(difference(0, 1)).toBeCloseTo(Math.log(0.8 / 0.4), 12);
    expect(difference(0, 2)).toBeCloseTo(Math.log(0.8 / 0.05), 12);
    expect(said([named('selling')]).difference(0, 1)).toBeCloseTo(Math.log(0.4 / 0.16), 12);
  });

  it('counts with its level: at 2 two fifths', () => {
    expect(said([named('kneading', 2)]).difference(0, 2)).toBeCloseTo(0.4 * Math.log(16), 12);
  });

  it('leaves no trace at level 0, or where no role lists it', () => {
    expect(skillRows(roles, [named('kneading', 0), named('juggling')])).toEqual([]);
  });

  it('counts in full up to four, and each of more for less: all of n like the root of 4 n', () => {
    const listed = Array.from({ length: 9 }, (_, at) => `skill-${at}`);
    const many = [aLinkedRole({ id: 'a', skills: listed.map((skill) => need(skill, 'essential', 5)) }), aLinkedRole({ id: 'b' })];
    const sum = (count: number) =>
      skillRows(
        many,
        listed.slice(0, count).map((skill) => named(skill)),
      ).reduce((total, { values }) => total + (values[0] as number) - (values[1] as number), 0);
    // The share falls by a hundredth with each place in the list.
    const whole = (count: number) => listed.slice(0, count).reduce((total, _, at) => total + Math.log((0.8 * (1 - 0.01 * at)) / 0.05), 0);
    expect(sum(4)).toBeCloseTo(whole(4), 12);
    expect(sum(9)).toBeCloseTo((2 / 3) * whole(9), 12);
  });

  it('that one certification or one tool alone shows counts with the others of it, n like the root of n, and no other for less', () => {
    const exam = { provedBy: ['Bakery exam'] };
    const firstSays = (skills: Parameters<typeof skillRows>[1], at: number) => skillRows(roles, skills)[at]?.values[0] as number;
    const alone = [firstSays([named('kneading')], 0), firstSays([named('selling')], 0)] as const;
    const both = [{ ...named('kneading'), ...exam }, { ...named('selling'), ...exam }, named('tasting')];
    for (const at of [0, 1]) expect(firstSays(both, at)).toBeCloseTo((alone[at] as number) / Math.sqrt(2), 12);
    expect(firstSays(both, 2)).toBeCloseTo(firstSays([named('tasting')], 0), 12);
    const tool = [
      { ...named('kneading'), by: 'Oven' },
      { ...named('selling'), by: 'Oven' },
    ];
    expect(firstSays(tool, 0)).toBeCloseTo(alone[0] / Math.sqrt(2), 12);
    expect(firstSays([{ ...named('kneading'), ...exam }, named('selling')], 0)).toBeCloseTo(alone[0], 12);
    // What no role asks for is not said at all.
    expect(
      firstSays(
        [
          { ...named('kneading'), ...exam },
          { ...named('whistling'), ...exam },
        ],
        0,
      ),
    ).toBeCloseTo(alone[0], 12);
    // Together they leave room for others among the few that count in full.
    const skills = ['a', 'b', 'c', 'd', 'e', 'f'];
    const baker = [aLinkedRole({ id: 'x', skills: skills.map((skill) => need(skill, 'essential', 5)) }), aLinkedRole({ id: 'y' })];
    const first = (given: Parameters<typeof skillRows>[1]) => skillRows(baker, given)[0]?.values[0] as number;
    const others = ['b', 'c', 'd', 'e'].map((skill) => ({ ...named(skill), ...exam }));
    expect(first([named('a'), ...others])).toBeCloseTo(first([named('a')]), 12);
    expect(first([named('a'), ...others.map(({ skill }) => named(skill))])).toBeCloseTo(first([named('a')]) * Math.sqrt(4 / 5), 12);
  });

  it('that several certifications prove counts like one of that which proves fewest, whatever their order', () => {
    const of = (...exams: string[][]) => {
      const given = ['kneading', 'selling', 'tasting'].map((skill, at) => ({ ...named(skill), provedBy: exams[at] ?? [] }));
      return skillRows(roles, given).map(
        ({ values }, at) => (values[0] as number) / (skillRows(roles, [given[at] as never])[0]?.values[0] as number),
      );
    };
    const half = 1 / Math.sqrt(2);
    for (const both of [
      ['A', 'B'],
      ['B', 'A'],
    ])
      expect(of(both, ['A'], ['B'])).toEqual([half, half, half].map((weight) => expect.closeTo(weight, 12)));
    // A second exam that proves the same is not said again, and one of a single skill lets that one count alone.
    const third = 1 / Math.sqrt(3);
    expect(of(['A', 'B'], ['A', 'B'], ['A', 'B'])).toEqual([third, third, third].map((weight) => expect.closeTo(weight, 12)));
    expect(of(['A', 'B'], ['A'], ['A'])).toEqual([1, third, third].map((weight) => expect.closeTo(weight, 12)));
  });

  it('says by what it is known', () => {
    const labels = skillRows(roles, [
      { ...named('kneading'), provedBy: ['Bakery exam', 'Till exam'] },
      { ...named('selling', 2), by: 'Till' },
      named('tasting'),
    ]).map(({ evidence }) => evidence.label);
    expect(labels).toEqual(['kneading (expert, as Bakery exam proves)', 'selling (foundational, as Till shows)', 'tasting (expert)']);
  });

  it('says more of the role that names it earlier, where two ask it alike', () => {
    const ask = (id: string, ...skills: string[]) => aLinkedRole({ id, skills: skills.map((skill) => need(skill, 'essential', 5)) });
    const [row] = skillRows([ask('a', 'baking', 'kneading'), ask('b', 'kneading', 'baking')], [named('kneading')]);
    expect((row?.values[1] as number) - (row?.values[0] as number)).toBeCloseTo(-Math.log(0.99), 12);
  });
});

describe('a degree', () => {
  const withShares = (id: string, shares: Record<string, number> | null): LinkedRole => ({
    ...aLinkedRole({ id }),
    workforceEducation: shares && { of: id, whose: 'nearest-occupation', shares, source: 'guild' },
  });
  const guild = [
    withShares('baker', { 'high-school': 30, 'some-college': 20, bachelor: 40 }),
    withShares('miller', { 'high-school': 8, bachelor: 80 }),
    withShares('taster', null),
  ];

  it('says half the logarithm of the ratio of shares, each with a floor', () => {
    const [row] = educationRows(guild, 'secondary');
    expect((row?.values[0] as number) - (row?.values[1] as number)).toBeCloseTo(0.5 * Math.log(0.52 / 0.1), 12);
  });

  it('neither speaks for nor against a role of which nothing is known', () => {
    for (const held of ['secondary', 'bachelor', 'doctorate'] as const) expect(educationRows(guild, held)[0]?.values[2]).toBe(0);
  });

  it('that nobody named says nothing', () => {
    expect(educationRows(guild, undefined)).toEqual([]);
  });

  it('has a share only where one is known', () => {
    expect(guild.map((role) => degreeShare(role, 'secondary'))).toEqual([0.5, 0.08, undefined]);
  });
});

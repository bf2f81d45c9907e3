import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyOrder } from '../../../src/domain/compare/cells';
import { type Comparison, compareRoles, differingRows, mainRows } from '../../../src/domain/compare/compare';
import { leadingRows } from '../../../src/domain/compare/leading-rows';
import { type LinkedRole, type Role, type Survey, traitIds, type WrittenRequirement } from '../../../src/domain/types';
import { aDay, aKb, aLinkedRole, anOccupation, aRole, aSkill, aSurvey, someTraits } from '../../support/builders';

const asOf = aDay;
const things = ['sieve', 'oven', 'mixer', 'scales', 'peel'];
const abilities = ['kneading', 'baking', 'tasting', 'selling', 'milling'];

const need = (skill: string, importance = 4, relation: 'essential' | 'optional' = 'essential'): WrittenRequirement => ({
  skill,
  relation,
  importance: importance as 1 | 2 | 3 | 4 | 5,
  level: 3,
  basis: 'judgement',
});

type Surveys = Partial<Survey>[];

/** Roles of one base, linked, in the order given. */
function linked(roles: readonly Role[], surveys: Surveys = []): LinkedRole[] {
  const { roles: found } = aKb({ roles, surveys: surveys.map((survey) => aSurvey(survey)) });
  return roles.map(({ id }) => found.get(id) as LinkedRole);
}

const anyRole = (id: string): fc.Arbitrary<Role> =>
  fc
    .record({
      tools: fc.subarray(things),
      languages: fc.subarray(['rye', 'spelt']),
      skills: fc.subarray(abilities),
      importance: fc.integer({ min: 1, max: 5 }),
      urgency: fc.integer({ min: 0, max: 100 }),
      onCall: fc.constantFrom('rare' as const, 'some' as const, 'regular' as const),
      next: fc.subarray(['owner', 'teacher']),
    })
    .map(({ skills, importance, urgency, next, ...rest }) =>
      aRole({
        id,
        ...rest,
        skills: skills.map((skill, at) => need(skill, importance, at % 2 === 0 ? 'essential' : 'optional')),
        traits: someTraits({ urgency }),
        next: next.map((role) => ({ role, why: 'Because.' })),
      }),
    );
const anyRoles = fc.integer({ min: 2, max: 4 }).chain((count) => fc.tuple(...['a', 'b', 'c', 'd'].slice(0, count).map(anyRole)));

const differences = (comparison: Comparison) => comparison.rows.map((row) => [row.id, row.difference]);
const items = (comparison: Comparison, row: string, role: string) =>
  comparison.rows.find(({ id }) => id === row)?.cells.find((cell) => cell.role === role)?.items ?? [];
const marked = (comparison: Comparison, row: string, role: string) =>
  items(comparison, row, role).flatMap((item) => (item.only ? [item.key] : []));

describe('a comparison', () => {
  it('has no difference between a role and its double', () => {
    fc.assert(
      fc.property(anyRole('a'), (role) => {
        const [first, second] = linked([role, { ...role, id: 'b', title: 'B' }]);
        const comparison = compareRoles([first as LinkedRole, { ...(second as LinkedRole), focus: role.focus, goal: role.goal }], { asOf });
        for (const { id, difference } of comparison.rows) expect(difference ?? 0, id).toBe(0);
        expect(comparison.overlap).toEqual([{ a: 'a', b: 'b', skills: 1, tools: 1 }]);
        expect(mainRows(comparison).map(({ id }) => id)).toEqual(leadingRows.map(({ id }) => id));
      }),
    );
  });

  it('does not depend on the order of the roles', () => {
    fc.assert(
      fc.property(anyRoles, (written) => {
        const roles = linked(written);
        const [there, back] = [compareRoles(roles, { asOf }), compareRoles([...roles].reverse(), { asOf })];
        for (const [at, [id, difference]] of differences(there).entries()) {
          const other = differences(back)[at]?.[1];
          if (typeof difference === 'number') expect(other as number, `${id}`).toBeCloseTo(difference, 12);
          else expect(other).toBe(difference);
        }
        for (const { a, b, skills, tools } of there.overlap) {
          expect(back.overlap).toContainEqual({ a: b, b: a, skills, tools });
          for (const share of [skills, tools]) expect(share >= 0 && share <= 1).toBe(true);
        }
        for (const row of ['tools', 'skills', 'languages', 'certifications']) {
          for (const { id } of roles) expect(marked(back, row, id)).toEqual(marked(there, row, id));
        }
      }),
    );
  });

  it('marks as the only one nothing that another role has', () => {
    fc.assert(
      fc.property(anyRoles, (written) => {
        const roles = linked(written);
        const comparison = compareRoles(roles, { asOf });
        for (const role of roles) {
          const others = roles.filter((other) => other !== role);
          for (const key of [...marked(comparison, 'tools', role.id), ...marked(comparison, 'languages', role.id)]) {
            expect(others.some(({ tools, languages }) => [...tools, ...languages].some(({ id }) => id === key))).toBe(false);
          }
          for (const key of marked(comparison, 'skills', role.id)) {
            expect(others.some(({ skills }) => skills.some(({ skill }) => skill === key))).toBe(false);
          }
        }
      }),
    );
  });

  it('names in common what all of them have, and nothing else', () => {
    fc.assert(
      fc.property(anyRoles, (written) => {
        const roles = linked(written);
        const { common } = compareRoles(roles, { asOf });
        for (const thing of things) {
          const isCommon = written.every(({ tools }) => tools.includes(thing));
          expect(common.tools.map((title) => title.toLowerCase()).includes(thing)).toBe(isCommon);
        }
        for (const title of common.skills) {
          for (const role of roles) expect(role.skills.some((one) => one.title === title && one.relation === 'essential')).toBe(true);
        }
      }),
    );
  });
});

describe('the mark of a tool', () => {
  const baker = aRole({ id: 'baker', tools: ['oven', 'mixer'] });
  const miller = aRole({ id: 'miller', tools: ['sieve'] });
  const survey = (oven: Record<string, number>, n: Record<string, number> = { baker: 100, miller: 100 }) => ({ n, tools: { oven } });
  const marks = (...surveys: Surveys) => marked(compareRoles(linked([baker, miller], surveys), { asOf }), 'tools', 'baker');

  it('stands where only one role lists it', () => expect(marks()).toEqual(['oven', 'mixer']));
  it('stands where the others use it less than half as often', () =>
    expect(marks(survey({ baker: 80, miller: 39 }))).toEqual(['oven', 'mixer']));
  it('falls where others use it at least half as often, listed or not', () =>
    expect(marks(survey({ baker: 80, miller: 40 }))).toEqual(['mixer']));
  it('falls where others commonly use it and the role itself was not asked', () => {
    expect(marks(survey({ miller: 10 }, { miller: 100 }))).toEqual(['mixer']);
    expect(marks(survey({ miller: 9 }, { miller: 100 }))).toEqual(['oven', 'mixer']);
  });
  it('falls in a survey too small to be shown as well', () => {
    expect(marks(survey({ baker: 8, miller: 8 }, { baker: 20, miller: 20 }))).toEqual(['mixer']);
  });
});

describe('the mark of a skill', () => {
  it('stands for no attitude', () => {
    const skills = [aSkill({ id: 'patience', kind: 'attitude' }), aSkill({ id: 'kneading' })];
    const roles = [aRole({ id: 'baker', skills: [need('patience'), need('kneading')] }), aRole({ id: 'miller' })];
    const base = aKb({ roles, skills });
    const comparison = compareRoles(
      roles.map(({ id }) => base.roles.get(id) as LinkedRole),
      { asOf },
    );
    expect(marked(comparison, 'skills', 'baker')).toEqual(['kneading']);
  });
});

describe('shares', () => {
  const work = [{ text: 'Looks into it', activity: 'research' as const }];
  const tools = ['oven', 'mixer', 'sieve'];
  const roles = [aRole({ id: 'baker', tools }), aRole({ id: 'miller', tools })];
  const texts = (surveys: Surveys, row = 'tools') => {
    const comparison = compareRoles(linked(roles, surveys), { asOf });
    return ['baker', 'miller'].map((role) => items(comparison, row, role).map(({ text }) => text));
  };
  const newer = {
    id: 'guild-2025',
    source: 'guild-2025',
    year: 2025,
    n: { baker: 100 },
    tools: { mixer: { baker: 60 }, sieve: { baker: 50 } },
  };
  const older = {
    id: 'guild-2020',
    source: 'guild-2020',
    year: 2020,
    n: { baker: 100, miller: 80 },
    tools: { oven: { baker: 90, miller: 20 } },
  };

  it('are all of the survey that asked most of the roles', () => {
    expect(texts([newer, older])).toEqual([
      ['Oven 90%', 'Mixer', 'Sieve'],
      ['Oven 25%', 'Mixer', 'Sieve'],
    ]);
  });

  it('are of the survey that knows more of their tools, where both asked the same roles', () => {
    expect(texts([newer, { ...older, n: { baker: 100 } }])[0]).toEqual(['Oven', 'Mixer 60%', 'Sieve 50%']);
    const wide = { ...older, n: { baker: 100 }, tools: { oven: { baker: 90 }, mixer: { baker: 80 }, sieve: { baker: 70 } } };
    expect(texts([newer, wide])[0]).toEqual(['Oven 90%', 'Mixer 80%', 'Sieve 70%']);
  });

  it('are of the newer survey, where both know as much', () => {
    expect(
      texts([
        { ...newer, tools: { mixer: { baker: 60 } } },
        { ...older, n: { baker: 100 } },
      ])[0],
    ).toEqual(['Oven', 'Mixer 60%', 'Sieve']);
  });

  it('are of the same survey whichever role is named first', () => {
    const [baker, miller] = linked(roles, [
      { ...newer, n: { miller: 100 }, tools: { mixer: { miller: 60 } } },
      { ...older, n: { baker: 100 }, tools: { oven: { baker: 90 } } },
    ]) as [LinkedRole, LinkedRole];
    expect(surveyOrder([baker, miller])).toEqual(['guild-2025', 'guild-2020']);
    expect(surveyOrder([miller, baker])).toEqual(['guild-2025', 'guild-2020']);
    const sameYear = (role: LinkedRole) => ({ ...role, surveyed: role.surveyed.map((survey) => ({ ...survey, year: 2025 })) });
    expect(surveyOrder([sameYear(miller), sameYear(baker)])).toEqual(['guild-2020', 'guild-2025']);
  });

  it('that lie a tenth apart tell roles apart, less does not', () => {
    const asked = [aRole({ id: 'baker', work }), aRole({ id: 'miller', work })];
    const tells = (miller: number) => {
      const survey = { n: { baker: 100, miller: 100 }, activities: { research: { baker: 30, miller } } };
      return items(compareRoles(linked(asked, [survey]), { asOf }), 'work', 'baker').map(({ telling }) => telling);
    };
    // 0.3 - 0.2 is 0.09999999999999998.
    expect([tells(20), tells(21), tells(40)]).toEqual([[true], [false], [true]]);
  });

  it('of fewer than 50 people are not shown', () => {
    expect(texts([{ ...older, n: { baker: 49, miller: 49 } }])).toEqual([
      ['Oven', 'Mixer', 'Sieve'],
      ['Oven', 'Mixer', 'Sieve'],
    ]);
    expect(texts([{ ...older, n: { baker: 50 }, tools: { oven: { baker: 45 } } }])[0]).toEqual(['Oven 90%', 'Mixer', 'Sieve']);
  });
});

describe('the sources of a row', () => {
  const survey = { n: { baker: 100 }, tools: { oven: { baker: 80 } }, activities: { research: { baker: 30 } } };
  const parts = {
    surveys: [
      aSurvey({ source: 'guild', ...survey }),
      aSurvey({
        id: 'ads',
        source: 'board',
        counts: 'job-ads',
        n: { baker: 50 },
        tools: { oven: { baker: 10 } },
        pay: { baker: [{ experience: 'any', n: 30, p25: 1, median: 2, p75: 3 }] },
      }),
    ],
    occupations: [
      anOccupation({
        interests: { realistic: 1, investigative: 2, artistic: 3, social: 4, enterprising: 5, conventional: 6, source: 'onet' },
        ratings: { source: 'onet', skills: { Dough: [4, 4] } },
      }),
    ],
    skills: [aSkill({ id: 'kneading', onet: { element: 'Dough', scale: 'skill' } })],
  };
  const advice = [{ certification: 'master', why: 'x' }];
  const bare = aLinkedRole();
  const rich = aLinkedRole(
    {
      links: { onet: { code: '51-3011.00', match: 'exact' } },
      work: [{ text: 'x', activity: 'research' }],
      tools: ['oven'],
      languages: ['oven'],
      skills: [{ skill: 'kneading', relation: 'essential', basis: 'onet' }],
      certifications: { entry: advice, main: [], stretch: [] },
    },
    parts,
  );
  const own = ['judgement'];

  it.each<[row: string, ofNothing: string[], ofMuch: string[]]>([
    ['focus', own, own],
    ['goal', own, own],
    ['tools', own, ['guild', 'judgement']],
    ['skills', own, ['judgement', 'onet']],
    ['work', own, ['guild', 'judgement']],
    ['languages', own, ['guild', 'judgement']],
    ['certifications', own, ['guild-register', 'judgement']],
    ['choose-if', own, own],
    ['pay', [], ['board']],
    ['outlook', [], []],
    ['education', own, own],
    ['workforce-education', [], []],
    ['entry', own, own],
    ['levels', own, ['judgement', 'onet']],
    ['job-ads', [], ['board']],
    ['interests', [], ['onet']],
    ['traits', own, own],
    ['on-call', own, own],
    ['misconceptions', own, own],
    ['entry-routes', own, own],
    ['next-roles', own, own],
    ['family', own, own],
    ['links', own, own],
    ['reviewed', [], []],
  ])('%s: what is ours says so, beside whose figures it states', (id, ofNothing, ofMuch) => {
    const sources = (role: LinkedRole) => compareRoles([role], { asOf }).rows.find((row) => row.id === id)?.cells[0]?.sources;
    expect([sources(bare), sources(rich)]).toEqual([ofNothing, ofMuch]);
  });

  it('are told for every row', () => expect(compareRoles([bare], { asOf }).rows).toHaveLength(24));
});

describe('what a day mostly is', () => {
  const traits = (named: Parameters<typeof someTraits>[0]) => {
    const comparison = compareRoles([aLinkedRole({ traits: someTraits(named) })], { asOf });
    return items(comparison, 'traits', 'baker').map(({ key }) => key);
  };
  it.each([
    // Half of a hundred is no "mostly", and the strongest is told even so.
    [{ programming: 95, mathematics: 45 }, ['programming']],
    [{ programming: 60, design: 59 }, ['programming']],
    [{ design: 61, urgency: 60, people: 90 }, ['people', 'design', 'urgency']],
    [{ hardware: 55 }, ['hardware']],
    [Object.fromEntries(traitIds.slice(0, 8).map((id, at) => [id, 90 - at])), traitIds.slice(0, 6)],
  ])('%j', (named, shown) => expect(traits(named)).toEqual(shown));
});

describe('the main rows', () => {
  it('are the leading ones and at most five others, in the fixed order, the most different first', () => {
    fc.assert(
      fc.property(anyRoles, fc.integer({ min: 0, max: 8 }), (written, count) => {
        const comparison = compareRoles(linked(written), { asOf });
        const shown = mainRows(comparison, count);
        const order = comparison.rows.map(({ id }) => id);
        const places = shown.map(({ id }) => order.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(shown.slice(0, leadingRows.length).map(({ id }) => id)).toEqual(leadingRows.map(({ id }) => id));
        const others = shown.slice(leadingRows.length);
        expect(others.map(({ id }) => id)).not.toContain('family');
        const left = comparison.rows.filter((row) => !shown.includes(row) && row.id !== 'family').map((row) => row.difference ?? 0);
        expect(others.length).toBeLessThanOrEqual(count);
        if (others.length < count) expect(left.every((difference) => difference === 0)).toBe(true);
        for (const { difference } of others) {
          expect(difference).toBeGreaterThan(0);
          expect(Math.max(0, ...left)).toBeLessThanOrEqual(difference ?? 0);
        }
      }),
    );
  });

  it('of --diff leave out what is known to be the same', () => {
    fc.assert(
      fc.property(anyRoles, (written) => {
        const comparison = compareRoles(linked(written), { asOf });
        expect(differingRows(comparison)).toEqual(comparison.rows.filter((row) => row.difference !== 0));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Occupation } from '../../src/domain/types';
import { citedSources } from '../../src/kb/link/cited';
import { importanceFrom, levelFrom } from '../../src/kb/link/rating';
import { aCertification, aLinkedRole, anOccupation, aSkill, aSource, aSurvey, aTool } from '../support/builders';

const wage = { region: 'US', currency: 'USD', year: 2024, median: 100, employment: 5, source: 'office' };
const projection = {
  fromYear: 2024,
  toYear: 2034,
  employmentThousands: 1,
  changePercent: 2,
  openingsPerYearThousands: 3,
  entryEducation: 'None',
  source: 'office',
};
const interests = { realistic: 1, investigative: 2, artistic: 3, social: 4, enterprising: 5, conventional: 6, source: 'onet' };
const education = { shares: { Bachelor: 50 }, source: 'office' };
const bakers = anOccupation({ id: '51-3011.00', soc: '51-3011', socTitle: 'Bakers', wage, projection, interests, education });
const exact = { onet: { code: '51-3011.00', match: 'exact' } } as const;

describe('the wage of a linked occupation', () => {
  it.each([
    ['an exact link to an occupation that is its group', exact, [bakers], 'own'],
    [
      'an exact link, where another occupation shares the group',
      exact,
      [bakers, anOccupation({ id: '51-3011.01', soc: '51-3011' })],
      'nearest-occupation',
    ],
    [
      'an exact link, where the group has further occupations that are not in the base',
      exact,
      [{ ...bakers, socShared: true }],
      'nearest-occupation',
    ],
    ['a close link', { onet: { code: '51-3011.00', match: 'close' } }, [bakers], 'nearest-occupation'],
    ['a broad link', { onet: { code: '51-3011.00', match: 'broad' } }, [bakers], 'nearest-occupation'],
    [
      'an exact link to a part of a group',
      { onet: { code: '51-3011.02', match: 'exact' } },
      [{ ...bakers, id: '51-3011.02' }],
      'nearest-occupation',
    ],
  ] as const)('%s', (_, links, occupations, whose) => {
    const role = aLinkedRole({ links }, { occupations });
    expect(role.pay).toEqual([{ whose, of: 'Bakers (51-3011)', region: 'US', currency: 'USD', year: 2024, median: 100, source: 'office' }]);
    expect(role.outlook).toEqual({ whose, of: 'Bakers (51-3011)', ...projection });
    expect(role.workforceEducation).toEqual({ whose, of: 'Bakers (51-3011)', ...education });
  });

  it('comes through the nearest occupation where there is no link, without its interests', () => {
    const role = aLinkedRole({ nearestOccupation: '51-3011.00' }, { occupations: [bakers] });
    expect(role.pay[0]?.whose).toBe('nearest-occupation');
    expect(role.interests).toBeNull();
  });

  it('is missing where nothing is linked', () => {
    expect(aLinkedRole()).toMatchObject({ pay: [], outlook: null, interests: null, workforceEducation: null });
  });

  it("stands after the role's own, which keeps its label", () => {
    const own = { whose: 'own', of: 'Bakers of the town', region: 'Town', currency: 'EUR', year: 2025, median: 7, source: 'town' } as const;
    const role = aLinkedRole({ links: exact, pay: [own] }, { occupations: [bakers] });
    expect(role.pay.map(({ of }) => of)).toEqual(['Bakers of the town', 'Bakers (51-3011)']);
  });
});

describe('the degrees of those who do the work', () => {
  const group = (soc: string, socTitle: string, shares: Record<string, number>, source = 'office') =>
    anOccupation({ id: `${soc}.00`, soc, socTitle, education: { shares, source } });
  const half = { bachelor: 50, master: 8 };
  const others = 'Millers (51-9021)';

  it.each<[string, Occupation[], of: string, shared: true | undefined, whose: 'own' | 'nearest-occupation']>([
    ['of this group alone', [group('51-9021', 'Millers', { bachelor: 50 })], 'Bakers (51-3011)', undefined, 'own'],
    ['that another group has too', [group('51-9021', 'Millers', half)], `Bakers (51-3011) and ${others}`, true, 'nearest-occupation'],
    [
      'that another group has in another order',
      [group('51-9021', 'Millers', { master: 8, bachelor: 50 })],
      `Bakers (51-3011) and ${others}`,
      true,
      'nearest-occupation',
    ],
    ['that another source gives as well', [group('51-9021', 'Millers', half, 'census')], 'Bakers (51-3011)', undefined, 'own'],
    [
      'that two others have, one of them in two occupations',
      [group('51-9021', 'Millers', half), { ...group('51-9021', 'Millers', half), id: '51-9021.01' }, group('35-1011', 'Chefs', half)],
      `Bakers (51-3011), Chefs (35-1011) and ${others}`,
      true,
      'nearest-occupation',
    ],
  ])('%s', (_, more, of, shared, whose) => {
    const role = aLinkedRole({ links: exact }, { occupations: [{ ...group('51-3011', 'Bakers', half) }, ...more] });
    expect(role.workforceEducation).toEqual({ of, whose, ...(shared ? { shared } : {}), shares: half, source: 'office' });
  });

  it('that are shared with groups outside the base say so too', () => {
    const occupations = [anOccupation({ education: { shares: half, shared: true, source: 'office' } })];
    expect(aLinkedRole({ links: exact }, { occupations }).workforceEducation).toEqual({
      of: 'Bakers (51-3011) and others',
      whose: 'nearest-occupation',
      shared: true,
      shares: half,
      source: 'office',
    });
  });
});

describe('interests', () => {
  const { source: _, ...scores } = interests;
  it('are those of the linked occupation', () => {
    expect(aLinkedRole({ links: exact }, { occupations: [bakers] }).interests).toEqual({ scores, source: 'onet' });
  });
  it("are the role's own where it has some, without a source", () => {
    const own = { ...scores, artistic: 7 };
    expect(aLinkedRole({ links: exact, interests: own }, { occupations: [bakers] }).interests).toEqual({ scores: own, source: null });
  });
});

describe('usage', () => {
  const survey = { n: { baker: 40, miller: 10 }, tools: { oven: { baker: 30 }, spoon: { miller: 10 } } };
  const surveys = [
    aSurvey({ ...survey, id: 'older', year: 2022, source: 'a' }),
    aSurvey({ ...survey, id: 'newer', year: 2024, source: 'b', n: { baker: 20 }, tools: { oven: { baker: 5 } } }),
  ];
  it('is a share of those asked, per survey, newest first', () => {
    const role = aLinkedRole(
      { tools: ['oven', 'spoon'], languages: ['oven'] },
      { surveys, tools: [aTool({ id: 'oven', category: 'kitchen' })] },
    );
    const usage = [
      { share: 0.25, n: 20, source: 'b' },
      { share: 0.75, n: 40, source: 'a' },
    ];
    expect(role.tools[0]).toEqual({ id: 'oven', title: 'Oven', category: 'kitchen', usage });
    expect(role.tools[1]?.usage).toEqual([]);
    expect(role.languages).toEqual([{ id: 'oven', title: 'Oven', usage }]);
  });

  it('is the same wherever it is read', () => {
    const asked = [aSurvey({ n: { baker: 1074 }, tools: { oven: { baker: 349 } } })];
    const { surveyed, tools } = aLinkedRole({ tools: ['oven'] }, { surveys: asked });
    expect(surveyed[0]?.tools.oven).toBe(tools[0]?.usage[0]?.share);
  });

  it('of a role that is named like an inherited property is not found', () => {
    const role = aLinkedRole(
      { id: 'constructor', tools: ['tostring'], work: [{ text: 'x', activity: 'research' }] },
      { surveys: [aSurvey({ tools: { tostring: {} } })] },
    );
    expect(role.tools[0]?.usage).toEqual([]);
    expect(role.work[0]).toEqual({ text: 'x', activity: 'research' });
  });

  it('of an activity is that of the newest survey that asked', () => {
    const asked = surveys.map((one) => ({ ...one, activities: { research: { baker: 10 } } }));
    const role = aLinkedRole(
      { work: [{ text: 'x', activity: 'research' }, { text: 'y', activity: 'analyze-data' }, { text: 'z' }] },
      { surveys: asked },
    );
    expect(role.work).toEqual([
      { text: 'x', activity: 'research', share: { share: 0.5, n: 20, source: 'b' } },
      { text: 'y', activity: 'analyze-data' },
      { text: 'z' },
    ]);
  });
});

describe('who was counted under a role', () => {
  const told = (population: string) =>
    aLinkedRole({ id: 'master-baker', title: 'Master Baker' }, { surveys: [aSurvey({ population, n: { 'master-baker': 40 } })] }).surveyed;
  it.each([
    ['Bakers of the town. Bakers and cooks are counted under master-baker.', 'Bakers and cooks are counted under Master Baker.'],
    ['Here master-baker means anybody! Others were not asked.', 'Here Master Baker means anybody!'],
    ['Under master-baker: cooks. As master-baker too: chefs.', 'Under Master Baker: cooks. As Master Baker too: chefs.'],
    ['Members. Not those of grand-master-baker, nor a master baker.', undefined],
    ['Members', undefined],
  ])('%s', (population, note) => expect(told(population)[0]?.note).toBe(note));

  it('names the answer that was counted under a role of another name', () => {
    const answers = { 'master-baker': 'Baker, any', miller: 'Mill' };
    const survey = aSurvey({ population: 'Few master-baker answered.', answers, n: { 'master-baker': 40 } });
    const [asked] = aLinkedRole({ id: 'master-baker', title: 'Master Baker' }, { surveys: [survey] }).surveyed;
    expect(asked?.note).toBe('Master Baker: who answered "Baker, any". Few Master Baker answered.');
  });
});

it('reports pay of groups of 30 and more, in the region of its source', () => {
  const group = { experience: 'all', p25: 1, median: 2, p75: 3 };
  const surveys = [
    aSurvey({
      source: 'guild',
      n: { baker: 99 },
      pay: {
        baker: [
          { ...group, n: 30 },
          { ...group, n: 29 },
        ],
      },
    }),
  ];
  expect(aLinkedRole({}, { surveys, sources: [aSource({ id: 'guild', region: 'Bakeria' })] }).pay).toEqual([
    {
      whose: 'self-reported',
      of: 'all',
      region: 'Bakeria',
      currency: 'USD',
      year: 2025,
      n: 30,
      p25: 1,
      median: 2,
      p75: 3,
      source: 'guild',
    },
  ]);
});

describe('job ads', () => {
  const ads = aSurvey({
    id: 'ads',
    source: 'board',
    counts: 'job-ads',
    n: { baker: 100, miller: 0 },
    tools: { oven: { baker: 30 }, sieve: { baker: 2 }, whisk: { baker: 1 }, mixer: { baker: 30 } },
    pay: { baker: [{ experience: 'any', n: 30, p25: 1, median: 2, p75: 3 }] },
  });
  const tools = ['oven', 'sieve', 'whisk', 'mixer'].map((id) => aTool({ id, title: id.toUpperCase() }));
  const baker = aLinkedRole({ tools: ['oven'] }, { surveys: [ads], tools });

  it('say which tools they name, what most of them name first, and not what hardly any does', () => {
    const named = [
      { id: 'mixer', title: 'MIXER', share: 0.3 },
      { id: 'oven', title: 'OVEN', share: 0.3 },
      { id: 'sieve', title: 'SIEVE', share: 0.02 },
    ];
    expect(baker.jobAds).toEqual([{ source: 'board', year: 2025, n: 100, tools: named }]);
  });
  it('offer pay', () => expect(baker.pay).toMatchObject([{ whose: 'advertised', of: 'any', n: 30, median: 2 }]));
  it('are no survey of people', () => expect([baker.surveyed, baker.tools.map(({ usage }) => usage)]).toEqual([[], [[]]]));
});

describe('ratings of O*NET', () => {
  it.each([
    [1, 1],
    [2.49, 2],
    [2.5, 3],
    [3.88, 4],
    [5, 5],
  ])('importance %d is ours: %d', (onet, ours) => expect(importanceFrom(onet)).toBe(ours));
  it.each([
    [0, 0],
    [0.69, 0],
    [0.7, 1],
    [2.75, 2],
    [3.5, 3],
    [4.88, 3],
    [5, 4],
    [6.3, 5],
    [7, 5],
  ])('level %d of 7 is %d of 5', (onet, ours) => expect(levelFrom(onet)).toBe(ours));

  it('replace what is written, with their source', () => {
    const occupations = [
      { ...bakers, ratings: { source: 'onet', skills: { Dough: [4.12, 4.5] as const }, knowledge: { Dough: [1, 1] as const } } },
    ];
    const skills = [aSkill({ id: 'kneading', onet: { element: 'Dough', scale: 'skill' } })];
    const role = aLinkedRole(
      { links: exact, skills: [{ skill: 'kneading', relation: 'essential', basis: 'onet' }] },
      { occupations, skills },
    );
    expect(role.skills).toEqual([
      {
        skill: 'kneading',
        relation: 'essential',
        basis: 'onet',
        importance: 4,
        level: 3,
        title: 'Kneading',
        kind: 'skill',
        reuse: 'cross-sector',
        source: 'onet',
      },
    ]);
  });
});

describe('certifications', () => {
  const certifications = [
    aCertification({ id: 'new' }),
    aCertification({ id: 'old', status: 'retired', retirementAnnouncedOn: '2024-01-01', retiresOn: '2025-01-01', successor: 'new' }),
  ];
  const advice = (id: string) => [{ certification: id, why: 'x' }];
  it('bring their facts, what they replace and what replaces them', () => {
    const role = aLinkedRole({ certifications: { entry: advice('old'), main: advice('new'), stretch: [] } }, { certifications });
    expect(role.certifications.entry[0]).toMatchObject({ title: 'Old', status: 'retired', successor: 'new', successorTitle: 'New' });
    expect(role.certifications.main[0]?.replaces).toEqual([
      {
        id: 'old',
        title: 'Old',
        examCodes: [],
        status: 'retired',
        checkedOn: '2026-01-15',
        retirementAnnouncedOn: '2024-01-01',
        retiresOn: '2025-01-01',
      },
    ]);
  });

  it('bring all that follows them, the next one first, each once', () => {
    const chain = [
      aCertification({ id: 'a', successor: 'b' }),
      aCertification({ id: 'b', successor: 'c', expectedEnd: '2027', source: 'other' }),
      aCertification({ id: 'c', successor: 'a' }),
      aCertification({ id: 'd', expectedEnd: '2028-04' }),
    ];
    const advised = { entry: advice('a'), main: [], stretch: advice('d') };
    const { certifications: linked } = aLinkedRole({ certifications: advised }, { certifications: chain });
    expect(linked.entry[0]?.successors).toMatchObject([{ id: 'b', title: 'B', expectedEnd: '2027' }, { id: 'c' }]);
    expect(linked.entry[0]?.successors).toHaveLength(2);
    expect(linked.stretch[0]).toMatchObject({ expectedEnd: '2028-04' });
    expect(linked.stretch[0]).not.toHaveProperty('successors');
    expect(citedSources(aLinkedRole({ certifications: advised }, { certifications: chain }))).toContain('other');
  });
});

it('citedSources names every source once', () => {
  const surveys = [aSurvey({ source: 'survey', n: { baker: 50 }, tools: { oven: { baker: 1 } } })];
  const advice = [{ certification: 'master', why: 'x' }];
  const role = aLinkedRole(
    { links: exact, tools: ['oven'], certifications: { entry: [], main: advice, stretch: [] } },
    { occupations: [bakers], surveys },
  );
  expect(citedSources(role)).toEqual(['guild-register', 'judgement', 'office', 'onet', 'survey']);
});

import { describe, expect, it } from 'vitest';
import { type ComparisonRow, compareRoles } from '../../../src/domain/compare/compare';
import type { LinkedRole, Outlook, Role, Skill } from '../../../src/domain/types';
import { aCertification, aLinkedRole, aSkill } from '../../support/builders';

const asOf = '2026-11-23';
const role = (written: Partial<Role>, linked: Partial<LinkedRole> = {}): LinkedRole => ({ ...aLinkedRole(written), ...linked });
const rowOf = (id: string, ...roles: LinkedRole[]) => compareRoles(roles, { asOf }).rows.find((row) => row.id === id) as ComparisonRow;
const cellOf = (id: string, ...roles: LinkedRole[]) => rowOf(id, ...roles).cells[0];
const need = (
  skill: string,
  importance: 1 | 2 | 3 | 4 | 5,
  level: 1 | 2 | 3 | 4 | 5,
  relation: 'essential' | 'optional' = 'essential',
) => ({
  skill,
  relation,
  importance,
  level,
  basis: 'judgement' as const,
});

describe('what a row says', () => {
  const outlook: Outlook = {
    of: 'Bakers (51-3011)',
    whose: 'nearest-occupation',
    fromYear: 2024,
    toYear: 2034,
    employmentThousands: 200,
    changePercent: 5.5,
    openingsPerYearThousands: 30.1,
    entryEducation: 'none',
    source: 'office',
  };
  const held = { of: 'Bakers (51-3011)', whose: 'own', shares: { bachelor: 40.4, doctorate: 0.3 }, source: 'census' } as const;
  const scores = { realistic: 6.25, investigative: 5, artistic: 1, social: 5, enterprising: 2, conventional: 5 };
  const esco = { uri: 'https://example.org/1', code: '7512', title: 'baker', match: 'close' } as never;

  it.each<[id: string, LinkedRole, text: string, short?: string]>([
    [
      'outlook',
      role({}, { outlook }),
      '+5.5% jobs from 2024 to 2034, about 30,100 openings a year, US; nearest official occupation: Bakers (51-3011)',
      '+5.5% jobs 2024-2034, US; nearest official occupation: Bakers (51-3011)',
    ],
    [
      'outlook',
      role({}, { outlook: { ...outlook, whose: 'own', changePercent: 0 } }),
      '0% jobs from 2024 to 2034, about 30,100 openings a year, US; this occupation: Bakers (51-3011)',
      '0% jobs 2024-2034, US; this occupation: Bakers (51-3011)',
    ],
    ['outlook', role({}), '-'],
    [
      'education',
      role({ education: { typical: 'master', minimum: 'none', note: 'Work counts.' } }),
      "Typical: a master's degree; possible with: no degree. Work counts.",
      "a master's degree; possible with no degree",
    ],
    [
      'education',
      role({ education: { typical: 'doctorate', minimum: 'doctorate', note: 'No way around.' } }),
      'Typical, and the least that is asked: a doctorate. No way around.',
      'a doctorate',
    ],
    [
      'workforce-education',
      role({}, { workforceEducation: held }),
      'bachelor 40%, doctorate 0.3% of workers, US; this occupation: Bakers (51-3011)',
    ],
    [
      'workforce-education',
      role({}, { workforceEducation: { ...held, whose: 'nearest-occupation', shares: {} } }),
      '- of workers, US; nearest official occupation: Bakers (51-3011)',
    ],
    [
      'workforce-education',
      role({}, { workforceEducation: { ...held, shared: true } }),
      'bachelor 40%, doctorate 0.3% of workers, US; one set of figures for several official occupations: Bakers (51-3011)',
    ],
    ['entry', role({ entry: { bar: 'high', note: 'Few posts.', routes: [] } }), 'rarely: Few posts.', 'rarely'],
    ['entry', role({ entry: { bar: 'high', note: 'Not often.', routes: [] } }), 'Not often.', 'rarely'],
    [
      'interests',
      role({}, { interests: { scores, source: null } }),
      'RIS: realistic 6.25, investigative 5, artistic 1, social 5, enterprising 2, conventional 5 (1-7)',
      'realistic 6.3, investigative 5, social 5 (of 7)',
    ],
    ['interests', role({}), '-'],
    ['misconceptions', role({ misconceptions: [{ claim: 'It is easy.', truth: 'No.' }] }), '"It is easy": No.'],
    ['links', role({}), 'none: no official classification has this role yet'],
    ['links', role({ links: { onet: { code: '51-3011.00', match: 'broad' }, esco } }), 'O*NET 51-3011.00 (broad); ESCO 7512 baker (close)'],
    ['on-call', role({ onCall: 'some' }), 'sometimes'],
  ])('%s', (id, of, text, short) => expect(cellOf(id, of)).toMatchObject({ text, short }));

  it.each<[id: string, LinkedRole, source: string]>([
    ['outlook', role({}, { outlook }), 'office'],
    ['workforce-education', role({}, { workforceEducation: held }), 'census'],
  ])('%s: whose figures they are', (id, of, source) => expect(cellOf(id, of)?.sources).toEqual([source]));

  it('skills: the essential ones, by importance and then by level', () => {
    const skills = [need('selling', 3, 5), need('milling', 5, 5, 'optional'), need('kneading', 5, 2), need('baking', 5, 4)];
    expect(cellOf('skills', role({ skills }))).toMatchObject({ text: 'Baking; Kneading; Selling' });
    expect(cellOf('skills', role({ skills }))?.items?.map(({ short }) => short)).toEqual(['Baking 4', 'Kneading 2', 'Selling 5']);
  });

  it('work: by its activity where it has one, with the share of those who do it', () => {
    const share = { share: 0.3, n: 100, source: 'guild' };
    const cell = cellOf(
      'work',
      role(
        {},
        { work: [{ text: 'Tries', activity: 'research', share }, { text: 'Asks', activity: 'analysis' }, { text: 'Bakes' }] as never },
      ),
    );
    expect(cell?.items?.map(({ key, text, amount }) => [key, text, amount])).toEqual([
      ['research', 'Tries (30%)', 0.3],
      ['analysis', 'Asks', undefined],
      ['Bakes', 'Bakes', undefined],
    ]);
    expect(cell?.value).toEqual([
      { text: 'Tries', activity: 'research', share: 0.3 },
      { text: 'Asks', activity: 'analysis', share: null },
      { text: 'Bakes', activity: null, share: null },
    ]);
  });

  it('certifications: the status of the day, what is not firm, and which step they are', () => {
    const ended = aCertification({ id: 'first', status: 'active', retiresOn: '2026-06-30', confidence: 'known', unverified: ['priceUsd'] });
    const advice = { entry: [], main: [], stretch: [{ certification: 'first', why: 'x' }] };
    const cell = cellOf('certifications', aLinkedRole({ certifications: advice }, { certifications: [ended] }));
    expect(cell?.value).toEqual([
      {
        id: 'first',
        title: ended.title,
        step: 'stretch',
        status: 'retired',
        retiresOn: '2026-06-30',
        expectedEnd: null,
        insteadOf: null,
        confidence: 'known',
        unverified: ['priceUsd'],
      },
    ]);
    expect(cell?.items?.[0]).toMatchObject({ doubt: 'not verified', part: 'Stretch' });
  });

  it('certifications: what follows one that has ended, and a doubt once an expected end has passed', () => {
    const certifications = [
      aCertification({ id: 'first', retiresOn: '2026-01-31', successor: 'second' }),
      aCertification({ id: 'second', expectedEnd: '2026-02' }),
    ];
    const advice = { entry: [], main: [{ certification: 'first', why: 'x' }], stretch: [] };
    const cell = cellOf('certifications', aLinkedRole({ certifications: advice }, { certifications }));
    const second = { id: 'second', step: 'main', status: 'active', expectedEnd: '2026-02', insteadOf: 'first', unverified: ['status'] };
    expect(cell?.value).toMatchObject([second]);
    expect(cell?.items).toMatchObject([
      { key: 'second', text: 'Second, main, expected to have ended in February 2026; in place of First, retired 31 January 2026' },
    ]);
  });
});

describe('how far roles are apart', () => {
  const interests = (realistic: number) => ({
    scores: { realistic, investigative: 4, artistic: 4, social: 4, enterprising: 4, conventional: 4 },
    source: null,
  });
  const degrees = (bachelor: number) => ({ of: 'x', whose: 'own', shares: { bachelor }, source: 'census' }) as const;

  it.each<[id: string, difference: number | null, a: LinkedRole, b: LinkedRole]>([
    ['education', 0.2, role({}), role({ education: { typical: 'master', minimum: 'none', note: 'x' } })],
    ['education', 0, role({}), role({ education: { typical: 'bachelor', minimum: 'secondary', note: 'x' } })],
    ['workforce-education', 0.3, role({}, { workforceEducation: degrees(50) }), role({}, { workforceEducation: degrees(20) })],
    ['workforce-education', null, role({}, { workforceEducation: degrees(50) }), role({})],
    ['entry', 0.5, role({}), role({ entry: { bar: 'high', note: 'x', routes: [] } })],
    ['entry', 1, role({ entry: { bar: 'open', note: 'x', routes: [] } }), role({ entry: { bar: 'high', note: 'x', routes: [] } })],
    ['outlook', null, role({}, { outlook: { changePercent: 5 } as Outlook }), role({})],
    ['outlook', 0.5, role({}, { outlook: { changePercent: 4 } as Outlook }), role({}, { outlook: { changePercent: 2 } as Outlook })],
    ['interests', 1 / 6, role({}, { interests: interests(1) }), role({}, { interests: interests(7) })],
    ['on-call', 0.5, role({ onCall: 'rare' }), role({ onCall: 'some' })],
    ['levels', 0.4, role({ skills: [need('baking', 3, 1)] }), role({ skills: [need('baking', 3, 3)] })],
    ['skills', 0.5, role({ skills: [need('baking', 3, 3)] }), role({ skills: [need('baking', 3, 3, 'optional')] })],
    ['skills', 0.6, role({ skills: [need('baking', 2, 3)] }), role({ skills: [need('baking', 5, 3)] })],
  ])('%s: %s', (id, difference, a, b) => {
    const found = rowOf(id, a, { ...b, id: 'other' }).difference;
    if (difference === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(difference, 12);
  });

  it('levels tell them apart where both ask for the same skill to a different degree', () => {
    const [a, b] = [role({ skills: [need('baking', 3, 2)] }), role({ id: 'other', skills: [need('baking', 3, 3)] })];
    expect(cellOf('levels', a, b)?.items).toMatchObject([{ key: 'baking', telling: true, source: 'judgement' }]);
    expect(cellOf('levels', a, { ...a, id: 'other' })?.items).toMatchObject([{ telling: false }]);
  });
});

describe('the mark of a thing', () => {
  const only = (row: string, mine: LinkedRole, other: LinkedRole) =>
    cellOf(row, mine, { ...other, id: 'other' })?.items?.map((item) => item.only);

  it('falls where another role has it as a language', () =>
    expect(only('tools', role({ tools: ['rye'] }), role({ languages: ['rye'] }))).toEqual([false]));
  it('stands for a skill that no other role asks for, be it as an optional one', () => {
    expect(only('skills', role({ skills: [need('baking', 3, 3)] }), role({}))).toEqual([true]);
    expect(only('skills', role({ skills: [need('baking', 3, 3)] }), role({ skills: [need('baking', 3, 3, 'optional')] }))).toEqual([false]);
  });
  it('stands for no skill that is of use in every occupation, whoever rated it', () => {
    const marked = (reuse: Skill['reuse'], rated: object) => {
      const mine = aLinkedRole({ skills: [need('baking', 3, 3)] }, { skills: [aSkill({ id: 'baking', reuse })] });
      return only('skills', { ...mine, skills: mine.skills.map((skill) => ({ ...skill, ...rated })) }, role({}));
    };
    for (const rated of [{}, { source: 'onet' }]) {
      expect(marked('transversal', rated)).toEqual([false]);
      expect(marked('cross-sector', rated)).toEqual([true]);
    }
  });
  it('stands for a certification, and for no sentence', () => {
    const advice = { certifications: { entry: [{ certification: 'first', why: 'x' }], main: [], stretch: [] } };
    expect(only('certifications', role(advice), role({}))).toEqual([true]);
    expect(only('choose-if', role({ chooseIf: ['bake'] }), role({}))).toEqual([false]);
  });
  it('stands nowhere where there is one role only', () => expect(cellOf('tools', role({ tools: ['rye'] }))?.items?.[0]?.only).toBe(false));
});

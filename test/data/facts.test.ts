import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unofficialIn } from '../../src/domain/figures';
import { normaliseName } from '../../src/domain/names';
import type { KnowledgeBase, PayFigure } from '../../src/domain/types';
import { factsDir, rowsOf, shippedBase } from './shipped';

/**
 * Facts drawn at random from the publications themselves and written down before the base was looked at: what a figure is there,
 * it is here. A value is written as it is printed at its source; `#` is the statistics office's mark for a top-coded wage.
 */
type Fact = Record<'what' | 'id' | 'field' | 'value' | 'source', string>;
const facts = rowsOf<keyof Fact>(fs.readFileSync(path.join(factsDir, 'expected.tsv'), 'utf8'));

let base: KnowledgeBase;
/** Name -> id; an id counts more than a title, a title more than an alias. */
let tools: Map<string, string>;
beforeAll(async () => {
  base = await shippedBase();
  const all = [...base.tools.values()];
  tools = new Map([
    ...all.flatMap(({ id, aliases }) => aliases.map((alias) => [normaliseName(alias), id] as const)),
    ...all.map(({ id, title }) => [normaliseName(title), id] as const),
    ...all.map(({ id }) => [normaliseName(id), id] as const),
  ]);
});

/** The lowest amount that the office no longer publishes, US dollars a year, May 2024. */
const topCode = 239_200;

function wageText(figure: Partial<PayFigure> | undefined, field: string): string {
  const amount = figure?.[field as 'median'];
  const isTop = figure?.topCoded?.some((name) => name === field) ?? false;
  return isTop && amount === topCode ? '#' : String(amount);
}

/** The survey's groups, and how a reader understands them. */
const experienceWords: Readonly<Record<string, string>> = {
  all: 'any experience',
  '0-3 years': '0-3 years of experience',
  '4-9 years': '4-9 years of experience',
  '10+ years': '10 or more years of experience',
};

/** `users/n`. */
function usage(role: string, name: string, source: string): string {
  const survey = base.surveys.find((candidate) => candidate.source === source);
  return `${survey?.tools[tools.get(normaliseName(name)) ?? '']?.[role]}/${survey?.n[role]}`;
}

function certificationText(id: string, field: string): string {
  const entry = base.certifications.get(id);
  return field === 'examCode' ? String(entry?.examCodes[0]) : String(entry?.[field as 'priceUsd']);
}

function ratingText(id: string, field: string): string {
  const [scale = '', ...name] = field.split(' ');
  const ratings = base.occupations.get(id)?.ratings;
  return String((scale === 'skill' ? ratings?.skills : ratings?.knowledge)?.[name.join(' ')]?.join('/'));
}

/** What the base says, written as its source writes it, and the id of the source that the base names. */
function said({ what, id, field, source }: Fact): { value: string; source: string | null | undefined } {
  const occupation = base.occupations.get(id);
  const role = base.roles.get(id);
  const survey = base.surveys.find((candidate) => candidate.source === source);
  switch (what) {
    case 'wage':
      return {
        value: field === 'employment' ? String(occupation?.wage?.employment) : wageText(occupation?.wage, field),
        source: occupation?.wage?.source,
      };
    case 'projection':
      return { value: String(occupation?.projection?.[field as 'changePercent']), source: occupation?.projection?.source };
    case 'role-pay': {
      const official = role?.pay.find((figure) => figure.source === source);
      return { value: wageText(official, field), source: official?.source };
    }
    case 'role-outlook':
      return { value: String(role?.outlook?.[field as 'changePercent']), source: role?.outlook?.source };
    case 'interests':
      return { value: String(occupation?.interests?.[field as 'realistic']), source: occupation?.interests?.source };
    case 'education':
      return { value: String(occupation?.education?.shares[field]), source: occupation?.education?.source };
    case 'rating':
      return { value: ratingText(id, field), source: occupation?.ratings?.source };
    case 'usage':
      return { value: usage(id, field, source), source: survey?.source };
    case 'activity':
      return { value: `${survey?.activities?.[field]?.[id]}/${survey?.n[id]}`, source: survey?.source };
    case 'reported-pay': {
      const group = survey?.pay?.[id]?.find(({ experience }) => experience === experienceWords[field]);
      return { value: group ? [group.n, group.p25, group.median, group.p75].join('/') : 'none', source: survey?.source };
    }
    case 'certification':
      return { value: certificationText(id, field), source: base.certifications.get(id)?.source };
    default:
      throw new Error(`no such fact: ${what}`);
  }
}

/** `3.00` and `3`, `70.50` and `70.5` are one number. */
const plain = (value: string): string =>
  value
    .split('/')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? String(Number(part)) : part))
    .join('/');

describe('exact facts', () => {
  it('are at least 150, of every kind of figure', () => {
    expect(facts.length).toBeGreaterThanOrEqual(150);
    expect(new Set(facts.map(({ what }) => what)).size).toBe(11);
  });

  it.each(facts)('$what $id $field is $value', (fact) => {
    const { value, source } = said(fact);
    expect(plain(value)).toBe(plain(fact.value));
    expect(source).toBe(fact.source);
  });
});

describe('figures that are shown', () => {
  it('stand as the own figure of a role only where the link is exact and the group is this one occupation', () => {
    for (const role of base.roles.values()) {
      for (const figure of [...role.pay.filter((figure) => !unofficialIn(figure)), ...(role.outlook ? [role.outlook] : [])]) {
        if (figure.whose === 'own')
          expect(role.links.onet, role.id).toMatchObject({ match: 'exact', code: expect.stringMatching(/\.00$/) });
        else expect(figure.of, role.id).toMatch(/\(\d\d-\d{4}\)$/);
      }
    }
  });

  /** Groups of the base in which O*NET 30.1 has several occupations. */
  const sharedGroups = '11-9041 13-1161 13-2099 15-1211 15-1241 15-1243 15-1255 15-1299 15-2041 15-2051 15-2099 17-2199 19-1029'.split(' ');

  it('never stand as the own figure of a role where the group has another occupation', () => {
    const asOwn = [...base.roles.values()].flatMap(({ id, pay, outlook, workforceEducation }) =>
      [...pay, outlook, workforceEducation]
        .filter((figure) => figure?.whose === 'own' && sharedGroups.some((group) => figure.of.endsWith(`(${group})`)))
        .map((figure) => `${id}: ${figure?.of}`),
    );
    expect(asOwn).toEqual([]);
  });

  it('rest on 30 people, or job ads, or more where no statistics office made them', () => {
    for (const role of base.roles.values())
      for (const figure of role.pay) if (unofficialIn(figure)) expect(figure.n, role.id).toBeGreaterThanOrEqual(30);
  });
});

/** As the aggregates print them: shares of job ads with four digits, quartiles of the pay that they offer. */
describe('job ads of 2023', () => {
  const adsFor = (role: string) => base.roles.get(role)?.jobAds.find(({ source }) => source === 'job-ads-2023');

  it.each([
    ['data-analyst', 'excel', '0.4541'],
    ['data-analyst', 'tableau', '0.4087'],
    ['business-analyst', 'sql', '0.6832'],
    ['data-scientist', 'r-language', '0.5077'],
    ['data-scientist', 'sas', '0.1356'],
    ['ml-engineer', 'pytorch', '0.3815'],
    ['ml-engineer', 'kubernetes', '0.2249'],
    ['data-engineer', 'apache-kafka', '0.2020'],
    ['data-engineer', 'snowflake', '0.2529'],
  ])('%s: %s is named by %s of them', (role, tool, share) => {
    expect(
      adsFor(role)
        ?.tools.find(({ id }) => id === tool)
        ?.share.toFixed(4),
    ).toBe(share);
  });

  it.each([
    ['business-analyst', 322, [[215, 75_000, 90_000, 110_000]]],
    [
      'data-analyst',
      3746,
      [
        [1977, 75_000, 91_700, 113_058],
        [456, 92_500, 111_175, 125_000],
      ],
    ],
    [
      'data-engineer',
      3436,
      [
        [1854, 98_283, 125_000, 147_500],
        [699, 125_000, 147_500, 156_500],
      ],
    ],
    [
      'data-scientist',
      3841,
      [
        [2258, 100_000, 128_000, 160_000],
        [695, 125_000, 156_000, 175_000],
      ],
    ],
    ['ml-engineer', 249, [[239, 89_100, 141_000, 175_000]]],
  ])('%s: %d of them, and the pay that they offer', (role, n, pay) => {
    expect(adsFor(role)?.n).toBe(n);
    const offered = base.roles.get(role)?.pay.filter(({ whose }) => whose === 'advertised');
    expect(offered?.map(({ n: ads, p25, median, p75 }) => [ads, p25, median, p75])).toEqual(pay);
  });

  it('teach the advisor nothing: they are no people', () => {
    expect(base.surveys.map(({ source }) => source)).not.toContain('job-ads-2023');
    for (const { id, surveyed, tools } of base.roles.values())
      for (const { source } of [...surveyed, ...tools.flatMap(({ usage }) => usage)]) expect(source, id).not.toBe('job-ads-2023');
  });
});

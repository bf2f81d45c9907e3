import { describe, expect, it } from 'vitest';
import { compareRoles } from '../../../src/domain/compare/compare';
import { mainItems } from '../../../src/domain/compare/main-items';
import type { LinkedRole, PayFigure } from '../../../src/domain/types';
import { aDay, aLinkedRole } from '../../support/builders';

const figure = (of: string, median: number | undefined, more: Partial<PayFigure> = {}): PayFigure => ({
  whose: 'nearest-occupation',
  of,
  region: 'Bakeria',
  currency: 'USD',
  year: 2024,
  ...(median === undefined ? {} : { median }),
  source: 'office',
  ...more,
});
const official = (median: number | undefined, of = 'Bakers') => figure(of, median);
const own = (median: number) => figure('Graduates', median, { whose: 'own', source: 'school' });
const reported = (median: number, of = 'any experience') => figure(of, median, { whose: 'self-reported', source: 'survey' });
const advertised = (median: number) => figure('any title', median, { whose: 'advertised', source: 'ads' });
const inEuro = (pay: PayFigure): PayFigure => ({ ...pay, currency: 'EUR' });

const roleWith = (id: string, pay: readonly PayFigure[]): LinkedRole => ({ ...aLinkedRole({ id }), pay });
const payRowOf = (...pays: readonly PayFigure[][]) => {
  const { rows } = compareRoles(
    pays.map((pay, at) => roleWith(`role-${at}`, pay)),
    { asOf: aDay },
  );
  return rows.find(({ id }) => id === 'pay');
};

describe('how far pay is apart', () => {
  it.each<[string, number | null, ...PayFigure[][]]>([
    ['two official figures', 0.5, [official(100)], [official(50, 'Millers')]],
    ['one official figure for both', 0, [official(100)], [official(100)]],
    ['one for both, and what one reports', 0, [official(100), reported(80)], [official(100)]],
    ['one for both, and what both report', 0.2, [official(100), reported(80)], [official(100), reported(64)]],
    ['one for both, the groups of experience aside', 0.2, [official(100), reported(80)], [official(100), reported(64), reported(9, '0-3')]],
    ['one for both, and what two groups of experience report', 0, [official(100), reported(80)], [official(100), reported(40, '0-3')]],
    ['one for both, and what job ads offer', 0.2, [official(100), reported(80), advertised(50)], [official(100), advertised(40)]],
    [
      'one for both, and what people report before that',
      0.5,
      [official(1), reported(80), advertised(9)],
      [official(1), reported(40), advertised(9)],
    ],
    ['what one reports against what ads offer for the other', null, [reported(80)], [advertised(40)]],
    ['two that happen to be equal', 0, [official(100), reported(80)], [official(100, 'Millers'), reported(40)]],
    ['one of its own and an official one', 0.1, [own(90), official(100)], [official(100)]],
    ['reported ones alone', 0.5, [reported(80)], [reported(40)]],
    ['a reported one against an official one', null, [reported(80)], [official(100)]],
    ['the same, where the other reports too', 0.5, [reported(80)], [official(100), reported(40)]],
    ['two currencies', null, [official(100)], [inEuro(official(100, 'Millers'))]],
    ['a figure without a median', null, [official(undefined)], [official(100, 'Millers')]],
    ['nothing known of one', null, [official(100)], []],
    [
      'three roles, of which two share a figure',
      0.4,
      [official(100), reported(80)],
      [official(100), reported(64)],
      [official(50, 'Millers')],
    ],
  ])('%s: %s', (_, expected, ...pays) => {
    const difference = payRowOf(...pays)?.difference ?? null;
    if (expected === null) expect(difference).toBeNull();
    else expect(difference).toBeCloseTo(expected, 12);
  });
});

describe('one figure', () => {
  it.each<[string, PayFigure, string]>([
    ['the median alone', official(100), 'median $100, Bakeria 2024; nearest official occupation: Bakers'],
    ['one end of a range is none', figure('Bakers', 100, { p10: 50 }), 'median $100, Bakeria 2024; nearest official occupation: Bakers'],
    [
      'a range without a median',
      figure('Bakers', undefined, { p25: 80, p75: 120, n: 1234 }),
      'median - (middle half $80 to $120), Bakeria 2024; nearest official occupation: Bakers, n=1,234',
    ],
    [
      'what is published as "or more"',
      inEuro(figure('Bakers', 100, { whose: 'own', p10: 50, p90: 200, topCoded: ['p90'] })),
      'median EUR 100 (10th to 90th percentile EUR 50 to EUR 200 or more), Bakeria 2024; published for this very role: Bakers',
    ],
  ])('%s', (_, pay, text) => expect(payRowOf([pay])?.cells[0]?.text).toBe(text));
});

describe('a short view of pay', () => {
  it.each<[string, PayFigure[], number[]]>([
    ['the official figure and what all report', [official(100), reported(80), reported(60, '0-3'), reported(99, '10+')], [100, 80]],
    ["the role's own before the official one, and what all report", [own(90), official(100), reported(80)], [90, 80]],
    ['what all report, where there is nothing official', [reported(80), reported(60, '0-3')], [80]],
    ['the official figure alone', [official(100)], [100]],
    ['nothing', [], []],
  ])('%s', (_, pay, medians) => {
    const items = payRowOf(pay, [])?.cells[0]?.items ?? [];
    const shown = mainItems('pay', items, 2);
    expect(shown.items.map((item) => pay[items.indexOf(item)]?.median)).toEqual(medians);
    expect(shown.hidden).toBe(pay.length - medians.length);
  });
});

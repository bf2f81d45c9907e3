import { describe, expect, it } from 'vitest';
import {
  type ConstraintKey,
  type Constraints,
  cheapestToRelax,
  demandWords,
  isPaidLikeOthers,
  violatedBy,
} from '../../../src/domain/advise/constraints';
import type { LinkedRole } from '../../../src/domain/types';
import { aLinkedRole } from '../../support/builders';

const dollars = (median: number | undefined, currency = 'USD'): LinkedRole['pay'] => [
  { whose: 'own', of: 'Bakers', region: 'US', currency, year: 2025, ...(median === undefined ? {} : { median }), source: 'guild' },
];

/** Asks an associate degree, some duty at night and some experience; pays 60,000. */
const baker: LinkedRole = {
  ...aLinkedRole({
    id: 'baker',
    family: 'dough',
    education: { typical: 'bachelor', minimum: 'associate', note: '' },
    entry: { bar: 'moderate', note: '', routes: [] },
    onCall: 'some',
  }),
  pay: dollars(60_000),
};

describe('a limit', () => {
  it.each<[Constraints, boolean]>([
    [{ education: 'secondary' }, false],
    [{ education: 'associate' }, true],
    [{ education: 'doctorate' }, true],
    [{ onCall: 'rare' }, false],
    [{ onCall: 'some' }, true],
    [{ onCall: 'regular' }, true],
    [{ firstJob: true }, true],
    [{ minimumPay: 60_000 }, true],
    [{ minimumPay: 60_001 }, false],
    [{ families: ['sugar'] }, false],
    [{ families: ['sugar', 'dough'] }, true],
    [{ families: [] }, true],
    [{}, true],
  ])('that is just reached is met: %j', (constraints, met) => {
    expect(violatedBy(baker, constraints)).toEqual(met ? [] : Object.keys(constraints));
  });

  it('on a first job is broken only where the bar is high', () => {
    const role = (bar: LinkedRole['entry']['bar']) => ({ ...baker, entry: { ...baker.entry, bar } });
    expect(violatedBy(role('high'), { firstJob: true })).toEqual(['firstJob']);
    expect(violatedBy(role('high'), { firstJob: false })).toEqual([]);
    expect(violatedBy(role('open'), { firstJob: true })).toEqual([]);
  });

  it.each([
    ['no figure', []],
    ['no median', dollars(undefined)],
    ['another currency', dollars(20_000, 'EUR')],
  ])('on pay is met where the pay is not known: %s', (_, pay) => {
    expect(violatedBy({ ...baker, pay }, { minimumPay: 100_000 })).toEqual([]);
  });

  it('on pay is met where the people of the role report as much, or job ads offer it, whatever a wider occupation earns', () => {
    const [wide] = dollars(60_000) as [LinkedRole['pay'][number]];
    const reported = (median: number) => ({ ...wide, whose: 'self-reported' as const, of: 'any experience', median });
    const pay = [
      { ...wide, whose: 'nearest-occupation' as const },
      reported(90_000),
      { ...reported(120_000), of: '10 or more years of experience' },
    ];
    expect(violatedBy({ ...baker, pay }, { minimumPay: 90_000 })).toEqual([]);
    expect(violatedBy({ ...baker, pay }, { minimumPay: 90_001 })).toEqual(['minimumPay']);
    expect(demandWords('minimumPay', { ...baker, pay })).toBe('its median is $90,000 by what its people report');
    const offered = { ...wide, whose: 'advertised' as const, median: 95_000 };
    expect(violatedBy({ ...baker, pay: [...pay, offered] }, { minimumPay: 95_000 })).toEqual([]);
    expect(demandWords('minimumPay', { ...baker, pay: [...pay, offered] })).toBe('its median is $95,000 in job ads');
    expect(isPaidLikeOthers({ ...baker, pay })).toBe(false);
  });

  it('on pay is broken by the figure of a wider occupation alone only where hardly anybody in it earns as much', () => {
    const [official] = dollars(60_000) as [LinkedRole['pay'][number]];
    const wide = { ...official, whose: 'nearest-occupation' as const };
    const role = (...pay: LinkedRole['pay']) => ({ ...baker, pay });
    expect(violatedBy(role({ ...wide, p90: 90_000 }), { minimumPay: 90_000 })).toEqual([]);
    expect(violatedBy(role({ ...wide, p90: 90_000 }), { minimumPay: 90_001 })).toEqual(['minimumPay']);
    expect(demandWords('minimumPay', role({ ...wide, p90: 90_000 }))).toBe(
      'nine of ten in the nearest official occupation earn $90,000 or less',
    );
    // That much or more, says the office: nobody knows how much more, and the next lower figure counts.
    const topCoded = role({ ...wide, p75: 80_000, p90: 90_000, topCoded: ['p90'] });
    expect(violatedBy(topCoded, { minimumPay: 80_000 })).toEqual([]);
    expect(demandWords('minimumPay', topCoded)).toBe('three of four in the nearest official occupation earn $80,000 or less');
    expect(demandWords('minimumPay', role(wide))).toBe('half in the nearest official occupation earn $60,000 or less');
    // What its own people earn counts, however much others do.
    const reported = { ...official, whose: 'self-reported' as const, median: 50_000 };
    expect(violatedBy(role({ ...wide, p90: 90_000 }, reported), { minimumPay: 55_000 })).toEqual(['minimumPay']);
    expect([role(wide), role(), role(official), role(wide, reported)].map(isPaidLikeOthers)).toEqual([true, true, false, false]);
  });
});

describe('the way out where limits leave nothing', () => {
  const constraints: Constraints = { onCall: 'rare', minimumPay: 80_000, families: ['dough'] };
  const role = (id: string, changed: Partial<LinkedRole>): LinkedRole => ({
    ...baker,
    id,
    onCall: 'rare',
    pay: dollars(90_000),
    ...changed,
  });

  it.each<[string, LinkedRole[], { constraints: ConstraintKey[]; role: string } | undefined]>([
    [
      'the fewest limits, though another role fits better',
      [role('first', { onCall: 'some', pay: [...dollars(70_000)] }), role('second', { family: 'sugar' })],
      { constraints: ['families'], role: 'second' },
    ],
    [
      'of as few the role that fits best',
      [role('first', { onCall: 'some' }), role('second', { family: 'sugar' })],
      { constraints: ['onCall'], role: 'first' },
    ],
    ['none where there is no role', [], undefined],
  ])('is %s', (_, ranked, way) => {
    expect(cheapestToRelax(ranked, constraints)).toEqual(way);
  });
});

import { describe, expect, it } from 'vitest';
import { type PayFigure, paySideBySide } from '../../src/domain/figures';

const figure = (whose: PayFigure['whose'], median: number, more: Partial<PayFigure> = {}): PayFigure => ({
  whose,
  of: 'all',
  region: 'US',
  currency: 'USD',
  year: 2024,
  median,
  source: whose,
  ...more,
});
const role = (...pay: PayFigure[]) => ({ pay });
const [wider, own] = [figure('nearest-occupation', 10), figure('own', 20)];
const [told, offered] = [figure('self-reported', 30), figure('advertised', 40)];

describe('what roles are said to pay side by side', () => {
  it.each<[why: string, first: PayFigure[], second: PayFigure[], medians: (number | undefined)[]]>([
    ['the official figures of both', [own, told], [own, told], [20, 20]],
    ['what people of both told, where one figure is of a wider occupation', [own, told], [wider, told], [30, 30]],
    ['what both are offered, where people of one told nothing', [wider, told, offered], [wider, offered], [40, 40]],
    ['what people told, before what is offered', [wider, offered, told], [wider, told, offered], [30, 30]],
    ['the official figures, where nobody else knows both', [wider, told], [wider, offered], [10, 10]],
    ['the official figures, where another source asked others', [wider, told], [wider, { ...told, source: 'other' }], [10, 10]],
    ['the official figures, where the people differ', [wider, told], [wider, { ...told, of: 'seniors' }], [10, 10]],
    ['the official figures, where the money differs', [wider, told], [wider, { ...told, currency: 'EUR' }], [10, 10]],
    ['the figure that is alike, wherever it stands', [wider, told], [wider, { ...told, of: 'seniors' }, told], [30, 30]],
    ['nothing where there is no figure', [wider, told], [], [10, undefined]],
  ])('are %s', (_, first, second, medians) => {
    const both = [role(...first), role(...second)];
    expect(both.map(paySideBySide(both)).map((one) => one?.median)).toEqual(medians);
  });

  it('are the official figures for one alone', () => {
    const one = role(wider, told);
    expect(paySideBySide([one])(one)).toBe(wider);
    expect(paySideBySide<typeof one>([])(one)).toBe(wider);
  });

  it('are those of a source that knows all, and for a role that is not compared the official one where that source does not know it', () => {
    const three = [role(wider, told), role(wider, told), role(wider, offered)];
    const payOf = paySideBySide(three.slice(0, 2));
    expect(three.map((one) => payOf(one)?.median)).toEqual([30, 30, 10]);
    const all = paySideBySide(three);
    expect(three.map((one) => all(one)?.median)).toEqual([10, 10, 10]);
  });
});

import type { Id, IsoDate } from './vocabulary';

/** Figures: each names its source, its region and its year. */

export type Source = {
  id: Id;
  title: string;
  publisher: string;
  /** What the source is and how far it carries, in a sentence. */
  summary: string;
  url?: string;
  /** The period that the figures describe, e.g. `May 2024`. */
  period: string;
  region: string;
  licence: string;
  /** The line that the licence asks for. */
  attribution: string;
  checkedOn: IsoDate;
};

/** A wage in one currency, region and year. Percentiles in currency units a year; absent = not published. */
export type PayFigure = {
  /** `own`: published for this very role; `nearest-occupation`: of a wider official occupation; `self-reported`: a survey; `advertised`: job ads. */
  whose: 'own' | 'nearest-occupation' | UnofficialPay;
  /** The occupation or group that the figure describes, e.g. `Data Scientists (15-2051)` or `4-9 years of experience`. */
  of: string;
  region: string;
  currency: string;
  year: number;
  n?: number;
  p10?: number;
  p25?: number;
  median?: number;
  p75?: number;
  p90?: number;
  mean?: number;
  /** Percentiles published only as "at or above" the number given. */
  topCoded?: readonly ('p10' | 'p25' | 'median' | 'p75' | 'p90' | 'mean')[];
  source: Id;
};

/** What people of the role say that they earn, and what employers offer. */
export const unofficialPay = ['self-reported', 'advertised'] as const;
export type UnofficialPay = (typeof unofficialPay)[number];

/** Whose figure it is where no statistics office stands behind it. */
export const unofficialIn = ({ whose }: PayFigure): UnofficialPay | undefined => unofficialPay.find((one) => one === whose);

/** The first figure of a kind, which is that of all who were asked, or of all ads but those for seniors. */
export const payBy = (pay: readonly PayFigure[], whose: UnofficialPay): PayFigure | undefined =>
  pay.find((figure) => figure.whose === whose);

/** Of the same people or ads: only such figures of two roles can be held against each other. */
const isAlike = (a: PayFigure, b: PayFigure): boolean =>
  a.whose === b.whose && a.source === b.source && a.of === b.of && a.currency === b.currency;

/**
 * What to say that each of these roles pays, where they stand side by side: the official figure, unless it is that of a wider
 * occupation for one of the `compared` and another source knows all of these alike.
 */
export function paySideBySide<Paid extends { pay: readonly PayFigure[] }>(
  compared: readonly Paid[],
): (role: Paid) => PayFigure | undefined {
  const [first, ...others] = compared;
  const isOwn = compared.every(({ pay }) => pay[0]?.whose !== 'nearest-occupation');
  const known = isOwn || others.length === 0 ? [] : unofficialPay.flatMap((kind) => payBy(first?.pay ?? [], kind) ?? []);
  const common = known.find((figure) => others.every(({ pay }) => pay.some((other) => isAlike(figure, other))));
  return ({ pay }) => (common && pay.find((figure) => isAlike(figure, common))) ?? pay[0];
}

export type Outlook = {
  of: string;
  whose: 'own' | 'nearest-occupation';
  fromYear: number;
  toYear: number;
  /** People employed, in thousands. */
  employmentThousands: number;
  changePercent: number;
  openingsPerYearThousands: number;
  entryEducation: string;
  source: Id;
};

/** A share with its count and source. */
export type Share = { share: number; n: number; source: Id };

import * as v from 'valibot';
import { unofficialPay } from '../../domain/figures';
import { id, number, oneOf, text, whole, year } from './fields';

/** Figures: pay and outlook. `source` is an id of data/sources and never missing. */

const percentiles = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const;
const amount = (about: string) => v.exactOptional(number(about, 0, 100_000_000));

/** What pay of every kind says. */
export const payAmounts = {
  region: text('The region that the figure describes, such as `US`.', 80),
  currency: v.pipe(
    v.string(),
    v.regex(/^[A-Z]{3}$/, 'unknown-value: a code of three capital letters, such as USD'),
    v.description('ISO 4217 code, e.g. `USD`.'),
  ),
  year: year('The year that the figure describes.'),
  p10: amount('10th percentile, a year.'),
  p25: amount('25th percentile, a year.'),
  median: amount('Median, a year.'),
  p75: amount('75th percentile, a year.'),
  p90: amount('90th percentile, a year.'),
  mean: amount('Mean, a year.'),
  topCoded: v.exactOptional(
    v.pipe(v.array(oneOf('A percentile.', percentiles)), v.description('Percentiles published only as "at or above" the number given.')),
  ),
  source: id('Where the figure comes from: an id of data/sources.'),
};

export const payFigure = v.strictObject({
  whose: oneOf(
    '`own`: published for this very role; `nearest-occupation`: of a wider occupation; `self-reported`: a survey; `advertised`: job ads.',
    ['own', 'nearest-occupation', ...unofficialPay],
  ),
  of: text('The occupation or group that the figure describes, e.g. `Data Scientists (15-2051)`.', 120),
  n: v.exactOptional(whole('How many people the figure rests on.', 1, 1_000_000_000)),
  ...payAmounts,
});

/** What every projection says. */
export const projectionFields = {
  fromYear: year('First year of the projection.'),
  toYear: year('Last year of the projection.'),
  employmentThousands: number('People employed in the first year, in thousands.', 0, 1_000_000),
  changePercent: number('Change of employment over the period, in percent.', -100, 1000),
  openingsPerYearThousands: number('Openings a year, in thousands.', 0, 1_000_000),
  entryEducation: text('Typical entry-level education, in the words of the source.', 120),
  source: id('Where the figure comes from: an id of data/sources.'),
};

export const outlook = v.strictObject({
  of: text('The occupation that the projection describes.', 120),
  whose: oneOf('`own`: of this very role; `nearest-occupation`: of a wider occupation.', ['own', 'nearest-occupation']),
  ...projectionFields,
});

const score = number('1 (not at all) to 7 (very much).', 1, 7);

/** RIASEC. */
export const interestScores = {
  realistic: score,
  investigative: score,
  artistic: score,
  social: score,
  enterprising: score,
  conventional: score,
};

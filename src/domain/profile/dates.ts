import { addMonths, isDay } from '../calendar';
import type { IsoDate } from '../types';
import { months } from '../words';

/** The days that a date in a résumé can mean; `isYearOnly` where that is all it says. */
type DayRange = { first: IsoDate; last: IsoDate; isYearOnly: boolean };

const pad = (number: string): string => number.padStart(2, '0');

/** `05/2016`, `2016/05/03` and `03.05.2016` with hyphens, the year first; of `03/05/2016`, where nobody knows the month, the year. */
const turned = (date: string): string =>
  date
    .replace(/^(\d{4})([/.])(\d{1,2})(?:\2(\d{1,2}))?$/, (_, year, __, month, day) => [year, month, day].filter(Boolean).join('-'))
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, '$3-$2-$1')
    .replace(/^(\d{1,2})[/.-](\d{4})$/, '$2-$1')
    .replace(/^\d{1,2}\/\d{1,2}\/(\d{4})$/, '$1');

/** Of `2016`, `2016-05`, `05/2016`, `May 2016` or `2016-05-03`, be it in the calendar or not; undefined for another form. */
export function dayRange(written: string): DayRange | undefined {
  const date = turned(written);
  const [, name = '', yearOfName = ''] = /^([a-z]{3,9})(?:\.?,? |-)(\d{4})$/i.exec(date) ?? [];
  const named = name === '' ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const spelled = named > 0 ? `${yearOfName}-${pad(String(named))}` : date;
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?)?$/.exec(spelled) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, isYearOnly: true };
  const first = `${year}-${pad(month)}-${pad(day ?? '1')}`;
  // A month after the last day of January is the last day of February.
  const last = day === undefined && isDay(first) ? addMonths(`${year}-01-31`, Number(month) - 1) : first;
  return { first, last, isYearOnly: false };
}

/** The one that began last; of those without a date the one that stands first. */
export const latestOf = <T extends { start: string }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((last, one) => (last === undefined || one.start > last.start ? one : last), undefined);

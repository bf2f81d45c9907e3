import type { IsoDate } from '../domain/types';

/** Arithmetic with calendar days, without the clock and without time zones. */

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** A real day of the calendar between 1990 and 2099. */
export function isDay(day: string): boolean {
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1990 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day `months` calendar months earlier (later, if negative); 31 August less 18 months is the last day of February. */
export function monthsBefore(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 - months;
  const [toYear, toMonth] = [Math.floor(total / 12), total - Math.floor(total / 12) * 12 + 1];
  return `${pad(Math.max(toYear, 0), 4)}-${pad(toMonth)}-${pad(Math.min(date, daysInMonth(toYear, toMonth)))}`;
}

export function daysBefore(day: IsoDate, days: number): IsoDate {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  for (date -= days; date < 1; ) {
    month--;
    if (month < 1) {
      month = 12;
      year--;
    }
    date += daysInMonth(year, month);
  }
  return `${pad(Math.max(year, 0), 4)}-${pad(month)}-${pad(date)}`;
}

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a = 0, b = 1, c = 1] = from.split('-').map(Number);
  const [x = 0, y = 1, z = 1] = to.split('-').map(Number);
  return Math.max(0, (x - a) * 12 + (y - b) - (z < c ? 1 : 0));
}

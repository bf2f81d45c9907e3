import type { IsoDate } from './types';
import { months } from './words';

/**
 * Calendar days as whole numbers: no clock, no time zone, no `Date`. Day 0 is 1970-01-01 of the Gregorian calendar.
 * The conversion counts years from 1 March, so that the leap day is the last day of a year and needs no exception
 * (the method is Howard Hinnant's "days from civil").
 */

const daysPerEra = 146_097; // 400 years
const dayOfEpoch = 719_468; // 1 March of year 0 to 1 January 1970

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A real day of the calendar in `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(dayNumber(text)) === text;

/** Days since 1970-01-01. The day has to be a real one. */
export function dayNumber(day: IsoDate): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - dayOfEpoch;
}

/** The day with this number, `YYYY-MM-DD`; a year before 0 is written as 0. */
export function dayOf(number: number): IsoDate {
  const shifted = number + dayOfEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(Math.max(0, year), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export const addDays = (day: IsoDate, days: number): IsoDate => dayOf(dayNumber(day) + days);

/** Days from one day to another; negative when the second comes first. */
export const daysFrom = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

const lastOfMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`) -
  dayNumber(`${pad(year, 4)}-${pad(month, 2)}-01`);

/**
 * The same date some months later, or the last one of that month where it has fewer days: 31 January and a month is 28 February.
 * Earlier, if negative, but no earlier than year 0.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = Math.max(0, year * 12 + month - 1 + months);
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(date, lastOfMonth(toYear, toMonth)), 2)}`;
}

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a = 0, b = 1, c = 1] = from.split('-').map(Number);
  const [x = 0, y = 1, z = 1] = to.split('-').map(Number);
  return Math.max(0, (x - a) * 12 + (y - b) - (z < c ? 1 : 0));
}

/** `2027-03-04` to `4 Mar 2027`, for tables. */
export function shortDate(day: IsoDate): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${(months[Number(month) - 1] ?? '?').slice(0, 3)} ${Number(year)}`;
}

/** `2027-03-04` to `Mar 2027`: for days that are estimates. */
export const monthAndYear = (day: IsoDate): string => shortDate(day).replace(/^\d+ /, '');

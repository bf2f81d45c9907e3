import { isDay } from '../calendar';
import { isObject } from '../describe';
import type { IsoDate } from '../types';
import { dayRange } from './dates';
import type { NameIndex } from './names';
import { cleanText } from './phrase';
import type { Reading } from './reading';

/** Looking into a résumé of any shape, so that what is not read is seen to be not read. */

/**
 * `prose`: running text is searched for names too, which only the commands that show a profile have use for.
 * `asOf`: what begins or ends after that day is not held yet. `top`: of the scale of levels that are plain numbers, where it is not 5.
 */
export type Context = { reading: Reading; index: NameIndex; prose?: boolean; asOf?: IsoDate | undefined; top?: 10 | 100 | undefined };
export type Fields = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Fields => (isObject(value) ? value : {});
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '';

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A list with the place of each item that is something; one thing alone is a list of one. */
export function itemsOf(value: unknown, from: string): { item: unknown; at: string }[] {
  const items = Array.isArray(value)
    ? value.map((item: unknown, number) => ({ item, at: `${from}[${number}]` }))
    : [{ item: value, at: from }];
  return items.filter(({ item }) => !isNothing(item));
}

/** The first of these fields that holds a text, and which it was. */
export function firstText(fields: Fields, keys: readonly string[]): { key: string | undefined; text: string } {
  const key = keys.find((one) => textOf(fields[one]) !== '');
  return { key, text: key === undefined ? '' : textOf(fields[key]) };
}

/** What an entry can be told by when it has no name: the first text in it, else as it is written. */
export function saidOf(item: unknown): string {
  const text = Object.values(objectOf(item))
    .map(textOf)
    .find((one) => one !== '');
  return text ?? (textOf(item) || JSON.stringify(item).slice(0, 80));
}

export const isEmpty = (item: unknown): boolean =>
  isNothing(item) || (typeof item === 'object' && Object.values(item as object).every((value) => isNothing(value)));

/** Fields of every section that have nothing to say of skills. */
const harmless: ReadonlySet<string> = new Set(
  `id url website link image logo location city country startDate endDate start end date releaseDate issueDate expiryDate current visible
  entity type publisher score gpa institution school`.split(/\s+/),
);

/** Notes the fields of an entry that were not read, with their places. */
export function noteUnused(item: unknown, at: string, read: readonly (string | undefined)[], { reading }: Context): void {
  for (const [key, value] of Object.entries(objectOf(item))) {
    if (!read.includes(key) && !harmless.has(key)) noteSection(value, `${at}.${key}`, reading);
  }
}

export function noteSection(value: unknown, section: string, reading: Reading): void {
  const entries = Array.isArray(value) ? value.filter((item) => !isNothing(item)).length : isEmpty(value) ? 0 : 1;
  if (entries > 0) reading.notUsed.push({ section, entries });
}

/** Whether even the first day that a date can mean lies after today. */
export function isAhead(date: string, { asOf }: Context): boolean {
  const first = dayRange(date)?.first;
  return asOf !== undefined && first !== undefined && first > asOf;
}

/** A date that is none (`2020-13-45`) is listed; `2020`, `2020-05` and `May 2020` are dates enough. */
export function dateOf(value: unknown, from: string, { reading }: Context): string {
  const text = textOf(value);
  const first = dayRange(text)?.first;
  if (first === undefined || isDay(first)) return text;
  reading.unrecognised.push({ from, said: text, kinds: [], note: 'no day of the calendar' });
  return '';
}

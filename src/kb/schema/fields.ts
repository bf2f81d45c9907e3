import * as v from 'valibot';
import { isDay } from '../../domain/calendar';
import { idPattern } from '../ids';

/**
 * The small parts that the schemas are made of. A validation's message is the code of the problem that it shows; where the code
 * does not say what is allowed, words for it follow: `unknown-value: three capital letters`.
 */

export const id = (about: string) => v.pipe(v.string(), v.regex(idPattern, 'malformed-id'), v.description(about));

/** One line of displayed text, with something in it to see. */
export const text = (about: string, longest = 1000) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'out-of-range'),
    v.check((line) => line.trim() !== '', 'out-of-range: not empty'),
    v.maxLength(longest, 'out-of-range'),
    v.description(about),
  );

export const texts = (about: string) => v.pipe(v.array(text('One line of text.')), v.description(about));
export const ids = (about: string) => v.pipe(v.array(id('An id.')), v.description(about));

export const day = (about: string) =>
  v.pipe(v.string(), v.regex(/^(199\d|20\d\d)-\d\d-\d\d$/, 'bad-date'), v.check(isDay, 'bad-date'), v.description(about));

/** A time that nobody knows to the day. */
export const yearOrMonth = (about: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(199\d|20\d\d)(-(0[1-9]|1[0-2]))?$/, "malformed-id: a year or a month in quotes, such as '2027' or '2027-12'"),
    v.description(about),
  );

/** http or https with a host, and nothing that would end a Markdown link or an attribute. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s<>"'`\\|{}^]+$/.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return url.hostname !== '' && url.username === '' && url.password === '';
}

export const webAddress = (about: string) =>
  v.pipe(
    v.string(),
    v.regex(/^https?:\/\//, 'bad-url'),
    v.check(isWebAddress, 'bad-url'),
    v.maxLength(500, 'out-of-range'),
    v.description(about),
  );

export const number = (about: string, low: number, high: number) =>
  v.pipe(v.number(), v.minValue(low, 'out-of-range'), v.maxValue(high, 'out-of-range'), v.description(about));

export const whole = (about: string, low: number, high: number) =>
  v.pipe(v.number(), v.integer('out-of-range'), v.minValue(low, 'out-of-range'), v.maxValue(high, 'out-of-range'), v.description(about));

export const year = (about: string) => whole(about, 1990, 2099);

/** A whole number from `low` to `high`, as a union of literals for the type. */
export const scale = <T extends number>(about: string, low: T, high: T) =>
  v.pipe(
    whole(about, low, high),
    v.transform((value) => value as T),
  );

export const oneOf = <const T extends readonly [string, ...string[]]>(about: string, options: T) =>
  v.pipe(v.picklist(options), v.description(about));

export const flag = (about: string) => v.pipe(v.boolean(), v.description(about));

/** Keys are ids written by people. */
export const byId = <T extends v.GenericSchema>(about: string, value: T) =>
  v.pipe(v.record(v.pipe(v.string(), v.regex(idPattern, 'malformed-id')), value), v.description(about));

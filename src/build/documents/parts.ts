import * as v from 'valibot';
import { unofficialPay } from '../../domain/figures';
import { certificationFields } from '../../domain/vocabulary';

/**
 * What the documents have in common. The schemas are open (`v.object`): adding a field is free, so a reader must not stumble over
 * one that it does not know. The tests close them, so that no field is printed that is not described here.
 */

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/));
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description('YYYY-MM-DD'));
export const text = v.pipe(v.string(), v.minLength(1));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const amount = v.pipe(v.number(), v.minValue(0));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const level = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(5),
  v.description('0 none, 1 awareness, 2 foundational, 3 working, 4 practitioner, 5 expert'),
);
export const importance = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
export const hours = v.pipe(v.object({ low: amount, high: amount }), v.description('A range of hours'));
export const certificationStatus = v.picklist(['active', 'beta', 'retiring', 'retired', 'in-development']);
export const certificationLevel = v.picklist(['fundamentals', 'associate', 'professional', 'expert', 'specialty', 'course']);
export const certificationField = v.picklist(certificationFields);
export const confidence = v.picklist(['verified', 'known', 'uncertain']);
/** What reads of itself, next to what it means. */
export const about = <T extends v.GenericSchema>(schema: T, description: string) => v.pipe(schema, v.description(description));
export const orNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
export const list = <T extends v.GenericSchema>(schema: T) => v.array(schema);
export const maybe = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);

export const named = { id, title: text };

export const source = v.object({
  id,
  title: text,
  publisher: text,
  summary: text,
  url: maybe(text),
  period: text,
  region: text,
  licence: text,
  attribution: text,
  checkedOn: day,
});

export const checkedOnPrecision = about(
  v.picklist(['month', 'year', 'none']),
  'month or year: checkedOn is its first day; none: looked at by then, on a day that is not known; else on that very day',
);

export const payFigure = v.object({
  whose: about(
    v.picklist(['own', 'nearest-occupation', ...unofficialPay]),
    'The official figure of this very occupation, that of the nearest one, what people of the role told a survey, or what job ads offer',
  ),
  of: text,
  region: text,
  currency: text,
  year: whole,
  n: maybe(whole),
  p10: maybe(amount),
  p25: maybe(amount),
  median: maybe(amount),
  p75: maybe(amount),
  p90: maybe(amount),
  mean: maybe(amount),
  topCoded: maybe(about(list(v.picklist(['p10', 'p25', 'median', 'p75', 'p90', 'mean'])), 'Published only as this much or more')),
  source: id,
});

export const outlook = v.object({
  of: text,
  whose: v.picklist(['own', 'nearest-occupation']),
  fromYear: whole,
  toYear: whole,
  employmentThousands: amount,
  changePercent: v.number(),
  openingsPerYearThousands: amount,
  entryEducation: text,
  source: id,
});

const warning = v.object({
  code: text,
  message: text,
  path: maybe(about(text, 'Where it is about a file: file, or file:line')),
});

const knowledgeBase = {
  version: about(orNull(text), 'null where no base was opened, as for help'),
  asOf: about(day, 'The day that statuses and ages are judged on'),
};

/** A whole document: what every one begins and ends with, around its own. `cites`: with the sources that it rests on. */
export const documentOf = (name: string, body: v.ObjectEntries, { cites = false } = {}) =>
  v.object({
    schema: v.literal(`career/${name}`),
    schemaVersion: about(v.literal(1), 'Rises when a change would break a reader'),
    knowledgeBase: cites ? v.object({ ...knowledgeBase, sources: list(source) }) : v.object(knowledgeBase),
    ...body,
    warnings: list(warning),
  });

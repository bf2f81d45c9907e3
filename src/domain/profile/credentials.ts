import { addMonths } from '../calendar';
import { certificationOf } from './certified';
import { dayRange } from './dates';
import { educationOf } from './education';
import { type Context, dateOf, type Fields, firstText, isAhead, isEmpty, itemsOf, noteUnused, objectOf, saidOf, textOf } from './fields';
import { splitNames } from './recognise';
import { addMentions, addUnknown } from './terms';

/** Certificates and degrees. */

/** JSON Resume's own names, and what exporters call them. */
const issuerKeys = ['issuer', 'organization', 'organisation', 'issuingOrganization', 'authority', 'provider'];
const issuedKeys = ['date', 'issueDate', 'dateIssued', 'issuedOn', 'issued', 'year', 'startDate', 'start'];
const expiryKeys = ['expiryDate', 'expirationDate', 'expiresOn', 'expires', 'validUntil', 'endDate', 'end'];

/** Words for an exam that is still to come. */
const notPassed =
  /\b(in progress|in preparation|planned|planning|expected|anticipated|scheduled|preparing|studying|pursuing|working towards?|upcoming|ongoing|not yet|failed)\b/i;

function dateUnder(keys: readonly string[], fields: Fields, at: string, context: Context): string {
  const { key, text } = firstText(fields, keys);
  return key === undefined ? '' : dateOf(text, `${at}.${key}`, context);
}

export function readCertificates(value: unknown, section: string, context: Context): void {
  for (const { item, at } of itemsOf(value, section)) {
    if (isEmpty(item)) continue;
    const fields = objectOf(item);
    const { key, text } = firstText(fields, ['name', 'title']);
    const said = text || textOf(item);
    const issuer = firstText(fields, issuerKeys).text;
    const dates = datesOf(fields, at, context);
    noteUnused(item, at, [key, ...issuerKeys, ...issuedKeys, ...expiryKeys], context);
    if (said === '') addUnknown(saidOf(item), at, [], context, 'no name of a certificate');
    for (const name of namesIn(said, issuer, context)) addCertificate(name, issuer, at, dates, context);
  }
}

type Dates = { date?: string; until?: string };

function datesOf(fields: Fields, at: string, context: Context): Dates {
  const [issued, expiry] = [dateUnder(issuedKeys, fields, at, context), dateUnder(expiryKeys, fields, at, context)];
  // `2019-03 - 2022-03`.
  const [, first = issued, last = ''] = /^(\S+(?: \d{4})?) (?:[-–—]|to|until) (\S.*)$/.exec(issued) ?? [];
  const until = expiry || last;
  return { ...(first === '' ? {} : { date: first }), ...(until === '' ? {} : { until }) };
}

/** A hostile line must not cost time. */
const longestList = 2000;

/** `AZ-900, DP-900` in one line are two, where more than one of them is known. */
function namesIn(said: string, issuer: string, { index }: Context): string[] {
  const names = said.length > longestList ? [said] : splitNames(said);
  const known = new Set(names.flatMap((name) => certificationOf(name, issuer, index)?.id ?? []));
  return known.size > 1 ? names : said === '' ? [] : [said];
}

function addCertificate(said: string, issuer: string, at: string, dates: Dates, context: Context): void {
  const known = certificationOf(said, issuer, context.index);
  const { date = '' } = dates;
  if (!known) addUnknown(said, at, ['certification'], context);
  else if (isAhead(date, context)) addUnknown(said, at, [], context, 'its date lies ahead');
  else if (notPassed.test(said) || notPassed.test(date)) addUnknown(said, at, [], context, 'not passed yet');
  else context.reading.certifications.push({ from: at, said, id: known.id, title: known.title, ...dates });
}

/** Words for an end that is still to come. */
const unfinished = /\b(expected|anticipated|planned|present|ongoing|current|in progress)\b/i;

/** Begun within a year, without an end: no degree takes less. */
function isRecent(begun: string, { asOf }: Context): boolean {
  const first = dayRange(begun)?.first;
  return asOf !== undefined && first !== undefined && first > addMonths(asOf, -12);
}

const degreeKeys = ['studyType', 'degree', 'title', 'name'];
const fieldKeys = ['area', 'field', 'fieldOfStudy', 'major'];

export function readEducation(value: unknown, context: Context): void {
  for (const { item, at } of itemsOf(value, 'education')) {
    if (isEmpty(item)) continue;
    const fields = objectOf(item);
    const [degree, subject] = [firstText(fields, degreeKeys), firstText(fields, fieldKeys)];
    const said = degree.text || textOf(item);
    const level = educationOf(said === '' ? subject.text : said);
    const area = subject.text;
    const begun = dateOf(fields.startDate, `${at}.startDate`, context);
    const end = dateOf(fields.endDate, `${at}.endDate`, context);
    const isOngoing = isAhead(end, context) || unfinished.test(end) || (end === '' && isRecent(begun, context));
    if (level && !isOngoing) context.reading.education.push({ from: at, said: said || area, level, ...(area === '' ? {} : { area }) });
    else {
      const why = level ? 'not finished yet' : 'no degree that is known, or none that is finished';
      addUnknown([said, area].filter(Boolean).join(', ') || saidOf(item), at, [], context, why);
    }
    for (const course of itemsOf(fields.courses, `${at}.courses`)) addMentions(course.item, course.at, context);
    noteUnused(item, at, [degree.key, subject.key, 'courses'], context);
  }
}

import { addMonths } from '../calendar';
import { certificationOf } from './certified';
import { dayRange } from './dates';
import { educationOf } from './education';
import { type Context, dateOf, type Fields, firstText, isAhead, isEmpty, itemsOf, noteUnused, objectOf, saidOf, textOf } from './fields';
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
    const [day, until] = [dateUnder(issuedKeys, fields, at, context), dateUnder(expiryKeys, fields, at, context)];
    noteUnused(item, at, [key, ...issuerKeys, ...issuedKeys, ...expiryKeys], context);
    const known = said === '' ? undefined : certificationOf(said, firstText(fields, issuerKeys).text, context.index);
    if (known && isAhead(day, context)) addUnknown(said, at, [], context, 'its date lies ahead');
    else if (known && (notPassed.test(said) || notPassed.test(day))) addUnknown(said, at, [], context, 'not passed yet');
    else if (known) {
      const dates = { ...(day === '' ? {} : { date: day }), ...(until === '' ? {} : { until }) };
      context.reading.certifications.push({ from: at, said, id: known.id, title: known.title, ...dates });
    } else if (said === '') addUnknown(saidOf(item), at, [], context, 'no name of a certificate');
    else addUnknown(said, at, ['certification'], context);
  }
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

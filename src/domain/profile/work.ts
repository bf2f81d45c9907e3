import { isObject } from '../describe';
import { dayRange, latestOf } from './dates';
import { type Context, dateOf, type Fields, firstText, isAhead, isEmpty, itemsOf, noteUnused, objectOf, saidOf, textOf } from './fields';
import type { Reading } from './reading';
import { addItem, addMentions, addUnknown } from './terms';
import { rolesIn } from './titles';

/** What somebody worked as; `titles.ts` reads what it was called. */

type Job = { at: string; from: string; said: string; start: string; isOpen: boolean; isPresent: boolean };

const positionKeys = ['position', 'title', 'role', 'jobTitle'];
const employerKeys = ['name', 'company', 'employer', 'organization', 'organisation', 'companyName'];
/** Lists of terms: JSON Resume's own name, and what others call it. */
export const termKeys = ['keywords', 'technologies', 'tools', 'skills', 'stack'];
export const proseKeys = ['summary', 'description', 'highlights'];

const present =
  /^(?:(?:till|until|to|up to) )?(?:present|now|current|currently|date|today|ongoing|heute|aktuell|jetzt|actuel|actuellement|aujourd'hui|actualidad|presente|obecnie)$/i;

export function readWork(value: unknown, section: string, context: Context): void {
  const jobs = itemsOf(value, section)
    .flatMap(positionsOf)
    .filter(({ item }) => !isEmpty(item))
    .map(({ item, at }) => readJob(item, at, context));
  // A job that begins later is none yet.
  const begun = jobs.filter((job) => !isAhead(job.start, context));
  const current = currentOf(begun);
  for (const job of jobs)
    if (job.said !== '') addRoles(job.said, job.from, (job.isPresent && begun.includes(job)) || job === current, context, job.start);
}

type Item = ReturnType<typeof itemsOf>[number];

/** One employer with several positions: each is a job, and what is said of the employer is of none. */
function positionsOf({ item, at }: Item): Item[] {
  const { positions, ...employer } = objectOf(item);
  if (!Array.isArray(positions) || !positions.some(isObject)) return [{ item, at }];
  const hasOwn = firstText(employer, positionKeys).key !== undefined;
  return [...(hasOwn ? [{ item: employer, at }] : []), ...itemsOf(positions, `${at}.positions`)];
}

function readJob(item: unknown, at: string, context: Context): Job {
  const fields = objectOf(item);
  const { key, text } = firstText(fields, positionKeys);
  const said = text || textOf(item);
  if (said === '') addUnknown(saidOf(item), at, [], context, 'no position');
  for (const name of proseKeys) for (const line of itemsOf(fields[name], `${at}.${name}`)) addMentions(line.item, line.at, context);
  for (const name of termKeys) for (const term of itemsOf(fields[name], `${at}.${name}`)) addItem(term.item, term.at, undefined, context);
  noteUnused(item, at, [key, ...employerKeys, ...proseKeys, ...termKeys], context);
  return { at, from: key === undefined ? at : `${at}.${key}`, said, ...datesOf(fields, at, context) };
}

function datesOf(fields: Fields, at: string, context: Context): Pick<Job, 'start' | 'isOpen' | 'isPresent'> {
  const start = firstText(fields, ['startDate', 'start']);
  const end = firstText(fields, ['endDate', 'end']);
  const from = dateOf(start.text, `${at}.${start.key}`, context);
  const to = dateOf(end.text, `${at}.${end.key}`, context);
  const isPresent = present.test(to) || fields.current === true;
  return { start: dayRange(from)?.first ?? '', isOpen: end.text === '' || isPresent, isPresent };
}

/**
 * The job of today: of those without an end the one that began last, in doubt the one that stands first. One that began before
 * another began is over, unless it says that it is not: people forget to write an end more often than they keep two jobs.
 */
function currentOf(jobs: readonly Job[]): Job | undefined {
  const newest = latestOf(jobs);
  return latestOf(jobs.filter((job) => job.isPresent || (job.isOpen && job.start >= (newest?.start ?? ''))));
}

/** `Senior Data Analyst (m/f/d), Marketing` is a data analyst; a title that names no role of the base is left as it is. */
export function addRoles(said: string, from: string, current: boolean, context: Context, start = ''): void {
  const roles: Reading['roles'] = [];
  for (const { id, title } of rolesIn(said, context)) {
    if (!roles.some((role) => role.id === id)) roles.push({ from, said, id, title, current, start });
  }
  if (roles.length > 0) context.reading.roles.push(...roles);
  else addUnknown(said, from, ['role'], context);
}

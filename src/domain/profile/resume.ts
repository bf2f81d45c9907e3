import type { Level } from '../types';
import { educationOf } from './education';
import { levelOf } from './levels';
import { type KnownKind, type NameIndex, namedBy } from './names';
import { emptyReading, type Reading } from './reading';
import { cleanText, lookUp, mentions, readTerm } from './recognise';

/**
 * A JSON Resume document (jsonresume.org, 1.x) as what the knowledge base knows. Résumés in the wild have nulls, plain strings
 * where objects belong, sentences where names belong, and keys of their own: every shape is read as far as it can be.
 */
export function readResume(document: unknown, index: NameIndex, { prose = false } = {}): Reading {
  const resume = objectOf(document);
  const reading = emptyReading();
  const context = { reading, index, prose };
  readBasics(resume.basics, context);
  readSkills(resume.skills, context);
  readWork(resume.work ?? resume.employment, Object.hasOwn(resume, 'work') ? 'work' : 'employment', context);
  readProjects(resume.projects, context);
  readCertificates(
    resume.certificates ?? resume.certifications,
    Object.hasOwn(resume, 'certificates') ? 'certificates' : 'certifications',
    context,
  );
  readEducation(resume.education, context);
  for (const [section, value] of Object.entries(resume)) {
    if (readSections.has(section) || section.startsWith('$')) continue;
    const entries = Array.isArray(value) ? value.length : value === null || value === '' ? 0 : 1;
    if (entries > 0) reading.notUsed.push({ section, entries });
  }
  return reading;
}

const readSections: ReadonlySet<string> = new Set([
  'basics',
  'skills',
  'work',
  'employment',
  'projects',
  'certificates',
  'certifications',
  'education',
  'meta',
]);

/** `prose`: running text is searched for names too, which nothing but `profile show` has use for. */
export type Context = { reading: Reading; index: NameIndex; prose?: boolean };
type Fields = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '');

/** A list with the place of each item; one thing alone is a list of one, nothing is none, and keys of a map stand for indexes. */
function itemsOf(value: unknown, from: string): { item: unknown; at: string }[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map((item, number) => ({ item, at: `${from}[${number}]` }));
  return [{ item: value, at: from }];
}

/** A term that was listed as something the person can do. A level beside it counts before the level of the group it stands in. */
export function addTerm(text: string, from: string, level: Level | undefined, { reading, index }: Context): void {
  for (const term of readTerm(text, index)) {
    if (term.known.length === 0) {
      addUnknown(term.said, from, ['skill', 'tool'], { reading, index });
      continue;
    }
    const stated = term.level ?? level;
    for (const { kind, id, title } of term.known) {
      const entry = { from, said: term.said, id, title, ...(stated === undefined ? {} : { level: stated }) };
      if (kind === 'skill') reading.skills.push(entry);
      else if (kind === 'tool') reading.tools.push(entry);
    }
  }
}

function addUnknown(said: string, from: string, kinds: readonly KnownKind[], { reading }: Context, note?: string): void {
  reading.unrecognised.push({ from, said, kinds, ...(note === undefined ? {} : { note }) });
}

/** One item of a list of terms: a text, or something with a name and perhaps a level of its own. */
function addItem(item: unknown, from: string, level: Level | undefined, context: Context): void {
  if (item === null || item === undefined || item === '') return;
  const { name, title, keyword, label, level: own } = objectOf(item);
  const text = [item, name, title, keyword, label].map(textOf).find((one) => one !== '');
  if (text !== undefined) addTerm(text, from, readLevel(own, `${from.replace(/\.name$/, '')}.level`, context) ?? level, context);
  else addUnknown(JSON.stringify(item).slice(0, 80), from, [], context, 'no text');
}

/** Running text: what it names is noted, and does not count. */
function addMentions(value: unknown, from: string, { reading, index, prose }: Context): void {
  const text = prose ? textOf(value) : '';
  for (const { said, known } of text === '' ? [] : mentions(text, index)) {
    for (const { kind, id, title } of known) {
      if (!reading.mentions.some((other) => other.kind === kind && other.id === id)) reading.mentions.push({ from, said, kind, id, title });
    }
  }
}

function readBasics(value: unknown, context: Context): void {
  const { label, summary } = objectOf(value);
  if (typeof value === 'string' && value !== '')
    addUnknown(cleanText(value), 'basics', [], context, 'a text where name, label and summary belong');
  const said = textOf(label);
  if (said !== '') addRole(said, 'basics.label', false, context);
  addMentions(summary, 'basics.summary', context);
}

function readSkills(value: unknown, context: Context): void {
  // { "languages": ["Python"], "SQL": 3 }: a map of lists or levels instead of a list of maps.
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, 'name');
  const groups = isMap
    ? Object.entries(value).map(([name, held]) => ({
        item: levelOf(held) === undefined ? { name, keywords: held } : { name, level: held },
        at: `skills.${name}`,
      }))
    : itemsOf(value, 'skills');
  for (const { item, at } of groups) {
    const { name, level, keywords } = objectOf(item);
    const terms = itemsOf(keywords, `${at}.keywords`);
    const title = textOf(name);
    if (terms.length === 0) {
      addItem(item, title === '' || isMap ? at : `${at}.name`, undefined, context);
      continue;
    }
    const stated = readLevel(level, `${at}.level`, context);
    if (title !== '' && lookUp(title, context.index).length > 0) addTerm(title, `${at}.name`, stated, context);
    else if (title !== '') context.reading.headings.push({ from: `${at}.name`, said: title });
    for (const term of terms) addItem(term.item, term.at, stated, context);
  }
}

function readLevel(value: unknown, from: string, context: Context): Level | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const level = levelOf(value);
  if (level === undefined) {
    addUnknown(textOf(value) || typeof value, from, [], context, 'no level: beginner, intermediate, advanced, master, expert, 0 to 5');
  }
  return level;
}

const ended = (value: unknown): boolean => !/^(present|now|current|today|heute|ongoing|)$/i.test(textOf(value));

function readWork(value: unknown, section: string, context: Context): void {
  for (const { item, at } of itemsOf(value, section)) {
    const { position, summary, highlights, endDate, keywords } = objectOf(item);
    const title = textOf(position) || textOf(item);
    if (title !== '') addRole(title, textOf(position) === '' ? at : `${at}.position`, !ended(endDate), context);
    addMentions(summary, `${at}.summary`, context);
    for (const line of itemsOf(highlights, `${at}.highlights`)) addMentions(line.item, line.at, context);
    for (const term of itemsOf(keywords, `${at}.keywords`)) addItem(term.item, term.at, undefined, context);
  }
}

const seniority =
  /\b(senior|junior|lead|principal|staff|sr|jr|intern|trainee|associate|freelance|working student|head of|chief|graduate|contract|remote|i{1,3}|iv)\b\.?/gi;

/** `Senior Data Analyst (m/f/d), Marketing` is a data analyst; a title that names no role of the base is left as it is. */
function addRole(said: string, from: string, current: boolean, context: Context): void {
  const bare = said.replace(/\([^()]*\)/g, ' ');
  const parts = [said, bare, ...bare.split(/\s+(?:at|@|-|–|\||for)\s+|[,/|]/)];
  for (const form of parts.flatMap((part) => [part, part.replace(seniority, ' ')])) {
    const [role] = namedBy(form, ['role'], context.index);
    if (role) {
      context.reading.roles.push({ from, said, id: role.id, title: role.title, current });
      return;
    }
  }
  addUnknown(said, from, ['role'], context);
}

function readProjects(value: unknown, context: Context): void {
  for (const { item, at } of itemsOf(value, 'projects')) {
    const { description, summary, highlights, keywords } = objectOf(item);
    for (const term of itemsOf(keywords, `${at}.keywords`)) addItem(term.item, term.at, undefined, context);
    addMentions(description ?? summary, `${at}.description`, context);
    for (const line of itemsOf(highlights, `${at}.highlights`)) addMentions(line.item, line.at, context);
  }
}

function readCertificates(value: unknown, section: string, context: Context): void {
  for (const { item, at } of itemsOf(value, section)) {
    const { name, title, date, issuer } = objectOf(item);
    const said = textOf(name) || textOf(title) || textOf(item);
    if (said === '') continue;
    const known = certificationOf(said, textOf(issuer), context.index);
    const day = textOf(date);
    if (known)
      context.reading.certifications.push({ from: at, said, id: known.id, title: known.title, ...(day === '' ? {} : { date: day }) });
    else addUnknown(said, at, ['certification'], context);
  }
}

/** By the whole name, with or without its issuer, or by an exam code inside it. */
function certificationOf(said: string, issuer: string, index: NameIndex) {
  const bare = said.replace(/\s*\([^()]*\)/g, '').trim();
  const inside = [...said.matchAll(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g)].map(([code]) => code);
  const names = [said, bare, `${issuer} ${bare}`, bare.replace(/^[^:]+: /, ''), ...inside];
  return names.flatMap((name) => namedBy(name, ['certification'], index))[0];
}

function readEducation(value: unknown, context: Context): void {
  for (const { item, at } of itemsOf(value, 'education')) {
    const { studyType, area, courses, institution } = objectOf(item);
    const said = textOf(studyType) || (typeof item === 'string' ? textOf(item) : '');
    const level = educationOf(said) ?? (said === '' ? educationOf(textOf(area)) : undefined);
    const field = textOf(area);
    if (level) context.reading.education.push({ from: at, said: said || field, level, ...(field === '' ? {} : { area: field }) });
    else if (said !== '' || field !== '' || textOf(institution) !== '') {
      addUnknown(said || field || textOf(institution), at, [], context, 'no degree that is known');
    }
    for (const course of itemsOf(courses, `${at}.courses`)) addMentions(course.item, course.at, context);
  }
}

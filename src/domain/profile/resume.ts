import { isObject } from '../describe';
import { readCertificates, readEducation } from './credentials';
import { type Context, firstText, itemsOf, noteSection, noteUnused, objectOf, saidOf, textOf } from './fields';
import { isLikeLevel, levelOf, topOf } from './levels';
import type { NameIndex } from './names';
import { emptyReading, type Reading } from './reading';
import { lookUp } from './recognise';
import { addItem, addMentions, addTerm, addUnknown, levelKeys, nameKeys, readLevelOf } from './terms';
import { addRoles, proseKeys, readWork, termKeys } from './work';

/**
 * A JSON Resume document (jsonresume.org, 1.x) as what the knowledge base knows. Résumés in the wild have nulls, plain strings
 * where objects belong, sentences where names belong, and keys of their own: every shape is read as far as it can be, and what is
 * not read is listed with its place.
 */
export function readResume(document: unknown, index: NameIndex, { prose = false, asOf }: Pick<Context, 'prose' | 'asOf'> = {}): Reading {
  const resume = objectOf(document);
  const reading = emptyReading();
  const context: Context = { reading, index, prose, asOf };
  const written = Object.entries(resume).map(([section, value]) => ({ section, value, name: sectionOf(section) }));
  for (const [name, read] of Object.entries(sections))
    for (const { section, value } of written.filter((one) => one.name === name)) read(value, section, context);
  for (const { section, value, name } of written) if (name === undefined && !section.startsWith('$')) noteSection(value, section, reading);
  return reading;
}

/** What is read, in this order. Some sections go by two names, and a file may have both. */
const sections: Readonly<Record<string, (value: unknown, section: string, context: Context) => void>> = {
  basics: readBasics,
  skills: readSkills,
  work: readWork,
  employment: readWork,
  projects: readProjects,
  certificates: readCertificates,
  certifications: readCertificates,
  education: (value, _, context) => readEducation(value, context),
  // Our own part of it is read elsewhere, and what other programs keep there is theirs.
  meta: (value, section, { reading }) =>
    typeof value === 'object' && !Array.isArray(value) ? undefined : noteSection(value, section, reading),
};

/** What exporters call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ...['experience', 'experiences', 'workexperience', 'professionalexperience', 'workhistory'].map((name): [string, string] => [
    name,
    'work',
  ]),
  ...['technicalskills', 'techskills', 'technologies', 'techstack', 'tools'].map((name): [string, string] => [name, 'skills']),
  ['licensesandcertifications', 'certifications'],
]);

/** Which section this is, in any case and with any of `_`, `-` and blanks; our own part has to be where we write it. */
function sectionOf(section: string): string | undefined {
  if (Object.hasOwn(sections, section)) return section;
  const plain = section.toLowerCase().replace(/[ _-]/g, '');
  return Object.hasOwn(sections, plain) && plain !== 'meta' ? plain : otherNames.get(plain);
}

const contactKeys = ['name', 'email', 'phone', 'picture', 'profiles', 'address', 'birthdate', 'nationality', 'pronouns'];

function readBasics(value: unknown, _: string, context: Context): void {
  const isList = typeof value !== 'object' || Array.isArray(value);
  for (const { item, at } of isList ? itemsOf(value, 'basics') : []) {
    if (typeof item === 'object') noteSection(item, at, context.reading);
    else addUnknown(saidOf(item), at, [], context, 'basics has fields: name, label, summary');
  }
  if (isList) return;
  const fields = objectOf(value);
  const { key, text } = firstText(fields, ['label', 'headline', 'title']);
  if (text !== '') addRoles(text, `basics.${key}`, false, context);
  addMentions(fields.summary, 'basics.summary', context);
  noteUnused(value, 'basics', [key, 'summary', ...contactKeys], context);
}

function readSkills(value: unknown, section: string, outer: Context): void {
  // { "languages": ["Python"], "SQL": 3 }: a map of lists or levels instead of a list of maps.
  const isMap = isObject(value) && !Object.hasOwn(value, 'name');
  const groups = isMap
    ? Object.entries(value).map(([name, held]) => ({
        item: isLevel(held) ? { name, level: held } : { name, keywords: held },
        at: `${section}.${name}`,
      }))
    : itemsOf(value, section);
  const top = topOf(groups.flatMap(({ item }) => [item, ...itemsIn(item, '').map((term) => term.item)].flatMap(levelsOf)));
  const context = { ...outer, top };
  if (top !== undefined) outer.reading.scales.push({ section, top });
  for (const { item, at } of groups) readGroup(item, at, isMap, context);
}

/** What stands for a level in a map of skills, though it may not be understood. */
const isLevel = (held: unknown): boolean => levelOf(held) !== undefined || typeof held === 'number' || isLikeLevel(textOf(held));

const groupKeys = ['keywords', 'items', ...termKeys.filter((key) => key !== 'keywords')];

/** The terms of a group, under whichever of these names. */
const itemsIn = (group: unknown, at: string) => groupKeys.flatMap((key) => itemsOf(objectOf(group)[key], `${at}.${key}`));

const levelsOf = (item: unknown): unknown[] => levelKeys.map((key) => objectOf(item)[key]);

/** A skill, or a heading with skills under it. */
function readGroup(item: unknown, at: string, isMap: boolean, context: Context): void {
  const fields = objectOf(item);
  const terms = isMap ? itemsOf(fields.keywords, at) : itemsIn(item, at);
  const { key, text } = firstText(fields, nameKeys);
  const from = key === undefined || isMap ? at : `${at}.${key}`;
  if (terms.length === 0) {
    if (!Array.isArray(item)) addItem(item, from, undefined, context, at);
    else for (const part of itemsOf(item, at)) addItem(part.item, part.at, undefined, context);
    return;
  }
  const stated = readLevelOf(fields, at, context);
  if (text !== '' && lookUp(text, context.index).length > 0) addTerm(text, from, stated, context);
  else if (text !== '') context.reading.headings.push({ from, said: text });
  for (const term of terms) addItem(term.item, term.at, stated, context);
  noteUnused(item, at, [key, ...levelKeys, ...groupKeys], context);
}

function readProjects(value: unknown, section: string, context: Context): void {
  for (const { item, at } of itemsOf(value, section)) {
    const fields = objectOf(item);
    for (const name of termKeys) for (const term of itemsOf(fields[name], `${at}.${name}`)) addItem(term.item, term.at, undefined, context);
    for (const { item: role, at: from } of itemsOf(fields.roles, `${at}.roles`)) {
      if (typeof role === 'object') noteSection(role, from, context.reading);
      else addRoles(textOf(role) || saidOf(role), from, false, context);
    }
    if (Array.isArray(item)) noteSection(item, at, context.reading);
    // Its name is running text too.
    addMentions(item, at, context);
    for (const name of ['name', ...proseKeys])
      for (const line of itemsOf(fields[name], `${at}.${name}`)) addMentions(line.item, line.at, context);
    noteUnused(item, at, ['name', 'roles', ...proseKeys, ...termKeys], context);
  }
}

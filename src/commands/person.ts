import { describe, isObject } from '../domain/describe';
import { calledAs } from '../domain/names';
import type { Warning } from '../domain/outcome';
import { type CareerMeta, emptyMeta, readCareerMeta } from '../domain/profile/career';
import { certificationOf } from '../domain/profile/certified';
import { levelList } from '../domain/profile/levels';
import { type Meant, type NameIndex, namedBy } from '../domain/profile/names';
import { makePerson, type Person } from '../domain/profile/person';
import { emptyReading, type Reading, type Unrecognised } from '../domain/profile/reading';
import { lookUp, splitNames, suggestionsFor, unknownLevel } from '../domain/profile/recognise';
import { readResume } from '../domain/profile/resume';
import { addTerm } from '../domain/profile/terms';
import { type Id, type IsoDate, interestIds, type Level, type Tool } from '../domain/types';
import type { Base } from '../kb/base';
import { bytesReader, type Document, readDocument, throwFindings } from '../kb/person-file';
import { warningsOf } from './person-warnings';
import type { Session } from './session';
import { usage } from './settings';

/** What somebody says of themselves on the command line. */
export type PersonFlags = {
  /** A JSON Resume document, JSON or YAML; `-` is standard input. */
  profile?: string;
  /** `Python:3, SQL`: names of skills or tools, with or without a level. */
  skills?: string;
  /** Names of tools. */
  tools?: string;
  hoursPerWeek?: string;
};

/** `person` knows nothing when no flag was given. */
export type ReadPerson = {
  person: Person;
  warnings: readonly Warning[];
  /** Up to three titles that something unrecognised may have meant. It compares with every name, so it is asked only for what is shown. */
  suggestFor(entry: Unrecognised): string[];
};

/**
 * The person that the flags describe: the file first, the flags on top of it. What is wrong with the file is thrown with its
 * places; what is only not recognised is kept in `person.unrecognised` and said in a warning.
 */
export async function readPerson(session: Session, flags: PersonFlags): Promise<ReadPerson> {
  refuseNoNames(flags);
  const base = await session.base();
  const document = flags.profile === undefined ? undefined : await openProfile(session, flags.profile);
  return personOf(base, document, flags, { asOf: session.settings.asOf });
}

/** The tools that somebody uses; they are read only where there are any. */
export const toolsOf = ({ catalogue }: Base, { tools }: Person): Tool[] => tools.flatMap((id) => catalogue.tools().get(id) ?? []);

/** The profile as text and value; its content is not looked at yet. */
export function openProfile({ world }: Session, file: string): Promise<Document> {
  return readDocument(file, bytesReader(world, { hint: 'check the path, or write one: career profile init FILE' }));
}

/** The person of a profile that is open already, and of flags. `prose`: what is named in running text is noted too. */
export async function personOf(
  base: Base,
  document: Document | undefined,
  flags: PersonFlags,
  options: { prose?: boolean; asOf?: IsoDate } = {},
): Promise<ReadPerson> {
  const { catalogue } = base;
  const world = {
    skills: catalogue.skills(),
    // Read when they are asked for, and not where nobody named one.
    get tools() {
      return catalogue.tools();
    },
    certifications: () => catalogue.certifications(),
  };
  const nothing = document === undefined && flags.skills === undefined && flags.tools === undefined;
  if (nothing) {
    return {
      person: makePerson({ reading: emptyReading(), meta: emptyMeta, flags: emptyReading() }, world),
      warnings: [],
      suggestFor: () => [],
    };
  }
  const index = base.names();
  const read = document ? await readProfile(document, index, options) : { reading: emptyReading(), meta: emptyMeta };
  const person = makePerson({ ...read, flags: readFlags(flags, index) }, world);
  const called = ({ kind, id, title, name }: Meant) => {
    const entry = kind === 'skill' ? world.skills.get(id) : kind === 'tool' ? world.tools.get(id) : undefined;
    return entry ? calledAs(entry, name) : title;
  };
  const suggestFor: ReadPerson['suggestFor'] = ({ said, kinds }) => suggestionsFor(said, kinds, index, called);
  return { person, warnings: warningsOf(person, flags.profile, suggestFor), suggestFor };
}

async function readProfile(
  document: Document,
  index: NameIndex,
  options: { prose?: boolean; asOf?: IsoDate },
): Promise<{ reading: Reading; meta: CareerMeta }> {
  const { value } = document;
  if (!isObject(value)) {
    const args = { expected: 'a JSON Resume document', found: describe(value) };
    await throwFindings(document, [{ path: [], which: 'value', code: 'wrong-type', args }]);
  }
  const { meta, findings } = readCareerMeta(value);
  await throwFindings(document, findings);
  const reading = readResume(value, index, options);
  return { reading, meta: resolveMeta(meta, reading, index) };
}

/**
 * The names in `meta.career` as ids. They may be titles and aliases too; what is neither is listed with the rest. Of two spellings
 * of one skill the higher level counts.
 */
function resolveMeta(meta: CareerMeta, reading: Reading, index: NameIndex): CareerMeta {
  const skills = new Map<Id, Level>();
  for (const [name, level] of meta.skills) {
    const skill = lookUp(name, index).find((known) => known.kind === 'skill');
    for (const tool of toolsNamedAs(skill?.title ?? '', index)) {
      reading.tools.push({ from: `meta.career.skills.${name}`, said: name, id: tool.id, title: tool.title, level });
    }
    if (skill) skills.set(skill.id, Math.max(level, skills.get(skill.id) ?? 0) as Level);
    else reading.unrecognised.push({ from: `meta.career.skills.${name}`, said: name, kinds: ['skill'] });
  }
  for (const [at, name] of meta.tools.entries()) addTerm(name, `meta.career.tools[${at}]`, undefined, { reading, index });
  for (const [at, name] of meta.certifications.entries()) {
    const from = `meta.career.certifications[${at}]`;
    const known = certificationOf(name, '', index);
    if (known) reading.certifications.push({ from, said: name, id: known.id, title: known.title });
    else reading.unrecognised.push({ from, said: name, kinds: ['certification'] });
  }
  const missing = interestIds.filter((id) => meta.interests && meta.interests[id] === undefined);
  if (missing.length > 0) {
    const note = `compared only where all six are there; missing: ${missing.join(', ')}`;
    reading.unrecognised.push({ from: 'meta.career.interests', said: Object.keys(meta.interests ?? {}).join(', '), kinds: [], note });
  }
  const { currentRole } = meta;
  const role = currentRole === undefined ? undefined : namedBy(currentRole, ['role'], index)[0];
  if (currentRole !== undefined && !role)
    reading.unrecognised.push({ from: 'meta.career.currentRole', said: currentRole, kinds: ['role'] });
  return { ...meta, skills, currentRole: role?.id };
}

/** A skill whose title is a tool's name too (SQL, Go) means both, in a file as in --skills: who can do it uses it. */
export const toolsNamedAs = (title: string, index: NameIndex) => lookUp(title, index).filter(({ kind }) => kind === 'tool');

/** An empty list says that there is none (in `advise`, nothing); a list of commas alone is one that went wrong. */
export function refuseNoNames({ skills, tools }: PersonFlags): void {
  for (const [flag, list, example] of [
    ['--skills', skills, '"Python:3, SQL"'],
    ['--tools', tools, '"Git, Docker"'],
  ] as const) {
    if (list && /^[\s,;]+$/.test(list)) throw usage('no-names', `${flag} names nothing`, `for example ${flag} ${example}`);
  }
}

function readFlags(flags: PersonFlags, index: NameIndex): Reading {
  const reading = emptyReading();
  for (const [flag, text] of [
    ['--skills', flags.skills],
    ['--tools', flags.tools],
  ] as const) {
    for (const term of splitNames(text ?? '')) {
      checkLevel(flag, term, index);
      addTerm(term, flag, undefined, { reading, index });
    }
  }
  // A name that means a tool and a skill (SQL) means the tool where tools are listed.
  const named = new Set(reading.tools.filter((tool) => tool.from === '--tools').map((tool) => tool.said));
  reading.skills = reading.skills.filter((skill) => skill.from !== '--tools' || !named.has(skill.said));
  return reading;
}

/** `Python:9` is a mistake that would otherwise be taken for a strange name. */
function checkLevel(flag: string, term: string, index: NameIndex): void {
  const level = unknownLevel(term, index);
  if (level === undefined) return;
  throw usage(
    'bad-level',
    `${flag}: "${term}" has no level that is known: "${level}"`,
    `levels: ${levelList.join(', ')}; or beginner, intermediate, advanced, expert`,
  );
}

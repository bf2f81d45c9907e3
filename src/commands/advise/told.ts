import { type Constraints, mostPay } from '../../domain/advise/constraints';
import type { KnownPerson } from '../../domain/advise/model';
import type { Warning } from '../../domain/outcome';
import type { Person } from '../../domain/profile/person';
import { splitNames, unknownLevel } from '../../domain/profile/recognise';
import type { IsoDate } from '../../domain/types';
import type { Base } from '../../kb/base';
import { bytesReader, type Document, readDocument, throwFindings } from '../../kb/person-file';
import { openProfile, personOf } from '../person';
import { familyNamed, findFamily, findRoleIds } from '../roles';
import type { Session } from '../session';
import { usage, wholeNumberFlag } from '../settings';
import { type AnswersFile, type Known, readAnswers } from './answers';
import { sortedNames } from './names';
import type { AdviseFlags } from './register';

/** All that was told without asking. */
export type Told = {
  file: AnswersFile;
  profile: Document | undefined;
  skills: readonly string[];
  tools: readonly string[];
  constraints: Constraints;
  /** The day on which the profile is read. */
  asOf: IsoDate;
};

const nothing: AnswersFile = { answers: [], skills: [], tools: [], constraints: {}, findings: [] };

/** Reads the files and flags. Flags stand before the answers file. */
export async function readTold(session: Session, base: Base, flags: AdviseFlags): Promise<Told> {
  if (flags.profile === '-' && flags.answers === '-')
    throw usage('stdin-twice', '--profile and --answers cannot both read standard input', 'name a file for one of them');
  const file = flags.answers === undefined ? nothing : await answersOf(session, base, flags.answers);
  return {
    file,
    profile: flags.profile === undefined ? undefined : await openProfile(session, flags.profile),
    skills: [...file.skills, ...splitNames(flags.skills ?? '')],
    tools: [...file.tools, ...splitNames(flags.tools ?? '')],
    constraints: { ...file.constraints, ...constraintsOf(base, flags) },
    asOf: session.settings.asOf,
  };
}

async function answersOf({ world }: Session, base: Base, path: string): Promise<AnswersFile> {
  const document = await readDocument(path, bytesReader(world));
  const read = readAnswers(document.value, base.catalogue.questions(), {
    ...knownFamilies(base),
    unknownLevel: (term) => unknownLevel(term, base.names()),
  });
  await throwFindings(document, read.findings);
  return read;
}

/** The families that limits may name. */
export const knownFamilies = ({ catalogue }: Base): Pick<Known, 'families' | 'familyNamed'> => ({
  families: [...catalogue.families().keys()],
  familyNamed: (name) => familyNamed(catalogue.families(), name),
});

/** The limits that flags state. */
export function constraintsOf(base: Base, { education, onCall, firstJob, minPay, family }: AdviseFlags): Constraints {
  const families = family?.map((name) => findFamily(base.catalogue.families(), name));
  return {
    ...(education === undefined ? {} : { education: education as NonNullable<Constraints['education']> }),
    ...(onCall === undefined ? {} : { onCall: onCall as NonNullable<Constraints['onCall']> }),
    ...(firstJob ? { firstJob } : {}),
    ...(minPay === undefined ? {} : { minimumPay: wholeNumberFlag('--min-pay', minPay, 0, mostPay, '60000') }),
    ...(families === undefined ? {} : { families: [...new Set(families)].sort() }),
  };
}

/** The roles that `--among` names; undefined for all of them. */
export function amongOf(base: Base, flags: Pick<AdviseFlags, 'among'>): ReadonlySet<string> | undefined {
  if (flags.among === undefined) return undefined;
  const ids = new Set(findRoleIds(base, splitNames(flags.among)));
  if (ids.size < 2) throw usage('too-few-roles', '--among takes at least two roles', 'for example --among ml-engineer,data-scientist');
  return ids;
}

export type Understood = { known: KnownPerson; person: Person; warnings: readonly Warning[] };

/** The person as the model takes them, and as they were understood. */
export async function understand(
  base: Base,
  told: Told,
  answers: KnownPerson['answers'],
  constraints: Constraints,
  tools: readonly string[] = [],
): Promise<Understood> {
  // Standard input goes by another name in flags than in messages.
  const profile = told.profile === undefined ? {} : { profile: told.profile.file === '<stdin>' ? '-' : told.profile.file };
  const flags = {
    ...profile,
    skills: sortedNames(told.skills.flatMap(splitNames)).join('\n'),
    tools: sortedNames([...told.tools, ...tools].flatMap(splitNames)).join('\n'),
  };
  const { person, warnings } = await personOf(base, told.profile, flags, { asOf: told.asOf });
  return {
    known: { tools: person.tools, skills: namedSkills(person), education: person.education, answers, constraints },
    person,
    warnings,
  };
}

/** Skills that were named or proven. What a tool shows is counted as the tool, and a word that names both (SQL) as the tool. */
function namedSkills(person: Person): KnownPerson['skills'] {
  const titles = new Set(person.namedTools.filter(({ id }) => person.tools.includes(id)).map(({ title }) => title));
  return person.held
    .filter(({ title }) => !titles.has(title))
    .flatMap(({ skill, called, isNamed, level, because }) => {
      const provedBy = because.flatMap((reason) => (reason.how === 'certification' ? [reason.title] : [])).sort();
      const isSaid = isNamed && because.some(({ how }) => how === 'stated' || how === 'assumed');
      if (!isSaid && provedBy.length === 0) return [];
      return [{ skill, title: called, level, ...(isNamed ? {} : { provedBy }) }];
    });
}

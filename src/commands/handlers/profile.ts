import type { Person } from '../../domain/profile/person';
import type { Reading } from '../../domain/profile/reading';
import { standingOf } from '../../domain/profile/standing';
import { usualSkills } from '../../domain/profile/usual';
import type { IsoDate } from '../../domain/types';
import type { Base } from '../../kb/base';
import { reportCheck, reportProfile, type Told } from '../../reports/profile';
import type { HeldCertification } from '../../reports/profile-certifications';
import { typedAgain } from '../again';
import { openProfile, personOf } from '../person';
import { roleById } from '../roles';
import type { Answer, Session } from '../session';

/** `profile show`: the whole mapping, so that nothing in a plan comes as a surprise. */
export async function showProfile(session: Session, file: string): Promise<Answer> {
  const { base, person, unrecognised } = await readWhole(session, file);
  const role = person.currentRole === undefined ? undefined : roleById(base, person.currentRole);
  const usual = role ? usualSkills(role, person) : [];
  const again = typedAgain(session, file === '-' ? {} : { profile: file });
  const certifications = heldCertifications(base, person, session.settings.asOf);
  return {
    schema: 'career/profile',
    document: { ...profileJson(person, certifications, unrecognised), usual },
    report: () => reportProfile({ person, certifications, file, again, role, usual, unrecognised }),
  };
}

/** `profile check`: errors of the file are thrown with their places; what is left is what was not recognised. */
export async function checkProfile(session: Session, file: string): Promise<Answer> {
  const { person, unrecognised } = await readWhole(session, file);
  return {
    schema: 'career/profile-check',
    document: {
      file,
      ok: true,
      skills: person.held.length,
      tools: person.tools.length,
      certifications: person.certifications.size,
      unrecognised,
      mentions: mentionsJson(person.reading),
      notUsed: person.reading.notUsed,
      levelsOfTools: idleJson(person),
    },
    report: () => reportCheck(person, file, unrecognised),
  };
}

/** Looking for names like one that is not known compares it with every name, so only so many get suggestions. */
const mostSuggested = 25;

/** The person of a file, with what running text mentions, and all that was not recognised. */
async function readWhole(session: Session, file: string): Promise<{ base: Base; person: Person; unrecognised: Told[] }> {
  const base = await session.base();
  const { person, suggestFor } = await personOf(base, await openProfile(session, file), {}, { prose: true, asOf: session.settings.asOf });
  const unrecognised = person.unrecognised.map((entry, at) => ({
    said: entry.said,
    from: entry.from,
    suggestions: entry.note === undefined && at < mostSuggested ? suggestFor(entry) : [],
    note: entry.note ?? null,
  }));
  return { base, person, unrecognised };
}

const mentionsJson = ({ mentions }: Reading) => mentions.map(({ kind, id, title, from, said }) => ({ kind, id, title, from, said }));

const idleJson = ({ idleLevels }: Person) =>
  idleLevels.map(({ tool, title, level, shows, from, said }) => ({ tool, title, level, skill: shows?.skill ?? null, from, said }));

/** Each certification with where it stands on a day. The base is only asked for them where there is one. */
function heldCertifications(base: Base, { reading }: Person, asOf: IsoDate): HeldCertification[] {
  return reading.certifications.flatMap((read) => {
    const all = base.catalogue.certifications();
    const entry = all.get(read.id);
    return entry ? [{ ...read, standing: standingOf(entry, read, asOf, all) }] : [];
  });
}

function profileJson(person: Person, certifications: readonly HeldCertification[], unrecognised: readonly Told[]): Record<string, unknown> {
  const { reading } = person;
  return {
    skills: person.held.map(({ skill, title, level, because }) => ({ skill, title, level, because })),
    tools: reading.tools.map(({ id, title, level, unknownLevel, from, said }) => ({
      tool: id,
      title,
      level: level ?? null,
      ...(unknownLevel === undefined ? {} : { unknownLevel }),
      from,
      said,
    })),
    certifications: certifications.map(({ id, title, date, standing, from, said }) => ({
      certification: id,
      title,
      date: date ?? null,
      status: standing.status,
      successor: standing.successor?.id ?? null,
      lapsedOn: standing.lapsed?.on ?? null,
      confidence: standing.confidence,
      unverified: standing.unverified,
      from,
      said,
    })),
    roles: reading.roles.map(({ id, title, current, from, said }) => ({ role: id, title, current, from, said })),
    currentRole: person.currentRole ?? null,
    education: reading.education.map(({ level, area, from, said }) => ({ level, area: area ?? null, from, said })),
    educationLevel: person.education ?? null,
    hoursPerWeek: person.hoursPerWeek ?? null,
    budgetUsd: person.budget ?? null,
    interests: person.interests ?? null,
    log: person.log,
    mentions: mentionsJson(reading),
    headings: reading.headings,
    notUsed: reading.notUsed,
    levelsOfTools: idleJson(person),
    unrecognised,
  };
}

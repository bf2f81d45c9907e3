import type { Person } from '../../domain/profile/person';
import type { Reading } from '../../domain/profile/reading';
import { suggestionsFor } from '../../domain/profile/usual';
import { reportCheck, reportProfile, type Told } from '../../reports/profile';
import { openProfile, personOf, type ReadPerson } from '../person';
import { roleById } from '../roles';
import type { Answer, Session } from '../session';

/** `profile show`: the whole mapping, so that nothing in a plan comes as a surprise. */
export async function showProfile(session: Session, file: string): Promise<Answer> {
  const base = await session.base();
  const { person, suggestFor } = await personOf(base, await openProfile(session, file), {}, { prose: true });
  const unrecognised = toldOf(person, suggestFor);
  const role = person.currentRole === undefined ? undefined : roleById(base, person.currentRole);
  const usual = role ? suggestionsFor(role, person) : [];
  return {
    schema: 'career/profile',
    document: { ...profileJson(person, unrecognised), usual: usual.map(({ skill, title, level }) => ({ skill, title, level })) },
    report: () => reportProfile({ person, file, role, usual, unrecognised }),
  };
}

/** `profile check`: errors of the file are thrown with their places; what is left is what was not recognised. */
export async function checkProfile(session: Session, file: string): Promise<Answer> {
  const base = await session.base();
  const { person, suggestFor } = await personOf(base, await openProfile(session, file), {}, { prose: true });
  const unrecognised = toldOf(person, suggestFor);
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

const toldOf = (person: Person, suggestFor: ReadPerson['suggestFor']): Told[] =>
  person.unrecognised.map((entry, at) => ({
    said: entry.said,
    from: entry.from,
    suggestions: entry.note === undefined && at < mostSuggested ? suggestFor(entry) : [],
    note: entry.note ?? null,
  }));

const mentionsJson = ({ mentions }: Reading) => mentions.map(({ kind, id, title, from, said }) => ({ kind, id, title, from, said }));

const idleJson = ({ idleLevels }: Person) =>
  idleLevels.map(({ tool, title, level, shows, from, said }) => ({ tool, title, level, skill: shows?.skill ?? null, from, said }));

function profileJson(person: Person, unrecognised: readonly Told[]): Record<string, unknown> {
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
    certifications: reading.certifications.map(({ id, title, date, from, said }) => ({
      certification: id,
      title,
      date: date ?? null,
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

import { normaliseName } from '../domain/names';
import type { Warning } from '../domain/outcome';
import { assumedLevel, scaleText } from '../domain/profile/levels';
import type { Because, HeldSkill, Person } from '../domain/profile/person';
import type { Stated, Unrecognised } from '../domain/profile/reading';
import { idleLevelsText, takenLevelsText } from '../domain/profile/tool-levels';
import { type LinkedRole, levelNames } from '../domain/types';
import { andList, orList, upTo } from '../domain/words';
import { shellWord } from './typed';

/** What a person should know about how they were read, on stderr and in the document. */
export function warningsOf(person: Person, file: string | undefined, suggestFor: (entry: Unrecognised) => string[]): Warning[] {
  return [
    ...unrecognised(person, file, suggestFor),
    ...ofScales(person),
    ...unknownLevels(person),
    ...ofTools(person),
    ...withoutLevel(person),
  ];
}

/** To who works as one of these roles already, and of whom something of it is missing: hours and years are of what the profile does not say. */
export function ownRole({ currentRole }: Person, roles: readonly LinkedRole[], lacks: (role: LinkedRole) => boolean, file = ''): Warning[] {
  const own = roles.find(({ id }) => id === currentRole);
  if (!own || !lacks(own)) return [];
  const look = `career profile show ${shellWord(file) ?? '...'} lists what is usual in it`;
  return [
    { code: 'own-role', message: `${own.title} is your role of today: what is missing here may only not be said in the profile; ${look}` },
  ];
}

/** The nearest; of a name that is a part of several (`Foundry` of Microsoft's and Palantir's) each of them. */
function meantBy(said: string, near: readonly string[]): string {
  const whole = near.filter((title) => normaliseName(title).split(' ').includes(normaliseName(said)));
  return whole.length > 1 ? orList(whole) : (near[0] ?? '');
}

/** As many as one reads, and one more where that is all; the rest is counted. */
const most = 5;

function unrecognised(person: Person, file: string | undefined, suggestFor: (entry: Unrecognised) => string[]): Warning[] {
  // What is looked for as nothing is no name.
  const unknown = person.unrecognised.filter((entry) => entry.note === undefined || entry.kinds.length > 0);
  if (unknown.length === 0) return [];
  const names = unknown.map((entry, at) => {
    // What is in a file is looked at with `profile show`; what was just typed is put right at once.
    const near = at <= most && entry.note === undefined && entry.from.startsWith('--') ? suggestFor(entry) : [];
    const beside = entry.note ?? (near.length === 0 ? undefined : `${meantBy(entry.said, near)}?`);
    return `"${entry.said.slice(0, 60)}"${beside === undefined ? '' : ` (${beside})`}`;
  });
  const look = file === undefined ? 'career search finds by word' : `career profile show ${shellWord(file) ?? '...'} lists everything`;
  return [{ code: 'unrecognised', message: `not recognised and not counted: ${upTo(most, names)}; ${look}` }];
}

const counted = `counted as ${assumedLevel}, ${levelNames[assumedLevel]}`;

type Assumed = Extract<Because, { how: 'assumed' }>;
const isAssumed = (reason: Because): reason is Assumed => reason.how === 'assumed';

/** Counted at its level because it was named, and for no better reason. Using the tool of that name is none. */
const isOnlyNamed = ({ because }: HeldSkill): boolean =>
  because.some(isAssumed) && !because.some(({ how }) => how === 'stated' || how === 'certification');

const unknownLevelOf = ({ because }: HeldSkill): string | undefined =>
  because.filter(isAssumed).find(({ unknownLevel }) => unknownLevel !== undefined)?.unknownLevel;

function withoutLevel({ held }: Person): Warning[] {
  const names = held.filter((skill) => isOnlyNamed(skill) && unknownLevelOf(skill) === undefined).map(({ called }) => called);
  if (names.length === 0) return [];
  const message = `named without a level, so ${counted}: ${upTo(most, names, andList)}; give NAME:LEVEL, 0 to 5`;
  return [{ code: 'assumed-level', message }];
}

const ofTools = ({ takenLevels, idleLevels }: Person): Warning[] => [
  ...(takenLevels.length === 0 ? [] : [{ code: 'level-taken', message: takenLevelsText(takenLevels) }]),
  ...(idleLevels.length === 0 ? [] : [{ code: 'level-of-tool', message: idleLevelsText(idleLevels) }]),
];

const ofScales = ({ reading }: Person): Warning[] => reading.scales.map((scale) => ({ code: 'level-scale', message: scaleText(scale) }));

/** A level that somebody gave is not the same as none, though it counts no more. */
function unknownLevels({ held, reading, toolLevels }: Person): Warning[] {
  const said = (level: string, title: string) => `"${level.slice(0, 40)}" of ${title}`;
  const skills = held.flatMap((skill) => {
    const level = isOnlyNamed(skill) ? unknownLevelOf(skill) : undefined;
    return level === undefined ? [] : [said(level, skill.title)];
  });
  // Of a word that names both (SQL) the level is the skill's.
  const isSkill = (tool: Stated) => reading.skills.some(({ from, said }) => from === tool.from && said === tool.said);
  const tools = reading.tools.flatMap((tool) =>
    tool.unknownLevel === undefined || toolLevels.has(tool.id) || isSkill(tool) ? [] : [said(tool.unknownLevel, tool.title)],
  );
  const clauses = [
    ...(skills.length > 0 ? [`${upTo(most, skills)} (${counted})`] : []),
    ...(tools.length > 0 ? [`${upTo(most, [...new Set(tools)])} (counted as used)`] : []),
  ];
  if (clauses.length === 0) return [];
  const message = `level not understood: ${clauses.join(', ')}; levels are 0 to 5, or beginner, intermediate, advanced, expert`;
  return [{ code: 'unknown-level', message }];
}

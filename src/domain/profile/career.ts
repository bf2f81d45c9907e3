import { isDay } from '../calendar';
import { isObject } from '../describe';
import { type Collector, collector, type Finding } from '../findings';
import { type Id, type InterestId, type IsoDate, interestIds, type Level } from '../types';

/** The part of a person's file that is this program's own: `meta.career`. Unlike the rest of a résumé it has a fixed shape. */

/** RIASEC, 1 to 7 each; compared with a role's where all six are there. */
export type Interests = Readonly<Partial<Record<InterestId, number>>>;

export type CareerMeta = {
  skills: ReadonlyMap<string, Level>;
  tools: readonly string[];
  certifications: readonly string[];
  hoursPerWeek?: number | undefined;
  budget?: number | undefined;
  currentRole?: string | undefined;
  interests?: Interests | undefined;
  /** What `profile set` changed, oldest first. */
  log: readonly { skill: Id; from: Level; to: Level; on: IsoDate }[];
};

export const emptyMeta: CareerMeta = { skills: new Map(), tools: [], certifications: [], log: [] };

type Path = Finding['path'];

const keys = ['skills', 'tools', 'certifications', 'hoursPerWeek', 'budget', 'currentRole', 'interests', 'log'];

const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

export function readCareerMeta(document: unknown): { meta: CareerMeta; findings: readonly Finding[] } {
  const found = collector();
  const outer = isObject(document) ? document.meta : undefined;
  const meta = readMeta(isObject(outer) ? outer.career : undefined, found);
  return { meta, findings: found.findings };
}

function readMeta(career: unknown, found: Collector): CareerMeta {
  if (isMissing(career)) return emptyMeta;
  const at = (key: string): Path => ['meta', 'career', key];
  if (!isObject(career)) {
    found.wrong(['meta', 'career'], 'keys with values', career);
    return emptyMeta;
  }
  for (const key of Object.keys(career)) if (!keys.includes(key)) found.unknownKey(at(key), key, keys);
  const { currentRole, interests } = career;
  const hoursPerWeek = readNumber(career.hoursPerWeek, at('hoursPerWeek'), 0.5, 168, found);
  const budget = readNumber(career.budget, at('budget'), 0, 10_000_000, found);
  if (!isMissing(currentRole) && typeof currentRole !== 'string') found.wrong(at('currentRole'), 'text', currentRole);
  return {
    skills: readLevels(career.skills, at('skills'), found),
    tools: readTexts(career.tools, at('tools'), found),
    certifications: readTexts(career.certifications, at('certifications'), found),
    hoursPerWeek,
    budget,
    currentRole: typeof currentRole === 'string' ? currentRole : undefined,
    interests: isMissing(interests) ? undefined : readInterests(interests, at('interests'), found),
    log: readLog(career.log, at('log'), found),
  };
}

function readNumber(value: unknown, path: Path, low: number, high: number, found: Collector): number | undefined {
  if (isMissing(value)) return undefined;
  if (typeof value !== 'number') found.wrong(path, 'a number', value);
  else if (value >= low && value <= high) return value;
  else found.outOfRange(path, value, `${low} to ${high}`);
  return undefined;
}

function readTexts(value: unknown, path: Path, found: Collector): string[] {
  return readList(value, path, found).flatMap((item, n) => {
    if (typeof item === 'string') return [item];
    found.wrong([...path, n], 'text', item);
    return [];
  });
}

function readList(value: unknown, path: Path, found: Collector): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isMissing(value)) found.wrong(path, 'a list', value);
  return [];
}

function readInterests(value: unknown, path: Path, found: Collector): Interests {
  if (!isObject(value)) {
    found.wrong(path, `scores from 1 to 7 for ${interestIds.join(', ')}`, value);
    return {};
  }
  for (const key of Object.keys(value)) if (!interestIds.some((id) => id === key)) found.unknownKey([...path, key], key, interestIds);
  const scores: Partial<Record<InterestId, number>> = {};
  for (const id of interestIds) {
    const score = readNumber(value[id], [...path, id], 1, 7, found);
    if (score !== undefined) scores[id] = score;
  }
  return scores;
}

function readLevels(value: unknown, path: Path, found: Collector): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (!isMissing(value) && !isObject(value)) found.wrong(path, 'skills with levels', value);
  for (const [skill, level] of isObject(value) ? Object.entries(value) : []) {
    if (isLevel(level)) levels.set(skill, level);
    else if (typeof level === 'number') found.outOfRange([...path, skill], level, 'a whole number from 0 to 5');
    else found.wrong([...path, skill], 'a level from 0 to 5', level);
  }
  return levels;
}

const isLevel = (value: unknown): value is Level => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5;

function readLog(value: unknown, path: Path, found: Collector): CareerMeta['log'] {
  return readList(value, path, found).flatMap((entry, n) => {
    const { skill, from, to, on } = isObject(entry) ? entry : {};
    if (typeof skill === 'string' && isLevel(from) && isLevel(to) && typeof on === 'string' && isDay(on)) return [{ skill, from, to, on }];
    found.wrong([...path, n], 'skill, from, to and on', entry);
    return [];
  });
}

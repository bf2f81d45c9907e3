import { isDay } from '../calendar';
import { describe, isObject } from '../describe';
import { type Id, type InterestId, type IsoDate, interestIds, type Level } from '../types';
import type { Fields } from './fields';

/** The part of a person's file that is this program's own: `meta.career`. Unlike the rest of a résumé it has a fixed shape. */

/** RIASEC, 1 to 7 each; compared with a role's where all six are there. */
export type Interests = Readonly<Partial<Record<InterestId, number>>>;

export type CareerMeta = {
  skills: ReadonlyMap<string, Level>;
  tools: readonly string[];
  certifications: readonly string[];
  hoursPerWeek?: number;
  budget?: number;
  currentRole?: string;
  interests?: Interests;
  /** What `profile set` changed, oldest first. */
  log: readonly { skill: Id; from: Level; to: Level; on: IsoDate }[];
};

/** Something wrong, with the way into the document. The codes are those of the knowledge base's findings. */
export type MetaFinding = {
  path: readonly (string | number)[];
  which: 'key' | 'value';
  code: 'unknown-key' | 'wrong-type' | 'out-of-range';
  args: Readonly<Record<string, string | number>>;
  /** The keys of which one may have been meant. */
  like?: { word: string; known: readonly string[] };
};

const keys = ['skills', 'tools', 'certifications', 'hoursPerWeek', 'budget', 'currentRole', 'interests', 'log'];

export function readCareerMeta(document: unknown): { meta: CareerMeta; findings: MetaFinding[] } {
  const findings: MetaFinding[] = [];
  const wrong = (path: readonly (string | number)[], expected: string, value: unknown) =>
    findings.push({ path, which: 'value', code: 'wrong-type', args: { expected, found: describe(value) } });
  const outer = isObject(document) ? document.meta : undefined;
  const career = isObject(outer) ? outer.career : undefined;
  const empty: CareerMeta = { skills: new Map(), tools: [], certifications: [], log: [] };
  if (career === undefined || career === null) return { meta: empty, findings };
  const at = (...steps: (string | number)[]) => ['meta', 'career', ...steps];
  if (!isObject(career)) {
    wrong(at(), 'keys with values', career);
    return { meta: empty, findings };
  }
  findings.push(...unknownKeys(career, at(), keys));
  const { skills, hoursPerWeek, budget, currentRole, interests, log } = career;
  const number = (key: string, value: unknown, low: number, high: number): number | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number') wrong(at(key), 'a number', value);
    else if (!(value >= low && value <= high))
      findings.push({ path: at(key), which: 'value', code: 'out-of-range', args: { found: value, allowed: `${low} to ${high}` } });
    else return value;
    return undefined;
  };
  const texts = (key: string, value: unknown): string[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) wrong(at(key), 'a list', value);
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [n, item] of items.entries()) if (typeof item !== 'string') wrong(at(key, n), 'text', item);
    return items.filter((item) => typeof item === 'string');
  };
  const hours = number('hoursPerWeek', hoursPerWeek, 0.5, 168);
  const money = number('budget', budget, 0, 10_000_000);
  if (currentRole !== undefined && currentRole !== null && typeof currentRole !== 'string') wrong(at('currentRole'), 'text', currentRole);
  return {
    meta: {
      skills: readLevels(skills, at('skills'), wrong, findings),
      tools: texts('tools', career.tools),
      certifications: texts('certifications', career.certifications),
      ...(hours === undefined ? {} : { hoursPerWeek: hours }),
      ...(money === undefined ? {} : { budget: money }),
      ...(typeof currentRole === 'string' ? { currentRole } : {}),
      ...(interests === undefined || interests === null ? {} : { interests: readInterests(interests, at('interests'), wrong, findings) }),
      log: readLog(log, at('log'), wrong),
    },
    findings,
  };
}

function unknownKeys(fields: Fields, at: readonly (string | number)[], known: readonly string[]): MetaFinding[] {
  return Object.keys(fields)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...at, key],
      which: 'key',
      code: 'unknown-key',
      args: { key, otherwise: `the fields here: ${known.join(', ')}` },
      like: { word: key, known },
    }));
}

function readInterests(value: unknown, at: readonly (string | number)[], wrong: Wrong, findings: MetaFinding[]): Interests {
  if (!isObject(value)) {
    wrong(at, `scores from 1 to 7 for ${interestIds.join(', ')}`, value);
    return {};
  }
  findings.push(...unknownKeys(value, at, interestIds));
  const scores: Partial<Record<InterestId, number>> = {};
  for (const id of interestIds) {
    const score = value[id];
    if (score === undefined || score === null) continue;
    if (typeof score !== 'number') wrong([...at, id], 'a number', score);
    else if (!(score >= 1 && score <= 7))
      findings.push({ path: [...at, id], which: 'value', code: 'out-of-range', args: { found: score, allowed: '1 to 7' } });
    else scores[id] = score;
  }
  return scores;
}

type Wrong = (path: readonly (string | number)[], expected: string, value: unknown) => unknown;

function readLevels(value: unknown, at: readonly (string | number)[], wrong: Wrong, findings: MetaFinding[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (value === undefined || value === null) return levels;
  if (!isObject(value)) {
    wrong(at, 'skills with levels', value);
    return levels;
  }
  for (const [skill, level] of Object.entries(value)) {
    if (isLevel(level)) levels.set(skill, level);
    else if (typeof level === 'number')
      findings.push({
        path: [...at, skill],
        which: 'value',
        code: 'out-of-range',
        args: { found: level, allowed: 'a whole number from 0 to 5' },
      });
    else wrong([...at, skill], 'a level from 0 to 5', level);
  }
  return levels;
}

const isLevel = (value: unknown): value is Level => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5;

function readLog(value: unknown, at: readonly (string | number)[], wrong: Wrong): CareerMeta['log'] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    wrong(at, 'a list', value);
    return [];
  }
  return value.flatMap((entry, n) => {
    const { skill, from, to, on } = isObject(entry) ? entry : {};
    if (typeof skill === 'string' && isLevel(from) && isLevel(to) && typeof on === 'string' && isDay(on)) return [{ skill, from, to, on }];
    wrong([...at, n], 'skill, from, to and on', entry);
    return [];
  });
}

import { delimiter, resolve } from 'node:path';
import { isDay } from '../domain/calendar';
import { failure } from '../domain/outcome';
import type { Out, World } from '../io/world';

export const formats = ['table', 'plain', 'json', 'csv', 'markdown', 'yaml', 'ics'] as const;
export type Format = (typeof formats)[number];

/** The flags that every command takes, checked. */
export type Settings = {
  format: Format;
  /** It was asked for, and is not what one gets without asking. */
  isFormatGiven: boolean;
  /** A file to write to, or undefined for standard output. */
  output: string | undefined;
  force: boolean;
  kb: readonly string[];
  builtin: boolean;
  asOf: string;
  /** That day was given, so it holds for what comes next, too. */
  isDated: boolean;
  color: 'auto' | 'always' | 'never';
  ascii: boolean;
  width: number | undefined;
  accessible: boolean;
  input: boolean;
  quiet: boolean;
  debug: boolean;
};

/** As commander hands them over. */
export type GlobalFlags = {
  format?: Format;
  json?: boolean;
  output?: string;
  force?: boolean;
  kb?: string[];
  builtin: boolean;
  asOf?: string;
  color?: string | boolean;
  ascii?: boolean;
  width?: string;
  accessible?: boolean;
  input: boolean;
  quiet?: boolean;
  debug?: boolean;
};

/** Of an environment variable: neither empty nor a word for no. */
export const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0' && value !== 'false';

export const usage = (code: string, message: string, hint: string) => failure('usage', code, message, { hint });

export function dateFlag(flag: string, text: string): string {
  if (!isDay(text)) throw usage('bad-date', `${flag} takes a day as YYYY-MM-DD, not "${text}"`, `for example ${flag} 2026-06-30`);
  return text;
}

/** `example`: a number that is often wanted, and whatever else may stand there. */
export function wholeNumberFlag(flag: string, text: string, low: number, high: number, example: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw usage('bad-number', `${flag} takes a whole number from ${low} to ${high}, not "${text}"`, `for example ${flag} ${example}`);
}

/** What stands between the commas of a flag. */
export const wordsOf = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** A list that is given twice is one list; one that is empty adds nothing to it. */
export const joinLists = (list: string, before = ''): string => [before, list].filter(Boolean).join(', ');

/** Each directory once, however it is written: at its last place, where it stands over the others. */
export const lastOfEach = (dirs: readonly string[]): string[] =>
  dirs.filter((dir, at) => dirs.findLastIndex((other) => resolve(other) === resolve(dir)) === at);

/** The bases that the environment names. */
export const basesIn = ({ CAREER_KB }: World['env']): string[] => lastOfEach((CAREER_KB ?? '').split(delimiter).filter(Boolean));

/** Flags and environment to settings. Unset environment variables are empty or missing; flags stand before them. */
export function readSettings(flags: GlobalFlags, world: World): Settings {
  if (flags.json && flags.format !== undefined && flags.format !== 'json') {
    throw usage('conflicting-flags', `--json and --format ${flags.format} ask for two formats`, 'give one of them');
  }
  if (flags.output === '') throw usage('bad-output', '--output takes the name of a file', 'or - for standard output');
  if (flags.kb?.includes('')) throw usage('bad-kb', '--kb takes the path of a directory', 'for example --kb ./my-base');
  return {
    format: flags.json ? 'json' : (flags.format ?? 'table'),
    isFormatGiven: flags.json === true || flags.format !== undefined,
    output: flags.output === '-' ? undefined : flags.output,
    force: flags.force ?? false,
    kb: flags.kb ? lastOfEach(flags.kb) : basesIn(world.env),
    builtin: flags.builtin,
    asOf: flags.asOf === undefined ? world.today() : dateFlag('--as-of', flags.asOf),
    isDated: flags.asOf !== undefined,
    color: flags.color === false ? 'never' : ((flags.color as Settings['color'] | undefined) ?? 'auto'),
    ascii: flags.ascii ?? false,
    width: flags.width === undefined ? undefined : wholeNumberFlag('--width', flags.width, 20, 1000, '100'),
    accessible: flags.accessible ?? isSet(world.env.ACCESSIBLE),
    input: flags.input,
    quiet: flags.quiet ?? false,
    debug: flags.debug ?? isSet(world.env.CAREER_DEBUG),
  };
}

/**
 * The colour level of one stream, 0 none to 3 true colour. Order: flags, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM=dumb,
 * then what the terminal says (no-color.org, force-color.org, bixense.com/clicolors).
 */
export function colorLevel(choice: Settings['color'], env: World['env'], out: Out): 0 | 1 | 2 | 3 {
  const depth = out.colorDepth;
  const able = depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
  if (choice === 'never') return 0;
  if (choice === 'always') return able || 1;
  if (env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '1' ? 1 : forced === '2' ? 2 : forced === '3' ? 3 : able || 1;
  }
  if (isSet(env.CLICOLOR_FORCE)) return able || 1;
  if (env.CLICOLOR === '0') return 0;
  if (env.TERM === 'dumb' || !out.isTerminal) return 0;
  return able;
}

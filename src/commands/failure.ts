import { isFailure } from '../domain/outcome';
import type { World } from '../io/world';
import { renderJsonLine } from '../render/json';
import { safe } from '../render/safe';
import { isSet } from './settings';

/** What was typed before `--`. It is judged without parsing: the parse itself may be what failed. */
function flagsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

/** `-f json`, `-qfjson`, `--format=json`. */
const formatsIn = (flags: readonly string[]): string[] =>
  flags.flatMap((flag, at) => {
    const [, value] = /^(?:--format(?=$|=)=?|-[qVh]*f)(.*)$/.exec(flag) ?? [];
    return value === undefined ? [] : [value || (flags[at + 1] ?? '')];
  });

/** Of several formats the last one counts, as in the result. */
export function wantsJson(argv: readonly string[]): boolean {
  const flags = flagsIn(argv);
  return flags.includes('--json') || formatsIn(flags).at(-1) === 'json';
}

const wantsDebug = (argv: readonly string[]) => flagsIn(argv).includes('--debug');

const wantsQuiet = (argv: readonly string[]) =>
  flagsIn(argv).some((flag, at, flags) => /^(--quiet|-q\w*)$/.test(flag) && !/^-\w*[fo]$/.test(flags[at - 1] ?? ''));

const oneLine = (text: string) => safe(text).slice(0, 2000);

/** The text for standard error: what happened, then what to do; one JSON object where JSON was asked for. */
export function reportFailure(world: World, error: unknown, exitCode: number): string {
  const debug = wantsDebug(world.argv) || isSet(world.env.CAREER_DEBUG);
  const known = isFailure(error);
  const message = known ? error.message : `this is a bug: ${error instanceof Error ? error.message : String(error)}`;
  const hint = known ? error.hint : 'please report it, with the output of the same command and --debug';
  if (wantsJson(world.argv)) {
    const body = {
      code: known ? error.code : 'bug',
      exitCode,
      message,
      hint: hint ?? null,
      details: known ? (error.details ?? null) : null,
    };
    return renderJsonLine({ error: body });
  }
  // Findings stand one on a line; elsewhere a line break is part of what somebody typed.
  const lines = (known && Array.isArray(error.details) ? message.split('\n') : [message]).map(oneLine);
  const out = [`career: ${lines[0] ?? ''}`, ...lines.slice(1)];
  if (hint && !wantsQuiet(world.argv)) out.push(`hint: ${oneLine(hint)}`);
  if (debug && error instanceof Error && error.stack) out.push(...error.stack.split('\n').slice(1).map(oneLine));
  return `${out.join('\n')}\n`;
}

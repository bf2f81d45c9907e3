import { isFailure } from '../domain/outcome';
import type { World } from '../io/world';
import { renderJsonLine } from '../render/json';
import { safe } from '../render/safe';
import { isSet } from './settings';

/** True when a flag is given, judged without parsing: the parse itself may be what failed. */
function hasFlag(argv: readonly string[], test: (flag: string, before: string) => boolean): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((flag, at, flags) => test(flag, flags[at - 1] ?? ''));
}

export const wantsJson = (argv: readonly string[]) =>
  hasFlag(
    argv,
    (flag, before) => /^(--json|--format=json|-\w*fjson)$/.test(flag) || (flag === 'json' && /^(-\w*f|--format)$/.test(before)),
  );

const wantsDebug = (argv: readonly string[]) => hasFlag(argv, (flag) => flag === '--debug');

const wantsQuiet = (argv: readonly string[]) =>
  hasFlag(argv, (flag, before) => /^(--quiet|-q\w*)$/.test(flag) && !/^-\w*[fo]$/.test(before));

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

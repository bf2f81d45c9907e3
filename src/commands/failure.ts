import { isFailure } from '../domain/outcome';
import type { World } from '../io/world';
import { renderJsonLine } from '../render/json';
import { safe } from '../render/safe';

/** True when the arguments ask for JSON, judged without parsing: the parse itself may be what failed. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  return flags.some((flag, at) => flag === '--json' || flag === '--format=json' || flag === '-fjson' || (flag === 'json' && /^(-f|--format)$/.test(flags[at - 1] ?? '')));
}

const oneLine = (text: string) => safe(text).slice(0, 2000);

/** The text for standard error: what happened, then what to do; one JSON object where JSON was asked for. */
export function reportFailure(world: World, error: unknown, exitCode: number): string {
  const debug = world.argv.includes('--debug') || Boolean(world.env.CAREER_DEBUG);
  const known = isFailure(error);
  const message = known ? error.message : `this is a bug: ${error instanceof Error ? error.message : String(error)}`;
  const hint = known ? error.hint : 'please report it, with the output of the same command and --debug';
  if (wantsJson(world.argv)) {
    const body = { code: known ? error.code : 'bug', exitCode, message, hint: hint ?? null, details: known ? (error.details ?? null) : null };
    return renderJsonLine({ error: body });
  }
  const lines = message.split('\n').map(oneLine);
  const out = [`career: ${lines[0] ?? ''}`, ...lines.slice(1)];
  if (hint) out.push(...hint.split('\n').map((line) => `hint: ${oneLine(line)}`));
  if (debug && error instanceof Error && error.stack) out.push(...error.stack.split('\n').slice(1).map(oneLine));
  return `${out.join('\n')}\n`;
}

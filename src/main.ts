import { join } from 'node:path';
import { reportFailure, wantsJson } from './commands/failure';
import { failure, isFailure } from './domain/outcome';
import { worldOf } from './io/process';
import type { World } from './io/world';
import { runProgram } from './program';

/** The contract's exit codes. A signal has its own (io/terminal-guard.ts). */
const exitCodes = {
  usage: 2,
  'unknown-id': 3,
  'bad-file': 4,
  'check-failed': 5,
  cancelled: 130,
  bug: 1,
} as const;

const isClosedPipe = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET');

/** Runs one command. The only try/catch that ends in an exit code. */
export async function main(world: World): Promise<number> {
  try {
    const { stdout, notes, outcome, failed } = await runProgram(world);
    const told =
      outcome && failed
        ? reportFailure(world, failure(outcome, failed.code, failed.message, { hint: failed.hint }), exitCodes[outcome])
        : notes;
    // Of JSON a failure is one object on standard error, so nothing may stand there before it is known that there is none.
    const isJson = wantsJson(world.argv);
    if (!isJson) await writeNotes(world, told);
    const isRead = await writeResult(world, stdout);
    if (isJson) await writeNotes(world, told);
    return isRead && outcome ? exitCodes[outcome] : 0;
  } catch (thrown) {
    const error = withoutFolder(thrown);
    const outcome = isFailure(error) ? error.outcome : 'bug';
    try {
      await world.stderr.write(await fitted(world, reportFailure(world, error, exitCodes[outcome])));
    } catch {
      // Nobody can hear us: the exit code is all that is left.
    }
    return exitCodes[outcome];
  }
}

/** No path can be told in a folder that has been removed. */
function withoutFolder(error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd')) return error;
  return failure('bad-file', 'no-folder', 'the folder you are in does not exist any more', { hint: 'change to one that exists' });
}

/** A note that nobody can read must not cost the result. */
async function writeNotes(world: World, notes: string): Promise<void> {
  if (notes !== '') await world.stderr.write(await fitted(world, notes)).catch(() => {});
}

/** Broken between words where a terminal would break inside them. JSON and what stands indented stay as they are. */
async function fitted({ stderr: { isTerminal, columns } }: World, text: string): Promise<string> {
  const lines = text.split('\n');
  if (!isTerminal || columns === undefined || lines.every(({ length }) => length <= columns)) return text;
  const { wrapLines } = await import('./io/wrap-lines');
  return lines.map((line) => (line.length <= columns || /^[{ ]/.test(line) ? line : wrapLines(line, columns))).join('\n');
}

/** False when the reader closed the pipe: it has what it wanted. */
async function writeResult(world: World, stdout: string): Promise<boolean> {
  try {
    if (stdout !== '') await world.stdout.write(stdout);
    return true;
  } catch (error) {
    if (isClosedPipe(error)) return false;
    const detail = error instanceof Error ? error.message : String(error);
    throw failure('bug', 'cannot-write', `cannot write the result: ${detail}`, {
      hint: 'is the disk full? --output FILE writes it elsewhere',
    });
  }
}

export { worldOf };

/** Called by bin/career.js, through dist/main.cjs. */
export function start(process: NodeJS.Process): void {
  main(worldOf(process, join(__dirname, '..'))).then((code) => {
    process.exitCode = code;
  });
}

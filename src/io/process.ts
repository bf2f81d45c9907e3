import { fstatSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../domain/lazily';
import { captured } from './captured';
import { realFiles } from './files';
import type { Out, World } from './world';

type Process = NodeJS.Process;

/** Whether a descriptor may be a terminal; closed ones, pipes, files, sockets and `/dev/null` are not. */
function isDevice(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** Writing through the stream's callback, so that a full disk or a closed pipe is seen and nothing is cut off. */
function writeThrough(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  // Without a listener a failed write is an uncaught exception; the callback has already reported it.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return new Promise((done, fail) => stream.write(text, (error) => (error ? fail(error) : done())));
}

/** What says how many colours there are. Node would read more: CI, NO_COLOR even where it is empty. */
const terminalIn = ({ TERM, COLORTERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, TMUX }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  TERM,
  COLORTERM,
  TERM_PROGRAM,
  TERM_PROGRAM_VERSION,
  TMUX,
});

/**
 * A standard stream. A pipe or a file is written to directly: Node's own stream for it loads its whole network layer, which is
 * a tenth of what starting Node costs. What a pipe does not take at once goes through the stream, which can wait.
 */
function outOf(fd: number, stream: () => NodeJS.WriteStream, env: NodeJS.ProcessEnv): Out {
  const mayBeTerminal = lazily(() => isDevice(fd));
  const isTerminal = () => mayBeTerminal() && stream().isTTY === true;
  return {
    async write(text) {
      if (mayBeTerminal()) return writeThrough(stream(), text);
      let rest: Uint8Array = Buffer.from(text);
      while (rest.length > 0) {
        try {
          rest = rest.subarray(writeSync(fd, rest));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
          return writeThrough(stream(), rest);
        }
      }
    },
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      // A terminal that does not know its size says 0.
      return (isTerminal() && stream().columns) || undefined;
    },
    get rows() {
      return (isTerminal() && stream().rows) || undefined;
    },
    get colorDepth() {
      return isTerminal() ? stream().getColorDepth(terminalIn(env)) : 1;
    },
  };
}

async function readAll(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw Object.assign(new Error(`more than ${limit} bytes`), { code: 'EFBIG' });
  }
  return Buffer.concat(chunks);
}

/** `YYYY-MM-DD` by the local calendar; the locale has no say. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The real world. `home` is the folder that holds `data` and `dist`. */
export function worldOf(process: Process, home: string): World {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    stdout: outOf(1, () => process.stdout, process.env),
    stderr: outOf(2, () => process.stderr, process.env),
    stdin: {
      // Asking for process.stdin opens it, which throws when the descriptor is closed.
      get isTerminal() {
        try {
          return process.stdin.isTTY === true;
        } catch {
          return false;
        }
      },
      read: (limit) => readAll(process.stdin, limit),
    },
    files: realFiles,
    paths: { data: join(home, 'data'), compiled: join(home, 'dist', 'kb') },
    captured,
    today,
    prompter: async (style) => (await import('./inquirer')).inquirerPrompter(process, style),
  };
}

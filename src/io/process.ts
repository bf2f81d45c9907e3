import path from 'node:path';
import { realFiles } from './files';
import type { Out, World } from './world';

type Process = NodeJS.Process;

/** Writing through the stream's callback, so that a full disk or a closed pipe is seen and nothing is cut off. */
function outOf(stream: NodeJS.WriteStream): Out {
  // Without a listener a failed write is an uncaught exception; the callback below has already reported it.
  stream.on('error', () => {});
  return {
    write: (text) => new Promise((done, fail) => stream.write(text, (error) => (error ? fail(error) : done()))),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    get colorDepth() {
      return stream.isTTY ? stream.getColorDepth() : 1;
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
    stdout: outOf(process.stdout),
    stderr: outOf(process.stderr),
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
    paths: { data: path.join(home, 'data'), compiled: path.join(home, 'dist', 'kb') },
    today,
    prompter: async (style) => (await import('./inquirer')).inquirerPrompter(process, style),
  };
}

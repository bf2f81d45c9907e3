import path from 'node:path';
import { realFiles } from '../../src/io/files';
import type { Prompter } from '../../src/io/prompter';
import type { Out, World } from '../../src/io/world';
import { main } from '../../src/main';

export const root = path.resolve(__dirname, '../..');

export type RunOptions = {
  env?: Record<string, string>;
  /** Columns of a terminal; without it, stdout and stderr are pipes. */
  terminal?: number;
  colorDepth?: number;
  /** Standard input as text. */
  stdin?: string | Uint8Array;
  today?: string;
  prompter?: Prompter;
  data?: string;
  compiled?: string;
};

export type Ran = { code: number; out: string; err: string };

function collect(options: RunOptions): Out & { text(): string } {
  let text = '';
  return {
    write: async (more) => {
      text += more;
    },
    text: () => text,
    isTerminal: options.terminal !== undefined,
    columns: options.terminal,
    colorDepth: options.colorDepth ?? 1,
  };
}

/** The shipped base, compiled once for the whole run by test/support/global-setup.ts. */
const shipped = { data: path.join(root, 'data'), compiled: process.env.CAREER_TEST_COMPILED ?? path.join(root, 'dist', 'kb') };

/** Runs the whole program in this process, with everything outside it replaced. The day is 2026-11-23 unless told. */
export function runner(options: RunOptions = {}) {
  return async (...argv: string[]): Promise<Ran> => {
    const stdout = collect(options);
    const stderr = collect(options);
    const world: World = {
      argv,
      env: options.env ?? {},
      stdout,
      stderr,
      stdin: {
        isTerminal: options.prompter !== undefined,
        read: async () => (typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array())),
      },
      files: realFiles,
      paths: { data: options.data ?? shipped.data, compiled: options.compiled ?? shipped.compiled },
      today: () => options.today ?? '2026-11-23',
      prompter: async () => {
        if (!options.prompter) throw new Error('the program asked, and the test has no answers');
        return options.prompter;
      },
    };
    const code = await main(world);
    return { code, out: stdout.text(), err: stderr.text() };
  };
}

export const run = runner();

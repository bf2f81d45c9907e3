import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, onTestFinished } from 'vitest';
import { captured } from '../../src/io/captured';
import { type Files, realFiles } from '../../src/io/files';
import type { Prompter } from '../../src/io/prompter';
import type { Out, World } from '../../src/io/world';
import { main } from '../../src/main';

export const root = path.resolve(__dirname, '../..');

export type RunOptions = {
  env?: Record<string, string>;
  /** Columns of a terminal; without it, stdout and stderr are pipes. */
  terminal?: number;
  /** Its lines; without it, it does not say. */
  rows?: number;
  colorDepth?: number;
  /** Standard input as text or bytes. */
  stdin?: string | Uint8Array;
  today?: string;
  /** Answers for an interview; with them, stdin is a terminal too. */
  prompter?: Prompter;
  data?: string;
  compiled?: string;
  files?: Files;
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
    rows: options.rows,
    colorDepth: options.colorDepth ?? 1,
  };
}

/** The shipped base, compiled once for the whole run by global-setup.ts. */
const shipped = () => ({ data: path.join(root, 'data'), compiled: path.join(inject('home'), 'dist/kb') });

/** Three roles of a bakery: small, and nobody changes it but for a test. */
export const bakeryPaths = () => ({ data: path.join(root, 'test/fixtures/kb-bakery'), compiled: inject('bakeryCompiled') });

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
        read: async () =>
          typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array()),
      },
      files: options.files ?? realFiles,
      paths: { data: options.data ?? shipped().data, compiled: options.compiled ?? shipped().compiled },
      captured,
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

/** On the shipped base. */
export const run = runner();

/** On the bakery. */
export const bakeryRunner = (options: RunOptions = {}) => runner({ ...bakeryPaths(), ...options });

/** The document that a command prints, after it has ended well. */
export async function documentOf(ran: Promise<Ran>): Promise<Record<string, unknown>> {
  const { code, out, err } = await ran;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** `json('compare', 'a', 'b')`: the document on the shipped base. Loosely typed: tests look at what it is. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
export const json = async (...argv: string[]): Promise<any> => documentOf(run(...argv, '--json'));

/**
 * Fails unless the program refused in a controlled way: this exit code, nothing on stdout, a message, and none of the words that
 * only a crash brings out. Returns stderr.
 */
export async function refused(ran: Promise<Ran>, code: number): Promise<string> {
  const { code: actual, out, err } = await ran;
  expect({ code: actual, out }, err).toEqual({ code, out: '' });
  expect(err).toMatch(/^career: .+/);
  expect(err).not.toMatch(/TypeError|RangeError|\[object Object\]|undefined|NaN|^\s+at /m);
  return err;
}

/** The error object that `--json` prints. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
export async function errorOf(ran: Promise<Ran>): Promise<any> {
  const { code, out, err } = await ran;
  expect(out).toBe('');
  const { error, ...rest } = JSON.parse(err);
  expect(rest).toEqual({});
  expect(err.endsWith('}\n') && err.indexOf('\n') === err.length - 1).toBe(true);
  expect(error.exitCode).toBe(code);
  return error;
}

/** A folder of its own for one test, removed after it. */
export function tempDir(): string {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'career-test-')));
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes files below a folder and returns it. */
export function writeFiles(dir: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), content);
  }
  return dir;
}

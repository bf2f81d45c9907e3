import type { Files } from './files';
import type { Prompter, PromptStyle } from './prompter';

/** A stream as the program sees it: text goes out, and it may be somebody's terminal. */
export type Out = {
  /** Resolves when the text is handed over; rejects with the system's error (EPIPE, ENOSPC, ...). */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns, where it is a terminal that says so. */
  readonly columns: number | undefined;
  /** Lines, likewise. */
  readonly rows: number | undefined;
  /** Bits of colour that the terminal can show: 1, 4, 8 or 24. */
  readonly colorDepth: number;
};

/** Everything outside the program, handed in from the top so that a test can hand in its own. */
export type World = {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  stdout: Out;
  stderr: Out;
  /** Standard input, read to its end on demand, as bytes; `limit` bytes at most. */
  stdin: { readonly isTerminal: boolean; read(limit: number): Promise<Uint8Array> };
  files: Files;
  /** Where the shipped YAML and its compiled form lie. */
  paths: { data: string; compiled: string };
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): string;
  /** What `run` prints to the console. */
  captured(run: () => void): string;
  /** Loads what can ask questions; only called when stdin and stderr are terminals. */
  prompter(style: PromptStyle): Promise<Prompter>;
};

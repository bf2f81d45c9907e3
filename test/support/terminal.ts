import fs from 'node:fs';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { career } from './binary';

export const keys = { enter: '\r', escape: '\x1b', up: '\x1b[A', down: '\x1b[B', space: ' ', ctrlC: '\x03', ctrlD: '\x04', ctrlZ: '\x1a' };

export type Terminal = {
  /** Everything that the program sent, control sequences included. */
  raw(): string;
  /** The same since the last key, signal or change of the width. */
  since(): string;
  /** Resolves when the text since the last key passes the test, a pattern's mostly; rejects with what there was instead. */
  sees(pattern: { test(text: string): boolean }): Promise<void>;
  press(...keys: string[]): void;
  /** Gives the terminal another width; what it shows from then on counts as since the last key. */
  resize(columns: number): void;
  /** Sends a signal to the program, not to the shell around it. */
  signal(name: NodeJS.Signals): void;
  /** When the program has ended: its exit code, and whether the terminal's settings are what they were. */
  ended: Promise<{ code: number; settingsKept: boolean }>;
  /** The last word about the cursor: shown or hidden. */
  cursorIsVisible(): boolean;
};

export type TerminalOptions = {
  /** 0: a terminal that does not know its size. */
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  cwd?: string;
  redirect?: string;
  /** Ctrl-Z stops the program, "stopped" is said, and the next key lets it go on. */
  jobs?: boolean;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is taken out
const sequences = /\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\x1b[()][A-Z0-9]|\x1b[=>78c]/g;

export const plainOf = (text: string): string => text.replace(sequences, '').replace(/\r\n/g, '\n');

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** How long something that happens at once may take on a machine that is busy. */
const patience = 30_000;

/** A program in a terminal of its own. */
function openPty(file: string, args: string[], options: { cols: number; rows: number; cwd?: string; env: Record<string, string> }) {
  const pty = spawn(file, args, { ...options, env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...options.env } });
  let raw = '';
  let from = 0;
  const listeners = new Set<() => void>();
  pty.onData((data) => {
    raw += data;
    for (const listener of listeners) listener();
  });
  const exited = new Promise<void>((done) => {
    pty.onExit(() => done());
  });
  // Gone before its directory is removed; a shell that is asked to end may still be completing, and writes its history.
  onTestFinished(() => {
    pty.kill('SIGKILL');
    return exited;
  });
  const since = () => plainOf(raw.slice(from));
  /** What comes from then on counts as since the last key. */
  const anew = (act: () => void) => {
    from = raw.length;
    act();
  };
  return {
    pty,
    exited,
    listeners,
    anew,
    raw: () => raw,
    since: () => raw.slice(from),
    sees: (pattern: { test(text: string): boolean }) =>
      new Promise<void>((found, missing) => {
        const look = () => {
          if (!pattern.test(since())) return;
          clearTimeout(timer);
          listeners.delete(look);
          found();
        };
        const timer = setTimeout(() => {
          listeners.delete(look);
          missing(new Error(`never saw ${pattern} in:\n${since()}`));
        }, patience);
        listeners.add(look);
        look();
      }),
    press: (...pressed: string[]) =>
      anew(() => {
        for (const key of pressed) pty.write(key);
      }),
  };
}

/** An interactive shell. */
export function openShell(
  shell: string,
  options: { cwd: string; env: Record<string, string> },
): Pick<Terminal, 'since' | 'sees' | 'press'> {
  return openPty(shell, ['-i'], { cols: 100, rows: 40, ...options });
}

/**
 * The built program in a terminal of its own, inside a shell that tells the terminal's settings before and after.
 * `redirect` is shell text behind the command, e.g. `> file`.
 */
export function openTerminal(argv: readonly string[], options: TerminalOptions = {}): Terminal {
  const { columns = 80, rows = 40, env = {}, cwd, redirect = '', jobs = false } = options;
  const line = [process.execPath, career(), ...argv].map(quoted).join(' ');
  // Ctrl-C in a cooked terminal reaches the shell too: it is to see the program end. It goes on until all it said has arrived,
  // which the end of a process does not wait for.
  const size = columns === 0 ? 'stty cols 0 rows 0; ' : '';
  const before = jobs ? 'set -m; ' : '';
  const behind = jobs ? 'while [ "$(jobs -s)" ]; do echo stopped; stty -g; read -rsn1; fg; code=$?; done; ' : '';
  const script = `${size}${before}trap : INT; stty -g; ${line} ${redirect}; code=$?; ${behind} echo; echo "code $code"; stty -g; echo ended; read -r`;
  const { pty, exited, listeners, anew, raw, since, sees, press } = openPty('/bin/bash', ['-c', script], {
    cols: columns || 80,
    rows,
    env,
    ...(cwd ? { cwd } : {}),
  });
  const gone = new Promise<void>((done) => {
    exited.then(done);
    const look = () => {
      // The whole of the last three lines: the program's own text may hold the word, cut off anywhere.
      if (/\ncode \d+\r?\n[^\n]*\nended\r?\n?$/.test(raw().slice(-600))) done();
    };
    listeners.add(look);
  });
  return {
    raw,
    since,
    sees,
    press,
    resize: (width) => anew(() => pty.resize(width, rows)),
    signal: (name) =>
      anew(() => {
        const [child] = fs.readFileSync(`/proc/${pty.pid}/task/${pty.pid}/children`, 'utf8').split(' ');
        process.kill(Number(child), name);
      }),
    ended: gone.then(() => {
      const lines = plainOf(raw())
        .replace(/\nended\n*$/, '')
        .trim()
        .split('\n');
      return { code: Number(/^code (\d+)$/m.exec(plainOf(raw()))?.[1]), settingsKept: lines[0] === lines.at(-1) };
    }),
    cursorIsVisible: () => raw().lastIndexOf('\x1b[?25h') >= raw().lastIndexOf('\x1b[?25l'),
  };
}

/** Up to the end of a menu. */
export const menu = (text: RegExp) => new RegExp(`${text.source}[\\s\\S]*Ctrl-C quit`);

/** The last question drawn, whole and within the width. Before it, inquirer may draw the one it takes back as it was for the old width. */
export const lastQuestion = (text: RegExp, columns: number) => ({
  test: (shown: string) => {
    const frame = `? Question${shown.split('? Question').at(-1)}`;
    return text.test(frame) && frame.split('\n').every((row) => row.length <= columns);
  },
  toString: () => `${text}, at most ${columns} columns wide`,
});

/** Presses a key and waits for what comes of it. */
export async function pressing(terminal: Terminal, pressed: string | readonly string[], seen: RegExp): Promise<void> {
  terminal.press(...[pressed].flat());
  await terminal.sees(seen);
}

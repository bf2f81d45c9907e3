import { stripVTControlCharacters } from 'node:util';
import { createPromptModule } from 'inquirer';
import { cancelled } from '../domain/outcome';
import { linePrompter } from './line-prompter';
import type { Keys } from './menu-theme';
import { type Ended, menuPrompter, type Prompt } from './menus';
import type { Prompter, PromptStyle } from './prompter';
import { type Guard, guardTerminal } from './terminal-guard';

/** Asks with inquirer, on standard error, so that standard output carries the result and nothing else. */
export function inquirerPrompter(process: NodeJS.Process, style: PromptStyle): Prompter {
  const guard = guardTerminal(process);
  // A terminal that cannot go back up cannot draw a menu twice.
  const inLines = style.accessible || process.env.TERM === 'dumb';
  return inLines ? linePrompter(process, guard.release) : menuPrompter(process.stderr, promptIn(process, guard), style);
}

/** What ends a prompt before it is answered, to be put again as it stood. */
type Early = 'why' | 'resized' | 'stopped';
const endOf = { why: 'why', resized: 'again', stopped: 'again' } as const;

/**
 * One prompt. It leaves no trace on the screen. Esc and Tab end it early, through the signal that inquirer watches. `?`, another width
 * of the terminal and Ctrl-Z end it by taking what is marked, so that it can be put again as it stood.
 */
const promptIn =
  (process: NodeJS.Process, guard: Guard): Prompt =>
  async <T>(question: Question, keys: Keys, row = 0): Promise<Ended<T>> => {
    const { stdin, stderr } = process;
    const controller = new AbortController();
    const early = earlyEnd(stdin, controller);
    const rows = Array.isArray(question.choices) ? question.choices.length : 0;
    const at = rowCounter(rows);
    const onStop = () => early.endAs('stopped');
    const stops = process.platform !== 'win32';
    const watched = watching(question, keys, { stdin, controller, early, rows, stops });
    const onKey = (text: string | undefined, key: Key | undefined) => {
      watched(text, key);
      at.press(text, key?.name);
    };
    let frame = '';
    /** Lines that the terminal has broken in two since they were drawn, which inquirer does not know of. */
    let broken = 0;
    const onResize = () => {
      if (question.type === 'input' || early.kind() !== undefined) return;
      const above = isMenu(question) ? frame : frame.split('\n').slice(0, String(question.message).split('\n').length).join('\n');
      broken = linesBroken(above, stderr.columns);
      early.endAs('resized');
    };
    stdin.on('keypress', onKey);
    stderr.on('resize', onResize);
    if (stops) process.on('SIGTSTP', onStop);
    guard.close = () => controller.abort('gone');
    try {
      const context = {
        input: stdin,
        output: unending(stderr, (text) => (frame = text)),
        signal: controller.signal,
        clearPromptOnDone: true,
      };
      const asked = createPromptModule(context)([{ name: 'answer', ...question } as never]);
      if (question.type === 'checkbox') stepDown(stdin, row);
      const { answer } = (await asked) as { answer: T };
      const kind = early.kind();
      return kind === undefined ? { kind: 'answer', value: answer } : { kind: endOf[kind], marked: answer, row: at.row() };
    } catch (error) {
      if (controller.signal.reason === 'gone') return new Promise(() => {});
      if (controller.signal.aborted) return { kind: controller.signal.reason as 'back' | 'skip' | 'why' | 'again' };
      if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
      throw error;
    } finally {
      guard.close = undefined;
      stdin.off('keypress', onKey);
      stderr.off('resize', onResize);
      if (early.kind() === 'resized') stderr.write(`${broken > 0 ? `\x1b[${broken}A` : ''}\x1b[J`);
      guard.release();
      process.off('SIGTSTP', onStop);
      // With nobody listening any more the signal does what it does to any program, and this goes on once that goes on. The whole
      // job is stopped, as the terminal would: with npx the shell waits for another process than this one.
      if (early.kind() === 'stopped') {
        process.kill(0, 'SIGTSTP');
        // Who was stopped is not told of another size, so the streams look.
        process.emit('SIGWINCH', 'SIGWINCH');
      }
    }
  };

type Question = Record<string, unknown>;
const isMenu = ({ type }: Question): boolean => type === 'select' || type === 'checkbox';

type EarlyEnd = ReturnType<typeof earlyEnd>;

/** Whether and how a prompt was ended before it was answered. */
function earlyEnd(stdin: NodeJS.ReadStream, controller: AbortController) {
  let ended: Early | undefined;
  return {
    kind: () => ended,
    /** Takes what is marked, by Enter, which `key` becomes where there is one: any other might change what is marked. */
    endAs(kind: Early, key?: Key) {
      if (ended !== undefined) return;
      ended = kind;
      if (key) Object.assign(key, enter);
      setImmediate(() => {
        if (!key) stdin.emit('keypress', '\r', { ...enter });
        // A search that has found nothing takes nothing.
        setImmediate(() => controller.abort(endOf[kind]));
      });
    },
  };
}

type Watched = { stdin: NodeJS.ReadStream; controller: AbortController; early: EarlyEnd; rows: number; stops: boolean };

/** What keys do that inquirer does not know, or would take for something else: it sees them as they are left here. */
function watching(question: Question, keys: Keys, { stdin, controller, early, rows, stops }: Watched) {
  const isFull = question.isFull as () => boolean;
  return (text: string | undefined, key: Key | undefined): void => {
    if (text === ctrlZ && stops) early.endAs('stopped', key);
    if (keys.canBack && key?.name === 'escape') controller.abort('back');
    if (keys.canSkip && key?.name === 'tab' && !key.shift) controller.abort('skip');
    if (keys.canWhy && text === '?') early.endAs('why', key);
    // inquirer would type the name on the marked row, its mark included. As a control key without a meaning it does nothing.
    if (question.type === 'search' && key && (key.name === 'tab' || (isFull() && isLetter(text, key)))) Object.assign(key, noLetter);
    if (isMenu(question) && key) {
      const way = wayOf[key.name ?? ''];
      if (way || !isForMenu(text, key)) Object.assign(key, nothing);
      if (way) for (let row = 0; row < rows; row++) stdin.emit('keypress', undefined, { name: way });
    }
  };
}

type Key = { name?: string; ctrl?: boolean; meta?: boolean; shift?: boolean };
const ctrlZ = '\x1a';
const enter: Key = { name: 'return', ctrl: false };

/** What does nothing in a menu: there inquirer takes any key that it does not know for the beginning of a name, and jumps to the first. */
const nothing: Key = { name: 'backspace', ctrl: false, meta: false };

/** Keys that go to an end of a menu, and the way there. */
const wayOf: Readonly<Record<string, 'up' | 'down'>> = { home: 'up', pageup: 'up', end: 'down', pagedown: 'down' };

/** Whether a menu does something with a key: letters go to what begins with them. */
function isForMenu(text: string | undefined, key: Key): boolean {
  if (key.ctrl) return key.name === 'c' || key.name === 'd';
  return ['up', 'down', 'return', 'enter'].includes(key.name ?? '') || isLetter(text, key);
}

const isLetter = (text: string | undefined, { ctrl, meta }: Key): boolean => !ctrl && !meta && /^\P{C}$/u.test(text ?? '');

/** What does nothing in a search. */
const noLetter: Key = { name: 'none', ctrl: true };

/** Which row of a menu the cursor is on, by the keys that move it. */
function rowCounter(rows: number) {
  let row = 0;
  return {
    row: () => row,
    press(text: string | undefined, key: string | undefined) {
      if (key === 'up') row = Math.max(0, row - 1);
      else if (key === 'down') row = Math.min(rows - 1, row + 1);
      else if (/^[1-9]$/.test(text ?? '') && Number(text) <= rows) row = Number(text) - 1;
    },
  };
}

/** A list of marks always begins on its first row: the cursor is moved, once it is there, to where it was. */
function stepDown(stdin: NodeJS.ReadStream, rows: number): void {
  if (rows === 0) return;
  setImmediate(() =>
    setImmediate(() => {
      for (let row = 0; row < rows; row++) stdin.emit('keypress', undefined, { name: 'down' });
    }),
  );
}

function linesBroken(frame: string, columns: number): number {
  const lines = stripVTControlCharacters(frame).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(0, Math.ceil(line.length / columns) - 1), 0);
}

/** Standard error, kept open: inquirer ends the stream that it is given after each prompt. `drawn` is told what is written. */
function unending(stream: NodeJS.WriteStream, drawn: (text: string) => void): NodeJS.WriteStream {
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'end') return () => {};
      if (name === 'write')
        return (...told: Parameters<NodeJS.WriteStream['write']>) => {
          drawn(String(told[0]));
          return target.write(...told);
        };
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

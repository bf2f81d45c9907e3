import { createInterface, type Interface } from 'node:readline';
import { cancelled } from '../domain/outcome';
import { andList } from '../domain/words';
import type { Keys } from './menu-theme';
import type { Choice, Prompter, Reply } from './prompter';
import { readNames } from './read-names';
import { readable, wrapLines } from './wrap-lines';

/**
 * Lines of standard input, one at a time; what was typed ahead is kept for the next question. Standard input stays closed in
 * between, so that it keeps nobody waiting at the end.
 */
function lineReader(stdin: NodeJS.ReadStream): () => Promise<string> {
  const ahead: string[] = [];
  let reader: Interface | undefined;
  let ended = false;
  let waiting: { take(line: string): void; cancel(): void } | undefined;
  const open = () => {
    reader = createInterface({ input: stdin, terminal: false });
    reader.on('line', (line) => {
      if (waiting) waiting.take(line);
      else ahead.push(line);
    });
    reader.on('close', () => {
      ended = true;
      waiting?.cancel();
    });
  };
  return () => {
    const typed = ahead.shift();
    if (typed !== undefined) return Promise.resolve(typed);
    if (ended) return Promise.reject(cancelled());
    return new Promise<string>((take, cancel) => {
      const stop = () => {
        waiting = undefined;
        // Newer Nodes refuse to pause what is closed.
        if (!ended) reader?.pause();
      };
      waiting = {
        take: (line) => {
          stop();
          take(line);
        },
        cancel: () => {
          stop();
          cancel(cancelled());
        },
      };
      if (reader) reader.resume();
      else open();
    });
  };
}

const pickHelp = (single: boolean): string =>
  `Type one ${single ? 'name' : 'or more names, with commas between them'}. What is not known is said, with names that are near; nothing is guessed.`;

/** Says lines, and puts questions as lines until their answers are understood. */
function lineAsker(process: NodeJS.Process, release: () => void) {
  const { stderr } = process;
  const nextLine = lineReader(process.stdin);
  const say = (text: string) => {
    stderr.write(`${wrapLines(text, readable(stderr.columns))}\n`);
  };

  async function line(question: string): Promise<string> {
    const put = () => stderr.write(`${wrapLines(question, readable(stderr.columns))} `);
    // After Ctrl-Z the terminal has forgotten what was typed, and the shell has written below the question.
    const putAgain = () => {
      // Who was stopped is not told of another size, so the streams look.
      process.emit('SIGWINCH', 'SIGWINCH');
      put();
    };
    // Before the question is there to be stopped at.
    process.on('SIGCONT', putAgain);
    put();
    try {
      return (await nextLine()).trim();
    } catch (error) {
      // The question stays where it is; what comes after it begins a new line.
      stderr.write('\n');
      throw error;
    } finally {
      process.off('SIGCONT', putAgain);
      release();
    }
  }

  /** `b`, `s` and `?` are understood here, everything else by `read`. */
  async function until<T>(question: string, keys: Keys, read: (text: string) => T | undefined, help: string): Promise<Reply<T>> {
    for (;;) {
      const text = await line(question);
      if (keys.canBack && /^b(ack)?$/i.test(text)) return { kind: 'back' };
      if (keys.canSkip && /^s(kip)?$/i.test(text)) return { kind: 'skip' };
      if (keys.canWhy && text === '?') return { kind: 'why' };
      const value = read(text);
      if (value !== undefined) return { kind: 'answer', value };
      say(help);
    }
  }

  return { say, until };
}

/** An empty line keeps what was said before, so taking it back needs a word. */
const clearing = ', none to clear';
const isNone = (text: string): boolean => /^none$/i.test(text);

const keyWords = ({ canSkip, canBack }: Keys, why = 'why') =>
  `${canSkip ? ', s to skip' : ''}${canBack ? ', b to go back' : ''}, question mark for ${why}`;

/**
 * Questions as numbered lines, each printed once: for screen readers, which read a redrawn menu again and again.
 * `b` or `back` goes back, `s` or `skip` skips, `?` says why.
 */
export function linePrompter(process: NodeJS.Process, release: () => void): Prompter {
  const { say, until } = lineAsker(process, release);
  const list = (choices: readonly Choice[]) => {
    for (const [at, { label, hint }] of choices.entries()) {
      const number = `${at + 1}`;
      // A level has its number in its name.
      const name = label.startsWith(`${number} `) ? label.slice(number.length + 1) : label;
      say(`${number}. ${name}${hint ? `. ${hint}` : ''}`);
    }
  };
  return {
    async choose({ message, choices, initial, ...asked }) {
      const keys = { ...asked, canWhy: true };
      say(message);
      list(choices);
      const usual = Math.max(
        0,
        choices.findIndex((choice) => choice.id === initial),
      );
      return until(
        `Number 1 to ${choices.length}, Enter for ${usual + 1}${keyWords(keys)}:`,
        keys,
        (text) => (text === '' ? choices[usual] : /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined)?.id,
        `Please type a number from 1 to ${choices.length}.`,
      );
    },
    async chooseMany({ message, choices, initial = [], ...asked }) {
      const keys = { ...asked, canWhy: true };
      say(message);
      list(choices);
      const isNew = initial.length === 0;
      const left = keys.canSkip ? 'Enter or s to skip' : 'Enter for none';
      const enter = isNew ? left : `Enter for the same as before${keys.canSkip ? '' : clearing}`;
      const reply = await until(
        `Numbers separated by blanks, ${enter}${keyWords(isNew ? { ...keys, canSkip: false } : keys)}:`,
        keys,
        (text) => {
          if (text === '') return [...initial];
          if (isNone(text)) return [];
          const ids = text.split(/[\s,;]+/).map((number) => choices[Number(number) - 1]?.id);
          return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
        },
        `Please type numbers from 1 to ${choices.length}.`,
      );
      return keys.canSkip && reply.kind === 'answer' && reply.value.length === 0 ? { kind: 'skip' } : reply;
    },
    async pick({ message, search, titleOf, initial = [], single = false, ...asked }) {
      const keys = { ...asked, canWhy: true };
      const what = single ? 'One name' : 'Names separated by commas';
      say(message);
      let chosen: readonly Choice[] = initial.map((id) => ({ id, label: titleOf?.(id) ?? id }));
      for (;;) {
        const named = chosen.length > 0 ? `${andList(chosen.map((choice) => choice.label))}${clearing}` : 'none';
        const reply = await until(`${what}, Enter for ${named}${keyWords(keys, 'help')}:`, keys, (text) => text, '');
        if (reply.kind === 'why') {
          say(pickHelp(single));
          continue;
        }
        if (reply.kind !== 'answer') return reply;
        if (reply.value === '') return { kind: 'answer', value: chosen.map((choice) => choice.id) };
        if (isNone(reply.value)) return { kind: 'answer', value: [] };
        const { found, unknown } = readNames(reply.value, search);
        if (single && found.length > 1) {
          say(`Only one: ${found.map((choice) => choice.label).join(', or ')}.`);
          continue;
        }
        // What is known stays until something else that is known takes its place.
        if (found.length > 0) chosen = found;
        if (found.length > 0) say(`Understood: ${found.map((choice) => choice.label).join(', ')}.`);
        if (unknown.length === 0) return { kind: 'answer', value: found.map((choice) => choice.id) };
        for (const line of unknown) say(line);
        say('Type all names again, or press Enter to go on with those understood.');
      }
    },
    async text({ message, initial, before, check, ...keys }) {
      const enter = initial ? ` (Enter for ${initial})` : before ? `, so far ${before}, which Enter keeps${clearing}` : '';
      const question = `${message}${enter}${keys.canBack ? ', b to go back' : ''}:`;
      for (;;) {
        const read = (text: string) => (before && isNone(text) ? '' : text || (initial ?? before));
        const reply = await until(question, keys, read, 'Please type something.');
        const wrong = reply.kind === 'answer' ? check(reply.value) : undefined;
        if (wrong === undefined) return reply;
        say(wrong);
      }
    },
    say,
  };
}

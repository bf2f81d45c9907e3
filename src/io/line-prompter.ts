import { createInterface } from 'node:readline/promises';
import { failure } from '../domain/outcome';
import { safe } from '../render/safe';
import type { Choice, Prompter, Reply } from './prompter';

const numbersIn = (line: string) => line.split(/[\s,;]+/).filter(Boolean).map(Number);

/**
 * Questions as numbered lines, each printed once: for screen readers, which read a redrawn menu again and again.
 * `b` goes back, `s` skips, `?` says why.
 */
export function linePrompter(process: NodeJS.Process, release: () => void): Prompter {
  const say = (text: string) => {
    process.stderr.write(`${safe(text)}\n`);
  };

  async function line(question: string): Promise<string> {
    const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
    try {
      return await new Promise<string>((answer, cancel) => {
        reader.on('close', () => cancel(failure('cancelled', 'cancelled', 'cancelled; nothing was saved')));
        reader.question(`${safe(question)} `).then(answer, cancel);
      });
    } finally {
      reader.removeAllListeners('close');
      reader.close();
      release();
    }
  }

  const list = (choices: readonly Choice[]) => {
    for (const [at, choice] of choices.entries()) say(`${at + 1}. ${choice.label}${choice.hint ? `. ${choice.hint}` : ''}`);
  };

  /** Asks until `read` understands; `b`, `s` and `?` are understood here. */
  async function until<T>(question: string, ask: { canBack?: boolean; canSkip?: boolean; canWhy?: boolean }, read: (text: string) => T | undefined, help: string): Promise<Reply<T>> {
    for (;;) {
      const text = (await line(question)).trim();
      if (ask.canBack && text === 'b') return { kind: 'back' };
      if (ask.canSkip && text === 's') return { kind: 'skip' };
      if (ask.canWhy && text === '?') return { kind: 'why' };
      const value = read(text);
      if (value !== undefined) return { kind: 'answer', value };
      say(help);
    }
  }

  const keys = (ask: { canBack?: boolean; canSkip?: boolean }) => `${ask.canSkip ? ', s to skip' : ''}${ask.canBack ? ', b to go back' : ''}, ? for why`;

  return {
    async choose({ message, choices, initial, canSkip = false, canBack = false }) {
      say(message);
      list(choices);
      const usual = Math.max(0, choices.findIndex((choice) => choice.id === initial));
      return until(
        `Number 1 to ${choices.length}, Enter for ${usual + 1}${keys({ canSkip, canBack })}:`,
        { canBack, canSkip, canWhy: true },
        (text) => (text === '' ? choices[usual] : choices[Number(text) - 1])?.id,
        `Please type a number from 1 to ${choices.length}.`,
      );
    },
    async chooseMany({ message, choices, initial = [], canSkip = false, canBack = false }) {
      say(message);
      list(choices);
      return until(
        `Numbers separated by blanks, Enter for ${initial.length > 0 ? 'the same as before' : 'none'}${keys({ canSkip, canBack })}:`,
        { canBack, canSkip, canWhy: true },
        (text) => {
          if (text === '') return [...initial];
          const ids = numbersIn(text).map((number) => choices[number - 1]?.id);
          return ids.every((id) => id !== undefined) ? ids : undefined;
        },
        `Please type numbers from 1 to ${choices.length}.`,
      );
    },
    async pick({ message, search, initial = [], canBack = false }) {
      say(message);
      const reply = await until(
        `Names separated by commas, Enter for ${initial.length > 0 ? 'the same as before' : 'none'}${canBack ? ', b to go back' : ''}:`,
        { canBack },
        (text) => (text === '' ? [...initial] : text.split(',').map((name) => search(name.trim())[0]).flatMap((found) => (found ? [found.id] : []))),
        '',
      );
      if (reply.kind === 'answer') say(`Understood: ${reply.value.join(', ') || 'none'}.`);
      return reply;
    },
    async text({ message, initial, check, canBack = false }) {
      for (;;) {
        const reply = await until(`${message}${initial ? ` (Enter for ${initial})` : ''}:`, { canBack }, (text) => text || initial, 'Please type something.');
        const wrong = reply.kind === 'answer' ? check(reply.value) : undefined;
        if (wrong === undefined) return reply;
        say(wrong);
      }
    },
    say,
  };
}

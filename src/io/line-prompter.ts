import { createInterface } from 'node:readline/promises';
import { failure } from '../domain/outcome';
import type { Choice, Prompter, Reply } from './prompter';
import { wrapLines } from './wrap-lines';

const numbersIn = (line: string) =>
  line
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

type Search = Parameters<Prompter['pick']>[0]['search'];

const titleOf = (search: Search, id: string): string => search(id).find((choice) => choice.id === id)?.label ?? id;

/** Names that are known as they stand; for each other one a line that says so. Nothing is guessed. */
function readNames(text: string, search: Search): { ids: string[]; unknown: string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const name of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [first, ...others] = search(name);
    if (first?.exact) ids.push(first.id);
    else
      unknown.push(
        `Not known: ${name}.${
          first
            ? ` Did you mean ${[first, ...others]
                .slice(0, 3)
                .map((choice) => choice.label)
                .join(' or ')}?`
            : ''
        }`,
      );
  }
  return { ids: [...new Set(ids)], unknown };
}

/**
 * Questions as numbered lines, each printed once: for screen readers, which read a redrawn menu again and again.
 * `b` goes back, `s` skips, `?` says why.
 */
export function linePrompter(process: NodeJS.Process, release: () => void): Prompter {
  const say = (text: string) => {
    process.stderr.write(`${wrapLines(text, process.stderr.columns)}\n`);
  };

  async function line(question: string): Promise<string> {
    const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
    try {
      return await new Promise<string>((answer, cancel) => {
        reader.on('close', () => cancel(failure('cancelled', 'cancelled', 'cancelled; nothing was saved')));
        reader.question(`${wrapLines(question, process.stderr.columns)} `).then(answer, cancel);
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
  async function until<T>(
    question: string,
    ask: { canBack?: boolean; canSkip?: boolean; canWhy?: boolean },
    read: (text: string) => T | undefined,
    help: string,
  ): Promise<Reply<T>> {
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

  const keys = (ask: { canBack?: boolean; canSkip?: boolean }) =>
    `${ask.canSkip ? ', s to skip' : ''}${ask.canBack ? ', b to go back' : ''}, ? for why`;

  return {
    async choose({ message, choices, initial, canSkip = false, canBack = false }) {
      say(message);
      list(choices);
      const usual = Math.max(
        0,
        choices.findIndex((choice) => choice.id === initial),
      );
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
      let chosen = [...initial];
      for (;;) {
        const kept = chosen.length > 0 ? `Enter for ${chosen.map((id) => titleOf(search, id)).join(', ')}` : 'Enter for none';
        const reply = await until(`Names separated by commas, ${kept}${canBack ? ', b to go back' : ''}:`, { canBack }, (text) => text, '');
        if (reply.kind !== 'answer') return reply;
        if (reply.value === '') return { kind: 'answer', value: chosen };
        const { ids, unknown } = readNames(reply.value, search);
        chosen = ids;
        if (ids.length > 0) say(`Understood: ${ids.map((id) => titleOf(search, id)).join(', ')}.`);
        if (unknown.length === 0) return { kind: 'answer', value: chosen };
        for (const line of unknown) say(line);
        say('Type all names again, or press Enter to go on with those understood.');
      }
    },
    async text({ message, initial, check, canBack = false }) {
      for (;;) {
        const reply = await until(
          `${message}${initial ? ` (Enter for ${initial})` : ''}:`,
          { canBack },
          (text) => text || initial,
          'Please type something.',
        );
        const wrong = reply.kind === 'answer' ? check(reply.value) : undefined;
        if (wrong === undefined) return reply;
        say(wrong);
      }
    },
    say,
  };
}

import { createPromptModule } from 'inquirer';
import { failure } from '../domain/outcome';
import { linePrompter } from './line-prompter';
import type { Choice, Prompter, Reply } from './prompter';
import { guardTerminal } from './terminal-guard';
import { wrapLines } from './wrap-lines';

export type PromptStyle = { color: number; accessible: boolean; ascii: boolean; width: number };

type Keys = { canBack?: boolean; canSkip?: boolean; canWhy?: boolean };

const skip = '\0skip';
const done = '\0done';

const paint = (color: number, code: string) => (text: string) => (color > 0 ? `\x1b[${code}m${text}\x1b[0m` : text);

/** Inquirer's look, from our own switches: its own colours follow stdout, which may be a pipe. */
function themeOf({ color, ascii }: PromptStyle, keys: string) {
  const [strong, accent, muted, bad] = [paint(color, '1'), paint(color, '36'), paint(color, '2'), paint(color, '31')];
  const same = (text: string) => text;
  return {
    prefix: { idle: accent('?'), done: accent(ascii ? '*' : '✔') },
    icon: { cursor: ascii ? '>' : '❯', checked: ascii ? '[x]' : '◉', unchecked: ascii ? '[ ]' : '◯' },
    style: {
      message: strong,
      answer: accent,
      highlight: accent,
      error: (text: string) => bad(`> ${text}`),
      description: muted,
      searchTerm: accent,
      disabled: muted,
      help: muted,
      defaultAnswer: muted,
      key: strong,
      keysHelpTip: () => muted(keys),
      warning: same,
    },
    helpMode: 'always' as const,
  };
}

const keyLine = (ask: Keys, enter: string) =>
  [enter, ...(ask.canSkip ? ['Tab skip'] : []), ...(ask.canWhy ? ['? why'] : []), ...(ask.canBack ? ['Esc back'] : []), 'Ctrl-C quit'].join(
    ', ',
  );

/** Asks with inquirer, on standard error, so that standard output carries the result and nothing else. */
export function inquirerPrompter(process: NodeJS.Process, style: PromptStyle): Prompter {
  const release = guardTerminal(process);
  if (style.accessible) return linePrompter(process, release);
  const { stdin, stderr } = process;

  /** One prompt; Esc, Tab and `?` end it early, through the signal that inquirer watches. It leaves no trace on the screen. */
  async function prompt<T>(question: Record<string, unknown>, { canBack, canSkip, canWhy }: Keys): Promise<Reply<T>> {
    const controller = new AbortController();
    const onKey = (text: string | undefined, key: { name?: string } | undefined) => {
      if (canBack && key?.name === 'escape') controller.abort('back');
      if (canSkip && key?.name === 'tab') controller.abort('skip');
      if (canWhy && text === '?') controller.abort('why');
    };
    stdin.on('keypress', onKey);
    try {
      const context = { input: stdin, output: unending(stderr), signal: controller.signal, clearPromptOnDone: true };
      const answers = (await createPromptModule(context)([{ name: 'answer', ...question } as never])) as { answer: T };
      return { kind: 'answer', value: answers.answer };
    } catch (error) {
      if (controller.signal.aborted) return { kind: controller.signal.reason as 'back' | 'skip' | 'why' };
      if (error instanceof Error && error.name === 'ExitPromptError')
        throw failure('cancelled', 'cancelled', 'cancelled; nothing was saved');
      throw error;
    } finally {
      stdin.off('keypress', onKey);
      release();
    }
  }

  const listed = (choices: readonly Choice[]) =>
    choices.map((choice) => ({
      value: choice.id,
      name: wrapLines(choice.label, style.width - 4, '    '),
      ...(choice.hint ? { description: wrapLines(choice.hint, style.width) } : {}),
    }));
  /** Two columns less: inquirer puts its mark before it. */
  const wrapped = (text: string) => wrapLines(text, style.width - 2, '  ');
  const theme = (keys: string) => themeOf(style, wrapLines(keys, style.width));
  const say = (text: string) => {
    stderr.write(`${wrapLines(text, style.width)}\n`);
  };

  /** What remains on the screen of a question that was answered. */
  function keep<T>(message: string, reply: Reply<T>, words: (value: T) => string): Reply<T> {
    if (reply.kind !== 'answer' && reply.kind !== 'skip') return reply;
    const mark = paint(style.color, '36')(style.ascii ? '*' : '✔');
    stderr.write(`${mark} ${wrapped(message)}\n`);
    stderr.write(`${paint(style.color, '36')(`  ${wrapped(reply.kind === 'skip' ? 'skipped' : words(reply.value))}`)}\n`);
    return reply;
  }
  const labelIn = (choices: readonly Choice[]) => (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;

  return {
    async choose({ message, choices, initial, canSkip = false, canBack = false }) {
      const reply = await prompt<string>(
        {
          type: 'select',
          message: wrapped(message),
          choices: [...listed(choices), ...(canSkip ? [{ value: skip, name: 'Skip this question' }] : [])],
          default: initial ?? choices[0]?.id,
          loop: false,
          pageSize: 14,
          theme: theme(keyLine({ canBack, canSkip, canWhy: true }, style.ascii ? 'Up Down choose, Enter take' : '↑↓ choose, Enter take')),
        },
        { canBack, canSkip, canWhy: true },
      );
      const skipped = reply.kind === 'answer' && reply.value === skip;
      return keep(message, skipped ? { kind: 'skip' } : reply, labelIn(choices));
    },
    async chooseMany({ message, choices, initial = [], canSkip = false, canBack = false }) {
      const reply = await prompt<string[]>(
        {
          type: 'checkbox',
          message: wrapped(message),
          choices: listed(choices).map((choice) => ({ ...choice, checked: initial.includes(choice.value) })),
          loop: false,
          pageSize: 14,
          theme: theme(keyLine({ canBack, canSkip, canWhy: true }, 'Space mark, Enter go on')),
        },
        { canBack, canSkip, canWhy: true },
      );
      const skipped = canSkip && reply.kind === 'answer' && reply.value.length === 0;
      return keep(message, skipped ? { kind: 'skip' } : reply, (ids) => ids.map(labelIn(choices)).join('; ') || 'none');
    },
    async pick({ message, search, titleOf, initial = [], canBack = false, single = false }) {
      const chosen = [...initial];
      const labels = new Map<string, string>();
      const named = () => chosen.map((id) => labels.get(id) ?? titleOf?.(id) ?? id).join(', ');
      const source = (term: string | undefined) => {
        const found = search(term ?? '');
        for (const choice of found) labels.set(choice.id, choice.label);
        const entries = listed(found).map((entry) => ({
          ...entry,
          name: single ? entry.name : `${chosen.includes(entry.value) ? '- ' : '+ '}${entry.name}`,
        }));
        const end = { value: done, name: chosen.length > 0 ? 'Done' : 'Done (none)' };
        if (!term) return [end, ...entries];
        // Enter must not end the list while a name stands there that was not understood.
        return found.length > 0
          ? [...entries, end]
          : [{ value: done, name: 'Nothing goes by that name; delete it to go on', disabled: ' ' }];
      };
      for (;;) {
        const reply = await prompt<string>(
          {
            type: 'search',
            message: wrapped(chosen.length > 0 ? `${message} (${named()})` : message),
            source,
            pageSize: 10,
            theme: theme(keyLine({ canBack }, single ? 'type to search, Enter take' : 'type to search, Enter add or remove')),
          },
          { canBack },
        );
        if (reply.kind !== 'answer') return reply;
        if (reply.value === done) return keep(message, { kind: 'answer', value: chosen }, () => named() || 'none');
        const at = chosen.indexOf(reply.value);
        if (at === -1) chosen.push(reply.value);
        else chosen.splice(at, 1);
        if (single) return keep(message, { kind: 'answer', value: chosen }, () => named() || 'none');
      }
    },
    async text({ message, initial, check, canBack = false }) {
      const reply = await prompt<string>(
        {
          type: 'input',
          message: wrapped(message),
          ...(initial === undefined ? {} : { default: initial }),
          validate: (value: string) => check(value) ?? true,
          theme: theme(keyLine({ canBack }, 'Enter take')),
        },
        { canBack },
      );
      return keep(message, reply, (value) => value);
    },
    say,
  };
}

/** Standard error, kept open: inquirer ends the stream that it is given after each prompt. */
function unending(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'end') return () => {};
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

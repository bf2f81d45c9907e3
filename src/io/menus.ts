import { type Keys, keyLine, paint, roomFor, themeOf } from './menu-theme';
import type { Choice, Prompter, PromptStyle, Reply } from './prompter';
import { readNames } from './read-names';
import { readable, wrapLines } from './wrap-lines';

/** How one prompt ended; `again`: it is to be put again. `marked` and `row`: how a menu stood that is to be put again. */
export type Ended<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'back' | 'skip' }
  | { kind: 'why' | 'again'; marked?: T | undefined; row?: number };

/** Puts one question of inquirer's. @param row where the cursor of a list of marks begins. */
export type Prompt = <T>(question: Record<string, unknown>, keys: Keys, row?: number) => Promise<Ended<T>>;

const skip = '\0skip';
const done = '\0done';
const none = '\0none';
const together = '\0together';

/** What the terminal shows of a question. */
function screenOf(stderr: NodeJS.WriteStream, style: PromptStyle) {
  const width = () => readable(stderr.columns ?? style.width);
  const rows = () => stderr.rows ?? usualRows;
  /** Two columns less: inquirer puts its mark before it. */
  const wrapped = (text: string) => wrapLines(text, width() - 2, '  ');
  const nameOf = ({ label }: Choice) => wrapLines(label, width() - 4, '    ');
  const theme = (keys: string) => themeOf(style, wrapLines(keys, width()));
  return {
    width,
    rows,
    wrapped,
    theme,
    listed: (choices: readonly Choice[]) =>
      choices.map((choice) => ({
        value: choice.id,
        name: nameOf(choice),
        ...(choice.hint ? { description: wrapLines(choice.hint, width()) } : {}),
      })),
    /** A menu with its keys, as high as the terminal allows. Where that is less than all, the keys say how many entries there are. */
    menu(message: string, choices: readonly Choice[], keys: Keys, [move, take]: readonly [string, string]) {
      const line = (count: string) => keyLine(`${move}${count}, ${take}`, keys);
      const longest = line(` (${choices.length} in all)`);
      const { pageSize, hidden } = roomFor(choices.map(nameOf), [wrapped(message), wrapLines(longest, width())], rows());
      return { message: wrapped(message), loop: false, pageSize, theme: theme(hidden ? longest : line('')) };
    },
    /** What remains on the screen of a question that was answered. */
    keep<T>(message: string, reply: Reply<T>, words: (value: T) => string): Reply<T> {
      if (reply.kind !== 'answer' && reply.kind !== 'skip') return reply;
      const accent = paint(style.color, '36');
      stderr.write(`${accent(style.ascii ? '*' : '✔')} ${wrapped(message)}\n`);
      stderr.write(`${accent(`  ${wrapped(reply.kind === 'skip' ? 'skipped' : words(reply.value))}`)}\n`);
      return reply;
    },
    say(text: string) {
      stderr.write(`${wrapLines(text, width())}\n`);
    },
  };
}

type Screen = ReturnType<typeof screenOf>;

/** Menus that are moved through with the arrow keys. */
export function menuPrompter(stderr: NodeJS.WriteStream, prompt: Prompt, style: PromptStyle): Prompter {
  const screen = screenOf(stderr, style);
  const { wrapped, listed, theme, menu, keep, say } = screen;

  /** Puts a question until it has ended for another reason than that it is to be put again. */
  async function put<T>(make: (marked: T) => Record<string, unknown>, first: T, keys: Keys, row?: number): Promise<Ended<T>> {
    const ended = await prompt<T>(make(first), keys, row);
    return ended.kind === 'again' ? put(make, ended.marked ?? first, keys, ended.row) : ended;
  }
  const labelIn = (choices: readonly Choice[]) => (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;
  /** Where the cursor was when somebody asked why, for the same list put again. */
  let asked: { message: string; row: number } | undefined;

  return {
    async choose({ message, choices, initial, canSkip = false, canBack = false }) {
      const keys = { canBack, canSkip, canWhy: true };
      const all = [...choices, ...(canSkip ? [{ id: skip, label: 'Skip this question' }] : [])];
      const words = [style.ascii ? 'Up Down choose' : '↑↓ choose', 'Enter take'] as const;
      const ended = await put<string | undefined>(
        (marked) => ({ type: 'select', ...menu(message, all, keys, words), choices: listed(all), default: marked }),
        initial ?? choices[0]?.id,
        keys,
      );
      const reply: Reply<string> = ended.kind === 'answer' && ended.value === skip ? { kind: 'skip' } : (ended as Reply<string>);
      return keep(message, reply, labelIn(choices));
    },
    async chooseMany({ message, choices, initial = [], canSkip = false, canBack = false }) {
      const keys = { canBack, canSkip, canWhy: true };
      const ended = await put<readonly string[]>(
        (marked) => ({
          type: 'checkbox',
          ...menu(message, choices, keys, ['Space mark', 'Enter go on']),
          choices: listed(choices).map((choice) => ({ ...choice, checked: marked.includes(choice.value) })),
        }),
        initial,
        keys,
        asked?.message === message ? asked.row : 0,
      );
      asked = ended.kind === 'why' ? { message, row: ended.row ?? 0 } : undefined;
      const reply = ended as Reply<string[]>;
      const skipped = canSkip && reply.kind === 'answer' && reply.value.length === 0;
      return keep(message, skipped ? { kind: 'skip' } : reply, (ids) => ids.map(labelIn(choices)).join('; ') || 'none');
    },
    pick: (ask) => pick(screen, prompt, ask),
    async text({ message, initial, before = '', check, canBack = false }) {
      let typed = before;
      let shown = before;
      let taken = '';
      const look = () => {
        const usual = theme(keyLine('Enter take', { canBack }));
        return before === '' ? usual : { ...usual, style: { ...usual.style, defaultAnswer: () => '' } };
      };
      const reply = await put<string>(
        () => ({
          type: 'input',
          // There is no line of keys below what one types.
          message: wrapped(canBack ? `${message} (Esc goes back)` : message),
          // What was typed is there to be changed; what is only proposed goes away with the first letter.
          ...(typed === '' ? { default: initial } : { default: typed, prefill: 'editable' }),
          transformer: (value: string) => {
            shown = value;
            return value;
          },
          validate: (value: string) => {
            // Where what was typed before is deleted inquirer would take it all the same.
            taken = before !== '' && shown === '' ? '' : value;
            typed = taken === initial ? '' : taken;
            return check(taken) ?? true;
          },
          theme: look(),
        }),
        '',
        { canBack },
      );
      return keep(message, reply.kind === 'answer' ? { kind: 'answer', value: taken } : (reply as Reply<string>), (value) => value);
    },
    say,
  };
}

/** A search whose finds are added and taken out again, until Done. */
async function pick(
  screen: Screen,
  prompt: Prompt,
  { message, search, titleOf, initial = [], canBack = false, single = false }: Parameters<Prompter['pick']>[0],
): Promise<Reply<string[]>> {
  const { width, rows, wrapped, listed, theme, keep, say } = screen;
  const chosen = [...initial];
  const labels = new Map<string, string>();
  const named = () => chosen.map((id) => labels.get(id) ?? titleOf?.(id) ?? id).join(', ');
  let typed = '';
  let marked: string | undefined;
  let explained = false;
  let several: readonly Choice[] = [];
  /** Enter must not end the list while a name stands there that was not understood. The line ends with two blanks of inquirer's. */
  const unfound = (text: string) => [{ value: done, name: wrapLines(text, width() - 2), disabled: ' ' }];
  const source = async (term = '', { signal }: { signal: AbortSignal }) => {
    typed = term;
    // What is pasted comes as one key after another: only what it ends in is looked for.
    await undefined;
    if (signal.aborted) return [];
    const ends = [
      { value: done, name: chosen.length > 0 ? 'Done' : 'Done (none)' },
      ...(single && chosen.length > 0 ? [{ value: none, name: 'None' }] : []),
    ];
    if (term.includes(',') && !single) {
      const { found, unknown } = readNames(term, search);
      several = found;
      for (const choice of found) labels.set(choice.id, choice.label);
      if (unknown.length > 0 || found.length === 0) return unfound(unknown.join(' ') || unknownName);
      return [{ value: together, name: wrapLines(`+ ${found.map(({ label }) => label).join(', ')}`, width() - 4, '    ') }, ...ends];
    }
    const found = search(term);
    for (const choice of found) labels.set(choice.id, choice.label);
    const entries = listed(found).map((entry) => ({
      ...entry,
      name: single ? entry.name : `${chosen.includes(entry.value) ? '- ' : '+ '}${entry.name}`,
    }));
    if (!term) return [...ends, ...entries];
    return found.length > 0 ? [...entries, ...ends] : unfound(unknownName);
  };
  const keys = { canBack, canWhy: true };
  const line = keyLine(single ? 'type to search, Enter take' : 'type to search, Enter add or remove', keys, 'help');
  for (;;) {
    const asking = wrapped(chosen.length > 0 ? `${message} (${named()})` : message);
    const reply = await prompt<string>(
      {
        type: 'search',
        message: asking,
        source,
        isFull: () => typed.length >= longestTerm,
        initialValue: typed,
        default: marked,
        pageSize: Math.min(10, roomFor([], [asking, wrapLines(line, width()), roomForHint], rows()).pageSize),
        theme: theme(line),
      },
      keys,
    );
    if (reply.kind === 'why' && !explained) say(single ? pickOneHelp : pickHelp);
    explained ||= reply.kind === 'why';
    marked = reply.kind === 'why' || reply.kind === 'again' ? reply.marked : undefined;
    if (reply.kind === 'why' || reply.kind === 'again') continue;
    if (reply.kind !== 'answer') return { kind: reply.kind };
    if (reply.value !== done) {
      typed = '';
      const at = chosen.indexOf(reply.value);
      if (reply.value === together) chosen.push(...several.map(({ id }) => id).filter((id) => !chosen.includes(id)));
      else if (single) chosen.splice(0, 1, ...(reply.value === none ? [] : [reply.value]));
      else if (at === -1) chosen.push(reply.value);
      else chosen.splice(at, 1);
    }
    if (single || reply.value === done) return keep(message, { kind: 'answer', value: chosen }, () => named() || 'none');
  }
}

const unknownName = 'Nothing goes by that name: Ctrl-U deletes it, to go on without it';

/** What is pasted by mistake is drawn key by key: no more of it than this is taken. */
const longestTerm = 300;

/** What a found name means takes this much, mostly. */
const roomForHint = '\n\n';

/** Of a terminal that does not say. */
const usualRows = 24;

const pickOneHelp = 'Type a part of a name, and press Enter on it to take it, or on Done to leave it as it is.';
const pickHelp =
  'Type a part of a name, and press Enter on it to add it, or to take it out again; or type several names with commas between them. When all are there, press Enter on Done.';

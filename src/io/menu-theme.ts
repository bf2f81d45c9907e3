import type { PromptStyle } from './prompter';

/** What may be done at a prompt beside answering it. */
export type Keys = { canBack?: boolean; canSkip?: boolean; canWhy?: boolean };

export const paint = (color: number, code: string) => (text: string) => (color > 0 ? `\x1b[${code}m${text}\x1b[0m` : text);

/** The keys of a prompt, as its last line. `enter` says how one answers. */
export const keyLine = (enter: string, { canSkip, canWhy, canBack }: Keys, why = 'why') =>
  [enter, ...(canSkip ? ['Tab skip'] : []), ...(canWhy ? [`? ${why}`] : []), ...(canBack ? ['Esc back'] : []), 'Ctrl-C quit'].join(', ');

/** Inquirer's look, from our own switches: its own colours follow stdout, which may be a pipe. */
export function themeOf({ color, ascii }: PromptStyle, keys: string) {
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
      defaultAnswer: (text: string) => muted(`(${text})`),
      key: strong,
      keysHelpTip: () => muted(keys),
      warning: same,
    },
    helpMode: 'always' as const,
  };
}

/** Lines of a text that is wrapped already. */
const linesIn = (text: string): number => text.split('\n').length;

/** How a list stands in the terminal: the lines that it may take, and how many entries there are where they do not all fit. */
export function roomFor(texts: readonly string[], around: readonly string[], rows: number): { pageSize: number; hidden: boolean } {
  // Beside the list and what stands around it: a blank line, and the one that the cursor is on.
  const left = rows - 2 - around.reduce((sum, text) => sum + linesIn(text), 0);
  const all = texts.reduce((sum, text) => sum + linesIn(text), 0);
  return { pageSize: Math.max(fewestLines, left), hidden: all > Math.max(fewestLines, left) };
}

/** With fewer one could not see where one is. */
const fewestLines = 4;

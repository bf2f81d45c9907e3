import type { Block } from '../render/report';

/** `Next: career gap x; career plan x`: what to run next. A command stands on one line where it fits one. */
export const commandsBlock = (commands: readonly string[], lead = 'Next'): Block => ({
  kind: 'paragraph',
  text: [
    { text: `${lead}: `, tone: 'muted' },
    ...commands.flatMap((command, at) => [
      { text: at < commands.length - 1 ? `${command};` : command, tone: 'muted', whole: true } as const,
      ...(at < commands.length - 1 ? [' '] : []),
    ]),
  ],
});

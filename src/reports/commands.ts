import type { Block, Span } from '../render/report';

/** A command in a sentence; no line breaks in it where it fits one, so that it can be copied. */
export const command = (text: string, tone?: Span['tone']): Span => ({ text, whole: true, ...(tone ? { tone } : {}) });

/** `Next: career gap x; career plan x`: what to run next. A command stands on one line where it fits one. */
export const commandsBlock = (commands: readonly string[], lead = 'Next'): Block => ({
  kind: 'paragraph',
  text: [
    { text: `${lead}: `, tone: 'muted' },
    ...commands.flatMap((one, at) => [
      command(at < commands.length - 1 ? `${one};` : one, 'muted'),
      ...(at < commands.length - 1 ? [' '] : []),
    ]),
  ],
});

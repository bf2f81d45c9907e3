import type { Prompter } from '../io/prompter';
import type { Session } from './session';
import { colorLevel } from './settings';

/** Whether there is somebody who could be asked; --no-input forbids it all the same. */
export const hasTerminal = ({ world }: Session): boolean => world.stdin.isTerminal && world.stderr.isTerminal;

export const prompterOf = ({ settings, world }: Session): Promise<Prompter> =>
  world.prompter({
    color: colorLevel(settings.color, world.env, world.stderr),
    accessible: settings.accessible,
    ascii: settings.ascii,
    width: settings.width ?? world.stderr.columns ?? 80,
  });

import { delimiter } from 'node:path';
import type { Session } from './session';
import { basesIn } from './settings';

/** One word as a shell takes it; nothing for what no shell takes on one line. */
export function shellWord(value: string): string | undefined {
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot be shown
  if (/[\u0000-\u001f\u007f]/.test(value)) return undefined;
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}

/** ` --profile me.json`; what no shell takes is left to the reader. */
export const typedFlag = (flag: string, value: string): string => ` ${flag} ${shellWord(value) ?? '...'}`;

/**
 * ` --kb DIR --as-of DAY`: which base is read, and on which day, as it was typed; empty where neither was. Every command that is suggested
 * ends with it: without it the command might know nothing of the role, or say something else.
 */
export function baseFlags({ settings, world }: Pick<Session, 'settings' | 'world'>): string {
  const fromEnv = settings.kb.join(delimiter) === basesIn(world.env).join(delimiter);
  const base = fromEnv ? [] : settings.kb.map((dir) => typedFlag('--kb', dir));
  const day = settings.isDated ? ` --as-of ${settings.asOf}` : '';
  return `${base.join('')}${settings.builtin ? '' : ' --no-builtin'}${day}`;
}

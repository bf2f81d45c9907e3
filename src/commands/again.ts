import type { Person } from '../domain/profile/person';
import { cleanText } from '../domain/profile/phrase';
import type { PersonFlags } from './person';
import type { Session } from './session';

/** The flags of a run as one would type them again, for the commands that an answer suggests: without them it would be another plan. */

const names = {
  profile: '--profile',
  skills: '--skills',
  tools: '--tools',
  hoursPerWeek: '--hours-per-week',
  start: '--start',
  budget: '--budget',
  certifications: '--certifications',
  done: '--done',
} as const;

export type Repeated = Readonly<Partial<Record<keyof typeof names, string | undefined>>>;

/** The flags without the names that were not recognised: typed again they would be no better understood. */
export function recognisedOnly<Flags extends PersonFlags>(flags: Flags, { unrecognised }: Pick<Person, 'unrecognised'>): Flags {
  const unknown = new Set(unrecognised.map(({ said }) => said));
  const left = { ...flags };
  for (const key of ['skills', 'tools'] as const) {
    const names = flags[key]?.split(/[,;\n]/) ?? [];
    const known = names.filter((name) => !unknown.has(cleanText(name)));
    if (known.length === names.length) continue;
    if (known.length === 0) delete left[key];
    else left[key] = known.join(',').trim();
  }
  return left;
}

/** ` --profile me.json --budget 300`, with the flags that say which base and which day; empty where nothing was given. */
export function typedAgain({ settings, world }: Pick<Session, 'settings' | 'world'>, flags: Repeated): string {
  const given = (Object.keys(names) as (keyof typeof names)[]).flatMap((key) => {
    const value = flags[key];
    return value === undefined ? [] : [`${names[key]} ${quoted(value)}`];
  });
  const fromEnv = settings.kb.join(':') === world.env.CAREER_KB;
  const base = fromEnv ? [] : settings.kb.map((dir) => `--kb ${quoted(dir)}`);
  const day = settings.asOf === world.today() ? [] : [`--as-of ${settings.asOf}`];
  return [...given, ...base, ...(settings.builtin ? [] : ['--no-builtin']), ...day].map((flag) => ` ${flag}`).join('');
}

/** As a shell takes it; what no shell takes on one line is left to the reader. */
function quoted(value: string): string {
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot be shown
  if (/[\u0000-\u001f\u007f]/.test(value)) return '...';
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}

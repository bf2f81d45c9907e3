import type { Person } from '../domain/profile/person';
import { cleanText } from '../domain/profile/phrase';
import { splitNames } from '../domain/profile/recognise';
import type { PersonFlags } from './person';
import type { Session } from './session';
import { baseFlags, typedFlag } from './typed';

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

type Repeated = Readonly<Partial<Record<keyof typeof names, string | undefined>>>;

/** The flags without the names that were not recognised: typed again they would be no better understood. */
export function recognisedOnly<Flags extends PersonFlags>(flags: Flags, { unrecognised }: Pick<Person, 'unrecognised'>): Flags {
  const unknown = new Set(unrecognised.map(({ said }) => said));
  const left = { ...flags };
  for (const key of ['skills', 'tools'] as const) {
    const names = splitNames(flags[key] ?? '');
    const known = names.filter((name) => cleanText(name) !== '' && !unknown.has(cleanText(name)));
    if (known.length > 0 && known.length === names.length) continue;
    if (known.length === 0) delete left[key];
    else left[key] = known.join(', ');
  }
  return left;
}

/** ` --profile me.json --budget 300`, with the flags that say which base and which day; empty where nothing was given. */
export function typedAgain(session: Pick<Session, 'settings' | 'world'>, flags: Repeated): string {
  const given = (Object.keys(names) as (keyof typeof names)[]).flatMap((key) => {
    const value = flags[key];
    return value === undefined ? [] : [typedFlag(names[key], value)];
  });
  return `${given.join('')}${baseFlags(session)}`;
}

import type { Kind } from './kinds';

/** What ids look like. Without the schemas, which `kb new` does not need. */

/** Ids of our own making are kebab-case; O*NET codes keep their dot. `__proto__` and upper case never match. */
export const idPattern = /^[a-z0-9][a-z0-9.-]{0,63}$/;
export const idWords = 'ids are lower case letters, digits, "-" and ".", at most 64 characters';

export const occupationPattern = /^\d\d-\d{4}\.\d\d$/;
export const occupationWords = 'an O*NET-SOC code, such as 15-2051.00';

/** What is wrong with an id of a kind, and what to do. */
export function idFault(kind: Kind, id: string): { message: string; hint: string } | undefined {
  if (kind === 'occupation' && !occupationPattern.test(id))
    return { message: `"${id}" is not ${occupationWords}`, hint: 'the id of an occupation is its code' };
  return idPattern.test(id) ? undefined : { message: `"${id}" is not an id`, hint: idWords };
}

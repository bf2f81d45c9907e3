import type { Person } from '../domain/profile/person';
import { usage } from './settings';

/** A number that may have decimals, from `low` to `high`. */
export function numberFlag(flag: string, text: string, low: number, high: number): number {
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high)) throw usage('bad-number', `${flag} takes a number from ${low} to ${high}, not "${text}"`);
  return value;
}

/** What somebody with a job and a family can spare. Our judgement, and easily changed. */
export const defaultHoursPerWeek = 8;

export const hoursPerWeek = (text: string | undefined, person: Person): number =>
  text === undefined ? (person.hoursPerWeek ?? defaultHoursPerWeek) : numberFlag('--hours-per-week', text, 0.5, 168);

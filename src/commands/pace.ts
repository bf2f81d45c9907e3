import type { Person } from '../domain/profile/person';
import { usage } from './settings';

/** A number that may have decimals, from `low` to `high`. */
function numberFlag(flag: string, text: string, low: number, high: number, example: number): number {
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw usage('bad-number', `${flag} takes a number from ${low} to ${high}, not "${text}"`, `for example ${flag} ${example}`);
}

/** What somebody with a job and a family can spare. Our judgement, and easily changed. */
const defaultHoursPerWeek = 8;

export const hoursPerWeek = (text: string | undefined, person: Person): number =>
  text === undefined ? (person.hoursPerWeek ?? defaultHoursPerWeek) : hoursPerWeekFlag(text);

export const hoursPerWeekFlag = (text: string): number => numberFlag('--hours-per-week', text, 0.5, 168, defaultHoursPerWeek);

export const budgetFlag = (text: string): number => numberFlag('--budget', text, 0, 10_000_000, 500);

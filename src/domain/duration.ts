import type { HourRange } from './types';

/** How long some hours take at a pace, in the unit that says it with the fewest digits. */

const daysPerYear = 365.25;

type Unit = { name: string; days: number; from: number };
/** Up to half a year in weeks, up to two and a half years in months, else in years. */
const units: readonly Unit[] = [
  { name: 'year', days: daysPerYear, from: 2.5 * daysPerYear },
  { name: 'month', days: daysPerYear / 12, from: daysPerYear / 2 },
  { name: 'week', days: 7, from: 0 },
];

/** `3-7 weeks`, `8-20 months`, `5-13 years`; rounded to whole units, and to none only where there are no hours. */
export function duration([low, high]: HourRange, hoursPerWeek: number): string {
  if (high === 0) return '0 weeks';
  const days = (hours: number) => (hours / hoursPerWeek) * 7;
  const unit = units.find((one) => days((low + high) / 2) >= one.from) ?? (units[units.length - 1] as Unit);
  const count = (hours: number) => Math.max(1, Math.round(days(hours) / unit.days));
  const [a, b] = [count(low), count(high)];
  return a === b ? `${a} ${unit.name}${a === 1 ? '' : 's'}` : `${a}-${b} ${unit.name}s`;
}

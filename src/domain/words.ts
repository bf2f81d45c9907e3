import type { Certification, EducationLevel } from './types';

/** Numbers and dates in words, independent of the locale of the machine. */

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `12345.6` to `12,345.6`. */
export function withThousands(value: number, digits = 0): string {
  const [whole = '', fraction] = value.toFixed(digits).split('.');
  const first = whole.startsWith('-') ? 2 : 1;
  let grouped = whole;
  for (let at = whole.length - 3; at >= first; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Nearer to a whole than this is the rounding of a sum, not somebody who is missing. */
const rounding = 1e-9;

/** A share 0-1 as a whole percentage, below one percent with one decimal: `100%` stands for all and `0%` for none, never for nearly so. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1 - rounding) return share >= 0.995 ? '>99%' : '99%';
  // What would be rounded to a whole percent is told as one.
  if (share >= 0.0095 || share < rounding) return `${Math.round(share * 100)}%`;
  return share < 0.0005 ? '<0.1%' : `${(share * 100).toFixed(1)}%`;
}

/** The same within a sentence: `more than 99%`, `less than 0.1%`. */
export const percentInWords = (share: number): string => percent(share).replace('>', 'more than ').replace('<', 'less than ');

/** An amount of money: `$112,590` or `$70.50` for US dollars, else `EUR 50,000`. */
export function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return `${currency === 'USD' ? '$' : `${currency} `}${withThousands(amount, digits)}`;
}

/** `2026-06-30` to `30 June 2026`. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? '?'} ${year}`;
}

/** A year as it is, and a month, `2027-12`, to `December 2027`. */
export function timeWords(time: string): string {
  const [year = '', month] = time.split('-');
  return month === undefined ? year : `${months[Number(month) - 1] ?? '?'} ${year}`;
}

/** When facts were seen: `30 June 2026`, `June 2026`, `2026`, or `by 30 June 2026, without a date`. */
export function seenWords({ checkedOn, checkedOnPrecision }: Pick<Certification, 'checkedOn' | 'checkedOnPrecision'>): string {
  const day = longDate(checkedOn);
  if (checkedOnPrecision === 'none') return `by ${day}, without a date`;
  return checkedOnPrecision === 'year' ? day.replace(/.* /, '') : checkedOnPrecision === 'month' ? day.replace(/^\d+ /, '') : day;
}

/** Degrees in words. */
export const educationWords: Readonly<Record<EducationLevel, string>> = {
  none: 'no certificate',
  secondary: 'secondary school',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export const andList = (items: readonly string[]): string => listWith('and', items);

/** `a, b or c` */
export const orList = (items: readonly string[]): string => listWith('or', items);

const listWith = (word: 'and' | 'or', items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;

/** How many of `count` short names to show where `most` are enough. One alone is never left out: "and 1 more" would take its room. */
export const shownOf = (count: number, most: number): number => (count === most + 1 ? count : most);

/** All names, or the first of them: `a, b and 7 more`. */
export function upTo(most: number, names: readonly string[], join = (all: readonly string[]): string => all.join(', ')): string {
  const shown = shownOf(names.length, most);
  return names.length > shown ? `${names.slice(0, shown).join(', ')} and ${names.length - shown} more` : join(names);
}

const initials = new Set(['ai', 'api', 'bi', 'cd', 'ci', 'gis', 'ide', 'llm', 'ml', 'os']);
/** Words with capitals inside. */
const mixed: Readonly<Record<string, string>> = { iac: 'IaC', mlops: 'MLOps' };

/** The words of an id that is no name: `ai-applications` to `AI applications`, `ci-cd` to `CI/CD`. */
export function words(id: string): string {
  const parts = id.split('-').map((part) => (initials.has(part) ? part.toUpperCase() : (mixed[part] ?? part)));
  const text = parts.every((part) => part === part.toUpperCase()) ? parts.join('/') : parts.join(' ');
  return capitalised(text);
}

/** `1 role`, `2 roles`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${withThousands(count)} ${count === 1 ? noun : plural}`;

/** A range of hours, to two significant digits: more would claim to know more. */
export function hours([low, high]: readonly [number, number]): string {
  const [a, b] = [roundSignificant(low), roundSignificant(high)];
  return a === b ? `${withThousands(a)} h` : `${withThousands(a)}-${withThousands(b)} h`;
}

/** The same in few characters: `2k-5.2k h`. */
export function hoursShort([low, high]: readonly [number, number]): string {
  const [a, b] = [roundSignificant(low), roundSignificant(high)];
  const short = (value: number) => (value >= 1000 ? `${value / 1000}k` : String(value));
  return a === b ? `${short(a)} h` : `${short(a)}-${short(b)} h`;
}

/** Rounded to two significant digits. */
function roundSignificant(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / step) * step;
}

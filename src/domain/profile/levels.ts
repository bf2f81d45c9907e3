import { type Level, levelNames } from '../types';

/** Levels as people write them. What is not here is not guessed: somebody's "fluent" may be another's "basic". */

/** JSON Resume's four words. */
const resumeWords: Readonly<Record<string, Level>> = { beginner: 2, intermediate: 3, advanced: 4, master: 5, expert: 5 };

/** `0 none`, `1 awareness`, ... */
export const levelList: readonly string[] = levelNames.map((name, level) => `${level} ${name}`);

const ownWords = new Map<string, Level>(levelNames.map((name, level) => [name, level as Level]));

/**
 * A word (`Intermediate`, `working`), a whole number as it is (`3`, `"3"`), or a place on a scale whose top is said (`7/10`, `80%`,
 * `★★★☆☆`). Else undefined: 4.9 is neither 4 nor 5, and neither is 4.9/5, as levels are whole.
 */
export function levelOf(written: unknown): Level | undefined {
  const text = typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim().toLowerCase() : '';
  const number = /^([0-5])(?:\.0)?(?: ?\/ ?5)?$/.exec(text)?.[1];
  if (number !== undefined) return Number(number) as Level;
  const share = shareOf(text);
  // Of a finer scale, between two levels the lower one, so that nobody has more than they said; but something is more than nothing.
  if (share !== undefined)
    return share > 1 ? undefined : (Math.max(Math.floor(share * 5 + 1e-9), Math.ceil(Math.min(share, 1 / 5))) as Level);
  // `Level 3`, `3 - intermediate`, `intermediate (3/5)`: where both are known the word is meant the same by most.
  const word = text.replace(/ level$|^level (?=[0-5]$)|^[0-5] ?[-–:] ?(?=[a-z])|(?<=[a-z]) \([^()]*\)$/, '');
  if (/^[0-5]$/.test(word)) return Number(word) as Level;
  return Object.hasOwn(resumeWords, word) ? resumeWords[word] : ownWords.get(word);
}

/** `7/10`, `80%` and stars as a share of the whole; symbols only where they are five or ten, the empty ones included. */
function shareOf(text: string): number | undefined {
  const [, part = '', of] = /^(\d+(?:[.,]\d+)?) ?(?:(?:\/|out of) ?(10|100)|%)$/.exec(text) ?? [];
  if (part !== '') return Number(part.replace(',', '.')) / Number(of ?? 100);
  const [, full = '', empty = ''] = symbols.exec(text) ?? [];
  const [filled, all] = [[...full].length, [...full, ...empty].length];
  return all === 5 || all === 10 ? filled / all : undefined;
}

const symbols = /^([★⭐●⬤■]+)([☆✩○◯□⚪]*)$/u;

/** Whether it is a number and no more. */
export const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^\d+(\.\d+)?$/.test(String(value).trim());

/** The top of the scale of plain numbers that stand beside one another: one that is above 5 shows that 4 is not near the top. */
export function topOf(numbers: readonly unknown[]): 10 | 100 | undefined {
  const highest = Math.max(0, ...numbers.map((value) => (isNumber(value) ? Number(value) : 0)));
  return highest > 5 && highest <= 100 ? (highest <= 10 ? 10 : 100) : undefined;
}

/** What has to be said of a scale that nobody stated, in one sentence. */
export const scaleText = ({ section, top }: { section: string; top: number }): string =>
  `plain numbers in "${section}" are taken as out of ${top}, as one of them is above 5; give levels from 0 to 5 where they are not`;

/** `7 years`, `110%`, `4.9`, `10`: meant for a level, though none that is known. No name of a skill is a number, or begins so. */
export const isLikeLevel = (written: string): boolean =>
  /^\d+([.,]\d+)?\s*(\+|%|\/\s*\d+|$|\+?\s*(years?|yrs?|months?)\b)/i.test(written.trim());

export const noLevel = 'no level: beginner, intermediate, advanced, master, expert, 0 to 5';

/**
 * The level of a skill that is named without one: 2, foundational. That is also the most that using a tool shows in this
 * knowledge base, and a name alone says no more than that. Whoever can do more says so, and the output says how.
 */
export const assumedLevel: Level = 2;

/** `Python (advanced)`, `Python: 3`, `Python - expert`: the name and the level; whatever else stands there stays in the name. */
export function splitLevel(text: string): { name: string; level?: Level } {
  const match = /^(.*\S)\s*(?:[:=]\s*([^:=]+)|\(([^()]+)\)|\s[-–]\s+(\S.*))$/u.exec(text.trim());
  const level = match ? levelOf(match[2] ?? match[3] ?? match[4]) : undefined;
  return match && level !== undefined ? { name: match[1] ?? text, level } : { name: text.trim() };
}

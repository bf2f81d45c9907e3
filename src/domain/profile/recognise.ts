import type { Level } from '../types';
import { splitLevel } from './levels';
import { type Known, type KnownKind, type NameIndex, namedBy } from './names';

/** What a term of a résumé can be. */
const terms: readonly KnownKind[] = ['skill', 'tool'];

/** One term of a résumé, read as what the base knows. */
export type Term = {
  /** As it was written, or the part of it that this is about. */
  said: string;
  known: readonly Known[];
  /** A level that was written beside the name. */
  level?: Level;
  /** The name was found inside a longer text. */
  inPart?: boolean;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** No name is longer, and no list of names; what lies beyond is not searched, so that a hostile text costs no time. */
const longestTerm = 500;
const longestProse = 5000;

/** Without what cannot be seen, with single blanks. */
export const cleanText = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

const version = /[\s-]*v?\d+(\.[\dx]+)*\+?$/i;

/** What a name means by itself: as it is, without a version number, or before or inside its brackets. */
export function lookUp(name: string, index: NameIndex): readonly Known[] {
  const bare = name.replace(/[.,;:!]+$/, '');
  const bracket = /^(.*?)\s*[([](.*)[)\]]$/.exec(bare);
  const forms = [bare, bare.replace(version, ''), ...(bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [])];
  for (const form of forms) {
    const known = namedBy(form, terms, index);
    if (known.length > 0) return known;
  }
  return [];
}

/** Where a list was written into one term. A slash, a plus and a dot inside a word may belong to a name (CI/CD, C++, .NET). */
const separators = /\s*[,;|•·\n]\s*|\s+(?:and|&|\+|\/|or)\s+/i;

/**
 * One term as its meanings: the whole if it is known, else its parts if it is a list, else the names in it if it is a sentence.
 * What has no meaning comes back with an empty `known`.
 */
export function readTerm(text: string, index: NameIndex): Term[] {
  const said = cleanText(text);
  if (said === '') return [];
  if (said.length > longestTerm) return [{ said, known: [] }];
  const { name, level } = splitLevel(said);
  const whole = lookUp(name, index);
  const withLevel = level === undefined ? {} : { level };
  if (whole.length > 0) return [{ said, known: whole, ...withLevel }];
  const parts = partsOf(name);
  if (parts.length > 1) {
    const read = parts.map((part) => ({ part, found: namesIn(part, index) }));
    const some = read.some(({ found }) => found.length > 0);
    // A sentence with commas is no list: its other parts are words, not names that were missed.
    const isList = parts.every((part) => part.split(' ').length <= 4);
    if (some)
      return read.flatMap(({ part, found }) =>
        found.length > 0 ? found.map((one) => ({ ...withLevel, ...one })) : isList ? [{ said: part, known: [] }] : [],
      );
  }
  const found = namesIn(name, index);
  return found.length > 0 ? found.map((one) => ({ ...withLevel, ...one })) : [{ said, known: [], ...withLevel }];
}

function partsOf(name: string): string[] {
  const parts = name.split(separators).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  // `HTML/CSS` is two names; in a longer text a slash may be inside one (`... for CI/CD`), which `mentions` looks at.
  const slashed = name.split('/').map((part) => part.trim());
  return slashed.length > 1 && slashed.every((part) => part !== '' && part.split(' ').length <= 2) ? slashed : parts;
}

/** A part of a list: with a level of its own, as a whole, else what is mentioned in it. */
function namesIn(part: string, index: NameIndex): Term[] {
  const { name, level } = splitLevel(part);
  const whole = lookUp(name, index);
  if (whole.length > 0) return [{ said: part, known: whole, ...(level === undefined ? {} : { level }) }];
  return mentions(part, index).map((term) => ({ ...term, inPart: true }));
}

const longestMention = 5;

/**
 * Names inside running text. Two words or more count in any case; one word only if it is written exactly as the base writes it
 * and stands out by a capital, a digit or a sign, because "go", "express" and "reporting" are words of their own. A first word
 * that is only capitalised proves nothing.
 */
export function mentions(text: string, index: NameIndex): Term[] {
  const words = cleanText(text.slice(0, longestProse))
    .split(/[\s,;|•·()[\]"“”!?]+|\.(?=\s|$)|:(?=\s|$)/u)
    .flatMap((word) => (word.includes('/') && namedBy(word, terms, index).length === 0 ? word.split('/') : [word]))
    .filter((word) => word !== '');
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.min(longestMention, words.length - at);
    const hit = longestAt(words, at, length, index);
    if (hit) found.push(hit.term);
    at += hit?.length ?? 1;
  }
  return found;
}

function longestAt(words: readonly string[], at: number, longest: number, index: NameIndex): { term: Term; length: number } | undefined {
  for (let length = longest; length > 1; length--) {
    const said = words.slice(at, at + length).join(' ');
    const known = namedBy(said, terms, index);
    if (known.length > 0) return { term: { said, known }, length };
  }
  const word = words[at] ?? '';
  // `scikit-learn` and `node.js` stand out by the sign inside them.
  const standsOut = index.marked.has(word) || /\w[-.]\w/.test(word);
  const known = standsOut ? namedBy(word, terms, index) : [];
  const onlyCapitalised = at === 0 && words.length > 2 && /^[A-Z][a-z]+$/.test(word);
  return known.length > 0 && !onlyCapitalised ? { term: { said: word, known }, length: 1 } : undefined;
}

import { type Known, type KnownKind, type NameIndex, namedBy } from './names';
import { connectors, isManaged, isQualifier, platforms } from './qualifiers';

/** Names inside a text that is no name itself: a few words, or a sentence. */

/** What a term of a résumé can be. */
export const terms: readonly KnownKind[] = ['skill', 'tool'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** Without what cannot be seen, with single blanks. */
export const cleanText = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** A name at a place among words. */
type Hit = { at: number; length: number; said: string; known: readonly Known[] };

const longestMention = 5;

/** `HTML/CSS`; `/C` is a flag of some command. */
const isJoined = (word: string): boolean => word.includes('/') && !/^\W*\/.$/.test(word);

export function wordsOf(text: string, index: NameIndex): string[] {
  return text
    .split(/[\s,;|•·()[\]"“”!?]+|\.(?=\s|$)|:(?=\s|$)/u)
    .flatMap((word) => (isJoined(word) && namedBy(word, terms, index).length === 0 ? word.split('/') : [word]))
    .filter((word) => word !== '');
}

/**
 * Two words or more are a name in any case; one word only if it is written exactly as the base writes it and stands out by a
 * capital, a digit or a sign, because "go", "express" and "reporting" are words of their own. `isSentence`: a first word that is
 * only capitalised proves nothing.
 */
export function hitsIn(words: readonly string[], index: NameIndex, isSentence: boolean): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(words, at, index);
    const isCapitalised = at === 0 && hit?.length === 1 && /^[A-Z][a-z]+$/.test(hit.said);
    if (hit && !(isSentence && words.length > 2 && isCapitalised)) hits.push(hit);
    at += hit?.length ?? 1;
  }
  return hits;
}

function longestAt(words: readonly string[], at: number, index: NameIndex): Hit | undefined {
  for (let length = Math.min(longestMention, words.length - at); length > 1; length--) {
    const said = words.slice(at, at + length).join(' ');
    const known = namedBy(said, terms, index);
    if (known.length > 0) return { at, length, said, known };
  }
  const said = words[at] ?? '';
  // `scikit-learn` and `node.js` stand out by the sign inside them.
  const standsOut = index.marked.has(said) || /\w[-.]\w/.test(said);
  const known = standsOut ? namedBy(said, terms, index) : [];
  return known.length > 0 ? { at, length: 1, said, known } : undefined;
}

/** A part of a phrase: a name with what it means, or words that mean nothing here. */
export type Piece = { said: string; known: readonly Known[] };

/** Phrases up to so many words are read as a name, or not at all. */
const fewWords = 3;

/**
 * What is named in a phrase, and which of its words were missed; nothing where it names nothing. A name with a word that says what
 * it is (`Python programming`), whose (`Apache Spark`) or which (`AWS Glue`) is that name; with any other word (`Hex Fiend`) it is
 * another name. A sentence is searched, and of its other words only those count as missed that look like names.
 */
export function readPhrase(text: string, index: NameIndex, isStart: boolean): Piece[] {
  const words = wordsOf(text, index);
  const hits = hitsIn(words, index, false);
  if (hits.length === 0) return [];
  const rest = restOf(words, hits);
  const isPlain = rest.every((at) => isQualifier(words[at] ?? ''));
  if (hits.length === 1 && rest.some((at) => isManaged(hits[0]?.said ?? '', words[at] ?? ''))) return [];
  if (isPlain && stands(hits, words)) return hits.length === 1 ? [{ said: text, known: hits[0]?.known ?? [] }] : hits;
  const joined = words.slice(1, -1).some((word) => connectors.has(word.toLowerCase()));
  if (words.length <= fewWords && !joined) return isService(hits, words) ? [{ said: text, known: hits[0]?.known ?? [] }] : [];
  const found = hitsIn(words, index, true);
  // A first word that may be a name is no beginning of a sentence like any other.
  return found.length === 0 ? [] : withMissed(words, found, isStart && hits[0]?.at !== 0);
}

/** Of a part of a sentence that names nothing: the words that look like names. */
export function missedIn(text: string, index: NameIndex, isStart: boolean): Piece[] {
  const words = wordsOf(text, index);
  return withMissed(words, [], isStart && hitsIn(words, index, false)[0]?.at !== 0);
}

/** The places of words that belong to no name and join none. */
function restOf(words: readonly string[], hits: readonly Hit[]): number[] {
  const named = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
  const isLast = (at: number) => at === words.length - 1;
  return words.flatMap((word, at) => (named.has(at) || (connectors.has(word.toLowerCase()) && !isLast(at)) ? [] : [at]));
}

/**
 * Names side by side may be one that is not known (`Figma Make`), unless they are a platform and its service, three and more, or the
 * second is no name but says in small letters what the first one is (`Snowflake data warehouse`).
 */
function stands(hits: readonly Hit[], words: readonly string[]): boolean {
  if (hits.length >= fewWords && hits.every((hit) => hit.length === 1)) return true;
  return hits.every((hit, at) => {
    const before = hits[at - 1];
    return before === undefined || hit.at > endOf(before) || isPlatform(before, words) || isSame(before, hit) || /^[a-z ]+$/.test(hit.said);
  });
}

const isSame = (a: Hit, b: Hit): boolean => a.known.some(({ kind, id }) => b.known.some((other) => other.kind === kind && other.id === id));
const endOf = (hit: Hit | undefined): number => (hit ? hit.at + hit.length : 0);
const isPlatform = (hit: Hit | undefined, words: readonly string[]): boolean =>
  hit !== undefined && platforms.has(words.slice(hit.at, endOf(hit)).join(' ').toLowerCase());

/** `AWS Glue`: a platform, then one of its services. */
const isService = (hits: readonly Hit[], words: readonly string[]): boolean =>
  hits.length === 1 && hits[0]?.at === 0 && isPlatform(hits[0], words);

/** The names in their order, and between them the runs of words that look like names. */
function withMissed(words: readonly string[], hits: readonly Hit[], isStart: boolean): Piece[] {
  const rest = new Set(restOf(words, hits));
  const isMissed = (at: number): boolean => {
    const word = words[at] ?? '';
    if (!rest.has(at) || isQualifier(word)) return false;
    return (hits.length > 0 && words.length <= fewWords) || looksLikeName(word, at === 0 && isStart);
  };
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = hits.find((one) => one.at === at);
    let end = at;
    while (!hit && end < words.length && isMissed(end)) end++;
    if (hit) pieces.push(hit);
    else if (end > at) pieces.push({ said: words.slice(at, end).join(' '), known: [] });
    at = hit ? endOf(hit) : Math.max(end, at + 1);
  }
  return pieces;
}

/** A capital inside, or a digit beside letters; a capital in front where it is no beginning. */
function looksLikeName(word: string, isFirst: boolean): boolean {
  const isCapital = (text: string) => text !== text.toLowerCase();
  return isCapital(word.slice(1)) || (/\d/.test(word) && /[a-z]/i.test(word)) || (!isFirst && word.length > 1 && isCapital(word.charAt(0)));
}

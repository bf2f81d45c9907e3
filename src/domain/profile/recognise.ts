import { initialsOf } from '../names';
import { type Level, levelNames } from '../types';
import { levelOf, splitLevel } from './levels';
import { type Known, type KnownKind, type Meant, type NameIndex, namedBy, suggest } from './names';
import { cleanText, hitsIn, missedIn, type Piece, readPhrase, terms, wordsOf } from './phrase';
import { isDescription } from './qualifiers';

/** One term of a résumé, read as what the base knows. */
export type Term = Piece & {
  /** A level that was written beside the name. */
  level?: Level;
  /** It says of what kind the names after it are (`Languages: Python, SQL`). */
  isHeading?: boolean;
};

/** No name is longer, and no list of names; what lies beyond is not searched, so that a hostile text costs no time. */
const longestTerm = 500;
const longestProse = 5000;

/** A version has a blank or a hyphen before it, or a name of some length: `Python3` is Python, and `C1` is not C. Oracle's have letters (`19c`, `23ai`). */
const version = /(?:(?<![:=])[\s-]+v?|(?<=[a-z]{3}|[+#]))\d+(?:ai|[cgi]|(\.[\dx]+)*\+?)$/i;

/** `Networking basics`, `Strong negotiation skills`: of a skill they say no more than its name. */
const extent = /^(?:strong|solid|good|excellent) | (?:basics|fundamentals|essentials|knowledge|skills|experience)$/gi;

/** What a name means by itself: as it is, without a version, with its short form in brackets, or, of a skill, as one or many. */
export function lookUp(name: string, index: NameIndex): readonly Known[] {
  if (name.length > longestTerm) return [];
  const bare = name.replace(/[.,;:!]+$/, '');
  const [, outer = '', inner = ''] = bracketed.exec(bare) ?? [];
  const short = isShortFor(inner, outer) ? [outer, inner] : version.test(` ${inner}`) ? [outer] : [];
  for (const form of [bare, bare.replace(version, ''), ...short]) {
    const known = namedBy(form, terms, index);
    if (known.length > 0) return known;
  }
  const counted = namedBy(otherNumber(bare), ['skill'], index);
  return counted.length > 0 ? counted : namedBy(bare.replace(extent, ''), ['skill'], index);
}

/**
 * `risk assessment` of `risk assessments` and the reverse. For skills only: what tools are called has one form (Teams, Windows). Short
 * names are left alone, since `CS` is not more than one C.
 */
function otherNumber(name: string): string {
  if (name.length < 5) return '';
  if (/[a-z]ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/[^sui]s$/i.test(name)) return name.slice(0, -1);
  return /[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** A name and what stands in brackets behind it, in which there may be brackets. */
const bracketed = /^(\S.*?)\s*[([]((?:[^()[\]]|[([][^()[\]]*[)\]])*)[)\]]$/;
const brackets = /[([](?:[^()[\]\n]|[([][^()[\]\n]*[)\]])*[)\]]/g;

/** `SQL` of `Structured Query Language`. */
const isShortFor = (short: string, long: string): boolean => short.length > 1 && initialsOf(long).toLowerCase() === short.toLowerCase();

/** `a, b; c (d, e)` as three names: what stands in brackets belongs to the name before them. */
export const splitNames = (text: string): string[] =>
  partsOf(text, /[,;\n]/g)
    .map((name) => name.trim())
    .filter(Boolean);

/** `wizard` in `Python:wizard`: what stands where a level should, behind the name of something or as a number; `4:5` where there are two. */
export function unknownLevel(term: string, index: NameIndex): string | undefined {
  const [, ...two] = /:\s*([^\s:]+)\s*:\s*([^\s:]+)$/.exec(term) ?? [];
  if (two.length > 0 && two.every((level) => levelOf(level) !== undefined)) return two.join(':');
  const [, name = '', level = ''] = /^(.*\S)\s*:\s*(\S+)$/.exec(term) ?? [];
  if (name === '' || levelOf(level) !== undefined) return undefined;
  return /^-?\d/.test(level) || lookUp(name, index).length > 0 ? level : undefined;
}

/** Where a list was written into one term. A slash, a plus and a dot inside a word may belong to a name (CI/CD, C++, .NET). */
const separators = [/\s*[,;|•·\n]\s*/g, /\s+(?:and|&|\+|\/|or)\s+/gi];

/**
 * One term as its meanings: the whole if it is known, else its parts if it is a list, else the names in it if it is a sentence.
 * What has no meaning comes back with an empty `known`, so that nothing is dropped.
 */
export function readTerm(text: string, index: NameIndex): Term[] {
  const said = cleanText(text);
  if (said === '') return [];
  const isDenied = denied.test(said) && lookUp(said, index).length === 0;
  const read = said.length > longestTerm || isDenied ? [] : readPart(said, index, true);
  return hasMeaning(read) ? once(read) : [{ said, known: [] }];
}

/** `Not familiar with Rust`. */
const denied = /^(?:not?|never|no longer|without)\s/i;

const hasMeaning = (read: readonly Term[]): boolean => read.some(({ known }) => known.length > 0);

/** A part that names nothing gives nothing, or itself without a meaning. */
function readPart(said: string, index: NameIndex, isStart: boolean): Term[] {
  const parts = partsOf(said, separators[0] as RegExp);
  const { name, level }: Split = parts.length > 1 ? { name: said } : levelIn(said, index);
  // `Languages: Python (expert)` says so of Python.
  if (level !== undefined && /\S:\s+\S/.test(name)) {
    const headed = readHead(said, index, isStart);
    if (hasMeaning(headed)) return headed;
  }
  if (level !== undefined) {
    const whole = (part: string) => (part === name ? said : part);
    return readPart(name, index, isStart).map((term) => ({ level, ...term, said: whole(term.said) }));
  }
  const known = lookUp(said, index);
  if (known.length > 0) return withHead(said, known, index);
  if (parts.length > 1) return readList(parts, index, isStart);
  // A single letter on both sides of `&` is a name of its own (R & D).
  if (/^[a-z]( ?& ?[a-z])+$/i.test(said)) return [];
  const some = [readBracket, readHead, readWeakList].map((reader) => reader(said, index, isStart)).find(hasMeaning);
  return some ?? readPhrase(said, index, isStart);
}

/** `Excel (VBA)` is a name of VBA, and says Excel, too. */
function withHead(said: string, known: readonly Known[], index: NameIndex): Term[] {
  const [, outer = '', inner = ''] = bracketed.exec(said) ?? [];
  const head = lookUp(outer, index);
  const isSame = head.some(({ kind, id }) => known.some((one) => one.kind === kind && one.id === id));
  return head.length === 0 || isSame
    ? [{ said, known }]
    : [
        { said: outer, known: head },
        { said: inner, known },
      ];
}

type Split = { name: string; level?: Level };

/** A level that is split off, or stands before or after a name that is known without it: `Advanced Excel`, `expert in SQL`, `SQL 4`. */
function levelIn(said: string, index: NameIndex): Split {
  const split = splitLevel(said);
  if (split.level !== undefined) return split;
  const [, numbered = '', number = ''] = /^(.*\S) ([0-5])$/.exec(said) ?? [];
  if (number !== '' && isCounted(numbered, index)) return { name: numbered, level: levelOf(number) as Level };
  // `SQL 8/10`, `SQL ★★★★☆`.
  const [, rated = '', rating = ''] = /^(.*\S) (\S*[/%★⭐●⬤■]\S*)$/u.exec(said) ?? [];
  const place = rating === '' ? undefined : levelOf(rating);
  if (place !== undefined && lookUp(rated, index).length > 0) return { name: rated, level: place };
  if (lookUp(said, index).length > 0) return split;
  const [, before = '', after = ''] = /^(beginner|intermediate|advanced|expert)(?: in)? (\S.*)$/i.exec(said) ?? [];
  const [, first = '', last = ''] = /^(.*\S) (beginner|intermediate|advanced|expert)$/i.exec(said) ?? [];
  const name = before === '' ? first : after;
  const level = levelOf(before === '' ? last : before);
  return level !== undefined && lookUp(name, index).length > 0 ? { name, level } : split;
}

/** Whether a number behind a name is a level: of a tool that is no skill it is the version, and so it is of what has a name with one (`Python 3`). */
const isCounted = (name: string, index: NameIndex): boolean =>
  lookUp(name, index).some(({ kind }) => kind === 'skill') &&
  levelNames.every((_, version) => namedBy(`${name} ${version}`, terms, index).length === 0);

/** Parts between separators that stand outside brackets. */
function partsOf(said: string, separator: RegExp): string[] {
  const masked = said.replace(brackets, (inside) => '_'.repeat(inside.length));
  const parts: string[] = [];
  let from = 0;
  for (const match of masked.matchAll(separator)) {
    parts.push(said.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, said.slice(from)].filter((part) => part !== '');
}

/** A sentence with commas is no list: of its parts that name nothing only words that look like names were missed. */
function readList(parts: readonly string[], index: NameIndex, isStart: boolean): Term[] {
  const isList = parts.every((part) => part.split(' ').length <= 4 || /[([]/.test(part));
  return parts.flatMap((part, at) => {
    const read = readPart(part, index, isStart && at === 0);
    if (hasMeaning(read)) return read;
    return isList ? [{ said: part, known: [] }] : missedIn(part, index, isStart && at === 0);
  });
}

function readWeakList(said: string, index: NameIndex, isStart: boolean): Term[] {
  const parts = partsOf(said, separators[1] as RegExp);
  if (parts.length > 1) return readList(parts, index, isStart);
  // `HTML/CSS` is two names; in a longer text a slash may be inside one (`... for CI/CD`), which `readPhrase` looks at.
  const slashed = said.split('/').map((part) => part.trim());
  // `Java 8/11/17`, `Windows 10/11`.
  const [versioned = '', ...versions] = slashed;
  if (versions.length > 0 && versions.every((part) => /^\d+(\.\d+)?[cgi]?$/i.test(part)))
    return once(readPart(versioned, index, isStart).map((term) => ({ ...term, said: term.said === versioned ? said : term.said })));
  return slashed.length > 1 && slashed.every((part) => /[\p{L}\p{N}]/u.test(part) && part.split(' ').length <= 2)
    ? readList(slashed, index, isStart)
    : [];
}

/** `AWS (EC2, S3)`: what stands before the bracket, and what stands in it, unless that only describes it (`Programming Language`). */
function readBracket(said: string, index: NameIndex, isStart: boolean): Term[] {
  const [, outer, inner] = bracketed.exec(said) ?? [];
  if (!outer || !inner) return [];
  const before = orMissed(outer, index, isStart);
  return inner.split(' ').every(isDescription)
    ? before.map((term) => ({ ...term, said: term.said === outer ? said : term.said }))
    : [...before, ...orMissed(inner, index, false)];
}

/** `Excel: fluent`, `Languages: Python, SQL`. */
function readHead(said: string, index: NameIndex, isStart: boolean): Term[] {
  const [, head, rest] = /^(.*?\S)(?::\s*|\s[-–—]\s+)(\S.*)$/.exec(said) ?? [];
  if (!head || !rest) return [];
  const [before, after] = [readPart(head, index, isStart), orMissed(rest, index, false)];
  return [...(hasMeaning(before) ? before : [{ said: head, known: [], isHeading: true }]), ...after];
}

function orMissed(said: string, index: NameIndex, isStart: boolean): Term[] {
  const read = readPart(said, index, isStart);
  return hasMeaning(read) ? read : [{ said, known: [] }];
}

/** The same words twice in one term are said once. */
function once(read: readonly Term[]): Term[] {
  return read.filter((term, at) => read.findIndex((other) => other.said === term.said && other.level === term.level) === at);
}

/** Names inside running text, which is searched up to a length. */
export const mentions = (text: string, index: NameIndex): Piece[] =>
  hitsIn(wordsOf(cleanText(text.slice(0, longestProse)), index), index, true);

/** Up to three entries that a text may have meant: by title names inside it, then as they are `called` names like it. */
export function suggestionsFor(
  said: string,
  kinds: readonly KnownKind[],
  index: NameIndex,
  called = ({ title }: Meant): string => title,
): string[] {
  const inside = said.length > longestTerm ? [] : hitsIn(wordsOf(cleanText(said), index), index, false);
  const titles = inside.flatMap(({ known }) => known.filter(({ kind }) => kinds.includes(kind)).map(({ title }) => title));
  const near = suggest(said, kinds, index).filter(({ title }) => !titles.includes(title));
  return [...new Set([...titles, ...near.map(called)])].slice(0, 3);
}

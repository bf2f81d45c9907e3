import { lazily } from '../lazily';
import { editDistance, type Named, normaliseName, squeezedName } from '../names';
import type { Certification, Id, Skill, Tool } from '../types';
import { certificationNames } from './certification-names';

/** Names as a résumé has them, looked up in the knowledge base. */

export const knownKinds = ['skill', 'tool', 'certification', 'role'] as const;
export type KnownKind = (typeof knownKinds)[number];
export type Known = { kind: KnownKind; id: Id; title: string };

/** The names of one kind, by how they read once case and punctuation are taken off. */
export type Names = {
  get(normal: string): Known | undefined;
  /** Every name, without case and punctuation. */
  spelled(): Iterable<string>;
};

export type NameIndex = {
  readonly byKind: Readonly<Record<KnownKind, () => Names>>;
  /** Names of skills and tools of one word that stands out in a sentence (`SQL`, `PyTorch`, `Excel`), as they are written. */
  readonly marked: ReadonlySet<string>;
};

export type Catalogue = {
  skills: Iterable<Skill>;
  tools: Iterable<Tool>;
  /** Not walked through before a certification is looked up. */
  certifications: Iterable<Certification>;
  roles: Iterable<Named>;
};

/** The index of all names. Each kind is made when it is first asked for: a list of skills asks for two of the four. */
export function buildNames({ skills, tools, certifications, roles }: Catalogue): NameIndex {
  const marked = new Set<string>();
  const exams = function* (): Iterable<Named> {
    for (const entry of certifications) yield { id: entry.id, title: entry.title, aliases: certificationNames(entry) };
  };
  const everySkill = [...skills];
  const skill = namesOf('skill', everySkill, marked);
  // Of a language that is a skill and a tool, every name means both: `CSharp` and `Python programming` as much as `C#` and `Python`.
  const languages = new Map(everySkill.map(({ title, aliases }) => [title, aliases]));
  const tool = namesOf('tool', tools, marked, ({ title }) => languages.get(title) ?? []);
  return {
    byKind: {
      skill: () => skill,
      tool: () => tool,
      certification: lazily(() => namesOf('certification', exams())),
      role: lazily(() => namesOf('role', roles)),
    },
    marked,
  };
}

type Spelling = { name: string; known: Known };

/**
 * Thousands of names, of which a résumé asks for a few dozen: they are sorted into drawers by their first two signs, which is
 * cheap, and normalised drawer by drawer when one is opened. An id wins over a title, a title over an alias, an alias over `more`.
 */
function namesOf(kind: KnownKind, entries: Iterable<Named>, marked?: Set<string>, more?: (entry: Named) => readonly string[]): Names {
  const ranks: Spelling[][] = [[], [], [], []];
  for (const entry of entries) {
    const { id, title, aliases } = entry;
    const known: Known = { kind, id, title };
    ranks[0]?.push({ name: id, known });
    ranks[1]?.push({ name: title, known });
    for (const name of aliases) ranks[2]?.push({ name, known });
    for (const name of more?.(entry) ?? []) ranks[3]?.push({ name, known });
  }
  const drawers = new Map<string, { spellings: Spelling[]; opened?: Map<string, Known> }>();
  for (const { name, known } of ranks.flat()) {
    if (marked && standsOut.test(name)) marked.add(name);
    const label = labelOf(name);
    const drawer = drawers.get(label);
    if (drawer) drawer.spellings.push({ name, known });
    else drawers.set(label, { spellings: [{ name, known }] });
  }
  const open = (label: string): Map<string, Known> => {
    const drawer = drawers.get(label);
    if (!drawer) return new Map();
    drawer.opened ??= normalised(drawer.spellings);
    return drawer.opened;
  };
  return {
    get: (normal) => (normal === '' ? undefined : open(labelOf(normal)).get(normal)),
    spelled: () => [...drawers.keys()].flatMap((label) => [...open(label).keys()]),
  };
}

/** One word with a capital, a digit or a sign. */
const standsOut = /^[^ ]*[A-Z0-9+#][^ ]*$/;

function normalised(spellings: readonly Spelling[]): Map<string, Known> {
  const names = new Map<string, Known>();
  for (const { name, known } of spellings) {
    const normal = normaliseName(name);
    if (normal !== '' && !names.has(normal)) names.set(normal, known);
  }
  for (const [normal, known] of [...names]) {
    const squeezed = joinedKinds.includes(known.kind) ? squeezedName(normal) : undefined;
    if (squeezed !== undefined && !names.has(squeezed)) names.set(squeezed, known);
  }
  return names;
}

const plain = /^[ -~]*$/;

/** The first two signs of a name as they are once it is normalised, found without normalising what is plain ASCII. */
function labelOf(name: string): string {
  const text = plain.test(name) ? name : normaliseName(name);
  let label = '';
  for (let at = 0; at < text.length && label.length < 2; at++) {
    const code = text.charCodeAt(at);
    const isKept = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 35 || code === 43 || code === 46 || code > 126;
    if (isKept) label += text.charAt(at);
    else if (code >= 65 && code <= 90) label += String.fromCharCode(code + 32);
  }
  return label;
}

/** A name of one letter, perhaps in quotes or behind a bullet; among other signs (`/C`, `=R`) a letter names nothing. */
const letter = /^[\s\p{Pd}\p{Pi}\p{Pf}"'*•·]*[a-z][\s\p{Pi}\p{Pf}"'*.,;:!]*$/iu;

/** Kinds whose names may be written apart or together: `Big Query`, `Helpdesk Technician`. */
const joinedKinds: readonly KnownKind[] = ['tool', 'role'];

/** What is meant by a name of these kinds; a name can mean a skill and a tool (Python, SQL). */
export function namedBy(name: string, kinds: readonly KnownKind[], { byKind }: NameIndex): Known[] {
  const normal = normaliseName(name);
  if (normal.length === 1 && !letter.test(name)) return [];
  const found = kinds.flatMap((kind) => byKind[kind]().get(normal) ?? []);
  const joined = squeezedName(normal);
  if (found.length > 0 || joined === undefined) return found;
  return kinds.filter((kind) => joinedKinds.includes(kind)).flatMap((kind) => byKind[kind]().get(joined) ?? []);
}

/** Longer texts are sentences: nothing in the base is spelled like them. Exams have the longest names. */
const longestName = 90;

/** `az 103`, `saa c03`, `1z0 829`: one digit further is another exam, and no misspelling of this one. */
const examCode = /^[a-z]{0,4}\d*[a-z]{0,2}\d* ?[a-z]?\d{2,4}( \d{2})?$/;
const squeezed = (name: string): string => name.replaceAll(' ', '');

/** What may have been meant, and by which of its names, without case and punctuation. */
export type Meant = Known & { name: string };

/** How far a misspelling may be from a name: the share of letters that differ. */
const nearEnough = 0.3;
/** How far a part of a name is from it. A slip of the pen is nearer. */
const partOfName = 0.2;

/** How often a text has each letter and digit, in 32 bins; a bin may hold several signs, which only makes texts look more alike. */
function lettersOf(text: string): Int8Array {
  const counts = new Int8Array(32);
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at) & 31] = (counts[text.charCodeAt(at) & 31] ?? 0) + 1;
  return counts;
}

/** Scratch of `canBecome`, which is asked for thousands of names. */
const counts = new Int8Array(32);

/** Whether `edits` can make a text of these letters into `name`: one edit changes at most two counts by one. */
function canBecome(letters: Int8Array, name: string, edits: number): boolean {
  counts.set(letters);
  for (let at = 0; at < name.length; at++) counts[name.charCodeAt(at) & 31] = (counts[name.charCodeAt(at) & 31] ?? 0) - 1;
  let apart = 0;
  for (const count of counts) apart += Math.abs(count);
  return apart <= 2 * edits;
}

/**
 * Up to three entries that `text` may have meant, the nearest first, each with the nearest of its names: names spelled almost like it, and names all of whose words are
 * in it or the other way round. Nothing rather than something far-fetched. The edit distance, which is dear, is only taken where
 * length and letters allow one that is small enough.
 */
export function suggest(text: string, kinds: readonly KnownKind[], { byKind }: NameIndex): Meant[] {
  const wanted = normaliseName(text);
  if (wanted === '' || wanted.length > longestName) return [];
  const letters = lettersOf(wanted);
  const words = wanted.split(' ');
  const isExam = kinds.includes('certification') && examCode.test(wanted);
  // `EMR` of `Amazon EMR`.
  const isShort = /^[A-Z]{3}$/.test(text.trim());
  const far = (name: string): number => {
    if (isExam) return squeezed(name) === squeezed(wanted) ? 0 : 1;
    const longest = Math.max(name.length, wanted.length);
    const allowed = Math.floor(nearEnough * longest);
    if (Math.abs(name.length - wanted.length) <= allowed && canBecome(letters, name, allowed)) {
      const edits = editDistance(wanted, name);
      if (edits <= allowed) return edits / longest;
    }
    if (!words.some((word) => (word.length > 3 || isShort) && name.includes(word))) return 1;
    const ofName = name.split(' ');
    // Who types a part of a name is nearer to it than to another that is spelled alike: `Sentinel` is Microsoft's before SentinelOne.
    if (words.every((word) => ofName.includes(word))) return partOfName;
    return sharesWords(words, ofName) ? nearEnough : 1;
  };
  const near: { meant: Meant; far: number }[] = [];
  for (const kind of kinds) {
    const names = byKind[kind]();
    for (const name of names.spelled()) {
      const apart = far(name);
      const known = apart < 1 ? names.get(name) : undefined;
      if (known) near.push({ meant: { ...known, name }, far: apart });
    }
  }
  // Of the names of one entry that are as near the title says most.
  const isOther = ({ title, name }: Meant): number => Number(normaliseName(title) !== name);
  const byName = (a: Meant, b: Meant): number => (a.title === b.title ? isOther(a) - isOther(b) : a.title < b.title ? -1 : 1);
  const best = near.sort((a, b) => a.far - b.far || byName(a.meant, b.meant)).map(({ meant }) => meant);
  return best.filter(({ title }, at) => best.findIndex((other) => other.title === title) === at).slice(0, 3);
}

function sharesWords(words: readonly string[], other: readonly string[]): boolean {
  const [few, many] = other.length < words.length ? [other, words] : [words, other];
  return few.some((word) => word.length > 3) && few.every((word) => many.includes(word));
}

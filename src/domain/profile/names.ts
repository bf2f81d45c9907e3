import { editDistance, type Named, normaliseName } from '../names';
import type { Certification, Id, Skill, Tool } from '../types';

/** Names as a résumé has them, looked up in the knowledge base. */

export type KnownKind = 'skill' | 'tool' | 'certification' | 'role';
export type Known = { kind: KnownKind; id: Id; title: string };

/** The names of one kind. An id wins over a title, a title over an alias. */
type Names = ReadonlyMap<string, { known: Known; rank: number }>;

export type NameIndex = {
  readonly byKind: Readonly<Record<KnownKind, () => Names>>;
  /** Names of skills and tools of one word that stands out in a sentence (`SQL`, `PyTorch`, `Excel`), as they are written. */
  readonly marked: ReadonlySet<string>;
};

export type Catalogue = {
  skills: Iterable<Skill>;
  tools: Iterable<Tool>;
  certifications: Iterable<Certification>;
  roles: Iterable<Named>;
};

/** The index of all names. Each kind is made when it is first asked for: a list of skills asks for two of the four. */
export function buildNames({ skills, tools, certifications, roles }: Catalogue): NameIndex {
  const marked = new Set<string>();
  const lazily = (make: () => Names): (() => Names) => {
    let made: Names | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const exams = function* (): Iterable<Named> {
    for (const entry of certifications) yield { id: entry.id, title: entry.title, aliases: certificationNames(entry) };
  };
  const skill = namesOf('skill', skills, marked);
  const tool = namesOf('tool', tools, marked);
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

function namesOf(kind: KnownKind, entries: Iterable<Named>, marked?: Set<string>): Names {
  const names = new Map<string, { known: Known; rank: number }>();
  for (const { id, title, aliases } of entries) {
    const known: Known = { kind, id, title };
    const put = (name: string, rank: number) => {
      if (marked && /[A-Z0-9+#]/.test(name) && !name.includes(' ')) marked.add(name);
      const normal = normaliseName(name);
      const before = names.get(normal);
      if (normal !== '' && (before === undefined || rank < before.rank)) names.set(normal, { known, rank });
    };
    put(id, 0);
    put(title, 1);
    for (const alias of aliases) put(alias, 2);
  }
  return names;
}

/** An exam is also known by its codes and by its title without the issuer's preamble. */
function certificationNames({ title, examCodes, issuer }: Certification): string[] {
  const bare = title.replace(/^[^:]+: /, '').replace(/ \([^()]*\)$/, '');
  return [...examCodes, bare, ...(bare.startsWith(`${issuer} `) ? [bare.slice(issuer.length + 1)] : [`${issuer} ${bare}`])];
}

/** What is meant by a name of these kinds; a name can mean a skill and a tool (Python, SQL). */
export function namedBy(name: string, kinds: readonly KnownKind[], { byKind }: NameIndex): Known[] {
  const normal = normaliseName(name);
  return kinds.flatMap((kind) => byKind[kind]().get(normal)?.known ?? []);
}

/** Longer texts are sentences: nothing in the base is spelled like them. */
const longestName = 40;

/** How far a misspelling may be from a name: the share of letters that differ. */
const nearEnough = 0.3;

/** How often a text has each letter and digit, in 32 bins; a bin may hold several signs, which only makes texts look more alike. */
function lettersOf(text: string): Int8Array {
  const counts = new Int8Array(32);
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at) & 31] = (counts[text.charCodeAt(at) & 31] ?? 0) + 1;
  return counts;
}

/** Whether `edits` can make a text of these letters into `name`: one edit changes at most two counts by one. */
function canBecome(letters: Int8Array, name: string, edits: number): boolean {
  const counts = Int8Array.from(letters);
  for (let at = 0; at < name.length; at++) counts[name.charCodeAt(at) & 31] = (counts[name.charCodeAt(at) & 31] ?? 0) - 1;
  let apart = 0;
  for (const count of counts) apart += Math.abs(count);
  return apart <= 2 * edits;
}

/**
 * Up to three titles that `text` may have meant, the nearest first: names spelled almost like it, and names all of whose words are
 * in it or the other way round. Nothing rather than something far-fetched. The edit distance, which is dear, is only taken where
 * length and letters allow one that is small enough.
 */
export function suggest(text: string, kinds: readonly KnownKind[], { byKind }: NameIndex): string[] {
  const wanted = normaliseName(text);
  if (wanted === '' || wanted.length > longestName) return [];
  const letters = lettersOf(wanted);
  const words = wanted.split(' ');
  const far = (name: string): number => {
    const longest = Math.max(name.length, wanted.length);
    const allowed = Math.floor(nearEnough * longest);
    if (Math.abs(name.length - wanted.length) <= allowed && canBecome(letters, name, allowed)) {
      const edits = editDistance(wanted, name);
      if (edits <= allowed) return edits / longest;
    }
    return words.some((word) => word.length > 3 && name.includes(word)) && sharesWords(words, name.split(' ')) ? nearEnough : 1;
  };
  const near = kinds.flatMap((kind) => [...byKind[kind]()].map(([name, { known }]) => ({ title: known.title, far: far(name) })));
  const best = near.filter((entry) => entry.far < 1).sort((a, b) => a.far - b.far || (a.title < b.title ? -1 : 1));
  return [...new Set(best.map((entry) => entry.title))].slice(0, 3);
}

function sharesWords(words: readonly string[], other: readonly string[]): boolean {
  const [few, many] = other.length < words.length ? [other, words] : [words, other];
  return few.some((word) => word.length > 3) && few.every((word) => many.includes(word));
}

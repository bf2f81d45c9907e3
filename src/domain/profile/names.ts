import { editDistance, type Named, normaliseName } from '../names';
import type { Certification, Id, Skill, Tool } from '../types';

/** Names as a résumé has them, looked up in the knowledge base. */

export type KnownKind = 'skill' | 'tool' | 'certification' | 'role';
export type Known = { kind: KnownKind; id: Id; title: string };

export type NameIndex = {
  /** Skills and tools by normalised name; a name can mean a skill and a tool (Python, SQL). */
  terms: ReadonlyMap<string, readonly Known[]>;
  /** Skills and tools whose name is one word that stands out in a sentence: `SQL`, `PyTorch`, `Excel`; as it is written. */
  marked: ReadonlyMap<string, readonly Known[]>;
  certifications: ReadonlyMap<string, Known>;
  roles: ReadonlyMap<string, Known>;
  /** Everything, for "did you mean". */
  entries: Readonly<Record<KnownKind, readonly Named[]>>;
};

export type Catalogue = {
  skills: Iterable<Skill>;
  tools: Iterable<Tool>;
  certifications: Iterable<Certification>;
  roles: Iterable<Named>;
};

function addTerms(terms: Map<string, Known[]>, marked: Map<string, Known[]>, kind: 'skill' | 'tool', entries: readonly Named[]): void {
  // Ids first, then titles, then aliases: an earlier name wins over a later one of the same kind.
  for (const names of [(entry: Named) => [entry.id], (entry: Named) => [entry.title], (entry: Named) => entry.aliases]) {
    for (const entry of entries) {
      const known: Known = { kind, id: entry.id, title: entry.title };
      for (const name of names(entry)) {
        put(terms, normaliseName(name), known);
        if (!/\s/.test(name) && /[A-Z0-9+#]/.test(name)) put(marked, name, known);
      }
    }
  }
}

function put(index: Map<string, Known[]>, name: string, known: Known): void {
  const there = index.get(name);
  if (there === undefined) index.set(name, [known]);
  else if (!there.some((other) => other.kind === known.kind)) there.push(known);
}

export function buildNames(catalogue: Catalogue): NameIndex {
  const entries = {
    skill: [...catalogue.skills],
    tool: [...catalogue.tools],
    certification: [...catalogue.certifications].map((entry) => ({ id: entry.id, title: entry.title, aliases: certificationNames(entry) })),
    role: [...catalogue.roles],
  };
  const terms = new Map<string, Known[]>();
  const marked = new Map<string, Known[]>();
  addTerms(terms, marked, 'skill', entries.skill);
  addTerms(terms, marked, 'tool', entries.tool);
  return { terms, marked, certifications: single('certification', entries.certification), roles: single('role', entries.role), entries };
}

/** An exam is also known by its codes and by its title without the issuer's preamble. */
function certificationNames({ title, examCodes, issuer }: Certification): string[] {
  const bare = title.replace(/^[^:]+: /, '').replace(/ \([^()]*\)$/, '');
  return [...examCodes, bare, ...(bare.startsWith(`${issuer} `) ? [bare.slice(issuer.length + 1)] : [`${issuer} ${bare}`])];
}

function single(kind: KnownKind, entries: readonly Named[]): Map<string, Known> {
  const index = new Map<string, Known>();
  for (const names of [(entry: Named) => [entry.id], (entry: Named) => [entry.title], (entry: Named) => entry.aliases]) {
    for (const entry of entries) {
      for (const name of names(entry)) {
        const normal = normaliseName(name);
        if (normal !== '' && !index.has(normal)) index.set(normal, { kind, id: entry.id, title: entry.title });
      }
    }
  }
  return index;
}

/** Longer texts are sentences: nothing in the base is spelled like them. */
const longestName = 40;

/** How far a misspelling may be from a name: the share of letters that differ. */
const nearEnough = 0.34;

/**
 * Up to three titles that `text` may have meant, the nearest first: names spelled almost like it, and names all of whose words are
 * in it or the other way round. Nothing rather than something far-fetched.
 */
export function suggest(text: string, kinds: readonly KnownKind[], index: NameIndex): string[] {
  const wanted = normaliseName(text);
  if (wanted === '' || wanted.length > longestName) return [];
  const words = wanted.split(' ');
  const far = (name: string): number => {
    const normal = normaliseName(name);
    if (Math.abs(normal.length - wanted.length) <= nearEnough * Math.max(normal.length, wanted.length)) {
      const share = editDistance(wanted, normal) / Math.max(wanted.length, normal.length);
      if (share <= nearEnough) return share;
    }
    const other = normal.split(' ');
    const [few, many] = other.length < words.length ? [other, words] : [words, other];
    return few.some((word) => word.length > 3) && few.every((word) => many.includes(word)) ? nearEnough : 1;
  };
  const near = kinds
    .flatMap((kind) => index.entries[kind])
    .map(({ id, title, aliases }) => ({ title, far: Math.min(...[id, title, ...aliases].map(far)) }))
    .filter((entry) => entry.far <= nearEnough)
    .sort((a, b) => a.far - b.far || (a.title < b.title ? -1 : 1));
  return [...new Set(near.map((entry) => entry.title))].slice(0, 3);
}

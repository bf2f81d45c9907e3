import { capitalised, orList } from './words';

/** Names as people type them: ids, aliases, titles, in any case and spelling of blanks; nearest names for a typo. */

const plain = /^[ -~]*$/;

/**
 * Lower case, letters and digits and `+`, `#`, `.` kept, everything else one blank. Independent of the locale. Most names are plain
 * ASCII, and compiling the Unicode pattern costs a start a millisecond.
 */
export function normaliseName(name: string): string {
  if (plain.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9+#.]+/g, ' ')
      .trim();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
}

export type Named = { id: string; title: string; aliases: readonly string[] };

/** `argocd` of `argo cd`: of names that are not short, what is left where people do not agree on the blank. */
export function squeezedName(normal: string): string | undefined {
  const squeezed = normal.replaceAll(' ', '');
  return squeezed.length > 3 && squeezed !== normal ? squeezed : undefined;
}

/** `argo cd` and `argocd` alike. */
const squeezed = (normal: string): string => squeezedName(normal) ?? normal;

/** The entry whose id, title or alias is `name`; an id wins over a title, a title over an alias, any of them over one without blanks. */
export function findNamed<T extends Named>(entries: readonly T[], name: string): T | undefined {
  // First, and without normalising anything: scripts give ids, and compiling the Unicode pattern costs them a millisecond.
  const exact = entries.find((entry) => entry.id === name);
  if (exact) return exact;
  const wanted = normaliseName(name);
  const joined = squeezed(wanted);
  return (
    entries.find((entry) => normaliseName(entry.id) === wanted) ??
    entries.find((entry) => normaliseName(entry.title) === wanted) ??
    entries.find((entry) => entry.aliases.some((alias) => normaliseName(alias) === wanted)) ??
    entries.find((entry) => [entry.title, ...entry.aliases].some((known) => squeezed(normaliseName(known)) === joined))
  );
}

/**
 * What to call an entry that went by this name: `Communication (Speaking)` where that is another than its title, or whoever typed it would not
 * know it again. A name that holds the title or is held by it says no more.
 */
export function calledAs({ id, title, aliases }: Named, name: string): string {
  const [wanted, own] = [normaliseName(name), normaliseName(title)];
  if (wanted === normaliseName(id) || own.includes(wanted) || wanted.includes(own)) return title;
  const alias = aliases.find((known) => normaliseName(known) === wanted);
  return alias === undefined ? title : `${capitalised(alias)} (${title})`;
}

/** `role:ml-engineer` as the name of a role, which `show` takes too; any other kind before it is part of the name. */
export const withoutKind = (kind: string, name: string): string =>
  name.toLowerCase().startsWith(`${kind}:`) ? name.slice(kind.length + 1) : name;

/** What a title says besides the name is in a bracket at its end: `CompTIA Security+ (V8)` is `CompTIA Security+` by another exam. */
export const withoutBracket = (title: string): string => title.replace(/ \([^()]*\)$/, '');

/** `OSCP` of `Offensive Security Certified Professional`. */
export const initialsOf = (title: string): string =>
  title
    .split(/[\s-]/)
    .map((word) => word.charAt(0))
    .join('');

/** `did you mean a, b or c?`, or what else helps where nothing is near. */
export const didYouMean = (near: readonly string[], otherwise: string): string =>
  near.length > 0 ? `did you mean ${orList(near)}?` : otherwise;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each 1.
 * Texts longer than 80 characters are compared by their first 80: a hostile argument must not cost time.
 */
export function editDistance(first: string, second: string): number {
  const a = first.slice(0, 80);
  const b = second.slice(0, 80);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Words that look like `word`, as `nearestNames` finds them. */
export const nearestWords = (words: readonly string[], word: string, count?: number): string[] =>
  nearestNames(
    words.map((id) => ({ id, title: id, aliases: [] })),
    word,
    count,
  );

const lettersOf = (name: string): string => [...name].sort().join('');

/** Two letters of five: of half of them anything looks like anything (`nurse` like `encase`). */
const farthest = 0.4;

/**
 * Up to `count` ids whose id, title or alias looks like `name`, nearest first; none when nothing is near. A name that `name` holds
 * whole is near, the more so the more of it that is, and only a slip of the pen is nearer: `Senior Data Scientist` is more like a data
 * scientist than like a `Genomic Data Scientist`, and `Busines Analyst` more like a business analyst than like an `Analyst`. An
 * abbreviation with another letter stands for something else: `CCNA` is no slip for `KCNA`.
 */
export function nearestNames(entries: readonly Named[], name: string, count = 3): string[] {
  const wanted = normaliseName(name);
  if (wanted === '') return [];
  const words = new Set(wanted.split(' '));
  const isAbbreviation = /^[A-Z]{3,4}\+?$/.test(name.trim());
  return entries
    .map((entry) => {
      const distances = [entry.id, entry.title, ...entry.aliases].map((candidate) => {
        const normal = normaliseName(candidate);
        const ofName = normal.split(' ');
        const shared = ofName.filter((word) => words.has(word)).length;
        if (shared === ofName.length) return -0.1 * (shared / words.size);
        if (isAbbreviation && shared === 0 && !normal.startsWith(wanted) && lettersOf(normal) !== lettersOf(wanted)) return 1;
        const far = editDistance(wanted, normal) / Math.max(wanted.length, normal.length, 1);
        return normal.startsWith(wanted) ? 0.1 : far - 0.25 * (shared / Math.max(words.size, 1));
      });
      return { id: entry.id, far: Math.min(...distances) };
    })
    .filter(({ far }) => far <= farthest)
    .sort((x, y) => x.far - y.far || (x.id < y.id ? -1 : 1))
    .map(({ id }) => id)
    .filter((id, at, ids) => ids.indexOf(id) === at)
    .slice(0, count);
}

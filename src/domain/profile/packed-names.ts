import { lazily } from '../lazily';
import { type Known, type KnownKind, knownKinds, type NameIndex, type Names } from './names';

/**
 * The names of one kind as the compiled base keeps them: a line each, `name\tid\ttitle`, sorted by the name, which is without case and
 * punctuation. They are found by halving the text: to parse thousands of names takes longer than all that is looked up in them.
 */
export function packNames(kind: KnownKind, { byKind }: NameIndex): string {
  const { spelled, get } = byKind[kind]();
  const line = (normal: string): string => {
    const { id, title } = get(normal) as Known;
    return `${normal}\t${id}\t${title}\n`;
  };
  return [...spelled()].sort().map(line).join('');
}

function unpackNames(kind: KnownKind, text: string): Names {
  /** Where the line of a name begins, or of the next one, where it has none. */
  const find = (normal: string): number => {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
      const name = text.slice(start, text.indexOf('\t', start));
      if (name < normal) low = text.indexOf('\n', start) + 1;
      else high = start;
    }
    return low;
  };
  return {
    get(normal) {
      const start = find(normal);
      const [name, id = '', title = ''] = text.slice(start, text.indexOf('\n', start)).split('\t');
      return name === normal && normal !== '' ? { kind, id, title } : undefined;
    },
    spelled: () => text.split('\n').flatMap((line) => line.split('\t')[0] || []),
  };
}

/** An index whose kinds, and the names that stand out, are read when they are first asked for. */
export function lazyNames(read: { names(kind: KnownKind): string; marked(): readonly string[] }): NameIndex {
  const namesOf = (kind: KnownKind) => lazily(() => unpackNames(kind, read.names(kind)));
  const marked = lazily(() => new Set(read.marked()));
  return {
    byKind: Object.fromEntries(knownKinds.map((kind) => [kind, namesOf(kind)])) as NameIndex['byKind'],
    get marked() {
      return marked();
    },
  };
}

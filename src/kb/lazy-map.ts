/**
 * Entries by id, of which a command asks for a few dozen out of hundreds: an entry is parsed when it is asked for. The text is a
 * line with `{ids, sizes}` (sizes in bytes), then the entries as JSON with a comma between them, so that all of them can be
 * parsed in one go too.
 */
export function lazyMapText(entries: readonly { id: string }[]): string {
  const texts = entries.map((entry) => JSON.stringify(entry));
  const header = { ids: entries.map(({ id }) => id), sizes: texts.map((text) => Buffer.byteLength(text)) };
  return `${JSON.stringify(header)}\n${texts.join(',')}`;
}

/** `parse` reads JSON and throws its own error where the text is not what `lazyMapText` made. */
export function readLazyMap<T extends { id: string }>(bytes: Uint8Array, parse: (text: string) => unknown): ReadonlyMap<string, T> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = buffer.indexOf('\n') + 1;
  return new LazyMap<T>(buffer, start, parse(buffer.toString('utf8', 0, start)) as Header, parse);
}

type Header = { ids: readonly string[]; sizes: readonly number[] };

class LazyMap<T extends { id: string }> implements ReadonlyMap<string, T> {
  readonly size: number;
  readonly #buffer: Buffer;
  readonly #start: number;
  readonly #parse: (text: string) => unknown;
  /** Id -> where its entry begins and ends in the buffer. */
  readonly #places = new Map<string, readonly [start: number, end: number]>();
  readonly #parsed = new Map<string, T>();
  #all: ReadonlyMap<string, T> | undefined;

  constructor(buffer: Buffer, start: number, { ids, sizes }: Header, parse: (text: string) => unknown) {
    this.size = ids.length;
    this.#buffer = buffer;
    this.#start = start;
    this.#parse = parse;
    let at = start;
    for (let place = 0; place < ids.length; place++) {
      const end = at + (sizes[place] as number);
      this.#places.set(ids[place] as string, [at, end]);
      at = end + 1;
    }
  }

  get(id: string): T | undefined {
    if (this.#all) return this.#all.get(id);
    const known = this.#parsed.get(id);
    if (known) return known;
    const place = this.#places.get(id);
    if (!place) return undefined;
    const entry = this.#parse(this.#buffer.toString('utf8', place[0], place[1])) as T;
    this.#parsed.set(id, entry);
    return entry;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  keys() {
    return this.#places.keys();
  }

  values() {
    return this.#whole().values();
  }

  entries() {
    return this.#whole().entries();
  }

  [Symbol.iterator]() {
    return this.#whole().entries();
  }

  forEach(use: (entry: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, entry] of this.#whole()) use(entry, id, this);
  }

  /** An entry that was asked for before stays the same object. */
  #whole(): ReadonlyMap<string, T> {
    if (!this.#all) {
      const entries = this.#parse(`[${this.#buffer.toString('utf8', this.#start)}]`) as T[];
      this.#all = new Map(entries.map((entry) => [entry.id, this.#parsed.get(entry.id) ?? entry]));
    }
    return this.#all;
  }
}

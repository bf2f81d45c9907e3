import type { EntryKind, Files } from '../../src/io/files';

/** A file system in memory, so that a test of the base names only its files. Times start at 1 and rise with each write. */
export type MemoryFiles = Files & {
  set(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  touch(path: string): void;
};

export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  let clock = 0;
  const all = new Map<string, { bytes: Uint8Array; mtimeMs: number }>();
  const set = (path: string, content: string | Uint8Array) => {
    all.set(path, { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, mtimeMs: ++clock });
  };
  for (const [path, content] of Object.entries(contents)) set(path, content);
  return {
    set,
    remove: (path) => void all.delete(path),
    touch: (path) => set(path, all.get(path)?.bytes ?? ''),
    list(dir) {
      if (all.has(dir)) return { ok: false, reason: 'not-a-directory', detail: 'ENOTDIR' };
      const names = new Map<string, EntryKind>();
      for (const path of all.keys()) {
        if (!path.startsWith(`${dir}/`)) continue;
        const [name = '', ...rest] = path.slice(dir.length + 1).split('/');
        names.set(name, rest.length > 0 ? 'directory' : 'file');
      }
      if (names.size === 0) return { ok: false, reason: 'missing', detail: 'ENOENT' };
      return { ok: true, entries: [...names].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },
    names(dir) {
      return [
        ...new Set(
          [...all.keys()].filter((path) => path.startsWith(`${dir}/`)).map((path) => path.slice(dir.length + 1).split('/')[0] ?? ''),
        ),
      ].sort();
    },
    stat(path) {
      const file = all.get(path);
      if (!file && (path === '.' || [...all.keys()].some((known) => known.startsWith(`${path}/`))))
        return { kind: 'directory', size: 0, mtimeMs: 0 };
      return file && { kind: 'file', size: file.bytes.length, mtimeMs: file.mtimeMs };
    },
    read(path, limit) {
      const file = all.get(path);
      if (!file) return { ok: false, reason: 'missing', detail: 'ENOENT' };
      if (file.bytes.length > limit) return { ok: false, reason: 'too-large', detail: String(file.bytes.length) };
      return { ok: true, bytes: file.bytes, mtimeMs: file.mtimeMs };
    },
    exists: (path) => all.has(path),
    makeDirectory: () => {},
    create: set,
    replace: set,
    overwrite(path, text) {
      set(path, text);
      return true;
    },
  };
}

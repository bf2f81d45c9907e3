import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { codeOf, create, overwrite, replace } from './writing';

/** The files that the program may read and write, as rooms that have no `fs` of their own see them. Everything is synchronous. */

export type EntryKind = 'file' | 'directory' | 'link' | 'other';

type FileStat = { kind: Exclude<EntryKind, 'link'>; size: number; mtimeMs: number };

type ReadFailure = {
  ok: false;
  reason: 'missing' | 'not-a-file' | 'not-a-directory' | 'too-large' | 'unreadable';
  /** The system's word for it, e.g. `EACCES`, or the size in bytes. */
  detail: string;
};

export type Files = {
  /** The names in a folder, sorted by code unit; links are not followed. */
  list(dir: string): { ok: true; entries: readonly { name: string; kind: EntryKind }[] } | ReadFailure;
  /** The bare names in a folder, sorted by code unit; none where it cannot be listed. Cheaper than `list`, which says what they are. */
  names(dir: string): readonly string[];
  /** Follows links; undefined when there is nothing, or nothing that may be looked at. */
  stat(path: string): FileStat | undefined;
  /** The bytes of a regular file of at most `limit` bytes. Never waits (FIFO), never reads a device, never reads on past the limit. */
  read(path: string, limit: number): { ok: true; bytes: Uint8Array; mtimeMs: number } | ReadFailure;
  exists(path: string): boolean;
  /** One folder, in one that exists; nothing when it is there. Never recursive: that hangs below /proc (nodejs/node). Throws the system's error. */
  makeDirectory(path: string): void;
  /** A new file: never half of one, never in the place of another. Throws the system's error, EEXIST where there is one. */
  create(path: string, text: string): void;
  /** A new file, in the place of another where there is one: where a link leads, not in its place. Who may read it stays. */
  replace(path: string, text: string): void;
  /**
   * Writes over a file in one step: what a link leads to is written, and who may read it stays as it was. With `before`, only while the
   * file still holds these bytes; false where somebody else has changed it. Throws the system's error, or `ELOCKED`.
   */
  overwrite(path: string, text: string, before?: Uint8Array): boolean;
};

function failed(error: unknown): ReadFailure {
  const code = codeOf(error);
  const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EISDIR' ? 'not-a-file' : 'unreadable';
  return { ok: false, reason, detail: code };
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** `O_NONBLOCK` so that opening a FIFO without a writer returns; then what was opened is judged, not what the name said before. */
function read(file: string, limit: number): ReturnType<Files['read']> {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    // A socket cannot be opened at all.
    return codeOf(error) === 'ENXIO' ? { ok: false, reason: 'not-a-file', detail: 'ENXIO' } : failed(error);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { ok: false, reason: 'not-a-file', detail: kindOf(stat) };
    if (stat.size > limit) return { ok: false, reason: 'too-large', detail: String(stat.size) };
    // A file that says 0 may still have content (/proc): one byte above the limit tells.
    const bytes = Buffer.allocUnsafeSlow((stat.size > 0 ? stat.size : limit) + 1);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    if (length > limit) return { ok: false, reason: 'too-large', detail: String(length) };
    return { ok: true, bytes: bytes.subarray(0, length), mtimeMs: stat.mtimeMs };
  } catch (error) {
    return failed(error);
  } finally {
    closeSync(descriptor);
  }
}

function list(dir: string): ReturnType<Files['list']> {
  try {
    const entries = readdirSync(dir, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    return { ok: true, entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    const failure = failed(error);
    return failure.detail === 'ENOTDIR' ? { ...failure, reason: 'not-a-directory' } : failure;
  }
}

/** The real file system. */
export const realFiles: Files = {
  list,
  names(dir) {
    try {
      return readdirSync(dir).sort();
    } catch {
      return [];
    }
  },
  stat(file) {
    try {
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat) return undefined;
      const kind = kindOf(stat);
      return { kind: kind === 'link' ? 'other' : kind, size: stat.size, mtimeMs: stat.mtimeMs };
    } catch {
      return undefined;
    }
  },
  read,
  makeDirectory(dir) {
    try {
      mkdirSync(dir);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  },
  exists(file) {
    try {
      return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    } catch {
      // A name that is too long or leads through a file: writing it will say so.
      return false;
    }
  },
  create,
  replace,
  overwrite,
};

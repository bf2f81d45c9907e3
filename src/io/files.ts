import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The files that the program may read and write, as rooms that have no `fs` of their own see them. Everything is synchronous. */

export type EntryKind = 'file' | 'directory' | 'link' | 'other';

export type FileStat = { kind: Exclude<EntryKind, 'link'>; size: number; mtimeMs: number };

export type ReadFailure = {
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
  /** Temp file, fsync, rename. Throws the system's error; never leaves half a file under the final name. */
  writeAtomically(path: string, text: string): void;
  /** The same for a file that is there and is only changed: what a link leads to is written, and who may read it stays as it was. */
  changeAtomically(path: string, text: string): void;
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

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

/** Nothing is renamed over a device or a pipe (`/dev/stdout`, a FIFO): what is there takes the text as it comes. */
function isStream(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function writeAtomically(file: string, text: string): void {
  if (isStream(file)) writeFileSync(file, text);
  else replace(file, text, 0o666 & ~process.umask());
}

function changeAtomically(file: string, text: string): void {
  const target = realpathSync(file);
  if (isStream(target)) writeFileSync(target, text);
  else replace(target, text, statSync(target).mode & 0o7777);
}

/** The random part comes from the clock and the process: `wx` refuses a name that somebody else has planted. */
function replace(file: string, text: string, mode: number): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
      fchmodSync(descriptor, mode);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
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
  writeAtomically,
  changeAtomically,
};

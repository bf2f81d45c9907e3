import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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
  /** A new file: never half of one, never in the place of another. Throws the system's error, EEXIST where there is one. */
  create(path: string, text: string): void;
  /** A new file, in the place of another where there is one: of a link too, and not of what it leads to. Who may read it stays. */
  replace(path: string, text: string): void;
  /**
   * Writes over a file in one step: what a link leads to is written, and who may read it stays as it was. With `before`, only while the
   * file still holds these bytes; false where somebody else has changed it. Throws the system's error, or `ELOCKED`.
   */
  overwrite(path: string, text: string, before?: Uint8Array): boolean;
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

/** Nothing is renamed over a device or a pipe (a FIFO, `/dev/stdout` wherever it leads): what is there takes the text as it comes. */
function isStream(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isDirectory() && (!stat.isFile() || resolve(file).startsWith('/dev/'));
}

/** After what is there already: a file behind `/dev/stdout` is not begun anew. */
const stream = (file: string, text: string): void => writeFileSync(file, text, { flag: 'a' });

const usualMode = (): number => 0o666 & ~process.umask();

function create(file: string, text: string): void {
  if (isStream(file)) stream(file, text);
  else withTemporary(file, text, undefined, (temporary) => linkOrWrite(temporary, file, text));
}

function replace(file: string, text: string): void {
  if (isStream(file)) stream(file, text);
  else withTemporary(file, text, statSync(file, { throwIfNoEntry: false }), (temporary) => renameSync(temporary, file));
}

/** Writes to a file beside the final one and puts it in its place. Nothing is left of it where that fails. */
function withTemporary(file: string, text: string, like: Stats | undefined, put: (temporary: string) => void): void {
  // The random part comes from the clock and the process: `wx` refuses a name that somebody else has planted.
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    fill(descriptor, text, like);
    put(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link fails where there is a file already; a rename would replace it. Some file systems have no links. */
function linkOrWrite(temporary: string, file: string, text: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    const descriptor = openSync(file, 'wx', usualMode());
    try {
      fill(descriptor, text, undefined);
    } catch (failed) {
      rmSync(file, { force: true });
      throw failed;
    }
  }
}

function overwrite(file: string, text: string, before?: Uint8Array): boolean {
  const target = realpathSync(file);
  if (isStream(target)) {
    stream(target, text);
    return true;
  }
  // One writer at a time: the new file is the lock, as it is git's, and renaming it sets the lock free.
  const lock = join(dirname(target), `.${basename(target)}.lock`);
  const descriptor = openLock(lock);
  try {
    fill(descriptor, text, statSync(target));
    if (before === undefined || readFileSync(target).equals(before)) {
      renameSync(lock, target);
      return true;
    }
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
  rmSync(lock);
  return false;
}

/** A lock is held for some milliseconds: one that stays was left behind. Throws `ELOCKED` with its path then. */
function openLock(lock: string): number {
  for (let waited = 0; ; waited += 10) {
    try {
      return openSync(lock, 'wx', 0o600);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (waited >= 2000) throw Object.assign(new Error(`locked by ${lock}`), { code: 'ELOCKED', path: lock });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Writes and closes; who may read it are those who may read `like`. */
function fill(descriptor: number, text: string, like: Stats | undefined): void {
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    fchmodSync(descriptor, like ? keepOwner(descriptor, like) : usualMode());
  } finally {
    closeSync(descriptor);
  }
}

/** The mode of `like`, whose owner and group the file gets; without its rights for the group where that is not allowed. */
function keepOwner(descriptor: number, { uid, gid, mode }: Stats): number {
  const now = fstatSync(descriptor);
  try {
    if (now.uid !== uid || now.gid !== gid) fchownSync(descriptor, uid, gid);
    return mode & 0o7777;
  } catch {
    return now.gid === gid ? mode & 0o7777 : mode & 0o7707;
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

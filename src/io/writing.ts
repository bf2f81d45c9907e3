import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** How files are written: as a whole or not at all, see `Files`. */

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Nothing is renamed over a device or a pipe (a FIFO, `/dev/stdout` wherever it leads): what is there takes the text as it comes. */
function isStream(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isDirectory() && (!stat.isFile() || resolve(file).startsWith('/dev/'));
}

/** After what is there already: a file behind `/dev/stdout` is not begun anew. */
const stream = (file: string, text: string): void => writeFileSync(file, text, { flag: 'a' });

const usualMode = (): number => 0o666 & ~process.umask();

export function create(file: string, text: string): void {
  if (isStream(file)) stream(file, text);
  else withTemporary(file, text, undefined, (temporary) => linkOrWrite(temporary, file, text));
}

export function replace(file: string, text: string): void {
  if (isStream(file)) {
    stream(file, text);
    return;
  }
  const target = targetOf(file);
  withTemporary(target, text, statSync(target, { throwIfNoEntry: false }), (temporary) => renameSync(temporary, target));
}

/** What a link leads to, there or not yet. One that leads in a circle was refused before. */
function targetOf(file: string): string {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? targetOf(resolve(realpathSync(dirname(file)), readlinkSync(file))) : file;
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

export function overwrite(file: string, text: string, before?: Uint8Array): boolean {
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

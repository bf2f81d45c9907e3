/** The files that the program may read and write, as a room that has no `fs` of its own sees them. Everything is synchronous. */

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
  /** Follows links; undefined when there is nothing, or nothing that may be looked at. */
  stat(path: string): FileStat | undefined;
  /** The bytes of a regular file of at most `limit` bytes. Never waits (FIFO), never reads a device, never reads on past the limit. */
  read(path: string, limit: number): { ok: true; bytes: Uint8Array } | ReadFailure;
  exists(path: string): boolean;
  /** One folder, in one that exists; nothing when it is there. Never recursive: that hangs below /proc (nodejs/node). Throws the system's error. */
  makeDirectory(path: string): void;
  /** Temp file, fsync, rename. Throws the system's error; never leaves half a file under the final name. */
  writeAtomically(path: string, text: string): void;
};

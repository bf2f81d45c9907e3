import { failure } from '../domain/outcome';
import type { Files } from '../io/files';
import { digest } from './digest';
import { folders } from './kinds';
import { readLazyMap } from './lazy-map';
import { limits } from './limits';
import { listLayer } from './walk';

/** The compiled form: what the build wrote, and whether it may be believed. */

/** Raised when the shape of the compiled files changes. */
export const compiledShape = 19;

/** The time that npm gives every file of a package. */
const npmTime = Date.UTC(1985, 9, 26, 8, 15);

/** No part comes near this; a damaged or planted one must not eat the memory. */
const partBytes = 64_000_000;

export type Fingerprint = { size: number; mtimeMs: number; digest: string };
export type ManifestFile = Fingerprint & { path: string };
/** The time is enough to notice an edit; `mtimeMs` is in milliseconds since 1970. */
type SeenFile = readonly [name: string, size: number, mtimeMs: number];
export type Counts = { roles: number; skills: number; tools: number; certifications: number; sources: number; questions: number };
export type Manifest = {
  shape: number;
  version: string;
  date: string;
  title: string;
  counts: Counts;
  /** What lay in each folder of the YAML (`''` is `data` itself) when it was compiled: compared at every start. */
  seen: Readonly<Record<string, readonly SeenFile[]>>;
  /** Every other file of the compiled form. */
  parts: Readonly<Record<string, Fingerprint>>;
};

export type Freshness =
  | { state: 'fresh'; manifest: Manifest }
  /** `gone`: files of the manifest that are not there as they were; `come`: files that have to be read in their place. */
  | { state: 'stale'; manifest: Manifest; gone: ReadonlySet<string>; come: ReadonlySet<string> }
  | { state: 'missing' | 'damaged' | 'other-shape' };

/**
 * Judged at every run: same files, same sizes, and times or contents that agree. There is no other cache. What lies in `roles` is
 * judged when it is read (`areRolesAsSeen`), so that comparing two roles costs the same however many there are; `whole`: now.
 */
export function judgeCompiled(files: Files, dataDir: string, compiledDir: string, whole: boolean): Freshness {
  const read = files.read(`${compiledDir}/manifest.json`, partBytes);
  if (!read.ok) return { state: read.reason === 'missing' ? 'missing' : 'damaged' };
  const manifest = parseManifest(read.bytes);
  if (!manifest) return { state: 'damaged' };
  if (manifest.shape !== compiledShape) return { state: 'other-shape' };
  const isFresh = ['', ...folders.keys()].every(
    (folder) => (folder === rolesFolder && !whole) || isAsSeen(files, dataDir, manifest, folder),
  );
  if (isFresh) return { state: 'fresh', manifest };
  const { found, problems } = listLayer(files, dataDir);
  const paths = found.map(({ path }) => path);
  const recorded = readRecorded(files, compiledDir, manifest);
  if (!recorded) return { state: 'damaged' };
  const unchanged = new Set(recorded.filter((file) => isUnchanged(files, `${dataDir}/${file.path}`, file)).map(({ path }) => path));
  const come = paths.filter((path) => !unchanged.has(path));
  if (unchanged.size === recorded.length && come.length === 0 && problems.length === 0) return { state: 'fresh', manifest };
  const gone = recorded.map(({ path }) => path).filter((path) => !unchanged.has(path));
  return { state: 'stale', manifest, gone: new Set(gone), come: new Set(come) };
}

/** The part that lists the YAML files with their digests: read only when something looks changed. */
export const filesPart = 'files.json';

function readRecorded(files: Files, compiledDir: string, manifest: Manifest): readonly ManifestFile[] | undefined {
  try {
    return readPart<readonly ManifestFile[]>(files, compiledDir, manifest, filesPart);
  } catch {
    return undefined;
  }
}

const folderOf = (dataDir: string, folder: string): string => (folder === '' ? dataDir : `${dataDir}/${folder}`);

/** Names of what is read from a folder, and of what should not lie there. In `data` itself lie other things too. */
const namesIn = (files: Files, dataDir: string, folder: string): readonly string[] => {
  const names = files.names(folderOf(dataDir, folder));
  return folder === '' ? names.filter((name) => name.endsWith('.yaml')) : names;
};

/** What lies where entries are read, for the manifest. */
export function seenIn(files: Files, dataDir: string): Manifest['seen'] {
  const look = (folder: string) =>
    namesIn(files, dataDir, folder).map((name): SeenFile => {
      const stat = files.stat(`${folderOf(dataDir, folder)}/${name}`);
      return [name, stat?.size ?? -1, stat?.mtimeMs ?? -1];
    });
  return Object.fromEntries(['', ...folders.keys()].map((folder) => [folder, look(folder)]));
}

/** Same names, sizes and times, or the time that npm gives: nothing has changed in this folder. */
function isAsSeen(files: Files, dataDir: string, manifest: Manifest, folder: string): boolean {
  const before = manifest.seen[folder] ?? [];
  const names = namesIn(files, dataDir, folder);
  return names.length === before.length && before.every((file, at) => file[0] === names[at] && isFileAsSeen(files, dataDir, folder, file));
}

/** By index, not taken apart: this runs for every file at every start, and taking a list apart makes an iterator. */
function isFileAsSeen(files: Files, dataDir: string, folder: string, file: SeenFile): boolean {
  const stat = files.stat(`${folderOf(dataDir, folder)}/${file[0]}`);
  return stat?.kind === 'file' && stat.size === file[1] && (stat.mtimeMs === file[2] || stat.mtimeMs === npmTime);
}

const rolesFolder = 'roles';

/** Whether the files of these roles, or without ids of all, are those that were compiled. */
export function areRolesAsSeen(files: Files, dataDir: string, manifest: Manifest, ids?: readonly string[]): boolean {
  if (ids === undefined) return isAsSeen(files, dataDir, manifest, rolesFolder);
  return ids.every((id) => {
    const file = manifest.seen[rolesFolder]?.find(([name]) => name === `${id}.yaml`);
    return file !== undefined && isFileAsSeen(files, dataDir, rolesFolder, file);
  });
}

function isUnchanged(files: Files, path: string, recorded: ManifestFile): boolean {
  const stat = files.stat(path);
  if (stat?.kind !== 'file' || stat.size !== recorded.size) return false;
  if (stat.mtimeMs === recorded.mtimeMs || stat.mtimeMs === npmTime) return true;
  const read = files.read(path, limits.fileBytes);
  return read.ok && digest(read.bytes) === recorded.digest;
}

function parseManifest(bytes: Uint8Array): Manifest | undefined {
  const value = parseJson(bytes) as Partial<Manifest> | null | undefined;
  if (typeof value !== 'object' || value === null || typeof value.shape !== 'number') return undefined;
  if (value.shape !== compiledShape) return value as Manifest;
  const isMap = (field: unknown) => typeof field === 'object' && field !== null;
  return isMap(value.seen) && isMap(value.parts) && typeof value.version === 'string' ? (value as Manifest) : undefined;
}

/** Not TextDecoder: it costs more than all the rest, and a part is known by its digest to be what the build wrote. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

/** Thrown when a part turns out to be damaged, or a role to have changed, after the base was opened; `withBase` then starts again. */
const damaged = (part: string) =>
  failure('bad-file', 'compiled-damaged', `the compiled knowledge base is damaged: ${part}`, { hint: 'npm run build makes it anew' });

export const outdated = () =>
  failure('bad-file', 'compiled-outdated', 'the YAML of the knowledge base has changed since it was compiled', {
    hint: 'npm run build makes it anew',
  });

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
export const isCompiledDamage = (error: unknown): boolean => hasCode(error, 'compiled-damaged');
export const isCompiledOutdated = (error: unknown): boolean => hasCode(error, 'compiled-outdated');

/** A part's bytes, believed if their size and time are those of the build, else only if their digest is: hashing costs more than parsing. */
function readPartBytes(files: Files, compiledDir: string, manifest: Manifest, part: string): Uint8Array {
  const read = files.read(`${compiledDir}/${part}`, partBytes);
  const expected = Object.hasOwn(manifest.parts, part) ? manifest.parts[part] : undefined;
  if (!read.ok || expected === undefined || read.bytes.length !== expected.size) throw damaged(part);
  if (read.mtimeMs !== expected.mtimeMs && read.mtimeMs !== npmTime && digest(read.bytes) !== expected.digest) throw damaged(part);
  return read.bytes;
}

export function readPart<T>(files: Files, compiledDir: string, manifest: Manifest, part: string): T {
  const value = parseJson(readPartBytes(files, compiledDir, manifest, part));
  if (value === undefined) throw damaged(part);
  return value as T;
}

export const readTextPart = (files: Files, compiledDir: string, manifest: Manifest, part: string): string =>
  textOf(readPartBytes(files, compiledDir, manifest, part));

/** A part of entries that are parsed one by one, as they are asked for. */
export function readEntries<T extends { id: string }>(
  files: Files,
  compiledDir: string,
  manifest: Manifest,
  part: string,
): ReadonlyMap<string, T> {
  return readLazyMap<T>(readPartBytes(files, compiledDir, manifest, part), (text) => {
    try {
      return JSON.parse(text);
    } catch {
      throw damaged(part);
    }
  });
}

import { failure } from '../domain/outcome';
import { digest } from './digest';
import type { Files } from './files';
import { folders } from './kinds';
import { limits } from './limits';
import { listLayer } from './walk';

/** The compiled form: what the build wrote, and whether it may be believed. */

/** Raised when the shape of the compiled files changes. */
export const compiledShape = 3;

/** The time that npm gives every file of a package. */
const npmTime = Date.UTC(1985, 9, 26, 8, 15);

/** No part comes near this; a damaged or planted one must not eat the memory. */
const partBytes = 64_000_000;

export type Fingerprint = { size: number; mtimeMs: number; digest: string };
export type ManifestFile = Fingerprint & { path: string };
export type Counts = { roles: number; skills: number; tools: number; certifications: number; sources: number; questions: number };
export type Manifest = {
  shape: number;
  version: string;
  date: string;
  title: string;
  counts: Counts;
  /** Path, size and time of every YAML file that it was made from (`stampOf`): one text, compared at a glance at every start. */
  stamp: string;
  /** Every other file of the compiled form. */
  parts: Readonly<Record<string, Fingerprint>>;
};

export type Freshness =
  | { state: 'fresh'; manifest: Manifest }
  /** `gone`: files of the manifest that are not there as they were; `come`: files that have to be read in their place. */
  | { state: 'stale'; manifest: Manifest; gone: ReadonlySet<string>; come: ReadonlySet<string> }
  | { state: 'missing' | 'damaged' | 'other-shape' };

/** Judged at every run: same files, same sizes, and times or contents that agree. There is no other cache. */
export function judgeCompiled(files: Files, dataDir: string, compiledDir: string): Freshness {
  const read = files.read(`${compiledDir}/manifest.json`, partBytes);
  if (!read.ok) return { state: read.reason === 'missing' ? 'missing' : 'damaged' };
  const manifest = parseManifest(read.bytes);
  if (!manifest) return { state: 'damaged' };
  if (manifest.shape !== compiledShape) return { state: 'other-shape' };
  if (stampOf(files, dataDir) === manifest.stamp) return { state: 'fresh', manifest };
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

/** The part that lists the YAML files with their digests: read only when the stamp does not fit. */
export const filesPart = 'files.json';

function readRecorded(files: Files, compiledDir: string, manifest: Manifest): readonly ManifestFile[] | undefined {
  try {
    return readPart<readonly ManifestFile[]>(files, compiledDir, manifest, filesPart);
  } catch {
    return undefined;
  }
}

/** `path:size:time`, a line for everything that lies where entries are read. The same text: nothing has changed. */
export function stampOf(files: Files, dataDir: string): string {
  let stamp = '';
  for (const folder of ['', ...folders.keys()]) {
    const dir = folder === '' ? dataDir : `${dataDir}/${folder}`;
    for (const name of files.names(dir)) {
      if (folder === '' && !name.endsWith('.yaml')) continue;
      const stat = files.stat(`${dir}/${name}`);
      stamp += `${folder}/${name}:${stat?.kind === 'file' ? stat.size : stat?.kind}:${stat?.mtimeMs}\n`;
    }
  }
  return stamp;
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
  const whole =
    typeof value.stamp === 'string' && typeof value.parts === 'object' && value.parts !== null && typeof value.version === 'string';
  return whole ? (value as Manifest) : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // Not TextDecoder: it costs more than all the rest, and a part is known by its digest to be what the build wrote.
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Thrown when a part turns out to be damaged after the base was opened; `withBase` then starts again from the YAML. */
const damaged = (part: string) =>
  failure('bad-file', 'compiled-damaged', `the compiled knowledge base is damaged: ${part}`, { hint: 'npm run build makes it anew' });

export const isCompiledDamage = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'compiled-damaged';

/** A part, believed if its size and time are those of the build, else only if its digest is: hashing costs more than parsing. */
export function readPart<T>(files: Files, compiledDir: string, manifest: Manifest, part: string): T {
  const path = `${compiledDir}/${part}`;
  const read = files.read(path, partBytes);
  const expected = Object.hasOwn(manifest.parts, part) ? manifest.parts[part] : undefined;
  if (!read.ok || expected === undefined || read.bytes.length !== expected.size) throw damaged(part);
  const time = files.stat(path)?.mtimeMs;
  if (time !== expected.mtimeMs && time !== npmTime && digest(read.bytes) !== expected.digest) throw damaged(part);
  const value = parseJson(read.bytes);
  if (value === undefined) throw damaged(part);
  return value as T;
}

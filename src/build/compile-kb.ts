import fs from 'node:fs';
import path from 'node:path';
import type { Warning } from '../domain/outcome';
import { knownKinds } from '../domain/profile/names';
import { packNames } from '../domain/profile/packed-names';
import { realFiles } from '../io/files';
import { compiledShape, type Fingerprint, filesPart, type Manifest, type ManifestFile, seenIn } from '../kb/compiled';
import { digest } from '../kb/digest';
import { problemsFailure } from '../kb/failure';
import {
  entryParts,
  type LayerPart,
  layerPart,
  listParts,
  markedPart,
  namesPart,
  pickSources,
  type RolePart,
  requirementsPart,
  rolePart,
} from '../kb/from-compiled';
import { countsOf, indexOf, namesIn, requirementsOf } from '../kb/from-raw';
import { readLayers } from '../kb/from-yaml';
import { kinds, type RawBase } from '../kb/kinds';
import { lazyMapText } from '../kb/lazy-map';
import { limits } from '../kb/limits';
import { linkBase } from '../kb/link/base';
import { citedSources } from '../kb/link/cited';
import { problemLine } from '../kb/messages';
import { listLayer } from '../kb/walk';

/**
 * Reads the YAML of `dataDir` and writes its compiled form to `outDir`. The manifest is written last: a build that is
 * interrupted leaves no compiled form, which costs time at the next run and nothing else. Throws a Failure when the base has errors.
 */
export function compileKb(dataDir: string, outDir: string): { files: number; bytes: number; warnings: Warning[] } {
  const sources = fingerprints(dataDir);
  const seen = seenIn(realFiles, dataDir);
  const { base, problems, written } = readLayers({ files: realFiles, dirs: [dataDir] });
  if (problems.some(({ severity }) => severity === 'error')) throw problemsFailure(problems);
  fs.rmSync(outDir, { recursive: true, force: true });
  fs.mkdirSync(path.join(outDir, 'roles'), { recursive: true });
  const parts: Record<string, Fingerprint> = {};
  let bytes = 0;
  for (const [name, text] of [...partsOf(base, written, dataDir), [filesPart, JSON.stringify(sources)] as const]) {
    const content = Buffer.from(text);
    bytes += content.length;
    fs.writeFileSync(path.join(outDir, name), content);
    parts[name] = { size: content.length, mtimeMs: fs.statSync(path.join(outDir, name)).mtimeMs, digest: digest(content) };
  }
  const { version, date, title } = base;
  const manifest: Manifest = { shape: compiledShape, version, date, title, counts: countsOf(base), seen, parts };
  const text = JSON.stringify(manifest);
  realFiles.create(path.join(outDir, 'manifest.json'), text);
  return {
    files: Object.keys(parts).length + 1,
    bytes: bytes + text.length,
    warnings: problems.map((problem) => ({ code: problem.code, message: problemLine(problem) })),
  };
}

/** Taken before the files are parsed: a change in between makes the compiled form stale, never wrong. */
function fingerprints(dataDir: string): ManifestFile[] {
  return listLayer(realFiles, dataDir).found.flatMap(({ path: name }) => {
    const file = `${dataDir}/${name}`;
    const stat = realFiles.stat(file);
    const read = realFiles.read(file, limits.fileBytes);
    return stat && read.ok ? [{ path: name, size: stat.size, mtimeMs: stat.mtimeMs, digest: digest(read.bytes) }] : [];
  });
}

function* partsOf(base: RawBase, written: LayerPart['files'], dataDir: string): Generator<[name: string, text: string]> {
  const { entries } = base;
  const relative = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(Object.entries(written[kind]).map(([id, file]) => [id, file.slice(dataDir.length + 1)])),
    ]),
  ) as unknown as LayerPart['files'];
  const linked = linkBase(base);
  const json = (name: string, value: unknown): [string, string] => [name, JSON.stringify(value)];
  yield json('index.json', indexOf(base));
  yield json(requirementsPart, requirementsOf(linked));
  const names = namesIn(base);
  for (const kind of knownKinds) yield [namesPart(kind), packNames(kind, names)];
  yield json(markedPart, [...names.marked]);
  for (const role of linked.roles.values()) {
    const part: RolePart = { role, sources: pickSources(citedSources(role), entries.source) };
    yield json(rolePart(role.id), part);
  }
  for (const [kind, name] of Object.entries(entryParts)) {
    yield [name, lazyMapText([...entries[kind as keyof typeof entryParts].values()])];
  }
  for (const [kind, name] of Object.entries(listParts)) {
    yield json(name, [...entries[kind as keyof typeof listParts].values()]);
  }
  yield json(layerPart, { roles: [...entries.role.values()], files: relative } satisfies LayerPart);
}

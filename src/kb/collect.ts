import { describe, isObject } from '../domain/describe';
import type { Files } from '../io/files';
import { type Decoded, decodeText } from './decode';
import type { Kind } from './kinds';
import { limits } from './limits';
import { fileId, type LostPart, lostFile } from './lost';
import { isFull, ofFile, type Path, type Place, type Problem, type ProblemCode, pathText } from './problem';
import { type FoundFile, listLayer } from './walk';
import { readYaml, type YamlText } from './yaml';

/** One entry as one layer writes it: perhaps a whole one, perhaps only the fields that it changes. */
export type Written = {
  kind: Kind | 'base';
  id: string;
  value: Record<string, unknown>;
  file: string;
  /** Steps from the root of the file to the entry. */
  prefix: Path;
  at(path: Path, which?: 'key' | 'value'): Place;
};

/** `cut`: there was more than may be read, so that what is not here may still be written. */
export type Collected = { written: Written[]; problems: Problem[]; lost: LostPart[]; cut: boolean };

/**
 * Every entry of a folder, or of some of its files, in the order of the files; none where they have more than a base may have. Stops
 * when there is more wrong than anybody would read.
 */
export function collectLayer(files: Files, dir: string, only?: ReadonlySet<string>): Collected {
  const { found, unread, problems, lost } = listLayer(files, dir);
  const written: Written[] = [];
  const used = { bytes: 0, values: 0 };
  // All are read before any is parsed: a folder that holds too much costs no more than to find that out.
  const texts: { file: FoundFile; path: string; read: Decoded }[] = [];
  for (const file of found.filter((one) => only?.has(one.path) !== false)) {
    const path = `${dir}/${file.path}`;
    texts.push({ file, path, read: textOf(files, path, used) });
    const over = overLimit(dir, used);
    if (over) return { written, problems: [...problems, over], lost, cut: true };
  }
  for (const { file, path, read } of texts) {
    if (isFull(problems)) break;
    if (!read.ok) {
      problems.push(read.problem);
      lost.push(lostFile(file));
      continue;
    }
    const text = readYaml(read.text, path);
    problems.push(...text.problems);
    const entries = splitFile(file, path, text);
    for (const entry of entries.written) written.push(entry);
    const isYaml = text.value !== null || text.problems.length === 0;
    // That a file that is not YAML is no list either is no news.
    if (isYaml) problems.push(...entries.problems);
    if (!entries.isRight) lost.push(isYaml ? lostFile(file) : lostFile(file, read.text));
  }
  // Only for the ids in them, so nothing more is read than else would be.
  for (const file of unread) {
    const read = overLimit(dir, used) ? undefined : textOf(files, `${dir}/${file.path}`, used);
    lost.push(lostFile(file, read?.ok ? read.text : undefined));
  }
  return { written, problems, lost, cut: isFull(problems) || problems.some(({ file, code }) => file === dir && layerLimits.has(code)) };
}

type Used = { bytes: number; values: number };

/** The text of a file. What it takes counts as used, whatever it holds. */
function textOf(files: Files, path: string, used: Used): Decoded {
  const read = files.read(path, limits.fileBytes);
  if (!read.ok) {
    const code = read.reason === 'too-large' ? 'too-large' : read.reason === 'not-a-file' ? 'not-a-file' : 'unreadable-file';
    return { ok: false, problem: ofFile(path, code, { limit: limits.fileBytes, detail: read.detail }) };
  }
  used.bytes += read.bytes.length;
  const decoded = decodeText(read.bytes, path);
  if (decoded.ok) used.values += decoded.text.match(/[\n,[{]/g)?.length ?? 0;
  return decoded;
}

/** Codes of a folder that has more than is read. */
const layerLimits: ReadonlySet<ProblemCode> = new Set(['too-many-files', 'too-large', 'too-many-values']);

function overLimit(dir: string, { bytes, values }: Used): Problem | undefined {
  if (bytes > limits.layerBytes) return ofFile(dir, 'too-large', { limit: limits.layerBytes, whole: 'folder' });
  return values > limits.layerValues ? ofFile(dir, 'too-many-values', { limit: limits.layerValues, whole: 'folder' }) : undefined;
}

/** A role file and base.yaml hold one entry, every other file a list of them; a file that does is right. */
function splitFile({ path: name, kind }: FoundFile, file: string, text: YamlText): Split {
  const problems: Problem[] = [];
  const written: Written[] = [];
  const single = kind === 'role' || kind === 'base';
  const add = (code: ProblemCode, path: Path, args: Problem['args']) =>
    problems.push({ code, severity: 'error', ...text.at(path), path: pathText(path), args });
  const take = (value: unknown, prefix: Path) => {
    // What could not be read is undefined, and was told.
    if (isFull(problems) || value === undefined) return;
    if (!isObject(value)) return add('wrong-type', prefix, { expected: 'keys with values', found: describe(value) });
    const id = kind === 'base' ? 'base' : value.id;
    // Without an id there is nothing to merge or refer to: the name of the file stands in, so that the rest is checked.
    const fallback = single ? fileId(name) : `#${prefix.join('.')}`;
    written.push({
      kind,
      id: typeof id === 'string' && id.length <= 200 ? id : fallback,
      value,
      file,
      prefix,
      at: (path, which) => text.at([...prefix, ...path], which),
    });
  };
  if (single) take(text.value, []);
  else if (Array.isArray(text.value)) for (const [at, item] of text.value.entries()) take(item, [at]);
  else if (text.value !== undefined) add('wrong-type', [], { expected: 'a list of entries', found: describe(text.value) });
  return { written, problems, isRight: single ? written.length > 0 : Array.isArray(text.value) };
}

type Split = Pick<Collected, 'written' | 'problems'> & { isRight: boolean };

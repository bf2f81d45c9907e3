import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import { findUnsafe } from './checks/unsafe-text';
import { limits } from './limits';
import { offsetOf, placer, type Spot } from './places';
import { isFull, type Path, type Place, type Problem, type ProblemArgs, type ProblemCode, pathText } from './problem';

/** The one file that knows the YAML parser. YAML 1.2 core, without tags, anchors, aliases and merge keys. */

export type YamlText = {
  value: unknown;
  problems: readonly Problem[];
  /** Line and column of a value, or of its key; of the nearest thing that exists where the path leads nowhere. */
  at(path: Path, which?: 'key' | 'value'): Place;
};

/** Syntax errors of one file that are reported; what follows the first few is mostly their consequence. */
const syntaxErrorLimit = 10;

const parse = (text: string) =>
  parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
    logLevel: 'silent',
    prettyErrors: false,
    strict: true,
  });

/** Reads one document. Never throws: what is wrong is in `problems`, and `value` is then null, or undefined in its bad parts. */
export function readYaml(text: string, file: string): YamlText {
  const place = placer(text, file);
  const problems: Problem[] = [];
  const add = (code: ProblemCode, offset: number, path: Path = [], args: ProblemArgs = {}) => {
    if (!isFull(problems)) problems.push({ code, severity: 'error', ...place(offset), path: pathText(path), args });
  };
  let root: Spot = 0;
  const read = (value: unknown): YamlText => ({ value, problems, at: (path, which = 'value') => place(offsetOf(root, path, which)) });
  let documents: readonly Document.Parsed[];
  try {
    documents = parse(text);
  } catch (error) {
    add('bad-yaml', 0, [], { detail: error instanceof Error ? error.message : 'unreadable' });
    return read(null);
  }
  const [document, second] = documents;
  if (document === undefined) return read(null);
  root = spotOf(document.contents);
  if (document.directives.yaml.version !== '1.2') add('yaml-directive', 0);
  const failures = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED')];
  for (const error of failures.slice(0, syntaxErrorLimit)) {
    if (error.code === 'RESOURCE_EXHAUSTION') add('too-deep', error.pos[0], [], { limit: limits.depth });
    else add('bad-yaml', error.pos[0], [], { detail: error.message });
  }
  if (second !== undefined && problems.length === 0) add('several-documents', second.range[0], [], { documents: documents.length });
  if (problems.length > 0) return read(null);
  return read(toValue(document.contents, [], (code, node, path, args) => add(code, startOf(node) ?? 0, path, args)));
}

/** The spots of a node and of all within it; of a key that is there twice, those of the first. */
function spotOf(node: unknown, depth = 0): Spot {
  const start = startOf(node) ?? 0;
  if (depth > limits.depth) return start;
  if (isSeq(node)) return { start, keys: {}, parts: node.items.map((item) => spotOf(item, depth + 1)) };
  if (!isMap(node)) return start;
  const keys: Record<string, number> = {};
  const parts: Record<string, Spot> = {};
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '__proto__' || Object.hasOwn(keys, key.value)) continue;
    keys[key.value] = startOf(key) ?? start;
    parts[key.value] = spotOf(value ?? key, depth + 1);
  }
  return { start, keys, parts };
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

type Report = (code: ProblemCode, node: Node | null, path: Path, args?: ProblemArgs) => void;

/** The way to the node that is being read: one list for all of them, since most have nothing to report. */
type Way = (string | number)[];

const plainTags = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** A tag that is none of YAML's own, as it is written. */
const foreignTag = ({ tag }: Node): string | undefined =>
  tag === undefined || plainTags.has(tag) ? undefined : tag.replace(/^tag:yaml\.org,2002:/, '!!');

/** The plain value of a node; undefined where it has none, which is then reported. Keys of an object come from the file: look them up with `Object.hasOwn` only. */
function toValue(node: unknown, way: Way, report: Report): unknown {
  if (node === null || node === undefined) return null;
  const here = node as Node;
  if (isAlias(here)) {
    report('anchor', here, way);
    return undefined;
  }
  if (way.length > limits.depth) {
    report('too-deep', here, way.slice(0, 4), { limit: limits.depth });
    return undefined;
  }
  if ('anchor' in here && here.anchor) report('anchor', here, way);
  const tag = foreignTag(here);
  if (tag !== undefined) {
    report('tag', here, way, { tag });
    return undefined;
  }
  if (isScalar(here)) return toScalar(here.value, here, way, report);
  if (isSeq(here)) return here.items.map((item, at) => inside(way, at, item, report));
  return isMap(here) ? toObject(here, way, report) : null;
}

function inside(way: Way, step: string | number, node: unknown, report: Report): unknown {
  way.push(step);
  const value = toValue(node, way, report);
  way.pop();
  return value;
}

function toScalar(value: unknown, node: Node, way: Way, report: Report): unknown {
  if (typeof value === 'string') {
    if (value.length > limits.stringLength) report('too-long', node, way, { length: value.length, limit: limits.stringLength });
    else reportUnsafe(value, node, way, report);
    return value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report('not-finite', node, way);
    return undefined;
  }
  return value;
}

function reportUnsafe(text: string, node: Node, way: Way, report: Report): void {
  const found = findUnsafe(text);
  if (found) report('unsafe-text', node, way, { character: found.character, what: found.what, position: found.at + 1 });
}

function toObject(map: YAMLMap, way: Way, report: Report): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    const keyNode = (key as Node | null) ?? map;
    if (name === undefined) {
      report(isAlias(key) ? 'anchor' : 'non-string-key', keyNode, way, { key: isScalar(key) ? String(key.value) : '' });
      continue;
    }
    if (isScalar(key) && key.anchor) report('anchor', keyNode, [...way, name]);
    const tag = foreignTag(keyNode);
    if (tag !== undefined) report('tag', keyNode, [...way, name], { tag });
    if (name === '<<') report('merge-key', keyNode, way);
    else if (name === '__proto__') report('unsafe-key', keyNode, way, { key: name });
    else if (Object.hasOwn(object, name)) report('duplicate-key', keyNode, [...way, name], { key: name });
    else {
      reportUnsafe(name, keyNode, way, report);
      object[name] = inside(way, name, value, report);
    }
  }
  return object;
}

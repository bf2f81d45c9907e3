import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type YAMLMap } from 'yaml';
import { findUnsafe } from './checks/unsafe-text';
import { limits } from './limits';
import { isFull, type Path, type Place, type Problem, type ProblemArgs, type ProblemCode, pathText } from './problem';

/** The one file that knows the YAML parser. YAML 1.2 core, without tags, anchors, aliases and merge keys. */

export type Located = {
  /** Line and column of a value, or of its key; of the nearest thing that exists where the path leads nowhere. */
  at(path: Path, which?: 'key' | 'value'): Place;
};
export type YamlText = Located & { value: unknown; problems: readonly Problem[] };

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

/** Reads one document. Never throws: what is wrong is in `problems`, and `value` is then null or lacks the bad parts. */
export function readYaml(text: string, file: string): YamlText {
  const locate = locator(text, file);
  const problems: Problem[] = [];
  const add = (code: ProblemCode, place: Place, path: Path = [], args: ProblemArgs = {}) => {
    if (!isFull(problems)) problems.push({ code, severity: 'error', ...place, path: pathText(path), args });
  };
  let documents: readonly Document.Parsed[];
  try {
    const parsed = parse(text);
    documents = 'empty' in parsed ? [] : parsed;
  } catch (error) {
    add('bad-yaml', locate.offset(0), [], { detail: error instanceof Error ? error.message : 'unreadable' });
    return { value: null, problems, at: locate.at };
  }
  const [document, second] = documents;
  if (document === undefined) return { value: null, problems, at: locate.at };
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') add('yaml-directive', locate.offset(0));
  const failures = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED')];
  for (const error of failures.slice(0, syntaxErrorLimit)) {
    if (error.code === 'RESOURCE_EXHAUSTION') add('too-deep', locate.offset(error.pos[0]), [], { limit: limits.depth });
    else add('bad-yaml', locate.offset(error.pos[0]), [], { detail: error.message });
  }
  if (second !== undefined && problems.length === 0)
    add('several-documents', locate.offset(second.range[0]), [], { documents: documents.length });
  if (problems.length > 0) return { value: null, problems, at: locate.at };
  const value = toValue(document.contents, [], (code, node, path, args) => add(code, locate.node(node), path, args));
  return { value, problems, at: locate.at };
}

type Report = (code: ProblemCode, node: Node | null, path: Path, args?: ProblemArgs) => void;

const plainTags = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** The plain value of a node. Keys of an object come from the file: look them up with `Object.hasOwn` only. */
function toValue(node: unknown, path: Path, report: Report): unknown {
  if (node === null || node === undefined) return null;
  const here = node as Node;
  if (isAlias(here)) {
    report('anchor', here, path);
    return null;
  }
  if (path.length > limits.depth) {
    report('too-deep', here, path.slice(0, 4), { limit: limits.depth });
    return null;
  }
  if ('anchor' in here && here.anchor) report('anchor', here, path);
  if (here.tag !== undefined && !plainTags.has(here.tag)) {
    report('tag', here, path, { tag: here.tag.replace(/^tag:yaml\.org,2002:/, '!!') });
    return null;
  }
  if (isScalar(here)) return toScalar(here.value, here, path, report);
  if (isSeq(here)) return here.items.map((item, at) => toValue(isPair(item) ? null : item, [...path, at], report));
  return isMap(here) ? toObject(here, path, report) : null;
}

function toScalar(value: unknown, node: Node, path: Path, report: Report): unknown {
  if (typeof value === 'string') {
    if (value.length > limits.stringLength) report('too-long', node, path, { length: value.length, limit: limits.stringLength });
    else reportUnsafe(value, node, path, report);
    return value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    report('not-finite', node, path);
    return null;
  }
  return value;
}

function reportUnsafe(text: string, node: Node, path: Path, report: Report): void {
  const found = findUnsafe(text);
  if (found) report('unsafe-text', node, path, { character: found.character, what: found.what, position: found.at + 1 });
}

function toObject(map: YAMLMap, path: Path, report: Report): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    const keyNode = (key as Node | null) ?? map;
    if (name === undefined) {
      report(isAlias(key) ? 'anchor' : 'non-string-key', keyNode, path, { key: isScalar(key) ? String(key.value) : '' });
      continue;
    }
    const inside = [...path, name];
    if (isScalar(key) && (key.anchor || (key.tag !== undefined && !plainTags.has(key.tag)))) report('anchor', keyNode, inside);
    if (name === '<<') report('merge-key', keyNode, path);
    else if (name === '__proto__') report('unsafe-key', keyNode, path, { key: name });
    else if (Object.hasOwn(object, name)) report('duplicate-key', keyNode, inside, { key: name });
    else {
      reportUnsafe(name, keyNode, path, report);
      object[name] = toValue(value, inside, report);
    }
  }
  return object;
}

/**
 * Places are looked up in a second parse, made only for a file that has something to report: keeping every syntax tree would
 * cost some fifty times the size of the base. The latest few are kept, since problems come file by file, or in pairs of files.
 */
const roots = new Map<string, Node | null>();
const keptCharacters = 2_000_000;

function rootOf(text: string): Node | null {
  const known = roots.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  const root = 'empty' in parsed ? null : (parsed[0]?.contents ?? null);
  roots.set(text, root);
  let kept = 0;
  for (const other of [...roots.keys()].reverse()) {
    kept += other.length;
    if (kept > keptCharacters && other !== text) roots.delete(other);
  }
  return root;
}

/** Keys of the maps that were searched: a map of thousands of keys may have a problem at each. */
const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  let known = pairs.get(map);
  if (!known) {
    known = new Map();
    for (const pair of map.items) if (isScalar(pair.key) && !known.has(pair.key.value)) known.set(pair.key.value, pair);
    pairs.set(map, known);
  }
  return known.get(key);
}

function locator(text: string, file: string) {
  let starts: number[] | undefined;
  const offset = (position: number): Place => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: position - (starts[low] ?? 0) + 1 };
  };
  const node = (here: Node | null): Place => offset(here?.range?.[0] ?? 0);
  const at = (path: Path, which: 'key' | 'value' = 'value'): Place => {
    let current: Node | null = rootOf(text);
    let place = node(current);
    for (const [depth, step] of path.entries()) {
      if (isSeq(current) && typeof step === 'number') current = (current.items[step] as Node | undefined) ?? null;
      else if (isMap(current)) {
        const pair = pairOf(current, String(step));
        if (!pair) return place;
        if (which === 'key' && depth === path.length - 1) return node(pair.key as Node);
        current = (pair.value as Node | null) ?? (pair.key as Node);
      } else return place;
      if (current === null) return place;
      place = node(current);
    }
    return place;
  };
  return { offset, node, at };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

import type { Files } from '../io/files';
import { checkEntries } from './check-entries';
import { careChecks, neededChecks } from './checks';
import type { Check, CheckContext, Finding } from './checks/context';
import { type MaxAge, oldestDay } from './checks/stale-fact';
import { type Collected, collectLayer } from './collect';
import { withoutHidden } from './hidden';
import { type BaseFacts, type Entries, type Kind, kinds, type RawBase } from './kinds';
import { type Lost, lostOf } from './lost';
import { type Merged, mergeLayers, placeOf, problemAt, type Ready, readableEntries } from './merge';
import { isFull, type Place, type Problem, problemLimit, sortProblems } from './problem';
import type { ReadableEntries } from './readable';
import { folderName } from './walk';

/**
 * The one door to the YAML parser and the schemas: `base.ts` imports this file only when there is YAML to read, so that the
 * bundler keeps both out of the way of a run that changed nothing.
 */

type YamlInput = {
  files: Files;
  /** Folders, lowest layer first. */
  dirs: readonly string[];
  /** What lies below them, already checked. */
  ready?: Ready | undefined;
  /** Given for `kb check`: the care checks run too. */
  care?: { asOf: string; maxAge?: MaxAge | undefined };
};

type YamlBase = {
  base: RawBase;
  problems: Problem[];
  /** The file of every entry. */
  written: Record<Kind, Record<string, string>>;
};

/** Reads, checks and merges. `base` may only be used when no problem is an error. */
export function readLayers({ files, dirs, ready, care }: YamlInput): YamlBase {
  return readCollected(
    dirs.map((dir) => collectLayer(files, folderName(dir))),
    ready,
    care,
  );
}

/**
 * Reads only the files of the lowest layer that are in `come`, in place of those in `gone`, and all files of the others.
 * Undefined where the result could differ from that of `readLayers`.
 */
export function readPatch({ files, dirs, ready }: YamlInput, gone: ReadonlySet<string>, come: ReadonlySet<string>): RawBase | undefined {
  const [dataDir = '', ...overlays] = dirs;
  // Questions and families stand in the order of their files; base.yaml is one entry.
  if (!ready || [...gone, ...come].some((path) => /^(questions\/|families|base)/.test(path))) return undefined;
  const kept = withoutFiles(ready, new Set([...gone].map((path) => `${dataDir}/${path}`)));
  const changed = collectLayer(files, dataDir, come);
  if (changed.written.some(({ kind, id }) => kind === 'base' || kept.entries[kind].has(id))) return undefined;
  const { base, problems } = readCollected([changed, ...overlays.map((dir) => collectLayer(files, folderName(dir)))], kept);
  return problems.length === 0 ? base : undefined;
}

function withoutFiles(ready: Ready, gone: ReadonlySet<string>): Ready {
  const entries = kinds.map((kind) => [kind, new Map([...ready.entries[kind]].filter(([, { file }]) => !gone.has(file)))]);
  return { ...ready, entries: Object.fromEntries(entries) as unknown as Ready['entries'] };
}

function readCollected(layers: readonly Collected[], ready: Ready | undefined, care?: YamlInput['care']): YamlBase {
  const lost = lostOf(layers.flatMap((layer) => layer.lost));
  const merged = mergeLayers(
    ready,
    layers.map((layer) => layer.written),
    lost,
  );
  const problems = layers.flatMap((layer) => layer.problems);
  // What was not read would seem to be missing.
  if (!layers.some(({ cut }) => cut)) problems.push(...problemsOf(merged, lost, layers, care));
  return { base: rawBase(merged), problems: capped(sortProblems(problems)), written: filesOf(merged) };
}

function problemsOf(merged: Merged, lost: Lost, layers: readonly Collected[], care: YamlInput['care']): Problem[] {
  checkEntries(merged, lost);
  if (isFull(merged.problems)) return merged.problems;
  const checks = care ? [...neededChecks, ...careChecks] : neededChecks;
  return runChecks(checks, contextOf(merged, lost, layers, care), merged);
}

function filesOf(merged: Merged): YamlBase['written'] {
  const files = kinds.map((kind) => [kind, Object.fromEntries([...merged.entries[kind]].map(([id, { top }]) => [id, top.file]))]);
  return Object.fromEntries(files) as YamlBase['written'];
}

function capped(problems: Problem[]): Problem[] {
  if (problems.length <= problemLimit) return problems;
  const last = problems[problemLimit - 1] as Problem;
  const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  const note: Problem = { ...last, code: 'too-many-problems', severity, path: '', args: { limit: problemLimit } };
  // Errors first to stay: dropping them for warnings would turn a broken base into a usable one.
  const errors = problems.filter(({ severity }) => severity === 'error');
  const kept = new Set([...errors, ...problems.filter(({ severity }) => severity !== 'error')].slice(0, problemLimit - 1));
  return [...problems.filter((problem) => kept.has(problem)), note];
}

function rawBase(merged: Merged): RawBase {
  // Without an error every entry can be read as a whole; with one, nobody uses the base.
  const entries = readable(merged) as unknown as Entries;
  return { ...factsOf(merged, entries), entries: withoutHidden(entries, merged.hidden), hidden: merged.hidden };
}

const readable = (merged: Merged): ReadableEntries =>
  Object.fromEntries(kinds.map((kind) => [kind, readableEntries(merged, kind)])) as unknown as ReadableEntries;

/** A folder without base.yaml has no version; its day is that of its newest fact. */
function factsOf(merged: Merged, entries: Entries): BaseFacts {
  if (merged.base) {
    const { version, date, title } = merged.base.value as BaseFacts;
    return { version, date, title };
  }
  const days = [
    ...[...entries.role.values()].map((role) => role.reviewedOn),
    ...[...entries.certification.values()].map((entry) => entry.checkedOn),
    ...[...entries.source.values()].map((source) => source.checkedOn),
  ];
  return { version: '0', date: days.reduce((newest, day) => (day > newest ? day : newest), '1990-01-01'), title: 'Knowledge base' };
}

function contextOf(merged: Merged, lost: Lost, layers: readonly Collected[], care: YamlInput['care']): CheckContext {
  return {
    base: { entries: readable(merged), hidden: merged.hidden },
    ids: Object.fromEntries(kinds.map((kind) => [kind, new Set(merged.entries[kind].keys())])) as unknown as CheckContext['ids'],
    lost,
    where(kind, id, path = []) {
      const entry = merged.entries[kind].get(id);
      return entry ? placeText(placeOf(entry, path).place) : '';
    },
    layer: (kind, id, path) => merged.entries[kind].get(id)?.partOf(path).layer ?? -1,
    order: (kind) => orderOf(kind, layers),
    ...(care ? { asOf: care.asOf } : {}),
    ...(care?.maxAge ? { oldest: oldestDay(care.asOf, care.maxAge) } : {}),
  };
}

function orderOf(kind: Kind, layers: readonly Collected[]): Map<string, string[]> {
  const order = new Map<string, string[]>();
  for (const entry of layers.flatMap((layer) => layer.written)) {
    if (entry.kind !== kind) continue;
    const ids = order.get(entry.file) ?? [];
    ids.push(entry.id);
    order.set(entry.file, ids);
  }
  return order;
}

const warnings: ReadonlySet<string> = new Set(['too-few', 'orphan', 'unsorted-list', 'stale-fact']);

function runChecks(checks: readonly Check[], context: CheckContext, merged: Merged): Problem[] {
  const problems = [...merged.problems];
  for (const check of checks) {
    for (const finding of check(context)) {
      if (isFull(problems)) return problems;
      const problem = toProblem(finding, merged);
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

/** At the place that it is about, or at what was written later and made it wrong. */
function toProblem({ code, kind, id, path, which, severity, args, causes = [] }: Finding, merged: Merged): Problem | undefined {
  const entry = merged.entries[kind].get(id);
  if (!entry) return undefined;
  const seen = placeOf(entry, path, which);
  let { layer } = entry.partOf(path);
  let told = seen;
  for (const cause of causes) {
    const other = merged.entries[cause.kind].get(cause.id);
    if (!other || other.partOf(cause.path).layer <= layer) continue;
    told = placeOf(other, cause.path);
    layer = other.partOf(cause.path).layer;
  }
  return {
    ...problemAt(told.place, told.way, code, told === seen ? args : { ...args, seenAt: placeText(seen.place) }),
    severity: severity ?? (warnings.has(code) ? 'warning' : 'error'),
  };
}

const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

export { problemsFailure } from './failure';
export { rawBackedBase } from './from-raw';

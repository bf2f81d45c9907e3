import type { Warning } from '../domain/outcome';
import type { Files } from '../io/files';
import type { Base } from './base-type';
import { areRolesAsSeen, type Freshness, isCompiledDamage, isCompiledOutdated, judgeCompiled } from './compiled';
import { compiledBase, readyLayer } from './from-compiled';

export type { Base, Catalogue, RoleIndexEntry } from './base-type';

export type BaseOptions = {
  files: Files;
  dataDir: string;
  /** Where the build put the compiled form; undefined: read the YAML. */
  compiledDir: string | undefined;
  /** Folders that add to and override what lies before them. */
  overlays: readonly string[];
  /** False: only the overlays. */
  builtin: boolean;
  /** The command that checks this base, for who is told that it is wrong. */
  check?: string;
};

/**
 * Opens the base. What is wrong with its files is thrown as one Failure with every problem in its details. `whole`: look at every
 * file now, not at those of roles when they are read.
 */
export async function openBase(options: BaseOptions, whole = options.overlays.length > 0): Promise<Base> {
  const { files, dataDir, compiledDir, overlays, builtin } = options;
  if (!builtin || compiledDir === undefined) return fromYaml(options);
  const compiled = judgeCompiled(files, dataDir, compiledDir, whole);
  if (compiled.state === 'fresh') {
    try {
      if (overlays.length === 0) {
        const asSeen = (ids?: readonly string[]) => whole || areRolesAsSeen(files, dataDir, compiled.manifest, ids);
        return compiledBase(files, compiledDir, compiled.manifest, asSeen);
      }
      return await fromYaml({ ...options, ready: readyLayer(files, compiledDir, compiled.manifest, dataDir) });
    } catch (error) {
      if (!isCompiledDamage(error)) throw error;
      return fromYaml(options, [damagedWarning]);
    }
  }
  if (compiled.state === 'stale' || compiled.state === 'other-shape') {
    const note = { code: 'compiled-stale', message: 'the YAML is not the one that was compiled, and was read instead' };
    const patched = compiled.state === 'stale' ? await fromPatch(options, compiled, compiledDir, note) : undefined;
    return patched ?? fromYaml(options, [], [note]);
  }
  const missing = {
    code: 'compiled-missing',
    message: 'the compiled knowledge base is missing: the YAML was read instead, which takes longer; npm run build makes it',
  };
  return fromYaml(options, [compiled.state === 'missing' ? missing : damagedWarning]);
}

const damagedWarning: Warning = {
  code: 'compiled-damaged',
  message: 'the compiled knowledge base is damaged: the YAML was read instead, which takes longer; npm run build makes it anew',
};

/**
 * Runs `use` with a way to open the base. Parts of the compiled form are read when they are asked for; should one of them turn out
 * to be damaged or older than its YAML, everything starts again, from the YAML or from what is still as it was.
 */
export async function withBase<T>(options: () => BaseOptions, use: (open: () => Promise<Base>) => Promise<T>): Promise<T> {
  let open = async () => openBase(options());
  for (;;) {
    try {
      return await use(open);
    } catch (error) {
      if (isCompiledDamage(error)) open = async () => fromYaml(options(), [damagedWarning]);
      else if (isCompiledOutdated(error)) open = async () => openBase(options(), true);
      else throw error;
    }
  }
}

/**
 * Only the files that changed are parsed; the rest comes from the compiled form. Undefined when that could differ from reading
 * everything: something is wrong (places have to be exact), an id moved between files, or order matters.
 */
async function fromPatch(
  { files, dataDir, overlays }: BaseOptions,
  { manifest, gone, come }: Extract<Freshness, { state: 'stale' }>,
  compiledDir: string,
  note: Warning,
): Promise<Base | undefined> {
  const { readPatch, rawBackedBase } = await import('./from-yaml');
  try {
    const ready = readyLayer(files, compiledDir, manifest, dataDir);
    const base = readPatch({ files, dirs: [dataDir, ...overlays], ready }, gone, come);
    return base && rawBackedBase(base, [], [note]);
  } catch (error) {
    if (isCompiledDamage(error)) return undefined;
    throw error;
  }
}

/** `ready`: the built-in base as it was compiled, on which the overlays are laid. */
type WithReady = BaseOptions & { ready?: ReturnType<typeof readyLayer> };

async function fromYaml(
  { files, dataDir, overlays, builtin, check, ready }: WithReady,
  warnings: readonly Warning[] = [],
  notes: readonly Warning[] = [],
): Promise<Base> {
  const { readLayers, problemsFailure, rawBackedBase } = await import('./from-yaml');
  const dirs = builtin && !ready ? [dataDir, ...overlays] : overlays;
  const { base, problems } = readLayers({ files, dirs, ready });
  if (problems.some(({ severity }) => severity === 'error')) throw problemsFailure(problems, check);
  return rawBackedBase(base, warnings, notes);
}

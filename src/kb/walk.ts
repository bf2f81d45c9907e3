import type { EntryKind, Files } from '../io/files';
import { baseFile, familiesFile, folders, type Kind, kinds } from './kinds';
import { limits } from './limits';
import type { LostPart } from './lost';
import { nearest } from './nearest';
import { ofFile, type Problem, type ProblemArgs, type ProblemCode, type Severity } from './problem';

export type FoundFile = { path: string; kind: Kind | 'base' };

/** As it is typed, without the slashes at its end, so that places read `dir/roles/x.yaml`. */
export const folderName = (dir: string): string => dir.replace(/(?<=[^/\\])[/\\]+$/, '');

const isYaml = (name: string) => /\.ya?ml$/i.test(name) && !name.startsWith('.');

/** `unread`: files of entries under a wrong name; `lost`: folders that cannot be read. */
type Listed = { found: FoundFile[]; unread: FoundFile[]; problems: Problem[]; lost: LostPart[] };

/**
 * The YAML files of one layer, by path inside it, sorted. Only the known folders are read, and only those that may be misspelt looked
 * into, one level deep, so a wrong `--kb /` costs nothing; linked folders are not followed, so there are no loops.
 */
export function listLayer(files: Files, dir: string): Listed {
  const listed: Listed = { found: [], unread: [], problems: [], lost: [] };
  const { found, problems, lost } = listed;
  const add: Add = (code, path, args, severity) => problems.push(ofFile(path === '' ? dir : `${dir}/${path}`, code, args, severity));
  const strays: string[] = [];
  const root = files.list(dir);
  if (!root.ok) {
    add(root.reason === 'missing' ? 'missing-directory' : root.reason === 'not-a-directory' ? 'not-a-directory' : 'unreadable-file', '', {
      detail: root.detail,
    });
    lost.push(...kinds.map((kind) => ({ kind, ids: undefined })));
    return listed;
  }
  for (const { name, kind: entryKind } of root.entries) {
    const kind = folders.get(name);
    if (kind !== undefined) {
      const inside = entryKind === 'directory' ? files.list(`${dir}/${name}`) : undefined;
      if (inside?.ok) listFolder(inside.entries, name, kind, listed, add);
      else {
        lost.push({ kind, ids: undefined });
        add(inside ? 'unreadable-file' : entryKind === 'link' ? 'linked-directory' : 'not-a-directory', name, {
          detail: inside?.detail ?? '',
        });
      }
    } else if (name === familiesFile || name === baseFile) found.push({ path: name, kind: name === baseFile ? 'base' : 'family' });
    else if (entryKind === 'directory') strays.push(name);
    else if (isYaml(name)) add('unread-file', name, strayArgs(name));
    if (found.length > limits.files) {
      add('too-many-files', '', { limit: limits.files });
      break;
    }
  }
  if (found.length === 0 && problems.length === 0) add('no-entries', '', { folders: folderNames });
  for (const name of strays) reportStray(files, dir, name, listed, add);
  return { ...listed, found: found.slice(0, limits.files) };
}

const rightName = (name: string): string => name.replace(/\.ya?ml$/i, '.yaml');

/** A file beside the folders may be one of the two that belong there. */
function strayArgs(name: string): ProblemArgs {
  const right = rightName(name).toLowerCase();
  return right === familiesFile || right === baseFile ? { rename: right } : { folders: folderNames };
}

const folderNames = [...folders.keys()].join(', ');

/**
 * A folder of another name that holds YAML may be a misspelt one. Where there is nothing of a base, only names that are near are
 * looked into.
 */
function reportStray(files: Files, dir: string, name: string, { found }: Listed, add: Add): void {
  const near = nearest(folders.keys(), name.toLowerCase());
  if (name.startsWith('.') || (near === undefined && found.length === 0)) return;
  const inside = files.list(`${dir}/${name}`);
  if (!inside.ok || !inside.entries.some((entry) => isYaml(entry.name) && entry.kind === 'file')) return;
  add('unread-folder', name, { folders: folderNames, ...(near ? { near } : {}) }, 'warning');
}

type Add = (code: ProblemCode, path: string, args?: ProblemArgs, severity?: Severity) => void;

function listFolder(
  entries: readonly { name: string; kind: EntryKind }[],
  folder: string,
  kind: Kind,
  { found, unread }: Listed,
  add: Add,
): void {
  for (const { name, kind: entryKind } of entries) {
    const path = `${folder}/${name}`;
    if (name.startsWith('.')) continue;
    if (entryKind === 'directory' && !isYaml(name)) add('unread-folder', path, { folders: folder });
    else if (!isYaml(name)) continue;
    else if (/\.yaml$/.test(name)) found.push({ path, kind });
    else {
      add('unread-file', path, { rename: rightName(name) });
      unread.push({ path, kind });
    }
  }
}

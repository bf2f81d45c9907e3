import type { Files } from './files';
import { baseFile, familiesFile, folders, type Kind } from './kinds';
import { limits } from './limits';
import { ofFile, type Problem, type ProblemArgs, type ProblemCode } from './problem';

export type FoundFile = { path: string; kind: Kind | 'base' };

/** As it is typed, without the slashes at its end, so that places read `dir/roles/x.yaml`. */
export const folderName = (dir: string): string => dir.replace(/(?<=[^/\\])[/\\]+$/, '');

const isYaml = (name: string) => /\.ya?ml$/i.test(name) && !name.startsWith('.');

/**
 * The YAML files of one layer, by path inside it, sorted. Only the known folders are looked into, one level deep, so a wrong
 * `--kb /` costs nothing; linked folders are not followed, so there are no loops.
 */
export function listLayer(files: Files, dir: string): { found: FoundFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, path: string, args: ProblemArgs = {}) =>
    problems.push(ofFile(path === '' ? dir : `${dir}/${path}`, code, args));
  const root = files.list(dir);
  if (!root.ok) {
    add(root.reason === 'missing' ? 'missing-directory' : root.reason === 'not-a-directory' ? 'not-a-directory' : 'unreadable-file', '', {
      detail: root.detail,
    });
    return { found: [], problems };
  }
  const found: FoundFile[] = [];
  for (const { name, kind: entryKind } of root.entries) {
    const kind = folders.get(name);
    if (kind !== undefined) {
      if (entryKind === 'link') add('linked-directory', name);
      else if (entryKind !== 'directory') add('not-a-directory', name);
      else found.push(...listFolder(files, dir, name, kind, add));
    } else if (name === familiesFile || name === baseFile) found.push({ path: name, kind: name === baseFile ? 'base' : 'family' });
    else if (isYaml(name) && entryKind !== 'directory') add('unread-file', name, { folders: [...folders.keys()].join(', ') });
    if (found.length > limits.files) {
      add('too-many-files', '', { limit: limits.files });
      break;
    }
  }
  if (found.length === 0 && problems.length === 0) add('no-entries', '', { folders: [...folders.keys()].join(', ') });
  return { found: found.slice(0, limits.files), problems };
}

type Add = (code: ProblemCode, path: string, args?: ProblemArgs) => void;

function listFolder(files: Files, dir: string, folder: string, kind: Kind, add: Add): FoundFile[] {
  const listed = files.list(`${dir}/${folder}`);
  if (!listed.ok) {
    add('unreadable-file', folder, { detail: listed.detail });
    return [];
  }
  const found: FoundFile[] = [];
  for (const { name, kind: entryKind } of listed.entries) {
    const path = `${folder}/${name}`;
    if (name.startsWith('.')) continue;
    if (entryKind === 'directory' && !isYaml(name)) add('unread-file', path, { folders: folder });
    else if (!isYaml(name)) continue;
    else if (/\.yaml$/.test(name)) found.push({ path, kind });
    else add('unread-file', path, { folders: '*.yaml' });
  }
  return found;
}

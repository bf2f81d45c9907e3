import type { IsoDate } from '../domain/types';
import type { Files } from '../io/files';
import type { MaxAge } from './checks/stale-fact';
import type { Problem } from './problem';
import { folderName } from './walk';

export type CheckOptions = {
  files: Files;
  /** Folders, lowest layer first. */
  dirs: readonly string[];
  /** Warnings about files outside these folders are left out; errors are always told. Default: all of `dirs`. */
  about?: readonly string[];
  asOf: IsoDate;
  /** Facts that were last seen longer ago are stale. */
  maxAge?: MaxAge | undefined;
};

/** Everything that is wrong with a base and everything that it should take better care of, sorted by place. */
export async function checkBase({ files, dirs, about = dirs, asOf, maxAge }: CheckOptions): Promise<Problem[]> {
  const { readLayers } = await import('./from-yaml');
  const { problems } = readLayers({ files, dirs, care: { asOf, maxAge } });
  return problems.filter(
    ({ severity, file }) => severity === 'error' || about.map(folderName).some((dir) => file === dir || file.startsWith(`${dir}/`)),
  );
}

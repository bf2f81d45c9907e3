import path from 'node:path';
import type { KnowledgeBase } from '../../src/domain/types';
import { realFiles } from '../../src/io/files';
import { openBase } from '../../src/kb/base';

export const dataDir = path.resolve(__dirname, '../../data');
export const factsDir = path.resolve(__dirname, '../fixtures/facts');

/** The shipped base, read and linked from its YAML: what is tested is what people wrote, not what was compiled from it. */
export async function shippedBase(): Promise<KnowledgeBase> {
  const base = await openBase({ files: realFiles, dataDir, compiledDir: undefined, overlays: [], builtin: true });
  return base.all();
}

/** The rows of a tab-separated fixture, by the names in its first line. */
export function rowsOf<K extends string>(text: string): Record<K, string>[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const keys = head.split('\t') as K[];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])) as Record<K, string>;
  });
}

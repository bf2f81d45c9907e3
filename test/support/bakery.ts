import fs from 'node:fs';
import path from 'node:path';
import { type CheckOptions, checkBase } from '../../src/kb/check';
import { parseMaxAge } from '../../src/kb/checks/stale-fact';
import type { Problem } from '../../src/kb/problem';
import { type MemoryFiles, memoryFiles } from './memory-files';

export const bakeryDir = path.resolve(__dirname, '../fixtures/kb-bakery');

/** Every file of the bakery, by path inside it. */
export const bakery: Readonly<Record<string, string>> = Object.fromEntries(
  fs
    .readdirSync(bakeryDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(path.join(bakeryDir, name), 'utf8')]),
);

/** One change: a file's text, or a replacement that has to find what it replaces. `null` removes the file. */
export type Change = string | Uint8Array | null | readonly [from: string, to: string];

/** The bakery in memory, in the folder `kb`, with some files changed or added. */
export function bakeryWith(changes: Readonly<Record<string, Change>> = {}, dir = 'kb'): MemoryFiles {
  const files: Record<string, string | Uint8Array> = Object.fromEntries(
    Object.entries(bakery).map(([name, text]) => [`${dir}/${name}`, text]),
  );
  for (const [name, change] of Object.entries(changes)) {
    const key = `${dir}/${name}`;
    if (change === null) delete files[key];
    else if (typeof change === 'string' || change instanceof Uint8Array) files[key] = change;
    else {
      const text = String(files[key]);
      if (!text.includes(change[0])) throw new Error(`${name} has no "${change[0]}"`);
      files[key] = text.replace(change[0], change[1]);
    }
  }
  return memoryFiles(files);
}

/** What is wrong with folders beside what is wrong with the bakery on purpose: its roles are short, so that a test can show all of one. */
export async function checkFolders(options: CheckOptions): Promise<Problem[]> {
  return (await checkBase(options)).filter(({ code }) => code !== 'too-few');
}

/** What is wrong with the bakery after a change, on the day that its facts are fresh. That its roles are short is told only if asked for. */
export function problemsWith(
  changes: Readonly<Record<string, Change>>,
  { asOf = '2026-02-01', maxAge = '', short = false } = {},
): Promise<Problem[]> {
  return (short ? checkBase : checkFolders)({ files: bakeryWith(changes), dirs: ['kb'], asOf, maxAge: parseMaxAge(maxAge) });
}

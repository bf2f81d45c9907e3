/** The shipped roles, tools and surveys, read as plainly as possible. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ToolRole } from '../../../src/domain/advise/shares';
import { buildToolModel } from '../../../src/domain/advise/tool-model';
import { normaliseName } from '../../../src/domain/names';
import type { Role, Survey, Tool } from '../../../src/domain/types';
import { surveysOf } from '../../../src/kb/link/survey';

/** The nearest `data` above this file, which runs from its own place in a test and from a bundle in a bench. */
function dataAbove(folder: string): string {
  const here = path.join(folder, 'data', 'roles');
  if (existsSync(here)) return path.dirname(here);
  if (path.dirname(folder) === folder) throw new Error('There is no data folder above.');
  return dataAbove(path.dirname(folder));
}

const data = dataAbove(__dirname);

export const shippedEntries = <T>(folder: string): T[] =>
  readdirSync(path.join(data, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parse(readFileSync(path.join(data, folder, name), 'utf8')) as T[]);

/** As `buildAdviceModel` lists them. */
export const shippedToolRoles = (): ToolRole[] =>
  shippedEntries<Role>('roles').map(({ id, family, tools, languages }) => ({ id, family, tools, languages }));

export const shippedSurveys = (): readonly Survey[] => surveysOf(shippedEntries<Survey>('surveys')).people;
export const shippedTools = (): Tool[] => shippedEntries<Tool>('tools');

export const shippedEveryday = (): Set<string> => new Set(shippedTools().flatMap(({ id, everyday }) => (everyday ? [id] : [])));

export const shippedToolModel = () => buildToolModel(shippedToolRoles(), shippedSurveys(), { everyday: shippedEveryday() });
/** Tool id by any of its names. */
export function toolNames(tools: readonly Tool[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const pick of [(tool: Tool) => tool.aliases, (tool: Tool) => [tool.title], (tool: Tool) => [tool.id]]) {
    for (const tool of tools) for (const name of pick(tool)) names.set(normaliseName(name), tool.id);
  }
  return names;
}

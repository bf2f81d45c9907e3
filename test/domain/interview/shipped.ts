/** The shipped questions and traits, read as plainly as possible. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Bank, InterviewRole } from '../../../src/domain/interview/bank';
import { prepareBank } from '../../../src/domain/interview/bank';
import type { Question, Role } from '../../../src/domain/types';

/** The nearest `data` above this file, which runs from its own place in a test and from a bundle in a bench. */
function dataAbove(folder: string): string {
  const here = path.join(folder, 'data', 'roles');
  if (existsSync(here)) return path.dirname(here);
  if (path.dirname(folder) === folder) throw new Error('There is no data folder above.');
  return dataAbove(path.dirname(folder));
}

const data = dataAbove(__dirname);

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(data, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

export function shippedRoles(): (InterviewRole & Pick<Role, 'title' | 'family'>)[] {
  return filesOf('roles').map((name) => ({
    ...(parse(readFileSync(path.join(data, 'roles', name), 'utf8')) as Role),
    id: path.basename(name, '.yaml'),
  }));
}

export const shippedQuestions = (): Question[] =>
  filesOf('questions').flatMap((name) => parse(readFileSync(path.join(data, 'questions', name), 'utf8')) as Question[]);

export const shippedBank = (): Bank => prepareBank(shippedRoles(), shippedQuestions());

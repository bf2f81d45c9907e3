/** The shipped questions and traits, read as plainly as possible. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Bank, InterviewRole } from '../../../src/domain/interview/bank';
import { prepareBank } from '../../../src/domain/interview/bank';
import type { Question, Role } from '../../../src/domain/types';

const data = path.resolve(__dirname, '../../../data');

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

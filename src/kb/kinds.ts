import type { Certification, Family, Occupation, Question, Role, Skill, Source, Survey, Tool } from '../domain/types';

/** What kinds of entry there are, and where they are written. */

export type EntryOf = {
  role: Role;
  skill: Skill;
  tool: Tool;
  certification: Certification;
  question: Question;
  source: Source;
  occupation: Occupation;
  survey: Survey;
  family: Family;
};
export type Kind = keyof EntryOf;

export const kinds = [
  'role',
  'skill',
  'tool',
  'certification',
  'question',
  'source',
  'occupation',
  'survey',
  'family',
] as const satisfies readonly Kind[];

/** Folder of `data` -> kind of what lies in it. */
export const folders: ReadonlyMap<string, Kind> = new Map([
  ['certifications', 'certification'],
  ['occupations', 'occupation'],
  ['questions', 'question'],
  ['roles', 'role'],
  ['skills', 'skill'],
  ['sources', 'source'],
  ['surveys', 'survey'],
  ['tools', 'tool'],
]);

export const familiesFile = 'families.yaml';
export const baseFile = 'base.yaml';

/** Unlinked entries of the whole base: every layer merged, nothing joined. */
export type Entries = { readonly [K in Kind]: ReadonlyMap<string, EntryOf[K]> };

export type BaseFacts = { version: string; date: string; title: string };

/** What the linker and the checks work on. */
export type RawBase = BaseFacts & {
  entries: Entries;
  /** `kind:id` of entries that an overlay took away: a reference to one of them is dropped, not dangling. */
  hidden: ReadonlySet<string>;
};

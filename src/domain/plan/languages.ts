import { type Held, prerequisiteLevel } from '../gap';
import type { Certification, Id, LinkedRole, Skill } from '../types';

/** Programming languages, of which one does the work of another: who has one needs no exam of the next. */

type Languages = LinkedRole['languages'];

/**
 * One calls it programming in that language: `Python programming`, and where a role names SAS among its languages `SAS programming`.
 * A query language stands beside another language, not in its place; so do shells.
 */
export function isLanguage({ title, aliases }: Pick<Skill, 'title' | 'aliases'>, languages: Languages): boolean {
  const names = [title, ...aliases];
  const isCalled = [title, ...languages.map((one) => one.title)].some((name) => names.includes(`${name} programming`));
  return isCalled && names.every((name) => !/\bquery language$/i.test(name));
}

/** Whether an exam teaches a language that is neither held nor reached with the roles, to somebody who holds another. */
export function isOfOtherLanguage(
  entry: Pick<Certification, 'skills'>,
  { held, reached, languages }: { held: Held; reached: Held; languages: Languages },
  skills: ReadonlyMap<Id, Skill>,
): boolean {
  const isOne = (id: Id): boolean => isLanguage(skills.get(id) ?? { title: '', aliases: [] }, languages);
  const isNew = ({ skill }: { skill: Id }): boolean => isOne(skill) && (reached.get(skill) ?? 0) === 0;
  return entry.skills.some(isNew) && [...held].some(([id, level]) => level >= prerequisiteLevel && isOne(id));
}

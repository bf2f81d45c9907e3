import type { Id, Level, LinkedRole } from '../types';
import type { Person } from './person';

export type Usual = { skill: Id; title: string; level: Level };

/**
 * What people in the person's role usually can, and this person has not said. A job title is no proof of a skill, so none of it
 * counts; it is offered, the most important first.
 */
export function usualSkills(role: Pick<LinkedRole, 'skills'>, person: Person): Usual[] {
  return role.skills
    .filter((need) => need.relation === 'essential' && !person.skills.has(need.skill))
    .sort((a, b) => b.importance - a.importance || (a.skill < b.skill ? -1 : 1))
    .map(({ skill, title, level }) => ({ skill, title, level }));
}

import { overlapOf } from './compare/difference';
import { essentialSkills, skillWeights, toolSet } from './compare/row';
import { type Id, type LinkedRole, traitIds } from './types';

type Similar = {
  role: Id;
  title: string;
  /** Mean of the three below, 0-1. */
  similarity: number;
  skills: number;
  tools: number;
  /** 1 - mean distance of the traits on their 0-100 scale. */
  day: number;
  shared: readonly string[];
  differs: readonly string[];
};

/** How alike two roles are in what they ask, use and spend the day on; symmetric. */
export function similarityOf(a: LinkedRole, b: LinkedRole): Pick<Similar, 'similarity' | 'skills' | 'tools' | 'day'> {
  const skills = overlapOf(skillWeights(a), skillWeights(b));
  const tools = overlapOf(toolSet(a), toolSet(b));
  const day = 1 - traitIds.reduce((sum, id) => sum + Math.abs(a.traits[id].mean - b.traits[id].mean) / 100, 0) / traitIds.length;
  return { similarity: (skills + tools + day) / 3, skills, tools, day };
}

/** The other roles, most alike first; with the skills that `role` shares with each, and those that the other asks beyond. */
export function similarRoles(role: LinkedRole, all: Iterable<LinkedRole>): Similar[] {
  const own = new Set(role.skills.map((need) => need.skill));
  return [...all]
    .filter((other) => other.id !== role.id)
    .map((other) => ({
      role: other.id,
      title: other.title,
      ...similarityOf(role, other),
      shared: essentialSkills(other)
        .filter((need) => own.has(need.skill))
        .map((need) => need.title),
      differs: essentialSkills(other)
        .filter((need) => !own.has(need.skill))
        .map((need) => need.title),
    }))
    .sort((a, b) => b.similarity - a.similarity || (a.role < b.role ? -1 : 1));
}

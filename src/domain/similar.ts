import { overlapOf } from './compare/difference';
import { essentialSkills, skillWeights, toolSet } from './compare/row';
import { type Id, type LinkedRole, traitIds } from './types';

type Similar = {
  role: Id;
  title: string;
  /** Mean of the three below, of which the day counts half, 0-1. */
  similarity: number;
  skills: number;
  tools: number;
  /** How alike what fills the day is, 0-1: see `alikeDays`. */
  day: number;
  shared: readonly string[];
  differs: readonly string[];
};

/** The day of most roles of a family is alike, their skills and tools seldom: it counts half beside each of them (judgement). */
const dayWeight = 0.5;

/** How alike two roles are in what they ask, use and spend the day on; symmetric. */
export function similarityOf(a: LinkedRole, b: LinkedRole): Pick<Similar, 'similarity' | 'skills' | 'tools' | 'day'> {
  const skills = overlapOf(skillWeights(a), skillWeights(b));
  const tools = overlapOf(toolSet(a), toolSet(b));
  const day = alikeDays(a, b);
  return { similarity: (skills + tools + dayWeight * day) / (2 + dayWeight), skills, tools, day };
}

/**
 * Pearson's correlation of the trait means, 0 where it is negative or where a role has the same mean throughout. A distance would call all
 * days alike: most traits are low in most roles.
 */
function alikeDays(a: LinkedRole, b: LinkedRole): number {
  const [x, y] = [deviations(a), deviations(b)];
  const product = (p: readonly number[], q: readonly number[]): number => p.reduce((sum, value, i) => sum + value * (q[i] as number), 0);
  const scale = Math.sqrt(product(x, x) * product(y, y));
  return scale === 0 ? 0 : Math.min(1, Math.max(0, product(x, y) / scale));
}

function deviations({ traits }: LinkedRole): number[] {
  const means = traitIds.map((id) => traits[id].mean);
  const average = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  return means.map((mean) => mean - average);
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

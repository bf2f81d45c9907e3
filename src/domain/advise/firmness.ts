/** How firm the first place is: how often it would be the same had a little of what was told been different. */

import { isAnswered } from '../interview/belief';
import { type Robustness, robustness, shiftProbability } from '../interview/robustness';
import type { Id } from '../types';
import { type AdviceModel, type KnownPerson, priorRows, scoresOf } from './model';

/** Enough for a share that is exact to about two percent points. */
export const trials = 500;

/** Far below anything that evidence reaches: a role with it is never first. */
const outOfReach = -1e6;

/** The scores with the roles that are ruled out moved below all others; as they are where that would be all of them. */
export const without = (scores: Float64Array, model: AdviceModel, ruledOut: ReadonlySet<Id>): Float64Array =>
  ruledOut.size === 0 || ruledOut.size === model.ids.length
    ? scores
    : scores.map((score, index) => (ruledOut.has(model.ids[index] as Id) ? outOfReach : score));

/**
 * In each trial every fourth answer moves to a neighbour, and every fourth tool and skill is left unsaid. Undefined where nothing
 * was told that could have been told otherwise.
 */
export function firmness(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Robustness | undefined {
  const tools = [...new Set(person.tools)].sort();
  const skills = [...person.skills].sort((a, b) => (a.skill < b.skill ? -1 : 1));
  const answers = person.answers.filter(isAnswered);
  if (tools.length + skills.length + answers.length === 0 || ruledOut.size === model.ids.length) return undefined;
  const prior = scoresOf(model, priorRows(model, person));
  const unsaid = (random: () => number): Float64Array => {
    const keep = () => random() >= shiftProbability;
    const after = scoresOf(model, priorRows(model, { ...person, tools: tools.filter(keep), skills: skills.filter(keep) }));
    return after.map((score, role) => score - (prior[role] as number));
  };
  return robustness(model.bank, answers, without(prior, model, ruledOut), trials, 1, tools.length + skills.length > 0 ? unsaid : undefined);
}

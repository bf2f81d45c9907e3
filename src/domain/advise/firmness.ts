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
 * In each trial each answer moves to a neighbour, and each tool and skill is left unsaid, with one and the same chance. What would leave nothing
 * known is drawn again: of somebody who said nothing no role is first but by its name. Undefined where nothing could have been
 * told otherwise, or only so that nothing would be known.
 */
export function firmness(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Robustness | undefined {
  const known = priorRows(model, person);
  const isSaid = (id: Id) => known.some(({ evidence }) => (evidence.kind === 'tool' || evidence.kind === 'skill') && evidence.id === id);
  const tools = [...new Set(person.tools)].filter(isSaid).sort();
  const skills = person.skills.filter(({ skill }) => isSaid(skill)).sort((a, b) => (a.skill < b.skill ? -1 : 1));
  const answers = person.answers.filter(isAnswered);
  const said = tools.length + skills.length;
  const others = answers.length > 0 || known.some(({ evidence }) => evidence.kind === 'education');
  if (said + answers.length === 0 || (said === 1 && !others) || ruledOut.size === model.ids.length) return undefined;
  const prior = scoresOf(model, known);
  const unsaid = (random: () => number): Float64Array => {
    const keep = () => random() >= shiftProbability;
    const draw = () => ({ tools: tools.filter(keep), skills: skills.filter(keep) });
    let left = draw();
    while (!others && left.tools.length + left.skills.length === 0) left = draw();
    const after = scoresOf(model, priorRows(model, { ...person, ...left }));
    return after.map((score, role) => score - (prior[role] as number));
  };
  return robustness(model.bank, answers, without(prior, model, ruledOut), trials, 1, said > 0 ? unsaid : undefined);
}

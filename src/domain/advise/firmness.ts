/** How firm the first place is: how often it would be the same had a little of what was told been different. */

import { isAnswered } from '../interview/belief';
import { type Robustness, robustness, shiftProbability } from '../interview/robustness';
import type { Id } from '../types';
import { ruleOut } from './constraints';
import { type AdviceModel, type KnownPerson, priorRows, scoresOf } from './model';
import { withShownSkills } from './shown-skills';

/**
 * In each trial each answer moves to a neighbour, and each tool and skill is left unsaid, with one and the same chance. What would leave nothing
 * known is drawn again: of somebody who said nothing no role is first but by its name. Undefined where nothing could have been
 * told otherwise, or only so that nothing would be known.
 */
export function firmness(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Robustness | undefined {
  const known = priorRows(model, person);
  const isSaid = (kind: 'tool' | 'skill', id: Id) => known.some(({ evidence }) => evidence.kind === kind && evidence.id === id);
  // What counts by no share of its own counts by the skills that it shows.
  const isShown = (tool: Id) =>
    withShownSkills(person.skills, [tool], model).some(({ skill, by }) => by !== undefined && isSaid('skill', skill));
  const tools = [...new Set(person.tools)].filter((tool) => isSaid('tool', tool) || isShown(tool)).sort();
  const skills = person.skills.filter(({ skill }) => isSaid('skill', skill)).sort((a, b) => (a.skill < b.skill ? -1 : 1));
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
  return robustness(model.bank, answers, ruleOut(prior, model, ruledOut), said > 0 ? unsaid : undefined);
}

/** The smallest change of what is known that puts another role first; every one is verified by computing the advice anew. */

import { questionOf } from '../interview/bank';
import { isAnswered, labelOf } from '../interview/belief';
import { counterfactuals, mostChanges } from '../interview/counterfactuals';
import type { Id } from '../types';
import { ruleOut } from './constraints';
import { type AdviceModel, evidenceRows, type KnownPerson, priorRows, scoresOf } from './model';
import { rankRoles } from './rank';
import { countsIn, typicalIn, weighedTools, weightIn } from './tool-model';

/** A change in ids: what to tell instead, for whoever wants to try it. */
type Edit =
  | { kind: 'answers'; answers: readonly { question: Id; from: readonly Id[]; to: readonly Id[] }[]; loses: boolean }
  | { kind: 'tool'; tool: Id; named: boolean };

export type Change = {
  /** What is changed, from what, to what, in words. */
  change: string;
  from: string;
  to: string;
  /** The role that would be first. */
  top: Id;
  edit: Edit;
};

/** Scores that are no farther apart than this, in nats, are level. */
const level = 1e-9;

/** Rivals whose tools are tried. */
const rivals = 4;
/** Tools that are tried for each of them. */
const toolsTried = 3;

/** Other answers where there are any and one or two of them are enough; else one tool more or less. `ruledOut` are never first. */
export function whatWouldChangeIt(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Change[] {
  if (ruledOut.size === model.ids.length) return [];
  const byAnswers = person.answers.some(isAnswered) ? answerChanges(model, person, ruledOut) : [];
  return byAnswers.length > 0 ? byAnswers : toolChanges(model, person, ruledOut);
}

function answerChanges(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Change[] {
  const prior = ruleOut(scoresOf(model, priorRows(model, person)), model, ruledOut);
  return counterfactuals(model.bank, person.answers, prior).map(({ changes, top, loses }) => {
    const words = changes.map(({ question, from, to }) => {
      const entry = questionOf(model.bank, question);
      return { change: entry.question.text, from: labelOf(entry, from), to: labelOf(entry, to) };
    });
    const joined = (key: 'change' | 'from' | 'to') => words.map((word) => word[key]).join(' + ');
    return { change: joined('change'), from: joined('from'), to: joined('to'), top, edit: { kind: 'answers', answers: changes, loses } };
  });
}

/** One tool more or one less. */
function toolChanges(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Change[] {
  const rank = (tools: readonly Id[]) =>
    rankRoles(model.ids, ruleOut(scoresOf(model, evidenceRows(model, { ...person, tools })), model, ruledOut));
  const ranked = rank(person.tools);
  const leader = ranked[0]?.role;
  if (leader === undefined) return [];
  const named = [...new Set(person.tools)].sort();
  const found: Change[] = [];
  const tryTools = (tools: readonly Id[], tool: Id, from: string, to: string) => {
    const [first, second] = rank(tools);
    // Of two that are level none is first but by its name.
    if (!first || (second && first.score - second.score <= level)) return;
    const top = first.role;
    const isAdded = tools.includes(tool);
    if (top === leader || found.some((other) => other.top === top) || (isAdded && !listedBy(model, top).includes(tool))) return;
    found.push({ change: 'tools', from, to, top, edit: { kind: 'tool', tool, named: isAdded } });
  };
  for (const { role } of ranked.slice(1, 1 + rivals)) {
    for (const { tool } of toolsFor(model, role, leader, new Set(named)).slice(0, toolsTried)) {
      tryTools([...named, tool], tool, `without ${model.titleOf(tool)}`, `with ${model.titleOf(tool)}`);
    }
  }
  for (const tool of named) {
    const others = named.filter((other) => other !== tool);
    tryTools(others, tool, `with ${model.titleOf(tool)}`, `without ${model.titleOf(tool)}`);
  }
  return found.slice(0, mostChanges);
}

/**
 * How far what each tool that a role lists says for it, added to those known, lies above what it says for another role, in nats, the farthest
 * first: of the tools that speak for it. What speaks only against the other says nothing of this one, and what the role does not list is
 * no advice.
 */
export function toolsFor(model: AdviceModel, role: Id, against: Id, known: ReadonlySet<Id>): { tool: Id; lead: number }[] {
  const { roles, weights } = model.tools;
  const [a, b] = [roles.indexOf(role), roles.indexOf(against)];
  const named = weighedTools(model.tools, known);
  return listedBy(model, role)
    .filter((tool) => weights.has(tool) && !known.has(tool))
    .map((tool) => {
      const count = countsIn(model.tools, [...named, tool])(tool);
      const row = weightIn(model.tools, tool, count);
      const typical = typicalIn(model.tools, tool, count);
      const says = (at: number): number => (row[at] as number) + (typical[at] as number);
      return { tool, own: says(a), lead: says(a) - says(b) };
    })
    .filter(({ own, lead }) => own > 0 && lead > 0)
    .sort((x, y) => y.lead - x.lead || (x.tool < y.tool ? -1 : 1));
}

const listedBy = (model: AdviceModel, role: Id): Id[] => [...new Set(model.roles.find(({ id }) => id === role)?.tools.map(({ id }) => id))];

/** The smallest change of what is known that puts another role first; every one is verified by computing the advice anew. */

import { questionOf } from '../interview/bank';
import { isAnswered, labelOf } from '../interview/belief';
import { whatWouldChange } from '../interview/what-would-change';
import type { Id } from '../types';
import { type AdviceModel, evidenceRows, type KnownPerson, priorRows, scoresOf } from './model';
import { rankRoles } from './rank';

export type Change = {
  /** What is changed: a question's text, `tools`. */
  change: string;
  from: string;
  to: string;
  /** The role that would be first. */
  top: Id;
};

/** Rivals whose tools are tried. */
const rivals = 4;
/** Tools that are tried for each of them. */
const toolsEach = 3;

export function whatWouldChangeIt(model: AdviceModel, person: KnownPerson, most = 3): Change[] {
  if (person.answers.some(isAnswered)) {
    const prior = scoresOf(model, priorRows(model, person));
    return whatWouldChange(model.bank, person.answers, prior, most).map(({ changes, top }) => {
      const words = changes.map(({ question, from, to }) => {
        const entry = questionOf(model.bank, question);
        return { change: entry.question.text, from: labelOf(entry, from), to: labelOf(entry, to) };
      });
      const joined = (key: 'change' | 'from' | 'to') => words.map((word) => word[key]).join(' + ');
      return { change: joined('change'), from: joined('from'), to: joined('to'), top };
    });
  }
  return toolChanges(model, person, most);
}

const firstOf = (model: AdviceModel, person: KnownPerson): Id | undefined =>
  rankRoles(model.ids, scoresOf(model, evidenceRows(model, person)))[0]?.role;

/** One tool more or one less. */
function toolChanges(model: AdviceModel, person: KnownPerson, most: number): Change[] {
  const scores = scoresOf(model, evidenceRows(model, person));
  const ranked = rankRoles(model.ids, scores);
  const leader = ranked[0]?.role;
  const named = [...new Set(person.tools)].sort();
  const found: Change[] = [];
  const tryTools = (tools: readonly Id[], change: Omit<Change, 'top' | 'change'>) => {
    const top = firstOf(model, { ...person, tools });
    if (top !== undefined && top !== leader && !found.some((other) => other.top === top)) found.push({ change: 'tools', ...change, top });
  };
  for (const { role } of ranked.slice(1, 1 + rivals)) {
    for (const tool of strongestFor(model, role, leader ?? role, new Set(named))) {
      tryTools([...named, tool], { from: 'as named', to: `also ${model.titleOf(tool)}` });
    }
  }
  for (const tool of named) {
    tryTools(
      named.filter((other) => other !== tool),
      { from: 'as named', to: `without ${model.titleOf(tool)}` },
    );
  }
  return found.slice(0, most);
}

/** Tools that speak most for one role against another. */
function strongestFor(model: AdviceModel, role: Id, against: Id, known: ReadonlySet<Id>): Id[] {
  const [a, b] = [model.ids.indexOf(role), model.ids.indexOf(against)];
  return [...model.tools.weights]
    .filter(([tool]) => !known.has(tool))
    .map(([tool, row]) => ({ tool, lead: (row[a] as number) - (row[b] as number) }))
    .sort((x, y) => y.lead - x.lead || (x.tool < y.tool ? -1 : 1))
    .slice(0, toolsEach)
    .map(({ tool }) => tool);
}

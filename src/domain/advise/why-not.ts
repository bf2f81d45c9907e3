/** Why a role is not first, and what would qualify it: answers as the interview has them, and tools. */

import { shareOf, surveyOrder } from '../compare/cells';
import { isAnswered } from '../interview/belief';
import { type WhyNot, whyNot } from '../interview/why-not';
import type { Id, LinkedRole } from '../types';
import { toolsFor } from './changes';
import { type ConstraintKey, ruledOutBy, ruleOut, violatedBy } from './constraints';
import { type AdviceModel, evidenceRows, type KnownPerson, priorRows, scoresOf } from './model';
import { rankRoles } from './rank';

export type WhyNotRole = WhyNot & {
  role: Id;
  rank: number;
  leader: Id;
  /** Nats behind the leader; 0 where it leads, and where it is level and comes later only by its name. */
  behind: number;
  /** Nats ahead of the second; 0 where it does not lead. */
  ahead: number;
  /** It is held against the roles that the limits leave, and not against all. */
  within: boolean;
  /** The limits of the person that the role does not meet. */
  breaks: readonly ConstraintKey[];
  /** Tools not named that would gain most on the leader, alone added to the list: first those that put the role first, of both the largest gain first. */
  tools: readonly WhyNotTool[];
};

type WhyNotTool = {
  tool: Id;
  title: string;
  gain: number;
  /** Of the role's people who use it, by `source`. */
  share: number | null;
  source: Id | null;
  /** It alone puts the role first. */
  overtakes: boolean;
  /** Who would be first with it; null where it does not bring the role past the leader, or leading means nothing. */
  puts: Id | null;
};

const toolsShown = 5;
/** Tools tried: those with the largest lead of the role over the leader. */
const tried = 12;

/** Compares a role of the model with the first of the list, or, where it is the first, with the second. */
export function explainWhyNot(model: AdviceModel, person: KnownPerson, role: Id): WhyNotRole {
  const entry = model.roles.find(({ id }) => id === role) as LinkedRole;
  const breaks = violatedBy(entry, person.constraints);
  // Held against the roles of the list; a role that is not in it, or the only one, against all.
  const outside = ruledOutBy(model, person.constraints);
  const againstAll = breaks.length > 0 || outside.size === model.ids.length - 1;
  const ruledOut = againstAll ? new Set<Id>() : outside;
  const within = (all: Float64Array) => ruleOut(all, model, ruledOut);
  const scores = within(scoresOf(model, evidenceRows(model, person)));
  const ranked = rankRoles(model.ids, scores);
  const leads = ranked[0]?.role === role;
  const leader = (leads ? ranked[1] : ranked[0])?.role ?? role;
  const [mine, other] = [model.ids.indexOf(role), model.ids.indexOf(leader)];
  const behind = Math.max(0, (scores[other] as number) - (scores[mine] as number));
  const held = { target: mine, leader: other, behind: leads ? undefined : behind };
  const explained = whyNot(model.bank, person.answers.filter(isAnswered), held, within(scoresOf(model, priorRows(model, person))));
  // Who leads already, is the only one or is ruled out by a limit, is not put first by anything.
  const canLead = !leads && !againstAll;
  const tools = toolsToName(model, person, { entry, leader, scores, ruledOut, canLead });
  return {
    role,
    rank: ranked.findIndex((one) => one.role === role) + 1,
    leader,
    behind,
    ahead: leads ? Math.max(0, (scores[mine] as number) - (scores[other] as number)) : 0,
    within: ruledOut.size > 0,
    breaks,
    ...explained,
    // Against roles that the limits leave out, being first means nothing.
    enoughPuts: againstAll ? null : explained.enoughPuts,
    tools,
  };
}

type Race = { entry: LinkedRole; leader: Id; scores: Float64Array; ruledOut: ReadonlySet<Id>; canLead: boolean };

/** What each tool that is not named would gain for the role on the leader, by adding it: the best few. */
function toolsToName(model: AdviceModel, person: KnownPerson, { entry, leader, scores, ruledOut, canLead }: Race): WhyNotTool[] {
  const role = entry.id;
  // The same survey as in show, so that both screens have the same shares.
  const surveys = surveyOrder([entry]);
  const [mine, other] = [model.ids.indexOf(role), model.ids.indexOf(leader)];
  const lead = (of: Float64Array) => (of[mine] as number) - (of[other] as number);
  return toolsFor(model, role, leader, new Set(person.tools))
    .slice(0, tried)
    .map(({ tool }) => {
      const after = ruleOut(scoresOf(model, evidenceRows(model, { ...person, tools: [...person.tools, tool] })), model, ruledOut);
      const share = shareOf(entry, tool, surveys);
      const first = rankRoles(model.ids, after)[0]?.role ?? role;
      const puts = canLead && (first === role || lead(after) > 0) ? first : null;
      return {
        tool,
        title: model.titleOf(tool),
        gain: lead(after) - lead(scores),
        share: share?.share ?? null,
        source: share?.source ?? null,
        overtakes: puts === role,
        puts,
      };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => Number(b.overtakes) - Number(a.overtakes) || b.gain - a.gain || (a.tool < b.tool ? -1 : 1))
    .slice(0, toolsShown);
}

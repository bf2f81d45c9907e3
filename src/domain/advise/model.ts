/** Everything that the advisor computes once for a list of roles, and the evidence of one person. */

import type { Bank } from '../interview/bank';
import { prepareBank } from '../interview/bank';
import { type Answers, answerRows, isAnswered } from '../interview/belief';
import type { ActivityId, EducationLevel, Id, KnowledgeBase, Level, LinkedRole } from '../types';
import { type ActivityModel, activityRows, buildActivityModel } from './activity-model';
import type { Constraints } from './constraints';
import type { EvidenceRow } from './evidence';
import { sumRows } from './rank';
import { educationRows, skillRows } from './skill-model';
import { buildToolModel, type ToolModel, toolRows } from './tool-model';

export type AdviceModel = {
  roles: readonly LinkedRole[];
  ids: readonly Id[];
  tools: ToolModel;
  activities: ActivityModel;
  bank: Bank;
  titleOf(tool: Id): string;
};

/** What is known of a person. */
export type KnownPerson = {
  tools: readonly Id[];
  /** Skills that they named; what tools show of skills is counted as tools. */
  skills: readonly { skill: Id; title: string; level: Level }[];
  education?: EducationLevel | undefined;
  answers: Answers;
  constraints: Constraints;
};

/** The question whose options are those of the survey on work activities. */
export const activitiesQuestion = 'work-activities';

/** @param among only these roles are ranked and told apart; default: all. */
export function buildAdviceModel(base: KnowledgeBase, among?: ReadonlySet<Id>): AdviceModel {
  const roles = [...base.roles.values()].filter((role) => among === undefined || among.has(role.id));
  const ids = roles.map((role) => role.id);
  const activities = buildActivityModel(ids, base.surveys);
  const listed = roles.map(({ id, family, tools, languages }) => ({ id, family, tools: [...tools, ...languages].map((tool) => tool.id) }));
  return {
    roles,
    ids,
    tools: buildToolModel(listed, base.surveys),
    activities,
    bank: prepareBank(roles, base.questions, activities.shares),
    titleOf: (tool) => base.tools.get(tool)?.title ?? tool,
  };
}

/** Evidence beside the answers: what the interview starts from. */
export function priorRows(model: AdviceModel, person: KnownPerson): EvidenceRow[] {
  const tools = new Set(person.tools);
  const activities = person.answers.filter(isAnswered).find((answer) => answer.question === activitiesQuestion);
  return [
    ...toolRows(model.tools, tools, model.titleOf),
    // A language that is named as skill and as tool is one piece of evidence.
    ...skillRows(
      model.roles,
      person.skills.filter(({ skill }) => !tools.has(skill)),
    ),
    ...educationRows(model.roles, person.education),
    ...(activities ? activityRows(model.activities, activities.options, (id, chosen) => activityLabel(model, id, chosen)) : []),
  ];
}

function activityLabel(model: AdviceModel, activity: ActivityId, chosen: boolean): string {
  const option = model.bank.byId.get(activitiesQuestion)?.question.options.find((candidate) => candidate.activity === activity);
  return `${chosen ? '' : 'not '}${option?.label ?? activity}`;
}

/** All evidence of a person. */
export const evidenceRows = (model: AdviceModel, person: KnownPerson): EvidenceRow[] => [
  ...priorRows(model, person),
  ...answerRows(model.bank, person.answers),
];

/** Nats per role, in the order of `model.roles`. */
export const scoresOf = (model: AdviceModel, rows: readonly EvidenceRow[]): Float64Array => sumRows(rows, model.ids.length);

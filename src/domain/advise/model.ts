/** Everything that the advisor computes once for a list of roles, and the evidence of one person. */

import type { Bank } from '../interview/bank';
import { prepareBank } from '../interview/bank';
import { type Answers, answerRows } from '../interview/belief';
import { besideRule, type StopRule, usualRule } from '../interview/stop';
import type { EducationLevel, Id, KnowledgeBase, Level, LinkedRole } from '../types';
import { type Activities, activitiesOf } from './activities';
import type { Constraints } from './constraints';
import { centre, type EvidenceRow } from './evidence';
import { sumRows } from './rank';
import { type NamedSkill, withShownSkills } from './shown-skills';
import { educationRows, skillRows } from './skill-model';
import { buildToolModel, type ToolModel, toolRows } from './tool-model';

export type AdviceModel = {
  /** The roles that are ranked. */
  roles: readonly LinkedRole[];
  ids: readonly Id[];
  /** Every role of the base. Evidence is weighed against all of them, so that ranking fewer never moves these against each other. */
  everyRole: readonly LinkedRole[];
  /** Over `everyRole`. */
  tools: ToolModel;
  /** Over `everyRole`. */
  activities: Activities;
  /** Over `roles`. */
  bank: Bank;
  titleOf(tool: Id): string;
  skillTitleOf(skill: Id): string;
  /** The skills that using a tool shows. */
  shows(tool: Id): readonly { skill: Id; level: Level }[];
};

/** Whether only some roles are ranked: evidence is held against these. */
export const isPart = ({ roles, everyRole }: AdviceModel): boolean => roles.length < everyRole.length;

/** What is known of a person. */
export type KnownPerson = {
  tools: readonly Id[];
  /** Skills that they named or that a certification proves, but for those that are tools of theirs, too; what tools show of skills is counted as tools. */
  skills: readonly Omit<NamedSkill, 'by'>[];
  education?: EducationLevel | undefined;
  answers: Answers;
  constraints: Constraints;
};

/** A skill at level 0 is held against what tools show of it, and is no more than that. */
export const heldSkills = ({ skills }: Pick<KnownPerson, 'skills'>): KnownPerson['skills'] => skills.filter(({ level }) => level > 0);

/** When an interview with this person ends. */
export const usualRuleFor = (person: KnownPerson): StopRule =>
  person.tools.length + heldSkills(person).length > 0 ? besideRule : usualRule;

/** @param among only these roles are ranked; default: all. */
export function buildAdviceModel(base: KnowledgeBase, among?: ReadonlySet<Id>): AdviceModel {
  const everyRole = [...base.roles.values()];
  const roles = everyRole.filter((role) => among === undefined || among.has(role.id));
  const ids = roles.map((role) => role.id);
  const activities = activitiesOf(
    everyRole.map((role) => role.id),
    base.surveys,
  );
  const idsOf = (tools: readonly { id: Id }[]): Id[] => tools.map((tool) => tool.id);
  const listed = everyRole.map(({ id, family, tools, languages }) => ({ id, family, tools: idsOf(tools), languages: idsOf(languages) }));
  const everyday = new Set([...base.tools.values()].filter((tool) => tool.everyday).map((tool) => tool.id));
  return {
    roles,
    ids,
    everyRole,
    tools: buildToolModel(listed, base.surveys, { everyday }),
    activities,
    bank: prepareBank(roles, base.questions, activities.shares, everyRole),
    titleOf: (tool) => base.tools.get(tool)?.title ?? tool,
    skillTitleOf: (skill) => base.skills.get(skill)?.title ?? skill,
    shows: (tool) => base.tools.get(tool)?.evidenceOf ?? [],
  };
}

/** Evidence beside the answers: what the interview starts from. */
export function priorRows(model: AdviceModel, person: KnownPerson): EvidenceRow[] {
  const tools = new Set(person.tools);
  // A language that is named as skill and as tool is one piece of evidence; the two have one title, and often different ids.
  const titles = new Set(person.tools.map(model.titleOf));
  const shown = withShownSkills(person.skills, tools, model);
  const skills = shown.filter(({ title }) => !titles.has(title));
  const rows = [
    ...toolRows(model.tools, tools, model.titleOf),
    ...skillRows(model.everyRole, skills),
    ...educationRows(model.everyRole, person.education),
  ];
  if (!isPart(model)) return rows;
  const places = model.roles.map((role) => model.everyRole.indexOf(role));
  return rows.map(({ evidence, values }) => ({ evidence, values: centre(Float64Array.from(places, (place) => values[place] as number)) }));
}

/** All evidence of a person. */
export const evidenceRows = (model: AdviceModel, person: KnownPerson): EvidenceRow[] => [
  ...priorRows(model, person),
  ...answerRows(model.bank, person.answers),
];

/** Nats per role, in the order of `model.roles`. */
export const scoresOf = (model: AdviceModel, rows: readonly EvidenceRow[]): Float64Array => sumRows(rows, model.ids.length);

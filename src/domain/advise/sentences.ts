/** A contribution as a sentence about the person, with numbers that are in the base. */

import { fewestSurveyed, shareOf, surveyOrder } from '../compare/cells';
import { questionOf } from '../interview/bank';
import { type EducationLevel, type Id, type LinkedRole, levelNames, type Survey, type TraitId } from '../types';
import { percent } from '../words';
import type { Contribution } from './evidence';
import type { AdviceModel, KnownPerson } from './model';
import { degreeShare } from './skill-model';

export type SentenceWorld = { model: AdviceModel; person: KnownPerson; surveys: readonly Survey[] };

export function sentenceOf({ evidence, role: id, value }: Contribution, world: SentenceWorld): string {
  const role = world.model.roles.find((candidate) => candidate.id === id);
  if (!role) return evidence.label;
  switch (evidence.kind) {
    case 'tool':
      return toolSentence(evidence.id, evidence.label, role, world);
    case 'tools':
      return listSentence(evidence.id, role, value, new Set(world.person.tools));
    case 'skill':
      return skillSentence(evidence.id, evidence.label, role);
    case 'education':
      return `Your education is ${evidence.id}: ${degreeShare(role, evidence.id as EducationLevel) ?? 'an unknown share'} of people in the nearest official occupation hold the same`;
    case 'activity':
      return activitySentence(evidence.id, role, world);
    case 'answer':
      return answerSentence(evidence.id, evidence.label, role, world);
  }
}

function toolSentence(tool: Id, title: string, role: LinkedRole, { surveys }: SentenceWorld): string {
  const share = shareOf(role, tool, surveyOrder([role]));
  const across =
    share &&
    meanShare(
      tool,
      surveys.find((survey) => survey.source === share.source),
    );
  if (share && across !== undefined)
    return `You use ${title}: ${percent(share.share)} of ${plural(role.title)} do, ${percent(across)} across roles`;
  return role.tools.some((listed) => listed.id === tool)
    ? `You use ${title}, a typical tool of the role`
    : `You use ${title}, which is not typical of the role`;
}

/** The mean over the roles of a survey that are large enough; a role without a row has fewer than three users, counted as none. */
function meanShare(tool: Id, survey: Survey | undefined): number | undefined {
  const roles = Object.entries(survey?.n ?? {}).filter(([, n]) => n >= fewestSurveyed);
  if (!survey || roles.length === 0) return undefined;
  return roles.reduce((sum, [role, n]) => sum + (survey.tools[tool]?.[role] ?? 0) / n, 0) / roles.length;
}

const plural = (title: string): string => (title.endsWith('s') || title.endsWith(')') ? `people in the role ${title}` : `${title}s`);

function listSentence(id: Id, role: LinkedRole, value: number, named: ReadonlySet<Id>): string {
  if (id === 'commonness')
    return value > 0 ? 'More of the people surveyed have this role than most others' : 'Few of the people surveyed have this role';
  if (value > 0) return 'Your list leaves out little that is usual here';
  const missed = role.tools.find((tool) => !named.has(tool.id));
  return `Your list leaves out tools that are usual here${missed ? `, such as ${missed.title}` : ''}`;
}

function skillSentence(skill: Id, label: string, role: LinkedRole): string {
  const need = role.skills.find((candidate) => candidate.skill === skill);
  if (!need) return `You know ${label}, which the role does not ask for`;
  return `You know ${label}: ${need.relation} here, importance ${need.importance} of 5, level ${levelNames[need.level]}`;
}

function activitySentence(id: Id, role: LinkedRole, { model, person }: SentenceWorld): string {
  const index = model.ids.indexOf(role.id);
  const share = model.activities.shares.get(id as never)?.[index];
  const option = model.bank.byId.get('work-activities')?.question.options.find((candidate) => candidate.activity === id);
  const chosen = person.answers.some((answer) => answer.question === 'work-activities' && answer.options?.includes(option?.id ?? ''));
  const what = lowerFirst(option?.label ?? id);
  const people = share === undefined || Number.isNaN(share) ? '' : `: an important part of the work for ${percent(share)} here`;
  return chosen ? `You want ${what}${people}` : `You left out ${what}${people}`;
}

function answerSentence(question: Id, label: string, role: LinkedRole, { model }: SentenceWorld): string {
  const { traits } = questionOf(model.bank, question);
  const told = [...traits]
    .sort((a, b) => standsOut(role, b, model) - standsOut(role, a, model))
    .slice(0, 2)
    .map((trait: TraitId) => `${trait.replace('-', ' ')} ${role.traits[trait].mean}`);
  return `You said "${label}"${told.length > 0 ? `; the role: ${told.join(', ')} of 100` : ''}`;
}

/** How far a role lies from the average of all roles on a trait. */
function standsOut(role: LinkedRole, trait: TraitId, { roles }: AdviceModel): number {
  const mean = roles.reduce((sum, other) => sum + other.traits[trait].mean, 0) / roles.length;
  return Math.abs(role.traits[trait].mean - mean);
}

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** A contribution as a sentence about the person, with numbers that are in the base. */

import { fewestSurveyed } from '../compare/cells';
import { type BankQuestion, optionIndex, questionOf } from '../interview/bank';
import { quoted } from '../interview/belief';
import type { ActivityId, EducationLevel, Id, LinkedRole, Survey } from '../types';
import { percent } from '../words';
import type { Contribution } from './evidence';
import type { AdviceModel, KnownPerson } from './model';
import { degreeShare } from './skill-model';
import { type Against, type Expected, expectedOf, type Told, tellingTrait } from './telling';
import { traitWords } from './trait-words';

export type SentenceWorld = { model: AdviceModel; person: KnownPerson; surveys: readonly Survey[] };

/** @param other a role that the first is held against, instead of all roles. */
export function sentenceOf({ evidence, role: id, value }: Contribution, world: SentenceWorld, other?: Id): string {
  const role = world.model.roles.find((candidate) => candidate.id === id);
  const rival = world.model.roles.find((candidate) => candidate.id === other);
  if (!role) return evidence.label;
  switch (evidence.kind) {
    case 'tool':
      return toolSentence(evidence.id, evidence.label, role, rival, value, world);
    case 'tools':
      return listSentence(evidence.id, role, rival, value, new Set(world.person.tools));
    case 'skill':
      return skillSentence(evidence.id, evidence.label, role);
    case 'education':
      return educationSentence(evidence.id as EducationLevel, role);
    case 'answer':
      return answerSentence(evidence.id, role, rival, value < 0 && !rival ? -1 : 1, world);
  }
}

/** Where the share comes from that the sentence of a contribution states; undefined where it states none. */
export function sourceOf({ evidence, role: id, value }: Contribution, world: SentenceWorld, other?: Id): Id | undefined {
  const { model, surveys } = world;
  const role = model.roles.find((candidate) => candidate.id === id);
  const rival = model.roles.find((candidate) => candidate.id === other);
  if (!role) return undefined;
  switch (evidence.kind) {
    case 'tool':
      return sharesOf(evidence.id, role, rival, value, surveys)?.source;
    case 'answer':
      return answerParts(evidence.id, role, rival, world).asked?.source;
    case 'education':
      return degreeShare(role, evidence.id as EducationLevel) === undefined ? undefined : role.workforceEducation?.source;
    default:
      return undefined;
  }
}

/** The survey that asked most roles first. */
const widestFirst = (surveys: readonly Survey[]): Survey[] =>
  [...surveys].sort((a, b) => Object.keys(b.n).length - Object.keys(a.n).length || (a.id < b.id ? -1 : 1));

const askedEnough = ({ n }: Survey, { id }: LinkedRole): boolean => (n[id] ?? 0) >= fewestSurveyed;

/** Shares are read from the widest survey, of those that asked enough people of this role. */
const surveyOf = (tool: Id, role: LinkedRole, surveys: readonly Survey[]): Survey | undefined =>
  widestFirst(surveys).find((survey) => askedEnough(survey, role) && survey.tools[tool]);

/**
 * The shares that bear out a contribution. Undefined where none do: a tool is weighed against all roles and beside the tools that go
 * with it, so it can speak for a role where it is no more usual than in the other roles of a survey.
 */
function sharesOf(
  tool: Id,
  role: LinkedRole,
  rival: LinkedRole | undefined,
  value: number,
  surveys: readonly Survey[],
): { here: string; there: string; source: Id } | undefined {
  const survey = surveyOf(tool, role, surveys);
  if (!survey) return undefined;
  // The surveys leave out what fewer than three people use.
  const share = ({ id }: LinkedRole): number => (survey.tools[tool]?.[id] ?? 0) / (survey.n[id] as number);
  const users = (of: LinkedRole): string => `${share(of) === 0 ? 'hardly any' : `${percent(share(of))} of`} ${plural(of.title)}`;
  const mean = meanShare(tool, survey);
  const others = [
    ...(rival && askedEnough(survey, rival) ? [{ share: share(rival), there: users(rival) }] : []),
    { share: mean, there: `${percent(mean)} across the roles asked` },
  ];
  const shown = others.find((other) => value * (printed(share(role)) - printed(other.share)) > 0);
  return shown && { here: users(role), there: shown.there, source: survey.source };
}

/** A share as it is read: 1% and 1.0% are the same. */
const printed = (share: number): number => read(percent(share));
const read = (text: string): number => Number.parseFloat(text.replace(/[<>]/, ''));

function toolSentence(
  tool: Id,
  title: string,
  role: LinkedRole,
  rival: LinkedRole | undefined,
  value: number,
  { surveys }: SentenceWorld,
): string {
  const shares = sharesOf(tool, role, rival, value, surveys);
  if (shares) return `You use ${title}: ${shares.here} do, ${shares.there}`;
  const isListed = role.tools.some((listed) => listed.id === tool);
  if (value > 0 && isListed) return `You use ${title}, a typical tool of the role`;
  const survey = surveyOf(tool, role, surveys);
  const usual = `${value > 0 ? 'more' : 'less'} usual`;
  // What the widest survey knows of goes with other tools; a narrower one says how roles of its field differ.
  if (survey && survey === widestFirst(surveys)[0]) return `You use ${title}, ${usual} here than the tools that go with it suggest`;
  if (survey || value > 0) return `You use ${title}, ${usual} near this role than elsewhere`;
  return `You use ${title}, ${isListed ? 'a typical tool of the role, and more so of others' : 'which the list of the role does not name'}`;
}

/** The mean over the roles of a survey that are large enough; a role without a row has fewer than three users, counted as none. */
function meanShare(tool: Id, survey: Survey): number {
  const roles = Object.entries(survey.n).filter(([, n]) => n >= fewestSurveyed);
  return roles.reduce((sum, [role, n]) => sum + (survey.tools[tool]?.[role] ?? 0) / n, 0) / Math.max(1, roles.length);
}

/** `Data Analysts`, `Responsible AI and Governance Leads`. */
export const plural = (title: string): string => (title.endsWith('s') ? `people in the role ${title}` : `${title}s`);

function listSentence(id: Id, role: LinkedRole, rival: LinkedRole | undefined, value: number, named: ReadonlySet<Id>): string {
  if (id === 'commonness' && role.surveyed.length === 0) return 'No survey asked people of this role, so it is taken to be rare';
  if (id === 'commonness')
    return value > 0 ? 'More of the people surveyed have this role than most others' : 'Few of the people surveyed have this role';
  if (value > 0) return `Your list leaves out what is less usual here than ${rival ? `among ${plural(rival.title)}` : 'elsewhere'}`;
  const missed = role.tools.find((tool) => !named.has(tool.id));
  return `Your list leaves out tools that are usual here${missed ? `, such as ${missed.title}` : ''}`;
}

function skillSentence(skill: Id, label: string, role: LinkedRole): string {
  const need = role.skills.find((candidate) => candidate.skill === skill);
  if (!need) return `You know ${label}, which the role does not ask for`;
  return `You know ${label}: ${need.relation} here, importance ${need.importance} of 5`;
}

const degreeWords: Readonly<Record<EducationLevel, string>> = {
  none: 'no school certificate',
  secondary: 'a secondary school certificate',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

function educationSentence(held: EducationLevel, role: LinkedRole): string {
  const share = degreeShare(role, held);
  const where = role.workforceEducation && ` of people in the nearest official occupation (${role.workforceEducation.of}) do`;
  return share === undefined ? `You hold ${degreeWords[held]}` : `You hold ${degreeWords[held]}: ${percent(share)}${where}`;
}

type AnswerParts = {
  entry: BankQuestion;
  told: Told;
  against: Against;
  expected: Expected;
  /** The share of those asked who say the same; undefined where none were, or where so few that the model, which allows for that, has it otherwise. */
  asked: { share: number; source: Id } | undefined;
};

/** @param id `question` or, of a multiple choice, `question/option`. */
function answerParts(id: Id, role: LinkedRole, rival: LinkedRole | undefined, { model, person, surveys }: SentenceWorld): AnswerParts {
  const [question = '', part] = id.split('/');
  const entry = questionOf(model.bank, question);
  const given = person.answers.find((answer) => answer.question === question)?.options ?? [];
  const told = { option: optionIndex(entry, part ?? given[0] ?? ''), ticked: part === undefined || given.includes(part) };
  const index = (of: LinkedRole) => model.ids.indexOf(of.id);
  const against = { role: index(role), other: rival && index(rival) };
  const expected = expectedOf(model.bank, entry, told, against);
  const important = activityShare(entry.question.options[told.option]?.activity, role, model, surveys);
  const asked = important && { ...important, share: told.ticked ? important.share : 1 - important.share };
  const above = (share: number) => Math.sign(read(shareText(share)) - read(shareText(expected.there)));
  return { entry, told, against, expected, asked: asked && above(asked.share) * above(expected.here) > 0 ? asked : undefined };
}

/** The share of a role's people for whom an activity is an important part of their work, as the survey has it. */
function activityShare(
  activity: ActivityId | undefined,
  role: LinkedRole,
  { activities }: AdviceModel,
  surveys: readonly Survey[],
): { share: number; source: Id } | undefined {
  const survey = surveys.find(({ source }) => source === activities.source);
  const users = activity && survey?.activities?.[activity];
  const n = survey?.n[role.id] ?? 0;
  return survey && users && n > 0 ? { share: (users[role.id] ?? 0) / n, source: survey.source } : undefined;
}

/** The answer, what makes it count, and how often it is to be expected. */
function answerSentence(id: Id, role: LinkedRole, rival: LinkedRole | undefined, sign: 1 | -1, world: SentenceWorld): string {
  const { entry, told, against, expected, asked } = answerParts(id, role, rival, world);
  const said = `You ${told.ticked ? 'said' : 'left out'} ${quoted(entry.question.options[told.option]?.label ?? '')}`;
  if (asked) return `${said}: so do ${shareText(asked.share)} of ${plural(role.title)}, expected from ${there(expected, rival)}`;
  const trait = tellingTrait(entry, told, against, sign);
  if (trait === undefined) return said;
  const mean = role.traits[trait].mean;
  const at = entry.positions[told.option * entry.traits.length + entry.traits.indexOf(trait)];
  const stands = entry.question.type === 'multiple' ? `${mean} of 100 in this role` : `${at} of 100, this role ${mean}`;
  return `${said} (${traitWords[trait]}: ${stands}): ${expectedText(expected, rival)}`;
}

/** `27% elsewhere`, `44% of Data Scientists`. */
const there = (expected: Expected, rival: LinkedRole | undefined): string =>
  `${shareText(expected.there)} ${rival ? `of ${plural(rival.title)}` : 'elsewhere'}`;

/** `expected from 41% here, from 17% elsewhere`. */
function expectedText(expected: Expected, rival: LinkedRole | undefined): string {
  const mine = shareText(expected.here);
  if (mine === shareText(expected.there))
    return `expected about as often here as ${rival ? `from ${plural(rival.title)}` : 'elsewhere'} (${mine})`;
  return `expected from ${mine} here, from ${there(expected, rival)}`;
}

/** Below ten percent with a decimal: 1.6 and 2.4 % are not the same. */
const shareText = (share: number): string => (share < 0.0995 ? `${(100 * share).toFixed(1)}%` : percent(share));

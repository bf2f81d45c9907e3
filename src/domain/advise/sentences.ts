/** A contribution as a sentence about the person, with numbers that are in the base. */

import { fewestSurveyed } from '../compare/cells';
import { type BankQuestion, optionIndex, questionOf } from '../interview/bank';
import { quoted } from '../interview/belief';
import { answerTable } from '../interview/likelihood';
import { logsAmong } from '../interview/ticks';
import type { EducationLevel, Id, LinkedRole, Survey } from '../types';
import { andList, orList, percent, percentInWords } from '../words';
import type { Contribution } from './evidence';
import type { AdviceModel, KnownPerson } from './model';
import { degreeShare } from './skill-model';
import { type Against, type Expected, expectedOf, tellingTrait, touchedBy } from './telling';
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
      return evidence.id === 'left-out' ? leftOutSentence(role, rival, value, world) : commonnessSentence(role, rival, value, world);
    case 'skill':
      return skillSentence(evidence.id, evidence.label, role);
    case 'education':
      return educationSentence(evidence.id as EducationLevel, role);
    case 'answer':
      return answerSentence(evidence.id, role, rival, value, world);
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
    case 'answer': {
      const tick = tickOf(evidence.id, role, rival, world);
      return tick && askedShare(tick, role, value, world)?.source;
    }
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

/** Of those asked. The surveys leave out what fewer than three people use. */
const shareIn = ({ tools, n }: Survey, tool: Id, { id }: LinkedRole): number => (tools[tool]?.[id] ?? 0) / (n[id] as number);

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
  const share = (of: LinkedRole): number => shareIn(survey, tool, of);
  const users = (of: LinkedRole): string => `${share(of) === 0 ? 'hardly any' : `${percentInWords(share(of))} of`} ${plural(of.title)}`;
  const mean = meanShare(tool, survey);
  const others = [
    ...(rival && askedEnough(survey, rival) ? [{ share: share(rival), there: users(rival) }] : []),
    { share: mean, there: `${percentInWords(mean)} across the roles asked` },
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
  { surveys, model }: SentenceWorld,
): string {
  const shares = sharesOf(tool, role, rival, value, surveys);
  if (shares) return `You use ${title}: ${shares.here} do, ${shares.there}`;
  const isListed = role.tools.some((listed) => listed.id === tool);
  if (value > 0 && isListed) return `You use ${title}, a typical tool of the role`;
  const survey = surveyOf(tool, role, surveys);
  const usual = `${value > 0 ? 'more' : 'less'} usual`;
  if (areFew(model)) return `You use ${title}, ${usual} here than in the roles compared on average`;
  // What the widest survey knows of goes with other tools; a narrower one says how roles of its field differ.
  if (survey && survey === widestFirst(surveys)[0]) return `You use ${title}, ${usual} here than the tools that go with it suggest`;
  if (survey) return `You use ${title}, ${usual} in roles near this one than elsewhere`;
  if (value > 0) return `You use ${title}, ${usual} near this role than elsewhere`;
  return `You use ${title}, ${isListed ? 'a typical tool of the role, and more so of others' : 'which the list of the role does not name'}`;
}

/** The mean over the roles of a survey that are large enough; a role without a row has fewer than three users, counted as none. */
function meanShare(tool: Id, survey: Survey): number {
  const roles = Object.entries(survey.n).filter(([, n]) => n >= fewestSurveyed);
  return roles.reduce((sum, [role, n]) => sum + (survey.tools[tool]?.[role] ?? 0) / n, 0) / Math.max(1, roles.length);
}

/** `Data Analysts`, `Responsible AI and Governance Leads`. */
export const plural = (title: string): string => (title.endsWith('s') ? `people in the role ${title}` : `${title}s`);

/** Where only some roles are ranked, evidence is held against these. */
const areFew = ({ roles, everyRole }: AdviceModel): boolean => roles.length < everyRole.length;

function commonnessSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, { model }: SentenceWorld): string {
  if (role.surveyed.length === 0) return 'No survey asked people of this role, so it is taken to be rare';
  if (areFew(model))
    return `${value > 0 ? 'More' : 'Fewer'} of the people surveyed have this role than ${rival ? `the role ${rival.title}` : 'the roles compared on average'}`;
  return value > 0 ? 'More of the people surveyed have this role than most others' : 'Few of the people surveyed have this role';
}

function leftOutSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): string {
  if (value > 0) {
    const titles = moreUsualElsewhere(role, rival, world).map(world.model.titleOf);
    const others = rival ? plural(rival.title) : 'others';
    // Where no survey shows what, it is still what the number says.
    if (titles.length === 0)
      return `What your list leaves out speaks less against this role than against ${rival ? rival.title : 'others'}`;
    return `You leave out what ${others} use more, such as ${orList(titles)}`;
  }
  const named = new Set(world.person.tools);
  const missed = role.tools.find((tool) => !named.has(tool.id));
  return `Your list leaves out tools that are usual here${missed ? `, such as ${missed.title}` : ''}`;
}

/** Tools that were asked for, are not named and that a survey finds more usual elsewhere: the two whose absence says most for the role. */
function moreUsualElsewhere(role: LinkedRole, rival: LinkedRole | undefined, { model, person, surveys }: SentenceWorld): Id[] {
  const { asked, weights, roles } = model.tools;
  const [here, there] = [roles.indexOf(role.id), rival && roles.indexOf(rival.id)];
  const found = [...asked].flatMap((tool) => {
    const survey = person.tools.includes(tool) ? undefined : surveyOf(tool, role, surveys);
    const weight = weights.get(tool);
    if (!survey || !weight || (rival && !askedEnough(survey, rival))) return [];
    const [mine, other] = [shareIn(survey, tool, role), rival ? shareIn(survey, tool, rival) : meanShare(tool, survey)];
    const lead = (there === undefined ? 0 : (weight[there] as number)) - (weight[here] as number);
    return printed(mine) < printed(other) && lead > 0 ? [{ tool, says: lead * (mine + other) }] : [];
  });
  return found
    .sort((a, b) => b.says - a.says || (a.tool < b.tool ? -1 : 1))
    .slice(0, 2)
    .map(({ tool }) => tool);
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
  return share === undefined ? `You hold ${degreeWords[held]}` : `You hold ${degreeWords[held]}: ${percentInWords(share)}${where}`;
}

/** The answer, what makes it count, and how often it is to be expected. */
function answerSentence(id: Id, role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): string {
  const { model, person } = world;
  const tick = tickOf(id, role, rival, world);
  if (tick) return tickSentence(tick, role, rival, value, world);
  const entry = questionOf(model.bank, id);
  const [given = ''] = person.answers.find((answer) => answer.question === id)?.options ?? [];
  const option = optionIndex(entry, given);
  const against = againstOf(role, rival, model);
  // The steps of a scale say little without their question.
  const asked = entry.question.type === 'scale' ? ` to ${quoted(entry.question.text)}` : '';
  const said = `You said ${quoted(entry.question.options[option]?.label ?? '')}${asked}`;
  const logs = answerTable(model.bank, entry).subarray(option * entry.roles, (option + 1) * entry.roles);
  const expected = expectedText(expectedOf(logs, against), rival);
  const trait = tellingTrait(entry, option, against, value < 0 ? -1 : 1);
  if (trait === undefined) return `${said}: ${expected}`;
  const at = entry.positions[option * entry.traits.length + entry.traits.indexOf(trait)];
  return `${said} (${traitWords[trait]}: ${at} of 100, this role ${role.traits[trait].mean}): ${expected}`;
}

const againstOf = (role: LinkedRole, rival: LinkedRole | undefined, { ids }: AdviceModel): Against => ({
  role: ids.indexOf(role.id),
  other: rival && ids.indexOf(rival.id),
});

/** An option of a multiple choice that was ticked. */
type Tick = {
  entry: BankQuestion;
  option: number;
  /** How many tick it. */
  expected: Expected;
  /** How many of those who tick as many tick it: what counts. */
  among: Expected;
};

/** @param id `question/option`; undefined for another one. */
function tickOf(id: Id, role: LinkedRole, rival: LinkedRole | undefined, { model, person }: SentenceWorld): Tick | undefined {
  const [question = '', part] = id.split('/');
  if (part === undefined) return undefined;
  const entry = questionOf(model.bank, question);
  const option = optionIndex(entry, part);
  const count = new Set(person.answers.find((answer) => answer.question === question)?.options).size;
  const against = againstOf(role, rival, model);
  const shares = Array.from(entry.shares?.[option] ?? [], Math.log);
  return { entry, option, expected: expectedOf(shares, against), among: expectedOf(logsAmong(entry, option, count), against) };
}

/** Whether the shares, as they are printed, bear a contribution out. */
const bearsOut = (value: number, { here, there: elsewhere }: Expected): boolean =>
  value * (read(shareText(here)) - read(shareText(elsewhere))) > 0;

function tickSentence(tick: Tick, role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): string {
  const { entry, option, expected, among } = tick;
  const said = `You said ${quoted(entry.question.options[option]?.label ?? '')}`;
  const asked = askedShare(tick, role, value, world);
  if (asked) return `${said}: so do ${shareText(asked.share)} of ${plural(role.title)}, expected from ${there(expected, rival)}`;
  if (!bearsOut(value, among)) return `${said}, beside what else you chose`;
  const traits = touchedBy(entry, option).map((trait) => `${traitWords[trait]} ${role.traits[trait].mean}`);
  const stands = traits.length > 0 ? ` (of 100 in this role: ${andList(traits)})` : '';
  return `${said}${stands}: of those who choose as many, ${expectedText(among, rival)}`;
}

/** The share of a role's people for whom the activity is an important part of their work, as the survey has it, where it bears the reason out. */
function askedShare(
  { entry, option, expected }: Tick,
  role: LinkedRole,
  value: number,
  { model }: SentenceWorld,
): { share: number; source: Id } | undefined {
  const activity = entry.question.options[option]?.activity;
  const { survey } = model.activities;
  const users = activity && survey?.activities?.[activity];
  if (!survey || !users || !askedEnough(survey, role)) return undefined;
  const share = (users[role.id] ?? 0) / (survey.n[role.id] as number);
  return bearsOut(value, { ...expected, here: share }) ? { share, source: survey.source } : undefined;
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

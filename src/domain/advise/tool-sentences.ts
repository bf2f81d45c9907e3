/** What the tools of a person say of a role, as sentences. */

import { lists } from '../compare/marks';
import type { Id, LinkedRole, Survey } from '../types';
import { andList, capitalised, orList, percentInWords, upTo } from '../words';
import { type AdviceModel, isPart, type KnownPerson } from './model';
import type { Sentence, SentenceWorld } from './sentence';
import { asks } from './shares';
import { askedEnough, meanShare, plural, printed, shareIn, surveyOf, widestFirst } from './told-shares';
import { leftOutParts, listLength, shortPart, weighedTools } from './tool-model';

export function toolSentence(
  tool: Id,
  title: string,
  role: LinkedRole,
  rival: LinkedRole | undefined,
  value: number,
  { surveys, model, person }: SentenceWorld,
): Sentence {
  const shares = sharesOf(tool, role, rival, value, surveys);
  if (shares) return { text: `You use ${title}: ${shares.here} do, ${shares.there}`, source: shares.source };
  return { text: toolWords(tool, title, role, value, { surveys, model, isShort: rival === undefined && isShortList(model, person) }) };
}

/** In a short list a tool is held against the geometric mean of the shares, which may lie below their average. */
const isShortList = ({ tools }: AdviceModel, person: KnownPerson): boolean => shortPart(listLength(tools, person.tools)) > 0.5;

/** Where no share bears it out. */
function toolWords(
  tool: Id,
  title: string,
  role: LinkedRole,
  value: number,
  { surveys, model, isShort }: Omit<SentenceWorld, 'person'> & { isShort: boolean },
): string {
  const isListed = lists(role, tool);
  if (value > 0 && isListed) return `You use ${title}, a typical tool of the role`;
  const survey = surveyOf(tool, role, surveys);
  const usual = `${value > 0 ? 'more' : 'less'} usual`;
  if (isPart(model)) return `You use ${title}, ${usual} here than in the roles compared on average`;
  // What the widest survey knows of goes with other tools; a narrower one says how roles of its field differ.
  if (survey && survey === widestFirst(surveys)[0] && isShort) return `You use ${title}, ${usual} here than in a typical role`;
  if (survey && survey === widestFirst(surveys)[0]) return `You use ${title}, ${usual} here than the tools that go with it suggest`;
  if (survey) return `You use ${title}, ${usual} in roles near this one than elsewhere`;
  const isAsked = surveys.some((one) => asks(one, tool));
  if (value > 0 && !isAsked && model.everyRole.some((other) => other.family === role.family && lists(other, tool)))
    return `You use ${title}, which other roles of the family list`;
  if (value > 0) return `You use ${title}, ${usual} near this role than ${isShort ? 'near a typical one' : 'elsewhere'}`;
  return `You use ${title}, ${isListed ? 'a typical tool of the role, and more so of others' : 'which the list of the role does not name'}`;
}

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

/** `Of your tools the role's own list names SQL and Python, that of Data Scientist none of them`; "only" where that speaks against it. */
export function typicalSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, { model, person }: SentenceWorld): string {
  const named = weighedTools(model.tools, person.tools);
  const listedBy = (of: LinkedRole): string => upTo(3, named.filter((tool) => lists(of, tool)).map(model.titleOf), andList);
  const own = listedBy(role);
  const only = value < 0 && own !== '' ? 'only ' : '';
  const others = rival ? `, that of ${rival.title} ${listedBy(rival) || 'none of them'}` : '';
  return `Of your tools the role's own list names ${only}${own || 'none of them'}${others}`;
}

export function commonnessSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, { model }: SentenceWorld): string {
  if (role.surveyed.length === 0) return 'No survey asked people of this role, so it is taken to be as common as others';
  if (isPart(model))
    return `${value > 0 ? 'More' : 'Fewer'} of the people surveyed have this role than ${rival ? `the role ${rival.title}` : 'the roles compared on average'}`;
  return value > 0 ? 'More of the people surveyed have this role than most others' : 'Few of the people surveyed have this role';
}

export function leftOutSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): Sentence {
  return byNumber(role, rival, value, world) ?? { text: whichWords(role, rival, value, world) };
}

/** By how many tools people of the role use, where a survey tells and that speaks more than which tools are missing. */
function byNumber(
  role: LinkedRole,
  rival: LinkedRole | undefined,
  value: number,
  { model, person, surveys }: SentenceWorld,
): Sentence | undefined {
  const [survey] = widestFirst(surveys);
  if (!survey || !askedEnough(survey, role) || (rival && !askedEnough(survey, rival))) return undefined;
  const { long, short } = leftOutParts(model.tools, person.tools);
  const at = ({ id }: LinkedRole): number => model.tools.roles.indexOf(id);
  const against = rival ? [rival] : model.roles;
  const lead = (values: Float64Array): number =>
    (values[at(role)] as number) - against.reduce((sum, one) => sum + (values[at(one)] as number), 0) / against.length;
  if (value * lead(short) <= 0 || Math.abs(lead(short)) <= Math.abs(lead(long))) return undefined;
  // What the model takes for a number is estimated; the sentence has to hold of those who were counted.
  if (value * (toolsCounted(survey, rival) - toolsCounted(survey, role)) <= 0) return undefined;
  const [number, part] = value > 0 ? ['fewer', 'larger'] : ['more', 'smaller'];
  const others = rival ? plural(rival.title) : 'others asked';
  return {
    text: `${capitalised(plural(role.title))} use ${number} tools than ${others}, so yours are a ${part} part of theirs`,
    source: survey.source,
  };
}

/** How many of the tools that a survey asked for people of a role use; of all roles on average, where none is given. */
function toolsCounted(survey: Survey, role?: LinkedRole): number {
  const tools = Object.keys(survey.tools);
  return tools.reduce((sum, tool) => sum + (role ? shareIn(survey, tool, role) : meanShare(tool, survey)), 0);
}

function whichWords(role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): string {
  if (value > 0) {
    const titles = moreUsualElsewhere(role, rival, world).map(world.model.titleOf);
    const others = rival ? plural(rival.title) : 'others';
    // Where no survey shows what, it is still what the number says.
    if (titles.length === 0)
      return `What your list leaves out speaks less against this role than against ${rival ? rival.title : 'others'}`;
    return `You leave out what ${others} use more, such as ${orList(titles)}`;
  }
  const missed = mostMissed(role, rival, world);
  return `Your list leaves out tools that are usual here${missed ? `, such as ${missed.title}` : ''}`;
}

/** Of the role's own tools that most of its people use, as far as we know, the one whose absence costs it most. */
function mostMissed(role: LinkedRole, rival: LinkedRole | undefined, world: SentenceWorld): { title: string } | undefined {
  const { profiles } = world.model.tools;
  const at = profiles.roles.indexOf(role.id);
  const share = (tool: Id): number => profiles.shares[profiles.tools.indexOf(tool)]?.[at] ?? 0;
  const costs = role.tools.map((tool) => ({ tool, cost: leadOf(tool.id, role, rival, world) * share(tool.id) }));
  return costs.filter(({ cost, tool }) => cost > 0 && share(tool.id) >= 0.5).sort((a, b) => b.cost - a.cost)[0]?.tool;
}

/** How much more it costs this role than the rival, or than the mean of all, that a tool is not named, by its weight in a long list, in nats; 0 where that says nothing. */
function leadOf(tool: Id, role: LinkedRole, rival: LinkedRole | undefined, { model, person }: SentenceWorld): number {
  const { asked, weights, roles } = model.tools;
  const weight = asked.has(tool) && !person.tools.includes(tool) ? weights.get(tool) : undefined;
  if (!weight) return 0;
  return (weight[roles.indexOf(role.id)] as number) - (rival ? (weight[roles.indexOf(rival.id)] as number) : 0);
}

/** Tools that were asked for, are not named and that a survey finds more usual elsewhere: the two whose absence says most for the role. */
function moreUsualElsewhere(role: LinkedRole, rival: LinkedRole | undefined, world: SentenceWorld): Id[] {
  const found = [...world.model.tools.asked].flatMap((tool) => {
    const lead = -leadOf(tool, role, rival, world);
    const survey = lead > 0 ? surveyOf(tool, role, world.surveys) : undefined;
    if (!survey || (rival && !askedEnough(survey, rival))) return [];
    const [mine, other] = [shareIn(survey, tool, role), rival ? shareIn(survey, tool, rival) : meanShare(tool, survey)];
    return printed(mine) < printed(other) ? [{ tool, says: lead * (mine + other) }] : [];
  });
  return found
    .sort((a, b) => b.says - a.says || (a.tool < b.tool ? -1 : 1))
    .slice(0, 2)
    .map(({ tool }) => tool);
}

/** What the tools of a person say of a role, as sentences. */

import type { Id, LinkedRole, Survey } from '../types';
import { capitalised, orList, percentInWords } from '../words';
import type { AdviceModel, KnownPerson } from './model';
import type { Sentence, SentenceWorld } from './sentence';
import { askedEnough, meanShare, plural, printed, shareIn, surveyOf, widestFirst } from './told-shares';
import { leftOutParts, shortPart, weighedTools } from './tool-model';

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
const isShortList = ({ tools }: AdviceModel, person: KnownPerson): boolean => shortPart(weighedTools(tools, person.tools).length) > 0.5;

/** Where no share bears it out. */
function toolWords(
  tool: Id,
  title: string,
  role: LinkedRole,
  value: number,
  { surveys, model, isShort }: Omit<SentenceWorld, 'person'> & { isShort: boolean },
): string {
  const isListed = role.tools.some((listed) => listed.id === tool);
  if (value > 0 && isListed) return `You use ${title}, a typical tool of the role`;
  const survey = surveyOf(tool, role, surveys);
  const usual = `${value > 0 ? 'more' : 'less'} usual`;
  if (areFew(model)) return `You use ${title}, ${usual} here than in the roles compared on average`;
  // What the widest survey knows of goes with other tools; a narrower one says how roles of its field differ.
  if (survey && survey === widestFirst(surveys)[0] && isShort) return `You use ${title}, ${usual} here than in a typical role`;
  if (survey && survey === widestFirst(surveys)[0]) return `You use ${title}, ${usual} here than the tools that go with it suggest`;
  if (survey) return `You use ${title}, ${usual} in roles near this one than elsewhere`;
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

/** Where only some roles are ranked, evidence is held against these. */
const areFew = ({ roles, everyRole }: AdviceModel): boolean => roles.length < everyRole.length;

export function commonnessSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, { model }: SentenceWorld): string {
  if (role.surveyed.length === 0) return 'No survey asked people of this role, so it is taken to be as common as others';
  if (areFew(model))
    return `${value > 0 ? 'More' : 'Fewer'} of the people surveyed have this role than ${rival ? `the role ${rival.title}` : 'the roles compared on average'}`;
  return value > 0 ? 'More of the people surveyed have this role than most others' : 'Few of the people surveyed have this role';
}

export function leftOutSentence(role: LinkedRole, rival: LinkedRole | undefined, value: number, world: SentenceWorld): string {
  if (isByNumber(role, rival, value, world)) {
    const [number, part] = value > 0 ? ['fewer', 'larger'] : ['more', 'smaller'];
    return `${capitalised(plural(role.title))} use ${number} tools than ${rival ? plural(rival.title) : 'others'}, so yours are a ${part} part of theirs`;
  }
  if (value > 0) {
    const titles = moreUsualElsewhere(role, rival, world).map(world.model.titleOf);
    const others = rival ? plural(rival.title) : 'others';
    // Where no survey shows what, it is still what the number says.
    if (titles.length === 0)
      return `What your list leaves out speaks less against this role than against ${rival ? rival.title : 'others'}`;
    return `You leave out what ${others} use more, such as ${orList(titles)}`;
  }
  const missed = role.tools.find(({ id }) => leadOf(id, role, rival, world) > 0);
  return `Your list leaves out tools that are usual here${missed ? `, such as ${missed.title}` : ''}`;
}

/** Does what is left out speak more by how many tools people of the role use than by which? Only surveys tell how many. */
function isByNumber(role: LinkedRole, rival: LinkedRole | undefined, value: number, { model, person }: SentenceWorld): boolean {
  const { roles, profiles } = model.tools;
  const [here, there] = [roles.indexOf(role.id), rival ? roles.indexOf(rival.id) : undefined];
  if (![here, there ?? here].every((at) => profiles.surveyed[at])) return false;
  const { long, short } = leftOutParts(model.tools, person.tools);
  const lead = (values: Float64Array): number => (values[here] as number) - (there === undefined ? 0 : (values[there] as number));
  return value * lead(short) > 0 && Math.abs(lead(short)) > Math.abs(lead(long));
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

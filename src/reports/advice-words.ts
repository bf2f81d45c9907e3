import type { Advice } from '../domain/advise/advise';
import { type ConstraintKey, constraintWords, demandWords, type Relaxation } from '../domain/advise/constraints';
import { type AdviceModel, heldSkills, isPart, type KnownPerson } from '../domain/advise/model';
import { traitWords } from '../domain/advise/trait-words';
import { questionOf } from '../domain/interview/bank';
import { clearAt, largestTie, tieRatio } from '../domain/interview/verdict';
import type { Id, TraitId } from '../domain/types';
import { andList, counted, percent, percentInWords } from '../domain/words';
import type { Text } from '../render/report';
import { command } from './commands';

/** The sentences of an advice. */

type Subject = { model: AdviceModel; person: KnownPerson };
/** The command that asks more questions, where there is room for it. `onward`: it does not put the same ones again. */
export type AskMore = { askMore: string | undefined; onward: boolean };

/** Nats, with their sign. */
export const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(2)}`;

export const titleIn = (model: AdviceModel, id: Id): string => model.roles.find((role) => role.id === id)?.title ?? id;

/** Traits in plain words; some of these have an "and" of their own. */
export const traitList = (traits: readonly TraitId[]): string => traits.map((trait) => traitWords[trait]).join('; ');

/** `9 answers and 2 tools`. */
function basisOf({ asked }: Advice, { tools, education, ...person }: KnownPerson): string {
  const skills = heldSkills(person);
  return andList([
    ...(asked > 0 ? [counted(asked, 'answer')] : []),
    ...(tools.length > 0 ? [counted(tools.length, 'tool')] : []),
    ...(skills.length > 0 ? [counted(skills.length, 'skill')] : []),
    ...(education === undefined ? [] : ['your education']),
  ]);
}

/** The verdict in plain words: what fits, how sure, and for a tie or an open case what would settle it. */
export function verdictText(advice: Advice, subject: Subject & AskMore): Text {
  const { model } = subject;
  const [first] = advice.recommendations;
  if (!first) return [{ text: model.ids.length === 0 ? 'There is no role to advise.' : 'Your limits leave no role.', tone: 'strong' }];
  if (advice.recommendations.length === 1 && model.ids.length > 1)
    return [
      scoped(named(model), 'Your limits leave only '),
      { text: first.title, tone: 'strong' },
      speaksForNone(advice) ? `; ${noneSpeaks} it.` : '.',
    ];
  if (advice.told === 0) return nothingKnown(advice.recommendations.length, subject);
  return [
    ...standingText(advice, first.title, subject),
    ...outsideText(advice),
    ...byAnswersText(advice, model),
    ...settlingText(advice, subject),
  ];
}

const noneSpeaks = 'what you told does not speak for';

/** What is left by limits may all be below the average role; only then, as the scores of all roles have a mean of 0. */
const speaksForNone = ({ told, recommendations: [first], withoutConstraints }: Advice): boolean =>
  told > 0 && first !== undefined && first.score <= 0 && withoutConstraints.length > 0;

/** Which roles are compared, where these are not all: `Of the 2 roles you named`. */
export const named = (model: AdviceModel): string => (isPart(model) ? `Of the ${model.ids.length} roles you named` : '');

/** The same, with the limits that leave some of them out. */
const scopeOf = ({ withoutConstraints }: Advice, model: AdviceModel): string =>
  withoutConstraints.length === 0 ? named(model) : isPart(model) ? `${named(model)} and within your limits` : 'Within your limits';

/** A sentence that begins with whom it is about. */
const scoped = (scope: string, text: string): string => (scope === '' ? text : `${scope}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`);

/** Who would be first but for the limits, where the first of those that they leave would not even be in a tie with it: three to one. */
function wellAhead({ recommendations: [first], withoutConstraints: [best] }: Advice): Advice['withoutConstraints'][number] | undefined {
  return first && best && first.score < best.score + Math.log(tieRatio) ? best : undefined;
}

/** What is first of what limits leave may still be a poor fit. */
function outsideText(advice: Advice): Exclude<Text, string> {
  const best = speaksForNone(advice) ? undefined : wellAhead(advice);
  if (!best) return [];
  const scores = `${signed(best.score)} against ${signed(advice.recommendations[0]?.score ?? 0)}`;
  return [` ${best.title}, which your limits leave out, is well ahead: ${scores}.`];
}

/** Its first sentence. */
function standingText(advice: Advice, first: string, { model, person }: Subject): Exclude<Text, string> {
  const basis = basisOf(advice, person);
  if (speaksForNone(advice)) return [...leastUnlikelyText(advice, model), ` (${basis}).`];
  const scope = scopeOf(advice, model);
  const within = scope === '' ? '' : `${scope}, `;
  switch (advice.verdict) {
    case 'clear':
      return [
        within,
        { text: first, tone: 'strong' },
        ` ${wellAhead(advice) ? 'comes first' : 'fits you best'}: ${sureText(advice.confidence)}, from ${basis}.`,
      ];
    case 'close':
      return [...tieText(advice, model), `, from ${basis}.`];
    case 'open':
      if (advice.tied.length === 1)
        return [
          within,
          { text: first, tone: 'strong' },
          ` leads with ${notClear(advice.confidence)}${aheadOf(advice)}, ${advice.confidence < clearAt ? `which is not enough to be sure (${basis})` : `but so little (${basis}) is not enough to be sure`}.`,
        ];
      return [
        within,
        { text: within === '' ? 'No role stands out yet' : 'no role stands out yet', tone: 'strong' },
        ` (${basis}); ${leadText(advice)}.`,
      ];
  }
}

/** Nobody is told that a role fits for which nothing speaks. */
function leastUnlikelyText({ recommendations, tied }: Advice, model: AdviceModel): Exclude<Text, string> {
  const least = (tied.length <= largestTie ? tied : tied.slice(0, 1)).map((id) => titleIn(model, id));
  const are = least.length > 1 ? 'are' : 'is';
  return [
    `${scoped(named(model), `What you told speaks for none of the ${recommendations.length} roles that your limits leave`)}; the least unlikely ${are} `,
    { text: andList(least), tone: 'strong' },
  ];
}

/** That tools and answers disagree is part of the verdict. A tie may name the role already. */
function byAnswersText({ byAnswers, verdict, tied }: Advice, model: AdviceModel): Exclude<Text, string> {
  if (byAnswers === undefined || (verdict === 'close' && tied.includes(byAnswers))) return [];
  return [' By your answers alone it would be ', { text: titleIn(model, byAnswers), tone: 'strong' }, '.'];
}

function settlingText(advice: Advice, subject: Subject & AskMore): Exclude<Text, string> {
  switch (advice.verdict) {
    case 'clear':
      return [];
    case 'close':
      return breakerText(advice, subject);
    case 'open':
      return openText(advice, subject);
  }
}

/** Nobody is wholly certain, whatever it is rounded to. */
const sureText = (confidence: number): string => (confidence >= 0.995 ? 'more than 99% sure' : `about ${percent(confidence)} sure`);

/** What is not clear does not read as if it reached the share from which it would be. */
const notClear = (confidence: number): string =>
  confidence < clearAt && percent(confidence) === percent(clearAt) ? `just under ${percent(clearAt)}` : percentInWords(confidence);

const aheadOf = ({ recommendations: [, next] }: Advice): string =>
  next ? `, well ahead of the next (${next.title}, ${percentInWords(next.probability)})` : '';

/** Roles whose lead is lost in the rounding. */
const levelWithFirst = ({ recommendations, confidence }: Advice): string[] =>
  recommendations.filter(({ probability }) => percent(probability) === percent(confidence)).map(({ title }) => title);

/** How many roles the verdict names, the first of the list. */
export function namedByVerdict(advice: Advice): number {
  if (advice.verdict === 'close') return advice.tied.length;
  const level = levelWithFirst(advice).length;
  return advice.verdict === 'open' && level <= largestTie ? level : 1;
}

/** Who leads; roles whose lead is lost in the rounding stand level. */
function leadText(advice: Advice): string {
  const lead = percent(advice.confidence);
  const [first = '', ...others] = levelWithFirst(advice);
  if (others.length === 0) return `${first} leads with ${lead}`;
  const level = others.length < largestTie ? andList([first, ...others]) : `${first} and ${others.length} others`;
  return `${level} stand level at ${lead}`;
}

/** Roles of a tie are at most this far apart, against the first; one that is further behind is only not ruled out. */
const even = 2 / 3;

function tieText(advice: Advice, model: AdviceModel): Exclude<Text, string> {
  const { tied, recommendations } = advice;
  const share = (id: Id): number => recommendations.find(({ role }) => role === id)?.probability ?? 0;
  const titles = (ids: readonly Id[]) => ({ text: andList(ids.map((id) => titleIn(model, id))), tone: 'strong' as const });
  const shares = (ids: readonly Id[]) => ` (${andList(ids.map((id) => percent(share(id))))})`;
  const [first = '', ...others] = tied;
  const scope = scopeOf(advice, model);
  if (others.some((id) => share(id) >= even * share(first)))
    return [scope === '' ? 'A tie for you: ' : `${scope}, a tie: `, titles(tied), shares(tied)];
  return [
    scope === '' ? '' : `${scope}, `,
    titles([first]),
    `${shares([first])} leads; `,
    titles(others),
    `${shares(others)} ${others.length > 1 ? 'are' : 'is'} not ruled out`,
  ];
}

/** Who was asked, and skipped it, is not told to answer questions. */
const nothingKnown = (roles: number, { model, person, askMore }: Subject & AskMore): Text => [
  { text: 'Nothing is known of you yet', tone: 'strong' },
  `, so all ${roles} roles${isPart(model) ? ' that you named' : ''} stand level. `,
  ...(skippedIn(person) > 0
    ? [
        'Where no question is for you, say what you use (--tools "Python, SQL") or know (--skills "Statistics, Communication"), or look around.',
      ]
    : ['Answer a few questions', ...inBrackets(askMore), ', or say what you use: --tools "Python, SQL".']),
];

const inBrackets = (text: string | undefined, then = ''): Exclude<Text, string> =>
  text === undefined ? [] : [' (', command(text), `${then})`];

const skippedIn = ({ answers }: KnownPerson): number => answers.filter(({ options }) => options === null).length;

/** What would break the tie, and the command that asks it; the first that it asks where nothing was skipped, which --full puts again. */
function breakerText({ tieBreakers }: Advice, { model, person, askMore, onward }: Subject & AskMore): Exclude<Text, string> {
  const [breaker] = tieBreakers;
  const skipped = skippedIn(person);
  const asks = (what: string) => (onward ? inBrackets(askMore, ` asks ${what}`) : []);
  if (breaker !== undefined) {
    const { text } = questionOf(model.bank, breaker).question;
    return [` What would tell them apart best: "${text}"`, ...asks(skipped > 0 ? 'this and what you skipped' : 'it')];
  }
  if (skipped > 0)
    return [
      ` The question${skipped > 1 ? 's' : ''} that you skipped might tell them apart.`,
      ...asks(`${skipped > 1 ? 'them' : 'it'} again`),
    ];
  return [' No further question would tell them apart.'];
}

function openText({ asked, untouched, isWorthAsking }: Advice, { model, person, askMore }: Subject & AskMore): Exclude<Text, string> {
  if (person.answers.length >= model.bank.questions.length) {
    const named = person.tools.length + person.skills.length > 0;
    const tools = named ? 'name more of what you use' : 'say what you use (--tools "Python, SQL") or know (--skills "Statistics")';
    return [` ${skippedIn(person) > 0 ? 'Answer what you skipped, or' : 'There is no further question;'} ${tools}.`];
  }
  if (asked === 0) return [' Answer a few questions', ...inBrackets(askMore), ', or name more of what you use.'];
  const unknown = isWorthAsking && untouched.length > 0 ? ` No answer has yet touched: ${traitList(untouched.slice(0, 3))}.` : '';
  const helps = isWorthAsking ? 'More answers would help' : 'No single further question would change much; all that are left may';
  return askMore === undefined ? [`${unknown} ${helps}.`] : [`${unknown} ${helps}: `, command(askMore)];
}

/** The limits of these keys, each as it is quoted: `"only security"`. */
export const limitList = (keys: readonly ConstraintKey[], { constraints }: KnownPerson): string =>
  andList(keys.map((key) => `"${constraintWords(key, constraints)}"`));

/**
 * The best roles without the limits, with their scores and what rules each of them out; and whether one limit alone keeps out the best.
 * @param most so many of them.
 */
export function withoutLimitsText({ withoutConstraints }: Advice, { person }: Subject, most = withoutConstraints.length): string {
  const [best] = withoutConstraints;
  const all = withoutConstraints.map(({ title, score, violates }, at) => ({
    scored: `${title} (${signed(score)}`,
    broken: limitList(violates, person),
    place: at + 1,
  }));
  // Where the first one stays, what matters is whom the limits leave out behind it.
  if (best?.violates.length === 0) {
    const outside = all.filter(({ broken }) => broken !== '').slice(0, most);
    return `Your limits leave out ${andList(outside.map(({ scored, broken, place }) => `${scored}; number ${place} without them; breaks ${broken})`))}.`;
  }
  const shown = all.slice(0, most);
  const [{ broken: first } = { broken: '' }] = shown;
  // What rules all of them out is said once.
  if (shown.every(({ broken }) => broken === first)) {
    const titles = andList(shown.map(({ scored }) => `${scored})`));
    if (best?.violates.length === 1) return `Without the limit ${first}: ${titles}.`;
    return `Without your limits: ${titles}${shown.length === 1 ? ', which breaks' : '; all of them break'} ${first}.`;
  }
  const single = best?.violates.length === 1 && Object.keys(person.constraints).length > 1;
  const others = shown.map(({ scored, broken }) => `${scored}; ${broken === '' ? 'within them' : `breaks ${broken}`})`);
  return `Without your limits: ${andList(others)}.${single ? ` Dropping ${first} alone would let ${best.title} in.` : ''}`;
}

/** What to give up where the limits leave nothing, and what the role asks that would then be possible. */
export function relaxText({ constraints, role: id }: Relaxation, { model, person }: Subject): string {
  const role = model.roles.find((candidate) => candidate.id === id);
  const asks = role ? `, though ${andList(constraints.map((key) => demandWords(key, role)))}` : '';
  return `The least to drop is ${limitList(constraints, person)}: ${titleIn(model, id)} would then be possible${asks}.`;
}

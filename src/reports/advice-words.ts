import type { Advice } from '../domain/advise/advise';
import type { Change } from '../domain/advise/changes';
import { type Constraints, constraintWords, demandWords } from '../domain/advise/constraints';
import type { AdviceModel, KnownPerson } from '../domain/advise/model';
import { traitWords } from '../domain/advise/trait-words';
import { type BankQuestion, questionOf } from '../domain/interview/bank';
import { labelOf } from '../domain/interview/belief';
import type { Id, TraitId } from '../domain/types';
import { andList, counted, percent } from '../domain/words';
import type { Text } from '../render/report';

/** The sentences of an advice. */

type Subject = { model: AdviceModel; person: KnownPerson };

export const titleIn = (model: AdviceModel, id: Id): string => model.roles.find((role) => role.id === id)?.title ?? id;

/** Traits as a list in plain words. */
export const traitList = (traits: readonly TraitId[]): string => andList(traits.map((trait) => traitWords[trait]));

/** `9 answers and 2 tools`. */
function basisOf({ asked }: Advice, { tools, skills, education }: KnownPerson): string {
  const skillsOnly = skills.filter(({ skill }) => !tools.includes(skill));
  return andList([
    ...(asked > 0 ? [counted(asked, 'answer')] : []),
    ...(tools.length > 0 ? [counted(tools.length, 'tool')] : []),
    ...(skillsOnly.length > 0 ? [counted(skillsOnly.length, 'skill')] : []),
    ...(education === undefined ? [] : ['your education']),
  ]);
}

/** The verdict in plain words: what fits, how sure, and for a tie or an open case what would settle it. */
export function verdictText(advice: Advice, { model, person }: Subject): Text {
  const [first] = advice.recommendations;
  if (!first) return [{ text: 'Your limits leave no role.', tone: 'strong' }];
  if (advice.told === 0) return nothingKnown(advice.recommendations.length);
  const basis = basisOf(advice, person);
  switch (advice.verdict) {
    case 'clear':
      return [{ text: first.title, tone: 'strong' }, ` fits you best: about ${percent(advice.confidence)} sure, from ${basis}.`];
    case 'close':
      return [...tieText(advice, model), `, from ${basis}.${breakerText(advice, model)}`];
    case 'open':
      return [
        { text: 'Too little is known to name one role', tone: 'strong' },
        ` (${basis}); ${first.title} leads with ${percent(advice.confidence)}.${openText(advice)}`,
      ];
  }
}

/** Roles of a tie are at most this far apart, against the first; one that is further behind is only not ruled out. */
const even = 0.5;

function tieText({ tied, recommendations }: Advice, model: AdviceModel): Exclude<Text, string> {
  const share = (id: Id): number => recommendations.find(({ role }) => role === id)?.probability ?? 0;
  const named = (ids: readonly Id[]) => ({ text: andList(ids.map((id) => titleIn(model, id))), tone: 'strong' as const });
  const shares = (ids: readonly Id[]) => ` (${andList(ids.map((id) => percent(share(id))))})`;
  const [first = '', ...others] = tied;
  if (others.some((id) => share(id) >= even * share(first))) return ['A tie for you: ', named(tied), shares(tied)];
  return [
    named([first]),
    `${shares([first])} leads; `,
    named(others),
    `${shares(others)} ${others.length > 1 ? 'are' : 'is'} not ruled out`,
  ];
}

const nothingKnown = (roles: number): Text => [
  { text: 'Nothing is known of you yet', tone: 'strong' },
  `, so all ${roles} roles stand level. Answer a few questions (career advise), or say what you use: career advise --tools "Python, SQL".`,
];

function breakerText({ tieBreakers }: Advice, model: AdviceModel): string {
  const [breaker] = tieBreakers;
  return breaker === undefined
    ? ' No further question would tell them apart.'
    : ` What would tell them apart best: "${questionOf(model.bank, breaker).question.text}"`;
}

function openText({ asked, missing }: Advice): string {
  if (asked === 0) return ' Answer a few questions (career advise), or name more of what you use.';
  const unknown = missing.length > 0 ? ` Not known yet: how you stand to ${traitList(missing.slice(0, 3))}.` : '';
  return `${unknown} More answers would help: career advise --full.`;
}

/** `Had you said "..." instead of "...", Data Analyst would be first.` */
export function changeText({ edit, top }: Change, model: AdviceModel): string {
  const then = `${titleIn(model, top)} would be first.`;
  if (edit.kind === 'tool') {
    const tool = model.titleOf(edit.tool);
    return edit.named ? `If you also used ${tool}, ${then}` : `Without ${tool}, ${then}`;
  }
  return `Had you ${andList(edit.answers.map((change) => otherAnswer(questionOf(model.bank, change.question), change)))}, ${then}`;
}

function otherAnswer(entry: BankQuestion, { from, to }: { from: readonly Id[]; to: readonly Id[] }): string {
  const { text, type } = entry.question;
  const said = (ids: readonly Id[]) => `"${labelOf(entry, ids)}"`;
  if (type === 'multiple') {
    const [more, less] = [to.filter((id) => !from.includes(id)), from.filter((id) => !to.includes(id))];
    return [...(more.length > 0 ? [`also marked ${said(more)}`] : []), ...(less.length > 0 ? [`not marked ${said(less)}`] : [])].join(
      ' and ',
    );
  }
  // The steps of a scale say little without their question.
  return `said ${said(to)} instead of ${said(from)}${type === 'scale' ? ` to "${text}"` : ''}`;
}

export function contradictionText({ trait, first, second }: Advice['contradictions'][number], model: AdviceModel): string {
  const quote = ({ question, option }: typeof first) => {
    const entry = questionOf(model.bank, question);
    return `"${labelOf(entry, [option])}" (${entry.question.text})`;
  };
  return `Two answers pull apart on ${traitWords[trait]}: ${quote(first)} and ${quote(second)}. Both may be true; if one is not, change it and run again.`;
}

/** What the limits left out, and what to give up where they left nothing. */
export function constraintTexts(
  advice: Advice,
  { model, person: { constraints } }: Subject,
): { left: string[]; relax: string | undefined } {
  const breaks = (keys: Advice['withoutConstraints'][number]['violates']) =>
    keys.map((key) => constraintWords(key, constraints)).join('; ');
  const left = advice.withoutConstraints.map(({ title, violates }) =>
    violates.length === 0 ? title : `${title} (breaks: ${breaks(violates)})`,
  );
  return { left, relax: advice.relax && relaxText(advice.relax, constraints, model) };
}

function relaxText(relax: NonNullable<Advice['relax']>, constraints: Constraints, model: AdviceModel): string {
  const role = model.roles.find(({ id }) => id === relax.role);
  const limits = relax.constraints.map(
    (key) => `"${constraintWords(key, constraints)}"${role ? ` (it asks for ${demandWords(key, role)})` : ''}`,
  );
  const which = limits.length === 1 ? 'The limit that costs least to drop' : 'The fewest limits to drop';
  return `${which}: ${andList(limits)}. ${titleIn(model, relax.role)} would then be possible.`;
}

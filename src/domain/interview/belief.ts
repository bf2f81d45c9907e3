/** From answers to scores and probabilities. A pure function of the answers: going back is leaving the last one out. */

import type { EvidenceRow } from '../advise/evidence';
import { addTo, centre } from '../advise/evidence';
import type { Id, QuestionOption, TraitId } from '../types';
import type { Bank, BankQuestion } from './bank';
import { optionIndex, questionOf } from './bank';
import { addedRepeatWeight, answerTable, answerWeight, repeatWeight } from './likelihood';
import { tickLogs, ticks } from './ticks';

/** One question that was put to the person. `options` is empty where a multiple choice was answered with "none"; null: skipped. */
export type Answer = { question: Id; options: readonly Id[] | null };
export type Answers = readonly Answer[];

type Belief = {
  /** Nats per role: what was known before plus all answers, each with mean 0 over the roles. */
  scores: Float64Array;
  /** Their softmax: sums to 1. */
  probabilities: Float64Array;
};

export const isAnswered = (answer: Answer): answer is Answer & { options: readonly Id[] } => answer.options !== null;

/** How many of the answers touch each trait. Those of a multiple choice do not count: a tick says so little of a trait that it repeats none. */
export function traitCounts(bank: Bank, answers: Answers): Map<TraitId, number> {
  const counts = new Map<TraitId, number>();
  for (const answer of answers.filter(isAnswered)) {
    const { question, traits } = questionOf(bank, answer.question);
    if (question.type === 'multiple') continue;
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return counts;
}

const weigh = ({ question, traits }: BankQuestion, each: (trait: TraitId) => number): number =>
  question.type === 'multiple' ? ticks.weight : answerWeight(traits.map(each));

/** How much an answer counts, given how many answers (it included) touch each trait. */
export const weightOf = (entry: BankQuestion, counts: ReadonlyMap<TraitId, number>): number =>
  weigh(entry, (trait) => repeatWeight(counts.get(trait) ?? 1));

/** How much an answer to an open question would add to those that there are. */
export const addedWeightOf = (entry: BankQuestion, counts: ReadonlyMap<TraitId, number>): number =>
  weigh(entry, (trait) => addedRepeatWeight(counts.get(trait) ?? 0));

/** What one answer says of every role, in nats: its weight times (ln P(answer | role) less the mean of that over the roles). */
export function answerValues(bank: Bank, entry: BankQuestion, options: readonly Id[], counts: ReadonlyMap<TraitId, number>): Float64Array {
  const values = new Float64Array(bank.roles.length);
  for (const row of rowsOf(bank, entry, options, counts)) addTo(values, row.values);
  return values;
}

/** One row for a choice; for a multiple choice one per option that was ticked. */
function rowsOf(bank: Bank, entry: BankQuestion, options: readonly Id[], counts: ReadonlyMap<TraitId, number>): EvidenceRow[] {
  const weight = weightOf(entry, counts);
  const weighed = (logs: Float64Array) => centre(logs).map((value) => value * weight);
  const { id, type } = entry.question;
  if (type !== 'multiple') {
    const [roles, option] = [bank.roles.length, optionIndex(entry, only(options, id))];
    const values = weighed(answerTable(bank, entry).slice(option * roles, (option + 1) * roles));
    return [{ evidence: { kind: 'answer', id, label: labelOf(entry, options) }, values }];
  }
  const ticked = [...new Set(options.map((option) => optionIndex(entry, option)))].sort((a, b) => a - b);
  return tickLogs(entry, ticked).map((logs, at) => {
    const option = entry.question.options[ticked[at] as number] as QuestionOption;
    return { evidence: { kind: 'answer', id: `${id}/${option.id}`, label: option.label }, values: weighed(logs) };
  });
}

function only(options: readonly Id[], question: Id): Id {
  const [option, ...more] = options;
  if (option === undefined || more.length > 0) throw new Error(`The question ${question} takes exactly one option.`);
  return option;
}

/** The evidence of all answers, in the order of the bank. Skipped questions have none. */
export function answerRows(bank: Bank, answers: Answers): EvidenceRow[] {
  const counts = traitCounts(bank, answers);
  return inBankOrder(bank, answers).flatMap(({ entry, options }) => rowsOf(bank, entry, options, counts));
}

/** The answered questions, in the order of the bank. */
export function inBankOrder(bank: Bank, answers: Answers): { entry: BankQuestion; options: readonly Id[] }[] {
  return answers
    .filter(isAnswered)
    .map((answer) => ({ entry: questionOf(bank, answer.question), options: answer.options }))
    .sort((a, b) => a.entry.index - b.entry.index);
}

/** The person's own words: the labels of the options picked, in the order of the question. */
export function labelOf({ question }: Pick<BankQuestion, 'question'>, options: readonly Id[]): string {
  const picked = question.options.filter((option) => options.includes(option.id));
  return picked.length > 0 ? picked.map((option) => option.label).join('; ') : 'none of these';
}

/** As part of a sentence: in quotation marks, of which those that a label has of its own are enough, and without its full stop. */
export function quoted(label: string): string {
  const said = label.replace(/\.("?)$/, '$1');
  return /^".*"$/.test(said) ? said : `"${said}"`;
}

/**
 * The belief after the answers.
 * @param prior nats per role from everything else that is known (tools, skills, activities); default: nothing.
 */
export function believe(bank: Bank, answers: Answers, prior?: ArrayLike<number>): Belief {
  const scores = Float64Array.from(prior ?? { length: bank.roles.length }, (value) => value ?? 0);
  for (const row of answerRows(bank, answers)) addTo(scores, row.values);
  return { scores, probabilities: softmax(scores) };
}

/** exp(score), scaled to sum to 1. */
export function softmax(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const top = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = Math.exp((values[i] as number) - top);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / sum;
  return values;
}

/** Indices of the roles, most probable first; equal ones by id, so that the order is always the same. */
export function ranking(roles: readonly Id[], values: ArrayLike<number>): number[] {
  return roles
    .map((_, index) => index)
    .sort((a, b) => (values[b] as number) - (values[a] as number) || ((roles[a] as Id) < (roles[b] as Id) ? -1 : 1));
}

/** Index of the first role of that ranking. There is at least one. */
export function firstOf(roles: readonly Id[], values: ArrayLike<number>): number {
  let best = 0;
  for (let role = 1; role < values.length; role++) {
    const ahead = (values[role] as number) - (values[best] as number);
    if (ahead > 0 || (ahead === 0 && (roles[role] as Id) < (roles[best] as Id))) best = role;
  }
  return best;
}

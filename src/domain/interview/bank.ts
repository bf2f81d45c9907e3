/** The questions and the roles' traits as numbers, once, so that every later step is arithmetic on typed arrays. */

import type { Id, Question, Role, TraitId } from '../types';
import { type AskedActivities, tickShares } from './ticks';

/** What a question asks about a role: its traits. */
export type InterviewRole = Pick<Role, 'id' | 'traits'>;

export type BankQuestion = {
  question: Question;
  /** Place in the bank: the order in which evidence is summed, whatever the order of the answers. */
  index: number;
  /** The traits that any option touches, in order of first appearance. */
  traits: readonly TraitId[];
  /** `positions[option * traits.length + trait]`, 0-100; NaN where an option of a multiple choice does not touch the trait. */
  positions: Float64Array;
  /** Per trait, `role -> mean`. */
  means: readonly Float64Array[];
  /** Per trait, `role -> spread squared`. */
  variances: readonly Float64Array[];
  /** How many roles there are. */
  roles: number;
  /** Of a multiple choice: `shares[option][role]`, of the role's people who tick the option, above 0 and below 1. */
  shares?: readonly Float64Array[];
};

export type Bank = {
  roles: readonly Id[];
  questions: readonly BankQuestion[];
  byId: ReadonlyMap<Id, BankQuestion>;
  /** Tables already computed. A memory of pure results: nothing else depends on it. */
  memory: Map<string, Float64Array>;
};

/** A trait that an option of a single choice leaves out counts as neither much nor little. */
const middle = 50;

/**
 * Prepares a bank for a list of roles.
 * @param asked what a survey knows of activities, for `everyRole`.
 * @param everyRole those of the base, `roles` among them: what is expected of a role does not depend on which others are ranked.
 */
export function prepareBank(
  roles: readonly InterviewRole[],
  questions: readonly Question[],
  asked: AskedActivities = new Map(),
  everyRole: readonly InterviewRole[] = roles,
): Bank {
  const places = roles.map(({ id }) => everyRole.findIndex((role) => role.id === id));
  const sharesOf = (question: Question, index: number) =>
    tickShares(prepareQuestion(everyRole, question, index), asked).map((row) => Float64Array.from(places, (place) => row[place] as number));
  const prepared = questions.map((question, index) => ({
    ...prepareQuestion(roles, question, index),
    ...(question.type === 'multiple' ? { shares: sharesOf(question, index) } : {}),
  }));
  return {
    roles: roles.map((role) => role.id),
    questions: prepared,
    byId: new Map(prepared.map((entry) => [entry.question.id, entry])),
    memory: new Map(),
  };
}

function prepareQuestion(roles: readonly InterviewRole[], question: Question, index: number): BankQuestion {
  const places = question.options.map((_, option) => placeOf(question, option));
  const traits = [...new Set(places.flatMap((place) => Object.keys(place) as TraitId[]))];
  const absent = question.type === 'multiple' ? Number.NaN : middle;
  return {
    question,
    index,
    traits,
    positions: Float64Array.from(places.flatMap((place) => traits.map((trait) => place[trait] ?? absent))),
    means: traits.map((trait) => Float64Array.from(roles, (role) => role.traits[trait].mean)),
    variances: traits.map((trait) => Float64Array.from(roles, (role) => role.traits[trait].spread ** 2)),
    roles: roles.length,
  };
}

/** Where an option stands: what it says itself, else, on a scale, its place in the row, from 0 to 100 or back. */
function placeOf(question: Question, option: number): Partial<Record<TraitId, number>> {
  const said = question.options[option]?.at;
  if (said || question.type !== 'scale') return said ?? {};
  const share = (100 * option) / Math.max(1, question.options.length - 1);
  return Object.fromEntries(question.measures.map(({ trait, direction }) => [trait, direction === 1 ? share : 100 - share]));
}

/** The question with this id. Throws on an unknown id: answers are checked against the bank when they are read. */
export function questionOf(bank: Bank, id: Id): BankQuestion {
  const found = bank.byId.get(id);
  if (!found) throw new Error(`The bank has no question ${id}.`);
  return found;
}

/** The place of an option in its question. Throws on an unknown id. */
export function optionIndex(entry: BankQuestion, option: Id): number {
  const index = entry.question.options.findIndex((candidate) => candidate.id === option);
  if (index < 0) throw new Error(`The question ${entry.question.id} has no option ${option}.`);
  return index;
}

/** Where the people of each role stand on each trait that is asked about: `role -> mean`. */
export const traitMeans = ({ questions }: Bank): Map<TraitId, Float64Array> =>
  new Map(questions.flatMap(({ traits, means }) => traits.map((trait, t) => [trait, means[t] as Float64Array] as const)));

/** Means of a trait that lie a step of a scale of five apart tell two roles apart. */
export const farApart = 25;

/** The smallest set of answers that, given otherwise, would put another role first. */

import { addTo } from '../advise/evidence';
import type { Id } from '../types';
import type { Bank } from './bank';
import type { Answers } from './belief';
import { believe, firstOf } from './belief';
import type { Variation } from './variations';
import { variations, withChange } from './variations';

type Counterfactual = {
  changes: readonly { question: Id; from: readonly Id[]; to: readonly Id[] }[];
  /** The role that would then be first. */
  top: Id;
  /** Whether the changes speak against that role too, only less than against the one that was first. */
  loses: boolean;
};

/** More ways to another result than these are not read. */
export const mostChanges = 3;

/**
 * Sets of one change, or, where no single one suffices, of two; the least distant first (sum of the distances between
 * old and new options; of equal ones the clearest), at most one per role that would take the lead, and `mostChanges` in all. Empty where two changes are not enough.
 * Every result was verified by computing the belief anew from the changed answers.
 */
export function counterfactuals(bank: Bank, answers: Answers, prior?: ArrayLike<number>): Counterfactual[] {
  const { scores } = believe(bank, answers, prior);
  const groups = variations(bank, answers);
  const singles = groups.flatMap((group) => group.map((change) => [change]));
  const found = flips(bank, scores, singles);
  const sets = found.length > 0 ? found : flips(bank, scores, pairs(groups));
  return pick(bank, answers, prior, sets);
}

/** `lead`: nats by which the new first role then leads the old one. */
type Flip = { changes: readonly Variation[]; distance: number; top: number; lead: number };

function flips(bank: Bank, scores: Float64Array, sets: Iterable<readonly Variation[]>): Flip[] {
  const before = firstOf(bank.roles, scores);
  const found: Flip[] = [];
  for (const changes of sets) {
    const top = firstAfter(bank, scores, changes);
    if (top === before) continue;
    const scoreOf = (role: number) => changes.reduce((sum, { shift }) => sum + (shift[role] as number), scores[role] as number);
    const distance = changes.reduce((sum, change) => sum + change.distance, 0);
    found.push({ changes, top, distance, lead: scoreOf(top) - scoreOf(before) });
  }
  return found.sort((a, b) => a.distance - b.distance || b.lead - a.lead || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = (flip: Flip): string => flip.changes.map((change) => `${change.question} ${change.to.join()}`).join(';');

function* pairs(groups: readonly (readonly Variation[])[]): Generator<readonly Variation[]> {
  for (const [index, group] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      for (const a of group) for (const b of other) yield [a, b];
    }
  }
}

function firstAfter(bank: Bank, scores: Float64Array, changes: readonly Variation[]): number {
  const after = scores.slice();
  for (const { shift } of changes) addTo(after, shift);
  return firstOf(bank.roles, after);
}

function pick(bank: Bank, answers: Answers, prior: ArrayLike<number> | undefined, sets: readonly Flip[]): Counterfactual[] {
  const picked: Counterfactual[] = [];
  for (const { changes, top } of sets) {
    if (picked.length >= mostChanges) break;
    const role = bank.roles[top] as Id;
    if (picked.some((other) => other.top === role)) continue;
    const changed = changes.reduce<Answers>((list, change) => withChange(list, change), answers);
    if (firstOf(bank.roles, believe(bank, changed, prior).scores) !== top) continue;
    const gain = changes.reduce((sum, { shift }) => sum + (shift[top] as number), 0);
    picked.push({ changes: changes.map(({ question, from, to }) => ({ question, from, to })), top: role, loses: gain < 0 });
  }
  return picked;
}

/** Why a role is not first: what speaks against it most, and what would have spoken for it. */

import { mean } from '../advise/shares';
import type { Id, TraitId } from '../types';
import { type Bank, type BankQuestion, farApart, optionIndex, traitMeans } from './bank';
import type { Answers } from './belief';
import { answerValues, believe, firstOf, inBankOrder, labelOf, traitCounts } from './belief';
import { answerTable } from './likelihood';
import { setsFor } from './ticks';
import { otherAnswers } from './variations';

type MissingAnswer = {
  question: Id;
  /** The answer given: option ids and their words. */
  options: readonly Id[];
  label: string;
  /** Nats that it moves the role against the leader; negative: against the role. */
  againstLeader: number;
  /** The answer that would have spoken for the role most, with the nats against the leader that it would have given. */
  better: { options: readonly Id[]; label: string; againstLeader: number } | null;
};

export type WhyNot = {
  /** The answers that cost the role something against the leader, and those in `enough`; first where another would have gained most. */
  answers: readonly MissingAnswer[];
  /** The fewest of these that, each given its better answer, put the role ahead of the leader: the first ones; null where all are not enough. */
  enough: readonly Id[] | null;
  /** Who would be first by those: to pass the leader is not yet to be ahead of all. Null where `enough` is null or empty. */
  enoughPuts: Id | null;
  /** Traits on which role and leader differ most, with the means of both. What to show by other means. */
  traits: readonly { trait: TraitId; role: number; leader: number }[];
};

/** A role, by index, and whom it is held against: the leader, or where it leads itself the second. */
type Compared = {
  target: number;
  leader: number;
  /** Nats between the two; 0 where the role is level with the leader and comes later by its name. Undefined where it leads. */
  behind: number | undefined;
};

export function whyNot(bank: Bank, given: Answers, { target, leader, behind }: Compared, prior?: ArrayLike<number>): WhyNot {
  const missing = missingAnswers(bank, given, target, leader, behind ?? 0);
  const enough = behind === undefined ? [] : fewestThatSuffice(missing, behind);
  return {
    answers: missing.filter((answer, at) => answer.againstLeader < 0 || at < (enough?.length ?? 0)),
    enough,
    enoughPuts: enough && enough.length > 0 ? firstByBetter(bank, given, missing.slice(0, enough.length), prior) : null,
    traits: differingTraits(bank, target, leader),
  };
}

function missingAnswers(bank: Bank, answers: Answers, target: number, leader: number, behind: number): MissingAnswer[] {
  const against = (values: ArrayLike<number>) => (values[target] as number) - (values[leader] as number);
  const counts = traitCounts(bank, answers);
  return inBankOrder(bank, answers)
    .map(({ entry, options }) => {
      const question = entry.question.id;
      const saysOf = (given: readonly Id[]) => against(answerValues(bank, entry, given, counts));
      const now = saysOf(options);
      const best = betterAnswer(entry, options, saysOf, { behind, target, leader, suits: suitsIn(bank, entry, target) });
      return {
        question,
        options,
        label: labelOf(entry, options),
        againstLeader: now,
        better: best && { options: best, label: labelOf(entry, best), againstLeader: saysOf(best) },
      };
    })
    .sort((a, b) => gainOf(b) - gainOf(a) || a.againstLeader - b.againstLeader || (a.question < b.question ? -1 : 1));
}

/** Whether people of the role give an answer, or mark an option, more often than the average role's: nobody is told to say what is unlike it. */
function suitsIn(bank: Bank, entry: BankQuestion, role: number): (option: Id) => boolean {
  const { roles } = entry;
  return (option) => {
    const at = optionIndex(entry, option);
    const shares =
      entry.shares?.[at] ??
      answerTable(bank, entry)
        .slice(at * roles, (at + 1) * roles)
        .map(Math.exp);
    return (shares[role] as number) > mean(Array.from(shares));
  };
}

/** Of a set of marks what can be proposed after those given: what suits the role is added and never taken away, the rest the other way round. */
const proposable = (entry: BankQuestion, given: readonly Id[], set: readonly Id[], suits: (option: Id) => boolean): readonly Id[] =>
  entry.question.options
    .map(({ id }) => id)
    .filter((id) => (suits(id) ? given.includes(id) || set.includes(id) : given.includes(id) && set.includes(id)));

/**
 * The answer that speaks for the role most, of those that suit it; of a multiple choice as few other marks as put the role ahead by themselves, one after the
 * other, or where these do not the set that speaks for it most. Null where none is better.
 */
function betterAnswer(
  entry: BankQuestion,
  given: readonly Id[],
  saysOf: (options: readonly Id[]) => number,
  { behind, target, leader, suits }: { behind: number; target: number; leader: number; suits: (option: Id) => boolean },
): readonly Id[] | null {
  const isMultiple = entry.question.type === 'multiple';
  let [best, value] = [given, saysOf(given)];
  const enough = value + behind;
  for (;;) {
    const better = otherAnswers(entry, best)
      .filter((options) => (isMultiple ? proposable(entry, given, options, suits).length === options.length : options.every(suits)))
      .map((options) => ({ options, value: saysOf(options) }))
      .reduce((a, b) => (b.value > a.value ? b : a), { options: best, value });
    if (better.options === best) break;
    ({ options: best, value } = better);
    if (value > enough || !isMultiple) return best;
  }
  const sets = isMultiple ? setsFor(entry, target, leader) : [];
  for (const set of sets.map((options) => options.map((option) => entry.question.options[option]?.id as Id))) {
    const options = proposable(entry, given, set, suits);
    const other = saysOf(options);
    if (other > value + rounding) [best, value] = [options, other];
  }
  return best === given ? null : best;
}

/** A gain that is no more than this is that of a sum in another order. */
const rounding = 1e-9;

/** What the better answer would have gained, in nats. */
export const gainOf = ({ better, againstLeader }: MissingAnswer): number => (better === null ? 0 : better.againstLeader - againstLeader);

/** The gains add up, so taking the largest first gives the fewest. */
function fewestThatSuffice(missing: readonly MissingAnswer[], behind: number): Id[] | null {
  let left = behind;
  const count = missing.findIndex((answer) => {
    left -= gainOf(answer);
    return left < 0;
  });
  return count < 0 ? null : missing.slice(0, count + 1).map(({ question }) => question);
}

/** Who is first once these questions have their better answers. */
function firstByBetter(bank: Bank, given: Answers, changed: readonly MissingAnswer[], prior?: ArrayLike<number>): Id {
  const better = new Map(changed.map(({ question, better }) => [question, better?.options]));
  const answers = given.map((answer) => ({ ...answer, options: better.get(answer.question) ?? answer.options }));
  return bank.roles[firstOf(bank.roles, believe(bank, answers, prior).scores)] as Id;
}

function differingTraits(bank: Bank, target: number, leader: number): WhyNot['traits'] {
  return [...traitMeans(bank)]
    .map(([trait, means]) => ({ trait, role: means[target] ?? 0, leader: means[leader] ?? 0 }))
    .filter((item) => Math.abs(item.role - item.leader) >= farApart)
    .sort((a, b) => Math.abs(b.role - b.leader) - Math.abs(a.role - a.leader) || (a.trait < b.trait ? -1 : 1));
}

/**
 * Simulated people of a role. They are drawn without the advisor's own formulas: on each trait that a question touches,
 * a person stands at the role's mean plus normal noise, drawn afresh for every question, and takes the nearest option.
 */

import type { Bank, BankQuestion } from '../../../src/domain/interview/bank';
import type { Answer } from '../../../src/domain/interview/belief';
import { step } from '../../../src/domain/interview/interview';
import { seededRandom } from '../../../src/domain/interview/random';
import type { StopReason, StopRule } from '../../../src/domain/interview/stop';

export type Person = { role: number; answers: ReadonlyMap<string, Answer>; random: () => number };

/** Standard normal numbers by Box and Muller's method. */
export const seededNormal = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * @param sigma standard deviation of every single answer, 0-100.
 * @param lasting how much of the role's spread the person carries through all answers: 0 none (everybody stands at the
 *   role's mean), 1 all of it.
 */
export function simulatePerson(bank: Bank, role: number, sigma: number, seed: number, lasting = 0): Person {
  const random = seededRandom(seed);
  const normal = seededNormal(random);
  const own = new Map<string, number>();
  const position = (entry: BankQuestion, t: number) => {
    const trait = entry.traits[t] as string;
    if (!own.has(trait)) own.set(trait, lasting * normal() * Math.sqrt(entry.variances[t]?.[role] ?? 0));
    return (entry.means[t]?.[role] ?? 0) + (own.get(trait) ?? 0) + sigma * normal();
  };
  const answers = new Map(
    bank.questions.map((entry) => {
      const at = entry.traits.map((_, t) => position(entry, t));
      return [
        entry.question.id,
        { question: entry.question.id, options: entry.question.type === 'multiple' ? ticks(entry, at) : [nearest(entry, at)] },
      ];
    }),
  );
  return { role, answers, random };
}

function nearest(entry: BankQuestion, at: readonly number[]): string {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let option = 0; option < entry.question.options.length; option++) {
    let far = 0;
    for (let t = 0; t < at.length; t++) far += ((entry.positions[option * at.length + t] ?? 50) - (at[t] ?? 50)) ** 2;
    if (far < least) {
      least = far;
      best = option;
    }
  }
  return entry.question.options[best]?.id ?? '';
}

/** Ticks what lies on the person's side of the middle, on average over the traits of the option. */
function ticks(entry: BankQuestion, at: readonly number[]): string[] {
  return entry.question.options.flatMap((option, o) => {
    const sides = at.flatMap((value, t) => {
      const position = entry.positions[o * at.length + t] ?? Number.NaN;
      return Number.isNaN(position) ? [] : [position >= 50 ? value : 100 - value];
    });
    return sides.length > 0 && sides.reduce((a, b) => a + b, 0) / sides.length > 50 ? [option.id] : [];
  });
}

export type Held = { answers: Answer[]; stopped: StopReason | null; probabilities: Float64Array };

/** The interview with somebody who answers whatever is asked, by the answers alone. */
export function hold(bank: Bank, { answers }: Pick<Person, 'answers'>, rule?: StopRule): Held {
  const given: Answer[] = [];
  for (;;) {
    const { next, stopped, probabilities } = step(bank, given, undefined, rule);
    if (next === null) return { answers: given, stopped, probabilities };
    given.push(answers.get(next) as Answer);
  }
}

export const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

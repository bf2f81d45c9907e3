import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BankQuestion, prepareBank, questionOf } from '../../../src/domain/interview/bank';
import { answerRows, believe } from '../../../src/domain/interview/belief';
import { normalCdf } from '../../../src/domain/interview/likelihood';
import { logsAmong, setsFor, tickLogs, tickOutcomes } from '../../../src/domain/interview/ticks';
import { answer, choice, roles, smallBank } from './worlds';

const entry = questionOf(smallBank(), 'tick');
const deviation = Math.sqrt(18 ** 2 + 13 ** 2);
const expected = (mean: number, sd = deviation) => 0.17 + 0.4 * normalCdf((mean - 50) / sd);
const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => value.toFixed(9));

/** All sets of the options of a question, and how probable each is for a role, if options are ticked independently. */
function everySet({ question, shares }: BankQuestion, role: number): { set: number[]; chance: number }[] {
  return Array.from({ length: 2 ** question.options.length }, (_, bits) => {
    const set = question.options.flatMap((_option, at) => ((bits >> at) & 1 ? [at] : []));
    const chance = question.options.reduce((product, _option, at) => {
      const share = shares?.[at]?.[role] as number;
      return product * (set.includes(at) ? share : 1 - share);
    }, 1);
    return { set, chance };
  });
}

describe('the share of people who tick an option', () => {
  it('follows the formula, towards the side of each trait on which the option stands', () => {
    const bank = prepareBank(roles, [choice('alone', { cellar: { programming: 90, people: 10 } }, 'multiple')]);
    // The coder stands at 95 on programming and, away from people, at 85; the host at 5 on both.
    const [cellar] = questionOf(bank, 'alone').shares ?? [];
    expect(rounded([cellar?.[0] ?? 0, cellar?.[3] ?? 0])).toEqual(rounded([90, 5].map((mean) => expected(mean, deviation / Math.sqrt(2)))));
  });

  const question = {
    ...choice('work', {}, 'multiple'),
    options: [
      { id: 'dig', label: 'dig', activity: 'research' as const },
      { id: 'count', label: 'count', activity: 'analyze-data' as const, at: { analysis: 90 } },
      { id: 'rest', label: 'rest' },
    ],
  };
  const asked = new Map([
    ['research' as const, Float64Array.of(0.9, 0.4, Number.NaN, 0.1)],
    ['analyze-data' as const, Float64Array.of(0.3, Number.NaN, Number.NaN, 0.2)],
  ]);
  const odds = (share: number) => Math.log(share / (1 - share));

  it('is that of a survey where it asked, and elsewhere as far above the expected one as the survey is', () => {
    const [dig, count, rest] = questionOf(prepareBank(roles, [question], asked), 'work').shares ?? [];
    const shift = (odds(0.3) - odds(expected(20)) + odds(0.2) - odds(expected(30))) / 3;
    const moved = (mean: number) => 1 / (1 + Math.exp(-odds(expected(mean)) - shift));
    expect(rounded(count ?? [])).toEqual(rounded([0.3, moved(95), moved(40), 0.2]));
    // An option that touches no trait is expected of half of everybody.
    expect(rounded(dig ?? [])).toEqual(rounded([0.9, 0.4, 1 / (1 + Math.exp(-(odds(0.9) + odds(0.4) + odds(0.1)) / 4)), 0.1]));
    expect([...(rest ?? [])]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('does not depend on which roles are ranked', () => {
    const few = prepareBank([roles[2] as never, roles[1] as never], [question], asked, roles);
    const all = questionOf(prepareBank(roles, [question], asked), 'work').shares;
    expect(questionOf(few, 'work').shares?.map((row) => [...row])).toEqual(all?.map((row) => [row[2], row[1]]));
  });
});

describe('what ticks say', () => {
  it('is how many of those who tick as many tick the same, shared out over the ticks', () => {
    expect(tickLogs(entry, [0, 1, 2])).toEqual([]);
    for (const { set } of everySet(entry, 0).filter((one) => one.set.length > 0 && one.set.length < 3)) {
      const said = tickLogs(entry, set);
      expect(said).toHaveLength(set.length);
      roles.forEach((_, role) => {
        const sets = everySet(entry, role);
        const asMany = sets.filter((one) => one.set.length === set.length).reduce((sum, one) => sum + one.chance, 0);
        const these = sets.find((one) => one.set.join() === set.join())?.chance as number;
        const total = said.reduce((sum, logs) => sum + (logs[role] as number), 0);
        expect(total).toBeCloseTo(Math.log(these / asMany), 12);
      });
    }
  });

  it('of all sets of as many most for a role is what setsFor finds', () => {
    const lead = (set: readonly number[]) => tickLogs(entry, set).reduce((sum, logs) => sum + (logs[1] as number) - (logs[2] as number), 0);
    for (const best of setsFor(entry, 1, 2)) {
      const sets = everySet(entry, 0).filter(({ set }) => set.length === best.length);
      for (const { set } of sets) expect(lead(set)).toBeLessThanOrEqual(lead(best) + 1e-12);
    }
    expect(setsFor(entry, 1, 2).map((set) => set.length)).toEqual([0, 1, 2, 3]);
  });

  it('of one option rests on the share of those who tick as many that tick it', () => {
    for (const count of [1, 2, 3]) {
      roles.forEach((_, role) => {
        const asMany = everySet(entry, role).filter(({ set }) => set.length === count);
        const mass = (sets: typeof asMany) => sets.reduce((sum, one) => sum + one.chance, 0);
        const share = mass(asMany.filter(({ set }) => set.includes(1))) / mass(asMany);
        expect(Math.exp(logsAmong(entry, 1, count)[role] as number)).toBeCloseTo(share, 12);
      });
    }
    expect([...logsAmong(entry, 1, 3)]).toEqual([0, 0, 0, 0]);
  });

  it('is nothing where none is ticked, or all are', () => {
    const bank = smallBank();
    expect(answerRows(bank, [answer('tick')])).toEqual([]);
    expect(rounded(believe(bank, [answer('tick', 'programs', 'attacks', 'crowds')]).scores)).toEqual(rounded([0, 0, 0, 0]));
  });

  it('is a row for each tick, with 0.8 of its weight, in any order of the answer', () => {
    const bank = smallBank();
    const rows = answerRows(bank, [answer('tick', 'crowds', 'programs', 'crowds')]);
    expect(rows.map(({ evidence }) => evidence)).toEqual([
      { kind: 'answer', id: 'tick/programs', label: 'programs' },
      { kind: 'answer', id: 'tick/crowds', label: 'crowds' },
    ]);
    const [programs] = tickLogs(entry, [0, 2]);
    const between = (values: ArrayLike<number>) => (values[0] as number) - (values[3] as number);
    expect(between(rows[0]?.values ?? [])).toBeCloseTo(0.8 * between(programs ?? []), 12);
    expect(answerRows(bank, [answer('tick', 'programs', 'crowds')])).toEqual(rows);
  });

  it('stays finite and has the mean 0, whatever is ticked', () => {
    const bank = prepareBank(roles, [
      choice(
        'many',
        Object.fromEntries([...'abcdefghijkl'].map((id, at) => [id, at % 2 ? { people: 90 } : { programming: 90, security: 10 }])),
        'multiple',
      ),
    ]);
    fc.assert(
      fc.property(fc.subarray([...'abcdefghijkl']), (options) => {
        for (const { values } of answerRows(bank, [answer('many', ...options)])) {
          expect(Array.from(values).every(Number.isFinite)).toBe(true);
          expect(Array.from(values).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
        }
      }),
    );
  });
});

describe('every answer to a multiple choice', () => {
  it('has the chance of its ticks, and says what they say among those who tick as many', () => {
    const { logs, chances } = tickOutcomes(smallBank(), entry);
    roles.forEach((_, role) => {
      const sets = everySet(entry, role);
      expect(rounded(sets.map((_set, at) => chances[at * roles.length + role] as number))).toEqual(
        rounded(sets.map(({ chance }) => chance)),
      );
      sets.forEach(({ set }, at) => {
        const said = tickLogs(entry, set).reduce((sum, one) => sum + (one[role] as number), 0);
        expect(logs[at * roles.length + role]).toBeCloseTo(said, 12);
      });
    });
  });
});

/**
 * How short the interview may be: simulated people of every role, three levels of noise, three orders of the questions. Then the same
 * with people whom a language model imagined (imagined-people.tsv), who differ from their role's mean in more than chance.
 *
 *     npm run bench:interview -- [--people 200] [--sigma 12,18,25] [--lasting 0] [--settled 0.7] [--beside]
 *
 * `winner` compares the short interview with the whole bank, answered by the same person with the same answers.
 */

import { parseArgs } from 'node:util';
import type { Bank } from '../../src/domain/interview/bank';
import type { Answer } from '../../src/domain/interview/belief';
import { believe, ranking } from '../../src/domain/interview/belief';
import { candidates } from '../../src/domain/interview/next-question';
import { seededRandom } from '../../src/domain/interview/random';
import type { StopReason, StopRule } from '../../src/domain/interview/stop';
import { besideRule, usualRule } from '../../src/domain/interview/stop';
import { verdictOf } from '../../src/domain/interview/verdict';
import { shippedBank } from '../domain/interview/shipped';
import type { Person } from '../domain/interview/simulated';
import { hold, shuffled, simulatePerson } from '../domain/interview/simulated';
import { imaginedPeople } from './imagined-people';

type Tally = {
  people: number;
  lengths: number[];
  winner: number;
  topThree: number;
  right: number;
  fullRight: number;
  stops: Partial<Record<StopReason, number>>;
  verdicts: Record<'clear' | 'close' | 'open', number>;
  wrongClear: number;
  closeHasRight: number;
  bins: { people: number; confidence: number; right: number }[];
};

type Tallies = Record<'adaptive' | 'random' | 'fixed', Tally>;

export function main(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string', default: '200' },
      sigma: { type: 'string', default: '12,18,25' },
      lasting: { type: 'string', default: '0' },
      settled: { type: 'string' },
      beside: { type: 'boolean', default: false },
    },
  });
  const bank = shippedBank();
  const usual = values.beside ? besideRule : usualRule;
  const rule: StopRule = { ...usual, settledAt: Number(values.settled ?? usual.settledAt) };
  const people = Number(values.people);
  print(
    `${bank.roles.length} roles, ${bank.questions.length} questions, ${people} people a role; stop at ${rule.settledAt}, ${rule.fewest} to ${rule.most} questions`,
  );
  for (const sigma of values.sigma.split(',').map(Number)) {
    const started = performance.now();
    const tallies = runSigma(bank, rule, people, sigma, Number(values.lasting));
    report(bank, `sigma ${sigma}`, tallies);
    const answered = tallies.adaptive.lengths.reduce((a, b) => a + b, 0);
    print(`  ${((performance.now() - started) / answered).toFixed(2)} ms a question, everything included`);
  }
  for (const { name, people, asked } of imaginedPeople(bank)) {
    report(asked, `imagined people, ${name}: ${people.length}, ${asked.questions.length} questions`, runPeople(asked, rule, people));
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function runSigma(bank: Bank, rule: StopRule, people: number, sigma: number, lasting: number): Tallies {
  const simulated = bank.roles.flatMap((_, role) =>
    Array.from({ length: people }, (_person, i) => simulatePerson(bank, role, sigma, (sigma * 100 + role) * 10_000 + i, lasting)),
  );
  return runPeople(bank, rule, simulated);
}

function runPeople(bank: Bank, rule: StopRule, people: readonly Person[]): Tallies {
  const tallies = { adaptive: newTally(), random: newTally(), fixed: newTally() };
  const fixed = candidates(bank, believe(bank, []).probabilities, []).map((candidate) => candidate.question);
  for (const person of people) {
    const full = ranking(bank.roles, believe(bank, [...person.answers.values()]).scores)[0] as number;
    const { answers, stopped } = hold(bank, person, rule);
    count(bank, tallies.adaptive, person, full, answers, stopped);
    count(bank, tallies.random, person, full, take(person, randomOrder(bank, person), answers.length));
    count(bank, tallies.fixed, person, full, take(person, fixed, answers.length));
  }
  return tallies;
}

const take = (person: Person, order: readonly string[], length: number): Answer[] =>
  order.slice(0, length).map((question) => person.answers.get(question) as Answer);

/** The questions in an order of the person's own. */
function randomOrder(bank: Bank, person: Person): string[] {
  const random = seededRandom(Math.floor(person.random() * 2 ** 32));
  return shuffled(
    bank.questions.map(({ question }) => question.id),
    random,
  );
}

const newTally = (): Tally => ({
  people: 0,
  lengths: [],
  winner: 0,
  topThree: 0,
  right: 0,
  fullRight: 0,
  stops: {},
  verdicts: { clear: 0, close: 0, open: 0 },
  wrongClear: 0,
  closeHasRight: 0,
  bins: Array.from({ length: 10 }, () => ({ people: 0, confidence: 0, right: 0 })),
});

function count(
  bank: Bank,
  tally: Tally,
  person: Person,
  full: number,
  answers: readonly Answer[],
  stopped: StopReason | null = null,
): void {
  const { scores, probabilities } = believe(bank, answers);
  const order = ranking(bank.roles, scores);
  const { verdict, confidence, tied } = verdictOf(bank.roles, probabilities);
  const right = order[0] === person.role ? 1 : 0;
  tally.people++;
  tally.lengths.push(answers.length);
  tally.winner += order[0] === full ? 1 : 0;
  tally.topThree += order.slice(0, 3).includes(full) ? 1 : 0;
  tally.right += right;
  tally.fullRight += full === person.role ? 1 : 0;
  if (stopped) tally.stops[stopped] = (tally.stops[stopped] ?? 0) + 1;
  tally.verdicts[verdict]++;
  if (verdict === 'clear') tally.wrongClear += 1 - right;
  if (verdict === 'close' && tied.includes(bank.roles[person.role] as string)) tally.closeHasRight++;
  const bin = tally.bins[Math.min(9, Math.floor(confidence * 10))];
  if (!bin) return;
  bin.people++;
  bin.confidence += confidence;
  bin.right += right;
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(6);

function report(bank: Bank, name: string, tallies: Tallies): void {
  print(`\n${name}`);
  print('  order     median  mean  saved  winner  top 3   true  | clear  wrong  close  (has it)  open | calibration error');
  for (const [order, tally] of Object.entries(tallies)) {
    const { people, verdicts } = tally;
    const lengths = [...tally.lengths].sort((a, b) => a - b);
    const mean = lengths.reduce((a, b) => a + b, 0) / people;
    const error = tally.bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / people;
    const cells = [
      String(lengths[people >> 1]).padStart(6),
      mean.toFixed(1).padStart(5),
      percent(bank.questions.length - mean, bank.questions.length),
      percent(tally.winner, people),
      percent(tally.topThree, people),
      percent(tally.right, people),
      '|',
      percent(verdicts.clear, people),
      percent(tally.wrongClear, verdicts.clear),
      percent(verdicts.close, people),
      `  ${percent(tally.closeHasRight, verdicts.close)}`,
      percent(verdicts.open, people),
      '|',
      error.toFixed(3),
    ];
    print(`  ${order.padEnd(9)} ${cells.join(' ')}`);
  }
  const { adaptive } = tallies;
  const stops = Object.entries(adaptive.stops).map(([reason, n]) => `${reason}${percent(n, adaptive.people)} %`);
  print(`  stopped: ${stops.sort().join(', ')}; whole bank names the true role:${percent(adaptive.fullRight, adaptive.people)} %`);
  const bins = adaptive.bins.filter((bin) => bin.people > 0);
  print(
    `  confidence:right  ${bins.map((bin) => `${(bin.confidence / bin.people).toFixed(2)}:${(bin.right / bin.people).toFixed(2)} (${bin.people})`).join('  ')}`,
  );
}

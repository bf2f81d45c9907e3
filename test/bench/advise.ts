/**
 * What the advisor costs: `npm run bench:advise -- [--people 1000] [--rounds 5] [--check]`.
 *
 * A batch: the built program with so many people against the same with one, in turns, so that a busy machine slows both; the
 * difference is what the people cost beyond start-up. Every person names 5 to 25 tools and answers up to 10 questions. The growth
 * shows that twice the people take about twice as long. A question: every step of interviews with people of all roles, from the
 * answer to the next question, the tables of a fresh bank included. With --check the exit code says whether the targets hold.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../../src/domain/interview/belief';
import { step } from '../../src/domain/interview/interview';
import { seededRandom } from '../../src/domain/interview/random';
import { shippedTools } from '../domain/advise/shipped';
import { shippedBank } from '../domain/interview/shipped';
import { simulatePerson } from '../domain/interview/simulated';

/** Milliseconds a person, and a question. */
const targets = { person: 1, question: 50 };

export function main(argv: readonly string[]): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '5' },
      check: { type: 'boolean', default: false },
    },
  });
  if (!existsSync('dist/main.cjs')) throw new Error('there is no dist/: npm run build');
  const person = benchBatch(Number(values.people), Number(values.rounds));
  const question = benchQuestions();
  return values.check && (person > targets.person || question > targets.question) ? 1 : 0;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

function people(count: number): string {
  const random = seededRandom(1);
  const tools = shippedTools().map(({ title }) => title);
  const bank = shippedBank();
  const pick = () => tools[Math.floor(random() * tools.length)] as string;
  const lines = Array.from({ length: count }, (_, id) => {
    const { answers } = simulatePerson(bank, id % bank.roles.length, 18, id);
    const given = [...answers.values()].slice(0, Math.floor(random() * 11));
    return JSON.stringify({
      id,
      tools: Array.from({ length: 5 + Math.floor(random() * 21) }, pick),
      answers: Object.fromEntries(given.map(({ question, options }) => [question, options])),
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** Prints the cost of a person and returns it, in milliseconds. */
function benchBatch(count: number, rounds: number): number {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'career-bench-'));
  const lines = people(2 * count).split('\n');
  const [one, many, double] = [1, count, 2 * count].map((size) => {
    const file = path.join(dir, `${size}.jsonl`);
    writeFileSync(file, `${lines.slice(0, size).join('\n')}\n`);
    return file;
  }) as [string, string, string];
  const empty = path.join(dir, 'empty.js');
  writeFileSync(empty, '');
  const times: Record<'node' | 'one' | 'many' | 'double', number[]> = { node: [], one: [], many: [], double: [] };
  const batch = (file: string) => timeOf([path.resolve('bin/career.js'), 'advise', '--batch', file, '--top', 'all']);
  try {
    for (let round = -1; round < rounds; round++) {
      const taken = { node: timeOf([empty]), one: batch(one), many: batch(many), double: batch(double) };
      if (round < 0) continue;
      for (const key of ['node', 'one', 'many', 'double'] as const) times[key].push(taken[key]);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const median = (key: keyof typeof times) => quantile(times[key], 0.5);
  const [first, second] = [median('many') - median('one'), median('double') - median('one')];
  const each = first / count;
  print(`advise --batch, medians of ${rounds}: node ${median('node').toFixed(0)} ms; one person ${median('one').toFixed(0)} ms`);
  print(`  ${count} people ${median('many').toFixed(0)} ms: ${each.toFixed(3)} ms each beyond start-up (target ${targets.person})`);
  print(
    `  ${(first / median('node')).toFixed(1)} times what starting node takes; twice the people take ${(second / first).toFixed(2)} times as long`,
  );
  return each;
}

function timeOf(argv: readonly string[]): number {
  const started = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1_000_000_000 });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** Prints the time of a step; returns the larger of the first one, before anything is compiled, and of what 99 in 100 keep within. */
function benchQuestions(): number {
  const taken: number[] = [];
  const first: number[] = [];
  const { roles } = shippedBank();
  for (let role = 0; role < roles.length; role++) {
    const bank = shippedBank();
    const person = simulatePerson(bank, role, 18, role);
    const answers: Answer[] = [];
    for (;;) {
      const started = performance.now();
      const state = step(bank, answers);
      (answers.length === 0 ? first : taken).push(performance.now() - started);
      if (state.next === null) break;
      answers.push(person.answers.get(state.next) as Answer);
    }
  }
  const cold = first[0] ?? 0;
  const all = [...first.slice(1), ...taken];
  print(`the next question, ${roles.length} roles, ${all.length + 1} steps:`);
  print(
    `  first of the process ${cold.toFixed(1)} ms, first of an interview ${quantile(first, 0.5).toFixed(1)} ms, then ${quantile(taken, 0.5).toFixed(2)} ms (medians)`,
  );
  print(`  99 of 100 within ${quantile(all, 0.99).toFixed(1)} ms (target ${targets.question})`);
  return Math.max(cold, quantile(all, 0.99));
}

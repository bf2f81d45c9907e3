/**
 * How well a role is found that no survey asked, as most roles of the base are, and how well people are by tools that none asked for:
 *
 *     npm run bench:unasked -- PEOPLE.jsonl [--tools] [--cut N]
 *
 * Each role of the file (see people.ts) in turn is taken out of every survey, so that only its list of tools speaks for it, and all people
 * of the file are ranked among the file's roles. Printed per role: how many of its people have it first, and among the first three; how
 * many others have it first, for each of its own people. Below: the means, how far its probability is off (ten bins of equal width, the
 * mean distance, weighted), and the mean over roles of the log-likelihood by which `estimateLift`, `strangeness`, `elsewhere` and `unknownDistance` were chosen. With
 * --cut people name at most N of their tools, drawn at random.
 *
 * With --tools half of the tools, drawn at random, are taken out of every survey, three times, so that only the roles' lists speak of them, and all
 * people are ranked. Printed: how many have their role first, and among the first three, and the mean of the log-likelihood by which
 * `listed` was chosen.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beliefOf } from '../../src/domain/advise/belief';
import type { EvidenceRow } from '../../src/domain/advise/evidence';
import { rankRoles, sumRows } from '../../src/domain/advise/rank';
import { buildToolModel, type ToolModel, toolRows } from '../../src/domain/advise/tool-model';
import { seededRandom } from '../../src/domain/interview/random';
import { normaliseName } from '../../src/domain/names';
import type { Survey } from '../../src/domain/types';
import { shippedEveryday, shippedSurveys, shippedToolRoles, shippedTools, toolNames } from '../domain/advise/shipped';
import { shuffled } from '../domain/interview/simulated';
import { cutter } from './cut';

type Person = { role: string; tools: readonly string[] };
type Found = { own: number; inThree: number; taken: number; logLikelihood: number };

export function main(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { cut: { type: 'string' }, tools: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined) {
    console.log('usage: npm run bench:unasked -- PEOPLE.jsonl [--tools] [--cut N]');
    return 2;
  }
  const people = readPeople(file, cutter(values.cut));
  const among = [...new Set(people.map(({ role }) => role))].sort();
  if (values.tools) {
    printUnaskedTools(people, among);
    return 0;
  }
  const bins = Array.from({ length: 10 }, () => ({ count: 0, told: 0, true: 0 }));
  const found = among.map((role) => {
    const model = buildToolModel(
      shippedToolRoles(),
      shippedSurveys().map((survey) => without(survey, role)),
      { everyday: shippedEveryday() },
    );
    const result = judge(model, role, among, people, bins);
    console.log(`${role}: first ${percent(result.own)}, in three ${percent(result.inThree)}, of others ${percent(result.taken)}`);
    return result;
  });
  const mean = (of: (one: Found) => number): number => found.reduce((sum, one) => sum + of(one), 0) / found.length;
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.told - bin.true), 0) / bins.reduce((sum, { count }) => sum + count, 0);
  console.log(
    `${people.length} people, each of ${among.length} roles as if nobody had asked it: first ${percent(mean(({ own }) => own))}, in three ${percent(mean(({ inThree }) => inThree))}, of others ${percent(mean(({ taken }) => taken))}, calibration error ${error.toFixed(3)}, log-likelihood ${mean(({ logLikelihood }) => logLikelihood).toFixed(1)}`,
  );
  for (const { count, told, true: right } of bins.filter(({ count }) => count > 0))
    console.log(`  ${count} times told ${(told / count).toFixed(2)}: true ${(right / count).toFixed(2)}`);
  return 0;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

function readPeople(file: string, cut: (names: readonly string[]) => readonly string[]): Person[] {
  const names = toolNames(shippedTools());
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { role, skills = [], tools = [] } = JSON.parse(line) as { role: string; skills?: string[]; tools?: string[] };
      const known = [...skills, ...tools].flatMap((name) => names.get(normaliseName(name)) ?? []);
      return { role, tools: cut(known) };
    });
}

function without(survey: Survey, role: string): Survey {
  const rest = (counts: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(counts).filter(([id]) => id !== role));
  return {
    ...survey,
    n: rest(survey.n),
    tools: Object.fromEntries(Object.entries(survey.tools).map(([tool, users]) => [tool, rest(users)])),
  };
}

function printUnaskedTools(people: readonly Person[], among: readonly string[]): void {
  const surveys = shippedSurveys();
  const asked = [...new Set(surveys.flatMap(({ tools }) => Object.keys(tools)))].sort();
  const sums = { first: 0, inThree: 0, logLikelihood: 0, people: 0 };
  for (const seed of [1, 2, 3]) {
    const gone = new Set(shuffled(asked, seededRandom(seed)).slice(0, asked.length / 2));
    const known = (tools: Survey['tools']) => Object.fromEntries(Object.entries(tools).filter(([tool]) => !gone.has(tool)));
    const model = buildToolModel(
      shippedToolRoles(),
      surveys.map((survey) => ({ ...survey, tools: known(survey.tools) })),
      { everyday: shippedEveryday() },
    );
    for (const { role, tools } of people) {
      const rows = rowsAmong(model, tools, among);
      if (rows.length === 0) continue;
      const rank = rankRoles(among, sumRows(rows, among.length)).findIndex((one) => one.role === role);
      sums.first += Number(rank === 0);
      sums.inThree += Number(rank < 3);
      sums.logLikelihood += Math.log(beliefOf(rows, among.length)[among.indexOf(role)] as number);
      sums.people++;
    }
  }
  console.log(
    `${people.length} people, ${among.length} roles, half of ${asked.length} tools as if nobody had asked for them: first ${percent(sums.first / sums.people)}, in three ${percent(sums.inThree / sums.people)}, log-likelihood ${(sums.logLikelihood / sums.people).toFixed(3)} a person`,
  );
}

/** The evidence of tools for some of the roles. */
function rowsAmong(model: ToolModel, tools: readonly string[], among: readonly string[]): EvidenceRow[] {
  const places = among.map((id) => model.roles.indexOf(id));
  return toolRows(model, tools).map(({ evidence, values }) => ({
    evidence,
    values: Float64Array.from(places, (place) => values[place] as number),
  }));
}

function judge(
  model: ToolModel,
  role: string,
  among: readonly string[],
  people: readonly Person[],
  bins: readonly { count: number; told: number; true: number }[],
): Found {
  const sums = { own: 0, inThree: 0, taken: 0, logLikelihood: 0 };
  for (const person of people) {
    const rows = rowsAmong(model, person.tools, among);
    const told = beliefOf(rows, among.length)[among.indexOf(role)] as number;
    const rank = rankRoles(among, sumRows(rows, among.length)).findIndex((one) => one.role === role);
    const isOwn = person.role === role;
    const bin = bins[Math.min(9, Math.floor(told * 10))] as (typeof bins)[number];
    bin.count++;
    bin.told += told;
    bin.true += Number(isOwn);
    sums.own += Number(isOwn && rank === 0);
    sums.inThree += Number(isOwn && rank < 3);
    sums.taken += Number(!isOwn && rank === 0);
    sums.logLikelihood += Math.log(isOwn ? told : 1 - told);
  }
  const own = people.filter((person) => person.role === role).length;
  return { own: sums.own / own, inThree: sums.inThree / own, taken: sums.taken / own, logLikelihood: sums.logLikelihood };
}

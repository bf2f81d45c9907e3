/**
 * How well tools, and work activities where they are told, find people's roles:
 *
 *     npm run bench:people -- PEOPLE.jsonl [--all] [--misses] [--pair ROLE,ROLE]... [--left-out SURVEY] [--imagined N] [--cut N]
 *
 * A line of PEOPLE is {"id", "role", "alsoAcceptable": [..], "skills": [..], "tools": [..], "answers": {"work-activities": [..]}};
 * any but the first two may be missing. The roles of the file are ranked among themselves, or with --all among every role of the
 * base, of which those not in the file are then dropped; the confidence is the one that the ranking gave. Calibration: ten bins
 * of equal width, the mean distance between confidence and share of right first places, weighted by people. In brackets: one
 * standard error. With --pair: the AUC with which the difference of two roles' scores tells their people apart.
 *
 * People who answered a survey are part of its shares, which flatters the model. With --left-out and the id of that survey each of
 * them is judged by shares from which they were taken out: what the survey would have said without them. With --imagined each gives
 * N answers, too, drawn from those of an imagined person of the same role to whom no option was adjusted (imagined-people.tsv). With
 * --cut people name at most N of their tools and skills, drawn at random.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { beliefOf } from '../../src/domain/advise/belief';
import { rankRoles, sumRows } from '../../src/domain/advise/rank';
import { buildToolModel, type ToolModel, toolRows } from '../../src/domain/advise/tool-model';
import type { Bank } from '../../src/domain/interview/bank';
import { type Answer, answerRows } from '../../src/domain/interview/belief';
import { seededRandom } from '../../src/domain/interview/random';
import { normaliseName } from '../../src/domain/names';
import type { Survey } from '../../src/domain/types';
import { shippedEveryday, shippedSurveys, shippedToolModel, shippedToolRoles, shippedTools, toolNames } from '../domain/advise/shipped';
import { shippedBank } from '../domain/interview/shipped';
import { shuffled } from '../domain/interview/simulated';
import { auc } from './auc';
import { cutter } from './cut';
import { imaginedPeople } from './imagined-people';

type Person = {
  id: string;
  role: string;
  alsoAcceptable?: string[];
  skills?: readonly string[];
  tools?: readonly string[];
  answers?: { 'work-activities'?: string[] };
};
type Outcome = { role: string; first: string; rank: number; lenient: boolean; confidence: number; scores: Float64Array };

export function main(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      pair: { type: 'string', multiple: true, default: [] },
      'left-out': { type: 'string' },
      imagined: { type: 'string', default: '0' },
      cut: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined) {
    print(
      'usage: npm run bench:people -- PEOPLE.jsonl [--all] [--misses] [--pair ROLE,ROLE]... [--left-out SURVEY] [--imagined N] [--cut N]',
    );
    return 2;
  }
  const cut = cutter(values.cut);
  const people = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Person)
    .map((person) => ({ ...person, skills: [], tools: cut([...(person.skills ?? []), ...(person.tools ?? [])]) }));
  const started = performance.now();
  const model = shippedToolModel();
  const bank = shippedBank();
  const names = toolNames(shippedTools());
  const built = performance.now();
  const unknown = new Map<string, number>();
  const survey = values['left-out'];
  const modelFor = survey === undefined ? () => model : modelWithout(model, survey);
  const imagined = answersOfOthers(bank, Number(values.imagined));
  const outcomes = judge(people, modelFor, bank, names, values.all, unknown, imagined);
  const done = performance.now();
  print(
    `${people.length} people, ${new Set(people.map((person) => person.role)).size} roles${values.all ? `, ranked among ${model.roles.length}` : ''}`,
  );
  printFigures(outcomes);
  printBins(outcomes);
  for (const pair of values.pair) printPair(outcomes, model.roles, pair.split(','));
  if (unknown.size > 0) print(`names not known: ${[...unknown].map(([name, count]) => `${name} (${count})`).join(', ')}`);
  print(`model and names ${(built - started).toFixed(0)} ms, then ${((done - built) / people.length).toFixed(3)} ms a person`);
  if (values.misses) printRoles(outcomes);
  return 0;
}

/** The model as it would be had the person not answered the survey; how common the roles are stays as it is. */
function modelWithout(full: ToolModel, id: string): (role: string, tools: readonly string[]) => ToolModel {
  const roles = shippedToolRoles();
  const surveys = shippedSurveys();
  const everyday = shippedEveryday();
  if (!surveys.some((survey) => survey.id === id)) throw new Error(`There is no survey ${id}.`);
  return (role, tools) => ({
    ...buildToolModel(
      roles,
      surveys.map((survey) => (survey.id === id ? without(survey, role, new Set(tools)) : survey)),
      { everyday },
    ),
    commonness: full.commonness,
  });
}

/** The surveys leave out what fewer people than this use. */
const fewestUsers = 3;

function without(survey: Survey, role: string, used: ReadonlySet<string>): Survey {
  const fewer = (tool: string, users: Readonly<Record<string, number>>): Record<string, number> => {
    const { [role]: mine, ...others } = users;
    if (mine === undefined || !used.has(tool)) return { ...users };
    return mine > fewestUsers ? { ...others, [role]: mine - 1 } : others;
  };
  return {
    ...survey,
    n: { ...survey.n, [role]: (survey.n[role] ?? 1) - 1 },
    tools: Object.fromEntries(Object.entries(survey.tools).map(([tool, users]) => [tool, fewer(tool, users)])),
  };
}

function judge(
  people: readonly Person[],
  modelFor: (role: string, tools: readonly string[]) => ToolModel,
  bank: Bank,
  names: ReadonlyMap<string, string>,
  all: boolean,
  unknown: Map<string, number>,
  imagined: (role: string) => Answer[],
): Outcome[] {
  const among = new Set(people.map((person) => person.role));
  return people.map((person) => {
    const tools: string[] = [];
    for (const name of [...(person.skills ?? []), ...(person.tools ?? [])]) {
      const tool = names.get(normaliseName(name));
      if (tool === undefined) unknown.set(name, (unknown.get(name) ?? 0) + 1);
      else tools.push(tool);
    }
    const model = modelFor(person.role, tools);
    const chosen = person.answers?.['work-activities'];
    const answers = [...imagined(person.role), ...(chosen === undefined ? [] : [{ question: 'work-activities', options: chosen }])];
    const rows = [...toolRows(model, tools), ...answerRows(bank, answers)];
    const scores = sumRows(rows, model.roles.length);
    const ranked = rankRoles(model.roles, scores, among);
    const first = ranked[0]?.role ?? '';
    const places = [...model.roles.keys()].filter((place) => all || among.has(model.roles[place] as string));
    const rankedRows = rows.map(({ evidence, values }) => ({ evidence, values: places.map((place) => values[place] as number) }));
    const confidence = Math.max(...beliefOf(rankedRows, places.length));
    const rank = ranked.findIndex((entry) => entry.role === person.role) + 1;
    const lenient = [person.role, ...(person.alsoAcceptable ?? [])].includes(first);
    return { role: person.role, first, rank, lenient, confidence, scores };
  });
}

/** As many answers of the next imagined person of a role, drawn at random. */
function answersOfOthers(bank: Bank, count: number): (role: string) => Answer[] {
  const others = count > 0 ? (imaginedPeople(bank).at(-1)?.people ?? []) : [];
  const random = seededRandom(1);
  const asked = new Map<string, number>();
  return (role) => {
    const alike = others.filter((person) => bank.roles[person.role] === role);
    const turn = asked.get(role) ?? 0;
    asked.set(role, turn + 1);
    return shuffled([...(alike[turn % Math.max(1, alike.length)]?.answers.values() ?? [])], random).slice(0, count);
  };
}

function groupBy(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  return groups;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const variance = (values: readonly number[]): number => mean(values.map((value) => value * value)) - mean(values) ** 2;
const reciprocal = ({ rank }: Outcome): number => (rank > 0 ? 1 / rank : 0);
const within =
  (places: number) =>
  ({ rank }: Outcome): number =>
    rank > 0 && rank <= places ? 1 : 0;

function printFigures(outcomes: readonly Outcome[]): void {
  const byRole = [...groupBy(outcomes, (outcome) => outcome.role).values()];
  const micro = (measure: (outcome: Outcome) => number): string => {
    const values = outcomes.map(measure);
    return figure(mean(values), Math.sqrt(variance(values) / values.length));
  };
  const macro = (measure: (outcome: Outcome) => number): string => {
    const groups = byRole.map((group) => group.map(measure));
    return figure(
      mean(groups.map(mean)),
      Math.sqrt(groups.reduce((sum, group) => sum + variance(group) / group.length, 0)) / groups.length,
    );
  };
  print(`top-1 ${micro(within(1))}  top-3 ${micro(within(3))}  MRR ${micro(reciprocal)}`);
  print(`macro top-1 ${macro(within(1))}  macro top-3 ${macro(within(3))}  lenient top-1 ${micro(({ lenient }) => (lenient ? 1 : 0))}`);
}

const figure = (value: number, error: number): string => `${value.toFixed(3)} (${error.toFixed(3)})`;

function printBins(outcomes: readonly Outcome[]): void {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  const gap = (bin: readonly Outcome[]): number => Math.abs(mean(bin.map(({ confidence }) => confidence)) - mean(bin.map(within(1))));
  print(`calibration error ${bins.reduce((sum, bin) => sum + (bin.length / outcomes.length) * gap(bin), 0).toFixed(3)}`);
  bins.forEach((bin, index) => {
    if (bin.length === 0) return;
    const confidence = mean(bin.map((outcome) => outcome.confidence)).toFixed(3);
    print(
      `  ${(index / 10).toFixed(1)}-${((index + 1) / 10).toFixed(1)}  ${String(bin.length).padStart(4)} people  confidence ${confidence}  right ${mean(bin.map(within(1))).toFixed(3)}`,
    );
  });
}

function printPair(outcomes: readonly Outcome[], roles: readonly string[], [one = '', other = '']: readonly string[]): void {
  const differences = (role: string): number[] =>
    outcomes
      .filter((outcome) => outcome.role === role)
      .map(({ scores }) => (scores[roles.indexOf(one)] as number) - (scores[roles.indexOf(other)] as number));
  print(`${one} against ${other}: AUC ${auc(differences(one), differences(other)).toFixed(3)}`);
}

function printRoles(outcomes: readonly Outcome[]): void {
  for (const [role, group] of [...groupBy(outcomes, (outcome) => outcome.role)].sort()) {
    const firsts = [...groupBy(group, (outcome) => outcome.first)].sort((a, b) => b[1].length - a[1].length).slice(0, 4);
    print(
      `${role.padEnd(26)} n ${String(group.length).padStart(3)}  top-1 ${mean(group.map(within(1))).toFixed(2)}  top-3 ${mean(group.map(within(3))).toFixed(2)}  ${firsts.map(([first, list]) => `${first} ${list.length}`).join(', ')}`,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

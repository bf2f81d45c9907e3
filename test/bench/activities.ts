/**
 * How well tools and work activities together tell two roles apart:
 *
 *     npm run bench:activities -- [--people 2000] [--seeds 3]
 *
 * There are no answers of single people, only shares. People are drawn from the shares of the survey that asked for activities, in
 * worlds that differ in what shares do not tell: how much tools and activities go together, and how many people have a title
 * that is not what they do. Prints the AUC of the advisor for several weights of the activities, and that of a logistic
 * regression which has learned from as many people of the same world as the survey asked, with their titles.
 */

import { parseArgs } from 'node:util';
import { solveInPlace } from '../../src/domain/advise/discriminant';
import { sumRows } from '../../src/domain/advise/rank';
import { type ToolModel, toolRows } from '../../src/domain/advise/tool-model';
import { answerRows } from '../../src/domain/interview/belief';
import { normalCdf } from '../../src/domain/interview/likelihood';
import { seededRandom } from '../../src/domain/interview/random';
import { ticks } from '../../src/domain/interview/ticks';
import { activityIds, type Survey } from '../../src/domain/types';
import { shippedSurveys, shippedToolModel, shippedTools } from '../domain/advise/shipped';
import { shippedBank } from '../domain/interview/shipped';
import { seededNormal } from '../domain/interview/simulated';
import { auc } from './auc';
import { type Features, fitLogistic, scoreOf } from './logistic';

const roles = ['data-analyst', 'data-scientist', 'ml-engineer'] as const;
const pairs = [
  [2, 1],
  [1, 0],
] as const;
const weights: readonly number[] = [0, 0.3, 0.5, 0.65, ticks.weight, 1];
const ridge = 10;

/** What people can have: a tool or an activity. Those of one group go together. */
type Item = { id: string; activity: boolean; group: number };

type World = {
  name: string;
  /** Correlation of any two items within a kind of work. */
  breadth: number;
  /** The same, in addition, of two items of a group. */
  kin: number;
  /** Row: title, column: what they do; shares of people. */
  titles: readonly (readonly number[])[];
};

const honest = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
/** So many data scientists do an analyst's work and the reverse, so many an engineer's. */
const mixed = (analysts: number, engineers: number): number[][] => [
  [1 - analysts, analysts, 0],
  [analysts, 1 - analysts - engineers, engineers],
  [0, engineers, 1 - engineers],
];
const blurred = (share: number): number[][] => honest.map((row) => row.map((own) => (own === 1 ? 1 - share : share / 2)));

const worlds: readonly World[] = [
  { name: 'in groups', breadth: 0.1, kin: 0.3, titles: honest },
  { name: 'breadth', breadth: 0.3, kin: 0.1, titles: honest },
  ...[
    ['independent', 0, 0],
    ['in groups', 0.1, 0.3],
    ['breadth', 0.3, 0.1],
  ].flatMap(([name, breadth, kin]) =>
    (
      [
        ['15 + 25 % mistitled', mixed(0.15, 0.25)],
        ['20 + 20 % mistitled', mixed(0.2, 0.2)],
        ['25 % anything', blurred(0.25)],
      ] as const
    ).map(([how, titles]) => ({ name: `${name}, ${how}`, breadth: breadth as number, kin: kin as number, titles })),
  ),
];

export function main(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: { people: { type: 'string', default: '2000' }, seeds: { type: 'string', default: '3' } },
  });
  const surveys = shippedSurveys();
  const survey = surveys.find(({ activities }) => activities !== undefined) as Survey;
  const items = itemsOf(survey);
  const judges = judgesOf(items);
  print(`AUC by tools and activities, ${values.people} simulated people a role, ${values.seeds} draws; titles as in ${survey.id}`);
  for (const [a, b] of pairs) {
    print('');
    print(
      `${`${roles[a]} / ${roles[b]}`.padEnd(38)}${weights.map((weight) => `× ${weight}`.padStart(8)).join('')}  learned  (the same for tools alone)`,
    );
    for (const world of worlds) {
      const rows = Array.from({ length: Number(values.seeds) }, (_, seed) =>
        measure(world, survey, items, judges, [a, b], Number(values.people), seed + 1),
      );
      const means = (rows[0] as number[]).map((_, i) => rows.reduce((sum, row) => sum + (row[i] as number), 0) / rows.length);
      const [learned, learnedTools, ...ours] = means.map((value) => value.toFixed(3));
      print(`${world.name.padEnd(38)}${ours.map((value) => value.padStart(8)).join('')}    ${learned}   ${learnedTools}`);
    }
  }
}

function itemsOf(survey: Survey): Item[] {
  const categories = new Map(shippedTools().map(({ id, category }) => [id, category]));
  const groups = [...new Set(categories.values())].sort();
  // Activities that name models go with the tools for them.
  const activityGroup = { 'analyze-data': 'bi', 'run-data-infrastructure': 'database' };
  const groupOf = (name: string): number => groups.indexOf(name);
  return [
    ...Object.keys(survey.tools).map((id) => ({ id, activity: false, group: groupOf(categories.get(id) as string) })),
    ...activityIds.map((id) => ({
      id,
      activity: true,
      group: groupOf(activityGroup[id as keyof typeof activityGroup] ?? 'ml-framework'),
    })),
  ];
}

/** What the advisor makes of a person: the difference of two roles' scores by tools, and by activities at weight 1. */
type Judges = { tools(features: Features, a: number, b: number): number; activities(features: Features, a: number, b: number): number };

function judgesOf(items: readonly Item[]): Judges {
  const tools: ToolModel = shippedToolModel();
  const bank = shippedBank();
  const chosen = (features: Features, activity: boolean): string[] =>
    features.flatMap((item) => (items[item]?.activity === activity ? [(items[item] as Item).id] : []));
  const between = (scores: Float64Array, a: number, b: number): number =>
    (scores[tools.roles.indexOf(roles[a] as string)] as number) - (scores[tools.roles.indexOf(roles[b] as string)] as number);
  return {
    tools: (features, a, b) => between(sumRows(toolRows(tools, chosen(features, false)), tools.roles.length), a, b),
    activities: (features, a, b) =>
      between(sumRows(answerRows(bank, [{ question: 'work-activities', options: chosen(features, true) }]), bank.roles.length), a, b) /
      ticks.weight,
  };
}

/** AUCs: learned from both, learned from tools, then the advisor at each weight. */
function measure(
  world: World,
  survey: Survey,
  items: readonly Item[],
  judges: Judges,
  [a, b]: readonly [number, number],
  people: number,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const normal = seededNormal(random);
  const shares = drawnShares(survey, items, normal);
  const kinds = unmixed(world.titles, shares);
  const draw = (role: number, count: number): Features[] =>
    Array.from({ length: count }, () => onePerson(kinds[pick(world.titles[role] as number[], random)] as number[], items, world, normal));
  const n = (role: number): number => survey.n[roles[role] as string] as number;
  const learnFrom = [draw(a, n(a)), draw(b, n(b))] as const;
  const judged = [draw(a, people), draw(b, people)] as const;
  const toolsOnly = (group: readonly Features[]): Features[] => group.map((one) => one.filter((item) => !items[item]?.activity));
  const learned = (reduce: (group: readonly Features[]) => readonly Features[]): number => {
    const fitted = fitLogistic(reduce(learnFrom[0]), reduce(learnFrom[1]), items.length, ridge);
    return auc(
      reduce(judged[0]).map((one) => scoreOf(fitted, one)),
      reduce(judged[1]).map((one) => scoreOf(fitted, one)),
    );
  };
  const scores = judged.map((group) => group.map((one) => [judges.tools(one, a, b), judges.activities(one, a, b)] as const));
  return [
    learned((group) => group),
    learned(toolsOnly),
    ...weights.map((weight) => {
      const [first, second] = scores.map((group) => group.map(([tools, activities]) => tools + weight * activities));
      return auc(first as number[], second as number[]);
    }),
  ];
}

/** What the shares of everybody may be, given those of the people asked: the normal approximation of their error. */
function drawnShares(survey: Survey, items: readonly Item[], normal: () => number): number[][] {
  return roles.map((role) =>
    items.map(({ id, activity }) => {
      const n = survey.n[role] as number;
      const users = (activity ? survey.activities?.[id as keyof Survey['activities']] : survey.tools[id])?.[role] ?? 1;
      const share = (users + 0.5) / (n + 1);
      return within(share + normal() * Math.sqrt((share * (1 - share)) / n));
    }),
  );
}

const within = (share: number): number => Math.min(0.997, Math.max(0.002, share));

/** The shares of those who do each kind of work, from those of each title: the titles' matrix, inverted. */
function unmixed(titles: World['titles'], shares: readonly number[][]): number[][] {
  const kinds = shares.map((row) => Float64Array.from(row));
  solveInPlace(
    titles.map((row) => [...row]),
    kinds,
  );
  return kinds.map((row) => Array.from(row, within));
}

function pick(chances: readonly number[], random: () => number): number {
  let left = random();
  const place = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return place < 0 ? chances.length - 1 : place;
}

function onePerson(shares: readonly number[], items: readonly Item[], { breadth, kin }: World, normal: () => number): Features {
  const wide = normal();
  const groups = new Map<number, number>();
  return items.flatMap(({ group }, item) => {
    if (!groups.has(group)) groups.set(group, normal());
    const lean = Math.sqrt(breadth) * wide + Math.sqrt(kin) * (groups.get(group) as number) + Math.sqrt(1 - breadth - kin) * normal();
    return normalCdf(lean) < (shares[item] as number) ? [item] : [];
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

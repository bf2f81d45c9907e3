import { beliefOf, doubtIn, isTool, mixedBelief, scoresWithoutTools } from '../../domain/advise/belief';
import type { EvidenceRow } from '../../domain/advise/evidence';
import { type AdviceModel, buildAdviceModel, evidenceRows, type KnownPerson, scoresOf } from '../../domain/advise/model';
import { toolParameters } from '../../domain/advise/parameters';
import { inOrder, rankRoles, sumRows } from '../../domain/advise/rank';
import { headPart, leftOutPart, leftOutParts, listLength, listScale, shortLog, shortPart } from '../../domain/advise/tool-model';
import { traitWords } from '../../domain/advise/trait-words';
import { type BankQuestion, optionIndex, questionOf } from '../../domain/interview/bank';
import { addedWeightOf, labelOf, softmax } from '../../domain/interview/belief';
import { answerNoise, answerScale, answerTable, slipRate } from '../../domain/interview/likelihood';
import { verdictOf } from '../../domain/interview/verdict';
import type { Id, KnowledgeBase } from '../../domain/types';
import { andList } from '../../domain/words';
import type { Block, Row } from '../../render/report';

/**
 * One person worked through, with the numbers of the base as it is: every figure comes from the functions that advise calls, so
 * the page cannot say something else than the program does. Each step takes the figures before it as they are printed, so that
 * it can be checked to the last digit; what the program has, which rounds nothing, stands beside it where that reads otherwise.
 */

const shown = 2;
const digits = 4;
const round = (value: number): string => value.toFixed(digits);
const signed = (value: number): string => `${value >= 0 ? '+' : ''}${round(value)}`;
const printed = (value: number): number => Number(round(value));
const beside = (value: number, exact: number, write = round): string =>
  write(value) === write(exact) ? write(value) : `${write(value)} (${write(exact)})`;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / Math.max(1, values.length);

type Example = { model: AdviceModel; person: KnownPerson; rows: readonly EvidenceRow[]; scores: Float64Array; best: readonly number[] };

/** The tools and the answer that the example takes where the base has them; else the first that it has. */
const wanted = { tools: ['sql', 'tableau'], question: 'sales-figures', option: 'ask-why' };

export function exampleOf(base: KnowledgeBase): Example {
  const model = buildAdviceModel(base);
  const { weights, everyday } = model.tools;
  // What anybody may use counts as one of another number of tools.
  const usable = [...weights.keys()].filter((tool) => !everyday.has(tool));
  const known = wanted.tools.filter((tool) => usable.includes(tool));
  const tools = known.length > 0 ? known : usable.slice(0, 2);
  const choices = model.bank.questions.filter((entry) => entry.question.type !== 'multiple');
  const entry = choices.find(({ question }) => question.id === wanted.question) ?? choices[0];
  const option = entry?.question.options.find(({ id }) => id === wanted.option) ?? entry?.question.options[0];
  const answers = entry && option ? [{ question: entry.question.id, options: [option.id] }] : [];
  const person: KnownPerson = { tools, skills: [], answers, constraints: {} };
  const rows = inOrder(evidenceRows(model, person));
  const scores = scoresOf(model, rows);
  const best = rankRoles(model.ids, scores)
    .slice(0, shown)
    .map(({ role }) => model.ids.indexOf(role));
  return { model, person, rows, scores, best };
}

export function exampleBlocks(base: KnowledgeBase): Block[] {
  const example = exampleOf(base);
  const { model, person, best } = example;
  if (best.length === 0 || example.rows.length === 0) return [];
  const [answer] = person.answers;
  const entry = answer && questionOf(model.bank, answer.question);
  const said = entry && answer.options ? ` and, asked "${entry.question.text}", says "${labelOf(entry, answer.options)}"` : '';
  return [
    { kind: 'heading', level: 2, text: 'One example, worked through' },
    {
      kind: 'paragraph',
      text: `Somebody names ${andList(person.tools.map(model.titleOf))}${said}. These are the contributions to the best ${best.length} of ${model.ids.length} roles, in nats; each column adds up to its score. The steps take numbers as they are printed; what differs without rounding is in brackets.`,
    },
    contributionTable(example),
    {
      kind: 'list',
      items: [
        ...(entry && answer.options ? answerSteps(example, entry, answer.options[0] as Id) : []),
        ...toolSteps(example),
        ...probabilitySteps(example),
      ],
    },
  ];
}

function contributionTable({ model, rows, scores, best }: Example): Block {
  const title = (index: number) => model.roles[index]?.title ?? '';
  const line = (label: string, values: readonly string[]): Row => ({ cells: [label, ...values] });
  return {
    kind: 'table',
    columns: [
      { id: 'evidence', label: 'Evidence' },
      ...best.map((index) => ({ id: model.ids[index] ?? '', label: title(index), align: 'right' as const })),
    ],
    rows: [
      ...rows.map(({ evidence, values }) =>
        line(
          evidence.kind === 'answer' ? 'the answer' : evidence.label,
          best.map((index) => signed(values[index] as number)),
        ),
      ),
      line(
        'score',
        // The sum of what is printed, so that it can be checked on paper.
        best.map((index) => beside(sum(rows.map(({ values }) => printed(values[index] as number))), scores[index] as number, signed)),
      ),
    ],
  };
}

/** The doubt about the tools as it is printed, and how much of it the answer leaves. */
function doubtStep({ model, rows }: Example, exact: number): { doubt: number; step: string } {
  const { slip } = toolParameters;
  const [answer] = rows.filter(({ evidence }) => evidence.kind === 'answer');
  const byTools = softmax(sumRows(rows.filter(isTool), model.ids.length));
  if (!answer || exact === 0) return { doubt: printed(exact), step: `The doubt about the tools is ${round(exact)}.` };
  const odds = Array.from(answer.values, Math.exp);
  const [plain, weighed] = [mean(odds), sum(odds.map((value, role) => value * (byTools[role] as number)))].map(printed) as [number, number];
  const doubt = printed((slip * plain) / (slip * plain + (1 - slip) * weighed));
  const step = `The doubt about the tools: e^(the answer) is ${round(plain)} on average, and ${round(weighed)} weighed by what tools alone say; ${slip} × ${round(plain)} / (${slip} × ${round(plain)} + ${(1 - slip).toFixed(2)} × ${round(weighed)}) is ${beside(doubt, exact)}.`;
  return { doubt, step };
}

/** From the option chosen to its contribution to the best role, by hand. */
function answerSteps({ model, best }: Example, entry: BankQuestion, option: Id): string[] {
  const role = best[0] as number;
  const chosen = optionIndex(entry, option);
  const terms = entry.question.options.map((_, o) => entry.traits.map((_trait, t) => printed(termOf(entry, o, t, role))));
  const sums = terms.map(sum).map(printed);
  const parts = entry.traits.map((trait, t) => {
    const at = entry.positions[chosen * entry.traits.length + t] as number;
    const [stands, spread] = [entry.means[t]?.[role] as number, Math.sqrt(entry.variances[t]?.[role] as number)];
    return `${traitWords[trait]} (${at} - ${stands})^2 / (2 × (${answerNoise}^2 + ${round(spread).replace(/\.?0+$/, '')}^2)) = ${round(terms[chosen]?.[t] as number)}`;
  });
  const densities = sums.map((exponent) => Math.exp(-exponent));
  const share = printed((densities[chosen] as number) / sum(densities));
  const options = entry.question.options.length;
  const table = answerTable(model.bank, entry);
  const logs = table.subarray(chosen * model.ids.length, (chosen + 1) * model.ids.length);
  const exact = ((logs[role] as number) - mean(logs)) * addedWeightOf(entry, new Map());
  const expected = printed((1 - slipRate) * share + slipRate / options);
  const [log, average, weight] = [Math.log(expected), mean(logs), addedWeightOf(entry, new Map())].map(printed) as [number, number, number];
  const difference = printed(log - average);
  const title = model.roles[role]?.title ?? '';
  return [
    `The answer, for ${title}: how far the option is from it on each trait, ${parts.join('; ')}. Together ${round(sums[chosen] as number)}.`,
    `The same for all ${options} options: ${sums.map(round).join(', ')}. With e to the minus of each, the chosen one has the share ${round(share)} of their sum; with slips it is expected from ${1 - slipRate} × ${round(share)} + ${slipRate} / ${options} = ${round(expected)} of them.`,
    `ln ${round(expected)} = ${round(log)}; its mean over all roles is ${round(average)}. The difference, ${round(difference)}, times ${answerScale} / root of ${entry.traits.length} = ${round(weight)}, contributes ${beside(difference * weight, exact, signed)}.`,
  ];
}

/** How far an option stands from a role on one trait: the exponent of a normal distribution. */
function termOf(entry: BankQuestion, option: number, t: number, role: number): number {
  const distance = (entry.positions[option * entry.traits.length + t] as number) - (entry.means[t]?.[role] as number);
  return distance ** 2 / (2 * (answerNoise ** 2 + (entry.variances[t]?.[role] as number)));
}

/** From the share of one tool to its contribution to the best role. */
function toolSteps(example: Example): string[] {
  const { model, person, best, rows } = example;
  const [tool] = person.tools;
  const role = best[0] as number;
  const row = rows.find(({ evidence }) => evidence.kind === 'tool' && evidence.id === tool);
  if (tool === undefined || !row) return [];
  const at = model.tools.roles.indexOf(model.ids[role] ?? '');
  const { parameters } = model.tools;
  const { usualList, shortList } = parameters;
  const named = listLength(model.tools, person.tools);
  const [part, each] = [shortPart(named, parameters), listScale(named, parameters)].map(printed) as [number, number];
  const [short, long] = [shortStep(model, tool, at), longStep(model, tool, at)];
  const counts = each * (part * short.weight + (1 - part) * long.weight);
  const title = model.titleOf(tool);
  return [
    short.step,
    long.step,
    `A list of ${named} tools is judged for 1 / (1 + (${named} / ${shortList})^2) = ${round(part)} as a short one. With the root of ${usualList} / ${named}, which is ${round(each)}, ${title} contributes ${round(each)} × (${round(part)} × ${round(short.weight)} + ${round(1 - part)} × ${round(long.weight)}) = ${beside(counts, row.values[role] as number, signed)}.`,
    typicalStep(example, at, { named, part, each }),
    leftOutStep(model, person, at, { named, part, each }),
  ];
}

/** What it says that the role's own list names some of the tools. */
function typicalStep({ model, person, rows, best }: Example, at: number, { named, each }: List): string {
  const { typical, parameters } = model.tools;
  const counts = printed(headPart(named, parameters));
  const values = person.tools.map((tool) => printed(typical.get(tool)?.[at] ?? 0));
  const exact = rows.find(({ evidence }) => evidence.kind === 'tools' && evidence.id === 'typical')?.values[best[0] as number] as number;
  const result = each * counts * parameters.typicalTool * sum(values);
  return `Of its own list: less the mean over all roles, ln(roles / those that list it) / ln(roles) is ${andList(values.map(signed))}; 1 / (1 + (${named} / ${parameters.headOfList})^3) = ${round(counts)}, and ${round(each)} × ${round(counts)} × ${parameters.typicalTool} × ${round(sum(values))} = ${beside(result, exact, signed)}.`;
}

/** How many tools a list has, how far it is a short one, and how much a tool of it counts; the last two as printed. */
type List = { named: number; part: number; each: number };

function leftOutStep({ tools }: AdviceModel, person: KnownPerson, at: number, { named, part, each }: List): string {
  const exact = leftOutParts(tools, person.tools);
  const { shortList, shortScale } = tools.parameters;
  const counted = printed(leftOutPart(named, tools.parameters));
  const { asked } = exact;
  const [below, missing] = [tools.shortLeftOut[at] as number, exact.omission * (tools.leftOut[at] as number)].map(printed) as [
    number,
    number,
  ];
  const [short, long] = [asked * each * part * below, each * counted * missing].map(printed) as [number, number];
  const [ofShort, ofLong] = [exact.short[at] as number, exact.long[at] as number];
  return `What they leave out: by number, ${shortScale} × ln(tools that its people use) is ${round(Math.abs(below))} ${below < 0 ? 'above' : 'below'} its mean over all; ${asked} × ${round(each)} × ${round(part)} times that is ${beside(short, ofShort, signed)}. By what is missing: 1 / (1 + (${shortList} / ${named})^3) = ${round(counted)}, and ${round(each)} × ${round(counted)} × ${round(missing)} = ${beside(long, ofLong, signed)}. Together ${beside(short + long, ofShort + ofLong, signed)}.`;
}

const sharesOf = ({ tools }: AdviceModel, tool: Id): Float64Array =>
  tools.profiles.shares[tools.profiles.tools.indexOf(tool)] as Float64Array;

/** What a tool says in a list of one kind, as printed, and how that comes about. */
type ToolStep = { weight: number; step: string };

function shortStep(model: AdviceModel, tool: Id, at: number): ToolStep {
  const { parameters } = model.tools;
  const { shortScale, shareFloor } = parameters;
  const shares = sharesOf(model, tool);
  const share = printed(shares[at] as number);
  const [log, average] = [shortLog(share, parameters), mean(shares.map((one) => shortLog(one, parameters)))].map(printed) as [
    number,
    number,
  ];
  const weight = printed(log - average);
  const exact = model.tools.shortWeights.get(tool)?.[at] as number;
  const step = `${model.titleOf(tool)} in a short list, for ${model.everyRole[at]?.title}: ${round(share)} of the role's people use it, and ${shortScale} × ln(${round(share)} + ${shareFloor}) = ${round(log)}; less the mean, ${round(average)}: ${beside(weight, exact, signed)}.`;
  return { weight, step };
}

/** The part that can be done by hand, and what the rest adds to it. */
function longStep(model: AdviceModel, tool: Id, at: number): ToolStep {
  const { profiles, parameters } = model.tools;
  const shares = sharesOf(model, tool);
  const known = Array.from(shares).filter((_, index) => profiles.surveyed[index]);
  const spread = (profiles.variance[profiles.tools.indexOf(tool)] as number) + parameters.extraVariance;
  const [share, average, differ] = [shares[at] as number, mean(known.length > 0 ? known : shares), spread].map(printed) as [
    number,
    number,
    number,
  ];
  const alone = ((share - average) / differ) * parameters.scale;
  const weight = printed(model.tools.weights.get(tool)?.[at] as number);
  const step = `In a long list: ${round(average)} of the average surveyed role use it, people of one role differ by ${round(differ)}: (${round(share)} - ${round(average)}) / ${round(differ)} times ${parameters.scale} is ${signed(alone)}. Other tools, a second survey and the mean over all roles take that to ${signed(weight)}.`;
  return { weight, step };
}

function probabilitySteps(example: Example): string[] {
  const { model, rows, scores, best } = example;
  const total = printed(sum(Array.from(scores, Math.exp)));
  const { doubt, step } = doubtStep(example, rows.some(isTool) ? doubtIn(rows, model.ids.length) : 0);
  const [mixed, belief] = [mixedBelief(rows, model.ids.length), beliefOf(rows, model.ids.length)];
  const alone = softmax(scoresWithoutTools(rows, model.ids.length));
  const each = best.map((index) => {
    const [score, byAnswer] = [scores[index] as number, alone[index] as number].map(printed) as [number, number];
    const power = printed(Math.exp(score));
    const share = printed(power / total);
    const exact = mixed[index] as number;
    const mixture = beside((1 - doubt) * share + doubt * byAnswer, exact);
    const result = belief[index] === exact ? mixture : `${mixture}, shared alike ${round(belief[index] as number)}`;
    return `${model.roles[index]?.title}: e^${round(score)} = ${round(power)}, divided by the sum ${round(share)}; ${round(1 - doubt)} × ${round(share)} + ${round(doubt)} × ${round(byAnswer)} = ${result}`;
  });
  const { verdict } = verdictOf(model.ids, belief);
  return [
    step,
    `e^score adds up to ${round(total)}; the last factor is the share by the answer alone. ${each.join('. ')}. Verdict: "${verdict}".`,
  ];
}

import { beliefOf, doubtIn, isTool, scoresWithoutTools } from '../../domain/advise/belief';
import type { EvidenceRow } from '../../domain/advise/evidence';
import { type AdviceModel, buildAdviceModel, evidenceRows, type KnownPerson, scoresOf } from '../../domain/advise/model';
import { toolParameters } from '../../domain/advise/parameters';
import { inOrder, rankRoles, sumRows } from '../../domain/advise/rank';
import { leftOutParts, listLength, listScale, shortLog, shortPart } from '../../domain/advise/tool-model';
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
 * the page cannot say something else than the program does.
 */

const shown = 3;
const digits = 4;
const round = (value: number): string => value.toFixed(digits);
const signed = (value: number): string => `${value >= 0 ? '+' : ''}${round(value)}`;
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / Math.max(1, values.length);

type Example = { model: AdviceModel; person: KnownPerson; rows: readonly EvidenceRow[]; scores: Float64Array; best: readonly number[] };

/** The tools and the answer that the example takes where the base has them; else the first that it has. */
const wanted = { tools: ['sql', 'tableau'], question: 'sales-figures', option: 'ask-why' };

export function exampleOf(base: KnowledgeBase): Example {
  const model = buildAdviceModel(base);
  const known = wanted.tools.filter((tool) => model.tools.weights.has(tool));
  const tools = known.length > 0 ? known : [...model.tools.weights.keys()].slice(0, 2);
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
      text: `Somebody names ${andList(person.tools.map(model.titleOf))}${said}. These are the contributions to the best ${best.length} of ${model.ids.length} roles, in nats; each column adds up to its score.`,
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
        best.map((index) => signed(rows.reduce((sum, { values }) => sum + Number((values[index] as number).toFixed(digits)), 0))),
      ),
      line(
        'computed without rounding',
        best.map((index) => signed(scores[index] as number)),
      ),
    ],
  };
}

/** How much the answer leaves of the doubt about the tools. */
function doubtStep({ model, rows }: Example, doubt: number): string {
  const { slip } = toolParameters;
  const [answer] = rows.filter(({ evidence }) => evidence.kind === 'answer');
  const byTools = softmax(sumRows(rows.filter(isTool), model.ids.length));
  if (!answer || doubt === 0) return `The doubt about the tools is ${round(doubt)}.`;
  const odds = Array.from(answer.values, Math.exp);
  const [plain, weighed] = [mean(odds), odds.reduce((sum, value, role) => sum + value * (byTools[role] as number), 0)];
  return `The doubt about the tools: e^(the answer) is ${round(plain)} on average, and ${round(weighed)} weighed by the probabilities from tools alone; ${slip} × ${round(plain)} / (${slip} × ${round(plain)} + ${(1 - slip).toFixed(2)} × ${round(weighed)}) is ${round(doubt)}.`;
}

/** From the option chosen to its contribution to the best role, by hand. */
function answerSteps({ model, best }: Example, entry: BankQuestion, option: Id): string[] {
  const role = best[0] as number;
  const chosen = optionIndex(entry, option);
  const terms = entry.question.options.map((_, o) => entry.traits.map((_trait, t) => termOf(entry, o, t, role)));
  const sums = terms.map((parts) => parts.reduce((a, b) => a + b, 0));
  const parts = entry.traits.map((trait, t) => {
    const at = entry.positions[chosen * entry.traits.length + t] as number;
    const [stands, spread] = [entry.means[t]?.[role] as number, Math.sqrt(entry.variances[t]?.[role] as number)];
    return `${traitWords[trait]} (${at} - ${stands})^2 / (2 × (${answerNoise}^2 + ${round(spread).replace(/\.?0+$/, '')}^2)) = ${round(terms[chosen]?.[t] as number)}`;
  });
  const densities = sums.map((sum) => Math.exp(-sum));
  const share = (densities[chosen] as number) / densities.reduce((a, b) => a + b, 0);
  const options = entry.question.options.length;
  const table = answerTable(model.bank, entry);
  const logs = table.subarray(chosen * model.ids.length, (chosen + 1) * model.ids.length);
  const log = logs[role] as number;
  const weight = addedWeightOf(entry, new Map());
  const title = model.roles[role]?.title ?? '';
  return [
    `The answer, for ${title}: how far the option is from the role on each of its traits, ${parts.join('; ')}. Together ${round(sums[chosen] as number)}.`,
    `The same for all ${options} options: ${sums.map(round).join(', ')}. With e to the minus of each, the chosen one has the share ${round(share)} of their sum; with slips it is expected from ${1 - slipRate} × ${round(share)} + ${slipRate} / ${options} = ${round(Math.exp(log))} of them.`,
    `ln ${round(Math.exp(log))} = ${round(log)}; the mean of that over all roles is ${round(mean(logs))}. The difference, ${round(log - mean(logs))}, times ${answerScale} / root of ${entry.traits.length} = ${round(weight)}, contributes ${signed((log - mean(logs)) * weight)}.`,
  ];
}

/** How far an option stands from a role on one trait: the exponent of a normal distribution. */
function termOf(entry: BankQuestion, option: number, t: number, role: number): number {
  const distance = (entry.positions[option * entry.traits.length + t] as number) - (entry.means[t]?.[role] as number);
  return distance ** 2 / (2 * (answerNoise ** 2 + (entry.variances[t]?.[role] as number)));
}

/** From the share of one tool to its contribution to the best role. */
function toolSteps({ model, person, best, rows }: Example): string[] {
  const [tool] = person.tools;
  const role = best[0] as number;
  const row = rows.find(({ evidence }) => evidence.kind === 'tool' && evidence.id === tool);
  if (tool === undefined || !row) return [];
  const at = model.tools.roles.indexOf(model.ids[role] ?? '');
  const [long, short] = [model.tools.weights, model.tools.shortWeights].map((weights) => weights.get(tool)?.[at] as number);
  const { parameters } = model.tools;
  const { usualList, shortList } = parameters;
  const named = listLength(model.tools, person.tools);
  const part = shortPart(named, parameters);
  const each = round(listScale(named, parameters));
  const title = model.titleOf(tool);
  return [
    shortStep(model, tool, at, short as number),
    longStep(model, tool, at, long as number),
    `A list of ${named} tools is judged for 1 / (1 + (${named} / ${shortList})^2) = ${round(part)} as a short one. With the root of ${usualList} / ${named}, which is ${each}, ${title} contributes ${each} × (${round(part)} × ${round(short as number)} + ${round(1 - part)} × ${round(long as number)}) = ${signed(row.values[role] as number)}.`,
    leftOutStep(model, person, at, part, each),
  ];
}

/** `part` and `each`: how far the list is a short one, and how much a tool of it counts, as printed. */
function leftOutStep({ tools }: AdviceModel, person: KnownPerson, at: number, part: number, each: string): string {
  const { long, short, asked, omission } = leftOutParts(tools, person.tools);
  const [below, missing] = [tools.shortLeftOut[at] as number, omission * (tools.leftOut[at] as number)];
  return `What they leave out: by number, ${tools.parameters.shortScale} × ln(tools that the role's people use) is ${round(Math.abs(below))} ${below < 0 ? 'above' : 'below'} the mean over the roles; ${asked} × ${each} × ${round(part)} times that is ${signed(short[at] as number)}. In a long list ${each} × ${round(1 - part)} × ${round(missing)} = ${signed(long[at] as number)}.`;
}

const sharesOf = ({ tools }: AdviceModel, tool: Id): Float64Array =>
  tools.profiles.shares[tools.profiles.tools.indexOf(tool)] as Float64Array;

function shortStep(model: AdviceModel, tool: Id, at: number, weight: number): string {
  const { parameters } = model.tools;
  const { shortScale, shareFloor } = parameters;
  const shares = sharesOf(model, tool);
  const logs = shares.map((share) => shortLog(share, parameters));
  const share = shares[at] as number;
  return `${model.titleOf(tool)} in a short list, for ${model.everyRole[at]?.title}: ${round(share)} of the role's people use it, and ${shortScale} × ln(${round(share)} + ${shareFloor}) = ${round(logs[at] as number)}; the mean of that over all roles is ${round(mean(logs))}, which makes ${signed(weight)}.`;
}

/** The part that can be done by hand, and what the rest adds to it. */
function longStep(model: AdviceModel, tool: Id, at: number, weight: number): string {
  const { profiles, parameters } = model.tools;
  const shares = sharesOf(model, tool);
  const known = Array.from(shares).filter((_, index) => profiles.surveyed[index]);
  const [share, average] = [shares[at] as number, mean(known.length > 0 ? known : shares)];
  const differ = (profiles.variance[profiles.tools.indexOf(tool)] as number) + parameters.extraVariance;
  const alone = ((share - average) / differ) * parameters.scale;
  return `In a long list: ${round(average)} of the average surveyed role use it, people of one role differ by ${round(differ)}: (${round(share)} - ${round(average)}) / ${round(differ)} times ${parameters.scale} is ${signed(alone)}. Other tools, a second survey and the mean over all roles take that to ${signed(weight)}.`;
}

function probabilitySteps(example: Example): string[] {
  const { model, rows, scores, best } = example;
  const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  const doubt = rows.some(isTool) ? doubtIn(rows, model.ids.length) : 0;
  const belief = beliefOf(rows, model.ids.length);
  const alone = softmax(scoresWithoutTools(rows, model.ids.length));
  const each = best.map((index) => {
    const power = Math.exp(scores[index] as number);
    return `${model.roles[index]?.title}: e^${round(scores[index] as number)} = ${round(power)}, divided by the sum ${round(power / total)}; ${round(1 - doubt)} × ${round(power / total)} + ${round(doubt)} × ${round(alone[index] as number)} = ${round(belief[index] as number)}`;
  });
  const { verdict } = verdictOf(model.ids, belief);
  return [
    doubtStep(example, doubt),
    `e^score adds up to ${round(total)}; the last factor is the share by the answer alone. ${each.join('. ')}. The verdict is "${verdict}".`,
  ];
}

import type { Advice, Recommendation } from '../domain/advise/advise';
import type { Contribution } from '../domain/advise/evidence';
import type { AdviceModel, KnownPerson } from '../domain/advise/model';
import type { WhyNotRole } from '../domain/advise/why-not';
import { firmAt, shiftProbability } from '../domain/interview/robustness';
import type { Warning } from '../domain/outcome';
import type { Id, Source } from '../domain/types';
import { andList, counted, hours, hoursShort, percent, percentInWords } from '../domain/words';
import { heightOf } from '../render/height';
import type { Bar, Block, Report, Text } from '../render/report';
import { type AskMore, namedByVerdict, relaxText, signed, titleIn, traitList, verdictText, withoutLimitsText } from './advice-words';
import { changeText } from './change-words';
import { commandsBlock } from './commands';
import { contradictionTexts } from './contradictions';
import { citations } from './footnotes';
import { listed } from './section';
import { reportWhyNot } from './why-not';

type AdviceView = {
  top: number;
  /** Whether somebody asked for that many, and not the usual number or what of it has room. */
  isTopAsked: boolean;
  /** `other`: a role to hold it against, instead of all. */
  sentence(contribution: Contribution, other?: Id): string;
  /** Of the share that the sentence states. */
  sourceOf(contribution: Contribution, other?: Id): Id | undefined;
  sources: readonly Source[];
  why: WhyNotRole | undefined;
  model: AdviceModel;
  person: KnownPerson;
  /** Whether skills were named, be they tools too (SQL), and not only tools that show them. */
  toldSkills: boolean;
  /** Everything, instead of what fits one screen. */
  details: boolean;
  /** Columns. */
  width: number;
  /** Lines. */
  height: number;
  /** Shown on the same screen, before the result. */
  warnings: readonly Warning[];
  /** What to run next, and how to be asked more; `brief`: only commands that are short. */
  commands(brief: boolean): { next: readonly string[] } & AskMore;
};

/**
 * How much is shown beside the verdict: reasons for and against a role, what would change it, what contradicts itself in full, and how
 * many roles, where nobody asked for a number of them, and of those that only limits leave out; of a tie, whether only one side is heard; whether long commands are left out.
 */
type Amount = {
  because: number;
  against: number;
  change: boolean;
  quotes?: boolean;
  roles?: number;
  outside?: 1;
  sides?: 1 | 2;
  brief?: true;
};
/** For the short view the first of these that leaves the result on one screen. */
const amounts: readonly Amount[] = [
  { because: 4, against: 1, change: true },
  { because: 3, against: 1, change: true },
  { because: 2, against: 1, change: true },
  { because: 2, against: 0, change: true },
  { because: 2, against: 0, change: false },
  // A second reason tells more than a sixth role.
  { because: 2, against: 0, change: true, roles: 5 },
  { because: 2, against: 0, change: false, roles: 5 },
  { because: 1, against: 0, change: false, outside: 1, roles: 5 },
  { because: 1, against: 0, change: false, outside: 1, roles: 4 },
  { because: 1, against: 0, change: false, outside: 1, roles: 5, brief: true },
  { because: 1, against: 0, change: false, outside: 1, roles: 4, brief: true },
  { because: 1, against: 0, change: false, outside: 1, roles: 3, brief: true },
  { because: 1, against: 0, change: false, outside: 1, roles: 2, brief: true },
  { because: 1, against: 0, change: false, outside: 1, roles: 5, brief: true, quotes: false },
  { because: 1, against: 0, change: false, outside: 1, roles: 3, brief: true, quotes: false },
  { because: 1, against: 0, change: false, outside: 1, roles: 3, brief: true, quotes: false, sides: 1 },
  { because: 1, against: 0, change: false, outside: 1, roles: 2, brief: true, quotes: false, sides: 1 },
  { because: 1, against: 0, change: false, outside: 1, roles: 1, brief: true, quotes: false, sides: 1 },
];
/** Where not even the last fits, as in 40 columns, the reader scrolls anyway. */
const scrolled: Amount = { because: 1, against: 0, change: false, roles: 3 };
const everything: Amount = { because: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY, change: true };

/** The result fits this many lines, or the terminal where that has more; one of them is for the prompt of the shell. */
const fewestLines = 24;
export const usualTop = 7;

export function reportAdvice(advice: Advice, view: AdviceView): Report {
  if (view.details || view.why) return { blocks: blocksOf(advice, view, everything) };
  const warned = view.warnings.reduce((sum, { message }) => sum + Math.ceil((message.length + 9) / view.width), 0);
  // A list that was asked to be longer may take more.
  const longer = Math.max(0, Math.min(view.top, advice.recommendations.length) - usualTop);
  const room = Math.max(fewestLines, view.height) - 1 - warned + longer;
  for (const amount of amounts) {
    const blocks = blocksOf(advice, view, amount);
    if (heightOf({ blocks }, view.width) <= room) return { blocks };
  }
  return { blocks: blocksOf(advice, view, scrolled) };
}

function blocksOf(advice: Advice, view: AdviceView, amount: Amount): Block[] {
  // Roles that the verdict names are in the list.
  const roles = view.isTopAsked ? view.top : Math.min(view.top, Math.max(amount.roles ?? view.top, namedByVerdict(advice)));
  const shown = advice.told === 0 ? [] : advice.recommendations.slice(0, roles);
  const cite = citations(view.sources);
  const sentence = (one: Contribution, other?: Id) => {
    const source = view.sourceOf(one, other);
    return `${view.sentence(one, other)}${cite.mark(source === undefined ? [] : [source])}`;
  };
  const reasons = view.why
    ? reportWhyNot(view.why, view.model, advice, view.person, cite.mark)
    : evidenceBlocks(advice, { ...view, sentence }, amount, shown);
  const footnotes = cite.block();
  const { next, ...more } = view.commands(amount.brief === true);
  return [
    paragraph(verdictText(advice, { ...view, ...more })),
    ...(advice.relax ? [paragraph(relaxText(advice.relax, view))] : []),
    ...(shown.length > 0 ? barsOf(shown, advice, view) : []),
    ...(advice.withoutConstraints.length > 0 ? [paragraph(withoutLimitsText(advice, view, amount.outside))] : []),
    ...reasons,
    ...(footnotes.items.length > 0 ? [footnotes] : []),
    ...(next.length > 0 ? [commandsBlock(next)] : []),
  ];
}

const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
const warning = (text: Text): Block => ({ kind: 'note', tone: 'warn', text });

/** A bar is the score against the best one, be it within the limits or not; a role below the average of all has none. The heading says what share and hours rest on. */
function barsOf(shown: readonly Recommendation[], { withoutConstraints }: Advice, { toldSkills, person: { tools } }: AdviceView): Block[] {
  const share = toldSkills ? 'held; hours to learn the rest' : tools.length > 0 ? 'your tools show; hours to learn the rest' : undefined;
  const text =
    share === undefined
      ? 'Score; hours to learn the essential skills, as none were named'
      : `Score; share of the essential skills ${share}`;
  const best = Math.max(...[...shown, ...withoutConstraints].map(({ score }) => score), 1e-9);
  const items = shown.map(
    ({ rank, title, score, coverage, gapHours }): Bar => ({
      label: `${rank}. ${title}`,
      share: Math.max(0, Math.min(1, score / best)),
      // What each number is stands in the heading, which is far from the fifth of them for who hears it.
      text: [
        { text: signed(score), aloud: `score ${signed(score)}` },
        ...(share === undefined ? [] : ['; ', { text: percent(coverage), aloud: `${percent(coverage)} of the skills` }]),
        '; ',
        { text: hoursShort(gapHours), aloud: `${hours(gapHours)} to learn` },
      ],
    }),
  );
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'bars', items },
  ];
}

const evidenceBlocks = (advice: Advice, view: AdviceView, amount: Amount, shown: readonly Recommendation[]): Block[] =>
  view.details ? wholeEvidence(advice, view, shown) : shortEvidence(advice, view, amount, shown);

/** On one screen: why, what would change it, and what contradicts itself, the first of each. */
function shortEvidence(advice: Advice, view: AdviceView, amount: Amount, shown: readonly Recommendation[]): Block[] {
  const reasons =
    advice.verdict === 'close'
      ? tieReasons(advice.recommendations.slice(0, 2), view, amount)
      : shown.slice(0, 1).flatMap((one) => reasonBlocks(one, view, amount));
  // Where nothing stands out, nearly everything would change it.
  const isTelling = amount.change && (advice.verdict !== 'open' || advice.tied.length <= 1);
  const changes = isTelling ? advice.whatWouldChangeIt.slice(0, 1) : [];
  const [contradiction, ...others] = contradictionTexts(advice, view.model, amount.quotes);
  const more = others.length === 0 ? '' : ` ${counted(others.length, 'more contradiction')}: --details.`;
  return [
    ...reasons,
    ...changes.map((change) => paragraph(changeText(change, view.model))),
    ...(contradiction ? [warning(`${contradiction}${more}`)] : []),
  ];
}

/** All of these for every role, and how firm the first place is. */
const wholeEvidence = (advice: Advice, view: AdviceView, shown: readonly Recommendation[]): Block[] => [
  ...shown.flatMap((one) => reasonBlocks(one, view, everything)),
  ...listed(
    'What would change it',
    advice.whatWouldChangeIt.map((change) => changeText(change, view.model)),
  ),
  ...firmnessBlocks(advice, view),
  ...contradictionTexts(advice, view.model).map(warning),
];

/** Reasons for and against stand in one list, so each of the latter says what it is. */
const reasonLine = (contribution: Contribution, view: AdviceView): Text => [
  `${contribution.value < 0 ? 'Against: ' : ''}${view.sentence(contribution)}`,
  { text: ` (${signed(contribution.value)})`, tone: 'muted' },
];

/** What would be printed as 0.00 is no reason to anybody; the document has it. */
const isFelt = ({ value }: Contribution): boolean => Math.abs(value) >= 0.005;

function reasonBlocks(one: Recommendation, view: AdviceView, amount: Amount): Block[] {
  const { title } = one;
  const [because, against] = [one.because.filter(isFelt), one.against.filter(isFelt)];
  const reasons = [...because.slice(0, amount.because), ...against.slice(0, amount.against)];
  const all = because.length + against.length;
  const heading = reasons.length < all ? `Why ${title}: the strongest of ${all} reasons` : `Why ${title}`;
  return listed(
    heading,
    reasons.map((reason) => reasonLine(reason, view)),
  );
}

/** Of a tie both sides are heard: what speaks most for the first rather than the second, and the other way round. */
function tieReasons([a, b]: readonly Recommendation[], view: AdviceView, { sides: heard = 2 }: Amount): Block[] {
  if (!a || !b) return [];
  const sides = [
    [a, b],
    [b, a],
  ] as const;
  const items = sides.slice(0, heard).flatMap(([mine, other]) => {
    const [reason] = leads(mine, other).filter(({ lead }) => lead > 0);
    if (!reason) return [];
    const { contribution, lead } = reason;
    const isMine = contribution.role === mine.role;
    const whose = isMine ? mine.title : `Against ${other.title}`;
    const sentence = view.sentence(contribution, isMine ? other.role : mine.role);
    return [[`${whose}: ${sentence}`, { text: ` (${signed(isMine ? lead : -lead)})`, tone: 'muted' } as const]];
  });
  return listed('What speaks most for one rather than the other', items);
}

/**
 * Each piece of evidence with how much more it speaks for a role than for another; the largest lead first. What does not speak for the
 * first leads by what it says against the other.
 */
function leads(mine: Recommendation, other: Recommendation): { contribution: Contribution; lead: number }[] {
  const key = ({ evidence }: Contribution) => `${evidence.kind} ${evidence.id}`;
  const byKey = (one: Recommendation) => new Map([...one.because, ...one.against].map((contribution) => [key(contribution), contribution]));
  const [here, there] = [byKey(mine), byKey(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .flatMap((name) => {
      const [own, theirs] = [here.get(name), there.get(name)];
      const contribution = (own?.value ?? 0) > 0 ? own : theirs;
      return contribution ? [{ name, contribution, lead: (own?.value ?? 0) - (theirs?.value ?? 0) }] : [];
    })
    .sort((x, y) => y.lead - x.lead || (x.name < y.name ? -1 : 1));
}

/** What the trials did, of what there was. */
function triedText(asked: number, { tools, skills }: KnownPerson): string {
  const named = [...(tools.length > 0 ? ['tool'] : []), ...(skills.length > 0 ? ['skill'] : [])];
  return andList([
    ...(asked > 0 ? ['each answer moved one step'] : []),
    ...(named.length > 0 ? [`each ${andList(named)} was left unsaid`] : []),
  ]);
}

function firmnessBlocks({ robustness, missing, asked, verdict, confidence }: Advice, { model, person }: AdviceView): Block[] {
  const blocks: Block[] = [];
  if (robustness) {
    const rivals = robustness.rivals.slice(0, 3).map(({ role, share }) => `${titleIn(model, role)} in ${percentInWords(share)}`);
    const isFirm = robustness.survives >= firmAt;
    const sure = verdict === 'clear' || !isFirm ? '' : ` That it is firm does not make it sure: its probability is ${percent(confidence)}.`;
    const others = rivals.length > 0 ? `; else it was ${andList(rivals)}` : '';
    blocks.push(
      { kind: 'heading', level: 2, text: 'How firm it is' },
      paragraph(
        `In ${robustness.trials} trials ${triedText(asked, person)}, with a chance of ${percent(shiftProbability)}: the first role stayed first in ${percentInWords(robustness.survives)}${others}.${sure}`,
      ),
    );
  }
  if (missing.length > 0 && asked > 0)
    blocks.push(paragraph(`No answer touched: ${traitList(missing)}. What is unknown counts neither for nor against.`));
  return blocks;
}

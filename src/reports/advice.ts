import type { Advice, Recommendation } from '../domain/advise/advise';
import type { Contribution } from '../domain/advise/evidence';
import type { AdviceModel, KnownPerson } from '../domain/advise/model';
import type { Warning } from '../domain/outcome';
import { andList, hoursShort, percent } from '../domain/words';
import { heightOf } from '../render/height';
import type { Bar, Block, Report, Span, Text } from '../render/report';
import { changeText, constraintTexts, contradictionText, titleIn, traitList, verdictText } from './advice-words';
import type { WhyNotFacts } from './why-not';
import { reportWhyNot } from './why-not';

export type AdviceView = {
  top: number;
  sentence(contribution: Contribution): string;
  why: WhyNotFacts | undefined;
  model: AdviceModel;
  person: KnownPerson;
  /** Everything, instead of what fits one screen. */
  details: boolean;
  /** Columns. */
  width: number;
  /** Shown on the same screen, before the result. */
  warnings: readonly Warning[];
  next: readonly string[];
};

/** Reasons that are shown for and against a role. */
type Count = { because: number; against: number };
/** For the short view the first of these that leaves the result on one screen. */
const counts: readonly Count[] = [
  { because: 4, against: 1 },
  { because: 3, against: 1 },
  { because: 2, against: 1 },
  { because: 2, against: 0 },
  { because: 1, against: 0 },
];
const everything: Count = { because: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY };

/** Lines of a screen of 24 beside the prompt of the shell; a list that was asked to be longer may take more. */
const screen = 23;
const usualTop = 7;

export function reportAdvice(advice: Advice, view: AdviceView): Report {
  if (view.details || view.why) return { blocks: blocksOf(advice, view, everything) };
  const warned = view.warnings.reduce((sum, { message }) => sum + Math.ceil((message.length + 9) / view.width), 0);
  const room = screen - warned + Math.max(0, Math.min(view.top, advice.recommendations.length) - usualTop);
  const variants = counts.map((count) => blocksOf(advice, view, count));
  const fitting = variants.find((blocks) => heightOf({ blocks }, view.width) <= room);
  return { blocks: fitting ?? (variants.at(-1) as Block[]) };
}

function blocksOf(advice: Advice, view: AdviceView, count: Count): Block[] {
  const { model } = view;
  const shown = advice.told === 0 ? [] : advice.recommendations.slice(0, view.top);
  const limits = constraintTexts(advice, view);
  return [
    { kind: 'paragraph', text: verdictText(advice, view) },
    ...(limits.relax === undefined ? [] : [warning(limits.relax)]),
    ...(shown.length > 0 ? [legend, { kind: 'bars', items: shown.map((one) => barOf(one, shown)) } as const] : []),
    ...(limits.left.length > 0 ? [paragraph(`Without your limits: ${limits.left.join(', ')}.`)] : []),
    ...(view.why ? reportWhyNot(view.why, model, advice, view.person) : evidenceBlocks(advice, view, count, shown)),
    ...(view.next.length > 0 ? [paragraph({ text: `Next: ${nextText(view)}`, tone: 'muted' })] : []),
  ];
}

const paragraph = (text: Text | Span): Block => ({ kind: 'paragraph', text: typeof text === 'object' && 'text' in text ? [text] : text });
const warning = (text: Text): Block => ({ kind: 'note', tone: 'warn', text });

const nextText = ({ next, details }: AdviceView): string => [...next, ...(details ? [] : ['or the same with --details'])].join('; ');

const legend: Block = { kind: 'heading', level: 2, text: 'Score; share of the essential skills held; hours to learn the others' };

/** The bar is the score against the best one; a role below the average of all roles has none. */
function barOf(one: Recommendation, shown: readonly Recommendation[]): Bar {
  const best = Math.max(...shown.map((other) => other.score), 1e-9);
  return {
    label: `${one.rank}. ${one.title}`,
    share: Math.max(0, Math.min(1, one.score / best)),
    text: `${signed(one.score)}; ${percent(one.coverage)}; ${hoursShort(one.gapHours)}`,
  };
}

const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(2)}`;

/** Why, what would change it, what contradicts itself; in the long view also how firm it is. */
function evidenceBlocks(advice: Advice, view: AdviceView, count: Count, shown: readonly Recommendation[]): Block[] {
  const explained = view.details ? shown : shown.slice(0, advice.verdict === 'close' ? 2 : 1);
  // Of a tie both sides are heard, in the same room.
  const each = explained.length > 1 && !view.details ? { because: Math.ceil(count.because / 2), against: 0 } : count;
  const changes = advice.whatWouldChangeIt.map((change) => changeText(change, view.model));
  const contradictions = advice.contradictions.map((pair) => warning(contradictionText(pair, view.model)));
  return [
    ...explained.flatMap((one) => reasonBlocks(one, view, each)),
    ...(view.details ? listed('What would change it', changes) : changes.slice(0, 1).map(paragraph)),
    ...(view.details ? firmnessBlocks(advice, view) : []),
    ...contradictions.slice(0, view.details ? contradictions.length : 1),
  ];
}

const listed = (heading: string, items: readonly Text[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'list', items },
      ];

function reasonBlocks({ title, because, against }: Recommendation, view: AdviceView, count: Count): Block[] {
  const line = (contribution: Contribution): Text => [
    view.sentence(contribution),
    { text: ` (${signed(contribution.value)})`, tone: 'muted' },
  ];
  const reasons = [...because.slice(0, count.because), ...against.slice(0, count.against)];
  const all = because.length + against.length;
  return listed(reasons.length < all ? `Why ${title}: the strongest of ${all} reasons` : `Why ${title}`, reasons.map(line));
}

function firmnessBlocks({ robustness, missing, asked }: Advice, { model }: AdviceView): Block[] {
  const blocks: Block[] = [];
  if (robustness) {
    const rivals = robustness.rivals.slice(0, 3).map(({ role, share }) => `${titleIn(model, role)} in ${percent(share)}`);
    const others = rivals.length > 0 ? `; else it was ${andList(rivals)}` : '';
    blocks.push(
      { kind: 'heading', level: 2, text: 'How firm it is' },
      paragraph(
        `In ${robustness.trials} trials every fourth answer moved one step and every fourth tool and skill was left unsaid: the first role stayed first in ${percent(robustness.survives)}${others}.`,
      ),
    );
  }
  if (missing.length > 0 && asked > 0)
    blocks.push(paragraph(`No answer touched ${traitList(missing)}. What is unknown counts neither for nor against.`));
  return blocks;
}

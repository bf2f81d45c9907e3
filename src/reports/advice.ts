import type { Advice, Recommendation } from '../domain/advise/advise';
import { constraintWords } from '../domain/advise/constraints';
import type { Contribution } from '../domain/advise/evidence';
import type { AdviceModel, KnownPerson } from '../domain/advise/model';
import { questionOf } from '../domain/interview/bank';
import { labelOf } from '../domain/interview/belief';
import type { Question } from '../domain/types';
import { andList, hoursShort, percent } from '../domain/words';
import type { Block, Report, Text } from '../render/report';
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
  next: readonly string[];
};

/** Reasons that the short view shows for and against the first role. */
const shortReasons = { because: 3, against: 1 };

export function reportAdvice(advice: Advice, view: AdviceView): Report {
  const shown = advice.recommendations.slice(0, view.top);
  const first = shown[0];
  const blocks: Block[] = [{ kind: 'paragraph', text: verdictText(advice, view) }];
  if (shown.length > 0) blocks.push({ kind: 'bars', items: shown.map((one) => barOf(one, shown)) }, legend);
  blocks.push(...constraintBlocks(advice, view));
  if (view.why) return { blocks: [...blocks, ...reportWhyNot(view.why, view.model)] };
  for (const one of view.details ? shown : first ? [first] : []) blocks.push(...reasonBlocks(one, view));
  blocks.push(...changeBlocks(advice, view));
  if (view.details) blocks.push(...detailBlocks(advice, view));
  for (const pair of advice.contradictions.slice(0, view.details ? 9 : 1))
    blocks.push({ kind: 'note', tone: 'warn', text: contradictionText(pair, view.model) });
  const more = view.details ? [] : ['career advise ... --details'];
  blocks.push({ kind: 'note', tone: 'muted', text: `Next: ${[...view.next, ...more].join('; ')}` });
  return { blocks };
}

const titles = (ids: readonly string[], { model }: AdviceView): string[] =>
  ids.map((id) => model.roles.find((role) => role.id === id)?.title ?? id);

/** The verdict in plain words: what fits, how sure, and for a tie or an open case what would settle it. */
function verdictText(advice: Advice, view: AdviceView): Text {
  const first = advice.recommendations[0];
  const sure = percent(advice.confidence);
  if (!first) return 'Your limits leave no role.';
  switch (advice.verdict) {
    case 'clear':
      return [{ text: first.title, tone: 'strong' }, ` fits what you told best; about ${sure} sure.`];
    case 'close': {
      const [breaker] = advice.tieBreakers;
      const question =
        breaker === undefined ? '' : ` What would tell them apart best: "${questionOf(view.model.bank, breaker).question.text}"`;
      return [
        { text: andList(titles(advice.tied, view)), tone: 'strong' },
        ` are a tie for you: what you told does not tell them apart (the first is ${sure} likely).${question}`,
      ];
    }
    case 'open': {
      const ask =
        advice.asked > 0
          ? 'More answers would help: career advise --full'
          : 'Answer a few questions (career advise) or name more of your tools (--tools)';
      const missing =
        advice.missing.length > 0 && advice.asked > 0
          ? ` Nothing is known yet of: ${andList(advice.missing.slice(0, 4).map((trait) => trait.replace('-', ' ')))}.`
          : '';
      return [{ text: 'Too little is known to name one role.', tone: 'strong' }, ` ${first.title} leads with ${sure}.${missing} ${ask}.`];
    }
  }
}

const legend: Block = {
  kind: 'paragraph',
  text: [{ text: 'Score; essential skills covered; hours of learning to cover the rest.', tone: 'muted' }],
};

/** The bar is the score against the best one; a role below the average of all roles has none. */
function barOf(one: Recommendation, shown: readonly Recommendation[]) {
  const best = Math.max(...shown.map((other) => other.score), 1e-9);
  const score = `${one.score >= 0 ? '+' : ''}${one.score.toFixed(2)}`;
  return {
    label: `${one.rank}. ${one.title}`,
    share: Math.max(0, Math.min(1, one.score / best)),
    text: `${score}, ${percent(one.coverage)}, ${hoursShort(one.gapHours)}`,
  };
}

function reasonBlocks(one: Recommendation, view: AdviceView): Block[] {
  const count = view.details ? { because: one.because.length, against: one.against.length } : shortReasons;
  const line = (contribution: Contribution): Text => [
    view.sentence(contribution),
    { text: ` (${contribution.value >= 0 ? '+' : ''}${contribution.value.toFixed(2)})`, tone: 'muted' },
  ];
  const blocks: Block[] = [];
  if (one.because.length + one.against.length === 0) return [];
  const hidden =
    one.because.length + one.against.length - Math.min(one.because.length, count.because) - Math.min(one.against.length, count.against);
  blocks.push({
    kind: 'heading',
    level: 2,
    text: `Why ${one.title}${hidden > 0 ? `, the strongest of ${one.because.length + one.against.length} reasons` : ''}`,
  });
  blocks.push({ kind: 'list', items: [...one.because.slice(0, count.because), ...one.against.slice(0, count.against)].map(line) });
  return blocks;
}

function changeBlocks({ whatWouldChangeIt }: Advice, view: AdviceView): Block[] {
  const shown = whatWouldChangeIt.slice(0, view.details ? 9 : 1);
  if (shown.length === 0) return [];
  const line = ({ change, from, to, top }: (typeof shown)[number]): string =>
    change === 'tools'
      ? `With your tools ${to}, ${titles([top], view)[0]} would be first.`
      : `"${change}": had you said "${to}" instead of "${from}", ${titles([top], view)[0]} would be first.`;
  return [
    { kind: 'heading', level: 2, text: 'What would change it' },
    { kind: 'list', items: shown.map(line) },
  ];
}

function constraintBlocks(advice: Advice, view: AdviceView): Block[] {
  const blocks: Block[] = [];
  const { constraints } = view.person;
  if (advice.relax) {
    const words = constraintWords(advice.relax.constraint, constraints);
    blocks.push({
      kind: 'note',
      tone: 'warn',
      text: `The limit that costs least to drop: "${words}". ${titles([advice.relax.role], view)[0]} would then be possible.`,
    });
  }
  if (advice.withoutConstraints.length > 0) {
    const line = advice.withoutConstraints.map(({ title, violates }) =>
      violates.length === 0 ? title : `${title} (breaks: ${violates.map((key) => constraintWords(key, constraints)).join('; ')})`,
    );
    blocks.push({ kind: 'paragraph', text: `Without your limits: ${line.join(', ')}.` });
  }
  return blocks;
}

function detailBlocks({ robustness, missing }: Advice, view: AdviceView): Block[] {
  const blocks: Block[] = [];
  if (robustness) {
    const rivals = robustness.rivals.slice(0, 3).map(({ role, share }) => `${titles([role], view)[0]} ${percent(share)}`);
    const text = `In ${robustness.trials} trials in which every fourth answer moved one step, the first role stayed first in ${percent(robustness.survives)}${rivals.length > 0 ? `; else ${rivals.join(', ')}` : ''}.`;
    blocks.push({ kind: 'heading', level: 2, text: 'How firm it is' }, { kind: 'paragraph', text });
  }
  if (missing.length > 0)
    blocks.push({
      kind: 'paragraph',
      text: `No answer touched: ${missing.map((trait) => trait.replace('-', ' ')).join(', ')}. What is unknown counts neither for nor against.`,
    });
  return blocks;
}

function contradictionText({ first, second }: Advice['contradictions'][number], model: AdviceModel): string {
  const quote = ({ question, option }: typeof first) =>
    `"${labelOf(questionOf(model.bank, question), [option])}" (${questionOf(model.bank, question).question.text})`;
  return `Two answers pull apart: ${quote(first)} and ${quote(second)}. Both may be true; if one is not, change it and run again.`;
}

/** The bank, for people who answer from a file. */
export function reportQuestions(questions: readonly Question[]): Report {
  return {
    title: `${questions.length} questions`,
    blocks: questions.flatMap(({ id, text, why, type, options }): Block[] => [
      { kind: 'heading', level: 2, text: `${id}${type === 'multiple' ? ' (any number)' : ''}` },
      { kind: 'paragraph', text: [text, { text: ` ${why}`, tone: 'muted' }] },
      { kind: 'facts', items: options.map((option) => ({ label: option.id, value: option.label })) },
    ]),
  };
}

import type { Advice } from '../../domain/advise/advise';
import type { Contribution } from '../../domain/advise/evidence';
import { type AdviceModel, isPart } from '../../domain/advise/model';
import type { WhyNotRole } from '../../domain/advise/why-not';
import { questionOf } from '../../domain/interview/bank';
import { labelOf } from '../../domain/interview/belief';
import { rangeJson } from '../range';

type Parts = {
  top: number;
  sentence(contribution: Contribution): string;
  unrecognised: readonly string[];
  why: WhyNotRole | undefined;
  model: AdviceModel;
};

/** The contract's `career/advice`, and what we add to it. */
export function documentOf(advice: Advice, { top, sentence, unrecognised, why, model }: Parts): Record<string, unknown> {
  const told = (contribution: Contribution) => ({
    evidence: `${contribution.evidence.kind}:${contribution.evidence.id}`,
    label: sentence(contribution),
    contribution: contribution.value,
  });
  const text = (id: string) => questionOf(model.bank, id).question.text;
  const quote = ({ question, option }: { question: string; option: string }) => ({
    question,
    text: text(question),
    answer: labelOf(questionOf(model.bank, question), [option]),
  });
  return {
    verdict: advice.verdict,
    confidence: advice.confidence,
    tied: advice.tied,
    asked: advice.asked,
    among: isPart(model) ? model.ids : null,
    recommendations: advice.recommendations
      .slice(0, top)
      .map(({ rank, role, title, score, probability, because, against, coverage, gapHours }) => ({
        rank,
        role,
        title,
        score,
        probability,
        because: because.map(told),
        against: against.map(told),
        coverage,
        gapHours: rangeJson(gapHours),
      })),
    whatWouldChangeIt: advice.whatWouldChangeIt,
    robustness: advice.robustness ?? null,
    tieBreakers: advice.tieBreakers.map((id) => ({ question: id, text: text(id) })),
    missing: advice.missing,
    contradictions: advice.contradictions.map(({ trait, first, second }) => ({ trait, first: quote(first), second: quote(second) })),
    overfull: advice.overfull.map(({ of, answers, sum }) => ({
      of,
      sum: sum / 100,
      answers: answers.map((one) => ({ ...quote(one), share: one.at / 100 })),
    })),
    byAnswersAlone: advice.byAnswers ?? null,
    withoutConstraints: advice.withoutConstraints,
    relax: advice.relax ?? null,
    ...(why ? { whyNot: { ...why, answers: why.answers.map((answer) => ({ ...answer, text: text(answer.question) })) } } : {}),
    unrecognised,
  };
}

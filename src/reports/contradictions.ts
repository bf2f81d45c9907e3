import type { Advice } from '../domain/advise/advise';
import type { AdviceModel } from '../domain/advise/model';
import { traitWords } from '../domain/advise/trait-words';
import { questionOf } from '../domain/interview/bank';
import { labelOf, quoted } from '../domain/interview/belief';
import type { AnswerRef, Overfull } from '../domain/interview/contradictions';
import { andList } from '../domain/words';

/** Answers that hardly go together. */
export const contradictionTexts = ({ contradictions, overfull }: Advice, model: AdviceModel, quotes = true): string[] => [
  ...contradictions.map((pair) => contradictionText(pair, model, quotes)),
  ...overfull.map((found) => overfullNote(found, model, quotes)),
];

function quoteIn(model: AdviceModel, { question, option }: AnswerRef): string {
  const entry = questionOf(model.bank, question);
  return `${quoted(labelOf(entry, [option]))} (${entry.question.text})`;
}

/** @param quotes false: only where two answers pull apart, with a hint at what shows both. */
function contradictionText({ trait, first, second }: Advice['contradictions'][number], model: AdviceModel, quotes = true): string {
  if (!quotes) return `Two answers pull apart on ${traitWords[trait]}; --details quotes both.`;
  return `Two answers pull apart on ${traitWords[trait]}: ${quoteIn(model, first)} and ${quoteIn(model, second)}. Both may be true; if one is not, change it and run again.`;
}

const overfullWords: Readonly<Record<Overfull['of'], string>> = {
  time: 'claim more of one working day than there is',
  subject: 'claim more of your work than there is',
};

/** `3 answers claim more of one working day than there is: ...`. @param quote an answer as it is quoted. */
export function overfullText({ of, answers }: Overfull, quote: (ref: AnswerRef) => string, what = 'answers'): string {
  return `${answers.length} ${what} ${overfullWords[of]}: ${andList(answers.map(quote))}.`;
}

/** @param quotes false: only that there are such answers, with a hint at what shows them. */
function overfullNote(found: Overfull, model: AdviceModel, quotes = true): string {
  if (!quotes) return `Some answers ${overfullWords[found.of]}; --details quotes them.`;
  return `${overfullText(found, (ref) => quoteIn(model, ref))} If not all are meant so, change one and run again.`;
}

import type { Question } from '../domain/types';
import type { Block, Report } from '../render/report';
import { dataReport } from './section';

/** The bank, for people who answer from a file. */
export function reportQuestions(questions: readonly Question[]): Report {
  return {
    title: `${questions.length} questions`,
    blocks: questions.flatMap(({ id, text, why, type, options }): Block[] => [
      { kind: 'heading', level: 2, text: `${id}${type === 'multiple' ? ' (any number)' : ''}` },
      { kind: 'paragraph', text },
      { kind: 'facts', items: options.map((option) => ({ label: option.id, value: option.label })) },
      { kind: 'paragraph', text: [{ text: `Why this is asked: ${why}`, tone: 'muted' }] },
    ]),
  };
}

/** The same for a spreadsheet: a row per option, which needs no other row to be understood. */
export function tableOfOptions(questions: readonly Question[]): Report {
  const rows = questions.flatMap(({ id, text, type, options }) =>
    options.map((option) => ({ cells: [id, text, type, option.id, option.label] })),
  );
  return dataReport(['question', 'text', 'type', 'option', 'label'], rows);
}

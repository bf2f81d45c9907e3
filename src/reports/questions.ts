import type { Question } from '../domain/types';
import type { Block, Report } from '../render/report';

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

import { failure } from '../../domain/outcome';
import type { Base } from '../../kb/base';
import { reportQuestions, tableOfOptions } from '../../reports/questions';
import type { Answer, Session } from '../session';

/** The bank, for whoever answers from a file. */
export function printQuestions({ settings }: Session, base: Base): Answer {
  const questions = base.catalogue.questions();
  return {
    schema: 'career/questions',
    document: {
      questions: questions.map(({ id, text, why, type, options }) => ({
        id,
        text,
        why,
        type,
        options: options.map((option) => ({ id: option.id, label: option.label })),
      })),
    },
    report: () => (settings.format === 'csv' ? tableOfOptions(questions) : reportQuestions(questions)),
  };
}

/** Nothing told, and nobody to ask: every key that could be told, with its flag. */
export function nothingTold(base: Base, reason: string) {
  const questions = base.catalogue.questions().map((question) => question.id);
  const missing = [
    { key: 'skills', flag: '--skills' },
    { key: 'tools', flag: '--tools' },
    { key: 'profile', flag: '--profile' },
    ...questions.map((id) => ({ key: `answers.${id}`, flag: '--answers' })),
  ];
  const lines = [
    `nothing is known of you, and ${reason}; any of these would do:`,
    'skills (--skills), tools (--tools), a profile (--profile)',
    ...(questions.length > 0 ? [`answers (--answers): ${questions.join(', ')}`] : []),
  ];
  return failure('usage', 'input-needed', lines.join('\n'), {
    hint: 'for example career advise --tools "Python, SQL"; career advise --print-questions shows the questions',
    details: missing,
  });
}

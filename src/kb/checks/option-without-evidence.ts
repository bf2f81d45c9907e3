import { isLost } from '../readable';
import { type Check, entriesOf, type Finding, listed } from './context';

/**
 * An option that says nothing about anybody cannot change a result. The options of a scale are placed by what the question
 * measures; every other option needs traits or an activity of its own.
 */
export const checkOptionEvidence: Check = (context) => {
  const findings: Finding[] = [];
  for (const question of entriesOf(context, 'question')) {
    if (question.type === 'scale') {
      if (question.measures?.length === 0) {
        findings.push({
          code: 'option-without-evidence',
          kind: 'question',
          id: question.id,
          path: ['measures'],
          args: { option: '' },
          causes: [{ kind: 'question', id: question.id, path: ['type'] }],
        });
      }
      continue;
    }
    if (question.type === undefined) continue;
    for (const [at, option] of listed(question.options)) {
      if (option.activity !== undefined || Object.keys(option.at ?? {}).length > 0) continue;
      if (isLost(option, 'activity') || isLost(option, 'at')) continue;
      findings.push({
        code: 'option-without-evidence',
        kind: 'question',
        id: question.id,
        path: ['options', at],
        args: { option: option.id ?? String(at + 1) },
        causes: [{ kind: 'question', id: question.id, path: ['type'] }],
      });
    }
  }
  return findings;
};

import type { Path } from '../problem';
import { isLost } from '../readable';
import { type Check, entriesOf, type Finding, listed } from './context';

const finding = (id: string, path: Path, option: string): Finding => ({
  code: 'option-without-evidence',
  kind: 'question',
  id,
  path,
  args: { option },
  causes: [{ kind: 'question', id, path: ['type'] }],
});

/**
 * An option that says nothing about anybody cannot change a result. The options of a scale are placed by what the question
 * measures; every other option needs traits or an activity of its own.
 */
export const checkOptionEvidence: Check = function* (context): Generator<Finding> {
  for (const { id, type, measures, options } of entriesOf(context, 'question')) {
    if (type === undefined) continue;
    if (type === 'scale') {
      if (measures?.length === 0) yield finding(id, ['measures'], '');
      continue;
    }
    for (const [at, option] of listed(options)) {
      if (option.activity !== undefined || Object.keys(option.at ?? {}).length > 0) continue;
      if (!isLost(option, 'activity') && !isLost(option, 'at')) yield finding(id, ['options', at], option.id ?? String(at + 1));
    }
  }
};

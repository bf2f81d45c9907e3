import { failure } from '../domain/outcome';
import { hintOf, messageOf, problemLine, tipOf } from './messages';
import type { Problem } from './problem';

/** Errors that are printed; `kb check` prints them all. */
const shown = 20;

/** One Failure for everything that is wrong with the files, each with its place. `check`: the command that checks the same base. */
export function problemsFailure(problems: readonly Problem[], check = 'career kb check') {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, shown).map(problemLine);
  const more = errors.length > shown ? [`and ${errors.length - shown} more: ${check} shows all of them`] : [];
  const tip = errors[0] && hintOf(errors[0]);
  return failure('bad-file', 'bad-knowledge-base', [...lines, ...more].join('\n'), {
    hint: errors.length === 1 && tip ? tip : `${check} shows every problem with a tip`,
    details: errors.slice(0, shown).map((problem) => ({ ...problem, message: messageOf(problem), tip: tipOf(problem) })),
  });
}

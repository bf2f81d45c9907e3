/** Findings about a knowledge base, as data. The sentences are in messages.ts. */

export type Severity = 'error' | 'warning';
export type Place = { file: string; line: number; column: number };
/** A way into an entry: keys and list indexes. */
export type Path = readonly (string | number)[];
export type ProblemArgs = Readonly<Record<string, string | number>>;

export type Problem = Place & {
  code: ProblemCode;
  severity: Severity;
  /** `skills[2].level`; empty for the file as a whole. */
  path: string;
  args: ProblemArgs;
};

export const problemCodes = [
  // the folder and the file
  'missing-directory',
  'not-a-directory',
  'no-entries',
  'unread-file',
  'unread-folder',
  'linked-directory',
  'not-a-file',
  'unreadable-file',
  'too-large',
  'too-many-files',
  'too-many-lines',
  'too-many-values',
  'not-utf8',
  'nul-character',
  // YAML
  'bad-yaml',
  'yaml-directive',
  'several-documents',
  'too-deep',
  'tag',
  'anchor',
  'merge-key',
  'duplicate-key',
  'non-string-key',
  'unsafe-key',
  'too-long',
  'unsafe-text',
  // the shape of an entry
  'unknown-key',
  'missing-key',
  'missing-trait',
  'figure-without-source',
  'wrong-type',
  'unknown-value',
  'out-of-range',
  'not-finite',
  'malformed-id',
  'bad-date',
  'bad-url',
  'file-name-not-id',
  'unfinished',
  // what entries say together
  'duplicate-id',
  'duplicate-alias',
  'dangling-reference',
  'prerequisite-cycle',
  'percentiles-not-increasing',
  'facts-disagree',
  'retired-without-date-or-successor',
  'retired-recommended',
  'rating-missing',
  'rating-differs',
  'users-above-n',
  'option-without-evidence',
  'next-role',
  'no-essential-skill',
  'too-few',
  'nothing-to-hide',
  'field-of-hidden',
  'orphan',
  'unsorted-list',
  'stale-fact',
  'too-many-problems',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** More than anybody reads; a hostile file must not cost memory. */
export const problemLimit = 1000;

/** One more than is told: that shows that there are more. Looking any further would find nothing to say, or accuse what was not looked at. */
export const isFull = (problems: readonly Problem[]): boolean => problems.length > problemLimit;

/** `['skills', 2, 'level']` to `skills[2].level`; a key that is no plain word is quoted. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z0-9_.+#-]{1,64}$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step.slice(0, 40))}]`;
  }
  return text;
}

/** A finding about a file or a folder as a whole. */
export const ofFile = (file: string, code: ProblemCode, args: ProblemArgs = {}, severity: Severity = 'error'): Problem => ({
  code,
  severity,
  file,
  line: 1,
  column: 1,
  path: '',
  args,
});

const codeOrder = new Map(problemCodes.map((code, at) => [code, at]));

/** Codes of files and folders that could not be read: the cause of much, so they are told first. */
const wholeFile: ReadonlySet<ProblemCode> = new Set(problemCodes.slice(0, problemCodes.indexOf('tag')));
const rank = ({ code }: Problem): number => (wholeFile.has(code) ? 0 : 1);

/** What could not be read, then by file, line, column, then the order of the codes above: never by the order in which they were found. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (codeOrder.get(a.code) ?? 0) - (codeOrder.get(b.code) ?? 0) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
}

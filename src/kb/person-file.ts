import type { Finding as PersonFinding } from '../domain/findings';
import { lazily } from '../domain/lazily';
import { nearestWords } from '../domain/names';
import { failure } from '../domain/outcome';
import type { World } from '../io/world';
import { decodeText } from './decode';
import { odditiesOf } from './json-oddities';
import { limits } from './limits';
import { hintOf, messageOf, problemLine, tipOf } from './messages';
import { ofFile, type Path, type Place, type Problem, type ProblemArgs, type ProblemCode, pathText, sortProblems } from './problem';

/**
 * One JSON or YAML file of a person (a profile, answers, a Markdown plan), read as guardedly as a knowledge base. JSON that has
 * nothing wrong with it never loads the YAML parser; anything else goes through it, which knows lines and columns.
 */

export type Document = {
  file: string;
  /** As it was read. */
  bytes: Uint8Array;
  text: string;
  value: unknown;
  /** Line and column of a value or its key; only asked for when there is something to report. */
  at(path: Path, which?: 'key' | 'value'): Promise<Place>;
};

/** A finding about a document's content, with the way to it. */
export type Finding = Likened & { path: Path; which: 'key' | 'value'; code: ProblemCode };

/** `like`: a word that is none of those that are known. Which one was meant is not looked for before it is told. */
type Likened = Pick<PersonFinding, 'args' | 'like'>;

/** What was probably meant. It compares the word with all that are known, so only what is shown is worth it. */
export function argsOf({ args, like }: Likened): ProblemArgs {
  const [near] = like === undefined ? [] : nearestWords(like.known, like.word, 1);
  return near === undefined ? args : { ...args, near };
}

/** Reads the bytes of a file, or of standard input for `-`. */
type ReadBytes = (file: string) => Promise<Uint8Array>;

/** `limit` in bytes: larger than for a base only where a file holds many people. `hint`: what to do where there is no such file. */
export function bytesReader(
  { files, stdin }: Pick<World, 'files' | 'stdin'>,
  { limit = limits.fileBytes, hint = 'check the path; - is standard input' }: { limit?: number; hint?: string } = {},
): ReadBytes {
  return async (file) => {
    // A variable of the shell that is not set.
    if (file === '') throw failure('usage', 'no-file', 'the name of the file is empty', { hint });
    if (file === '-') {
      return stdin.read(limit).catch(({ code = 'unknown' }: NodeJS.ErrnoException) => {
        throw atStart(nameOf(file), code === 'EFBIG' ? 'too-large' : 'unreadable-file', { limit, detail: code });
      });
    }
    const read = files.read(file, limit);
    if (read.ok) return read.bytes;
    if (read.reason === 'missing')
      // One line, as of every finding, whatever the name holds.
      throw failure('bad-file', 'missing-file', `${file.replaceAll('\n', '\\x0a')}:1:1 there is no such file`, {
        hint,
        details: [{ file, line: 1, column: 1 }],
      });
    const code = read.reason === 'too-large' || read.reason === 'not-a-file' ? read.reason : 'unreadable-file';
    throw atStart(file, code, { limit, detail: read.detail });
  };
}

/** What to do instead of what a base is told: one person's file is not to be split or removed like one of a base, and what makes it large is no text. */
function personTip(problem: Problem): string | undefined {
  if (problem.code === 'not-a-file') return 'name a file, or - for standard input';
  if (problem.code === 'too-many-lines' || problem.code === 'too-many-values') return 'leave out what no command reads';
  const isPersons = problem.code === 'too-large' && problem.args.limit === limits.fileBytes;
  return isPersons ? 'leave out pictures and other data, such as basics.image' : undefined;
}

/** How findings call a file. */
export const nameOf = (file: string): string => (file === '-' ? '<stdin>' : file);

const atStart = (file: string, code: ProblemCode, args: ProblemArgs) => problemsOf([ofFile(file, code, args)]);

/** More than these are counted only. */
const shown = 20;

function problemsOf(found: readonly (Problem & Likened)[]) {
  const problems = sortProblems(found);
  const told = problems
    .slice(0, shown)
    .map(({ like, ...problem }): Problem => ({ ...problem, args: argsOf({ args: problem.args, ...(like && { like }) }) }));
  const lines = told.map(problemLine);
  const more = problems.length > shown ? [`and ${problems.length - shown} more`] : [];
  const [hint = '', ...others] = new Set(problems.map((problem) => personTip(problem) ?? hintOf(problem)));
  return failure('bad-file', 'bad-document', [...lines, ...more].join('\n'), {
    hint: others.length === 0 ? hint : 'what helps differs from line to line: with --json each finding has its own "tip"',
    details: told.map((problem) => ({ ...problem, message: messageOf(problem), tip: personTip(problem) ?? tipOf(problem) })),
  });
}

/** The text of a file: UTF-8, of bounded size and nesting. */
export const readText = async (file: string, read: ReadBytes): Promise<string> => textOf(file, await read(file));

function textOf(file: string, bytes: Uint8Array): string {
  const decoded = decodeText(bytes, nameOf(file));
  if (!decoded.ok) throw problemsOf([decoded.problem]);
  return decoded.text;
}

/** What only matters where a text is shown next to others, or stored: a stranger's résumé may be long and have odd characters. */
const harmless: ReadonlySet<ProblemCode> = new Set(['unsafe-text', 'too-long']);

/** The value of a JSON or YAML file. What is wrong with its syntax is thrown as one failure with every finding and its place. */
export async function readDocument(file: string, read: ReadBytes): Promise<Document> {
  const name = nameOf(file);
  const bytes = await read(file);
  const text = textOf(file, bytes).replace(/^\ufeff/, '');
  // Parsed once, however many places are asked for.
  const located = lazily(() => import('./yaml').then(({ readYaml }) => readYaml(text, name)));
  const at: Document['at'] = async (path, which) => (await located()).at(path, which);
  const json = plainJson(text);
  if (json) return { file: name, bytes, text, value: json.value, at };
  const broken = /\.json$/i.test(name) ? brokenJson(text) : undefined;
  if (broken) throw problemsOf([{ ...ofFile(name, 'bad-yaml', { detail: broken.detail, format: 'JSON' }), ...broken.place }]);
  const yaml = await located();
  const problems = yaml.problems.filter((problem) => !harmless.has(problem.code));
  if (problems.length > 0) throw problemsOf(problems);
  return { file: name, bytes, text, value: yaml.value, at };
}

/** Throws what a command found wrong with the content, each with its place; does nothing when there is nothing. */
export async function throwFindings(document: Document, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  const problems: (Problem & Likened)[] = [];
  for (const { path, which, ...found } of findings) {
    problems.push({ ...found, severity: 'error', ...(await document.at(path, which)), path: pathText(path) });
  }
  throw problemsOf(problems);
}

/** What is wrong with a text that calls itself JSON, and where: it must not pass because it happens to be YAML. */
function brokenJson(text: string): { detail: string; place: { line: number; column: number } } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    // V8 names the position, except where the text is short enough to quote or simply ends.
    const named = /at position (\d+)/.exec(said)?.[1] ?? (/end of JSON/.test(said) ? text.length : 0);
    const position = Number(named);
    const before = text.slice(0, position).split('\n');
    const detail =
      text.trim() === '' ? 'it is empty' : position >= text.length ? 'it ends too early' : `unexpected ${JSON.stringify(text[position])}`;
    return { detail, place: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
  }
}

/** The value of a text that is JSON without doubled keys, `__proto__` and deep nesting; undefined for any other. */
function plainJson(text: string): { value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return odditiesOf(text).next().done ? { value } : undefined;
}

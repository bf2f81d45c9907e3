import * as v from 'valibot';
import { describe } from '../../domain/describe';
import { limits } from '../limits';
import { nearest } from '../nearest';
import { type Path, type ProblemArgs, type ProblemCode, problemCodes, problemLimit } from '../problem';
import { type SchemaKind, schemas } from '../schema';
import { listForFields } from './list-for-fields';
import { listLength } from './list-length';
import { walkSchema } from './schema-walk';
import { findUnfinished } from './unfinished';
import { unknownKeys } from './unknown-key';

/** What one entry gets wrong by itself, read off its schema. */
export type ShapeFinding = { code: ProblemCode; path: Path; which?: 'key' | 'value'; args: ProblemArgs };

export function checkShape(kind: SchemaKind, value: unknown): ShapeFinding[] {
  const schema = schemas[kind];
  const unfinished = findUnfinished(value);
  const unknown: ShapeFinding[] = [];
  const lists: ShapeFinding[] = [];
  const lengths: ShapeFinding[] = [];
  walkSchema(schema, value, (node, part, path) => {
    const list = listForFields(node, part, path);
    if (list) lists.push(list);
    const length = listLength(node, part, path);
    if (length) lengths.push(length);
    for (const finding of unknownKeys(node, part, path)) {
      if (unknown.length > problemLimit) return;
      unknown.push(finding);
    }
  });
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  const issues = result.success ? [] : result.issues.map(toFinding).filter((finding) => finding !== undefined);
  // What valibot says of a mark that is to be replaced, or of fields of a list, is no news.
  const told = new Set([...unfinished, ...lists].map(({ path }) => JSON.stringify(path)));
  const isNews = ({ path }: ShapeFinding) => !startsOf(path).some((start) => told.has(JSON.stringify(start)));
  return [...unfinished, ...unknown, ...lists, ...lengths, ...issues.filter(isNews)];
}

/** The path and all that it leads through. */
const startsOf = (path: Path): Path[] => [path, ...path.map((_, depth) => path.slice(0, depth))];

type Issue = v.BaseIssue<unknown>;

function toFinding(issue: Issue): ShapeFinding | undefined {
  if (isReported(issue)) return undefined;
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  // Reported by unknownKeys and listLength, which do not stop at the first one.
  if ((issue.type === 'strict_object' || issue.type === 'strict_tuple') && issue.expected === 'never') return undefined;
  if (issue.type === 'strict_object' && issue.received === 'undefined') return missing(path);
  if (issue.kind === 'validation') return invalid(issue, path);
  if (issue.type === 'picklist' && (typeof issue.input === 'string' || typeof issue.input === 'number')) return unknownValue(issue, path);
  return { code: 'wrong-type', path, args: { expected: expectedWords(issue), found: describe(issue.input) } };
}

function missing(path: Path): ShapeFinding {
  const key = String(path.at(-1));
  const args = { key };
  if (path.length === 2 && path[0] === 'traits') return { code: 'missing-trait', path, args };
  return { code: key === 'source' ? 'figure-without-source' : 'missing-key', path, args };
}

/** Told when the file was read: a part that is no plain value, which is undefined since then, or a text beyond all bounds. */
function isReported({ type, expected, input }: Issue): boolean {
  if (type === 'max_length') return typeof input === 'string' && input.length > limits.stringLength;
  // Of a missing field the input is undefined too; there its name is what was expected.
  return input === undefined && !(type === 'strict_object' && expected?.startsWith('"'));
}

const codes: ReadonlySet<string> = new Set(problemCodes);

/** A message of a schema is a code, perhaps with words for what is allowed. */
function invalid(issue: Issue, path: Path): ShapeFinding {
  const [code = '', ...words] = issue.message.split(': ');
  const near = meant(issue);
  const args = { found: describe(issue.input), allowed: words.join(': ') || allowedWords(issue), ...(near ? { near } : {}) };
  const isKey = issue.path?.at(-1)?.origin === 'key';
  return { code: codes.has(code) ? (code as ProblemCode) : 'out-of-range', path, ...(isKey ? { which: 'key' } : {}), args };
}

/** The same text in other letters, where that is what the schema wants: `My Role` for `my-role`, `usd` for `USD`. */
function meant(issue: Issue): string | undefined {
  const { input } = issue;
  const pattern = 'requirement' in issue && issue.requirement instanceof RegExp ? issue.requirement : undefined;
  if (pattern === undefined || typeof input !== 'string' || input.length > 200) return undefined;
  const kebab = input
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return [kebab, input.trim().toUpperCase()].find((text) => pattern.test(text));
}

function unknownValue(issue: Issue, path: Path): ShapeFinding {
  const options = [...(issue.expected ?? '').matchAll(/"([^"]*)"|(-?\d+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const near = typeof issue.input === 'string' ? nearest(options, issue.input) : undefined;
  return { code: 'unknown-value', path, args: { found: describe(issue.input), allowed: options.join(', '), ...(near ? { near } : {}) } };
}

function allowedWords(issue: Issue): string {
  const requirement = 'requirement' in issue ? issue.requirement : undefined;
  const entries = Array.isArray(issue.input) ? 'entries' : 'characters';
  switch (issue.type) {
    case 'min_value':
      return `at least ${requirement}`;
    case 'max_value':
      return `at most ${requirement}`;
    case 'integer':
      return 'a whole number';
    case 'min_length':
      return requirement === 1 ? 'not empty' : `at least ${requirement} ${entries}`;
    case 'max_length':
      return `at most ${requirement} ${entries}`;
    case 'check':
      return Array.isArray(issue.input) ? 'the low end before the high end' : '';
    default:
      return '';
  }
}

function expectedWords(issue: Issue): string {
  switch (issue.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'strict_tuple':
      return 'a list of as many values as the schema names';
    case 'strict_object':
    case 'record':
      return 'keys with values';
    case 'picklist':
      return `one of ${issue.expected}`;
    case 'union':
      return 'a whole number or lifetime';
    default:
      return 'something else';
  }
}

import { expect, it } from 'vitest';
import { hintOf, messageOf, problemLine, tipOf } from '../../src/kb/messages';
import type { Problem, ProblemCode } from '../../src/kb/problem';

/** What no change of one file of the bakery shows; sentences.test.ts has the rest. */

const smallerFolder = 'take out what is not needed, or split the folder and name each part with --kb';

it.each<[ProblemCode, Problem['args'], string, string]>([
  // A folder of too much.
  ['too-large', { limit: 9, whole: 'folder' }, 'all files together are larger than 9 bytes', smallerFolder],
  ['too-many-values', { limit: 9, whole: 'folder' }, 'all files together have more than 9 values', smallerFolder],
  ['too-many-problems', { limit: 9 }, 'there are more than 9 problems; the rest is left out', 'mend these, then check again'],
  // A person's own file.
  [
    'bad-yaml',
    { detail: 'it ends too early', format: 'JSON' },
    'this is not valid JSON: it ends too early',
    'JSON needs double quotes, and no comma after the last entry',
  ],
  ['unknown-key', { key: 'a', what: 'question', otherwise: 'ask for all' }, 'there is no question "a"', 'ask for all'],
  ['missing-key', { key: 'a', otherwise: 'begin with a' }, 'the field "a" is missing', 'begin with a'],
  ['unknown-value', { found: '"a"', allowed: '' }, '"a" is not allowed here', 'career kb schema says what is allowed'],
  [
    'unknown-value',
    { found: '"a"', allowed: 'very-open, open' },
    '"a" is not allowed here; allowed: very-open, open',
    'write one of those',
  ],
  [
    'rating-missing',
    { skill: 'kneading', element: 'Dough', occupation: '51-3011.00', match: 'close' },
    '"kneading" cannot be rated by O*NET: 51-3011.00 has no rating of Dough',
    'write "basis: judgement" with importance and level',
  ],
  [
    'wrong-type',
    { expected: 'a JSON Resume document', found: 'a list' },
    'this should be a JSON Resume document, not a list',
    'career profile init writes one to begin with',
  ],
])('%s with %o is said', (code, args, message, tip) => {
  expect([messageOf({ code, args }), tipOf({ code, args })]).toEqual([message, tip]);
});

it('a sentence is no longer than 200 characters, whatever the file holds', () => {
  const begin = 'this is not valid YAML: ';
  const message = (length: number) => messageOf({ code: 'bad-yaml', args: { detail: 'x'.repeat(length - begin.length) } });
  expect(message(200)).toBe(begin.padEnd(200, 'x'));
  expect(message(201)).toBe(`${begin.padEnd(197, 'x')}...`);
  expect(tipOf({ code: 'unread-file', args: { rename: 'x'.repeat(300) } })).toHaveLength(200);
});

it('a finding is one line, whatever the file is called', () => {
  const problem: Problem = { code: 'unread-file', severity: 'error', file: 'a\nb.yml', line: 1, column: 1, path: '', args: {} };
  expect(problemLine(problem)).toBe('a\\x0ab.yml:1:1 nothing reads this file');
});

it('a line names what was meant, and the hint not again', () => {
  const problem = { code: 'unknown-key', args: { key: 'titel', near: 'title' } } as const;
  expect(hintOf(problem)).toBe('career kb schema lists the fields of each kind');
  expect(tipOf(problem)).toBe('did you mean "title"?');
});

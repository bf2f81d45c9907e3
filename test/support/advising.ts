import path from 'node:path';
import { expect } from 'vitest';
import { type RunOptions, runner, tempDir, writeFiles } from './run';

export type Reason = { evidence: string; label: string; contribution: number };
export type Recommendation = {
  rank: number;
  role: string;
  title: string;
  score: number;
  because: Reason[];
  against: Reason[];
  coverage: number;
};

/** A file of answers, in a folder of its own. */
export const answersFile = (content: unknown, name = 'answers.json'): string =>
  path.join(writeFiles(tempDir(), { [name]: typeof content === 'string' ? content : JSON.stringify(content) }), name);

/** The document of `advise`, without what is said beside it on stderr: warnings about levels and unknown names. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
export async function advised(argv: readonly string[], options: RunOptions = {}): Promise<any> {
  const { code, out, err } = await runner(options)('advise', ...argv, '--json');
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

export const order = (document: { recommendations: Recommendation[] }) => document.recommendations.map(({ role }) => role);

import { describe, expect, it } from 'vitest';
import { realFiles } from '../../src/io/files';
import { checkBase } from '../../src/kb/check';
import { problemLine } from '../../src/kb/messages';
import { dataDir } from './shipped';

describe('kb check of the shipped base', () => {
  // The day on which the base was reviewed: a test must not begin to fail because time passes. `npm run kb:check` asks today.
  it('finds nothing: references resolve, nothing is orphaned, prerequisites have no loop, lists are sorted', async () => {
    const problems = await checkBase({ files: realFiles, dirs: [dataDir], asOf: '2026-11-29' });
    expect(problems.map(problemLine)).toEqual([]);
  });
});

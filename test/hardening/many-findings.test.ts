import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refused, run, tempDir } from '../support/run';

/** What a finding costs beside its own lines: the file parsed for its place, and its word compared with all that are known. */
const work = vi.hoisted(() => ({ parses: 0, comparisons: 0 }));

vi.mock('../../src/kb/yaml', async (original) => {
  const real = await original<typeof import('../../src/kb/yaml')>();
  const readYaml: typeof real.readYaml = (text, file) => {
    if (/findings\.json$/.test(file)) work.parses += 1;
    return real.readYaml(text, file);
  };
  return { ...real, readYaml };
});

vi.mock('../../src/domain/names', async (original) => {
  const real = await original<typeof import('../../src/domain/names')>();
  const nearestNames: typeof real.nearestNames = (...of) => {
    work.comparisons += 1;
    return real.nearestNames(...of);
  };
  return { ...real, nearestNames };
});

const keys = (count: number): Record<string, number> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, 9]));
const answers = (more: (count: number) => object) => (count: number) => ({ schemaVersion: 1, answers: {}, ...more(count) });
const career = (more: (count: number) => object) => (count: number) => ({ basics: {}, meta: { career: more(count) } });

const advise = ['advise', '--answers'];
const check = ['profile', 'check'];

beforeEach(() => {
  Object.assign(work, { parses: 0, comparisons: 0 });
});

describe('thousands of mistakes in a file of a person', () => {
  it.each<[string, string[], (count: number) => object]>([
    ['unknown questions', advise, answers((count) => ({ answers: keys(count) }))],
    ['unknown limits', advise, answers((count) => ({ constraints: keys(count) }))],
    ['unknown keys', advise, answers(keys)],
    ['unknown families', advise, answers((count) => ({ constraints: { families: Object.keys(keys(count)) } }))],
    ['skills that are numbers', advise, answers((count) => ({ skills: Array(count).fill(1) }))],
    ['tools that are numbers', advise, answers((count) => ({ tools: Array(count).fill(1) }))],
    ['unknown keys of a profile', check, career(keys)],
    ['levels of a profile', check, career((count) => ({ skills: keys(count) }))],
    ['tools of a profile', check, career((count) => ({ tools: Array(count).fill(1) }))],
  ])('%s: the file is parsed once, and only what is shown is looked at', async (_, argv, documentOf) => {
    const file = path.join(tempDir(), 'findings.json');
    for (const count of [250, 5000]) {
      Object.assign(work, { parses: 0, comparisons: 0 });
      fs.writeFileSync(file, JSON.stringify(documentOf(count)));
      const lines = (await refused(run(...argv, file), 4)).trimEnd().split('\n');
      expect(lines.slice(20)).toEqual([`and ${count - 20} more`, expect.stringMatching(/^hint: /)]);
      expect(work.parses).toBe(1);
      expect(work.comparisons).toBeLessThanOrEqual(20);
    }
  });

  it('of a line of --batch are counted, too', async () => {
    const file = path.join(tempDir(), 'people.jsonl');
    const many = Array(5000).fill('wrong');
    fs.writeFileSync(file, `${JSON.stringify({ answers: { 'work-activities': many } })}\n${JSON.stringify({ answers: keys(5000) })}\n`);
    const { code, out } = await run('advise', '--batch', file);
    expect(code).toBe(4);
    const [first = '', second = ''] = out.split('\n');
    expect(JSON.parse(first).error).toMatch(/; and 4980 more$/);
    expect(JSON.parse(second).unrecognised).toHaveLength(5000);
    expect(work.comparisons).toBeLessThanOrEqual(20);
  });
});

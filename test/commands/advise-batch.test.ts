import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/domain/types';
import { shippedBase } from '../data/shipped';
import { advised } from '../support/advising';
import { aPerson, fileOf } from '../support/people';
import { errorOf, refused, run, runner, tempDir, writeFiles } from '../support/run';

let base: KnowledgeBase;
beforeAll(async () => {
  base = await shippedBase();
});

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
type Line = any;
const parsed = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Lines in, lines out; the run has to end well. */
async function batch(lines: string | Uint8Array, ...flags: string[]): Promise<Line[]> {
  const { code, out, err } = await runner({ stdin: lines })('advise', '--batch', '-', ...flags);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out === '' ? [] : parsed(out);
}

const jsonl = (...people: readonly unknown[]) => people.map((person) => `${JSON.stringify(person)}\n`).join('');

describe('--batch', () => {
  it('writes one line for each that it reads, in their order', async () => {
    const people = ['z', 'a', 7, 'm'].map((id, at) => ({ id, tools: [['Unity'], ['Terraform'], ['Tableau'], []][at] }));
    const lines = await batch(jsonl(...people));
    expect(lines.map(({ id }) => id)).toEqual(['z', 'a', 7, 'm']);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['id', 'verdict', 'confidence', 'recommendations', 'unrecognised']);
      expect(line.recommendations).toHaveLength(7);
      expect(Object.keys(line.recommendations[0])).toEqual(['role', 'score']);
    }
    expect(lines[3]).toMatchObject({ verdict: 'open', confidence: 1 / base.roles.size });
  });

  it('takes a tool at level 0 for one that is not used', async () => {
    const [none, zero, used] = await batch(
      jsonl({ id: 1, tools: [] }, { id: 2, tools: ['Git:0', 'Unity: 0'] }, { id: 3, tools: ['Unity'] }),
    );
    expect({ ...zero, id: 1 }).toEqual(none);
    expect(used.recommendations).not.toEqual(none.recommendations);
  });

  it('says of each what advise says of one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aPerson(base, { tools: 20, skills: 8, limited: true }), { minLength: 1, maxLength: 4 }), async (people) => {
        const files = people.map((person, id) => ({ id, ...fileOf(person) }));
        const lines = await batch(jsonl(...files), '--top', 'all');
        for (const { id, ...file } of files) {
          const one = await advised(['--answers', '-', '--top', 'all'], { stdin: JSON.stringify(file) });
          const { verdict, confidence, recommendations } = lines[id];
          expect({ verdict, order: recommendations.map(({ role }: Line) => role) }).toEqual({
            verdict: one.verdict,
            order: one.recommendations.map(({ role }: Line) => role),
          });
          expect(confidence).toBeCloseTo(one.confidence, 9);
          for (const [at, { score }] of recommendations.entries()) expect(score).toBeCloseTo(one.recommendations[at].score, 9);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('reads tools among the skills, and the other way round, in any order and spelling', async () => {
    const [plain, ...others] = await batch(
      jsonl(
        { tools: ['pytorch', 'sql'], skills: ['statistics:4'] },
        { skills: ['SQL', 'PyTorch', 'Statistics: 4'] },
        { tools: ['Statistics:2', 'PYTORCH', 'pytorch', 'SQL', 'statistics:4'] },
        { skills: ['SQL, PyTorch; statistics (4)'], tools: null, answers: null },
      ),
    );
    for (const other of others) expect(other).toEqual(plain);
  });

  it('reads answers, by id and by number', async () => {
    const [a, b] = await batch(
      jsonl(
        { answers: { 'code-all-day': 1, 'work-activities': ['research'] } },
        { answers: { 'code-all-day': '1', 'work-activities': 'research', 'looks-matter': null } },
      ),
    );
    expect(a).toEqual(b);
    expect(a.recommendations[0].score).toBeGreaterThan(0);
  });

  it('repeats an id that is a text or a number', async () => {
    const lines = await batch('{"id":"a"}\n{"id":0}\n{"id":-1.5}\n{"id":null}\n{}\n');
    expect(lines.map(({ id }) => id)).toEqual(['a', 0, -1.5, undefined, undefined]);
  });

  it.each(['{"a":1}', '[1]', 'true', '1e999', '12345678901234567890', '9007199254740993', '0.12345678901234567891'])(
    'refuses the id %s rather than drop it',
    async (id) => {
      const { code, out } = await runner({ stdin: `{"id":${id}}\n` })('advise', '--batch', '-');
      expect(code).toBe(4);
      expect(JSON.parse(out)).toEqual({ line: 1, error: '"id" should be text, or a number of at most 15 digits' });
    },
  );

  it('ignores keys that it does not know, whatever they are', async () => {
    const plain = await batch(jsonl({ id: 'a', tools: ['SQL'] }));
    const more =
      '{"id":"a","role":"x","tools":["SQL"],"__proto__":{"tools":[]},"constructor":1,"alsoAcceptable":[1],"":{"deep":[[[[]]]]}}\n';
    expect(await batch(more)).toEqual(plain);
  });

  it('lists what it does not recognise', async () => {
    const [line] = await batch(jsonl({ tools: ['SQL', 'Frobnicator'], skills: ['Frobnicator', 'Juggling'] }));
    expect(line.unrecognised.sort()).toEqual(['Frobnicator', 'Juggling']);
  });

  it.each(['Machine learning algorithms:9', 'Statistics:wizard', 'SQL:-1', 'Frobnication: 12', 'SQL:4:5'])(
    'lists %s, whose level it does not know, and does not count it',
    async (said) => {
      const [line, nobody] = await batch(jsonl({ skills: [said] }, {}));
      expect(line).toEqual({ ...nobody, unrecognised: [said] });
    },
  );

  it('reads a heading and a name as the name', async () => {
    const [line, both] = await batch(jsonl({ skills: ['Programming: Python'] }, { skills: ['Programming', 'Python'] }));
    expect(line).toEqual(both);
  });

  it.each([
    ['a question of another year', { 'code-al-day': 1 }],
    ['one without sense', { constructor: { deep: [] }, '': null, toString: 'x' }],
  ])('ignores %s, and lists it', async (_, unknown) => {
    const answers = { 'code-all-day': 1, 'free-day': 'draw-screens' };
    const [plain, more] = await batch(
      jsonl({ answers, tools: ['Frobnicator'] }, { answers: { ...unknown, ...answers }, tools: ['Frobnicator'] }),
    );
    expect(more).toEqual({ ...plain, unrecognised: ['Frobnicator', ...Object.keys(unknown)] });
  });

  it('names twenty mistakes of a line, and how many more there are', async () => {
    const wrong = (count: number) => jsonl({ answers: { 'work-activities': Array.from({ length: count }, (_, at) => `w${at}`) } });
    const error = async (count: number) => parsed((await runner({ stdin: wrong(count) })('advise', '--batch', '-')).out)[0].error;
    expect(await error(22)).toMatch(/answers\.work-activities\[19\].*; and 2 more$/);
    expect(await error(20)).not.toContain('more');
  });

  it('answers the others when a line is bad, says where, and ends with 4', async () => {
    const bad = [
      ['{"id": "p", "tools": ["SQL"]', 'this is not valid JSON'],
      ['["SQL"]', 'this is not a JSON object'],
      ['null', 'this is not a JSON object'],
      ['"SQL"', 'this is not a JSON object'],
      ['{"id": "p", "skills": "SQL"}', '"skills" should be a list of names'],
      ['{"id": "p", "tools": ["SQL", 7]}', '"tools" should be a list of names'],
      ['{"id": "p", "answers": []}', 'answers: this should be keys with values, not a list'],
      ['{"id": "p", "answers": {"free-day": "nap"}}', 'answers.free-day: "nap" is not allowed here'],
      ['{"id": "p", "constraints": ["secondary"]}', 'constraints: this should be keys with values, not a list'],
      ['{"id": "p", "constraints": {"education": "bachelors"}}', 'constraints.education: "bachelors" is not allowed here'],
      ['{"id": "p", "constraints": {"minimumPay": "much"}}', 'constraints.minimumPay: this should be US dollars a year'],
      ['{"id": "p", "constraints": {"families": ["analytic"]}}', 'constraints.families[0]: "analytic" is not allowed here'],
      ['{"id": "p", "constraints": {"minimumPai": 1}}', 'constraints.minimumPai: there is no field "minimumPai"'],
      ['{"id": "p", "answers": {"code-al-day": 1, "free-day": "talk-and-plann"}}', 'not allowed here; allowed: write-a-program'],
    ] as const;
    const text = bad.map(([line]) => `${line}\n{"id": "good", "tools": ["SQL"]}\n`).join('');
    const { code, out, err } = await runner({ stdin: text })('advise', '--batch', '-');
    expect(code).toBe(4);
    expect(err).toBe(
      'career: 14 lines could not be read; each has an "error" in its place\n' +
        'hint: career kb schema person says what a line may hold; mend those lines, and run it on them again\n',
    );
    const lines = parsed(out);
    expect(lines).toHaveLength(2 * bad.length);
    for (const [at, [source, error]] of bad.entries()) {
      const { id, line, error: said, ...rest } = lines[2 * at];
      expect({ id, line, rest }).toEqual({
        id: source.includes('"id"') && source.endsWith('}') ? 'p' : undefined,
        line: 2 * at + 1,
        rest: {},
      });
      expect(said).toContain(error);
      expect(lines[2 * at + 1].id).toBe('good');
    }
  });

  it.each([
    ['{"id": "a", "id": "b", "tools": ["SQL"]}', 'the key "id" is there twice'],
    ['{"tools": ["SQL"], "t\\u006fols": []}', 'the key "tools" is there twice'],
    ['{"answers": {"free-day": "read-papers", "x\\"": 1, "x\\"": 2}}', 'the key "x"" is there twice'],
    ['{"else": [{"a": {"b": 1}, "a": 1}]}', 'the key "a" is there twice'],
  ])('refuses %s, of which a part would be lost', async (line, error) => {
    const fine = '{"id": "good", "tools": ["SQL"], "x": "id \\" id", "y": [{"id": 1}, {"id": 2}]}';
    const { code, out } = await runner({ stdin: `${fine}\n${line}\n${fine}\n` })('advise', '--batch', '-');
    expect(code).toBe(4);
    const [first, second, third] = parsed(out);
    expect(second).toEqual({ line: 2, error });
    expect(first).toEqual(third);
    expect(first.id).toBe('good');
  });

  it('takes a line of many keys and of many escapes', async () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`key${at}`, at]));
    const lines = await batch(jsonl({ ...keys, id: 'keys' }, { id: 'escapes', text: '\n'.repeat(12_000_000) }));
    expect(lines.map(({ id }) => id)).toEqual(['keys', 'escapes']);
  });

  it('says what to do about bad lines beside a file, too', async () => {
    const file = path.join(tempDir(), 'out.jsonl');
    const { code, err } = await runner({ stdin: '[]\n' })('advise', '--batch', '-', '-o', file);
    expect(code).toBe(4);
    expect(err.split('\n')).toEqual([
      'career: one line could not be read; it has an "error" in its place',
      expect.stringMatching(/^hint: career kb schema person /),
      `career: wrote ${file}`,
      '',
    ]);
    const { error } = JSON.parse((await runner({ stdin: '[]\n' })('advise', '--batch', '-', '--json')).err);
    expect(error.hint).toContain('career kb schema person');
  });

  it('reads CRLF, blank lines, a byte order mark and a last line without an end', async () => {
    const plain = await batch(jsonl({ id: 1, tools: ['SQL'] }, { id: 2, tools: ['R'] }));
    expect(await batch('\ufeff{"id":1,"tools":["SQL"]}\r\n\r\n   \n{"id":2,"tools":["R"]}')).toEqual(plain);
  });

  it('counts the lines of the file, blank ones too', async () => {
    const { out } = await runner({ stdin: '\n\n{"id":1}\n{\n' })('advise', '--batch', '-');
    expect(parsed(out)[1]).toMatchObject({ line: 4 });
  });

  it('marks only the line that is not UTF-8, and takes U+FFFD for what it is', async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":1}\n{"id":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}\n{"id":"\ufffd"}\n')]);
    const { code, out } = await runner({ stdin: bytes })('advise', '--batch', '-');
    expect(code).toBe(4);
    const [first, second, third] = parsed(out);
    expect([first.id, third.id]).toEqual([1, '\ufffd']);
    expect(second).toEqual({ line: 2, error: 'this is not UTF-8' });
  });

  it('of nothing is nothing', async () => {
    expect(await batch('')).toEqual([]);
    expect(await batch('\n\r\n')).toEqual([]);
  });

  it('writes no control character, whatever the ids and names hold', async () => {
    const { out } = await runner({ stdin: jsonl({ id: '\x1b[31m\x9b\u202e', tools: ['\x07bell'] }) })('advise', '--batch', '-');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out.trimEnd()).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e]/);
    expect(parsed(out)[0].id).toBe('\x1b[31m\x9b\u202e');
  });

  it('keeps within --among and --top, and within limits', async () => {
    const [all] = await batch(jsonl({ tools: ['SQL'] }), '--among', 'mle,data-analyst,data-engineer', '--top', 'all');
    expect(all.recommendations).toHaveLength(3);
    const [few] = await batch(jsonl({ tools: ['SQL'] }), '--among', 'mle,data-analyst,data-engineer', '--top', '1');
    expect(few.recommendations).toEqual(all.recommendations.slice(0, 1));
    const [limited] = await batch(jsonl({ tools: ['SQL'] }), '--education', 'secondary', '--top', 'all');
    const one = await advised(['--tools', 'SQL', '--education', 'secondary', '--top', 'all']);
    expect(limited.recommendations.map(({ role }: Line) => role)).toEqual(one.recommendations.map(({ role }: Line) => role));
    expect(limited.confidence).toBeCloseTo(one.confidence, 9);
  });

  it('keeps to the limits of a line, before which those of all stand', async () => {
    const tools = ['SQL'];
    const own = { education: 'secondary', families: ['Analytics', 'software'] };
    const [plain, limited] = await batch(jsonl({ tools, constraints: null }, { tools, constraints: own }), '--top', 'all');
    const [asFlags, before] = await batch(
      jsonl({ tools }, { tools, constraints: { education: 'none' } }),
      ...['--education', 'secondary', '--family', 'analytics', 'software', '--top', 'all'],
    );
    expect(limited).toEqual(asFlags);
    expect(before).toEqual(asFlags);
    expect(limited.recommendations.length).toBeGreaterThan(0);
    expect(limited.recommendations.length).toBeLessThan(plain.recommendations.length);
  });

  it('takes what --save-answers wrote for a line', async () => {
    const file = path.join(tempDir(), 'mine.json');
    const flags = ['--tools', 'SQL', '--skills', 'Statistics:3', '--education', 'secondary', '--first-job'];
    const one = await advised([...flags, '--save-answers', file, '--top', 'all']);
    const [line] = await batch(jsonl(JSON.parse(fs.readFileSync(file, 'utf8'))), '--top', 'all');
    expect(line.recommendations.map(({ role }: Line) => role)).toEqual(one.recommendations.map(({ role }: Line) => role));
  });

  it('answers a thousand people', async () => {
    const tools = [...base.tools.keys()];
    const people = Array.from({ length: 1000 }, (_, id) => ({ id, tools: tools.filter((__, at) => (at * 7919 + id * 104_729) % 97 < 3) }));
    const started = performance.now();
    const lines = await batch(jsonl(...people), '--top', 'all');
    expect(lines.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    // Far above what it takes (see test/bench/advise.ts): only that it does not grow out of hand.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('comes from a file as from standard input, and goes to one', async () => {
    const dir = writeFiles(tempDir(), { 'people.jsonl': jsonl({ id: 1, tools: ['SQL'] }) });
    const { out } = await run('advise', '--batch', path.join(dir, 'people.jsonl'));
    expect(parsed(out)).toEqual(await batch(jsonl({ id: 1, tools: ['SQL'] })));
    expect((await run('advise', '--batch', path.join(dir, 'people.jsonl'), '--json')).out).toBe(out);
    expect((await run('advise', '--batch', path.join(dir, 'people.jsonl'), '-o', path.join(dir, 'out.jsonl'))).out).toBe('');
  });

  it.each([
    ['--answers', 'x'],
    ['--profile', 'x'],
    ['--skills', 'x'],
    ['--tools', 'x'],
    ['--save-answers', 'x'],
    ['--why-not', 'mle'],
    ['--questions', '3'],
    ['--full'],
    ['--details'],
    ['-f', 'csv'],
    ['-f', 'table'],
    ['-f', 'plain'],
    ['-f', 'yaml'],
    ['-f', 'markdown'],
  ])('refuses %s %s, which says nothing about many', async (...flags) => {
    await refused(runner({ stdin: '' })('advise', '--batch', '-', ...flags), 2);
  });

  it('refuses a file that is not there', async () => {
    await refused(run('advise', '--batch', path.join(tempDir(), 'none')), 4);
    expect(await errorOf(run('advise', '--batch', tempDir(), '--json'))).toMatchObject({ exitCode: 4 });
  });
});

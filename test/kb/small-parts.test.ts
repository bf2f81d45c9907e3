import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/kb/digest';
import { odditiesOf } from '../../src/kb/json-oddities';
import { nearest } from '../../src/kb/nearest';
import { pathText, sortProblems } from '../../src/kb/problem';

describe('digest', () => {
  it('notices any one changed byte, and a lost one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, flip) => {
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = (changed[place] as number) ^ flip;
        expect(digest(changed)).not.toBe(digest(bytes));
        expect(digest(bytes.slice(0, -1))).not.toBe(digest(bytes));
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        // The same bytes at another place in memory.
        expect(digest(shifted.subarray(1))).toBe(digest(bytes));
      }),
    );
  });
});

describe('what is odd about JSON', () => {
  it.each<[string, string[]]>([
    [String.raw`{"a":"\"a\":","b":"\\","c":"\"{\"a\":[["}`, []],
    [String.raw`{"a":"\\","b":[{"a":1},{"a":2}],"a":3}`, ['duplicate-key']],
    [String.raw`{"\u0061":1,"a":{"__proto__":2}}`, ['duplicate-key', 'unsafe-key']],
    [`${'['.repeat(33)}${']'.repeat(33)}`, ['too-deep']],
  ])('%s: %j', (text, codes) => {
    expect(JSON.parse(text)).toBeDefined();
    expect([...odditiesOf(text)].map(({ code }) => code)).toEqual(codes);
  });
});

describe('nearest', () => {
  it.each([
    ['kneeding', 'kneading'],
    ['tilte', 'title'],
    ['x', undefined],
    ['something-else', undefined],
  ])('%s is %s', (wanted, expected) => expect(nearest(['title', 'kneading', 'tools'], wanted)).toBe(expected));
  it('is the first by id of two that are as near', () => expect(nearest(['cat', 'bat'], 'hat')).toBe('bat'));
});

describe('problems', () => {
  it.each([
    [[], ''],
    [['skills', 2, 'level'], 'skills[2].level'],
    [[4, 'prerequisites', 0], '[4].prerequisites[0]'],
    [['tools', 'c++', 'a b'], 'tools.c++["a b"]'],
  ])('%j is shown as %s', (path, text) => expect(pathText(path)).toBe(text));

  it('are sorted by place, whatever the order they were found in', () => {
    const problem = (file: string, line: number) => ({
      code: 'orphan' as const,
      severity: 'warning' as const,
      file,
      line,
      column: 1,
      path: '',
      args: {},
    });
    const sorted = [problem('a', 2), problem('a', 10), problem('b', 1)];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: 3 }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(sorted);
      }),
    );
  });
});

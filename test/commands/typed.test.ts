import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord } from '../../src/commands/typed';

it.each([
  ['me.json', 'me.json'],
  ['my file.json', '"my file.json"'],
  ["it's mine", '"it\'s mine"'],
  ['wow!', "'wow!'"],
  ['$HOME', "'$HOME'"],
  ["it's $5", "'it'\\''s $5'"],
  ['a\nb', undefined],
  ['', '""'],
])('%j is typed as %s', (value, word) => expect(shellWord(value)).toBe(word));

it('is read by a shell as what it was', () => {
  const values = fc.sample(fc.string({ unit: fc.constantFrom(...'aB1 -_./:@%+,=!$`"\'\\*?[]{}()<>|&;#~^'), maxLength: 12 }), {
    numRuns: 60,
    seed: 7,
  });
  const script = values.map((value) => `printf '%s\\0' ${shellWord(value)}`).join('\n');
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(values);
});

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion';
import { run } from '../support/run';

const words = async (...typed: string[]) => (await run('complete', '--', ...typed)).out.split('\n').map((line) => line.split('\t')[0]);

describe('completion', () => {
  it.each(shells)('prints a script for %s', async (shell) => {
    const { code, out, err } = await run('completion', shell);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/career'? ?complete|complete --/);
  });

  it('gives bash a script that may be sourced twice, without bash-completion', async () => {
    const { out } = await run('completion', 'bash');
    expect(out).not.toMatch(/^readonly /m);
    const typed = `career() { printf 'ml-engineer\\n:4\\n'; }\nCOMP_WORDS=(career show ml-)\nCOMP_CWORD=2\n__career_complete 2>/dev/null\nprintf '%s' "\${COMPREPLY[*]}"`;
    expect(execFileSync('bash', ['-c', `${out}\n${out}\n${typed}`], { encoding: 'utf8' })).toBe('ml-engineer');
  });

  it('names the shells for another one', async () => {
    const { code, err } = await run('completion', 'tcsh');
    expect(code).toBe(2);
    for (const shell of shells) expect(err).toContain(shell);
  });

  it.each<[string[], string[], string[]]>([
    [['com'], ['compare'], ['list']],
    [['compare', 'ml-engineer', 'data-s'], ['data-scientist'], ['ml-engineer']],
    [['show', 'kubernetes'], ['kubernetes'], []],
    [['list', 'to'], ['tools'], ['roles']],
    [['kb', 'ch'], ['check'], []],
    [['kb', 'new', 'ro'], ['role'], []],
    [['help', 'exit'], ['exit-codes'], []],
    [['compare', '--rows', 'pa'], ['pay'], []],
    [['compare', '--js'], ['--json'], []],
    [['list', '--status', 'reti'], ['retired', 'retiring'], []],
    [['compare', '--format', 'mark'], ['markdown'], []],
  ])('after %j offers %j and not %j', async (typed, offered, not) => {
    const found = await words(...typed);
    for (const word of offered) expect(found).toContain(word);
    for (const word of not) expect(found).not.toContain(word);
  });

  it('is not listed itself', async () => {
    expect((await run('--help')).out).not.toMatch(/^ {2}complete\b/m);
    expect(await words('comple')).toEqual(['completion', ':4', '']);
  });
});

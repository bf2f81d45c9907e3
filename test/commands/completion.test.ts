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
    [['roadmap', 'ml-eng'], ['ml-engineer'], []],
    [['help', 'comp'], ['compare', 'completion'], ['complete']],
    [['kb', 'schema', 'compar'], ['comparison'], []],
    [['plan', 'ml-engineer', '-f', ''], ['table', 'ics'], []],
    [['compare', '-f', ''], ['table', 'csv'], ['ics']],
    [['profile', 'init', '--current-role', 'ml-'], ['ml-engineer'], []],
    [['plan', 'ml-engineer', '--certifications', 'b'], ['best'], ['all']],
    [['plan', 'ml-engineer', '--certifications', 'aws-aif'], ['aws-aif-c01'], []],
    [['plan', 'ml-engineer', '--certifications', 'aws-aif-c01,'], ['aws-aif-c01,ms-az-900'], ['aws-aif-c01,best']],
    [['compare', '--rows', 'pay,sk'], ['pay,skills'], []],
    [['compare', '--rows=pay,sk'], ['pay,skills'], []],
    [['advise', '--among', 'ml-engineer,data-s'], ['ml-engineer,data-scientist'], []],
    [['show', 'tool:pyt'], ['tool:python'], ['python', 'skill:python']],
    [['show', 'skill:pyt'], ['skill:python'], []],
    [['show', 'pyt'], ['python'], ['tool:python']],
    [['compare', '--rows', 'pay\n\x1b[2J,sk'], [], ['pay', ',skills', '\x1b[2J,skills']],
    [['help', 'kb', ''], ['check'], ['compare', 'scoring']],
    [['help', 'scoring', ''], [], ['check', 'compare']],
    [['compare', '--', 'ml-e'], ['ml-engineer'], []],
    [['compare', '--format=csv', 'ml-e'], ['ml-engineer'], []],
    [['compare', '--format=csv', ''], ['ml-engineer'], ['csv']],
    [['--kb=x', 'show', 'kubern'], ['kubernetes'], []],
    [['profile', 'show', '--js'], ['--json'], []],
    [['compare', '--he'], ['--help'], []],
    [['compare', '-'], ['-h', '-f'], []],
  ])('after %j offers %j and not %j', async (typed, offered, not) => {
    const found = await words(...typed);
    for (const word of offered) expect(found).toContain(word);
    for (const word of not) expect(found).not.toContain(word);
  });

  it.each<[string, string[], string]>([
    ['the names of files', ['plan', 'ml-engineer', '--profile', 'res'], ':0'],
    ['the names of files', ['list', '-o', ''], ':0'],
    ['the names of files', ['profile', 'show', ''], ':0'],
    ['the names of files', ['profile', '--kb', 'x', 'check', 'r'], ':0'],
    ['directories', ['list', '--kb', ''], ':16'],
    ['directories', ['kb', 'check', 'o'], ':16'],
    ['the names of files', ['advise', '--profile=res'], ':0'],
    ['directories', ['list', '--kb=o'], ':16'],
    ['no files', ['profile', 'show', '--js'], ':4'],
    ['no files', ['compare', 'nothing-like-it'], ':4'],
    ['no files', ['compare', '--json', 'nothing-like-it'], ':4'],
  ])('leaves %s to the shell after %j', async (_, typed, told) => {
    expect((await run('complete', '--', ...typed)).out.trim().split('\n').at(-1)).toBe(told);
  });

  it('puts a tab only before a description', async () => {
    expect((await run('complete', '--', 'completion', 'z')).out).toBe('zsh\n:4\n');
    expect((await run('complete', '--', 'completio')).out).toBe('completion\tprint the completion script of a shell\n:4\n');
  });

  it('is not listed itself', async () => {
    expect((await run('--help')).out).not.toMatch(/^ {2}complete\b/m);
    expect(await words('comple')).toEqual(['completion', ':4', '']);
  });
});

import { describe, expect, it } from 'vitest';
import { openTerminal, plainOf, type TerminalOptions } from '../support/terminal';

/** What a command prints in a terminal, and what it looks like without control sequences. */
async function shown(argv: readonly string[], options: TerminalOptions = {}): Promise<{ raw: string; text: string; code: number }> {
  const terminal = openTerminal(argv, options);
  const { code } = await terminal.ended;
  const body = terminal.raw().split('\r\n').slice(1, -5).join('\n');
  return { raw: body, text: plainOf(body), code };
}

const compare = ['compare', 'ml-engineer', 'data-scientist', '--as-of', '2026-11-23'];

describe('in a terminal', () => {
  it.each([40, 60, 80, 100, 120, 200])('a comparison fits %i columns', async (columns) => {
    const { text, code } = await shown(compare, { columns });
    expect(code).toBe(0);
    const widest = Math.max(...text.split('\n').map((line) => [...line].length));
    expect(widest).toBeLessThanOrEqual(columns);
    // And uses them: a table that is wide enough for its columns is as wide as the terminal.
    if (columns <= 120) expect(widest).toBeGreaterThan(columns - 12);
  });

  it('is taken to be 80 columns wide where it does not say', async () => {
    expect((await shown(compare, { columns: 0 })).text).toBe((await shown(compare, { columns: 80 })).text);
  });

  it.each<[string, Record<string, string>, string[], boolean]>([
    ['has colour', {}, [], true],
    ['has 16 colours where there are no more', { TERM: 'xterm' }, [], true],
    ['has none with NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['has colour with an empty NO_COLOR', { NO_COLOR: '' }, [], true],
    ['has colour with CI and NODE_DISABLE_COLORS', { CI: 'true', NODE_DISABLE_COLORS: '1' }, [], true],
    ['has none in a dumb terminal', { TERM: 'dumb' }, [], false],
    ['has none with --no-color', {}, ['--no-color'], false],
    ['has colour with --color always and NO_COLOR', { NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('it %s', async (_, env, flags, coloured) => {
    const { raw, text } = await shown([...compare, ...flags], { env });
    expect(raw.includes('\x1b[')).toBe(coloured);
    expect(text).toBe((await shown(compare, { env: { NO_COLOR: '1' } })).text);
  });

  it('JSON has none', async () => {
    const { raw } = await shown([...compare, '--json', '--color', 'always']);
    expect(raw).not.toContain('\x1b');
    expect(JSON.parse(raw).schema).toBe('career/comparison');
  });
});

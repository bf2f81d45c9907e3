import type { Command } from 'commander';
import type { Act } from './session';
import { wholeNumberFlag } from './settings';

export function registerSearch(program: Command, act: Act): void {
  program
    .command('search')
    .description('find roles, skills, tools and certifications by word; forgives typos')
    .argument('<words...>')
    .option('--top <n>', 'how many', '15')
    .action((words: string[], flags: { top: string }, command: Command) =>
      act(command, async (session) =>
        (await import('./handlers/search')).search(session, words.join(' '), wholeNumberFlag('--top', flags.top, 1, 100000, '15')),
      ),
    );
}

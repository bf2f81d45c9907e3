import type { Command } from 'commander';
import type { Act } from './session';
import { wholeNumberFlag } from './settings';

export function registerSimilar(program: Command, act: Act): void {
  program
    .command('similar')
    .description('the nearest roles, with what is shared and what differs')
    .argument('<role>', 'an id, alias or title')
    .option('--top <n>', 'how many', '5')
    .action((name: string, flags: { top: string }, command: Command) =>
      act(command, async (session) =>
        (await import('./handlers/similar')).similar(session, name, wholeNumberFlag('--top', flags.top, 1, 1000, '5')),
      ),
    );
}

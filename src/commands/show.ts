import type { Command } from 'commander';
import type { Act } from './session';

export function registerShow(program: Command, act: Act): void {
  program
    .command('show')
    .description('show one role, skill, tool or certification')
    .argument('<id>', 'an id, alias or title; role:, skill:, tool:, certification: say which kind')
    .action((name: string, _flags: unknown, command: Command) =>
      act(command, async (session) => (await import('./handlers/show')).show(session, name)),
    );
}

import type { Command } from 'commander';
import { personOptions } from './gap';
import type { PersonFlags } from './person';
import type { Act } from './session';

export function registerPath(program: Command, act: Act): void {
  personOptions(
    program
      .command('path')
      .description('the cheapest way from one role to another, straight and by stepping stones')
      .argument('<role...>', 'from and to; with a profile or --skills only to, or both: it then starts from you'),
  ).action((names: string[], flags: PersonFlags, command: Command) =>
    act(command, async (session) => (await import('./handlers/path')).path(session, names, flags)),
  );
}

import type { Command } from 'commander';
import type { PersonFlags } from './person';
import type { Act } from './session';
import { joinLists } from './settings';

/** The flags by which a person describes themselves; the same wherever there is a person. */
export function personOptions(command: Command): Command {
  return command
    .option('--profile <file>', 'your profile, a JSON Resume document (- is standard input)')
    .option('--skills <list>', 'skills with levels 0 to 5, e.g. "Python:3, SQL:2"', joinLists)
    .option('--tools <list>', 'tools that you use, e.g. "Git, Docker"', joinLists)
    .option('--hours-per-week <n>', 'hours you can spend a week (default: the profile, else 8)');
}

export function registerGap(program: Command, act: Act): void {
  personOptions(
    program
      .command('gap')
      .description('what you have and lack for a role, and how long the rest takes')
      .argument('<role>', 'an id, alias or title'),
  ).action((name: string, flags: PersonFlags, command: Command) =>
    act(command, async (session) => (await import('./handlers/gap')).gap(session, name, flags)),
  );
}

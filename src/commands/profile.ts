import type { Command } from 'commander';
import type { Act } from './session';
import { joinLists, usage } from './settings';

export type InitFlags = { skills?: string; tools?: string; currentRole?: string; hoursPerWeek?: string; budget?: string; name?: string };

/** JSON Resume's own name for such a file. */
export const defaultProfile = 'resume.json';

function fileOf(argument: string | undefined, flag: string | undefined): string {
  if (argument !== undefined && flag !== undefined && argument !== flag)
    throw usage('conflicting-flags', 'two files are named', 'give one of them');
  return argument ?? flag ?? defaultProfile;
}

export function registerProfile(program: Command, act: Act): void {
  const profile = program.command('profile').description('your file, a JSON Resume document: init, show, check, set').helpCommand(false);
  profile
    .command('init')
    .description('write a profile, by interview or from flags')
    .argument('[file]', `where to write it; - is standard output (default: ${defaultProfile})`)
    .option('--name <name>', 'your name')
    .option('--current-role <role>', 'what you do now')
    .option('--skills <list>', 'skills with levels 0 to 5, e.g. "Python:3, SQL:2"', joinLists)
    .option('--tools <list>', 'tools that you use', joinLists)
    .option('--hours-per-week <n>', 'hours you can spend a week on learning')
    .option('--budget <usd>', 'US dollars for certifications')
    .action((file: string | undefined, flags: InitFlags, command: Command) =>
      act(command, async (session) => (await import('./handlers/profile-init')).initProfile(session, file, flags)),
    );
  profile
    .command('show')
    .description('what was read as what, from where; and what was not recognised')
    .argument('[file]', `a JSON Resume document, JSON or YAML; - is standard input (default: ${defaultProfile})`)
    .option('--profile <file>', 'the same as the argument')
    .action((file: string | undefined, flags: { profile?: string }, command: Command) =>
      act(command, async (session) => (await import('./handlers/profile')).showProfile(session, fileOf(file, flags.profile))),
    );
  profile
    .command('check')
    .description('whether the file can be read, and what in it is not recognised')
    .argument('[file]', `a JSON Resume document, JSON or YAML; - is standard input (default: ${defaultProfile})`)
    .option('--profile <file>', 'the same as the argument')
    .action((file: string | undefined, flags: { profile?: string }, command: Command) =>
      act(command, async (session) => (await import('./handlers/profile')).checkProfile(session, fileOf(file, flags.profile))),
    );
  profile
    .command('set')
    .description('set the level of a skill in your file')
    .argument('<skill>', 'an id, alias or title')
    .argument('<level>', '0 none, 1 awareness, 2 foundational, 3 working, 4 practitioner, 5 expert')
    .option('--profile <file>', 'the file to change', defaultProfile)
    .action((skill: string, level: string, flags: { profile: string }, command: Command) =>
      act(command, async (session) => (await import('./handlers/profile-set')).setSkill(session, skill, level, flags.profile)),
    );
}

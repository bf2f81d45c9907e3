import type { Command } from 'commander';
import type { ListFlags } from './handlers/list';
import type { Act } from './session';

const handlers = () => import('./handlers/list');

export function registerList(program: Command, act: Act): void {
  program
    .command('list')
    .description('list everything of a kind: roles, skills, tools, certifications or families')
    .argument('[kind]', 'roles (default), skills, tools, certifications, families')
    .option('--role <role>', 'only what this role asks or advises')
    .option('--family <name>', 'only roles of this family, an id or title')
    .option('--status <status>', 'only certifications of this status')
    .option('--issuer <text>', 'only certifications of this issuer')
    .action((kind: string | undefined, flags: ListFlags, command: Command) =>
      act(command, async (session) => (await handlers()).list(session, kind ?? 'roles', flags)),
    );
  program
    .command('certifications')
    .description('certifications with status, last day and successor, judged at --as-of')
    .option('--role <role>', 'only those for this role, advised or related')
    .option('--status <status>', 'only those of this status')
    .option('--issuer <text>', 'only those of this issuer')
    .action((flags: ListFlags, command: Command) =>
      act(command, async (session) => (await handlers()).list(session, 'certifications', flags)),
    );
}

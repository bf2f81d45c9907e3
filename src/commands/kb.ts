import type { Command } from 'commander';
import { kinds } from '../kb/kinds';
import type { Act } from './session';

const handlers = () => import('./handlers/kb');

export function registerKb(program: Command, act: Act): void {
  const kb = program.command('kb').description('care of a knowledge base: check, stats, new, schema').helpCommand(false);
  kb.command('check')
    .description('every problem of a knowledge base, with file, line and what to do')
    .argument('[dir]', 'the directory to check (default: the built-in base and every --kb)')
    .option('--max-age <age>', 'facts last checked longer ago are findings, e.g. 18m, 90d, 2y')
    .action((dir: string | undefined, flags: { maxAge?: string }, command: Command) =>
      act(command, async (session) => (await handlers()).check(session, dir, flags.maxAge)),
    );
  kb.command('stats')
    .description('counts, figures by source and age, and how much is judgement')
    .action((_flags: unknown, command: Command) => act(command, async (session) => (await handlers()).stats(session)));
  kb.command('new')
    .description('write a commented entry to fill in')
    .argument('<kind>', kinds.join(', '))
    .argument('<id>', 'kebab-case, e.g. clinic-data-analyst; of an occupation its code')
    .option('--dir <dir>', 'the knowledge base to write it into', '.')
    .option('--dry-run', 'print it instead of writing it')
    .action((kind: string, id: string, flags: { dir: string; dryRun?: boolean }, command: Command) =>
      act(command, async (session) => (await handlers()).create(session, kind, id, flags)),
    );
  kb.command('schema')
    .description('the JSON Schema of a document or of a kind of file')
    .argument('[name]', 'e.g. role, certification, comparison, advice; without it, the names')
    .action((name: string | undefined, _flags: unknown, command: Command) =>
      act(command, async (session) => (await handlers()).schema(session, name)),
    );
}

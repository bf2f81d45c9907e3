import type { Command } from 'commander';
import { personOptions } from './gap';
import type { PersonFlags } from './person';
import type { Act } from './session';

export type PlanFlags = PersonFlags & {
  start?: string;
  budget?: string;
  certifications?: string;
  done?: string;
  all?: boolean;
};

const certificationsHelp =
  'best of each kind, with what it asks beyond the role (at most 10% more hours in all, 20% for a tool that you use); all that the role advises and that show something new, with all that they ask; none; or ids separated by commas';

export function registerPlan(program: Command, act: Act): void {
  personOptions(
    program
      .command('plan')
      .alias('roadmap')
      .description('ordered, dated steps that close the gap; several roles keep several doors open')
      .argument('<role...>', 'ids, aliases or titles'),
  )
    .option('--start <date>', 'the first day (default: --as-of, else today)')
    .option('--budget <usd>', 'US dollars for certifications, never exceeded')
    .option('--certifications <which>', certificationsHelp, 'best')
    .option('--done <file>', 'a plan written with --format markdown, ticked off')
    .option('--all', 'every step with what it leads to and what proves it')
    .action((names: string[], flags: PlanFlags, command: Command) =>
      act(command, async (session) => (await import('./handlers/plan')).plan(session, names, flags)),
    );
}

import type { Command } from 'commander';
import { registerAdvise } from './advise/register';
import { registerCompare } from './compare';
import { registerCompletion } from './completion';
import { registerGap } from './gap';
import { registerHelp } from './help';
import { registerKb } from './kb';
import { registerList } from './list';
import { registerPath } from './path';
import { registerPlan } from './plan';
import { registerProfile } from './profile';
import { registerSearch } from './search';
import type { Act } from './session';
import { registerShow } from './show';
import { registerSimilar } from './similar';

/** The commands by their names, in the order in which help lists them. */
const registry: readonly (readonly [names: readonly string[], register: (program: Command, act: Act) => void])[] = [
  [['compare'], registerCompare],
  [['advise'], registerAdvise],
  [['list', 'certifications'], registerList],
  [['show'], registerShow],
  [['search'], registerSearch],
  [['similar'], registerSimilar],
  [['gap'], registerGap],
  [['path'], registerPath],
  [['plan', 'roadmap'], registerPlan],
  [['profile'], registerProfile],
  [['kb'], registerKb],
  [['completion', 'complete'], registerCompletion],
  [['help'], registerHelp],
];

export const commandNames: readonly string[] = registry.flatMap(([names]) => names).filter((name) => name !== 'complete');

/**
 * Adds the commands whose names stand in `argv`; all of them where none does, and for help, which shows them. Building the
 * whole tree costs a script more than parsing its arguments.
 */
export function registerCommands(program: Command, act: Act, argv: readonly string[]): void {
  const named = registry.filter(([names]) => names.some((name) => argv.includes(name)));
  const all = named.length === 0 || argv.includes('help') || argv.includes('complete');
  for (const [, register] of all ? registry : named) register(program, act);
}

import type { Command } from 'commander';
import { registerAdvise } from './advise/register';
import { registerCompare } from './compare';
import { registerGap } from './gap';
import { registerHelp } from './help';
import { registerKb } from './kb';
import { registerList } from './list';
import { registerPath } from './path';
import { registerPlan } from './plan';
import { registerProfile } from './profile';
import { registerSearch } from './search';
import type { Handler } from './session';
import { registerShow } from './show';
import { registerSimilar } from './similar';

/** Runs a command's handler and keeps its result; handed to every `registerX`. */
export type Act = (command: Command, handler: Handler) => Promise<void>;

/** The commands, in the order in which help lists them. */
export function registerCommands(program: Command, act: Act): void {
  registerCompare(program, act);
  registerAdvise(program, act);
  registerList(program, act);
  registerShow(program, act);
  registerSearch(program, act);
  registerSimilar(program, act);
  registerGap(program, act);
  registerPath(program, act);
  registerPlan(program, act);
  registerProfile(program, act);
  registerKb(program, act);
  registerHelp(program, act);
}

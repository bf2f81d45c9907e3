import type { Command } from 'commander';
import { registerCompare } from './compare';
import type { Handler } from './session';

/** Runs a command's handler and keeps its result; handed to every `registerX`. */
export type Act = (command: Command, handler: Handler) => Promise<void>;

export function registerCommands(program: Command, act: Act): void {
  registerCompare(program, act);
}

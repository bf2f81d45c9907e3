import type { Command } from 'commander';
import type { Act } from './session';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export function registerCompletion(program: Command, act: Act): void {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addHelpText(
      'after',
      `
To have it in every new shell:
  source <(career completion bash)
    in ~/.bashrc
  autoload -Uz compinit; compinit
  source <(career completion zsh)
    in ~/.zshrc, where the first line may stand already
  career completion fish | source
    in ~/.config/fish/completions/career.fish
  career completion powershell | Out-String | Invoke-Expression
    in the file that $PROFILE names`,
    )
    .addArgument(program.createArgument('<shell>', shells.join(', ')).choices([...shells]))
    .action((shell: Shell, _flags: unknown, command: Command) =>
      act(command, async (session) => (await import('./handlers/completion')).completionScript(session, shell)),
    );
  // What the scripts call with the words typed so far.
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action((words: string[], _flags: unknown, command: Command) =>
      act(command, async (session) => (await import('./handlers/completion')).complete(session, program, words)),
    );
}

import { Command, CommanderError, Help, Option, type OutputConfiguration } from 'commander';
import { version } from '../package.json';
import { commandNames, registerCommands } from './commands';
import { emit, formatsOf } from './commands/emit';
import { helpAnswer } from './commands/help';
import type { Act, Finished, Handler, Session } from './commands/session';
import { type Format, formats, type GlobalFlags, readSettings, type Settings, usage } from './commands/settings';
import { startScreen } from './commands/start';
import { suggest } from './commands/suggest';
import { baseFlags } from './commands/typed';
import { lazily } from './domain/lazily';
import { didYouMean, nearestWords } from './domain/names';
import type { World } from './io/world';
import { type BaseOptions, withBase } from './kb/base';

const formatOption = (choices: readonly Format[]) => new Option('-f, --format <format>', 'how to print the result').choices([...choices]);

/** Options that every command takes, before or after its name. */
function addGlobalOptions(program: Command): void {
  program
    .addOption(formatOption(formats))
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'write the result to a file (- is standard output)')
    .option('--force', 'overwrite the file that --output names')
    .option('--kb <dir>', 'add a knowledge base of your own; repeatable (env CAREER_KB)', (dir, dirs: string[] | undefined) => [
      ...(dirs ?? []),
      dir,
    ])
    .option('--no-builtin', 'leave the built-in knowledge base out')
    .option('--as-of <date>', 'the day that statuses and ages are judged on (default: today)')
    .addOption(new Option('--color <when>', 'colour: auto, always or never').choices(['auto', 'always', 'never']))
    .option('--no-color', 'the same as --color never (env NO_COLOR)')
    .option('--ascii', 'draw with ASCII characters only')
    .option('--width <columns>', 'width of tables (default: the terminal, else 80)')
    .option('--accessible', 'plain sentences for a screen reader (env ACCESSIBLE)')
    .option('--no-input', 'never ask anything')
    .option('-q, --quiet', 'no hints and warnings')
    .option('--debug', 'show where an error came from')
    .version(`career ${version}`, '-V, --version', 'print the version');
}

/** The commander tree. `act` is called with the handler of the command that was named. */
function buildProgram(argv: readonly string[], act: Act): Command {
  const program = new Command('career');
  program
    .description('Compare roles in data, AI, cloud, software and security, and find out which one fits you.')
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 10,
      // The option is one for all commands, its choices are not.
      visibleGlobalOptions(command) {
        return Help.prototype.visibleGlobalOptions
          .call(this, command)
          .map((option) => (option.long === '--format' ? formatOption(formatsOf(nameOf(command))) : option));
      },
      // What one can do comes before how one can bend it.
      formatHelp(command, helper) {
        const sections = Help.prototype.formatHelp.call(helper, command, helper).trimEnd().split('\n\n');
        const commands = sections.findIndex((section) => section.startsWith('Commands:'));
        const options = sections.findIndex((section) => section.startsWith('Options:'));
        if (commands > options && options !== -1) sections.splice(options, 0, ...sections.splice(commands, 1));
        const [usage = '', ...rest] = sections;
        return `${[helper.boxWrap(usage, helper.helpWidth ?? 80), ...rest].join('\n\n')}\n`;
      },
      // Beside long terms a narrow terminal has no room for what they mean: it stands below them.
      formatItem(term, termWidth, description, helper) {
        const width = helper.helpWidth ?? 80;
        if (width >= 60 || description === '') return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
        const indented = (text: string, by: string) => `${by}${helper.boxWrap(text, width - by.length).replaceAll('\n', `\n${by}`)}`;
        return `${indented(term, '  ')}\n${indented(description, '    ')}`;
      },
    });
  addGlobalOptions(program);
  registerCommands(program, act, argv);
  // A command of the root would hide "unknown command": it takes any words and judges them itself.
  program
    .argument('[words...]')
    .usage('[command] [options]')
    .allowUnknownOption()
    .action((words: string[], _flags: unknown, command: Command) => {
      if (words[0] !== undefined) throw unknownCommand(program, words[0]);
      return act(command, startScreen);
    });
  return program;
}

/** Turns argv into one finished result; throws a Failure for anything that the person has to mend. */
export async function runProgram(world: World): Promise<Finished> {
  let help = '';
  let finished: Finished | undefined;
  const program = buildProgram(world.argv, async (command, handler) => {
    const settings = readSettings(command.optsWithGlobals<GlobalFlags>(), world);
    finished = await withBase(
      () => baseOptions(world, settings),
      (open) => runWith(handler, nameOf(command), sessionOf(world, settings, open)),
    );
  });
  const helpWidth = () => Math.max(20, Math.min(widthIn(world.argv) ?? world.stdout.columns ?? 80, 100));
  configure(program, {
    writeOut: (text) => {
      help += text;
    },
    // `career kb` alone: commander shows its help as an error; here it is help like any other.
    writeErr: (text) => {
      help += text;
    },
    outputError: () => {},
    getOutHelpWidth: helpWidth,
    getErrHelpWidth: helpWidth,
    getOutHasColors: () => false,
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return helpResult(help, program.opts(), world);
    throw usageError(error);
  }
  return finished ?? { stdout: help, notes: '' };
}

/** What commander printed goes where --output says, like every result. */
async function helpResult(text: string, flags: GlobalFlags, world: World): Promise<Finished> {
  if (flags.output === undefined) return { stdout: text, notes: '' };
  const settings = readSettings(flags, world);
  return withBase(
    () => baseOptions(world, settings),
    async (open) => emit(sessionOf(world, settings, open), await helpAnswer('', text), 'help'),
  );
}

function configure(program: Command, output: OutputConfiguration): void {
  for (const command of [program, ...program.commands, ...program.commands.flatMap((inner) => inner.commands)]) {
    command.configureOutput(output).exitOverride((error) => {
      throw Object.assign(error, { at: command });
    });
  }
}

const runWith = async (handler: Handler, name: string, session: Session) => emit(session, await handler(session), name);

function sessionOf(world: World, settings: Settings, open: Session['base']): Session {
  return { world, settings, base: lazily(open) };
}

function baseOptions(world: World, settings: Settings): BaseOptions {
  if (!settings.builtin && settings.kb.length === 0) {
    throw usage('no-knowledge-base', '--no-builtin leaves no knowledge base', 'name yours: --kb DIR, or CAREER_KB');
  }
  return {
    files: world.files,
    dataDir: world.paths.data,
    compiledDir: world.paths.compiled,
    overlays: settings.kb,
    builtin: settings.builtin,
    check: `career kb check${baseFlags({ settings, world })}`,
  };
}

const pathOf = (command: Command): string => (command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name());

/** `kb check` */
const nameOf = (command: Command): string => pathOf(command).replace(/^career /, '');

/** Commander's complaint in our words: without its prefix, with a command that helps. */
function usageError(error: CommanderError & { at?: Command }) {
  const [first = '', ...more] = error.message.replace(/^error: (command-argument )?/, '').split('\n');
  const meant = more.find((line) => line.startsWith('(Did you mean'))?.slice(2, -1);
  const help = `${error.at ? pathOf(error.at) : 'career'} --help`;
  const code = error.code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (code === 'excess-arguments') return usage(code, first, `is it a name of several words? Put it in quotes; else see ${help}`);
  return usage(code, first, meant ? `d${meant} ${help} shows the options` : help);
}

/** For a first word that is no command. */
function unknownCommand(program: Command, word: string) {
  if (word.startsWith('-')) {
    const flags = program.options.flatMap(({ long }) => long ?? []);
    const meant = didYouMean(nearestWords(flags, word, 1), '');
    return usage('unknown-option', `unknown option '${word}'`, `${meant} career --help shows the options`.trim());
  }
  return usage('unknown-command', `there is no command "${word}"`, suggest(commandNames, word, 'career --help lists the commands'));
}

/** What --width asks for. Help is printed before commander has read all flags. */
function widthIn(argv: readonly string[]): number | undefined {
  const at = argv.findIndex((word) => word === '--width' || word.startsWith('--width='));
  const asked = Number(argv[at]?.split('=')[1] ?? argv[at + 1]);
  return at >= 0 && Number.isInteger(asked) && asked > 0 ? asked : undefined;
}

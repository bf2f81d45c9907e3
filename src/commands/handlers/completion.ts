import { type ArgumentHandler, type Command as Completed, type OptionHandler, RootCommand } from '@bomb.sh/tab';
import type { Command, Option } from 'commander';
import { listKinds } from '../../domain/catalogue';
import { certificationStatuses } from '../../domain/certification';
import { allRows } from '../../domain/compare/rows';
import type { Base } from '../../kb/base';
import { kinds } from '../../kb/kinds';
import type { Shell } from '../completion';
import { formatsOf } from '../emit';
import { topics } from '../help';
import type { Session, Verbatim } from '../session';
import { scripts } from './completion-scripts';

/** The script of ours, or for PowerShell the library's. */
export async function completionScript({ world }: Session, shell: Shell): Promise<Verbatim> {
  const verbatim = shell === 'powershell' ? world.captured(() => new RootCommand().setup('career', 'career', shell)) : scripts[shell];
  return { verbatim, formats: ['plain'] };
}

type Words = readonly { word: string; what: string }[];
const plain = (words: readonly string[]): Words => words.map((word) => ({ word, what: '' }));

/** The words that can follow, one a line with what they mean, as the shells' scripts expect them. */
export async function complete(session: Session, program: Command, typed: readonly string[]): Promise<Verbatim> {
  const words = separate(typed);
  const path = pathWanted(program, words);
  if (path !== undefined) return { verbatim: `:${path === 'dir' ? directive.directories : directive.files}\n` };
  const root = new RootCommand();
  const base = await session.base();
  const { files, paths } = session.world;
  const listed = files.names(`${paths.data}/schema`);
  const known: Known = {
    base,
    program,
    schemas: listed.map((name) => name.replace(/\.json$/, '')),
    before: words.at(-2),
    // After --flag= only the value is completed.
    word: (words.at(-1) ?? '').replace(/^--[^=]+=/, ''),
  };
  addOptions(root, '', optionsOf(program), known);
  for (const command of program.commands) {
    for (const name of [command.name(), ...command.aliases()]) addCommand(root, command, name, program.options, known);
  }
  // A tab with nothing behind it would be a description without words.
  return { verbatim: session.world.captured(() => root.parse([...words])).replace(/\t$/gm, '') };
}

/** As the library understands them: before the word that is being typed, a flag's value is a word of its own and `--` is none. */
const separate = (words: readonly string[]): string[] => [
  ...words.slice(0, -1).flatMap((word) => (word === '--' ? [] : (/^(--[^=]+)=(.*)$/s.exec(word)?.slice(1) ?? [word]))),
  ...words.slice(-1),
];

/** What a script is to do when no words are offered, in the library's numbers. */
const directive = { files: 0, directories: 16 } as const;

/** Whether the word that is being typed, the last one, names a file or a directory: the shell knows those. */
function pathWanted(program: Command, words: readonly string[]): 'file' | 'dir' | undefined {
  let command = program;
  let given = 0;
  const typed = words.slice(0, -1);
  const word = words.at(-1) ?? '';
  const takes = (word: string | undefined) => optionOf([...command.options, ...program.options], word);
  for (const [at, one] of typed.entries()) {
    const inner = command.commands.find((entry) => entry.name() === one || entry.aliases().includes(one));
    if (inner && given === 0) command = inner;
    else if (!one.startsWith('-') && takes(typed[at - 1])?.required !== true) given += 1;
  }
  const option = takes(/^(--[^=]+)=/.exec(word)?.[1] ?? typed.at(-1));
  if (option?.required) return pathIn(option.flags);
  if (word.startsWith('-')) return undefined;
  return pathIn(`<${command.registeredArguments[given]?.name() ?? ''}>`);
}

const optionOf = (options: readonly Option[], word: string | undefined) =>
  options.find((option) => word !== undefined && (option.long === word || option.short === word));

const pathIn = (text: string): 'file' | 'dir' | undefined =>
  text.includes('<file>') ? 'file' : text.includes('<dir>') ? 'dir' : undefined;

type Titled = { id: string; title: string };
type Known = { base: Base; program: Command; schemas: readonly string[]; before: string | undefined; word: string };

/** With --help, which commander keeps apart. */
const optionsOf = (command: Command): Option[] => command.createHelp().visibleOptions(command);

function addCommand(root: RootCommand, command: Command, path: string, shared: readonly Option[], known: Known): void {
  if (path === 'complete') return;
  const completed = root.command(path, command.description());
  addOptions(completed, path, [...optionsOf(command), ...shared], known);
  for (const argument of command.registeredArguments) {
    const choices = argument.argChoices ? plain(argument.argChoices) : undefined;
    const handler: ArgumentHandler = (add) => {
      for (const { word, what } of choices ?? argumentWords(path, argument.name(), known)) add(word, what);
    };
    completed.argument(argument.name(), handler, argument.variadic);
  }
  for (const inner of command.commands) addCommand(root, inner, `${path} ${inner.name()}`, shared, known);
}

function addOptions(completed: Completed, path: string, options: readonly Option[], known: Known): void {
  for (const option of options) {
    const name = option.long?.slice(2);
    if (name === undefined) continue;
    const alias = option.short?.slice(1);
    if (!option.required && !option.optional) {
      if (alias === undefined) completed.option(name, option.description);
      else completed.option(name, option.description, alias);
      continue;
    }
    const handler: OptionHandler = (add) => {
      const choices = name === 'format' ? formatsOf(path) : option.argChoices;
      // A line break would part the word in two.
      const before = lists.includes(name) && !/\p{Cc}/u.test(known.word) ? known.word.slice(0, known.word.lastIndexOf(',') + 1) : '';
      for (const { word, what } of choices ? plain(choices) : optionWords(name, known)) add(before + word, what);
    };
    completed.option(name, option.description, handler, alias);
  }
}

const roles = (base: Base): Words => titled(base.index);

const titled = (entries: readonly Titled[] | ReadonlyMap<string, Titled>): Words =>
  [...entries.values()].map(({ id, title }) => ({ word: id, what: title }));

function argumentWords(command: string, argument: string, { base, program, schemas, before, word: typed }: Known): Words {
  if (command === 'list') return plain(listKinds);
  if (command === 'kb new' && argument === 'kind') return plain(kinds);
  if (command === 'kb schema') return plain(schemas);
  if (command === 'help') {
    const above = argument === 'subcommand' ? program.commands.find((entry) => entry.name() === before) : program;
    const names = (above?.commands ?? []).map((entry) => entry.name()).filter((name) => name !== 'complete');
    return plain(above === program ? [...names, ...Object.keys(topics)] : names);
  }
  if (command === 'show') {
    const { catalogue } = base;
    const entries = {
      role: roles(base),
      certification: titled(catalogue.certifications()),
      skill: titled(catalogue.skills()),
      tool: titled(catalogue.tools()),
    };
    return Object.entries(entries).flatMap(([kind, words]) =>
      typed.startsWith(`${kind}:`) ? words.map(({ word, what }) => ({ word: `${kind}:${word}`, what })) : words,
    );
  }
  return ['role', 'from', 'to'].includes(argument) ? roles(base) : [];
}

/** Options that take several words with commas between them. */
const lists: readonly string[] = ['rows', 'among', 'certifications'];

function optionWords(option: string, { base, word }: Known): Words {
  if (['role', 'among', 'why-not', 'current-role'].includes(option)) return roles(base);
  if (option === 'certifications') {
    const whole = word.includes(',') ? [] : plain(['best', 'all', 'none']);
    return [...whole, ...titled(base.catalogue.certifications())];
  }
  if (option === 'rows') return allRows.map(({ id, label }) => ({ word: id, what: label }));
  if (option === 'status') return plain(certificationStatuses);
  if (option === 'family') return titled(base.catalogue.families());
  return [];
}

import { type ArgumentHandler, type Command as Completed, type OptionHandler, RootCommand } from '@bomb.sh/tab';
import type { Command, Option } from 'commander';
import { listKinds } from '../../domain/catalogue';
import { certificationStatuses } from '../../domain/certification';
import { allRows } from '../../domain/compare/rows';
import type { Base } from '../../kb';
import { kinds } from '../../kb/kinds';
import type { Shell } from '../completion';
import { topics } from '../help';
import type { Session, Verbatim } from '../session';

/** bash without the package bash-completion has no `_get_comp_words_by_ref`; this does what the script needs of it. */
const fallback = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=\${COMP_WORDS[COMP_CWORD]}
        prev=\${COMP_WORDS[COMP_CWORD - 1]}
    }
fi
`;

/** The library's script; its bash one declares constants that a second \`source\` would trip over. */
export async function completionScript({ world }: Session, shell: Shell): Promise<Verbatim> {
  const script = world.captured(() => new RootCommand().setup('career', 'career', shell));
  return { verbatim: shell === 'bash' ? `${fallback}\n${script.replace(/^readonly /gm, '')}` : script };
}

type Words = readonly { word: string; what: string }[];
const plain = (words: readonly string[]): Words => words.map((word) => ({ word, what: '' }));

/** The words that can follow, one a line with what they mean, as the shells' scripts expect them. */
export async function complete(session: Session, program: Command, words: readonly string[]): Promise<Verbatim> {
  const root = new RootCommand();
  const base = await session.base();
  addOptions(root, program.options, base);
  for (const command of program.commands) addCommand(root, command, command.name(), program.options, base);
  return { verbatim: session.world.captured(() => root.parse([...words])) };
}

function addCommand(root: RootCommand, command: Command, path: string, shared: readonly Option[], base: Base): void {
  if (path === 'complete') return;
  const completed = root.command(path, command.description());
  addOptions(completed, [...command.options, ...shared], base);
  for (const argument of command.registeredArguments) {
    const choices = argument.argChoices ? plain(argument.argChoices) : undefined;
    const handler: ArgumentHandler = (add) => {
      for (const { word, what } of choices ?? argumentWords(path, argument.name(), base)) add(word, what);
    };
    completed.argument(argument.name(), handler, argument.variadic);
  }
  for (const inner of command.commands) addCommand(root, inner, `${path} ${inner.name()}`, shared, base);
}

function addOptions(completed: Completed, options: readonly Option[], base: Base): void {
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
      for (const { word, what } of option.argChoices ? plain(option.argChoices) : optionWords(name, base)) add(word, what);
    };
    completed.option(name, option.description, handler, alias);
  }
}

const roles = (base: Base): Words => base.index.map(({ id, title }) => ({ word: id, what: title }));

function argumentWords(command: string, argument: string, base: Base): Words {
  if (command === 'list') return plain(listKinds);
  if (command === 'kb new' && argument === 'kind') return plain(kinds);
  if (command === 'help') return plain(Object.keys(topics));
  if (command === 'show') {
    const others = [...base.catalogue.certifications().values(), ...base.catalogue.skills().values(), ...base.catalogue.tools().values()];
    return [...roles(base), ...others.map(({ id, title }) => ({ word: id, what: title }))];
  }
  return ['role', 'from', 'to'].includes(argument) ? roles(base) : [];
}

function optionWords(option: string, base: Base): Words {
  if (['role', 'among', 'why-not'].includes(option)) return roles(base);
  if (option === 'rows') return allRows.map(({ id, label }) => ({ word: id, what: label }));
  if (option === 'status') return plain(certificationStatuses);
  if (option === 'family') return [...base.catalogue.families().values()].map(({ id, title }) => ({ word: id, what: title }));
  return [];
}

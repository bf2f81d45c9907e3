import type { Command } from 'commander';
import { isFailure } from '../domain/outcome';
import { render } from '../render';
import type { Report } from '../render/report';
import type { Act, Answer, Session, Verbatim } from './session';
import { usage } from './settings';
import { suggest } from './suggest';

type Topic = (session: Session) => Promise<Report>;

/** Pages that belong to no command. Each is loaded when it is read. */
export const topics: Readonly<Record<string, Topic>> = {
  environment: async () => (await import('../reports/topics')).environment,
  'exit-codes': async () => (await import('../reports/topics')).exitCodes,
  formats: async () => (await import('../reports/topics')).formats,
  scripting: async () => (await import('../reports/topics')).scripting,
  'knowledge-base': async (session) =>
    (await import('../reports/topics')).knowledgeBase([...(await session.base()).catalogue.sources().values()]),
  // Without its example where the base is what is broken.
  scoring: async (session) => (await import('../reports/topics')).scoring(await session.base().then((base) => base.all(), noneIfBroken)),
  accessibility: async () => (await import('../reports/topics')).accessibility,
};

const noneIfBroken = (error: unknown): undefined => {
  if (!isFailure(error)) throw error;
};

export function registerHelp(program: Command, act: Act): void {
  program
    .command('help')
    .description('help for a command or a topic')
    .argument('[command|topic]', `a command, or one of: ${Object.keys(topics).join(', ')}`)
    .argument('[subcommand]', 'for a command that has some, e.g. help kb check')
    .action((name: string | undefined, inner: string | undefined, _flags: unknown, command: Command) =>
      act(command, (session) => help(session, program, name, inner)),
    );
}

async function help(session: Session, program: Command, name: string | undefined, inner: string | undefined): Promise<Answer | Verbatim> {
  const topic = name !== undefined && Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (topic && inner === undefined) return helpAnswer(name ?? '', await topic(session));
  const command = name === undefined ? program : find(program, name);
  const found = inner === undefined ? command : command && find(command, inner);
  const asked = [name, inner].filter(Boolean).join(' ');
  if (found && session.settings.format === 'markdown') return { verbatim: `\`\`\`text\n${helpOf(found)}\`\`\`\n`, formats: ['markdown'] };
  if (found) return helpAnswer(asked, helpOf(found));
  const known = [...program.commands.map((entry) => entry.name()).filter((entry) => entry !== 'complete'), ...Object.keys(topics)];
  const hint = suggest(known, inner ?? asked, `topics: ${Object.keys(topics).join(', ')}`);
  throw usage('unknown-topic', `there is no command or topic "${asked}"`, hint);
}

/** A page, or the text that commander makes. It needs no knowledge base, which may be the very thing that help is sought for. */
export async function helpAnswer(topic: string, page: Report | string): Promise<Answer> {
  const plain = { width: Number.POSITIVE_INFINITY, color: 0, ascii: false, accessible: false } as const;
  const text = typeof page === 'string' ? page : await render('plain', { document: null, report: () => page }, plain);
  return {
    schema: 'career/help',
    document: { topic, text },
    standalone: true,
    ...(typeof page === 'string' ? { lines: page.trimEnd().split('\n') } : {}),
    report: () => (typeof page === 'string' ? { blocks: [{ kind: 'paragraph', text: page }] } : page),
  };
}

/** All that `--help` prints: `helpInformation` alone leaves out what a command adds at the end. */
function helpOf(command: Command): string {
  let text = '';
  const usual = command.configureOutput();
  command.configureOutput({
    ...usual,
    writeOut: (more) => {
      text += more;
    },
  });
  command.outputHelp();
  command.configureOutput(usual);
  return text;
}

const find = (parent: Command, name: string): Command | undefined =>
  parent.commands.find((entry) => entry.name() === name || entry.aliases().includes(name));

import type { Command } from 'commander';
import { nearestNames } from '../domain/names';
import type { Report } from '../render/report';
import type { Act } from '.';
import type { Answer, Session, Verbatim } from './session';
import { usage } from './settings';

type Topic = (session: Session) => Promise<Report>;

/** Pages that belong to no command. Each is loaded when it is read. */
export const topics: Readonly<Record<string, Topic>> = {
  environment: async () => (await import('../reports/topics')).environment,
  'exit-codes': async () => (await import('../reports/topics')).exitCodes,
  formats: async () => (await import('../reports/topics')).formats,
  scripting: async () => (await import('../reports/topics')).scripting,
  'knowledge-base': async (session) => (await import('../reports/topics')).knowledgeBase([...(await session.base()).catalogue.sources().values()]),
  scoring: async () => (await import('../reports/topics')).scoring,
  accessibility: async () => (await import('../reports/topics')).accessibility,
};

export function registerHelp(program: Command, act: Act): void {
  program
    .command('help')
    .description('help for a command or a topic')
    .argument('[command|topic]', `a command, or one of: ${Object.keys(topics).join(', ')}`)
    .argument('[subcommand]', 'for a command that has some, e.g. help kb check')
    .action((name: string | undefined, inner: string | undefined, _flags: unknown, command: Command) => act(command, (session) => help(session, program, name, inner)));
}

async function help(session: Session, program: Command, name: string | undefined, inner: string | undefined): Promise<Answer | Verbatim> {
  if (name === undefined) return { verbatim: program.helpInformation() };
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (topic) {
    const page = await topic(session);
    return { schema: 'career/help', document: { topic: name }, report: () => page };
  }
  const command = find(program, name);
  const found = inner === undefined ? command : command && find(command, inner);
  if (found) return { verbatim: found.helpInformation() };
  const known = [...program.commands.map((entry) => entry.name()), ...Object.keys(topics)];
  const near = nearestNames(known.map((id) => ({ id, title: id, aliases: [] })), inner ?? name);
  throw usage('unknown-topic', `there is no command or topic "${[name, inner].filter(Boolean).join(' ')}"`, near.length > 0 ? `did you mean ${near.join(' or ')}?` : `topics: ${Object.keys(topics).join(', ')}`);
}

const find = (parent: Command, name: string): Command | undefined => parent.commands.find((entry) => entry.name() === name || entry.aliases().includes(name));

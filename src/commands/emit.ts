import path from 'node:path';
import { failure, type Warning } from '../domain/outcome';
import type { Base } from '../kb';
import type { Finished } from '../program';
import { render } from '../render';
import type { RenderOptions } from '../render/report';
import { safe } from '../render/safe';
import type { Answer, Session, Verbatim } from './session';
import { colorLevel, usage } from './settings';

/** Every document's version. It rises when a change would break a reader. */
export const schemaVersion = 1;

/** Formats that only some commands have. */
const special: Record<string, readonly string[]> = { ics: ['plan'] };

/** Renders an answer in the format that was asked for, and writes it to a file where one was named. */
export async function emit(session: Session, answer: Answer | Verbatim, command: string): Promise<Finished> {
  const { settings } = session;
  if (special[settings.format]?.includes(command) === false) {
    throw usage('bad-format', `${command} has no format ${settings.format}`, `career ${command} --format table, plain, json, csv, markdown or yaml`);
  }
  const base = 'verbatim' in answer || answer.standalone ? undefined : await session.base();
  const warnings = [...(base?.warnings ?? []), ...(answer.warnings ?? [])];
  const text = 'verbatim' in answer ? answer.verbatim : await textOf(session, answer, base, warnings);
  const said = settings.debug ? [...warnings, ...(base?.notes ?? [])] : warnings;
  const notes = settings.quiet ? '' : said.map((warning) => `career: ${safe(warning.message)}\n`).join('');
  const outcome = answer.outcome ? { outcome: answer.outcome } : {};
  if (settings.output === undefined) return { stdout: text, notes, ...outcome };
  save(session, settings.output, text);
  return { stdout: '', notes: settings.quiet ? notes : `${notes}career: wrote ${safe(path.normalize(settings.output))}\n`, ...outcome };
}

async function textOf(session: Session, answer: Answer, base: Base | undefined, warnings: readonly Warning[]): Promise<string> {
  const { settings, world } = session;
  if (settings.format === 'ics') throw new Error('a calendar is verbatim text');
  if (answer.lines && (settings.format === 'table' || settings.format === 'plain')) return answer.lines.map((line) => `${safe(line)}\n`).join('');
  const document = {
    schema: answer.schema,
    schemaVersion,
    knowledgeBase: { version: base?.version ?? null, asOf: settings.asOf, ...(answer.sources && base ? { sources: base.sources(answer.sources) } : {}) },
    ...answer.document,
    warnings,
  };
  const toTerminal = settings.output === undefined;
  const options: RenderOptions = {
    width: settings.width ?? (toTerminal ? world.stdout.columns : undefined) ?? 80,
    color: toTerminal || settings.color === 'always' ? colorLevel(settings.color, world.env, world.stdout) : 0,
    ascii: settings.ascii,
    accessible: settings.accessible,
  };
  return render(settings.format, { document, report: () => answer.report(options) }, options);
}

function save(session: Session, file: string, text: string): void {
  const { files } = session.world;
  if (!session.settings.force && files.exists(file)) {
    throw usage('file-exists', `${file} exists already`, 'add --force to overwrite it');
  }
  try {
    files.writeAtomically(file, text);
  } catch (error) {
    throw failure('bad-file', 'cannot-write', `cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { dirname, normalize, resolve } from 'node:path';
import { failure, type Warning } from '../domain/outcome';
import type { Base } from '../kb/base';
import { render } from '../render';
import type { RenderOptions } from '../render/report';
import { safe } from '../render/safe';
import type { Answer, Finished, Session, Verbatim, View } from './session';
import { colorLevel, type Format, formats, usage } from './settings';

/** Every document's version. It rises when a change would break a reader. */
export const schemaVersion = 1;

/** Renders an answer in the format that was asked for, and writes it to a file where one was named. */
export async function emit(session: Session, answer: Answer | Verbatim, command: string): Promise<Finished> {
  const { settings } = session;
  if (settings.format === 'ics' && !('verbatim' in answer)) throw noFormat(command, 'ics', formatsOf(command));
  const base = 'verbatim' in answer || answer.standalone ? undefined : await session.base();
  const warnings = [...(base?.warnings ?? []), ...(answer.warnings ?? [])];
  const text = 'verbatim' in answer ? verbatimOf(answer, settings.format, command) : await textOf(session, answer, base, warnings);
  if (text === '' && settings.format === 'csv') throw noFormat(command, 'csv', proseFormats);
  const said = settings.debug ? [...warnings, ...(base?.notes ?? [])] : warnings;
  const hint = 'verbatim' in answer ? answer.hint : undefined;
  const [first] = answer.warnings ?? [];
  if (answer.outcome && first && hint !== undefined && settings.output === undefined)
    return { stdout: text, notes: '', outcome: answer.outcome, failed: { ...first, hint } };
  const lines = [...said.map((warning) => `career: ${safe(warning.message)}\n`), ...(hint === undefined ? [] : [`hint: ${hint}\n`])];
  const beside = 'verbatim' in answer ? undefined : answer.wrote;
  const wrote = [beside, settings.output].flatMap((file) => (file === undefined ? [] : [`career: wrote ${safe(normalize(file))}\n`]));
  const notes = settings.quiet ? '' : [...lines, ...wrote].join('');
  const outcome = answer.outcome ? { outcome: answer.outcome } : {};
  if (settings.output === undefined) return { stdout: text, notes, ...outcome };
  saveFile(session, settings.output, text);
  return { stdout: '', notes, ...outcome };
}

const noFormat = (command: string, format: Format, has: readonly Format[]) =>
  usage('bad-format', `${command} has no format ${format}`, `its formats: ${has.join(', ')}`);

function verbatimOf(answer: Verbatim, format: Format, command: string): string {
  // Asked for nothing in particular, a table is what one gets: the text as it is.
  const formats = answer.formats ?? [format];
  if (format !== 'table' && !formats.includes(format)) throw noFormat(command, format, ['table', ...formats]);
  return answer.verbatim;
}

async function textOf(session: Session, answer: Answer, base: Base | undefined, warnings: readonly Warning[]): Promise<string> {
  const { settings, world } = session;
  if (settings.format === 'ics') throw new Error('a calendar is verbatim text');
  if (answer.lines && (settings.format === 'table' || settings.format === 'plain'))
    return answer.lines.map((line) => `${safe(line)}\n`).join('');
  const document = {
    schema: answer.schema,
    schemaVersion,
    knowledgeBase: {
      version: base?.version ?? null,
      asOf: settings.asOf,
      ...(answer.sources && base ? { sources: base.sources(answer.sources) } : {}),
    },
    ...answer.document,
    warnings,
  };
  const toTerminal = settings.output === undefined;
  const options: RenderOptions & View = {
    width: settings.width ?? (toTerminal ? world.stdout.columns : undefined) ?? 80,
    height: (toTerminal ? world.stdout.rows : undefined) ?? 24,
    color: toTerminal || settings.color === 'always' ? colorLevel(settings.color, world.env, world.stdout) : 0,
    ascii: settings.ascii,
    accessible: settings.accessible,
  };
  return render(settings.format, { document, report: () => answer.report(options) }, options);
}

/**
 * Refuses what can be told to be no place to write to, before there is anything to write. An existing file is overwritten only with
 * --force; a device or a pipe is no file that could be lost.
 */
export function refusePlace({ settings, world: { files } }: Session, file: string, hint?: string): void {
  const kind = files.stat(file)?.kind;
  const folder = files.stat(dirname(file))?.kind;
  if (kind === 'directory') throw cannotWrite(file, 'EISDIR');
  if (!files.exists(file) && folder !== 'directory') throw cannotWrite(file, folder === undefined ? 'ENOENT' : 'ENOTDIR');
  const isDevice = kind === 'other' || resolve(file).startsWith('/dev/');
  if (!settings.force && files.exists(file) && !isDevice) throw fileExists(file, hint);
}

/** The formats of a result without tables. */
export const proseFormats: readonly Format[] = ['table', 'plain', 'json', 'markdown', 'yaml'];
const tableFormats: readonly Format[] = formats.filter((format) => format !== 'ics');

/** Commands whose formats are not those of a table. */
const unusual: Readonly<Record<string, readonly Format[]>> = {
  plan: formats,
  roadmap: formats,
  completion: ['table', 'plain'],
  help: proseFormats,
  'profile init': proseFormats,
  'profile check': proseFormats,
  'profile set': proseFormats,
  'kb schema': proseFormats,
};

/** What a command takes, as help and completion tell it. */
export const formatsOf = (command: string): readonly Format[] =>
  (Object.hasOwn(unusual, command) ? unusual[command] : undefined) ?? tableFormats;

/**
 * Whatever would refuse the result afterwards refuses it before anything is asked or written.
 *
 * @param writes a file that the command writes beside its result, which must not be in its place.
 */
export function refuseLate(session: Session, command: string, has: readonly Format[] = tableFormats, writes?: string): void {
  const { format, output } = session.settings;
  if (!has.includes(format)) throw noFormat(command, format, has);
  if (output === undefined) return;
  refusePlace(session, output);
  if (writes !== undefined && resolve(writes) === resolve(output))
    throw usage('conflicting-flags', `${output} is named twice, for two files`, 'name two');
}

const fileExists = (file: string, hint = 'add --force to overwrite it') => usage('file-exists', `${file} exists already`, hint);

/** Writes in one step. */
export function saveFile(session: Session, file: string, text: string): void {
  refusePlace(session, file);
  const { files } = session.world;
  try {
    if (session.settings.force) files.replace(file, text);
    else files.create(file, text);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? fileExists(file) : cannotWrite(file, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  ELOCKED: 'another run is writing it, or was stopped while it did',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'its directory does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'its path leads through a file',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/**
 * The system's error, or its code, without the name of the temporary file, which would differ from run to run. A lock that was left behind
 * is named, since only its removal helps.
 */
export function cannotWrite(file: string, error: unknown) {
  const { code = String(error), path = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : code;
  const hint = code === 'ELOCKED' ? `remove ${path} if no other run is writing` : 'name another place';
  return failure('bad-file', 'cannot-write', `cannot write ${file}: ${reason}`, { hint, details: { file, code } });
}

import path from 'node:path';
import { failure } from '../../domain/outcome';
import { checkBase } from '../../kb/check';
import { parseMaxAge } from '../../kb/checks/stale-fact';
import { idFault } from '../../kb/ids';
import { type Kind, kinds } from '../../kb/kinds';
import { scaffold, scaffoldPath } from '../../kb/scaffold';
import { baseStats } from '../../kb/stats';
import { problemLines, reportNew, reportProblems, reportStats, tabulateStats } from '../../reports/kb';
import { cannotWrite, refuseLate, saveFile } from '../emit';
import type { Answer, Session, Verbatim } from '../session';
import { lastOfEach, usage } from '../settings';
import { suggest } from '../suggest';
import { shellWord } from '../typed';

/** An empty name is a variable of the shell that is not set. */
const noDirectory = (what: string, example: string) => usage('bad-kb', `${what} takes the path of a directory`, `for example ${example}`);

export async function check(session: Session, dir: string | undefined, age: string | undefined): Promise<Answer> {
  const { settings, world } = session;
  const maxAge = age === undefined ? undefined : parseMaxAge(age);
  if (age !== undefined && maxAge === undefined)
    throw usage('bad-age', `--max-age takes days, months or years, not "${age}"`, 'for example --max-age 18m');
  const data = world.paths.data;
  if (dir === '') throw noDirectory('kb check', 'career kb check ./my-base');
  if (dir === undefined && !settings.builtin && settings.kb.length === 0)
    throw usage('no-knowledge-base', '--no-builtin leaves no knowledge base', 'name yours: career kb check DIR');
  // The built-in base is checked alone; another directory on top of it, since it may refer to what lies below.
  const dirs = lastOfEach([...(settings.builtin ? [data] : []), ...settings.kb, ...(dir === undefined ? [] : [dir])]);
  const problems = await checkBase({
    files: world.files,
    dirs,
    ...(dir === undefined ? {} : { about: [dir] }),
    asOf: settings.asOf,
    maxAge,
  });
  const bad = problems.some((problem) => problem.severity === 'error');
  const stale = problems.some((problem) => problem.code === 'stale-fact');
  const { messageOf, tipOf } = await import('../../kb/messages');
  const told = problems.map((problem) => ({ ...problem, message: messageOf(problem), tip: tipOf(problem) }));
  return {
    schema: 'career/kb-problems',
    document: { problems: told, errors: problems.filter((problem) => problem.severity === 'error').length, total: problems.length },
    standalone: true,
    lines: problemLines(told, dirs),
    report: () => reportProblems(told, dirs, settings.format === 'csv'),
    ...(bad ? { outcome: 'bad-file' as const } : stale ? { outcome: 'check-failed' as const } : {}),
  };
}

export async function stats(session: Session): Promise<Answer> {
  const base = await session.base();
  const { asOf, format } = session.settings;
  const counted = baseStats(base.all(), asOf);
  const report = () => (format === 'csv' ? tabulateStats(counted) : reportStats(counted, base.title));
  return { schema: 'career/kb-stats', document: counted, report };
}

function kindOf(word: string): Kind {
  const kind = kinds.find((known) => known === word || `${known}s` === word);
  if (kind) return kind;
  throw usage('unknown-kind', `there is no kind "${word}"`, suggest(kinds, word, `kinds: ${kinds.join(', ')}`));
}

type NewFlags = { dir: string; dryRun?: boolean };

export async function create(session: Session, word: string, id: string, flags: NewFlags): Promise<Answer> {
  const kind = kindOf(word);
  const fault = idFault(kind, id);
  if (fault) throw usage('malformed-id', fault.message, fault.hint);
  if (flags.dir === '') throw noDirectory('--dir', '--dir ./my-base');
  const text = scaffold(kind, id, session.settings.asOf);
  const file = path.join(flags.dir, scaffoldPath(kind, id));
  const written = !flags.dryRun;
  if (written) writeEntry(session, flags.dir, file, text);
  const next = { code: 'next', message: `wrote ${file}; replace each TODO, then: career kb check ${shellWord(flags.dir) ?? '...'}` };
  return {
    schema: 'career/kb-new',
    document: { kind, id, path: file, written, text },
    standalone: true,
    lines: written ? [file] : text.trimEnd().split('\n'),
    report: () => reportNew({ kind, id, path: file, written }),
    warnings: written ? [next] : [],
  };
}

/** Whatever would refuse the result afterwards refuses it before anything is written. */
function writeEntry(session: Session, dir: string, file: string, text: string): void {
  const { settings, world } = session;
  refuseLate(session, 'kb new', undefined, file);
  const { files } = world;
  if (files.exists(file) && !settings.force)
    throw usage('file-exists', `${file} exists already`, 'add --force to overwrite it, or --dry-run to print the entry');
  try {
    // One by one: a base that is begun has neither its folder nor the one of its kind.
    files.makeDirectory(dir);
    files.makeDirectory(path.dirname(file));
  } catch (error) {
    throw cannotWrite(file, error);
  }
  saveFile(session, file, text);
}

export async function schema(session: Session, name: string | undefined): Promise<Answer | Verbatim> {
  const { files, paths } = session.world;
  const folder = path.join(paths.data, 'schema');
  const listed = files.list(folder);
  const names = listed.ok ? listed.entries.map((entry) => entry.name.replace(/\.json$/, '')) : [];
  if (name === undefined) {
    const report = { blocks: [{ kind: 'list' as const, items: names }] };
    return { schema: 'career/kb-schemas', document: { names }, standalone: true, lines: names, report: () => report };
  }
  const wanted = name.replace(/^career\//, '');
  if (!names.includes(wanted)) {
    throw failure('unknown-id', 'unknown-schema', `there is no schema "${name}"`, {
      hint: suggest(names, wanted, `schemas: ${names.join(', ')}`),
    });
  }
  const read = files.read(path.join(folder, `${wanted}.json`), 1_000_000);
  if (!read.ok)
    throw failure('bad-file', 'unreadable-file', `cannot read the schema ${wanted}: ${read.detail}`, {
      hint: 'check its permissions, or install career again',
    });
  return { verbatim: new TextDecoder().decode(read.bytes), formats: ['json'] };
}

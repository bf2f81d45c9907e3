import type { Command } from 'commander';
import { type Comparison, type ComparisonRow, compareRoles, differingRows, mainRows } from '../domain/compare/compare';
import { findRoles } from './roles';
import type { Act, Answer, Session } from './session';
import { joinLists, usage, wordsOf } from './settings';
import { suggest } from './suggest';
import { baseFlags, typedFlag } from './typed';

type Flags = { diff?: boolean; all?: boolean; rows?: string; profile?: string };

export function registerCompare(program: Command, act: Act): void {
  program
    .command('compare')
    .description('compare 2 to 6 roles side by side')
    .argument('<role...>', 'ids, aliases or titles')
    .option('--all', 'every row, every entry')
    .option('--diff', 'only rows that differ')
    .option('--rows <ids>', 'only these rows, by id, separated by commas', joinLists)
    .option('--profile <file>', 'your profile: adds a column that compares the roles with you')
    .action((names: string[], flags: Flags, command: Command) => act(command, (session) => compare(session, names, flags)));
}

/** The rows that the flags ask for. */
function chosenRows(comparison: Comparison, flags: Flags): ComparisonRow[] {
  if (flags.rows === undefined) return flags.diff ? differingRows(comparison) : flags.all ? [...comparison.rows] : mainRows(comparison);
  const wanted = wordsOf(flags.rows);
  const known = comparison.rows.map((row) => row.id);
  if (wanted.length === 0) throw usage('unknown-row', '--rows names no row', `rows: ${known.join(', ')}`);
  const rows = wanted.map((id) => {
    const row = comparison.rows.find((candidate) => candidate.id === id.toLowerCase());
    if (row) return row;
    throw usage('unknown-row', `there is no row "${id}"`, suggest(known, id, `rows: ${known.join(', ')}`));
  });
  return [...new Set(rows)].filter((row) => !flags.diff || row.difference !== 0);
}

async function compare(session: Session, names: readonly string[], flags: Flags): Promise<Answer> {
  const base = await session.base();
  const roles = findRoles(base, names);
  const twice = roles.find((role, at) => roles.indexOf(role) !== at);
  if (twice)
    throw usage('same-role', `${twice.title} is named twice`, `name another role: career similar ${twice.id}${baseFlags(session)}`);
  if (roles.length < 2 || roles.length > 6) {
    throw usage('role-count', `compare takes 2 to 6 roles, not ${roles.length}`, 'career compare ml-engineer data-scientist');
  }
  const comparison = compareRoles(roles, { asOf: session.settings.asOf });
  const rows = chosenRows(comparison, flags);
  const isChosen = flags.all === true || flags.diff === true || flags.rows !== undefined;
  // A program gets every row unless it asked for some, people the ones that matter most.
  const scripted = isChosen ? rows : comparison.rows;
  const isData = session.settings.format === 'csv';
  const shown = isData ? scripted : rows;
  const cited = [...new Set(comparison.rows.flatMap((row) => row.cells.flatMap((cell) => cell.sources)))];
  // Reading a person is a third of this program: it is loaded only for those who bring one.
  const handler = flags.profile === undefined ? undefined : await import('./handlers/you');
  const told = handler && flags.profile !== undefined ? await handler.readYou(session, roles, flags.profile) : undefined;
  return {
    schema: 'career/comparison',
    document: {
      roles: comparison.roles,
      rows: scripted.map((row) => ({
        id: row.id,
        label: row.label,
        cells: row.cells.map(({ role, value, text, sources }) => ({ role, value, text, sources })),
        difference: row.difference,
        ...(handler && told ? handler.nearnessJson(told.you, row.id) : {}),
      })),
      overlap: comparison.overlap,
      ...(handler && told ? { you: handler.youJson(told.you, told.person) } : {}),
    },
    ...(told ? { warnings: told.warnings } : {}),
    sources: [...new Set(scripted.flatMap((row) => row.cells.flatMap((cell) => cell.sources)))],
    // For people: a script does not load it.
    report: async ({ accessible }) =>
      (await import('../reports/compare')).reportComparison(comparison, shown, base.sources(cited), {
        everything: isData || flags.all === true || flags.rows !== undefined,
        summary: !isChosen,
        data: isData,
        spoken: accessible,
        asked: roles,
        again: baseFlags(session),
        profile: flags.profile === undefined ? '' : typedFlag('--profile', flags.profile),
        ...(told ? { you: told.you } : {}),
      }),
  };
}

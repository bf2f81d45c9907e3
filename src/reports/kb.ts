import { andList, capitalised, counted, percent, withThousands } from '../domain/words';
import type { Problem } from '../kb/problem';
import type { BaseStats } from '../kb/stats';
import type { Cell, Report } from '../render/report';

type ToldProblem = Problem & { message: string; tip: string };

const summary = (problems: readonly ToldProblem[]): string => {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
};

/** What was meant is about one finding; other tips are mostly about all findings of a kind. */
const isMeant = (tip: string): boolean => tip.startsWith('did you mean');

/** Codes whose findings, but for what was meant, all have the same tip. */
function commonTips(problems: readonly ToldProblem[]): Map<string, string> {
  const tips = new Map<string, Set<string>>();
  for (const { code, tip } of problems) {
    if (!isMeant(tip)) tips.set(code, (tips.get(code) ?? new Set()).add(tip));
  }
  return new Map([...tips].flatMap(([code, [tip = '', ...others]]) => (others.length === 0 ? [[code, tip] as const] : [])));
}

/** `file:line:column path: what is wrong`, one a line, then what to do: once for a kind of problem, else beside its finding. */
export function problemLines(problems: readonly ToldProblem[], dirs: readonly string[]): string[] {
  if (problems.length === 0) return [`No problem in ${andList(dirs)}.`];
  const common = commonTips(problems);
  const lines = problems.map(({ file, line, column, path, severity, code, message, tip }) => {
    const own = tip !== common.get(code) ? `; ${tip}` : '';
    return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${severity === 'warning' ? 'warning: ' : ''}${message}${own}`;
  });
  return [...lines, '', summary(problems), ...[...common].map(([code, tip]) => `tip: ${code}: ${tip}`)];
}

/** The same as a table, for Markdown and CSV, which has no sentence to say that there is none. */
export function reportProblems(problems: readonly ToldProblem[], dirs: readonly string[], isData: boolean): Report {
  if (problems.length === 0 && !isData) return { blocks: [{ kind: 'note', tone: 'good', text: `No problem in ${andList(dirs)}.` }] };
  return {
    title: summary(problems),
    blocks: [
      {
        kind: 'table',
        columns: ['Place', 'Field', 'Severity', 'Code', 'Problem', 'Tip'].map((label) => ({ id: label.toLowerCase(), label })),
        rows: problems.map(({ file, line, column, path, severity, code, message, tip }) => ({
          cells: [`${file}:${line}:${column}`, path, severity, code, message, tip],
        })),
      },
    ],
  };
}

type NewEntry = { kind: string; id: string; path: string; written: boolean };

/** What `kb new` wrote, or would write, and where. */
export function reportNew({ kind, id, path, written }: NewEntry): Report {
  const items = [
    { label: 'Kind', value: kind },
    { label: 'Id', value: id },
    { label: 'File', value: path },
    { label: 'Written', value: { value: written, text: written ? 'yes' : 'no' } },
  ];
  return { blocks: [{ kind: 'facts', items }] };
}

function months(from: number | null, to: number | null): string {
  if (from === null) return 'day not known';
  if (to === null) return `${from} months and more`;
  return from === 0 ? `less than ${to} months` : `${from} to ${to - 1} months`;
}

/** How much the base holds, whose figures they are, when they were last seen, and how much is our own judgement. */
export function reportStats({ counts, figures, judgements, judgementShare }: BaseStats, title: string): Report {
  const told = (count: number, share: number) => `${withThousands(count)} (${percent(share)})`;
  return {
    title,
    blocks: [
      {
        kind: 'facts',
        items: Object.entries(counts).map(([kind, count]) => ({
          label: capitalised(kind),
          value: { value: count, text: withThousands(count) },
        })),
      },
      { kind: 'heading', text: `${withThousands(figures.total)} figures, by source`, level: 2 },
      {
        kind: 'paragraph',
        text: 'Wages, projections, shares, ratings, prices and dates, counted once for every role or certification that shows them.',
      },
      {
        kind: 'bars',
        items: figures.bySource.map(({ title: source, figures: count, share }) => ({ label: source, share, text: told(count, share) })),
      },
      { kind: 'heading', text: 'By age', level: 2 },
      { kind: 'paragraph', text: 'Since the day on which a figure was last seen at its source, not since the year that it describes.' },
      {
        kind: 'bars',
        items: figures.byAge.map(({ fromMonths, toMonths, figures: count, share }) => ({
          label: months(fromMonths, toMonths),
          share,
          text: told(count, share),
        })),
      },
      { kind: 'heading', text: 'Our own judgement', level: 2 },
      {
        kind: 'paragraph',
        text: `Beside them stand ${withThousands(judgements)} numbers of our own, ${percent(judgementShare)} of all: importance and level of skills that nobody rates, traits of roles, hours to learn, and what a tool or a certification shows. They are marked as judgement.`,
      },
    ],
  };
}

/** The same for a spreadsheet, which wants a number in a cell and nothing beside it. */
export function tabulateStats({ counts, figures, judgements, judgementShare }: BaseStats): Report {
  const number = (value: number): Cell => ({ value, text: withThousands(value) });
  const share = (value: number): Cell => ({ value, text: percent(value) });
  const rows: Cell[][] = [
    ...Object.entries(counts).map(([kind, count]) => [capitalised(kind), number(count), '']),
    ['Figures', number(figures.total), ''],
    ...figures.bySource.map((source) => [source.title, number(source.figures), share(source.share)]),
    ...figures.byAge.map((age) => [months(age.fromMonths, age.toMonths), number(age.figures), share(age.share)]),
    ['Numbers of our own', number(judgements), share(judgementShare)],
  ];
  const columns = ['Field', 'Value', 'Share'].map((label) => ({ id: label.toLowerCase(), label }));
  return { blocks: [{ kind: 'table', columns, rows: rows.map((cells) => ({ cells })) }] };
}

import { andList, counted, percent, withThousands } from '../domain/words';
import type { BaseStats } from '../kb/stats';
import type { Report } from '../render/report';

export type ToldProblem = {
  file: string;
  line: number;
  column: number;
  path: string;
  code: string;
  severity: 'error' | 'warning';
  message: string;
  tip: string | null;
};

const summary = (problems: readonly ToldProblem[]): string => {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
};

/** What to do, once for each kind of problem. */
const tipsOf = (problems: readonly ToldProblem[]): string[] => [
  ...new Map(problems.flatMap(({ code, tip }) => (tip === null ? [] : [[code, `${code}: ${tip}`] as const]))).values(),
];

/** `file:line:column path: what is wrong`, one a line, then what to do. */
export function problemLines(problems: readonly ToldProblem[], dirs: readonly string[]): string[] {
  if (problems.length === 0) return [`No problem in ${andList(dirs)}.`];
  const lines = problems.map(
    ({ file, line, column, path, severity, message }) =>
      `${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${path === '' ? '' : `${path}: `}${message}`,
  );
  return [...lines, '', summary(problems), ...tipsOf(problems).map((tip) => `tip: ${tip}`)];
}

/** The same as a table, for Markdown and CSV. */
export function reportProblems(problems: readonly ToldProblem[], dirs: readonly string[]): Report {
  if (problems.length === 0) return { blocks: [{ kind: 'note', tone: 'good', text: `No problem in ${andList(dirs)}.` }] };
  return {
    title: summary(problems),
    blocks: [
      {
        kind: 'table',
        id: 'problems',
        layout: 'listing',
        columns: ['Place', 'Field', 'Severity', 'Code', 'Problem', 'Tip'].map((label) => ({ id: label.toLowerCase(), label })),
        rows: problems.map(({ file, line, column, path, severity, code, message, tip }) => ({
          cells: [`${file}:${line}:${column}`, path, severity, code, message, tip ?? ''],
        })),
      },
    ],
  };
}

export function reportStats({ counts, figures, judgements, judgementShare }: BaseStats, title: string): Report {
  return {
    title,
    blocks: [
      {
        kind: 'facts',
        items: Object.entries(counts).map(([kind, count]) => ({ label: kind, value: { value: count, text: withThousands(count) } })),
      },
      { kind: 'heading', text: `${withThousands(figures.total)} figures, by source`, level: 2 },
      {
        kind: 'bars',
        items: figures.bySource.map(({ title: source, figures: count, share }) => ({
          label: source,
          share,
          text: `${withThousands(count)} (${percent(share)})`,
        })),
      },
      { kind: 'heading', text: 'By age, in months since they were last seen', level: 2 },
      {
        kind: 'bars',
        items: figures.byAge.map(({ fromMonths, toMonths, figures: count, share }) => ({
          label: toMonths === null ? `${fromMonths} and more` : `${fromMonths} to ${toMonths}`,
          share,
          text: `${withThousands(count)} (${percent(share)})`,
        })),
      },
      {
        kind: 'paragraph',
        text: `Beside them stand ${withThousands(judgements)} ratings and estimates of our own, marked as judgement: ${percent(judgementShare)} of all numbers.`,
      },
    ],
  };
}

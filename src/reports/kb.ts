import type { BaseStats } from '../kb/stats';
import { andList, counted, percent, withThousands } from '../domain/words';
import type { Report } from '../render/report';

export type ToldProblem = { file: string; line: number; column: number; path: string; code: string; severity: 'error' | 'warning'; message: string; tip: string | null };

/** All problems, one a line as `file:line:column path: what is wrong`, each code's tip once. */
export function reportProblems(problems: readonly ToldProblem[], dirs: readonly string[]): Report {
  if (problems.length === 0) return { blocks: [{ kind: 'note', tone: 'good', text: `No problem in ${andList(dirs)}.` }] };
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const tips = new Map(problems.flatMap(({ code, tip }) => (tip === null ? [] : [[code, tip] as const])));
  return {
    blocks: [
      ...problems.map(({ file, line, column, path, severity, message }) => ({
        kind: 'paragraph' as const,
        text: [`${file}:${line}:${column} `, { text: path === '' ? '' : `${path}: `, tone: 'muted' as const }, { text: severity === 'warning' ? `${message} (warning)` : message, tone: severity === 'error' ? ('bad' as const) : ('warn' as const) }],
      })),
      { kind: 'heading', text: `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`, level: 2 },
      { kind: 'list', items: [...tips].map(([code, tip]) => `${code}: ${tip}`) },
    ],
  };
}

export function reportStats({ counts, figures, judgements, judgementShare }: BaseStats, title: string): Report {
  return {
    title,
    blocks: [
      { kind: 'facts', items: Object.entries(counts).map(([kind, count]) => ({ label: kind, value: { value: count, text: withThousands(count) } })) },
      { kind: 'heading', text: `${withThousands(figures.total)} figures, by source`, level: 2 },
      { kind: 'bars', items: figures.bySource.map(({ title: source, figures: count, share }) => ({ label: source, share, text: `${withThousands(count)} (${percent(share)})` })) },
      { kind: 'heading', text: 'By age, in months since they were last seen', level: 2 },
      { kind: 'bars', items: figures.byAge.map(({ fromMonths, toMonths, figures: count, share }) => ({ label: toMonths === null ? `${fromMonths} and more` : `${fromMonths} to ${toMonths}`, share, text: `${withThousands(count)} (${percent(share)})` })) },
      { kind: 'paragraph', text: `Beside them stand ${withThousands(judgements)} ratings and estimates of our own, marked as judgement: ${percent(judgementShare)} of all numbers.` },
    ],
  };
}

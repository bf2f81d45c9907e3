import { judgement } from '../domain/compare/row';
import type { Id } from '../domain/types';
import { andList } from '../domain/words';

/** Which skills of a list somebody else rated: beside a list that is ours, a mark of both sources alone would not say. */

/** More names than this make a legend that nobody reads. */
const mostNames = 6;

function named(titles: readonly string[]): string {
  const hidden = titles.length - mostNames;
  return hidden > 1 ? `${titles.slice(0, mostNames).join(', ')} and ${hidden} more` : andList(titles);
}

/** `Skills: importance and level of Critical thinking as rated in [2], else our judgement.` */
export function ratedLegend(
  skills: readonly { title: string; source?: Id | undefined }[],
  mark: (sources: readonly Id[]) => string,
): string[] {
  const sources = [...new Set(skills.flatMap(({ source }) => (source === undefined || source === judgement ? [] : [source])))].sort();
  const rated = sources.map((source) => {
    const titles = [...new Set(skills.flatMap((skill) => (skill.source === source ? [skill.title] : [])))];
    return `${named(titles)} as rated in${mark([source])}`;
  });
  return rated.length === 0 ? [] : [`Skills: importance and level of ${rated.join(', of ')}, else our judgement.`];
}

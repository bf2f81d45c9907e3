import { judgement } from '../domain/compare/row';
import type { Id } from '../domain/types';
import { andList, upTo } from '../domain/words';

/** Which skills of a list somebody else rated: beside a list that is ours, a mark of both sources alone would not say. */

/** More names than this make a legend that nobody reads. */
const mostNames = 6;

/** `Importance and level of Critical thinking are those of [2], of all other skills our judgement.` */
export function ratedLegend(
  skills: readonly { title: string; source?: Id | undefined }[],
  mark: (sources: readonly Id[]) => string,
): string[] {
  const sources = [...new Set(skills.flatMap(({ source }) => (source === undefined || source === judgement ? [] : [source])))].sort();
  const rated = sources.map((source) => {
    const titles = [...new Set(skills.flatMap((skill) => (skill.source === source ? [skill.title] : [])))];
    return `of ${upTo(mostNames, titles, andList)} are those of${mark([source])}`;
  });
  return rated.length === 0 ? [] : [`Importance and level ${[...rated, 'of other skills our judgement'].join(', ')}.`];
}

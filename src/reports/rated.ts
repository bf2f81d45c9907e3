import { judgement } from '../domain/compare/row';
import type { Id } from '../domain/types';
import { andList, upTo } from '../domain/words';

/** Which skills of a list somebody else rated: beside a list that is ours, a mark of both sources alone would not say. */

/** More names than this make a legend that nobody reads. */
const mostNames = 6;

/** `role`: the title of the role that asks for it, where several are told of. */
type Rated = { title: string; source?: Id | undefined; role?: string | undefined };

/**
 * `Importance and level of Critical thinking are those of [2], of all other skills our judgement.` Where several roles are told of it
 * says whose, as another source, or none, may rate the same skill for the other role.
 */
export function ratedLegend(skills: readonly Rated[], mark: (sources: readonly Id[]) => string): string[] {
  const sources = [...new Set(skills.flatMap(({ source }) => (source === undefined || source === judgement ? [] : [source])))].sort();
  const isOne = new Set(skills.map(({ role }) => role)).size <= 1;
  const rated = sources.map((source) => {
    const lists = listsOf(skills.filter((skill) => skill.source === source));
    const said = lists.map(([titles, roles]) => `of ${upTo(mostNames, titles, andList)}${isOne ? '' : ` (${andList(roles)})`}`);
    return `${said.join(' and ')} are those of${mark([source])}`;
  });
  return rated.length === 0 ? [] : [`Importance and level ${[...rated, 'of other skills our judgement'].join(', ')}.`];
}

/** The titles of each role; roles with the same ones together. */
function listsOf(skills: readonly Rated[]): [titles: string[], roles: string[]][] {
  const lists = new Map<string, [string[], string[]]>();
  for (const role of new Set(skills.map((skill) => skill.role))) {
    const titles = [...new Set(skills.flatMap((skill) => (skill.role === role ? [skill.title] : [])))];
    const key = [...titles].sort().join('\n');
    const list = lists.get(key) ?? [titles, []];
    lists.set(key, [list[0], [...list[1], ...(role === undefined ? [] : [role])]]);
  }
  return [...lists.values()];
}

import type { Item } from '../domain/compare/cells';
import type { Id, LinkedRole } from '../domain/types';
import { withThousands } from '../domain/words';

/** What surveys' shares need beside them: who was asked, how many, and what the percentage means. */

/** A list with shares, of one role. */
export type SharedList = { row: string; role: string; items: readonly Item[] };

/** `Data Scientist n=1,736` by source, for the footnotes; the roles in the order given. */
export function askedBy(lists: readonly SharedList[], titles: ReadonlyMap<Id, string>): Map<Id, string> {
  const asked = new Map<Id, Map<Id, number>>();
  for (const { role, items } of lists) {
    for (const { share } of items) {
      if (share) asked.set(share.source, (asked.get(share.source) ?? new Map<Id, number>()).set(role, share.n));
    }
  }
  const line = (counts: ReadonlyMap<Id, number>) =>
    [...titles].flatMap(([id, title]) => (counts.has(id) ? [`${title} n=${withThousands(counts.get(id) ?? 0)}`] : [])).join(', ');
  return new Map([...asked].map(([source, counts]) => [source, line(counts)]));
}

/** Who was counted under these roles where that is not what their names say, by survey. */
export function surveyNotes(roles: readonly Pick<LinkedRole, 'surveyed'>[]): Map<Id, string> {
  const notes = new Map<Id, Set<string>>();
  for (const { source, note } of roles.flatMap(({ surveyed }) => surveyed)) {
    if (note !== undefined) notes.set(source, (notes.get(source) ?? new Set()).add(note));
  }
  return new Map([...notes].map(([source, said]) => [source, [...said].join(' ')]));
}

/** What the percentages of these lists say, in a sentence each. */
export function shareLegend(lists: readonly SharedList[]): string[] {
  const has = (test: (row: string) => boolean) => lists.some(({ row, items }) => test(row) && items.some(({ share }) => share));
  return [
    ...(has((row) => row !== 'work' && row !== 'job-ads')
      ? ['Tools and languages: share of those surveyed in the role who use it, where known.']
      : []),
    ...(has((row) => row === 'work') ? ['Work: share who call it an important part of their role.'] : []),
    ...(has((row) => row === 'job-ads') ? ['Job ads: share of those for the role that name it, as a program read them.'] : []),
  ];
}

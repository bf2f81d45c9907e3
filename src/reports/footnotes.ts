import { judgement } from '../domain/compare/row';
import type { Source } from '../domain/types';
import type { Block, Text } from '../render/report';

/**
 * What a source is, of when and where, and when it was looked at. Nothing is said twice: many titles have the year, and what the
 * authors of the base say themselves has no region.
 */
function sourceText({ title, period, region, url, checkedOn }: Source, asked: string | undefined, note: string | undefined): string {
  const when = title.includes(period) ? [] : [period];
  const where = url === undefined ? [] : [region];
  return (
    [`${[title, ...when, ...where].join(', ')}`, ...(asked ? [asked] : []), `seen ${checkedOn}`].join('; ') +
    (note === undefined ? '' : `. ${note}`)
  );
}

/** What the marks and numbers above it mean, a line for each. */
export function legendBlock(says: readonly string[]): Block[] {
  const items = says.map((text): Text => [{ text, tone: 'muted' }]);
  const [only] = items;
  return only === undefined ? [] : [items.length === 1 ? { kind: 'paragraph', text: only } : { kind: 'list', items }];
}

/** A label with the mark of whose word it is. */
export const cited = (label: string, mark: string): Text => [label, { text: mark, tone: 'muted' }];

/** Numbers the sources in the order in which they are first cited. */
export function citations(sources: readonly Source[]) {
  const order: string[] = [];
  const known = new Map(sources.map((source) => [source.id, source]));
  return {
    /** ` [1][2]` for these sources, or nothing. */
    mark(ids: readonly string[]): string {
      const marks = [...new Set(ids)].map((id) => {
        if (!order.includes(id)) order.push(id);
        return order.indexOf(id) + 1;
      });
      return marks.length === 0
        ? ''
        : ` ${marks
            .sort((a, b) => a - b)
            .map((at) => `[${at}]`)
            .join('')}`;
    },
    /** The footnotes of all that was cited so far. By source: how many people a survey asked, and what to know of them. */
    block(
      asked: ReadonlyMap<string, string> = new Map(),
      notes: ReadonlyMap<string, string> = new Map(),
    ): Extract<Block, { kind: 'footnotes' }> {
      return {
        kind: 'footnotes',
        items: order.map((id, at) => {
          const source = known.get(id);
          return {
            mark: `[${at + 1}]`,
            text: source ? sourceText(source, asked.get(id), notes.get(id)) : id === judgement ? 'Judgement of the authors' : id,
          };
        }),
      };
    },
  };
}

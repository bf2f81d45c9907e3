import type { Source } from '../domain/types';
import { longDate } from '../domain/words';
import type { Block } from '../render/report';

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
    /** The footnotes of all that was cited so far. */
    block(): Block {
      return {
        kind: 'footnotes',
        items: order.map((id, at) => {
          const source = known.get(id);
          const text = source ? `${source.title}; ${source.period}, ${source.region}; seen ${longDate(source.checkedOn)}` : id;
          return { mark: `[${at + 1}]`, text };
        }),
      };
    },
  };
}

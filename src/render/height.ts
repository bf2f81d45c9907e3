import { blockLines } from './blocks';
import type { Report } from './report';

/** Lines that a report without tables takes in a terminal of this many columns. */
export function heightOf({ title, blocks }: Report, width: number): number {
  const look = { ascii: false, width };
  let lines = title === undefined ? 0 : 2;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && before.kind !== 'heading' && !(before.kind === 'note' && block.kind === 'note')) lines += 1;
    if (block.kind !== 'table') lines += blockLines(block, look).length;
  });
  return lines;
}

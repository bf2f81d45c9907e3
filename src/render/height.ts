import { blockLines } from './blocks';
import type { Report } from './report';
import { isClose } from './text';

/** Lines that a report without tables takes in a terminal of this many columns. */
export function heightOf({ title, blocks }: Report, width: number): number {
  const look = { ascii: false, width };
  let lines = title === undefined ? 0 : 2;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && !isClose(before, block)) lines += 1;
    if (block.kind !== 'table') lines += blockLines(block, look).length;
  });
  return lines;
}

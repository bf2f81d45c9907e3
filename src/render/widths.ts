/** What a column would like: all of its content on one line, and the narrowest width at which it reads well. */
export type Demand = { natural: number; min: number };

/**
 * Shares `available` terminal columns out: nobody gets more than `natural`, and what narrow columns leave over goes to the
 * wide ones in equal parts. Undefined when even the minima do not fit.
 */
export function shareOut(demands: readonly Demand[], available: number): number[] | undefined {
  const widths = demands.map(({ natural, min }) => Math.min(natural, min));
  let left = available - widths.reduce((sum, width) => sum + width, 0);
  if (left < 0) return undefined;
  for (;;) {
    // Raise the narrowest of those that want more, one step at a time up to the next narrowest.
    const hungry = demands.flatMap(({ natural }, index) => ((widths[index] ?? 0) < natural ? [index] : []));
    if (hungry.length === 0 || left < 1) return widths;
    const level = Math.min(...hungry.map((index) => widths[index] ?? 0));
    const lowest = hungry.filter((index) => widths[index] === level);
    const above = hungry.filter((index) => (widths[index] ?? 0) > level).map((index) => widths[index] ?? 0);
    const ceiling = Math.min(...above, ...lowest.map((index) => demands[index]?.natural ?? 0));
    const step = Math.min(ceiling - level, Math.floor(left / lowest.length));
    if (step > 0) {
      for (const index of lowest) widths[index] = level + step;
      left -= step * lowest.length;
      continue;
    }
    // Less than one each: the first ones get it.
    for (const index of lowest.slice(0, left)) widths[index] = level + 1;
    return widths;
  }
}

/**
 * Shares the room out so that rows become low: from the minima on, each further terminal column goes to the column that makes
 * most rows tall. `lengths` holds, for each row, what each cell would take on one line. Undefined when the minima do not fit.
 */
export function balance(demands: readonly Demand[], lengths: readonly (readonly number[])[], available: number): number[] | undefined {
  const widths = demands.map(({ natural, min }) => Math.min(natural, min));
  const least = widths.reduce((sum, width) => sum + width, 0);
  if (available < least) return undefined;
  for (let left = available - least; left > 0; left -= 1) {
    const column = tallest(demands, lengths, widths);
    if (column === undefined) break;
    widths[column] = (widths[column] ?? 0) + 1;
  }
  return widths;
}

/** The column below its natural width that causes most of the extra lines. */
function tallest(demands: readonly Demand[], lengths: readonly (readonly number[])[], widths: readonly number[]): number | undefined {
  const extra = widths.map(() => 0);
  for (const row of lengths) {
    const lines = widths.map((width, index) => Math.ceil((row[index] ?? 0) / width));
    const height = Math.max(...lines);
    lines.forEach((count, index) => {
      if (count === height) extra[index] = (extra[index] ?? 0) + count - 1;
    });
  }
  let best: number | undefined;
  demands.forEach(({ natural }, index) => {
    if ((widths[index] ?? 0) >= natural) return;
    if (best === undefined || (extra[index] ?? 0) > (extra[best] ?? 0)) best = index;
  });
  return best;
}

/**
 * How well scores tell two groups apart: the chance that a member of the first has the higher one (area under the ROC curve), 0-1;
 * 0.5 is guessing. Equal scores count half.
 */
export function auc(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((score) => ({ score, mine: 1 })), ...second.map((score) => ({ score, mine: 0 }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end++;
    const middle = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (all[i]?.mine === 1) ranks += middle;
    start = end;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}

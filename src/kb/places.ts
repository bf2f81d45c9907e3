import { lazily } from '../domain/lazily';
import { own } from './link/own';
import type { Path, Place } from './problem';

/**
 * Where the values of a text stand, kept as numbers beside them: a syntax tree would cost some fifty times the size of the base,
 * and parsing a file again for its places as much time as reading it.
 */
export type Spot = number | { start: number; keys: Readonly<Record<string, number>>; parts: Parts };
type Parts = Readonly<Record<string, Spot>> | readonly Spot[];

/** The offset of a value or of its key; of the nearest thing that exists where the path leads nowhere. */
export function offsetOf(root: Spot, path: Path, which: 'key' | 'value'): number {
  let spot = root;
  for (const [depth, step] of path.entries()) {
    if (typeof spot === 'number') break;
    const part = partOf(spot.parts, step);
    if (part === undefined) break;
    const key = which === 'key' && depth === path.length - 1 ? own(spot.keys, String(step)) : undefined;
    if (key !== undefined) return key;
    spot = part;
  }
  return typeof spot === 'number' ? spot : spot.start;
}

function partOf(parts: Parts, step: string | number): Spot | undefined {
  if (Array.isArray(parts)) return typeof step === 'number' ? parts[step] : undefined;
  return own(parts as Readonly<Record<string, Spot>>, String(step));
}

/** Offsets of a text to lines and columns. Where the lines begin is found out when it is first asked. */
export function placer(text: string, file: string): (offset: number) => Place {
  const lines = lazily(() => lineStarts(text));
  return (offset) => {
    const starts = lines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

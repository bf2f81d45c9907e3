import type { ShapeFinding } from './shape';

/** Marks that `kb new` leaves for the writer: any text that starts with TODO, and the address that stands for one. */
const mark = /^(TODO\b|https:\/\/example\.org\/todo$)/;

export function findUnfinished(value: unknown): ShapeFinding[] {
  const findings: ShapeFinding[] = [];
  walk(value, [], findings);
  return findings;
}

function walk(value: unknown, path: (string | number)[], findings: ShapeFinding[]): void {
  if (typeof value === 'string') {
    if (mark.test(value)) findings.push({ code: 'unfinished', path: [...path], args: {} });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      path.push(key);
      walk(part, path, findings);
      path.pop();
    }
  }
}

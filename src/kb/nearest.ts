import { editDistance } from '../domain/names';

/** More candidates than this are not looked at: a hostile base must not cost time. */
const mostCandidates = 5000;

/** How many pairs of letters may still be compared; shared by look-ups that a hostile base can have many of. */
export type Budget = { left: number };

/** Half a second's worth. The names of the whole built-in base are some 100,000. */
export const aBudget = (): Budget => ({ left: 50_000_000 });

/** The candidate that was probably meant: at most a third of its letters away; undefined when none is near, or the budget is used up. */
export function nearest(candidates: Iterable<string>, wanted: string, budget: Budget = aBudget()): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break;
    if (budget.left <= 0) return undefined;
    if (Math.abs(candidate.length - wanted.length) > Math.max(candidate.length, wanted.length) / 3) continue;
    budget.left -= candidate.length * wanted.length;
    const distance = editDistance(candidate, wanted);
    const allowed = Math.max(1, Math.floor(Math.max(candidate.length, wanted.length) / 3));
    if (distance <= allowed && (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best))) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

import { editDistance } from '../domain/names';

/** More candidates than this are not looked at: a hostile base must not cost time. */
const mostCandidates = 5000;

/** The candidate that was probably meant: at most a third of its letters away; undefined when none is near. */
export function nearest(candidates: Iterable<string>, wanted: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break;
    if (Math.abs(candidate.length - wanted.length) > Math.max(candidate.length, wanted.length) / 3) continue;
    const distance = editDistance(candidate, wanted);
    const allowed = Math.max(1, Math.floor(Math.max(candidate.length, wanted.length) / 3));
    if (distance <= allowed && (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best))) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

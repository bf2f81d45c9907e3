/** From evidence to an order of roles: the sum of what every piece says. */

import type { Id } from '../types';
import { addTo, type Contribution, compareEvidence, type EvidenceRow } from './evidence';

export type RankedRole = { role: Id; score: number };

/** Rows in the order in which they are summed: it depends on what is known, never on the order in which it was told. */
export const inOrder = (rows: readonly EvidenceRow[]): EvidenceRow[] => [...rows].sort((a, b) => compareEvidence(a.evidence, b.evidence));

/** Nats per role. The contributions of a role in the same order add up to its score to the last bit. */
export function sumRows(rows: readonly EvidenceRow[], roles: number): Float64Array {
  const scores = new Float64Array(roles);
  for (const { values } of inOrder(rows)) addTo(scores, values);
  return scores;
}

/** Best first; equal scores by id. `among`: only these roles, whose scores it does not change. */
export function rankRoles(roles: readonly Id[], scores: ArrayLike<number>, among?: ReadonlySet<Id>): RankedRole[] {
  return roles
    .map((role, index) => ({ role, score: scores[index] as number }))
    .filter(({ role }) => among === undefined || among.has(role))
    .sort((a, b) => b.score - a.score || (a.role < b.role ? -1 : 1));
}

/** What speaks for and what speaks against a role, strongest first. What says nothing of it is left out. */
export function contributionsOf(
  rows: readonly EvidenceRow[],
  role: Id,
  index: number,
): { because: Contribution[]; against: Contribution[] } {
  const all = inOrder(rows)
    .map(({ evidence, values }) => ({ evidence, role, value: values[index] as number }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return { because: all.filter(({ value }) => value > 0), against: all.filter(({ value }) => value < 0) };
}

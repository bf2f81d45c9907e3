/** From scores to probabilities, where part of the evidence is tools. */

import { softmax } from '../interview/belief';
import { roleProbabilities } from './confidence';
import type { EvidenceRow } from './evidence';
import { toolParameters } from './parameters';
import { sumRows } from './rank';

export const isTool = ({ evidence }: EvidenceRow): boolean => evidence.kind === 'tool' || evidence.kind === 'tools';

/**
 * The probability of each role. The tools of some people mislead (the slip, see parameters.ts); what else is known makes that
 * more or less likely. Bayes' rule, with T what the tools say and A what all else says of each role:
 *
 *     doubt = slip x mean exp(A) / (slip x mean exp(A) + (1 - slip) x sum softmax(T) exp(A))
 *
 * which is the slip itself where only tools are known. The probability is (1 - doubt) x softmax(T + A) + doubt / roles, so that a
 * higher score is always a higher probability. Without tools it is the plain softmax.
 */
export function beliefOf(rows: readonly EvidenceRow[], roles: number, slip: number = toolParameters.slip): Float64Array {
  const scores = sumRows(rows, roles);
  return rows.some(isTool) ? roleProbabilities(scores, doubtIn(rows, roles, slip)) : softmax(scores);
}

/** How probable it is that the tools mislead, 0-1, given all else that is known. */
export function doubtIn(rows: readonly EvidenceRow[], roles: number, slip: number = toolParameters.slip): number {
  const byTools = softmax(sumRows(rows.filter(isTool), roles));
  const rest = sumRows(
    rows.filter((row) => !isTool(row)),
    roles,
  );
  const top = rest.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const likelihood = rest.map((score) => Math.exp(score - top));
  const misleading = likelihood.reduce((a, b) => a + b, 0) / roles;
  const telling = likelihood.reduce((sum, value, role) => sum + value * (byTools[role] as number), 0);
  return (slip * misleading) / (slip * misleading + (1 - slip) * telling);
}

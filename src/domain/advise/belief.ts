/** From scores to probabilities, where part of the evidence is tools. */

import { softmax } from '../interview/belief';
import type { EvidenceRow } from './evidence';
import { toolParameters } from './parameters';
import { sumRows } from './rank';

export const isTool = ({ evidence }: EvidenceRow): boolean => evidence.kind === 'tool' || evidence.kind === 'tools';

/**
 * The probability of each role. The tools of some people mislead (the slip, see parameters.ts); what else is known makes that
 * more or less likely. Bayes' rule, with T what the tools say and A what all else says of each role:
 *
 *     doubt = slip x mean exp(A) / (slip x mean exp(A) + (1 - slip) x sum softmax(T) exp(A))
 *     P     = (1 - doubt) x softmax(T + A) + doubt x softmax(A)
 *
 * Where only tools are known the doubt is the slip itself, shared evenly; without tools P is the plain softmax. A higher score is
 * never a lower probability: see `levelled`.
 */
export function beliefOf(rows: readonly EvidenceRow[], roles: number, slip: number = toolParameters.slip): Float64Array {
  const mixed = mixedBelief(rows, roles, slip);
  return rows.some(isTool) ? levelled(mixed, sumRows(rows, roles)) : mixed;
}

/** The same before neighbours by score share what the doubt about the tools would swap. */
export function mixedBelief(rows: readonly EvidenceRow[], roles: number, slip: number = toolParameters.slip): Float64Array {
  const shares = softmax(sumRows(rows, roles));
  if (!rows.some(isTool)) return shares;
  const doubt = doubtIn(rows, roles, slip);
  const withoutTools = softmax(scoresWithoutTools(rows, roles));
  return shares.map((share, role) => (1 - doubt) * share + doubt * (withoutTools[role] as number));
}

/** The scores by all but the tools. */
export const scoresWithoutTools = (rows: readonly EvidenceRow[], roles: number): Float64Array =>
  sumRows(
    rows.filter((row) => !isTool(row)),
    roles,
  );

/**
 * Roles that follow each other by their scores, of which the lower one is the more probable, share both probabilities evenly: the
 * nearest to the given ones that fall with the score (pool adjacent violators). Where tools and answers disagree about two roles, that
 * makes them a tie.
 */
function levelled(probabilities: Float64Array, scores: Float64Array): Float64Array {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const pools: { roles: number[]; mean: number }[] = [];
  for (const role of order) {
    let pool = { roles: [role], mean: probabilities[role] as number };
    for (let last = pools.at(-1); last && last.mean < pool.mean; last = pools.at(-1)) {
      pools.pop();
      const size = last.roles.length + pool.roles.length;
      pool = { roles: [...last.roles, ...pool.roles], mean: (last.mean * last.roles.length + pool.mean * pool.roles.length) / size };
    }
    pools.push(pool);
  }
  const level = new Float64Array(probabilities.length);
  for (const { roles, mean } of pools) for (const role of roles) level[role] = mean;
  return level;
}

/** How probable it is that the tools mislead, 0-1, given all else that is known. */
export function doubtIn(rows: readonly EvidenceRow[], roles: number, slip: number = toolParameters.slip): number {
  const byTools = softmax(sumRows(rows.filter(isTool), roles));
  const rest = scoresWithoutTools(rows, roles);
  const top = rest.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const likelihood = rest.map((score) => Math.exp(score - top));
  const misleading = likelihood.reduce((a, b) => a + b, 0) / roles;
  const telling = likelihood.reduce((sum, value, role) => sum + value * (byTools[role] as number), 0);
  return (slip * misleading) / (slip * misleading + (1 - slip) * telling);
}

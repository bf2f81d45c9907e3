/** Where the roles stand after the evidence, within the limits: the order, the probabilities and the verdict. */

import { type Verdict, verdictOf } from '../interview/verdict';
import type { Id } from '../types';
import { beliefOf } from './belief';
import type { EvidenceRow } from './evidence';
import { type AdviceModel, scoresOf } from './model';
import { type RankedRole, rankRoles } from './rank';

export type Standing = {
  /** Every role of the model, best first, whatever the limits. */
  ranked: readonly RankedRole[];
  /** Those of them that the limits leave. */
  possible: readonly RankedRole[];
  /** In the order of `model.roles`: 0 for a role that is ruled out, the others add up to 1. */
  belief: Float64Array;
  verdict: Verdict;
};

/** Roles that are ruled out are left out of the list, the belief and the verdict; scores are what they are without limits. */
export function standingOf(model: AdviceModel, rows: readonly EvidenceRow[], ruledOut: ReadonlySet<Id>): Standing {
  const ranked = rankRoles(model.ids, scoresOf(model, rows));
  const possible = ranked.filter(({ role }) => !ruledOut.has(role));
  const belief = beliefWithin(model, beliefOf(rows, model.ids.length), ruledOut);
  return { ranked, possible, belief, verdict: verdictWithin(model, belief, possible, rows.length) };
}

function beliefWithin({ ids }: AdviceModel, probabilities: Float64Array, ruledOut: ReadonlySet<Id>): Float64Array {
  const kept = probabilities.map((share, index) => (ruledOut.has(ids[index] as Id) ? 0 : share));
  const total = kept.reduce((a, b) => a + b, 0);
  return kept.map((share) => share / (total || 1));
}

/** Where nothing is known the first of the roles is first by its name only. */
function verdictWithin({ ids }: AdviceModel, belief: Float64Array, possible: readonly RankedRole[], told: number): Verdict {
  if (possible.length === 0) return { verdict: 'open', confidence: 0, tied: [] };
  if (told === 0) return { verdict: 'open', confidence: 1 / possible.length, tied: [] };
  const roles = possible.map(({ role }) => role);
  return verdictOf(
    roles,
    roles.map((role) => belief[ids.indexOf(role)] as number),
  );
}

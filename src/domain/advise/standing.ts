/** Where the roles stand after the evidence, within the limits: the order, the probabilities and the verdict. */

import { isAnswered } from '../interview/belief';
import { type Verdict, verdictOf } from '../interview/verdict';
import type { Id } from '../types';
import { beliefOf } from './belief';
import type { EvidenceRow } from './evidence';
import { type AdviceModel, evidenceRows, heldSkills, type KnownPerson, scoresOf } from './model';
import { type RankedRole, rankRoles } from './rank';

export type Standing = {
  /** All evidence. */
  rows: readonly EvidenceRow[];
  /** Every role of the model, best first, whatever the limits. */
  ranked: readonly RankedRole[];
  /** Those of them that the limits leave. */
  possible: readonly RankedRole[];
  /** In the order of `model.roles`: 0 for a role that is ruled out, the others add up to 1. */
  belief: Float64Array;
  verdict: Verdict;
};

/** Roles that are ruled out are left out of the list, the belief and the verdict; scores are what they are without limits. */
export function standingOf(model: AdviceModel, person: KnownPerson, ruledOut: ReadonlySet<Id>): Standing {
  const rows = evidenceRows(model, person);
  const ranked = rankRoles(model.ids, scoresOf(model, rows));
  const possible = ranked.filter(({ role }) => !ruledOut.has(role));
  const belief = beliefWithin(model, beliefOf(rows, model.ids.length), ruledOut);
  return { rows, ranked, possible, belief, verdict: verdictWithin(model, belief, possible, rows.length > 0, isMuch(person)) };
}

/** Fewer tools and skills, and no answer, make no verdict clear: a tool that one role alone lists says nothing of what else somebody does. */
export const fewestNamed = 3;

const isMuch = (person: KnownPerson): boolean =>
  person.answers.some(isAnswered) || person.tools.length + heldSkills(person).length >= fewestNamed;

function beliefWithin({ ids }: AdviceModel, probabilities: Float64Array, ruledOut: ReadonlySet<Id>): Float64Array {
  const kept = probabilities.map((share, index) => (ruledOut.has(ids[index] as Id) ? 0 : share));
  const total = kept.reduce((a, b) => a + b, 0);
  return kept.map((share) => share / (total || 1));
}

/** Where nothing is known the first of the roles is first by its name only. */
function verdictWithin(
  { ids }: AdviceModel,
  belief: Float64Array,
  possible: readonly RankedRole[],
  isTold: boolean,
  canBeClear: boolean,
): Verdict {
  if (possible.length === 0) return { verdict: 'open', confidence: 0, tied: [] };
  if (!isTold) return { verdict: 'open', confidence: 1 / possible.length, tied: [] };
  const roles = possible.map(({ role }) => role);
  return verdictOf(
    roles,
    roles.map((role) => belief[ids.indexOf(role)] as number),
    canBeClear,
  );
}

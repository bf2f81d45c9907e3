/** From what is known of a person to the advice: one ranking, its reasons, how sure it is, and what would change it. */

import { findGaps, type Held } from '../gap';
import { isAnswered } from '../interview/belief';
import { type Contradiction, contradictions } from '../interview/contradictions';
import type { Robustness } from '../interview/robustness';
import { usualRule } from '../interview/stop';
import { missingTraits, tieBreakers, type Verdict, verdictOf } from '../interview/verdict';
import type { HourRange, Id, LinkedRole, Skill, TraitId } from '../types';
import { beliefOf } from './belief';
import { type Change, whatWouldChangeIt } from './changes';
import { type ConstraintKey, cheapestToRelax, type Relaxation, ruledOutBy, violatedBy } from './constraints';
import type { Contribution, EvidenceRow } from './evidence';
import { firmness } from './firmness';
import { type AdviceModel, evidenceRows, type KnownPerson, scoresOf } from './model';
import { contributionsOf, rankRoles } from './rank';

export type Recommendation = {
  rank: number;
  role: Id;
  title: string;
  /** Nats above the average role: the sum of all contributions. */
  score: number;
  /** 0-1, among the roles that meet the constraints. */
  probability: number;
  because: readonly Contribution[];
  against: readonly Contribution[];
  /** Share of the essential requirements met, 0-1. */
  coverage: number;
  gapHours: HourRange;
};

export type Advice = Verdict & {
  /** Pieces of evidence; 0: nothing is known, and every role stands level. */
  told: number;
  asked: number;
  /** Every role that meets the constraints, best first. */
  recommendations: readonly Recommendation[];
  /** The role that the answers alone would put first, where tools and skills put another one there. */
  byAnswers: Id | undefined;
  /** The best roles regardless of the constraints, with what rules them out; only where that differs from the list above. */
  withoutConstraints: readonly { role: Id; title: string; score: number; violates: readonly ConstraintKey[] }[];
  /** Where the constraints leave nothing. */
  relax: Relaxation | undefined;
  whatWouldChangeIt: readonly Change[];
  contradictions: readonly Contradiction[];
  /** Only where something was told that could have been told otherwise. */
  robustness: Robustness | undefined;
  /** Questions that would break the tie, and what has not been asked about. */
  tieBreakers: readonly Id[];
  missing: readonly TraitId[];
};

/** How many roles the list without constraints names. */
const unconstrainedShown = 3;

/**
 * Everything at once. Roles that break a constraint are left out of the list, of the belief and of what would change it; their
 * scores and those of the others are what they were.
 */
export function advise(model: AdviceModel, person: KnownPerson, held: Held, skills: ReadonlyMap<Id, Skill>): Advice {
  const rows = evidenceRows(model, person);
  const scores = scoresOf(model, rows);
  const byId = new Map(model.roles.map((role, index) => [role.id, { role, index }]));
  const ranked = rankRoles(model.ids, scores).map(({ role, score }) => ({
    ...(byId.get(role) as { role: LinkedRole; index: number }),
    score,
  }));
  const ruledOut = ruledOutBy(model, person.constraints);
  const possible = ranked.filter(({ role }) => !ruledOut.has(role.id));
  const inside = possible.map(({ role }) => role.id);
  const belief = beliefWithin(model, beliefOf(rows, model.ids.length), ruledOut);
  const verdict = verdictWithin(possible, belief, rows.length);
  const best = ranked.slice(0, unconstrainedShown);
  // Where nothing is known roles are in the order of their names, which says nothing to anybody.
  const differs = rows.length > 0 && best.some(({ role }, at) => inside[at] !== role.id);
  return {
    ...verdict,
    told: rows.length,
    asked: person.answers.filter(isAnswered).length,
    recommendations: possible.map(({ role, index, score }, at) => recommendation(role, index, at + 1, score, belief, rows, held, skills)),
    byAnswers: byAnswersAlone(model, person, inside),
    withoutConstraints: differs
      ? best.map(({ role, score }) => ({ role: role.id, title: role.title, score, violates: violatedBy(role, person.constraints) }))
      : [],
    relax:
      inside.length === 0
        ? cheapestToRelax(
            ranked.map(({ role }) => role),
            person.constraints,
          )
        : undefined,
    whatWouldChangeIt: rows.length === 0 ? [] : whatWouldChangeIt(model, person, ruledOut),
    contradictions: contradictions(model.bank, person.answers),
    robustness: firmness(model, person, ruledOut),
    tieBreakers:
      verdict.verdict === 'close' ? tieBreakers(model.bank, belief, person.answers, verdict.tied).map(({ question }) => question) : [],
    missing: missingTraits(model.bank, belief, person.answers),
  };
}

/** Fewer answers than an interview has at least say too little by themselves. */
function byAnswersAlone(model: AdviceModel, person: KnownPerson, inside: readonly Id[]): Id | undefined {
  if (person.answers.filter(isAnswered).length < usualRule.fewest) return undefined;
  const scores = scoresOf(model, evidenceRows(model, { answers: person.answers, tools: [], skills: [], constraints: {} }));
  const first = rankRoles(model.ids, scores, new Set(inside))[0]?.role;
  return first === inside[0] ? undefined : first;
}

/** The belief over all ranked roles, with those ruled out at 0 and the rest scaled to 1. */
function beliefWithin(model: AdviceModel, probabilities: Float64Array, ruledOut: ReadonlySet<Id>): Float64Array {
  const kept = probabilities.map((share, index) => (ruledOut.has(model.ids[index] as Id) ? 0 : share));
  const total = kept.reduce((a, b) => a + b, 0);
  return kept.map((share) => share / (total || 1));
}

/** The verdict on the roles that remain, best first. Where nothing is known the first of them is first by its name only. */
function verdictWithin(possible: readonly { role: LinkedRole; index: number }[], belief: Float64Array, told: number): Verdict {
  if (possible.length === 0) return { verdict: 'open', confidence: 0, tied: [] };
  if (told === 0) return { verdict: 'open', confidence: 1 / possible.length, tied: [] };
  return verdictOf(
    possible.map(({ role }) => role.id),
    possible.map(({ index }) => belief[index] as number),
  );
}

function recommendation(
  role: LinkedRole,
  index: number,
  rank: number,
  score: number,
  probabilities: Float64Array,
  rows: readonly EvidenceRow[],
  held: Held,
  skills: ReadonlyMap<Id, Skill>,
): Recommendation {
  const gap = findGaps(role, held, skills);
  const { because, against } = contributionsOf(rows, role.id, index);
  return {
    rank,
    role: role.id,
    title: role.title,
    score,
    probability: probabilities[index] as number,
    because,
    against,
    coverage: gap.coverage,
    gapHours: gap.hours,
  };
}

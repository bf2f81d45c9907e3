/** From what is known of a person to the advice: one ranking, its reasons, how sure it is, and what would change it. */

import { findGaps, type Held } from '../gap';
import { isAnswered, softmax } from '../interview/belief';
import { type Contradiction, contradictions } from '../interview/contradictions';
import { type Robustness, robustness } from '../interview/robustness';
import { missingTraits, tieBreakers, type Verdict, verdictOf } from '../interview/verdict';
import type { HourRange, Id, LinkedRole, Skill, TraitId } from '../types';
import { type Change, whatWouldChangeIt } from './changes';
import { roleProbabilities } from './confidence';
import { type ConstraintKey, cheapestToRelax, violatedBy } from './constraints';
import type { Contribution, EvidenceRow } from './evidence';
import { type AdviceModel, evidenceRows, type KnownPerson, priorRows, scoresOf } from './model';
import { contributionsOf, rankRoles } from './rank';

export type Recommendation = {
  rank: number;
  role: Id;
  title: string;
  /** Nats above the average role: the sum of all contributions. */
  score: number;
  /** 0-1, of all roles considered. */
  probability: number;
  because: readonly Contribution[];
  against: readonly Contribution[];
  /** Share of the essential requirements met, 0-1. */
  coverage: number;
  gapHours: HourRange;
};

export type Advice = Verdict & {
  asked: number;
  /** Every role that meets the constraints, best first. */
  recommendations: readonly Recommendation[];
  /** The best roles regardless of the constraints, with what rules them out; only where that differs from the list above. */
  withoutConstraints: readonly { role: Id; title: string; score: number; violates: readonly ConstraintKey[] }[];
  /** Where the constraints leave nothing. */
  relax: { constraint: ConstraintKey; role: Id } | undefined;
  whatWouldChangeIt: readonly Change[];
  contradictions: readonly Contradiction[];
  /** Only where questions were answered. */
  robustness: Robustness | undefined;
  /** Questions that would break the tie, and what has not been asked about. */
  tieBreakers: readonly Id[];
  missing: readonly TraitId[];
};

/** The belief: with answers the plain softmax; with tools alone, the part of people whose tools mislead is taken off. */
export function probabilitiesOf(scores: ArrayLike<number>, person: Pick<KnownPerson, 'answers' | 'tools'>): Float64Array {
  return person.answers.some(isAnswered) || person.tools.length === 0 ? softmax(scores) : roleProbabilities(scores);
}

/** How many roles the list without constraints names. */
const unconstrainedShown = 3;

export function advise(model: AdviceModel, person: KnownPerson, held: Held, skills: ReadonlyMap<Id, Skill>): Advice {
  const rows = evidenceRows(model, person);
  const scores = scoresOf(model, rows);
  const probabilities = probabilitiesOf(scores, person);
  const byId = new Map(model.roles.map((role, index) => [role.id, { role, index }]));
  const ranked = rankRoles(model.ids, scores).map(({ role, score }) => ({
    ...(byId.get(role) as { role: LinkedRole; index: number }),
    score,
  }));
  const possible = ranked.filter(({ role }) => violatedBy(role, person.constraints).length === 0);
  const inside = possible.map(({ role }) => role.id);
  const shares = possible.map(({ index }) => probabilities[index] as number);
  const total = shares.reduce((a, b) => a + b, 0);
  // Among the roles that remain possible, the belief is what it was, scaled to one.
  const verdict =
    rows.length === 0
      ? { verdict: 'open' as const, confidence: 1 / Math.max(1, inside.length), tied: [] }
      : verdictOf(
          inside,
          shares.map((share) => share / (total || 1)),
        );
  const answered = person.answers.filter(isAnswered);
  const best = ranked.slice(0, unconstrainedShown);
  const differs = best.some(({ role }, at) => inside[at] !== role.id);
  return {
    ...verdict,
    confidence: inside.length === 0 ? 0 : verdict.confidence,
    asked: answered.length,
    recommendations: possible.map(({ role, index, score }, at) =>
      recommendation(role, index, at + 1, score, probabilities, rows, held, skills),
    ),
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
    whatWouldChangeIt: rows.length === 0 ? [] : whatWouldChangeIt(model, person),
    contradictions: contradictions(model.bank, person.answers),
    robustness: answered.length === 0 ? undefined : robustness(model.bank, person.answers, scoresOf(model, priorRows(model, person))),
    tieBreakers:
      verdict.verdict === 'close'
        ? tieBreakers(model.bank, probabilities, person.answers, verdict.tied).map(({ question }) => question)
        : [],
    missing: missingTraits(model.bank, probabilities, person.answers),
  };
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

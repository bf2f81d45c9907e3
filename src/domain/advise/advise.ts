/** From what is known of a person to the advice: one ranking, its reasons, how sure it is, and what would change it. */

import { findGaps, type Held } from '../gap';
import { isAnswered } from '../interview/belief';
import { type Contradiction, contradictions, type Overfull, overfull } from '../interview/contradictions';
import { step } from '../interview/interview';
import type { Robustness } from '../interview/robustness';
import { usualRule } from '../interview/stop';
import { missingTraits, telling, tieBreakers, type Verdict } from '../interview/verdict';
import type { HourRange, Id, LinkedRole, Skill, TraitId } from '../types';
import { type Change, whatWouldChangeIt } from './changes';
import { type ConstraintKey, cheapestToRelax, type Relaxation, ruledOutBy, violatedBy } from './constraints';
import type { Contribution } from './evidence';
import { firmness } from './firmness';
import { type AdviceModel, evidenceRows, type KnownPerson, scoresOf, usualRuleFor } from './model';
import { contributionsOf, rankRoles } from './rank';
import { standingOf } from './standing';

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
  /** Answers that together claim more of a working day than it has. */
  overfull: readonly Overfull[];
  /** Only where something was told that could have been told otherwise. */
  robustness: Robustness | undefined;
  /** Questions that would break the tie, and what has not been asked about. */
  tieBreakers: readonly Id[];
  missing: readonly TraitId[];
  /** Of these the traits by which the first roles differ. */
  untouched: readonly TraitId[];
  /** Whether the interview would go on, however many questions were put. */
  isWorthAsking: boolean;
};

/** How many roles the list without constraints names. */
const unconstrainedShown = 3;

/**
 * Everything at once. Roles that break a constraint are left out of the list, of the belief and of what would change it; their
 * scores and those of the others are what they were.
 */
export function advise(model: AdviceModel, person: KnownPerson, held: Held, skills: ReadonlyMap<Id, Skill>): Advice {
  const ruledOut = ruledOutBy(model, person.constraints);
  const { rows, ranked, possible, belief, verdict } = standingOf(model, person, ruledOut);
  const linked = new Map(model.roles.map((role, index) => [role.id, { role, index }]));
  const entryOf = (id: Id) => linked.get(id) as { role: LinkedRole; index: number };
  const inside = possible.map(({ role }) => role);
  const best = ranked.slice(0, unconstrainedShown);
  const missing = missingTraits(model.bank, belief, person.answers);
  // Where nothing is known roles are in the order of their names, which says nothing to anybody.
  const differs = rows.length > 0 && best.some(({ role }, at) => inside[at] !== role);
  return {
    ...verdict,
    told: rows.length,
    asked: person.answers.filter(isAnswered).length,
    recommendations: possible.map(({ role: id, score }, at) => {
      const { role, index } = entryOf(id);
      return {
        rank: at + 1,
        role: id,
        title: role.title,
        score,
        probability: belief[index] as number,
        ...contributionsOf(rows, id, index),
        ...readinessFor(role, held, skills),
      };
    }),
    byAnswers: byAnswersAlone(model, person, inside),
    withoutConstraints: (differs ? best : []).map(({ role: id, score }) => {
      const { role } = entryOf(id);
      return { role: id, title: role.title, score, violates: violatedBy(role, person.constraints) };
    }),
    relax:
      inside.length === 0
        ? cheapestToRelax(
            ranked.map(({ role }) => entryOf(role).role),
            person.constraints,
          )
        : undefined,
    whatWouldChangeIt: rows.length === 0 ? [] : whatWouldChangeIt(model, person, ruledOut),
    contradictions: contradictions(model.bank, person.answers),
    overfull: overfull(model.bank, person.answers),
    robustness: rows.length === 0 ? undefined : firmness(model, person, ruledOut),
    tieBreakers:
      verdict.verdict === 'close' ? tieBreakers(model.bank, belief, person.answers, verdict.tied).map(({ question }) => question) : [],
    missing,
    untouched: telling(model.bank, belief, missing),
    isWorthAsking: step(model.bank, person.answers, belief, { ...usualRuleFor(person), most: Number.POSITIVE_INFINITY }).next !== null,
  };
}

/** Fewer answers than an interview has at least say too little by themselves. */
function byAnswersAlone(model: AdviceModel, person: KnownPerson, inside: readonly Id[]): Id | undefined {
  if (person.answers.filter(isAnswered).length < usualRule.fewest) return undefined;
  const scores = scoresOf(model, evidenceRows(model, { answers: person.answers, tools: [], skills: [], constraints: {} }));
  const first = rankRoles(model.ids, scores, new Set(inside))[0]?.role;
  return first === inside[0] ? undefined : first;
}

/** What is held of what a role asks: shown beside the fit, and never part of it. */
function readinessFor(role: LinkedRole, held: Held, skills: ReadonlyMap<Id, Skill>): Pick<Recommendation, 'coverage' | 'gapHours'> {
  const { coverage, hours } = findGaps(role, held, skills);
  return { coverage, gapHours: hours };
}

/** What rules a role out, whatever the fit. Constraints filter; they never change a score. */

import { type PayFigure, payBy, unofficialPay } from '../figures';
import { type EducationLevel, educationLevels, type FamilyId, type Id, type LinkedRole, type OnCallDuty, onCallDuties } from '../types';
import { educationWords, money } from '../words';

export type Constraints = {
  /** The highest education held or planned: roles that ask more are out. */
  education?: EducationLevel;
  /** The most on-call duty that is acceptable. */
  onCall?: OnCallDuty;
  /** It must be possible as a first job in the field. */
  firstJob?: boolean;
  /** US dollars a year: a median that is known of the role must reach it. */
  minimumPay?: number;
  /** Only roles of these families. */
  families?: readonly FamilyId[];
};
/** A minimum of the pay is a whole number up to this, in a file as in a flag. */
export const mostPay = 10_000_000;

export const constraintKeys = [
  'education',
  'onCall',
  'firstJob',
  'minimumPay',
  'families',
] as const satisfies readonly (keyof Constraints)[];
export type ConstraintKey = (typeof constraintKeys)[number];

/** The constraints that a role does not meet. A role whose pay is not known meets the one on pay: the unknown is neutral. */
export function violatedBy(role: LinkedRole, constraints: Constraints): ConstraintKey[] {
  const { education, onCall, firstJob, minimumPay, families } = constraints;
  const pay = bestPay(role);
  const violated: Record<ConstraintKey, boolean> = {
    education: education !== undefined && educationLevels.indexOf(role.education.minimum) > educationLevels.indexOf(education),
    onCall: onCall !== undefined && onCallDuties.indexOf(role.onCall) > onCallDuties.indexOf(onCall),
    firstJob: firstJob === true && role.entry.bar === 'high',
    minimumPay: minimumPay !== undefined && pay !== undefined && pay.median < minimumPay,
    families: families !== undefined && families.length > 0 && !families.includes(role.family),
  };
  return constraintKeys.filter((key) => violated[key]);
}

/**
 * The highest median of all who have the role, in US dollars. Most official figures are those of a wider occupation, some of them far
 * below what the role's own people report or employers offer; such a figure alone leaves nobody out.
 */
function bestPay({ pay }: LinkedRole): { median: number; whose: PayFigure['whose'] } | undefined {
  const figures = [pay[0], ...unofficialPay.map((whose) => payBy(pay, whose))].flatMap((figure) =>
    figure?.currency === 'USD' && figure.median !== undefined ? [{ median: figure.median, whose: figure.whose }] : [],
  );
  return figures.sort((a, b) => b.median - a.median)[0];
}

const whoseWords: Readonly<Record<PayFigure['whose'], string>> = {
  own: '',
  'nearest-occupation': ' in the nearest official occupation',
  'self-reported': ' by what its people report',
  advertised: ' in job ads',
};

/** The ranked roles that do not meet the constraints. */
export const ruledOutBy = ({ roles }: { roles: readonly LinkedRole[] }, constraints: Constraints): Set<Id> =>
  new Set(roles.filter((role) => violatedBy(role, constraints).length > 0).map((role) => role.id));

/** Far below anything that evidence reaches: a role with it is never first. */
const outOfReach = -1e6;

/** The scores with the roles that are ruled out, not all of them, moved below all others. */
export const ruleOut = (scores: Float64Array, { ids }: { ids: readonly Id[] }, ruledOut: ReadonlySet<Id>): Float64Array =>
  scores.map((score, index) => (ruledOut.has(ids[index] as Id) ? outOfReach : score));

/** A constraint in words, as a wish; to be quoted. */
export function constraintWords(key: ConstraintKey, constraints: Constraints): string {
  switch (key) {
    case 'education':
      return constraints.education === 'none'
        ? 'no formal education asked'
        : `no more than ${educationWords[constraints.education ?? 'none']} asked`;
    case 'onCall':
      return constraints.onCall === 'rare' ? 'hardly any on-call duty' : 'no regular on-call duty';
    case 'firstJob':
      return 'possible as a first job';
    case 'minimumPay':
      return `a median of at least ${money(constraints.minimumPay ?? 0, 'USD')}`;
    case 'families':
      return `only ${(constraints.families ?? []).join(', ')}`;
  }
}

/** How a role breaks a constraint. */
export function demandWords(key: ConstraintKey, role: LinkedRole): string {
  switch (key) {
    case 'education':
      return `it asks for ${educationWords[role.education.minimum]} at least`;
    case 'onCall':
      return role.onCall === 'regular' ? 'it has regular on-call duty' : 'it has some on-call duty';
    case 'firstJob':
      return 'it asks for experience in the field';
    case 'minimumPay': {
      const { median = 0, whose = 'own' } = bestPay(role) ?? {};
      return `its median is ${money(median, 'USD')}${whoseWords[whose]}`;
    }
    case 'families':
      return `it belongs to the family ${role.familyTitle}`;
  }
}

/** The constraints to drop so that a role becomes possible. */
export type Relaxation = { constraints: readonly ConstraintKey[]; role: Id };

/**
 * The cheapest way out when no role is left: as few constraints as possible, and of the roles that this lets in the one that
 * fits best. Undefined where there is no role at all.
 * @param ranked best first.
 */
export function cheapestToRelax(ranked: readonly LinkedRole[], constraints: Constraints): Relaxation | undefined {
  const ways = ranked.map((role) => ({ constraints: violatedBy(role, constraints), role: role.id }));
  const fewest = Math.min(...ways.map((way) => way.constraints.length));
  return ways.find((way) => way.constraints.length === fewest);
}

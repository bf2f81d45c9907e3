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
  /** US dollars a year: a median that is known of the role must reach it, or the upper tenth of its wider occupation. */
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
  const pay = mostPaid(role);
  const violated: Record<ConstraintKey, boolean> = {
    education: education !== undefined && educationLevels.indexOf(role.education.minimum) > educationLevels.indexOf(education),
    onCall: onCall !== undefined && onCallDuties.indexOf(role.onCall) > onCallDuties.indexOf(onCall),
    firstJob: firstJob === true && role.entry.bar === 'high',
    minimumPay: minimumPay !== undefined && pay !== undefined && pay.amount < minimumPay,
    families: families !== undefined && families.length > 0 && !families.includes(role.family),
  };
  return constraintKeys.filter((key) => violated[key]);
}

/** Of whom it says what they earn at most: `half` is the median. */
type Pay = { amount: number; whose: PayFigure['whose']; of: 'half' | 'three of four' | 'nine of ten' };

/**
 * What rules a role out that pays less, in US dollars: the highest median of all who have it. The figure of a wider occupation is not
 * that of the role, and far below some: it says something only where hardly anybody in it earns as much.
 */
function mostPaid({ pay }: LinkedRole): Pay | undefined {
  const inDollars = pay.filter(({ currency }) => currency === 'USD');
  const known = [inDollars.find(({ whose }) => whose === 'own'), ...unofficialPay.map((whose) => payBy(inDollars, whose))];
  const medians = known.flatMap((figure): Pay[] =>
    figure?.median === undefined ? [] : [{ amount: figure.median, whose: figure.whose, of: 'half' }],
  );
  if (medians.length > 0) return medians.sort((a, b) => b.amount - a.amount)[0];
  const wide = inDollars.find(({ whose }) => whose === 'nearest-occupation');
  const tops = [
    ['p90', 'nine of ten'],
    ['p75', 'three of four'],
    ['median', 'half'],
  ] as const;
  // Of what is published as so much "or more" nobody knows the end.
  return tops.flatMap(([name, of]): Pay[] => {
    const amount = wide?.topCoded?.includes(name) ? undefined : wide?.[name];
    return amount === undefined ? [] : [{ amount, whose: 'nearest-occupation', of }];
  })[0];
}

/** Of whose pay only that of a wider occupation is known. */
export const isPaidLikeOthers = (role: LinkedRole): boolean => {
  const most = mostPaid(role);
  return most === undefined || most.whose === 'nearest-occupation';
};

const whoseWords = { own: '', 'self-reported': ' by what its people report', advertised: ' in job ads' } as const;

function payWords({ amount, whose, of }: Pay): string {
  const dollars = money(amount, 'USD');
  return whose === 'nearest-occupation'
    ? `${of} in the nearest official occupation earn ${dollars} or less`
    : `its median is ${dollars}${whoseWords[whose]}`;
}

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
    case 'minimumPay':
      return payWords(mostPaid(role) ?? { amount: 0, whose: 'own', of: 'half' });
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

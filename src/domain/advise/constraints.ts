/** What rules a role out, whatever the fit. Constraints filter; they never change a score. */

import { type EducationLevel, educationLevels, type FamilyId, type Id, type LinkedRole } from '../types';
import { money } from '../words';

export type Constraints = {
  /** The highest education held or planned: roles that ask more are out. */
  education?: EducationLevel;
  /** The most on-call duty that is acceptable. */
  onCall?: LinkedRole['onCall'];
  /** It must be possible as a first job in the field. */
  firstJob?: boolean;
  /** US dollars a year: the median that is shown for the role must reach it. */
  minimumPay?: number;
  /** Only roles of these families. */
  families?: readonly FamilyId[];
};
export const constraintKeys = [
  'education',
  'onCall',
  'firstJob',
  'minimumPay',
  'families',
] as const satisfies readonly (keyof Constraints)[];
export type ConstraintKey = (typeof constraintKeys)[number];

const duty = ['rare', 'some', 'regular'] as const;

/** The constraints that a role does not meet. A role whose pay is not known meets the one on pay: the unknown is neutral. */
export function violatedBy(role: LinkedRole, constraints: Constraints): ConstraintKey[] {
  const { education, onCall, firstJob, minimumPay, families } = constraints;
  const median = role.pay[0]?.currency === 'USD' ? role.pay[0].median : undefined;
  const violated: Record<ConstraintKey, boolean> = {
    education: education !== undefined && educationLevels.indexOf(role.education.minimum) > educationLevels.indexOf(education),
    onCall: onCall !== undefined && duty.indexOf(role.onCall) > duty.indexOf(onCall),
    firstJob: firstJob === true && role.entry.bar === 'high',
    minimumPay: minimumPay !== undefined && median !== undefined && median < minimumPay,
    families: families !== undefined && families.length > 0 && !families.includes(role.family),
  };
  return constraintKeys.filter((key) => violated[key]);
}

/** A constraint in words, as in "without ...". */
export function constraintWords(key: ConstraintKey, constraints: Constraints): string {
  switch (key) {
    case 'education':
      return `education up to ${constraints.education}`;
    case 'onCall':
      return constraints.onCall === 'rare' ? 'no regular on-call duty' : 'only some on-call duty';
    case 'firstJob':
      return 'possible as a first job';
    case 'minimumPay':
      return `a median of at least ${money(constraints.minimumPay ?? 0, 'USD')}`;
    case 'families':
      return `only ${(constraints.families ?? []).join(', ')}`;
  }
}

/**
 * The one constraint to drop so that the best-ranked role becomes possible: of those that alone stand in its way, else of the
 * next role's. `ranked`: ids, best first.
 */
export function cheapestToRelax(
  ranked: readonly LinkedRole[],
  constraints: Constraints,
): { constraint: ConstraintKey; role: Id } | undefined {
  for (const role of ranked) {
    const [only, ...more] = violatedBy(role, constraints);
    if (only !== undefined && more.length === 0) return { constraint: only, role: role.id };
  }
  return undefined;
}

/** The share of a role's practitioners for whom a work activity is an important part of their work. */

import type { ActivityId, Id, Survey } from '../types';
import { activityIds } from '../types';
import { toolParameters } from './parameters';

export type Activities = {
  /** Per activity that a survey asked about, in the order of the roles: 0.01 to 0.99; NaN where no survey asked people of the role. */
  shares: ReadonlyMap<ActivityId, Float64Array>;
  /** Where the shares come from. */
  survey: Survey | undefined;
};

/**
 * The first survey that asked about activities (they are not averaged over surveys: the questions differ). Every role's share starts
 * as if a few people more had been asked, who say what the average role says; see `pseudoPeople`.
 */
export function activitiesOf(roles: readonly Id[], surveys: readonly Survey[]): Activities {
  const asked = [...surveys].sort((a, b) => (a.id < b.id ? -1 : 1)).find((survey) => survey.activities !== undefined);
  const shares = new Map<ActivityId, Float64Array>();
  for (const activity of activityIds) {
    const users = asked?.activities?.[activity];
    if (asked && users) shares.set(activity, sharesOf(roles, asked, users));
  }
  return { shares, survey: asked };
}

function sharesOf(roles: readonly Id[], { n }: Survey, users: Readonly<Record<Id, number>>): Float64Array {
  const { pseudoPeople } = toolParameters;
  const everyRole = Object.keys(n).filter((role) => (n[role] ?? 0) > 0);
  const plain = (role: Id): number => (users[role] ?? 0) / (n[role] as number);
  const average = everyRole.reduce((sum, role) => sum + plain(role), 0) / Math.max(1, everyRole.length);
  return Float64Array.from(roles, (role) => {
    const people = n[role] ?? 0;
    return people > 0 ? withinReach(((users[role] ?? 0) + pseudoPeople * average) / (people + pseudoPeople)) : Number.NaN;
  });
}

/** Judgement: no share is nearer to none or all than one of a hundred, whatever a small survey says. */
const withinReach = (share: number): number => Math.min(0.99, Math.max(0.01, share));

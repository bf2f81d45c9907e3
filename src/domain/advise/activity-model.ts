/** From the work activities that a person wants to the roles whose practitioners say the same of their work. */

import type { ActivityId, Id, Survey } from '../types';
import { activityIds } from '../types';
import { centreKnown, type EvidenceRow } from './evidence';
import { type ActivityParameters, activityParameters } from './parameters';

export type ActivityModel = {
  roles: readonly Id[];
  /** Per activity that a survey asked about: what choosing it, leaving it for others and leaving all of them says of each role, in nats. */
  tables: ReadonlyMap<ActivityId, { chosen: Float64Array; left: Float64Array; none: Float64Array }>;
  /** Share of practitioners per role for whom the activity matters, 0-1; NaN where no survey says so. */
  shares: ReadonlyMap<ActivityId, Float64Array>;
  /** Where the shares come from. */
  source: Id | undefined;
};

/** Joins the first survey that asked about activities (they are not averaged over surveys: the questions differ). */
export function buildActivityModel(
  roles: readonly Id[],
  surveys: readonly Survey[],
  parameters: ActivityParameters = activityParameters,
): ActivityModel {
  const asked = [...surveys].sort((a, b) => (a.id < b.id ? -1 : 1)).find((survey) => survey.activities !== undefined);
  const shares = new Map<ActivityId, Float64Array>();
  for (const activity of activityIds) {
    const users = asked?.activities?.[activity];
    if (asked && users) shares.set(activity, sharesOf(roles, asked, users, parameters.pseudoPeople));
  }
  const tables = new Map(
    [...shares].map(([activity, row]) => {
      const chosen = logsOf(row, parameters.scale);
      const left = logsOf(
        row.map((share) => 1 - share),
        parameters.scale,
      );
      return [activity, { chosen: centreKnown(chosen), left: centreKnown(left), none: centreKnown(left, largest) }];
    }),
  );
  return { roles, tables, shares, source: asked?.source };
}

function sharesOf(roles: readonly Id[], survey: Survey, users: Readonly<Record<Id, number>>, pseudoPeople: number): Float64Array {
  const covered = roles.filter((role) => (survey.n[role] ?? 0) > 0);
  const plain = (role: Id): number => (users[role] ?? 0) / (survey.n[role] as number);
  const average = covered.reduce((sum, role) => sum + plain(role), 0) / Math.max(1, covered.length);
  return Float64Array.from(roles, (role) => {
    const n = survey.n[role] ?? 0;
    return n > 0 ? ((users[role] ?? 0) + pseudoPeople * average) / (n + pseudoPeople) : Number.NaN;
  });
}

const largest = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** `scale` times ln P per role; NaN without a share. */
const logsOf = (probabilities: Float64Array, scale: number): Float64Array =>
  probabilities.map((probability) => scale * Math.log(Math.max(1e-6, probability)));

/**
 * The evidence of an answered question about activities: one row per activity asked about, chosen or left. A role without shares
 * neither gains nor loses where one of them was chosen. Where none was, that speaks only against: a role without shares is
 * taken to be like the one that can do best without the activity, and to gain on the others.
 * @param labelOf the words to print for an activity that was chosen or left; default: its id.
 */
export function activityRows(
  model: ActivityModel,
  chosen: Iterable<Id>,
  labelOf: (activity: ActivityId, chosen: boolean) => string = (activity, yes) => (yes ? activity : `not ${activity}`),
): EvidenceRow[] {
  const picked = new Set(chosen);
  const without = [...model.tables.keys()].some((activity) => picked.has(activity)) ? 'left' : 'none';
  return [...model.tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([activity, table]) => {
      const yes = picked.has(activity);
      return {
        evidence: { kind: 'activity' as const, id: activity, label: labelOf(activity, yes) },
        values: table[yes ? 'chosen' : without],
      };
    });
}

import { isReported, reportedIn } from '../figures';
import type { LinkedRole, PayFigure } from '../types';
import { payLine } from './cells';
import { mean, pairsOf, relativeDifference } from './difference';
import { type RowDefinition, sourcesOf } from './row';

/** Pay of a role, and how far two roles are apart in it: like is held against like. */

function between(a: PayFigure | undefined, b: PayFigure | undefined): number | null {
  if (!a || !b || a.currency !== b.currency) return null;
  // Beginners against people with ten years would say nothing of the roles.
  if (isReported(a) && a.of !== b.of) return null;
  return relativeDifference([a.median ?? null, b.median ?? null]);
}

/** One official figure for both says nothing of the two: then what their people report tells them apart, if both were asked. */
function pairDifference(a: LinkedRole, b: LinkedRole): number | null {
  const [first, second] = [a.pay[0], b.pay[0]];
  if (!first || !second) return null;
  const isShared = first.of === second.of && first.source === second.source && !isReported(first);
  if (isShared) return between(reportedIn(a.pay), reportedIn(b.pay)) ?? 0;
  return isReported(first) === isReported(second) ? between(first, second) : between(reportedIn(a.pay), reportedIn(b.pay));
}

export const payRow: RowDefinition = {
  id: 'pay',
  label: 'Pay a year',
  cell: (role) => ({
    value: role.pay,
    items: role.pay.map((figure) => ({
      key: payLine(figure),
      text: payLine(figure),
      source: figure.source,
      ...(isReported(figure) ? { reported: true } : {}),
    })),
    sources: sourcesOf(role.pay),
  }),
  difference: (roles) => mean(pairsOf(roles).flatMap(([a, b]) => pairDifference(a, b) ?? [])),
};

import { payBy, unofficialIn, unofficialPay } from '../figures';
import type { LinkedRole, PayFigure } from '../types';
import { payLine } from './cells';
import { mean, pairsOf, relativeDifference } from './difference';
import { type RowDefinition, sourcesOf } from './row';

/** Pay of a role, and how far two roles are apart in it: like is held against like. */

function between(a: PayFigure | undefined, b: PayFigure | undefined): number | null {
  if (!a || !b || a.currency !== b.currency) return null;
  // Beginners against people with ten years would say nothing of the roles.
  if (unofficialIn(a) && a.of !== b.of) return null;
  return relativeDifference([a.median ?? null, b.median ?? null]);
}

/** What tells two roles apart where no official figure does: what their people report, if both were asked, else what job ads offer. */
const unofficially = (a: LinkedRole, b: LinkedRole): number | null =>
  unofficialPay.map((kind) => between(payBy(a.pay, kind), payBy(b.pay, kind))).find((difference) => difference !== null) ?? null;

/** One official figure for both says nothing of the two. */
function pairDifference(a: LinkedRole, b: LinkedRole): number | null {
  const [first, second] = [a.pay[0], b.pay[0]];
  if (!first || !second) return null;
  const isShared = first.of === second.of && first.source === second.source && !unofficialIn(first);
  if (isShared) return unofficially(a, b) ?? 0;
  return unofficialIn(first) === unofficialIn(second) ? between(first, second) : unofficially(a, b);
}

export const payRow: RowDefinition = {
  id: 'pay',
  label: 'Pay a year',
  cell: (role) => ({
    value: role.pay,
    items: role.pay.map((figure) => {
      const unofficial = unofficialIn(figure);
      return { key: payLine(figure), text: payLine(figure), source: figure.source, ...(unofficial ? { unofficial } : {}) };
    }),
    sources: sourcesOf(role.pay),
  }),
  difference: (roles) => mean(pairsOf(roles).flatMap(([a, b]) => pairDifference(a, b) ?? [])),
};

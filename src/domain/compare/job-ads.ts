import type { LinkedRole } from '../types';
import { fewestSurveyed, withShare } from './cells';
import { mean, overlapOf, pairsOf } from './difference';
import type { RowDefinition } from './row';

/** How many tools the row names: the others are asked for by few. */
const mostNamed = 15;

/** The newest count of job ads for a role that is no small one. */
export const adsOf = ({ jobAds }: LinkedRole) => jobAds.find(({ n }) => n >= fewestSurveyed);

/** What employers ask for, which is not what people use. */
export const jobAdsRow: RowDefinition = {
  id: 'job-ads',
  label: 'Job ads name',
  cell: (role) => {
    const ads = adsOf(role);
    if (ads === undefined) return { value: null, text: '-' };
    const { source, n, tools } = ads;
    return {
      value: tools,
      items: tools.slice(0, mostNamed).map(({ id, title, share }) => {
        const figure = { share, n, source };
        return { key: id, text: withShare(title, figure), share: figure };
      }),
      sources: [source],
    };
  },
  difference: (roles) =>
    mean(
      pairsOf(roles.map((role) => adsOf(role)?.tools)).flatMap(([a, b]) => {
        if (a === undefined || b === undefined) return [];
        return [1 - overlapOf(new Map(a.map(({ id, share }) => [id, share])), new Map(b.map(({ id, share }) => [id, share])))];
      }),
    ),
};

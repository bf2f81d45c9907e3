import type { LinkedRole, Occupation, Outlook, PayFigure, Role } from '../../domain/types';
import { andList } from '../../domain/words';
import type { RawBase } from '../kinds';

/** What the statistics office says of a role, through the role's taxonomy link, and whose figure that is. */

type Link = { occupation: Occupation; match: 'exact' | 'close' | 'broad' | 'nearest' };

/** The occupation that a role is linked to; `nearestOccupation` only where there is no link. */
export function linkOf(role: Role, base: RawBase): Link | undefined {
  const { onet } = role.links;
  const code = onet?.code ?? role.nearestOccupation;
  const occupation = code === undefined ? undefined : base.entries.occupation.get(code);
  return occupation && { occupation, match: onet?.match ?? 'nearest' };
}

/**
 * Wages and projections are published per SOC group. They stand as the role's own only when the link is exact and the group
 * is this one occupation: its code ends in `.00` and no other O*NET occupation, in the base or not, shares the group.
 */
function whoseFigure({ occupation, match }: Link, base: RawBase): 'own' | 'nearest-occupation' {
  if (match !== 'exact' || !occupation.id.endsWith('.00') || occupation.socShared) return 'nearest-occupation';
  for (const other of base.entries.occupation.values()) {
    if (other.soc === occupation.soc && other.id !== occupation.id) return 'nearest-occupation';
  }
  return 'own';
}

/** `Data Scientists (15-2051)`. */
const groupOf = ({ socTitle, soc }: Occupation): string => `${socTitle} (${soc})`;

export function officialPay(link: Link, base: RawBase): PayFigure | undefined {
  const { wage } = link.occupation;
  if (!wage) return undefined;
  const { employment: _, ...figure } = wage;
  return { whose: whoseFigure(link, base), of: groupOf(link.occupation), ...figure };
}

export function officialOutlook(link: Link, base: RawBase): Outlook | undefined {
  const { projection } = link.occupation;
  return projection && { of: groupOf(link.occupation), whose: whoseFigure(link, base), ...projection };
}

/** RIASEC of the linked occupation: of the very occupation, so never through `nearestOccupation`. */
export function officialInterests({ occupation, match }: Link): LinkedRole['interests'] {
  if (!occupation.interests || match === 'nearest') return null;
  const { source, ...scores } = occupation.interests;
  return { scores, source };
}

type Education = NonNullable<Occupation['education']>;

const haveSameShares = (a: Education, b: Education): boolean => {
  const keys = Object.keys(a.shares);
  return a.source === b.source && keys.length === Object.keys(b.shares).length && keys.every((key) => a.shares[key] === b.shares[key]);
};

/** The groups that have the very same shares as this one: where few people were asked, the office publishes one set for several. */
function sharingEducation({ soc, education }: Occupation, base: RawBase): Occupation[] {
  const others = new Map<string, Occupation>();
  for (const other of base.entries.occupation.values()) {
    if (education && other.education && other.soc !== soc && haveSameShares(education, other.education)) others.set(other.soc, other);
  }
  return [...others.values()].sort((a, b) => (a.soc < b.soc ? -1 : 1));
}

export function workforceEducation(link: Link, base: RawBase): LinkedRole['workforceEducation'] {
  const { occupation } = link;
  if (!occupation.education) return null;
  const { shares, source, shared = false } = occupation.education;
  const others = sharingEducation(occupation, base).map(groupOf);
  if (others.length === 0 && !shared) return { of: groupOf(occupation), whose: whoseFigure(link, base), shares, source };
  const of = andList([groupOf(occupation), ...others, ...(shared ? ['others'] : [])]);
  return { of, whose: 'nearest-occupation', shared: true, shares, source };
}

import type { Certification, CertificationField, CertificationStatus, IsoDate } from './types';

export const certificationStatuses = [
  'active',
  'beta',
  'retiring',
  'retired',
  'in-development',
] as const satisfies readonly CertificationStatus[];

type Lifecycle = Pick<Certification, 'status' | 'checkedOn' | 'retiresOn' | 'availableFrom'>;

/**
 * The status on a day. Dates decide where there are any: before `availableFrom` a certification is in development, after
 * `retiresOn` it is retired; up to that day it is `retiring` if the end had been announced by then (it is listed with a
 * date) and `active` in the past of the check that found it retired. Without dates the status seen on `checkedOn` stands.
 */
export function statusOn(entry: Lifecycle, day: IsoDate): CertificationStatus {
  if (entry.availableFrom !== undefined && day < entry.availableFrom) return 'in-development';
  if (entry.retiresOn !== undefined) {
    if (day > entry.retiresOn) return 'retired';
    return entry.status === 'retired' ? 'active' : entry.status === 'active' ? 'retiring' : entry.status;
  }
  return entry.status;
}

/** Whether it can be earned on a day: never recommended otherwise. */
export function canBeEarnedOn(entry: Lifecycle, day: IsoDate): boolean {
  const status = statusOn(entry, day);
  return status === 'active' || status === 'beta' || status === 'retiring';
}

/** How firm an entry is as a whole, in the fewest words; nothing where its facts were read at the issuer. */
export const doubtWords = { verified: undefined, known: 'not verified', uncertain: 'uncertain' } as const satisfies Readonly<
  Record<Certification['confidence'], string | undefined>
>;

/** Whether one of these values was not checked at the issuer. */
export const isUnverified = ({ unverified }: Pick<Certification, 'unverified'>, ...fields: readonly CertificationField[]): boolean =>
  fields.some((field) => unverified.includes(field));

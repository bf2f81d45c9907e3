import { addMonths } from '../calendar';
import { asSatOn, statusOn, unverifiedOn } from '../certification';
import type { Certification, CertificationStatus, Id, IsoDate } from '../types';
import { dayRange } from './dates';

/**
 * Where a certification stands that somebody holds. `lapsed`: by the end that the résumé names, else by its date and how long it is
 * valid, so an estimate that knows of no renewal; never too early, as a year or a month counts to its last day.
 */
export type Standing = {
  status: CertificationStatus;
  retiresOn?: IsoDate;
  successor?: { id: Id; name: string };
  lapsed?: { on: IsoDate; isYearOnly: boolean };
  /** How firm these facts are, as a whole and one by one. */
  confidence: Certification['confidence'];
  unverified: Certification['unverified'];
};

export function standingOf(
  entry: Certification,
  dates: { date?: string; until?: string },
  asOf: IsoDate,
  certifications: ReadonlyMap<Id, Certification>,
): Standing {
  const successor = entry.successor === undefined ? undefined : certifications.get(entry.successor);
  const next = successor && asSatOn(successor, asOf);
  const lapsed = lapsedOf(entry, dates, asOf);
  return {
    status: statusOn(entry, asOf),
    confidence: entry.confidence,
    unverified: unverifiedOn(entry, asOf),
    ...(entry.retiresOn === undefined ? {} : { retiresOn: entry.retiresOn }),
    ...(next ? { successor: { id: next.id, name: next.examCodes[0] ?? next.title } } : {}),
    ...(lapsed ? { lapsed } : {}),
  };
}

function lapsedOf({ validMonths }: Certification, { date, until }: { date?: string; until?: string }, asOf: IsoDate): Standing['lapsed'] {
  const end = until === undefined ? undefined : dayRange(until);
  if (end) return end.last < asOf ? { on: end.last, isYearOnly: end.isYearOnly } : undefined;
  const earned = date === undefined ? undefined : dayRange(date);
  if (typeof validMonths !== 'number' || !earned) return undefined;
  const on = addMonths(earned.last, validMonths);
  return on < asOf ? { on, isYearOnly: earned.isYearOnly } : undefined;
}

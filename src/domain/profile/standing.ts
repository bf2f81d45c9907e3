import { addMonths, shortMonths } from '../calendar';
import { statusOn, unverifiedOn } from '../certification';
import type { Certification, CertificationStatus, Id, IsoDate } from '../types';

/**
 * Where a certification stands that somebody holds. `lapsed`: by the date in the résumé and how long it is valid, so an estimate
 * that knows of no renewal; never too early, as a year or a month counts to its last day.
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
  date: string | undefined,
  asOf: IsoDate,
  certifications: ReadonlyMap<Id, Certification>,
): Standing {
  const next = entry.successor === undefined ? undefined : certifications.get(entry.successor);
  const lapsed = lapsedOf(entry, date, asOf);
  return {
    status: statusOn(entry, asOf),
    confidence: entry.confidence,
    unverified: unverifiedOn(entry, asOf),
    ...(entry.retiresOn === undefined ? {} : { retiresOn: entry.retiresOn }),
    ...(next ? { successor: { id: next.id, name: next.examCodes[0] ?? next.title } } : {}),
    ...(lapsed ? { lapsed } : {}),
  };
}

function lapsedOf({ validMonths }: Certification, date: string | undefined, asOf: IsoDate): Standing['lapsed'] {
  const earned = date === undefined ? undefined : latestDay(date);
  if (typeof validMonths !== 'number' || !earned) return undefined;
  const on = addMonths(earned.day, validMonths);
  return on < asOf ? { on, isYearOnly: earned.isYearOnly } : undefined;
}

/** The last day that `2016`, `2016-05`, `May 2016` or `2016-05-03` may be; undefined for anything else. */
function latestDay(date: string): { day: IsoDate; isYearOnly: boolean } | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(?:-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?)?$/.exec(date) ?? [];
  const [, name = '', ofYear] = /^([a-z]{3})[a-z]*\.? ((?:19|20)\d\d)$/i.exec(date) ?? [];
  const named = shortMonths.findIndex((short) => short.toLowerCase() === name.toLowerCase()) + 1;
  if (year !== undefined && month === undefined) return { day: `${year}-12-31`, isYearOnly: true };
  if (year !== undefined && day !== undefined)
    return { day: `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`, isYearOnly: false };
  const of = year === undefined ? named : Number(month);
  if (of === 0) return undefined;
  // A month after the last day of January is the last day of February.
  return { day: addMonths(`${year ?? ofYear}-01-31`, of - 1), isYearOnly: false };
}

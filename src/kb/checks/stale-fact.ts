import { addDays, addMonths } from '../../domain/calendar';
import type { IsoDate } from '../../domain/types';
import { type Check, entriesOf, type Finding } from './context';

export type MaxAge = { count: number; unit: 'd' | 'm' | 'y' };

/** `90d`, `18m` or `2y`; undefined for anything else. */
export function parseMaxAge(text: string): MaxAge | undefined {
  const match = /^(\d{1,4})([dmy])$/.exec(text.trim().toLowerCase());
  const unit = match?.[2];
  return match && (unit === 'd' || unit === 'm' || unit === 'y') ? { count: Number(match[1]), unit } : undefined;
}

/** The first day that is not too old. */
export function oldestDay(asOf: IsoDate, { count, unit }: MaxAge): IsoDate {
  return unit === 'd' ? addDays(asOf, -count) : addMonths(asOf, unit === 'y' ? -count * 12 : -count);
}

/** Dated facts that were last seen too long ago. */
export const checkStaleFacts: Check = (context) => {
  const { oldest, asOf } = context;
  if (oldest === undefined) return [];
  const findings: Finding[] = [];
  const look = (kind: Finding['kind'], id: string, key: string, day: IsoDate | undefined) => {
    if (day !== undefined && day < oldest)
      findings.push({ code: 'stale-fact', kind, id, path: [key], args: { day, oldest, asOf: asOf ?? '' } });
  };
  for (const role of entriesOf(context, 'role')) look('role', role.id, 'reviewedOn', role.reviewedOn);
  for (const { id, checkedOn, checkedOnPrecision } of entriesOf(context, 'certification')) {
    // On a day that nobody knows: it may be any.
    look('certification', id, 'checkedOn', checkedOnPrecision === 'none' ? '' : checkedOn);
  }
  for (const source of entriesOf(context, 'source')) look('source', source.id, 'checkedOn', source.checkedOn);
  return findings;
};

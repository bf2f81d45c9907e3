import type { Certification } from '../../domain/types';
import { type Check, entriesOf, type Finding } from './context';

/** A certification that is at its end says when, and what takes its place (or that nothing does). */
export const checkRetired: Check = (context) => {
  const findings: Finding[] = [];
  for (const entry of entriesOf(context, 'certification')) {
    const { status, retiresOnUnknown } = entry;
    if (status === undefined) continue;
    const add = (what: string, key: string) =>
      findings.push({
        code: 'retired-without-date-or-successor',
        kind: 'certification',
        id: entry.id,
        path: ['status'],
        args: { status, what, key },
        causes: retiresOnUnknown ? [{ kind: 'certification', id: entry.id, path: ['retiresOnUnknown'] }] : [],
      });
    // What is written and cannot be read is not missing.
    const has = (...keys: (keyof Certification)[]) => keys.some((key) => Object.hasOwn(entry, key));
    if (retiresOnUnknown && !has('statusNote')) add('the reason why the date is not known', 'statusNote');
    if (status !== 'retired' && status !== 'retiring') continue;
    if (!has('retiresOn') && (retiresOnUnknown === false || !has('retiresOnUnknown'))) add('the date', 'retiresOn');
    if (!has('successor', 'successorNote')) add('the successor', 'successor');
  }
  return findings;
};

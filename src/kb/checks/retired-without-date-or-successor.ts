import { type Check, entriesOf, type Finding } from './context';

/** A certification that is at its end says when, and what takes its place (or that nothing does). */
export const checkRetired: Check = (context) => {
  const findings: Finding[] = [];
  for (const entry of entriesOf(context, 'certification')) {
    const add = (what: string, key: string) =>
      findings.push({
        code: 'retired-without-date-or-successor',
        kind: 'certification',
        id: entry.id,
        path: ['status'],
        args: { status: entry.status, what, key },
      });
    if (entry.retiresOnUnknown && entry.statusNote === undefined) add('the reason why the date is not known', 'statusNote');
    if (entry.status !== 'retired' && entry.status !== 'retiring') continue;
    if (entry.retiresOn === undefined && !entry.retiresOnUnknown) add('the date', 'retiresOn');
    if (entry.successor === undefined && entry.successorNote === undefined) add('the successor', 'successor');
  }
  return findings;
};

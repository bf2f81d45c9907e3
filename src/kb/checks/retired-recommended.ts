import { statusOn } from '../../domain/certification';
import { monthsBefore } from '../days';
import { type Check, entriesOf, type Finding } from './context';

/** Months before its end from which a certification is no longer good advice: about as long as it takes to prepare. */
const notice = 6;

/** Advice that names a certification which, on the day of the check, is retired (an error) or ends within the notice (a warning). */
export const checkRetiredRecommended: Check = (context) => {
  const { asOf } = context;
  if (asOf === undefined) return [];
  const soon = monthsBefore(asOf, -notice);
  const findings: Finding[] = [];
  for (const role of entriesOf(context, 'role')) {
    for (const step of ['entry', 'main', 'stretch'] as const) {
      for (const [at, advice] of role.certifications[step].entries()) {
        const entry = context.base.entries.certification.get(advice.certification);
        const status = entry && statusOn(entry, asOf);
        if (!entry || (status !== 'retired' && (status !== 'retiring' || (entry.retiresOn ?? asOf) > soon))) continue;
        findings.push({
          code: 'retired-recommended',
          kind: 'role',
          id: role.id,
          path: ['certifications', step, at, 'certification'],
          severity: status === 'retired' ? 'error' : 'warning',
          args: { certification: entry.id, status, retiresOn: entry.retiresOn ?? '', successor: entry.successor ?? '' },
        });
      }
    }
  }
  return findings;
};

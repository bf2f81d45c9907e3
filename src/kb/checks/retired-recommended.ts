import { addMonths } from '../../domain/calendar';
import { mayHaveEnded, statusOn } from '../../domain/certification';
import { type Certification, type CertificationStatus, type IsoDate, rungs } from '../../domain/types';
import { isLost, type ReadableEntry } from '../readable';
import { type Check, entriesOf, type Finding, listed } from './context';

/** Months before its end from which a certification is no longer good advice: about as long as it takes to prepare. */
const notice = 6;

/**
 * Advice that names a certification which, on the day of the check, cannot be earned (an error), ends within the notice or may
 * have ended (warnings). A beta may be advised when the reason says that it is one: its content and its date can still change.
 */
export const checkRetiredRecommended: Check = function* (context): Generator<Finding> {
  const { asOf } = context;
  if (asOf === undefined) return;
  const soon = addMonths(asOf, notice);
  for (const role of entriesOf(context, 'role')) {
    for (const step of rungs) {
      for (const [at, advice] of listed(role.certifications?.[step])) {
        const entry = judgeable(context.base.entries.certification.get(advice.certification ?? ''));
        if (!entry) continue;
        const status = statusOn(entry, asOf);
        const unsaid = status === 'beta' && advice.why !== undefined && !/\bbeta\b/i.test(advice.why);
        const ending = !isOutOfReach(status) && endsBy(entry, soon, status === 'retiring');
        const doubtful = mayHaveEnded(entry, asOf);
        if (!isOutOfReach(status) && !unsaid && !ending && !doubtful) continue;
        yield {
          code: 'retired-recommended',
          kind: 'role',
          id: role.id,
          path: ['certifications', step, at, 'certification'],
          severity: isOutOfReach(status) ? 'error' : 'warning',
          args: {
            certification: entry.id,
            status: unsaid ? 'in beta, which its "why" does not say,' : doubtful ? 'expected to have ended' : statusWords(status),
            retiresOn: entry.retiresOn ?? (doubtful ? (entry.expectedEnd ?? '') : ''),
            successor: entry.successor ?? '',
          },
          causes: statusParts
            .filter((key) => Object.hasOwn(entry, key))
            .map((key) => ({ kind: 'certification', id: entry.id, path: [key] })),
        };
      }
    }
  }
};

/** What a finding calls it: an exam that ends while its credential goes on is active up to its last day, which is no reason against it. */
const statusWords = (status: CertificationStatus): string =>
  status === 'in-development' ? 'in development' : status === 'active' || status === 'beta' ? 'about to end' : status;

/** What the status on a day follows from. */
const statusParts = ['status', 'retiresOn', 'availableFrom', 'retirementAnnouncedOn', 'expectedEnd'] as const;

type Judgeable = Pick<Certification, 'id' | 'checkedOn' | 'successor' | (typeof statusParts)[number]>;

/** An entry of which all can be read that its status follows from. */
function judgeable(entry: ReadableEntry<'certification'> | undefined): Judgeable | undefined {
  return entry?.status === undefined || statusParts.some((key) => isLost(entry, key)) ? undefined : (entry as Judgeable);
}

/** Whether its last day comes by then; one that is retiring, on a day that nobody knows, may end at any time. */
const endsBy = ({ retiresOn }: Judgeable, day: IsoDate, isRetiring: boolean): boolean =>
  retiresOn === undefined ? isRetiring : retiresOn <= day;

/** It cannot be earned any more, or not yet. */
const isOutOfReach = (status: CertificationStatus): boolean => status === 'retired' || status === 'in-development';

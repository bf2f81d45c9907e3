import { addDays, addMonths } from './calendar';
import type { Certification, CertificationField, CertificationStatus, ExamVersion, IsoDate } from './types';
import { longDate, timeWords } from './words';

export const certificationStatuses = [
  'active',
  'beta',
  'retiring',
  'retired',
  'in-development',
] as const satisfies readonly CertificationStatus[];

type Lifecycle = Pick<Certification, 'status' | 'checkedOn' | 'availableFrom' | 'retirementAnnouncedOn' | 'retiresOn' | 'versions'>;
type Versioned = Pick<Certification, 'versions'>;

/** The version of its exam that is sat on a day; none where the entry names none. */
const versionOn = ({ versions = [] }: Versioned, day: IsoDate): ExamVersion | undefined =>
  versions.filter(({ from = '' }) => from <= day).at(-1);

/** The version that is announced next. */
export const nextVersion = ({ versions = [] }: Versioned, day: IsoDate): ExamVersion | undefined =>
  versions.find(({ from = '' }) => from > day);

/** `then MLA-C02 from 14 January 2027`. */
export const versionWords = ({ code, from = '', beta }: ExamVersion, date: (day: IsoDate) => string = longDate): string =>
  `then ${beta ? 'the beta ' : ''}${code} from ${date(from)}`;

/** The same of the version that is announced next; nothing where there is none. */
export function nextVersionWords(entry: Versioned, day: IsoDate): string | undefined {
  const next = nextVersion(entry, day);
  return next && versionWords(next);
}

/** The entry with the facts of the exam that is sat on a day; the code of that exam comes first. */
export function asSatOn<Entry extends Versioned & Pick<Certification, 'examCodes'>>(entry: Entry, day: IsoDate): Entry {
  const version = versionOn(entry, day);
  if (version === undefined) return entry;
  const { code, from: _, beta: __, ...told } = version;
  const facts = Object.fromEntries(Object.entries(told).filter(([field]) => field in entry));
  return { ...entry, ...facts, examCodes: [code, ...entry.examCodes.filter((other) => other !== code)] };
}

/**
 * The status on a day. Dates decide where there are any: before `availableFrom` a certification is in development, after
 * `retiresOn` it is retired. In between it is `retiring` from the day on which its end was made known, or, where that is not known,
 * on which it was seen to be retiring; until then it is `active`, and so is one that was seen after its end only.
 * Where the exam has versions, it is a beta on the days of one that is. Without dates the status seen on `checkedOn` stands.
 */
export function statusOn(entry: Lifecycle, day: IsoDate): CertificationStatus {
  const { status, checkedOn, availableFrom, retirementAnnouncedOn, retiresOn } = entry;
  if (availableFrom !== undefined && day < availableFrom) return 'in-development';
  if (retiresOn !== undefined && day > retiresOn) return 'retired';
  const version = versionOn(entry, day);
  if (version?.beta) return 'beta';
  if (status === 'in-development') return availableFrom === undefined ? status : 'active';
  if (status === 'beta') return version === undefined ? status : 'active';
  if (retirementAnnouncedOn !== undefined) return day < retirementAnnouncedOn ? 'active' : retiresOn === undefined ? status : 'retiring';
  if (retiresOn === undefined) return status;
  return status === 'retiring' && day >= checkedOn ? status : 'active';
}

/** Whether no date says anything of a day before the one on which the status was seen. */
export const isBeforeAnythingKnown = (entry: Lifecycle, day: IsoDate): boolean => {
  const version = versionOn(entry, day);
  const dates = [
    entry.availableFrom,
    entry.retirementAnnouncedOn,
    entry.retiresOn,
    version?.from,
    version && nextVersion(entry, day)?.from,
  ];
  return day < entry.checkedOn && entry.status !== 'in-development' && dates.every((date) => date === undefined);
};

/** Facts that are older do not say any more whether a certification can be earned: four times the six months after which to look. */
export const oldestMonths = 24;

/** Whether its facts are too old for its status on a day, and no last day is known either. */
export const isOutdated = (entry: Lifecycle, day: IsoDate): boolean =>
  entry.retiresOn === undefined && statusOn(entry, day) !== 'retired' && addMonths(entry.checkedOn, oldestMonths) < day;

/** The entry, with its status among what is not verified where its facts are too old for the day. */
export const withAge = <Entry extends Lifecycle & Pick<Certification, 'unverified'>>(entry: Entry, day: IsoDate): Entry =>
  isOutdated(entry, day) ? { ...entry, unverified: statusToo(entry.unverified) } : entry;

/** What is known of an entry on a day: the facts of the exam that is sat then, and the doubt of those that are too old. */
export const entryOn = <Entry extends Lifecycle & Pick<Certification, 'unverified' | 'examCodes'>>(entry: Entry, day: IsoDate): Entry =>
  asSatOn(withAge(entry, day), day);

const statusToo = (unverified: Certification['unverified']): Certification['unverified'] =>
  unverified.includes('status') ? unverified : [...unverified, 'status'];

/** Fields that say more than is known of that day: before anything is known, once an expected end has passed, and where its facts are too old the status too. */
export const unverifiedOn = (
  entry: Lifecycle & Pick<Certification, 'expectedEnd' | 'unverified'>,
  day: IsoDate,
): Certification['unverified'] =>
  isBeforeAnythingKnown(entry, day) || mayHaveEnded(entry, day) || isOutdated(entry, day) ? statusToo(entry.unverified) : entry.unverified;

/** Whether it can be earned on a day: never recommended otherwise. */
export function canBeEarnedOn(entry: Lifecycle, day: IsoDate): boolean {
  const status = statusOn(entry, day);
  return status === 'active' || status === 'beta' || status === 'retiring';
}

/** The end that is expected of one that can be earned; a day that was announced says more, and takes its place. */
const expectedOf = (entry: Expected, day: IsoDate): string | undefined =>
  entry.retiresOn === undefined && canBeEarnedOn(entry, day) ? entry.expectedEnd : undefined;

type Expected = Lifecycle & Pick<Certification, 'expectedEnd'>;

/** The last day of a year or of a month. */
const lastDayOf = (time: string): IsoDate => addDays(time.length > 4 ? addMonths(`${time}-01`, 1) : addMonths(`${time}-01-01`, 12), -1);

/** Whether its expected end has passed: nobody knows then that it can be earned, nor that it cannot. */
export function mayHaveEnded(entry: Expected, day: IsoDate): boolean {
  const end = expectedOf(entry, day);
  return end !== undefined && day > lastDayOf(end);
}

/** `expected to end in 2027`, `expected to have ended in December 2027`; nothing where no end is expected. */
export function expectedEndWords(entry: Expected, day: IsoDate): string | undefined {
  const end = expectedOf(entry, day);
  if (end === undefined) return undefined;
  return `expected to ${mayHaveEnded(entry, day) ? 'have ended' : 'end'} in ${timeWords(end)}`;
}

/** How firm an entry is as a whole, in the fewest words; nothing where its facts were read at the issuer. */
export const doubtWords = { verified: undefined, known: 'not verified', uncertain: 'uncertain' } as const satisfies Readonly<
  Record<Certification['confidence'], string | undefined>
>;

/** Whether one of these values was not checked at the issuer. */
export const isUnverified = ({ unverified }: Pick<Certification, 'unverified'>, ...fields: readonly CertificationField[]): boolean =>
  fields.some((field) => unverified.includes(field));

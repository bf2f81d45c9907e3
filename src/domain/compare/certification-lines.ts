import { doubtWords, expectedEndWords, isUnverified, nextVersionWords, statusOn } from '../certification';
import { withoutBracket } from '../names';
import type { CertificationFacts, CertificationField, IsoDate, Rung } from '../types';
import { andList, longDate } from '../words';

/** Words for a certification in a comparison: one in full, one short. */

/** `, then CompTIA Security+ (V8) under the same credential`: whether the next one is another thing to hold, or only another exam. */
function thenWords({ title, successorTitle: next }: CertificationFacts): string {
  if (next === undefined) return '';
  return `, then ${next}${withoutBracket(next) === withoutBracket(title) ? ' under the same credential' : ''}`;
}

function statusWords(entry: CertificationFacts, day: IsoDate): string | undefined {
  switch (statusOn(entry, day)) {
    case 'active':
      return entry.retiresOn
        ? `until ${longDate(entry.retiresOn)}${thenWords(entry)}`
        : (expectedEndWords(entry, day) ?? nextVersionWords(entry, day));
    case 'beta':
      return ['beta', expectedEndWords(entry, day), nextVersionWords(entry, day)].filter(Boolean).join(', ');
    case 'in-development':
      return entry.availableFrom ? `available from ${longDate(entry.availableFrom)}` : 'not available yet';
    case 'retiring':
      return `${entry.retiresOn ? `retires ${longDate(entry.retiresOn)}` : 'to be retired'}${thenWords(entry)}`;
    case 'retired':
      // One that follows and can be earned stands in its place (domain/advised).
      return `RETIRED${entry.retiresOn ? ` ${longDate(entry.retiresOn)}` : ''}${entry.successorTitle ? `; ${entry.successorTitle}, which follows, cannot be earned` : ''}`;
  }
}

/** What a role advises, as far as a line needs it: `insteadOf` is the one that the role names and that has ended. */
type AdvisedFacts = { entry: CertificationFacts; insteadOf?: Pick<CertificationFacts, 'title' | 'examCodes' | 'retiresOn'> };

const endedWords = ({ title, examCodes, retiresOn }: NonNullable<AdvisedFacts['insteadOf']>): string =>
  `${examCodes[0] ?? title}, retired${retiresOn ? ` ${longDate(retiresOn)}` : ''}`;

/** `in place of SY0-701, retired 11 June 2027`, `replaces AI-102, retired 30 June 2026`: who knows the old name looks for it. */
function replacedWords({ entry, insteadOf }: AdvisedFacts, day: IsoDate): string[] {
  const others = (entry.replaces ?? []).filter((old) => statusOn(old, day) === 'retired' && old.title !== insteadOf?.title);
  return [...(insteadOf ? [`in place of ${endedWords(insteadOf)}`] : []), ...others.map((old) => `replaces ${endedWords(old)}`)];
}

/** What a line says, and the word for it. */
const told: readonly (readonly [field: CertificationField, word: string])[] = [
  ['title', 'name'],
  ['examCodes', 'code'],
  ['status', 'status'],
  ['retiresOn', 'last day'],
];

/** The day from which it can be earned is said only before that day. */
const toldBefore = [...told, ['availableFrom', 'first day']] as const satisfies typeof told;

/**
 * What is not firm in a line: the whole entry, `uncertain`, or of one that is firm else, `code not verified`.
 * @param day for a line that says from when it can be earned, where that lies ahead.
 */
export function certificationDoubt(entry: CertificationFacts, day?: IsoDate): string | undefined {
  const whole = doubtWords[entry.confidence];
  if (whole !== undefined || entry.unverified.length === 0) return whole;
  const said = day !== undefined && statusOn(entry, day) === 'in-development' ? toldBefore : told;
  const words = said.flatMap(([field, word]) => (isUnverified(entry, field) ? [word] : []));
  return words.length === 0 ? undefined : `${andList(words)} ${doubtWords.known}`;
}

/** `Azure AI Engineer Associate (AI-103), main; replaces AI-102, retired 30 June 2026`. */
export function certificationLine(advised: AdvisedFacts & { step: Rung }, day: IsoDate): string {
  const { entry, step } = advised;
  const code = entry.examCodes[0];
  const named = code === undefined || entry.title.includes(code) ? entry.title : `${entry.title} (${code})`;
  const marks = [step, statusWords(entry, day), certificationDoubt(entry, day)].filter(Boolean).join(', ');
  return [`${named}, ${marks}`, ...replacedWords(advised, day)].join('; ');
}

const microsoft = 'Microsoft Certified: ';

/** The name without what its code says as well: `Microsoft Certified: Azure AI Engineer Associate` to `Azure AI Engineer`. */
function shortTitle(title: string, code: string | undefined): string {
  const dash = title.indexOf(' - ');
  if (dash !== -1 && code?.startsWith(title.slice(0, dash).replace(/\d$/, ''))) return title.slice(0, dash);
  const isMicrosoft = title.startsWith(microsoft);
  const plain = (isMicrosoft ? title.slice(microsoft.length) : title).replace(isMicrosoft ? / Associate$/ : / - Associate$/, '');
  if (isMicrosoft) return /^(?:Azure|Fabric|Power)/.test(plain) ? plain : `Microsoft ${plain}`;
  return plain.includes(' Certified') ? plain.replace(/(?<=\S) Certified:? (?=[A-Z])/, ' ') : plain;
}

/** The short name, and the exam code where it is not said by then: `PCEP`, `Azure AI Engineer` and `AI-103`. */
export function shortName(name: string, code: string | undefined): { title: string; code?: string } {
  const title = shortTitle(name, code);
  const isSaid = code === undefined || title.endsWith(')') || code.startsWith(title.replace(/\d$/, ''));
  return isSaid ? { title } : { title, code };
}

/** The same in few words: `PCEP`, `Azure AI Engineer (AI-103; replaces AI-102, retired 30 June 2026)`. */
export function certificationShort(advised: AdvisedFacts, day: IsoDate): string {
  const { entry } = advised;
  const { title, code } = shortName(entry.title, entry.examCodes[0]);
  const details = [code, statusWords(entry, day), certificationDoubt(entry, day)]
    .filter((detail) => detail !== undefined)
    .concat(replacedWords(advised, day));
  return details.length === 0 ? title : `${title} (${details.join('; ')})`;
}

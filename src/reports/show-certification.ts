import { addDays } from '../domain/calendar';
import {
  expectedEndWords,
  isBeforeAnythingKnown,
  isOutdated,
  isUnverified,
  mayHaveEnded,
  oldestMonths,
  statusOn,
} from '../domain/certification';
import { judgement } from '../domain/compare/row';
import type { Certification, CertificationField, CertificationStatus, ExamVersion, IsoDate, KnowledgeBase } from '../domain/types';
import { mostTypicalOfCertification } from '../domain/typical';
import { longDate, money, seenWords, timeWords } from '../domain/words';
import type { Block, Report } from '../render/report';
import { command, commandsBlock } from './commands';
import { citations, cited } from './footnotes';
import { factsOf, skillLevels, titlesOf } from './show';

const statusWords: Readonly<Record<CertificationStatus, readonly [word: string, meaning: string]>> = {
  active: ['active', 'it can be earned'],
  beta: ['beta', 'the exam can be taken, and may still change'],
  retiring: ['retiring', 'it can be earned until its last day'],
  retired: ['retired', 'it can no longer be earned'],
  'in-development': ['in development', 'it cannot be earned yet'],
};

/** Whether it has ended as far as anybody knows, which was not read at the issuer. */
const isBelievedEnded = (entry: Certification, asOf: IsoDate): boolean =>
  statusOn(entry, asOf) === 'retired' && isUnverified(entry, 'status');

/** The status on a day; where nobody knows it, what it was when it was seen. */
function statusText(entry: Certification, asOf: IsoDate): string {
  const [word, meaning] = statusWords[statusOn(entry, asOf)];
  const day = longDate(asOf);
  const seen = `${statusWords[statusOn(entry, entry.checkedOn)][0]} when it was seen (${seenWords(entry)})`;
  if (mayHaveEnded(entry, asOf)) return `${expectedEndWords(entry, asOf)} (as of ${day}); ${seen}`;
  if (isBelievedEnded(entry, asOf)) return `believed to have ended (as of ${day})`;
  if (isOutdated(entry, asOf)) return `${seen}; whether it can be earned on ${day} is not known`;
  return isBeforeAnythingKnown(entry, asOf)
    ? `${seen}; whether it could be earned on ${day} is not known`
    : `${word} (as of ${day}): ${meaning}`;
}

/** Of entries that are not firm as a whole. */
const doubtNotes: Readonly<Record<Certification['confidence'], string | undefined>> = {
  verified: undefined,
  known: 'The facts of this entry are well documented, but were not read at the issuer.',
  uncertain: 'The facts of this entry are uncertain: sources disagree or are thin.',
};

/** The successor, and how to read on about it. */
const followedBy = ({ id, title }: Certification, again: string) => [
  `Its successor is ${title} (`,
  command(`career show ${id}${again}`),
  ').',
];

/** What somebody must know before reading on. */
function warnings(entry: Certification, asOf: IsoDate, base: KnowledgeBase, again: string): Block[] {
  const status = statusOn(entry, asOf);
  const successor = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
  const blocks: Block[] = [];
  if (status === 'retired') {
    const next = successor ? followedBy(successor, again) : [entry.successorNote ?? ''];
    const doubt = isUnverified(entry, 'retiresOn') ? ` (${notVerified})` : '';
    const when = entry.retiresOn ? ` on ${longDate(entry.retiresOn)}${doubt}` : '';
    const said = isBelievedEnded(entry, asOf) ? `Believed to have ended${when}. ` : `Retired${when}: it can no longer be earned. `;
    blocks.push({ kind: 'note', tone: 'bad', text: [said, ...next] });
  } else if (status === 'retiring' || (status === 'active' && entry.retiresOn !== undefined)) {
    const doubt = isUnverified(entry, 'retiresOn') ? ` (${notVerified})` : '';
    const until = entry.retiresOn ? `${longDate(entry.retiresOn)}${doubt}` : 'a day that is not known';
    const next = successor ? [' ', ...followedBy(successor, again)] : [];
    blocks.push({ kind: 'note', tone: 'warn', text: [`It can be earned until ${until}.`, ...next] });
  }
  if (mayHaveEnded(entry, asOf)) {
    const text = `It is ${expectedEndWords(entry, asOf)}: look at the issuer whether it can still be earned.`;
    blocks.push({ kind: 'note', tone: 'warn', text });
  }
  if (isOutdated(entry, asOf)) {
    const text = `Its facts are more than ${oldestMonths} months old (${seenWords(entry)}): look at the issuer whether it can still be earned.`;
    blocks.push({ kind: 'note', tone: 'warn', text });
  }
  const doubt = doubtNotes[entry.confidence];
  return doubt === undefined
    ? blocks
    : [...blocks, { kind: 'note', tone: 'warn', text: `${doubt} Look at the issuer before you rely on them.` }];
}

const weightText = ([low, high]: readonly [number, number]): string => (low === high ? `${low}%` : `${low}-${high}%`);

/** The areas of the exam. That they were not checked is said once: it is true of the whole list. */
function measured(entry: Certification): Told[number] {
  const areas = entry.measures.map(({ area, weight }) => (weight === null ? area : `${area}: ${weightText(weight)}`));
  const what = entry.measures.some(({ weight }) => weight !== null) ? 'areas and weights' : 'areas';
  return ['Exam covers', areas, isUnverified(entry, 'measures') ? `(${what} ${notVerified})` : ''];
}

/** `ME1-C02, beta, $75, 29 September 2026 to 13 January 2027`. */
function examVersions(entry: Certification, versions: readonly ExamVersion[]): Told[number] {
  const lines = versions.map(({ code, from, beta, priceUsd }, at) => {
    const end = versions[at + 1]?.from;
    const last = end && longDate(addDays(end, -1));
    const days = from ? (last ? `${longDate(from)} to ${last}` : `from ${longDate(from)}`) : last && `until ${last}`;
    return [code, beta && 'beta', priceUsd != null && money(priceUsd, 'USD'), days].filter(Boolean).join(', ');
  });
  return ['Exam', lines, isUnverified(entry, 'examCodes') ? `(codes and days ${notVerified})` : ''];
}

/** How long it holds. */
const validText = (months: Certification['validMonths']): string | null =>
  months === 'lifetime' ? 'does not lapse' : months === null ? null : months % 12 === 0 ? years(months / 12) : `${months} months`;
const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`;

const notVerified = 'not verified at the issuer';

/** `Free to members (not verified at the issuer).` */
const inDoubt = (text: string): string => (text.endsWith('.') ? `${text.slice(0, -1)} (${notVerified}).` : `${text} (${notVerified})`);

const confidenceWords: Readonly<Record<Certification['confidence'], string>> = {
  verified: 'verified',
  known: 'known, but not verified',
  uncertain: 'uncertain',
};

/** What was said of a field, with a mark where it was not checked; nothing where there is nothing to say. */
const sayingOf =
  (entry: Certification) =>
  (field: CertificationField, text: string | null | undefined): string =>
    text === null || text === undefined ? '' : isUnverified(entry, field) ? inDoubt(text) : text;

type Told = Parameters<typeof factsOf>[0];

function lifeOf(entry: Certification, asOf: IsoDate): Told {
  const said = sayingOf(entry);
  const day = (field: 'availableFrom' | 'retirementAnnouncedOn' | 'retiresOn') => said(field, entry[field] && longDate(entry[field]));
  return [
    ['Name', isUnverified(entry, 'title') ? said('title', entry.title) : ''],
    ['Issuer', said('issuer', entry.issuer)],
    ['Status', said('status', statusText(entry, asOf))],
    ['Note', said('statusNote', entry.statusNote)],
    ['First day', day('availableFrom')],
    ['Last day', day('retiresOn')],
    ['Expected end', entry.expectedEnd === undefined || entry.retiresOn !== undefined ? '' : timeWords(entry.expectedEnd)],
    ['End announced', day('retirementAnnouncedOn')],
  ];
}

function examOf(entry: Certification): Told {
  const said = sayingOf(entry);
  const price = entry.priceUsd === null ? '-' : said('priceUsd', money(entry.priceUsd, 'USD'));
  return [
    entry.versions ? examVersions(entry, entry.versions) : ['Exam', said('examCodes', entry.examCodes.join(', ') || null)],
    ['Level', said('issuerLevel', entry.issuerLevel === entry.level ? entry.level : `${entry.level} (issuer: ${entry.issuerLevel})`)],
    [
      'Price',
      entry.priceNote === undefined ? price : `${entry.priceUsd === null ? 'not known' : price}. ${said('priceNote', entry.priceNote)}`,
    ],
    ['Length', said('minutes', entry.minutes === null ? null : `${entry.minutes} minutes`) || '-'],
    ['Questions', said('questions', entry.questions) || '-'],
    ['Pass mark', said('passMark', entry.passMark) || '-'],
    ['Valid', said('validMonths', validText(entry.validMonths)) || '-'],
    ['Renewal', said('renewal', entry.renewal)],
    ['Prerequisites', said('prerequisites', entry.prerequisites)],
    ['Recommended', said('recommended', entry.recommended)],
    measured(entry),
  ];
}

export function reportCertification(entry: Certification, base: KnowledgeBase, asOf: IsoDate, again: string): Report {
  const said = sayingOf(entry);
  const advising = [...base.roles.values()].filter((role) =>
    Object.values(role.certifications)
      .flat()
      .some((advice) => advice.certification === entry.id),
  );
  const successor = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
  const exception = entry.confidence === 'verified' && entry.unverified.length > 0 ? ', except what is marked' : '';
  const first = mostTypicalOfCertification(advising, entry);
  const cite = citations([...base.sources.values()]);
  return {
    title: entry.title,
    blocks: [
      ...warnings(entry, asOf, base, again),
      {
        kind: 'facts',
        items: factsOf([
          ...lifeOf(entry, asOf),
          ...examOf(entry),
          [cited('Proves', cite.mark(entry.skills.length > 0 ? [judgement] : [])), skillLevels(entry.skills, base)],
          [cited('Advised for', cite.mark(advising.length > 0 ? [judgement] : [])), titlesOf(advising)],
          ['Successor', successor ? said('successor', `${successor.title} (${successor.id})`) : said('successorNote', entry.successorNote)],
          ['Official page', said('url', entry.url)],
          [
            'Facts',
            `${confidenceWords[entry.confidence]}${exception}; seen ${seenWords(entry)}; ${base.sources.get(entry.source)?.title ?? entry.source}`,
          ],
        ]),
      },
      cite.block(),
      ...(first ? [commandsBlock([`career certifications --role ${first.id}${again}`])] : []),
    ],
  };
}

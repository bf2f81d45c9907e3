import { statusOn } from '../domain/certification';
import type { Certification, CertificationStatus, IsoDate, KnowledgeBase } from '../domain/types';
import { longDate } from '../domain/words';
import type { Block, Report } from '../render/report';
import { factsOf, levelText, nextStep } from './show';

const statusWords: Readonly<Record<CertificationStatus, readonly [word: string, meaning: string]>> = {
  active: ['active', 'it can be earned'],
  beta: ['beta', 'the exam can be taken, and may still change'],
  retiring: ['retiring', 'it can be earned until its last day'],
  retired: ['retired', 'it can no longer be earned'],
  'in-development': ['in development', 'it cannot be earned yet'],
};

/** What somebody must know before reading on. */
function warnings(entry: Certification, status: CertificationStatus, base: KnowledgeBase): Block[] {
  const successor = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
  const blocks: Block[] = [];
  if (status === 'retired') {
    const next = successor ? `Its successor is ${successor.title} (career show ${successor.id}).` : (entry.successorNote ?? '');
    const when = entry.retiresOn ? ` on ${longDate(entry.retiresOn)}` : '';
    blocks.push({ kind: 'note', tone: 'bad', text: `Retired${when}: it can no longer be earned. ${next}`.trim() });
  } else if (status === 'retiring') {
    const until = entry.retiresOn ? longDate(entry.retiresOn) : 'a day that is not known';
    const next = successor ? ` Its successor is ${successor.title} (career show ${successor.id}).` : '';
    blocks.push({ kind: 'note', tone: 'warn', text: `It can be earned until ${until}.${next}` });
  }
  if (entry.confidence === 'uncertain') {
    const text = 'The facts of this entry are uncertain: look at the issuer before you rely on them.';
    blocks.push({ kind: 'note', tone: 'warn', text });
  }
  return blocks;
}

const weightText = ([low, high]: readonly [number, number]): string => (low === high ? `${low}%` : `${low}-${high}%`);

/** How long it holds. */
const validText = (months: Certification['validMonths']): string =>
  months === 'lifetime' ? 'does not lapse' : months === null ? '-' : months % 12 === 0 ? years(months / 12) : `${months} months`;
const years = (count: number): string => `${count} ${count === 1 ? 'year' : 'years'}`;

const confidenceWords: Readonly<Record<Certification['confidence'], string>> = {
  verified: 'verified',
  known: 'known, but not verified',
  uncertain: 'uncertain',
};

export function reportCertification(entry: Certification, base: KnowledgeBase, asOf: IsoDate): Report {
  const status = statusOn(entry, asOf);
  const [word, meaning] = statusWords[status];
  const doubt = (field: string) => (entry.unverified.includes(field) ? ' (not verified at the issuer)' : '');
  const advising = [...base.roles.values()].filter((role) =>
    Object.values(role.certifications)
      .flat()
      .some((advice) => advice.certification === entry.id),
  );
  const price = entry.priceUsd === null ? '-' : `$${entry.priceUsd}${doubt('priceUsd')}`;
  const day = (field: 'availableFrom' | 'retiresOn') => (entry[field] ? `${longDate(entry[field])}${doubt(field)}` : '');
  const successor = entry.successor === undefined ? undefined : base.certifications.get(entry.successor);
  const [first] = advising;
  return {
    title: entry.title,
    blocks: [
      ...warnings(entry, status, base),
      {
        kind: 'facts',
        items: factsOf([
          ['Issuer', entry.issuer],
          ['Status', `${word} (as of ${longDate(asOf)}): ${meaning}${doubt('status')}`],
          ['Note', entry.statusNote ?? ''],
          ['First day', day('availableFrom')],
          ['Last day', day('retiresOn')],
          ['Exam', entry.examCodes.join(', ')],
          ['Level', entry.issuerLevel === entry.level ? entry.level : `${entry.level} (issuer: ${entry.issuerLevel})`],
          ['Price', entry.priceNote ? `${price}. ${entry.priceNote}` : price],
          ['Length', entry.minutes === null ? '-' : `${entry.minutes} minutes${doubt('minutes')}`],
          ['Questions', entry.questions === null ? '-' : `${entry.questions}${doubt('questions')}`],
          ['Pass mark', entry.passMark === null ? '-' : `${entry.passMark}${doubt('passMark')}`],
          ['Valid', `${validText(entry.validMonths)}${entry.validMonths === null ? '' : doubt('validMonths')}`],
          ['Renewal', entry.renewal ?? ''],
          ['Prerequisites', entry.prerequisites ?? ''],
          ['Recommended', entry.recommended ?? ''],
          ['Exam covers', entry.measures.map(({ area, weight }) => (weight === null ? area : `${area}: ${weightText(weight)}`))],
          ['Proves', entry.skills.map(({ skill, level }) => `${base.skills.get(skill)?.title ?? skill}: ${levelText(level)}`)],
          ['Advised for', advising.map((role) => role.title).join(', ')],
          ['Successor', successor ? `${successor.title} (${successor.id})` : (entry.successorNote ?? '')],
          ['Official page', entry.url],
          [
            'Facts',
            `${confidenceWords[entry.confidence]}; seen ${longDate(entry.checkedOn)}; ${base.sources.get(entry.source)?.title ?? entry.source}`,
          ],
        ]),
      },
      ...(first ? [nextStep(`Next: career certifications --role ${first.id}`)] : []),
    ],
  };
}

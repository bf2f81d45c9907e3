import { type CertificationItem, daysBetween } from '../domain/catalogue';
import { shortName } from '../domain/compare/certification-lines';
import type { CertificationStatus, Id, IsoDate } from '../domain/types';
import { counted, longDate } from '../domain/words';
import type { Cell, Column, Report, Row, Tone } from '../render/report';
import { type ListView, wideFrom } from './list';

type Step = 'entry' | 'main' | 'stretch';
/** `steps`: with a role, at which step its advice names a certification. */
export type CertificationsView = ListView & { steps?: ReadonlyMap<Id, Step> | undefined };

type CertificationColumn = Column & { cell(item: CertificationItem): Cell };

const tones: Partial<Record<CertificationStatus, Tone>> = { retired: 'bad', retiring: 'warn', 'in-development': 'warn', beta: 'warn' };
const toned = (status: CertificationStatus, said: string): Cell => {
  const tone = tones[status];
  return tone ? [{ text: said, tone }] : said;
};

/** How old a fact was on a day; `newer`: it was seen after it. */
function ageOf(checkedOn: IsoDate, day: IsoDate): string {
  const days = daysBetween(checkedOn, day);
  if (days < 0) return 'newer';
  const [count, unit] = days < 60 ? [days, 'day'] : [Math.round(days / 30.44), 'month'];
  return `${count}\u00a0${unit}${count === 1 ? '' : 's'}`;
}

/** `retiring 2026-12-31, then aws-x`, `retired 2026-06-30, now ms-ai-103`, and seen from before: `active until 2026-06-30`. */
function fate({ status, retiresOn, successor }: CertificationItem): string {
  const isPast = status === 'retired';
  const until = status === 'active' ? 'until ' : '';
  const next = successor ? [`${isPast ? 'now' : 'then'} ${successor}`] : [];
  return [retiresOn === null ? status : `${status} ${until}${retiresOn}`, ...next].join(', ');
}

const id: CertificationColumn = { id: 'id', label: 'Id', cell: (item) => item.id };
const exam: CertificationColumn = { id: 'exam', label: 'Exam', cell: (item) => item.examCode ?? '-' };
const level: CertificationColumn = { id: 'level', label: 'Level', cell: (item) => item.level };
const price: CertificationColumn = {
  id: 'price',
  label: 'US$',
  align: 'right',
  cell: ({ priceUsd }) => ({ value: priceUsd, text: priceUsd === null ? '-' : String(priceUsd) }),
};
const doubt = ({ confidence }: CertificationItem) => (confidence === 'uncertain' ? ' (uncertain)' : '');
const status: CertificationColumn = { id: 'status', label: 'Status', cell: (item) => toned(item.status, fate(item)) };
const ageColumn = (day: IsoDate): CertificationColumn => ({
  id: 'age',
  label: 'Age',
  cell: (item) => ({ value: item.checkedOn, text: ageOf(item.checkedOn, day) }),
});

/** One fact a column. */
const dataColumns: readonly CertificationColumn[] = [
  id,
  { id: 'title', label: 'Certification', cell: (item) => item.title },
  exam,
  level,
  { ...price, label: 'Price in US dollars' },
  { id: 'status', label: 'Status', cell: (item) => item.status },
  { id: 'last-day', label: 'Last day', cell: (item) => item.retiresOn ?? '-' },
  { id: 'successor', label: 'Successor', cell: (item) => item.successor ?? '-' },
  { id: 'checked', label: 'Checked on', cell: (item) => item.checkedOn },
  { id: 'confidence', label: 'Confidence', cell: (item) => item.confidence },
];

function columnsFor(day: IsoDate, { data, width, steps }: CertificationsView): readonly CertificationColumn[] {
  const step: CertificationColumn[] = steps ? [{ id: 'step', label: 'Step', cell: (item) => steps.get(item.id) ?? '-' }] : [];
  if (data) return [...dataColumns, ...step];
  if (width >= wideFrom) {
    const title: CertificationColumn = { id: 'title', label: 'Certification', cell: (item) => `${item.title}${doubt(item)}` };
    return [id, title, exam, ...step, level, price, status, ageColumn(day)];
  }
  const title: CertificationColumn = {
    id: 'title',
    label: 'Certification',
    cell: (item) => {
      const name = shortName(item.title, item.examCode ?? undefined);
      const isSaid = name.code === undefined || item.id.includes(name.code.toLowerCase());
      return `${name.title}${isSaid ? '' : `, ${name.code}`}${doubt(item)}`;
    },
  };
  return [id, title, ...step, status, ageColumn(day)];
}

const stepOrder: readonly (Step | undefined)[] = ['entry', 'main', 'stretch', undefined];

/** Certifications with what becomes of them: the status on `day`, the last day, the successor, the age of the fact. */
export function reportCertifications(items: readonly CertificationItem[], day: IsoDate, view: CertificationsView): Report {
  const columns = columnsFor(day, view);
  const { steps } = view;
  const placed = steps ? stepOrder.flatMap((step) => items.filter((item) => steps.get(item.id) === step)) : items;
  const rows: Row[] = placed.map((item) => ({ id: item.id, cells: columns.map((column) => column.cell(item)) }));
  const advice = [
    ...(steps ? ['Step: when the advice for the role names it; where it does not (-), it is related to the role.'] : []),
    'Age: of the facts, since they were checked. Prices and conditions change: look at the issuer before you book.',
    'More about one, with its official page: career show ID.',
  ].join(' ');
  return {
    title: `${counted(items.length, 'certification')}, status on ${longDate(day)}`,
    blocks: [
      { kind: 'table', id: 'certifications', layout: 'listing', columns, rows },
      ...(items.length === 0 || view.data ? [] : [{ kind: 'paragraph' as const, text: [{ text: advice, tone: 'muted' as const }] }]),
    ],
  };
}

import { daysFrom } from '../domain/calendar';
import type { CertificationItem } from '../domain/catalogue';
import { doubtWords, expectedEndWords, isOutdated, isUnverified, mayHaveEnded, oldestMonths, versionWords } from '../domain/certification';
import { shortName } from '../domain/compare/certification-lines';
import { type CertificationField, type CertificationStatus, type Id, type IsoDate, type Rung, rungs } from '../domain/types';
import { counted, longDate } from '../domain/words';
import type { Cell, Column, Report, Row, Tone } from '../render/report';
import { command } from './commands';
import { doubtLegend, unverifiedMark } from './doubt';
import { type ListView, wideFrom } from './list';
import { dash } from './section';

/** `steps`: with a role, at which step its advice names a certification. `read`: as sentences, where a mark needs words. */
type CertificationsView = ListView & { steps?: ReadonlyMap<Id, Rung> | undefined; read: boolean };

/** `says`: facts that the cell of an item states. `mark` stands in it where one of them was not checked at the issuer. */
type CertificationColumn = Column & {
  says?(item: CertificationItem): readonly CertificationField[];
  cell(item: CertificationItem, mark: string): Cell;
};

const isMarked = (item: CertificationItem, { says }: CertificationColumn): boolean => isUnverified(item, ...(says?.(item) ?? []));

const tones: Partial<Record<CertificationStatus, Tone>> = { retired: 'bad', retiring: 'warn', 'in-development': 'warn', beta: 'warn' };
const toned = (status: CertificationStatus, said: string): Cell => {
  const tone = tones[status];
  return tone ? [{ text: said, tone }] : said;
};

/** How old a fact was on a day at most, where there is little room in short; `newer`: it was seen after that day. */
function ageOf({ checkedOn, checkedOnPrecision }: CertificationItem, day: IsoDate, short: boolean): string {
  if (checkedOnPrecision === 'none') return '-';
  const days = daysFrom(checkedOn, day);
  if (days < 0) return 'newer';
  const [count, unit, sign] = days < 60 ? ([days, 'day', 'd'] as const) : ([Math.round(days / 30.44), 'month', 'mo'] as const);
  return short ? `${count}\u00a0${sign}` : `${count}\u00a0${unit}${count === 1 ? '' : 's'}`;
}

/** An item of a list as the entry that it stands for: its status is that of the day, which says no less. */
const lifeOf = ({ availableFrom: _, retiresOn, expectedEnd, ...item }: CertificationItem) => ({
  ...item,
  ...(retiresOn === null ? {} : { retiresOn }),
  ...(expectedEnd === null ? {} : { expectedEnd }),
});

/** `then MLA-C02 from 2027-01-14`. */
const versionAfter = ({ nextVersion: next }: CertificationItem): string[] => (next ? [versionWords(next, (day) => day)] : []);

/** `retiring 2026-12-31, then aws-x`, `retired 2026-06-30, now ms-ai-103`, and seen from before: `active until 2026-06-30`, `in-development until 2026-09-03`. */
function fate(item: CertificationItem, mark: string, day: IsoDate): string {
  const { status, availableFrom, retiresOn, successor } = item;
  if (status === 'in-development') return `${status}${availableFrom === null ? '' : ` until ${availableFrom}`}${mark}`;
  const isPast = status === 'retired';
  const until = status === 'active' ? 'until ' : '';
  const next = [...versionAfter(item), ...(successor ? [`${isPast ? 'now' : 'then'} ${successor}`] : [])];
  const end = expectedEndWords(lifeOf(item), day);
  if (end !== undefined && mayHaveEnded(lifeOf(item), day)) return [end, ...next].join(', ');
  return [`${retiresOn === null ? status : `${status} ${until}${retiresOn}`}${mark}`, ...(end === undefined ? [] : [end]), ...next].join(
    ', ',
  );
}

/** As wide as the longest id: one that is broken over two lines cannot be copied. */
const idColumn = (items: readonly CertificationItem[]): CertificationColumn => ({
  id: 'id',
  label: 'Id',
  min: Math.max(2, ...items.map((item) => item.id.length)),
  cell: (item) => item.id,
});
const exam: CertificationColumn = {
  id: 'exam',
  label: 'Exam',
  says: ({ examCode }) => (examCode === null ? [] : ['examCodes']),
  // Not every issuer gives its exams a code.
  cell: (item, mark) => (item.examCode === null ? dash('') : `${item.examCode}${mark}`),
};
const level: CertificationColumn = { id: 'level', label: 'Level', cell: (item) => item.level };
const price: CertificationColumn = {
  id: 'price',
  label: 'US$',
  align: 'right',
  says: ({ priceUsd }) => (priceUsd === null ? [] : ['priceUsd']),
  cell: ({ priceUsd }, mark) => ({ value: priceUsd, text: `${priceUsd ?? '-'}${mark}` }),
};
const statusColumn = (day: IsoDate): CertificationColumn => ({
  id: 'status',
  label: 'Status',
  // As wide as its longest word and a mark.
  min: 15,
  // That it may have ended is a doubt in itself, and needs no mark.
  says: (item) => (mayHaveEnded(lifeOf(item), day) ? [] : ['status', item.status === 'in-development' ? 'availableFrom' : 'retiresOn']),
  cell: (item, mark) => toned(mayHaveEnded(lifeOf(item), day) ? 'retiring' : item.status, fate(item, mark, day)),
});
/** A name, and whether the entry is firm as a whole. */
const withDoubt = (said: string, { confidence }: CertificationItem): string =>
  confidence === 'verified' ? said : `${said} (${doubtWords[confidence]})`;
const wideTitle: CertificationColumn = {
  id: 'title',
  label: 'Certification',
  says: () => ['title'],
  cell: (item, mark) => withDoubt(`${item.title}${mark}`, item),
};
/** Where the code has no column it stands behind the name, unless the id says it. */
function codeBeside({ id: known, title, examCode }: CertificationItem): { title: string; code?: string } {
  const name = shortName(title, examCode ?? undefined);
  return name.code === undefined || known.includes(name.code.toLowerCase()) ? { title: name.title } : name;
}
const narrowTitle: CertificationColumn = {
  id: 'title',
  label: 'Certification',
  says: (item) => (codeBeside(item).code === undefined ? ['title'] : ['title', 'examCodes']),
  cell: (item, mark) => {
    const { title, code } = codeBeside(item);
    return withDoubt(`${title}${code === undefined ? '' : `, ${code}`}${mark}`, item);
  },
};
const ageColumn = (day: IsoDate, short: boolean): CertificationColumn => ({
  id: 'age',
  label: 'Age',
  cell: (item) => ({ value: item.checkedOn, text: ageOf(item, day, short) }),
});

/** One fact a column, bare; which of them are not firm stands in columns of their own. */
const dataColumns: readonly CertificationColumn[] = [
  { id: 'title', label: 'Certification', cell: (item) => item.title },
  { id: 'exam', label: 'Exam', cell: (item) => item.examCode ?? '-' },
  level,
  {
    id: 'price',
    label: 'Price in US dollars',
    align: 'right',
    cell: ({ priceUsd }) => ({ value: priceUsd, text: String(priceUsd ?? '-') }),
  },
  { id: 'status', label: 'Status', cell: (item) => item.status },
  { id: 'last-day', label: 'Last day', cell: (item) => item.retiresOn ?? '-' },
  { id: 'successor', label: 'Successor', cell: (item) => item.successor ?? '-' },
  { id: 'checked', label: 'Checked on', cell: (item) => item.checkedOn },
  { id: 'checked-precision', label: 'Precision of that day', cell: (item) => item.checkedOnPrecision ?? 'day' },
  { id: 'confidence', label: 'Confidence', cell: (item) => item.confidence },
  { id: 'unverified', label: 'Not verified', cell: (item) => item.unverified.join(' ') || '-' },
  { id: 'expected-end', label: 'Expected end', cell: (item) => item.expectedEnd ?? '-' },
];

function columnsFor(
  items: readonly CertificationItem[],
  day: IsoDate,
  { data, width, steps }: CertificationsView,
): readonly CertificationColumn[] {
  const id = idColumn(items);
  const step: CertificationColumn[] = steps ? [{ id: 'step', label: 'Step', cell: (item) => steps.get(item.id) ?? dash('related') }] : [];
  if (data) return [id, ...dataColumns, ...step];
  return width >= wideFrom
    ? [id, wideTitle, exam, ...step, level, price, statusColumn(day), ageColumn(day, false)]
    : [id, narrowTitle, ...step, statusColumn(day), ageColumn(day, true)];
}

const stepOrder: readonly (Rung | undefined)[] = [...rungs, undefined];

/** Certifications with what becomes of them: the status on `day`, the last day, the successor, the age of the fact. */
export function reportCertifications(items: readonly CertificationItem[], day: IsoDate, view: CertificationsView): Report {
  const columns = columnsFor(items, day, view);
  const { steps, read } = view;
  const mark = unverifiedMark(read);
  const placed = steps ? stepOrder.flatMap((step) => items.filter((item) => steps.get(item.id) === step)) : items;
  const rows: Row[] = placed.map((item) => ({
    cells: columns.map((column) => column.cell(item, isMarked(item, column) ? mark : '')),
  }));
  const advice = [
    ...doubtLegend({
      value: !read && items.some((item) => columns.some((column) => isMarked(item, column))),
      notVerified: items.some((item) => item.confidence === 'known'),
      uncertain: items.some((item) => item.confidence === 'uncertain'),
    }),
    ...(steps ? [`Step: when the advice for the role names it; where it does not${read ? '' : ' (-)'}, it is related to the role.`] : []),
    `Age: of the facts, since they were checked${view.width < wideFrom ? ' (d: days, mo: months)' : ''}${!read && items.some(({ checkedOnPrecision }) => checkedOnPrecision === 'none') ? '; -: when is not known' : ''}. Prices and conditions change: look at the issuer before you book.`,
    ...(items.some((item) => isOutdated(lifeOf(item), day))
      ? [`Of facts that are more than ${oldestMonths} months old the status is not verified either.`]
      : []),
    ...(items.some((item) => item.checkedOn > day)
      ? ['Newer: seen after that day; where no date is known from which it could be earned, its status is the one that was seen.']
      : []),
    'More about one, with its official page: ',
  ].join(' ');
  return {
    title: `${counted(items.length, 'certification')}, status on ${longDate(day)}`,
    blocks: [
      { kind: 'table', columns, rows },
      ...(items.length === 0 || view.data
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: [{ text: advice, tone: 'muted' as const }, command(`career show ID${view.again}`, 'muted')],
            },
          ]),
    ],
  };
}

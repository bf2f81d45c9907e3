import { type CertificationItem, daysBetween, type ListKind } from '../domain/catalogue';
import type { CertificationStatus, IsoDate } from '../domain/types';
import { counted, longDate } from '../domain/words';
import type { Cell, Column, Report, Row, Tone } from '../render/report';

type Item = Readonly<Record<string, unknown>>;

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === null || value === undefined || value === '' ? '-' : String(value);

const columnsOf: Record<Exclude<ListKind, 'certifications'>, readonly (Column & { key: string })[]> = {
  roles: [
    { id: 'id', key: 'id', label: 'Id' },
    { id: 'title', key: 'title', label: 'Role' },
    { id: 'family', key: 'family', label: 'Family' },
    { id: 'aliases', key: 'aliases', label: 'Also called' },
  ],
  skills: [
    { id: 'id', key: 'id', label: 'Id' },
    { id: 'title', key: 'title', label: 'Skill' },
    { id: 'group', key: 'group', label: 'Group' },
    { id: 'reuse', key: 'reuse', label: 'Reuse' },
    { id: 'roles', key: 'roles', label: 'Roles', align: 'right' },
  ],
  tools: [
    { id: 'id', key: 'id', label: 'Id' },
    { id: 'title', key: 'title', label: 'Tool' },
    { id: 'category', key: 'category', label: 'Category' },
  ],
  families: [
    { id: 'id', key: 'id', label: 'Id' },
    { id: 'title', key: 'title', label: 'Family' },
    { id: 'roles', key: 'roles', label: 'Roles', align: 'right' },
    { id: 'summary', key: 'summary', label: 'What it is' },
  ],
};

const cellOf = (value: unknown): Cell => (typeof value === 'number' ? { value, text: String(value) } : text(value));

export function reportList(kind: Exclude<ListKind, 'certifications'>, items: readonly Item[]): Report {
  const columns = columnsOf[kind];
  return {
    title: counted(items.length, kind === 'families' ? 'family' : kind.slice(0, -1), kind),
    blocks: [
      {
        kind: 'table',
        id: kind,
        layout: 'listing',
        columns,
        rows: items.map((item) => ({ cells: columns.map(({ key }) => cellOf(item[key])) })),
      },
      ...(items[0] === undefined ? [] : [{ kind: 'note' as const, tone: 'muted' as const, text: nextStep(kind, text(items[0].id)) }]),
    ],
  };
}

const nextStep = (kind: ListKind, id: string) =>
  kind === 'families' ? `The roles of one: career list roles --family ${id}` : `More about one: career show ${kind.slice(0, -1)}:${id}`;

const tones: Partial<Record<CertificationStatus, Tone>> = { retired: 'bad', retiring: 'warn', 'in-development': 'warn', beta: 'warn' };

function ageOf(checkedOn: IsoDate, day: IsoDate): string {
  const days = daysBetween(checkedOn, day);
  return days < 0 ? 'later' : days < 60 ? `${days}\u00a0days\u00a0ago` : `${Math.round(days / 30.44)}\u00a0months\u00a0ago`;
}

type CertificationColumn = Column & { cell(item: CertificationItem, day: IsoDate): Cell };

const title = ({ title, confidence }: CertificationItem) => (confidence === 'uncertain' ? `${title} (uncertain)` : title);
const toned = (status: CertificationStatus, said: string): Cell => {
  const tone = tones[status];
  return tone ? [{ text: said, tone }] : said;
};

const id: CertificationColumn = { id: 'id', label: 'Id', cell: (item) => item.id };
const age: CertificationColumn = {
  id: 'age',
  label: 'Checked',
  cell: (item, day) => ({ value: item.checkedOn, text: ageOf(item.checkedOn, day) }),
};

/** One fact a column. */
const wideColumns: readonly CertificationColumn[] = [
  id,
  { id: 'title', label: 'Certification', cell: title },
  { id: 'exam', label: 'Exam', cell: (item) => item.examCode ?? '-' },
  { id: 'level', label: 'Level', cell: (item) => item.level },
  {
    id: 'price',
    label: 'Price',
    align: 'right',
    cell: ({ priceUsd }) => ({ value: priceUsd, text: priceUsd === null ? '-' : `$${priceUsd}` }),
  },
  { id: 'status', label: 'Status', cell: ({ status }) => toned(status, status) },
  { id: 'last day', label: 'Last day', cell: (item) => item.retiresOn ?? '-' },
  { id: 'successor', label: 'Successor', cell: (item) => item.successor ?? '-' },
  age,
];

/** What fits 80 columns: what it is, what becomes of it, and how old that is. */
const narrowColumns: readonly CertificationColumn[] = [
  id,
  { id: 'title', label: 'Certification', cell: (item) => (item.examCode === null ? title(item) : `${title(item)}, ${item.examCode}`) },
  {
    id: 'status',
    label: 'Status',
    cell: ({ status, retiresOn, successor }) =>
      toned(status, [status, ...(retiresOn ? [retiresOn] : [])].join(' ') + (successor ? `, now ${successor}` : '')),
  },
  age,
];

/** Certifications with what becomes of them: the status on `day`, the last day, the successor, the age of the fact. */
export function reportCertifications(items: readonly CertificationItem[], day: IsoDate, { narrow }: { narrow: boolean }): Report {
  const columns = narrow ? narrowColumns : wideColumns;
  const rows: Row[] = items.map((item) => ({ id: item.id, cells: columns.map((column) => column.cell(item, day)) }));
  const advice =
    'Prices and conditions change: look at the issuer before you book. career show ID has the address, and says which facts were not verified.';
  return {
    title: `${counted(items.length, 'certification')}, status on ${longDate(day)}`,
    blocks: [
      { kind: 'table', id: 'certifications', layout: 'listing', columns, rows },
      ...(items.length === 0 ? [] : [{ kind: 'note' as const, tone: 'muted' as const, text: advice }]),
    ],
  };
}

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
  return days < 0 ? 'after that day' : days < 60 ? `${days} days` : `${Math.round(days / 30.44)} months`;
}

/** Certifications with what becomes of them: the status on `day`, the last day, the successor, the age of the fact. */
export function reportCertifications(items: readonly CertificationItem[], day: IsoDate): Report {
  const rows: Row[] = items.map((item) => {
    const tone = tones[item.status];
    return {
      id: item.id,
      cells: [
        item.id,
        item.confidence === 'uncertain' ? `${item.title} (uncertain)` : item.title,
        item.examCode ?? '-',
        item.level,
        { value: item.priceUsd, text: item.priceUsd === null ? '-' : `$${item.priceUsd}` },
        tone ? [{ text: item.status, tone }] : item.status,
        item.retiresOn ?? '-',
        item.successor ?? '-',
        ageOf(item.checkedOn, day),
      ],
    };
  });
  const labels = ['Id', 'Certification', 'Exam', 'Level', 'Price', 'Status', 'Last day', 'Successor', 'Checked before'];
  return {
    title: `${counted(items.length, 'certification')}, status on ${longDate(day)}`,
    blocks: [
      {
        kind: 'table',
        id: 'certifications',
        layout: 'listing',
        columns: labels.map((label, at) => ({ id: label.toLowerCase(), label, ...(at === 4 ? { align: 'right' as const } : {}) })),
        rows,
      },
      {
        kind: 'note',
        tone: 'muted',
        text: 'Prices and conditions change: look at the issuer before you book. career show ID has the address, and says which facts were not verified.',
      },
    ],
  };
}

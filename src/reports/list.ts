import type { ListKind } from '../domain/catalogue';
import { counted, words } from '../domain/words';
import type { Cell, Column, Report, Text } from '../render/report';
import { command } from './commands';
import { numberCell } from './section';

/** Everything of a kind, one line each; certifications have a report of their own. */

type ListedKind = Exclude<ListKind, 'certifications'>;
type Item = Readonly<Record<string, unknown>>;
/** `data`: every field, in the order of the ids. Else for people: what belongs together stands together, and `width` decides what is shown; `again`: which base and day, for the command that is suggested. */
export type ListView = { data: boolean; width: number; again: string };

/** From here on a line has room for more than names. */
export const wideFrom = 110;

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === null || value === undefined || value === '' ? '-' : String(value);

/** `only`: shown in wide tables alone, or in data alone. */
type ListColumn = Column & { key: string; only?: 'wide' | 'data'; say?: (value: string) => string };

const id: ListColumn = { id: 'id', key: 'id', label: 'Id' };
const roles: ListColumn = { id: 'roles', key: 'roles', label: 'Roles', align: 'right' };

const columnsOf: Record<ListedKind, readonly ListColumn[]> = {
  roles: [
    id,
    { id: 'title', key: 'title', label: 'Role' },
    { id: 'family', key: 'familyTitle', label: 'Family' },
    { id: 'focus', key: 'focus', label: 'Main focus', only: 'wide' },
    { id: 'aliases', key: 'aliases', label: 'Also called', only: 'data' },
  ],
  skills: [
    { id: 'title', key: 'title', label: 'Skill' },
    { ...id, only: 'wide' },
    { id: 'group', key: 'group', label: 'Group', say: words },
    { id: 'reuse', key: 'reuse', label: 'Reuse', only: 'data' },
    roles,
  ],
  tools: [
    { id: 'title', key: 'title', label: 'Tool' },
    { ...id, only: 'wide' },
    { id: 'category', key: 'category', label: 'Category', say: words },
  ],
  families: [{ id: 'title', key: 'title', label: 'Family' }, id, roles, { id: 'summary', key: 'summary', label: 'What it is' }],
};

/** What people read together stands together. */
const groupOf: Partial<Record<ListedKind, string>> = { roles: 'family', skills: 'group', tools: 'category' };

function ordered(kind: ListedKind, items: readonly Item[]): readonly Item[] {
  const group = groupOf[kind];
  if (group === undefined) return items;
  const keyOf = (item: Item) => `${text(item[group])}\n${text(item.title).toLowerCase()}`;
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function cellOf(value: unknown, say: (value: string) => string = (said) => said): Cell {
  return typeof value === 'number' ? numberCell(value) : say(text(value));
}

export function reportList(kind: ListedKind, items: readonly Item[], { data, width, again }: ListView): Report {
  const shown = (column: ListColumn) => data || column.only === undefined || (column.only === 'wide' && width >= wideFrom);
  const columns = columnsOf[kind].filter(shown);
  const sayOf = ({ say }: ListColumn) => (data ? undefined : say);
  const [first] = items;
  return {
    title: counted(items.length, kind === 'families' ? 'family' : kind.slice(0, -1), kind),
    blocks: [
      {
        kind: 'table',
        columns,
        rows: (data ? items : ordered(kind, items)).map((item) => ({
          cells: columns.map((column) => cellOf(item[column.key], sayOf(column))),
        })),
      },
      ...(first === undefined ? [] : [{ kind: 'paragraph' as const, text: nextStep(kind, text(first.id), again) }]),
    ],
  };
}

function nextStep(kind: ListedKind, example: string, again: string): Text {
  const [what, next] =
    kind === 'families'
      ? ['The roles of one', `list roles --family ${example}`]
      : ['More about one', `show ${kind.slice(0, -1)}:${example}`];
  return [{ text: `${what}: `, tone: 'muted' }, command(`career ${next}${again}`, 'muted')];
}

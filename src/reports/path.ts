import { payLine } from '../domain/compare/cells';
import { duration } from '../domain/duration';
import type { Hop, Path, Paths } from '../domain/path';
import type { Helper } from '../domain/path-help';
import type { HourRange, Id, IsoDate, LinkedRole, PayFigure, Source } from '../domain/types';
import { andList, hours } from '../domain/words';
import type { Block, Report, Row, Text } from '../render/report';
import { command } from './commands';
import { citations } from './footnotes';
import { missingText } from './levels';
import { examName, factsOf, hoursCell } from './plan-words';
import { dash, dataReport, numberCell } from './section';

export type PathView = {
  from: LinkedRole | undefined;
  to: LinkedRole;
  /** It starts from the person, not from the role. */
  told: boolean;
  paths: Paths;
  /** Every role on any of the ways. */
  roles: ReadonlyMap<Id, LinkedRole>;
  /** What is said to be paid in those that are named. */
  pay: ReadonlyMap<Id, PayFigure>;
  helpers(hop: Hop): readonly Helper[];
  pace: number;
  asOf: IsoDate;
  /** The flags of this run, for the commands that are suggested. */
  again: string;
  sources: readonly Source[];
};

const titleOf = ({ roles }: PathView, id: Id): string => roles.get(id)?.title ?? id;

/** Straight, then in smaller steps; for each change of job what it takes, what carries over, what it pays. */
export function reportPath(view: PathView): Report {
  const { from, to, told, paths, pace } = view;
  const cite = citations(view.sources);
  const start = told ? 'you' : (from?.title ?? 'you');
  const mark: Text = [{ text: cite.mark(view.sources.map((source) => source.id)), tone: 'muted' }];
  const [direct] = paths.direct.hops;
  const whole = direct ? direct.hours[1] > 0 : false;
  const first: Text = whole
    ? [
        'Straight: ',
        { text: hours(paths.direct.hours), tone: 'strong' },
        ` of learning, ${duration(paths.direct.hours, pace)} at ${pace} h a week.`,
        stonesSentence(view),
        ...mark,
      ]
    : [
        direct && direct.missing.length > 0
          ? 'Nothing is left to learn by the hour.'
          : 'Nothing is missing: every essential requirement is met.',
        ...mark,
      ];
  return {
    title: `From ${start} to ${to.title}`,
    blocks: [
      { kind: 'paragraph', text: first },
      ...(paths.stones.length === 0 || !whole ? [] : [waysTable(view)]),
      ...(from && !told ? payBlock(from, view) : []),
      ...(direct ? hopBlocks(direct, view, 'Straight to') : []),
      ...paths.stones.flatMap((way) => stoneBlocks(way, view)),
      notes(view),
      cite.block(),
    ],
  };
}

function stonesSentence({ paths }: PathView): string {
  if (paths.stones.length > 0) return ' No way is shorter in all, but these have smaller steps, each ending in a job:';
  return ' No stepping stone makes the steps clearly smaller without a long detour.';
}

const sumOf = (range: HourRange): number => range[0] + range[1];

function waysTable(view: PathView): Block {
  const { paths } = view;
  const row = (way: Path, name: string): Row => {
    const largest = way.hops.reduce((most, hop) => (sumOf(hop.hours) > sumOf(most) ? hop.hours : most), [0, 0] as HourRange);
    const extra: HourRange = [way.hours[0] - paths.direct.hours[0], way.hours[1] - paths.direct.hours[1]];
    return { cells: [name, hoursCell(largest), hoursCell(way.hours), sumOf(extra) === 0 ? dash('none') : hoursCell(extra)] };
  };
  return {
    kind: 'table',
    columns: [
      { id: 'way', label: 'Way' },
      { id: 'largest', label: 'Largest step', align: 'right' },
      { id: 'hours', label: 'In all', align: 'right' },
      { id: 'extra', label: 'Detour', align: 'right' },
    ],
    rows: [
      row(paths.direct, 'straight'),
      ...paths.stones.map((way) => row(way, `by ${andList(way.hops.slice(0, -1).map((hop) => titleOf(view, hop.role)))}`)),
    ],
  };
}

const payBlock = (role: LinkedRole, view: PathView): Block[] => [
  { kind: 'facts', items: [{ label: `Pay now, as ${role.title}`, value: payOf(role.id, view) }] },
];

function payOf(role: Id, { pay }: PathView): string {
  const figure = pay.get(role);
  return figure ? payLine(figure) : 'no figure';
}

/** Certifications that are named to people; a script gets all. */
const mostHelpers = 3;

function hopBlocks(hop: Hop, view: PathView, lead: string): Block[] {
  const role = view.roles.get(hop.role);
  const carries = hop.carriesOver.map(({ title, held, required }) =>
    held > required ? `${title} (${held}, asked ${required})` : `${title} (${held} of ${required})`,
  );
  const helpers = view
    .helpers(hop)
    .slice(0, mostHelpers)
    .map(({ certification }) => `${examName(certification)} (${factsOf(certification, view.asOf).join('; ')})`);
  return [
    { kind: 'heading', text: `${lead} ${role?.title ?? hop.role}, ${hours(hop.hours)}`, level: 2 },
    {
      kind: 'facts',
      items: [
        { label: 'Carries over', value: carries.join(', ') || 'nothing that is essential there' },
        { label: 'Still to learn', value: hop.missing.length > 0 ? missingText(hop.missing) : 'nothing' },
        { label: 'Helps', value: helpers.join(', ') || 'no certification' },
        { label: 'Pay', value: payOf(hop.role, view) },
      ],
    },
  ];
}

function stoneBlocks(way: Path, view: PathView): Block[] {
  const names = way.hops.slice(0, -1).map((hop) => titleOf(view, hop.role));
  return [
    { kind: 'heading', text: `By ${andList(names)}, ${hours(way.hours)} in all`, level: 1 },
    ...way.hops.flatMap((hop, at) => hopBlocks(hop, view, `${at + 1}.`)),
  ];
}

/** Figures of wider occupations invite a ranking that they cannot bear. */
const widerPay = ({ pay }: PathView): string =>
  pay.size > 1 && [...pay.values()].some(({ whose }) => whose === 'nearest-occupation')
    ? ' Pay of an official occupation is that of all jobs in it: it does not say which of the roles pays better.'
    : '';

function notes(view: PathView): Block {
  const { from, to, told, again } = view;
  const back = from && !told ? [' The way back differs: ', command(`career path ${to.id} ${from.id}${again}`), '.'] : [];
  const plan = command(`career plan ${to.id}${again}`);
  // A plan from a role would begin with nothing: another answer than this one.
  const next = told
    ? [' Dates and order: ', plan]
    : [
        ` These hours are those of somebody who holds what ${from?.title ?? 'the role'} essentially asks, and what it asks only in some settings at one level less; --profile or --skills start from you, here and in `,
        plan,
        ', which gives dates and order.',
      ];
  return { kind: 'note', tone: 'muted', text: ['A stepping stone is learnt in full.', ...next, ...back, widerPay(view)] };
}

/** One row a change of job, for a spreadsheet: numbers as numbers. `way`: 0 is straight, then the ways by stepping stones. */
export function reportHops(view: PathView): Report {
  const ids = ['way', 'hop', 'role', 'title', 'hours_low', 'hours_high', 'carries_over', 'missing', 'certifications'];
  const rows = [view.paths.direct, ...view.paths.stones].flatMap((path, way) =>
    path.hops.map((hop, at): Row => {
      const lists = [
        hop.carriesOver.map((gap) => gap.skill),
        hop.missing.map((gap) => gap.skill),
        view.helpers(hop).map((one) => one.certification.id),
      ];
      const place = [way, at + 1].map(numberCell);
      return { cells: [...place, hop.role, titleOf(view, hop.role), ...hop.hours.map(numberCell), ...lists.map((list) => list.join(' '))] };
    }),
  );
  return dataReport(ids, rows);
}

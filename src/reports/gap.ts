import { duration } from '../domain/duration';
import type { Gap, SkillGap } from '../domain/gap';
import type { Surplus } from '../domain/held';
import type { HourRange, Level, LinkedRole, Source } from '../domain/types';
import { counted, hours, percent, withThousands } from '../domain/words';
import type { Block, Column, Report, Row, Text } from '../render/report';
import { command } from './commands';
import { citations } from './footnotes';
import { attitudesNote, levelChange, missingText } from './levels';
import { hoursCell } from './plan-words';
import { dash, dataReport, numberCell, table, told } from './section';

type GapView = {
  role: LinkedRole;
  gap: Gap;
  /** Hours to bring everything up to these levels only. */
  depths: readonly { level: Level; hours: HourRange }[];
  surplus: readonly Surplus[];
  /** What job ads for the role name, and what of it the person has; null: nobody has counted any. */
  jobAds: { source: string; n: number; tools: readonly { title: string; share: number; told: boolean }[] } | null;
  /** Sources of the role's requirements. */
  judged: readonly string[];
  /** Hours a week. */
  pace: number;
  /** The flags of this run, for the command that is suggested. */
  again: string;
  /** False when the person said nothing of themselves. */
  isKnown: boolean;
  sources: readonly Source[];
};

const byWeight = (a: SkillGap, b: SkillGap): number =>
  b.coverage - a.coverage || b.hours[0] + b.hours[1] - a.hours[0] - a.hours[1] || (a.skill < b.skill ? -1 : 1);

const missingColumns: readonly Column[] = [
  { id: 'skill', label: 'Missing, heaviest first', announces: true },
  { id: 'levels', label: 'Level', align: 'right' },
  { id: 'hours', label: 'Hours', align: 'right' },
  { id: 'weight', label: 'Of the role', align: 'right' },
];

const missingRow = (gap: SkillGap): Row => ({
  cells: [
    gap.title,
    levelChange(gap.held, gap.required),
    gap.hours[1] > 0 ? hoursCell(gap.hours) : dash('none'),
    { value: gap.coverage, text: gap.coverage > 0 ? percent(gap.coverage) : dash('none') },
  ],
});

/** How far, and what hurts most, on the first screen; then what is met, what may be asked, and what is not needed. */
export function reportGap(view: GapView): Report {
  const { role, gap } = view;
  const cite = citations(view.sources);
  const essential = gap.skills.filter((entry) => entry.relation === 'essential');
  const missing = essential.filter((entry) => entry.missing > 0).sort(byWeight);
  const before = gap.skills.filter((entry) => entry.relation === 'implied' && entry.missing > 0);
  const met = essential.filter((entry) => entry.missing === 0);
  const optional = gap.skills.filter((entry) => entry.relation === 'optional');
  const mark = cite.mark(view.judged);
  return {
    title: `Your gap to ${role.title}`,
    blocks: [
      { kind: 'bars', items: [{ label: 'Essential requirements met', share: gap.coverage, text: percent(gap.coverage) }] },
      { kind: 'paragraph', text: summary(view, missing.length, before.length, mark) },
      ...table(missingColumns, missing.map(missingRow)),
      ...table(
        [{ id: 'skill', label: 'To learn first, others build on it', announces: true }, ...missingColumns.slice(1, 3)],
        before.map((entry) => ({ cells: missingRow(entry).cells.slice(0, 3) })),
      ),
      ...told('Met already', met.map((entry) => `${entry.title} (${entry.held}, asked ${entry.required})`).join(', ')),
      ...told('Asked in some places', missingText(optional.filter((entry) => entry.missing > 0))),
      ...told(
        'Yours beyond what the role asks',
        view.surplus
          .filter(({ skill }) => !met.some((entry) => entry.skill === skill))
          .map((entry) =>
            entry.required === 0 ? `${entry.title} (${entry.held})` : `${entry.title} (${entry.held}, asked ${entry.required})`,
          )
          .join(', '),
      ),
      ...adsBlocks(view, cite.mark),
      ...notes(view),
      cite.block(view.jobAds ? new Map([[view.jobAds.source, `${role.title} n=${withThousands(view.jobAds.n)}`]]) : new Map()),
    ],
  };
}

/** How many of the tools that the person did not name are shown. */
const mostMissed = 8;

/** What employers ask for, by what the person has of it. */
function adsBlocks({ jobAds }: GapView, mark: (sources: readonly string[]) => string): Block[] {
  if (jobAds === null) return [];
  const named = (isTold: boolean) =>
    jobAds.tools.filter(({ told: own }) => own === isTold).map(({ title, share }) => `${title} ${percent(share)}`);
  const has = named(true);
  const text = [
    ...(has.length > 0 ? [`Of yours: ${has.join(', ')}.`] : []),
    `${has.length > 0 ? 'Besides: ' : ''}${named(false).slice(0, mostMissed).join(', ')}.`,
  ];
  return told(`What job ads for the role name, and how many of them${mark([jobAds.source])}`, text.join(' '));
}

function summary({ gap, depths, pace }: GapView, missing: number, before: number, mark: string): Text {
  if (missing === 0) return ['You meet every essential requirement.', { text: mark, tone: 'muted' }];
  const below = `${counted(missing, 'skill')} below what is asked`;
  if (gap.hours[1] === 0) return [`${below}, none of which is learnt by the hour.`, { text: mark, tone: 'muted' }];
  const working = depths.find((depth) => depth.level === 3)?.hours ?? gap.hours;
  const soon = working[1] > 0 && working[1] < gap.hours[1];
  return [
    `${below}${before > 0 ? `, and ${before} to learn first` : ''}: `,
    { text: hours(gap.hours), tone: 'strong' },
    `, which is ${duration(gap.hours, pace)} at ${pace} h a week. `,
    ...(soon
      ? [
          'Level 3, enough to work on your own, takes ',
          { text: hours(working), tone: 'strong' as const },
          ` of it (${duration(working, pace)}); what lies above mostly grows in the job.`,
        ]
      : []),
    { text: mark, tone: 'muted' },
  ];
}

function notes({ role, gap, isKnown, again }: GapView): Block[] {
  const next = command(`career plan ${role.id}${again}`);
  const attitudes = gap.skills.some(({ missing, hours: [, high] }) => missing > 0 && high === 0) ? ` ${attitudesNote}` : '';
  const levelsNote =
    'Levels: 1 awareness, 2 foundational, 3 working, 4 practitioner, 5 expert. Hours are counted skill by skill; what one teaches about another is not taken off.';
  return [
    ...(isKnown
      ? []
      : [
          {
            kind: 'note' as const,
            tone: 'accent' as const,
            text: 'Nothing is known of you, so everything counts as missing: add --skills "Python:3, SQL:2" or --profile FILE.',
          },
        ]),
    { kind: 'note', tone: 'muted', text: [`${levelsNote}${attitudes} In order, with dates: `, next] },
  ];
}

/** One table of all requirements, for a spreadsheet: numbers as numbers. */
export function reportRequirements({ gap }: GapView): Report {
  const ids = ['skill', 'title', 'relation', 'importance', 'held', 'required', 'gap', 'hours_low', 'hours_high', 'coverage'];
  const rows = gap.skills.map((entry): Row => {
    const numbers = [entry.importance, entry.held, entry.required, entry.missing, ...entry.hours, entry.coverage];
    return { cells: [entry.skill, entry.title, entry.relation, ...numbers.map(numberCell)] };
  });
  return dataReport(ids, rows);
}

import { monthAndYear, shortDate } from '../domain/calendar';
import { duration } from '../domain/duration';
import { hoursOf } from '../domain/gap';
import type { Stage } from '../domain/plan/stages';
import { proofText } from '../domain/plan/words';
import { andList, hours, longDate, percent } from '../domain/words';
import type { Block, Column, Report, Row, Text } from '../render/report';
import { command } from './commands';
import { citations } from './footnotes';
import { levelChange } from './levels';
import { certificationBlocks } from './plan-exams';
import { detail, stageBlocks, stageTitle } from './plan-stages';
import type { PlanView } from './plan-view';
import { examsOf, hoursCell, nothingLeft, servesWords, sumOf } from './plan-words';
import { listed, numberCell } from './section';

/** Steps shown in full at the head of a plan: what to begin with. */
const firstSteps = 3;
export function reportPlan(view: PlanView): Report {
  const { plan, targets } = view;
  const cite = citations(view.sources);
  const mark: Text = [{ text: cite.mark(view.sources.map((source) => source.id)), tone: 'muted' }];
  const titles = targets.map((target) => target.title);
  const title = targets.length === 1 ? `Plan to ${titles[0]}` : `Plan that keeps ${targets.length} doors open: ${andList(titles)}`;
  const blocks: Block[] = [{ kind: 'paragraph', text: [...summary(view), ...mark] }, ...doneBlocks(view)];
  if (plan.stages.length > 0) {
    blocks.push(...doorBlocks(view), ...stagesBlocks(view), ...paceBlock(view));
    if (!view.all) blocks.push(...firstBlocks(view));
    for (const [at, stage] of plan.stages.entries()) blocks.push(...stageBlocks(stage, at, view));
  }
  blocks.push(...attitudeBlocks(view), ...certificationBlocks(view), ...notes(view), cite.block());
  return { title, blocks };
}

function summary(view: PlanView): Text[number][] {
  const { plan, request, targets, isKnown } = view;
  if (plan.stages.length === 0) return [nothingLeft(plan, targets)];
  const pace = request.hoursPerWeek;
  const start = `${pace} h a week from ${longDate(request.start)}`;
  const unknown = isKnown ? [] : [' Nothing is known of you, so it starts from zero: add --skills "Python:3, SQL:2" or --profile FILE.'];
  if (targets.length === 1) {
    const time = ` of learning: ${duration(plan.totals.hours, pace)} at ${start}. The dates take the middle of each range.`;
    return [{ text: hours(plan.totals.hours), tone: 'strong' }, time, ...unknown];
  }
  const together = targets.length === 2 ? 'both doors' : 'all doors';
  const rest = ` The dates, at ${start}, take the middle of each range and bring ${together} forward together: ${hours(plan.totals.hours)}.`;
  return [...sharedWords(view), rest, ...unknown];
}

/** How much is of use whatever is chosen, and how long a choice between the targets can wait. */
function sharedWords({ plan, targets, request }: PlanView): Text[number][] {
  const every = targets.length === 2 ? 'both' : 'all of them';
  const parting = partingWords({ plan, targets, request });
  if (plan.shared[1] === 0) return [`Nothing that is missing serves ${every}.${parting}`];
  const rest = parting === '' ? ', and nothing else is missing.' : ` and come first at each depth.${parting}`;
  return [{ text: hours(plan.shared), tone: 'strong' }, ` of learning serve ${every}${rest}`];
}

/** After which part of the plan not all doors are served any more, and which of them go on together; nothing where they all do. */
function partingWords({ plan, targets, request }: Pick<PlanView, 'plan' | 'targets' | 'request'>): string {
  const parted = plan.stages.findIndex((stage) => stage.serves.length < targets.length);
  const next = plan.stages[parted];
  if (next === undefined) return '';
  const time = (stages: readonly Stage[]) => duration(hoursOf(stages), request.hoursPerWeek);
  const when = parted === 0 ? 'at once' : `after ${time(plan.stages.slice(0, parted))}`;
  const together = next.serves.length > 1 ? `; for ${servesWords(next.serves, targets)} together ${time([next])} follow` : '';
  return ` The doors part ${when}${together}.`;
}

function doneBlocks({ done, certified, certifications }: PlanView): Block[] {
  const items = [
    ...done.map((change) => [
      `${change.title}, `,
      ...levelChange(change.from, change.to),
      `${change.hours[1] > 0 ? ` (${hours(change.hours)})` : ''}${change.on ? `, ${longDate(change.on)}` : ''}`,
    ]),
    ...certified.map((id) => certifications.get(id)?.title ?? id),
  ];
  return listed('Done', items);
}

/** What the targets ask and no plan has a day for. */
function attitudeBlocks({ plan, skills }: PlanView): Block[] {
  const items = plan.attitudes.map((attitude): Text => {
    const skill = skills.get(attitude.skill);
    return [
      { text: attitude.title, tone: 'strong' },
      ', ',
      ...levelChange(attitude.fromLevel, attitude.toLevel),
      skill ? `. ${proofText(skill, attitude.toLevel)}` : '',
    ];
  });
  return listed('Shown in how you work, without hours or dates', items);
}

/** The plan on one screen: how long each part takes and how far it leads. */
function stagesBlocks({ plan, targets, request }: PlanView): Block[] {
  const covered = targets.map(
    ({ id, title }): Column => ({
      id,
      // Under several titles the percentages follow those of the doors; read out, each has to say what it is.
      label: targets.length === 1 ? 'You meet' : [{ text: title, aloud: `Met of ${title}` }],
      align: 'right',
    }),
  );
  const table: Block = {
    kind: 'table',
    columns: [
      { id: 'stage', label: 'Part' },
      { id: 'steps', label: 'Skills', align: 'right' },
      { id: 'hours', label: 'Hours', align: 'right' },
      { id: 'end', label: 'Until about' },
      ...covered,
    ],
    rows: [
      {
        cells: [
          request.start === (request.today ?? request.start) ? 'Today' : 'At the start',
          '',
          '',
          monthAndYear(request.start),
          ...plan.doors.map((door) => percent(door.coverage)),
        ],
      },
      ...plan.stages.map((stage) => ({
        cells: [
          stageTitle(stage, targets),
          numberCell(stage.steps.length),
          hoursCell(stage.hours),
          monthAndYear(stage.end),
          ...targets.map((target) => percent(stage.coverage.get(target.id) ?? 0)),
        ],
      })),
    ],
  };
  // With one target it follows the summary, which it spells out; with several it would read on from the list of doors.
  return targets.length === 1 ? [table] : [{ kind: 'heading', text: 'Part by part', level: 2 }, table];
}

/** The same hours at other paces: the one thing in the plan that the person decides. */
function paceBlock({ plan, request, targets }: PlanView): Block[] {
  if (targets.length > 1) return [];
  const working = plan.stages.filter((stage) => stage.level <= 3);
  const isPart = working.length > 0 && working.length < plan.stages.length;
  const total = hoursOf(isPart ? working : plan.stages);
  const paces = [...new Set([request.hoursPerWeek, 15, 40])].filter((pace) => pace >= request.hoursPerWeek);
  const goal = isPart ? 'Working level, enough to work on your own, takes' : 'All of it takes';
  const rest = isPart ? ' What lies above mostly grows in the job.' : '';
  return [{ kind: 'paragraph', text: `${goal} ${andList(paces.map((pace) => `${duration(total, pace)} at ${pace} h a week`))}.${rest}` }];
}

function firstBlocks({ plan, skills }: PlanView): Block[] {
  const first = plan.steps.filter((step) => step.kind === 'skill').slice(0, firstSteps);
  return [
    { kind: 'heading', text: 'Begin with', level: 2 },
    {
      kind: 'list',
      ordered: true,
      items: first.map((step) => [
        { text: `${step.title} to level ${step.toLevel}`, tone: 'strong' as const },
        `, ${hours(step.hours)}, until ${shortDate(step.end)}. ${detail(step, skills)}`,
      ]),
    },
  ];
}

function notes({ plan, targets, all, again }: PlanView): Block[] {
  const ids = targets.map((target) => target.id).join(' ');
  if (plan.stages.length === 0) return [];
  const more = all ? [] : [' Every step with what proves it: ', command(`career plan ${ids}${again.all} --all`), '.'];
  return [
    {
      kind: 'note',
      tone: 'muted',
      text: [
        'Hours are counted skill by skill; exam preparation is not in them.',
        ...more,
        ' To tick off: --format markdown; for a calendar: --format ics.',
      ],
    },
  ];
}

function doorBlocks({ plan, targets, request }: PlanView): Block[] {
  if (targets.length === 1) return [];
  const pace = request.hoursPerWeek;
  const exams = examsOf(plan);
  const rows = plan.doors.map(
    (door): Row => ({
      cells: [
        door.title,
        percent(door.coverage),
        hoursCell(door.own),
        hoursCell(door.hours),
        duration(door.hours, pace),
        { value: door.costUsd, text: sumOf(exams.filter((step) => step.serves.includes(door.role))) },
      ],
    }),
  );
  return [
    { kind: 'heading', text: 'What each door costs', level: 2 },
    {
      kind: 'table',
      columns: [
        { id: 'door', label: 'Door' },
        { id: 'met', label: 'Met now', align: 'right' },
        { id: 'own', label: 'Of its own', align: 'right' },
        { id: 'all', label: 'In all', align: 'right' },
        { id: 'time', label: `At ${pace} h a week`, align: 'right' },
        { id: 'exams', label: 'Exams', align: 'right' },
      ],
      rows,
    },
    ...(plan.common.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: plan.common.map(({ serves, hours: range }) => `${servesWords(serves, targets)} share ${hours(range)} more`),
          },
        ]),
  ];
}

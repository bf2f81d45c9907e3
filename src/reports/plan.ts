import { monthAndYear, shortDate } from '../domain/calendar';
import { duration } from '../domain/duration';
import type { Plan, PlanRequest } from '../domain/plan/plan';
import type { Stage } from '../domain/plan/stages';
import type { CertificationStep, SkillStep, Step } from '../domain/plan/steps';
import { ableAt, proofAt, stageNames } from '../domain/plan/words';
import type { Certification, HourRange, Id, IsoDate, Level, LinkedRole, Skill, Source } from '../domain/types';
import { andList, counted, hours, longDate, money, percent } from '../domain/words';
import type { Block, Column, Report, Row, Text } from '../render/report';
import { citations } from './footnotes';
import { examName, examNotes, hoursCell, priceOf, renewalOf, servesWords, whyLeftOut } from './plan-words';

/** Everything that the formats of a plan are made of. */
export type PlanView = {
  plan: Plan;
  targets: readonly LinkedRole[];
  skills: ReadonlyMap<Id, Skill>;
  certifications: ReadonlyMap<Id, Certification>;
  request: PlanRequest;
  /** What has been done: ticked off, or set in the profile. */
  done: readonly { id: string; skill: Id; title: string; from: Level; to: Level; hours: HourRange; on?: IsoDate }[];
  /** Certifications ticked off. */
  certified: readonly Id[];
  /** False when nothing is known of the person. */
  isKnown: boolean;
  all: boolean;
  sources: readonly Source[];
};

/** Steps shown in full at the head of a plan: what to begin with. */
const firstSteps = 3;
/** Stages shown step by step; later ones as a sentence, since nobody plans their fifth year by the month. */
const openStages = 2;

export function reportPlan(view: PlanView): Report {
  const { plan, targets } = view;
  const cite = citations(view.sources);
  const mark: Text = [{ text: cite.mark(view.sources.map((source) => source.id)), tone: 'muted' }];
  const titles = targets.map((target) => target.title);
  const title = targets.length === 1 ? `Plan to ${titles[0]}` : `Plan that keeps ${targets.length} doors open: ${andList(titles)}`;
  const blocks: Block[] = [{ kind: 'paragraph', text: [...summary(view), ...mark] }, ...doneBlocks(view)];
  if (plan.stages.length > 0) {
    blocks.push(stagesTable(view), ...paceBlock(view));
    if (!view.all) blocks.push(...firstBlocks(view));
    blocks.push(...doorBlocks(view));
    for (const [at, stage] of plan.stages.entries()) blocks.push(...stageBlocks(stage, at, view));
  }
  blocks.push(...certificationBlocks(view), ...notes(view), cite.block());
  return { title, blocks };
}

function summary({ plan, request, targets, isKnown }: PlanView): Text[number][] {
  if (plan.stages.length === 0) return ['You meet every essential requirement', targets.length > 1 ? ' of each of them.' : '.'];
  const pace = request.hoursPerWeek;
  return [
    { text: hours(plan.totals.hours), tone: 'strong' },
    ` of learning: ${duration(plan.totals.hours, pace)} at ${pace} h a week from ${longDate(request.start)}. The dates take the middle of each range.`,
    ...(isKnown ? [] : [' Nothing is known of you, so it starts from zero: add --skills "Python:3, SQL:2" or --profile FILE.']),
  ];
}

function doneBlocks({ done, certified, certifications }: PlanView): Block[] {
  const items = [
    ...done.map(
      (change) => `${change.title}, ${change.from} → ${change.to} (${hours(change.hours)})${change.on ? `, ${longDate(change.on)}` : ''}`,
    ),
    ...certified.map((id) => certifications.get(id)?.title ?? id),
  ];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Done', level: 2 },
        { kind: 'list', items },
      ];
}

/** `Foundations`, or with several targets `Both: foundations`. */
function stageTitle(stage: Stage, targets: readonly LinkedRole[]): string {
  const name = stageNames[stage.level];
  if (targets.length === 1) return name;
  const serves = servesWords(stage.serves, targets);
  return `${serves.charAt(0).toUpperCase()}${serves.slice(1)}: ${name.toLowerCase()}`;
}

/** The plan on one screen: how long each part takes and how far it leads. */
function stagesTable({ plan, targets }: PlanView): Block {
  const covered = targets.map(
    (target): Column => ({ id: target.id, label: targets.length === 1 ? 'You then meet' : target.title, align: 'right' }),
  );
  return {
    kind: 'table',
    id: 'stages',
    layout: 'listing',
    columns: [
      { id: 'stage', label: 'Part' },
      { id: 'steps', label: 'Skills', align: 'right' },
      { id: 'hours', label: 'Hours', align: 'right' },
      { id: 'end', label: 'Until about' },
      ...covered,
    ],
    rows: plan.stages.map((stage) => ({
      cells: [
        stageTitle(stage, targets),
        { value: stage.steps.length, text: String(stage.steps.length) },
        hoursCell(stage.hours),
        monthAndYear(stage.end),
        ...targets.map((target) => percent(stage.coverage.get(target.id) ?? 0)),
      ],
    })),
  };
}

/** The same hours at other paces: the one thing in the plan that the person decides. */
function paceBlock({ plan, request, targets }: PlanView): Block[] {
  if (targets.length > 1) return [];
  const sum = (stages: readonly Stage[]): HourRange => stages.reduce<HourRange>(([a, b], { hours: [x, y] }) => [a + x, b + y], [0, 0]);
  const working = plan.stages.filter((stage) => stage.level <= 3);
  const isPart = working.length > 0 && working.length < plan.stages.length;
  const total = sum(isPart ? working : plan.stages);
  const paces = [...new Set([request.hoursPerWeek, 15, 40])].filter((pace) => pace >= request.hoursPerWeek);
  const goal = isPart ? 'Working level, enough to work on your own, takes' : 'All of it takes';
  const rest = isPart ? ' What lies above mostly grows in the job.' : '';
  return [{ kind: 'paragraph', text: `${goal} ${andList(paces.map((pace) => `${duration(total, pace)} at ${pace} h a week`))}.${rest}` }];
}

function firstBlocks({ plan, skills }: PlanView): Block[] {
  const first = plan.steps.filter((step): step is SkillStep => step.kind === 'skill').slice(0, firstSteps);
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

function detail(step: SkillStep, skills: PlanView['skills']): string {
  const skill = skills.get(step.skill);
  return skill ? `${ableAt(skill, step.toLevel)} Proof: ${proofAt(skill, step.toLevel)}` : '';
}

function doorBlocks({ plan, targets, request }: PlanView): Block[] {
  if (targets.length === 1) return [];
  const pace = request.hoursPerWeek;
  const rows = plan.doors.map(
    (door): Row => ({
      id: door.role,
      cells: [
        door.title,
        percent(door.coverage),
        hoursCell(door.own),
        hoursCell(door.hours),
        duration(door.hours, pace),
        { value: door.costUsd, text: money(door.costUsd, 'USD') },
      ],
    }),
  );
  return [
    { kind: 'heading', text: 'What each door costs', level: 2 },
    {
      kind: 'table',
      id: 'doors',
      layout: 'listing',
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
    {
      kind: 'paragraph',
      text: `What serves ${targets.length === 2 ? 'both' : 'all of them'} comes first: ${hours(plan.shared)}. After it you can still choose; the plan below goes through one door after the other.`,
    },
  ];
}

const stepColumns: readonly Column[] = [
  { id: 'step', label: 'Step' },
  { id: 'level', label: 'Level', align: 'right' },
  { id: 'hours', label: 'Hours', align: 'right' },
  { id: 'end', label: 'Until' },
];

/** The exams that fall into a stage, and the steps of it, in date order. */
function stepsOf(stage: Stage, at: number, plan: Plan): Step[] {
  const after = at === 0 ? '' : (plan.stages[at - 1]?.end ?? '');
  const isLast = at === plan.stages.length - 1;
  return plan.steps.filter((step) =>
    step.kind === 'skill' ? stage.steps.some((own) => own.id === step.id) : step.end > after && (step.end <= stage.end || isLast),
  );
}

function stageBlocks(stage: Stage, at: number, view: PlanView): Block[] {
  const { plan, targets, skills, all } = view;
  const heading: Block = {
    kind: 'heading',
    text: `${stageTitle(stage, targets)}, ${shortDate(stage.start)} to ${shortDate(stage.end)}`,
    level: 2,
  };
  const steps = stepsOf(stage, at, plan);
  if (!all && at >= openStages) {
    const names = steps.map((step) => (step.kind === 'skill' ? `${step.title} (${hours(step.hours)})` : `exam ${examName(step.entry)}`));
    return [heading, { kind: 'paragraph', text: names.join(', ') }];
  }
  const rows = steps.map(
    (step): Row =>
      step.kind === 'skill'
        ? {
            id: step.id,
            cells: [
              step.title,
              `${step.fromLevel} → ${step.toLevel}`,
              hours(step.hours),
              shortDate(step.end),
              ...(all ? [detail(step, skills)] : []),
            ],
          }
        : {
            id: step.id,
            tone: 'accent',
            cells: [
              `Exam: ${examName(step.entry)}`,
              '',
              priceOf(step.cost),
              shortDate(step.end),
              ...(all ? [examNotes(step).join('; ')] : []),
            ],
          },
  );
  return [
    heading,
    {
      kind: 'table',
      id: `stage-${at + 1}`,
      layout: 'listing',
      columns: all ? [...stepColumns, { id: 'detail', label: 'What for, and what proves it', min: 24 }] : stepColumns,
      rows,
    },
  ];
}

function certificationBlocks(view: PlanView): Block[] {
  const { plan, request } = view;
  const exams = plan.steps.filter((step): step is CertificationStep => step.kind === 'certification');
  const cut = plan.leftOut.filter((one) => one.reason === 'over-budget' || one.reason === 'price-unknown');
  const gone = plan.leftOut.filter((one) => one.reason === 'not-available');
  const near = plan.leftOut
    .flatMap((one) => (one.reason === 'asks-more' && one.missing.length > 0 ? [one] : []))
    .sort((a, b) => a.hours[0] + a.hours[1] - b.hours[0] - b.hours[1]);
  if (exams.length + plan.leftOut.length === 0) return [];
  const total = `${money(plan.totals.costUsd, 'USD')}${plan.totals.unpriced.length > 0 ? `, and ${counted(plan.totals.unpriced.length, 'price')} not known` : ''}`;
  const budget = request.budget === undefined ? '' : ` of a budget of ${money(request.budget, 'USD')}`;
  return [
    { kind: 'heading', text: exams.length === 0 ? 'Certifications' : `Certifications, ${total}${budget}`, level: 2 },
    ...(exams.length === 0
      ? [{ kind: 'paragraph' as const, text: 'None in this plan.' }]
      : [{ kind: 'list' as const, items: exams.map((step) => examLine(step, view)) }]),
    ...sentences(
      'Cut by the budget',
      cut.map((one) => `${one.title}: ${whyLeftOut(one)}`),
    ),
    ...sentences(
      'Not to be had on the day',
      gone.map((one) => `${one.title}: ${whyLeftOut(one)}`),
    ),
    ...sentences(
      'Near, with --certifications ID',
      near.slice(0, exams.length === 0 ? 3 : 2).map((one) => `${one.title} (${one.certification}): ${whyLeftOut(one)}`),
    ),
  ];
}

function examLine(step: CertificationStep, { certifications }: PlanView): Text {
  const others = step.alternatives.map((id) => certifications.get(id)?.title ?? id);
  const parts = [
    shortDate(step.start),
    priceOf(step.cost),
    renewalOf(step.entry),
    ...examNotes(step),
    ...(others.length > 0 ? [`or ${others.slice(0, 2).join(', or ')}`] : []),
  ];
  return [{ text: examName(step.entry), tone: 'strong' }, `: ${parts.join('; ')}`];
}

const sentences = (label: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: `${label}:` },
        { kind: 'list', items },
      ];

function notes({ plan, targets, all }: PlanView): Block[] {
  const ids = targets.map((target) => target.id).join(' ');
  if (plan.stages.length === 0) return [];
  const more = all ? '' : ` Every step with what proves it: career plan ${ids} --all.`;
  return [
    {
      kind: 'note',
      tone: 'muted',
      text: `Hours are counted skill by skill; exam preparation is not in them.${more} To tick off: --format markdown; for a calendar: --format ics.`,
    },
  ];
}

/** One table of all steps, for a spreadsheet. */
export function reportSteps({ plan, skills }: PlanView): Report {
  const columns = [
    'id',
    'kind',
    'title',
    'from_level',
    'to_level',
    'serves',
    'hours_low',
    'hours_high',
    'start',
    'end',
    'cost_usd',
    'able',
    'proof',
  ].map((id) => ({ id, label: id }));
  const number = (value: number | null) => ({ value, text: value === null ? '-' : String(value) });
  const rows = plan.steps.map((step): Row => {
    const skill = step.kind === 'skill' ? skills.get(step.skill) : undefined;
    const [from, to] = step.kind === 'skill' ? [step.fromLevel, step.toLevel] : [null, null];
    const [low, high] = step.hours;
    return {
      cells: [
        step.id,
        step.kind,
        step.title,
        number(from),
        number(to),
        step.serves.join(' '),
        number(low),
        number(high),
        step.start,
        step.end,
        number(step.kind === 'certification' ? step.cost : null),
        skill && to ? ableAt(skill, to) : '',
        skill && to ? proofAt(skill, to) : '',
      ],
    };
  });
  return { blocks: [{ kind: 'table', id: 'steps', layout: 'listing', columns, rows }] };
}

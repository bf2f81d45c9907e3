import { shortDate } from '../domain/calendar';
import type { Plan } from '../domain/plan/plan';
import { prerequisiteOf } from '../domain/plan/prerequisites';
import type { Stage } from '../domain/plan/stages';
import type { CertificationStep, SkillStep, Step } from '../domain/plan/steps';
import { ableAt, proofAt, proofText, stageNames } from '../domain/plan/words';
import type { LinkedRole } from '../domain/types';
import { capitalised, hours } from '../domain/words';
import type { Block, Column, Report, Row } from '../render/report';
import { levelChange } from './levels';
import type { PlanView } from './plan-view';
import { examName, examNotes, hoursCell, planNotes, priceOf, servesWords } from './plan-words';
import { dataReport, numberCell } from './section';

/** The steps of a plan: stage by stage for people, in one table for a spreadsheet. */

/** Stages shown step by step; later ones as a sentence, since nobody plans their fifth year by the month. */
const openStages = 2;

/** `Foundations`, or with several targets `Both: foundations`. */
export function stageTitle(stage: Stage, targets: readonly LinkedRole[]): string {
  const name = stageNames[stage.level];
  if (targets.length === 1) return name;
  const serves = servesWords(stage.serves, targets);
  return `${capitalised(serves)}: ${name.toLowerCase()}`;
}

/** What the step leads to, and what shows it. */
export function detail(step: SkillStep, skills: PlanView['skills']): string {
  const skill = skills.get(step.skill);
  return skill ? `${ableAt(skill, step.toLevel)} ${proofText(skill, step.toLevel)}` : '';
}

const stepColumns: readonly Column[] = [
  { id: 'step', label: 'Step' },
  { id: 'level', label: 'Level', align: 'right' },
  { id: 'hours', label: 'Hours', align: 'right' },
  { id: 'end', label: 'Until', min: '22 Dec 2026'.length },
];

/** Its texts say themselves what they are: who hears them needs no label with each. */
const detailColumn: Column = { id: 'detail', label: [{ text: 'What for, and what proves it', aloud: '' }], min: 24 };

/** The exams that fall into a stage, and the steps of it, in date order. */
function stepsOf(stage: Stage, at: number, plan: Plan): Step[] {
  const after = at === 0 ? '' : (plan.stages[at - 1]?.end ?? '');
  const isLast = at === plan.stages.length - 1;
  return plan.steps.filter((step) =>
    step.kind === 'skill' ? stage.steps.some((own) => own.id === step.id) : step.end > after && (step.end <= stage.end || isLast),
  );
}

export function stageBlocks(stage: Stage, at: number, view: PlanView): Block[] {
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
            cells: [
              step.title,
              levelChange(step.fromLevel, step.toLevel),
              hoursCell(step.hours),
              shortDate(step.end),
              ...(all ? [detail(step, skills)] : []),
            ],
          }
        : {
            tone: 'accent',
            cells: [
              // A price is no hours, and where a row is read out or stacked it would be called so.
              `Exam${whose(step, stage, targets)}: ${examName(step.entry)}, ${priceOf(step.entry)}`,
              '',
              '',
              shortDate(step.end),
              ...(all ? [[...examNotes(step), ...planNotes(step)].join('; ')] : []),
            ],
          },
  );
  return [
    heading,
    {
      kind: 'table',
      columns: all ? [...stepColumns, detailColumn] : stepColumns,
      rows,
    },
  ];
}

/** An exam falls into a stage by its day; it need not serve whom the stage serves. */
function whose(exam: CertificationStep, stage: Stage, targets: readonly LinkedRole[]): string {
  return stage.serves.every((id) => exam.serves.includes(id)) ? '' : ` for ${servesWords(exam.serves, targets)}`;
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
    'prerequisites',
    'unverified',
  ];
  const rows = plan.steps.map((step): Row => {
    const skill = step.kind === 'skill' ? skills.get(step.skill) : undefined;
    const [from, to] = step.kind === 'skill' ? [step.fromLevel, step.toLevel] : [null, null];
    const [low, high] = step.hours;
    return {
      cells: [
        step.id,
        step.kind,
        step.title,
        numberCell(from),
        numberCell(to),
        step.serves.join(' '),
        numberCell(low),
        numberCell(high),
        step.start,
        step.end,
        numberCell(step.kind === 'certification' ? step.cost : null),
        skill && to ? ableAt(skill, to) : '',
        skill && to ? proofAt(skill, to) : '',
        step.kind === 'certification' ? (prerequisiteOf(step.entry) ?? '') : '',
        step.kind === 'certification' ? step.entry.unverified.join(' ') : '',
      ],
    };
  });
  const attitudes = plan.attitudes.map(({ id, skill: of, title, fromLevel, toLevel, serves }): Row => {
    const skill = skills.get(of);
    const known = skill ? [ableAt(skill, toLevel), proofAt(skill, toLevel)] : ['', ''];
    const unknown = numberCell(null);
    const levels = [numberCell(fromLevel), numberCell(toLevel)];
    return { cells: [id, 'attitude', title, ...levels, serves.join(' '), unknown, unknown, '', '', unknown, ...known, '', ''] };
  });
  return dataReport(columns, [...rows, ...attitudes]);
}

import { chainOf } from '../advised';
import { addMonths, daysFrom } from '../calendar';
import { asSatOn, statusOn } from '../certification';
import { type Held, hoursOf } from '../gap';
import type { HourRange, Id, IsoDate, Level } from '../types';
import { apart } from './attitudes';
import { notPlanned, placeCertifications } from './certifications';
import { type Costs, costsOf } from './costs';
import { dateUnits, weeksFor } from './dates';
import { type Common, commonOf, type Door, doorOf } from './doors';
import { orderUnits } from './order';
import { isCourse, isCovered, type LeftOut, type Reason, restOf, type Timeline, timeline, type World } from './placing';
import { firstDay, type PlanRequest } from './request';
import { type Stage, stagesOf } from './stages';
import type { Attitude, CertificationStep, Rest, SkillStep, Step, Target } from './steps';
import { addedBy, type LearntFor, learntUnasked } from './unasked';
import { type Extra, unitsFor } from './units';
import { idsOf, servedBy, type Unasked } from './wishes';

export type Plan = {
  targets: readonly Id[];
  /** In date order. */
  steps: readonly Step[];
  /** What grows beside the steps. */
  attitudes: readonly Attitude[];
  stages: readonly Stage[];
  doors: readonly Door[];
  /** Hours of what serves every target. */
  shared: HourRange;
  /** Of what serves several targets, and not all. */
  common: readonly Common[];
  totals: Costs & {
    hours: HourRange;
    /** From the first day to the last of the dates, begun weeks counted whole. */
    weeks: number;
    /** At the low and at the high end of the hours. */
    weeksRange: readonly [low: number, high: number];
  };
  /** What the certifications cost that were taken. */
  spent: Costs;
  leftOut: readonly LeftOut[];
  /** Certifications whose skills are planned for their own sake; in the place of one that ends its successor. */
  chosen: readonly Id[];
  /** What is held at the end. */
  after: Held;
};

/**
 * Steps that close exactly the gaps to all targets and to the exams that are learnt for, in an order that can be followed, with dates,
 * certifications and what they cost. A certification that was asked for and has retired on the first day gives way to its successor, whose skills are planned.
 */
export function makePlan(request: PlanRequest, world: World): Plan {
  const spent = spentOn(request.taken ?? [], firstDay(request), world);
  const budget = request.budget === undefined ? undefined : Math.max(0, request.budget - spent.costUsd);
  return { ...planFor({ ...request, budget }, world), spent };
}

function spentOn(taken: Iterable<Id>, day: IsoDate, { certifications }: World): Costs {
  const entries = [...taken].flatMap((id) => certifications.get(id) ?? []);
  return costsOf(entries.map((entry) => ({ id: entry.id, cost: asSatOn(entry, day).priceUsd })));
}

/** A plan from today on; the budget is what is left of it. */
type Ahead = Omit<Plan, 'spent'>;

function planFor(request: PlanRequest, world: World): Ahead {
  const { choose = 'best' } = request;
  return typeof choose === 'string' ? planUnasked(request, choose, world) : planChosen(request, choose, world);
}

const nothing: LearntFor = { exams: [], best: new Set(), insteadOf: new Map(), cut: new Map() };

/** With what is learnt for exams; without what turns out not to be taken all the same, such as one for entry that comes after the main one. */
function planUnasked(request: PlanRequest, choose: Unasked, world: World): Ahead {
  const without = new Map<Id, Reason | undefined>();
  for (;;) {
    const learnt = learntUnasked(request, choose, world, firstDay(request), without);
    const plan = planWith({ ...request, choose }, learnt, world);
    const lost = learnt.exams.filter((id) => plan.steps.every((step) => step.id !== id));
    if (lost.length === 0) return plan;
    const whyOf = (id: Id) => plan.leftOut.find((one) => one.certification === id);
    for (const id of lost) without.set(id, whyOf(id));
  }
}

function planChosen(request: PlanRequest, choose: readonly Id[], world: World): Ahead {
  const day = firstDay(request);
  const asked = new Set(choose);
  const insteadOf = new Map(
    choose.map((id) => {
      const next = successorOf(id, day, world);
      return [next, asked.has(next) ? next : id];
    }),
  );
  const chosen = [...insteadOf.keys()];
  // Nobody learns for an exam that has ended or cannot be paid. Decided by the first day and the prices alone, so that the hours are
  // the same at every pace.
  const excluded = notPlanned(chosen, request, world, day);
  const kept = chosen.filter((id) => excluded.every((one) => one.certification !== id));
  const exams = kept.filter((id) => !isCourse(world.certifications.get(id) ?? { level: 'course' }));
  const plan = planWith({ ...request, choose: kept }, { ...nothing, exams, insteadOf }, world);
  const leftOut = [...excluded, ...plan.leftOut].map((one): LeftOut => {
    const before = insteadOf.get(one.certification);
    const isFollower = before !== undefined && before !== one.certification;
    const entry = world.certifications.get(one.certification);
    const isPlanned = one.reason !== 'held' && entry !== undefined && isCovered(entry, plan.after);
    return { ...one, ...(isPlanned ? { planned: true as const } : {}), ...(isFollower ? { insteadOf: before } : {}) };
  });
  return { ...plan, leftOut };
}

/** The certification itself, or what has taken its place by that day. */
function successorOf(id: Id, day: IsoDate, { certifications }: World): Id {
  const first = certifications.get(id);
  for (const entry of first ? chainOf(first, certifications) : [])
    if (statusOn(entry, day) !== 'retired' || !certifications.has(entry.successor ?? '')) return entry.id;
  return id;
}

/** What exams ask for, as a wish of the targets that advise them. */
const extrasOf = (exams: readonly Id[], targets: readonly Target[], { certifications }: World): Extra[] =>
  exams.flatMap((id) =>
    (certifications.get(id)?.skills ?? []).map(({ skill, level }) => ({ skill, level, serves: idsOf(servedBy(targets, id)) })),
  );

/** Skill -> the level that somebody needs who begins with nothing: what the targets ask, and the exams. */
export function levelsAsked(targets: readonly Target[], exams: readonly Id[], world: World): ReadonlyMap<Id, Level> {
  const units = unitsFor(targets, new Map(), world.skills, extrasOf(exams, targets, world));
  return new Map(units.map((unit) => [unit.skill, unit.toLevel]));
}

function planWith(request: PlanRequest, learntFor: LearntFor, world: World): Ahead {
  const { targets, held, start, hoursPerWeek } = request;
  const ids = idsOf(targets);
  const { learnt, attitudes } = apart(unitsFor(targets, held, world.skills, extrasOf(learntFor.exams, targets, world)), world.skills);
  const skillSteps = dateUnits(orderUnits(learnt, ids, world.skills), world.skills, request);
  const known = timeline(held, skillSteps, attitudes, start);
  const placed = placeCertifications({ request, learntFor, known, world });
  const last = skillSteps.at(-1)?.end;
  const added = addedBy(learntFor.exams, targets, held, world);
  const exams = placed.steps.map((step): CertificationStep => {
    const asked = world.certifications.get(learntFor.insteadOf.get(step.insteadOf?.id ?? step.id) ?? '');
    return {
      ...step,
      ...(asked === undefined || asked.id === step.id ? {} : { insteadOf: asked }),
      ...beyond(step, added, known, world),
      ...lapse(step, last),
    };
  });
  const hours = hoursOf(skillSteps);
  return {
    targets: ids,
    steps: inDateOrder(skillSteps, exams),
    attitudes,
    stages: stagesOf(skillSteps, attitudes, targets, held),
    doors: targets.map((target) => doorOf(target, skillSteps, exams, held)),
    shared: hoursOf(skillSteps.filter((step) => step.serves.length === targets.length)),
    common: commonOf(skillSteps, targets),
    totals: {
      hours,
      weeks: last === undefined ? 0 : Math.ceil((daysFrom(start, last) + 1) / 7),
      weeksRange: [weeksFor(hours[0], hoursPerWeek), weeksFor(hours[1], hoursPerWeek)],
      ...costsOf(exams),
    },
    leftOut: placed.leftOut,
    chosen: learntFor.exams,
    after: known.after,
  };
}

/** What an exam brought into the plan; and of what a course teaches what the plan does not. */
function beyond(
  { id, entry }: CertificationStep,
  added: ReadonlyMap<Id, Rest>,
  { after }: Timeline,
  world: World,
): Pick<CertificationStep, 'beyond'> {
  const isPlanned = added.has(id);
  const rest = added.get(id) ?? restOf(entry, after, world.skills);
  return rest.missing.length === 0 ? {} : { beyond: { ...rest, planned: isPlanned } };
}

/** The day on which it lapses, where that comes before the last of the plan. */
function lapse({ start, entry }: CertificationStep, last: IsoDate | undefined): Pick<CertificationStep, 'lapsesOn'> {
  if (typeof entry.validMonths !== 'number' || last === undefined) return {};
  const lapsesOn = addMonths(start, entry.validMonths);
  return lapsesOn < last ? { lapsesOn } : {};
}

/** How hard an exam is. */
const rankOf = { fundamentals: 0, course: 0, associate: 1, professional: 2, specialty: 2, expert: 3 } as const;
const rank = (step: Step): number => (step.kind === 'skill' ? -1 : rankOf[step.entry.level]);

/** An exam stands after the step that ends on its day, and after the easier ones of that day. */
function inDateOrder(steps: readonly SkillStep[], exams: readonly CertificationStep[]): Step[] {
  const byDay = (a: Step, b: Step) => (a.end < b.end ? -1 : a.end > b.end ? 1 : rank(a) - rank(b));
  return [...steps, ...exams].sort(byDay);
}

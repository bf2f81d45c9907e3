import { chainOf } from '../advised';
import { daysFrom } from '../calendar';
import { asSatOn, statusOn } from '../certification';
import type { Held } from '../gap';
import type { HourRange, Id, IsoDate, Level } from '../types';
import { apart } from './attitudes';
import { type CertificationWishes, notPlanned, placeCertifications, servedBy } from './certifications';
import { costOf, unpricedOf } from './costs';
import { dateUnits, type Pace, weeksFor } from './dates';
import { type Common, commonOf, type Door, doorOf, hoursOf } from './doors';
import { orderUnits } from './order';
import { heldAfter, isCovered, type LeftOut, timeline, type World } from './placing';
import { type Stage, stagesOf } from './stages';
import type { Attitude, CertificationStep, SkillStep, Step, Target } from './steps';
import { type Extra, unitsFor } from './units';

export type PlanRequest = Pace & {
  targets: readonly Target[];
  held: Held;
  /** Certifications that are held. */
  certified?: ReadonlySet<Id>;
  /** Those of them that were taken for this plan: what they cost is spent of the budget. */
  taken?: ReadonlySet<Id>;
  /** Default: the best of each rung. Named ones bring the skills that they ask for into the plan. */
  choose?: CertificationWishes['choose'];
  /** US dollars for certifications, those that were taken included. */
  budget?: number | undefined;
  /** No exam is taken before it. Default: the start. */
  today?: IsoDate;
};

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
  totals: {
    hours: HourRange;
    /** From the first day to the last of the dates, begun weeks counted whole. */
    weeks: number;
    /** At the low and at the high end of the hours. */
    weeksRange: readonly [low: number, high: number];
    /** The prices that are known. */
    costUsd: number;
    unpriced: readonly Id[];
  };
  /** What the certifications cost that were taken: the prices that are known. */
  spent: { costUsd: number; unpriced: readonly Id[] };
  leftOut: readonly LeftOut[];
  /** Certifications that were asked for and whose skills are planned; in the place of a retired one its successor. */
  chosen: readonly Id[];
};

/**
 * Steps that close exactly the gaps to all targets, in an order that can be followed, with dates, certifications and what they
 * cost. A certification that was asked for and has retired on the first day gives way to its successor, whose skills are planned.
 */
export function makePlan(request: PlanRequest, world: World): Plan {
  const spent = spentOn(request.taken ?? [], firstDay(request), world);
  const budget = request.budget === undefined ? undefined : Math.max(0, request.budget - spent.costUsd);
  return { ...planFor({ ...request, budget }, world), spent };
}

function spentOn(taken: Iterable<Id>, day: IsoDate, { certifications }: World): Plan['spent'] {
  const entries = [...taken].flatMap((id) => certifications.get(id) ?? []).map((entry) => asSatOn(entry, day));
  return {
    costUsd: entries.reduce((sum, entry) => sum + (entry.priceUsd ?? 0), 0),
    unpriced: entries.filter((entry) => entry.priceUsd === null).map((entry) => entry.id),
  };
}

/** A plan from today on; the budget is what is left of it. */
type Ahead = Omit<Plan, 'spent'>;

function planFor(request: PlanRequest, world: World): Ahead {
  if (typeof request.choose === 'string' || request.choose === undefined) return planWith(request, [], world);
  const day = firstDay(request);
  const asked = new Set(request.choose);
  const insteadOf = new Map(
    request.choose.map((id) => {
      const next = successorOf(id, day, world);
      return [next, asked.has(next) ? next : id];
    }),
  );
  const chosen = [...insteadOf.keys()];
  // Nobody learns for an exam that has ended or cannot be paid. Decided by the first day and the prices alone, so that the hours are
  // the same at every pace.
  const excluded = notPlanned(chosen, request, world, day);
  const kept = chosen.filter((id) => excluded.every((one) => one.certification !== id));
  const plan = planWith({ ...request, choose: kept }, kept, world);
  const steps = plan.steps.map((step) => {
    const asked = step.kind === 'skill' ? undefined : world.certifications.get(insteadOf.get(step.insteadOf?.id ?? step.id) ?? '');
    return asked === undefined || asked.id === step.id ? step : { ...step, insteadOf: asked };
  });
  const after = heldAfter(
    request.held,
    plan.steps.filter((step) => step.kind === 'skill'),
    plan.attitudes,
  );
  const leftOut = [...excluded, ...plan.leftOut].map((one): LeftOut => {
    const asked = insteadOf.get(one.certification);
    const isFollower = asked !== undefined && asked !== one.certification;
    const entry = world.certifications.get(one.certification);
    const isPlanned = one.reason !== 'held' && entry !== undefined && isCovered(entry, after);
    return { ...one, ...(isPlanned ? { planned: true as const } : {}), ...(isFollower ? { insteadOf: asked } : {}) };
  });
  return { ...plan, steps, leftOut };
}

/** The first day on which an exam can be taken: today, or later where the plan starts later. */
export function firstDay({ start, today = start }: Pick<PlanRequest, 'start' | 'today'>): IsoDate {
  return today > start ? today : start;
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
    (certifications.get(id)?.skills ?? []).map(({ skill, level }) => ({ skill, level, serves: servedBy(targets, id) })),
  );

/** Skill -> the level that somebody needs who begins with nothing: what the targets ask, and the exams. */
export function levelsAsked(targets: readonly Target[], exams: readonly Id[], world: World): ReadonlyMap<Id, Level> {
  const units = unitsFor(targets, new Map(), world.skills, extrasOf(exams, targets, world));
  return new Map(units.map((unit) => [unit.skill, unit.toLevel]));
}

function planWith(request: PlanRequest, chosen: readonly Id[], world: World): Ahead {
  const { targets, held, start, hoursPerWeek, budget } = request;
  const ids = targets.map((target) => target.id);
  const { learnt, attitudes } = apart(unitsFor(targets, held, world.skills, extrasOf(chosen, targets, world)), world.skills);
  const skillSteps = dateUnits(
    orderUnits(learnt, ids, world.skills).flatMap((group) => group.units),
    world.skills,
    request,
  );
  const wishes = {
    choose: request.choose ?? 'best',
    budget,
    held: request.certified ?? new Set<Id>(),
    today: firstDay(request),
  };
  const exams = placeCertifications(targets, timeline(held, skillSteps, attitudes, start), wishes, world);
  const hours = hoursOf(skillSteps);
  const last = skillSteps.at(-1)?.end;
  return {
    targets: ids,
    steps: inDateOrder(skillSteps, exams.steps),
    attitudes,
    stages: stagesOf(skillSteps, attitudes, targets, held),
    doors: targets.map((target) => doorOf(target, skillSteps, exams.steps, held)),
    shared: hoursOf(skillSteps.filter((step) => step.serves.length === targets.length)),
    common: commonOf(skillSteps, targets),
    totals: {
      hours,
      weeks: last === undefined ? 0 : Math.ceil((daysFrom(start, last) + 1) / 7),
      weeksRange: [weeksFor(hours[0], hoursPerWeek), weeksFor(hours[1], hoursPerWeek)],
      costUsd: costOf(exams.steps),
      unpriced: unpricedOf(exams.steps),
    },
    leftOut: exams.leftOut,
    chosen,
  };
}

/** How hard an exam is. */
const rankOf = { fundamentals: 0, course: 0, associate: 1, professional: 2, specialty: 2, expert: 3 } as const;
const rank = (step: Step): number => (step.kind === 'skill' ? -1 : rankOf[step.entry.level]);

/** An exam stands after the step that ends on its day, and after the easier ones of that day. */
function inDateOrder(steps: readonly SkillStep[], exams: readonly CertificationStep[]): Step[] {
  const byDay = (a: Step, b: Step) => (a.end < b.end ? -1 : a.end > b.end ? 1 : rank(a) - rank(b));
  return [...steps, ...exams].sort(byDay);
}

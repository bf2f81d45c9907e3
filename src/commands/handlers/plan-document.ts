import { statusOn } from '../../domain/certification';
import { coverageOf } from '../../domain/gap';
import type { LeftOut } from '../../domain/plan/placing';
import { prerequisiteOf } from '../../domain/plan/prerequisites';
import type { SkillStep, Step } from '../../domain/plan/steps';
import { ableAt, proofAt } from '../../domain/plan/words';
import type { Person } from '../../domain/profile/person';
import type { PlanView } from '../../reports/plan-view';
import { rangeJson } from '../range';

/** The `career/plan` document. */
export function planDocument(view: PlanView, person: Person): Record<string, unknown> {
  const { plan, request, targets } = view;
  return {
    targets: plan.targets,
    start: request.start,
    hoursPerWeek: request.hoursPerWeek,
    budgetUsd: request.budget ?? null,
    steps: plan.steps.map((step) => stepJson(step, view)),
    attitudes: plan.attitudes.map((attitude) => ({ ...attitude, ...wordsOf(attitude, view) })),
    totals: {
      hours: rangeJson(plan.totals.hours),
      weeks: plan.totals.weeks,
      weeksRange: rangeJson(plan.totals.weeksRange),
      costUsd: plan.totals.costUsd,
      unpriced: plan.totals.unpriced,
    },
    stages: plan.stages.map(({ serves, level, hours, start, end, coverage }) => ({
      serves,
      level,
      hours: rangeJson(hours),
      start,
      end,
      coverage: Object.fromEntries(coverage),
    })),
    doors: plan.doors.map(({ role, title, coverage, hours, own, costUsd, unpriced }) => ({
      role,
      title,
      coverage,
      hours: rangeJson(hours),
      own: rangeJson(own),
      costUsd,
      unpriced,
    })),
    shared: rangeJson(plan.shared),
    common: plan.common.map(({ serves, hours }) => ({ serves, hours: rangeJson(hours) })),
    leftOut: plan.leftOut.map((one) => leftOutJson(one, view)),
    progress: {
      coverage: targets.map((role) => ({ role: role.id, before: coverageOf(role, person.skills), now: coverageOf(role, request.held) })),
      done: view.done.map(({ id, skill, title, from, to, hours, on }) => ({
        id,
        skill,
        title,
        fromLevel: from,
        toLevel: to,
        hours: rangeJson(hours),
        on: on ?? null,
      })),
      certifications: view.certified,
      spentUsd: plan.spent.costUsd,
      unpriced: plan.spent.unpriced,
    },
    unrecognised: person.unrecognised.map((entry) => entry.said),
  };
}

/** What a step leads to, and what shows it. */
function wordsOf({ skill, toLevel }: Pick<SkillStep, 'skill' | 'toLevel'>, { skills }: PlanView) {
  const known = skills.get(skill);
  return { able: known ? ableAt(known, toLevel) : null, proof: known ? proofAt(known, toLevel) : null };
}

function stepJson(step: Step, view: PlanView): Record<string, unknown> {
  const { id, kind, title, serves, start, end } = step;
  if (step.kind === 'skill')
    return {
      id,
      kind,
      skill: step.skill,
      title,
      fromLevel: step.fromLevel,
      toLevel: step.toLevel,
      serves,
      hours: rangeJson(step.hours),
      start,
      end,
      ...wordsOf(step, view),
    };
  const { entry } = step;
  return {
    id,
    kind,
    certification: id,
    title,
    serves,
    hours: rangeJson(step.hours),
    start,
    end,
    // Left out where the price is not known: 0 would be a price.
    ...(step.cost === null ? {} : { cost: step.cost }),
    rung: step.rung,
    status: statusOn(entry, step.start),
    examCode: entry.examCodes[0] ?? null,
    examMinutes: entry.minutes,
    validMonths: entry.validMonths,
    lapsesOn: step.lapsesOn ?? null,
    renewal: entry.renewal ?? null,
    prerequisites: prerequisiteOf(entry) ?? null,
    insteadOf: step.insteadOf?.id ?? null,
    alternatives: step.alternatives,
    beyond: step.beyond ? { ...step.beyond, hours: rangeJson(step.beyond.hours) } : null,
    retiresOn: entry.retiresOn ?? null,
    expectedEnd: entry.expectedEnd ?? null,
    checkedOn: entry.checkedOn,
    checkedOnPrecision: entry.checkedOnPrecision ?? null,
    confidence: entry.confidence,
    unverified: entry.unverified,
  };
}

function leftOutJson({ rung: _, ...one }: LeftOut, { certifications }: PlanView): Record<string, unknown> {
  const entry = certifications.get(one.certification);
  const demanded = prerequisiteOf(entry ?? {});
  return {
    ...one,
    ...(one.reason === 'asks-more' ? { hours: rangeJson(one.hours) } : {}),
    // Whatever the reason: who thinks of paying for it all the same wants to know.
    cost: ('cost' in one ? one.cost : entry?.priceUsd) ?? undefined,
    ...(demanded === undefined ? {} : { prerequisites: demanded }),
  };
}

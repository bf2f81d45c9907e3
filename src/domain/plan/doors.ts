import { coverageOf, type Held, hoursOf } from '../gap';
import type { HourRange, Id } from '../types';
import { type Costs, costsOf } from './costs';
import type { CertificationStep, SkillStep, Target } from './steps';

/** One target among several: what it asks in all, and what it asks that no other does. */
export type Door = Costs & { role: Id; title: string; coverage: number; hours: HourRange; own: HourRange };

/** Hours of what serves these targets and no other. */
export type Common = { serves: readonly Id[]; hours: HourRange };

export function doorOf(target: Target, steps: readonly SkillStep[], exams: readonly CertificationStep[], held: Held): Door {
  const serving = steps.filter((step) => step.serves.includes(target.id));
  return {
    role: target.id,
    title: target.title,
    coverage: coverageOf(target, held),
    hours: hoursOf(serving),
    own: hoursOf(serving.filter((step) => step.serves.length === 1)),
    ...costsOf(exams.filter((step) => step.serves.includes(target.id))),
  };
}

/** What several targets share and not all of them, the most hours first. */
export function commonOf(steps: readonly SkillStep[], targets: readonly Target[]): Common[] {
  const shared = new Map<string, SkillStep[]>();
  for (const step of steps) {
    if (step.serves.length === 1 || step.serves.length === targets.length) continue;
    const key = step.serves.join(' ');
    shared.set(key, [...(shared.get(key) ?? []), step]);
  }
  return [...shared.values()]
    .map((own) => ({ serves: own[0]?.serves ?? [], hours: hoursOf(own) }))
    .sort((a, b) => b.hours[0] + b.hours[1] - a.hours[0] - a.hours[1]);
}

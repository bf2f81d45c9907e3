import { addDays } from '../calendar';
import { middleOf } from '../gap';
import type { Id, IsoDate, Skill } from '../types';
import { type SkillStep, skillStepId, type Unit } from './steps';

/** When to begin, and how many hours a week there are (above 0). */
export type Pace = { start: IsoDate; hoursPerWeek: number };

/**
 * One unit after the other, each at the middle of its range of hours, spread evenly over all seven days of the week: hours / hours
 * a week x 7 days. A step has the days that begin while it lasts, at least one, and begins after the one before has ended.
 * Either bound can only fall when the hours a week rise, so more hours a week never end later.
 */
export function dateUnits(units: readonly Unit[], skills: ReadonlyMap<Id, Skill>, { start, hoursPerWeek }: Pace): SkillStep[] {
  const steps: SkillStep[] = [];
  let hours = 0;
  let next = 0;
  for (const { importance: _, ...unit } of units) {
    const first = next;
    hours += middleOf(unit.hours);
    // Rounding must not make a day of a rest of 1e-12.
    const last = Math.max(Math.ceil((hours * 7) / hoursPerWeek - 1e-6) - 1, first);
    next = last + 1;
    steps.push({
      ...unit,
      kind: 'skill',
      id: skillStepId(unit.skill, unit.toLevel),
      title: skills.get(unit.skill)?.title ?? unit.skill,
      start: addDays(start, first),
      end: addDays(start, last),
    });
  }
  return steps;
}

/** Weeks that some hours take, begun weeks counted whole. */
export const weeksFor = (hours: number, hoursPerWeek: number): number => Math.ceil(hours / hoursPerWeek - 1e-6);

import { coverageOf, type Held, hoursOf } from '../gap';
import type { HourRange, Id, IsoDate, Level } from '../types';
import { grown } from './attitudes';
import type { Attitude, SkillStep, Target } from './steps';

/** A part of the plan that belongs together: the same targets, the same depth. */
export type Stage = {
  serves: readonly Id[];
  /** The level that it leads to: 2 foundations, 3 working level, 4 practitioner, 5 expert. */
  level: Level;
  hours: HourRange;
  start: IsoDate;
  end: IsoDate;
  steps: readonly SkillStep[];
  /** Target -> share of its essential requirements met at the end, 0-1. */
  coverage: ReadonlyMap<Id, number>;
};

/**
 * The steps of a plan, which stand in order, by what they serve and lead to; with how far each stage takes every target. Attitudes
 * are taken to grow beside them: as far as a stage leads, and all the way by the end.
 */
export function stagesOf(steps: readonly SkillStep[], attitudes: readonly Attitude[], targets: readonly Target[], held: Held): Stage[] {
  const reached = new Map(held);
  const runs: SkillStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first && first.stage === step.stage && first.serves.join(' ') === step.serves.join(' ')) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run, at) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    for (const step of run) reached.set(step.skill, step.toLevel);
    const has = grown(reached, attitudes, at === runs.length - 1 ? 5 : first.stage);
    return {
      serves: first.serves,
      level: first.stage,
      hours: hoursOf(run),
      start: first.start,
      end: last.end,
      steps: run,
      coverage: new Map(targets.map((target) => [target.id, coverageOf(target, has)])),
    };
  });
}

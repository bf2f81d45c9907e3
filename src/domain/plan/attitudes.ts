import { isAttitude } from '../everywhere';
import type { Held } from '../gap';
import type { Id, Level, Skill } from '../types';
import { type Attitude, skillStepId, type Unit } from './steps';

/** What the targets ask and nobody learns by the hour: integrity, composure. It is listed, and has neither hours nor days. */

/** Of these units what is learnt, and the attitudes, each from where it is to where it has to be. */
export function apart(units: readonly Unit[], skills: ReadonlyMap<Id, Skill>): { learnt: Unit[]; attitudes: Attitude[] } {
  const learnt: Unit[] = [];
  const attitudes = new Map<Id, Attitude>();
  for (const unit of units) {
    const skill = skills.get(unit.skill);
    if (skill === undefined || !isAttitude(skill)) {
      learnt.push(unit);
      continue;
    }
    // The units of a skill stand in order: the first begins where it is held and serves whoever asks for it at all.
    const { fromLevel, serves } = attitudes.get(unit.skill) ?? unit;
    const { skill: id, toLevel } = unit;
    attitudes.set(id, { id: skillStepId(id, toLevel), skill: id, title: skill.title, fromLevel, toLevel, serves });
  }
  return { learnt, attitudes: [...attitudes.values()].sort((a, b) => (a.skill < b.skill ? -1 : 1)) };
}

/** What is held once these have grown, up to a level. */
export const grown = (held: Held, attitudes: readonly Attitude[], level: Level = 5): Map<Id, Level> =>
  new Map([
    ...held,
    ...attitudes.map(({ skill, toLevel, fromLevel }) => [skill, Math.max(fromLevel, Math.min(toLevel, level)) as Level] as const),
  ]);

import type { Importance, Level, Role, Skill } from '../../domain/types';
import type { RawBase } from '../kinds';
import { linkOf } from './occupation';
import { own } from './own';

type Rating = { importance: Importance; level: Level; source: string };

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** O*NET's importance is already on our scale of 1 to 5: rounded to the nearest whole number, halves up. */
export const importanceFrom = (onet: number): Importance => clamp(Math.round(onet), 1, 5) as Importance;

/** O*NET's level runs from 0 to 7 and ours from 0 to 5: `level x 5/7`, rounded to the nearest whole number, halves up. */
export const levelFrom = (onet: number): Level => clamp(Math.round((onet * 5) / 7), 0, 5) as Level;

/** The rating of a skill in a role's linked occupation; undefined where the link is not exact or close, or nothing is rated. */
export function ratingOf(role: Role, skill: Skill, base: RawBase): Rating | undefined {
  const link = linkOf(role, base);
  if (!skill.onet || !link?.occupation.ratings || (link.match !== 'exact' && link.match !== 'close')) return undefined;
  const { ratings } = link.occupation;
  const pair = own(skill.onet.scale === 'skill' ? ratings.skills : ratings.knowledge, skill.onet.element);
  return pair && { importance: importanceFrom(pair[0]), level: levelFrom(pair[1]), source: ratings.source };
}

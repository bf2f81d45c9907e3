import { isAttitude } from './everywhere';
import {
  type Asking,
  findGaps,
  type Held,
  hoursOf,
  middleOf,
  missingPrerequisites,
  prerequisiteLevel,
  type SkillGap,
  type Wanted,
} from './gap';
import type { HourRange, Id, Level, Skill } from './types';

/** One change of job. */
export type Hop = {
  role: Id;
  /** What is held before it. */
  held: Held;
  hours: HourRange;
  /** Requirements that are met, wholly or in part, from the start of the hop. */
  carriesOver: readonly SkillGap[];
  /** What is missing, the most hours first. */
  missing: readonly SkillGap[];
};

export type Path = { hops: readonly Hop[]; hours: HourRange };

export type Paths = {
  /** Straight to the role: never dearer than any other way. */
  direct: Path;
  /** The cheapest way with one stepping stone, and with two, where it makes every hop clearly smaller. */
  stones: readonly Path[];
};

/** A way by stepping stones is worth showing when its largest hop is at most this share of the direct one. Our judgement. */
export const smallerHop = 0.75;

/** ... and when it takes at most this many times the hours of the direct way, as it is paid meanwhile. Our judgement. */
export const largestDetour = 1.4;

function hopTo(role: Asking, held: Held, skills: ReadonlyMap<Id, Skill>): Hop {
  const gap = findGaps(role, held, skills);
  const asked = gap.skills.filter((entry) => entry.relation !== 'optional');
  const byHours = (a: SkillGap, b: SkillGap) => middleOf(b.hours) - middleOf(a.hours) || (a.skill < b.skill ? -1 : 1);
  return {
    role: role.id,
    held,
    hours: gap.hours,
    carriesOver: asked.filter((entry) => entry.held > 0 && entry.relation === 'essential'),
    missing: asked.filter((entry) => entry.missing > 0).sort(byHours),
  };
}

/** The way through these roles: what was learnt for one is held for the next. */
export function walk(roles: readonly Asking[], held: Held, skills: ReadonlyMap<Id, Skill>): Path {
  let has = held;
  const hops = roles.map((role) => {
    const hop = hopTo(role, has, skills);
    has = learnt(has, new Map(hop.missing.map(({ skill, required }) => [skill, required])));
    return hop;
  });
  return { hops, hours: hoursOf(hops) };
}

/** What is to be learnt for a role: `findGaps` without its list, for the many pairs of roles that are only weighed. */
function neededFor(role: Asking, held: Held, skills: ReadonlyMap<Id, Skill>): Map<Id, Level> {
  const needed = new Map<Id, Level>();
  const begun: Wanted[] = [];
  for (const need of role.skills) {
    if (need.relation !== 'essential' || need.level <= (held.get(need.skill) ?? 0)) continue;
    begun.push(need);
    needed.set(need.skill, need.level);
  }
  for (const id of missingPrerequisites(begun, held, skills)) {
    if ((needed.get(id) ?? 0) < prerequisiteLevel) needed.set(id, prerequisiteLevel);
  }
  return needed;
}

/** What is held once that is learnt, and nothing more: who said to lack something that a role builds on still lacks it. */
const learnt = (held: Held, needed: ReadonlyMap<Id, Level>): Held => new Map([...held, ...needed]);

/** The hours for it, at the middle of the range. */
function hoursFor(needed: ReadonlyMap<Id, Level>, held: Held, skills: ReadonlyMap<Id, Skill>): number {
  let hours = 0;
  for (const [id, level] of needed) {
    const skill = skills.get(id);
    if (skill === undefined || isAttitude(skill)) continue;
    for (let at: number = held.get(id) ?? 0; at < level; at++) hours += middleOf(skill.hoursToLevel[at] ?? [0, 0]);
  }
  return hours;
}

type Weighed = { roles: readonly Asking[]; hours: number; largest: number };

/**
 * The ways from what is held to a role. The weight of an edge is the middle of the hours that close the gap, so it differs by
 * direction. A stepping stone is learnt in full, and whatever the target asks is learnt on any way: hence no way is cheaper than
 * the direct one, and stones are offered for another reason, that every hop is smaller.
 */
export function findPaths(to: Asking, held: Held, stones: readonly Asking[], skills: ReadonlyMap<Id, Skill>): Paths {
  const weigh = (role: Asking, has: Held): number => hoursFor(neededFor(role, has, skills), has, skills);
  const whole = weigh(to, held);
  const step = whole * smallerHop;
  const most = whole * largestDetour;
  const single: Weighed[] = [];
  const double: Weighed[] = [];
  const near = stones.flatMap((role) => {
    const needed = neededFor(role, held, skills);
    const hours = hoursFor(needed, held, skills);
    // A stone that is met already is no step, and the role itself is never smaller than the direct way.
    return hours > 0 && hours <= step ? [{ role, hours, has: learnt(held, needed) }] : [];
  });
  for (const first of near) {
    const { has } = first;
    const rest = weigh(to, has);
    // A second stone only adds to what is learnt, so it cannot save a detour that is too long already.
    if (first.hours + rest > most) continue;
    if (rest <= step) single.push({ roles: [first.role, to], hours: first.hours + rest, largest: Math.max(first.hours, rest) });
    for (const second of near) {
      const needed = neededFor(second.role, has, skills);
      const next = hoursFor(needed, has, skills);
      // What the first has met, itself included, is no step. None is too large: it is no further from the first than from here.
      if (next === 0 || first.hours + next > most) continue;
      const last = weigh(to, learnt(has, needed));
      const hours = first.hours + next + last;
      if (last <= step && hours <= most)
        double.push({ roles: [first.role, second.role, to], hours, largest: Math.max(first.hours, next, last) });
    }
  }
  const one = cheapest(single);
  const two = cheapest(double.filter((way) => one === undefined || way.largest < one.largest));
  return { direct: walk([to], held, skills), stones: [one, two].flatMap((way) => (way ? [walk(way.roles, held, skills)] : [])) };
}

const cheapest = (ways: readonly Weighed[]): Weighed | undefined =>
  [...ways].sort((a, b) => a.hours - b.hours || a.largest - b.largest || (names(a) < names(b) ? -1 : 1))[0];

const names = (way: Weighed): string => way.roles.map((role) => role.id).join(' ');

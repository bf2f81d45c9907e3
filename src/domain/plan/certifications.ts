import { canBeEarnedOn } from '../certification';
import { type Held, hoursBetween, sumHours } from '../gap';
import type { Certification, HourRange, Id, IsoDate, Level, Skill } from '../types';
import { type CertificationStep, type Rung, rungs, type SkillStep, type Target } from './steps';

/** A certification that is not in the plan, and why. Nothing is left out silently. */
export type LeftOut = { certification: Id; title: string; serves: readonly Id[] } & (
  | { reason: 'over-budget'; cost: number }
  | { reason: 'price-unknown' }
  /** It cannot be earned on `on`, the day on which its skills are reached; `successor` is what took its place, if that stands in the plan. */
  | { reason: 'not-available'; on: IsoDate; retiresOn?: IsoDate; successor?: Id }
  /** It asks for more than the roles do. */
  | { reason: 'asks-more'; missing: readonly { skill: Id; title: string; level: Level }[]; hours: HourRange }
);

export type Certified = { steps: CertificationStep[]; leftOut: LeftOut[] };

export type CertificationWishes = {
  /** Which to take: one a rung, all of them, none, or exactly these. */
  choose: 'best' | 'all' | 'none' | readonly Id[];
  /** US dollars at most, for all of them. */
  budget?: number | undefined;
  held: ReadonlySet<Id>;
  start: IsoDate;
};

type World = { certifications: ReadonlyMap<Id, Certification>; skills: ReadonlyMap<Id, Skill> };

/** When each level of each skill is reached: on `start` what is held, later what the steps end with. */
export function timeline(held: Held, steps: readonly SkillStep[], start: IsoDate) {
  const ends = new Map<Id, SkillStep[]>();
  for (const step of steps) ends.set(step.skill, [...(ends.get(step.skill) ?? []), step]);
  return (skill: Id, level: Level): IsoDate | undefined => {
    if ((held.get(skill) ?? 0) >= level) return start;
    return ends.get(skill)?.find((step) => step.toLevel >= level)?.end;
  };
}

type Reached = ReturnType<typeof timeline>;

/** The day on which the last of its skills is reached; undefined while the plan does not reach them all, or none is known. */
function coveredOn(entry: Certification, reached: Reached): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const { skill, level } of entry.skills) {
    const day = reached(skill, level);
    if (day === undefined) return undefined;
    if (last === undefined || day > last) last = day;
  }
  return last;
}

type Placed = { entry: Certification; on: IsoDate; insteadOf?: Certification };

/** The certification, or the successor that can be earned when its skills are reached; else why not. */
function place(first: Certification, reached: Reached, serves: readonly Id[], world: World): Placed | LeftOut {
  const seen = new Set<Id>();
  let entry: Certification | undefined = first;
  let problem: LeftOut | undefined;
  while (entry && !seen.has(entry.id)) {
    seen.add(entry.id);
    const on = coveredOn(entry, reached);
    if (on === undefined) problem ??= asksMore(entry, reached, serves, world);
    else if (canBeEarnedOn(entry, on)) return entry === first ? { entry, on } : { entry, on, insteadOf: first };
    else problem ??= notAvailable(entry, on, serves);
    // A certification that only asks more is not replaced: it is still the one to work for.
    if (on === undefined && entry === first) break;
    entry = entry.successor === undefined ? undefined : world.certifications.get(entry.successor);
  }
  return problem ?? asksMore(first, reached, serves, world);
}

const notAvailable = (entry: Certification, on: IsoDate, serves: readonly Id[]): LeftOut => ({
  certification: entry.id,
  title: entry.title,
  serves,
  reason: 'not-available',
  on,
  ...(entry.retiresOn === undefined ? {} : { retiresOn: entry.retiresOn }),
});

function asksMore(entry: Certification, reached: Reached, serves: readonly Id[], { skills }: World): LeftOut {
  const missing = entry.skills.filter(({ skill, level }) => reached(skill, level) === undefined);
  return {
    certification: entry.id,
    title: entry.title,
    serves,
    reason: 'asks-more',
    missing: missing.map(({ skill, level }) => ({ skill, level, title: skills.get(skill)?.title ?? skill })),
    hours: sumHours(
      missing.map(({ skill, level }) => {
        const known = skills.get(skill);
        const from = ([4, 3, 2, 1] as const).find((one) => one < level && reached(skill, one) !== undefined) ?? 0;
        return known ? hoursBetween(known, from, level) : [0, 0];
      }),
    ),
  };
}

/** In the order in which money is spent on them: the main one of every target first. */
const byWorth: readonly Rung[] = ['main', 'entry', 'stretch'];

/**
 * Places the certifications that the targets advise. Of each rung (entry, main, stretch) one is taken: the first in the role's
 * order, which is that of usefulness, whose skills the plan covers and that can be earned on that day; one that another target
 * has taken already comes first. An entry certification is left out when all that it asks is held from the start.
 */
export function placeCertifications(targets: readonly Target[], reached: Reached, wishes: CertificationWishes, world: World): Certified {
  const steps: CertificationStep[] = [];
  const leftOut: LeftOut[] = [];
  if (wishes.choose === 'none') return { steps, leftOut };
  const purse = { left: wishes.budget ?? Number.POSITIVE_INFINITY };
  if (typeof wishes.choose !== 'string') {
    for (const id of wishes.choose) {
      const serves = targets.filter((target) => rungs.some((rung) => advises(target, rung, id))).map((target) => target.id);
      take([id], 'chosen', serves.length > 0 ? serves : targets.map((target) => target.id), 1);
    }
    return finished(steps, leftOut);
  }
  for (const rung of byWorth) {
    for (const target of targets) {
      const advised = target.certifications[rung].map((advice) => advice.certification);
      take(advised, rung, [target.id], wishes.choose === 'all' ? advised.length : 1);
    }
  }
  return finished(steps, leftOut);

  /** Takes up to `count` of the candidates into the plan. */
  function take(candidates: readonly Id[], rung: CertificationStep['rung'], serves: readonly Id[], count: number): void {
    const possible: Placed[] = [];
    for (const id of candidates) {
      const entry = world.certifications.get(id);
      if (!entry || wishes.held.has(id)) continue;
      const placed = place(entry, reached, serves, world);
      if ('reason' in placed) leftOut.push(placed);
      else if (!wishes.held.has(placed.entry.id) && !(rung === 'entry' && placed.on === wishes.start)) possible.push(placed);
    }
    const taken = (placed: Placed) => steps.some((step) => step.id === placed.entry.id);
    const doubtful = (placed: Placed) => placed.entry.confidence === 'uncertain';
    const order = [...possible].sort((a, b) => Number(taken(b)) - Number(taken(a)) || Number(doubtful(a)) - Number(doubtful(b)));
    let chosen = 0;
    for (const placed of order) {
      if (chosen >= count) break;
      if (pay(placed, serves)) chosen++;
      else continue;
      const alternatives = possible.filter((other) => other !== placed && count === 1).map((other) => other.entry.id);
      add(placed, rung, serves, alternatives);
    }
  }

  /** Spends the price; false, with the reason kept, where the budget does not allow it. What is in the plan already costs nothing more. */
  function pay({ entry }: Placed, serves: readonly Id[]): boolean {
    if (wishes.budget === undefined || steps.some((step) => step.id === entry.id)) return true;
    const about = { certification: entry.id, title: entry.title, serves };
    if (entry.priceUsd === null) leftOut.push({ ...about, reason: 'price-unknown' });
    else if (entry.priceUsd > purse.left) leftOut.push({ ...about, reason: 'over-budget', cost: entry.priceUsd });
    else {
      purse.left -= entry.priceUsd;
      return true;
    }
    return false;
  }

  function add({ entry, on, insteadOf }: Placed, rung: CertificationStep['rung'], serves: readonly Id[], alternatives: readonly Id[]): void {
    const known = steps.findIndex((step) => step.id === entry.id);
    const before = steps[known];
    if (before) {
      steps[known] = { ...before, serves: targets.map(({ id }) => id).filter((id) => before.serves.includes(id) || serves.includes(id)) };
      return;
    }
    const step: CertificationStep = {
      kind: 'certification',
      id: entry.id,
      certification: entry.id,
      title: entry.title,
      serves,
      rung,
      hours: [0, 0],
      start: on,
      end: on,
      cost: entry.priceUsd,
      entry,
      alternatives,
    };
    steps.push(insteadOf ? { ...step, insteadOf } : step);
  }
}

const advises = (target: Target, rung: Rung, id: Id): boolean => target.certifications[rung].some((advice) => advice.certification === id);

/** One reason a certification, none for what another target brought into the plan after all. */
function finished(steps: CertificationStep[], leftOut: readonly LeftOut[]): Certified {
  const said = new Map<string, LeftOut>();
  for (const one of leftOut) {
    if (steps.some((step) => step.id === one.certification)) continue;
    const before = said.get(one.certification);
    const successor = steps.find((step) => step.insteadOf?.id === one.certification)?.id;
    const serves = [...new Set([...(before?.serves ?? []), ...one.serves])];
    said.set(one.certification, { ...one, serves, ...(successor === undefined ? {} : { successor }) } as LeftOut);
  }
  return { steps, leftOut: [...said.values()] };
}

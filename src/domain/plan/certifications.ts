import { asSatOn, isOutdated, mayHaveEnded } from '../certification';
import type { Held } from '../gap';
import { type Certification, type Id, type IsoDate, type Rung, rungs } from '../types';
import { isCovered, type LeftOut, notOffered, type Placed, place, type Reason, type Timeline, type World } from './placing';
import { demandsExperience, prerequisiteOf } from './prerequisites';
import type { CertificationStep, Target } from './steps';

export type CertificationWishes = {
  /** Which to take: the best of each rung, all of them, none, or exactly these. */
  choose: 'best' | 'all' | 'none' | readonly Id[];
  /** US dollars at most, for all of them together. */
  budget?: number | undefined;
  held: ReadonlySet<Id>;
  /** No exam is placed before it. */
  today: IsoDate;
};

export type Certified = { steps: CertificationStep[]; leftOut: LeftOut[] };

/** Certifications of which up to `count` are wanted, the most useful first. */
type Wish = { candidates: readonly Id[]; rung: CertificationStep['rung']; serves: readonly Id[]; count: number };

/** In the order in which money is spent on them. */
const byWorth: readonly Rung[] = ['main', 'entry', 'stretch'];

const advises = (target: Target, id: Id): boolean =>
  rungs.some((rung) => target.certifications[rung].some((advice) => advice.certification === id));

function wishesOf(targets: readonly Target[], choose: CertificationWishes['choose']): Wish[] {
  if (choose === 'none') return [];
  if (choose === 'best' || choose === 'all') {
    return byWorth.flatMap((rung) =>
      targets.map((target) => {
        const candidates = target.certifications[rung].map((advice) => advice.certification);
        return { candidates, rung, serves: [target.id], count: choose === 'all' ? candidates.length : 1 };
      }),
    );
  }
  return choose.map((id) => ({ candidates: [id], rung: 'chosen', serves: servedBy(targets, id), count: 1 }));
}

/** The targets that advise a certification; all of them when none does. */
export function servedBy(targets: readonly Target[], id: Id): Id[] {
  const advised = targets.filter((target) => advises(target, id)).map((target) => target.id);
  return advised.length > 0 ? advised : targets.map((target) => target.id);
}

/**
 * Places the certifications that the targets advise. Of each rung (main, entry, stretch) one is taken: the first in the role's
 * order, which is that of usefulness, whose skills the plan covers and that can be earned on that day; one that is in the plan
 * already for another target comes first, and one of uncertain or outdated facts last. One that is held uses its rung up. An entry
 * certification is left out where its skills are all held from the start, or reached no sooner than those of the main one; so is one
 * that demands years on a job or may have ended by then, unless it was asked for. With a budget, prices that are unknown or too high
 * are passed over, and said.
 */
export function placeCertifications(targets: readonly Target[], known: Timeline, wishes: CertificationWishes, world: World): Certified {
  const taken = new Map<Id, CertificationStep>();
  const mainsHeld: Main[] = [];
  const leftOut: LeftOut[] = [];
  /** Of each on the day on which it could be earned. */
  const prices = new Map<Id, number | null>();
  let purse = wishes.budget ?? Number.POSITIVE_INFINITY;
  for (const wish of wishesOf(targets, wishes.choose)) {
    const { possible, refused, held } = sift(wish, known, wishes, world);
    leftOut.push(...refused);
    for (const { entry } of possible) prices.set(entry.id, entry.priceUsd);
    if (wish.rung === 'main') mainsHeld.push(...held.map((entry) => ({ entry, serves: wish.serves, end: '' })));
    const mains = [...mainsHeld, ...[...taken.values()].filter((step) => step.rung === 'main')];
    const late = (placed: Placed): Reason | undefined =>
      wishes.choose === 'best' && wish.rung === 'entry' && !taken.has(placed.entry.id) ? noSooner(placed, wish, mains) : undefined;
    const order = [...possible].sort(
      (a, b) => Number(taken.has(b.entry.id)) - Number(taken.has(a.entry.id)) || doubt(a, wishes.today) - doubt(b, wishes.today),
    );
    let count = held.length;
    for (const placed of order) {
      if (count >= wish.count) break;
      const { id, priceUsd: cost } = placed.entry;
      const why = late(placed) ?? (taken.has(id) || wishes.budget === undefined ? undefined : overBudget(cost, purse));
      if (why) {
        leftOut.push(leave(placed.entry, wish, why));
        continue;
      }
      if (!taken.has(id)) purse -= cost ?? 0;
      const others = wish.count === 1 ? possible.filter((other) => late(other) === undefined).map(({ entry }) => entry.id) : [];
      taken.set(id, stepOf(placed, wish, others, taken.get(id), targets));
      count++;
    }
  }
  // What could be taken instead is not in the plan already, and costs no more than what is left with the price of what it replaces.
  const fits = (id: Id, left: number): boolean =>
    !taken.has(id) && (wishes.budget === undefined || overBudget(prices.get(id) ?? null, left) === undefined);
  const steps = [...taken.values()].map((step) => ({
    ...step,
    alternatives: step.alternatives.filter((id) => fits(id, purse + (step.cost ?? 0))),
  }));
  return { steps, leftOut: once(leftOut, taken) };
}

/**
 * Of certifications that were asked for, in order and each once, those that are held, that can be earned neither on this day nor
 * on any later one, or that the budget does not pay. One that was taken for this plan belongs to it.
 */
export function notPlanned(
  chosen: readonly Id[],
  request: { targets: readonly Target[]; budget?: number | undefined; certified?: ReadonlySet<Id>; taken?: ReadonlySet<Id> },
  { certifications }: World,
  day: IsoDate,
): LeftOut[] {
  const { targets, budget, certified, taken } = request;
  let purse = budget ?? Number.POSITIVE_INFINITY;
  return chosen.flatMap((id): LeftOut[] => {
    const known = certifications.get(id);
    if (!known || taken?.has(id)) return [];
    const entry = asSatOn(known, day);
    const why = certified?.has(id)
      ? isHeld
      : (notOffered(entry, day) ?? (budget === undefined ? undefined : overBudget(entry.priceUsd, purse)));
    if (why) return [leave(entry, { serves: servedBy(targets, id), rung: 'chosen' }, why)];
    purse -= entry.priceUsd ?? 0;
    return [];
  });
}

const isHeld: Reason = { reason: 'held' };

const leave = ({ id, title }: Certification, { serves, rung }: Pick<Wish, 'serves' | 'rung'>, why: Reason): LeftOut => ({
  certification: id,
  title,
  serves,
  rung,
  ...why,
});

/** Why a price cannot be paid, where it cannot. */
function overBudget(cost: number | null, purse: number): Reason | undefined {
  if (cost === null) return { reason: 'price-unknown' };
  return cost > purse ? { reason: 'over-budget', cost } : undefined;
}

/** A main certification, and since when it is held: from before the plan, or from its exam on. */
type Main = Pick<CertificationStep, 'entry' | 'serves' | 'end'>;

/** An entry certification has to come before the main one of its role: who has that, or will by then, needs no entry. */
function noSooner({ on }: Placed, { serves }: Wish, mains: readonly Main[]): Reason | undefined {
  const main = mains.find((one) => one.end <= on && serves.some((target) => one.serves.includes(target)));
  return main && { reason: 'no-sooner', than: { certification: main.entry.id, title: main.entry.title }, on };
}

const doubt = ({ entry }: Placed, today: IsoDate): number => Number(entry.confidence === 'uncertain' || isOutdated(entry, today));

/** Which of the candidates could be earned, in their order, why the others could not, and which are held. */
function sift(wish: Wish, known: Timeline, { held, today }: CertificationWishes, world: World) {
  const possible: Placed[] = [];
  const refused: LeftOut[] = [];
  const had: Certification[] = [];
  for (const id of wish.candidates) {
    const entry = world.certifications.get(id);
    if (!entry) continue;
    const placed = held.has(id) ? undefined : place(entry, known, world, today);
    if (Array.isArray(placed)) {
      refused.push(...placed.map(({ entry: other, why }) => leave(other, wish, why)));
    } else if (placed === undefined || held.has(placed.entry.id)) {
      had.push(placed?.entry ?? entry);
      // What was asked for is not passed over in silence.
      if (placed && wish.rung === 'chosen') refused.push(leave(placed.entry, wish, isHeld));
    } else {
      const why = whyNot(placed, wish.rung, known.before);
      if (why) refused.push(leave(placed.entry, wish, why));
      else possible.push(placed);
    }
  }
  return { possible, refused, held: had };
}

/** Why one that could be earned on its day is not advised all the same. */
function whyNot({ entry, on }: Placed, rung: Wish['rung'], held: Held): Reason | undefined {
  if (rung === 'entry' && isCovered(entry, held)) return { reason: 'nothing-new' };
  if (rung === 'chosen') return undefined;
  if (entry.expectedEnd !== undefined && mayHaveEnded(entry, on)) return { reason: 'may-have-ended', on, expectedEnd: entry.expectedEnd };
  if (!demandsExperience(entry)) return undefined;
  return { reason: 'needs-experience', on, prerequisites: prerequisiteOf(entry) ?? '', cost: entry.priceUsd };
}

function stepOf(
  { entry, on, insteadOf }: Placed,
  wish: Wish,
  alternatives: readonly Id[],
  before: CertificationStep | undefined,
  targets: readonly Target[],
): CertificationStep {
  if (before) {
    const { insteadOf: old, ...step } = before;
    // Who asked for the successor itself is not told that it stands in for another.
    const isAskedFor = wish.rung === 'chosen' && insteadOf === undefined;
    return {
      ...step,
      ...(old && !isAskedFor ? { insteadOf: old } : {}),
      serves: targets.map(({ id }) => id).filter((id) => before.serves.includes(id) || wish.serves.includes(id)),
    };
  }
  return {
    kind: 'certification',
    id: entry.id,
    title: entry.title,
    serves: wish.serves,
    rung: wish.rung,
    hours: [0, 0],
    start: on,
    end: on,
    cost: entry.priceUsd,
    entry,
    ...(insteadOf ? { insteadOf } : {}),
    alternatives,
  };
}

/** The first reason of each certification; none for what came into the plan after all. */
function once(leftOut: readonly LeftOut[], taken: ReadonlyMap<Id, CertificationStep>): LeftOut[] {
  const said = new Map<Id, LeftOut>();
  for (const one of leftOut) {
    if (taken.has(one.certification)) continue;
    const before = said.get(one.certification);
    said.set(one.certification, { ...(before ?? one), serves: [...new Set([...(before?.serves ?? []), ...one.serves])] });
  }
  return [...said.values()];
}

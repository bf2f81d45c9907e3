import { asSatOn, mayHaveEnded } from '../certification';
import type { Held } from '../gap';
import type { Certification, Id, IsoDate } from '../types';
import { isBehind, type LeftOut, notOffered, overBudget, type Placed, place, type Reason, type Timeline, type World } from './placing';
import { demandsExperience, prerequisiteOf } from './prerequisites';
import { firstDay, type PlanRequest } from './request';
import type { CertificationStep, Target } from './steps';
import type { LearntFor } from './unasked';
import { idsOf, preference, servedBy, type Wish, wishesOf } from './wishes';

type Placing = { request: PlanRequest; learntFor: LearntFor; known: Timeline; world: World };

export type Certified = { steps: CertificationStep[]; leftOut: LeftOut[] };

/**
 * Places the certifications that the targets advise. Of each rung (main, entry, stretch) one is taken: the first in the role's
 * order, which is that of usefulness, whose skills the plan covers and that can be earned on that day; one that is in the plan
 * already for another target comes first, then one that the plan learns for, and one of uncertain or outdated facts last. One that is
 * held uses its rung up. An entry certification is left out where what counts of it is held from the start, or reached no sooner than
 * those of the main one; one to stretch for stands after a main one, or is left out with it; so is one that demands years on a job or
 * may have ended by then, unless it was asked for. With a budget, prices that are unknown or too high are passed over, and said.
 */
export function placeCertifications(placing: Placing): Certified {
  const { request, learntFor } = placing;
  const { targets, choose = 'best', budget = Number.POSITIVE_INFINITY, tools = [] } = request;
  const taken = new Map<Id, CertificationStep>();
  const mainsHeld: Main[] = [];
  const leftOut: LeftOut[] = [];
  /** Of each on the day on which it could be earned. */
  const prices = new Map<Id, number | null>();
  let purse = budget;
  const prefer = preference(firstDay(request), tools);
  const isTaken = ({ entry }: Placed): boolean => taken.has(entry.id);
  for (const wish of wishesOf(targets, choose)) {
    const mains = [...mainsHeld, ...[...taken.values()].filter((step) => step.rung === 'main')].filter((main) => isShared(main, wish));
    const { possible, refused, held } = sift(wish, placing, wish.rung === 'stretch' ? mains : []);
    leftOut.push(...refused);
    for (const { entry } of possible) prices.set(entry.id, entry.priceUsd);
    if (wish.rung === 'main') mainsHeld.push(...held.map((entry) => ({ entry, serves: idsOf(wish.targets), end: '' })));
    const late = (placed: Placed): Reason | undefined => (choose === 'best' ? outOfOrder(placed, wish, mains) : undefined);
    const why = (placed: Placed): Reason | undefined =>
      isTaken(placed) ? undefined : (late(placed) ?? overBudget(placed.entry.priceUsd, purse));
    const order = [...possible].sort((a, b) => Number(isTaken(b)) - Number(isTaken(a)) || prefer(a.entry, b.entry));
    // What is learnt for it is not learnt in vain.
    const aim = wish.count > 1 ? undefined : order.find((placed) => learntFor.exams.includes(placed.entry.id) && !why(placed));
    let count = held.length;
    for (const placed of order) {
      if (count >= wish.count) break;
      const { id, priceUsd } = placed.entry;
      const reason = why(placed);
      if (reason) {
        leftOut.push(leave(placed.entry, wish, reason));
        continue;
      }
      if (aim && placed !== aim && !isTaken(placed)) continue;
      count++;
      const before = taken.get(id);
      if (before) taken.set(id, alsoFor(before, placed, wish, targets));
      else {
        purse -= priceUsd ?? 0;
        const others = wish.count === 1 ? possible.filter((other) => late(other) === undefined).map(({ entry }) => entry.id) : [];
        taken.set(id, stepOf(placed, wish, others));
      }
    }
  }
  // What could be taken instead is not in the plan already, and costs no more than what is left with the price of what it replaces.
  const fits = (id: Id, left: number): boolean => !taken.has(id) && overBudget(prices.get(id) ?? null, left) === undefined;
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
  { targets, budget: purse = Number.POSITIVE_INFINITY, certified, taken }: PlanRequest,
  { certifications }: World,
  day: IsoDate,
): LeftOut[] {
  let left = purse;
  return chosen.flatMap((id): LeftOut[] => {
    const known = certifications.get(id);
    if (!known || taken?.has(id)) return [];
    const entry = asSatOn(known, day);
    const why = certified?.has(id) ? isHeld : (notOffered(entry, day) ?? overBudget(entry.priceUsd, left));
    if (why) return [leave(entry, { targets: servedBy(targets, id), rung: 'chosen' }, why)];
    left -= entry.priceUsd ?? 0;
    return [];
  });
}

const isHeld: Reason = { reason: 'held' };

const leave = ({ id, title }: Certification, { targets, rung }: Pick<Wish, 'targets' | 'rung'>, why: Reason): LeftOut => ({
  certification: id,
  title,
  serves: idsOf(targets),
  rung,
  ...why,
});

/** A main certification, and since when it is held: from before the plan, or from its exam on. */
type Main = Pick<CertificationStep, 'entry' | 'serves' | 'end'>;

/** An entry certification has to come before the main one of its role, which who has needs none; one to stretch for after it. */
function outOfOrder({ on }: Placed, { rung, targets }: Wish, mains: readonly Main[]): Reason | undefined {
  const asksMain = targets.some(({ certifications }) => certifications.main.length > 0);
  if (rung === 'stretch' && asksMain && mains.length === 0) return { reason: 'no-main' };
  const main = rung === 'entry' ? mains.find(({ end }) => end <= on) : undefined;
  return main && { reason: 'no-sooner', than: { certification: main.entry.id, title: main.entry.title }, on };
}

const isShared = (main: Main, { targets }: Wish): boolean => targets.some(({ id }) => main.serves.includes(id));

/** Which of the candidates could be earned, in their order and after these, why the others could not, and which are held. */
function sift(wish: Wish, { request, learntFor, known, world }: Placing, after: readonly Main[]) {
  const { certified: held = new Set() } = request;
  const possible: Placed[] = [];
  const refused: LeftOut[] = [];
  const had: Certification[] = [];
  const [earliest] = after.map(({ end }) => end).sort();
  const standIns = new Map([...learntFor.insteadOf].map(([next, advised]) => [advised, next]));
  for (const id of new Set(wish.candidates.map((advised) => standIns.get(advised) ?? advised))) {
    const entry = world.certifications.get(id);
    if (!entry) continue;
    const placed = held.has(id) ? undefined : place(entry, known, world, firstDay(request), earliest);
    if (Array.isArray(placed)) {
      const better = (other: Certification) => learntFor.cut.get(other.id) ?? nothingNew(other, wish, known.before);
      refused.push(...placed.map(({ entry: other, why }) => leave(other, wish, (why.reason === 'asks-more' && better(other)) || why)));
    } else if (placed === undefined || held.has(placed.entry.id)) {
      had.push(placed?.entry ?? entry);
      // What was asked for is not passed over in silence.
      if (placed && wish.rung === 'chosen') refused.push(leave(placed.entry, wish, isHeld));
    } else {
      const why = whyNot(placed, wish, known.before);
      if (why) refused.push(leave(placed.entry, wish, why));
      else possible.push(placed);
    }
  }
  return { possible, refused, held: had };
}

/** One for entry is of no use to somebody who is beyond it, whether or not the plan covers it. */
const nothingNew = (entry: Certification, { rung, targets }: Wish, held: Held): Reason | undefined =>
  rung === 'entry' && isBehind(entry, targets, held) ? { reason: 'nothing-new' } : undefined;

/** Why one that could be earned on its day is not advised all the same. */
function whyNot({ entry, on }: Placed, wish: Wish, held: Held): Reason | undefined {
  const behind = nothingNew(entry, wish, held);
  if (behind || wish.rung === 'chosen') return behind;
  if (entry.expectedEnd !== undefined && mayHaveEnded(entry, on)) return { reason: 'may-have-ended', on, expectedEnd: entry.expectedEnd };
  if (!demandsExperience(entry)) return undefined;
  return { reason: 'needs-experience', on, prerequisites: prerequisiteOf(entry) ?? '', cost: entry.priceUsd };
}

/** One that is in the plan already, for these targets, too. */
function alsoFor(before: CertificationStep, { insteadOf }: Placed, wish: Wish, targets: readonly Target[]): CertificationStep {
  const { insteadOf: old, ...step } = before;
  // Who asked for the successor itself is not told that it stands in for another.
  const isAskedFor = wish.rung === 'chosen' && insteadOf === undefined;
  const serves = idsOf(targets.filter((target) => before.serves.includes(target.id) || wish.targets.includes(target)));
  return { ...step, ...(old && !isAskedFor ? { insteadOf: old } : {}), serves };
}

const stepOf = ({ entry, on, insteadOf }: Placed, { targets, rung }: Wish, alternatives: readonly Id[]): CertificationStep => ({
  kind: 'certification',
  id: entry.id,
  title: entry.title,
  serves: idsOf(targets),
  rung,
  hours: [0, 0],
  start: on,
  end: on,
  cost: entry.priceUsd,
  entry,
  ...(insteadOf ? { insteadOf } : {}),
  alternatives,
});

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

import { chainOf } from '../advised';
import { asSatOn, canBeEarnedOn } from '../certification';
import { findGaps, type Held, middleOf } from '../gap';
import { joined } from '../held';
import type { Certification, Id, IsoDate, Skill } from '../types';
import { isOfOtherLanguage } from './languages';
import { isBehind, isCourse, isCovered, overBudget, type Reason, restOf, type World } from './placing';
import { demandsExperience } from './prerequisites';
import type { PlanRequest } from './request';
import type { Rest, Target } from './steps';
import { isOfTool, preference, type Unasked, type Wish, wishesOf } from './wishes';

/** What is learnt for exams that nobody asked for by name. */

/**
 * The exams of a role may add this share of the hours that the role takes from zero, together; twice that where it is the exam of a
 * tool in use, as who uses it has begun to prepare. Our judgement: of the 63 roles 16 cover a main exam wholly, 31 with a fiftieth
 * more, 44 with a twentieth and 51 with a tenth; to double that brings three more. Of the hours from zero, so that no exam leaves a
 * plan because most of it is done.
 */
const mostBeyond = 0.1;

/** Exams that are learnt for, the first one paid first. */
export type LearntFor = {
  exams: readonly Id[];
  /** These, and others that ask nothing beyond the roles. */
  best: ReadonlySet<Id>;
  /** Which of them stands in for one that is advised and has its end in sight. */
  insteadOf: ReadonlyMap<Id, Id>;
  /** Why others are not that ask little: the budget does not pay them, or they came too late. */
  cut: ReadonlyMap<Id, Reason | undefined>;
};

/**
 * Of each role the best main exam and the best for entry, with the little that they ask beyond the roles; or all that are advised.
 * Nobody learns for an exam whose end is known, that demands time on a job, that cannot be paid, or that is of a programming language
 * which no role asks, where somebody has another. Decided by the first day, so that the hours are the same at every pace. A course is
 * no reason to learn anything: it teaches.
 */
export function learntUnasked(
  { targets, held, certified = new Set(), budget, tools = [] }: Pick<PlanRequest, 'targets' | 'held' | 'certified' | 'budget' | 'tools'>,
  choose: Unasked,
  world: World,
  day: IsoDate,
  without: ReadonlyMap<Id, Reason | undefined> = new Map(),
): LearntFor {
  const exams: Id[] = [];
  const insteadOf = new Map<Id, Id>();
  const wishes = wishesOf(targets, choose);
  let reached = afterRoles(targets, held, world.skills);
  const passedOver = new Map([...ofOtherLanguages(targets, wishes, { held, reached }, world), ...without]);
  const cut = new Map(passedOver);
  const settled = new Set<Id>();
  /** Of these a main one is held. */
  const beyondEntry = new Set<Id>();
  const rooms = new Map(targets.map((target) => [target.id, choose === 'all' ? Number.POSITIVE_INFINITY : roomOf(target, world.skills)]));
  const prefer = preference(day, tools);
  let purse = budget ?? Number.POSITIVE_INFINITY;
  for (const wish of wishes) {
    const target = wish.targets[0]?.id ?? '';
    if (choose === 'best' && (wish.rung === 'stretch' || (wish.rung === 'entry' && beyondEntry.has(target)))) continue;
    const advised = wish.candidates.map((id) => ({ id, entry: lasting(id, world, day) }));
    const open = advised.filter(({ id, entry }) => !certified.has(id) && !certified.has(entry?.id ?? ''));
    let count = advised.length - open.length;
    if (wish.rung === 'main' && count > 0) beyondEntry.add(target);
    const possible = open.flatMap(({ id, entry }) => (entry && !passedOver.has(entry.id) ? [{ id, entry }] : []));
    const isBehindOne = (entry: Certification) => wish.rung === 'entry' && isBehind(entry, wish.targets, held);
    // Who is beyond one for entry learns for no other, nor whom the plan takes to the main one as soon.
    const isNoSooner = advised.some(({ id, entry }) => without.get(entry?.id ?? id)?.reason === 'no-sooner');
    const isBeyond = choose === 'best' && (isNoSooner || possible.some(({ entry }) => isBehindOne(entry)));
    // Nobody learns more for one where the roles cover another.
    const first = (a: boolean, b: boolean) => Number(b) - Number(a);
    possible.sort(
      ({ entry: a }, { entry: b }) =>
        first(settled.has(a.id), settled.has(b.id)) || prefer(a, b) || first(isCovered(a, reached), isCovered(b, reached)),
    );
    for (const { id, entry } of possible) {
      if (count >= wish.count) break;
      if (settled.has(entry.id)) {
        count++;
        continue;
      }
      const rest = restOf(entry, reached, world.skills);
      const learns = rest.missing.length > 0 && !isCourse(entry);
      const room = rooms.get(target) ?? 0;
      const isLittle = isCourse(entry) || middleOf(rest.hours) <= room * (isOfTool(entry, tools) ? 2 : 1);
      if (!isLittle || (isBeyond && learns) || isBehindOne(entry)) continue;
      const { priceUsd } = asSatOn(entry, day);
      const tooDear = overBudget(priceUsd, purse);
      if (tooDear) {
        cut.set(entry.id, tooDear);
        continue;
      }
      settled.add(entry.id);
      purse -= priceUsd ?? 0;
      count++;
      if (!learns) continue;
      exams.push(entry.id);
      if (entry.id !== id) insteadOf.set(entry.id, id);
      reached = learnt(reached, rest);
      rooms.set(target, room - middleOf(rest.hours));
    }
  }
  return { exams, best: settled, insteadOf, cut };
}

/** Exams of a language in whose world somebody is not. A course is none: what it teaches besides is no reason to pass it over. */
function ofOtherLanguages(
  targets: readonly Target[],
  wishes: readonly Wish[],
  person: { held: Held; reached: Held },
  { certifications, skills }: World,
): [Id, Reason][] {
  const languages = targets.flatMap((target) => target.languages);
  const advised = wishes.flatMap(({ candidates }) => candidates.flatMap((id) => certifications.get(id) ?? []));
  return advised
    .flatMap((entry) => [...chainOf(entry, certifications)])
    .filter((entry) => !isCourse(entry) && isOfOtherLanguage(entry, { ...person, languages }, skills))
    .map(({ id }) => [id, { reason: 'other-language' }]);
}

const roomOf = (target: Target, skills: ReadonlyMap<Id, Skill>): number => mostBeyond * middleOf(findGaps(target, new Map(), skills).hours);

/** What is held once the roles are learnt, and nothing for an exam. */
function afterRoles(targets: readonly Target[], held: Held, skills: ReadonlyMap<Id, Skill>): Held {
  const after = new Map(held);
  for (const target of targets)
    for (const { skill, relation, required } of findGaps(target, held, skills).skills)
      if (relation !== 'optional' && required > (after.get(skill) ?? 0)) after.set(skill, required);
  return after;
}

const learnt = (held: Held, { missing, buildsOn }: Rest): Held =>
  joined(held, new Map([...missing, ...buildsOn].map(({ skill, level }) => [skill, level])));

/** What each of these exams adds to a plan for the roles, one after the other, so that they sum to all that is added. */
export function addedBy(exams: readonly Id[], targets: readonly Target[], held: Held, world: World): Map<Id, Rest> {
  const added = new Map<Id, Rest>();
  if (exams.length === 0) return added;
  let reached = afterRoles(targets, held, world.skills);
  for (const id of exams) {
    const entry = world.certifications.get(id);
    if (!entry) continue;
    const rest = restOf(entry, reached, world.skills);
    added.set(id, rest);
    reached = learnt(reached, rest);
  }
  return added;
}

/** The certification, or the first that follows it, that can be earned and that nobody says will end; none where it demands time on a job. */
function lasting(id: Id, { certifications }: World, day: IsoDate): Certification | undefined {
  const first = certifications.get(id);
  for (const entry of first ? chainOf(first, certifications) : []) {
    if (entry.retiresOn !== undefined || entry.expectedEnd !== undefined || !canBeEarnedOn(entry, day)) continue;
    return demandsExperience(entry) || entry.skills.length === 0 ? undefined : entry;
  }
  return undefined;
}

import { advisedOn } from './advised';
import { canBeEarnedOn, entryOn } from './certification';
import type { Hop } from './path';
import type { World } from './plan/placing';
import { learntUnasked } from './plan/unasked';
import type { Named } from './plan/wishes';
import { type Certification, type Id, type IsoDate, type LinkedRole, rungsByWorth } from './types';

/** A certification that proves part of what a hop asks for. */
export type Helper = { certification: Certification; proves: readonly Id[] };

/** Certifications that are held, and tools in use. */
export type Proofs = { certified: ReadonlySet<Id>; tools: readonly Named[] };

/**
 * The certifications that a role advises and that can be earned on `day`: first those that a plan for the hop would take, then those
 * that prove something which is still missing, the main ones first. What is held is left out.
 */
export function helpersFor(role: LinkedRole, hop: Hop, { certified, tools }: Proofs, world: World, day: IsoDate): Helper[] {
  const missing = new Map(hop.missing.map((gap) => [gap.skill, gap]));
  const { best } = learntUnasked({ targets: [role], held: hop.held, certified, tools }, 'best', world, day);
  const advised = [
    ...new Set(
      advisedOn(role, day)
        .sort((a, b) => rungsByWorth.indexOf(a.step) - rungsByWorth.indexOf(b.step))
        .map(({ entry }) => entry.certification),
    ),
  ].sort((a, b) => Number(best.has(b)) - Number(best.has(a)));
  return advised.flatMap((id) => {
    const entry = world.certifications.get(id);
    if (!entry || certified.has(id) || !canBeEarnedOn(entry, day)) return [];
    const proves = entry.skills.filter(({ skill, level }) => level > (missing.get(skill)?.held ?? 5)).map(({ skill }) => skill);
    const helps = proves.length > 0 || (best.has(id) && hop.missing.length > 0);
    return !helps ? [] : [{ certification: entryOn(entry, day), proves }];
  });
}

import { advisedOn } from './advised';
import { canBeEarnedOn, entryOn } from './certification';
import type { Hop } from './path';
import type { Certification, Id, IsoDate, LinkedRole, Rung } from './types';

/** A certification that proves part of what a hop asks for. */
export type Helper = { certification: Certification; proves: readonly Id[] };

/**
 * The certifications that a role advises, the main ones first, that can be earned on `day` and that prove something which is
 * still missing. What is held is left out.
 */
export function helpersFor(
  role: Pick<LinkedRole, 'certifications'>,
  hop: Hop,
  certifications: ReadonlyMap<Id, Certification>,
  held: ReadonlySet<Id>,
  day: IsoDate,
): Helper[] {
  const missing = new Map(hop.missing.map((gap) => [gap.skill, gap]));
  const steps: readonly Rung[] = ['main', 'entry', 'stretch'];
  const advised = advisedOn(role, day).sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
  return [...new Set(advised.map(({ entry }) => entry.certification))].flatMap((id) => {
    const entry = certifications.get(id);
    if (!entry || held.has(id) || !canBeEarnedOn(entry, day)) return [];
    const proves = entry.skills.filter(({ skill, level }) => level > (missing.get(skill)?.held ?? 5)).map(({ skill }) => skill);
    return proves.length === 0 ? [] : [{ certification: entryOn(entry, day), proves }];
  });
}

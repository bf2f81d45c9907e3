import { isOutdated } from '../certification';
import { normaliseName } from '../names';
import { type Certification, type Id, type IsoDate, rungs, rungsByWorth, type Tool } from '../types';
import type { CertificationStep, Target } from './steps';

/** Which certifications a plan would like to have, and which of them first. */

/** The best of each rung, all that is advised, or none. */
export type Unasked = 'best' | 'all' | 'none';
/** The same, or exactly these. */
export type Choice = Unasked | readonly Id[];

/** Certifications of which up to `count` are wanted, the most useful first. */
export type Wish = { candidates: readonly Id[]; rung: CertificationStep['rung']; targets: readonly Target[]; count: number };

const advises = (target: Target, id: Id): boolean =>
  rungs.some((rung) => target.certifications[rung].some((advice) => advice.certification === id));

/** In the order in which money is spent on them. */
export function wishesOf(targets: readonly Target[], choose: Choice): Wish[] {
  if (choose === 'none') return [];
  if (choose === 'best' || choose === 'all') {
    return rungsByWorth.flatMap((rung) =>
      targets.map((target) => {
        const candidates = target.certifications[rung].map((advice) => advice.certification);
        return { candidates, rung, targets: [target], count: choose === 'all' ? candidates.length : 1 };
      }),
    );
  }
  return choose.map((id) => ({ candidates: [id], rung: 'chosen', targets: servedBy(targets, id), count: 1 }));
}

/** The targets that advise a certification; all of them when none does. */
export function servedBy(targets: readonly Target[], id: Id): readonly Target[] {
  const advised = targets.filter((target) => advises(target, id));
  return advised.length > 0 ? advised : targets;
}

export const idsOf = (targets: readonly Target[]): Id[] => targets.map(({ id }) => id);

/** A tool as people name it. */
export type Named = Pick<Tool, 'title' | 'aliases'>;

/** Whether its title or its issuer names one of these tools: `Power BI Data Analyst`, `SnowPro Core` of Snowflake. */
export function isOfTool({ title, issuer }: Pick<Certification, 'title' | 'issuer'>, tools: readonly Named[]): boolean {
  const words = ` ${normaliseName(issuer)} ${normaliseName(title)} `;
  return tools.some((tool) => [tool.title, ...tool.aliases].some((name) => words.includes(` ${normaliseName(name)} `)));
}

/** What goes first within a rung, before the order of the role: facts that are firm, then the exam of a tool that somebody uses. */
export function preference(day: IsoDate, tools: readonly Named[]): (a: Certification, b: Certification) => number {
  const doubt = (entry: Certification): number => Number(entry.confidence === 'uncertain' || isOutdated(entry, day));
  return (a, b) => doubt(a) - doubt(b) || Number(isOfTool(b, tools)) - Number(isOfTool(a, tools));
}

import type { Certification } from '../types';

/** What an issuer demands besides knowing: published as a sentence, so it is read by its words. */

type Published = Pick<Certification, 'prerequisites'>;

/** The sentence, where it demands anything. */
export const prerequisiteOf = ({ prerequisites }: Published): string | undefined =>
  prerequisites === undefined || /^none\b/i.test(prerequisites) ? undefined : prerequisites;

const time = /\b(?:years?|months?|experience|employ(?:ed|ment))\b/i;

/**
 * Whether every way to it leads through time on a job, which no plan of learning gives: `A degree with 36 months of leading projects`.
 * `The official training, or two years in security` has a way without.
 */
export function demandsExperience(entry: Published): boolean {
  const demanded = prerequisiteOf(entry);
  return demanded?.split(/, or /i).every((way) => time.test(way)) ?? false;
}

import { doubtWords, isUnverified } from '../domain/certification';
import { certificationDoubt } from '../domain/compare/certification-lines';
import type { Certification } from '../domain/types';

/** What the marks of certifications mean that are not firm. */

/** A value in a table that was not checked at the issuer; where a question mark would end a sentence or not be heard, in words. */
export const unverifiedMark = (isRead: boolean): string => (isRead ? `, ${doubtWords.known}` : '?');

/** A price in a sentence: `$99, not verified`. */
export const withPriceDoubt = (said: string, entry: Pick<Certification, 'priceUsd' | 'unverified'>): string =>
  withDoubt(said, entry.priceUsd !== null && isUnverified(entry, 'priceUsd'));

/** A value in a sentence, and that it was not checked at the issuer. */
export const withDoubt = (said: string, isUnsure: boolean): string => (isUnsure ? `${said}${unverifiedMark(true)}` : said);

/** What else is not firm in a line about an exam: `facts not verified`, `code not verified`. */
export function examDoubt(entry: Certification): string[] {
  const doubt = certificationDoubt(entry);
  return doubt === undefined ? [] : [doubt === doubtWords[entry.confidence] ? `facts ${doubt}` : doubt];
}

/** In a sentence each, for the marks that are there. */
export function doubtLegend(marks: { value?: boolean; notVerified?: boolean; uncertain?: boolean }): string[] {
  return [
    ...(marks.value ? ['?: a value that was not verified at the issuer.'] : []),
    ...(marks.notVerified ? ['Not verified: well documented, but not read at the issuer.'] : []),
    ...(marks.uncertain ? ['Uncertain: sources disagree or are thin.'] : []),
  ];
}

/** The same for what lines of a comparison say of themselves; that the code of one was not verified needs no other words. */
export function doubtsLegend(doubts: readonly (string | undefined)[]): string[] {
  const said = doubts.filter((doubt) => doubt !== undefined);
  return doubtLegend({ notVerified: said.includes(doubtWords.known), uncertain: said.includes(doubtWords.uncertain) });
}

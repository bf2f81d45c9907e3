import type { Level, Skill } from '../types';

/** What a step leads to, in words. */

/** How far a level carries. Our reading of the scale 0-5. */
const reach: Readonly<Record<Level, string>> = {
  0: '',
  1: 'You know what it is for',
  2: 'With guidance',
  3: 'On your own',
  4: 'In hard cases, and helping others',
  5: 'As the one whom others ask',
};

export const stageNames: Readonly<Record<Level, string>> = {
  0: '',
  1: 'Awareness',
  2: 'Foundations',
  3: 'Working level',
  4: 'Practitioner level',
  5: 'Expert level',
};

/** The first letter small, unless the word is an abbreviation. */
export const inSentence = (text: string): string => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** What one can do at a level: `On your own: designs systems in which ...`. */
export const ableAt = (skill: Pick<Skill, 'summary'>, level: Level): string => `${reach[level]}: ${inSentence(skill.summary)}`;

/** What shows it. Nobody has a finished piece of work to show for a foundation. */
export const proofAt = (skill: Pick<Skill, 'proof'>, level: Level): string =>
  level <= 2 ? `a small version of this: ${inSentence(skill.proof)}` : inSentence(skill.proof);

/** The same beside other sentences. */
export const proofText = (skill: Pick<Skill, 'proof'>, level: Level): string =>
  `${level <= 2 ? 'Proof, in small' : 'Proof'}: ${inSentence(skill.proof)}`;

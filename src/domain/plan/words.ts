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

/** The first letter small, unless the word is an abbreviation: of texts of skills, which begin with no name. */
const inSentence = (text: string): string => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** With what issuers' sentences begin where it is no name: these are ordinary words. */
const openings = new Set(
  (
    'a an the one two three four five six seven eight nine ten about any at either experience for none not up ' +
    'agents basic building employment language networking practice security'
  ).split(' '),
);

/** The first letter of what an issuer demands small, unless it begins with a name: `two years in security`, `Azure Administrator`. */
export const demandInSentence = (text: string): string => {
  const [first = ''] = text.split(/[\s,;]/);
  return openings.has(first.toLowerCase()) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
};

/** What one can do at a level: `On your own: designs systems in which ...`. */
export const ableAt = (skill: Pick<Skill, 'summary'>, level: Level): string => `${reach[level]}: ${inSentence(skill.summary)}`;

/** What shows it. Nobody has a finished piece of work to show for a foundation. */
export const proofAt = (skill: Pick<Skill, 'proof'>, level: Level): string =>
  level <= 2 ? `a small version of this: ${inSentence(skill.proof)}` : inSentence(skill.proof);

/** The same beside other sentences. */
export const proofText = (skill: Pick<Skill, 'proof'>, level: Level): string =>
  `${level <= 2 ? 'Proof, in small' : 'Proof'}: ${inSentence(skill.proof)}`;

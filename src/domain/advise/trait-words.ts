import type { TraitId } from '../types';

/** The traits in plain words, each fit for "... matters a great deal here". */
export const traitWords: Readonly<Record<TraitId, string>> = {
  analysis: 'asking questions of data',
  mathematics: 'mathematics',
  programming: 'programming',
  'machine-learning': 'machine learning',
  'data-systems': 'moving and storing data',
  systems: 'working close to the machine',
  hardware: 'handling devices',
  operations: 'keeping systems running',
  urgency: 'reacting to incidents',
  security: 'security',
  design: 'how things look and feel',
  people: 'talking with people',
  leadership: 'leading others',
  business: 'money and the market',
  research: 'research into open questions',
  governance: 'working by rules and records',
  teaching: 'explaining things to others',
  breadth: 'knowing many technologies',
  visual: 'working with pictures and maps',
  enabling: 'making tools for colleagues',
  science: 'nature, health or science',
};

/** `programming matters a great deal here (90 of 100)`. @param mean where people of the role stand, 0-100; our judgement. */
export function traitMatters(trait: TraitId, mean: number): string {
  const matters = mean >= 75 ? 'matters a great deal' : mean >= 45 ? 'matters somewhat' : mean >= 20 ? 'matters little' : 'hardly matters';
  return `${traitWords[trait]} ${matters} here (${mean} of 100)`;
}

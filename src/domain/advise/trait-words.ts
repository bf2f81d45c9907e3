import type { TraitId } from '../types';

/** The traits in plain words, each fit for "... matters a great deal there". */
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
  design: 'the look and feel of things',
  people: 'talking with people',
  leadership: 'leading others',
  business: 'money and the market',
  research: 'research into open questions',
  governance: 'working by rules and records',
  teaching: 'explaining things',
  breadth: 'knowing many technologies',
  visual: 'working with charts and pictures',
  enabling: 'making tools for colleagues',
  science: 'science and health',
};

/**
 * `programming matters more there (90 of 100) than elsewhere (55)`.
 * @param mean where people of the role stand, 0-100; our judgement.
 * @param other where those of the average role, or of another one, stand.
 */
export function traitMatters(trait: TraitId, mean: number, other: number, than = 'elsewhere'): string {
  const [here, there] = [Math.round(mean), Math.round(other)];
  const [more, as] = here > there ? ['more', 'than'] : here < there ? ['less', 'than'] : ['as much', 'as'];
  return `${traitWords[trait]} matters ${more} there (${here} of 100) ${as} ${than} (${there})`;
}

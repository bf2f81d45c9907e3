import type { TraitId } from '../types';

/** The traits in plain words, each fit for "no answer has touched ...". */
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
  business: 'business questions',
  research: 'research into open questions',
  governance: 'working by rules and records',
  teaching: 'explaining things',
  breadth: 'working with many technologies',
  visual: 'working with charts and pictures',
  enabling: 'making tools for colleagues',
  science: 'science and health',
};

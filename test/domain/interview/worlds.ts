/** Small literal worlds for the tests of the interview. */

import type { Bank, InterviewRole } from '../../../src/domain/interview/bank';
import { prepareBank } from '../../../src/domain/interview/bank';
import type { Answer } from '../../../src/domain/interview/belief';
import type { Question, TraitId } from '../../../src/domain/types';
import { traitIds } from '../../../src/domain/types';

/** A role whose unnamed traits stand in the middle, with a spread of 13. */
export function role(id: string, means: Partial<Record<TraitId, number>>): InterviewRole {
  const traits = Object.fromEntries(traitIds.map((trait) => [trait, { mean: means[trait] ?? 50, spread: 13 }]));
  return { id, traits: traits as InterviewRole['traits'] };
}

export function scale(id: string, trait: TraitId, direction: 1 | -1 = 1): Question {
  const options = [0, 25, 50, 75, 100].map((at, index) => ({
    id: String(index + 1),
    label: `${trait} ${index + 1}`,
    at: { [trait]: direction === 1 ? at : 100 - at },
  }));
  return { id, text: id, why: 'A test.', type: 'scale', measures: [{ trait, direction }], options };
}

export function choice(
  id: string,
  options: Record<string, Partial<Record<TraitId, number>>>,
  type: 'single' | 'multiple' = 'single',
): Question {
  return {
    id,
    text: id,
    why: 'A test.',
    type,
    measures: [],
    options: Object.entries(options).map(([option, at]) => ({ id: option, label: option, at })),
  };
}

export const roles = [
  role('coder', { programming: 95, people: 15, analysis: 20, security: 20 }),
  role('analyst', { programming: 35, people: 50, analysis: 95, security: 5 }),
  role('guard', { programming: 40, people: 30, analysis: 40, security: 95 }),
  role('host', { programming: 5, people: 95, analysis: 30, security: 10 }),
];

export const questions: Question[] = [
  scale('code', 'programming'),
  scale('code-again', 'programming', -1),
  scale('talk', 'people'),
  scale('figures', 'analysis', -1),
  scale('locks', 'security'),
  choice('day', {
    build: { programming: 90, people: 20, analysis: 20 },
    ask: { programming: 30, people: 40, analysis: 90 },
    meet: { programming: 10, people: 90, analysis: 30 },
  }),
  choice('tick', { programs: { programming: 90 }, attacks: { security: 90 }, crowds: { people: 90 } }, 'multiple'),
];

export const smallBank = (): Bank => prepareBank(roles, questions);

export const answer = (question: string, ...options: string[]): Answer => ({ question, options });
export const skip = (question: string): Answer => ({ question, options: null });

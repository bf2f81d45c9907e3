import type { Id } from '../types';

/** What exams cost: the prices that are known, and which have none. */
export type Costs = { costUsd: number; unpriced: readonly Id[] };

export const costsOf = (exams: readonly { id: Id; cost: number | null }[]): Costs => ({
  costUsd: exams.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
  unpriced: exams.filter(({ cost }) => cost === null).map(({ id }) => id),
});

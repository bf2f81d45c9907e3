import type { Id } from '../types';
import type { CertificationStep } from './steps';

/** The prices that are known, and what has none. */

export const costOf = (exams: readonly Pick<CertificationStep, 'cost'>[]): number => exams.reduce((sum, step) => sum + (step.cost ?? 0), 0);
export const unpricedOf = (exams: readonly Pick<CertificationStep, 'cost' | 'id'>[]): Id[] =>
  exams.filter((step) => step.cost === null).map((step) => step.id);

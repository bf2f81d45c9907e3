/**
 * What is known of a person, and what each piece of it says for and against every role.
 *
 * All values are natural-log units (nats): the log-likelihood ratio of the evidence under a role against the mean role.
 * So evidence of different kinds may be added, 0 says nothing, and +0.69 doubles the odds.
 */

import type { Id } from '../types';

export type EvidenceKind =
  | 'tool' // a tool or technology that the person names
  | 'tools' // the list of tools as a whole: what it leaves out, and how common each role is
  | 'skill' // a skill with its level
  | 'education' // the highest degree
  | 'answer'; // an answer of the interview, or an option of a multiple choice that was ticked

export type Evidence = {
  kind: EvidenceKind;
  /** Id of the tool or skill; for an answer the question's id, and for an option `question/option`. Unique within its kind for one person. */
  id: Id;
  /** The name to print: the tool's title, the option's label. */
  label: string;
};

/** One piece of evidence over all roles: `values[i]` belongs to the i-th role of the ranking's role list. */
export type EvidenceRow = {
  evidence: Evidence;
  /** Nats against the mean role: they sum to 0 over the roles. Finite. */
  values: readonly number[] | Float64Array;
};

/** What one piece of evidence says of one role, in nats. */
export type Contribution = {
  evidence: Evidence;
  role: Id;
  value: number;
};

/** The order in which evidence is summed and, at equal strength, printed. It never depends on the order of the input. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return order(a.kind, b.kind) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds what a piece of evidence says to every role, in place. */
export function addTo(target: Float64Array, values: ArrayLike<number>): void {
  for (let role = 0; role < target.length; role++) target[role] = (target[role] as number) + (values[role] as number);
}

const meanOf = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Nearer to the mean than this, in nats, is the rounding of a sum, and no evidence. */
const rounding = 1e-12;

/** Subtracts the mean in place, so that evidence which does not tell roles apart says nothing: 0, which is no reason. */
export function centre(values: Float64Array): Float64Array {
  const mean = meanOf(values);
  for (let i = 0; i < values.length; i++) {
    const above = (values[i] as number) - mean;
    values[i] = Math.abs(above) < rounding ? 0 : above;
  }
  return values;
}

/** The same where some values are not known (NaN): these are taken to lie at the mean of the others. */
export function centreKnown(values: Float64Array): Float64Array {
  const assumed = meanOf(values.filter((value) => !Number.isNaN(value)));
  return centre(values.map((value) => (Number.isNaN(value) ? assumed : value)));
}

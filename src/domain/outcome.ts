/**
 * What can go wrong in a way that the person can mend, as data. Only `main.ts` turns it into an exit code.
 * Recognised by its `outcome` field, not by `instanceof`: lazy bundles carry their own copy of this file.
 */

/** The contract's failures: what kind, not which number. */
export type FailureKind = 'usage' | 'unknown-id' | 'bad-file' | 'check-failed' | 'cancelled' | 'bug';

export type Failure = {
  readonly outcome: FailureKind;
  /** A kebab-case noun that scripts can test, e.g. `unknown-role`. */
  readonly code: string;
  readonly message: string;
  /** What to do about it, ideally a command. Only `cancelled` has none: whoever cancels knows. */
  readonly hint?: string;
  /** For scripts: suggestions, missing keys, findings. */
  readonly details?: unknown;
};

/** An error made to be thrown by anybody and shown as it is. */
export function failure(outcome: FailureKind, code: string, message: string, more: { hint: string; details?: unknown }): Error & Failure {
  return Object.assign(new Error(message), { outcome, code, ...more });
}

/** At a prompt, by the person. */
export const cancelled = (): Error & Failure =>
  Object.assign(new Error('cancelled; nothing was saved'), { outcome: 'cancelled', code: 'cancelled' } as const);

export const isFailure = (error: unknown): error is Error & Failure => error instanceof Error && 'outcome' in error;

/** Something worth saying beside a complete answer. */
export type Warning = { code: string; message: string; path?: string };

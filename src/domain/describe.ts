/** `1e400` is a number to JSON, and none to anybody. */
export const numberWords = (value: number): string => (Number.isFinite(value) ? `${value}` : 'a number without end');

/** Keys with values, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in a few words, for a message. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}...` : value}"`;
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : numberWords(value);
  if (typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1 entry' : `a list of ${value.length} entries`;
  return 'keys with values';
}

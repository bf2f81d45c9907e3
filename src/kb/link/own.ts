/** Looks a key up that came from a file: `constructor` and `toString` are ids like any other, and not inherited ones. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

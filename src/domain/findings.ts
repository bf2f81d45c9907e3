import { describe } from './describe';

type Path = readonly (string | number)[];

/** Something wrong in a document of a person, with the way to it. The codes are those of the knowledge base's findings. */
export type Finding = {
  path: Path;
  which: 'key' | 'value';
  code: 'missing-key' | 'out-of-range' | 'unknown-key' | 'unknown-value' | 'wrong-type';
  args: Readonly<Record<string, string | number>>;
  /** The words of which one may have been meant. */
  like?: { word: string; known: readonly string[] };
};

/** Collects what is wrong in a document. */
export function collector() {
  const findings: Finding[] = [];
  return {
    findings,
    wrong(path: Path, expected: string, value: unknown, otherwise?: string) {
      const args = { expected, found: describe(value), ...(otherwise !== undefined && { otherwise }) };
      findings.push({ path, which: 'value', code: 'wrong-type', args });
    },
    outOfRange(path: Path, found: number, allowed: string) {
      findings.push({ path, which: 'value', code: 'out-of-range', args: { found, allowed } });
    },
    notAllowed(path: Path, value: unknown, allowed: readonly string[]) {
      const args = { found: describe(value), allowed: allowed.join(', ') };
      const like = typeof value === 'string' && { like: { word: value, known: allowed } };
      findings.push({ path, which: 'value', code: 'unknown-value', args, ...like });
    },
    unknownKey(path: Path, key: string, known: readonly string[], otherwise = `the fields here: ${known.join(', ')}`) {
      findings.push({ path, which: 'key', code: 'unknown-key', args: { key, otherwise }, like: { word: key, known } });
    },
  };
}
export type Collector = ReturnType<typeof collector>;

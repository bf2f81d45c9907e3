import { decodeText } from './decode';
import type { Files } from './files';
import { limits } from './limits';
import type { Problem } from './problem';
import { readYaml, type YamlText } from './yaml';

/**
 * A file of the person's own: answers, a profile. JSON is read as the YAML that it is, so that both have places. Line breaks and
 * emoji are their business: what is shown of it is made safe where it is shown.
 */
export function readDocument(bytes: Uint8Array, file: string): YamlText {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return { value: null, problems: [decoded.problem], at: () => ({ file, line: 1, column: 1 }) };
  const read = readYaml(decoded.text, file);
  return { ...read, problems: read.problems.filter((problem) => problem.code !== 'unsafe-text') };
}

/** The bytes of a file, or the problem that it has. */
export function readBytes(files: Files, file: string): { ok: true; bytes: Uint8Array } | { ok: false; problem: Problem } {
  const read = files.read(file, limits.fileBytes);
  if (read.ok) return read;
  const code = read.reason === 'too-large' ? 'too-large' : read.reason === 'not-a-file' ? 'not-a-file' : 'unreadable-file';
  return {
    ok: false,
    problem: { code, severity: 'error', file, line: 1, column: 1, path: '', args: { detail: read.detail, limit: limits.fileBytes } },
  };
}

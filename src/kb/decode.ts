import { limits } from './limits';
import { ofFile, type Problem, type ProblemArgs, type ProblemCode } from './problem';

/** Bytes to text, with everything refused that would be dangerous or dear to parse. */

export type Decoded = { ok: true; text: string } | { ok: false; problem: Problem };

/** Fatal UTF-8; a byte order mark and CRLF are accepted, NUL, endless lines and deep nesting are not. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const refused = (code: ProblemCode, args: ProblemArgs, line = 1, column = 1): Decoded => ({
    ok: false,
    problem: { ...ofFile(file, code, args), line, column },
  });
  if (bytes.length > limits.fileBytes) return refused('too-large', { limit: limits.fileBytes });
  if (hasUtf16Mark(bytes)) return refused('not-utf8', { line: 1, looksLike: 'UTF-16' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfBadByte(bytes);
    return refused('not-utf8', { line, looksLike: '' }, line);
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) return refused('nul-character', {}, countLines(text.slice(0, nul)));
  const lines = countLines(text);
  if (lines > limits.lines) return refused('too-many-lines', { lines, limit: limits.lines }, limits.lines);
  const values = lines + (text.match(/[,[{]/g)?.length ?? 0);
  if (values > limits.values) return refused('too-many-values', { values, limit: limits.values });
  const deep = deepLine(text) && deepLine(withoutTexts(text));
  if (deep !== undefined) return refused('too-deep', { limit: limits.depth }, deep.line, deep.column);
  return { ok: true, text };
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The first line that is not UTF-8 by itself; no character spans a line break. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return 1;
}

/**
 * Where nesting would outgrow the stack. The YAML parser recurses per level and, near the end of the stack, V8 can abort the
 * whole process while it compiles a regular expression; so the depth is bounded from the text, before parsing.
 * Both measures are upper bounds of the real depth, taken without regard to quotes: where a quoted text ends is only certain in JSON.
 */
function deepLine(text: string): { line: number; column: number } | undefined {
  let line = 1;
  let column = 1;
  let open = 0;
  let leading = true;
  let marks = 0;
  for (let at = 0; at < text.length; at++, column++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      line++;
      column = 0;
      leading = true;
      marks = 0;
      continue;
    }
    if (code === 91 || code === 123) open++;
    else if ((code === 93 || code === 125) && open > 0) open--;
    const next = text.charCodeAt(at + 1);
    const isIndicator = (code === 45 || code === 63 || code === 58) && (next === 32 || next === 9 || next === 10 || next === 13);
    if (isIndicator) marks++;
    else if (code !== 32 && code !== 9) {
      leading = false;
      if (code !== 91 && code !== 123) marks = 0;
    }
    const tooFarIn = leading && column === limits.indent + 1 && !isBlankLine(text, at);
    if (open > limits.openBrackets || marks > limits.depth || tooFarIn) return { line, column };
  }
  return undefined;
}

/** JSON with its texts blacked out, so that dashes and brackets in them are no depth; anything else as it is. */
function withoutTexts(text: string): string {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return text;
  }
  return text.replace(/"(?:[^"\\]+|\\.)*"/g, (quoted) => '_'.repeat(quoted.length));
}

/** A line of blanks has no depth. */
function isBlankLine(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

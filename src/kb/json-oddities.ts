import { limits } from './limits';
import type { ProblemArgs } from './problem';

/** What JSON.parse takes in silence: of two equal keys it drops the first. */
type Oddity = { code: 'duplicate-key' | 'unsafe-key' | 'too-deep'; args: ProblemArgs };

/** What is odd about a text that is valid JSON, in one pass. */
export function* odditiesOf(text: string): Generator<Oddity> {
  const open: (Set<string> | undefined)[] = [];
  const token = /["{}[\]]/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : undefined);
      if (open.length > limits.depth) yield { code: 'too-deep', args: { limit: limits.depth } };
    } else if (found === '"') {
      token.lastIndex = endOfText(text, match.index);
      if (!isBeforeColon(text, token.lastIndex)) continue;
      const key: string = JSON.parse(text.slice(match.index, token.lastIndex));
      const keys = open.at(-1);
      if (key === '__proto__') yield { code: 'unsafe-key', args: { key } };
      if (keys?.has(key)) yield { code: 'duplicate-key', args: { key } };
      keys?.add(key);
    } else open.pop();
  }
}

/** Behind the closing quote. Not by a pattern: a text of some millions of escapes would outgrow its stack. */
function endOfText(text: string, start: number): number {
  let quote = start;
  let first: number;
  do {
    quote = text.indexOf('"', quote + 1);
    first = quote;
    while (text[first - 1] === '\\') first -= 1;
  } while ((quote - first) % 2 === 1);
  return quote + 1;
}

function isBeforeColon(text: string, at: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = at;
  return colon.test(text);
}

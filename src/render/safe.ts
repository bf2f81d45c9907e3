/**
 * C0 with CR, LF and TAB, DEL, C1, the two Unicode line separators, the bidi embeddings, overrides and isolates, and
 * surrogates without a partner (a regular expression in `u` mode matches only those as \ud800-\udfff).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** `\x1b` up to U+00FF, `\u202e` above. */
function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * Makes visible whatever a terminal would obey or what would reorder a line, so that a text from a stranger can be shown.
 * Ordinary text of any script, joined emoji and combining marks stay as they are. Doing it twice changes nothing more.
 */
export function safe(text: string): string {
  return text.replace(UNSAFE, escapeCharacter);
}

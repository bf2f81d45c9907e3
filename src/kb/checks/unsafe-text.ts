/** Scripts whose letters join, so that a joiner, or its contrary, between two of them is spelling. */
const joiningScripts = 'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala'.split(
  ' ',
);
const joining = joiningScripts.map((script) => `\\p{sc=${script}}`).join('');
/** An emoji of several: joined, and with the sign that makes its parts emoji. */
const joinedEmoji =
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})|\\ufe0f(?=\\u200d\\p{Extended_Pictographic})';

/**
 * Characters that a reader cannot see, that a terminal obeys, or that misalign a table: control characters (line breaks too:
 * the program wraps text itself), lone surrogates, everything that Unicode calls default-ignorable (zero width, bidi marks,
 * variation selectors, tags), bidi overrides, and the replacement character, which shows that an encoding was broken.
 */
const unsafe = new RegExp(
  `(?!(?<=[${joining}])[\\u200c\\u200d](?=[${joining}])|${joinedEmoji})[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufff9-\\ufffb\\ufffd\\p{Cs}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}]`,
  'u',
);

/** The first such character and its name, or undefined. */
export function findUnsafe(text: string): { at: number; character: string; what: string } | undefined {
  const match = unsafe.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { at: match.index, character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, what: nameOf(code) };
}

function nameOf(code: number): string {
  if (code === 10 || code === 13) return 'a line break';
  if (code === 9) return 'a tab';
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'a control character';
  if (code >= 0xd800 && code <= 0xdfff) return 'half a character (a lone surrogate)';
  if (code === 0xfffd) return 'a replacement character';
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'a variation selector';
  if (code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return 'a bidirectional control';
  }
  if (code === 0x2028 || code === 0x2029) return 'a line separator';
  return 'an invisible character';
}

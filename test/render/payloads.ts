/** Sequences that a terminal obeys, or that make a line read as something else than it says. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  'red text': '\x1b[31mred',
  'true colour': '\x1b[38;2;1;2;3mx',
  'clear the screen': '\x1b[2J\x1b[H',
  'cursor up and erase': '\x1b[1A\x1b[2K',
  'cursor position report': '\x1b[6n',
  'device attributes': '\x1b[c',
  'alternate screen': '\x1b[?1049h',
  'hide the cursor': '\x1b[?25l',
  'bracketed paste': '\x1b[200~rm -rf ~\x1b[201~',
  'window title, BEL': '\x1b]0;title\x07',
  'window title, ST': '\x1b]2;title\x1b\\',
  hyperlink: '\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\',
  clipboard: '\x1b]52;c;ZXZpbA==\x07',
  'device control string': '\x1bP$q"p\x1b\\',
  'application command': '\x1b_G payload\x1b\\',
  'full reset': '\x1bc',
  'character set': '\x1b(0',
  'C1 CSI': '\x9b31mred',
  'C1 OSC': '\x9d0;title\x9c',
  'C1 DCS': '\x90q\x9c',
  'next line': 'a\x85b',
  'bell, backspace, delete': 'a\x07\x08\x08\x7f',
  'carriage return': 'good\rbad!',
  'line breaks': 'a\nb\r\nc\x0bd\x0ce',
  'Unicode line breaks': 'a\u2028b\u2029c',
  'bidi override': 'user\u202e nimda\u202c',
  'bidi isolate': '\u2066a\u2067b\u2068c\u2069',
  'NUL and shift out': 'a\x00b\x0ec',
  'lone surrogates': '\ud83d and \ude00',
};

/** Everything of that kind but the newline, which ends our own lines: no output may match. */
export const RAW = new RegExp(
  [
    '[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
);

/** The colour codes that chalk writes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const COLOUR = /\x1b\[[0-9;]*m/g;

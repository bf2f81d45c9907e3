/** Characters that JSON may hold raw but a terminal would obey: DEL, C1, line separators, bidi controls. */
const RAW = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** `\u009b`: the escape that JSON, and YAML inside double quotes, read back as the character itself. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Only strings can hold these characters, so escaping them in the finished text is lossless. */
export function escapeRaw(text: string): string {
  return text.replace(RAW, unicodeEscape);
}

/** NaN, Infinity and a hole in a list would become `null` where a reader was promised a value: that is our mistake, not data. */
function refuseWhatJsonLoses(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a finite number: ${key || 'document'}`);
  if (value === undefined && (Array.isArray(this) || key === '')) throw new TypeError(`no value: ${key || 'document'}`);
  return value;
}

/** The document over several lines, keys in the order they have, with a newline at the end. @throws TypeError on NaN, Infinity, undefined */
export function renderJson(document: unknown): string {
  return `${escapeRaw(JSON.stringify(document, refuseWhatJsonLoses, 2))}\n`;
}

/** The document on one line, for JSON Lines. @throws TypeError on NaN, Infinity, undefined */
export function renderJsonLine(document: unknown): string {
  return `${escapeRaw(JSON.stringify(document, refuseWhatJsonLoses))}\n`;
}

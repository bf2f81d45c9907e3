/** Characters that JSON may hold raw but a terminal would obey: DEL, C1, line separators, bidi controls. */
const RAW = /[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** `\u009b`: the escape that JSON, and YAML inside double quotes, read back as the character itself. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Only strings can hold these characters, so escaping them in the finished text is lossless. */
export function escapeRaw(text: string): string {
  // As many bytes as characters: only ASCII, of which DEL alone matters. Far cheaper than an expression that has just been compiled.
  const isPlain = Buffer.byteLength(text) === text.length && !text.includes('\x7f');
  return isPlain ? text : text.replace(RAW, unicodeEscape);
}

/**
 * NaN, Infinity and a hole in a list would become `null` where a reader was promised a value: that is our mistake, not data.
 * A walk of its own, not a replacer: that would turn off the engine's fast path.
 */
function refuseWhatJsonLoses(value: unknown, key: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a finite number: ${key}`);
  if (Array.isArray(value)) {
    for (const item of value) {
      if (item === undefined) throw new TypeError(`no value: ${key}`);
      refuseWhatJsonLoses(item, key);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const name in value) refuseWhatJsonLoses((value as Record<string, unknown>)[name], name);
  }
}

function toJson(document: unknown, indent?: number): string {
  if (document === undefined) throw new TypeError('no value: document');
  refuseWhatJsonLoses(document, 'document');
  return escapeRaw(`${JSON.stringify(document, null, indent)}\n`);
}

/** The document over several lines, keys in the order they have, with a newline at the end. @throws TypeError on NaN, Infinity, undefined */
export function renderJson(document: unknown): string {
  return toJson(document, 2);
}

/** The document on one line, for JSON Lines. @throws TypeError on NaN, Infinity, undefined */
export function renderJsonLine(document: unknown): string {
  return toJson(document);
}

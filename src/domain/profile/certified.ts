import { initialsOf, normaliseName, withoutBracket } from '../names';
import { type Known, type NameIndex, namedBy } from './names';

/** Which certification a text names, as résumés write it: with an issuer, an abbreviation, a version or an older exam code. */

/** Nothing in the base has a longer name. */
const longest = 200;

/** By the whole name, with or without its issuer, or by an exam code inside it. Of two entries of one name the code decides. */
export function certificationOf(written: string, issuer: string, index: NameIndex): Known | undefined {
  const said = written.replace(/[®©™℠]/g, '');
  const find = (name: string): Known | undefined => namedBy(name, ['certification'], index)[0];
  const codes = [...said.matchAll(/(?<![A-Za-z0-9])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g)].map(([code]) => code);
  const byCode = first(codes, (code) => find(code) ?? ofOlderExam(code, index));
  if (said.length > longest) return byCode;
  const exact = find(said);
  if (exact) return exact;
  const isCode = (code: string) => find(code) !== undefined || ofOlderExam(code, index) !== undefined;
  const byName = first(formsOf(said, issuer, isCode), find);
  return byName && byCode && nameOf(byName) !== nameOf(byCode) ? byName : (byCode ?? byName);
}

function first<S, T>(items: Iterable<S>, find: (item: S) => T | undefined): T | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Two exams of one credential differ in a bracket at most: `... Azure AI Fundamentals (via AI-900)`. */
const nameOf = ({ title }: Known): string => withoutBracket(title);

/** What stands behind a name and does not make it another one. */
const versions = /\s*\(?(?:\bv|(?<=[A-Z\d])v|\bversion )\s?\d+(?:\.\d+)*\)?$/i;
/** Where an exam or a course was taken, behind its name. */
const providers =
  /\s*(?:[,|@–-]|\b(?:by|from|on|via|at|with))\s*(?:the )?(?:coursera|udemy|edx|udacity|datacamp|linkedin learning|credly|linux foundation|cncf)$/i;
const endings: readonly RegExp[] = [versions, / (?:\d+\.\d+|00\d|20[012]\d)$/, /(?<=\+) ce$/i, / (?:certification|certified)$/i, providers];

/** The text in ever plainer forms, the nearest to what was written first. */
function formsOf(said: string, issuer: string, isCode: (code: string) => boolean): Set<string> {
  // `(ISC)²` is in brackets like any other addition.
  const bare = said.replace(/\s*\([^()]*\)[²2]?/g, '').trim();
  const forms = new Set([bare, ...(issuer === '' ? [] : [`${issuer} ${bare}`, withoutIssuer(bare, issuer)]), bare.replace(/^[^:]+: /, '')]);
  // What is added on the way is gone through too.
  for (const form of forms) {
    for (const ending of endings) forms.add(form.replace(ending, ''));
    const [, name, code] = /^(.+?)[\s,:–-]+([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)$/.exec(form) ?? [];
    if (name !== undefined && code !== undefined && isCode(code)) forms.add(name);
  }
  const [, left, right] = /^([^()]+?)(?: ?\(| [–-] |: )([^()]+?)\)?$/.exec(said) ?? [];
  if (left !== undefined && right !== undefined) {
    if (isLongFor(left, right)) forms.add(right);
    if (isLongFor(right, left)) forms.add(left);
  }
  return forms;
}

function withoutIssuer(name: string, issuer: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith(`${issuer.toLowerCase()} `)) return name.slice(issuer.length + 1);
  return lower.endsWith(` ${issuer.toLowerCase()}`) ? name.slice(0, -issuer.length - 1) : name;
}

/** `Offensive Security Certified Professional` for `OSCP`. Three letters are the initials of too much. */
const isLongFor = (long: string, short: string): boolean => /^[A-Z]{4,}\+?$/.test(short) && initialsOf(long) === short.replace('+', '');

/** Exam codes whose last part counts the versions of one exam; other numbers (AZ-103, DA-100, A00-231) tell exams apart. */
const numbered: readonly RegExp[] = [
  // CompTIA: SY0-501, N10-008.
  /^([a-z]{2}0|n10) \d{3}$/,
  // AWS and Snowflake: SAA-C02.
  /^([a-z]{3}) c\d\d$/,
  // Python Institute: PCAP-31-02.
  /^(pc[a-z]{2} \d\d) \d\d$/,
  // Oracle, where the year comes last: 1Z0-1122-24.
  /^(1z0 \d{4}) \d\d$/,
];

const stemOf = (code: string): string | undefined => first(numbered, (pattern) => pattern.exec(code)?.[1]);

/** Stem -> what its exams are for. Made once: a hostile résumé may have a code in each of its lines. */
const stems = new WeakMap<NameIndex, ReadonlyMap<string, readonly Known[]>>();

function stemsOf(index: NameIndex): ReadonlyMap<string, readonly Known[]> {
  const known = stems.get(index);
  if (known) return known;
  const made = new Map<string, Known[]>();
  const names = index.byKind.certification();
  for (const name of [...names.spelled()].sort()) {
    const [stem, entry] = [stemOf(name), names.get(name)];
    if (stem !== undefined && entry) made.set(stem, [...(made.get(stem) ?? []), entry]);
  }
  stems.set(index, made);
  return made;
}

/** The certification whose exams of today differ from this one in their version only; of two of one name the elder one. */
function ofOlderExam(code: string, index: NameIndex): Known | undefined {
  const stem = stemOf(normaliseName(code));
  const [eldest, ...others] = (stem === undefined ? undefined : stemsOf(index).get(stem)) ?? [];
  return eldest && others.every((other) => nameOf(other) === nameOf(eldest)) ? eldest : undefined;
}

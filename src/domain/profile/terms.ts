import { type Context, type Fields, firstText, noteUnused, objectOf, saidOf, textOf } from './fields';
import { isLikeLevel, isNumber, levelOf, noLevel } from './levels';
import { type KnownKind, type NameIndex, namedBy } from './names';
import { cleanText } from './phrase';
import type { Given } from './reading';
import { mentions, readTerm, type Term } from './recognise';

/** What a résumé lists, noted as read or as not recognised. */

/** A term that was listed as something the person can do. A level beside it counts before the level of the group it stands in. */
export function addTerm(raw: string, from: string, given: Given | undefined, { reading, index }: Context): void {
  const text = cleanText(raw);
  const read = readTerm(text, index);
  for (const [at, term] of read.entries()) {
    if (term.isHeading) reading.headings.push({ from, said: term.said });
    else if (isLevelBehind(read[at - 1], term, text)) addUnknown(term.said, from, [], { reading, index }, noLevel);
    else if (term.known.length === 0) addUnknown(term.said, from, ['skill', 'tool'], { reading, index }, misplaced(term.said, index));
    const next = read[at + 1];
    const unknown = next && isLevelBehind(term, next, text) ? { unknownLevel: next.said } : undefined;
    const stated = term.level === undefined ? (given ?? unknown) : { level: term.level };
    for (const { kind, id, title } of term.known) {
      const entry = { from, said: term.said, id, title, ...stated };
      if (kind === 'skill') reading.skills.push(entry);
      else if (kind === 'tool') reading.tools.push(entry);
    }
  }
}

/** An exam among skills is no proof that it was passed, and its short name may mean something else (PCA, PCAP). */
const misplaced = (said: string, index: NameIndex): string | undefined =>
  namedBy(said, ['certification'], index).length > 0 ? 'a certification, which counts among the certificates of a profile' : undefined;

/** `Python (5 years)`, `Python: 9`: what stands behind a name for its level, and is none that is known. */
function isLevelBehind(term: Term | undefined, next: Term, text: string): boolean {
  if (!term || term.known.length === 0 || term.level !== undefined || next.known.length > 0 || !isLikeLevel(next.said)) return false;
  const end = text.indexOf(term.said) + term.said.length;
  return /^\s*[(:[–-]\s*$/.test(text.slice(end, text.indexOf(next.said, end)));
}

export function addUnknown(said: string, from: string, kinds: readonly KnownKind[], { reading }: Context, note?: string): void {
  reading.unrecognised.push({ from, said, kinds, ...(note === undefined ? {} : { note }) });
}

export const nameKeys = ['name', 'title', 'keyword', 'label', 'category', 'group', 'skill'];
/** JSON Resume's own name for how well, and what exporters call it. */
export const levelKeys = ['level', 'proficiency', 'rating', 'skillLevel', 'expertise'];

/** One item of a list of terms: a text, or something with a name, which stands at `from`, and perhaps a level of its own. */
export function addItem(item: unknown, from: string, group: Given | undefined, context: Context, at: string = from): void {
  const fields = objectOf(item);
  const { key, text } = firstText(fields, nameKeys);
  const said = textOf(item) || text;
  if (said === '') {
    addUnknown(saidOf(item), from, [], context, 'no name');
    noteUnused(item, at, [firstText(fields, Object.keys(fields)).key], context);
    return;
  }
  const own = readLevelOf(fields, at, context);
  // What is not understood of the item does not take the level of its group away.
  addTerm(said, from, own === undefined || (group && 'unknownLevel' in own) ? group : own, context);
  noteUnused(item, at, [key, ...levelKeys], context);
}

export function readLevelOf(fields: Fields, at: string, context: Context): Given | undefined {
  const key = levelKeys.find((one) => ![null, undefined, ''].includes(fields[one] as null | undefined | ''));
  return key === undefined ? undefined : readLevel(fields[key], `${at}.${key}`, context);
}

function readLevel(value: unknown, from: string, context: Context): Given | undefined {
  const level = levelOf(isNumber(value) && context.top !== undefined ? `${textOf(value)}/${context.top}` : value);
  if (level !== undefined) return { level };
  const unknownLevel = textOf(value) || JSON.stringify(value).slice(0, 80);
  addUnknown(unknownLevel, from, [], context, noLevel);
  return { unknownLevel };
}

/** Running text: what it names is noted, and does not count. */
export function addMentions(value: unknown, from: string, { reading, index, prose }: Context): void {
  const text = prose ? textOf(value) : '';
  for (const { said, known } of text === '' ? [] : mentions(text, index)) {
    for (const { kind, id, title } of known) {
      if (!reading.mentions.some((other) => other.kind === kind && other.id === id)) reading.mentions.push({ from, said, kind, id, title });
    }
  }
}

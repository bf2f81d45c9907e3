import type { Level } from '../types';
import { type Context, firstText, noteUnused, objectOf, saidOf, textOf } from './fields';
import { levelOf } from './levels';
import type { KnownKind } from './names';
import { mentions, readTerm } from './recognise';

/** What a résumé lists, noted as read or as not recognised. */

/** A term that was listed as something the person can do. A level beside it counts before the level of the group it stands in. */
export function addTerm(text: string, from: string, level: Level | undefined, { reading, index }: Context): void {
  for (const term of readTerm(text, index)) {
    if (term.isHeading) reading.headings.push({ from, said: term.said });
    else if (term.known.length === 0) addUnknown(term.said, from, ['skill', 'tool'], { reading, index });
    const stated = term.level ?? level;
    for (const { kind, id, title } of term.known) {
      const entry = { from, said: term.said, id, title, ...(stated === undefined ? {} : { level: stated }) };
      if (kind === 'skill') reading.skills.push(entry);
      else if (kind === 'tool') reading.tools.push(entry);
    }
  }
}

export function addUnknown(said: string, from: string, kinds: readonly KnownKind[], { reading }: Context, note?: string): void {
  reading.unrecognised.push({ from, said, kinds, ...(note === undefined ? {} : { note }) });
}

export const nameKeys = ['name', 'title', 'keyword', 'label'];

/** One item of a list of terms: a text, or something with a name, which stands at `from`, and perhaps a level of its own. */
export function addItem(item: unknown, from: string, level: Level | undefined, context: Context, at: string = from): void {
  const fields = objectOf(item);
  const { key, text } = firstText(fields, nameKeys);
  const said = textOf(item) || text;
  if (said === '') {
    addUnknown(saidOf(item), from, [], context, 'no name');
    noteUnused(item, at, [firstText(fields, Object.keys(fields)).key], context);
    return;
  }
  addTerm(said, from, readLevel(fields.level, `${at}.level`, context) ?? level, context);
  noteUnused(item, at, [key, 'level'], context);
}

export function readLevel(value: unknown, from: string, context: Context): Level | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const level = levelOf(value);
  if (level === undefined) {
    addUnknown(
      textOf(value) || JSON.stringify(value).slice(0, 80),
      from,
      [],
      context,
      'no level: beginner, intermediate, advanced, master, expert, 0 to 5',
    );
  }
  return level;
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

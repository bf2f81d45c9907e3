import type { KnownPerson } from '../../domain/advise/model';
import { assumedLevel } from '../../domain/profile/levels';
import type { NameIndex } from '../../domain/profile/names';
import { lookUp, readTerm, splitNames, type Term, unknownLevel } from '../../domain/profile/recognise';
import type { Id, Level } from '../../domain/types';

/** Each name once, in an order that depends on nothing but the names. */
export const sortedNames = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** What was already looked up: a class uses the same names again and again. */
export type Terms = Map<string, readonly Term[]>;

export type Named = Pick<KnownPerson, 'tools' | 'skills'> & { unrecognised: readonly string[] };

/**
 * Names of skills and tools as evidence, read as `--skills` reads them. A word that means both (SQL) is the tool; of several
 * levels the highest counts.
 */
export function readNames(names: readonly string[], index: NameIndex, terms: Terms): Named {
  const tools = new Set<Id>();
  const skills = new Map<Id, { skill: Id; title: string; level: Level | undefined }>();
  const unrecognised = new Set<string>();
  for (const { said, known, level } of sortedNames(names.flatMap(splitNames)).flatMap((name) => termsOf(name, index, terms))) {
    const tool = known.find((one) => one.kind === 'tool');
    const skill = known.find((one) => one.kind === 'skill');
    // At level 0 a tool is not used.
    if (tool && level === 0) continue;
    if (tool) tools.add(tool.id);
    else if (skill) {
      const before = skills.get(skill.id)?.level;
      const highest = level !== undefined && (before === undefined || level > before) ? level : before;
      skills.set(skill.id, { skill: skill.id, title: skill.title, level: highest });
    } else unrecognised.add(said);
  }
  return {
    tools: [...tools],
    skills: [...skills.values()].map(({ level = assumedLevel, ...skill }) => ({ ...skill, level })),
    unrecognised: [...unrecognised],
  };
}

function termsOf(name: string, index: NameIndex, terms: Terms): readonly Term[] {
  const known = terms.get(name);
  if (known) return known;
  const level = unknownLevel(name, index);
  // `Programming: Python` is a heading and a name.
  const read = level !== undefined && lookUp(level, index).length === 0 ? [{ said: name, known: [] }] : readTerm(name, index);
  terms.set(name, read);
  return read;
}

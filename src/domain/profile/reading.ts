import type { EducationLevel, Id, Level } from '../types';
import type { KnownKind } from './names';

/** Where something was read (`skills[2].keywords[0]`, `--skills`) and how it was written there. */
export type Place = { from: string; said: string };

/** What was written as somebody's level: one that is known, or something that was not understood. */
export type Given = { level: Level } | { unknownLevel: string };

/** Without `level` and `unknownLevel` somebody named the thing and no more. */
export type Stated = Place & { id: Id; title: string; level?: Level; unknownLevel?: string };

/** `kinds`: what it was looked for as; `suggest` finds names like it. `note`: why nothing like it is worth looking for. */
export type Unrecognised = Place & { kinds: readonly KnownKind[]; note?: string };

/** A person's file as it was understood: what was read as what, from where. Nothing of it is guessed, and nothing is dropped. */
export type Reading = {
  skills: Stated[];
  tools: Stated[];
  /** `until`: the end that is written beside it. */
  certifications: (Place & { id: Id; title: string; date?: string; until?: string })[];
  /** `start`: the first day on which it can have begun, where a date is given, else empty. */
  roles: (Place & { id: Id; title: string; current: boolean; start: string })[];
  education: (Place & { level: EducationLevel; area?: string })[];
  /** Met in running text (duties, summaries, courses). It says nothing about a level, so it is shown and does not count. */
  mentions: (Place & { kind: KnownKind; id: Id; title: string })[];
  unrecognised: Unrecognised[];
  /** Sections whose plain numbers are taken as out of 10 or 100. */
  scales: { section: string; top: 10 | 100 }[];
  /** Headings of groups of skills that are no skills themselves; the keywords below them were read. */
  headings: Place[];
  /** Sections, and fields of entries, that hold nothing this program reads. */
  notUsed: { section: string; entries: number }[];
};

export const emptyReading = (): Reading => ({
  skills: [],
  tools: [],
  certifications: [],
  roles: [],
  education: [],
  mentions: [],
  unrecognised: [],
  scales: [],
  headings: [],
  notUsed: [],
});

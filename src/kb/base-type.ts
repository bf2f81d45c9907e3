import type { Warning } from '../domain/outcome';
import type { NameIndex } from '../domain/profile/names';
import type { Certification, Family, Id, IsoDate, KnowledgeBase, LinkedRole, Question, Skill, Source, Tool } from '../domain/types';
import type { Counts } from './compiled';

/** What a list of roles, a completion and a "did you mean" need of a role. */
export type RoleIndexEntry = Pick<LinkedRole, 'id' | 'title' | 'aliases' | 'family'>;

/** The knowledge base as commands see it. What it has not been asked for has not been read. */
export type Base = {
  readonly version: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly counts: Counts;
  /** To be shown on stderr. */
  readonly warnings: readonly Warning[];
  /** To be shown with --debug only. */
  readonly notes: readonly Warning[];
  /** Every role, sorted by id. */
  readonly index: readonly RoleIndexEntry[];
  role(id: Id): LinkedRole | undefined;
  /** The sources of these ids, in the order of the ids; unknown ids are left out. */
  sources(ids: Iterable<Id>): Source[];
  readonly catalogue: Catalogue;
  /** Every name of a skill, tool, certification or role, for finding out what somebody means. */
  names(): NameIndex;
  /** The whole base, linked. */
  all(): KnowledgeBase;
};

/** Whole kinds, each read on first use. */
export type Catalogue = {
  skills(): ReadonlyMap<Id, Skill>;
  tools(): ReadonlyMap<Id, Tool>;
  certifications(): ReadonlyMap<Id, Certification>;
  sources(): ReadonlyMap<Id, Source>;
  families(): ReadonlyMap<Id, Family>;
  questions(): readonly Question[];
  /** What every role requires and no more, sorted by id: for weighing many roles without reading them. */
  requirements(): readonly Pick<LinkedRole, 'id' | 'skills'>[];
};

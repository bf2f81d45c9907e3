import { lazily } from '../domain/lazily';
import type { KnownKind } from '../domain/profile/names';
import { lazyNames } from '../domain/profile/packed-names';
import type { Id, KnowledgeBase, LinkedRole, Occupation, Role, Source, Survey } from '../domain/types';
import type { Files } from '../io/files';
import type { Base, RoleIndexEntry } from './base-type';
import { type Manifest, outdated, readEntries, readPart, readTextPart } from './compiled';
import { type EntryOf, type Kind, kinds } from './kinds';
import { surveysOf } from './link/survey';
import type { Ready } from './merge';

/** Reads the compiled form, part by part, on demand. A comparison reads the index and one part per role. */

/** One role with the sources that it cites, so that nothing else need be read. */
export type RolePart = { role: LinkedRole; sources: readonly Source[] };

/** Kinds of which a command needs a few entries out of hundreds: parsed one by one (see lazy-map.ts). Roles lie in files of their own. */
export const entryParts = { skill: 'skills.entries', tool: 'tools.entries', certification: 'certifications.entries' } as const;

/** The other kinds, each a list. */
export const listParts = {
  question: 'questions.json',
  source: 'sources.json',
  family: 'families.json',
  occupation: 'occupations.json',
  survey: 'surveys.json',
} as const satisfies Record<Exclude<Kind, 'role' | keyof typeof entryParts>, string>;

/** What overlays are laid upon: roles before linking, and the file of every entry. */
export const layerPart = 'layer.json';
export type LayerPart = { roles: readonly Role[]; files: Readonly<Record<Kind, Readonly<Record<string, string>>>> };

/** The requirements of every role in one place. */
export const requirementsPart = 'requirements.json';

/** The names of each kind, and the words among them that stand out in running text. */
export const namesPart = (kind: KnownKind): string => `names-${kind}.txt`;
export const markedPart = 'names-marked.json';

export const rolePart = (id: string): string => `roles/${id}.json`;

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((entry) => [entry.id, entry]));

export function pickSources(ids: Iterable<string>, sources: ReadonlyMap<string, Source>): Source[] {
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

/** `areRolesAsSeen` is asked before anything is believed that the files of these roles (without ids: of all) say. */
export function compiledBase(files: Files, dir: string, manifest: Manifest, areRolesAsSeen: (ids?: readonly Id[]) => boolean): Base {
  const part = <T>(name: string): T => readPart<T>(files, dir, manifest, name);
  const list = <K extends keyof typeof listParts>(kind: K) => lazily(() => byId(part<EntryOf[K][]>(listParts[kind])));
  const entries = <K extends keyof typeof entryParts>(kind: K) =>
    lazily(() => readEntries<EntryOf[K]>(files, dir, manifest, entryParts[kind]));
  const believeRoles = (ids?: readonly Id[]) => {
    if (!areRolesAsSeen(ids)) throw outdated();
  };
  const believeAllRoles = lazily(() => believeRoles());
  const index = lazily(() => {
    believeAllRoles();
    return part<RoleIndexEntry[]>('index.json');
  });
  const roles = new Map<string, LinkedRole>();
  const cited = new Map<string, Source>();
  const role = (id: string): LinkedRole | undefined => {
    if (!Object.hasOwn(manifest.parts, rolePart(id))) return undefined;
    const seen = roles.get(id);
    if (seen) return seen;
    const read = part<RolePart>(rolePart(id));
    // What it leads on to is named by titles from other files.
    believeRoles([id, ...read.role.next.map((step) => step.role)]);
    for (const source of read.sources) cited.set(source.id, source);
    roles.set(id, read.role);
    return read.role;
  };
  const catalogue = {
    skills: entries('skill'),
    tools: entries('tool'),
    certifications: entries('certification'),
    sources: list('source'),
    families: list('family'),
    questions: lazily(() => part<EntryOf['question'][]>(listParts.question)),
    requirements: lazily(() => {
      believeAllRoles();
      return part<Pick<LinkedRole, 'id' | 'skills'>[]>(requirementsPart);
    }),
  };
  return {
    version: manifest.version,
    date: manifest.date,
    title: manifest.title,
    counts: manifest.counts,
    warnings: [],
    notes: [],
    get index() {
      return index();
    },
    role,
    sources(ids) {
      const wanted = [...ids];
      return pickSources(wanted, wanted.every((id) => cited.has(id)) ? cited : catalogue.sources());
    },
    catalogue,
    names: lazily(() =>
      lazyNames({
        names(kind) {
          if (kind === 'role') believeAllRoles();
          return readTextPart(files, dir, manifest, namesPart(kind));
        },
        marked: () => part<string[]>(markedPart),
      }),
    ),
    all: lazily(
      (): KnowledgeBase => ({
        version: manifest.version,
        date: manifest.date,
        title: manifest.title,
        roles: new Map(index().map(({ id }) => [id, role(id) as LinkedRole])),
        skills: catalogue.skills(),
        tools: catalogue.tools(),
        certifications: catalogue.certifications(),
        questions: catalogue.questions(),
        sources: catalogue.sources(),
        families: catalogue.families(),
        occupations: byId(part<Occupation[]>(listParts.occupation)),
        surveys: surveysOf(part<Survey[]>(listParts.survey)).people,
      }),
    ),
  };
}

/** The compiled base as the lowest layer of a merge. */
export function readyLayer(files: Files, dir: string, manifest: Manifest, dataDir: string): Ready {
  const part = <T>(name: string): T => readPart<T>(files, dir, manifest, name);
  const layer = part<LayerPart>(layerPart);
  const listOf = (kind: Kind): Iterable<{ id: string }> => {
    if (kind === 'role') return layer.roles;
    if (Object.hasOwn(entryParts, kind)) return readEntries(files, dir, manifest, entryParts[kind as keyof typeof entryParts]).values();
    return part<{ id: string }[]>(listParts[kind as keyof typeof listParts]);
  };
  const entries = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      new Map(Array.from(listOf(kind), (value) => [value.id, { value, file: `${dataDir}/${layer.files[kind][value.id] ?? ''}` }])),
    ]),
  ) as unknown as Ready['entries'];
  const { version, date, title } = manifest;
  return { entries, base: { version, date, title }, baseFile: `${dataDir}/base.yaml` };
}

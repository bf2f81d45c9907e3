import type {
  Certification,
  Family,
  KnowledgeBase,
  LinkedRole,
  Occupation,
  Question,
  Role,
  Skill,
  Source,
  Survey,
  Tool,
  TraitId,
  TraitProfile,
} from '../../src/domain/types';
import { traitIds } from '../../src/domain/types';
import type { Base } from '../../src/kb/base';
import { rawBackedBase } from '../../src/kb/from-raw';
import { type EntryOf, type Kind, kinds, type RawBase } from '../../src/kb/kinds';
import { linkBase } from '../../src/kb/link/base';
import { referencesOf } from '../../src/kb/references';

/**
 * Valid worlds in which a test names only what matters. `aRole({ id: 'baker' })` is a whole role; `aKb({ roles: [...] })` adds
 * every skill, tool, certification and source that its entries name, so that a test need not.
 */

/** `pastry-chef` to `Pastry Chef`. */
const titleOf = (id: string): string =>
  id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());

export const aDay = '2026-01-15';

/** The same profile for every trait, but for those named. */
export function someTraits(named: Partial<Record<TraitId, number>> = {}): Record<TraitId, TraitProfile> {
  return Object.fromEntries(traitIds.map((trait) => [trait, { mean: named[trait] ?? 50, spread: 15 }])) as Record<TraitId, TraitProfile>;
}

export function aRole(role: Partial<Role> = {}): Role {
  const id = role.id ?? 'baker';
  return {
    id,
    title: titleOf(id),
    aliases: [],
    family: 'software',
    summary: `What a ${id} is.`,
    focus: `What a ${id} works on.`,
    goal: `What a ${id} brings about.`,
    work: [{ text: `Does the work of a ${id}` }],
    skills: [],
    tools: [],
    languages: [],
    certifications: { entry: [], main: [], stretch: [] },
    chooseIf: [`like the work of a ${id}`],
    misconceptions: [],
    traits: someTraits(),
    education: { typical: 'bachelor', minimum: 'none', note: 'Work samples count.' },
    entry: { bar: 'moderate', note: 'Some openings for beginners.', routes: [] },
    next: [],
    onCall: 'rare',
    links: {},
    reviewedOn: aDay,
    ...role,
  };
}

export function aSkill(skill: Partial<Skill> = {}): Skill {
  const id = skill.id ?? 'kneading';
  return {
    id,
    title: titleOf(id),
    kind: 'skill',
    group: 'craft',
    reuse: 'cross-sector',
    summary: `What ${id} is.`,
    aliases: [],
    prerequisites: [],
    hoursToLevel: [
      [5, 10],
      [20, 40],
      [60, 120],
      [150, 300],
      [400, 800],
    ],
    hoursBasis: 'Our estimate.',
    proof: 'A piece of work.',
    ...skill,
  };
}

export function aTool(tool: Partial<Tool> = {}): Tool {
  const id = tool.id ?? 'oven';
  return { id, title: titleOf(id), category: 'kitchen', summary: `What ${id} is for.`, aliases: [], evidenceOf: [], ...tool };
}

export function aCertification(certification: Partial<Certification> = {}): Certification {
  const id = certification.id ?? 'master-baker';
  return {
    id,
    title: titleOf(id),
    issuer: 'Guild of Bakers',
    examCodes: [],
    level: 'associate',
    issuerLevel: 'Journeyman',
    priceUsd: 100,
    minutes: 90,
    questions: null,
    passMark: null,
    validMonths: null,
    status: 'active',
    url: `https://example.org/${id}`,
    roles: [],
    measures: [],
    skills: [],
    confidence: 'verified',
    unverified: [],
    source: 'guild-register',
    checkedOn: aDay,
    ...certification,
  };
}

export function aSource(source: Partial<Source> = {}): Source {
  const id = source.id ?? 'guild-register';
  return {
    id,
    title: titleOf(id),
    publisher: 'Guild of Bakers',
    summary: 'A register.',
    url: `https://example.org/${id}`,
    period: '2025',
    region: 'Bakeria',
    licence: 'CC BY 4.0',
    attribution: 'Guild of Bakers',
    checkedOn: aDay,
    ...source,
  };
}

export function aQuestion(question: Partial<Question> = {}): Question {
  return {
    id: 'early-hours',
    text: 'Do you like to start early?',
    why: 'Some kinds of work start before dawn.',
    type: 'single',
    measures: [{ trait: 'urgency', direction: 1 }],
    options: [
      { id: 'no', label: 'No', at: { urgency: 20 } },
      { id: 'yes', label: 'Yes', at: { urgency: 80 } },
    ],
    ...question,
  };
}

export function anOccupation(occupation: Partial<Occupation> = {}): Occupation {
  return { id: '51-3011.00', title: 'Bakers', soc: '51-3011', socTitle: 'Bakers', ...occupation };
}

export function aSurvey(survey: Partial<Survey> = {}): Survey {
  return { id: 'guild-2025', source: 'guild-register', population: 'Members of the guild', year: 2025, n: {}, tools: {}, ...survey };
}

export function aFamily(family: Partial<Family> = {}): Family {
  const id = family.id ?? 'software';
  return { id, title: titleOf(id), summary: `What ${id} has in common.`, ...family };
}

export type WorldParts = {
  roles?: readonly Role[];
  skills?: readonly Skill[];
  tools?: readonly Tool[];
  certifications?: readonly Certification[];
  questions?: readonly Question[];
  sources?: readonly Source[];
  occupations?: readonly Occupation[];
  surveys?: readonly Survey[];
  families?: readonly Family[];
};

const builders: { [K in Kind]: (id: string) => EntryOf[K] } = {
  role: (id) => aRole({ id }),
  skill: (id) => aSkill({ id }),
  tool: (id) => aTool({ id }),
  certification: (id) => aCertification({ id }),
  question: (id) => aQuestion({ id }),
  source: (id) => aSource({ id }),
  occupation: (id) => anOccupation({ id, soc: id.slice(0, 7) }),
  survey: (id) => aSurvey({ id }),
  family: (id) => aFamily({ id }),
};

const partOf = {
  role: 'roles',
  skill: 'skills',
  tool: 'tools',
  certification: 'certifications',
  question: 'questions',
  source: 'sources',
  occupation: 'occupations',
  survey: 'surveys',
  family: 'families',
} as const satisfies Record<Kind, keyof WorldParts>;

/** Unlinked entries; whatever they name and the test does not give is made up. Roles may be given as a plain list. */
export function aRawBase(parts: WorldParts | readonly Role[] = {}): RawBase {
  const given: WorldParts = Array.isArray(parts) ? { roles: parts } : (parts as WorldParts);
  const entries = Object.fromEntries(
    kinds.map((kind) => [kind, new Map((given[partOf[kind]] ?? []).map((entry) => [entry.id, entry]))]),
  ) as Record<Kind, Map<string, EntryOf[Kind]>>;
  for (let complete = false; !complete; ) {
    complete = true;
    for (const kind of kinds) {
      for (const entry of [...entries[kind].values()]) {
        for (const { to, id } of referencesOf(kind, entry as never)) {
          if (to === 'activity' || entries[to].has(id)) continue;
          entries[to].set(id, builders[to](id));
          complete = false;
        }
      }
    }
  }
  return { version: '1.0', date: aDay, title: 'A base for tests', entries: entries as unknown as RawBase['entries'], hidden: new Set() };
}

/** The whole base, linked. */
export const aKb = (parts: WorldParts | readonly Role[] = {}): KnowledgeBase => linkBase(aRawBase(parts));

/** The base as commands see it. */
export const aBase = (parts: WorldParts | readonly Role[] = {}): Base => rawBackedBase(aRawBase(parts));

/** One role, linked in a world that has what it names. */
export function aLinkedRole(role: Partial<Role> = {}, parts: WorldParts = {}): LinkedRole {
  const written = aRole(role);
  const linked = aKb({ ...parts, roles: [written, ...(parts.roles ?? [])] }).roles.get(written.id);
  if (!linked) throw new Error(`no role ${written.id}`);
  return linked;
}

/**
 * The field's words as types. Everything else in `src` speaks in these.
 *
 * Three layers: what people write (`Role`, `Skill`, ... one YAML entry each), what linking makes of it
 * (`LinkedRole`: references resolved, survey and official figures joined in), and figures, which always carry
 * their source.
 */

/** An id: `^[a-z0-9][a-z0-9.-]{0,63}$`; ids of our own making are kebab-case. */
export type Id = string;
/** `YYYY-MM-DD`, a real calendar date. */
export type IsoDate = string;

export const familyIds = [
  'analytics',
  'data-science-and-ai',
  'data-platform',
  'cloud-and-operations',
  'software',
  'security',
  'product-and-leadership',
] as const;
export type FamilyId = (typeof familyIds)[number];

/** What a person may like to spend a working day on: the dimensions that the interview asks about, each 0-100. */
export const traitIds = [
  'analysis', // asks questions of data and draws conclusions
  'mathematics', // statistics, probability, formal reasoning
  'programming', // writes code most of the day
  'machine-learning', // builds, trains, evaluates models
  'data-systems', // moves, stores and shapes data
  'systems', // operating systems, networks, performance: close to the machine
  'hardware', // physical devices
  'operations', // keeps running systems healthy; automation, reliability
  'urgency', // incidents and interruptions (100) against long calm stretches (0)
  'security', // thinks like an attacker or a defender
  'design', // how a product looks and feels to its users
  'people', // conversation with users, clients, stakeholders
  'leadership', // sets direction and answers for the work of others
  'business', // money, markets, value
  'research', // open questions with an uncertain outcome
  'governance', // rules, audits, process, documentation
  'teaching', // explains in writing or in speech
  'breadth', // many technologies a little (100) against one deeply (0)
  'visual', // pictures, charts, maps, space: things that are seen
  'enabling', // builds what colleagues work with (100) against what customers see (0)
  'science', // nature, health, scientific questions as the subject
] as const;
export type TraitId = (typeof traitIds)[number];

export const interestIds = ['realistic', 'investigative', 'artistic', 'social', 'enterprising', 'conventional'] as const;
export type InterestId = (typeof interestIds)[number];

/** The survey question "what is an important part of your role?" (Kaggle 2022), and the ids of its answers here. */
export const activityIds = [
  'analyze-data',
  'run-data-infrastructure',
  'prototype-ml',
  'run-ml-service',
  'improve-models',
  'research',
] as const;
export type ActivityId = (typeof activityIds)[number];

/** Proficiency 0-5: none, awareness, foundational, working, practitioner, expert. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;
export const levelNames = ['none', 'awareness', 'foundational', 'working', 'practitioner', 'expert'] as const;
/** Importance 1-5, O*NET's scale: not, somewhat, important, very, extremely important. */
export type Importance = 1 | 2 | 3 | 4 | 5;

/** Hours from one level to the next: `[low, high]`. */
export type HourRange = readonly [low: number, high: number];

/** How firm a taxonomy link is. Only `exact` lets an official figure stand as the role's own. */
export type MatchType = 'exact' | 'close' | 'broad' | 'none';

export type Source = {
  id: Id;
  title: string;
  publisher: string;
  /** What the source is and how far it carries, in a sentence. */
  summary: string;
  url?: string;
  /** The period that the figures describe, e.g. `May 2024`. */
  period: string;
  region: string;
  licence: string;
  /** The line that the licence asks for. */
  attribution: string;
  checkedOn: IsoDate;
};

/** relation: usually needed in the role, or only in some settings (ESCO's two relations). */
export type Requirement = {
  skill: Id;
  relation: 'essential' | 'optional';
  importance: Importance;
  level: Level;
  /** `onet`: importance and level are computed from the linked occupation's ratings (see kb/link). Else our judgement. */
  basis: 'judgement' | 'onet';
};

export type WorkItem = { text: string; activity?: ActivityId };
export type CertificationAdvice = { certification: Id; why: string };
export type Misconception = { claim: string; truth: string };
export type EntryRoute = { from: string; role?: Id; text: string };
export type NextRole = { role: Id; why: string };
export type TraitProfile = { mean: number; spread: number };

/** A wage in one currency, region and year. Percentiles in currency units a year; absent = not published. */
export type PayFigure = {
  /** `own`: published for this very role; `nearest-occupation`: of a wider official occupation; `self-reported`: a survey. */
  whose: 'own' | 'nearest-occupation' | 'self-reported';
  /** The occupation or group that the figure describes, e.g. `Data Scientists (15-2051)` or `4-9 years of experience`. */
  of: string;
  region: string;
  currency: string;
  year: number;
  n?: number;
  p10?: number;
  p25?: number;
  median?: number;
  p75?: number;
  p90?: number;
  mean?: number;
  /** Percentiles published only as "at or above" the number given. */
  topCoded?: readonly ('p10' | 'p25' | 'median' | 'p75' | 'p90' | 'mean')[];
  source: Id;
};

export type Outlook = {
  of: string;
  whose: 'own' | 'nearest-occupation';
  fromYear: number;
  toYear: number;
  /** People employed, in thousands. */
  employmentThousands: number;
  changePercent: number;
  openingsPerYearThousands: number;
  entryEducation: string;
  source: Id;
};

export const educationLevels = ['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate'] as const;
export type EducationLevel = (typeof educationLevels)[number];

export type Role = {
  id: Id;
  title: string;
  aliases: readonly string[];
  family: FamilyId;
  summary: string;
  focus: string;
  goal: string;
  work: readonly WorkItem[];
  skills: readonly Requirement[];
  /** Tool ids, most typical first. Usage shares are joined from data/surveys, never written here. */
  tools: readonly Id[];
  /** Programming languages: ids of tools of category `language`. */
  languages: readonly Id[];
  certifications: Readonly<Record<'entry' | 'main' | 'stretch', readonly CertificationAdvice[]>>;
  chooseIf: readonly string[];
  misconceptions: readonly Misconception[];
  traits: Readonly<Record<TraitId, TraitProfile>>;
  education: { typical: EducationLevel; minimum: EducationLevel; note: string };
  entry: { bar: 'open' | 'moderate' | 'high'; note: string; routes: readonly EntryRoute[] };
  next: readonly NextRole[];
  /** How often the role answers for incidents outside office hours. Our judgement. */
  onCall: 'rare' | 'some' | 'regular';
  links: {
    onet?: { code: string; match: Exclude<MatchType, 'none'> };
    esco?: { code: string; title: string; match: Exclude<MatchType, 'none'> };
  };
  /** The occupation whose pay and outlook are shown, always labelled, when `links.onet` is absent. */
  nearestOccupation?: string;
  /** Figures published for this very role; they stand before those of the linked occupation. */
  pay?: readonly PayFigure[];
  outlook?: Outlook;
  /** RIASEC 1-7. Only where no linked occupation has them. Our judgement. */
  interests?: Readonly<Record<InterestId, number>>;
  reviewedOn: IsoDate;
};

export type Skill = {
  id: Id;
  title: string;
  kind: 'skill' | 'knowledge' | 'attitude';
  group: string;
  reuse: 'transversal' | 'cross-sector' | 'sector-specific' | 'occupation-specific';
  summary: string;
  aliases: readonly string[];
  /** Skills that should be held (at level 2 or above) before this one is begun. */
  prerequisites: readonly Id[];
  /** Five ranges: 0 to 1, 1 to 2, ... 4 to 5. */
  hoursToLevel: readonly [HourRange, HourRange, HourRange, HourRange, HourRange];
  /** What the hours rest on. */
  hoursBasis: string;
  /** What shows that one has it. */
  proof: string;
  /** The O*NET skill or knowledge element that rates it, by its exact O*NET name. */
  onet?: { element: string; scale: 'skill' | 'knowledge' };
};

export type Tool = {
  id: Id;
  title: string;
  category: string;
  summary: string;
  /** Other spellings, among them the names used by the surveys and by O*NET. */
  aliases: readonly string[];
  /** Using the tool shows about this much of a skill. */
  evidenceOf: readonly { skill: Id; level: Level }[];
};

export type CertificationStatus = 'active' | 'beta' | 'retiring' | 'retired' | 'in-development';

export type Certification = {
  id: Id;
  title: string;
  issuer: string;
  examCodes: readonly string[];
  level: 'fundamentals' | 'associate' | 'professional' | 'expert' | 'specialty' | 'course';
  /** The issuer's own word for the level. */
  issuerLevel: string;
  priceUsd: number | null;
  priceNote?: string;
  minutes: number | null;
  questions: string | null;
  passMark: string | null;
  /** Months until it lapses; null: unknown; `lifetime`: it does not lapse. */
  validMonths: number | 'lifetime' | null;
  renewal?: string;
  prerequisites?: string;
  recommended?: string;
  /** As seen on `checkedOn`; `statusOn` in domain/certification judges it on any other day. */
  status: CertificationStatus;
  statusNote?: string;
  /** First day it could be earned, where known. */
  availableFrom?: IsoDate;
  /** Last day it can or could be earned. Mandatory for `retiring` and `retired`, unless `retiresOnUnknown`. */
  retiresOn?: IsoDate;
  /** True where the issuer's date was not found; the reason stands in statusNote. */
  retiresOnUnknown?: boolean;
  successor?: Id;
  /** Where no certification of this base takes its place: which one does, or that none does. */
  successorNote?: string;
  url: string;
  roles: readonly Id[];
  /** The exam's own areas; weight in percent as `[low, high]`, or null where it is not published. */
  measures: readonly { area: string; weight: readonly [number, number] | null }[];
  /** Our skills that it proves, and up to which level. */
  skills: readonly { skill: Id; level: Level }[];
  confidence: 'verified' | 'known' | 'uncertain';
  /** Fields of this entry that were not checked at the issuer. They are shown with a mark. */
  unverified: readonly string[];
  source: Id;
  checkedOn: IsoDate;
};

export type QuestionOption = {
  id: Id;
  label: string;
  /** Where somebody who picks this stands, per trait. */
  at?: Partial<Record<TraitId, number>>;
  activity?: ActivityId;
};

export type Question = {
  id: Id;
  text: string;
  /** Why it is asked, in a plain sentence. */
  why: string;
  type: 'single' | 'multiple' | 'scale';
  /** The traits that it measures and which way: +1 or -1. For a scale these place its options. */
  measures: readonly { trait: TraitId; direction: 1 | -1 }[];
  options: readonly QuestionOption[];
};

/** One official occupation (O*NET-SOC code), with what the statistics office says of it. */
export type Occupation = {
  /** e.g. `15-2051.01`. */
  id: string;
  title: string;
  /** The SOC group that the wage and the projection describe, e.g. `15-2051`; several occupations may share it. */
  soc: string;
  socTitle: string;
  wage?: Omit<PayFigure, 'whose' | 'of' | 'n'> & { employment: number };
  projection?: Omit<Outlook, 'whose' | 'of'>;
  /** RIASEC 1-7. */
  interests?: Readonly<Record<InterestId, number>> & { source: Id };
  /** Education of people working in the SOC group, in percent. */
  education?: { shares: Readonly<Record<string, number>>; source: Id };
  /** O*NET ratings: importance 1-5, level 0-7. */
  ratings?: {
    source: Id;
    skills: Readonly<Record<string, readonly [importance: number, level: number]>>;
    knowledge?: Readonly<Record<string, readonly [importance: number, level: number]>>;
  };
};

/** One survey: how many practitioners of each role use each tool. `share = users / n`. */
export type Survey = {
  id: Id;
  source: Id;
  population: string;
  year: number;
  /** Respondents per role. */
  n: Readonly<Record<Id, number>>;
  /** Tool id -> role id -> respondents who use it. */
  tools: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  /** Activity id -> role id -> respondents for whom it is an important part of the role. */
  activities?: Readonly<Record<string, Readonly<Record<Id, number>>>>;
  /** Self-reported pay, US dollars a year. */
  pay?: Readonly<Record<Id, readonly { experience: string; n: number; p25: number; median: number; p75: number }[]>>;
};

export type Family = { id: FamilyId; title: string; summary: string };

/** A share with its count and source. */
export type Share = { share: number; n: number; source: Id };

/** A role with every reference resolved and every figure joined: what a command reads. */
export type LinkedRole = Omit<
  Role,
  'tools' | 'languages' | 'skills' | 'work' | 'certifications' | 'pay' | 'outlook' | 'interests' | 'next'
> & {
  familyTitle: string;
  work: readonly (WorkItem & { share?: Share })[];
  skills: readonly (Requirement & { title: string; kind: Skill['kind'] })[];
  tools: readonly { id: Id; title: string; category: string; usage: readonly Share[] }[];
  languages: readonly { id: Id; title: string; usage: readonly Share[] }[];
  certifications: Readonly<Record<'entry' | 'main' | 'stretch', readonly (CertificationAdvice & CertificationFacts)[]>>;
  pay: readonly PayFigure[];
  outlook: Outlook | null;
  interests: { scores: Readonly<Record<InterestId, number>>; source: Id | null } | null;
  /** Education of people in the linked occupation. */
  workforceEducation: { of: string; whose: 'own' | 'nearest-occupation'; shares: Readonly<Record<string, number>>; source: Id } | null;
  next: readonly (NextRole & { title: string })[];
};

/** What a comparison needs of a certification, so that it need not read the catalogue. */
export type CertificationFacts = Pick<
  Certification,
  | 'title'
  | 'issuer'
  | 'examCodes'
  | 'level'
  | 'priceUsd'
  | 'status'
  | 'availableFrom'
  | 'retiresOn'
  | 'retiresOnUnknown'
  | 'successor'
  | 'successorNote'
  | 'confidence'
  | 'checkedOn'
  | 'source'
  | 'unverified'
> & { successorTitle?: string };

/** The whole linked base. Maps are keyed by id. */
export type KnowledgeBase = {
  version: string;
  roles: ReadonlyMap<Id, LinkedRole>;
  skills: ReadonlyMap<Id, Skill>;
  tools: ReadonlyMap<Id, Tool>;
  certifications: ReadonlyMap<Id, Certification>;
  questions: readonly Question[];
  sources: ReadonlyMap<Id, Source>;
  families: ReadonlyMap<FamilyId, Family>;
  occupations: ReadonlyMap<string, Occupation>;
  surveys: readonly Survey[];
};

import type { Outlook, PayFigure } from './figures';
import type {
  ActivityId,
  CertificationField,
  EducationLevel,
  FamilyId,
  HourRange,
  Id,
  Importance,
  InterestId,
  IsoDate,
  Level,
  MatchType,
  OnCallDuty,
  Rung,
  TraitId,
} from './vocabulary';

/** What people write: one YAML entry each. */

/** relation: usually needed in the role, or only in some settings (ESCO's two relations). */
export type Requirement = {
  skill: Id;
  relation: 'essential' | 'optional';
  importance: Importance;
  level: Level;
  /** `onet`: importance and level are computed from the linked occupation's ratings (see kb/link). Else our judgement. */
  basis: 'judgement' | 'onet';
};

/** A requirement as it is written: with `basis: onet` importance and level may be left to the computation. */
export type WrittenRequirement = Omit<Requirement, 'importance' | 'level'> & Partial<Pick<Requirement, 'importance' | 'level'>>;

export type WorkItem = { text: string; activity?: ActivityId };
export type CertificationAdvice = { certification: Id; why: string };
type Misconception = { claim: string; truth: string };
type EntryRoute = { from: string; role?: Id; text: string };
export type NextRole = { role: Id; why: string };
export type TraitProfile = { mean: number; spread: number };

export type Role = {
  id: Id;
  title: string;
  aliases: readonly string[];
  family: FamilyId;
  summary: string;
  focus: string;
  goal: string;
  work: readonly WorkItem[];
  skills: readonly WrittenRequirement[];
  /** Tool ids, most typical first. Usage shares are joined from data/surveys, never written here. */
  tools: readonly Id[];
  /** Programming languages: ids of tools of category `language`. */
  languages: readonly Id[];
  certifications: Readonly<Record<Rung, readonly CertificationAdvice[]>>;
  chooseIf: readonly string[];
  misconceptions: readonly Misconception[];
  traits: Readonly<Record<TraitId, TraitProfile>>;
  education: { typical: EducationLevel; minimum: EducationLevel; note: string };
  entry: { bar: 'open' | 'moderate' | 'high'; note: string; routes: readonly EntryRoute[] };
  next: readonly NextRole[];
  /** How often the role answers for incidents outside office hours. Our judgement. */
  onCall: OnCallDuty;
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
  /** Used in every occupation; counts where no survey asked for it. */
  everyday?: boolean;
};

export type CertificationStatus = 'active' | 'beta' | 'retiring' | 'retired' | 'in-development';

/** What of it differs from the entry. The first has no `from` where its first day is not known. */
export type ExamVersion = {
  code: string;
  from?: IsoDate;
  /** It is sat as a beta, and may still change. */
  beta?: boolean;
  priceUsd?: number | null;
  minutes?: number | null;
  questions?: string | null;
};

export type Certification = {
  id: Id;
  title: string;
  /** Other names that people use, where title, issuer and exam codes do not make them. */
  aliases?: readonly string[];
  issuer: string;
  examCodes: readonly string[];
  /** Where the exam changes and the credential goes on: its versions in order, each until the next begins. */
  versions?: readonly ExamVersion[];
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
  /** The day on which its end was made known, where that is known. */
  retirementAnnouncedOn?: IsoDate;
  /** Last day it can or could be earned. Mandatory for `retiring` and `retired`, unless `retiresOnUnknown`. */
  retiresOn?: IsoDate;
  /** The year (`2027`) or the month (`2027-12`) in which it is expected to end, while no last day is announced. */
  expectedEnd?: string;
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
  unverified: readonly CertificationField[];
  source: Id;
  checkedOn: IsoDate;
  /** Of a day that is not known: `checkedOn` is the first of that month or year; `none`: the facts were seen by `checkedOn`, without a date. */
  checkedOnPrecision?: 'month' | 'year' | 'none';
};

export type QuestionOption = {
  id: Id;
  label: string;
  /** Where somebody who picks this stands, per trait. */
  at?: Partial<Record<TraitId, number>>;
  activity?: ActivityId;
  /** The least percentage of a working day that the words claim, 0-100. */
  time?: number;
  /** The same of what the work is to be about. */
  subject?: number;
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
  /** True where the group has further occupations that the base does not have. */
  socShared?: boolean;
  wage?: Omit<PayFigure, 'whose' | 'of' | 'n'> & { employment: number };
  projection?: Omit<Outlook, 'whose' | 'of'>;
  /** RIASEC 1-7. */
  interests?: Readonly<Record<InterestId, number>> & { source: Id };
  /** Education of people working in the SOC group, in percent. */
  education?: {
    shares: Readonly<Record<string, number>>;
    /** True where the office gives one set of figures for this group and others that the base does not have. */
    shared?: boolean;
    source: Id;
  };
  /** O*NET ratings: importance 1-5, level 0-7. */
  ratings?: {
    source: Id;
    skills: Readonly<Record<string, readonly [importance: number, level: number]>>;
    knowledge?: Readonly<Record<string, readonly [importance: number, level: number]>>;
  };
};

/** One survey: how many practitioners of each role use each tool, or how many job ads for it name the tool. `share = users / n`. */
export type Survey = {
  id: Id;
  source: Id;
  /** Default: people. Job ads say what employers ask for, and nothing of who uses it: the advisor learns from people only. */
  counts?: 'people' | 'job-ads';
  /** A sentence of it that names a role by its id is shown with the figures of that role. */
  population: string;
  /** The answer that was counted under a role, where that is not what the role is called. */
  answers?: Readonly<Record<Id, string>>;
  year: number;
  /** Respondents, or ads, per role. */
  n: Readonly<Record<Id, number>>;
  /** Tool id -> role id -> respondents who use it. */
  tools: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  /** Activity id -> role id -> respondents for whom it is an important part of the role. */
  activities?: Readonly<Record<string, Readonly<Record<Id, number>>>>;
  /** Pay, self-reported or as advertised, US dollars a year. */
  pay?: Readonly<Record<Id, readonly { experience: string; n: number; p25: number; median: number; p75: number }[]>>;
};

export type Family = { id: FamilyId; title: string; summary: string };

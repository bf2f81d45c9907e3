import type {
  Certification,
  CertificationAdvice,
  Family,
  NextRole,
  Occupation,
  Question,
  Requirement,
  Role,
  Skill,
  Survey,
  Tool,
  WorkItem,
} from './entries';
import type { Outlook, PayFigure, Share, Source } from './figures';
import type { FamilyId, Id, InterestId, IsoDate, Rung } from './vocabulary';

/** A role with every reference resolved and every figure joined: what a command reads. */
export type LinkedRole = Omit<
  Role,
  'tools' | 'languages' | 'skills' | 'work' | 'certifications' | 'pay' | 'outlook' | 'interests' | 'next'
> & {
  familyTitle: string;
  work: readonly (WorkItem & { share?: Share })[];
  /** `source`: where the rating comes from; absent where importance and level are our judgement. */
  skills: readonly (Requirement & { title: string; kind: Skill['kind']; reuse: Skill['reuse']; source?: Id })[];
  tools: readonly { id: Id; title: string; category: string; usage: readonly Share[] }[];
  languages: readonly { id: Id; title: string; usage: readonly Share[] }[];
  certifications: Readonly<Record<Rung, readonly (CertificationAdvice & CertificationFacts)[]>>;
  /** Every survey that asked people of the role, newest first, with the share who use each tool, listed above or not. */
  surveyed: readonly {
    source: Id;
    year: number;
    n: number;
    tools: Readonly<Record<Id, number>>;
    /** Who was counted under the role, where that is not what its name says. */
    note?: string;
  }[];
  /** Job ads for the role, newest first, with the share of them that name each tool; what most of them name comes first. */
  jobAds: readonly { source: Id; year: number; n: number; tools: readonly { id: Id; title: string; share: number }[] }[];
  pay: readonly PayFigure[];
  outlook: Outlook | null;
  interests: { scores: Readonly<Record<InterestId, number>>; source: Id | null } | null;
  /** Education of people in the linked occupation. `shared`: of several occupations together, which `of` names. */
  workforceEducation: {
    of: string;
    whose: 'own' | 'nearest-occupation';
    shared?: true;
    shares: Readonly<Record<string, number>>;
    source: Id;
  } | null;
  next: readonly (NextRole & { title: string })[];
};

/** What a comparison needs of a certification, so that it need not read the catalogue. */
export type CertificationFacts = Pick<
  Certification,
  | 'title'
  | 'issuer'
  | 'examCodes'
  | 'versions'
  | 'level'
  | 'priceUsd'
  | 'status'
  | 'availableFrom'
  | 'retirementAnnouncedOn'
  | 'retiresOn'
  | 'expectedEnd'
  | 'retiresOnUnknown'
  | 'successor'
  | 'successorNote'
  | 'confidence'
  | 'checkedOn'
  | 'checkedOnPrecision'
  | 'source'
  | 'unverified'
> & {
  successorTitle?: string;
  /** What follows it, the next one first: it stands in for this one on the days on which this has ended. */
  successors?: readonly (Omit<CertificationFacts, 'successors'> & { id: Id })[];
  /** The certifications that this one takes the place of. */
  replaces?: readonly Pick<
    Certification,
    'id' | 'title' | 'examCodes' | 'versions' | 'status' | 'checkedOn' | 'availableFrom' | 'retirementAnnouncedOn' | 'retiresOn'
  >[];
};

/** The whole linked base. Maps are keyed by id. */
export type KnowledgeBase = {
  version: string;
  /** The day of the base's latest change. */
  date: IsoDate;
  title: string;
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

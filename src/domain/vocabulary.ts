/** The closed lists of the field: families, traits, interests, activities, levels. */

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
/** One of ours, or one that an overlay adds in its families.yaml. */
export type FamilyId = (typeof familyIds)[number] | (string & {});

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

/** The facts of a certification that somebody could look up at its issuer; an entry names those that nobody did. */
export const certificationFields = [
  'title',
  'issuer',
  'examCodes',
  'issuerLevel',
  'priceUsd',
  'priceNote',
  'minutes',
  'questions',
  'passMark',
  'validMonths',
  'renewal',
  'prerequisites',
  'recommended',
  'status',
  'statusNote',
  'availableFrom',
  'retirementAnnouncedOn',
  'retiresOn',
  'successor',
  'successorNote',
  'url',
  'measures',
] as const;
export type CertificationField = (typeof certificationFields)[number];

/** How firm a taxonomy link is. Only `exact` lets an official figure stand as the role's own. */
export type MatchType = 'exact' | 'close' | 'broad' | 'none';

export const educationLevels = ['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate'] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** How a role advises a certification: to begin with, for the role itself, to go beyond it. */
export const rungs = ['entry', 'main', 'stretch'] as const;
export type Rung = (typeof rungs)[number];
/** What they are worth: those for the role itself count most. */
export const rungsByWorth: readonly Rung[] = ['main', 'entry', 'stretch'];

/** How often somebody answers for incidents outside office hours, least first. */
export const onCallDuties = ['rare', 'some', 'regular'] as const;
export type OnCallDuty = (typeof onCallDuties)[number];

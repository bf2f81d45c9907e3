import * as v from 'valibot';
import { schemas } from '../../kb/schema';
import {
  about,
  amount,
  certificationField,
  certificationLevel,
  certificationStatus,
  checkedOnPrecision,
  confidence,
  day,
  documentOf,
  id,
  importance,
  level,
  list,
  maybe,
  named,
  orNull,
  outlook,
  payFigure,
  share,
  text,
  whole,
} from './parts';

const examVersion = v.object({
  code: text,
  from: maybe(day),
  beta: maybe(v.boolean()),
  priceUsd: maybe(orNull(amount)),
  minutes: maybe(orNull(whole)),
  questions: maybe(orNull(text)),
});
const versions = maybe(about(list(examVersion), 'In order, each until the next begins; what of it differs from the entry'));

const certificationItem = v.object({
  ...named,
  issuer: text,
  examCode: orNull(text),
  level: certificationLevel,
  priceUsd: orNull(amount),
  status: about(certificationStatus, 'On the day asOf'),
  retiresOn: about(orNull(day), 'The last day on which it can be earned'),
  successor: orNull(id),
  checkedOn: about(day, 'When the facts were last looked at'),
  checkedOnPrecision: orNull(checkedOnPrecision),
  confidence,
  unverified: about(list(certificationField), 'Facts of the entry that were not checked at the issuer'),
  availableFrom: about(orNull(day), 'The first day on which it could be earned, where that is known'),
  nextVersion: about(orNull(examVersion), 'The version of the exam that is announced next'),
  expectedEnd: about(orNull(text), 'A year or a month; once it has passed, unverified has status'),
});

const listOf = (kind: string, item: v.GenericSchema) => documentOf('list', { kind: v.literal(kind), items: list(item), total: whole });

export const listDocument = v.union([
  listOf('roles', v.object({ ...named, family: id, aliases: list(text), summary: text })),
  listOf('skills', v.object({ ...named, kind: text, group: text, reuse: text, roles: whole, summary: text })),
  listOf('tools', v.object({ ...named, category: text, summary: text })),
  listOf('certifications', certificationItem),
  listOf('families', v.object({ ...named, summary: text, roles: whole })),
]);

const shareOf = v.object({ share, n: whole, source: id });
const tool = v.object({ ...named, category: maybe(text), usage: list(shareOf) });

const knownDays = { availableFrom: maybe(day), retirementAnnouncedOn: maybe(day), retiresOn: maybe(day) };
const expectedEnd = maybe(about(text, 'A year or a month'));

const advised = v.object({
  certification: id,
  why: text,
  title: text,
  issuer: text,
  examCodes: list(text),
  versions,
  level: certificationLevel,
  priceUsd: orNull(amount),
  status: about(certificationStatus, 'On the day asOf'),
  statusSeen: about(certificationStatus, 'What it was on checkedOn'),
  insteadOf: maybe(about(id, 'The one that the role names and that has ended: this one follows it')),
  ...knownDays,
  expectedEnd,
  retiresOnUnknown: maybe(v.boolean()),
  successor: maybe(id),
  successorNote: maybe(text),
  successorTitle: maybe(text),
  confidence,
  checkedOn: day,
  checkedOnPrecision: maybe(checkedOnPrecision),
  source: id,
  unverified: list(certificationField),
  replaces: maybe(
    list(
      v.object({
        ...named,
        examCodes: list(text),
        versions,
        status: certificationStatus,
        checkedOn: day,
        ...knownDays,
      }),
    ),
  ),
});

const role = v.object({
  ...v.omit(schemas.role, ['work', 'skills', 'tools', 'languages', 'certifications', 'pay', 'outlook', 'interests', 'next']).entries,
  familyTitle: text,
  work: list(v.object({ text, activity: maybe(text), share: maybe(shareOf) })),
  skills: list(
    v.object({
      skill: id,
      title: text,
      kind: text,
      reuse: text,
      relation: v.picklist(['essential', 'optional']),
      importance,
      level,
      basis: v.picklist(['judgement', 'onet']),
      source: maybe(id),
    }),
  ),
  tools: list(tool),
  languages: list(tool),
  certifications: v.object({ entry: list(advised), main: list(advised), stretch: list(advised) }),
  surveyed: list(
    v.object({
      source: id,
      year: whole,
      n: whole,
      tools: v.record(id, share),
      note: maybe(about(text, 'Who was counted under the role, where that is not what its name says')),
    }),
  ),
  jobAds: about(
    list(v.object({ source: id, year: whole, n: whole, tools: list(v.object({ id, title: text, share })) })),
    'Job ads for the role, and the share of them that name each tool',
  ),
  pay: list(payFigure),
  outlook: orNull(outlook),
  interests: orNull(v.object({ scores: v.record(v.string(), v.number()), source: orNull(id) })),
  workforceEducation: orNull(
    v.object({
      of: text,
      whose: v.picklist(['own', 'nearest-occupation']),
      shared: maybe(about(v.literal(true), 'One set of figures for all the occupations that `of` names')),
      shares: v.record(v.string(), v.number()),
      source: id,
    }),
  ),
  next: list(v.object({ role: id, why: text, title: text })),
});

const entryOf = (kind: string, entry: v.GenericSchema) => documentOf('entry', { kind: v.literal(kind), entry }, { cites: true });

export const entry = v.union([
  entryOf('role', role),
  entryOf('skill', schemas.skill),
  entryOf('tool', schemas.tool),
  entryOf(
    'certification',
    v.object({
      ...schemas.certification.entries,
      status: about(certificationStatus, 'On the day asOf'),
      statusAsOf: about(certificationStatus, 'The same as status'),
      statusSeen: about(certificationStatus, 'What it was on checkedOn'),
    }),
  ),
]);

export const search = documentOf('search', {
  query: v.string(),
  results: list(v.object({ kind: v.picklist(['role', 'skill', 'tool', 'certification']), ...named, summary: v.string(), score: amount })),
  total: about(whole, 'How many were found; results may hold fewer'),
});

const counts = { roles: whole, skills: whole, tools: whole, certifications: whole, sources: whole, questions: whole };

export const start = documentOf('start', {
  date: about(day, 'Of the base’s latest change'),
  counts: v.object(counts),
  commands: about(list(text), 'Four to try'),
});

export const help = documentOf('help', { topic: v.string(), text });

const countedShare = { figures: whole, share };

export const kbStats = documentOf('kb-stats', {
  counts: v.object({ ...counts, families: whole, occupations: whole, surveys: whole }),
  figures: v.object({
    total: whole,
    bySource: list(v.object({ source: id, title: text, ...countedShare })),
    byAge: list(
      v.object({
        fromMonths: about(orNull(whole), 'Null where the day on which it was seen is not known'),
        toMonths: orNull(whole),
        ...countedShare,
      }),
    ),
  }),
  judgements: about(whole, 'Ratings and estimates without a source'),
  judgementShare: share,
});

const problem = {
  code: text,
  severity: v.picklist(['error', 'warning']),
  file: text,
  line: whole,
  column: whole,
  path: about(v.string(), 'Into the file, as skills[2].level; empty for the file as a whole'),
  args: v.record(v.string(), v.union([v.string(), v.number()])),
  message: text,
  tip: orNull(text),
};

export const kbProblems = documentOf('kb-problems', {
  problems: list(v.object(problem)),
  errors: whole,
  total: whole,
});

export const kbNew = documentOf('kb-new', {
  kind: text,
  id,
  path: about(text, 'Where the entry belongs, inside --dir'),
  written: about(v.boolean(), 'false with --dry-run'),
  text: about(text, 'The entry, YAML with comments'),
});

export const kbSchemas = documentOf('kb-schemas', { names: list(text) });

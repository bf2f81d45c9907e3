import * as v from 'valibot';
import { rungs } from '../../domain/types';
import {
  about,
  amount,
  certificationField,
  certificationStatus,
  checkedOnPrecision,
  confidence,
  day,
  documentOf,
  hours,
  id,
  importance,
  level,
  list,
  maybe,
  orNull,
  payFigure,
  share,
  text,
  whole,
} from './parts';

const held = { skill: id, title: text, held: level, required: level };
const unrecognised = about(list(v.string()), 'What you named and nothing here is called; it counted for nothing');

export const gap = documentOf(
  'gap',
  {
    role: id,
    title: text,
    coverage: about(share, 'Of the essential requirements, weighted by importance'),
    hours: about(hours, 'To close every essential gap with its prerequisites; an attitude takes none'),
    hoursPerWeek: amount,
    byLevel: about(list(v.object({ level, hours })), 'To reach this level in everything that is asked'),
    requirements: list(
      v.object({
        skill: id,
        title: text,
        relation: about(
          v.picklist(['essential', 'optional', 'implied']),
          'implied: something essential builds on it; what is optional besides has an entry for that too',
        ),
        importance: orNull(importance),
        required: level,
        held: level,
        gap: about(level, 'Levels missing'),
        hours,
        coverage: about(share, 'What closing it adds'),
      }),
    ),
    transferable: list(v.object(held)),
    surplus: about(list(v.object(held)), 'Held above what is asked'),
    jobAds: about(
      orNull(
        v.object({ source: id, n: whole, tools: list(v.object({ id, title: text, share, told: about(v.boolean(), 'You named it') })) }),
      ),
      'The tools that job ads for the role name, what most of them name first; null where nobody has counted any',
    ),
    unrecognised,
  },
  { cites: true },
);

const hop = v.object({
  role: id,
  hours,
  carriesOver: list(v.object(held)),
  missing: list(v.object({ ...held, hours })),
  certifications: list(v.object({ certification: id, title: text, proves: list(id) })),
});

export const path = documentOf(
  'path',
  {
    from: orNull(id),
    to: id,
    startsFrom: about(
      v.picklist(['person', 'role']),
      'What is held at the start: what you told, or what the first role essentially asks, with its optional skills at one level less',
    ),
    hops: list(hop),
    hours,
    steppingStones: list(v.object({ via: list(id), hops: list(hop), hours, extraHours: v.object({ low: v.number(), high: v.number() }) })),
    pay: about(
      v.record(id, orNull(payFigure)),
      'The official figure of each role; the screen shows another where that says nothing of their difference',
    ),
    unrecognised,
  },
  { cites: true },
);

const span = { serves: list(id), hours, start: day, end: day };

const skillStep = v.object({
  id: text,
  kind: v.literal('skill'),
  skill: id,
  title: text,
  fromLevel: level,
  toLevel: level,
  ...span,
  able: orNull(text),
  proof: orNull(text),
});

const lacking = list(v.object({ skill: id, level, title: text }));

const price = about(amount, 'US dollars; missing where the price is not known');

const certificationStep = v.object({
  id: text,
  kind: v.literal('certification'),
  certification: id,
  title: text,
  ...span,
  cost: maybe(price),
  rung: about(v.picklist([...rungs, 'chosen']), 'chosen: asked for by name'),
  status: about(certificationStatus, 'On the day of the exam'),
  examCode: orNull(text),
  examMinutes: orNull(whole),
  validMonths: orNull(v.union([whole, v.literal('lifetime')])),
  lapsesOn: about(orNull(day), 'Where that comes before the end of the plan, and unless it is renewed'),
  renewal: orNull(text),
  prerequisites: about(orNull(text), 'What the issuer demands besides the exam'),
  insteadOf: orNull(id),
  alternatives: list(id),
  beyond: about(
    orNull(v.object({ missing: lacking, buildsOn: lacking, hours, planned: v.boolean() })),
    'What it asks beyond the roles: planned, in these hours; or what a course teaches besides, and not in them',
  ),
  retiresOn: about(orNull(day), 'The last day on which it can be earned'),
  expectedEnd: about(orNull(text), 'A year or a month'),
  checkedOn: day,
  checkedOnPrecision: orNull(checkedOnPrecision),
  confidence,
  unverified: list(certificationField),
});

export const plan = documentOf(
  'plan',
  {
    targets: list(id),
    start: day,
    hoursPerWeek: amount,
    budgetUsd: orNull(amount),
    steps: list(v.variant('kind', [skillStep, certificationStep])),
    attitudes: about(
      list(
        v.object({
          id: text,
          skill: id,
          title: text,
          fromLevel: level,
          toLevel: level,
          serves: list(id),
          able: orNull(text),
          proof: orNull(text),
        }),
      ),
      'What grows beside the steps: it has neither hours nor dates, here and in every sum',
    ),
    totals: v.object({
      hours,
      weeks: amount,
      weeksRange: v.object({ low: amount, high: amount }),
      costUsd: amount,
      unpriced: list(text),
    }),
    stages: list(v.object({ ...span, level, coverage: v.record(id, share) })),
    doors: about(
      list(v.object({ role: id, title: text, coverage: share, hours, own: hours, costUsd: amount, unpriced: list(id) })),
      'What each target costs; own: of what serves no other target',
    ),
    shared: about(hours, 'Serves every target'),
    common: about(list(v.object({ serves: list(id), hours })), 'Serves these targets and no other'),
    leftOut: about(
      list(
        v.object({
          certification: id,
          title: text,
          serves: list(id),
          reason: text,
          missing: maybe(lacking),
          buildsOn: maybe(lacking),
          hours: maybe(hours),
          ended: maybe(v.boolean()),
          planned: maybe(v.boolean()),
          insteadOf: maybe(id),
          retiresOn: maybe(day),
          expectedEnd: about(maybe(text), 'A year or a month, where nothing more is known of its end'),
          successor: maybe(id),
          cost: maybe(price),
          on: maybe(day),
          than: about(maybe(v.object({ certification: id, title: text })), 'The main one, which comes no later'),
          prerequisites: maybe(text),
        }),
      ),
      'Certifications that are advised and not in the plan, and why',
    ),
    progress: v.object({
      coverage: list(v.object({ role: id, before: share, now: share })),
      done: list(v.object({ id: text, skill: id, title: text, fromLevel: level, toLevel: level, hours, on: orNull(day) })),
      certifications: list(id),
      spentUsd: about(amount, 'Of the budget, for certifications that were ticked off and the profile does not list'),
      unpriced: about(list(id), 'Those of them whose price is not known'),
    }),
    unrecognised,
  },
  { cites: true },
);

const said = { from: text, said: v.string() };

const unknownLevel = maybe(about(text, 'What was given as the level and was not understood'));

const because = v.object({
  how: about(
    v.picklist(['stated', 'assumed', 'tool', 'certification', 'implied']),
    'Stated with a level, named without one, shown by a tool or a certification, or needed by a skill that is held',
  ),
  level,
  unknownLevel,
  from: maybe(about(text, 'Where it was stated or named; of a tool, where a level was stated for it that is taken as that of the skill')),
  said: maybe(v.string()),
  tool: maybe(id),
  certification: maybe(id),
  skill: maybe(id),
  title: maybe(text),
});

const mentions = about(list(v.object({ kind: text, id, title: text, ...said })), 'Named in running text: noted, not counted');
const notUsed = about(
  list(v.object({ section: text, entries: whole })),
  'Sections, and fields of entries with their places, that say nothing about skills here',
);

const levelsOfTools = about(
  list(v.object({ tool: id, title: text, level, skill: orNull(id), ...said })),
  'Levels stated of tools that are taken as that of no skill, since none is clearly meant: such a tool shows level 2 at most; skill: whose level would count',
);

export const profile = documentOf('profile', {
  skills: list(v.object({ skill: id, title: text, level, because: list(because) })),
  tools: list(v.object({ tool: id, title: text, level: orNull(level), unknownLevel, ...said })),
  certifications: list(
    v.object({
      certification: id,
      title: text,
      date: orNull(text),
      status: about(certificationStatus, 'On the day of knowledgeBase.asOf'),
      successor: orNull(id),
      lapsedOn: orNull(about(day, 'An estimate that knows of no renewal: the date of the résumé, and how long it is valid')),
      confidence,
      unverified: list(certificationField),
      ...said,
    }),
  ),
  roles: list(v.object({ role: id, title: text, current: v.boolean(), ...said })),
  currentRole: orNull(id),
  education: list(v.object({ level: text, area: orNull(text), ...said })),
  educationLevel: orNull(text),
  hoursPerWeek: orNull(amount),
  budgetUsd: orNull(amount),
  interests: orNull(about(v.record(text, v.number()), 'RIASEC, 1 to 7 each, as meta.career has them')),
  log: list(v.object({ skill: id, from: level, to: level, on: day })),
  mentions,
  headings: list(v.object(said)),
  notUsed,
  levelsOfTools,
  unrecognised: list(v.object({ ...said, suggestions: list(text), note: orNull(text) })),
  usual: list(v.object({ skill: id, title: text, level })),
});

export const profileNew = documentOf('profile-new', { file: text, skills: whole, tools: whole, unrecognised });

export const profileChange = documentOf('profile-change', { file: text, skill: id, title: text, from: level, to: level, on: day });

export const profileCheck = documentOf('profile-check', {
  file: text,
  ok: v.literal(true),
  skills: whole,
  tools: whole,
  certifications: whole,
  unrecognised: list(v.object({ ...said, suggestions: list(text), note: orNull(text) })),
  mentions,
  notUsed,
  levelsOfTools,
});

import { entryOn } from '../../domain/certification';
import { findGaps, hoursBetween } from '../../domain/gap';
import { joined, withImplied } from '../../domain/held';
import { didYouMean, findNamed, nearestNames, withoutKind } from '../../domain/names';
import { failure, type Warning } from '../../domain/outcome';
import { type Change, changesOf, doneOf, lastingChanges, provedBy, readTicks } from '../../domain/plan/done';
import type { World } from '../../domain/plan/placing';
import { levelsAsked, makePlan, type Plan } from '../../domain/plan/plan';
import { firstDay, type PlanRequest } from '../../domain/plan/request';
import { skillStepId } from '../../domain/plan/steps';
import { certificationNames } from '../../domain/profile/certification-names';
import type { Person } from '../../domain/profile/person';
import type { Certification, Id, IsoDate, Level, LinkedRole } from '../../domain/types';
import type { Base } from '../../kb/base';
import { bytesReader, nameOf, readText } from '../../kb/person-file';
import type { PlanView } from '../../reports/plan-view';
import { recognisedOnly, typedAgain } from '../again';
import { budgetFlag, hoursPerWeek } from '../pace';
import { readPerson, toolsOf } from '../person';
import { ownRole } from '../person-warnings';
import type { PlanFlags } from '../plan';
import { findRoles } from '../roles';
import type { Answer, Session, Verbatim } from '../session';
import { dateFlag, usage, wordsOf } from '../settings';
import { baseFlags } from '../typed';
import { planDocument } from './plan-document';

/** More doors than these cannot be kept open, nor read. */
const mostTargets = 6;

export async function plan(session: Session, names: readonly string[], flags: PlanFlags): Promise<Answer | Verbatim> {
  if (flags.profile === '-' && flags.done === '-')
    throw usage('stdin-twice', '--profile and --done cannot both read standard input', 'name a file for one of them');
  const base = await session.base();
  const targets = findTargets(base, names, baseFlags(session));
  const { person, warnings } = await readPerson(session, flags);
  const world = { skills: base.catalogue.skills(), certifications: base.catalogue.certifications() };
  const done = await readDone(session, world, flags.done, person);
  const request: PlanRequest = {
    targets,
    held: done.held,
    certified: new Set([...person.certifications, ...done.certifications]),
    // What the profile lists was held before the plan, and paid from elsewhere.
    taken: new Set([...done.certifications].filter((id) => !person.certifications.has(id)).sort()),
    start: startOf(session, flags.start),
    today: session.settings.asOf,
    hoursPerWeek: hoursPerWeek(flags.hoursPerWeek, person),
    budget: flags.budget === undefined ? person.budget : budgetFlag(flags.budget),
    choose: choiceOf(base, flags.certifications ?? 'best'),
    tools: toolsOf(base, person),
  };
  const made = makePlan(request, world);
  refuseEndless(made, request);
  const sources = sourcesOf(made, targets);
  const { all: _, certifications, ...others } = recognisedOnly(flags, person);
  const repeated = { ...others, ...(certifications === undefined || certifications === 'best' ? {} : { certifications }) };
  const view: PlanView = {
    plan: made,
    targets,
    skills: world.skills,
    certifications: onDay(world.certifications, firstDay(request)),
    request,
    done: changesDone([...lastingChanges(person.log, person.skills), ...done.changes], targets, made, world),
    certified: [...done.certifications].sort(),
    isKnown: done.held.size > 0,
    all: flags.all === true,
    again: { all: typedAgain(session, repeated), undone: typedAgain(session, { ...repeated, done: undefined }) },
    sources: base.sources(sources),
  };
  const own = ownRole(person, targets, (target) => findGaps(target, done.held, world.skills).hours[1] > 0, flags.profile);
  const all = [...warnings, ...own, ...done.warnings, ...priceWarnings(made, world.certifications)];
  const verbatim = await verbatimOf(session, view);
  if (verbatim !== undefined) return { verbatim, warnings: all };
  return {
    schema: 'career/plan',
    document: planDocument(view, person),
    sources,
    warnings: all,
    report: async () => {
      if (session.settings.format === 'csv') return (await import('../../reports/plan-stages')).reportSteps(view);
      return (await import('../../reports/plan')).reportPlan(view);
    },
  };
}

/** Formats that are no report: a calendar, and a checklist that can be read back. */
async function verbatimOf(session: Session, view: PlanView): Promise<string | undefined> {
  const { format, asOf } = session.settings;
  if (format === 'markdown') return (await import('../../reports/plan-checklist')).planChecklist(view);
  if (format !== 'ics') return undefined;
  const { renderCalendar } = await import('../../render/calendar');
  const { planCalendar } = await import('../../reports/plan-calendar');
  return renderCalendar(planCalendar(view, asOf));
}

/** The certifications as they are on a day: what is said of one that is not planned holds on the first. */
const onDay = (all: ReadonlyMap<Id, Certification>, day: IsoDate): PlanView['certifications'] => ({
  get(id) {
    const entry = all.get(id);
    return entry && entryOn(entry, day);
  },
});

function findTargets(base: Base, names: readonly string[], again: string): LinkedRole[] {
  const targets = findRoles(base, names);
  const twice = targets.find((role, at) => targets.indexOf(role) !== at);
  if (twice) throw usage('same-role', `${twice.title} is named twice`, 'name each role once');
  if (targets.length > mostTargets)
    throw usage(
      'role-count',
      `plan takes 1 to ${mostTargets} roles, not ${targets.length}`,
      `name the nearest ones; career similar ${targets[0]?.id}${again} shows which are alike`,
    );
  return targets;
}

/** Years of four digits with room for a plan of any length. */
function startOf({ settings }: Session, text: string | undefined): string {
  const day = text === undefined ? settings.asOf : dateFlag('--start', text);
  if (day >= '1900-01-01' && day <= '2999-12-31') return day;
  if (text !== undefined) throw usage('bad-date', `--start takes a day from 1900 to 2999, not "${text}"`, `for example --start 2026-06-30`);
  throw usage(
    'bad-date',
    `a plan begins on a day from 1900 to 2999, and not on ${day}, the day of --as-of`,
    'say another first day with --start',
  );
}

/** A date needs a year of four digits. */
function refuseEndless({ steps, totals }: Plan, { hoursPerWeek: pace }: PlanRequest): void {
  if (steps.every((step) => step.end.length === '9999-12-31'.length)) return;
  const hint = 'more hours a week, fewer roles or an earlier --start';
  throw usage('endless-plan', `${Math.round(totals.hours[1])} h at ${pace} h a week would end after the year 9999`, hint);
}

function choiceOf(base: Base, text: string): NonNullable<PlanRequest['choose']> {
  if (text === 'best' || text === 'all' || text === 'none') return text;
  const known = [...base.catalogue.certifications().values()].map((one) => ({ ...one, aliases: certificationNames(one) }));
  const wanted = wordsOf(text);
  if (wanted.length === 0)
    throw usage(
      'no-names',
      '--certifications names none',
      '--certifications none plans without; career list certifications shows all of them',
    );
  return [
    ...new Set(
      wanted.map((name) => {
        const given = withoutKind('certification', name);
        const entry = findNamed(known, given);
        if (entry) return entry.id;
        const near = nearestNames(known, given);
        throw failure('unknown-id', 'unknown-certification', `there is no certification "${name}"`, {
          hint: didYouMean(near, 'career list certifications shows all of them'),
          details: { name, suggestions: near },
        });
      }),
    ),
  ];
}

type ReadDone = {
  held: PlanRequest['held'];
  certifications: ReadonlySet<string>;
  changes: readonly Change[];
  warnings: readonly Warning[];
};

/** The profile with what a ticked plan adds to it. */
async function readDone(session: Session, { skills, certifications }: World, file: string | undefined, person: Person): Promise<ReadDone> {
  if (file === undefined) return { held: person.skills, certifications: new Set(), changes: [], warnings: [] };
  const text = await readText(file, bytesReader(session.world));
  const name = nameOf(file);
  const ticks = readTicks(text);
  const done = doneOf(ticks, { skills, certifications });
  const warnings = done.unknown.map(({ id, line }) => ({
    code: 'unknown-step',
    message: `${name}:${line}:1 "${id}" is no step that is known, and was left alone`,
    path: `${name}:${line}`,
  }));
  // What somebody said they cannot is neither proved by an exam nor implied by a tick.
  const proved = provedBy(done.certifications, certifications, person.fixed);
  const { held } = withImplied(joined(joined(person.skills, done.skills), proved), skills, person.fixed);
  if (ticks.length === 0) {
    warnings.push({
      code: 'nothing-ticked',
      message: `${name}: nothing is ticked; a done step begins with - [x] and its id, as --format markdown writes it`,
      path: name,
    });
  }
  return { held, certifications: done.certifications, changes: changesOf(held, person.skills), warnings };
}

/**
 * What was done for this plan: set with `profile set` before and not taken back, and ticked now. What was learnt beyond what it
 * asks was done for something else.
 */
function changesDone(changes: readonly Change[], targets: readonly LinkedRole[], { chosen }: Plan, world: World): PlanView['done'] {
  if (changes.length === 0) return [];
  const asked = levelsAsked(targets, chosen, world);
  return changes.flatMap((change) => {
    const skill = world.skills.get(change.skill);
    const to = Math.min(change.to, asked.get(change.skill) ?? 0) as Level;
    if (!skill || to <= change.from) return [];
    return [{ ...change, id: skillStepId(change.skill, to), to, title: skill.title, hours: hoursBetween(skill, change.from, to) }];
  });
}

function priceWarnings({ totals, spent }: Plan, certifications: PlanView['certifications']): Warning[] {
  const without = (sum: string) => (id: string) => ({
    code: 'unknown-price',
    message: `the price of ${certifications.get(id)?.title ?? id} is not known, so ${sum} is without it`,
  });
  return [...totals.unpriced.map(without('the cost')), ...spent.unpriced.map(without('what was spent'))];
}

function sourcesOf({ steps }: Plan, targets: readonly LinkedRole[]): string[] {
  const certifications = steps.flatMap((step) => (step.kind === 'certification' ? [step.entry.source] : []));
  return [...new Set(['judgement', ...targets.flatMap((role) => role.skills.flatMap((need) => need.source ?? [])), ...certifications])];
}

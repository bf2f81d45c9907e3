import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar';
import { withImplied } from '../../src/domain/held';
import type { PlanRequest } from '../../src/domain/plan/request';
import type { Target } from '../../src/domain/plan/steps';
import type { Certification, HourRange, Id, Importance, Level, Skill } from '../../src/domain/types';
import { aCertification, aSkill } from './builders';

/** Generated worlds of skills, roles and certifications, for properties of gaps, plans and paths. */

export type PlanWorld = { skills: Map<Id, Skill>; roles: Target[]; certifications: Map<Id, Certification> };

const level: fc.Arbitrary<Level> = fc.integer({ min: 0, max: 5 }).map((value) => value as Level);
const askedLevel: fc.Arbitrary<Level> = fc.integer({ min: 0, max: 5 }).map((value) => value as Level);
const importance: fc.Arbitrary<Importance> = fc.integer({ min: 1, max: 5 }).map((value) => value as Importance);

const range: fc.Arbitrary<HourRange> = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([low, more]): HourRange => [low, low + more]);

/** A skill builds only on those before it, so that there is no circle. */
function skillAt(at: number): fc.Arbitrary<Skill> {
  return fc
    .record({
      hoursToLevel: fc.tuple(range, range, range, range, range),
      group: fc.constantFrom('one', 'two', 'three'),
      prerequisites: at === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.integer({ min: 0, max: at - 1 }), { maxLength: 3 }),
    })
    .map(({ prerequisites, ...fields }) =>
      aSkill({ id: `skill-${at}`, ...fields, prerequisites: prerequisites.map((id) => `skill-${id}`) }),
    );
}

const skillList = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => skillAt(at))));

/** Days around the one on which plans begin, so that exams come and go while they last. */
const dayNear = fc.integer({ min: -400, max: 2500 }).map((days) => addDays('2026-01-01', days));

function certificationAt(at: number, count: number, skills: readonly Id[]): fc.Arbitrary<Certification> {
  return fc
    .record({
      priceUsd: fc.option(fc.integer({ min: 0, max: 500 })),
      status: fc.constantFrom('active' as const, 'retired' as const, 'beta' as const, 'in-development' as const),
      retiresOn: fc.option(dayNear, { nil: undefined }),
      availableFrom: fc.option(dayNear, { nil: undefined }),
      successor: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: undefined }),
      confidence: fc.constantFrom('verified' as const, 'uncertain' as const),
      prerequisites: fc.constantFrom('None', 'None', 'Two years on the job', 'Another exam'),
      skills: fc.uniqueArray(
        fc.record({ skill: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 4 }).map((value) => value as Level) }),
        {
          maxLength: 3,
          selector: (entry) => entry.skill,
        },
      ),
    })
    .map(({ successor, retiresOn, availableFrom, ...fields }) =>
      aCertification({
        id: `exam-${at}`,
        ...fields,
        ...(retiresOn === undefined ? {} : { retiresOn }),
        ...(availableFrom === undefined ? {} : { availableFrom }),
        ...(successor === undefined ? {} : { successor: `exam-${successor}` }),
      }),
    );
}

function roleAt(at: number, skills: readonly Skill[], exams: readonly Id[]): fc.Arbitrary<Target> {
  const advice = fc
    .uniqueArray(fc.constantFrom(...exams), { maxLength: 3 })
    .map((ids) => ids.map((certification) => ({ certification, why: 'Because.' })));
  const needs = fc.uniqueArray(
    fc.record({
      skill: fc.constantFrom(...skills.map((skill) => skill.id)),
      relation: fc.constantFrom('essential' as const, 'essential' as const, 'optional' as const),
      importance,
      level: askedLevel,
    }),
    { minLength: 1, maxLength: 8, selector: (need) => need.skill },
  );
  return fc.record({ needs, entry: advice, main: advice, stretch: advice }).map(({ needs: asked, entry, main, stretch }) => ({
    id: `role-${at}`,
    title: `Role ${at}`,
    languages: [],
    skills: asked.map((need) => ({
      ...need,
      basis: 'judgement' as const,
      title: need.skill,
      kind: 'skill' as const,
      reuse: 'transversal' as const,
    })),
    // The facts that a linked role repeats of a certification are not what planning reads.
    certifications: { entry, main, stretch } as unknown as Target['certifications'],
  }));
}

export const aWorld: fc.Arbitrary<PlanWorld> = skillList.chain((skills) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          certificationAt(
            at,
            count,
            skills.map((skill) => skill.id),
          ),
        ),
      ),
    )
    .chain((exams) =>
      fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(
            ...Array.from({ length: count }, (_, at) =>
              roleAt(
                at,
                skills,
                exams.map((exam) => exam.id),
              ),
            ),
          ),
        )
        .map((roles) => ({
          skills: new Map(skills.map((skill) => [skill.id, skill])),
          roles,
          certifications: new Map(exams.map((exam) => [exam.id, exam])),
        })),
    ),
);

/** What somebody says they can; not completed by prerequisites. */
export const someHeld = (world: PlanWorld): fc.Arbitrary<Map<Id, Level>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...world.skills.keys()), level), { maxLength: 6 })
    .map((pairs) => new Map(pairs.filter(([, held]) => held > 0)));

export type Planned = { world: PlanWorld; request: PlanRequest };

/** A world, a person in it and what they ask of a plan. */
export const aRequest: fc.Arbitrary<Planned> = aWorld.chain((world) =>
  fc
    .record({
      held: someHeld(world),
      targets: fc.uniqueArray(fc.constantFrom(...world.roles), { minLength: 1, selector: (role) => role.id }),
      start: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days)),
      hoursPerWeek: fc.oneof(fc.integer({ min: 1, max: 168 }), fc.constantFrom(0.5, 2.5, 7.25)),
      budget: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
      choose: fc.oneof(
        fc.constantFrom('best' as const, 'all' as const, 'none' as const),
        fc.uniqueArray(fc.constantFrom(...world.certifications.keys()), { maxLength: 3 }),
      ),
    })
    .map(({ held, ...request }) => ({ world, request: { ...request, held: withImplied(held, world.skills).held } })),
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf } from '../../src/domain/calendar';
import { canBeEarnedOn } from '../../src/domain/certification';
import { findGaps, type Held, prerequisiteLevel } from '../../src/domain/gap';
import { joined, withImplied } from '../../src/domain/held';
import { dateUnits } from '../../src/domain/plan/dates';
import { changesOf, doneOf, lastingChanges, readTicks } from '../../src/domain/plan/done';
import { makePlan, type Plan } from '../../src/domain/plan/plan';
import { demandsExperience, prerequisiteOf } from '../../src/domain/plan/prerequisites';
import type { PlanRequest } from '../../src/domain/plan/request';
import type { SkillStep, Target } from '../../src/domain/plan/steps';
import { hoursUpTo } from '../../src/domain/plan/units';
import { ableAt, proofAt, proofText } from '../../src/domain/plan/words';
import type { Certification, Id, Level, Skill } from '../../src/domain/types';
import { aCertification, aLinkedRole, aSkill } from '../support/builders';
import { aRequest, type Planned, someHeld } from '../support/worlds';

const skillSteps = (plan: Plan): SkillStep[] => plan.steps.filter((step): step is SkillStep => step.kind === 'skill');

/** Skill -> level after a plan. */
function reachedBy(plan: Plan, held: Held): Map<Id, Level> {
  const reached = new Map(held);
  for (const step of skillSteps(plan)) reached.set(step.skill, step.toLevel);
  return reached;
}

const check = (property: (planned: Planned, plan: Plan) => void, numRuns = 200) =>
  fc.assert(
    fc.property(aRequest, (planned) => property(planned, makePlan(planned.request, planned.world))),
    { numRuns },
  );

it('a rest of hours that only rounding leaves takes no day', () => {
  const unit = { fromLevel: 1, toLevel: 2, serves: [], stage: 2, hours: [0.1, 0.1], importance: 0 } as const;
  const units = ['a', 'b', 'c'].map((skill) => ({ ...unit, skill }));
  // 0.1 + 0.1 + 0.1 is a little more than 0.3; a tenth of an hour is a day.
  expect(dateUnits(units, new Map(), { start: '2026-01-01', hoursPerWeek: 0.7 }).map(({ end }) => end)).toEqual([
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
  ]);
});

describe('on any world, a plan', () => {
  it('takes no step before its prerequisites, and every skill level by level', () => {
    check(({ world, request }, plan) => {
      const reached = new Map(request.held);
      let before = '';
      for (const step of skillSteps(plan)) {
        expect(reached.get(step.skill) ?? 0).toBe(step.fromLevel);
        expect(step.toLevel).toBeGreaterThan(step.fromLevel);
        // One may know what a skill is for without what it builds on.
        for (const id of step.toLevel === 1 ? [] : (world.skills.get(step.skill)?.prerequisites ?? []))
          expect(reached.get(id) ?? 0).toBeGreaterThanOrEqual(prerequisiteLevel);
        expect(step.start > before).toBe(true);
        reached.set(step.skill, step.toLevel);
        before = step.end;
      }
    });
  });

  it('closes exactly the gap of every target', () => {
    check(({ world, request }, plan) => {
      // Exams that are learnt for add to it.
      if (plan.chosen.length > 0) return;
      const needed = new Map<Id, Level>();
      for (const target of request.targets) {
        const gap = findGaps(target, request.held, world.skills);
        for (const entry of gap.skills) {
          if (entry.relation !== 'optional' && entry.missing > 0 && entry.required > (needed.get(entry.skill) ?? 0))
            needed.set(entry.skill, entry.required);
        }
        const own = skillSteps(plan).filter((step) => step.serves.includes(target.id));
        expect([own.reduce((sum, step) => sum + step.hours[0], 0), own.reduce((sum, step) => sum + step.hours[1], 0)]).toEqual(gap.hours);
        expect(plan.doors.find((door) => door.role === target.id)?.hours).toEqual(gap.hours);
      }
      const planned = new Map([...reachedBy(plan, request.held)].filter(([skill, level]) => level !== (request.held.get(skill) ?? 0)));
      expect(planned).toEqual(needed);
      // And with it everything essential is met.
      for (const target of request.targets) expect(findGaps(target, reachedBy(plan, request.held), world.skills).hours).toEqual([0, 0]);
    });
  });

  it('is longer by exactly what its exams add', () => {
    check(({ world, request }, plan) => {
      const without = makePlan({ ...request, choose: 'none' }, world).totals.hours;
      const added = plan.steps.flatMap((step) => (step.kind === 'certification' && step.beyond?.planned ? [step.beyond.hours] : []));
      const isAllTaken = plan.chosen.every((id) => plan.steps.some((step) => step.id === id));
      if (!isAllTaken) return;
      for (const end of [0, 1] as const) expect(plan.totals.hours[end]).toBe(added.reduce((sum, hours) => sum + hours[end], without[end]));
    });
  });

  it('learns for no exam unasked that is not in it', () => {
    check(({ request }, plan) => {
      if (Array.isArray(request.choose)) return;
      for (const id of plan.chosen) expect(plan.steps.some((step) => step.id === id)).toBe(true);
    });
  });

  it('ends no later with more hours a week', () => {
    fc.assert(
      fc.property(aRequest, fc.integer({ min: 1, max: 100 }), ({ world, request }, more) => {
        const faster = makePlan({ ...request, hoursPerWeek: request.hoursPerWeek + more }, world);
        const plan = makePlan(request, world);
        expect((faster.steps.at(-1)?.end ?? '') <= (plan.steps.at(-1)?.end ?? '')).toBe(true);
        expect(faster.totals.hours).toEqual(plan.totals.hours);
      }),
      { numRuns: 200 },
    );
  });

  it('needs no more when more is held', () => {
    fc.assert(
      fc.property(
        aRequest.chain((planned) => fc.tuple(fc.constant(planned), someHeld(planned.world))),
        ([{ world, request }, more]) => {
          const larger = withImplied(joined(request.held, more), world.skills).held;
          // Of who has more, an exam may ask so little more that it comes in.
          const choose = Array.isArray(request.choose) ? request.choose : 'none';
          const [a, b] = [makePlan({ ...request, choose }, world), makePlan({ ...request, choose, held: larger }, world)];
          expect(b.totals.hours[0]).toBeLessThanOrEqual(a.totals.hours[0]);
          expect(b.totals.hours[1]).toBeLessThanOrEqual(a.totals.hours[1]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never exceeds the budget, and counts no price that is not known', () => {
    check(({ request }, plan) => {
      const exams = plan.steps.filter((step) => step.kind === 'certification');
      expect(exams.reduce((sum, step) => sum + (step.cost ?? 0), 0)).toBe(plan.totals.costUsd);
      if (request.budget === undefined) return;
      expect(plan.totals.costUsd).toBeLessThanOrEqual(request.budget);
      expect(exams.every((step) => step.cost !== null)).toBe(true);
    });
  });

  it('never exceeds the budget with what was spent, whatever of it was ticked off', () => {
    fc.assert(
      fc.property(aRequest, fc.array(fc.boolean(), { maxLength: 40 }), ({ world, request }, isTicked) => {
        const { budget } = request;
        if (budget === undefined) return;
        const plan = makePlan(request, world);
        const done = plan.steps.filter((_, at) => isTicked[at] ?? false);
        const skills = new Map(done.flatMap((step): [Id, Level][] => (step.kind === 'skill' ? [[step.skill, step.toLevel]] : [])));
        const taken = new Set(done.flatMap((step) => (step.kind === 'skill' ? [] : [step.id])));
        const held = withImplied(joined(request.held, skills), world.skills).held;
        const rest = makePlan({ ...request, held, taken, certified: taken }, world);
        expect(rest.spent.costUsd).toBe(done.reduce((sum, step) => sum + (step.kind === 'skill' ? 0 : (step.cost ?? 0)), 0));
        expect(rest.spent.costUsd + rest.totals.costUsd).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 300 },
    );
  });

  it('has only exams that can be earned on their day, whose skills are reached by then, each once', () => {
    check(({ world, request }, plan) => {
      const seen = new Set<Id>();
      for (const step of plan.steps) {
        if (step.kind !== 'certification') continue;
        expect(canBeEarnedOn(step.entry, step.start)).toBe(true);
        expect(seen.has(step.id)).toBe(false);
        seen.add(step.id);
        for (const { skill, level } of world.certifications.get(step.id)?.skills ?? []) {
          const reached = skillSteps(plan).find((other) => other.skill === skill && other.toLevel >= level);
          if ((request.held.get(skill) ?? 0) < level) expect(reached && reached.end <= step.start).toBe(true);
        }
      }
    });
  });

  it('stands in date order, on valid days, and its totals are the sum of its steps', () => {
    check(({ request }, plan) => {
      const days = plan.steps.map((step) => step.end);
      expect([...days].sort()).toEqual(days);
      for (const step of plan.steps) {
        for (const day of [step.start, step.end]) expect(dayOf(dayNumber(day))).toBe(day);
        expect(step.start <= step.end && step.start >= request.start).toBe(true);
      }
      const steps = skillSteps(plan);
      expect(plan.totals.hours).toEqual([
        steps.reduce((sum, step) => sum + step.hours[0], 0),
        steps.reduce((sum, step) => sum + step.hours[1], 0),
      ]);
      expect(plan.stages.flatMap((stage) => stage.steps.map((step) => step.id))).toEqual(steps.map((step) => step.id));
      expect(new Set(plan.steps.map((step) => step.id)).size).toBe(plan.steps.length);
    });
  });

  it('goes stage by stage, and in each serves all targets first, then fewer', () => {
    check((_, plan) => {
      const order = skillSteps(plan).map((step) => [step.stage, -step.serves.length] as const);
      expect([...order].sort(([a, b], [c, d]) => a - c || b - d)).toEqual(order);
      expect(plan.stages.map((stage) => stage.level)).toEqual(plan.stages.map((stage) => stage.level).sort());
    });
  });

  it('is the same whatever the order in which skills and certifications are kept', () => {
    check(({ world, request }, plan) => {
      const reversed = { skills: new Map([...world.skills].reverse()), certifications: new Map([...world.certifications].reverse()) };
      const again = makePlan({ ...request, held: new Map([...request.held].reverse()) }, reversed);
      expect(again.steps.map(({ id, start, end }) => [id, start, end])).toEqual(plan.steps.map(({ id, start, end }) => [id, start, end]));
    }, 100);
  });
});

const need = (skill: Id, level: Level, importance: 1 | 2 | 3 | 4 | 5 = 3) => ({
  skill,
  level,
  importance,
  relation: 'essential' as const,
  basis: 'judgement' as const,
});
const worldOf = (skills: readonly Skill[], certifications: readonly Certification[] = []) => ({
  skills: new Map(skills.map((skill) => [skill.id, skill])),
  certifications: new Map(certifications.map((entry) => [entry.id, entry])),
});
const ask = (targets: readonly Target[], more: Partial<PlanRequest> = {}): PlanRequest => ({
  targets,
  held: new Map(),
  start: '2027-01-04',
  hoursPerWeek: 10,
  ...more,
});
const baker = (main: readonly string[], skills = [need('bread', 3)]): Target =>
  aLinkedRole({
    id: 'baker',
    skills,
    certifications: { entry: [], main: main.map((certification) => ({ certification, why: 'Because.' })), stretch: [] },
  });

describe('dates', () => {
  const bread = aSkill({
    id: 'bread',
    hoursToLevel: [
      [10, 10],
      [20, 20],
      [35, 35],
      [70, 70],
      [140, 140],
    ],
  });

  it('come from the middle of the hours, over all days of the week', () => {
    const plan = makePlan(ask([baker([])]), worldOf([bread]));
    // 30 h at 10 h a week are 21 days, then 35 h are 24.5 more.
    expect(plan.steps.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['bread:2', '2027-01-04', '2027-01-24'],
      ['bread:3', '2027-01-25', '2027-02-18'],
    ]);
    expect(plan.totals).toMatchObject({ hours: [65, 65], weeks: 7, weeksRange: [7, 7], costUsd: 0, unpriced: [] });
  });

  it('pass over a leap day and a change of year', () => {
    const plan = makePlan(ask([baker([])], { start: '2027-12-31', hoursPerWeek: 4 }), worldOf([bread]));
    expect(plan.steps.map(({ start, end }) => [start, end])).toEqual([
      ['2027-12-31', '2028-02-21'],
      ['2028-02-22', '2028-04-22'],
    ]);
  });

  it('give a step of minutes a day of its own', () => {
    const quick = aSkill({
      id: 'bread',
      hoursToLevel: [
        [0, 0],
        [0, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    });
    const plan = makePlan(ask([baker([], [need('bread', 4)])], { hoursPerWeek: 168 }), worldOf([quick]));
    expect(plan.steps.map(({ start, end }) => [start, end])).toEqual([
      ['2027-01-04', '2027-01-04'],
      ['2027-01-05', '2027-01-05'],
      ['2027-01-06', '2027-01-06'],
    ]);
  });
});

describe('order', () => {
  it('takes what covers most per hour first, with the prerequisites that it needs', () => {
    const skills = [
      aSkill({
        id: 'long',
        hoursToLevel: [
          [50, 50],
          [50, 50],
          [50, 50],
          [50, 50],
          [50, 50],
        ],
      }),
      aSkill({
        id: 'short',
        hoursToLevel: [
          [5, 5],
          [5, 5],
          [5, 5],
          [5, 5],
          [5, 5],
        ],
      }),
      aSkill({
        id: 'deep',
        prerequisites: ['base'],
        hoursToLevel: [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      }),
      aSkill({
        id: 'base',
        hoursToLevel: [
          [30, 30],
          [30, 30],
          [30, 30],
          [30, 30],
          [30, 30],
        ],
      }),
    ];
    const plan = makePlan(ask([baker([], [need('long', 2), need('deep', 2), need('short', 2)])]), worldOf(skills));
    expect(plan.steps.map((step) => step.id)).toEqual(['short:2', 'base:2', 'deep:2', 'long:2']);
  });

  it('carries a subject on before it is used, though it is no prerequisite', () => {
    const skills = [
      aSkill({ id: 'dough', group: 'dough' }),
      aSkill({ id: 'yeast', group: 'dough', prerequisites: ['dough'] }),
      // Used at once and soon done, so it would come before the yeast.
      aSkill({ id: 'bread', group: 'baking', prerequisites: ['dough'] }),
      aSkill({ id: 'shop', group: 'selling' }),
    ];
    const plan = makePlan(ask([baker([], [need('yeast', 4), need('bread', 2), need('shop', 3)])]), worldOf(skills));
    expect(plan.steps.map((step) => step.id)).toEqual(['shop:2', 'dough:2', 'yeast:2', 'bread:2', 'yeast:3', 'shop:3', 'yeast:4']);
  });

  it('keeps both doors open: the foundations of both, of each, then depth in the same order', () => {
    const skills = ['dough', 'bread', 'cake'].map((id) => aSkill({ id }));
    const a = aLinkedRole({ id: 'a', skills: [need('dough', 3), need('bread', 2)] });
    const b = aLinkedRole({ id: 'b', skills: [need('dough', 4), need('cake', 2)] });
    const plan = makePlan(ask([a, b]), worldOf(skills));
    expect(plan.steps.map((step) => [step.id, step.serves.join(' ')])).toEqual([
      ['dough:2', 'a b'],
      ['bread:2', 'a'],
      ['cake:2', 'b'],
      ['dough:3', 'a b'],
      ['dough:4', 'b'],
    ]);
    expect(plan.shared).toEqual([85, 170]);
    expect(plan.doors.map(({ role, hours, own }) => [role, hours, own])).toEqual([
      ['a', [110, 220], [25, 50]],
      ['b', [260, 520], [175, 350]],
    ]);
    expect(plan.stages.at(-1)?.coverage).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
  });
});

describe('certifications', () => {
  const bread = aSkill({
    id: 'bread',
    hoursToLevel: [
      [10, 10],
      [20, 20],
      [40, 40],
      [70, 70],
      [140, 140],
    ],
  });
  const proof = [{ skill: 'bread', level: 3 as Level }];
  const exam = (id: Id, more: Partial<Certification> = {}) => aCertification({ id, skills: proof, ...more });
  const exams = (plan: Plan) =>
    plan.steps.flatMap((step) => (step.kind === 'certification' ? [[step.id, step.start, step.cost, step.insteadOf?.id]] : []));
  // 70 h at 10 h a week from 4 January: the skill is reached on 21 February 2027.
  const day = '2027-02-21';

  it('stand where their skills are covered', () => {
    const plan = makePlan(ask([baker(['master'])]), worldOf([bread], [exam('master')]));
    expect(exams(plan)).toEqual([['master', day, 100, undefined]]);
    expect(plan.totals.costUsd).toBe(100);
  });

  it('give way to the successor when they end before that day, and the plan says so', () => {
    const old = exam('old', { status: 'active', retiresOn: addDays(day, -1), successor: 'new' });
    const plan = makePlan(ask([baker(['old'])]), worldOf([bread], [old, exam('new', { priceUsd: 165 })]));
    expect(exams(plan)).toEqual([['new', day, 165, 'old']]);
    // On its last day it can still be earned.
    expect(exams(makePlan(ask([baker(['old'])]), worldOf([bread], [{ ...old, retiresOn: day }, exam('new')])))).toEqual([
      ['old', day, 100, undefined],
    ]);
  });

  it('are left out, with the reason, when neither can be earned', () => {
    const old = exam('old', { status: 'retiring', retiresOn: '2027-01-31', successor: 'new' });
    const later = exam('new', { availableFrom: addDays(day, 1) });
    const plan = makePlan(ask([baker(['old'])]), worldOf([bread], [old, later]));
    expect(plan.leftOut).toMatchObject([
      { certification: 'old', reason: 'not-available', on: day, retiresOn: '2027-01-31' },
      { certification: 'new', reason: 'not-available', on: day },
    ]);
  });

  it('follow successors that go round in a circle no further than once', () => {
    const a = exam('a', { status: 'retired', retiresOn: '2026-01-01', successor: 'b' });
    const b = exam('b', { status: 'retired', retiresOn: '2026-01-01', successor: 'a' });
    expect(exams(makePlan(ask([baker(['a'])]), worldOf([bread], [a, b])))).toEqual([]);
    expect(exams(makePlan(ask([baker(['a'])], { choose: ['a'] }), worldOf([bread], [a, b])))).toEqual([]);
  });

  it('that ask for more are named with what is missing', () => {
    const more = exam('more', { skills: [...proof, { skill: 'cake', level: 1 }] });
    const plan = makePlan(ask([baker(['more'])]), worldOf([bread, aSkill({ id: 'cake' })], [more]));
    expect(plan.leftOut).toEqual([
      {
        certification: 'more',
        title: 'More',
        serves: ['baker'],
        rung: 'main',
        reason: 'asks-more',
        missing: [{ skill: 'cake', title: 'Cake', level: 1 }],
        buildsOn: [],
        hours: [5, 10],
      },
    ]);
  });

  it('that are asked for bring what they need into the plan', () => {
    const more = exam('more', { skills: [...proof, { skill: 'cake', level: 1 }] });
    const plan = makePlan(ask([baker([])], { choose: ['more'] }), worldOf([bread, aSkill({ id: 'cake' })], [more]));
    expect(plan.steps.map((step) => step.id)).toContain('cake:1');
    expect(exams(plan).map(([id]) => id)).toEqual(['more']);
  });

  it('that are asked for and have retired bring what their successor needs', () => {
    const old = exam('old', { status: 'retired', retiresOn: '2026-06-30', successor: 'new' });
    const next = exam('new', { skills: [...proof, { skill: 'cake', level: 1 }] });
    const plan = makePlan(ask([baker(['old'])], { choose: ['old'] }), worldOf([bread, aSkill({ id: 'cake' })], [old, next]));
    expect(plan.steps.map((step) => step.id)).toContain('cake:1');
    expect(exams(plan)).toMatchObject([['new', expect.anything(), 100, 'old']]);
  });

  it('are cut by the budget, by name; the next that fits is taken', () => {
    const dear = exam('dear', { priceUsd: 400 });
    const unknown = exam('unknown', { priceUsd: null });
    const cheap = exam('cheap', { priceUsd: 90 });
    const plan = makePlan(ask([baker(['dear', 'unknown', 'cheap'])], { budget: 100 }), worldOf([bread], [dear, unknown, cheap]));
    expect(exams(plan)).toEqual([['cheap', day, 90, undefined]]);
    expect(plan.leftOut.map((one) => [one.certification, one.reason])).toEqual([
      ['dear', 'over-budget'],
      ['unknown', 'price-unknown'],
    ]);
    expect(exams(makePlan(ask([baker(['unknown'])]), worldOf([bread], [unknown])))).toEqual([['unknown', day, null, undefined]]);
  });

  it('that were taken are paid of the budget; those of which the price is not known are named', () => {
    const world = worldOf([bread], [exam('done', { priceUsd: 60 }), exam('secret', { priceUsd: null }), exam('other', { priceUsd: 90 })]);
    const rest = (budget: number, ...ids: Id[]) => {
      const taken = new Set(ids);
      return makePlan(ask([baker(['done', 'secret', 'other'])], { budget, choose: 'all', taken, certified: taken }), world);
    };
    expect(exams(rest(150, 'done'))).toEqual([['other', day, 90, undefined]]);
    expect(rest(149, 'done').leftOut).toContainEqual(expect.objectContaining({ certification: 'other', reason: 'over-budget', cost: 90 }));
    expect(rest(50, 'done').totals.costUsd).toBe(0);
    expect(rest(90, 'secret')).toMatchObject({ totals: { costUsd: 60 }, spent: { costUsd: 0, unpriced: ['secret'] } });
    const taken = new Set(['done']);
    const chosen = (budget: number) => makePlan(ask([baker([])], { budget, choose: ['other'], taken, certified: taken }), world);
    expect(exams(chosen(150))).toHaveLength(1);
    expect(chosen(149).leftOut).toMatchObject([{ certification: 'other', reason: 'over-budget' }]);
  });

  it('that are held, or whose skills are all held on an entry level, are not advised', () => {
    const world = worldOf([bread], [exam('master')]);
    expect(exams(makePlan(ask([baker(['master'])], { certified: new Set(['master']) }), world))).toEqual([]);
    const entry = aLinkedRole({
      id: 'baker',
      skills: [need('bread', 4)],
      certifications: { entry: [{ certification: 'master', why: 'Because.' }], main: [], stretch: [] },
    });
    const plan = makePlan(ask([entry], { held: new Map([['bread', 3]]) }), world);
    expect(plan.leftOut).toMatchObject([{ certification: 'master', reason: 'nothing-new' }]);
  });

  const [bread2, bread3] = [2, 3].map((level) => ({ skills: [{ skill: 'bread', level: level as Level }] }));
  const bakerAfterFirst = (main: string) =>
    aLinkedRole({
      id: 'baker',
      skills: [need('bread', 4)],
      certifications: {
        entry: [{ certification: 'first', why: 'Because.' }],
        main: [{ certification: main, why: 'Because.' }],
        stretch: [],
      },
    });

  it('of the entry come before the main one, or are not advised', () => {
    const target = bakerAfterFirst('master');
    const planned = (first: object | undefined, choose: PlanRequest['choose'] = 'best') =>
      makePlan(ask([target], { choose }), worldOf([bread], [exam('first', first), exam('master', bread3)]));
    expect(exams(planned(bread2)).map(([id]) => id)).toEqual(['first', 'master']);
    const late = planned(bread3);
    expect(exams(late).map(([id]) => id)).toEqual(['master']);
    expect(late.leftOut).toMatchObject([{ certification: 'first', reason: 'no-sooner', than: { certification: 'master' } }]);
    expect(exams(planned(bread3, 'all'))).toHaveLength(2);
  });

  it('of the entry are not advised where the successor of the main one is held', () => {
    const target = bakerAfterFirst('old');
    const old = exam('old', { ...bread3, status: 'retired', retiresOn: '2026-06-30', successor: 'next' });
    const world = worldOf([bread], [exam('first', bread2), old, exam('next', bread3)]);
    const plan = makePlan(ask([target], { certified: new Set(['next']) }), world);
    expect(exams(plan)).toEqual([]);
    expect(plan.leftOut).toContainEqual(expect.objectContaining({ certification: 'first', reason: 'no-sooner' }));
  });

  it('that are held use their rung up, and so does a successor that is held', () => {
    const world = worldOf(
      [bread],
      [exam('first', { status: 'retired', retiresOn: '2026-06-30', successor: 'next' }), exam('next'), exam('other')],
    );
    const target = baker(['first', 'other']);
    expect(exams(makePlan(ask([target]), world)).map(([id]) => id)).toEqual(['next']);
    for (const held of ['first', 'next', 'other']) {
      const plan = makePlan(ask([target], { certified: new Set([held]) }), world);
      expect(exams(plan)).toEqual([]);
    }
    const all = makePlan(ask([target], { certified: new Set(['other']), choose: 'all' }), world);
    expect(exams(all).map(([id]) => id)).toEqual(['next']);
  });

  it('that demand years on a job are not earned by learning: named, and planned when they are asked for', () => {
    const years = exam('years', { prerequisites: 'Five paid years at the oven.' });
    const world = worldOf([bread], [years, exam('other')]);
    const plan = makePlan(ask([baker(['years', 'other'])], { budget: 100 }), world);
    expect(exams(plan)).toEqual([['other', day, 100, undefined]]);
    expect(plan.leftOut).toEqual([
      {
        certification: 'years',
        title: 'Years',
        serves: ['baker'],
        rung: 'main',
        reason: 'needs-experience',
        on: day,
        prerequisites: 'Five paid years at the oven.',
        cost: 100,
      },
    ]);
    expect(exams(makePlan(ask([baker(['years'])], { choose: ['years'] }), world))).toEqual([['years', day, 100, undefined]]);
  });

  it.each([
    [undefined, undefined, false],
    ['None', undefined, false],
    ['None; the course comes with it.', undefined, false],
    ['A course, of which none may be missed', 'A course, of which none may be missed', false],
    ['A CKA passed earlier', 'A CKA passed earlier', false],
    ['A two-day course with a certified trainer', 'A two-day course with a certified trainer', false],
    ['The official training, or two years in security.', 'The official training, or two years in security.', false],
    ['A degree with 36 months of leading projects, or 60 months without one.', expect.any(String), true],
    ['Five years in audit, control or security.', expect.any(String), true],
    ['A degree and experience, by track.', expect.any(String), true],
    ['Employment at a partner.', expect.any(String), true],
  ])('demand %j', (prerequisites, demanded, needsYears) => {
    const entry = prerequisites === undefined ? {} : { prerequisites };
    expect(prerequisiteOf(entry)).toEqual(demanded);
    expect(demandsExperience(entry)).toBe(needsYears);
  });

  it('are taken today at the earliest, however early the plan began', () => {
    const plan = (today: string) => exams(makePlan(ask([baker(['master'])], { today }), worldOf([bread], [exam('master')])));
    expect(plan('2028-05-01')).toEqual([['master', '2028-05-01', 100, undefined]]);
    expect(plan('2027-01-10')).toEqual([['master', day, 100, undefined]]);
    const gone = exam('master', { status: 'retiring', retiresOn: '2027-12-31' });
    expect(exams(makePlan(ask([baker(['master'])], { today: '2028-05-01' }), worldOf([bread], [gone])))).toEqual([]);
  });

  it('serve two targets at one price', () => {
    const other = aLinkedRole({
      id: 'other',
      skills: [need('bread', 3)],
      certifications: { entry: [], main: [{ certification: 'master', why: 'Because.' }], stretch: [] },
    });
    const plan = makePlan(ask([baker(['first', 'master']), other], { choose: 'best' }), worldOf([bread], [exam('master'), exam('first')]));
    expect(plan.totals.costUsd).toBe(200);
    const shared = makePlan(ask([baker(['master']), other]), worldOf([bread], [exam('master')]));
    expect(shared.totals.costUsd).toBe(100);
    expect(shared.steps.find((step) => step.kind === 'certification')?.serves).toEqual(['baker', 'other']);
  });
});

describe('words and depth', () => {
  it('say what a level enables and what proves it', () => {
    const skill = { summary: 'Bakes bread.', proof: 'A loaf a day for a month.' };
    expect(ableAt(skill, 3)).toBe('On your own: bakes bread.');
    expect(ableAt({ summary: 'SQL is written.' }, 2)).toBe('With guidance: SQL is written.');
    expect(proofAt(skill, 2)).toBe('a small version of this: a loaf a day for a month.');
    expect(proofAt(skill, 4)).toBe('a loaf a day for a month.');
    expect([proofText(skill, 2), proofText(skill, 4)]).toEqual([
      'Proof, in small: a loaf a day for a month.',
      'Proof: a loaf a day for a month.',
    ]);
  });

  it('count hours up to a level only', () => {
    const bread = aSkill({ id: 'bread' });
    expect(hoursUpTo(3, aLinkedRole({ skills: [need('bread', 5)] }), new Map(), new Map([['bread', bread]]))).toEqual([85, 170]);
  });
});

describe('what was done', () => {
  const log = (...changes: [skill: string, from: number, to: number, on: string][]) =>
    changes.map(([skill, from, to, on]) => ({ skill, from: from as Level, to: to as Level, on }));
  const held = (levels: Record<string, number>) => new Map(Object.entries(levels) as [string, Level][]);

  it.each([
    ['is listed', log(['a', 0, 3, '2026-01-01']), { a: 3 }, ['a:3 from 0 on 2026-01-01']],
    [
      'step by step',
      log(['a', 0, 2, '2026-01-01'], ['a', 2, 3, '2026-02-01']),
      { a: 3 },
      ['a:2 from 0 on 2026-01-01', 'a:3 from 2 on 2026-02-01'],
    ],
    [
      'and lowered since only as far as it is held',
      log(['a', 0, 3, '2026-01-01'], ['a', 3, 1, '2026-02-01']),
      { a: 1 },
      ['a:1 from 0 on 2026-01-01'],
    ],
    ['and lost is not', log(['a', 0, 3, '2026-01-01'], ['a', 3, 0, '2026-02-01']), {}, []],
    ['and changed elsewhere counts as it is now', log(['a', 0, 3, '2026-01-01']), { a: 2 }, ['a:2 from 0 on 2026-01-01']],
    [
      'and lowered by hand since counts from there',
      log(['a', 0, 3, '2026-01-01'], ['a', 1, 2, '2026-02-01']),
      { a: 2 },
      ['a:1 from 0 on 2026-01-01', 'a:2 from 1 on 2026-02-01'],
    ],
    [
      'and lowered, then raised by hand only as far as is noted',
      log(['a', 0, 3, '2026-01-01'], ['a', 3, 1, '2026-02-01']),
      { a: 3 },
      ['a:1 from 0 on 2026-01-01'],
    ],
    [
      'twice counts once',
      log(['a', 0, 3, '2026-01-01'], ['a', 3, 1, '2026-02-01'], ['a', 1, 3, '2026-03-01']),
      { a: 3 },
      ['a:1 from 0 on 2026-01-01', 'a:3 from 1 on 2026-03-01'],
    ],
  ])('%s', (_, changes, levels, expected) => {
    const lasting = lastingChanges(changes, held(levels as Record<string, number>));
    expect(lasting.map(({ id, from, on }) => `${id} from ${from} on ${on}`)).toEqual(expected);
  });
});

describe('ticks', () => {
  const text = [
    '# Plan',
    '- [x] `python:3` **Python**',
    '- [ ] `sql:2` SQL',
    '  * [X] `exam-1` an exam',
    '1. [x] `nothing:3` ?',
    '- [x] no id',
    '+ [x] `sql:5` SQL',
    '2) [x] `python:0` nothing',
    'x',
  ].join('\r\n');

  it('are read from Markdown, whatever else is there', () => {
    expect(readTicks(text)).toEqual([
      { id: 'python:3', line: 2 },
      { id: 'exam-1', line: 4 },
      { id: 'nothing:3', line: 5 },
      { id: 'sql:5', line: 7 },
      { id: 'python:0', line: 8 },
    ]);
  });

  it('become levels and certifications, and what is not known is said', () => {
    const done = doneOf(readTicks(`${text}\n- [x] \`python:2\``), {
      skills: new Set(['python', 'sql']),
      certifications: new Set(['exam-1']),
    });
    expect(done).toEqual({
      skills: new Map([
        ['python', 3],
        ['sql', 5],
      ]),
      certifications: new Set(['exam-1']),
      unknown: [
        { id: 'nothing:3', line: 5 },
        { id: 'python:0', line: 8 },
      ],
    });
  });

  it('change what was held before, by name', () => {
    const held = new Map<Id, Level>([
      ['sql', 2],
      ['python', 3],
      ['excel', 4],
    ]);
    const before = new Map<Id, Level>([
      ['python', 1],
      ['excel', 4],
    ]);
    expect(changesOf(held, before)).toEqual([
      { id: 'python:3', skill: 'python', from: 1, to: 3 },
      { id: 'sql:2', skill: 'sql', from: 0, to: 2 },
    ]);
    expect(changesOf(before, held)).toEqual([]);
  });
});

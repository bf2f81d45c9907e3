import { describe, expect, it } from 'vitest';
import { middleOf } from '../../src/domain/gap';
import { makePlan, type Plan } from '../../src/domain/plan/plan';
import type { PlanRequest } from '../../src/domain/plan/request';
import type { Target } from '../../src/domain/plan/steps';
import { isOfTool } from '../../src/domain/plan/wishes';
import type { Certification, Id, Level, Rung } from '../../src/domain/types';
import { aCertification, aLinkedRole, aSkill } from '../support/builders';

/** Bread takes 100 hours a level, everything else 10: of a baker at bread 3, 300 hours, a tenth is three levels of it. */
const skills = new Map(
  ['bread', 'cake', 'icing', 'sugar'].map((id) => {
    const step = [id === 'bread' ? 100 : 10, id === 'bread' ? 100 : 10] as const;
    return [id, aSkill({ id, hoursToLevel: [step, step, step, step, step] })];
  }),
);
const roleOf = (id: Id, advised: Partial<Record<Rung, readonly Id[]>>): Target => {
  const advice = (rung: Rung) => (advised[rung] ?? []).map((certification) => ({ certification, why: 'Because.' }));
  return aLinkedRole({
    id,
    skills: [{ skill: 'bread', level: 3, importance: 3, relation: 'essential', basis: 'judgement' }],
    certifications: { entry: advice('entry'), main: advice('main'), stretch: advice('stretch') },
  });
};
const exam = (id: Id, asked: Record<Id, Level>, more: Partial<Certification> = {}) =>
  aCertification({ id, skills: Object.entries(asked).map(([skill, level]) => ({ skill, level })), ...more });
const planOf = (advised: Parameters<typeof roleOf>[1], exams: readonly Certification[], more: Partial<PlanRequest> = {}): Plan =>
  makePlan(
    { targets: [roleOf('baker', advised)], held: new Map(), start: '2027-01-04', hoursPerWeek: 10, ...more },
    { skills, certifications: new Map(exams.map((entry) => [entry.id, entry])) },
  );
const examsIn = (plan: Plan) => plan.steps.flatMap((step) => (step.kind === 'certification' ? [step] : []));
const taken = (plan: Plan) => examsIn(plan).map(({ id }) => id);
const hoursOf = (plan: Plan) => middleOf(plan.totals.hours);

describe('what an exam asks beyond the role', () => {
  it.each<[why: string, main: Record<Id, Level>, entry: Record<Id, Level>, ids: Id[], hours: number]>([
    ['is learnt where it is a tenth of the hours of the role', { cake: 3 }, {}, ['main'], 330],
    ['and not where it is more', { cake: 4 }, {}, [], 300],
    ['for both together at most that', { bread: 3, cake: 2 }, { icing: 1 }, ['entry', 'main'], 330],
    ['first for the main one', { bread: 3, cake: 2 }, { icing: 2 }, ['main'], 320],
    ['once where both ask it', { bread: 3, cake: 3 }, { cake: 2 }, ['entry', 'main'], 330],
  ])('%s', (_, main, entry, ids, hours) => {
    const plan = planOf({ main: ['main'], entry: ['entry'] }, [exam('main', main), exam('entry', entry)]);
    expect([taken(plan), hoursOf(plan)]).toEqual([ids, hours]);
  });

  it('belongs to it, and sums to what the plan is longer', () => {
    const plan = planOf({ main: ['main'], entry: ['entry'] }, [exam('main', { bread: 3, cake: 2 }), exam('entry', { cake: 1, icing: 1 })]);
    const beyond = examsIn(plan).map(({ id, beyond }) => [id, beyond?.missing.map(({ skill }) => skill), beyond?.hours, beyond?.planned]);
    expect(beyond).toEqual([
      ['entry', ['icing'], [10, 10], true],
      ['main', ['cake'], [20, 20], true],
    ]);
    expect(hoursOf(plan)).toBe(330);
    expect(hoursOf(planOf({ main: ['main'], entry: ['entry'] }, [], { choose: 'none' }))).toBe(300);
  });

  it('does not grow too much because most of the role is held', () => {
    const [one] = [exam('main', { bread: 3, cake: 3 })];
    expect(taken(planOf({ main: ['main'] }, [one], { held: new Map([['bread', 3]]) }))).toEqual(['main']);
  });

  it('is not learnt for one to stretch for', () => {
    const plan = planOf({ main: ['main'], stretch: ['high'] }, [exam('main', { bread: 2 }), exam('high', { cake: 1 })]);
    expect(taken(plan)).toEqual(['main']);
  });

  it('is not learnt where the role covers another, nor for one that is held, or beside one that is', () => {
    const exams = [exam('more', { cake: 1 }), exam('covered', { bread: 2 })];
    const both = { main: ['more', 'covered'] };
    const covered = planOf(both, exams);
    expect([taken(covered), hoursOf(covered)]).toEqual([['covered'], 300]);
    for (const id of ['more', 'covered']) expect(hoursOf(planOf(both, exams, { certified: new Set([id]) }))).toBe(300);
  });

  it('is the same at every pace', () => {
    const exams = [exam('ending', { cake: 1 }, { retiresOn: '2027-12-31' }), exam('lasting', { icing: 1 })];
    for (const hoursPerWeek of [1, 10, 168]) {
      const plan = planOf({ main: ['ending', 'lasting'] }, exams, { hoursPerWeek });
      expect([taken(plan), hoursOf(plan)]).toEqual([['lasting'], 310]);
    }
  });

  it('is that of the successor where its end is known', () => {
    const exams = [exam('old', { cake: 1 }, { retiresOn: '2030-12-31', successor: 'new' }), exam('new', { cake: 2 })];
    const [step] = examsIn(planOf({ main: ['old'] }, exams));
    expect(step).toMatchObject({ id: 'new', insteadOf: { id: 'old' }, beyond: { hours: [20, 20] } });
  });

  it.each<[string, Partial<Certification>]>([
    ['has ended', { status: 'retired', retiresOn: '2026-01-01' }],
    ['is expected to end', { expectedEnd: '2040' }],
    ['demands time on a job', { prerequisites: 'Two years in a bakery' }],
  ])('is not learnt where it %s', (_, more) => {
    const plan = planOf({ main: ['main'] }, [exam('main', { cake: 1 }, more)]);
    expect([taken(plan), hoursOf(plan)]).toEqual([[], 300]);
  });

  it('is not learnt for one that cannot be paid; that is said, and the next one is', () => {
    const exams = [exam('dear', { bread: 1 }, { priceUsd: 200 }), exam('cheap', { cake: 1 }, { priceUsd: 50 })];
    const plan = planOf({ main: ['dear', 'cheap'] }, exams, { budget: 60 });
    expect([taken(plan), hoursOf(plan)]).toEqual([['cheap'], 310]);
    expect(plan.leftOut).toMatchObject([{ certification: 'dear', reason: 'over-budget' }]);
    const poor = planOf({ main: ['dear', 'cheap'] }, exams, { budget: 40 });
    expect(hoursOf(poor)).toBe(300);
    expect(poor.leftOut.map(({ certification, reason }) => [certification, reason]).sort()).toEqual([
      ['cheap', 'over-budget'],
      ['dear', 'over-budget'],
    ]);
  });

  it('is not learnt for one for entry that would come after the main one, nor for the next one', () => {
    const exams = [exam('main', { bread: 3 }), exam('late', { bread: 3, cake: 1 }), exam('soon', { icing: 1 })];
    const plan = planOf({ main: ['main'], entry: ['late', 'soon'] }, exams);
    expect([taken(plan), hoursOf(plan)]).toEqual([['main'], 300]);
    expect(plan.leftOut).toMatchObject([
      { certification: 'late', reason: 'no-sooner', than: { certification: 'main' } },
      { certification: 'soon', reason: 'asks-more' },
    ]);
    // Nor where it stands in for one that ends.
    const old = exam('old', { bread: 3, cake: 1 }, { retiresOn: '2030-12-31', successor: 'late' });
    const follows = planOf({ main: ['main'], entry: ['old', 'soon'] }, [...exams, old]);
    expect([taken(follows), hoursOf(follows)]).toEqual([['main'], 300]);
  });

  it('is not learnt for one that costs too much on its day', () => {
    const versions = [
      { code: 'B1', beta: true, priceUsd: 50 },
      { code: 'B2', from: '2027-02-01' },
    ];
    const plan = planOf({ main: ['main'] }, [exam('main', { cake: 1 }, { priceUsd: 90, examCodes: ['B2'], versions })], { budget: 60 });
    expect([taken(plan), hoursOf(plan)]).toEqual([[], 300]);
    expect(plan.leftOut).toMatchObject([{ certification: 'main', reason: 'over-budget', cost: 90 }]);
  });
});

describe('an exam of another programming language', () => {
  const languages = new Map(
    ['Red', 'Blue'].map((title) => [title.toLowerCase(), aSkill({ id: title.toLowerCase(), title, aliases: [`${title} programming`] })]),
  );
  const query = aSkill({ id: 'query', title: 'ASK', aliases: ['ASK programming', 'asking query language'] });
  const sums = aSkill({ id: 'sums', title: 'SUM programming' });
  const all = new Map([...skills, ...languages, ['query', query], ['sums', sums]]);
  const red = exam('red exam', { red: 1, bread: 1 });
  const planFor = (held: Record<Id, Level>, one = red, more: Partial<PlanRequest> = {}, asked: Partial<Target> = {}) =>
    makePlan(
      {
        targets: [{ ...roleOf('baker', { main: [one.id], stretch: [one.id] }), ...asked }],
        held: new Map(Object.entries(held)),
        start: '2027-01-04',
        hoursPerWeek: 10,
        ...more,
      },
      { skills: all, certifications: new Map([[one.id, one]]) },
    );

  it.each<[who: string, held: Record<Id, Level>, isTaken: boolean]>([
    ['nothing', {}, true],
    ['another at level 2', { blue: 2 }, false],
    ['another by name only', { blue: 1 }, true],
    ['the language as well', { blue: 2, red: 1 }, true],
    ['a query language', { query: 3 }, true],
    ['what the role does not call a language', { sums: 3 }, true],
  ])('is learnt for by who has %s: %s', (_, held, isTaken) => {
    expect(taken(planFor(held))).toEqual(isTaken ? ['red exam'] : []);
  });

  it('is left out with that reason, of all that is advised too, and planned where it is asked for', () => {
    for (const choose of ['best', 'all'] as const)
      expect(planFor({ blue: 2 }, red, { choose }).leftOut).toMatchObject([{ certification: 'red exam', reason: 'other-language' }]);
    expect(taken(planFor({ blue: 2 }, red, { choose: ['red exam'] }))).toEqual(['red exam']);
  });

  it('is learnt for where the role asks the language, and a course is taken', () => {
    const asks = roleOf('baker', {}).skills.map((need) => ({ ...need, skill: 'red', level: 2 as const }));
    expect(taken(planFor({ blue: 2 }, exam('red exam', { red: 1 }), {}, { skills: asks }))).toEqual(['red exam']);
    expect(taken(planFor({ blue: 2 }, exam('red exam', { red: 1, icing: 1 }), { choose: 'all' }, { skills: asks }))).toEqual(['red exam']);
    expect(taken(planFor({ blue: 2 }, { ...red, level: 'course' }))).toEqual(['red exam']);
  });

  it('is not learnt for in the place of one that ends, and a course is enough', () => {
    const old = exam('old exam', { red: 1, bread: 1 }, { retiresOn: '2030-12-31', successor: red.id });
    const request = {
      targets: [roleOf('baker', { main: [old.id] })],
      held: new Map([['blue', 2 as const]]),
      start: '2027-01-04',
      hoursPerWeek: 10,
    };
    const follows = makePlan(request, { skills: all, certifications: new Map([old, red].map((entry) => [entry.id, entry])) });
    expect([taken(follows), hoursOf(follows)]).toEqual([[], 300]);
    const exams = [{ ...red, level: 'course' as const }, exam('more', { cake: 1 })];
    const targets = [roleOf('baker', { main: exams.map(({ id }) => id) })];
    const taught = makePlan({ ...request, targets }, { skills: all, certifications: new Map(exams.map((entry) => [entry.id, entry])) });
    expect([taken(taught), hoursOf(taught)]).toEqual([['red exam'], 300]);
  });

  it('is one of what a role calls a language, too', () => {
    const named = { languages: [{ id: 'sum', title: 'SUM', usage: [] }] };
    expect(taken(planFor({ blue: 2 }, exam('sum exam', { sums: 1 }), {}, named))).toEqual([]);
    expect(taken(planFor({ sums: 2 }, red, {}, named))).toEqual([]);
  });
});

describe('all that is advised', () => {
  it('is planned with all that it asks, and what only experience gives is named', () => {
    const exams = [
      exam('main', { cake: 5, icing: 1 }),
      exam('entry', { icing: 5 }),
      exam('high', { sugar: 5 }),
      exam('old hand', { sugar: 1 }, { prerequisites: 'Two years in a bakery' }),
    ];
    const plan = planOf({ main: ['main'], entry: ['entry'], stretch: ['high', 'old hand'] }, exams, { choose: 'all' });
    expect(taken(plan).sort()).toEqual(['entry', 'high', 'main']);
    expect(hoursOf(plan)).toBe(450);
    expect(plan.leftOut).toMatchObject([{ certification: 'old hand', reason: 'needs-experience' }]);
  });
});

describe('one for entry that somebody is beyond', () => {
  it.each<[why: string, asked: Record<Id, Level>, held: Record<Id, Level>, isTaken: boolean]>([
    ['what the role asks of it is held', { bread: 2, cake: 2, icing: 1 }, { bread: 2 }, false],
    ['what the role asks of it is not held', { bread: 2, cake: 2 }, { bread: 1, cake: 3 }, true],
    ['awareness is all that is missing, where the role asks none of it', { cake: 2, icing: 1 }, { cake: 2 }, false],
    ['more than awareness is missing, where the role asks none of it', { cake: 2, icing: 2 }, { cake: 2 }, true],
    ['it is of awareness, and most of it is held beyond that', { bread: 1, cake: 1, icing: 1 }, { bread: 2, cake: 2 }, false],
    ['it is of awareness, and most of it is only known of', { bread: 1, cake: 1, icing: 1 }, { bread: 1, cake: 1 }, true],
    ['it is of awareness, and all of it is known of', { cake: 1, icing: 1 }, { cake: 1, icing: 1 }, false],
    ['it is of awareness, and half of it is held beyond that', { bread: 1, icing: 1 }, { bread: 2 }, true],
    ['what the role asks of it is held three levels higher', { bread: 1, cake: 2 }, { bread: 4 }, false],
    ['what the role asks of it is held two levels higher', { bread: 1, cake: 2 }, { bread: 3 }, true],
    ['something else is held three levels higher', { bread: 1, cake: 1, icing: 2 }, { cake: 4 }, true],
  ])('where %s: taken by %j with %j: %s', (_, asked, held, isTaken) => {
    const plan = planOf({ entry: ['entry'] }, [exam('entry', asked)], { held: new Map(Object.entries(held)) });
    expect(taken(plan)).toEqual(isTaken ? ['entry'] : []);
    // Nor is it named as one that is nearly covered.
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual(isTaken ? [] : ['nothing-new']);
    if (!isTaken) expect(hoursOf(plan)).toBe(hoursOf(planOf({}, [], { held: new Map(Object.entries(held)) })));
  });

  it('says so where the plan comes to cover it', () => {
    const plan = planOf({ entry: ['entry'], main: ['main'] }, [exam('entry', { bread: 2, cake: 1 }), exam('main', { bread: 3, cake: 2 })], {
      held: new Map([['bread', 2]]),
    });
    expect([taken(plan), plan.leftOut.map(({ certification, reason }) => [certification, reason])]).toEqual([
      ['main'],
      [['entry', 'nothing-new']],
    ]);
  });

  it('is one by what its own role essentially asks', () => {
    const [entry, held] = [exam('entry', { bread: 2, cake: 2 }), new Map([['bread', 2 as const]])];
    const asking = (skill: Id, relation: 'essential' | 'optional') =>
      ({ skill, relation, level: 2, importance: 3, basis: 'judgement' }) as const;
    const [baker, cook] = [roleOf('baker', { entry: ['entry'] }), roleOf('cook', {})] as [Target, Target];
    const optional = { ...baker, skills: [...baker.skills, { ...baker.skills[0], ...asking('cake', 'optional') }] } as Target;
    const other = { ...cook, skills: [{ ...cook.skills[0], ...asking('cake', 'essential') }] } as Target;
    for (const targets of [[optional], [baker, other]]) expect(taken(planOf({}, [entry], { targets, held }))).toEqual([]);
    const own = { ...baker, skills: [...baker.skills, ...other.skills] };
    expect(taken(planOf({}, [entry], { targets: [own], held }))).toEqual(['entry']);
  });

  it('costs nothing', () => {
    const exams = [exam('first', { bread: 2 }, { priceUsd: 60 }), exam('more', { cake: 1 }, { priceUsd: 60 })];
    const targets = [roleOf('baker', { entry: ['first'] }), roleOf('cook', { entry: ['more'] })];
    expect(taken(planOf({}, exams, { targets, held: new Map([['bread', 2]]), budget: 100 }))).toEqual(['more']);
  });

  it('leads to no learning for the next one, which is taken where the role covers it', () => {
    const exams = [exam('first', { bread: 2 }), exam('more', { cake: 1 }), exam('covered', { bread: 3 })];
    const by = (level: Level, ...entry: Id[]) => taken(planOf({ entry }, exams, { held: new Map([['bread', level]]) }));
    expect(by(2, 'first', 'more')).toEqual([]);
    expect(by(2, 'first', 'more', 'covered')).toEqual(['covered']);
    expect(by(1, 'first', 'more')).toEqual(['first']);
    const all = planOf({ entry: ['first', 'more'] }, exams, { held: new Map([['bread', 2]]), choose: 'all' });
    expect(taken(all)).toEqual(['more']);
  });
});

describe('one to stretch for', () => {
  it('comes after a main one', () => {
    const exams = [exam('main', { bread: 3 }), exam('high', { bread: 1 }, { level: 'fundamentals' })];
    const [main, high] = examsIn(planOf({ main: ['main'], stretch: ['high'] }, exams)).sort((a, b) => (a.id < b.id ? 1 : -1));
    expect([main?.id, high?.id, main?.end === high?.end]).toEqual(['main', 'high', true]);
    // Or not at all, where it has ended by then.
    const gone = { ...exams[1], retiresOn: '2027-06-01' } as Certification;
    expect(taken(planOf({ main: ['main'], stretch: ['high'] }, [exams[0] as Certification, gone]))).toEqual(['main']);
    // Who has the main one waits for nothing.
    const held = examsIn(planOf({ main: ['main'], stretch: ['high'] }, exams, { certified: new Set(['main']) }));
    expect(held).toMatchObject([{ id: 'high', end: '2027-05-23' }]);
  });

  it('takes the place of none', () => {
    const exams = [exam('main', { bread: 3 }, { priceUsd: 300 }), exam('high', { bread: 1 })];
    const plan = planOf({ main: ['main'], stretch: ['high'] }, exams, { budget: 200 });
    expect(taken(plan)).toEqual([]);
    expect(plan.leftOut.map(({ certification, reason }) => [certification, reason])).toEqual([
      ['main', 'over-budget'],
      ['high', 'no-main'],
    ]);
    // Where the role has no main one there is nothing to wait for.
    expect(taken(planOf({ stretch: ['high'] }, exams))).toEqual(['high']);
  });
});

describe('the exam of a tool in use', () => {
  const oven = { title: 'Oven 3000', aliases: ['O3K'] };
  const exams = [exam('plain', { bread: 2 }), exam('tool', { bread: 2 }, { title: 'Certified O3K Baker' })];

  it('is known by its title, or by who issues it', () => {
    expect(isOfTool({ title: 'Certified Baker', issuer: 'O3K' }, [oven])).toBe(true);
    const of = (title: string) => isOfTool({ title, issuer: 'Guild' }, [oven]);
    expect(['Oven 3000: Associate', 'Certified O3K Baker', 'O3KX Baker', 'Certified Baker'].map(of)).toEqual([true, true, false, false]);
  });

  it('comes before one that asks less, where both ask little', () => {
    const some = [exam('plain', { bread: 3 }), exam('tool', { bread: 3, cake: 1 }, { issuer: 'Oven 3000' })];
    const first = (...tools: (typeof oven)[]) => taken(planOf({ main: ['plain', 'tool'] }, some, { tools }));
    expect([first(), first(oven)]).toEqual([['plain'], ['tool']]);
  });

  it('comes before others that are as firm', () => {
    const first = (...tools: (typeof oven)[]) => taken(planOf({ main: ['plain', 'tool'] }, exams, { tools }));
    expect([first(), first(oven)]).toEqual([['plain'], ['tool']]);
    const unsure = exams.map((one) => (one.id === 'tool' ? { ...one, confidence: 'uncertain' as const } : one));
    expect(taken(planOf({ main: ['plain', 'tool'] }, unsure, { tools: [oven] }))).toEqual(['plain']);
  });

  it('may ask twice as much beyond the role', () => {
    const asks = (level: Level) => exam('tool', { cake: level, icing: 3 }, { title: 'Oven 3000' });
    const added = (level: Level, ...tools: (typeof oven)[]) => hoursOf(planOf({ main: ['tool'] }, [asks(level)], { tools })) - 300;
    expect([added(3), added(3, oven), added(4, oven)]).toEqual([0, 60, 0]);
  });
});

describe('a course', () => {
  const course = (asked: Record<Id, Level>) => exam('course', asked, { level: 'course' });

  it('is taken though the plan does not teach all that it does, and says what it teaches besides', () => {
    const plan = planOf({ entry: ['course'] }, [course({ bread: 1, cake: 5, icing: 5 })]);
    expect(examsIn(plan)).toMatchObject([{ id: 'course', end: '2027-05-23', beyond: { hours: [100, 100], planned: false } }]);
    expect(hoursOf(plan)).toBe(300);
    expect(examsIn(planOf({ entry: ['course'] }, [course({ cake: 1 })]))).toMatchObject([{ id: 'course', end: '2027-01-04' }]);
  });

  it('adds nothing to learn where it is asked for either', () => {
    const plan = planOf({}, [course({ cake: 5 })], { choose: ['course'] });
    expect([taken(plan), hoursOf(plan)]).toEqual([['course'], 300]);
  });
});

describe('an exam that lapses', () => {
  it.each<[validMonths: Certification['validMonths'], lapsesOn: string | undefined]>([
    [1, '2027-06-23'],
    [12, undefined],
    ['lifetime', undefined],
    [null, undefined],
  ])('after %s months before the plan ends says when: %s', (validMonths, lapsesOn) => {
    const [step] = examsIn(planOf({ main: ['main'] }, [exam('main', { bread: 1 }, { validMonths })]));
    expect(step?.lapsesOn).toBe(lapsesOn);
  });
});

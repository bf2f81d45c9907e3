import { describe, expect, it } from 'vitest';
import { levelsAsked, makePlan, type Plan } from '../../src/domain/plan/plan';
import type { PlanRequest } from '../../src/domain/plan/request';
import type { Target } from '../../src/domain/plan/steps';
import type { Certification, Id, Level, Skill } from '../../src/domain/types';
import { isWorthSaying } from '../../src/reports/plan-words';
import { aCertification, aLinkedRole, aSkill } from '../support/builders';

/** Bread takes 10 to 30 hours a level, so at 10 hours a week two weeks. */
const skills = new Map(
  ['bread', 'cake'].map((id) => [
    id,
    aSkill({
      id,
      hoursToLevel: [
        [10, 30],
        [10, 30],
        [10, 30],
        [10, 30],
        [10, 30],
      ],
    }),
  ]),
);
const roleOf = (id: Id, asked: Record<Id, Level>, advised: Partial<Record<'entry' | 'main' | 'stretch', readonly Id[]>> = {}): Target => {
  const advice = (ids: readonly Id[] = []) => ids.map((certification) => ({ certification, why: 'Because.' }));
  return aLinkedRole({
    id,
    skills: Object.entries(asked).map(([skill, level]) => ({ skill, level, importance: 3, relation: 'essential', basis: 'judgement' })),
    certifications: { entry: advice(advised.entry), main: advice(advised.main), stretch: advice(advised.stretch) },
  });
};
const exam = (id: Id, asked: Record<Id, Level>, more: Partial<Certification> = {}) =>
  aCertification({ id, skills: Object.entries(asked).map(([skill, level]) => ({ skill, level })), ...more });
const worldOf = (...exams: Certification[]) => ({ skills, certifications: new Map(exams.map((entry) => [entry.id, entry])) });
const planOf = (targets: readonly Target[], exams: readonly Certification[], more: Partial<PlanRequest> = {}): Plan =>
  makePlan({ targets, held: new Map(), start: '2027-01-04', hoursPerWeek: 10, ...more }, worldOf(...exams));
const taken = (plan: Plan) => plan.steps.flatMap((step) => (step.kind === 'certification' ? [step.id] : []));

describe('an exam', () => {
  it('stands where a step goes beyond what it asks', () => {
    const plan = planOf([roleOf('baker', { bread: 2 }, { main: ['easy'] })], [exam('easy', { bread: 1 })]);
    expect(plan.steps.map(({ id, end }) => [id, end])).toEqual([
      ['bread:2', '2027-01-31'],
      ['easy', '2027-01-31'],
    ]);
  });

  it('stands after the easier ones of its day', () => {
    const exams = [
      exam('hard', { bread: 2 }, { level: 'expert' }),
      exam('middling', { bread: 2 }, { level: 'associate' }),
      exam('easy', { bread: 2 }, { level: 'fundamentals' }),
    ];
    const target = roleOf('baker', { bread: 2 }, { entry: ['easy'], main: ['middling'], stretch: ['hard'] });
    for (const choose of ['all', ['hard', 'middling', 'easy']] as const)
      expect(taken(planOf([target], exams, { choose }))).toEqual(['easy', 'middling', 'hard']);
  });

  it('that asks for more says the hours from where the plan ends, after the one that it follows', () => {
    const old = exam('old', { bread: 2 }, { status: 'retired', retiresOn: '2026-06-30', successor: 'new' });
    const plan = planOf([roleOf('baker', { bread: 2 }, { main: ['old'] })], [old, exam('new', { bread: 4 })]);
    expect(plan.leftOut).toMatchObject([
      { certification: 'old', reason: 'not-offered', ended: true, retiresOn: '2026-06-30' },
      { certification: 'new', reason: 'asks-more', hours: [20, 60] },
    ]);
  });

  it.each([
    ['2026-12', false],
    ['2027-01', true],
    ['2027', true],
  ])('whose end is expected in %s is taken in January 2027 unasked: %s', (expectedEnd, isTaken) => {
    const exams = [exam('ending', { bread: 2 }, { expectedEnd }), exam('other', { bread: 2 })];
    const [target] = [roleOf('baker', { bread: 2 }, { main: ['ending', 'other'] })];
    const plan = planOf([target], exams);
    expect(taken(plan)).toEqual([isTaken ? 'ending' : 'other']);
    const why = { certification: 'ending', reason: 'may-have-ended', on: '2027-01-31', expectedEnd };
    expect(plan.leftOut).toMatchObject(isTaken ? [] : [why]);
    // Who asks for it decides that.
    expect(taken(planOf([target], exams, { choose: ['ending'] }))).toEqual(['ending']);
  });

  it('that asks for more counts what that builds on, too, as asking for it would', () => {
    const layered = new Map(skills).set('icing', { ...(skills.get('bread') as Skill), id: 'icing', prerequisites: ['cake'] });
    const world = { skills: layered, certifications: new Map([['iced', exam('iced', { bread: 2, icing: 2 })]]) };
    const plan = (more: Partial<PlanRequest>) =>
      makePlan(
        { targets: [roleOf('baker', { bread: 2 }, { main: ['iced'] })], held: new Map(), start: '2027-01-04', hoursPerWeek: 10, ...more },
        world,
      );
    expect(plan({}).leftOut).toMatchObject([
      {
        missing: [{ skill: 'icing', level: 2 }],
        buildsOn: [{ skill: 'cake', level: 2 }],
        hours: [40, 120],
      },
    ]);
    expect(plan({ choose: ['iced'] }).totals.hours).toEqual([20 + 40, 60 + 120]);
  });

  it('that asks for awareness brings nothing that it would build on', () => {
    const layered = new Map(skills).set('icing', { ...(skills.get('bread') as Skill), id: 'icing', prerequisites: ['cake'] });
    const world = { skills: layered, certifications: new Map([['iced', exam('iced', { bread: 2, icing: 1 })]]) };
    const plan = makePlan(
      { targets: [roleOf('baker', { bread: 2 })], held: new Map(), start: '2027-01-04', hoursPerWeek: 10, choose: ['iced'] },
      world,
    );
    expect(plan.steps).toMatchObject([{ id: 'bread:2' }, { id: 'icing:1' }, { id: 'iced', beyond: { buildsOn: [], hours: [10, 30] } }]);
  });

  it('that has ended gives way to its successor, though the plan does not reach what it asked', () => {
    const exams = [exam('old', { bread: 4 }, { status: 'retired', retiresOn: '2026-06-30', successor: 'new' }), exam('new', { bread: 2 })];
    expect(taken(planOf([roleOf('baker', { bread: 2 }, { main: ['old'] })], exams))).toEqual(['new']);
    expect(planOf([roleOf('baker', { bread: 2 }, { main: ['old'] })], exams.slice(0, 1)).leftOut).toMatchObject([
      { reason: 'not-offered' },
    ]);
  });

  it('that costs nothing is taken though more was spent than there is', () => {
    const exams = [exam('free', { bread: 2 }, { priceUsd: 0 }), exam('done', { bread: 2 }, { priceUsd: 60 })];
    const done = new Set(['done']);
    const plan = planOf([roleOf('baker', { bread: 2 }, { main: ['free'] })], exams, { budget: 50, taken: done, certified: done });
    expect(taken(plan)).toEqual(['free']);
  });

  it('that is asked for stays while it can be earned, whatever will follow it', () => {
    const exams = [exam('now', { bread: 2 }, { successor: 'later' }), exam('later', { bread: 2 })];
    expect(taken(planOf([roleOf('baker', { bread: 2 })], exams, { choose: ['now'] }))).toEqual(['now']);
  });

  it('that is asked for and followed twice names the one that was asked for', () => {
    const exams = [
      exam('old', { bread: 2 }, { status: 'retired', retiresOn: '2026-06-30', successor: 'middle' }),
      exam('middle', { bread: 2 }, { status: 'retiring', retiresOn: '2027-01-10', successor: 'new' }),
      exam('new', { bread: 2 }),
    ];
    const plan = planOf([roleOf('baker', { bread: 2 })], exams, { choose: ['old'] });
    expect(plan.steps.at(-1)).toMatchObject({ id: 'new', insteadOf: { id: 'old' } });
  });

  it.each([['2026-06-30'], ['2027-01-10']])(
    'that is asked for beside one that it replaces, on %s, stands for itself in any order',
    (retiresOn) => {
      const status = retiresOn < '2027' ? 'retired' : 'retiring';
      const exams = [exam('old', { bread: 2 }, { status, retiresOn, successor: 'new' }), exam('new', { bread: 2 })];
      for (const choose of [
        ['old', 'new'],
        ['new', 'old'],
      ]) {
        const plan = planOf([roleOf('baker', { bread: 2 })], exams, { choose });
        expect(taken(plan)).toEqual(['new']);
        expect(plan.steps.at(-1)).not.toHaveProperty('insteadOf');
      }
    },
  );

  it('that is asked for and held is not said to be learnt all the same', () => {
    const plan = planOf([roleOf('baker', { bread: 2 })], [exam('had', { bread: 2 })], { choose: ['had'], certified: new Set(['had']) });
    expect(plan.leftOut).toMatchObject([{ certification: 'had', reason: 'held' }]);
    expect(plan.leftOut[0]).not.toHaveProperty('planned');
  });

  it('that is asked for and whose successor asks more is no surprise twice: what is nearly covered is said elsewhere', () => {
    const old = exam('old', { bread: 2 }, { status: 'retiring', retiresOn: '2027-01-10', successor: 'new' });
    const { leftOut } = planOf([roleOf('baker', { bread: 2 })], [old, exam('new', { bread: 4 })], { choose: ['old'] });
    expect(leftOut.map((one) => [one.certification, one.reason, one.rung, isWorthSaying(one, { choose: ['old'] })])).toEqual([
      ['old', 'not-available', 'chosen', true],
      ['new', 'asks-more', 'chosen', false],
    ]);
  });

  it('that is asked for brings its skills for the roles that advise it, else for all', () => {
    const roles = (advised: Id[]) => [roleOf('baker', { bread: 2 }), roleOf('pastry', { bread: 2 }, { stretch: advised })];
    const servedBy = (advised: Id[]) =>
      planOf(roles(advised), [exam('cakes', { cake: 2 })], { choose: ['cakes'] }).steps.find((step) => step.id === 'cake:2')?.serves;
    expect(servedBy(['cakes'])).toEqual(['pastry']);
    expect(servedBy([])).toEqual(['baker', 'pastry']);
  });

  it('asks for levels beside those of the roles', () => {
    const asked = levelsAsked([roleOf('baker', { bread: 2 })], ['cakes'], worldOf(exam('cakes', { cake: 3, bread: 1 })));
    expect(asked).toEqual(
      new Map([
        ['bread', 2],
        ['cake', 3],
      ]),
    );
  });
});

describe('of the exams that are advised', () => {
  const asking = (id: Id, advised: Parameters<typeof roleOf>[2]) => roleOf(id, { bread: 2 }, advised);
  const all = ['x', 'y', 'z'];
  const priced = (price: number, doubted: Id = '') =>
    all.map((id) => exam(id, { bread: 2 }, { priceUsd: price, confidence: id === doubted ? 'uncertain' : 'verified' }));

  it.each<[why: string, targets: Target[], exams: Certification[], budget: number | undefined, ids: Id[]]>([
    [
      'the main one is paid first, then that for entry',
      [roleOf('a', { bread: 2, cake: 2 }, { stretch: ['x'], entry: ['y'], main: ['z'] })],
      [
        exam('x', { bread: 2 }, { priceUsd: 50 }),
        exam('y', { bread: 2 }, { priceUsd: 50 }),
        exam('z', { bread: 2, cake: 2 }, { priceUsd: 50 }),
      ],
      100,
      ['y', 'z'],
    ],
    [
      'one that another role has brought comes first',
      [asking('a', { main: ['y'] }), asking('b', { main: ['x', 'y'] })],
      priced(50),
      100,
      ['y'],
    ],
    ['so does one of doubtful facts', [asking('a', { main: ['y'] }), asking('b', { main: ['x', 'y'] })], priced(50, 'y'), 100, ['y']],
    ['else one of doubtful facts comes last', [asking('a', { main: ['x', 'y'] })], priced(50, 'x'), 100, ['y']],
    [
      'one is paid once',
      [asking('a', { main: ['x'] }), asking('b', { main: ['x'] }), asking('c', { main: ['y'] })],
      priced(50),
      100,
      ['x', 'y'],
    ],
    ['one may cost all that there is', [asking('a', { main: ['x'] }), asking('b', { main: ['x'] })], priced(100), 100, ['x']],
    ['none costs more', [asking('a', { main: ['x'] })], priced(101), 100, []],
  ])('%s', (_, targets, exams, budget, ids) => {
    expect(taken(planOf(targets, exams, { budget }))).toEqual(ids);
  });

  it.each<[why: string, rung: 'entry' | 'main', more: Partial<PlanRequest>, ids: Id[]]>([
    ['one for entry proves nothing new', 'entry', {}, []],
    ['nor does it later', 'entry', { today: '2027-06-01' }, []],
    ['a main one proves it all the same', 'main', {}, ['x']],
  ])('of what is held from the start %s', (_, rung, more, ids) => {
    expect(taken(planOf([asking('a', { [rung]: ['x'] })], priced(50), { held: new Map([['bread', 2]]), ...more }))).toEqual(ids);
  });

  it('one that is left out is named once with its first reason and all whom it would serve, and not at all where it came in later', () => {
    const exams = [exam('x', { bread: 2 }, { priceUsd: 60 }), exam('y', { bread: 2 }, { priceUsd: 60, prerequisites: 'Two years' })];
    const cut = planOf([asking('b', { main: ['y'], entry: ['x'] }), asking('a', { main: ['x'], stretch: ['y'] })], exams, { budget: 50 });
    expect(cut.leftOut.map(({ certification, rung, serves }) => [certification, rung, serves])).toEqual([
      ['y', 'main', ['b', 'a']],
      ['x', 'main', ['a', 'b']],
    ]);
    const held = new Map<Id, Level>([['bread', 2]]);
    const later = planOf([asking('b', { entry: ['x'] }), asking('a', { stretch: ['x'] })], exams, { held });
    expect([taken(later), later.leftOut]).toEqual([['x'], []]);
  });

  it('one that serves several serves them in the order in which they were named', () => {
    const plan = planOf([asking('b', { entry: ['x'] }), asking('a', { main: ['x'] })], priced(50));
    expect(plan.steps.at(-1)?.serves).toEqual(['b', 'a']);
  });

  it('the others of a rung are named, unless all are taken', () => {
    const others = (choose: 'best' | 'all') =>
      planOf([asking('a', { main: ['x', 'y'] })], priced(50), { choose }).steps.flatMap((step) =>
        step.kind === 'certification' ? [[step.id, step.alternatives]] : [],
      );
    expect(others('best')).toEqual([['x', ['y']]]);
    expect(others('all')).toEqual([
      ['x', []],
      ['y', []],
    ]);
  });

  it('of those that are asked for nobody learns for one that cannot be paid, and one that is held costs nothing', () => {
    const exams = [exam('x', { bread: 2 }, { priceUsd: 60 }), exam('y', { cake: 2 }, { priceUsd: 60 })];
    const plan = (more: Partial<PlanRequest>) =>
      planOf([asking('a', {})], exams, { choose: ['x', 'y', 'x'], budget: 100, ...more }).steps.map((step) => step.id);
    expect(plan({})).toEqual(['bread:2', 'x']);
    expect(plan({ certified: new Set(['x']) })).toEqual(['bread:2', 'cake:2', 'y']);
    expect(planOf([asking('a', {})], exams, { choose: ['x'], certified: new Set(['x']) }).leftOut).toMatchObject([{ reason: 'held' }]);
    const secret = exam('secret', { cake: 2 }, { priceUsd: null });
    expect(taken(planOf([asking('a', {})], [secret], { choose: ['secret'] }))).toEqual(['secret']);
    expect(planOf([asking('a', {})], [secret], { choose: ['secret'], budget: 100 }).leftOut).toMatchObject([{ reason: 'price-unknown' }]);
  });
});

describe('an exam that is asked for', () => {
  const baker = [roleOf('baker', { bread: 2 })];
  const gone = exam('gone', { cake: 2 }, { status: 'retired', retiresOn: '2026-06-30', priceUsd: 90 });
  const wanted = (more: Partial<PlanRequest>, ...exams: Certification[]) =>
    planOf(baker, exams, { choose: exams.map(({ id }) => id), ...more });

  it('is not learnt for where it has ended or is not offered yet, and takes nothing of the budget', () => {
    const plan = wanted({ budget: 100 }, gone, exam('cakes', { cake: 1 }, { priceUsd: 60 }));
    expect(taken(plan)).toEqual(['cakes']);
    expect(plan.steps.map((step) => step.id)).not.toContain('cake:2');
    expect(plan.leftOut).toMatchObject([{ certification: 'gone', reason: 'not-offered', ended: true }]);
    const coming = exam('coming', { cake: 2 }, { status: 'in-development' });
    expect(wanted({}, coming).totals.hours).toEqual([20, 60]);
    expect(wanted({}, coming).leftOut).toMatchObject([{ reason: 'not-offered', ended: false }]);
    expect(taken(wanted({}, { ...coming, availableFrom: '2027-02-01' }))).toEqual(['coming']);
  });

  it('gives way to what has taken its place by today, though the plan began before', () => {
    const exams = [{ ...gone, successor: 'new' }, exam('new', { bread: 2 })];
    const plan = planOf(baker, exams, { choose: ['gone'], start: '2026-01-05', today: '2027-01-04' });
    expect(plan.steps.at(-1)).toMatchObject({ id: 'new', insteadOf: { id: 'gone' } });
  });

  it('and is not reached says that its skills are in the plan all the same', () => {
    const short = exam('short', { cake: 4 }, { status: 'retiring', retiresOn: '2027-01-10' });
    const plan = wanted({}, short);
    expect(plan.totals.hours).toEqual([60, 180]);
    expect(plan.leftOut).toMatchObject([{ certification: 'short', reason: 'not-available', planned: true }]);
  });

  it('says so of a successor only where its skills are, too', () => {
    const old = exam('old', { cake: 2 }, { status: 'retiring', retiresOn: '2027-01-10', successor: 'new' });
    const leftOut = (...after: Certification[]) =>
      planOf(baker, [old, ...after], { choose: ['old'], budget: 100 }).leftOut.map(({ certification, reason, planned }) => [
        certification,
        reason,
        planned,
      ]);
    expect(leftOut(exam('new', { cake: 2 }, { priceUsd: null }))).toEqual([['new', 'price-unknown', true]]);
    expect(leftOut(exam('new', { cake: 3 }))).toEqual([
      ['old', 'not-available', true],
      ['new', 'asks-more', undefined],
    ]);
  });

  it('and says nowhere what it asks is not said to be learnt', () => {
    expect(wanted({}, exam('blank', {})).leftOut).toMatchObject([{ certification: 'blank', reason: 'asks-more', missing: [] }]);
    expect(wanted({}, exam('blank', {})).leftOut[0]).not.toHaveProperty('planned');
  });

  it('brings in what its skills build on, but for those that are held', () => {
    const tart = aSkill({ ...(skills.get('cake') as Skill), id: 'tart', prerequisites: ['cake'] });
    const world = { ...worldOf(exam('x', { tart: 2 })), skills: new Map([...skills, ['tart', tart]]) };
    const stepsFrom = (level: Level) => {
      const held = new Map<Id, Level>([['bread', 2]]).set('tart', level);
      return makePlan({ targets: baker, held, choose: ['x'], start: '2027-01-04', hoursPerWeek: 10 }, world).steps.map(({ id }) => id);
    };
    expect([stepsFrom(1), stepsFrom(2)]).toEqual([['cake:2', 'tart:2', 'x'], ['x']]);
  });
});

describe('what could be taken instead', () => {
  it.each<[string, number | undefined, string[]]>([
    ['all that could be earned', undefined, ['y', 'z', 'secret']],
    ['what the money for it would pay', 70, ['y']],
  ])('is %s', (_, budget, others) => {
    const exams = [
      exam('x', { bread: 2 }, { priceUsd: 50 }),
      exam('y', { bread: 2 }, { priceUsd: 70 }),
      exam('z', { bread: 2 }, { priceUsd: 80 }),
      exam('secret', { bread: 2 }, { priceUsd: null }),
    ];
    const plan = planOf([roleOf('a', { bread: 2 }, { main: ['x', 'y', 'z', 'secret'] })], exams, { budget });
    expect(plan.steps.at(-1)).toMatchObject({ id: 'x', alternatives: others });
  });

  it('costs what it costs on its day', () => {
    const versions = [
      { code: 'Y1', beta: true, priceUsd: 70 },
      { code: 'Y2', from: '2027-02-01' },
    ];
    const exams = [
      exam('x', { bread: 2 }, { priceUsd: 50 }),
      exam('y', { bread: 2 }, { examCodes: ['Y2', 'Y1'], priceUsd: 140, versions }),
    ];
    const plan = planOf([roleOf('a', { bread: 2 }, { main: ['x', 'y'] })], exams, { budget: 70 });
    expect(plan.steps.at(-1)).toMatchObject({ id: 'x', end: '2027-01-31', alternatives: ['y'] });
    const later = planOf([roleOf('a', { bread: 2 }, { main: ['x', 'y'] })], exams, { budget: 70, start: '2027-02-01' });
    expect(later.steps.at(-1)).toMatchObject({ id: 'x', alternatives: [] });
  });

  it('is nothing that is in the plan for another role', () => {
    const roles = [roleOf('a', { bread: 2 }, { main: ['y'] }), roleOf('b', { bread: 2 }, { entry: ['x', 'y'] })];
    const plan = planOf(roles, [exam('x', { bread: 2 }, { confidence: 'uncertain' }), exam('y', { bread: 2 })]);
    expect(plan.steps.at(-1)).toMatchObject({ id: 'y', alternatives: [] });
  });
});

describe('the figures of a plan', () => {
  it('give weeks from the low to the high end of the hours, the day that begins one included', () => {
    expect(planOf([roleOf('baker', { bread: 2 })], []).totals).toMatchObject({ hours: [20, 60], weeks: 4, weeksRange: [2, 6] });
    // 40 hours at 39 a week are eight days.
    expect(planOf([roleOf('baker', { bread: 2 })], [], { hoursPerWeek: 39 }).totals.weeks).toBe(2);
    expect(planOf([roleOf('baker', { bread: 2 })], [], { held: new Map([['bread', 2]]) }).totals).toMatchObject({ weeks: 0 });
  });

  it('count as shared what serves every target, and give each door its own exams and what is covered', () => {
    const targets = [
      roleOf('a', { bread: 2 }, { main: ['one'] }),
      roleOf('b', { bread: 2, cake: 2 }, { main: ['two'] }),
      roleOf('c', { bread: 4, cake: 2 }, { main: ['secret'] }),
    ];
    const exams = [exam('one', { bread: 2 }), exam('two', { cake: 2 }, { priceUsd: 30 }), exam('secret', { cake: 2 }, { priceUsd: null })];
    const plan = planOf(targets, exams, { held: new Map([['bread', 1]]) });
    expect(plan.shared).toEqual([10, 30]);
    expect(plan.totals).toMatchObject({ costUsd: 130, unpriced: ['secret'] });
    expect(plan.doors.map(({ role, own, coverage, costUsd, unpriced }) => [role, own, coverage, costUsd, unpriced])).toEqual([
      ['a', [0, 0], 0.5, 100, []],
      ['b', [0, 0], 0.25, 30, []],
      ['c', [20, 60], 0.125, 0, ['secret']],
    ]);
    // What some of them share is nobody's own, so that nothing counts twice.
    expect(plan.common).toEqual([{ serves: ['b', 'c'], hours: [20, 60] }]);
    expect(plan.totals.hours).toEqual([50, 150]);
  });

  it('give each stage its first and last day, its hours, and how far it takes every target', () => {
    const targets = [roleOf('a', { bread: 4, cake: 2 }), roleOf('b', { bread: 2 })];
    const { stages } = planOf(targets, [], { held: new Map([['cake', 1]]) });
    expect(
      stages.map(({ serves, level, steps, hours, start, end, coverage }) => [
        `${serves.join(' ')} to ${level}: ${steps.map((step) => step.id).join(' ')}`,
        hours,
        `${start} to ${end}`,
        [...coverage.values()],
      ]),
    ).toEqual([
      ['a b to 2: bread:2', [20, 60], '2027-01-04 to 2027-01-31', [0.5, 1]],
      ['a to 2: cake:2', [10, 30], '2027-02-01 to 2027-02-14', [0.75, 1]],
      ['a to 3: bread:3', [10, 30], '2027-02-15 to 2027-02-28', [0.875, 1]],
      ['a to 4: bread:4', [10, 30], '2027-03-01 to 2027-03-14', [1, 1]],
    ]);
    const [first] = planOf([roleOf('a', { bread: 2, cake: 2 })], []).stages;
    expect(first).toMatchObject({ hours: [40, 120], start: '2027-01-04', end: '2027-02-28' });
  });
});

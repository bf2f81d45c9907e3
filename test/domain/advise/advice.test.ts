import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Advice, advise } from '../../../src/domain/advise/advise';
import { violatedBy } from '../../../src/domain/advise/constraints';
import { type AdviceModel, buildAdviceModel, evidenceRows, type KnownPerson } from '../../../src/domain/advise/model';
import { withChange } from '../../../src/domain/interview/variations';
import type { KnowledgeBase } from '../../../src/domain/types';
import { shippedBase } from '../../data/shipped';
import { aPerson, type PersonShape } from '../../support/people';
import { simulatePerson } from '../interview/simulated';

let base: KnowledgeBase;
let model: AdviceModel;
beforeAll(async () => {
  base = await shippedBase();
  model = buildAdviceModel(base);
});

const adviceOn = (person: KnownPerson, on = model): Advice => advise(on, person, new Map(), base.skills);
const ofEach = (check: (person: KnownPerson, advice: Advice) => void, shape: PersonShape = {}, numRuns = 20) =>
  fc.assert(
    fc.property(aPerson(base, shape), (person) => check(person, adviceOn(person))),
    { numRuns },
  );

const everything: PersonShape = { limited: true, education: true };
const nobody: KnownPerson = { tools: [], skills: [], answers: [], constraints: {} };

describe('the score', () => {
  it('is the sum of what is printed for and against', () => {
    ofEach((_, { recommendations }) => {
      for (const { score, because, against } of recommendations) {
        const sum = [...because, ...against].reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9);
        expect(because.every(({ value }) => value > 0) && against.every(({ value }) => value < 0)).toBe(true);
        expect([...because, ...against].filter(({ value }) => Math.abs(value) < 1e-9)).toEqual([]);
        const strengths = because.map(({ value }) => value);
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      }
    }, everything);
  });

  it('orders the list, and the probabilities with it', () => {
    ofEach((_, { recommendations, confidence }) => {
      for (const [at, one] of recommendations.entries()) {
        expect(one.rank).toBe(at + 1);
        expect(one.score).toBeLessThanOrEqual(recommendations[at - 1]?.score ?? Number.POSITIVE_INFINITY);
        expect(one.probability).toBeLessThanOrEqual((recommendations[at - 1]?.probability ?? 1) + 1e-12);
      }
      const total = recommendations.reduce((sum, { probability }) => sum + probability, 0);
      if (recommendations.length > 0) expect(total).toBeCloseTo(1, 9);
      expect(confidence).toBeCloseTo(recommendations[0]?.probability ?? 0, 9);
    }, everything);
  });

  it('counts a language once that is named and that another tool shows', () => {
    const shown = (tools: string[]) => evidenceRows(model, { ...nobody, tools }).map(({ evidence }) => `${evidence.kind} ${evidence.id}`);
    expect(shown(['teradata'])).toContain('skill sql');
    const labels = evidenceRows(model, { ...nobody, tools: ['teradata'] }).map(({ evidence }) => evidence.label);
    expect(labels).toContain('SQL (foundational, as Teradata shows)');
    expect(shown(['teradata', 'sql'])).toContain('tool sql');
    expect(shown(['teradata', 'sql'])).not.toContain('skill sql');
  });

  it('takes nowhere for rare what the base says that all use', () => {
    const { tools, shares, asked } = model.tools.profiles;
    const used = tools.flatMap((tool, t) =>
      base.tools.get(tool)?.everyday && !asked[t] ? [Math.min(...(shares[t] as Float64Array))] : [],
    );
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((share) => share < 0.2)).toEqual([]);
  });

  it('is finite, whatever is told', () => {
    ofEach(
      (_, { recommendations }) => {
        for (const { score, probability } of recommendations) expect(Number.isFinite(score) && probability >= 0).toBe(true);
      },
      { ...everything, tools: 60, skills: 30, answers: 60 },
      10,
    );
  });

  it('depends on what is told, not on the order in which it is told', () => {
    const shuffled = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(aPerson(base, everything), shuffled, (person, random) => {
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const told = {
          ...person,
          tools: mixed([...person.tools, ...person.tools]),
          skills: mixed(person.skills),
          answers: mixed(person.answers),
        };
        expect(adviceOn(told)).toEqual(adviceOn(person));
      }),
      { numRuns: 10 },
    );
  });

  it('of roles that are ranked among few moves none of them against another', () => {
    const ids = [...base.roles.keys()];
    fc.assert(
      fc.property(aPerson(base, { education: true }), fc.subarray(ids, { minLength: 2, maxLength: 12 }), (person, among) => {
        const few = adviceOn(person, buildAdviceModel(base, new Set(among)));
        const all = new Map(adviceOn(person).recommendations.map(({ role, score }) => [role, score]));
        const offsets = few.recommendations.map(({ role, score }) => score - (all.get(role) as number));
        for (const offset of offsets) expect(offset).toBeCloseTo(offsets[0] as number, 9);
      }),
      { numRuns: 8 },
    );
  });
});

it('evidence among few roles is held against the average of these', () => {
  const few = buildAdviceModel(base, new Set(['data-scientist', 'data-analyst', 'ux-designer']));
  const person: KnownPerson = {
    tools: ['python', 'figma'],
    skills: [{ skill: 'statistics', title: 'Statistics', level: 3 }],
    education: 'master',
    answers: [{ question: 'code-all-day', options: ['5'] }],
    constraints: {},
  };
  const rows = evidenceRows(few, person);
  expect(new Set(rows.map(({ evidence }) => evidence.kind)).size).toBe(5);
  for (const { values } of rows) expect([...values].reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
});

describe('the unknown', () => {
  it('counts neither for nor against: a person who says nothing gets open, and all roles level', () => {
    for (const person of [nobody, { ...nobody, answers: base.questions.map(({ id }) => ({ question: id, options: null })) }]) {
      const advice = adviceOn(person);
      expect(advice).toMatchObject({
        verdict: 'open',
        confidence: 1 / base.roles.size,
        told: 0,
        asked: 0,
        whatWouldChangeIt: [],
        tied: [],
      });
      expect(advice.recommendations.every(({ score, because, against }) => score === 0 && because.length + against.length === 0)).toBe(
        true,
      );
      expect(advice.robustness).toBeUndefined();
    }
  });

  it('is what a skipped question is', () => {
    ofEach(
      (person, advice) => {
        const answered = { ...person, answers: person.answers.filter(({ options }) => options !== null) };
        const { tieBreakers: _, missing: __, ...same } = advice;
        expect(adviceOn(answered)).toMatchObject(same);
      },
      {},
      10,
    );
  });

  it('is not what is said twice: a language that is named as skill and as tool counts once', () => {
    const twice = { ...nobody, tools: ['python'], skills: [{ skill: 'python', title: 'Python', level: 5 as const }] };
    expect(adviceOn(twice).recommendations).toEqual(adviceOn({ ...twice, skills: [] }).recommendations);
  });

  it('is what a skill at level 0, and one that no role asks for, is', () => {
    const unasked = [...base.skills.values()].find(
      ({ id }) => ![...base.roles.values()].some((role) => role.skills.some((need) => need.skill === id)),
    );
    const said = [
      { skill: 'python', title: 'Python', level: 0 as const },
      ...(unasked ? [{ skill: unasked.id, title: unasked.title, level: 5 as const }] : []),
    ];
    expect(adviceOn({ ...nobody, skills: said }).told).toBe(0);
  });
});

describe('the verdict', () => {
  it('is reached in all three kinds by people who answer a few questions', () => {
    const met = [...base.roles.keys()].map((_, role) => {
      const answers = [...simulatePerson(model.bank, role, 18, role).answers.values()].slice(0, 4 + (role % 12));
      return adviceOn({ ...nobody, answers }).verdict;
    });
    expect([...new Set(met)].sort()).toEqual(['clear', 'close', 'open']);
  });

  it('says which role the answers alone would put first, from four answers on, where the tools say otherwise', () => {
    const answers = [...simulatePerson(model.bank, model.ids.indexOf('data-analyst'), 0, 1).answers.values()];
    const alone = (count: number) => adviceOn({ ...nobody, answers: answers.slice(0, count) }).recommendations[0]?.role;
    const beside = (count: number, tools: string[]) => adviceOn({ ...nobody, tools, answers: answers.slice(0, count) });
    const gaming = ['unity', 'unreal-engine', 'godot', 'blender', 'maya', 'opengl', 'vulkan', 'directx', 'c-sharp', 'cpp'];
    expect([beside(4, gaming).recommendations[0]?.role, beside(4, gaming).byAnswers]).toEqual(['game-developer', alone(4)]);
    expect(beside(3, gaming).byAnswers).toBeUndefined();
    expect(beside(4, []).byAnswers).toBeUndefined();
  });

  it('names the tie, and what would break it', () => {
    const people = model.ids.map((_, role) => ({
      ...nobody,
      answers: [...simulatePerson(model.bank, role, 18, role).answers.values()].slice(0, 12),
    }));
    const ties = people.map((person) => ({ person, ...adviceOn(person) })).filter(({ verdict }) => verdict === 'close');
    for (const { person, confidence, tied, tieBreakers, recommendations } of ties) {
      expect(tied).toEqual(recommendations.slice(0, tied.length).map(({ role }) => role));
      expect(tied.length).toBeGreaterThan(1);
      for (const { probability } of recommendations.slice(0, tied.length)) expect(probability).toBeGreaterThanOrEqual(confidence / 3);
      const asked = new Set(person.answers.map(({ question }) => question));
      expect(tieBreakers.filter((question) => asked.has(question))).toEqual([]);
    }
    expect(ties.length).toBeGreaterThan(5);
  });
});

describe('what would change it', () => {
  it('does, when it is tried', () => {
    let tried = 0;
    ofEach(
      (person, { whatWouldChangeIt, recommendations }) => {
        for (const { edit, top } of whatWouldChangeIt) {
          const changed: KnownPerson =
            edit.kind === 'answers'
              ? { ...person, answers: edit.answers.reduce((answers, change) => withChange(answers, change), person.answers) }
              : { ...person, tools: edit.named ? [...person.tools, edit.tool] : person.tools.filter((tool) => tool !== edit.tool) };
          expect(adviceOn(changed).recommendations[0]?.role).toBe(top);
          expect(top).not.toBe(recommendations[0]?.role);
          tried++;
        }
      },
      { limited: true, tools: 4, answers: 8 },
      25,
    );
    expect(tried).toBeGreaterThan(20);
  });
});

describe('how firm it is', () => {
  it('is the share of 500 trials, the same every time', () => {
    ofEach(
      (person, { robustness }) => {
        if (!robustness) return;
        expect(robustness.trials).toBe(500);
        expect(robustness.survives * 500).toBeCloseTo(Math.round(robustness.survives * 500), 9);
        expect(robustness.rivals.reduce((sum, { share }) => sum + share, robustness.survives)).toBeCloseTo(1, 9);
        expect(adviceOn(person).robustness).toEqual(robustness);
      },
      { limited: true },
      10,
    );
  });

  it('counts no trial in which nothing would be known: a role that no evidence puts first wins none', () => {
    for (const tools of [
      ['docker', 'kubernetes'],
      ['sql', 'python'],
    ]) {
      const possible = [...tools.map((tool) => [tool]), tools].map((some) => adviceOn({ ...nobody, tools: some }).recommendations[0]?.role);
      const { robustness } = adviceOn({ ...nobody, tools });
      expect(robustness?.survives).toBeGreaterThan(0);
      expect(robustness?.rivals.map(({ role }) => role).filter((role) => !possible.includes(role))).toEqual([]);
    }
  });

  it.each<[string, Partial<KnownPerson>, boolean]>([
    ['one tool', { tools: ['docker'] }, false],
    ['one skill', { skills: [{ skill: 'statistics', title: 'Statistics', level: 3 }] }, false],
    ['one tool and one that tells nothing', { tools: ['docker', 'no-such-tool'] }, false],
    ['a degree alone, which nobody forgets to say', { education: 'master' }, false],
    ['one tool and a degree', { tools: ['docker'], education: 'master' }, true],
    ['one tool and a skill', { tools: ['docker'], skills: [{ skill: 'statistics', title: 'Statistics', level: 3 }] }, true],
    ['two tools that count by what they show', { tools: ['altium-designer', 'amazon-sqs'] }, true],
    ['one answer', { answers: [{ question: 'code-all-day', options: ['5'] }] }, true],
  ])('is not asked where leaving anything out would leave nothing: %s', (_, told, asked) => {
    expect(adviceOn({ ...nobody, ...told }).robustness !== undefined).toBe(asked);
  });

  it('is firmer for somebody who says more of the same', () => {
    const told = (tools: readonly string[]) => adviceOn({ ...nobody, tools }).robustness?.survives ?? 0;
    expect(told(['android', 'kotlin', 'swift', 'ios-sdk', 'xcode'].filter((id) => base.tools.has(id)))).toBeGreaterThan(
      told(['python', 'docker']),
    );
  });
});

describe('limits', () => {
  it('filter, and never change a score', () => {
    ofEach(
      (person, advice) => {
        const free = adviceOn({ ...person, constraints: {} });
        const scores = new Map(free.recommendations.map(({ role, score }) => [role, score]));
        for (const { role, score } of advice.recommendations) expect(score).toBe(scores.get(role));
        const meets = (id: string) => violatedBy(base.roles.get(id) as never, person.constraints).length === 0;
        expect(advice.recommendations.map(({ role }) => role)).toEqual(free.recommendations.map(({ role }) => role).filter(meets));
      },
      { limited: true, tools: 3, answers: 4 },
      20,
    );
  });

  it('bring a second list where it differs, with what breaks them', () => {
    ofEach(
      (person, { withoutConstraints, recommendations }) => {
        const best = adviceOn({ ...person, constraints: {} }).recommendations.slice(0, 3);
        const differs = best.some(({ role }, at) => recommendations[at]?.role !== role);
        expect(withoutConstraints.map(({ role }) => role)).toEqual(differs ? best.map(({ role }) => role) : []);
        for (const { role, violates } of withoutConstraints)
          expect(violates).toEqual(violatedBy(base.roles.get(role) as never, person.constraints));
      },
      { limited: true, tools: 3, answers: 4 },
      20,
    );
  });

  it('bring no second list where nothing is known, as nobody would be first in it', () => {
    for (const constraints of [{ firstJob: true }, { education: 'none' as const }])
      expect(adviceOn({ ...nobody, constraints }).withoutConstraints).toEqual([]);
  });

  it('that leave nothing name the fewest to drop, and the best role that this lets in', () => {
    const person = { ...nobody, tools: ['kotlin'], constraints: { minimumPay: 299_000, education: 'none' as const } };
    const { recommendations, relax, verdict, confidence, whatWouldChangeIt } = adviceOn(person);
    expect({ recommendations, verdict, confidence, whatWouldChangeIt }).toEqual({
      recommendations: [],
      verdict: 'open',
      confidence: 0,
      whatWouldChangeIt: [],
    });
    expect(relax?.constraints.length).toBeGreaterThan(0);
    const left = Object.fromEntries(Object.entries(person.constraints).filter(([key]) => !relax?.constraints.includes(key as never)));
    const relaxed = adviceOn({ ...person, constraints: left });
    expect(relaxed.recommendations[0]?.role).toBe(relax?.role);
    if ((relax?.constraints.length ?? 0) > 1)
      for (const key of Object.keys(person.constraints)) {
        const { [key as keyof typeof person.constraints]: _, ...others } = person.constraints;
        expect(adviceOn({ ...person, constraints: others }).recommendations).toEqual([]);
      }
  });
});

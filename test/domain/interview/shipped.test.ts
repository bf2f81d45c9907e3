import { describe, expect, it } from 'vitest';
import { type Bank, questionOf } from '../../../src/domain/interview/bank';
import { answerValues, believe, ranking } from '../../../src/domain/interview/belief';
import { contradictions, overfull } from '../../../src/domain/interview/contradictions';
import { usualRule } from '../../../src/domain/interview/stop';
import { missingTraits, telling, verdictOf } from '../../../src/domain/interview/verdict';
import { whyNot } from '../../../src/domain/interview/why-not';
import { activityIds, traitIds } from '../../../src/domain/types';
import { imaginedPeople } from '../../bench/imagined-people';
import { shippedBank, shippedQuestions, shippedRoles } from './shipped';
import { hold, type Person, simulatePerson } from './simulated';

const roles = shippedRoles();
const questions = shippedQuestions();
const bank = shippedBank();

describe('the bank of questions', () => {
  it('is large enough and covers every trait', () => {
    expect(questions.length).toBeGreaterThanOrEqual(44);
    const touched = new Set(questions.flatMap((question) => question.options.flatMap((option) => Object.keys(option.at ?? {}))));
    expect([...touched].sort()).toEqual([...traitIds].sort());
  });

  it('asks about every trait in a scale of its own', () => {
    const scales = questions.filter((question) => question.type === 'scale' && question.measures.length === 1);
    expect(new Set(scales.map((question) => question.measures[0]?.trait)).size).toBe(traitIds.length);
  });

  it('has scales of five points that run the way they say, half of them upwards', () => {
    const scales = questions.filter((question) => question.type === 'scale');
    for (const { id, options, measures } of scales) {
      for (const { trait, direction } of measures) {
        const places = options.map((option) => direction * (option.at?.[trait] ?? Number.NaN));
        expect([id, places.length, ...places]).toEqual([id, 5, ...places.toSorted((a, b) => a - b)]);
        for (const [at, place] of places.slice(1).entries()) expect([id, place - (places[at] as number) >= 10]).toEqual([id, true]);
      }
    }
    const up = scales.filter((question) => question.measures[0]?.direction === 1).length / scales.length;
    expect(up).toBeGreaterThan(0.35);
    expect(up).toBeLessThan(0.65);
  });

  it('places every option of a choice on every trait of the question', () => {
    for (const question of questions.filter((candidate) => candidate.type === 'single')) {
      const traits = question.measures.map((measure) => measure.trait).sort();
      for (const option of question.options) expect([option.id, ...Object.keys(option.at ?? {}).sort()]).toEqual([option.id, ...traits]);
      expect(question.options.length).toBeGreaterThanOrEqual(3);
      expect(question.options.length).toBeLessThanOrEqual(9);
    }
  });

  it('never asks for a role by its name', () => {
    const texts = questions
      .flatMap((question) => [question.text, ...question.options.map((option) => option.label)])
      .map((text) => text.toLowerCase());
    for (const { title } of roles) expect(texts.filter((text) => text.includes(title.toLowerCase()))).toEqual([]);
  });

  it('asks for the work activities of the survey', () => {
    const work = questions.find((question) => question.id === 'work-activities');
    expect(work?.type).toBe('multiple');
    expect(work?.options.flatMap((option) => option.activity ?? [])).toEqual([...activityIds]);
  });
});

describe('the traits', () => {
  it('tell the roles of a family apart on two traits at least', () => {
    for (const [i, a] of roles.entries()) {
      for (const b of roles.slice(i + 1).filter((other) => other.family === a.family)) {
        const apart = traitIds.filter((trait) => Math.abs(a.traits[trait].mean - b.traits[trait].mean) >= 25);
        expect([a.id, b.id, apart.length >= 2]).toEqual([a.id, b.id, true]);
      }
    }
  });

  it('lie on the scale', () => {
    for (const { traits } of roles) {
      for (const trait of traitIds) {
        expect(traits[trait].mean).toBeGreaterThanOrEqual(0);
        expect(traits[trait].mean).toBeLessThanOrEqual(100);
        expect(traits[trait].spread).toBeGreaterThanOrEqual(6);
        expect(traits[trait].spread).toBeLessThanOrEqual(25);
      }
    }
  });
});

describe('two answers that contradict each other directly', () => {
  const pairs: [trait: string, first: [string, string], second: [string, string]][] = [
    ['analysis', ['figures-all-day', '5'], ['free-day', 'question-figures']],
    ['programming', ['code-all-day', '1'], ['alone-with-code-or-people', '5']],
    ['programming', ['code-all-day', '5'], ['material', 'code']],
    ['security', ['attacks-and-defence', '1'], ['safe-from-attack', 'attack']],
    ['people', ['talk-or-quiet', '1'], ['free-day', 'talk-and-plan']],
    ['business', ['money-talk', '1'], ['new-project', 'sets-goal']],
    ['hardware', ['screwdriver', '5'], ['material', 'devices']],
  ];

  it.each(pairs)('on %s are pointed out whatever else was answered: %s, %s', (trait, ...both) => {
    const given = both.map(([question, option]) => ({ question, options: [option] }));
    const names = both.map(([question]) => question);
    expect(contradictions(bank, given)).toMatchObject([{ trait }]);
    for (const [role] of roles.entries()) {
      const others = [...simulatePerson(bank, role, 18, role).answers.values()].filter(({ question }) => !names.includes(question));
      for (const count of [4, 12, others.length])
        expect(contradictions(bank, [...given, ...others.slice(0, count)]).map((found) => found.trait)).toContain(trait);
    }
  });
});

describe('answers that claim more of a working day than there is', () => {
  const given = (answers: Record<string, string>) => Object.entries(answers).map(([question, option]) => ({ question, options: [option] }));

  it.each<[string, Record<string, string>, [string, string[]][]]>([
    [
      'time',
      { 'code-all-day': '1', 'figures-all-day': '1', explaining: '1', 'answer-for-others': '1' },
      [['time', ['figures-all-day', 'code-all-day', 'explaining']]],
    ],
    [
      'subjects',
      { 'attacks-and-defence': '5', 'nature-and-health': '1', 'pictures-and-shapes': '1', 'rules-and-records': '5' },
      [['subject', ['attacks-and-defence', 'pictures-and-shapes', 'nature-and-health']]],
    ],
    // Programs may analyse data of nature, and both be all of the work.
    ['what goes together', { 'code-all-day': '1', 'figures-all-day': '1', 'nature-and-health': '1', 'pictures-and-shapes': '2' }, []],
    ['who leads, talks and explains', { 'answer-for-others': '1', 'talk-or-quiet': '5', explaining: '1' }, []],
  ])('are pointed out, the largest claims that make it so: %s', (_, answers, found) => {
    expect(overfull(bank, given(answers)).map(({ of, answers }) => [of, answers.map(({ question }) => question)])).toEqual(found);
  });

  it('are rare in people who do not contradict themselves, simulated and imagined', () => {
    const simulated = roles.flatMap((_, role) => [1, 2, 3].map((seed) => simulatePerson(bank, role, 18, role * 10 + seed)));
    const share = (people: readonly Person[], asked: Bank, whole: boolean) => {
      const found = people.filter((one) => overfull(bank, whole ? [...one.answers.values()] : hold(asked, one).answers).length > 0);
      return found.length / people.length;
    };
    expect(share(simulated, bank, false)).toBeLessThan(0.01);
    expect(share(simulated, bank, true)).toBeLessThan(0.06);
    for (const { people, asked } of imaginedPeople(bank)) {
      expect(share(people, asked, false)).toBeLessThan(0.005);
      expect(share(people, asked, true)).toBeLessThan(0.03);
    }
  });
});

describe('the interview, held with simulated people', () => {
  const people = roles.flatMap((_, role) => [1, 2, 3].map((seed) => simulatePerson(bank, role, 18, role * 10 + seed)));
  const held = people.map((person) => {
    const { answers, stopped, probabilities } = hold(bank, person);
    return { person, answers, stopped, probabilities, top: ranking(bank.roles, probabilities) };
  });
  const share = (holds: (one: (typeof held)[number]) => boolean) => held.filter(holds).length / held.length;

  it('never stops before the fourth answer', () => {
    expect(Math.min(...held.map((one) => one.answers.length))).toBeGreaterThanOrEqual(usualRule.fewest);
  });

  it('stops before the cap for most of them', () => {
    expect(share((one) => one.stopped !== 'cap')).toBeGreaterThan(0.75);
    const lengths = held.map((one) => one.answers.length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(10);
  });

  it('stops by itself where no role stands out only when all is asked that tells the first ones apart', () => {
    const open = held.filter(({ answers, stopped, probabilities }) => {
      const leads = Math.max(...probabilities) >= usualRule.tieBelow;
      if (leads || stopped !== 'unchangeable' || verdictOf(bank.roles, probabilities).verdict !== 'open') return false;
      return telling(bank, probabilities, missingTraits(bank, probabilities, answers)).length > 0;
    });
    expect(open).toEqual([]);
  });

  it('agrees with the whole bank for most of them', () => {
    const winner = (one: (typeof held)[number]) => ranking(bank.roles, believe(bank, [...one.person.answers.values()]).scores)[0];
    expect(share((one) => one.top[0] === winner(one))).toBeGreaterThan(0.8);
    expect(share((one) => one.top.slice(0, 3).includes(winner(one) ?? -1))).toBeGreaterThan(0.95);
  });

  it('finds few contradictions in people who do not contradict themselves', () => {
    // One in a hundred is seen in more people only.
    const more = roles.flatMap((_, role) =>
      [4, 5, 6, 7, 8, 9, 10].map((seed) => hold(bank, simulatePerson(bank, role, 18, role * 10 + seed))),
    );
    const all = [...held, ...more];
    expect(all.filter((one) => contradictions(bank, one.answers).length > 0).length / all.length).toBeLessThan(0.01);
    const whole = held.map(({ person }) => contradictions(bank, [...person.answers.values()]).length);
    expect(whole.filter((count) => count > 0).length / whole.length).toBeLessThan(1 / 3);
    expect(Math.max(...whole)).toBeLessThanOrEqual(3);
  });

  it('puts every role first for people who answer exactly like it', () => {
    bank.roles.forEach((id, role) => {
      const exact = [...simulatePerson(bank, role, 0, 1).answers.values()];
      expect(bank.roles[ranking(bank.roles, believe(bank, exact).scores)[0] ?? -1]).toBe(id);
    });
  });
});

describe('the better marks of a multiple choice', () => {
  const entry = questionOf(bank, 'work-activities');
  const ids = entry.question.options.map(({ id }) => id);

  // Of some of these no single mark more or less does better, and another set does.
  it.each([
    ['business-analyst', 'database-administrator', ['analyze-data', 'improve-models', 'research']],
    ['security-analyst', 'qa-engineer', ['run-data-infrastructure', 'run-ml-service', 'write-programs', 'keep-running']],
    ['frontend-developer', 'data-analyst', ['write-programs', 'shape-use', 'analyze-data']],
  ])('for a %s rather than a %s are the best of those that its people make more often', (mine, other, given) => {
    const [target = 0, leader = 0] = [mine, other].map((id) => bank.roles.indexOf(id));
    const lead = (options: readonly string[]) => {
      const values = answerValues(bank, entry, options, new Map());
      return (values[target] as number) - (values[leader] as number);
    };
    const suits = (id: string) => {
      const shares = entry.shares?.[ids.indexOf(id)] ?? [];
      return (shares[target] as number) > Array.from(shares).reduce((a, b) => a + b, 0) / shares.length;
    };
    const free = ids.filter((id) => suits(id) !== given.includes(id));
    const sets = Array.from({ length: 2 ** free.length }, (_, set) => {
      const chosen = free.filter((_id, bit) => (set >> bit) & 1);
      return ids.filter((id) => (free.includes(id) ? chosen.includes(id) : given.includes(id)));
    });
    const best = Math.max(...sets.map(lead));
    const behind = Math.max(1e-3, best - lead(given) - 1e-6);
    const [found] = whyNot(bank, [{ question: 'work-activities', options: given }], { target, leader, behind }).answers;
    expect(found?.better?.againstLeader).toBeCloseTo(best, 9);
    for (const id of ids.filter((one) => given.includes(one) !== found?.better?.options.includes(one)))
      expect([id, suits(id)]).toEqual([id, !given.includes(id)]);
  });
});

import fc from 'fast-check';
import { constraintKeys } from '../../src/domain/advise/constraints';
import type { KnownPerson } from '../../src/domain/advise/model';
import { educationLevels, type KnowledgeBase, type Level, type Question } from '../../src/domain/types';

/** Random people on a base: what they could say, in the base's own ids. */

const answerTo = ({ type, options }: Question): fc.Arbitrary<readonly string[] | null> => {
  const ids = options.map((option) => option.id);
  const given = type === 'multiple' ? fc.subarray(ids) : fc.constantFrom(...ids).map((id) => [id]);
  return fc.option(given, { freq: 9 });
};

const answersIn = ({ questions }: KnowledgeBase, most: number) =>
  fc
    .subarray([...questions], { maxLength: Math.min(most, questions.length) })
    .chain((asked) => fc.tuple(...asked.map((question) => answerTo(question).map((options) => ({ question: question.id, options })))));

const constraints: fc.Arbitrary<KnownPerson['constraints']> = fc
  .record({
    education: fc.constantFrom(...educationLevels),
    onCall: fc.constantFrom('rare' as const, 'some' as const, 'regular' as const),
    firstJob: fc.boolean(),
    minimumPay: fc.integer({ min: 0, max: 300_000 }),
    families: fc.subarray(['analytics', 'data-platform', 'security'], { minLength: 1 }),
  })
  .chain((all) => fc.subarray([...constraintKeys]).map((keys) => Object.fromEntries(keys.map((key) => [key, all[key]]))));

export type PersonShape = { tools?: number; skills?: number; answers?: number; limited?: boolean; education?: boolean };

/** @param shape the most of each kind. */
export function aPerson(base: KnowledgeBase, shape: PersonShape = {}): fc.Arbitrary<KnownPerson> {
  const { tools = 12, skills = 6, answers = 15, limited = false, education = false } = shape;
  const level = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Level>;
  return fc.record({
    tools: fc.uniqueArray(fc.constantFrom(...base.tools.keys()), { maxLength: tools }),
    skills: fc
      .uniqueArray(fc.constantFrom(...base.skills.values()), { maxLength: skills, selector: ({ id }) => id })
      .chain((held) => fc.tuple(...held.map(({ id, title }) => level.map((of) => ({ skill: id, title, level: of }))))),
    answers: answersIn(base, answers),
    constraints: limited ? constraints : fc.constant({}),
    education: education ? fc.option(fc.constantFrom(...educationLevels), { nil: undefined }) : fc.constant(undefined),
  });
}

/** The answers file that says the same. Skills get their level beside the name. */
export const fileOf = ({ tools, skills, answers, constraints: limits }: KnownPerson) => ({
  schemaVersion: 1,
  answers: Object.fromEntries(answers.map(({ question, options }) => [question, options])),
  skills: skills.map(({ skill, level }) => `${skill}:${level}`),
  tools,
  constraints: limits,
});

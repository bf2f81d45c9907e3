import { type Constraints, constraintKeys, mostPay } from '../../domain/advise/constraints';
import { isObject } from '../../domain/describe';
import { type Collector, collector, type Finding } from '../../domain/findings';
import type { Answer, Answers } from '../../domain/interview/belief';
import { levelList } from '../../domain/profile/levels';
import { splitNames } from '../../domain/profile/recognise';
import { educationLevels, type Id, onCallDuties, type Question } from '../../domain/types';
import { withThousands } from '../../domain/words';

/** What an answers file says; what is wrong with it is in `findings`. */
export type AnswersFile = {
  answers: Answers;
  skills: readonly string[];
  tools: readonly string[];
  constraints: Constraints;
  findings: readonly Finding[];
};

const keys = ['schemaVersion', 'answers', 'skills', 'tools', 'constraints'];

/** What the names in a document are checked against: families that `constraints` may name, and what is no level behind a skill. */
export type Known = {
  families: readonly Id[];
  familyNamed(name: string): Id | undefined;
  unknownLevel(term: string): string | undefined;
};

/** Checks a whole document at once: `{schemaVersion: 1, answers, skills?, tools?, constraints?}`. */
export function readAnswers(document: unknown, questions: readonly Question[], known: Known): AnswersFile {
  const found = collector();
  if (!isObject(document)) {
    found.wrong([], 'keys with values, among them "answers"', document);
    return { answers: [], skills: [], tools: [], constraints: {}, findings: found.findings };
  }
  const stray = questions.find(({ id }) => Object.hasOwn(document, id));
  const shape = stray && shapeOf(stray);
  for (const key of Object.keys(document)) if (!keys.includes(key)) found.unknownKey([key], key, keys, shape);
  const { schemaVersion, answers, skills, tools, constraints } = document;
  if (schemaVersion === undefined) {
    const args = { key: 'schemaVersion', otherwise: shape ?? 'write "schemaVersion": 1' };
    found.findings.push({ path: [], which: 'value', code: 'missing-key', args });
  } else if (schemaVersion !== 1) found.notAllowed(['schemaVersion'], schemaVersion, ['1']);
  return {
    answers: answersOf(answers ?? {}, questions, found),
    skills: namesOf('skills', skills, known, found),
    tools: namesOf('tools', tools, known, found),
    constraints: constraintsOf(constraints, known, found),
    findings: found.findings,
  };
}

/** For answers that lie beside "answers": where they belong. */
const shapeOf = ({ id, options: [option] }: Question): string =>
  `answers belong under "answers": {"schemaVersion": 1, "answers": {"${id}": "${option?.id}"}}`;

function answersOf(answers: unknown, questions: readonly Question[], found: Collector): Answers {
  if (isObject(answers)) return Object.entries(answers).flatMap(([id, value]) => answerOf(id, value, questions, found));
  found.wrong(['answers'], 'keys with values', answers);
  return [];
}

/** One answer: an option's id, the number of a scale's option, or a list of ids; null is a skipped question. */
function answerOf(id: string, value: unknown, questions: readonly Question[], found: Collector): Answer[] {
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) {
    const args = { key: id, what: 'question', otherwise: 'career advise --print-questions lists all questions' };
    const like = { word: id, known: questions.map((entry) => entry.id) };
    found.findings.push({ path: ['answers', id], which: 'key', code: 'unknown-key', args, like });
    return [];
  }
  if (value === null) return [{ question: id, options: null }];
  if (question.type !== 'multiple' && Array.isArray(value) && value.length !== 1) {
    found.wrong(['answers', id], 'one option', value);
    return [];
  }
  const known = question.options.map((option) => option.id);
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options = given.flatMap((one, at) => {
    const option = typeof one === 'number' ? String(one) : one;
    if (typeof option === 'string' && known.includes(option)) return [option];
    found.notAllowed(Array.isArray(value) ? ['answers', id, at] : ['answers', id], one, known);
    return [];
  });
  // In the order of the question: how they were listed is of no account.
  return options.length === 0 && given.length > 0 ? [] : [{ question: id, options: known.filter((option) => options.includes(option)) }];
}

const levelWords = {
  allowed: [...levelList, 'beginner', 'intermediate', 'advanced', 'expert'].join(', '),
  otherwise: 'write a number or a word of these behind the name',
};
const levelTip = 'write a name as text, and its level behind a colon without a blank: "Python:4"';

function namesOf(key: string, value: unknown, { unknownLevel }: Known, found: Collector): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    found.wrong([key], 'a list', value);
    return [];
  }
  for (const [at, item] of value.entries()) {
    const level = typeof item === 'string' ? splitNames(item).flatMap((name) => unknownLevel(name) ?? [])[0] : undefined;
    // `- Python: 4` is a key with a value in YAML.
    if (typeof item !== 'string') found.wrong([key, at], 'text', item, isObject(item) ? levelTip : undefined);
    else if (level !== undefined) {
      const args = { found: `the level "${level}"`, ...levelWords };
      found.findings.push({ path: [key, at], which: 'value', code: 'unknown-value', args });
    }
  }
  return value.filter((item) => typeof item === 'string');
}

function constraintsOf(value: unknown, known: Known, found: Collector): Constraints {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) {
    found.wrong(['constraints'], 'keys with values', value);
    return {};
  }
  const given = Object.entries(value).filter(([key, one]) => one !== null && isConstraint(key, one, known, found));
  const familiesOf = (named: unknown) => [...new Set([named].flat().map((name) => known.familyNamed(String(name))))].sort();
  return Object.fromEntries(given.map(([key, one]) => [key, key === 'families' ? familiesOf(one) : one])) as Constraints;
}

function isConstraint(key: string, value: unknown, { families, familyNamed }: Known, found: Collector): boolean {
  const path = ['constraints', key];
  const before = found.findings.length;
  const among = (allowed: readonly string[]) => {
    if (!allowed.includes(value as string)) found.notAllowed(path, value, allowed);
  };
  if (key === 'education') among(educationLevels);
  else if (key === 'onCall') among(onCallDuties);
  else if (key === 'firstJob') typeof value === 'boolean' || found.wrong(path, 'true or false', value);
  else if (key === 'minimumPay')
    (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostPay) ||
      found.wrong(path, `US dollars a year, a whole number up to ${withThousands(mostPay)}`, value);
  else if (key === 'families') {
    const named: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [at, family] of named.entries())
      if (typeof family !== 'string' || familyNamed(family) === undefined)
        found.notAllowed(Array.isArray(value) ? [...path, at] : path, family, families);
  } else found.unknownKey(path, key, constraintKeys);
  return found.findings.length === before;
}

/** What `--answers` reads again to the same advice. A skipped question is kept as null, so that it is not asked again. */
export function answersDocument(told: Pick<AnswersFile, 'answers' | 'skills' | 'tools' | 'constraints'>): Record<string, unknown> {
  const given = told.answers.map(({ question, options }) => [question, options?.length === 1 ? options[0] : options]);
  return {
    schemaVersion: 1,
    answers: Object.fromEntries(given),
    ...(told.skills.length > 0 ? { skills: told.skills } : {}),
    ...(told.tools.length > 0 ? { tools: told.tools } : {}),
    ...(Object.keys(told.constraints).length > 0 ? { constraints: told.constraints } : {}),
  };
}

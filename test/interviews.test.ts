import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../src/domain/types';
import { shippedQuestions } from './domain/interview/shipped';
import { runner } from './support/run';
import { answering, playing, type Telling } from './support/scripted';

/** Three people at the interview, from the first question to the result: read them as these people would. */

const folder = path.join(__dirname, 'golden/interviews');

type Interviewed = Telling & { who: string; argv?: readonly string[] };

/** Steps of the scales, in the order of data/questions/scales.yaml; `-` is a skipped question. */
function steps(digits: string, choices: Telling['answers']): Telling['answers'] {
  const scales = shippedQuestions().filter(({ type }) => type === 'scale');
  const given = digits.replaceAll(' ', '').split('');
  if (given.length !== scales.length) throw new Error(`${given.length} steps for ${scales.length} scales`);
  return { ...Object.fromEntries(scales.map(({ id }, at) => [id, given[at] === '-' ? null : (given[at] as string)])), ...choices };
}

const people: Record<string, () => Interviewed> = {
  teacher: () => ({
    who: 'A teacher of mathematics who likes statistics, explains gladly, and wants her nights to herself.',
    tools: ['excel'],
    limits: ['no-on-call'],
    answers: steps('2442 4252 5244 4233 2333 2344 4', {
      'work-activities': ['analyze-data', 'explain', 'study-nature'],
      'free-day': 'question-figures',
      'proud-of': 'new-finding',
      trouble: 'numbers-disagree',
      material: 'explanations',
      'who-for': 'science-and-health',
      'sales-figures': 'compute-chances',
      riddle: 'medicine',
      'learning-program': 'other-work',
      'clever-machine': 'to-discover',
      'talking-assistant': 'watch-use',
      'computers-of-a-company': 'use-them',
      'stay-awake': 'one-riddle',
      'what-to-master': 'proofs',
      'move-to-the-cloud': 'count-costs',
      'new-app': 'test-it',
      'where-it-is-used': 'in-decisions',
      'safe-from-attack': 'not-for-me',
      'new-project': 'knows',
      'next-week': 'write-guide',
      'order-and-rules': 'clean-study',
      'team-help': 'for-clear-words',
      experiment: 'two-groups',
      'first-hour': 'fresh-figures',
    }),
  }),
  nurse: () => ({
    who: 'A hospital nurse after twelve years of shifts: people, order and health, and nothing to do with programming so far.',
    limits: ['first-job', 'no-master'],
    answers: steps('4252 4-43 4234 3244 3343 2524 4', {
      'work-activities': ['bring-people-together', 'see-to-rules', 'study-nature'],
      'free-day': 'talk-and-plan',
      'proud-of': 'kept-promises',
      trouble: 'people-disagree',
      material: 'agreements',
      'who-for': 'science-and-health',
      'sales-figures': 'none-of-it',
      riddle: 'medicine',
      'learning-program': null,
      'clever-machine': 'to-discover',
      'talking-assistant': 'set-rules',
      'computers-of-a-company': 'plan-it',
      'stay-awake': 'check-list',
      'what-to-master': 'crowds',
      'move-to-the-cloud': 'convince',
      'new-app': 'test-it',
      'where-it-is-used': null,
      'safe-from-attack': 'write-rules',
      'new-project': 'listens',
      'next-week': 'write-guide',
      'order-and-rules': 'clean-study',
      'team-help': 'for-clear-words',
      experiment: 'two-groups',
      'first-hour': 'meeting',
    }),
  }),
  'front-end-developer': () => ({
    who: 'A front-end developer who would like to build with AI, and says so wherever there is a chance.',
    tools: ['javascript', 'typescript', 'react', 'html-css', 'python'],
    answers: steps('4224 3252 4223 3432 3432 4234 3', {
      'work-activities': ['prototype-ml', 'run-ml-service', 'improve-models', 'write-programs'],
      'free-day': 'write-a-program',
      'proud-of': 'joy-to-use',
      trouble: 'no-known-answer',
      material: 'code',
      'who-for': 'the-public',
      'sales-figures': 'show-clearly',
      riddle: 'leaving',
      'learning-program': 'build-it-in',
      'clever-machine': 'to-talk',
      'talking-assistant': 'put-together',
      'computers-of-a-company': 'use-them',
      'stay-awake': 'ten-things',
      'what-to-master': 'a-bit-of-all',
      'move-to-the-cloud': 'not-my-world',
      'new-app': 'all-of-it',
      'where-it-is-used': 'in-browsers',
      'safe-from-attack': 'not-for-me',
      'new-project': 'builds',
      'next-week': 'build',
      'order-and-rules': 'no-order',
      'team-help': 'for-answers',
      experiment: 'teach-and-test',
      'first-hour': 'headphones',
    }),
  }),
};

let bank: readonly Question[];
beforeAll(() => {
  bank = shippedQuestions();
});

/** What stays on the screen of an interview, and the result below it. */
async function held({ who, argv = [], ...telling }: Interviewed): Promise<string> {
  const lines: string[] = [];
  const person = playing(answering(bank, telling), (line, act) => {
    if (typeof line === 'string') return lines.push(line);
    const ids = typeof act === 'string' ? [act] : Array.isArray(act) ? (act as string[]) : [];
    const label = (id: string) => line.choices.find((choice) => choice.id === id)?.label ?? line.titleOf?.(id) ?? id;
    const none = typeof act === 'object' && 'do' in act ? 'skipped' : 'none';
    return lines.push(`? ${line.message}`, `  > ${ids.map(label).join('; ') || none}`);
  });
  const { code, out, err } = await runner({ terminal: 80, prompter: person })('advise', ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return [who, '', `    $ career advise ${argv.join(' ')}`.trimEnd(), '', '```text', ...lines, '', out.trimEnd(), '```', ''].join('\n');
}

describe('an interview', () => {
  it.each(Object.keys(people))('with the %s reads as the golden transcript shows', async (name) => {
    const text = await held((people[name] as () => Interviewed)());
    expect(text.split('\n').length, 'a golden file is one that is read').toBeLessThanOrEqual(200);
    await expect(text).toMatchFileSnapshot(path.join(folder, `${name}.md`));
  });

  it('leaves no transcript over', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(
      Object.keys(people)
        .map((name) => `${name}.md`)
        .sort(),
    );
  });
});

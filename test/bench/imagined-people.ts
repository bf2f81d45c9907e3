/** Reads imagined-people.tsv, whose first lines say what it is. */

import { readFileSync } from 'node:fs';
import type { Bank } from '../../src/domain/interview/bank';
import type { Answer } from '../../src/domain/interview/belief';
import { seededRandom } from '../../src/domain/interview/random';
import type { Id } from '../../src/domain/types';
import type { Person } from '../domain/interview/simulated';

/** `asked`: the bank of those questions that all of them were put. */
export type Imagined = { name: string; people: Person[]; asked: Bank };

/** Those to whom the bank was adjusted, and the others. */
export function imaginedPeople(bank: Bank): Imagined[] {
  const [head, ...rows] = readFileSync('test/bench/imagined-people.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map(cells);
  const questions = (head?.answers ?? []).map((column) => {
    const [id = '', options = ''] = column.split(':');
    return { id, options: options.split(',') };
  });
  const personOf = ({ role, answers }: Row, seed: number): Person => ({
    role: placeOf(bank, role),
    answers: new Map(
      answers.flatMap((letters, at): [Id, Answer][] => {
        const { id, options } = questions[at] as { id: Id; options: Id[] };
        if (letters === '-') return [];
        return [[id, { question: id, options: [...letters].map((letter) => options[letter.charCodeAt(0) - 97] as Id) }]];
      }),
    ),
    random: seededRandom(seed),
  });
  return [
    { name: 'to whom the options were adjusted', raters: 'CDE' },
    { name: 'others', raters: 'F' },
  ].map(({ name, raters }) => {
    const people = rows.filter((row) => raters.includes(row.rater)).map(personOf);
    const asked = bank.questions.filter(({ question }) => people.every((person) => person.answers.has(question.id)));
    return { name, people, asked: { ...bank, questions: asked } };
  });
}

function placeOf({ roles }: Bank, role: Id): number {
  const place = roles.indexOf(role);
  if (place < 0) throw new Error(`There is no role ${role}.`);
  return place;
}

type Row = { rater: string; role: Id; answers: string[] };

function cells(line: string): Row {
  const [rater = '', role = '', , answers = ''] = line.split('\t');
  return { rater, role, answers: answers.split(' ') };
}

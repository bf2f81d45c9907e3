import { type Answer, labelOf } from '../domain/interview/belief';
import type { Id, Question } from '../domain/types';
import type { Prompter, Reply } from '../io/prompter';

export type Asking = { place: string; before: Answer | undefined; canBack: boolean };

type Decided<T> = Exclude<Reply<T>, { kind: 'why' }>;

/** Puts a question until it is answered or left; after `?`, which says why it is asked, again as it stood. */
export async function decided<T>(prompter: Prompter, why: string, first: T, put: (marked: T) => Promise<Reply<T>>): Promise<Decided<T>> {
  for (let marked = first; ; ) {
    const reply = await put(marked);
    if (reply.kind !== 'why') return reply;
    marked = reply.marked ?? marked;
    prompter.say(why);
  }
}

/** One question of the bank. */
export function askOne(prompter: Prompter, question: Question, { place, before, canBack }: Asking): Promise<Decided<readonly Id[]>> {
  const message = `${place}. ${question.text}`;
  const why = `Why this is asked: ${question.why}`;
  return decided<readonly Id[]>(prompter, why, before?.options ?? [], (marked) => put(prompter, question, message, marked, canBack));
}

/** The default of a scale is its middle; that of a choice, where nothing is in the middle, its first option. */
async function put(
  prompter: Prompter,
  question: Question,
  message: string,
  initial: readonly Id[],
  canBack: boolean,
): Promise<Reply<readonly Id[]>> {
  const choices = question.options.map(({ id, label }) => ({ id, label }));
  if (question.type === 'multiple') return prompter.chooseMany({ message, choices, initial, canSkip: true, canBack });
  const usual = question.type === 'scale' ? choices[Math.floor(choices.length / 2)]?.id : choices[0]?.id;
  const reply = await prompter.choose({ message, choices, initial: initial[0] ?? usual, canSkip: true, canBack });
  if (reply.kind === 'why') return { kind: 'why', marked: reply.marked === undefined ? undefined : [reply.marked] };
  return reply.kind === 'answer' ? { kind: 'answer', value: [reply.value] } : reply;
}

/** An answer in the words of its question. */
export const answerWords = (question: Question, { options }: Answer): string =>
  options === null ? 'skipped' : labelOf({ question }, options);

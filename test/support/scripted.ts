import type { Choice, Prompter, Reply } from '../../src/io/prompter';

/** What the person does at one prompt: the ids of what they choose, or one of the other things that one may do. */
export type Act = string | readonly string[] | { do: 'back' | 'skip' | 'why' };
export const back: Act = { do: 'back' };
export const skip: Act = { do: 'skip' };
export const why: Act = { do: 'why' };

/** What a prompt looked like, for whoever decides and for transcripts. */
export type Asked = {
  kind: 'choose' | 'chooseMany' | 'pick' | 'text';
  message: string;
  choices: readonly Choice[];
  initial: readonly string[];
  titleOf?: (id: string) => string;
};

/** What may be done instead of an answer; anything else fails the test. */
type Ways = { canBack?: boolean; canSkip?: boolean };

/** A person at the prompts. `said` are the lines that are no questions; `asked` the prompts so far. */
export type Scripted = Prompter & { asked: Asked[]; said: string[] };

/** Asks `act` what to do; a choice that is not there fails the test. `note` sees everything in order. */
export function playing(act: (asked: Asked) => Act, note: (line: Asked | string, act?: Act) => void = () => {}): Scripted {
  const asked: Asked[] = [];
  const said: string[] = [];
  const decide = <T>(prompt: Asked, { canBack, canSkip }: Ways, read: (chosen: readonly string[]) => T): Reply<T> => {
    asked.push(prompt);
    const done = act(prompt);
    note(prompt, done);
    if (typeof done === 'object' && 'do' in done) {
      if ((done.do === 'back' && !canBack) || (done.do === 'skip' && !canSkip))
        throw new Error(`"${prompt.message}" has no way ${done.do}`);
      return { kind: done.do };
    }
    const chosen = typeof done === 'string' ? [done] : done;
    for (const id of prompt.kind === 'pick' || prompt.kind === 'text' ? [] : chosen) {
      if (!prompt.choices.some((choice) => choice.id === id)) throw new Error(`"${prompt.message}" has no choice ${id}`);
    }
    return { kind: 'answer', value: read(chosen) };
  };
  return {
    asked,
    said,
    choose: async ({ message, choices, initial, ...ways }) =>
      decide({ kind: 'choose', message, choices, initial: initial === undefined ? [] : [initial] }, ways, ([first = '']) => first),
    chooseMany: async ({ message, choices, initial = [], ...ways }) =>
      decide({ kind: 'chooseMany', message, choices, initial }, ways, (ids) => [...ids]),
    pick: async ({ message, search, titleOf, initial = [], canBack = false }) =>
      decide({ kind: 'pick', message, choices: search(''), initial, titleOf: titleOf ?? ((id) => id) }, { canBack }, (ids) => [...ids]),
    text: async ({ message, initial = '', check, canBack = false }) => {
      for (;;) {
        const reply = decide({ kind: 'text', message, choices: [], initial: [initial] }, { canBack }, ([first = '']) => first || initial);
        const wrong = reply.kind === 'answer' ? check(reply.value) : undefined;
        if (wrong === undefined) return reply;
        said.push(wrong);
      }
    },
    say: (text) => {
      said.push(text);
      note(text);
    },
  };
}

/** One act after another, each with a part of the prompt that it belongs to; any other prompt fails the test. */
export function inOrder(...steps: readonly (readonly [expected: string, act: Act])[]): Scripted & { left(): number } {
  const todo = [...steps];
  const person = playing(({ message }) => {
    const [expected, act] = todo.shift() ?? ['nothing more', skip];
    if (!message.includes(expected)) throw new Error(`expected to be asked "${expected}", and was asked "${message}"`);
    return act;
  });
  return Object.assign(person, { left: () => todo.length });
}

/** The texts of questions, so that a prompt can be told by its message. */
export type Bank = readonly { id: string; text: string }[];

export type Telling = {
  tools?: readonly string[];
  /** By question id: an option, several, or null for a skipped question. */
  answers: Readonly<Record<string, string | readonly string[] | null>>;
  limits?: readonly string[];
};

/** Somebody with a ready answer to each of these questions, who is content with the summary; any other question fails the test. */
export function answering(bank: Bank, { tools = [], answers, limits = [] }: Telling): (asked: Asked) => Act {
  return ({ kind, message }) => {
    if (kind === 'pick') return tools;
    if (message.startsWith('Which limits')) return limits;
    if (message.startsWith('That is all.')) return 'go';
    const question = bank.find(({ text }) => message.endsWith(`. ${text}`));
    const given = question && answers[question.id];
    if (question === undefined || given === undefined) throw new Error(`no answer to "${message}"`);
    return given ?? skip;
  };
}

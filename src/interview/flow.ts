import type { Constraints } from '../domain/advise/constraints';
import type { Answer, Answers } from '../domain/interview/belief';
import type { Id, Question } from '../domain/types';
import type { Choice, Prompter, Reply } from '../io/prompter';

/** What the interview collects. */
export type Replies = { tools: readonly Id[]; answers: Answers; constraints: Constraints };

/** A wish that rules roles out. */
export type Limit = { id: Id; label: string; constraint: Constraints };

/** What the interview needs to know, so that it holds no model of its own. */
export type Plan = {
  /** Asked first, unless the tools are known already. */
  askTools: boolean;
  searchTools(term: string): readonly Choice[];
  titleOf(tool: Id): string;
  question(id: Id): Question;
  /** The question after these replies, null at the end: a pure function, so going back is leaving out the last answer. */
  next(replies: Replies): Id | null;
  /** About how many questions there will be. */
  about(replies: Replies): number;
  /** Asked once at the end; empty where they were told. */
  limits: readonly Limit[];
  /** Pairs of answers that hardly go together, each as a sentence. */
  contradictions(replies: Replies): readonly string[];
};

const toolsQuestion = 'Which tools and languages do you work with, or enjoy?';
const whyTools =
  'People in each role were asked which tools they use, so yours say a good deal about where you would fit. Leave it empty if you are new.';

/** Asks until the model has heard enough, then shows a summary that can be changed. Returns the replies as they stand. */
export async function holdInterview(prompter: Prompter, plan: Plan, known: Replies): Promise<Replies> {
  let replies = known;
  if (plan.askTools) replies = { ...replies, tools: await askTools(prompter, plan, replies.tools) };
  replies = await askQuestions(prompter, plan, replies, known.answers.length);
  if (plan.limits.length > 0) replies = await askLimits(prompter, plan, replies);
  for (;;) {
    replies = await askQuestions(prompter, plan, replies, known.answers.length);
    const changed = await offerChanges(prompter, plan, replies, known.answers.length);
    if (changed === undefined) return replies;
    replies = changed;
  }
}

async function askTools(prompter: Prompter, plan: Plan, initial: readonly Id[]): Promise<readonly Id[]> {
  prompter.say(whyTools);
  const reply = await prompter.pick({ message: toolsQuestion, search: plan.searchTools, initial });
  return reply.kind === 'answer' ? reply.value : initial;
}

const limitsQuestion = 'Last: does any of these rule a role out for you?';

async function askLimits(prompter: Prompter, plan: Plan, replies: Replies): Promise<Replies> {
  const choices = plan.limits.map(({ id, label }) => ({ id, label }));
  const reply = await prompter.chooseMany({ message: limitsQuestion, choices, canSkip: true });
  if (reply.kind === 'why') {
    prompter.say('Roles that break a limit are left out of the list; the scores of the others do not change.');
    return askLimits(prompter, plan, replies);
  }
  const chosen = reply.kind === 'answer' ? plan.limits.filter(({ id }) => reply.value.includes(id)) : [];
  return { ...replies, constraints: Object.assign({}, ...chosen.map(({ constraint }) => constraint)) };
}

/** One question after the other; back leaves out the last answer and asks it again with that answer as default. */
async function askQuestions(prompter: Prompter, plan: Plan, start: Replies, fixed: number): Promise<Replies> {
  let replies = start;
  let before: Answer | undefined;
  for (;;) {
    const id = before?.question ?? plan.next(replies);
    if (id === null) return replies;
    const number = replies.answers.length - fixed + 1;
    const reply = await askOne(prompter, plan.question(id), {
      place: `Question ${number} of about ${Math.max(plan.about(replies), number)}`,
      before,
      canBack: number > 1 || plan.askTools,
    });
    before = undefined;
    if (reply.kind === 'back') {
      if (number === 1) replies = { ...replies, tools: await askTools(prompter, plan, replies.tools) };
      else {
        before = replies.answers.at(-1);
        replies = { ...replies, answers: replies.answers.slice(0, -1) };
      }
      continue;
    }
    replies = { ...replies, answers: [...replies.answers, { question: id, options: reply.kind === 'answer' ? reply.value : null }] };
  }
}

type Asking = { place: string; before: Answer | undefined; canBack: boolean };

/** One question, again after `?`, which says why it is asked. Never returns `why`. */
async function askOne(
  prompter: Prompter,
  question: Question,
  { place, before, canBack }: Asking,
): Promise<Exclude<Reply<readonly Id[]>, { kind: 'why' }>> {
  const message = `${place}. ${question.text}`;
  for (;;) {
    const reply = await put(prompter, question, message, before?.options ?? [], canBack);
    if (reply.kind !== 'why') return reply;
    prompter.say(`Why this is asked: ${question.why}`);
  }
}

async function put(
  prompter: Prompter,
  question: Question,
  message: string,
  initial: readonly Id[],
  canBack: boolean,
): Promise<Reply<readonly Id[]>> {
  const choices = question.options.map(({ id, label }) => ({ id, label }));
  if (question.type === 'multiple') return prompter.chooseMany({ message, choices, initial, canSkip: true, canBack });
  const middle = question.type === 'scale' ? choices[Math.floor(choices.length / 2)]?.id : choices[0]?.id;
  const reply = await prompter.choose({ message, choices, initial: initial[0] ?? middle, canSkip: true, canBack });
  return reply.kind === 'answer' ? { kind: 'answer', value: [reply.value] } : reply;
}

const labels = (question: Question, answer: Answer): string => {
  if (answer.options === null) return 'skipped';
  const chosen = question.options.filter((option) => answer.options?.includes(option.id));
  return chosen.map((option) => option.label).join('; ') || 'none of these';
};

/** The summary before the result. `undefined`: go on; else the replies with one of them changed. */
async function offerChanges(prompter: Prompter, plan: Plan, replies: Replies, fixed: number): Promise<Replies | undefined> {
  for (const sentence of plan.contradictions(replies)) prompter.say(sentence);
  const asked = replies.answers.slice(fixed);
  const limited = plan.limits.filter(({ constraint }) =>
    Object.entries(constraint).every(([key, value]) => replies.constraints[key as keyof Constraints] === value),
  );
  const choices: Choice[] = [
    { id: 'go', label: 'Show the result' },
    ...(plan.askTools ? [{ id: 'tools', label: `Tools: ${replies.tools.map(plan.titleOf).join(', ') || 'none'}` }] : []),
    ...(plan.limits.length > 0 ? [{ id: 'limits', label: `Limits: ${limited.map(({ label }) => label).join('; ') || 'none'}` }] : []),
    ...asked.map((answer) => {
      const question = plan.question(answer.question);
      return { id: `answer ${answer.question}`, label: `${question.text} ${labels(question, answer)}` };
    }),
  ];
  const reply = await prompter.choose({ message: 'That is all. Show the result, or change an answer first?', choices, initial: 'go' });
  if (reply.kind !== 'answer' || reply.value === 'go') return undefined;
  if (reply.value === 'tools') return { ...replies, tools: await askTools(prompter, plan, replies.tools) };
  if (reply.value === 'limits') return askLimits(prompter, plan, replies);
  const id = reply.value.slice('answer '.length);
  const before = replies.answers.find((answer) => answer.question === id);
  const again = await askOne(prompter, plan.question(id), { place: 'Once more', before, canBack: true });
  if (again.kind === 'back') return { ...replies };
  const options = again.kind === 'answer' ? again.value : null;
  return { ...replies, answers: replies.answers.map((answer) => (answer.question === id ? { question: id, options } : answer)) };
}

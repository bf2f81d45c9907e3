import type { Constraints } from '../domain/advise/constraints';
import type { Answer, Answers } from '../domain/interview/belief';
import type { Id, Question } from '../domain/types';
import type { Choice, Prompter } from '../io/prompter';
import { answerWords, askOne, decided } from './ask';

/** What the interview collects. */
export type Replies = {
  tools: readonly Id[];
  answers: Answers;
  constraints: Constraints;
  /** How many answers there were when the limits were asked for. */
  limitsAt?: number;
  /** The file that the person had them saved in, at the end. */
  savedAs?: string;
};

/** How replies are saved. Both say what is wrong, where something is. */
export type Saving = { problem(file: string): string | undefined; save(file: string, replies: Replies): Promise<string | undefined> };

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
  /** At most so many questions are put. */
  most: number;
  /** Asked once, near the end (`afterLimits`); empty where they were told. */
  limits: readonly Limit[];
  /** What the limits take away that was first so far, as a sentence. */
  leftOut(replies: Replies): string | undefined;
  /** Offered at the end; undefined where a file was named before. */
  saving: Saving | undefined;
  /** Pairs of answers that hardly go together, each as a sentence. */
  contradictions(replies: Replies): readonly string[];
};

/**
 * Where the interview stands. `again`: the questions after the limits, or after a change in the summary, on the way to it;
 * `change-limits`: the limits, opened from there.
 */
type Stage = 'tools' | 'questions' | 'limits' | 'change-limits' | 'again' | 'summary' | 'done';
type Move = { replies: Replies; stage: Stage };

/** What stays the same throughout: who asks, what there is to ask, and how many answers were known before. */
type Setting = { prompter: Prompter; plan: Plan; fixed: number };

/** Asks until the model has heard enough, then shows a summary that can be changed. Returns the replies as they stand. */
export async function holdInterview(prompter: Prompter, plan: Plan, known: Replies): Promise<Replies> {
  const setting: Setting = { prompter, plan, fixed: known.answers.length };
  let move: Move = { replies: known, stage: plan.askTools ? 'tools' : 'questions' };
  if (plan.askTools) prompter.say(whyTools);
  while (move.stage !== 'done') move = await stages[move.stage](setting, move.replies);
  return move.replies;
}

const stages: Readonly<Record<Exclude<Stage, 'done'>, (setting: Setting, replies: Replies) => Promise<Move>>> = {
  tools: async (setting, replies) => ({ replies: await askTools(setting, replies), stage: 'questions' }),
  questions: (setting, replies) => askQuestion(setting, replies, 'questions'),
  again: (setting, replies) => askQuestion(setting, replies, 'again'),
  limits: (setting, replies) => askLimits(setting, replies, () => stepBack(setting, replies, 'questions')),
  'change-limits': (setting, replies) => askLimits(setting, replies, () => ({ replies, stage: 'summary' })),
  summary: askSummary,
};

const toolsQuestion = 'Which tools and languages do you like to work with?';
const whyTools =
  'What you use says a good deal about where you would fit. Leave out what you want to get away from; leave it empty if you are new to this.';

async function askTools({ prompter, plan }: Setting, replies: Replies): Promise<Replies> {
  const reply = await prompter.pick({ message: toolsQuestion, search: plan.searchTools, titleOf: plan.titleOf, initial: replies.tools });
  return reply.kind === 'answer' ? { ...replies, tools: reply.value } : replies;
}

/** This part of the questions is left when the limits are asked for, as these may leave out whom the others were about: 3 of 15. */
const afterLimits = 1 / 5;

/** The next question. */
async function askQuestion(setting: Setting, replies: Replies, stage: 'questions' | 'again'): Promise<Move> {
  const { plan, fixed } = setting;
  const limitsNext = stage === 'questions' && plan.limits.length > 0;
  const isLate = replies.answers.length - fixed >= plan.most - Math.floor(plan.most * afterLimits);
  const id = limitsNext && isLate ? null : plan.next(replies);
  if (id !== null) return putQuestion(setting, replies, id, undefined, stage);
  return { replies, stage: limitsNext ? 'limits' : 'summary' };
}

async function putQuestion(
  setting: Setting,
  replies: Replies,
  id: Id,
  before: Answer | undefined,
  stage: 'questions' | 'again',
): Promise<Move> {
  const { prompter, plan, fixed } = setting;
  const number = replies.answers.length - fixed + 1;
  const reply = await askOne(prompter, plan.question(id), {
    place: `Question ${number} of at most ${plan.most}`,
    before,
    canBack: number > 1 || plan.askTools,
  });
  if (reply.kind === 'back') return stepBack(setting, replies, stage);
  const options = reply.kind === 'answer' ? reply.value : null;
  return { replies: { ...replies, answers: [...replies.answers, { question: id, options }] }, stage };
}

/**
 * Back to the limits, where these came last, else to the last answer, which is put again with itself as the default; before the first one
 * there are the tools.
 */
function stepBack(setting: Setting, replies: Replies, stage: 'questions' | 'again'): Move | Promise<Move> {
  const last = replies.answers.at(-1);
  if (stage === 'again' && replies.limitsAt === replies.answers.length) return { replies, stage: 'limits' };
  if (replies.answers.length <= setting.fixed || last === undefined) return { replies, stage: setting.plan.askTools ? 'tools' : stage };
  return putQuestion(setting, { ...replies, answers: replies.answers.slice(0, -1) }, last.question, last, stage);
}

const limitsQuestion = 'Which limits must a role keep to?';
const whyLimits = 'Roles that break a limit are left out of the list; the scores of the others do not change.';

const hasLimit = ({ constraints }: Replies, { constraint }: Limit): boolean =>
  Object.entries(constraint).every(([key, value]) => constraints[key as keyof Constraints] === value);

async function askLimits(setting: Setting, replies: Replies, back: () => Move | Promise<Move>): Promise<Move> {
  const { prompter, plan } = setting;
  const choices = plan.limits.map(({ id, label }) => ({ id, label }));
  const before = plan.limits.filter((limit) => hasLimit(replies, limit)).map(({ id }) => id);
  const reply = await decided(prompter, whyLimits, before, (initial) =>
    prompter.chooseMany({ message: limitsQuestion, choices, initial, canBack: true }),
  );
  if (reply.kind === 'back') return back();
  const chosen = reply.kind === 'answer' ? plan.limits.filter(({ id }) => reply.value.includes(id)) : [];
  const constraints = Object.assign({}, ...chosen.map(({ constraint }) => constraint));
  const limited = { ...replies, constraints, limitsAt: replies.answers.length };
  const leftOut = plan.leftOut(limited);
  if (leftOut !== undefined) prompter.say(leftOut);
  return { replies: limited, stage: 'again' };
}

const summaryQuestion = 'That is all. Show the result, or change something first?';
const whySummary = 'Choose an answer to give another one; whatever you change, the result is computed anew from all answers.';

/** Everything that was asked, to look over. */
async function askSummary(setting: Setting, replies: Replies): Promise<Move> {
  const { prompter, plan, fixed } = setting;
  for (const sentence of plan.contradictions(replies)) prompter.say(sentence);
  const choices = summaryOf(setting, replies);
  const reply = await decided(prompter, whySummary, 'go', (initial) =>
    prompter.choose({ message: summaryQuestion, choices, initial, canBack: true }),
  );
  if (reply.kind === 'back') return stepBack(setting, replies, 'again');
  if (reply.kind !== 'answer' || reply.value === 'go') return { replies, stage: 'done' };
  if (reply.value === 'save') return saveReplies(setting, replies);
  if (reply.value === 'tools') return { replies: await askTools(setting, replies), stage: 'again' };
  if (reply.value === 'limits') return { replies, stage: 'change-limits' };
  return changeAnswer(setting, replies, replies.answers[fixed + Number(reply.value)] as Answer);
}

function summaryOf({ plan, fixed }: Setting, replies: Replies): Choice[] {
  const limits = plan.limits.filter((limit) => hasLimit(replies, limit)).map(({ label }) => label);
  return [
    { id: 'go', label: 'Show the result' },
    ...(plan.saving ? [{ id: 'save', label: 'Save the answers to a file, and show the result' }] : []),
    ...(plan.askTools ? [{ id: 'tools', label: `Tools: ${replies.tools.map(plan.titleOf).join(', ') || 'none'}` }] : []),
    ...(plan.limits.length > 0 ? [{ id: 'limits', label: `Limits: ${limits.join('; ') || 'none'}` }] : []),
    ...replies.answers.slice(fixed).map((answer, at) => {
      const question = plan.question(answer.question);
      return { id: String(at), label: `${question.text} - ${answerWords(question, answer)}` };
    }),
  ];
}

/** Of these the first that is free is proposed. */
const names = ['answers.json', ...Array.from({ length: 8 }, (_, at) => `answers-${at + 2}.json`)];

/** What was answered is not to be answered again: for --details, for other limits, for next year. */
async function saveReplies({ prompter, plan: { saving } }: Setting, replies: Replies): Promise<Move> {
  const check = (file: string) => saving?.problem(file.trim());
  const initial = names.find((name) => check(name) === undefined) ?? '';
  const reply = await prompter.text({ message: 'Name of the file', initial, check, canBack: true });
  if (reply.kind !== 'answer') return { replies, stage: 'summary' };
  const savedAs = reply.value.trim();
  const problem = await saving?.save(savedAs, replies);
  if (problem === undefined) return { replies: { ...replies, savedAs }, stage: 'done' };
  prompter.say(problem);
  return { replies, stage: 'summary' };
}

async function changeAnswer({ prompter, plan }: Setting, replies: Replies, before: Answer): Promise<Move> {
  const reply = await askOne(prompter, plan.question(before.question), { place: 'Once more', before, canBack: true });
  if (reply.kind === 'back') return { replies, stage: 'summary' };
  const changed: Answer = { question: before.question, options: reply.kind === 'answer' ? reply.value : null };
  return { replies: { ...replies, answers: replies.answers.map((answer) => (answer === before ? changed : answer)) }, stage: 'again' };
}

import { type ConstraintKey, constraintWords, ruledOutBy, violatedBy } from '../../domain/advise/constraints';
import { type AdviceModel, evidenceRows, type KnownPerson, scoresOf, usualRuleFor } from '../../domain/advise/model';
import { rankRoles } from '../../domain/advise/rank';
import { standingOf } from '../../domain/advise/standing';
import { traitWords } from '../../domain/advise/trait-words';
import { questionOf } from '../../domain/interview/bank';
import { type Answers, isAnswered, labelOf, quoted } from '../../domain/interview/belief';
import { type AnswerRef, contradictions, overfull } from '../../domain/interview/contradictions';
import { step } from '../../domain/interview/interview';
import { fullRule, type StopRule, usualRule } from '../../domain/interview/stop';
import type { Id, KnowledgeBase } from '../../domain/types';
import { capitalised } from '../../domain/words';
import { holdInterview, type Limit, type Plan, type Replies } from '../../interview/flow';
import { limitList } from '../../reports/advice-words';
import { overfullText } from '../../reports/contradictions';
import { prompterOf } from '../prompting';
import type { Session } from '../session';
import { wholeNumberFlag } from '../settings';
import type { AdviseFlags } from './register';
import { savingIn } from './saving';
import { toolSearch } from './search';
import type { Told } from './told';

/** The rule that the flags ask for: the `usual` one, the whole bank, or at most N questions beside the `told` ones. */
export function ruleOf({ questions, full }: Pick<AdviseFlags, 'questions' | 'full'>, told = 0, usual = usualRule): StopRule {
  const rule = full ? fullRule : usual;
  return questions === undefined ? rule : { ...rule, most: wholeNumberFlag('--questions', questions, 0, 1000, '5') + told };
}

/** Wishes that rule roles out, asked once, near the end. Of two that say the same thing the stricter stands last: it counts. */
const wishes: readonly Omit<Limit, 'label'>[] = [
  { id: 'no-on-call', constraint: { onCall: 'some' } },
  { id: 'hardly-on-call', constraint: { onCall: 'rare' } },
  { id: 'first-job', constraint: { firstJob: true } },
  { id: 'no-master', constraint: { education: 'bachelor' } },
  { id: 'no-degree', constraint: { education: 'secondary' } },
];

/** In the words in which the result names them. */
const limits = wishes.map(({ id, constraint }): Limit => {
  const [key] = Object.keys(constraint) as [ConstraintKey];
  return { id, label: capitalised(constraintWords(key, constraint)), constraint };
});

/** What an interview starts from. */
type Start = {
  all: KnowledgeBase;
  model: AdviceModel;
  told: Told;
  /** The person by what was told. */
  known: KnownPerson;
  flags: AdviseFlags;
  /** Whether tools and limits are asked for, too. */
  asks: { tools: boolean; limits: boolean };
};

/** Asks what was not told. `known.answers` are not asked again, but with --full those that were skipped. */
export async function interview(session: Session, { all, model, told, known: before, flags, asks }: Start): Promise<Replies> {
  const prompter = await prompterOf(session);
  const known = flags.full ? { ...before, answers: before.answers.filter(isAnswered) } : before;
  const answered = known.answers.length;
  const plan: Plan = {
    askTools: asks.tools,
    limits: asks.limits ? limits : [],
    searchTools: toolSearch(all),
    titleOf: model.titleOf,
    saving: flags.saveAnswers === undefined ? savingIn(session, told) : undefined,
    question: (id) => questionOf(model.bank, id).question,
    next: (replies) => {
      const person = personOf(known, replies);
      return nextQuestion(model, person, ruleOf(flags, answered, usualRuleFor(person)));
    },
    most: Math.min(ruleOf(flags, answered).most, model.bank.questions.length) - answered,
    leftOut: (replies) => leftOutText(model, personOf(known, replies)),
    contradictions: ({ answers }) => contradictionTexts(model, answers, known.answers),
  };
  return holdInterview(prompter, plan, { tools: [], answers: known.answers, constraints: known.constraints });
}

/** Answers that hardly go together, each as a sentence. */
function contradictionTexts({ bank }: AdviceModel, answers: Answers, known: Answers): string[] {
  const quote = ({ question, option }: AnswerRef) => {
    const entry = questionOf(bank, question);
    return `to "${entry.question.text}" you said ${quoted(labelOf(entry, [option]))}`;
  };
  // What was told in a file is not among the answers to look over.
  const change = (refs: readonly AnswerRef[], words: string) =>
    known.some(({ question }) => refs.some((ref) => ref.question === question)) ? '' : `; you can change ${words} below`;
  return [
    ...contradictions(bank, answers).map(
      ({ trait, first, second }) =>
        `Two of your answers pull apart on ${traitWords[trait]}: ${quote(first)}, ${quote(second)}. Both may be true${change([first, second], 'either')}.`,
    ),
    ...overfull(bank, answers).map(
      (found) => `${overfullText(found, quote, 'of your answers')} All may be true${change(found.answers, 'any of them')}.`,
    ),
  ];
}

const personOf = (known: KnownPerson, { tools, answers, constraints }: Replies): KnownPerson => ({
  ...known,
  tools: [...known.tools, ...tools],
  answers,
  constraints,
});

/**
 * Whoever would be first without the limits: what follows is about others, and that would be hard to understand without a word. Nobody
 * is first where nothing is known, and nothing about others follows where none are left.
 */
function leftOutText(model: AdviceModel, person: KnownPerson): string | undefined {
  const rows = evidenceRows(model, person);
  const [first] = rankRoles(model.ids, scoresOf(model, rows));
  const role = model.roles.find(({ id }) => id === first?.role);
  const broken = role ? violatedBy(role, person.constraints) : [];
  if (!role || rows.length === 0 || broken.length === 0 || ruledOutBy(model, person.constraints).size === model.ids.length)
    return undefined;
  return `${limitList(broken, person)} ${broken.length > 1 ? 'leave' : 'leaves'} out ${role.title}, which was first so far; what follows is about the roles that are left.`;
}

/** The question to put after some replies. */
function nextQuestion(model: AdviceModel, person: KnownPerson, rule: StopRule): Id | null {
  const ruledOut = ruledOutBy(model, person.constraints);
  // Only roles that the limits leave are worth telling apart; where they leave none, which one fits best says what to relax.
  const within = ruledOut.size < model.ids.length ? ruledOut : new Set<Id>();
  const { belief } = standingOf(model, person, within);
  return step(model.bank, person.answers, belief, rule).next;
}

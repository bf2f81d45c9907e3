import type { AdviceModel, KnownPerson } from '../../domain/advise/model';
import { priorRows, scoresOf } from '../../domain/advise/model';
import { questionOf } from '../../domain/interview/bank';
import { labelOf } from '../../domain/interview/belief';
import { contradictions } from '../../domain/interview/contradictions';
import { aboutHowMany, step } from '../../domain/interview/interview';
import { fullRule, type StopRule, usualRule } from '../../domain/interview/stop';
import { nearestNames } from '../../domain/names';
import type { KnowledgeBase } from '../../domain/types';
import { holdInterview, type Limit, type Plan, type Replies } from '../../interview/flow';
import type { Session } from '../session';
import { colorLevel, wholeNumberFlag } from '../settings';
import type { AdviseFlags } from './register';

/** The rule that the flags ask for: the usual one, at most N questions, or the whole bank. */
export function ruleOf({ questions, full }: Pick<AdviseFlags, 'questions' | 'full'>): StopRule {
  if (questions !== undefined) {
    const most = wholeNumberFlag('--questions', questions, 0, 1000);
    return full ? { ...fullRule, most } : { ...usualRule, most, fewest: Math.min(most, usualRule.fewest) };
  }
  return full ? fullRule : usualRule;
}

/** Wishes that rule roles out, asked once at the end. Of two that say the same thing the stricter stands last: it counts. */
const limits: readonly Limit[] = [
  { id: 'no-on-call', label: 'No regular duty outside office hours', constraint: { onCall: 'some' } },
  { id: 'first-job', label: 'It must be possible as a first job in the field', constraint: { firstJob: true } },
  { id: 'no-master', label: 'At most a bachelor degree', constraint: { education: 'bachelor' } },
  { id: 'no-degree', label: 'No degree: only roles that people enter without one', constraint: { education: 'associate' } },
];

/** Asks what was not told. `known.answers` are not asked again. */
export async function interview(
  session: Session,
  all: KnowledgeBase,
  model: AdviceModel,
  known: KnownPerson,
  flags: AdviseFlags,
  askTools: boolean,
): Promise<Replies> {
  const { world, settings } = session;
  const prompter = await world.prompter({
    color: colorLevel(settings.color, world.env, world.stderr),
    accessible: settings.accessible,
    ascii: settings.ascii,
    width: world.stderr.columns ?? 80,
  });
  const rule = ruleOf(flags);
  const stepOf = ({ tools, answers }: Replies) => {
    const prior = scoresOf(model, priorRows(model, { ...known, tools: [...known.tools, ...tools], answers }));
    return step(model.bank, answers, prior, rule);
  };
  const plan: Plan = {
    askTools,
    limits: Object.keys(known.constraints).length > 0 ? [] : limits,
    searchTools: searcher(all),
    titleOf: model.titleOf,
    question: (id) => questionOf(model.bank, id).question,
    next: (replies) => stepOf(replies).next,
    about: (replies) => aboutHowMany(stepOf(replies), replies.answers, rule),
    contradictions: ({ answers }) =>
      contradictions(model.bank, answers).map(({ first, second }) => {
        const quote = (ref: typeof first) =>
          `"${questionOf(model.bank, ref.question).question.text}" you said "${labelOf(questionOf(model.bank, ref.question), [ref.option])}"`;
        return `Two of your answers pull apart: to ${quote(first)}, to ${quote(second)}. Both may be true; you can change either below.`;
      }),
  };
  return holdInterview(prompter, plan, { tools: [], answers: known.answers, constraints: known.constraints });
}

/** Most names that the picker shows at once. */
const shown = 20;

/** Tools by any of their names: those that begin with what was typed first, the much-used ones before the others. */
function searcher(all: KnowledgeBase): Plan['searchTools'] {
  const users = (id: string) =>
    all.surveys.reduce((sum, survey) => sum + Object.values(survey.tools[id] ?? {}).reduce((a, b) => a + b, 0), 0);
  const tools = [...all.tools.values()].map((tool) => ({
    tool,
    users: users(tool.id),
    names: [tool.id, tool.title, ...tool.aliases].map((name) => name.toLowerCase()),
  }));
  return (term) => {
    const wanted = term.trim().toLowerCase();
    const rank = (names: readonly string[]) => (names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2);
    const found = tools.filter(({ names }) => wanted === '' || names.some((name) => name.includes(wanted)));
    const near =
      found.length > 0 ? found : nearestNames([...all.tools.values()], term).flatMap((id) => tools.filter(({ tool }) => tool.id === id));
    return near
      .sort((a, b) => rank(a.names) - rank(b.names) || b.users - a.users || (a.tool.id < b.tool.id ? -1 : 1))
      .slice(0, shown)
      .map(({ tool, names }) => ({ id: tool.id, label: tool.title, hint: tool.summary, exact: names.includes(wanted) }));
  };
}

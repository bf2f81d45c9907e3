import { shortDate } from '../domain/calendar';
import { mayHaveEnded } from '../domain/certification';
import type { LeftOut } from '../domain/plan/placing';
import type { Plan } from '../domain/plan/plan';
import { firstDay } from '../domain/plan/request';
import type { CertificationStep } from '../domain/plan/steps';
import type { Certification, Id, IsoDate } from '../domain/types';
import { counted, money, seenWords } from '../domain/words';
import type { Block, Text } from '../render/report';
import { examDoubt } from './doubt';
import type { PlanView } from './plan-view';
import {
  examName,
  examNotes,
  examsOf,
  factsOf,
  isWorthSaying,
  leftOutLine,
  planNotes,
  priceOf,
  renewalOf,
  sumOf,
  whyLeftOut,
} from './plan-words';

/** The certifications of a plan: what they cost, when, and which ones are not in it. */
export function certificationBlocks(view: PlanView): Block[] {
  const { plan, request, certifications } = view;
  const exams = examsOf(plan);
  const isSpent = request.budget !== undefined && wasSpent(plan);
  if (exams.length + plan.leftOut.length === 0 && !isSpent) return [];
  const left = (...reasons: readonly LeftOut['reason'][]) => plan.leftOut.filter(({ reason }) => reasons.includes(reason));
  const line = (one: LeftOut) => leftOutLine(one, certifications);
  const factsIn = (id: Id) => [certifications.get(id)].flatMap((entry) => (entry ? factsOf(entry, firstDay(request)) : []));
  const withId = (one: LeftOut) => `${one.title} (${one.certification}): ${whyLeftOut(one, certifications)}`;
  return [
    { kind: 'heading', text: exams.length === 0 ? 'Certifications' : `Certifications, ${costWords(view)}`, level: 2 },
    ...(exams.length === 0
      ? [{ kind: 'paragraph' as const, text: `None in this plan${isSpent ? `, ${costWords(view)}` : ''}.` }]
      : [{ kind: 'list' as const, items: exams.map((step) => examLine(step, view)) }]),
    ...ageNote(exams),
    ...sentences('Cut by the budget', left('over-budget', 'price-unknown').map(line)),
    ...sentences(
      'Not to be had on the day',
      left('not-available', 'not-offered').map((one) => `${line(one)}${afterIt(one.certification, view)}`),
    ),
    ...sentences('Perhaps not to be had on the day (--certifications ID plans it all the same)', left('may-have-ended').map(withId)),
    ...sentences(
      'Not planned',
      left('held', 'asks-more', 'no-sooner', 'no-main', 'nothing-new', 'other-language')
        .filter((one) => isWorthSaying(one, request))
        .map(line),
    ),
    ...sentences('With experience that no plan gives (--certifications ID plans it all the same)', left('needs-experience').map(withId)),
    ...sentences(
      'Nearly covered (--certifications ID adds what is missing)',
      nearlyCovered(view)
        .slice(0, exams.length === 0 ? 3 : 2)
        .map((one) => [withId(one), ...factsIn(one.certification)].join('; ')),
    ),
  ];
}

/** What asks for a little more than the plan teaches, the nearest first. To name what the budget cannot pay would only lead to its being cut. */
function nearlyCovered({ plan, request, certifications }: PlanView): LeftOut[] {
  const purse = request.budget === undefined ? Number.POSITIVE_INFINITY : request.budget - plan.spent.costUsd - plan.totals.costUsd;
  const priceIn = (id: Id) => certifications.get(id)?.priceUsd ?? Number.POSITIVE_INFINITY;
  return plan.leftOut
    .flatMap((one) => (one.reason === 'asks-more' && one.missing.length > 0 ? [one] : []))
    .filter(({ certification: id }) => priceIn(id) <= purse && !isDoubtful(certifications.get(id), firstDay(request)))
    .sort((a, b) => Number(b.rung === 'main') - Number(a.rung === 'main') || a.hours[0] + a.hours[1] - b.hours[0] - b.hours[1]);
}

/** Whether nobody knows that it can be earned: nothing to add to a plan unasked. */
const isDoubtful = (entry: Certification | undefined, day: IsoDate): boolean => entry !== undefined && mayHaveEnded(entry, day);

const wasSpent = ({ spent }: Plan): boolean => spent.costUsd > 0 || spent.unpriced.length > 0;

/** `$165 (not verified) of a budget of $300`: what the exams of a plan cost, how firm that is, and what there is to spend. */
export const costWords = (view: PlanView): string => `${sumOf(examsOf(view.plan))}${ofBudget(view)}`;

/** ` of a budget of $130`, or what is left of it once exams were taken; nothing where there is none. */
function ofBudget({ plan, request }: PlanView): string {
  if (request.budget === undefined) return '';
  const budget = ` of a budget of ${money(request.budget, 'USD')}`;
  if (!wasSpent(plan)) return budget;
  const { costUsd, unpriced } = plan.spent;
  const left = Math.max(0, request.budget - costUsd);
  return ` of the ${money(left, 'USD')} left${budget}${unpriced.length > 0 ? `, less ${counted(unpriced.length, 'price')} not known` : ''}`;
}

/** An exam that lies years ahead stands on what is known today. */
function ageNote(exams: readonly CertificationStep[]): Block[] {
  if (exams.length === 0) return [];
  const dated = exams.flatMap(({ entry }) => (entry.checkedOnPrecision === 'none' ? [] : [entry]));
  const [oldest] = dated.sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
  const undated = dated.length < exams.length ? ', some on a day that is not known' : '';
  const seen = oldest
    ? `These facts were last seen ${oldest.checkedOnPrecision ? 'in' : 'on'} ${seenWords(oldest)} or later${undated}`
    : 'It is not known when these facts were last seen';
  return [{ kind: 'note', tone: 'muted', text: `${seen}; exams change: look at the issuer before you book.` }];
}

/** What takes its place. */
function afterIt(id: Id, { certifications }: PlanView): string {
  const { successor = '', successorNote } = certifications.get(id) ?? {};
  const next = certifications.get(successor);
  if (next) return `; its successor is ${next.title} (${next.id})`;
  return successorNote === undefined ? '' : `. ${successorNote}`;
}

function examLine(step: CertificationStep, { certifications }: PlanView): Text {
  const others = step.alternatives.map((id) => certifications.get(id)?.title ?? id);
  const parts = [
    shortDate(step.start),
    priceOf(step.entry),
    renewalOf(step.entry),
    ...examNotes(step),
    // That facts are uncertain is among the notes already.
    ...(step.entry.confidence === 'uncertain' ? [] : examDoubt(step.entry)),
    ...planNotes(step),
    ...(others.length > 0 ? [`or ${others.slice(0, 2).join(', or ')}`] : []),
  ];
  return [{ text: examName(step.entry), tone: 'strong' }, `: ${parts.join('; ')}`];
}

const sentences = (label: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: `${label}:` },
        { kind: 'list', items },
      ];

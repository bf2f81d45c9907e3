import type { Change } from '../domain/advise/changes';
import type { AdviceModel } from '../domain/advise/model';
import { type BankQuestion, questionOf } from '../domain/interview/bank';
import { labelOf, quoted } from '../domain/interview/belief';
import type { Id } from '../domain/types';
import { andList } from '../domain/words';
import { titleIn } from './advice-words';

/** What would change an advice, as sentences. */

/** `Had you said "..." instead of "...", Data Analyst would be first.` and, where that speaks against it as well, that it does. */
export function changeText({ edit, top }: Change, model: AdviceModel): string {
  const then = `${titleIn(model, top)} would be first.`;
  if (edit.kind === 'tool') {
    const tool = model.titleOf(edit.tool);
    return edit.named ? `If you also used ${tool}, ${then}` : `Without ${tool}, ${then}`;
  }
  const others = edit.answers.map((change) => otherAnswer(questionOf(model.bank, change.question), change));
  const why = edit.loses ? ': it would lose by that too, but less.' : '.';
  return `Had you ${andList(others)}, ${titleIn(model, top)} would be first${why}`;
}

type OtherAnswer = { from: readonly Id[]; to: readonly Id[] };

/** Of several marks only those that differ: `also marked "..." and not marked "..."`. */
export function otherMarks(entry: BankQuestion, { from, to }: OtherAnswer, also = 'also marked', not = 'not marked'): string {
  const [more, less] = [to.filter((id) => !from.includes(id)), from.filter((id) => !to.includes(id))];
  const said = (ids: readonly Id[]) => quoted(labelOf(entry, ids));
  return [...(more.length > 0 ? [`${also} ${said(more)}`] : []), ...(less.length > 0 ? [`${not} ${said(less)}`] : [])].join(' and ');
}

function otherAnswer(entry: BankQuestion, change: OtherAnswer): string {
  const { text, type } = entry.question;
  if (type === 'multiple') return otherMarks(entry, change);
  const [from, to] = [change.from, change.to].map((ids) => quoted(labelOf(entry, ids)));
  // The steps of a scale say little without their question.
  return `said ${to} instead of ${from}${type === 'scale' ? ` to ${quoted(text)}` : ''}`;
}

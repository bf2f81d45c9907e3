import { addDays } from '../domain/calendar';
import { ableAt, proofText } from '../domain/plan/words';
import type { IsoDate } from '../domain/types';
import { andList, hours } from '../domain/words';
import type { CalendarEvent, CalendarText } from '../render/calendar';
import type { PlanView } from './plan-view';
import { examName, examNotes, planNotes, priceOf, renewalOf } from './plan-words';

/** A plan as days in a calendar. Ids stay the same from one export to the next, so that a calendar updates its entries. */
export function planCalendar({ plan, targets, skills, request }: PlanView, asOf: IsoDate): CalendarText {
  const roles = targets.map((target) => target.id);
  const name = `Plan to ${andList(targets.map((target) => target.title))}`;
  const events = plan.steps.map((step): CalendarEvent => {
    const about = { uid: `${step.id.replace(':', '-')}.${roles.join('.')}@career.invalid`, start: step.start, end: addDays(step.end, 1) };
    if (step.kind === 'certification') {
      const facts = [priceOf(step.entry), renewalOf(step.entry), ...examNotes(step), ...planNotes(step), step.entry.url];
      return { ...about, title: `Exam: ${examName(step.entry)}`, description: facts.join('\n') };
    }
    const skill = skills.get(step.skill);
    const detail = skill ? `\n${ableAt(skill, step.toLevel)}\n${proofText(skill, step.toLevel)}` : '';
    return {
      ...about,
      title: `${step.title} to level ${step.toLevel}`,
      description: `Level ${step.fromLevel} to ${step.toLevel}, ${hours(step.hours)}${detail}`,
    };
  });
  return { name, stamp: asOf, events: events.length > 0 ? events : [nothingToDo(roles, name, request.start)] };
}

/** A calendar has to hold something (RFC 5545, 3.6). */
const nothingToDo = (roles: readonly string[], name: string, day: IsoDate): CalendarEvent => ({
  uid: `nothing-to-do.${roles.join('.')}@career.invalid`,
  start: day,
  end: addDays(day, 1),
  title: 'Nothing left to learn',
  description: `${name}: no step is left.`,
});

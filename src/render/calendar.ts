import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { safe } from './safe';

/** Whole days in a calendar: `end` is the day after the last one, as RFC 5545 counts. Days are `YYYY-MM-DD`. */
export type CalendarEvent = { uid: string; title: string; description: string; start: string; end: string };
/** `stamp`: the day on which the events are said to have been made; the clock has no part in it. */
export type CalendarText = { name: string; stamp: string; events: readonly CalendarEvent[] };

/** Control characters have no place in a calendar; line breaks do. */
const clean = (text: string): string => text.split('\n').map(safe).join('\n');

/** An iCalendar file (RFC 5545) with CRLF line ends. The same events give the same bytes, on any day and in any time zone. */
export function renderCalendar({ name, stamp, events }: CalendarText): string {
  const calendar = new ICalCalendar({ name: clean(name), prodId: { company: 'career', product: 'plan', language: 'EN' } });
  for (const { uid, title, description, start, end } of events) {
    calendar.createEvent({
      id: uid,
      stamp: `${stamp}T00:00:00Z`,
      start,
      end,
      allDay: true,
      summary: clean(title),
      description: clean(description),
      // A plan does not keep anybody from being invited elsewhere.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

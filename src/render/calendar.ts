import type { EventAttributes } from 'ics';
import { createEvents } from 'ics';
import { safe } from './safe';

/** Whole days in a calendar: `end` is the day after the last one, as RFC 5545 counts. Days are `YYYY-MM-DD`. */
export type CalendarEvent = { uid: string; title: string; description: string; start: string; end: string };
/** `stamp`: the day on which the events are said to have been made; the clock has no part in it. */
export type CalendarText = { name: string; stamp: string; events: readonly CalendarEvent[] };

type Day = [number, number, number];

const dayOf = (day: string): Day => day.split('-').map(Number) as Day;

/** Control characters have no place in a calendar; line breaks do. */
const clean = (text: string): string => text.split('\n').map(safe).join('\n');

/** An iCalendar file (RFC 5545) with CRLF line ends. The same events give the same bytes. */
export function renderCalendar({ name, stamp, events }: CalendarText): string {
  const attributes = events.map((event): EventAttributes => {
    const all = {
      uid: event.uid,
      title: clean(event.title),
      description: clean(event.description),
      start: dayOf(event.start),
      end: dayOf(event.end),
      // Midnight UTC of that day; the package would take the clock. Its types do not know the field, its schema does.
      timestamp: Date.UTC(...utcArguments(stamp)),
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
    };
    return all;
  });
  const { error, value } = createEvents(attributes, { productId: '-//career//plan//EN', calName: clean(name) });
  if (error) throw error;
  return value ?? '';
}

function utcArguments(day: string): [number, number, number] {
  const [year, month, date] = dayOf(day);
  return [year, month - 1, date];
}

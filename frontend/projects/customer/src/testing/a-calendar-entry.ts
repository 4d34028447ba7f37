import type { CalendarEntry } from '../data/api.ts';
import { aBooking } from './a-booking.ts';

/** An evening of two hours in Vienna. */
export function aCalendarEntry(title: string, startsAt: string): CalendarEntry {
  const endsAt = new Date(Date.parse(startsAt) + 2 * 3600_000).toISOString();
  const { event } = aBooking(title, startsAt, 'confirmed');
  return { bookingId: title, event, endsAt, places: ['Stalls, row C, seats 30, 31'] };
}

/** The same, on the day on which it is in Vienna; none of them begins around midnight. */
export function dated(title: string, startsAt: string) {
  return { day: startsAt.slice(0, 10), entry: aCalendarEntry(title, startsAt) };
}

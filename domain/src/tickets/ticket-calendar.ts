import ical from 'ical-generator';
import { safeLine } from '../text.ts';
import type { Event } from '../events/event.ts';
import type { BookingId } from '../ids.ts';

/** The event as an iCalendar file (RFC 5545), times in UTC, which every calendar shows in its owner's zone. */
export const ticketCalendar = (
  bookingId: BookingId,
  event: Event,
  seats: readonly string[],
  url: string,
): string => {
  const calendar = ical({
    name: safeLine(event.title),
    prodId: { company: 'Parterre', product: 'Tickets', language: 'EN' },
  });
  calendar.createEvent({
    // Two bookings of one event are two entries, each with its own seats.
    id: `${bookingId}@parterre`,
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    summary: safeLine(event.title),
    location: event.venue.online
      ? 'Online'
      : safeLine([event.venue.name, event.venue.address, event.venue.city].filter(Boolean).join(', ')),
    description: `${seats.map(safeLine).join('\n')}\n\n${url}`,
    url,
    // Goes up with every change of the event, so that a calendar takes the newer entry for one (RFC 5545, 3.8.7.4).
    sequence: event.version,
    stamp: new Date(event.publishedAt ?? event.createdAt),
  });
  return calendar.toString();
};

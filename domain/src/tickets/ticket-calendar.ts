import ical from 'ical-generator';
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
    name: event.title,
    prodId: { company: 'Parterre', product: 'Tickets', language: 'EN' },
  });
  calendar.createEvent({
    // Two bookings of one event are two entries, each with its own seats.
    id: `${bookingId}@parterre`,
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    summary: event.title,
    location: event.venue.online
      ? 'Online'
      : [event.venue.name, event.venue.address, event.venue.city].filter(Boolean).join(', '),
    description: `${seats.join('\n')}\n\n${url}`,
    url,
    stamp: new Date(event.publishedAt ?? event.createdAt),
  });
  return calendar.toString();
};

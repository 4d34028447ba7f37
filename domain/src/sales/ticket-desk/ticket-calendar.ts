import ical, {
  ICalCalendarMethod,
  type ICalCalendarData,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import type { Event } from '../../programme/events/event.ts';
import type { BookingId } from '../../ids.ts';
import { safeLine } from '../../text.ts';
import type { Language } from '../../words/languages.ts';
import { whereInWords } from './event-in-words.ts';

export type CalendarEntry = {
  readonly bookingId: BookingId;
  readonly event: Event;
  /** What was booked, a line for each row and area. */
  readonly places: readonly string[];
  /** Where the booking is shown. */
  readonly url: string;
  /** That of its words. */
  readonly language: Language;
  /** When the file is made, as an instant. */
  readonly at: string;
};

const dataOf = ({ bookingId, event, places, url, language, at }: CalendarEntry): ICalEventData => ({
  // Two bookings of one event are two entries, each with its own seats.
  id: `${bookingId}@parterre`,
  start: new Date(event.startsAt),
  end: new Date(event.endsAt),
  summary: safeLine(event.title),
  location: safeLine(whereInWords(event, language)),
  description: `${places.map(safeLine).join('\n')}\n\n${url}`,
  url,
  // Goes up with every change of the event, so that a calendar takes the newer entry for one (RFC 5545, 3.8.7.4).
  sequence: event.version,
  stamp: new Date(at),
  lastModified: new Date(event.changedAt ?? event.publishedAt ?? event.createdAt),
});

const fileOf = (entry: CalendarEntry, change: Partial<ICalEventData>, calendar: ICalCalendarData): string => {
  const prodId = { company: 'Parterre', product: 'Tickets', language: entry.language.toUpperCase() };
  const file = ical({ ...calendar, prodId });
  file.createEvent({ ...dataOf(entry), ...change });
  return file.toString();
};

/** The event as an iCalendar file (RFC 5545), times in UTC, which every calendar shows in its owner's zone. */
export const ticketCalendar = (entry: CalendarEntry): string =>
  fileOf(entry, {}, { name: safeLine(entry.event.title) });

/** A cancellation has to name who organizes (RFC 5546, 3.2.5), by an address; this one is nobody's (RFC 2606). */
const noAddress = 'no-reply@parterre.invalid';

/** Takes the entry of a cancelled booking out of a calendar again (RFC 5546, 3.2.5): same UID, newer than any before. */
export const ticketCancellation = (entry: CalendarEntry): string =>
  fileOf(
    entry,
    {
      sequence: entry.event.version + 1,
      lastModified: new Date(entry.at),
      status: ICalEventStatus.CANCELLED,
      organizer: { name: safeLine(entry.event.organizationName), email: noAddress },
    },
    { method: ICalCalendarMethod.CANCEL },
  );

/** What is kept up to date by a calendar that asks for it again and again; `ttl`: after so many seconds (RFC 7986, 5.7). */
const refreshed = 3600;

/** All that somebody has booked, as one calendar that others subscribe to. */
export const calendarFeed = (
  entries: readonly CalendarEntry[],
  { name, language }: { readonly name: string; readonly language: Language },
): string => {
  const prodId = { company: 'Parterre', product: 'Tickets', language: language.toUpperCase() };
  const file = ical({ name: safeLine(name), prodId, ttl: refreshed });
  for (const entry of entries) file.createEvent(dataOf(entry));
  return file.toString();
};

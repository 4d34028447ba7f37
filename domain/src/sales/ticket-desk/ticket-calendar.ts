import ical, {
  ICalCalendarMethod,
  type ICalCalendarData,
  ICalEventStatus,
  ICalEventTransparency,
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

type EventEntry = Pick<CalendarEntry, 'event' | 'url' | 'language' | 'at'>;

const eventData = ({ event, url, language, at }: EventEntry) => ({
  start: new Date(event.startsAt),
  end: new Date(event.endsAt),
  summary: safeLine(event.title),
  location: safeLine(whereInWords(event, language)),
  url,
  // Goes up with every change of the event, so that a calendar takes the newer entry for one (RFC 5545, 3.8.7.4).
  sequence: event.version,
  stamp: new Date(at),
  lastModified: new Date(event.changedAt ?? event.publishedAt ?? event.createdAt),
});

const dataOf = (entry: CalendarEntry): ICalEventData => ({
  ...eventData(entry),
  // Two bookings of one event are two entries, each with its own seats.
  id: `${entry.bookingId}@parterre`,
  description: `${entry.places.map(safeLine).join('\n')}\n\n${entry.url}`,
});

const fileOf = (language: Language, data: ICalEventData, calendar: ICalCalendarData): string => {
  const prodId = { company: 'Parterre', product: 'Tickets', language: language.toUpperCase() };
  const file = ical({ ...calendar, prodId });
  file.createEvent(data);
  return file.toString();
};

/** The event as an iCalendar file (RFC 5545), times in UTC, which every calendar shows in its owner's zone. */
export const ticketCalendar = (entry: CalendarEntry): string =>
  fileOf(entry.language, dataOf(entry), { name: safeLine(entry.event.title) });

/** An event that nobody has booked yet: whoever takes it into a calendar is not busy for that (RFC 5545, 3.8.2.7). */
export const eventCalendar = (entry: EventEntry): string =>
  fileOf(
    entry.language,
    {
      ...eventData(entry),
      id: `${entry.event.id}@parterre`,
      description: entry.url,
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    { name: safeLine(entry.event.title) },
  );

/** A cancellation has to name who organizes (RFC 5546, 3.2.5), by an address; this one is nobody's (RFC 2606). */
const noAddress = 'no-reply@parterre.invalid';

/** Takes the entry of a cancelled booking out of a calendar again (RFC 5546, 3.2.5): same UID, newer than any before. */
export const ticketCancellation = (entry: CalendarEntry): string =>
  fileOf(
    entry.language,
    {
      ...dataOf(entry),
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

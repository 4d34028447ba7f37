import { z } from 'zod';
import { bookingId, eventId, type EventId } from '../../ids.ts';
import { outsideChannel, outsideChannels } from '../kinds/channel.ts';
import { markOf, type Person } from '../kinds/person.ts';
import { lead } from './lead.ts';
import { repeat, type Rhythm } from './reminder-times.ts';

/** Reminders of one person about one event. */
export const mostReminders = 20;

/** Null: by the channels that the person has chosen for reminders. The inbox has them all. */
const channels = z.array(outsideChannel).min(1).max(outsideChannels.length).nullable();

export const reminder = z.strictObject({
  lead,
  repeat: repeat.default('never'),
  channels: channels.default(null),
});
export type Reminder = z.infer<typeof reminder>;

/** By this text a rhythm is known, and the same rhythm has the same one. */
export const rhythmKey = ({ lead: before, repeat: again }: Rhythm): string => `${before}~${again}`;

export const readRhythm = (key: string): Rhythm => {
  const [before, again] = key.split('~');
  return { lead: lead.parse(before), repeat: repeat.parse(again) };
};

/** Of one person at one event. No order of tickets comes near. */
export const mostBookings = 200;

/**
 * What one person wants to be reminded of, at one event, and the bookings by which they are there. Without bookings it is kept for its
 * version, which never goes back.
 */
export const wish = z.object({
  person: z.custom<Person>((value) => typeof value === 'string'),
  eventId,
  bookings: z.array(bookingId),
  reminders: z.array(reminder),
  /** Whether the person has chosen these, rather than having been given the usual ones. */
  chosen: z.boolean(),
  version: z.int(),
});
export type Wish = z.infer<typeof wish>;

/** Of who was never at an event. */
export const noWish = (person: Person, id: EventId): Wish => ({
  person,
  eventId: id,
  bookings: [],
  reminders: [],
  chosen: false,
  version: 0,
});

/** The same however often it is sent: whoever is reminded of an event at one time is told once, in whatever rhythm. */
export const reminderId = (eventId: EventId, knownAs: string, person: Person): string =>
  `reminder#${eventId}#${knownAs}#${markOf(person)}`;

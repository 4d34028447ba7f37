import { type Clock, fromInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';
import type { AccountId } from '../../ids.ts';
import type { Reader } from '../contacts/contact.ts';
import type { Notify } from '../notifications/notify.ts';
import type { ChosenChannel } from '../notifications/plan-channels.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import { type Reminder, reminderId, rhythmKey, type Wish } from './reminder.ts';
import { type EventNow, isOff } from './reminded-event.ts';
import type { ReminderJob } from './reminder-job.ts';
import type { DroppedReminders } from './remind-of-event.ts';
import type { ReminderStore } from './reminder-store.ts';
import { fallsOn, timesOf } from './reminder-times.ts';
import { makesSense } from './reminder-turn.ts';
import { timeLeft } from './time-left.ts';

export type RemindPeopleDeps = {
  readonly reminders: Pick<ReminderStore, 'wishesOf'>;
  readonly bookings: Pick<BookingStore, 'getReadable'>;
  readonly events: EventNow;
  /** To whom an account's messages go; null where there is none any more. */
  readonly readerOf: (accountId: AccountId) => Promise<Reader | null>;
  readonly notify: Notify;
  readonly dropped: DroppedReminders;
  readonly clock: Clock;
};

/** All by which one of those that fall together is wanted. */
const channelsOf = (some: readonly Reminder[]): readonly ChosenChannel[] => [
  ...new Set(some.flatMap(({ channels }): readonly ChosenChannel[] => channels ?? ['usual'])),
];

/** Which reminders fall on the time of a job; of every person of a job most are the same. */
const fallingOn = (event: Event, time: number) => {
  const known = new Map<string, boolean>();
  return (one: Reminder): boolean => {
    const key = rhythmKey(one);
    const falls = known.get(key) ?? fallsOn(timesOf(one, event), time);
    known.set(key, falls);
    return falls;
  };
};

const readerOfBuyer = async ({ readerOf }: RemindPeopleDeps, buyer: Buyer): Promise<Reader | null> => {
  if (buyer.kind === 'account') return readerOf(buyer.accountId);
  return buyer.kind === 'guest' ? buyer : null;
};

type Reminding = {
  readonly event: Event;
  readonly job: ReminderJob;
  readonly falls: (one: Reminder) => boolean;
  readonly bookingsById: ReadonlyMap<string, Booking>;
};

const remindOne = async (
  deps: RemindPeopleDeps,
  { event, job, falls, bookingsById }: Reminding,
  { person, bookings, reminders }: Wish,
): Promise<void> => {
  const wanted = reminders.filter(falls);
  const booking = bookings
    .map((id) => bookingsById.get(id))
    .find((one) => one?.status === 'confirmed' && one.eventId === event.id);
  const to = booking && wanted.length > 0 ? await readerOfBuyer(deps, booking.buyer) : null;
  if (!booking || !to) return;
  const known = job.knownAs ?? job.occurrence;
  await deps.notify({
    id: reminderId(event.id, known, person),
    at: known,
    person,
    to: { email: to.email, name: to.name, language: to.language },
    told: {
      kind: 'reminder',
      event: toldEventOf(event),
      bookingId: booking.id,
      lead: timeLeft(event, deps.clock.now()),
    },
    about: { organizationId: event.organizationId, eventId: event.id, bookingId: booking.id },
    chosen: channelsOf(wanted),
  });
};

/** The event, if these people are still to be reminded of it: it begins as it was to begin, and later than now. */
const stillReminded = async (deps: RemindPeopleDeps, job: ReminderJob): Promise<Event | null> => {
  const event = await deps.events.byId(job.eventId);
  const now = deps.clock.now();
  if (!event || isOff(event)) return null;
  const [time, start] = [fromInstant(job.occurrence), fromInstant(event.startsAt)];
  // Of an event that was moved, people hear at another time.
  if (!fallsOn(timesOf(job, event), time)) return null;
  if (makesSense(time, { start, now })) return event;
  deps.dropped({ eventId: event.id, lead: job.lead, occurrences: [job.occurrence] });
  return null;
};

/**
 * Reminds each of these people of an event, as things are now: who has chosen otherwise meanwhile, or has no booking any
 * more, is not. May be done twice.
 * @throws what one of them failed for, once all were tried
 */
export const remindPeople =
  (deps: RemindPeopleDeps) =>
  async (job: ReminderJob): Promise<void> => {
    const event = await stillReminded(deps, job);
    if (!event) return;
    const wishes = await deps.reminders.wishesOf([...new Set(job.people)], job.eventId);
    const found = await deps.bookings.getReadable([...new Set(wishes.flatMap(({ bookings }) => bookings))]);
    const bookingsById = new Map(found.map((one) => [one.id, one]));
    const reminding = { event, job, falls: fallingOn(event, fromInstant(job.occurrence)), bookingsById };
    const done = await Promise.allSettled(wishes.map((one) => remindOne(deps, reminding, one)));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };

import type { z } from 'zod';
import { minutes, toInstant } from '../clock.ts';
import type { BookingId, EventId } from '../ids.ts';
import { randomIds } from '../ids.ts';
import { dynamoDueStore } from '../messaging/due/dynamo-due-store.ts';
import { dueShards, minuteOf, shardOf } from '../messaging/due/due-slot.ts';
import { dueKind } from '../messaging/due/due-kind.ts';
import { sweepDue } from '../messaging/due/sweep-due.ts';
import { dueIdOf } from '../messaging/reminders/lay-down.ts';
import { dynamoReminderStore } from '../messaging/reminders/dynamo-reminder-store.ts';
import { remindOfEvent } from '../messaging/reminders/remind-of-event.ts';
import { reminderDue, reminderJob, type ReminderJob } from '../messaging/reminders/reminder-job.ts';
import { type Reminder, reminder } from '../messaging/reminders/reminder.ts';
import type { Rhythm } from '../messaging/reminders/reminder-times.ts';
import type { Event } from '../programme/events/event.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { buyerKey, type Buyer, withAccount } from '../sales/bookings/buyer.ts';
import { aBooking } from './booking-builder.ts';
import type { Interceptor } from './intercept-calls.ts';
import { manualClock } from './manual-clock.ts';
import { anEvent } from './sales-plan-builder.ts';
import { aCustomer } from './selling-world.ts';
import { openTestDatabase } from './test-database.ts';

const through: Interceptor = (run) => run();

export const inDays = (now: number, days: number): string => toInstant(now + minutes(days * 24 * 60));

/** A reminder as somebody writes it. */
export const aReminder = (lead: string, change: Partial<z.input<typeof reminder>> = {}): Reminder =>
  reminder.parse({ lead, ...change });

/** Reminders on real tables, of events and bookings that are in memory. */
export const aReminderWorld = async () => {
  const database = await openTestDatabase();
  const clock = manualClock();
  const [events, bookings] = [new Map<EventId, Event>(), new Map<BookingId, Booking>()];
  const [queued, dropped, alarms]: [ReminderJob[], unknown[], string[]] = [[], [], []];
  const settings = { leads: ['P1D', 'PT2H'] as readonly string[] };
  const due = dynamoDueStore(database, { clock, ids: randomIds });
  /** Some worker has seen to all that was due until then. */
  const allDoneUntil = async (time: number, but?: string): Promise<void> => {
    const minute = minuteOf(time) - minutes(4);
    const shards = dueShards.filter((shard) => shard !== but);
    await Promise.all(shards.map((shard) => due.noteDone({ shard, minute })));
  };
  await allDoneUntil(clock.now());

  const storesAs = (interceptor: Interceptor = through) => {
    const seen = database.seenBy(interceptor);
    return {
      reminders: dynamoReminderStore(seen),
      due: dynamoDueStore(seen, { clock, ids: randomIds }),
      clock,
      events: { byId: async (id: EventId) => events.get(id) ?? null },
      bookings: {
        get: async (id: BookingId) => bookings.get(id) ?? null,
        getAll: async (ids: readonly BookingId[]) => ids.flatMap((id) => bookings.get(id) ?? []),
        getReadable: async (ids: readonly BookingId[]) => ids.flatMap((id) => bookings.get(id) ?? []),
        atEvent: async ({ buyer, eventId }: { buyer: Buyer; eventId: EventId }) =>
          [...bookings.values()]
            .filter((one) => one.eventId === eventId && buyerKey(one.buyer) === buyerKey(buyer))
            .map(({ id }) => id),
      },
      leadsOf: async () => settings.leads,
    };
  };

  const putEvent = (event: Event): Event => {
    events.set(event.id, event);
    return event;
  };
  const putBooking = (change: Partial<Booking>): Booking => {
    const booking = aBooking({ status: 'confirmed', ...change });
    bookings.set(booking.id, booking);
    return booking;
  };

  return {
    database,
    clock,
    queued,
    dropped,
    alarms,
    settings,
    bookings,
    storesAs,
    deps: storesAs(),
    /** Goes on to a time, in milliseconds, before which nothing is due that was not done. */
    goTo: async (time: number): Promise<void> => {
      await allDoneUntil(time);
      clock.advance(time - clock.now());
    },
    /** Nobody has looked for so many minutes, but where nothing of this rhythm is due: to look there takes its time. */
    missed: async (late: number, event: Event, rhythm: Rhythm): Promise<void> => {
      clock.advance(minutes(late));
      await allDoneUntil(clock.now(), shardOf(dueIdOf(event.id, rhythm)));
    },
    anEventIn: (days: number, change: Partial<Event> = {}) =>
      putEvent(anEvent({ startsAt: inDays(clock.now(), days), timeZone: 'UTC', ...change })),
    move: (event: Event, startsAt: string) => putEvent({ ...event, startsAt, version: event.version + 1 }),
    change: (event: Event, change: Partial<Event>) => putEvent({ ...event, ...change }),
    book: (event: Event, buyer: Buyer = withAccount(aCustomer())) => putBooking({ eventId: event.id, buyer }),
    putBooking,
    /** As a worker does it; what it queues is in `queued`. */
    sweep: (own: { readonly send?: (jobs: readonly unknown[]) => Promise<void> } = {}, stores = storesAs()) =>
      sweepDue({
        due: stores.due,
        kinds: {
          reminder: dueKind(
            reminderDue,
            remindOfEvent({
              ...stores,
              audience: {
                send:
                  own.send ??
                  (async (jobs) => {
                    queued.push(...reminderJob.array().parse(jobs));
                  }),
              },
              dropped: (facts) => dropped.push(facts),
            }),
          ),
        },
        clock,
        alarm: { raise: (message) => alarms.push(message) },
        countDone: () => undefined,
      })(),
    close: () => database.close(),
  };
};

export type ReminderWorld = Awaited<ReturnType<typeof aReminderWorld>>;

import { hash } from 'node:crypto';
import { minutes } from '../clock.ts';
import type { Database } from '../dynamo/database.ts';
import { accountId, randomIds } from '../ids.ts';
import { dueKey, minuteOf, shardOf, slotKey } from '../messaging/due/due-slot.ts';
import { type Person, personOf, personWith } from '../messaging/kinds/person.ts';
import { dueIdOf } from '../messaging/reminders/lay-down.ts';
import { lead } from '../messaging/reminders/lead.ts';
import { noWish, reminder, rhythmKey } from '../messaging/reminders/reminder.ts';
import type { Event } from '../programme/events/event.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { bookingItem } from '../sales/bookings/stored-booking.ts';
import { aBooking } from './booking-builder.ts';
import { aGuest } from './selling-world.ts';
import { writeStraight } from './write-straight.ts';

const aDayBefore = { lead: lead.parse('P1D'), repeat: 'never' } as const;
type Item = Record<string, unknown>;

/** What is due at a time, in milliseconds. */
const dueItem = (id: string, at: number, work: object): Item => ({
  slot: slotKey({ minute: minuteOf(at), shard: shardOf(id) }),
  due: dueKey({ id, at }),
  work,
});

const expiresAt = 4_000_000_000;

const memberItem = (eventId: Event['id'], person: Person): Item => ({
  series: `members#${eventId}#${rhythmKey(aDayBefore)}#${hash('sha256', person).charAt(0)}`,
  entry: person,
  version: 1,
  expiresAt,
});

const aPerson = (): Person => personWith(accountId.parse(randomIds.next()));

type Begins = Pick<Event, 'id' | 'startsAt'>;

const dueItems = (events: readonly Begins[]): Item[] =>
  events.map(({ id, startsAt }) => {
    const at = Date.parse(startsAt) - minutes(24 * 60);
    return dueItem(dueIdOf(id, aDayBefore), at, { kind: 'reminder', eventId: id, ...aDayBefore });
  });

const wishItem = (person: Person, { id, eventId }: Booking): Item => ({
  ...{ series: `person#${person}`, entry: eventId, expiresAt },
  ...noWish(person, eventId),
  ...{ bookings: [id], reminders: [reminder.parse({ lead: aDayBefore.lead })], version: 1 },
});

/** Somebody who has booked without an account, by their booking. */
const aGuestAt = (eventId: Event['id']) => {
  const booking = aBooking({ eventId, status: 'confirmed', buyer: aGuest() });
  return { booking, person: personOf(booking.buyer) ?? aPerson() };
};

/** Puts reminders straight into the tables, 25 items in a request and two dozen requests at once: use cases would take hours. */
export const seedReminders = ({ plain, table }: Database) => {
  const writeAll = writeStraight({ plain, table });

  return {
    /** So many people who want to be reminded of each event a day before it. */
    people: async (events: readonly Begins[], each: number): Promise<void> => {
      await writeAll('Due', dueItems(events));
      await writeAll(
        'Reminders',
        (function* () {
          for (const { id } of events) for (let n = 0; n < each; n++) yield memberItem(id, aPerson());
        })(),
      );
    },
    /** The same with all that is looked at when they are told: what they wish, and what they have booked. */
    guests: async (events: readonly Begins[], each: number): Promise<void> => {
      await writeAll('Due', dueItems(events));
      for (const { id } of events) {
        const guests = Array.from({ length: each }, () => aGuestAt(id));
        await writeAll(
          'Bookings',
          guests.map(({ booking }) => bookingItem(booking)),
        );
        await writeAll(
          'Reminders',
          guests.flatMap(({ booking, person }) => [memberItem(id, person), wishItem(person, booking)]),
        );
      }
    },
    /** So many notifications that are held until a time, in milliseconds. */
    held: (count: number, at: number): Promise<void> =>
      writeAll(
        'Due',
        (function* () {
          for (let n = 0; n < count; n++) {
            const person = personWith(accountId.parse(randomIds.next()));
            const job = { kind: 'notification', person, at: '2026-12-01T12:00:00.000Z#one', channel: 'sms' };
            yield dueItem(`held#${person}`, at, { kind: 'held', job });
          }
        })(),
      ),
  };
};

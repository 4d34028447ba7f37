import { systemClock } from '../clock.ts';
import type { Write } from '../commit.ts';
import { dynamoCommit } from '../dynamo/commit.ts';
import type { Database } from '../dynamo/database.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { dynamoBookingStore } from '../sales/bookings/dynamo-booking-store.ts';
import { dynamoSeatStore } from '../sales/seats/dynamo-seat-store.ts';
import type { CounterMove } from '../sales/seats/seat-store.ts';
import { aBooking } from './booking-builder.ts';
import { openTestDatabase } from './test-database.ts';

/** A new booking in the place of none. */
export const alone = { atMost: 8 };

/** Bookings of one database, committed with whatever is to go along. */
export const bookingCommits = (database: Database) => {
  const commit = dynamoCommit(database.plain);
  const [store, seats] = [dynamoBookingStore(database), dynamoSeatStore(database, systemClock)];
  return {
    store,
    create: <Refusal extends string = never>(
      booking: Booking,
      along: readonly Write<Refusal>[] = [],
      opening = alone,
    ) => commit<Refusal | 'conflict' | 'another-open'>([...store.create(booking, opening), ...along]),
    save: <Refusal extends string = never>(booking: Booking, along: readonly Write<Refusal>[] = []) =>
      commit<Refusal | 'conflict'>([store.save(booking), ...along]),
    moving: (of: Booking, move: CounterMove) => seats.moveCounter(of.eventId, move),
  };
};

/** The store of bookings on fresh tables. */
export const openBookingStore = async () => {
  const database = await openTestDatabase();
  const commits = bookingCommits(database);
  return {
    database,
    ...commits,
    /** A booking that is there. */
    created: async (change: Partial<Booking> = {}): Promise<Booking> => {
      const booking = aBooking(change);
      const result = await commits.create(booking);
      if (result !== 'saved') throw new Error(`a booking was not created: ${result}`);
      return booking;
    },
  };
};

export type BookingStoreWorld = Awaited<ReturnType<typeof openBookingStore>>;

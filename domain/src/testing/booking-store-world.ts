import { dynamoBookingStore } from '../sales/bookings/dynamo-booking-store.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { aBooking } from './booking-builder.ts';
import { openTestDatabase } from './test-database.ts';

/** A new booking in the place of none. */
export const alone = { atMost: 8 };

/** The store of bookings on fresh tables. */
export const openBookingStore = async () => {
  const database = await openTestDatabase();
  const store = dynamoBookingStore(database);
  return {
    database,
    store,
    /** A booking that is there. */
    created: async (change: Partial<Booking> = {}): Promise<Booking> => {
      const booking = aBooking(change);
      const result = await store.create(booking, {}, alone);
      if (result !== 'saved') throw new Error(`a booking was not created: ${result}`);
      return booking;
    },
  };
};

export type BookingStoreWorld = Awaited<ReturnType<typeof openBookingStore>>;

import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import { bookingsBySeats } from './seats/bookings-by-seats.ts';
import { dynamoSeatStore } from './seats/dynamo-seat-store.ts';

type BookingsDeps = { readonly tables: Pick<Tables, 'database'>; readonly clock: Clock };

/** Whether somebody has booked, for who wants to change what is sold. */
export const openEventBookings = ({ tables, clock }: BookingsDeps) =>
  bookingsBySeats({ seats: dynamoSeatStore(tables.database, clock), clock });

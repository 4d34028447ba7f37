import { fromInstant, minutes } from '../../clock.ts';
import type { Write } from '../../commit.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Booking, placeCount } from './booking.ts';
import type { BookingStore } from './booking-store.ts';

/** How long after an event it is remembered who had how many places there, in milliseconds. */
const keptAfterEvent = minutes(7 * 24 * 60);

/** Until when a booking of this plan counts, in seconds as the database's time to live wants them. */
export const countedUntil = ({ event }: SalesPlan): number =>
  Math.ceil((fromInstant(event.endsAt) + keptAfterEvent) / 1000);

/** Counts `count` places more for a booking's customer; nothing for a booking that was never counted. */
export const countMore = (
  bookings: Pick<BookingStore, 'countPlaces'>,
  plan: SalesPlan,
  booking: Booking,
  count: number,
): Write<'over-limit'>[] =>
  booking.countedUntil === undefined || count === 0
    ? []
    : [
        bookings.countPlaces(booking, {
          count,
          atMost: plan.placesPerCustomer,
          until: booking.countedUntil,
        }),
      ];

/** What goes with the end of a booking: its customer may have as many others. */
export const countNoMore = (
  bookings: Pick<BookingStore, 'countPlaces'>,
  booking: Booking,
): Write<'over-limit'>[] =>
  booking.countedUntil === undefined || placeCount(booking) === 0
    ? []
    : [
        bookings.countPlaces(booking, {
          count: -placeCount(booking),
          atMost: null,
          until: booking.countedUntil,
        }),
      ];

import { fromInstant, minutes } from '../../clock.ts';
import type { Write } from '../../commit.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Booking, placeCount } from './booking.ts';
import { accountOf, type Buyer } from './buyer.ts';
import type { BookingStore, CustomerMove } from './booking-store.ts';

/** How long after an event it is remembered who had how many places there, in milliseconds. */
const keptAfterEvent = minutes(7 * 24 * 60);

/** Until when a booking of this plan counts, in seconds as the database's time to live wants them. */
export const countedUntil = ({ event }: SalesPlan): number =>
  Math.ceil((fromInstant(event.endsAt) + keptAfterEvent) / 1000);

/** The same where the event has a limit; where it has none, what is held is not counted. */
export const countedWhereLimited = (plan: SalesPlan): number | undefined =>
  plan.placesPerCustomer === null ? undefined : countedUntil(plan);

/** The same when it is bought. Of who has no account there is no list by which a limit that comes later finds it: it is counted at once. */
export const countedWhenBought = (plan: SalesPlan, buyer: Buyer): number | undefined =>
  accountOf(buyer) === undefined ? countedUntil(plan) : countedWhereLimited(plan);

/** Counts `count` places more for a booking's customer, `atMost` in all; nothing for a booking that is not counted. */
export const countMore = (
  bookings: Pick<BookingStore, 'countPlaces'>,
  booking: Booking,
  { count, atMost }: Pick<CustomerMove, 'count' | 'atMost'>,
): Write<'over-limit'>[] =>
  booking.countedUntil === undefined || count === 0
    ? []
    : [bookings.countPlaces(booking, { count, atMost, until: booking.countedUntil })];

/**
 * What goes with a change of a hold. One that was made while there was no limit is counted with its first change since
 * there is one: who has more than that may give back, and takes no more.
 */
export const countChange = (
  bookings: Pick<BookingStore, 'countPlaces'>,
  { placesPerCustomer }: SalesPlan,
  before: Booking,
  changed: Booking,
): Write<'over-limit'>[] => {
  const [had, has] = [placeCount(before), placeCount(changed)];
  if (before.countedUntil !== undefined)
    return countMore(bookings, changed, { count: has - had, atMost: placesPerCustomer });
  return countMore(bookings, changed, { count: has, atMost: has > had ? placesPerCustomer : null });
};

/** What goes with the end of a booking: its customer may have as many others. */
export const countNoMore = (
  bookings: Pick<BookingStore, 'countPlaces'>,
  booking: Booking,
): Write<'over-limit'>[] => countMore(bookings, booking, { count: -placeCount(booking), atMost: null });

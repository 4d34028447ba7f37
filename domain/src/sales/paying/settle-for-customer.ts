import type { BookingId } from '../../ids.ts';
import { takeTurn, wasJustAsked } from './ask-provider.ts';
import type { Booking } from '../bookings/booking.ts';
import type { Buyer } from '../bookings/buyer.ts';
import { isPaid, refundsDue } from '../bookings/booking-money.ts';
import { requireBooking, type Selling } from '../selling/selling.ts';
import { settleBooking } from './settle-booking.ts';
import { isDue } from './settle-times.ts';

/** Whether asking could change anything: not a hold, nor what has its tickets, nor what is over for good. */
const canChange = (booking: Booking, now: number): boolean => {
  switch (booking.status) {
    case 'held':
    case 'confirmed':
      return false;
    case 'paying':
      return booking.checkout !== undefined || now >= booking.deadline;
    case 'cancelled':
    case 'expired':
      return (
        booking.releasing === true ||
        refundsDue(booking).length > 0 ||
        (isPaid(booking) ? isDue(booking, now) : booking.lookBacks !== undefined)
      );
    default:
      return booking.status satisfies never;
  }
};

/**
 * Answers what became of a booking, for a customer who waits for it. The payment provider is asked at most once per few
 * seconds, whoever of the customer's tabs wants to know and however often; the others get the booking as it is.
 * @throws DomainError `not-found`
 */
export const settleForCustomer =
  (deps: Selling) =>
  async ({
    buyer,
    bookingId,
  }: {
    readonly buyer: Buyer;
    readonly bookingId: BookingId;
  }): Promise<Booking> => {
    const booking = await requireBooking(deps.bookings, bookingId, buyer);
    if (!canChange(booking, deps.clock.now()) || wasJustAsked(deps, booking, 'outcome')) return booking;
    const turn = await takeTurn(deps, booking, 'outcome');
    const settled = turn && (await settleBooking(deps)(bookingId));
    return settled ?? requireBooking(deps.bookings, bookingId, buyer);
  };

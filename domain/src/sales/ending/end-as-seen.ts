import type { Buyer } from '../bookings/buyer.ts';
import { DomainError } from '../../domain-error.ts';
import type { BookingId } from '../../ids.ts';
import { type Booking, type BookingStatus, isLive } from '../bookings/booking.ts';
import { requireRevision } from '../bookings/revision.ts';
import { requireBooking, type Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

/** A customer's wish to give up a booking as it was shown to them. */
export type AsSeen = {
  readonly buyer: Buyer;
  readonly bookingId: BookingId;
  readonly revision: string;
};

const attempts = 4;

/**
 * Ends a booking that is in the one state which the operation is about, and as it was seen. A booking that is over
 * already is answered as it is, so that repeating changes nothing. `end` answers null when somebody else was faster.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now, or what `end` refuses
 */
export const endAsSeen = async (
  { bookings }: Selling,
  { buyer, bookingId, revision }: AsSeen,
  from: BookingStatus,
  end: (booking: Booking) => Promise<Booking | null>,
): Promise<Booking> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const booking = await requireBooking(bookings, bookingId, buyer);
    if (!isLive(booking)) return booking;
    requireRevision(booking, booking.status === from ? revision : '');
    const ended = await end(booking);
    if (ended) return ended;
  }
  throw new DomainError(
    'changed-meanwhile',
    say((words) => words.changedElsewhere),
  );
};

import type { Booking } from '../bookings/booking.ts';
import { type AsSeen, endAsSeen } from '../ending/end-as-seen.ts';
import { endBooking } from '../ending/end-booking.ts';
import type { Selling } from '../selling/selling.ts';

/**
 * Gives back the seats of a hold as the customer saw it. One that is being paid, or has been, is no hold any more and
 * stays as it is.
 * @throws DomainError `changed-meanwhile`, saying what the booking is now
 */
export const giveBackHold =
  (deps: Selling) =>
  (request: AsSeen): Promise<Booking> =>
    endAsSeen(deps, request, 'held', (booking) =>
      endBooking(deps)(booking, { status: 'cancelled', ending: 'given-back' }),
    );
